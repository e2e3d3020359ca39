"""Every call gives the result of a plain ufunc, raises no warning, and allocates nothing if the output is given.

fastact's entry must behave like NumPy's. ``fastact._core.call_numpy_entry`` calls NumPy's entry directly. That entry
has no defaults, so the tests pass all parameters to it by position.
"""

import functools
import itertools
import re
import sys
import warnings

import numpy as np
import pytest
from hypothesis import given
from support.measure import peak_memory
from support.observe import clamps, describe, numpys_error
from support.operands import OF_ONE_SHAPE, every_ufunc_of_one_shape
from support.strategies import calls, calls_with_one_variation, values

import fastact
from fastact import _core


def _groups():
    """Return the ufuncs by their numbers of arrays, parameters and outputs: the entry treats each group alike."""
    groups = {}
    for ufunc in OF_ONE_SHAPE:
        numbers = f"{len(ufunc.arrays)} arrays, {len(ufunc.params)} params, {len(ufunc.outputs)} outputs"
        groups.setdefault(numbers + ", along an axis" * bool(ufunc.signature), []).append(ufunc)
    return groups


GROUPS = _groups()


def _observe(call, entry, form):
    """Make a call; describe its result or exception, its warnings and all memory that it could write to.

    Return None if NumPy rejects a bound that fastact may clamp: the two differ then.
    """
    buffers, operands, *forms = call.build()
    args, kwargs = forms[form]
    with warnings.catch_warnings(record=True) as caught, np.errstate(all="raise" if call.raising else "warn"):
        warnings.simplefilter("always")
        try:
            result = entry(*args, **kwargs)
        except Exception as error:
            error = numpys_error(error)
            # With a casting, a default is a scalar of NumPy: another operand may be the first that can't be cast.
            text = re.sub("Python (int|float)", "Python number", str(error))
            if "default" in call.style:
                text = text.partition(" from __array_ufunc__")[0]  # the rest shows the defaults
            result = [type(error), text]
            if clamps(call.ufunc, error):
                return None
    result = _with_plain_defaults(call, operands, result)
    for operand in operands[len(call.inputs) :]:
        if isinstance(operand, np.ndarray) and operand.dtype.kind in "fc" and operand.flags.writeable:
            np.asarray(operand)[np.isnan(np.asarray(operand))] = np.nan
    return {
        "result": describe(result, operands),
        "warnings": [(warning.category, str(warning.message)) for warning in caught],
        "operands": [describe(operand, operands) for operand in operands],
        "memory": [buffer.tobytes() for buffer in buffers],
    }


def _with_plain_defaults(call, operands, result):
    """Return the result of an override, with Python numbers in place of the defaults.

    With a casting or a data type, fastact passes the defaults to an override as scalars of NumPy.
    """
    if not isinstance(result, list) or result[0] != "overridden":
        return result
    *head, inputs, keywords = result
    styles = ("position",) * (len(inputs) - len(call.style)) + call.style
    inputs = tuple(
        default if style == "default" and type(value)(default) == value else value
        for style, default, value in zip(styles, operands, inputs, strict=False)
    )
    return [*head, inputs, keywords]


def _assert_like_numpy(call):
    ufunc = getattr(fastact, call.ufunc.name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some operands warn when they are made or described
        ours = _observe(call, ufunc, 0)
        numpys = _observe(call, functools.partial(_core.call_numpy_entry, ufunc), 1)
    assert numpys is None or ours == numpys, call


@pytest.mark.parametrize("group", GROUPS)
def test_any_call_behaves_like_that_of_a_plain_ufunc(group):
    given(calls(GROUPS[group]))(_assert_like_numpy)()


@pytest.mark.parametrize("group", [group for group in GROUPS if "3 params" not in group])  # no path differs from 2
def test_a_call_with_one_variation_behaves_like_that_of_a_plain_ufunc(group):
    for call in calls_with_one_variation(GROUPS[group][0], "f4"):
        _assert_like_numpy(call)


# --- warnings and memory ---------------------------------------------------------------------------------------------


@every_ufunc_of_one_shape
def test_no_call_raises_a_floating_point_warning(row):
    """Saturation, NaN and meaningless parameters raise none either."""
    function = getattr(fastact, row.name)
    with np.errstate(all="raise"):
        for char, n, step in itertools.product("efdg", (1, 3, 16, 700), (1, 2)):
            arrays = [values(np.dtype(char), (n * step,), seed)[::step] for seed in range(len(row.inputs))]
            function(*arrays)
            function(*arrays[: len(row.arrays)], *(0 for _ in row.params))
            if all(not param.required for param in row.params):
                function(*arrays[: len(row.arrays)])
            for numbers in () if row.signature else zip(*arrays, strict=True):
                function(*numbers[: len(row.inputs)])


@every_ufunc_of_one_shape
def test_a_call_with_outputs_allocates_nothing(row):
    function = getattr(fastact, row.name)
    for char, step in itertools.product(row.types, (1, 2)):
        n = (1 << 20) // np.dtype(char).itemsize
        made = [np.ones(n * step, char)[::step] for _ in range(max(len(row.arrays), len(row.outputs)))]
        arrays, out = made[: len(row.arrays)], tuple(made[: len(row.outputs)])
        params = [1 for _ in row.params]
        function(*arrays, *params, out=out)
        peak = peak_memory(functools.partial(function, *arrays, *params, out=out))
        assert peak < 4096, (char, step)


def test_the_import_leaves_subnormal_numbers_enabled():
    """A library linked with -ffast-math disables them for the whole process."""
    tiny = np.full(33, 1e-40, "f4")
    assert (tiny * np.float32(0.5) > 0).all()
    assert (np.full(33, 5e-324) * 1.0 > 0).all()
    assert sys.float_info.min / 2 > 0
    np.testing.assert_array_equal(fastact.relu(tiny), tiny)
    np.testing.assert_array_equal(fastact.leaky_relu(-tiny, 0.25), -tiny * np.float32(0.25))
