"""What is true: an independent oracle per activation.

Each activation is one entry of `ORACLES`, written from its definition: its value and its derivative and, where there
is one, its derivative as a function of the output. A text is written once, over a small numeric namespace ``m``, and
evaluated in two ways:

- ``ORACLES[name].value.mp(x, *params)`` elementwise in mpmath, with so many digits that no cancellation matters: the
  truth for float64 and for every tail;
- ``ORACLES[name].value(x, *params)`` vectorised in float64, to a relative error below 2**-40 for every float32 input:
  the truth for exhaustive sweeps. Where the definition cancels in float64, the entry has a second, stable text, which
  ``test_reference.py`` proves against the first.

Nothing here comes from the library. The result at an infinite x is the mathematical limit, NaN in x gives NaN.
"""

from __future__ import annotations

import math

import numpy as np
from mpmath import mp

from support.oracle import AlongAxis, ArraysOracle, AxisOracle, GatedOracle, Oracle, WeightedOracle

# What texts have in common, and texts that don't fit on one line.


_SELU_LAMBDA = "1.0507009873554804934193349852946"
_SELU_ALPHA = "1.6732632423543772848170429916717"


def _lambda_alpha(m):
    return m.number(_SELU_LAMBDA) * m.number(_SELU_ALPHA)


def _at_defaults(a, b):
    """Tell whether a hard sigmoid's slope is 1/6, which float32 and float64 round, and its offset 1/2."""
    return ((a == 1 / 6) | (a == float(np.float32(1 / 6)))) & (b == 0.5)


def _hard_sigmoid(m, x, a, b):
    return m.minimum(m.maximum(m.where(_at_defaults(a, b), (x + 3) / 6, a * x + b), 0), 1)


def _hard_sigmoid_slope(m, a, b):
    return m.where(_at_defaults(a, b), m.number(1) / 6, a)


def _hard_sigmoid_derivative(m, x, a, b):
    inside = m.where(_at_defaults(a, b), abs(x) < 3, (a * x + b > 0) & (a * x + b < 1))
    return m.where(inside, _hard_sigmoid_slope(m, a, b), 0)


def _sigmoid(m, x):
    return 1 / (1 + m.exp(-x))


def _swish(m, x, beta):
    return x * _sigmoid(m, beta * x)


def _within(m, x, limit):
    return m.minimum(m.maximum(x, -limit), limit)


def _mish_derivative(m, x):
    t = m.tanh(m.log1p(m.exp(x)))
    return t + x * _sigmoid(m, x) * (1 - t * t)


def _sigmoid_times_derivative(m, x, v, dv):
    """Differentiate x * sigmoid(v), dv being the derivative of v."""
    return _sigmoid(m, v) * (1 + x * _sigmoid(m, -v) * dv)


def _gelu_tanh_twice_u(m, x):
    return 2 * m.sqrt(2 / m.pi) * (x + m.number("0.044715") * x * x * x)


def _gelu_tanh_derivative(m, x):
    dv = 2 * m.sqrt(2 / m.pi) * (1 + 3 * m.number("0.044715") * x * x)
    return _sigmoid_times_derivative(m, x, _gelu_tanh_twice_u(m, x), dv)


def _tanh_shrink_stable(m, x):
    s = x * x
    series = x * s * (1 / 3 - s * (2 / 15 - s * (17 / 315 - s * (62 / 2835 - s * 1382 / 155925))))
    return m.where(abs(x) < 1 / 16, series, x - m.tanh(x))


def _squareplus_stable(m, x, b):
    twice = m.sqrt(x * x + b) + abs(x)
    return m.where(x >= 0, twice / 2, b / (2 * twice))


def _squareplus_derivative(m, x, b):
    root = m.sqrt(x * x + b)
    return m.where(root > 0, (1 + x / m.where(root > 0, root, 1)) / 2, 0)


def _squareplus_derivative_stable(m, x, b):
    root = m.sqrt(x * x + b)
    result = m.where(x >= 0, (1 + x / root) / 2, b / (2 * root * (root + abs(x))))
    return m.where(root > 0, result, 0)


