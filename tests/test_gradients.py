"""Backward passes and the gradients of parameters are as accurate as derivatives."""

import numpy as np
import pytest
from support import inputs, ulp
from support.accuracy import COUNT, by_format, check, gradients, name_of, setting, true_values
from support.operands import outputs

import fastact
from fastact._catalogue import ACTIVATIONS

ROWS = [row for row in ACTIVATIONS if row.has_derivative]
FROM_OUTPUT = [row for row in ROWS if row.from_output]
LEARNT = [row for row in ROWS if any(param.gradient for param in row.params)]

# Allowed error in ulp of a smooth backward pass from the output: that of f' and of the product with dy.
FROM_OUTPUT_ULP = {np.float32: 5, np.float64: 10}

by_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)


@by_format
@by_row
def test_backward_is_dy_times_derivative(row, dtype):
    oracle, x, params = setting(row, dtype)
    x = x[np.isfinite(x)]
    dy = gradients(x)
    derivative = getattr(fastact, row.name + "_derivative")(x, *params)
    result = getattr(fastact, row.name + "_backward")(dy, x, *params)
    dx = result[0] if row.param_gradient else result
    if row.param_gradient:
        check(ulp.distance(result[1], true_values(oracle.backward, dy, x, *params)[1]), 0.5, x)
    with np.errstate(all="ignore"):
        product = np.where((derivative == 0) & row.piecewise, 0, dy * derivative)
    # The bits are equal even where kernels multiply subnormal derivatives in another way.
    np.testing.assert_array_equal(dx, product)


@by_format
@pytest.mark.parametrize("row", [row for row in ROWS if row.piecewise], ids=name_of)
def test_a_zero_derivative_gives_0_whatever_dy_is(row, dtype):
    oracle, x, params = setting(row, dtype, count=300)
    x = x[~np.isnan(x) & ulp.away_from_rounded_kinks(row.name, x, params)]
    flat = x[oracle.derivative(x, *params) == 0]
    for dy in (np.inf, -np.inf, np.nan):
        result = getattr(fastact, row.name + "_backward")(np.full(flat.shape, dy, dtype), flat, *params)
        dx = result[0] if row.param_gradient else result
        np.testing.assert_array_equal(dx, np.zeros_like(flat))


@by_format
@pytest.mark.parametrize(
    ("row", "params"),
    [(row, params) for row in LEARNT for params in inputs.parameters(row.name)[:5]],
    ids=name_of,
)
def test_gradients_of_parameters_are_accurate(row, params, dtype):
    """The gradient of snake has a zero in every period, so its errors are counted in the ulp of x/alpha."""
    oracle, x, params = setting(row, dtype, params, COUNT[dtype] // 3)
    with np.errstate(all="ignore"):
        x = x[np.isfinite(x) & np.isfinite(np.prod([x, *(v * np.ones_like(x) for v in params)], axis=0))]
    x = x[ulp.away_from_rounded_kinks(row.name, x, params)]
    with np.errstate(all="ignore"):
        if row.name == "snake":
            x = x[abs(x / params[0]) < np.finfo(dtype).max / 4]
        term = abs(x / params[0]) if row.name == "snake" else None
    results = getattr(fastact, row.name + "_backward_parameters")(np.ones_like(x), x, *params)
    for result, gradient in zip(outputs(results), oracle.gradients, strict=True):
        bound = {np.float32: 6, np.float64: 12}[dtype]
        check(ulp.distance(result, true_values(gradient, x, *params), term), bound, x)
        np.testing.assert_array_equal(result[true_values(gradient, x, *params) == 0], 0)


@by_format
@pytest.mark.parametrize("row", LEARNT, ids=name_of)
def test_a_branch_without_the_parameter_is_exactly_0(row, dtype):
    oracle, x, params = setting(row, dtype, count=300)
    x = x[np.isfinite(x) & ulp.away_from_rounded_kinks(row.name, x, params)]
    for k, param in enumerate(row.params):
        if " if " in param.gradient or not param.gradient:
            flat = x[(oracle.gradients[k](x, *params) == 0) & (x != 0)]
            for dy in (np.inf, np.nan):
                result = outputs(getattr(fastact, row.name + "_backward_parameters")(dtype(dy), flat, *params))[k]
                if dtype == np.float64 or row.piecewise:  # in float32, other branches may underflow to 0
                    np.testing.assert_array_equal(result[(abs(flat) > 1e-3) & (abs(flat) < 30)], 0)


@by_format
@pytest.mark.parametrize("row", FROM_OUTPUT, ids=name_of)
def test_backward_passes_from_the_output_are_accurate(row, dtype):
    oracle, x, params = setting(row, dtype)
    y = getattr(fastact, row.name)(x, *params)
    y = np.unique(y[np.isfinite(y)])
    dy = gradients(y)
    result = getattr(fastact, row.name + "_backward_from_output")(dy, y, *params)
    # Near the lower limit of selu, y + lambda * alpha is a difference of rounded numbers.
    term = 1.7580993408473768 * abs(dy.astype(np.float64)) if row.name == "selu" else None
    bound = FROM_OUTPUT_ULP[dtype] if not oracle.piecewise or row.name == "squared_relu" else 0.5
    bound += 0.5 * (row.name == "hard_sigmoid")  # 1/6 is rounded before the product
    check(ulp.distance(result, true_values(oracle.backward_from_output, dy, y, *params), term), bound, y)


@by_format
@pytest.mark.parametrize("row", FROM_OUTPUT, ids=name_of)
def test_both_backward_passes_agree(row, dtype):
    _, x, params = setting(row, dtype, count=10_000)
    y = getattr(fastact, row.name)(x, *params)
    keep = np.isfinite(y) & np.isfinite(x) & ulp.away_from_rounded_kinks(row.name, x, params)
    x, y = x[keep], y[keep]
    one = np.ones_like(x)
    left = getattr(fastact, row.name + "_backward_from_output")(one, y, *params)
    right = getattr(fastact, row.name + "_backward")(one, x, *params)
    # The error of y is 2 ulp (4 in float64), and y d(f')/dy is at most 2 for every activation.
    tolerance = 12 * np.finfo(dtype).eps
    np.testing.assert_allclose(left, right, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize(("name", "parameter"), [("leaky_relu", -0.5), ("elu", -0.7)])
def test_an_ambiguous_output_gives_nan(name, parameter):
    backward = getattr(fastact, name + "_backward_from_output")
    assert np.isnan(backward(np.ones(5), np.array([-2.0, -0.1, 0, 0.1, 2]), parameter)).all()
