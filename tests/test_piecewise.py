"""The ReLU family gives the bits of NumPy expressions, in every type."""

import contextlib
import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
from numpy import where
from support.inputs import are_defaults
from support.operands import assert_same
from support.strategies import values

import fastact
from fastact._catalogue import ACTIVATIONS, INTEGER_TYPES, UFUNCS


@dataclass(frozen=True)
class Expression:
    """NumPy expressions of an activation, and parameters to evaluate them with.

    Attributes
    ----------
    value, derivative : callable
        Functions of x and the parameters.
    derivative_from_output : callable, optional
        Function of the output and the parameters.
    params, integer_params : tuple of tuple
        Parameters for floating-point and for integer types.
    inexact : bool
        True if the expression adds rounded terms, so its last bits may differ.
    kinks : callable
        True near kinks, where an inexact expression may take either side.
    """

    value: Callable
    derivative: Callable
    derivative_from_output: Callable | None = None
    params: tuple = ((),)
    integer_params: tuple = ((),)
    inexact: bool = False
    kinks: Callable = lambda x, *params: np.zeros_like(x, bool)


def clip(x, low, high):
    raised = where(x > low, x, low)  # np.maximum may return a zero of either sign
    return where(raised < high, raised, high)


def inside(x, low, high):
    return where((x > low) & (x < high), 1, 0)


SLOPES = ((0.01,), (0.25,), (1.5,), (-0.5,), (-0.0,), (np.inf,), (np.nan,))
LEVELS = ((1,), (0,), (0.3,), (-2,), (np.inf,), (-np.inf,))
INTEGER_LEVELS = ((1,), (0,), (5,), (100,), (127,))
BOUNDS = ((-1, 1), (-0.3, 2.5), (0, 6), (2, -2), (-np.inf, np.inf))
INTEGER_BOUNDS = ((1, 3), (0, 6), (7, 2), (0, 127))
WIDTHS = ((0.5,), (0,), (1.3,), (np.inf,))


def limit_product(slope, x):
    """Return slope * x, with 0 * -inf as the zero that 0 times any other negative number is."""
    with np.errstate(invalid="ignore"):
        return where((slope == 0) & np.isinf(x), -slope, slope * x)


def sixth(alpha):
    """Return 1/6 in the format of alpha for the default, which long double receives as a double."""
    alpha = np.asarray(alpha)
    return where(alpha == 1 / 6, alpha.dtype.type(1) / 6, alpha)


EXPRESSIONS = {
    "relu": Expression(lambda x: where(x > 0, x, 0), lambda x: where(x > 0, 1, 0), lambda y: where(y > 0, 1, 0)),
    "leaky_relu": Expression(
        lambda x, s: where(x > 0, x, limit_product(s, x)),
        lambda x, s: where(x > 0, 1, s),
        lambda y, s: where(s >= 0, where(y > 0, 1, s), np.nan),
        params=SLOPES,
    ),
    "prelu": Expression(
        lambda x, w: where(x > 0, x, limit_product(w, x)), lambda x, w: where(x > 0, 1, w), params=SLOPES
    ),
    "relu6": Expression(lambda x: clip(x, 0, 6), lambda x: inside(x, 0, 6), lambda y: inside(y, 0, 6)),
    "clipped_relu": Expression(
        lambda x, top: clip(x, 0, top),
        lambda x, top: inside(x, 0, top),
        lambda y, top: inside(y, 0, top),
        params=LEVELS,
        integer_params=INTEGER_LEVELS,
    ),
    "thresholded_relu": Expression(
        lambda x, theta: where(x > theta, x, 0),
        lambda x, theta: where(x > theta, 1, 0),
        params=LEVELS,
        integer_params=INTEGER_LEVELS,
    ),
    "threshold": Expression(
        lambda x, threshold, value: where(x > threshold, x, value),
        lambda x, threshold, value: where(x > threshold, 1, 0),
        params=((0.5, -2), (0, 0), (-1.7, np.nan), (0, -0.0), (1, np.inf)),
        integer_params=((1, 9), (0, 0), (100, 127)),
    ),
    "squared_relu": Expression(
        lambda x: where(x > 0, x * x, 0),
        lambda x: where(x > 0, 2 * x, 0),
        lambda y: where(y > 0, 2 * np.sqrt(abs(y)), 0),
    ),
    "hard_tanh": Expression(clip, inside, inside, params=BOUNDS, integer_params=INTEGER_BOUNDS),
    "hard_sigmoid": Expression(
        lambda x, a, b: clip(sixth(a) * x + b, 0, 1),
        lambda x, a, b: where((a * x + b > 0) & (a * x + b < 1), sixth(a), 0),
        lambda y, a, b: where((y > 0) & (y < 1), sixth(a), 0),
        params=((1 / 6, 0.5), (0.2, 0.5), (0.25, 0.25)),
        inexact=True,
        kinks=lambda x, a, b: np.minimum(abs(a * x + b), abs(a * x + b - 1)) < 1e-3,
    ),
    "hard_swish": Expression(
        lambda x: where(x <= -3, 0, where(x >= 3, x, x * (x + 3) / 6)),
        lambda x: where(x <= -3, 0, where(x >= 3, 1, x / 3 + 0.5)),
        inexact=True,
    ),
    "hard_shrink": Expression(
        lambda x, width: where(abs(x) > width, x, 0),
        lambda x, width: where(abs(x) > width, 1, 0),
        lambda y, width: where(y != 0, 1, 0),
        params=WIDTHS,
    ),
    "soft_shrink": Expression(
        lambda x, width: where(x > width, x - width, where(x < -width, x + width, 0)),
        lambda x, width: where(abs(x) > width, 1, 0),
        lambda y, width: where(y != 0, 1, 0),
        params=WIDTHS,
    ),
    "sparse_plus": Expression(
        lambda x: where(x <= -1, 0, where(x < 1, (x + 1) * (x + 1) / 4, x)), lambda x: clip((x + 1) / 2, 0, 1)
    ),
    "sparse_sigmoid": Expression(lambda x: clip((x + 1) / 2, 0, 1), lambda x: where(abs(x) < 1, 0.5, 0)),
}

