"""In long double, functions are as accurate as the C library, and behave as in float64 otherwise."""

import itertools

import numpy as np
import pytest
from mpmath import mp
from support import inputs, reference, ulp
from support.operands import OF_ONE_SHAPE, assert_same, every_ufunc_of_one_shape, example, outputs
from support.oracle import number

import fastact
from fastact._catalogue import ACTIVATIONS, UFUNCS
from fastact._core import call_numpy_entry

ROWS = [row for row in ACTIVATIONS if row.has_derivative]
FROM_OUTPUT = [row for row in ROWS if row.from_output]
GATED = [row for row in ACTIVATIONS if row.gate]
CASES = [(row, params) for row in ROWS for params in inputs.parameters(row.name)]
EPS = np.finfo(np.longdouble).eps
MOST = 12  # ULP: a few calls of a C library whose error is a few ULP each


def name_of(case):
    return getattr(case, "name", None)


def check(row, kind, result, truth, x, params=()):
    """Fail with the worst input.

    The unit of an error is an ULP of the result; of the terms, for a difference that cancels; and of 1, near a zero of
    a derivative.
    """
    oracle = reference.ORACLES[row.name]
    term = ulp.term_of(oracle, kind, x, params)
    if kind == "derivative" and oracle.crossing:
        crossing = oracle.crossing(*params)
        term = np.where(abs(x - crossing) < ulp.ZONE * abs(crossing), 1.0, 0.0)
    if row.name == "snake" and kind == "derivative":  # it has a zero in every period
        term = 1.0
    error = ulp.distance(result, truth, term)
    worst = np.argmax(error)
    assert result.dtype == np.longdouble
    better = "write a formula for long double in fastact/_formulas/longdouble*.pxd"
    assert error[worst] <= MOST, f"{error[worst]} ULP at x = {x[worst]!r}; {better}"


def setting(row, params, count=60):
    oracle = reference.ORACLES[row.name]
    params = tuple(np.longdouble(v) for v in params)
    crossing = oracle.crossing(*params) if oracle.crossing else None
    dense = np.random.default_rng(count).uniform(-8, 8, count)  # where functions vary most
    square = np.sqrt(np.finfo(np.longdouble).max) * np.geomspace(1e-3, 1e3, 7)  # x**2 overflows near here
    wide = inputs.wide_sweep(count, inputs.landmarks(row, params, crossing))
    x = np.r_[wide, dense, square, -square]
    if row.name == "snake":  # alpha * x must not overflow
        x = x[abs(x) <= np.finfo(np.longdouble).max / max(1, abs(params[0]))]
    return oracle, x, params


def meant(row, params):
    """Return the parameters that a call means: a hard sigmoid's 1/6 arrives as a double."""
    return inputs.unrounded(row.name, params) if row.name == "hard_sigmoid" else params


@pytest.mark.parametrize("kind", ["value", "derivative"])
@pytest.mark.parametrize(("row", "params"), CASES, ids=name_of)
def test_every_function_is_as_accurate_as_the_c_library(row, params, kind):
    oracle, x, params = setting(row, params)
    if kind == "derivative":
        x = x[ulp.away_from_rounded_kinks(row.name, x, params)]
    result = getattr(fastact, row.name + ("" if kind == "value" else "_derivative"))(x, *params)
    check(row, kind, result, getattr(oracle, kind).mp(x, *meant(row, params)), x, params)


@pytest.mark.parametrize("row", FROM_OUTPUT, ids=name_of)
def test_from_output(row):
    oracle, x, params = setting(row, inputs.parameters(row.name)[0])
    y = getattr(fastact, row.name)(x, *params)
    y = y[np.isfinite(y)]
    result = getattr(fastact, row.name + "_backward_from_output")(np.ones_like(y), y, *params)
    term = 1.7580993408473768 if row.name == "selu" else None  # y + 1.758 cancels near the lower limit
    error = ulp.distance(result, oracle.from_output.mp(y, *meant(row, params)), term)
    assert error.max() <= MOST, (error.max(), y[error.argmax()])


@pytest.mark.parametrize(
    "row", [ufunc for ufunc in UFUNCS if ufunc.kind == "backward" and ufunc.activation.has_derivative], ids=name_of
)
def test_backward_is_a_product(row):
    """The gradient is dy times the derivative to the bit, but 0 where a piecewise function has derivative 0."""
    arrays, params = example(row, 200, "g")
    dy, x, *value = arrays
    stem = row.activation.gate or row.activation.name
    result = outputs(getattr(fastact, row.name)(*arrays, *params))
    with np.errstate(all="ignore"):
        upstream = dy * value[0] if value else dy
        derivative, factor = getattr(fastact, stem + "_derivative")(x, *params), getattr(fastact, stem)(x, *params)
        dx = np.where((derivative == 0) & row.activation.piecewise, 0, upstream * derivative)
        dx = np.where(np.isnan(x + sum(value)) & row.activation.piecewise, np.nan, dx)
        np.testing.assert_array_equal(result[0], dx)
        if value:
            dvalue = np.where((factor == 0) & row.activation.piecewise, 0, dy * factor)
            np.testing.assert_array_equal(result[1], dvalue)


