"""Compare each ufunc on special ranges of numbers with the same ufunc on normally distributed numbers."""

from __future__ import annotations

import functools

import numpy as np
from peers import PEERS

import fastact
from fastact._catalogue import UFUNCS, Ufunc
from fastact._cli.spelling import VALUES, Stage, parameters, sample_inputs
from performance.race import Budget, entry, one_thread, ratio, turns
from performance.text import folded, median, missed, percent, table

TITLE = "Ranges of data"
SIZE = 65_536
MOST = 1.5
SHOWN = 1.2  # the table has the ufuncs that take more than this many times as long in some range
SHARE = 0.12


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
OTHERS = (*(name for name in RANGES if name != "normal"), "subnormal dy")


def inputs(ufunc: Ufunc, name: str) -> dict[str, np.ndarray]:
    """Draw the operands. `x` or `gate` is in the named range; `y` is the output for such an `x`.

    `dy` and the value of a gated pair are always normal.
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
    """Race every ufunc with itself on other data; race a backward pass on a subnormal `dy`, too."""
    one_thread()
    entries = []
    for ufunc, race_budget in budget.shares(UFUNCS):
        data = {name: inputs(ufunc, name) for name in RANGES}
        if "dy" in ufunc.arrays:
            data["subnormal dy"] = {**data["normal"], "dy": data["normal"]["dy"] * np.float32(1e-40)}
        # All data use the same memory, because the addresses of arrays affect the time more than their contents.
        operands = {name: array.copy() for name, array in data["normal"].items()}
        stage = Stage.on(ufunc, operands)
        runs = dict.fromkeys(data, PEERS["fastact"].compile(ufunc, stage))
        setup = {name: functools.partial(_fill, operands, contents) for name, contents in data.items()}
        entries.append(entry(ufunc, SIZE, turns(runs, stage, race_budget, setup)))
    return entries


def costs(entries: list[dict]) -> dict[str, dict[str, dict | None]]:
    """Return our time / our time on normally distributed numbers, by ufunc and range."""
    return {f"`{e['ufunc']}`": {name: ratio(e, name, "normal") for name in OTHERS} for e in entries}


def write(entries: list[dict]) -> list[str]:
    """Write the table."""
    rows = [
        (ufunc, *(median(row[name]) for name in OTHERS))
        for ufunc, row in costs(entries).items()
        if any(cost and cost["median"] > SHOWN for cost in row.values())
    ]
    return [
        f"Our time / our time on normal(0, 3), {SIZE:,} float32 elements, one thread: smaller is better. *Left tail* "
        "is uniform in (-110, -80), where the result of exp becomes subnormal. *Far tails* is normal(0, 3e30). *Mixed* "
        "has numbers of all magnitudes, infinities and NaN in random order.",
        "",
        f"The table has the {len(rows)} of {len(entries)} ufuncs that take more than {percent(SHOWN - 1)} longer in "
        "some range.",
        "",
        *folded("Ufuncs and ranges", table(("", *OTHERS), rows)),
    ]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed."""
    cases = {
        f"{ufunc} {name}": cost["median"] for ufunc, row in costs(entries).items() for name, cost in row.items() if cost
    }
    return missed(f"No range takes more than {MOST} times as long as normally distributed numbers", cases, at_most=MOST)
