"""One kernel on data of every range, against normal data."""

from __future__ import annotations

import functools

import numpy as np
from peers import PEERS

import fastact
from fastact._catalogue import UFUNCS, Ufunc
from fastact._cli.spelling import VALUES, Stage, parameters, sample_inputs
from fastact._cli.table import track
from performance.race import Budget, entry, one_thread, ratio, turns
from performance.text import folded, spread, table, verdict

TITLE = "Ranges of data"
SIZE = 65_536
SLOWER = 1.5
COSTS = 0.12


def _mixed(x: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    scales = np.array([1e-40, 1e-20, 1, 10, 100, 1e20, np.inf, np.nan], x.dtype)
    return x * rng.choice(scales, x.shape)


RANGES = {
    "normal": lambda x, rng: x,
    "negative": lambda x, rng: -np.abs(x),
    "positive": lambda x, rng: np.abs(x),
    "left tail": lambda x, rng: rng.uniform(-110, -80, x.shape),
    "far tails": lambda x, rng: x * 1e30,
    "subnormal": lambda x, rng: x * 1e-40,
    "mixed": _mixed,
}


def inputs(ufunc: Ufunc, name: str) -> dict[str, np.ndarray]:
    """Draw the operands, those that the function is applied to in the given range.

    `dy` and the value of a gated pair stay normal; an output is that of an input in the range.
    """
    drawn = sample_inputs(ufunc, SIZE, np.dtype("float32"))
    rng = np.random.default_rng(2217)
    shape = max(drawn.values(), key=np.ndim).shape
    with np.errstate(all="ignore"):
        x = RANGES[name](rng.normal(0, 3, shape).astype(np.float32), rng).astype(np.float32)
        for operand in drawn.keys() & {"x", "gate"}:
            drawn[operand] = x
        if "y" in drawn:
            operands = sample_inputs(VALUES[ufunc.activation.name], SIZE, np.dtype("float32")) | {"x": x}
            drawn["y"] = getattr(fastact, ufunc.activation.name)(*operands.values(), **parameters(ufunc.activation))
    return drawn


def _fill(operands: dict[str, np.ndarray], contents: dict[str, np.ndarray]) -> None:
    for name, array in operands.items():
        array[...] = contents[name]


def measure(budget: Budget) -> list[dict]:
    """Race every kernel with itself on other data, and its backward pass on a subnormal `dy` as well."""
    one_thread()
    share = budget.part(1 / len(UFUNCS))
    entries = []
    for ufunc in track(UFUNCS, len(UFUNCS)):
        data = {name: inputs(ufunc, name) for name in RANGES}
        if "dy" in ufunc.arrays:
            data["subnormal dy"] = {**data["normal"], "dy": data["normal"]["dy"] * np.float32(1e-40)}
        # The same memory for all: where arrays lie makes more of a difference than what is in them.
        operands = {name: array.copy() for name, array in data["normal"].items()}
        stage = Stage.on(ufunc, operands)
        runs = dict.fromkeys(data, PEERS["fastact"].compile(ufunc, stage))
        setup = {name: functools.partial(_fill, operands, contents) for name, contents in data.items()}
        entries.append(entry(ufunc, SIZE, turns(runs, stage, share, setup)))
    return entries


def write(entries: list[dict]) -> list[str]:
    """Write the verdict and the table."""
    others = [name for name in (*RANGES, "subnormal dy") if name != "normal"]
    slower = {e["ufunc"]: {name: ratio(e, name, "normal") for name in others if name in e["times"]} for e in entries}
    cases = {f"`{ufunc}` {name}": cost["median"] for ufunc, row in slower.items() for name, cost in row.items()}
    rows = [(f"`{ufunc}`", *(spread(row.get(name)) for name in others)) for ufunc, row in slower.items()]
    return [
        f"Our time over our own on normal(0, 3), {SIZE:,} float32 elements, one thread: left tail is uniform in "
        "(-110, -80), where exp turns subnormal; far tails are normal(0, 3e30); mixed has everything, NaN and "
        "infinities included, in random order.",
        "",
        *verdict(f"no range more than {SLOWER} times slower", cases, lambda value: value <= SLOWER),
        "",
        *folded("Every kernel, median and quartiles", table(("", *others), rows)),
    ]
