"""Functions along an axis and their gradients are as accurate as the catalogue promises."""

import functools

import numpy as np
import pytest
from mpmath import mp
from support import reference, ulp
from support.accuracy import by_format, check, gradients, name_of

import fastact
from fastact._catalogue import ACTIVATIONS, unfold

ALONG_AXIS = [row for row in ACTIVATIONS if row.along_axis]
by_row_along_axis = pytest.mark.parametrize("row", ALONG_AXIS, ids=name_of)

# Bounds in ulp for float32 and float64. None, or no entry for a backward pass, is an absolute error in eps: of 1 for
# a value, of 4 sum(abs(dy)) for a backward pass.
ALONG_AXIS_ULP = {"logsumexp": (2, 4), "softmax_cross_entropy": (3, 5), "sparsemax": None}
ALONG_AXIS_BACKWARD_ULP = {"logsumexp": (3, 6), "softmax_cross_entropy": (4, 7)}


def operands_along_axis(row, x):
    """Return the operands of a function along the last axis, its output, and the operands of the backward pass.

    Operands other than `x` are random. Those of the backward pass lack `dy`.
    """
    rng = np.random.default_rng(7)
    labels = np.where(np.arange(len(x)) % 7 == 3, -100, rng.integers(0, x.shape[-1], len(x)))
    drawn = {"x": x, "mask": rng.random(x.shape) < 0.7, "label": labels}
    value, backward, *_ = unfold(row)
    inputs = [drawn[name] for name in value.arrays]
    y = getattr(fastact, row.name)(*inputs)
    return inputs, y, [drawn.get(name, y) for name in backward.arrays[1:]]


def check_along_axis(actual, truth, bound, scale):
    """Assert that errors are within a bound in ulp, or, without one, within eps times `scale`."""
    eps = np.finfo(actual.dtype).eps
    if bound is None:
        assert (abs(actual - truth.astype(np.float64)) <= eps * scale).all()
    else:
        check(ulp.distance(actual, truth).ravel(), bound[actual.dtype == np.float64], actual.ravel())


@by_format
@by_row_along_axis
def test_values_and_backward_passes_are_accurate(row, dtype):
    oracle = reference.ORACLES[row.name]
    x = (np.random.default_rng(4).normal(size=(20, 33)) * 10).astype(dtype)
    x[0], x[1, 3], x[2, 5], x[3, 7] = -np.inf, np.inf, -np.inf, np.nan
    x[4] *= 100  # one element is much larger than the others
    inputs, y, _ = operands_along_axis(row, x)
    truth = oracle.value.mp(*inputs)
    finite = np.isfinite(truth.astype(np.float64))
    np.testing.assert_array_equal(y[~finite], truth[~finite].astype(dtype))
    check_along_axis(y[finite], truth[finite], ALONG_AXIS_ULP.get(row.name, (3, 6)), 1)
    _, y, others = operands_along_axis(row, x[4:])
    dy = gradients(y)
    dx = getattr(fastact, row.name + "_backward")(dy, *others)
    total = 4 * abs(dy).sum(axis=-1, keepdims=True)
    check_along_axis(dx, oracle.backward.mp(dy, *others), ALONG_AXIS_BACKWARD_ULP.get(row.name), total)


@by_format
@by_row_along_axis
def test_backward_along_an_axis_is_the_jacobian(row, dtype):
    """The Jacobian is computed by differences of the float64 oracle, without the backward formula."""
    x, h = np.random.default_rng(6).normal(size=7), 1e-3
    inputs, y, others = operands_along_axis(row, x.astype(dtype)[None])
    rest = [np.repeat(operand, 7, axis=0) for operand in inputs[1:]]
    dy = gradients(y)
    value = functools.partial(lambda *given: np.where(np.isinf(v := reference.ORACLES[row.name].value(*given)), 0, v))
    moved = {k: value(x + k * h * np.eye(7), *rest) for k in (-2, -1, 1, 2)}
    jacobian = (8 * (moved[1] - moved[-1]) - (moved[2] - moved[-2])) / (12 * h)
    dx = getattr(fastact, row.name + "_backward")(dy, *others)
    expected = (jacobian * dy.astype(np.float64)).reshape(7, -1).sum(axis=1)
    np.testing.assert_allclose(dx[0], expected, rtol=1e-5, atol=20 * np.finfo(dtype).eps + 1e-10)


def test_small_losses_and_logarithms_keep_their_digits():
    assert fastact.logsumexp([0, -40]) == 4.248354255291589e-18
    assert fastact.softmax_cross_entropy(np.array([46.0517, 0]), 0) == pytest.approx(float(mp.log1p(mp.exp(-46.0517))))
    x = np.array([0, -80, -85], np.float32)
    truth = float(mp.log1p(mp.exp(-80) + mp.exp(-85)))
    assert fastact.softmax_cross_entropy(x, 0) == np.float32(truth)
    assert fastact.softmax_cross_entropy_backward(1, x, 0)[0] == -np.float32(truth)


@by_format
def test_log_softmax_backward_of_a_positive_output(dtype):
    """No output of log_softmax is positive. There exp(y) grows, up to infinity."""
    y = np.array([0.5, 40, 60, 88.4, np.inf] if dtype == np.float32 else [0.5, 40, 700, 709.6, np.inf], dtype)[:, None]
    with np.errstate(over="ignore"):
        expected = 1 - np.exp(y.astype(np.float64))
    result = fastact.log_softmax_backward(np.ones_like(y), y)
    np.testing.assert_allclose(result, expected.astype(dtype), rtol=4 * np.finfo(dtype).eps)
    assert fastact.log_softmax_backward(np.ones_like(y[:1]), np.full_like(y[:1], 1e30)) == -np.inf
