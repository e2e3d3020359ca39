"""The oracles of the functions with an exponential or a root, which are in `_catalogue/saturating.py`."""

import math

from support.oracle import Oracle
from support.reference.shared import sigmoid

_SELU_LAMBDA = "1.0507009873554804934193349852946"
_SELU_ALPHA = "1.6732632423543772848170429916717"


def _lambda_alpha(m):
    return m.number(_SELU_LAMBDA) * m.number(_SELU_ALPHA)


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


def _celu_gradient(m, x, a):
    z = m.minimum(x, 0) / a
    return m.where(x > 0, 0, m.expm1(z) - z * m.exp(z))


def _celu_gradient_stable(m, x, a):
    z = m.minimum(x, 0) / a
    series = sum(-(n - 1) * z**n / math.factorial(n) for n in range(2, 20))
    return m.where(x > 0, 0, m.where(abs(z) < 1, series, (1 - z) * m.exp(z) - 1))


def _entropy(m, z):
    a = abs(z)
    return m.log1p(m.exp(-a)) + a * sigmoid(m, -a)


def _softcap_gradient_stable(m, x, cap):
    z = x / cap
    w = z * z
    # tanh(z) = z/(1 + q), where q is a continued fraction.
    q = 0
    for n in range(14, 0, -1):
        q = w / (2 * n + 1 + q)
    return m.where(abs(z) < 1, z * (w - q - q * q) / (1 + q) ** 2, m.tanh(z) - z / m.cosh(z) ** 2)


ORACLES = {
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
    "sigmoid": Oracle(sigmoid, lambda m, x: sigmoid(m, x) * sigmoid(m, -x), lambda m, y: y * (1 - y)),
    "tanh": Oracle(lambda m, x: m.tanh(x), lambda m, x: 1 / m.cosh(x) ** 2, lambda m, y: (1 - y) * (1 + y)),
    "softcap": Oracle(
        lambda m, x, cap: cap * m.tanh(x / cap),
        lambda m, x, cap: 1 / m.cosh(x / cap) ** 2,
        lambda m, y, cap: (cap - y) * (cap + y) / cap**2,
        gradients=((lambda m, x, cap: m.tanh(x / cap) - x / cap / m.cosh(x / cap) ** 2, _softcap_gradient_stable),),
    ),
    "log_sigmoid": Oracle(
        lambda m, x: m.minimum(x, 0) - m.log1p(m.exp(-abs(x))), lambda m, x: sigmoid(m, -x), lambda m, y: -m.expm1(y)
    ),
    "softplus": Oracle(
        lambda m, x, beta: (m.maximum(beta * x, 0) + m.log1p(m.exp(-abs(beta * x)))) / beta,
        lambda m, x, beta: sigmoid(m, beta * x),
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
        stable_derivative=lambda m, x: (
            m.where(abs(x) < 1e-9, x, m.tanh(x)) ** 2
        ),  # tanh of the C library may be 1 ulp too large
    ),
    "squareplus": Oracle(
        lambda m, x, b: (x + m.sqrt(x * x + b)) / 2,
        _squareplus_derivative,
        lambda m, y, b: y * y / m.where(y > 0, y * y + b / 4, 1),
        stable_value=_squareplus_stable,
        stable_derivative=_squareplus_derivative_stable,
        gradients=(_squareplus_gradient,),
    ),
}
