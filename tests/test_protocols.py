"""The ufuncs keep NumPy's protocols: `where`, overrides, subclasses, methods and error states."""

import operator

import numpy as np
import pytest
from slow import numpy_suite
from support.operands import assert_same, every_ufunc, every_ufunc_of_one_shape, inputs_of, outputs
from support.processes import run
from support.strategies import Declines, OptsOut

import fastact
from fastact._catalogue import UFUNCS

elementwise = pytest.mark.parametrize("row", [row for row in UFUNCS if not row.signature], ids=lambda row: row.name)


def bits(array):
    return np.ascontiguousarray(array).view(f"u{array.itemsize}")


# --- where -----------------------------------------------------------------------------------------------------------


@elementwise
@pytest.mark.parametrize("dtype", ["f2", "f4", "f8"])
def test_elements_that_where_excludes_keep_their_bits(row, dtype):
    """Uninitialised memory may hold signalling NaNs, which keep their bits too."""
    function = getattr(fastact, row.name)
    inputs = inputs_of(row, (4, 25), dtype)
    expected = outputs(function(*inputs))
    garbage = np.random.default_rng(0).integers(0, 256, (4, 25 * np.dtype(dtype).itemsize), np.uint8)
    garbage[1] = 0xFD - 0x80  # NaN in every format
    rng = np.random.default_rng(1)
    for mask in (rng.random((4, 25)) < 0.5, rng.random((4, 50))[:, ::2] < 0.5, rng.random((4, 1)) < 0.5, False, True):
        outs = tuple(garbage.copy().view(dtype) for _ in row.outputs)
        results = function(*inputs, out=outs, where=mask)
        for result, out, other in zip(outputs(results), outs, expected, strict=True):
            assert result is out
            # Which of two NaN operands determines the bits of the result depends on the processor.
            nan = mask & np.isnan(out) & np.isnan(other)
            expected_bits = np.where(nan, bits(out), np.where(mask, bits(other), bits(garbage.view(dtype))))
            np.testing.assert_array_equal(bits(out), expected_bits)


@elementwise
def test_where_without_an_output_computes_what_it_selects(row):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row)
    mask = np.arange(40) % 3 == 0
    results = outputs(function(*inputs, out=(None,) * len(row.outputs), where=mask))  # NumPy warns without `out`
    for result, other in zip(results, outputs(function(*inputs)), strict=True):
        np.testing.assert_array_equal(result[mask], other[mask])


# --- overrides -------------------------------------------------------------------------------------------------------


class Recorder:
    """An operand that overrides every call, and returns its arguments."""

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return ufunc, method, inputs, kwargs


@every_ufunc
def test_an_override_receives_the_call_with_all_inputs(row):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row)
    for i, _ in enumerate(row.inputs):
        overriding = [*inputs[:i], Recorder(), *inputs[i + 1 :]]
        assert function(*overriding) == (function, "__call__", tuple(overriding), {})
        declines = [*inputs[:i], Declines(), *inputs[i + 1 :]]
        if len(inputs) > 1:
            j = (i + 1) % len(inputs)
            declines[j] = Recorder()
            assert function(*declines)[2] == tuple(declines)
            assert declines[i].calls == int(i < j)
    recorder = Recorder()
    outs = (recorder, *(None for _ in row.outputs[1:]))
    assert function(*inputs, out=outs) == (function, "__call__", tuple(inputs), {"out": outs})
    assert function(*inputs, *outs) == (function, "__call__", tuple(inputs), {"out": outs})


def test_an_override_receives_the_defaults_and_keywords():
    x = Recorder()
    assert fastact.leaky_relu(x)[2:] == ((x, 0.01), {})
    assert fastact.leaky_relu(x, negative_slope=3, dtype="f4")[2:] == ((x, 3), {"dtype": "f4"})
    assert fastact.hard_tanh(x, max_val=x)[2:] == ((x, -1, x), {})
    assert fastact.softmax(x, axis=0)[2:] == ((x,), {"axis": 0})


