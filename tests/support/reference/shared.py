"""Expressions that the definitions of several families share."""


def sigmoid(m, x):
    return 1 / (1 + m.exp(-x))


def sigmoid_times_derivative(m, x, v, dv):
    """Differentiate x * sigmoid(v), dv being the derivative of v."""
    return sigmoid(m, v) * (1 + x * sigmoid(m, -v) * dv)
