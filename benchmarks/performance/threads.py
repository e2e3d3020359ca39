"""Compare two threads with one on large arrays, and with two threads of PyTorch."""

from __future__ import annotations

import os

import numpy as np
from peers import PEERS

from fastact._catalogue import UFUNCS
from fastact._cli.spelling import DIRECTIONS, Stage
from performance.race import KINDS, Budget, entry, medians, one_and_two, one_thread, ratio, set_threads, turns
from performance.text import folded, geometric_mean, missed, number, spread, table

TITLE = "Two threads"
SIZE = 10_000_000
LEAST_GAIN = 1.7
COLUMNS = {("one", "two"): "over one thread", ("torch", "two"): "over two threads of PyTorch"}
SHARE = 0.12


def measure(budget: Budget) -> list[dict]:
    """Race one thread with two and with two of PyTorch, in place."""
    set_threads(2)
    entries = []
    for ufunc, race_budget in budget.shares([ufunc for ufunc in UFUNCS if ufunc.kind in DIRECTIONS]):
        stage = Stage.of(ufunc, SIZE, np.dtype("float32"), in_place=True)
        run = PEERS["fastact"].compile(ufunc, stage)
        runs = {"one": run, "two": run}
        if "torch" in PEERS and ufunc.name in PEERS["torch"].spellings:
            runs["torch"] = PEERS["torch"].compile(ufunc, stage)
        entries.append(entry(ufunc, SIZE, turns(runs, stage, race_budget, one_and_two()), cores=os.cpu_count()))
    one_thread()
    return entries


def write(entries: list[dict]) -> list[str]:
    """Write the means and the table."""
    cores = entries[0]["cores"] if entries else 0
    lines = [
        f"Speed-up of two threads on {SIZE:,} float32 elements, in place, on {cores} cores: larger is better. Where "
        "PyTorch has no in-place operator, it writes to another array.",
        "",
    ]
    means = []
    for kind in DIRECTIONS:
        chosen = [e for e in entries if e["kind"] == kind]
        if chosen:
            cells = [number(geometric_mean(medians(chosen, *pair).values())) for pair in COLUMNS]
            means.append((KINDS[kind], *cells))
    rows = [(f"`{e['ufunc']}`", *(spread(ratio(e, *pair)) for pair in COLUMNS)) for e in entries]
    return [
        *lines,
        *table(("geometric mean of the speed-up", *COLUMNS.values()), means),
        *folded("Every function, speed-up of two threads", table(("", *COLUMNS.values()), rows)),
    ]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed."""
    target = f"Two threads are at least {LEAST_GAIN} times as fast as one"
    lines = missed(target, medians(entries, "one", "two"), at_least=LEAST_GAIN)
    target = "Two threads are never slower than two threads of PyTorch"
    return lines + missed(target, medians(entries, "torch", "two"), at_least=1)
