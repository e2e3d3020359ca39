"""``python -m fastact bench``: compare with the fastest NumPy equivalent. The two are measured in turns."""

from __future__ import annotations

import itertools
import json
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np

import fastact
from fastact._catalogue import UFUNCS, Ufunc
from fastact._cli import machine, table
from fastact._cli.spelling import DIRECTIONS, Stage, compile_spelling, fastact_spelling, numpy_spelling, parameters
from fastact._cli.timing import summarize, take_turns

FLOOR = {"copyto": "np.copyto(out, x)", "negative": "np.negative(x, out=out)"}


@dataclass(frozen=True)
class Plan:
    """The measurements to make, and the time for them.

    Attributes
    ----------
    functions : tuple of str
        Names of the activations.
    sizes : tuple of int
        Numbers of elements per array.
    dtype : numpy.dtype
        Data type of the arrays.
    seconds : float
        Time for all measurements. Each measurement gets an equal share of the remaining time.
    sample_ns : int
        Shortest duration of a sample, in nanoseconds.
    threads : int
        Number of threads of fastact. NumPy always uses one.
    """

    functions: tuple[str, ...]
    sizes: tuple[int, ...]
    dtype: np.dtype
    seconds: float
    sample_ns: int
    threads: int

    def comparisons(self) -> list[tuple[int, Ufunc, bool]]:
        """Return size, ufunc and in-place flag of each measurement, in order."""
        ufuncs = [u for u in UFUNCS if u.kind in DIRECTIONS and u.activation.name in self.functions]
        comparisons = itertools.product(self.sizes, ufuncs, (False, True))
        return [(size, ufunc, in_place) for size, ufunc, in_place in comparisons if ufunc.overwritable or not in_place]


def compare(ufunc: Ufunc, size: int, dtype: np.dtype, *, in_place: bool, sample_ns: int, seconds: float) -> dict:
    """Time fastact and, if there is an equivalent, NumPy. Return one entry of the report's results."""
    stage = Stage.of(ufunc, size, dtype, in_place=in_place)
    spellings = {"numpy": numpy_spelling(ufunc), "fastact": fastact_spelling(ufunc)}
    runs = {
        name: compile_spelling(spelling, stage.frames, parameters(ufunc.activation))
        for name, spelling in spellings.items()
        if spelling
    }
    with np.errstate(all="ignore"):
        times = take_turns(runs, stage, sample_ns=sample_ns, seconds=seconds)
    entry = {
        "function": ufunc.activation.name,
        "ufunc": ufunc.name,
        "direction": DIRECTIONS[ufunc.kind],
        "in_place": in_place,
        "size": size,
        "numpy": None,
        "speedup": None,
    }
    entry |= {name: {"spelling": spellings[name], **summarize(repeats)} for name, repeats in times.items()}
    if "numpy" in times:
        ratios = [theirs / ours for theirs, ours in zip(times["numpy"], times["fastact"], strict=True)]
        entry["speedup"] = summarize(ratios)
    return entry


def floor(size: int, dtype: np.dtype, sample_ns: int) -> dict:
    """Time a copy, which is close to the fastest possible call out of place, and a simple NumPy ufunc."""
    x = np.ones(size, dtype)
    stage = Stage({"x": x}, {"out": np.empty_like(x)})
    runs = {name: compile_spelling(spelling, stage.frames, {}) for name, spelling in FLOOR.items()}
    times = take_turns(runs, stage, sample_ns=sample_ns, seconds=0.1)
    return {"size": size, **{name: summarize(repeats) for name, repeats in times.items()}}


def run(plan: Plan) -> Iterator[dict]:
    """Yield the result of each comparison, within the time of the plan."""
    comparisons = plan.comparisons()
    end = perf_counter() + plan.seconds
    for done, (size, ufunc, in_place) in enumerate(comparisons):
        share = (end - perf_counter()) / (len(comparisons) - done)
        yield compare(ufunc, size, plan.dtype, in_place=in_place, sample_ns=plan.sample_ns, seconds=share)


def geometric_means(results: list[dict]) -> list[dict]:
    """Return the geometric mean of the speed-ups over the functions, for each size, direction and in-place flag."""

    def kind(entry: dict) -> tuple:
        return entry["size"], entry["direction"], entry["in_place"]

    compared = [entry for entry in results if entry["speedup"]]
    groups = {
        key: [e["speedup"]["median"] for e in compared if kind(e) == key] for key in dict.fromkeys(map(kind, compared))
    }
    return [
        {"size": size, "direction": direction, "in_place": in_place, "speedup": statistics.geometric_mean(speedups)}
        for (size, direction, in_place), speedups in groups.items()
    ]


def main(plan: Plan, json_file: Path | None, plot_file: Path | None) -> None:
    """Run the benchmark with a progress bar, write the files, and print the tables."""
    with fastact.threads(plan.threads):
        results = list(table.track(run(plan), len(plan.comparisons())))
        report = {
            "machine": machine.describe(),
            "dtype": plan.dtype.name,
            "floor": [floor(size, plan.dtype, plan.sample_ns) for size in plan.sizes],
            "results": results,
        }
    report["geometric_means"] = geometric_means(report["results"])
    if json_file:
        json_file.write_text(json.dumps(report, indent=1) + "\n")
    if plot_file:
        from fastact._cli import chart  # imported here because only the figure needs matplotlib

        chart.speedups(report).savefig(plot_file)
    table.show(report)  # last, because the reader of a pipe may stop early
