"""Compare this build with a build by Clang, both in one process, for each instruction set.

The environment variable ``CLANG`` names the compiler; the default is ``clang``.
"""

from __future__ import annotations

import importlib
import itertools
import os
import shutil
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
from performance import child
from performance.race import Budget, entry, medians, turns
from performance.text import geometric_mean, missed, table, with_worst

TITLE = "Compilers"
ROOT = Path(__file__).resolve().parents[2]
SIZE = 4_096
DTYPES = ("float32", "float64")
MOST, MOST_MEAN = 1.3, 1.05  # Clang's time / ours
SHARE = 0.1
CLANG = os.environ.get("CLANG", "clang")
NO_SOURCES = (".*", "build", "*.so", "*.egg-info")


def build(folder: str) -> None:
    """Build the same sources with Clang and install them into a folder."""
    with tempfile.TemporaryDirectory() as sources:
        copy = shutil.copytree(ROOT, Path(sources) / "fastact", ignore=shutil.ignore_patterns(*NO_SOURCES))
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder, str(copy)]
        subprocess.run(command, env={**os.environ, "CC": CLANG}, check=True)


def other_fastact(folder: str) -> ModuleType:
    """Import the build in a folder, in addition to the build that is already imported."""
    ours = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "fastact"}
    sys.path.insert(0, folder)
    try:
        return importlib.import_module("fastact")
    finally:
        sys.path.remove(folder)
        sys.modules.update(ours)


def races(budget: Budget, folder: str) -> list[dict]:
    """Race every ufunc of the two builds in this process. The budget is for one race."""
    builds = {"here": fastact, "clang": other_fastact(folder)}
    for module in builds.values():
        module.set_num_threads(1)
    peer = PEERS["fastact"]
    entries = []
    for ufunc, dtype in itertools.product(UFUNCS, DTYPES):
        stage = Stage.of(ufunc, SIZE, np.dtype(dtype))
        runs = {
            name: compile_spelling(
                peer.spellings[ufunc.name], stage.frames, {**peer.constants(ufunc), "fastact": module}
            )
            for name, module in builds.items()
        }
        entries.append(entry(ufunc, SIZE, turns(runs, stage, budget), dtype, isa=_core.instruction_set))
    return entries


def measure(budget: Budget) -> list[dict]:
    """Build with Clang if it is installed, and race each instruction set in a process of its own."""
    if not shutil.which(CLANG) or _runtime.config()["compiler"].startswith("Clang"):
        return []
    with tempfile.TemporaryDirectory() as folder:
        build(folder)
        part = 1 / (len(UFUNCS) * len(DTYPES))
        return [
            race
            for isa, isa_budget in budget.shares(_core.instruction_sets)
            for race in child.run(f"{__name__}.races", isa_budget.part(part), folder, FASTACT_ISA=isa)
        ]


def ratios(entries: list[dict]) -> dict[str, dict[str, float]]:
    """Return Clang's time / ours of each ufunc, by instruction set and data type."""
    kinds = dict.fromkeys((e["isa"], e["dtype"]) for e in entries)
    return {
        f"{isa}, {dtype}": medians([e for e in entries if (e["isa"], e["dtype"]) == (isa, dtype)], "clang", "here")
        for isa, dtype in kinds
    }


def write(entries: list[dict]) -> list[str]:
    """Write the means and the largest ratios."""
    return [
        f"Time of Clang's build / time of this build, {SIZE:,} elements, one thread.",
        "",
        *table(("", "geometric mean", "largest"), with_worst(ratios(entries), max)),
    ]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed."""
    lines = []
    for kind, cases in ratios(entries).items():
        lines += missed(f"{kind}: Clang's build takes at most {MOST} times as long", cases, at_most=MOST)
        mean = {"": geometric_mean(cases.values())}
        lines += missed(f"{kind}: the geometric mean is at most {MOST_MEAN}", mean, at_most=MOST_MEAN)
    return lines
