"""The oracles of the smooth activations that are not monotonic, which are in `_catalogue/smooth.py`."""

import math

import numpy as np

from support.oracle import Oracle
from support.reference.shared import sigmoid, sigmoid_times_derivative


def _mish_derivative(m, x):
    t = m.tanh(m.log1p(m.exp(x)))
    return t + x * sigmoid(m, x) * (1 - t * t)


def _gelu_tanh_twice_u(m, x):
    return 2 * m.sqrt(2 / m.pi) * (x + m.number("0.044715") * x * x * x)


def _gelu_tanh_derivative(m, x):
    dv = 2 * m.sqrt(2 / m.pi) * (1 + 3 * m.number("0.044715") * x * x)
    return sigmoid_times_derivative(m, x, _gelu_tanh_twice_u(m, x), dv)


def _dish_stable(m, x):
    root = m.sqrt(1 + x * x)
    return x / 2 * m.where(x >= 0, 1 + x / root, 1 / (root * (root + abs(x))))


def _dish_derivative(m, x):
    return (1 + (x * x * x + 2 * x) / ((1 + x * x) * m.sqrt(1 + x * x))) / 2


def _dish_derivative_stable(m, x):
    s, a = x * x, abs(x)
    cube, odd = (1 + s) * m.sqrt(1 + s), a * (s + 2)
    return m.where(x >= 0, 1 + odd / cube, (1 - s - s * s) / cube / (cube + odd)) / 2


def _expm1_minus_x(m, x):
    return m.expm1(x) - x


def _expm1_minus_x_stable(m, x):
    return m.where(abs(x) < 1, sum(x**n / math.factorial(n) for n in range(2, 20)), m.expm1(x) - x)


def _xielu(expm1_minus_x):
    def value(m, x, alpha_p, alpha_n, beta):
        return m.where(x > 0, alpha_p * x * x, alpha_n * expm1_minus_x(m, m.minimum(x, 0))) + beta * x

    return value


def _xielu_derivative(m, x, alpha_p, alpha_n, beta):
    return m.where(x > 0, 2 * alpha_p * x, alpha_n * m.expm1(m.minimum(x, 0))) + beta


def _snake_gradient(m, x, a):
    z = a * x
    return (z * m.sin(2 * z) - m.sin(z) ** 2) / a**2


def _snake_gradient_stable(m, x, a):
    z = a * x
    series = sum(2 * (2 * n - 1) * (-4 * z * z) ** (n - 1) / math.factorial(2 * n) for n in range(1, 20))
    return m.where(abs(z) < 1, x * x * series, (x * m.sin(2 * z) - m.sin(z) ** 2 / a) / a)


ORACLES = {
    "silu": Oracle(
        lambda m, x: x * sigmoid(m, x),
        lambda m, x: sigmoid_times_derivative(m, x, x, 1),
        crossing=lambda: -1.2784645427610738,
    ),
    "swish": Oracle(
        lambda m, x, beta: x * sigmoid(m, beta * x),
        lambda m, x, beta: sigmoid_times_derivative(m, x, beta * x, beta),
        crossing=lambda beta: -1.2784645427610738 / beta if beta else -np.inf,
        gradients=(lambda m, x, beta: x * x * sigmoid(m, beta * x) * sigmoid(m, -beta * x),),
    ),
    "gelu": Oracle(
        lambda m, x: x * m.erfc(-x / m.sqrt(2)) / 2,
        lambda m, x: m.erfc(-x / m.sqrt(2)) / 2 + x * m.exp(-x * x / 2) / m.sqrt(2 * m.pi),
        crossing=lambda: -0.7517915246935645,
    ),
    "gelu_tanh": Oracle(
        lambda m, x: x * sigmoid(m, _gelu_tanh_twice_u(m, x)),
        _gelu_tanh_derivative,
        crossing=lambda: -0.7524614220710163,
    ),
    "quick_gelu": Oracle(
        lambda m, x: x * sigmoid(m, m.number("1.702") * x),
        lambda m, x: sigmoid_times_derivative(m, x, m.number("1.702") * x, m.number("1.702")),
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
        _xielu(_expm1_minus_x),
        _xielu_derivative,
        stable_value=_xielu(_expm1_minus_x_stable),
        crossing=lambda alpha_p, alpha_n, beta: np.log1p(-beta / alpha_n) if beta < alpha_n else -np.inf,
        term=lambda x, alpha_p, alpha_n, beta: np.where((x < -0.1) & (x > -10), abs(beta * x), 0),
        gradients=(
            lambda m, x, alpha_p, alpha_n, beta: m.where(x > 0, x * x, 0),
            (
                lambda m, x, alpha_p, alpha_n, beta: m.where(x > 0, 0, _expm1_minus_x(m, m.minimum(x, 0))),
                lambda m, x, alpha_p, alpha_n, beta: m.where(x > 0, 0, _expm1_minus_x_stable(m, m.minimum(x, 0))),
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
}
