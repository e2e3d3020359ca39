"""What holds for every call: it warns of nothing, leaks nothing, and gives what a plain ufunc gives.

Whatever the call, the library's own entry does what NumPy's does. ``fastact._core.call_numpy_entry`` goes
around our entry, straight to NumPy's, which knows no defaults: there every parameter is handed over by position.
"""

import functools
import itertools
import re
import sys
import tracemalloc
import warnings

import numpy as np
import pytest
from hypothesis import given
from support.observe import describe
from support.operands import OF_ONE_SHAPE, every_ufunc_of_one_shape
from support.strategies import calls, odd_calls, values

import fastact
from fastact import _core


def _groups():
    """Ufuncs by their numbers of arrays, parameters and outputs: what the entry tells apart."""
    groups = {}
    for ufunc in OF_ONE_SHAPE:
        numbers = f"{len(ufunc.arrays)} arrays, {len(ufunc.params)} params, {len(ufunc.outputs)} outputs"
        groups.setdefault(numbers + " by row" * bool(ufunc.signature), []).append(ufunc)
    return groups


def _observe(call, entry, form):
    """Make a call, and describe its result, its exception, its warnings and all memory that it could reach."""
    buffers, operands, *forms = call.build()
    args, kwargs = forms[form]
    with warnings.catch_warnings(record=True) as caught, np.errstate(all="raise" if call.raising else "warn"):
        warnings.simplefilter("always")
        try:
            result = entry(*args, **kwargs)
        except Exception as error:
            # A default is no Python number beside a casting: another may then be the first that can't be cast.
            text = re.sub("Python (int|float)", "Python number", str(error))
            if "default" in call.style:
                text = text.partition(" from __array_ufunc__")[0]  # what follows shows the defaults
            result = [type(error), text]
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
    """What an override was handed, with Python numbers for the defaults that were filled in.

    Beside a casting or a data type, these are NumPy's scalars of that type.
    """
    if not isinstance(result, list) or result[0] != "overridden":
        return result
    *head, inputs, keywords = result
    styles = ("position",) * (len(inputs) - len(call.style)) + call.style
    inputs = tuple(
        default if style == "default" and type(given)(default) == given else given
        for style, default, given in zip(styles, operands, inputs, strict=False)
    )
    return [*head, inputs, keywords]


def _assert_like_numpy(call):
    ufunc = getattr(fastact, call.ufunc.name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some operands warn when they are made, or looked at
        ours = _observe(call, ufunc, 0)
        numpys = _observe(call, functools.partial(_core.call_numpy_entry, ufunc), 1)
    assert ours == numpys, call


@pytest.mark.parametrize("group", _groups())
def test_any_call_is_that_of_a_plain_ufunc(group):
    given(calls(_groups()[group]))(_assert_like_numpy)()


@pytest.mark.parametrize("group", [group for group in _groups() if "3 params" not in group])  # two tell as much
def test_a_call_with_one_oddity_is_that_of_a_plain_ufunc(group):
    for call in odd_calls(_groups()[group][0], "f4"):
        _assert_like_numpy(call)


# --- warnings and memory ---------------------------------------------------------------------------------------------


@every_ufunc_of_one_shape
def test_nothing_warns(row):
    """Saturation and NaN are ordinary here; so are parameters that make no sense."""
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
def test_in_place_allocates_nothing(row):
    function = getattr(fastact, row.name)
    for char, step in itertools.product(row.types, (1, 2)):
        n = (1 << 20) // np.dtype(char).itemsize
        made = [np.ones(n * step, char)[::step] for _ in range(max(len(row.arrays), len(row.outputs)))]
        arrays, out = made[: len(row.arrays)], tuple(made[: len(row.outputs)])
        params = [1 for _ in row.params]
        function(*arrays, *params, out=out)
        tracemalloc.start()
        try:
            function(*arrays, *params, out=out)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert peak < 4096, (char, step)


def test_subnormals_survive_the_import():
    """A library linked with -ffast-math turns them off for the whole process."""
    tiny = np.full(33, 1e-40, "f4")
    assert (tiny * np.float32(0.5) > 0).all()
    assert (np.full(33, 5e-324) * 1.0 > 0).all()
    assert sys.float_info.min / 2 > 0
    np.testing.assert_array_equal(fastact.relu(tiny), tiny)
    np.testing.assert_array_equal(fastact.leaky_relu(-tiny, 0.25), -tiny * np.float32(0.25))
