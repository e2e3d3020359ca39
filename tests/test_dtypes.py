"""Which types go in and come out: docs/dtypes.md is true. Combinations are in ``test_resolver.py``."""

import functools
import itertools
import re
from pathlib import Path

import numpy as np
import pytest
from support.operands import OF_ONE_TYPE, assert_same, every_ufunc, every_ufunc_of_one_type, example, outputs

import fastact
from fastact._catalogue import UFUNCS

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "dtypes.md").read_text()
TABLE = [[cell.strip() for cell in line.strip("|").split("|")] for line in re.findall(r"^\| `.*", PAGE, re.MULTILINE)]
SIZES = (1, 16, 10_000)  # the small path, and beside it
REFUSED = ("F", "D", "G", "O", "M8[s]", "m8[s]", "U3", "S3", "V4")


def dtype_of(name):
    """Return the data type that the table names."""
    if name == "bfloat16":
        return np.dtype(pytest.importorskip("ml_dtypes").bfloat16)
    return np.dtype({"str": "U3", "bytes": "S3", "datetime64": "M8[s]", "timedelta64": "m8[s]"}.get(name, name))


@pytest.mark.parametrize("line", TABLE, ids=lambda line: line[0].strip("`"))
def test_the_table_is_true(line):
    given, cells = dtype_of(line[0].strip("`")), line[1:]
    for row, (i, number) in itertools.product(OF_ONE_TYPE, enumerate((None, int, float))):
        if number and not row.params:
            continue
        function, expected = getattr(fastact, row.name), cells[i if row.activation.integers else 3 + i]
        required = [param for param in row.params if param.required]
        types = [given] * len(row.arrays) + [number or given] * len(row.params) + [None] * len(row.outputs)
        calls = [functools.partial(function.resolve_dtypes, tuple(types))]
        for n in SIZES:
            x = np.zeros(n, given)
            params = [number(1)] * len(row.params) if number else [x] * len(required)
            calls.append(functools.partial(function, *[x] * len(row.arrays), *params))
        for call in calls:
            if expected == "TypeError":
                with pytest.raises(TypeError, match=f"ufunc '{row.name}'"):
                    call()
            else:
                results = outputs(call())[-len(row.outputs) :]
                assert {getattr(result, "dtype", result) for result in results} == {dtype_of(expected)}, row.name


LEFT_OUT = [row for row in UFUNCS if row.params and not any(param.required for param in row.params)]
OTHERWISE = {
    "a list": lambda x: ((x.tolist() if x.dtype.kind == "b" else list(x),), {}),
    "a buffer": lambda x: ((memoryview(x),), {}),
    "dtype=None": lambda x: ((x,), {"dtype": None}),
}


@pytest.mark.parametrize("row", [row for row in LEFT_OUT if len(row.arrays) == 1], ids=lambda row: row.name)
@pytest.mark.parametrize("char", "?bBhHiIqQefd")
@pytest.mark.parametrize("form", OTHERWISE)
def test_a_parameter_left_out_changes_no_type(row, char, form):
    """However the array is given: the default is what it is beside an ndarray of that type."""
    function, x = getattr(fastact, row.name), np.array([0, 1, 1, 0], char)
    args, keywords = OTHERWISE[form](x)
    assert_same(function(*args, **keywords), function(x))


@pytest.mark.parametrize("row", [row for row in LEFT_OUT if len(row.arrays) == 2], ids=lambda row: row.name)
@pytest.mark.parametrize("chars", ["bh", "Bb", "BH", "?i", "Bq", "qQ"])
def test_a_parameter_left_out_beside_several_types(row, chars):
    """Those of the arrays are promoted first, as if the parameter weren't there."""
    function, arrays = getattr(fastact, row.name), [np.array([1, 0, 1], char) for char in chars]
    model = np.floor_divide if row.activation.integers else np.logaddexp
    common = model.resolve_dtypes((*(array.dtype for array in arrays), None))[2]
    assert_same(function(*arrays), function(*(array.astype(common) for array in arrays)))


@every_ufunc_of_one_type
@pytest.mark.parametrize("char", REFUSED)
def test_what_is_no_number_is_refused_as_numpy_does(row, char):
    """In NumPy's own words: logaddexp knows just the floats, too."""
    function = getattr(fastact, row.name)
    for n in SIZES:
        with pytest.raises(TypeError) as theirs:
            np.logaddexp(np.zeros(n, char), np.zeros(n, char))
        with pytest.raises(TypeError) as ours:
            function(*[np.zeros(n, char)] * len(row.inputs))
        assert type(ours.value) is type(theirs.value)
        assert str(ours.value) == str(theirs.value).replace("logaddexp", row.name)


@every_ufunc
def test_any_byte_order_and_alignment(row):
    for char, n in itertools.product(row.types + ("" if row.activation.integers else "bHq"), SIZES[:2]):
        arrays, params = example(row, n, char)
        function = getattr(fastact, row.name)
        expected = outputs(function(*arrays, *params))
        swapped = [a.astype(a.dtype.newbyteorder()) for a in arrays]
        unaligned = [np.frombuffer(b"x" + a.tobytes(), a.dtype, offset=1).reshape(a.shape) for a in arrays]
        for other in (swapped, unaligned, [swapped[0], *unaligned[1:]]):
            result = outputs(function(*other, *params))
            assert_same(result, expected)
            assert all(out.dtype.isnative for out in result)
