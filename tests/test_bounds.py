"""Bounds that are Python integers beyond the range of an integer type, compared with oracles in Python integers.

The oracles compute with the numbers as they are. A bound that can't be clamped raises an OverflowError that names it.
"""

import itertools
import re

import numpy as np
import pytest
from support.operands import assert_same
from support.processes import run
from support.strategies import Override

import fastact
from fastact._catalogue import ACTIVATIONS, INTEGER_TYPES

# Value, derivative and gradients of the parameters, as functions of x and the parameters.
ORACLES = {
    "clipped_relu": (lambda x, m: min(max(x, 0), m), lambda x, m: 0 < x < m, {"max_value": lambda x, m: x >= m}),
    "thresholded_relu": (lambda x, t: x if x > t else 0, lambda x, t: x > t, {}),
    "threshold": (
        lambda x, t, v: x if x > t else v,
        lambda x, t, v: x > t,
        {"threshold": lambda x, t, v: 0, "value": lambda x, t, v: x <= t},
    ),
    "hard_tanh": (
        lambda x, a, b: min(max(x, a), b),
        lambda x, a, b: a < x < b,
        {"min_val": lambda x, a, b: x <= a, "max_val": lambda x, a, b: x >= b},
    ),
}
U8 = np.array([0, 1, 5, 254, 255], "u1")
I8 = np.array([-128, -127, -1, 0, 5, 126, 127], "i1")


def limits(char):
    info = np.iinfo(char)
    return int(info.min), int(info.max)


def points(char):
    low, high = limits(char)
    return sorted({low, low + 1, low + 2, 0, 1, 5, high - 2, high - 1, high})


def bounds(char):
    """Return integers inside the range of a type, at its ends and beyond them."""
    low, high = limits(char)
    return [*points(char), low - 1, -(10**30), high + 1, high + 45, 10**30]


def is_accepted(param, bound, char):
    low, high = limits(char)
    return (
        low <= bound <= high
        or (param.clamped == "above" and bound > high)
        or (param.clamped == "below" and bound < low)
    )


def means_minus_one(row, given, char):
    """True for the largest number of an unsigned type as the lower bound, which gradients take for the default."""
    return row.name == "hard_tanh" and limits(char)[0] == 0 and given[0] == limits(char)[1]


def leaves_only_an_end(row, given, char):
    """True if only an end of the range is between the bounds of a gradient, and one of these is beyond it."""
    low, high = limits(char)
    return row.name == "hard_tanh" and (
        (given[0] == high - 1 and given[1] > high) or (low and given[0] < low and given[1] == low + 1)
    )


def combinations(row, char):
    for given in itertools.product(bounds(char), repeat=len(row.params)):
        yield given, all(is_accepted(param, bound, char) for param, bound in zip(row.params, given, strict=True))


def clamping_rows():
    return [pytest.param(row, id=row.name) for row in ACTIVATIONS if any(param.clamped for param in row.params)]


def test_every_row_has_an_oracle():
    assert ORACLES.keys() == {row.values[0].name for row in clamping_rows()}
    assert ORACLES.keys() == {row.name for row in ACTIVATIONS if row.integers and row.params}


@pytest.mark.parametrize("char", INTEGER_TYPES)
@pytest.mark.parametrize("row", clamping_rows())
def test_values(row, char):
    function, oracle = getattr(fastact, row.name), ORACLES[row.name][0]
    x = np.array(points(char), char)
    for given, accepted in combinations(row, char):
        if accepted:
            expected = np.array([oracle(number, *given) for number in points(char)], char)
            assert_same(function(x, *given), expected)
        else:
            with pytest.raises(OverflowError, match=rf"^{row.name}\(\): \w+=-?\d+ is out of the range of {x.dtype}$"):
                function(x, *given)