@every_ufunc
def test_an_operand_that_declines_or_opts_out_causes_a_type_error(row):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row)
    for i, _ in enumerate(row.inputs):
        declines = Declines()
        with pytest.raises(TypeError, match=rf"operand type\(s\) all returned NotImplemented.*<ufunc '{row.name}'>"):
            function(*inputs[:i], declines, *inputs[i + 1 :])
        assert declines.calls == 1
        with pytest.raises(TypeError, match="operand 'OptsOut' does not support ufuncs"):
            function(*inputs[:i], OptsOut(), *inputs[i + 1 :])
    with pytest.raises(TypeError, match="operand 'OptsOut' does not support ufuncs"):
        function(*inputs, out=(OptsOut(), *(None for _ in row.outputs[1:])))


class Wrapping:
    """An array-like that wraps results, and stores the arguments of `__array_wrap__`."""

    __array_priority__ = 0

    def __init__(self, array):
        self.array = array

    def __array__(self, dtype=None, copy=None):
        return self.array

    def __array_wrap__(self, array, context=None, return_scalar=False):
        wrapped = type(self)(array)
        wrapped.wrap_arguments = context, return_scalar
        return wrapped


class WrapsFirst(Wrapping):
    """A `Wrapping` with a higher priority."""

    __array_priority__ = 20


@every_ufunc_of_one_shape
def test_array_wrap_receives_the_call(row):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row)
    expected = outputs(function(*inputs))
    for i, array in enumerate(inputs[: len(row.arrays)]):
        wrapping = [*inputs[:i], Wrapping(array), *inputs[i + 1 :]]
        for o, (result, other) in enumerate(zip(outputs(function(*wrapping)), expected, strict=True)):
            assert type(result) is Wrapping
            assert_same(result.array, other)
            (ufunc, args, number), scalar = result.wrap_arguments
            assert ufunc is function
            assert number == o
            assert len(args) == len(wrapping)
            assert all(map(operator.is_, args, wrapping))
            assert not scalar
    if not row.signature:
        for result in outputs(function(*(Wrapping(np.array(1, "f4")) for _ in row.inputs))):
            assert result.wrap_arguments[1]


@every_ufunc_of_one_shape
def test_the_highest_priority_wraps(row):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row)
    for i, j in ((0, -1), (-1, 0)) if len(inputs) > 1 else ():
        wrapping = list(inputs)
        wrapping[i], wrapping[j] = Wrapping(np.asarray(inputs[i])), WrapsFirst(np.asarray(inputs[j]))
        assert {type(result) for result in outputs(function(*wrapping))} == {WrapsFirst}


def test_recursion_through_overrides_is_as_deep_as_with_numpys():
    """A call that reaches Python code must not keep its scratch arrays of dozens of kilobytes on the stack."""
    script = """
        import sys, numpy as np, fastact
        from fastact._catalogue import UFUNCS
        sys.setrecursionlimit(300)  # NumPy 2.2 itself runs out of stack before 400
        class Again:
            depth = 0
            def __array_ufunc__(self, ufunc, method, *inputs):
                self.depth += 1
                return ufunc(*inputs)
        def depth(ufunc):
            again = Again()
            try:
                ufunc(again, *[1] * (ufunc.nin - 1))
            except RecursionError:
                return again.depth
        print({depth(getattr(fastact, row.name)) >= depth(np.negative) - 10 for row in UFUNCS})
    """
    assert run(script) == "{True}"


# --- array subclasses ------------------------------------------------------------------------------------------------


class Named(np.ndarray):
    """A subclass that changes nothing."""


@every_ufunc_of_one_shape
@pytest.mark.parametrize("dtype", ["f4", "f8"])
def test_the_result_has_the_subclass_of_the_input_or_of_the_output(row, dtype):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row, (4, 10), dtype)
    expected = outputs(function(*inputs))
    named = [inputs[0].view(Named), *inputs[1:]]
    assert {type(result) for result in outputs(function(*named))} == {Named}
    assert {type(result) for result in outputs(function(*named, subok=False))} == {np.ndarray}
    for cls, operands in ((Named, inputs), (np.ndarray, named)):
        outs = tuple(np.empty((4, 10), dtype).view(cls) for _ in row.outputs)
        results = outputs(function(*operands, out=outs))
        assert all(map(operator.is_, results, outs))
        for result, other in zip(results, expected, strict=True):
            assert type(result) is cls
            assert_same(np.asarray(result), other)


