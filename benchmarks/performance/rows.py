"""Compare masked softmax, sums and losses with NumPy and PyTorch, on rows of several lengths."""

from __future__ import annotations

from peers import PEERS

from fastact._catalogue import UFUNCS, Ufunc
from performance import shapes
from performance.race import RIVALS, Budget, medians, one_thread, race, ratio
from performance.text import folded, median, missed, table

TITLE = "Masks, sums and losses"
SHAPES = ((1024, 10), (256, 1000), (32, 32_000), (10_000, 17))
LEAST_FUSED = 2
SHARE = 0.08


def contests() -> list[tuple[Ufunc, tuple[int, int]]]:
    """Pair every shape with every ufunc along an axis that `shapes` doesn't race."""
    return [
        (ufunc, shape)
        for ufunc in UFUNCS
        if ufunc.signature and ufunc.name not in shapes.ALONG_AXIS and ufunc.name in PEERS["numpy"].spellings
        for shape in SHAPES
    ]


def measure(budget: Budget) -> list[dict]:
    """Race every ufunc on every shape."""
    one_thread()
    names = ["fastact", *(name for name in RIVALS if name in PEERS)]
    return [race(ufunc, names, shape, race_budget) for (ufunc, shape), race_budget in budget.shares(contests())]


def write(entries: list[dict]) -> list[str]:
    """Write the tables."""
    return [
        "Speed-up (their time / ours), float32, one thread, `out=` for all: larger is better. PyTorch computes a "
        "masked softmax and a loss with several operators, and some of these allocate their results.",
        "",
        *(line for rival, title in RIVALS.items() for line in by_shape(entries, rival, title)),
    ]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed."""
    fused = [entry for entry in entries if entry["kind"] == "value_and_backward"]
    target = f"A loss with its gradient is at least {LEAST_FUSED} times as fast as NumPy"
    lines = missed(target, medians(fused, "numpy"), at_least=LEAST_FUSED)
    for rival, title in RIVALS.items():
        target = f"No function is slower than {title}; {shapes.EQUAL} counts as equal"
        lines += missed(target, medians(entries, rival), at_least=shapes.EQUAL)
    return lines


def by_shape(entries: list[dict], rival: str, title: str) -> list[str]:
    """Write the speed-ups over one rival, with a column for each shape."""
    rows = {}
    for entry in entries:
        rows.setdefault(entry["ufunc"], {})[tuple(entry["size"])] = ratio(entry, rival, "fastact")
    cells = [
        (f"`{name}`", *(median(row.get(shape)) for shape in SHAPES)) for name, row in rows.items() if any(row.values())
    ]
    header = ("", *(" × ".join(f"{length:,}" for length in shape) for shape in SHAPES))
    return folded(f"Every function and shape, speed-up over {title}", table(header, cells))