@pytest.mark.parametrize("char", INTEGER_TYPES)
@pytest.mark.parametrize("row", clamping_rows())
def test_gradients(row, char):
    value, derivative, of_parameters = ORACLES[row.name]
    x = np.array(points(char), char)
    dy = np.arange(1, len(x) + 1).astype(char)
    activation = fastact.get(row.name)
    for given, accepted in combinations(row, char):
        if means_minus_one(row, given, char):
            continue
        if not accepted or leaves_only_an_end(row, given, char):
            with pytest.raises(OverflowError):
                activation.backward(dy, x, *given)
            continue
        slopes = np.array([derivative(number, *given) for number in points(char)], char)
        assert_same(activation.derivative(x, *given), slopes)
        assert_same(activation.backward(dy, x, *given), dy * slopes)
        if of_parameters:
            results = activation.backward_parameters(dy, x, *given)
            for result, gradient in zip(
                results if isinstance(results, tuple) else (results,), of_parameters.values(), strict=True
            ):
                assert_same(result, dy * np.array([gradient(number, *given) for number in points(char)], char))
        if activation.backward_from_output:
            y = np.array([value(number, *given) for number in points(char)], char)
            if given == tuple(sorted(given)):  # otherwise the output doesn't determine the derivative
                assert_same(activation.backward_from_output(dy, y, *given), dy * slopes)


# --- ways to call ----------------------------------------------------------------------------------------------------

CALLS = {
    "by name": (lambda: fastact.hard_tanh(U8, min_val=-1, max_val=300), U8),
    "all by name": (lambda: fastact.hard_tanh(max_val=4, x=U8, min_val=-7), np.minimum(U8, 4)),
    "one default": (lambda: fastact.hard_tanh(U8, max_val=300), U8),
    "other default": (lambda: fastact.hard_tanh(U8, -300), np.minimum(U8, 1)),
    "dtype": (lambda: fastact.clipped_relu(U8, 300, dtype="i2"), U8.astype("i2")),
    "wider dtype": (lambda: fastact.clipped_relu(U8, 70_000, dtype="i2"), U8.astype("i2")),
    "dtype float": (lambda: fastact.clipped_relu(U8, 70_000, dtype="f4"), U8.astype("f4")),
    "casting": (lambda: fastact.clipped_relu(U8, 300, casting="no"), U8),
    "mixed types": (lambda: fastact.clipped_relu_backward(U8, I8[:5], 10**6), np.array([0, 0, 0, 0, 255], "i2")),
    "mixed bounds": (lambda: fastact.hard_tanh(U8, -1, np.int16(300)), U8.astype("i2")),
    "float bound": (lambda: fastact.hard_tanh(U8, -1, 300.0), U8.astype("f8")),
    "list": (lambda: fastact.clipped_relu([1, 2], 10**30), np.array([1, 2])),
    "number": (lambda: fastact.clipped_relu(3, 10**30), np.int64(3)),
    "NumPy's number": (lambda: fastact.clipped_relu(np.uint8(3), 300), np.uint8(3)),
    "bool": (lambda: fastact.clipped_relu(np.array([True]), 10**30), np.array([1])),
    "a number among arrays": (lambda: fastact.clipped_relu_backward(U8, 255, 300), U8),
    "a smaller type": (lambda: fastact.hard_tanh_backward(np.ones(7, "i2"), I8, -(10**6), 10**6), np.ones(7, "i2")),
    "big-endian": (
        lambda: fastact.clipped_relu_backward(U8.astype(">u2"), np.array([1, 2, 3, 4, 65535], ">u2"), 10**6),
        U8.astype("u2"),
    ),
    "largest number": (lambda: fastact.hard_tanh(U8, 255, 255), np.full(5, 255, "u1")),
    "largest number alone": (lambda: fastact.hard_tanh(U8, min_val=255), np.ones(5, "u1")),
    "largest number in an array": (lambda: fastact.hard_tanh(U8, np.uint8([0, 1, 5, 6, 255]), 300), U8),
    "array bound": (lambda: fastact.hard_tanh(U8, -1, U8), U8),
}


@pytest.mark.parametrize("name", CALLS)
def test_ways_to_call(name):
    call, expected = CALLS[name]
    assert_same(np.asarray(call()), np.asarray(expected))


