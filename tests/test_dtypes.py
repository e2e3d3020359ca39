"""Data types of inputs and results are those of docs/dtypes.md. ``test_resolver.py`` tests combinations of types."""

import functools
import itertools
import re
from pathlib import Path

import numpy as np
import pytest
from support.operands import (
    OF_ONE_TYPE,
    assert_same,
    every_ufunc,
    every_ufunc_of_one_type,
    example,
    one_of_each_form,
    outputs,
)

import fastact
from fastact._catalogue import UFUNCS

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "dtypes.md").read_text()
TABLE = [[cell.strip() for cell in line.strip("|").split("|")] for line in re.findall(r"^\| `.*", PAGE, re.MULTILINE)]
SIZES = (1, 16)
RELEASES_LOCK = 10_000  # elements; a call of so many releases the interpreter's lock
FORMS = one_of_each_form(OF_ONE_TYPE)
REFUSED = ("F", "D", "G", "O", "M8[s]", "m8[s]", "U3", "S3", "V4")


def dtype_of(name):
    """Return the data type by its name in the table."""
    if name == "bfloat16":
        return np.dtype(pytest.importorskip("ml_dtypes").bfloat16)
    return np.dtype({"str": "U3", "bytes": "S3", "datetime64": "M8[s]", "timedelta64": "m8[s]"}.get(name, name))


@pytest.mark.parametrize("line", TABLE, ids=lambda line: line[0].strip("`"))
def test_the_table_of_result_types_is_true(line):
    dtype, cells = dtype_of(line[0].strip("`")), line[1:]
    for row, (i, number) in itertools.product(OF_ONE_TYPE, enumerate((None, int, float))):
        if number and not row.params:
            continue
        function, expected = getattr(fastact, row.name), cells[i if row.activation.integers else 3 + i]
        required = [param for param in row.params if param.required]
        types = [dtype] * len(row.arrays) + [number or dtype] * len(row.params) + [None] * len(row.outputs)
        calls = [functools.partial(function.resolve_dtypes, tuple(types))]
        for n in (*SIZES, RELEASES_LOCK) if row in FORMS else SIZES:
            x = np.zeros(n, dtype)
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
OTHER_INPUTS = {
    "a list": lambda x: ((x.tolist() if x.dtype.kind == "b" else list(x),), {}),
    "a buffer": lambda x: ((memoryview(x),), {}),
    "dtype=None": lambda x: ((x,), {"dtype": None}),
}


@pytest.mark.parametrize("row", [row for row in LEFT_OUT if len(row.arrays) == 1], ids=lambda row: row.name)
@pytest.mark.parametrize("form", OTHER_INPUTS)
def test_omitting_a_parameter_never_changes_the_result_type(row, form):
    """A list, a buffer or a keyword gives the same result as an ndarray of that type."""
    function = getattr(fastact, row.name)
    for char in "?bBhHiIqQefd":
        x = np.array([0, 1, 1, 0], char)
        args, keywords = OTHER_INPUTS[form](x)
        assert_same(function(*args, **keywords), function(x))


@pytest.mark.parametrize("row", [row for row in LEFT_OUT if len(row.arrays) == 2], ids=lambda row: row.name)
@pytest.mark.parametrize("chars", ["bh", "Bb", "BH", "?i", "Bq", "qQ"])
def test_omitting_a_parameter_of_arrays_of_several_types(row, chars):
    """The result type is that of the arrays promoted without the parameter."""
    function, arrays = getattr(fastact, row.name), [np.array([1, 0, 1], char) for char in chars]
    model = np.floor_divide if row.activation.integers else np.logaddexp
    common = model.resolve_dtypes((*(array.dtype for array in arrays), None))[2]
    assert_same(function(*arrays), function(*(array.astype(common) for array in arrays)))


@every_ufunc_of_one_type
def test_other_types_raise_the_error_of_numpy(row):
    """The message is that of logaddexp, which has loops for the floating-point types only."""
    function = getattr(fastact, row.name)
    for char, n in itertools.product(REFUSED, SIZES):
        with pytest.raises(TypeError) as theirs:
            np.logaddexp(np.zeros(n, char), np.zeros(n, char))
        with pytest.raises(TypeError) as ours:
            function(*[np.zeros(n, char)] * len(row.inputs))
        assert type(ours.value) is type(theirs.value)
        assert str(ours.value) == str(theirs.value).replace("logaddexp", row.name)


@every_ufunc
def test_any_byte_order_and_alignment_gives_the_same_result(row):
    for char, n in itertools.product(row.types + ("" if row.activation.integers else "bHq"), SIZES):
        arrays, params = example(row, n, char)
        function = getattr(fastact, row.name)
        expected = outputs(function(*arrays, *params))
        swapped = [a.astype(a.dtype.newbyteorder()) for a in arrays]
        unaligned = [np.frombuffer(b"x" + a.tobytes(), a.dtype, offset=1).reshape(a.shape) for a in arrays]
        for other in (swapped, unaligned, [swapped[0], *unaligned[1:]]):
            result = outputs(function(*other, *params))
            assert_same(result, expected)
            assert all(out.dtype.isnative for out in result)
