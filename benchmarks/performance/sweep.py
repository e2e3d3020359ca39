"""Time per element against size, with one thread and two."""

from __future__ import annotations

import numpy as np
from peers import PEERS

from fastact._cli.spelling import Stage, compile_spelling
from fastact._cli.table import track
from performance.race import BY_NAME, Budget, entry, one_and_two, one_thread, ratio, turns
from performance.text import folded, number, picture, spread, table, verdict

TITLE = "From 1 element to 10⁸"
FUNCTIONS = ("relu", "sigmoid", "gelu", "softmax")
STEPS = 4  # sizes per power of ten
SIZES = tuple(dict.fromkeys(round(10 ** (step / STEPS)) for step in range(8 * STEPS + 1)))
SLOWER = 1.1
COSTS = 0.12


def measure(budget: Budget) -> list[dict]:
    """Race one thread with two and with a copy at every size."""
    contests = [(BY_NAME[name], size) for name in FUNCTIONS for size in SIZES]
    share = budget.part(1 / len(contests))
    entries = []
    for ufunc, size in track(contests, len(contests)):
        stage = Stage.of(ufunc, size, np.dtype("float32"))
        run = PEERS["fastact"].compile(ufunc, stage)
        runs = {"one": run, "two": run, "copyto": compile_spelling("np.copyto(out, x)", stage.frames, {})}
        entries.append(entry(ufunc, size, turns(runs, stage, share, one_and_two())))
    one_thread()
    return entries


def medians(entries: list[dict], name: str, contestant: str) -> tuple[list[int], list[float]]:
    """Return sizes and times per element of one line of the plot."""
    chosen = [entry for entry in entries if entry["ufunc"] == name]
    return [e["size"] for e in chosen], [float(np.median(e["times"][contestant])) for e in chosen]


def rises(entries: list[dict], name: str, contestant: str) -> dict[int, float]:
    """Return, for each size, the time per element over the least at any smaller size."""
    sizes, times = medians(entries, name, contestant)
    least = np.minimum.accumulate(times)
    return {size: time / low for size, time, low in zip(sizes[1:], times[1:], least[:-1], strict=True)}


def write(entries: list[dict]) -> list[str]:
    """Write verdicts, the plot and the table."""
    both = {f"`{e['ufunc']}` at {e['size']:,}": ratio(e, "two", "one")["median"] for e in entries}
    lines = [
        "float32, `out=`. A rise is the time per element over the least at any smaller size. Where the arrays outgrow "
        "a cache, a copy rises too: the last target divides by the rise of `np.copyto` at the same size.",
        "",
        *verdict(
            f"two threads at no size slower than one by more than {SLOWER - 1:.0%}", both, lambda value: value <= SLOWER
        ),
    ]
    for contestant in ("one", "two"):
        strict, relative = {}, {}
        for name in FUNCTIONS:
            copy = rises(entries, name, "copyto")
            for size, rise in rises(entries, name, contestant).items():
                strict[f"`{name}` at {size:,}"] = rise
                relative[f"`{name}` at {size:,}"] = rise / max(1, copy[size])
        threads = f"{contestant} thread{'s' * (contestant == 'two')}"
        target = f"{threads}: time per element only falls (rises at most {SLOWER - 1:.0%})"
        lines += verdict(target, strict, lambda value: value <= SLOWER)
        lines += verdict(f"{threads}: no rise beyond that of a copy", relative, lambda value: value <= SLOWER)
    rows = [
        (
            f"`{e['ufunc']}` {e['size']:,}",
            spread(ratio(e, "two", "one")),
            spread(ratio(e, "one", "copyto")),
            number(float(np.median(e["times"]["one"]))),
        )
        for e in entries
    ]
    header = ("", "two threads / one", "one thread / copy", "ns per element, one thread")
    return [
        *lines,
        "",
        *picture("sweep.png", "Time per element against size, with one thread and two"),
        *folded("Every size, median and quartiles", table(header, rows)),
    ]
