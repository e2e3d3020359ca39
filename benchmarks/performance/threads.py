"""Two threads on large arrays."""

from __future__ import annotations

import os
import statistics

import numpy as np
from peers import PEERS

from fastact._catalogue import UFUNCS
from fastact._cli.spelling import DIRECTIONS, Stage
from fastact._cli.table import track
from performance.race import KINDS, Budget, entry, one_and_two, one_thread, ratio, set_threads, turns
from performance.text import folded, spread, table, verdict

TITLE = "Two threads"
SIZE = 10_000_000
GAIN = 1.7
COSTS = 0.12


def measure(budget: Budget) -> list[dict]:
    """Race one thread with two, and with PyTorch's two, in place."""
    contests = [ufunc for ufunc in UFUNCS if ufunc.kind in DIRECTIONS]
    share = budget.part(1 / len(contests))
    set_threads(2)
    entries = []
    for ufunc in track(contests, len(contests)):
        stage = Stage.of(ufunc, SIZE, np.dtype("float32"), in_place=True)
        run = PEERS["fastact"].compile(ufunc, stage)
        runs = {"one": run, "two": run}
        if "torch" in PEERS and ufunc.name in PEERS["torch"].spellings:
            runs["torch"] = PEERS["torch"].compile(ufunc, stage)
        entries.append(entry(ufunc, SIZE, turns(runs, stage, share, one_and_two()), cores=os.cpu_count()))
    one_thread()
    return entries


def write(entries: list[dict]) -> list[str]:
    """Write verdicts and the table."""
    gains = {e["ufunc"]: ratio(e, "one", "two") for e in entries}
    rivals = {e["ufunc"]: ratio(e, "torch", "two") for e in entries if "torch" in e["times"]}
    lines = [
        f"{SIZE:,} float32 elements, in place, on {entries[0]['cores'] if entries else 0} cores; where PyTorch can't "
        "work in place, it writes another array. Larger is better.",
        "",
        *verdict(
            f"two threads at least {GAIN} times as fast as one",
            {f"`{name}`": gain["median"] for name, gain in gains.items()},
            lambda value: value >= GAIN,
        ),
        *verdict(
            "never slower than PyTorch with two",
            {f"`{name}`": rival["median"] for name, rival in rivals.items()},
            lambda value: value >= 1,
        ),
        "",
    ]
    means = []
    for kind in DIRECTIONS:
        names = [e["ufunc"] for e in entries if e["kind"] == kind]
        cells = []
        for summaries in (gains, rivals):
            medians = [summaries[name]["median"] for name in names if name in summaries]
            cells.append(f"{statistics.geometric_mean(medians):.2f}" if medians else "–")
        means.append((KINDS[kind], *cells))
    header = ("one thread / two", "PyTorch / fastact, two threads each")
    rows = [(f"`{name}`", spread(gain), spread(rivals.get(name))) for name, gain in gains.items()]
    return [
        *lines,
        *table(("geometric mean", *header), means),
        *folded("Every function, median and quartiles", table(("", *header), rows)),
    ]
