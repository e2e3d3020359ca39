"""Against the other peers that are installed."""

from __future__ import annotations

import statistics

from peers import PEERS

from fastact._cli.table import track
from performance.race import BY_NAME, Budget, one_thread, race, ratio
from performance.text import folded, spread, table

TITLE = "Against other libraries"
SIZE = 65_536
OTHERS = {"jax": "JAX", "numba": "Numba", "onnxruntime": "ONNX Runtime", "thinc": "thinc"}
COSTS = 0.06


def measure(budget: Budget) -> list[dict]:
    """Race those out of place together, those in place by themselves."""
    one_thread()
    present = {name: PEERS[name] for name in OTHERS if name in PEERS}
    contests = []
    for in_place in (False, True):
        names = [name for name, peer in present.items() if peer.in_place == in_place]
        known = [ufunc for ufunc in BY_NAME.values() if any(ufunc.name in PEERS[name].spellings for name in names)]
        contests += [(ufunc, names, in_place) for ufunc in known]
    share = budget.part(1 / max(1, len(contests)))
    return [
        race(ufunc, ["fastact", *names], SIZE, share, in_place=in_place)
        for ufunc, names, in_place in track(contests, len(contests))
    ]


def write(entries: list[dict]) -> list[str]:
    """Write their means and the table."""
    ratios = {}
    for entry in entries:
        for name in entry["times"].keys() & OTHERS.keys():
            ratios.setdefault(entry["ufunc"], {})[name] = ratio(entry, name, "fastact")
    present = [name for name in OTHERS if any(name in row for row in ratios.values())]
    if not present:
        return ["None of JAX, Numba, ONNX Runtime and thinc was installed.", ""]
    means = []
    for name in present:
        medians = [row[name]["median"] for row in ratios.values() if name in row]
        means.append((OTHERS[name], str(len(medians)), f"{statistics.geometric_mean(medians):.2f}"))
    titles = [f"{OTHERS[name]} / fastact" for name in present]
    rows = [(f"`{ufunc}`", *(spread(row.get(name)) for name in present)) for ufunc, row in ratios.items()]
    return [
        f"Their time over ours, float32, {SIZE:,} elements, one thread. JAX is jitted and returns a new array, ONNX "
        "Runtime runs a model of one node, Numba the obvious loop; thinc works in place, and so do we beside it.",
        "",
        *table(("", "functions", "geometric mean"), means),
        *folded("Every function, median and quartiles", table(("", *titles), rows)),
    ]
