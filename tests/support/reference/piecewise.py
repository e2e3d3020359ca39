"""The oracles of the ReLU family, the piecewise polynomials in `_catalogue/piecewise.py`."""

import numpy as np

from support.oracle import Oracle, PreluOracle


def _at_defaults(a, b):
    """Return True if a hard sigmoid has the slope 1/6, rounded to float32 or float64, and the offset 1/2."""
    return ((a == 1 / 6) | (a == float(np.float32(1 / 6)))) & (b == 0.5)


def _hard_sigmoid(m, x, a, b):
    return m.minimum(m.maximum(m.where(_at_defaults(a, b), (x + 3) / 6, a * x + b), 0), 1)


def _hard_sigmoid_slope(m, a, b):
    return m.where(_at_defaults(a, b), m.number(1) / 6, a)


def _hard_sigmoid_derivative(m, x, a, b):
    inside = m.where(_at_defaults(a, b), abs(x) < 3, (a * x + b > 0) & (a * x + b < 1))
    return m.where(inside, _hard_sigmoid_slope(m, a, b), 0)


ORACLES = {
    "relu": Oracle(
        lambda m, x: m.where(x > 0, x, 0),
        lambda m, x: m.where(x > 0, 1, 0),
        lambda m, y: m.where(y > 0, 1, 0),
        piecewise=True,
    ),
    "leaky_relu": Oracle(
        lambda m, x, s: m.where(x > 0, x, s * x),
        lambda m, x, s: m.where(x > 0, 1, s),
        lambda m, y, s: m.where(s >= 0, m.where(y > 0, 1, s), m.nan),
        piecewise=True,
        gradients=(lambda m, x, s: m.where(x > 0, 0, x),),
    ),
    "prelu": PreluOracle(
        lambda m, x, w: m.where(x > 0, x, w * x),
        lambda m, x, w: m.where(x > 0, 1, w),
        piecewise=True,
        gradients=(lambda m, x, w: m.where(x > 0, 0, x),),
    ),
    "relu6": Oracle(
        lambda m, x: m.minimum(m.maximum(x, 0), 6),
        lambda m, x: m.where((x > 0) & (x < 6), 1, 0),
        lambda m, y: m.where((y > 0) & (y < 6), 1, 0),
        piecewise=True,
    ),
    "clipped_relu": Oracle(
        lambda m, x, top: m.minimum(m.maximum(x, 0), top),
        lambda m, x, top: m.where((x > 0) & (x < top), 1, 0),
        lambda m, y, top: m.where((y > 0) & (y < top), 1, 0),
        piecewise=True,
        gradients=(lambda m, x, top: m.where(x >= top, 1, 0),),
    ),
    "thresholded_relu": Oracle(
        lambda m, x, theta: m.where(x > theta, x, 0), lambda m, x, theta: m.where(x > theta, 1, 0), piecewise=True
    ),
    "threshold": Oracle(
        lambda m, x, threshold, value: m.where(x > threshold, x, value),
        lambda m, x, threshold, value: m.where(x > threshold, 1, 0),
        piecewise=True,
        gradients=(
            lambda m, x, threshold, value: 0 * m.minimum(abs(x), 1),
            lambda m, x, threshold, value: m.where(x <= threshold, 1, 0),
        ),
    ),
    "squared_relu": Oracle(
        lambda m, x: m.maximum(x, 0) ** 2,
        lambda m, x: 2 * m.maximum(x, 0),
        lambda m, y: 2 * m.sqrt(m.maximum(y, 0)),
        piecewise=True,
    ),
    "hard_tanh": Oracle(
        lambda m, x, low, high: m.minimum(m.maximum(x, low), high),
        lambda m, x, low, high: m.where((x > low) & (x < high), 1, 0),
        lambda m, y, low, high: m.where((y > low) & (y < high), 1, 0),
        piecewise=True,
        gradients=(
            lambda m, x, low, high: m.where(x <= low, 1, 0),
            lambda m, x, low, high: m.where(x >= high, 1, 0),
        ),
    ),
    "hard_sigmoid": Oracle(
        _hard_sigmoid,
        _hard_sigmoid_derivative,
        lambda m, y, a, b: m.where((y > 0) & (y < 1), _hard_sigmoid_slope(m, a, b), 0),
        piecewise=True,
        term=lambda x, a, b: np.where(_at_defaults(a, b), 0.0, abs(b)),
        gradients=(
            lambda m, x, a, b: m.where(_hard_sigmoid_derivative(m, x, a, b) != 0, x, 0),
            lambda m, x, a, b: m.where(_hard_sigmoid_derivative(m, x, a, b) != 0, 1, 0),
        ),
    ),
    "hard_swish": Oracle(
        lambda m, x: x * m.minimum(m.maximum((x + 3) / 6, 0), 1),
        lambda m, x: m.where(x <= -3, 0, m.where(x >= 3, 1, (2 * x + 3) / 6)),
        piecewise=True,
        crossing=lambda: -1.5,
        term=lambda x: np.minimum(abs(x / 2), 1.5),
    ),
    "hard_shrink": Oracle(
        lambda m, x, lambd: m.where(abs(x) > lambd, x, 0),
        lambda m, x, lambd: m.where(abs(x) > lambd, 1, 0),
        lambda m, y, lambd: m.where(y != 0, 1, 0),
        piecewise=True,
    ),
    "soft_shrink": Oracle(
        lambda m, x, lambd: m.where(x > lambd, x - lambd, m.where(x < -lambd, x + lambd, 0)),
        lambda m, x, lambd: m.where(abs(x) > lambd, 1, 0),
        lambda m, y, lambd: m.where(y != 0, 1, 0),
        piecewise=True,
        gradients=(lambda m, x, lambd: m.where(x > lambd, -1, m.where(x < -lambd, 1, 0)),),
    ),
    "sparse_plus": Oracle(
        lambda m, x: m.where(x <= -1, 0, m.where(x < 1, (x + 1) ** 2 / 4, x)),
        lambda m, x: m.minimum(m.maximum((x + 1) / 2, 0), 1),
        piecewise=True,
        rounds_twice=True,
    ),
    "sparse_sigmoid": Oracle(
        lambda m, x: m.minimum(m.maximum((x + 1) / 2, 0), 1),
        lambda m, x: m.where(abs(x) < 1, m.number("0.5"), 0),
        piecewise=True,
    ),
}
