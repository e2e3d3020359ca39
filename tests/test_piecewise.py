"""The ReLU family to the last bit, against NumPy expressions; and every function alike at all sizes and strides."""

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
    """Value and slope in NumPy, from x and the parameters, and the slope from y; parameters to try them with.

    What `fuzzy` marks sums rounded terms, so that its last bits may differ; near `kinks` it may take either side.
    """

    value: Callable
    slope: Callable
    slope_from_output: Callable | None = None
    params: tuple = ((),)
    whole_params: tuple = ((),)
    fuzzy: bool = False
    kinks: Callable = lambda x, *params: np.zeros_like(x, bool)


def clip(x, low, high):
    raised = where(x > low, x, low)  # not np.maximum, which may choose either zero
    return where(raised < high, raised, high)


def inside(x, low, high):
    return where((x > low) & (x < high), 1, 0)


SLOPES = ((0.01,), (0.25,), (1.5,), (-0.5,), (-0.0,), (np.inf,), (np.nan,))
LEVELS = ((1,), (0,), (0.3,), (-2,), (np.inf,), (-np.inf,))
WHOLE_LEVELS = ((1,), (0,), (5,), (100,), (127,))
BOUNDS = ((-1, 1), (-0.3, 2.5), (0, 6), (2, -2), (-np.inf, np.inf))
WHOLE_BOUNDS = ((1, 3), (0, 6), (7, 2), (0, 127))
WIDTHS = ((0.5,), (0,), (1.3,), (np.inf,))


def limit_product(slope, x):
    """Return the product, and for 0 * -inf the zero that it is for every other negative number."""
    with np.errstate(invalid="ignore"):
        return where((slope == 0) & np.isinf(x), -slope, slope * x)


def sixth(alpha):
    """Return 1/6 for the default, which in long double arrives as a double."""
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
        whole_params=WHOLE_LEVELS,
    ),
    "thresholded_relu": Expression(
        lambda x, theta: where(x > theta, x, 0),
        lambda x, theta: where(x > theta, 1, 0),
        params=LEVELS,
        whole_params=WHOLE_LEVELS,
    ),
    "threshold": Expression(
        lambda x, threshold, value: where(x > threshold, x, value),
        lambda x, threshold, value: where(x > threshold, 1, 0),
        params=((0.5, -2), (0, 0), (-1.7, np.nan), (0, -0.0), (1, np.inf)),
        whole_params=((1, 9), (0, 0), (100, 127)),
    ),
    "squared_relu": Expression(
        lambda x: where(x > 0, x * x, 0),
        lambda x: where(x > 0, 2 * x, 0),
        lambda y: where(y > 0, 2 * np.sqrt(abs(y)), 0),
    ),
    "hard_tanh": Expression(clip, inside, inside, params=BOUNDS, whole_params=WHOLE_BOUNDS),
    "hard_sigmoid": Expression(
        lambda x, a, b: clip(sixth(a) * x + b, 0, 1),
        lambda x, a, b: where((a * x + b > 0) & (a * x + b < 1), sixth(a), 0),
        lambda y, a, b: where((y > 0) & (y < 1), sixth(a), 0),
        params=((1 / 6, 0.5), (0.2, 0.5), (0.25, 0.25)),
        fuzzy=True,
        kinks=lambda x, a, b: np.minimum(abs(a * x + b), abs(a * x + b - 1)) < 1e-3,
    ),
    "hard_swish": Expression(
        lambda x: where(x <= -3, 0, where(x >= 3, x, x * (x + 3) / 6)),
        lambda x: where(x <= -3, 0, where(x >= 3, 1, x / 3 + 0.5)),
        fuzzy=True,
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

ROWS = [row for row in ACTIVATIONS if row.name in EXPRESSIONS]  # a new row has its oracle in reference.py
PARAMS = {ufunc.name: ufunc.activation for ufunc in UFUNCS if ufunc.params}
by_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)