ROWS = [row for row in ACTIVATIONS if row.name in EXPRESSIONS]  # a new row needs an oracle only
PARAMS = {ufunc.name: ufunc.activation for ufunc in UFUNCS if ufunc.params}
by_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)


def inputs(char):
    """Return all numbers of an 8-bit type or float16; of other types kinks, their neighbours and a sample."""
    dtype = np.dtype(char)
    if dtype.itemsize == 1 or char == "e":
        return np.arange(1 << 8 * dtype.itemsize, dtype=f"u{dtype.itemsize}").view(dtype)
    ordinary = values(dtype, 1001, 7)
    if dtype.kind in "iu":
        return np.concatenate([ordinary, np.arange(-300, 300).astype(dtype)])
    kinks = np.array([0, 0.3, 0.5, 1, 1.3, 1.5, 1.7, 2, 2.5, 3, 6, np.inf, np.finfo(dtype).tiny], dtype)
    kinks = np.concatenate([kinks, -kinks])
    return np.concatenate([kinks, np.nextafter(kinks, dtype.type(9)), np.nextafter(kinks, -dtype.type(9)), ordinary])


def propagate_nan(x, result):
    """Return the result, or NaN where x is NaN."""
    return where(x == x, np.asarray(result).astype(x.dtype), x)


def chain(dy, derivative):
    """Return dy * derivative, exactly 0 where the derivative is 0."""
    return where(derivative == 0, 0, dy * derivative)


def check(function, compute, arrays, params, expression=None):
    """Compare a call with a NumPy expression, which is evaluated in a wider type for float16 or if it is inexact."""
    dtype = arrays[0].dtype
    inexact = expression is not None and expression.inexact
    name = function.__name__
    rounds_once = "_backward" not in name and any(row.rounds_twice and name.startswith(row.name) for row in ROWS)
    work = {"e": "d" if rounds_once else "f", "f": "d" if inexact else "f", "d": "g" if inexact else "d"}.get(
        dtype.char, dtype.char
    )
    params = [np.asarray(param, dtype) for param in params]
    with np.errstate(all="ignore"):  # on ARM, the cast of a signalling NaN raises a flag
        wide = [operand.astype(work) for operand in (*arrays, *params)]
        if dtype.char == "e" and name in PARAMS:  # the rounded default stands for the exact default
            row = PARAMS[name]
            for i, (param, default) in enumerate(zip(row.params, are_defaults(row.name, params), strict=True)):
                wide[len(arrays) + i] = where(default, np.array(param.default or 0, work), wide[len(arrays) + i])
        expected = np.asarray(compute(*wide)).astype(dtype)
    actual = function(*arrays, *params)
    if not inexact:
        assert_same(actual, expected)
        return
    info = np.finfo(dtype)
    with np.errstate(all="ignore"):
        sure = ~expression.kinks(wide[len(arrays) - 1], *wide[len(arrays) :])
        scale = np.maximum(abs(arrays[0]) if len(arrays) == 2 else 1.5, abs(expected))
        close = abs(actual - expected) <= 2 * info.eps * scale + info.smallest_subnormal
    close |= (actual == expected) | (np.isnan(actual) & np.isnan(expected))
    assert close[sure].all(), (arrays[-1][sure & ~close], actual[sure & ~close], expected[sure & ~close])


