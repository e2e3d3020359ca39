"""Compare with JAX, Numba, ONNX Runtime and thinc, as far as they are installed."""

from __future__ import annotations

from peers import KNOWN, PEERS

from performance.race import BY_NAME, Budget, one_thread, race, ratio
from performance.text import folded, geometric_mean, number, spread, table

TITLE = "Against other libraries"
SIZE = 65_536
HOW = {
    "jax": "JAX runs jitted functions and returns a new array.",
    "onnxruntime": "ONNX Runtime runs a model of one node.",
    "numba": "Numba compiles the plain loop.",
    "thinc": "thinc works in place; in that comparison, fastact does, too.",
}
OTHERS = {name: KNOWN[name].title for name in ("jax", "numba", "onnxruntime", "thinc")}
SHARE = 0.06


def measure(budget: Budget) -> list[dict]:
    """Race the peers that write a separate result together, then the peers that work in place."""
    one_thread()
    contests = []
    for in_place in (False, True):
        names = [name for name in OTHERS if name in PEERS and PEERS[name].in_place == in_place]
        shared = [ufunc for ufunc in BY_NAME.values() if any(ufunc.name in PEERS[name].spellings for name in names)]
        contests += [(ufunc, names, in_place) for ufunc in shared]
    return [
        race(ufunc, ["fastact", *names], SIZE, race_budget, in_place=in_place)
        for (ufunc, names, in_place), race_budget in budget.shares(contests)
    ]


def write(entries: list[dict]) -> list[str]:
    """Write the means and the table."""
    ratios = {}
    for entry in entries:
        for name in entry["times"].keys() & OTHERS.keys():
            ratios.setdefault(entry["ufunc"], {})[name] = ratio(entry, name, "fastact")
    present = [name for name in OTHERS if any(name in row for row in ratios.values())]
    if not present:
        return [f"None of {', '.join(OTHERS.values())} was installed.", ""]
    means = []
    for name in present:
        medians = [row[name]["median"] for row in ratios.values() if name in row]
        means.append((OTHERS[name], str(len(medians)), number(geometric_mean(medians))))
    rows = [(f"`{ufunc}`", *(spread(row.get(name)) for name in present)) for ufunc, row in ratios.items()]
    return [
        f"Speed-up (their time / ours) on {SIZE:,} float32 elements, one thread: larger is better. "
        + " ".join(HOW[name] for name in present),
        "",
        *table(("", "functions", "geometric mean of the speed-up"), means),
        *folded("Every function, speed-up", table(("", *(OTHERS[name] for name in present)), rows)),
    ]