@pytest.mark.parametrize("row", GATED, ids=name_of)
def test_gated_pair(row):
    oracle = reference.ORACLES[row.name]
    _, gate, _ = setting(ROWS[[r.name for r in ROWS].index(row.gate)], ())
    gate = gate[abs(gate) < 100]
    value = np.resize(np.array([0.3, -7, 1.5], np.longdouble), gate.shape)
    error = ulp.distance(getattr(fastact, row.name)(gate, value), oracle.value.mp(gate, value))
    assert error.max() <= MOST


@pytest.mark.parametrize("name", ["softmax", "log_softmax"])
def test_along_an_axis(name):
    oracle = reference.ORACLES[name]
    x = np.random.default_rng(4).normal(size=(9, 33)).astype(np.longdouble) * 10
    x[0], x[1, 3], x[2, 5], x[3, 7] = -np.inf, np.inf, -np.inf, np.nan
    x[4] *= 100
    x[5] *= 1000
    y, truth = getattr(fastact, name)(x), oracle.value.mp(x)
    np.testing.assert_array_equal(np.isnan(y), [[bool(mp.isnan(v)) for v in row] for row in truth])
    keep = ~np.isnan(y) & ~np.isinf(y)
    assert ulp.distance(y[keep], truth[keep]).max() <= MOST
    for part in (x[::2, ::3], x[:, :2], np.asfortranarray(x)):
        np.testing.assert_array_equal(getattr(fastact, name)(part), getattr(fastact, name)(part.copy()))
    y, dy = y[5:], np.random.default_rng(5).normal(size=y[5:].shape).astype(np.longdouble)
    dx = getattr(fastact, name + "_backward")(dy, y)
    error = abs(dx - np.array([[np.longdouble(mp.nstr(v, 40)) for v in row] for row in oracle.backward.mp(dy, y)]))
    assert (error <= 4 * EPS * abs(dy).sum(axis=1, keepdims=True)).all()


SPECIAL = [np.nan, -np.inf, -3, -1, -0.3, -0.0, 0.0, 0.3, 1, 3, np.inf]
ODD_PARAMS = [0.0, -0.0, 1, -1, 0.3, np.inf, -np.inf, np.nan]


@pytest.mark.parametrize("row", [ufunc for ufunc in UFUNCS if not ufunc.signature], ids=name_of)
def test_special_values_are_those_of_float64(row):
    """Infinities, zeros, NaN and unusual parameters give what they give in float64."""
    if row.kind == "backward_from_output":
        return
    grid = np.array(list(itertools.product(*[SPECIAL] * len(row.arrays), *[ODD_PARAMS] * len(row.params)))[:40000]).T
    function = getattr(fastact, row.name)
    for expected, result in zip(outputs(function(*grid)), outputs(function(*grid.astype("g"))), strict=True):
        cancels = row.activation.derivative_has_zero or "larger term" in row.activation.derivative_accuracy
        atol = 2e-15 if cancels else 0
        differ = ~np.isclose(result.astype("d"), expected, rtol=1e-14, atol=atol, equal_nan=True)
        lines = [f"{row.name}{tuple(grid[:, i].tolist())}: {result[i]}, {expected[i]}" for i in np.flatnonzero(differ)]
        assert not lines, "long double, float64: " + "; ".join(lines[:5])
        if row.kind == "value" and not row.params:
            zero = (result == 0) & (grid[0] == 0)
            np.testing.assert_array_equal(np.signbit(result[zero]), np.signbit(expected[zero]))


@every_ufunc_of_one_shape
def test_every_way_to_call_gives_the_same(row):
    function = getattr(fastact, row.name)
    for n in (1, 3, 17, 9000):
        arrays, params = example(row, n, "g")
        expected = outputs(function(*arrays, *params))
        for got in (
            call_numpy_entry(function, *arrays, *params),
            function(*[np.repeat(a, 2)[::2] for a in arrays], *params),
            function(*[a.astype(a.dtype.newbyteorder()) for a in arrays], *params),
        ):
            assert_same(outputs(got), expected)


def test_no_flag_is_left_behind():
    """The x87 unit has a floating-point status of its own."""
    x = np.array([np.inf, -np.inf, 1e30, -1e4, -0.0, np.nan], np.longdouble)
    with np.errstate(all="raise"):
        for ufunc in OF_ONE_SHAPE:
            arrays, params = [x] * len(ufunc.arrays), [x] * len(ufunc.params)
            getattr(fastact, ufunc.name)(*arrays, *params)
            getattr(fastact, ufunc.name)(*[a[::2] for a in arrays], *[0.5] * len(params))


def test_sums_of_many_terms():
    x = np.zeros(100_000, np.longdouble)
    assert fastact.softmax(x)[0] == np.longdouble(1) / 100_000
    dy = np.full(100_000, 0.1, np.longdouble)
    with mp.workprec(200):
        total = number(dy[0]) * 100_000
        assert abs(number(fastact.log_softmax_backward(dy, x)[0]) - (number(dy[0]) - total)) < 4 * number(EPS) * total