def _squareplus_gradient(m, x, b):
    root = m.sqrt(x * x + b)
    return m.where(root > 0, 1 / (4 * m.where(root > 0, root, 1)), m.inf)


def _dish_stable(m, x):
    root = m.sqrt(1 + x * x)
    return x / 2 * m.where(x >= 0, 1 + x / root, 1 / (root * (root + abs(x))))


def _dish_derivative(m, x):
    return (1 + (x * x * x + 2 * x) / ((1 + x * x) * m.sqrt(1 + x * x))) / 2


def _dish_derivative_stable(m, x):
    s, a = x * x, abs(x)
    cube, odd = (1 + s) * m.sqrt(1 + s), a * (s + 2)
    return m.where(x >= 0, 1 + odd / cube, (1 - s - s * s) / cube / (cube + odd)) / 2


def _celu_gradient(m, x, a):
    z = m.minimum(x, 0) / a
    return m.where(x > 0, 0, m.expm1(z) - z * m.exp(z))


def _celu_gradient_stable(m, x, a):
    z = m.minimum(x, 0) / a
    series = sum(-(n - 1) * z**n / math.factorial(n) for n in range(2, 20))
    return m.where(x > 0, 0, m.where(abs(z) < 1, series, (1 - z) * m.exp(z) - 1))


def _entropy(m, z):
    a = abs(z)
    return m.log1p(m.exp(-a)) + a * _sigmoid(m, -a)


def _softcap_gradient_stable(m, x, cap):
    z = x / cap
    w = z * z
    # tanh(z) = z/(1 + q) as a continued fraction
    q = 0
    for n in range(14, 0, -1):
        q = w / (2 * n + 1 + q)
    return m.where(abs(z) < 1, z * (w - q - q * q) / (1 + q) ** 2, m.tanh(z) - z / m.cosh(z) ** 2)


def _expm1_rest(m, x):
    return m.expm1(x) - x


def _expm1_rest_stable(m, x):
    return m.where(abs(x) < 1, sum(x**n / math.factorial(n) for n in range(2, 20)), m.expm1(x) - x)


def _xielu(rest):
    def text(m, x, alpha_p, alpha_n, beta):
        return m.where(x > 0, alpha_p * x * x, alpha_n * rest(m, m.minimum(x, 0))) + beta * x

    return text


def _xielu_derivative(m, x, alpha_p, alpha_n, beta):
    return m.where(x > 0, 2 * alpha_p * x, alpha_n * m.expm1(m.minimum(x, 0))) + beta


def _snake_gradient(m, x, a):
    z = a * x
    return (z * m.sin(2 * z) - m.sin(z) ** 2) / a**2


def _snake_gradient_stable(m, x, a):
    z = a * x
    series = sum(2 * (2 * n - 1) * (-4 * z * z) ** (n - 1) / math.factorial(2 * n) for n in range(1, 20))
    return m.where(abs(z) < 1, x * x * series, (x * m.sin(2 * z) - m.sin(z) ** 2 / a) / a)


def _softmax(x):
    if not all(mp.isfinite(v) or v < 0 for v in x) or not any(map(mp.isfinite, x)):
        return [mp.nan] * len(x)
    powers = [mp.exp(v - max(x)) for v in x]
    return [v / mp.fsum(powers) for v in powers]


def _log_softmax(x):
    return [mp.log(v) if v else -mp.inf for v in _softmax(x)]


def _masked(row, nothing):
    """The function over what a mask keeps, with something else in the other places."""

    def masked(x, mask):
        kept = [v for v, keeps in zip(x, mask, strict=True) if keeps]
        values = iter([nothing] * len(kept) if all(v == -mp.inf for v in kept) else row(kept))
        return [next(values) if keeps else nothing for keeps in mask]

    return masked


def _softmax_backward(dy, y):
    return [v * (d - mp.fdot(dy, y)) for d, v in zip(dy, y, strict=True)]