def cases(expression, char, size):
    """Yield each tuple of scalar parameters, then one tuple of arrays that mix all of them."""
    choices = expression.integer_params if char in INTEGER_TYPES else expression.params
    yield from choices
    mixed = np.random.default_rng(5).integers(0, len(choices), size)
    yield tuple(np.array(column)[mixed] for column in zip(*choices, strict=True))


@by_row
def test_values_derivatives_and_backward_passes_are_those_of_the_expressions(row):
    expression = EXPRESSIONS[row.name]
    value, derivative = getattr(fastact, row.name), getattr(fastact, f"{row.name}_derivative")
    backward = getattr(fastact, f"{row.name}_backward")
    for char in UFUNCS[[ufunc.name for ufunc in UFUNCS].index(row.name)].types:
        x = inputs(char)
        dy = np.random.default_rng(3).permutation(np.resize(inputs(char), len(x)))
        for params in cases(expression, char, len(x)):
            check(value, lambda x, *p: propagate_nan(x, expression.value(x, *p)), [x], params, expression)
            check(derivative, lambda x, *p: propagate_nan(x, expression.derivative(x, *p)), [x], params, expression)

            def product(dy, x, *p):
                return chain(dy, propagate_nan(x, expression.derivative(x, *p)))

            if row.param_gradient:
                check(lambda *operands: backward(*operands)[0], product, [dy, x], params)
                check(
                    lambda *operands: backward(*operands)[1],
                    lambda dy, x, w: where(x > 0, 0, x * dy),
                    [dy, x],
                    params,
                )
            else:
                check(backward, product, [dy, x], params, expression)


@pytest.mark.parametrize("row", [row for row in ROWS if row.from_output], ids=lambda row: row.name)
def test_backward_passes_from_the_output_are_those_of_the_expressions(row):
    expression = EXPRESSIONS[row.name]
    function = getattr(fastact, f"{row.name}_backward_from_output")
    for char in UFUNCS[[ufunc.name for ufunc in UFUNCS].index(row.name)].types:
        y = inputs(char)
        dy = np.random.default_rng(3).permutation(y)
        if row.name == "squared_relu" and char in INTEGER_TYPES:
            root = np.linspace(0, math.isqrt(np.iinfo(char).max), len(y)).astype("Q")
            y, derivative = (root * root).astype(char), (2 * root).astype(char)
            np.testing.assert_array_equal(function(dy, y), dy * derivative)
            continue
        for params in cases(expression, char, len(y)):

            def product(dy, y, *p):
                return chain(dy, propagate_nan(y, expression.derivative_from_output(y, *p)))

            check(function, product, [dy, y], params)


def test_examples_at_kinks_and_limits():
    """The results are computed by hand from the catalogue."""
    x = np.array([np.nan, -np.inf, -1, -0.0, 0, 1, 6, np.inf])
    nan, inf = np.nan, np.inf
    assert_same(fastact.relu(x), np.array([nan, 0, 0, 0, 0, 1, 6, inf]))
    assert_same(fastact.relu_derivative(x), np.array([nan, 0, 0, 0, 0, 1, 1, 1]))
    assert_same(fastact.relu6_derivative(x), np.array([nan, 0, 0, 0, 0, 1, 0, 0]))
    assert_same(fastact.leaky_relu(x, 0.5), np.array([nan, -inf, -0.5, -0.0, 0, 1, 6, inf]))
    assert_same(fastact.leaky_relu_derivative(x, 0.5), np.array([nan, 0.5, 0.5, 0.5, 0.5, 1, 1, 1]))
    assert_same(fastact.leaky_relu_backward_from_output(x, x, -0.5), np.full(8, nan))
    assert_same(fastact.clipped_relu(x, 1), np.array([nan, 0, 0, 0, 0, 1, 1, 1]))
    assert_same(fastact.clipped_relu(x, nan), np.full(8, nan))
    assert_same(fastact.thresholded_relu_derivative(x), np.array([nan, 0, 0, 0, 0, 0, 1, 1]))
    assert_same(fastact.threshold(x, 0, -9), np.array([nan, -9, -9, -9, -9, 1, 6, inf]))
    assert_same(fastact.squared_relu_derivative(x), np.array([nan, 0, 0, 0, 0, 2, 12, inf]))
    for one, other in zip(fastact.prelu_backward(x, x, 2), ([0, -inf, -2], [0, inf, 1]), strict=True):
        np.testing.assert_array_equal(one[[4, 1, 2]], other)


