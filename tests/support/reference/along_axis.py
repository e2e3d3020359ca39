"""The oracles of the functions along an axis in `_catalogue/along_axis.py`, defined for one row of mpf."""

from mpmath import mp

from support.oracle import AlongAxis, AxisOracle


def softmax(x):
    if not all(mp.isfinite(v) or v < 0 for v in x) or not any(map(mp.isfinite, x)):
        return [mp.nan] * len(x)
    largest = max(x)
    powers = [mp.exp(v - largest) for v in x]
    total = mp.fsum(powers)
    return [v / total for v in powers]


def _log_softmax(x):
    return [mp.log(v) if v else -mp.inf for v in softmax(x)]


def _masked(row, fill):
    """Return a function of a row and a mask: `row` of the selected elements, and `fill` for the other elements."""

    def masked(x, mask):
        selected = [v for v, is_selected in zip(x, mask, strict=True) if is_selected]
        values = iter([fill] * len(selected) if all(v == -mp.inf for v in selected) else row(selected))
        return [next(values) if is_selected else fill for is_selected in mask]

    return masked


def _softmax_backward(dy, y):
    mean = mp.fdot(dy, y)
    return [v * (d - mean) for d, v in zip(dy, y, strict=True)]


def _log_softmax_backward(dy, y):
    total = mp.fsum(d for d, v in zip(dy, y, strict=True) if v > -mp.inf)
    return [d - mp.exp(v) * total if v > -mp.inf else mp.mpf(0) for d, v in zip(dy, y, strict=True)]


def logsumexp(x):
    largest = mp.nan if any(map(mp.isnan, x)) else max(x)
    if not mp.isfinite(largest):
        return largest
    powers = [mp.exp(v - largest) for v in x]
    powers.remove(1)
    return largest + mp.log1p(mp.fsum(powers))


def _sparsemax(x):
    """Try every k: the threshold of the k largest elements is right if exactly k elements are above it."""
    if any(mp.isnan(v) or v == mp.inf for v in x) or max(x) == -mp.inf:
        return [mp.nan for _ in x]
    for count in range(1, len(x) + 1):
        largest = sorted(x, reverse=True)[:count]
        threshold = (mp.fsum(largest) - 1) / count
        if sum(v > threshold for v in x) == count:
            return [max(v - threshold, mp.mpf(0)) for v in x]
    raise AssertionError(x)


def _sparsemax_backward(dy, y):
    support = [d for d, v in zip(dy, y, strict=True) if v > 0]
    mean = mp.fsum(support) / max(len(support), 1)
    return [d - mean if v > 0 else mp.mpf(0) for d, v in zip(dy, y, strict=True)]


ORACLES = {
    "softmax": AxisOracle(AlongAxis(softmax), AlongAxis(_softmax_backward)),
    "log_softmax": AxisOracle(AlongAxis(_log_softmax), AlongAxis(_log_softmax_backward)),
    "masked_softmax": AxisOracle(AlongAxis(_masked(softmax, mp.mpf(0))), AlongAxis(_softmax_backward)),
    "masked_log_softmax": AxisOracle(AlongAxis(_masked(_log_softmax, -mp.inf)), AlongAxis(_log_softmax_backward)),
    "logsumexp": AxisOracle(
        AlongAxis(logsumexp),
        AlongAxis(lambda dy, x, y: [dy * mp.exp(v - y) for v in x], row_scalar_positions=(0, 2)),
    ),
    "sparsemax": AxisOracle(AlongAxis(_sparsemax), AlongAxis(_sparsemax_backward)),
}