def inputs(char):
    """Numbers of a type: all of them if they are few, else kinks and their neighbours, extremes and ordinary ones."""
    dtype = np.dtype(char)
    if dtype.itemsize == 1 or char == "e":
        return np.arange(1 << 8 * dtype.itemsize, dtype=f"u{dtype.itemsize}").view(dtype)
    ordinary = values(dtype, 1001, 7)
    if dtype.kind in "iu":
        return np.concatenate([ordinary, np.arange(-300, 300).astype(dtype)])
    kinks = np.array([0, 0.3, 0.5, 1, 1.3, 1.5, 1.7, 2, 2.5, 3, 6, np.inf, np.finfo(dtype).tiny], dtype)
    kinks = np.concatenate([kinks, -kinks])
    return np.concatenate([kinks, np.nextafter(kinks, dtype.type(9)), np.nextafter(kinks, -dtype.type(9)), ordinary])


def through(x, result):
    """NaN in x gives NaN, whatever a comparison made of it."""
    return where(x == x, np.asarray(result).astype(x.dtype), x)


def chain(dy, slope):
    """The product, but exactly 0 where the slope is."""
    return where(slope == 0, 0, dy * slope)


def check(function, compute, arrays, params, expression=None):
    """Compare a call with NumPy, in a wider type for float16, and where the last bits may differ."""
    dtype = arrays[0].dtype
    fuzzy = expression is not None and expression.fuzzy
    name = function.__name__
    once = "_backward" not in name and any(row.rounds_twice and name.startswith(row.name) for row in ROWS)
    work = {"e": "d" if once else "f", "f": "d" if fuzzy else "f", "d": "g" if fuzzy else "d"}.get(
        dtype.char, dtype.char
    )
    params = [np.asarray(param, dtype) for param in params]
    with np.errstate(all="ignore"):  # ARM notes that a signalling NaN is cast
        wide = [operand.astype(work) for operand in (*arrays, *params)]
        if dtype.char == "e" and name in PARAMS:  # where the default's neighbour means the default
            row = PARAMS[name]
            for i, (param, default) in enumerate(zip(row.params, are_defaults(row.name, params), strict=True)):
                wide[len(arrays) + i] = where(default, np.array(param.default or 0, work), wide[len(arrays) + i])
        expected = np.asarray(compute(*wide)).astype(dtype)
    actual = function(*arrays, *params)
    if not fuzzy:
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
    """Parameters one by one, and then all of them mixed in one array per parameter."""
    given = expression.whole_params if char in INTEGER_TYPES else expression.params
    yield from given
    mixed = np.random.default_rng(5).integers(0, len(given), size)
    yield tuple(np.array(column)[mixed] for column in zip(*given, strict=True))


@by_row
def test_value_slope_and_backward_are_the_expressions(row):
    expression = EXPRESSIONS[row.name]
    value, derivative = getattr(fastact, row.name), getattr(fastact, f"{row.name}_derivative")
    backward = getattr(fastact, f"{row.name}_backward")
    for char in UFUNCS[[ufunc.name for ufunc in UFUNCS].index(row.name)].types:
        x = inputs(char)
        dy = np.random.default_rng(3).permutation(np.resize(inputs(char), len(x)))
        for params in cases(expression, char, len(x)):
            check(value, lambda x, *p: through(x, expression.value(x, *p)), [x], params, expression)
            check(derivative, lambda x, *p: through(x, expression.slope(x, *p)), [x], params, expression)

            def product(dy, x, *p):
                return chain(dy, through(x, expression.slope(x, *p)))

            if row.param_gradient:
                check(lambda *given: backward(*given)[0], product, [dy, x], params)
                check(
                    lambda *given: backward(*given)[1],
                    lambda dy, x, w: where(x > 0, 0, x * dy),
                    [dy, x],
                    params,
                )
            else:
                check(backward, product, [dy, x], params, expression)


