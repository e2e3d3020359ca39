"""Values and derivatives are as accurate as the catalogue promises, on stratified inputs.

``test_exhaustive.py`` tests every float32 input with ``-m exhaustive``.
"""

import numpy as np
import pytest
from mpmath import mp
from support import inputs, reference, ulp
from support.accuracy import COUNT, FORMATS, WIDE, by_format, check, name_of, setting, true_values

import fastact
from fastact._catalogue import ACTIVATIONS

ROWS = [row for row in ACTIVATIONS if row.has_derivative]
VARIED = [(row, params, dtype) for row in ROWS for params in inputs.parameters(row.name)[1:] for dtype in WIDE]
VARIED += [(row, params, np.float64) for row in ROWS for params in inputs.EXTREME_DOUBLE.get(row.name, [])]
ODD, UNSIGNED = ("tanh", "softsign", "tanh_shrink"), ("relu", "relu6", "clipped_relu", "squared_relu")

by_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)


@pytest.mark.parametrize("kind", ["value", "derivative"])
@pytest.mark.parametrize("dtype", FORMATS, ids=lambda dtype: dtype.__name__)
@by_row
def test_values_and_derivatives_are_as_accurate_as_promised(row, kind, dtype):
    oracle, x, params = setting(row, dtype)
    function = getattr(fastact, row.name + ("" if kind == "value" else "_derivative"))
    if kind == "derivative":
        x = x[ulp.away_from_rounded_kinks(row.name, x, params)]
    exact = inputs.unrounded(row.name, params) if dtype == np.float16 else params
    result, truth = function(x, *params), true_values(getattr(oracle, kind), x, *exact)
    assert result.dtype == dtype
    error = ulp.distance(result, truth, ulp.term_of(oracle, kind, x, params))
    zone = ulp.near_crossing(oracle, kind, x, params)
    check(error[~zone], ulp.promise(oracle, kind, dtype), x[~zone])
    if zone.any() and dtype != np.float16:
        absolute = abs(result[zone] - truth[zone].astype(dtype)) / np.finfo(dtype).eps
        check(absolute, 1, x[zone])


