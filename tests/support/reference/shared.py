"""Expressions that the oracles of several families share."""


def sigmoid(m, x):
    return 1 / (1 + m.exp(-x))


def sigmoid_times_derivative(m, x, v, dv):
    """Return the derivative of x * sigmoid(v), where dv is the derivative of v."""
    return sigmoid(m, v) * (1 + x * sigmoid(m, -v) * dv)
