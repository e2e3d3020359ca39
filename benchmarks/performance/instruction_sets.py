"""Each instruction set in a process of its own, measured against NumPy's exp in there."""

from __future__ import annotations

import itertools
import json
import os
import statistics
import subprocess
import sys

import numpy as np
from peers import PEERS

import fastact
from fastact import _core
from fastact._catalogue import UFUNCS
from fastact._cli.spelling import DIRECTIONS, Stage, compile_spelling
from fastact._cli.table import track
from fastact._cli.timing import summarize
from performance.race import Budget, entry, turns
from performance.text import folded, spread, table, verdict

TITLE = "Instruction sets"
SIZE = 65_536
ROUNDS = 5
COSTS = 0.1
CHILD = "from performance import instruction_sets; instruction_sets.child()"


def kernels() -> list:
    """List what has an exponential in it, or something as long: all but the piecewise."""
    return [ufunc for ufunc in UFUNCS if ufunc.kind in DIRECTIONS and not ufunc.activation.piecewise]


def child() -> None:
    """Measure in this process, with the budget on stdin; print the races."""
    fastact.set_num_threads(1)
    budget = Budget(**json.load(sys.stdin))
    entries = []
    for ufunc in kernels():
        stage = Stage.of(ufunc, SIZE, np.dtype("float32"))
        runs = {
            "exp": compile_spelling(f"np.exp({stage.model}, out=tmp)", stage.frames, {}),
            "fastact": PEERS["fastact"].compile(ufunc, stage),
        }
        entries.append(entry(ufunc, SIZE, turns(runs, stage, budget), isa=_core.instruction_set))
    json.dump(entries, sys.stdout)


def measure(budget: Budget) -> list[dict]:
    """Let the instruction sets take turns, a process each."""
    sets = _core.instruction_sets[::-1]
    share = budget.part(1 / (ROUNDS * len(sets) * len(kernels())))
    asked = json.dumps({"seconds": share.seconds, "sample_ns": share.sample_ns})
    processes = sets * ROUNDS
    entries = []
    for isa in track(processes, len(processes)):
        environment = {**os.environ, "FASTACT_ISA": isa, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        done = subprocess.run(
            [sys.executable, "-c", CHILD], input=asked, env=environment, stdout=subprocess.PIPE, text=True, check=True
        )
        entries += json.loads(done.stdout)
    return entries


def shares(entries: list[dict]) -> dict[str, dict[str, list[float]]]:
    """Collect, by kernel and instruction set, our time over exp's from all rounds."""
    collected = {}
    for e in entries:
        ratios = [ours / exp for ours, exp in zip(e["times"]["fastact"], e["times"]["exp"], strict=True)]
        collected.setdefault(e["ufunc"], {}).setdefault(e["isa"], []).extend(ratios)
    return collected


def gain(below: list[float], above: list[float]) -> dict[str, object]:
    """Divide the shares of the lower set by those of the higher one, in the order they were measured."""
    return summarize([slow / fast for slow, fast in zip(below, above, strict=False)])


def write(entries: list[dict]) -> list[str]:
    """Write verdicts, means and the table."""
    collected = shares(entries)
    sets = list(dict.fromkeys(e["isa"] for e in entries))
    steps = list(itertools.pairwise(sets))
    gains = {step: {name: gain(*(row[isa] for isa in step)) for name, row in collected.items()} for step in steps}
    lines = [
        f"All kernels that aren't piecewise, {SIZE:,} float32 elements, one thread. Within each process our time is "
        f"taken over that of `np.exp`; the processes take turns, {ROUNDS} each. Larger is better.",
        "",
    ]
    means = []
    for (below, above), row in gains.items():
        medians = {f"`{name}`": summary["median"] for name, summary in row.items()}
        lines += verdict(f"{above} faster than {below}", medians, lambda value: value > 1)
        means.append((f"{below} / {above}", f"{statistics.geometric_mean(medians.values()):.2f}"))
    rows = [
        (f"`{name}`", *(spread(gains[step][name]) for step in steps), *(spread(summarize(row[isa])) for isa in sets))
        for name, row in collected.items()
    ]
    header = ("", *(f"{below} / {above}" for below, above in steps), *(f"{isa} / np.exp" for isa in sets))
    return [
        *lines,
        "",
        *table(("", "geometric mean"), means),
        *folded("Every kernel, median and quartiles", table(header, rows)),
    ]