def test_outputs_and_masks():
    out = np.full(5, 7, "u1")
    assert fastact.hard_tanh(U8, -1, 300, where=U8 > 1, out=out) is out
    assert out.tolist() == [7, 7, 5, 254, 255]
    assert fastact.clipped_relu(U8, 300, out).tolist() == U8.tolist()
    x = U8.copy()
    dy = np.full(5, 2, "u1")
    assert fastact.clipped_relu_backward(dy, x, 300, out=x) is x
    assert x.tolist() == [0, 2, 2, 2, 2]
    wide = np.zeros(5, "f4")
    assert fastact.hard_tanh(U8, -1, 300, out=wide).tolist() == U8.tolist()


def test_subclasses_and_overrides():
    masked = np.ma.array(U8, mask=U8 == 5)
    result = fastact.hard_tanh_backward(masked, masked, -1, 300)
    assert result.mask.tolist() == masked.mask.tolist()
    assert result.compressed().tolist() == [0, 1, 254, 255]
    override = Override()
    assert fastact.hard_tanh(override, -1, 300)[3] == (override, -1, 300)
    assert fastact.hard_tanh_backward(U8, override, -1, 300)[3][1:] == (override, -1, 300)


def test_nothing_is_written_where_numpy_raises():
    out = np.full(5, 7, "u1")
    for call in (
        lambda: fastact.hard_tanh(U8, 300, 400, out=out),
        lambda: fastact.hard_tanh(U8, 0, -1, out=out),
        lambda: fastact.clipped_relu(U8, -1, out=out),
        lambda: fastact.threshold(U8, 3, 300, out=out),
        lambda: fastact.threshold(U8, -1, 3, out=out),
        lambda: fastact.hard_tanh(U8, 0, 300, out=out, signature="BBB->B"),
    ):
        with pytest.raises(OverflowError):
            call()
    assert out.tolist() == [7] * 5


OUT_OF_RANGE = {
    "thresholded_relu(): theta=-1 is out of the range of uint8": lambda: fastact.thresholded_relu(U8, -1),
    "thresholded_relu_backward(): theta=-1 is out of the range of uint8": (
        lambda: fastact.thresholded_relu_backward(U8, U8, theta=-1)
    ),
    "threshold(): threshold=-300 is out of the range of int8": lambda: fastact.threshold(I8, -300, 5),
    "clipped_relu(): max_value=-5 is out of the range of uint8": lambda: fastact.clipped_relu(U8, -5),
    "hard_tanh(): min_val=300 is out of the range of uint8": lambda: fastact.hard_tanh(U8, 300, 400),
    "relu_backward(): dy=256 is out of the range of uint8": lambda: fastact.relu_backward(256, U8),
    "hard_tanh(): x=300 is out of the range of uint8": lambda: fastact.hard_tanh(300, dtype="u1"),
}


@pytest.mark.parametrize("message", OUT_OF_RANGE)
def test_errors_name_the_number(message):
    with pytest.raises(OverflowError, match=f"^{re.escape(message)}$"):
        OUT_OF_RANGE[message]()


def test_an_error_of_an_operand_is_kept():
    class Failing:
        def __array_ufunc__(self, *arguments, **keywords):
            raise OverflowError("the operand's own error")

    with pytest.raises(OverflowError, match="the operand's own error"):
        fastact.threshold_backward(U8, Failing(), -1, 300)


def test_clip_accepts_the_same_bounds():
    for low, high in itertools.product((-300, -1, 0, 3, 300), (-1, 3, 255, 256, 10**30)):
        outcomes = []
        for function in (fastact.hard_tanh, np.clip):
            try:
                outcomes.append(function(U8, low, high).tolist())
            except OverflowError as error:
                outcomes.append(type(error))
        assert outcomes[0] == outcomes[1], (low, high)


def test_without_the_fast_path():
    script = """
        import numpy as np, fastact
        print(fastact.hard_tanh(np.arange(3, dtype="u1"), -1, 1), fastact.clipped_relu(np.array([255], "u1"), 300))
    """
    assert run(script, FASTACT_FASTPATH="0") == "[0 1 1] [255]"


def test_functions_without_integer_loops_keep_numpys_error():
    with pytest.raises(OverflowError, match="int too large to convert to float"):
        fastact.softplus(10**400, np.ones(2, np.uint16))
