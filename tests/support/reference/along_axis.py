"""The definitions of the functions along an axis, on one row of mpf: oracles for `_catalogue/along_axis.py`."""

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


def _masked(row, nothing):
    """The function over what a mask keeps, with something else in the other places."""

    def masked(x, mask):
        kept = [v for v, keeps in zip(x, mask, strict=True) if keeps]
        values = iter([nothing] * len(kept) if all(v == -mp.inf for v in kept) else row(kept))
        return [next(values) if keeps else nothing for keeps in mask]

    return masked


def _softmax_backward(dy, y):
    mean = mp.fdot(dy, y)
    return [v * (d - mean) for d, v in zip(dy, y, strict=True)]


def _log_softmax_backward(dy, y):
    total = mp.fsum(d for d, v in zip(dy, y, strict=True) if v > -mp.inf)
    return [d - mp.exp(v) * total if v > -mp.inf else mp.mpf(0) for d, v in zip(dy, y, strict=True)]


def logsumexp(x):
    top = mp.nan if any(map(mp.isnan, x)) else max(x)
    if not mp.isfinite(top):
        return top
    ones = [mp.exp(v - top) for v in x]
    ones.remove(1)
    return top + mp.log1p(mp.fsum(ones))


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
    support = [d for d, v in zip(dy, y, strict=True) if v > 0]
    mean = mp.fsum(support) / len(support) if support else mp.nan
    return [d - mean if v > 0 else mp.mpf(0) for d, v in zip(dy, y, strict=True)]


ORACLES = {
    "softmax": AxisOracle(AlongAxis(softmax), AlongAxis(_softmax_backward)),
    "log_softmax": AxisOracle(AlongAxis(_log_softmax), AlongAxis(_log_softmax_backward)),
    "masked_softmax": AxisOracle(AlongAxis(_masked(softmax, mp.mpf(0))), AlongAxis(_softmax_backward)),
    "masked_log_softmax": AxisOracle(AlongAxis(_masked(_log_softmax, -mp.inf)), AlongAxis(_log_softmax_backward)),
    "logsumexp": AxisOracle(
        AlongAxis(logsumexp),
        AlongAxis(lambda dy, x, y: [dy * mp.exp(v - y) for v in x], numbers=(0, 2)),
    ),
    "sparsemax": AxisOracle(AlongAxis(_sparsemax), AlongAxis(_sparsemax_backward)),
}
