"""Compare every ufunc with ``np.copyto``: a copy is close to the fastest function that writes a separate result."""

from __future__ import annotations

import numpy as np
from peers import PEERS

from fastact._catalogue import ACTIVATIONS, UFUNCS
from fastact._cli.spelling import Stage, compile_spelling
from performance.race import BY_NAME, KINDS, Budget, entry, medians, one_thread, ratio, turns
from performance.text import chart, folded, median, missed, table

TITLE = "Against a copy"
SIZES = (4_096, 65_536)
MOST_PIECEWISE, MOST_VALUE, MOST_OTHERS = 1.1, 4, 6  # upper limits of our time / the time of a copy
SHARE = 0.1  # of the measuring time of the whole report


def measure(budget: Budget) -> list[dict]:
    """Race every ufunc with ``np.copyto``."""
    one_thread()
    entries = []
    for (ufunc, size), race_budget in budget.shares([(ufunc, size) for size in SIZES for ufunc in UFUNCS]):
        stage = Stage.of(ufunc, size, np.dtype("float32"))
        # `stage.model` names the largest input; ``tmp`` is the output array if it has the shape of this input.
        runs = {
            "copyto": compile_spelling(f"np.copyto(tmp, {stage.model})", stage.frames, {}),
            "fastact": PEERS["fastact"].compile(ufunc, stage),
        }
        entries.append(entry(ufunc, size, turns(runs, stage, race_budget)))
    return entries


def cost(race: dict) -> dict:
    """Return our time divided by the time of the copy."""
    return ratio(race, "fastact", "copyto")


def figure(entries: list[dict]) -> dict:
    """Return what the chart shows: the speed of every ufunc relative to a copy."""
    panels = {f"{size:,} elements": {kind: {} for kind in KINDS.values()} for size in SIZES}
    for e in entries:
        panels[f"{e['size']:,} elements"][KINDS[e["kind"]]][e["function"]] = 1 / cost(e)["median"]
    return {
        "title": "Speed relative to np.copyto (its time / ours), float32, one thread",
        "rows": [row.name for row in ACTIVATIONS],
        "limits": [MOST_VALUE, MOST_OTHERS],
        "panels": panels,
    }


def write(entries: list[dict]) -> list[str]:
    """Write the chart and the table."""
    large = [e for e in entries if e["size"] == SIZES[-1]]
    rows = {}
    for e in large:
        rows.setdefault(e["function"], {})[e["kind"]] = cost(e)
    kinds = [kind for kind in KINDS if any(kind in row for row in rows.values())]
    cells = [(f"`{name}`", *(median(row.get(kind)) for kind in kinds)) for name, row in rows.items()]
    header = ("", *(KINDS[kind] for kind in kinds))
    return [
        "Our time / the time of `np.copyto`, float32, one thread, `out=`: smaller is better. A copy reads one array "
        "and writes one. An elementwise backward pass usually reads two arrays and writes one. In a gated pair, it "
        "reads three and writes two.",
        "",
        *chart("copies", "The speed of every ufunc relative to a copy"),
        *folded(f"Every ufunc, our time / the time of a copy, {SIZES[-1]:,} elements", table(header, cells)),
    ]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed."""
    lines = []
    for size in SIZES:
        piecewise = [e for e in entries if e["size"] == size and BY_NAME[e["ufunc"]].activation.piecewise]
        target = f"On {size:,} elements, piecewise ufuncs take at most {MOST_PIECEWISE} times as long as a copy"
        lines += missed(target, medians(piecewise, "fastact", "copyto"), at_most=MOST_PIECEWISE)
    large = [e for e in entries if e["size"] == SIZES[-1]]
    for what, limit, is_value in (
        ("functions", MOST_VALUE, True),
        ("all other ufuncs", MOST_OTHERS, False),
    ):
        cases = medians([e for e in large if (e["kind"] == "value") == is_value], "fastact", "copyto")
        target = f"On {SIZES[-1]:,} elements, {what} take at most {limit} times as long as a copy"
        lines += missed(target, cases, at_most=limit)
    return lines
