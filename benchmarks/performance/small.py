"""Small calls, where the call costs more than the work."""

from __future__ import annotations

import numpy as np
from peers import PEERS

from fastact._catalogue import Ufunc
from fastact._cli.spelling import Stage, compile_spelling, results
from fastact._cli.table import track
from performance.race import BY_NAME, Budget, entry, one_thread, ratio, turns
from performance.text import folded, number, spread, table, verdict

TITLE = "Small calls"
SIZE = 16
WITH_OUT, NEW, OF_TORCH = 0.3, 0.4, 0.1
RIVALS = ("numpy", "torch")
COSTS = 0.1


def spellings(ufunc: Ufunc) -> dict[str, str]:
    """Spell the call in every way that the targets name; a ufunc without parameters has fewer."""
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
    return {way: f"fastact.{ufunc.name}({', '.join(given)})" for way, given in ways.items()}


def measure(budget: Budget) -> list[dict]:
    """Race every way to call with ``np.negative(x, out=x)`` and the rivals."""
    one_thread()
    contests = [ufunc for ufunc in BY_NAME.values() if ufunc.kind != "derivative"]
    share = budget.part(1 / len(contests))
    entries = []
    for ufunc in track(contests, len(contests)):
        stage = Stage.of(ufunc, SIZE, np.dtype("float32"))
        floats = {name: float(value) for name, value in PEERS["fastact"].constants(ufunc).items()}
        own = results(ufunc)[0]
        spelled = {"negative": f"np.negative({own}, out={own})", **spellings(ufunc)}
        runs = {way: compile_spelling(spelling, stage.frames, floats) for way, spelling in spelled.items()}
        for name in RIVALS:
            if name in PEERS and ufunc.name in PEERS[name].spellings:
                runs[name] = PEERS[name].compile(ufunc, stage)
        entries.append(entry(ufunc, SIZE, turns(runs, stage, share)))
    return entries


def ways(entry: dict, *, new: bool) -> list[str]:
    """List the ways to call that a race had, with a new output or with a given one."""
    ours = (way for way in entry["times"] if way not in ("negative", *RIVALS))
    return [way for way in ours if way.endswith("new") == new]


def write(entries: list[dict]) -> list[str]:
    """Write verdicts and the table."""
    lines = [
        f"{SIZE} float32 elements; times per call. *With `out=`* is the slowest of: `out` by position or name, with "
        "parameters left out, by position or by name as Python floats. *New* is the slower of those without `out`.",
        "",
    ]
    shares = {new: {} for new in (False, True)}
    worst = {}
    for e in entries:
        for new, cases in shares.items():
            costs = {way: ratio(e, way, "negative") for way in ways(e, new=new)}
            way = max(costs, key=lambda way, costs=costs: costs[way]["median"])
            cases[f"`{e['ufunc']}` ({way})"] = costs[way]["median"]
            worst[e["ufunc"], new] = costs[way]
    of_torch = {e["ufunc"]: ratio(e, "out=", "torch") for e in entries if "torch" in e["times"]}
    over_numpy = {e["ufunc"]: ratio(e, "numpy", "out=") for e in entries if "numpy" in e["times"]}
    given, fresh = shares[False], shares[True]
    lines += verdict(
        f"with `out=`, at most {WITH_OUT} of `np.negative(x, out=x)`", given, lambda value: value <= WITH_OUT
    )
    lines += verdict(f"with a new output, at most {NEW} of it", fresh, lambda value: value <= NEW)
    cases = {f"`{name}`": summary["median"] for name, summary in of_torch.items()}
    lines += verdict(f"at most {OF_TORCH} of PyTorch's call", cases, lambda value: value <= OF_TORCH)
    if given:
        middles = [number(np.median(list(cases.values()))) for cases in (given, fresh)]
        said = "Median over all functions, of `np.negative(x, out=x)`: {} with `out=`, {} with a new output."
        lines += ["", said.format(*middles)]
    header = ("", "with `out=` / np.negative", "new / np.negative", "fastact / PyTorch", "NumPy / fastact")
    rows = [
        (
            f"`{name}`",
            spread(worst[name, False]),
            spread(worst[name, True]),
            spread(of_torch.get(name)),
            spread(over_numpy.get(name)),
        )
        for name in dict.fromkeys(e["ufunc"] for e in entries)
    ]
    return [*lines, "", *folded("Every function, median and quartiles", table(header, rows))]