@pytest.mark.parametrize("row", [row for row in ROWS if row.from_output], ids=lambda row: row.name)
def test_backward_from_output_is_the_expression(row):
    expression = EXPRESSIONS[row.name]
    function = getattr(fastact, f"{row.name}_backward_from_output")
    for char in UFUNCS[[ufunc.name for ufunc in UFUNCS].index(row.name)].types:
        y = inputs(char)
        dy = np.random.default_rng(3).permutation(y)
        if row.name == "squared_relu" and char in INTEGER_TYPES:
            root = np.linspace(0, math.isqrt(np.iinfo(char).max), len(y)).astype("Q")
            y, slope = (root * root).astype(char), (2 * root).astype(char)
            np.testing.assert_array_equal(function(dy, y), dy * slope)
            continue
        for params in cases(expression, char, len(y)):

            def product(dy, y, *p):
                return chain(dy, through(y, expression.slope_from_output(y, *p)))

            check(function, product, [dy, y], params)


@by_row
def test_a_zero_slope_gives_zero_whatever_comes_back(row):
    expression = EXPRESSIONS[row.name]
    x = np.array([-1e30, -7, -3, -0.0, 0, 0.25, 6, 7, 1e30], "f4")
    for params in expression.params:
        params = [np.float32(param) for param in params]
        slope = expression.slope(x, *params)
        flat = x[(slope == 0) & ~expression.kinks(x, *params)]
        for dy in (np.inf, -np.inf, np.nan, -1.0):
            result = getattr(fastact, f"{row.name}_backward")(np.full(len(flat), dy, "f4"), flat, *params)
            assert_same(result[0] if row.param_gradient else result, np.zeros(len(flat), "f4"))


def test_examples_at_kinks_and_limits():
    """By hand, from the catalogue."""
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
def test_a_hard_sigmoid_turns_at_3_and_minus_3(char):
    """Not where a rounded 1/6 would have it turn, and the output knows as well as x does."""
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


def test_another_format_s_sixth_is_no_default():
    alpha = np.float32(np.float16(1 / 6))
    x = np.array([-3, 3], "f4")
    assert_same(fastact.hard_sigmoid(x, alpha), np.array([2**-13, 1 - 2**-13], "f4"))
    assert_same(fastact.hard_sigmoid_derivative(x, alpha), np.full(2, alpha))


def test_integers_wrap_as_numpys_do():
    x = np.array([16, 100, -100, 127, -128], "b")
    assert fastact.squared_relu(x).tolist() == [0, 16, 0, 1, 0]
    assert fastact.squared_relu_derivative(x).tolist() == [32, -56, 0, -2, 0]
    assert fastact.squared_relu_backward(x, x).tolist() == [0, 32, 0, 2, 0]
    assert fastact.squared_relu(np.array([65535], "H")).tolist() == [1]
    assert fastact.relu(np.array([0, 2**64 - 1], "Q")).tolist() == [0, 2**64 - 1]
    assert fastact.relu(np.array([-(2**63), 2**63 - 1], "q")).tolist() == [0, 2**63 - 1]


@pytest.mark.parametrize("char", "BHIQ")
def test_an_explicit_bound_is_taken_at_its_word(char):
    """Short of the greatest number of an unsigned type, which stands for -1 there: so the default arrives."""
    most = int(np.iinfo(char).max)
    x = np.array([0, 1, 5, most], char)
    for low, high in ((most - 1, 1), (7, 5)):
        assert_same(fastact.hard_tanh(x, low, high), np.full(4, high, char))
        assert_same(fastact.hard_tanh_derivative(x, low, high), np.zeros(4, char))


@pytest.mark.parametrize("char", "BHIQ")
def test_a_negative_default_is_below_every_unsigned_number(char):
    """NumPy can't hand over -1 beside an unsigned array. An error is as good as the right result; a wrong one isn't."""
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
