"""Along an axis, with masks, sums and losses: rows of several lengths, beside NumPy and PyTorch."""

from __future__ import annotations

from peers import PEERS

from fastact._catalogue import UFUNCS, Ufunc
from fastact._cli.table import track
from performance import shapes, versus
from performance.race import Budget, one_thread, race
from performance.text import folded, spread, table, verdict

TITLE = "Masks, sums and losses"
SHAPES = ((1024, 10), (256, 1000), (32, 32_000), (10_000, 17))
FUSED = 2
COSTS = 0.08


def contests() -> list[tuple[Ufunc, tuple[int, int]]]:
    """Pair every ufunc along an axis that isn't raced on other shapes with every shape."""
    return [
        (ufunc, shape)
        for ufunc in UFUNCS
        if ufunc.signature and ufunc.name not in shapes.ALONG_AXIS and ufunc.name in PEERS["numpy"].spellings
        for shape in SHAPES
    ]


def measure(budget: Budget) -> list[dict]:
    """Race every ufunc on every shape."""
    one_thread()
    pairs = contests()
    share = budget.part(1 / len(pairs))
    names = ["fastact", *(name for name in versus.RIVALS if name in PEERS)]
    return [race(ufunc, names, shape, share) for ufunc, shape in track(pairs, len(pairs))]


def _title(entry: dict) -> str:
    return f"`{entry['ufunc']}` {' × '.join(f'{length:,}' for length in entry['size'])}"


def _medians(entries: list[dict], rival: str) -> dict[str, float]:
    return {_title(e): versus.speedup(e, rival)["median"] for e in entries if rival in e["times"]}


def write(entries: list[dict]) -> list[str]:
    """Write verdicts and the table."""
    fused = [entry for entry in entries if entry["kind"] == "value_and_backward"]
    lines = [
        "float32, one thread, `out=` on both sides; their time over ours, larger is better. PyTorch composes a masked "
        "softmax and a loss of several operators, some of which make their results anew.",
        "",
        *verdict(
            f"a loss and its gradient, at least {FUSED} times as fast as NumPy",
            _medians(fused, "numpy"),
            lambda value: value >= FUSED,
        ),
    ]
    for rival, title in (("numpy", "NumPy's spelling"), ("torch", "PyTorch")):
        lines += verdict(f"never slower than {title}", _medians(entries, rival), lambda v: v >= shapes.ENOUGH)
    rows = [(_title(e), *(spread(versus.speedup(e, rival)) for rival in versus.RIVALS)) for e in entries]
    return [
        *lines,
        *folded("Every shape, median and quartiles", table(("", "NumPy / fastact", "PyTorch / fastact"), rows)),
    ]
