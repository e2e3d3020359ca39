"""The oracles of the losses in `_catalogue/losses.py`."""

from mpmath import mp

from support.oracle import AlongAxis, ArraysOracle, AxisOracle
from support.reference.along_axis import logsumexp, softmax
from support.reference.shared import sigmoid


def _cross_entropy(x, label):
    return mp.mpf(0) if label < 0 else logsumexp(x) - x[int(label)]


def _cross_entropy_backward(dy, x, label):
    if label < 0:
        return [mp.mpf(0) for _ in x]
    return [dy * (p - (place == label)) for place, p in enumerate(softmax(x))]


ORACLES = {
    "binary_cross_entropy_with_logits": ArraysOracle(  # rearranged, because softplus(x) - x cancels
        lambda m, x, t, w: m.where(x < 0, w * t, 1 - t) * abs(x) + (w * t + (1 - t)) * m.log1p(m.exp(-abs(x))),
        lambda m, x, t, w: m.where(
            x < 0, (w * t + (1 - t)) * sigmoid(m, x) - w * t, (1 - t) - (w * t + (1 - t)) * sigmoid(m, -x)
        ),
    ),
    "softmax_cross_entropy": AxisOracle(
        AlongAxis(_cross_entropy, row_scalar_positions=(1,)),
        AlongAxis(_cross_entropy_backward, row_scalar_positions=(0, 2)),
    ),
}
