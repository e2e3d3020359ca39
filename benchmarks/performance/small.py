"""Compare calls on 16 elements, where the overhead of the call is larger than the time of the computation."""

from __future__ import annotations

import statistics

import numpy as np
from peers import PEERS

from fastact._catalogue import Ufunc
from fastact._cli.spelling import Stage, compile_spelling, results
from performance.race import BY_NAME, RIVALS, Budget, entry, medians, one_thread, ratio, turns
from performance.text import folded, missed, percent, spread, table

TITLE = "Small calls"
SIZE = 16
MOST_WITH_OUT, MOST_NEW, MOST_OF_TORCH = 0.3, 0.4, 0.1
SHARE = 0.1


def calls(ufunc: Ufunc) -> dict[str, str]:
    """Return the ways to call a ufunc, by name. There are fewer ways for a ufunc without parameters."""
    arrays, names = list(ufunc.arrays), [param.name for param in ufunc.params]
    needed = arrays + [param.name for param in ufunc.params if param.required]
    ways = {
        "out=": [*needed, f"out=({', '.join(results(ufunc))})"],
        "positional out": [*arrays, *names, *results(ufunc)],
        "new": needed,
    }
    if names:
        ways["parameters, out="] = [*arrays, *names, ways["out="][-1]]
        ways["parameters=, out="] = [*arrays, *(f"{name}={name}" for name in names), ways["out="][-1]]
        ways["parameters, new"] = [*arrays, *names]
    return {way: f"fastact.{ufunc.name}({', '.join(arguments)})" for way, arguments in ways.items()}


def measure(budget: Budget) -> list[dict]:
    """Race every way to call with ``np.negative(x, out=x)`` and the rivals."""
    one_thread()
    entries = []
    for ufunc, race_budget in budget.shares([ufunc for ufunc in BY_NAME.values() if ufunc.kind != "derivative"]):
        stage = Stage.of(ufunc, SIZE, np.dtype("float32"))
        floats = {name: float(value) for name, value in PEERS["fastact"].constants(ufunc).items()}
        result = results(ufunc)[0]
        spellings = {"negative": f"np.negative({result}, out={result})", **calls(ufunc)}
        runs = {way: compile_spelling(spelling, stage.frames, floats) for way, spelling in spellings.items()}
        for name in RIVALS:
            if name in PEERS and ufunc.name in PEERS[name].spellings:
                runs[name] = PEERS[name].compile(ufunc, stage)
        entries.append(entry(ufunc, SIZE, turns(runs, stage, race_budget)))
    return entries


def slowest(entry: dict, *, new: bool) -> tuple[str, dict]:
    """Return the slowest way to call, with a new output or with `out`, and its time / that of ``np.negative``."""
    ways = [way for way in entry["times"] if way not in ("negative", *RIVALS) and way.endswith("new") == new]
    costs = {way: ratio(entry, way, "negative") for way in ways}
    way = max(costs, key=lambda way: costs[way]["median"])
    return way, costs[way]


def write(entries: list[dict]) -> list[str]:
    """Write the medians and the table."""
    lines = [
        f"Time per call on {SIZE} float32 elements / the time of `np.negative(x, out=x)`: smaller is better. A "
        "function can be called in several ways; the figures are those of the slowest. *With `out`*: `out` by position "
        "or by name; parameters left out, by position or by name, as Python floats. *New output*: parameters left out "
        "or by position.",
        "",
    ]
    with_out, new = ({e["ufunc"]: slowest(e, new=new) for e in entries} for new in (False, True))
    for title, costs in (("with `out`", with_out), ("with a new output", new)):
        middle = statistics.median(cost["median"] for _, cost in costs.values())
        lines += [f"- The median of all functions {title} is {percent(middle)}."]
    rows = [
        (
            f"`{e['ufunc']}`",
            spread(with_out[e["ufunc"]][1]),
            spread(new[e["ufunc"]][1]),
            *(spread(ratio(e, rival, "out=")) for rival in RIVALS),
        )
        for e in entries
    ]
    header = ("", "with `out` / np.negative", "new output / np.negative", *(f"{r} / fastact" for r in RIVALS.values()))
    return [*lines, "", *folded("Every function", table(header, rows))]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed."""
    lines = []
    for title, new, limit in (("with `out`", False, MOST_WITH_OUT), ("with a new output", True, MOST_NEW)):
        costs = {e["ufunc"]: slowest(e, new=new) for e in entries}
        cases = {f"`{name}`, {way}": cost["median"] for name, (way, cost) in costs.items()}
        target = f"A call {title} takes at most {percent(limit)} of the time of `np.negative(x, out=x)`"
        lines += missed(target, cases, at_most=limit, show=percent)
    target = f"A call takes at most {percent(MOST_OF_TORCH)} of the time of PyTorch's"
    return lines + missed(target, medians(entries, "out=", "torch"), at_most=MOST_OF_TORCH, show=percent)
