"""Compare the instruction sets. Each runs in a process of its own; times are relative to ``np.exp``."""

from __future__ import annotations

import itertools

import numpy as np
from peers import PEERS

import fastact
from fastact import _core
from fastact._catalogue import UFUNCS
from fastact._cli.spelling import DIRECTIONS, Stage, compile_spelling
from fastact._cli.timing import summarize
from performance import child
from performance.race import Budget, entry, turns
from performance.text import geometric_mean, number, table, verdict

TITLE = "Instruction sets"
SIZE = 65_536
ROUNDS = 5
SHARE = 0.1


def smooth_ufuncs() -> list:
    """Return the forward and backward ufuncs of all functions that aren't piecewise."""
    return [ufunc for ufunc in UFUNCS if ufunc.kind in DIRECTIONS and not ufunc.activation.piecewise]


def races(budget: Budget) -> list[dict]:
    """Race each of these ufuncs with ``np.exp`` in this process. The budget is for one race."""
    fastact.set_num_threads(1)
    entries = []
    for ufunc in smooth_ufuncs():
        stage = Stage.of(ufunc, SIZE, np.dtype("float32"))
        runs = {
            "exp": compile_spelling(f"np.exp({stage.model}, out=tmp)", stage.frames, {}),
            "fastact": PEERS["fastact"].compile(ufunc, stage),
        }
        entries.append(entry(ufunc, SIZE, turns(runs, stage, budget), isa=_core.instruction_set))
    return entries


def measure(budget: Budget) -> list[dict]:
    """Run the instruction sets in turns, each in a process of its own."""
    return [
        race
        for isa, isa_budget in budget.shares(_core.instruction_sets[::-1] * ROUNDS)
        for race in child.run(f"{__name__}.races", isa_budget.part(1 / len(smooth_ufuncs())), FASTACT_ISA=isa)
    ]


def costs(entries: list[dict]) -> dict[str, dict[str, list[float]]]:
    """Return our time / the time of exp in all rounds, by ufunc and instruction set."""
    collected = {}
    for e in entries:
        quotients = [ours / exp for ours, exp in zip(e["times"]["fastact"], e["times"]["exp"], strict=True)]
        collected.setdefault(e["ufunc"], {}).setdefault(e["isa"], []).extend(quotients)
    return collected


def gain(lower: list[float], higher: list[float]) -> float:
    """Return the median quotient of the costs of two instruction sets, in the order they were measured."""
    return summarize([slow / fast for slow, fast in zip(lower, higher, strict=False)])["median"]


def write(entries: list[dict]) -> list[str]:
    """Write the verdicts and the means."""
    collected = costs(entries)
    lines = [
        f"Speed-up of an instruction set over the one below it, forward and backward of all functions that aren't "
        f"piecewise, {SIZE:,} float32 elements, one thread: larger is better. Each process measures our time "
        f"relative to `np.exp`; the sets take turns, {ROUNDS} processes each.",
        "",
    ]
    means = []
    for lower, higher in itertools.pairwise(dict.fromkeys(e["isa"] for e in entries)):
        gains = {f"`{name}`": gain(row[lower], row[higher]) for name, row in collected.items()}
        lines += verdict(f"{higher} is faster than {lower}", gains, at_least=1)
        means.append((f"{higher} over {lower}", number(geometric_mean(gains.values()))))
    return [*lines, "", *table(("", "geometric mean of the speed-up"), means)]
