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
from performance.text import missed, table, with_worst

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


def gains(entries: list[dict]) -> dict[str, dict[str, float]]:
    """Return the gain of each ufunc, by the two instruction sets that are compared."""
    collected = costs(entries)
    return {
        f"{higher} over {lower}": {f"`{name}`": gain(row[lower], row[higher]) for name, row in collected.items()}
        for lower, higher in itertools.pairwise(dict.fromkeys(e["isa"] for e in entries))
    }


def write(entries: list[dict]) -> list[str]:
    """Write the means and the smallest gains."""
    return [
        f"Speed-up of an instruction set over the one below it, forward and backward of all functions that aren't "
        f"piecewise, {SIZE:,} float32 elements, one thread: larger is better. Each process measures our time "
        f"relative to `np.exp`; the sets take turns, {ROUNDS} processes each.",
        "",
        *table(("", "geometric mean of the speed-up", "smallest"), with_worst(gains(entries), min)),
    ]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed."""
    return [
        line
        for sets, of_ufunc in gains(entries).items()
        for line in missed(f"Every ufunc gains: {sets}", of_ufunc, at_least=1)
    ]
