"""Against a copy, which nothing out of place can beat."""

from __future__ import annotations

import numpy as np
from peers import PEERS

from fastact._catalogue import UFUNCS
from fastact._cli.spelling import Stage, compile_spelling
from fastact._cli.table import track
from performance.race import BY_NAME, KINDS, Budget, entry, one_thread, ratio, turns
from performance.text import folded, picture, spread, table, verdict

TITLE = "Against a copy"
SIZES = (4_096, 65_536)
PIECEWISE, VALUE, SLOPE = 1.1, 4, 6
COSTS = 0.1


def measure(budget: Budget) -> list[dict]:
    """Race every kernel with ``np.copyto``."""
    one_thread()
    contests = [(ufunc, size) for size in SIZES for ufunc in UFUNCS]
    share = budget.part(1 / len(contests))
    entries = []
    for ufunc, size in track(contests, len(contests)):
        stage = Stage.of(ufunc, size, np.dtype("float32"))
        runs = {
            "copyto": compile_spelling(f"np.copyto(tmp, {stage.model})", stage.frames, {}),
            "fastact": PEERS["fastact"].compile(ufunc, stage),
        }
        entries.append(entry(ufunc, size, turns(runs, stage, share)))
    return entries


def cost(entry: dict) -> dict:
    """Return our time over the copy's."""
    return ratio(entry, "fastact", "copyto")


def write(entries: list[dict]) -> list[str]:
    """Write verdicts and the table."""
    lines = [
        "Our time over that of `np.copyto`, float32, one thread, `out=`: smaller is better. A backward pass reads two "
        "arrays where the copy reads one, or three of a gated pair, and writes two.",
        "",
    ]
    for size in SIZES:
        for kind in KINDS:
            cases = {
                f"`{e['ufunc']}`": cost(e)["median"]
                for e in entries
                if e["size"] == size and e["kind"] == kind and BY_NAME[e["ufunc"]].activation.piecewise
            }
            target = f"{size:,} elements, piecewise, {KINDS[kind]}: at most {PIECEWISE} of a copy"
            lines += verdict(target, cases, lambda value: value <= PIECEWISE)
    large = {e["ufunc"]: cost(e)["median"] for e in entries if e["size"] == SIZES[-1]}
    for limit, values in ((VALUE, True), (SLOPE, False)):
        cases = {f"`{name}`": value for name, value in large.items() if (BY_NAME[name].kind == "value") == values}
        what = "value" if values else "derivative or backward"
        target = f"{SIZES[-1]:,} elements, every {what} kernel: at most {limit} times a copy"
        lines += verdict(target, cases, lambda value, limit=limit: value <= limit)
    rows = {}
    for e in entries:
        rows.setdefault(e["ufunc"], {})[e["size"]] = spread(cost(e))
    cells = [(f"`{name}`", *(row.get(size, "–") for size in SIZES)) for name, row in rows.items()]
    titles = [f"fastact / copy, {size:,}" for size in SIZES]
    return [
        *lines,
        "",
        *picture("copy.png", "The share of copy bandwidth that each kernel reaches"),
        *folded("Every kernel, median and quartiles", table(("", *titles), cells)),
    ]