def _log_softmax_backward(dy, y):
    total = mp.fsum(d for d, v in zip(dy, y, strict=True) if v > -mp.inf)
    return [d - mp.exp(v) * total if v > -mp.inf else mp.mpf(0) for d, v in zip(dy, y, strict=True)]


def _logsumexp(x):
    top = mp.nan if any(map(mp.isnan, x)) else max(x)
    if not mp.isfinite(top):
        return top
    ones = [mp.exp(v - top) for v in x]
    ones.remove(1)
    return top + mp.log1p(mp.fsum(ones))


def _cross_entropy(x, label):
    return mp.mpf(0) if label < 0 else _logsumexp(x) - x[int(label)]


def _cross_entropy_backward(dy, x, label):
    if label < 0:
        return [mp.mpf(0) for _ in x]
    return [dy * (p - (place == label)) for place, p in enumerate(_softmax(x))]


def _sparsemax(x):
    """By trial: the threshold of the k largest, for the k that leaves just these above it."""
    if any(mp.isnan(v) or v == mp.inf for v in x) or max(x) == -mp.inf:
        return [mp.nan for _ in x]
    for count in range(1, len(x) + 1):
        largest = sorted(x, reverse=True)[:count]
        threshold = (mp.fsum(largest) - 1) / count
        if sum(v > threshold for v in x) == count:
            return [max(v - threshold, mp.mpf(0)) for v in x]
    raise AssertionError(x)


def _sparsemax_backward(dy, y):
    kept = [d for d, v in zip(dy, y, strict=True) if v > 0]
    return [d - mp.fsum(kept) / len(kept) if v > 0 else mp.mpf(0) for d, v in zip(dy, y, strict=True)]


