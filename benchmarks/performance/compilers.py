"""This build beside one by Clang, both in one process, for each instruction set.

``CLANG`` names the compiler, ``clang`` when left out.
"""

from __future__ import annotations

import importlib
import itertools
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType

import numpy as np
from peers import PEERS

import fastact
from fastact import _core, _runtime
from fastact._catalogue import UFUNCS
from fastact._cli.spelling import Stage, compile_spelling
from fastact._cli.table import track
from performance.race import Budget, entry, ratio, turns
from performance.text import folded, spread, table, verdict

TITLE = "Compilers"
ROOT = Path(__file__).resolve().parents[2]
SIZE = 4_096
DTYPES = ("float32", "float64")
SLOWER, MEAN = 1.3, 1.05
COSTS = 0.1
CHILD = "import sys; from performance import compilers; compilers.child(sys.argv[1])"
CLANG = os.environ.get("CLANG", "clang")
NO_SOURCES = (".*", "build", "*.so", "*.egg-info")


def build(folder: str) -> None:
    """Install a build of the same sources by Clang into a folder."""
    with tempfile.TemporaryDirectory() as sources:
        copy = shutil.copytree(ROOT, Path(sources) / "fastact", ignore=shutil.ignore_patterns(*NO_SOURCES))
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder, str(copy)]
        subprocess.run(command, env={**os.environ, "CC": CLANG}, check=True)


def other_fastact(folder: str) -> ModuleType:
    """Import the build in a folder beside the one that is imported already."""
    ours = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "fastact"}
    sys.path.insert(0, folder)
    try:
        return importlib.import_module("fastact")
    finally:
        sys.path.remove(folder)
        sys.modules.update(ours)


def child(folder: str) -> None:
    """Measure with one instruction set, with the budget on stdin; print the races."""
    builds = {"here": fastact, "clang": other_fastact(folder)}
    for build_ in builds.values():
        build_.set_num_threads(1)
    budget = Budget(**json.load(sys.stdin))
    entries = []
    for ufunc, dtype in itertools.product(UFUNCS, DTYPES):
        stage, peer = Stage.of(ufunc, SIZE, np.dtype(dtype)), PEERS["fastact"]
        runs = {
            name: compile_spelling(
                peer.spellings[ufunc.name], stage.frames, {**peer.constants(ufunc), "fastact": build_}
            )
            for name, build_ in builds.items()
        }
        entries.append(entry(ufunc, SIZE, turns(runs, stage, budget), dtype, isa=_core.instruction_set))
    json.dump(entries, sys.stdout)


def measure(budget: Budget) -> list[dict]:
    """Build with Clang, if there is one, and race each instruction set in a process of its own."""
    if not shutil.which(CLANG) or _runtime.config()["compiler"].startswith("Clang"):
        return []
    share = budget.part(1 / (len(_core.instruction_sets) * len(UFUNCS) * len(DTYPES)))
    asked = json.dumps({"seconds": share.seconds, "sample_ns": share.sample_ns})
    entries = []
    with tempfile.TemporaryDirectory() as folder:
        build(folder)
        for isa in track(_core.instruction_sets, len(_core.instruction_sets)):
            environment = {**os.environ, "FASTACT_ISA": isa, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
            command = [sys.executable, "-c", CHILD, folder]
            done = subprocess.run(command, input=asked, env=environment, stdout=subprocess.PIPE, text=True, check=True)
            entries += json.loads(done.stdout)
    return entries


def write(entries: list[dict]) -> list[str]:
    """Write verdicts, means and the table."""
    sets = list(dict.fromkeys((e["isa"], e["dtype"]) for e in entries))
    rows = {}
    for e in entries:
        rows.setdefault(e["ufunc"], {})[e["isa"], e["dtype"]] = ratio(e, "clang", "here")
    lines = [f"The time of Clang's build over this one's, {SIZE:,} elements, one thread.", ""]
    means = []
    for isa, dtype in sets:
        medians = {f"`{name}`": row[isa, dtype]["median"] for name, row in rows.items()}
        mean = statistics.geometric_mean(medians.values())
        lines += verdict(f"{isa}, {dtype}, at most {SLOWER}", medians, lambda value: value <= SLOWER)
        lines += verdict(f"{isa}, {dtype}, geometric mean at most {MEAN}", {"": mean}, lambda value: value <= MEAN)
        means.append((f"{isa}, {dtype}", f"{mean:.3f}"))
    cells = [(f"`{name}`", *(spread(row[key]) for key in sets)) for name, row in rows.items()]
    return [
        *lines,
        "",
        *table(("", "geometric mean"), means),
        *folded("Every function, median and quartiles", table(("", *map(", ".join, sets)), cells)),
    ]
