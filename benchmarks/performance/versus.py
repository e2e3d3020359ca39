"""Compare every function that NumPy or PyTorch has, forward and backward, on one thread."""

from __future__ import annotations

from peers import PEERS

from fastact._catalogue import ACTIVATIONS, UFUNCS
from performance.race import KINDS, RIVALS, Budget, by_rival, medians, one_thread, race, ratio
from performance.text import folded, geometric_mean, missed, number, spread, table

TITLE = "Against NumPy and PyTorch"
SIZE = 65_536
LEAST_MEAN = {"float32": 3, "float64": 2}  # geometric means over PyTorch
ALLOCATING = (  # PyTorch allocates their results, or arrays that these are computed from
    "mish_backward",
    "prelu_backward",
    "masked_softmax",
    "masked_log_softmax",
    "masked_log_softmax_backward",
    "softmax_cross_entropy",
    "softmax_cross_entropy_value_and_backward",
)
BACKWARD = ("backward_from_output", "backward")  # if a function has both kinds, charts show the second
SHARE = 0.26


def measure(budget: Budget) -> list[dict]:
    """Race every ufunc that a rival has, in float32 and float64."""
    return race_all(dict.fromkeys(LEAST_MEAN, tuple(RIVALS)), budget)


def race_all(rivals: dict[str, tuple[str, ...]], budget: Budget) -> list[dict]:
    """Race every ufunc in the given data types, each against its rivals that have the ufunc."""
    one_thread()
    contests = [
        (ufunc, dtype, names)
        for dtype, rivals_of_type in rivals.items()
        for ufunc in UFUNCS
        if (names := [name for name in rivals_of_type if name in PEERS and ufunc.name in PEERS[name].spellings])
    ]
    return [
        race(ufunc, ["fastact", *names], SIZE, race_budget, dtype=dtype)
        for (ufunc, dtype, names), race_budget in budget.shares(contests)
    ]


def of_dtype(entries: list[dict], dtype: str) -> list[dict]:
    """Return the races in one data type."""
    return [entry for entry in entries if entry["dtype"] == dtype]


def mean(entries: list[dict], rival: str, *kinds: str) -> float | None:
    """Return the geometric mean of the speed-ups of these kinds of ufunc, without the ufuncs in `ALLOCATING`."""
    fair = [entry for entry in entries if entry["kind"] in kinds and entry["ufunc"] not in ALLOCATING]
    return geometric_mean(medians(fair, rival).values())


def every_function(entries: list[dict], columns: dict[tuple[str, str], str]) -> list[str]:
    """Write the table of all functions, with a column for each data type and rival."""
    rows = {}
    for entry in entries:
        for dtype, rival in columns:
            if entry["dtype"] == dtype:
                rows.setdefault(entry["ufunc"], {})[dtype, rival] = ratio(entry, rival, "fastact")
    cells = [(f"`{name}`", *(spread(row.get(column)) for column in columns)) for name, row in rows.items()]
    return folded("Every function, speed-up", table(("", *columns.values()), cells))


def figure(entries: list[dict]) -> dict:
    """Return what the chart shows: a bar for each function and rival, forward and backward."""
    entries = of_dtype(entries, "float32")
    kinds = {"forward": ("value",), "backward": BACKWARD}
    panels = {
        title: by_rival([entry for kind in names for entry in entries if entry["kind"] == kind], "function")
        for title, names in kinds.items()
    }
    return {
        "title": f"Speed-up (their time / ours), float32, {SIZE:,} elements, one thread",
        "rows": [row.name for row in ACTIVATIONS if any(entry["function"] == row.name for entry in entries)],
        "panels": panels,
    }


def write(entries: list[dict]) -> list[str]:
    """Write the means and the table."""
    lines = [
        f"Speed-up (their time / ours) on {SIZE:,} elements, one thread, `out=` for all: larger is better. NumPy runs "
        "the fastest equivalent, which is often several calls. PyTorch runs its own operators, without autograd. "
        f"The means leave out {', '.join(f'`{name}`' for name in ALLOCATING)}, because PyTorch allocates arrays for "
        "these. PyTorch's operator for `log_sigmoid_backward` gets an array that the forward pass has stored; ours "
        "starts from `x`.",
        "",
    ]
    means, slower = [], []
    for dtype in LEAST_MEAN:
        chosen = of_dtype(entries, dtype)
        slower += [
            f"{function} than {name} in {dtype} ({number(value)})"
            for rival, name in RIVALS.items()
            for function, value in medians(chosen, rival).items()
            if value < 1
        ]
        for kind in ("value", "backward", "backward_from_output"):
            cells = [mean(chosen, rival, kind) for rival in RIVALS]
            if any(cells):
                means.append((f"{dtype}, {KINDS[kind]}", *map(number, cells)))
    columns = {(dtype, rival): f"{name}, {dtype}" for dtype in LEAST_MEAN for rival, name in RIVALS.items()}
    return [
        *lines,
        f"Slower: {', '.join(slower) or 'none'}.",
        "",
        *table(("geometric mean of the speed-up over", *RIVALS.values()), means),
        *every_function(entries, columns),
    ]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed."""
    lines = []
    for dtype, least in LEAST_MEAN.items():
        chosen = of_dtype(entries, dtype)
        lines += missed(f"In {dtype}, no function is slower than PyTorch", medians(chosen, "torch"), at_least=1)
        overall = mean(chosen, "torch", *KINDS)
        target = f"In {dtype}, functions are on average (geometric mean) at least {least} times as fast as PyTorch"
        lines += missed(target, {"": overall} if overall else {}, at_least=least)
    return lines