# The truths themselves, in the order of the catalogue.

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
    "prelu": WeightedOracle(
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
    ),
    "sparse_sigmoid": Oracle(
        lambda m, x: m.minimum(m.maximum((x + 1) / 2, 0), 1),
        lambda m, x: m.where(abs(x) < 1, m.number("0.5"), 0),
        piecewise=True,
    ),
    "elu": Oracle(
        lambda m, x, a: m.where(x > 0, x, a * m.expm1(m.minimum(x, 0))),
        lambda m, x, a: m.where(x > 0, 1, a * m.exp(m.minimum(x, 0))),
        lambda m, y, a: m.where(a >= 0, m.where(y > 0, 1, y + a), m.nan),
        gradients=(lambda m, x, a: m.where(x > 0, 0, m.expm1(m.minimum(x, 0))),),
    ),
    "celu": Oracle(
        lambda m, x, a: m.where(x > 0, x, a * m.expm1(m.minimum(x, 0) / a)),
        lambda m, x, a: m.where(x > 0, 1, m.exp(m.minimum(x, 0) / a)),
        lambda m, y, a: m.where(y > 0, 1, (y + a) / a),
        gradients=((_celu_gradient, _celu_gradient_stable),),
    ),
    "selu": Oracle(
        lambda m, x: m.where(x > 0, m.number(_SELU_LAMBDA) * x, _lambda_alpha(m) * m.expm1(m.minimum(x, 0))),
        lambda m, x: m.where(x > 0, m.number(_SELU_LAMBDA), _lambda_alpha(m) * m.exp(m.minimum(x, 0))),
        lambda m, y: m.where(y > 0, m.number(_SELU_LAMBDA), y + _lambda_alpha(m)),
    ),
    "sigmoid": Oracle(_sigmoid, lambda m, x: _sigmoid(m, x) * _sigmoid(m, -x), lambda m, y: y * (1 - y)),
    "tanh": Oracle(lambda m, x: m.tanh(x), lambda m, x: 1 / m.cosh(x) ** 2, lambda m, y: (1 - y) * (1 + y)),
    "softcap": Oracle(
        lambda m, x, cap: cap * m.tanh(x / cap),
        lambda m, x, cap: 1 / m.cosh(x / cap) ** 2,
        lambda m, y, cap: (cap - y) * (cap + y) / cap**2,
        gradients=((lambda m, x, cap: m.tanh(x / cap) - x / cap / m.cosh(x / cap) ** 2, _softcap_gradient_stable),),
    ),
    "log_sigmoid": Oracle(
        lambda m, x: m.minimum(x, 0) - m.log1p(m.exp(-abs(x))), lambda m, x: _sigmoid(m, -x), lambda m, y: -m.expm1(y)
    ),
    "softplus": Oracle(
        lambda m, x, beta: (m.maximum(beta * x, 0) + m.log1p(m.exp(-abs(beta * x)))) / beta,
        lambda m, x, beta: _sigmoid(m, beta * x),
        lambda m, y, beta: -m.expm1(-beta * y),
        gradients=(lambda m, x, beta: -_entropy(m, beta * x) / beta**2,),
    ),
    "softsign": Oracle(
        lambda m, x: x / (1 + abs(x)), lambda m, x: 1 / (1 + abs(x)) ** 2, lambda m, y: (1 - abs(y)) ** 2
    ),
    "tanh_shrink": Oracle(
        lambda m, x: x - m.tanh(x),
        lambda m, x: m.tanh(x) ** 2,
        stable_value=_tanh_shrink_stable,
        stable_derivative=lambda m, x: m.where(abs(x) < 1e-9, x, m.tanh(x)) ** 2,  # the C library's is an ULP too large
    ),
    "squareplus": Oracle(
        lambda m, x, b: (x + m.sqrt(x * x + b)) / 2,
        _squareplus_derivative,
        lambda m, y, b: y * y / m.where(y > 0, y * y + b / 4, 1),
        stable_value=_squareplus_stable,
        stable_derivative=_squareplus_derivative_stable,
        gradients=(_squareplus_gradient,),
    ),
    "silu": Oracle(
        lambda m, x: x * _sigmoid(m, x),
        lambda m, x: _sigmoid_times_derivative(m, x, x, 1),
        crossing=lambda: -1.2784645427610738,
    ),
    "swish": Oracle(
        lambda m, x, beta: x * _sigmoid(m, beta * x),
        lambda m, x, beta: _sigmoid_times_derivative(m, x, beta * x, beta),
        crossing=lambda beta: -1.2784645427610738 / beta if beta else -np.inf,
        gradients=(lambda m, x, beta: x * x * _sigmoid(m, beta * x) * _sigmoid(m, -beta * x),),
    ),
    "gelu": Oracle(
        lambda m, x: x * m.erfc(-x / m.sqrt(2)) / 2,
        lambda m, x: m.erfc(-x / m.sqrt(2)) / 2 + x * m.exp(-x * x / 2) / m.sqrt(2 * m.pi),
        crossing=lambda: -0.7517915246935645,
    ),
    "gelu_tanh": Oracle(
        lambda m, x: x * _sigmoid(m, _gelu_tanh_twice_u(m, x)),
        _gelu_tanh_derivative,
        crossing=lambda: -0.7524614220710163,
    ),
    "quick_gelu": Oracle(
        lambda m, x: x * _sigmoid(m, m.number("1.702") * x),
        lambda m, x: _sigmoid_times_derivative(m, x, m.number("1.702") * x, m.number("1.702")),
        crossing=lambda: -0.7511542554412889,
    ),
    "mish": Oracle(lambda m, x: x * m.tanh(m.log1p(m.exp(x))), _mish_derivative, crossing=lambda: -1.1924312145154952),
    "dish": Oracle(
        lambda m, x: x / 2 * (1 + x / m.sqrt(1 + x * x)),
        _dish_derivative,
        stable_value=_dish_stable,
        stable_derivative=_dish_derivative_stable,
        crossing=lambda: -0.7861513777574233,
    ),
    "xielu": Oracle(
        _xielu(_expm1_rest),
        _xielu_derivative,
        stable_value=_xielu(_expm1_rest_stable),
        crossing=lambda alpha_p, alpha_n, beta: np.log1p(-beta / alpha_n) if beta < alpha_n else -np.inf,
        term=lambda x, alpha_p, alpha_n, beta: np.where((x < -0.1) & (x > -10), abs(beta * x), 0),
        gradients=(
            lambda m, x, alpha_p, alpha_n, beta: m.where(x > 0, x * x, 0),
            (
                lambda m, x, alpha_p, alpha_n, beta: m.where(x > 0, 0, _expm1_rest(m, m.minimum(x, 0))),
                lambda m, x, alpha_p, alpha_n, beta: m.where(x > 0, 0, _expm1_rest_stable(m, m.minimum(x, 0))),
            ),
            lambda m, x, alpha_p, alpha_n, beta: x,
        ),
    ),
    "snake": Oracle(
        lambda m, x, a: x + m.sin(a * x) ** 2 / a,
        lambda m, x, a: m.where(abs(x) == m.far, 1, 1 + m.sin(2 * a * x)),
        stable_derivative=lambda m, x, a: m.where(abs(x) == m.far, 1, (m.sin(a * x) + m.cos(a * x)) ** 2),
        zone=lambda x, a: abs(np.sin(a * x) + np.cos(a * x)) < np.sqrt(2) * np.sin(0.1),
        gradients=((_snake_gradient, _snake_gradient_stable),),
    ),
    "clamped_swiglu": ArraysOracle(
        lambda m, gate, value, a, top, c: _swish(m, m.minimum(gate, top), a) * (_within(m, value, top) + c),
        lambda m, gate, value, a, top, c: m.where(
            gate > top, 0, _sigmoid_times_derivative(m, gate, a * gate, a) * (_within(m, value, top) + c)
        ),
        lambda m, gate, value, a, top, c: m.where(abs(value) > top, 0, _swish(m, m.minimum(gate, top), a)),
    ),
    "binary_cross_entropy_with_logits": ArraysOracle(  # without what cancels in softplus(-x) = softplus(x) - x
        lambda m, x, t, w: m.where(x < 0, w * t, 1 - t) * abs(x) + (w * t + (1 - t)) * m.log1p(m.exp(-abs(x))),
        lambda m, x, t, w: m.where(
            x < 0, (w * t + (1 - t)) * _sigmoid(m, x) - w * t, (1 - t) - (w * t + (1 - t)) * _sigmoid(m, -x)
        ),
    ),
    "softmax": AxisOracle(AlongAxis(_softmax), AlongAxis(_softmax_backward)),
    "log_softmax": AxisOracle(AlongAxis(_log_softmax), AlongAxis(_log_softmax_backward)),
    "masked_softmax": AxisOracle(AlongAxis(_masked(_softmax, mp.mpf(0))), AlongAxis(_softmax_backward)),
    "masked_log_softmax": AxisOracle(AlongAxis(_masked(_log_softmax, -mp.inf)), AlongAxis(_log_softmax_backward)),
    "logsumexp": AxisOracle(
        AlongAxis(_logsumexp),
        AlongAxis(lambda dy, x, y: [dy * mp.exp(v - y) for v in x], numbers=(0, 2)),
    ),
    "sparsemax": AxisOracle(AlongAxis(_sparsemax), AlongAxis(_sparsemax_backward)),
    "softmax_cross_entropy": AxisOracle(
        AlongAxis(_cross_entropy, numbers=(1,)), AlongAxis(_cross_entropy_backward, numbers=(0, 2))
    ),
}
ORACLES |= {
    name: GatedOracle(ORACLES[gate])
    for name, gate in {
        "glu": "sigmoid",
        "reglu": "relu",
        "geglu": "gelu",
        "geglu_tanh": "gelu_tanh",
        "quick_geglu": "quick_gelu",
        "swiglu": "silu",
    }.items()
}


def for_ufunc(name: str):
    """Return the truth about any ufunc: something to call for float64, with an `mp` for mpmath numbers."""
    if name.endswith("_value_and_backward"):
        both = ORACLES[name.removesuffix("_value_and_backward")]
        return lambda dy, *operands: (both.value(*operands), both.backward(dy, *operands))
    for kind in ("backward_from_output", "backward_parameters", "backward", "derivative"):
        if name.endswith("_" + kind):
            return getattr(ORACLES[name.removesuffix("_" + kind)], kind)
    return ORACLES[name].value
