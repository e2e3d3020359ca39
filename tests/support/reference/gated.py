"""The oracles of the gated pairs in `_catalogue/gated.py`."""

from support.oracle import ArraysOracle, GatedOracle
from support.reference import piecewise, saturating, smooth
from support.reference.shared import sigmoid, sigmoid_times_derivative


def _swish(m, x, beta):
    return x * sigmoid(m, beta * x)


def _clamp(m, x, limit):
    return m.minimum(m.maximum(x, -limit), limit)


ORACLES = {
    "clamped_swiglu": ArraysOracle(
        lambda m, gate, value, a, top, c: _swish(m, m.minimum(gate, top), a) * (_clamp(m, value, top) + c),
        lambda m, gate, value, a, top, c: m.where(
            gate > top, 0, sigmoid_times_derivative(m, gate, a * gate, a) * (_clamp(m, value, top) + c)
        ),
        lambda m, gate, value, a, top, c: m.where(abs(value) > top, 0, _swish(m, m.minimum(gate, top), a)),
    ),
    "glu": GatedOracle(saturating.ORACLES["sigmoid"]),
    "reglu": GatedOracle(piecewise.ORACLES["relu"]),
    "geglu": GatedOracle(smooth.ORACLES["gelu"]),
    "geglu_tanh": GatedOracle(smooth.ORACLES["gelu_tanh"]),
    "quick_geglu": GatedOracle(smooth.ORACLES["quick_gelu"]),
    "swiglu": GatedOracle(smooth.ORACLES["silu"]),
}
