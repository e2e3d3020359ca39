"""Gated pairs and binary cross-entropy, functions of two arrays, and their gradients are accurate."""

import numpy as np
import pytest
from support import inputs, reference, ulp
from support.accuracy import COUNT, by_format, check, exact_product, gradients, name_of, true

import fastact
from fastact._catalogue import ACTIVATIONS

GATED = [row for row in ACTIVATIONS if row.gate]
LOGITS = np.array([-np.inf, -800, -90, -20, -1.5, -1e-3, -0.0, 0, 1e-20, 0.3, 2, 17, 40, 104, 700, np.inf])


@by_format
@pytest.mark.parametrize("row", GATED, ids=name_of)
def test_gated_pairs_are_accurate(row, dtype):
    oracle, truth = reference.ORACLES[row.gate], reference.ORACLES[row.name]
    crossing = oracle.crossing() if oracle.crossing else 0.0
    gate = inputs.sweep(dtype, COUNT[dtype], [crossing])
    # Subnormal results of the gate's activation have few digits, so their products aren't accurate.
    sizes = [abs(definition(gate)) for definition in (oracle.value, oracle.derivative)]
    exact = row.piecewise & (np.array(sizes) == 0)
    gate = gate[np.all(exact | (np.array(sizes) > 2.0**10 * np.finfo(dtype).tiny), axis=0)]
    gate = gate[abs(gate) < 2.0**80]
    value, dy = gradients(gate, 2), gradients(gate, 3)
    # The error of a factor may count twice in the ulp of the product. The product is rounded twice.
    bounds = [2 * ulp.promise(oracle, row.gate, kind, dtype) + 2 for kind in ("value", "derivative")]
    check(ulp.distance(getattr(fastact, row.name)(gate, value), true(truth.value, gate, value)), bounds[0], gate)
    dgate, dvalue = getattr(fastact, row.name + "_backward")(dy, gate, value)
    dgate_true, dvalue_true = true(truth.backward, dy, gate, value)
    check(ulp.distance(dvalue, dvalue_true), bounds[0], gate)
    # Near a zero of the derivative, errors are counted in the ulp of the largest term.
    zone = ulp.near_crossing(oracle, "derivative", gate)
    term = np.where(zone, abs(exact_product(dy, value).astype(np.float64)), 0.0)
    check(ulp.distance(dgate, dgate_true, term), bounds[1], gate)


@by_format
@pytest.mark.parametrize("params", [(1.702, 7, 1), (1, 10, 0), (1.702, np.inf, 1), (1, 0, 0.5)])
def test_clamped_swiglu_is_accurate(params, dtype):
    oracle = reference.ORACLES["clamped_swiglu"]
    rng, params = np.random.default_rng(2), [dtype(v) for v in params]
    edges = [v for v in (params[1], -params[1], np.nextafter(params[1], dtype(100))) if np.isfinite(v)]
    draw = rng.normal(0, 8, (2, 300 if dtype == np.float64 else 20_000)).astype(dtype)
    gate, value = np.r_[draw[0], edges], np.r_[draw[1], edges[::-1]]
    # value + offset cancels near -offset
    keep = abs(np.clip(value, -params[1], params[1]) + params[2]) > 0.1
    gate, value = gate[keep], value[keep]
    check(ulp.distance(fastact.clamped_swiglu(gate, value, *params), true(oracle.value, gate, value, *params)), 6, gate)
    dy = gradients(gate)
    results = fastact.clamped_swiglu_backward(dy, gate, value, *params)
    crossing = abs(gate + 1.2784645427610738 / params[0]) < 0.2
    for result, truth in zip(results, true(oracle.backward, dy, gate, value, *params), strict=True):
        check(ulp.distance(result, truth)[~crossing], 14, gate[~crossing])
    for result in (
        fastact.clamped_swiglu(gate, value, 1, np.nan),
        *fastact.clamped_swiglu_backward(dy, gate, value, 1, np.nan),
    ):
        assert np.isnan(result).all()
    limit = params[1]
    if np.isfinite(limit):
        dgate, dvalue = fastact.clamped_swiglu_backward(np.full_like(gate, np.nan), gate, value, *params)
        np.testing.assert_array_equal(dgate[gate > limit], 0)
        np.testing.assert_array_equal(dvalue[abs(value) > limit], 0)


@by_format
@pytest.mark.parametrize("weight", [1, 3, 0.2, 0.1077, 1e-9, 1e-17])
def test_binary_cross_entropy_is_accurate(dtype, weight):
    """The loss of a sample that is almost certainly right is exp(-40), not 0. Here 0 * inf is 0."""
    oracle = reference.ORACLES["binary_cross_entropy_with_logits"]
    x, target = map(np.ravel, np.meshgrid(LOGITS.astype(dtype), np.array([0, 0.25, 0.9, 1], dtype)))
    weight = dtype(weight)
    value = fastact.binary_cross_entropy_with_logits(x, target, weight)
    derivative = fastact.binary_cross_entropy_with_logits_backward(dtype(1), x, target, weight)
    right = np.isinf(x) & ((target == 0) & (x < 0) | (target == 1) & (x > 0))
    assert (value[right] == 0).all()
    assert (derivative[right] == 0).all()
    assert np.isinf(value[np.isinf(x) & ~right]).all()
    keep = np.isfinite(x)
    x, target, value, derivative = x[keep], target[keep], value[keep], derivative[keep]
    check(ulp.distance(value, true(oracle.value, x, target, weight)), 3 if dtype == np.float32 else 5, x)
    term = np.maximum(abs(1 - target), weight * target) * (target > 0) * (target < 1)
    truth = true(oracle.backward, np.ones_like(x), x, target, weight)
    check(ulp.distance(derivative, truth, term), 4 if dtype == np.float32 else 8, x)
    if dtype == np.float64:
        assert fastact.binary_cross_entropy_with_logits(-40.0, 0) == 4.248354255291589e-18
