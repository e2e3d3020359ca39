"""Measure the time per element from 1 element to 10⁸, with one thread and with two."""

from __future__ import annotations

import numpy as np
from peers import PEERS

from fastact._cli.spelling import Stage, compile_spelling
from performance.race import BY_NAME, Budget, entry, medians, one_and_two, one_thread, turns
from performance.text import chart, folded, missed, number, percent, table

TITLE = "From 1 element to 10⁸"
FUNCTIONS = ("relu", "sigmoid", "gelu", "softmax")
STEPS = 4  # sizes per power of ten
SIZES = tuple(dict.fromkeys(round(10 ** (step / STEPS)) for step in range(8 * STEPS + 1)))
CONTESTANTS = {"copyto": "np.copyto", "one": "one thread", "two": "two threads"}
MOST = 1.1
SHARE = 0.12


def measure(budget: Budget) -> list[dict]:
    """Race one thread with two and with a copy, at every size."""
    entries = []
    for (name, size), race_budget in budget.shares([(name, size) for name in FUNCTIONS for size in SIZES]):
        ufunc = BY_NAME[name]
        stage = Stage.of(ufunc, size, np.dtype("float32"))
        run = PEERS["fastact"].compile(ufunc, stage)
        runs = {"one": run, "two": run, "copyto": compile_spelling("np.copyto(out, x)", stage.frames, {})}
        entries.append(entry(ufunc, size, turns(runs, stage, race_budget, one_and_two())))
    one_thread()
    return entries


def case(name: str, size: int) -> str:
    """Name a function and a size."""
    return f"`{name}` on {size:,} elements"


def curve(entries: list[dict], name: str, contestant: str) -> dict[int, float]:
    """Return the median time per element, by size, of one line of the chart."""
    return {e["size"]: float(np.median(e["times"][contestant])) for e in entries if e["ufunc"] == name}


def rises(entries: list[dict], name: str, contestant: str) -> dict[int, float]:
    """Return, for each size, the time per element divided by the least at any smaller size."""
    times = curve(entries, name, contestant)
    least = np.minimum.accumulate(list(times.values()))
    return {size: times[size] / low for size, low in zip(list(times)[1:], least[:-1], strict=True)}


def figure(entries: list[dict]) -> dict:
    """Return what the chart shows: nanoseconds per element against size, a panel for each function."""
    return {
        "title": "Time per element, float32",
        "panels": {
            name: {
                title: [[size, time] for size, time in curve(entries, name, contestant).items()]
                for contestant, title in CONTESTANTS.items()
            }
            for name in FUNCTIONS
        },
    }


def write(entries: list[dict]) -> list[str]:
    """Write the chart and the table."""
    curves = {(name, way): curve(entries, name, way) for name in FUNCTIONS for way in ("one", "two")}
    rows = [
        (f"{size:,}", *(number(times[size]) for times in curves.values()))
        for size in SIZES[::STEPS]
        if all(size in times for times in curves.values())
    ]
    header = ("elements", *(f"`{name}`, {CONTESTANTS[way]}" for name, way in curves))
    return [
        "float32, `out=`. Where the arrays outgrow a cache, the time per element rises, as that of a copy does.",
        "",
        *chart("sweep", "Time per element against size, with one thread and two", panels=4),
        *folded("Nanoseconds per element", table(header, rows)),
    ]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed.

    A rise is the time per element divided by the least time per element at any smaller size.
    """
    target = f"Two threads are nowhere more than {percent(MOST - 1)} slower than one"
    lines = missed(target, medians(entries, "two", "one", lambda e: case(e["ufunc"], e["size"])), at_most=MOST)
    for contestant in ("one", "two"):
        strict, relative = {}, {}
        for name in FUNCTIONS:
            copy = rises(entries, name, "copyto")
            for size, rise in rises(entries, name, contestant).items():
                strict[case(name, size)] = rise
                relative[case(name, size)] = rise / max(1, copy[size])
        threads = CONTESTANTS[contestant]
        target = f"With {threads}, the time per element rises by at most {percent(MOST - 1)}"
        lines += missed(target, strict, at_most=MOST)
        target = f"With {threads}, it rises by at most {percent(MOST - 1)} more than that of a copy"
        lines += missed(target, relative, at_most=MOST)
    return lines