@pytest.mark.parametrize("kind", ["value", "derivative"])
@pytest.mark.parametrize(("row", "params", "dtype"), VARIED, ids=name_of)
def test_other_parameters_at_most_double_the_error(row, params, kind, dtype):
    oracle, x, params = setting(row, dtype, params, COUNT[dtype] // 3)
    if kind == "derivative":
        x = x[ulp.away_from_rounded_kinks(row.name, x, params)]
    x = x[np.isfinite(x)]
    definition = getattr(oracle, kind)
    truth = true_values(definition, x, *params)
    result = getattr(fastact, row.name + ("" if kind == "value" else "_derivative"))(x, *params)
    # The catalogue and the docs promise accuracy for the default parameters.
    bound = ulp.promise(oracle, kind, dtype) * (1 if oracle.piecewise else 2)
    term = ulp.term_of(oracle, kind, x, params)
    if kind == "derivative" and oracle.crossing:  # near a zero of the derivative, only the absolute error is bounded
        crossing = oracle.crossing(*params)
        term = np.where(abs(x - crossing) < ulp.ZONE * abs(crossing), 1.0, 0.0)
    check(ulp.distance(result, truth, term), bound, x)


@by_format
@by_row
def test_nan_gives_nan_and_infinity_the_limit(row, dtype):
    oracle, _, params = setting(row, dtype)
    x = np.array([np.nan, -np.inf, np.inf], dtype)
    one = np.ones_like(x)
    tolerance = 8 * np.finfo(dtype).eps
    derivative = oracle.derivative(x, *params)
    np.testing.assert_allclose(getattr(fastact, row.name)(x, *params), oracle.value(x, *params), rtol=tolerance)
    np.testing.assert_allclose(getattr(fastact, row.name + "_derivative")(x, *params), derivative, rtol=tolerance)
    result = getattr(fastact, row.name + "_backward")(one, x, *params)
    np.testing.assert_allclose(result[0] if row.param_gradient else result, derivative, rtol=tolerance)


@by_format
@pytest.mark.parametrize("row", [row for row in ROWS if row.name in ODD + UNSIGNED], ids=name_of)
def test_only_odd_functions_keep_the_sign_of_zero(row, dtype):
    _, _, params = setting(row, dtype)
    signs = np.signbit(getattr(fastact, row.name)(np.array([0.0, -0.0], dtype), *params))
    assert signs.tolist() == [False, row.name in ODD]


@by_format
def test_extreme_parameters(dtype):
    """Tails go to 0 even with a large factor. Where the formula is 0 * inf or inf - inf, the result is the limit."""
    x = np.array([-np.inf, -1, 0, 1, np.inf], dtype)
    huge = dtype(np.finfo(dtype).max)
    ones = np.ones_like(x)
    np.testing.assert_array_equal(fastact.elu_derivative(x, huge)[0], 0)
    np.testing.assert_array_equal(fastact.elu_backward(ones, x, huge)[0], 0)
    np.testing.assert_array_equal(fastact.softplus(x, 8 / huge)[0], 0)
    for name, param, value in (("softplus", 0.0, np.inf), ("softplus", -0.0, -np.inf), ("squareplus", np.inf, np.inf)):
        np.testing.assert_array_equal(getattr(fastact, name)(x, dtype(param)), value * ones)
        np.testing.assert_array_equal(getattr(fastact, name + "_derivative")(x, dtype(param)), ones / 2)
    small = dtype(np.finfo(dtype).tiny / 7)  # subnormal
    np.testing.assert_array_equal(fastact.softplus_derivative(dtype([-small, 0, small]), dtype(np.inf)), [0, 0.5, 1])
    np.testing.assert_array_equal(fastact.celu_backward_from_output(ones, 0 * ones, small), ones)
    # Here exp(x/alpha) = exp(130) alone overflows in float32.
    result = fastact.celu(dtype(-1.3e-30), dtype(-1e-32))
    np.testing.assert_allclose(result, -1e-32 * np.expm1(130), rtol=200 * np.finfo(dtype).eps)


@by_format
@pytest.mark.parametrize("name", ["celu", "celu_derivative"])
def test_an_extreme_alpha_leaves_other_elements_unchanged(name, dtype):
    """A vector of ordinary alphas is computed by a faster method than one with an extreme alpha."""
    function, rng = getattr(fastact, name), np.random.default_rng(0)
    borders = [2.0**k * (1 + sign * 1e-3) for k in (-40, 40) for sign in (-1, 0, 1)]
    extreme = [0, -1, -1e-9, 1e-30, 1e30, np.inf, -np.inf, np.nan, np.finfo(dtype).smallest_subnormal, *borders]
    ordinary = 10 ** rng.uniform(-5, 5, 500)
    alphas = rng.permutation(np.concatenate([ordinary, np.repeat(extreme, 5)])).astype(dtype)
    x = (-abs(alphas) * 10 ** rng.uniform(-3, 1.5, alphas.size)).astype(dtype)
    x[~np.isfinite(x)] = -1
    with np.errstate(all="ignore"):
        together = function(x, alphas)
        alone = np.array([function(*pair) for pair in zip(x, alphas, strict=True)], dtype)
    np.testing.assert_array_equal(together, alone)


@by_format
def test_tanh_shrink_where_it_turns_subnormal(dtype):
    """A border slightly too high once caused an error of 15 ulp just above it."""
    border = np.cbrt(3 * float(np.finfo(dtype).tiny))
    x = np.linspace(border * (1 - 1e-5), border * (1 + 1e-5), 2000, dtype=dtype)
    check(ulp.distance(fastact.tanh_shrink(x), true_values(reference.ORACLES["tanh_shrink"].value, x)), 2, x)


@by_format
@pytest.mark.parametrize("factor", [0.1, 1e3])
def test_squareplus_of_a_tiny_b(dtype, factor):
    """For x < 0 with abs(x) far above sqrt(b), the result is b/(4 abs(x)), also if x and b are tiny."""
    b = dtype(np.finfo(dtype).tiny * factor)
    x = -np.geomspace(1e10 * float(np.sqrt(b)), 1e-10, 300).astype(dtype)
    truth = [mp.mpf(float(b)) / (-4 * mp.mpf(float(v))) for v in x]
    truth = np.array(truth, np.float64 if dtype == np.float32 else object)
    check(ulp.distance(fastact.squareplus(x, b), truth), 2, x)


@by_format
@pytest.mark.parametrize("b", [-0.75, -1e-3])
def test_squareplus_derivative_with_a_negative_b(dtype, b):
    """For x far below -sqrt(-b), the derivative is about b/(4 x**2), which is negative, down to subnormal numbers."""
    b = dtype(b)
    x = dtype(-1) * np.logspace(1, 20 if dtype == np.float32 else 160, 300).astype(dtype)
    with mp.workprec(2000):
        truth = [(1 + mp.mpf(float(v)) / mp.sqrt(mp.mpf(float(v)) ** 2 + mp.mpf(float(b)))) / 2 for v in x]
        assert ulp.distance(fastact.squareplus_derivative(x, b), np.array(truth)).max() < 8
