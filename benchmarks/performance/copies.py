"""Compare every kernel with a copy: the memory bandwidth limits any function that writes a separate result."""

from __future__ import annotations

import numpy as np
from peers import PEERS

from fastact._catalogue import ACTIVATIONS, UFUNCS
from fastact._cli.spelling import Stage, compile_spelling
from performance.race import BY_NAME, KINDS, Budget, entry, medians, one_thread, ratio, turns
from performance.text import folded, median, picture, table, verdict

TITLE = "Against a copy"
SIZES = (4_096, 65_536)
MOST_PIECEWISE, MOST_VALUE, MOST_DERIVATIVE = 1.1, 4, 6  # times as long as a copy
SHARE = 0.1


def measure(budget: Budget) -> list[dict]:
    """Race every kernel with ``np.copyto``."""
    one_thread()
    entries = []
    for (ufunc, size), share in budget.shares([(ufunc, size) for size in SIZES for ufunc in UFUNCS]):
        stage = Stage.of(ufunc, size, np.dtype("float32"))
        runs = {
            "copyto": compile_spelling(f"np.copyto(tmp, {stage.model})", stage.frames, {}),
            "fastact": PEERS["fastact"].compile(ufunc, stage),
        }
        entries.append(entry(ufunc, size, turns(runs, stage, share)))
    return entries


def cost(entry: dict) -> dict:
    """Return our time divided by the copy's."""
    return ratio(entry, "fastact", "copyto")


def figure(entries: list[dict]) -> dict:
    """Return what the chart shows: the speed of every kernel as a share of the speed of a copy."""
    panels = {f"{size:,} elements": {kind: {} for kind in KINDS.values()} for size in SIZES}
    for e in entries:
        panels[f"{e['size']:,} elements"][KINDS[e["kind"]]][e["function"]] = 1 / cost(e)["median"]
    return {
        "title": "Share of the bandwidth of np.copyto, float32, one thread",
        "rows": [row.name for row in ACTIVATIONS],
        "limits": [MOST_VALUE, MOST_DERIVATIVE],
        "panels": panels,
    }


def write(entries: list[dict]) -> list[str]:
    """Write the verdicts, the chart and the table."""
    lines = [
        "Our time / the time of `np.copyto`, float32, one thread, `out=`: smaller is better. A copy reads one array "
        "and writes one. A backward pass reads two and writes one; that of a gated pair reads three and writes two.",
        "",
    ]
    for size in SIZES:
        piecewise = [e for e in entries if e["size"] == size and BY_NAME[e["ufunc"]].activation.piecewise]
        target = f"on {size:,} elements, piecewise kernels take at most {MOST_PIECEWISE} times as long as a copy"
        lines += verdict(target, medians(piecewise, "fastact", "copyto"), at_most=MOST_PIECEWISE)
    large = [e for e in entries if e["size"] == SIZES[-1]]
    for what, limit, values in (
        ("value", MOST_VALUE, True),
        ("derivative and backward", MOST_DERIVATIVE, False),
    ):
        cases = medians([e for e in large if (e["kind"] == "value") == values], "fastact", "copyto")
        target = f"on {SIZES[-1]:,} elements, {what} kernels take at most {limit} times as long as a copy"
        lines += verdict(target, cases, at_most=limit)
    rows = {}
    for e in large:
        rows.setdefault(e["function"], {})[e["kind"]] = cost(e)
    kinds = [kind for kind in KINDS if any(kind in row for row in rows.values())]
    cells = [(f"`{name}`", *(median(row.get(kind)) for kind in kinds)) for name, row in rows.items()]
    header = ("", *(KINDS[kind] for kind in kinds))
    return [
        *lines,
        "",
        *picture("copies", "The speed of every kernel as a share of the speed of a copy"),
        *folded(f"Every kernel, our time / the copy's, {SIZES[-1]:,} elements", table(header, cells)),
    ]