@every_ufunc_of_one_shape
def test_masked_arrays_give_masked_arrays(row):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row)
    masks = [np.arange(40) % (i + 3) == 0 for i, _ in enumerate(row.arrays)]
    masked = [np.ma.masked_array(array, mask) for array, mask in zip(inputs, masks, strict=False)]
    results = outputs(function(*masked, *inputs[len(masked) :]))
    for result, other in zip(results, outputs(function(*inputs)), strict=True):
        assert isinstance(result, np.ma.MaskedArray)
        np.testing.assert_array_equal(result.mask, np.logical_or.reduce(masks))
        np.testing.assert_array_equal(result.data[~result.mask], other[~result.mask])


@every_ufunc_of_one_shape
@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
def test_matrices_give_matrices(row):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row, (4, 10))
    matrices = [np.asmatrix(v) if isinstance(v, np.ndarray) else v for v in inputs]
    for result, other in zip(outputs(function(*matrices)), outputs(function(*inputs)), strict=True):
        assert type(result) is np.matrix
        assert_same(np.asarray(result), other)


# --- methods ---------------------------------------------------------------------------------------------------------


def _outcome(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error), str(error)


METHODS = {
    "reduce": lambda x: (x,),
    "accumulate": lambda x: (x,),
    "reduceat": lambda x: (x, [0, 3]),
    "outer": lambda x: (x, x),
    "at": lambda x: (x.copy(), [0, 3], x[:2]),
}


@every_ufunc_of_one_shape
@pytest.mark.parametrize("method", METHODS)
def test_methods_raise_the_errors_of_numpys_ufuncs(row, method):
    function = getattr(fastact, row.name)
    nin, nout = function.nin, function.nout
    if row.signature:
        numpys = {1: np.linalg._umath_linalg.inv, 2: np.vecdot}[nin]
    else:
        numpys = np.frompyfunc(lambda *args: args[:nout] if nout > 1 else args[0], nin, nout)
    args = METHODS[method](np.linspace(-2, 2, 7))
    result, expected = _outcome(getattr(function, method), *args), _outcome(getattr(numpys, method), *args)
    raised = isinstance(expected, tuple) and isinstance(expected[0], type)
    assert raised == (isinstance(result, tuple) and isinstance(result[0], type))
    if raised:
        assert issubclass(result[0], expected[0])
        assert result[1] == expected[1].replace(numpys.__name__, row.name).replace(
            numpys.signature or "\0", row.signature
        )


# --- error states ----------------------------------------------------------------------------------------------------


@every_ufunc_of_one_shape
def test_no_call_sets_an_error_state(row):
    function = getattr(fastact, row.name)
    errors = []
    with np.errstate(all="call", call=lambda *args: errors.append(args)):
        for char in "efd":
            inputs = inputs_of(row, (200,), char)
            function(*inputs)
            function(*(v[::2] if isinstance(v, np.ndarray) else v for v in inputs))
    assert errors == []


@every_ufunc_of_one_shape
def test_an_overflow_of_a_cast_is_reported(row):
    """The loop restores the status flags that it found, and NumPy's cast sets the flag after that."""
    function = getattr(fastact, row.name)
    inputs = [np.full(9, 1e300)] * len(row.arrays) + [1 for _ in row.params]
    results = outputs(function(*inputs))
    too_large = any(((abs(v) > 1e40) & np.isfinite(v)).any() for v in results)
    outs = tuple(np.empty(9, "f4") for _ in row.outputs)
    with np.errstate(all="raise"):
        if too_large:
            with pytest.raises(FloatingPointError, match="overflow encountered"):
                function(*inputs, out=outs, casting="same_kind")
        else:
            function(*inputs, out=outs, casting="same_kind")


# --- NumPy's own tests -----------------------------------------------------------------------------------------------


@pytest.mark.exhaustive
@pytest.mark.parametrize("number", range(len(numpy_suite.RUNS)))
def test_numpys_tests_pass_with_our_ufuncs_in_place_of_its_own(number):
    assert " passed" in numpy_suite.run(number)