@pytest.mark.parametrize("char", "efdg")
def test_the_kinks_of_hard_sigmoid_are_at_3_and_minus_3(char):
    """With 1/6 rounded, they would be elsewhere. The derivative from the output has the same kinks."""
    kink, zero = np.array([-3, 3], char), np.zeros(2, char)
    inside = np.nextafter(kink, zero)
    sixth = np.full(2, kink.dtype.type(1) / 6)
    for params in ((), (1 / 6,), (1 / 6, 0.5), (sixth, np.full(2, 0.5, char)), (np.full(2, 1 / 6, char), 0.5)):
        assert_same(fastact.hard_sigmoid(kink, *params), np.array([0, 1], char))
        assert_same(fastact.hard_sigmoid_derivative(kink, *params), zero)
        assert_same(fastact.hard_sigmoid_derivative(inside, *params), sixth)
        y = fastact.hard_sigmoid(inside, *params)
        from_output = fastact.hard_sigmoid_backward_from_output(np.ones(2, char), y, *params)
        assert_same(from_output, where(y < 1, sixth, zero))
        assert y[0] > 0
        assert y[1] < 1 or char == "e"


def test_a_sixth_rounded_to_another_format_is_not_the_default():
    alpha = np.float32(np.float16(1 / 6))
    x = np.array([-3, 3], "f4")
    assert_same(fastact.hard_sigmoid(x, alpha), np.array([2**-13, 1 - 2**-13], "f4"))
    assert_same(fastact.hard_sigmoid_derivative(x, alpha), np.full(2, alpha))


def test_integers_overflow_like_numpys():
    x = np.array([16, 100, -100, 127, -128], "b")
    assert fastact.squared_relu(x).tolist() == [0, 16, 0, 1, 0]
    assert fastact.squared_relu_derivative(x).tolist() == [32, -56, 0, -2, 0]
    assert fastact.squared_relu_backward(x, x).tolist() == [0, 32, 0, 2, 0]
    assert fastact.squared_relu(np.array([65535], "H")).tolist() == [1]
    assert fastact.relu(np.array([0, 2**64 - 1], "Q")).tolist() == [0, 2**64 - 1]
    assert fastact.relu(np.array([-(2**63), 2**63 - 1], "q")).tolist() == [0, 2**63 - 1]


@pytest.mark.parametrize("char", "BHIQ")
def test_an_explicit_lower_bound_of_an_unsigned_type_is_used(char):
    """The exception is the largest number of the type: gradients take it for the default, -1."""
    largest = int(np.iinfo(char).max)
    x = np.array([0, 1, 5, largest], char)
    for low, high in ((largest - 1, 1), (7, 5)):
        assert_same(fastact.hard_tanh(x, low, high), np.full(4, high, char))
        assert_same(fastact.hard_tanh_derivative(x, low, high), np.zeros(4, char))
    assert_same(fastact.hard_tanh(x, largest, largest), np.full(4, largest, char))


@pytest.mark.parametrize("char", "BHIQ")
def test_a_negative_default_is_below_every_unsigned_number(char):
    """NumPy can't pass -1 with an unsigned array. An error is acceptable, a wrong result isn't."""
    x = np.array([0, 1, 5, np.iinfo(char).max], char)
    function, backward = fastact.hard_tanh, fastact.hard_tanh_backward
    assert_same(function(x), np.minimum(x, 1).astype(char))
    assert_same(fastact.hard_tanh_derivative(x), np.array([1, 0, 0, 0], char))
    assert_same(backward(x + x.dtype.type(1), x), np.array([1, 0, 0, 0], char))
    mixed = {
        "type": (lambda: function(x, dtype=np.float64), np.minimum(x, 1)),
        "float bound": (lambda: function(x, max_val=0.5), np.minimum(x, 0.5)),
        "wider bound": (lambda: function(x[:3], max_val=np.array([3, 3, 3], "d")), [0, 1, 3]),
        "signed": (lambda: backward(x[:3] + x.dtype.type(1), np.array([0, -1, -3], "b")), [1, 0, 0]),
        "float": (lambda: backward(x[:3] + x.dtype.type(1), np.array([0, 0.5, -3], "f")), [1, 2, 0]),
        "scalar": (lambda: function(x[2]), 1),
        "subclass": (lambda: function(x.view(np.recarray)), np.minimum(x, 1)),
    }
    for name, (call, expected) in mixed.items():
        with contextlib.suppress(OverflowError):
            np.testing.assert_array_equal(call(), expected, err_msg=name)
