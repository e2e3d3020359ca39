"""Against NumPy and PyTorch: every function that they have, one thread."""

from __future__ import annotations

import statistics

from peers import PEERS

from fastact._catalogue import UFUNCS
from fastact._cli.table import track
from performance.race import KINDS, Budget, one_thread, race, ratio
from performance.text import folded, picture, spread, table, verdict

TITLE = "Against NumPy and PyTorch"
SIZE = 65_536
RIVALS = ("numpy", "torch")
GOALS = {"float32": 3, "float64": 2}
AIM = {"float32": " (aim: 5)", "float64": ""}
ALLOCATING = (  # in PyTorch, which makes their results anew, or what these are made of
    "mish_backward",
    "prelu_backward",
    "masked_softmax",
    "masked_log_softmax",
    "masked_log_softmax_backward",
    "softmax_cross_entropy",
    "softmax_cross_entropy_value_and_backward",
)
COSTS = 0.26


def measure(budget: Budget) -> list[dict]:
    """Race every ufunc that a rival has, in both types."""
    return race_all(dict.fromkeys(GOALS, RIVALS), budget)


def race_all(rivals: dict[str, tuple[str, ...]], budget: Budget) -> list[dict]:
    """Race every ufunc in some types, each against those of its rivals that have it."""
    one_thread()
    contests = [
        (ufunc, dtype, names)
        for dtype, rivals_of_type in rivals.items()
        for ufunc in UFUNCS
        if (names := [name for name in rivals_of_type if name in PEERS and ufunc.name in PEERS[name].spellings])
    ]
    share = budget.part(1 / max(1, len(contests)))
    return [
        race(ufunc, ["fastact", *names], SIZE, share, dtype=dtype)
        for ufunc, dtype, names in track(contests, len(contests))
    ]


def speedup(entry: dict, rival: str) -> dict | None:
    """Return the rival's time over ours; None where it has no such function."""
    return ratio(entry, rival, "fastact") if rival in entry["times"] else None


def mean(entries: list[dict], rival: str, *kinds: str) -> float | None:
    """Return the geometric mean of the speed-ups over the kinds of ufunc, but for those that a rival allocates for."""
    fair = [entry for entry in entries if entry["kind"] in kinds and entry["ufunc"] not in ALLOCATING]
    raced = [speedup(entry, rival) for entry in fair]
    medians = [summary["median"] for summary in raced if summary]
    return statistics.geometric_mean(medians) if medians else None


def speedups(entries: list[dict], rival: str) -> dict[str, float]:
    """Return the median speed-up over a rival, by ufunc, as Markdown spells it."""
    return {f"`{e['ufunc']}`": speedup(e, rival)["median"] for e in entries if rival in e["times"]}


def every_function(dtype: str, entries: list[dict]) -> list[str]:
    """Write the table of a type."""
    rows = [(f"`{e['ufunc']}`", *(spread(speedup(e, rival)) for rival in RIVALS)) for e in entries]
    title = f"{dtype}: every function, median and quartiles"
    return folded(title, table(("", "NumPy / fastact", "PyTorch / fastact"), rows))


def write(entries: list[dict]) -> list[str]:
    """Write verdicts, means and the tables."""
    lines = [
        f"Their time over ours, {SIZE:,} elements, one thread, `out=` on both sides: larger is better. NumPy's is the "
        "best spelling in place of several calls, PyTorch's its own operator without autograd around it. "
        f"{', '.join(f'`{name}`' for name in ALLOCATING)} make arrays on the way there, and don't count in the means; "
        "those of `tanh` and `sigmoid` backward start from the output, that of `log_sigmoid` backward from what its "
        "forward pass left.",
        "",
    ]
    means, tables = [], []
    for dtype, goal in GOALS.items():
        of_type = [entry for entry in entries if entry["dtype"] == dtype]
        lines += verdict(f"{dtype}, never slower than PyTorch", speedups(of_type, "torch"), lambda value: value >= 1)
        overall = mean(of_type, "torch", *KINDS)
        lines += verdict(
            f"{dtype}, geometric mean over PyTorch at least {goal}{AIM[dtype]}",
            {"mean": overall} if overall else {},
            lambda value, goal=goal: value >= goal,
        )
        for kind in ("value", "backward", "backward_from_output"):
            cells = [mean(of_type, rival, kind) for rival in RIVALS]
            if any(cells):
                means.append((f"{dtype}, {KINDS[kind]}", *(f"{cell:.2f}" if cell else "–" for cell in cells)))
        tables += every_function(dtype, of_type)
    lines += ["", *table(("geometric mean", "NumPy / fastact", "PyTorch / fastact"), means)]
    return [*lines, *picture("speedup.png", "Times as fast as NumPy and PyTorch, by function"), *tables]
