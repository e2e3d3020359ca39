"""Functions of two arrays are accurate, and so are their gradients: gated pairs and binary cross-entropy."""

import numpy as np
import pytest
from support import inputs, reference, ulp
from support.accuracy import COUNT, by_format, check, exact_product, gradients, name_of, true_values

import fastact
from fastact._catalogue import ACTIVATIONS

GATED = [row for row in ACTIVATIONS if row.gate]
LOGITS = np.array([-np.inf, -800, -90, -20, -1.5, -1e-3, -0.0, 0, 1e-20, 0.3, 2, 17, 40, 104, 700, np.inf])
ZERO_OF_SWISH_DERIVATIVE = -1.2784645427610738  # for beta = 1


@by_format
@pytest.mark.parametrize("row", GATED, ids=name_of)
def test_gated_pairs_are_accurate(row, dtype):
    gate_oracle, pair_oracle = reference.ORACLES[row.gate], reference.ORACLES[row.name]
    crossing = gate_oracle.crossing() if gate_oracle.crossing else 0.0
    gate = inputs.sweep(dtype, COUNT[dtype], [crossing])
    # Leave out inputs where the activation or its derivative is subnormal, or less than 2**10 times the smallest normal
    # number: subnormal numbers have few digits, so their products aren't accurate. An exact 0 is accurate.
    magnitudes = np.array([abs(definition(gate)) for definition in (gate_oracle.value, gate_oracle.derivative)])
    exactly_zero = row.piecewise & (magnitudes == 0)
    gate = gate[np.all(exactly_zero | (magnitudes > 2.0**10 * np.finfo(dtype).tiny), axis=0)]
    gate = gate[abs(gate) < 2.0**80]
    value, dy = gradients(gate, 2), gradients(gate, 3)
    # An error of 1 ulp of a factor can be up to 2 ulp of the product. The product is rounded twice.
    bounds = [2 * ulp.promise(gate_oracle, kind, dtype) + 2 for kind in ("value", "derivative")]
    y = getattr(fastact, row.name)(gate, value)
    check(ulp.distance(y, true_values(pair_oracle.value, gate, value)), bounds[0], gate)
    dgate, dvalue = getattr(fastact, row.name + "_backward")(dy, gate, value)
    expected_dgate, expected_dvalue = true_values(pair_oracle.backward, dy, gate, value)
    check(ulp.distance(dvalue, expected_dvalue), bounds[0], gate)
    # Near a zero of the derivative, the error is measured in ulp of `dy * value`, which the derivative multiplies.
    zone = ulp.near_crossing(gate_oracle, "derivative", gate)
    term = np.where(zone, abs(exact_product(dy, value).astype(np.float64)), 0.0)
    check(ulp.distance(dgate, expected_dgate, term), bounds[1], gate)


@by_format
@pytest.mark.parametrize("params", [(1.702, 7, 1), (1, 10, 0), (1.702, np.inf, 1), (1, 0, 0.5)])
def test_clamped_swiglu_is_accurate(params, dtype):
    oracle = reference.ORACLES["clamped_swiglu"]
    rng, params = np.random.default_rng(2), [dtype(v) for v in params]
    alpha, limit, offset = params
    edges = [v for v in (limit, -limit, np.nextafter(limit, dtype(100))) if np.isfinite(v)]
    draw = rng.normal(0, 8, (2, 300 if dtype == np.float64 else 20_000)).astype(dtype)
    gate, value = np.r_[draw[0], edges], np.r_[draw[1], edges[::-1]]
    # Leave out values close to -offset, where value + offset cancels.
    keep = abs(np.clip(value, -limit, limit) + offset) > 0.1
    gate, value = gate[keep], value[keep]
    y = fastact.clamped_swiglu(gate, value, *params)
    check(ulp.distance(y, true_values(oracle.value, gate, value, *params)), 6, gate)
    dy = gradients(gate)
    results = fastact.clamped_swiglu_backward(dy, gate, value, *params)
    near_zero = abs(gate - ZERO_OF_SWISH_DERIVATIVE / alpha) < 0.2
    for result, expected in zip(results, true_values(oracle.backward, dy, gate, value, *params), strict=True):
        check(ulp.distance(result, expected)[~near_zero], 14, gate[~near_zero])
    for result in (
        fastact.clamped_swiglu(gate, value, 1, np.nan),
        *fastact.clamped_swiglu_backward(dy, gate, value, 1, np.nan),
    ):
        assert np.isnan(result).all()
    if np.isfinite(limit):
        dgate, dvalue = fastact.clamped_swiglu_backward(np.full_like(gate, np.nan), gate, value, *params)
        np.testing.assert_array_equal(dgate[gate > limit], 0)
        np.testing.assert_array_equal(dvalue[abs(value) > limit], 0)


@by_format
@pytest.mark.parametrize("pos_weight", [1, 3, 0.2, 0.1077, 1e-9, 1e-17])
def test_binary_cross_entropy_is_accurate(dtype, pos_weight):
    """Loss and gradient are accurate, even for a confident, correct sample.

    At x = -40 and target 0, the loss is about exp(-40), not 0. At x = ±inf with a matching target, both are 0.
    """
    oracle = reference.ORACLES["binary_cross_entropy_with_logits"]
    x, target = map(np.ravel, np.meshgrid(LOGITS.astype(dtype), np.array([0, 0.25, 0.9, 1], dtype)))
    pos_weight = dtype(pos_weight)
    value = fastact.binary_cross_entropy_with_logits(x, target, pos_weight)
    derivative = fastact.binary_cross_entropy_with_logits_backward(dtype(1), x, target, pos_weight)
    matches_target = np.isinf(x) & ((target == 0) & (x < 0) | (target == 1) & (x > 0))
    assert (value[matches_target] == 0).all()
    assert (derivative[matches_target] == 0).all()
    assert np.isinf(value[np.isinf(x) & ~matches_target]).all()
    keep = np.isfinite(x)
    x, target, value, derivative = x[keep], target[keep], value[keep], derivative[keep]
    check(ulp.distance(value, true_values(oracle.value, x, target, pos_weight)), 3 if dtype == np.float32 else 5, x)
    term = np.maximum(abs(1 - target), pos_weight * target) * (target > 0) * (target < 1)
    expected = true_values(oracle.backward, np.ones_like(x), x, target, pos_weight)
    check(ulp.distance(derivative, expected, term), 4 if dtype == np.float32 else 8, x)
    if dtype == np.float64:
        assert fastact.binary_cross_entropy_with_logits(-40.0, 0) == 4.248354255291589e-18
