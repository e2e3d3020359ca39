"""Measure the error of every value and derivative ufunc, for all float32 numbers and a million float64 numbers.

    python tests/slow exhaustive --functions relu,sigmoid --isa avx2
    python tests/slow exhaustive --pytorch

The work is divided into tasks. Results of finished tasks are stored in ``build/accuracy``, in one file per instruction
set and build of the library. An interrupted run continues from these files. A full run takes a night per instruction
set; ``--brief`` takes about an hour. The tables are written to ``docs/accuracy.md``. PyTorch is measured separately,
because its errors don't depend on the build of fastact.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib.metadata
import json
import multiprocessing
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import numpy as np
from support import inputs, reference, ulp
from support.oracle import Oracle
from support.pytorch import PYTORCH

ROOT = Path(__file__).resolve().parents[2]
TASKS = 64  # per function and format
CHUNK = 2**32 // TASKS  # float32 patterns in a task
BLOCK = 2**14  # elements at a time, which fit into the cache
SAMPLES = 2**20 // TASKS  # float64 numbers in a task, approximately
# A brief sweep takes every float32 in the middle tasks, from 2^-15 to 2^9, and one in BRIEF_STRIDE in the others.
MIDDLE, BRIEF_STRIDE, BRIEF_SAMPLES = (14, 15, 16), 17, SAMPLES // 4
KINDS = ("value", "derivative")
REPORT = ROOT / "docs" / "accuracy.md"
FOLDER = ROOT / "build" / "accuracy"


def measure(result, truth, x, oracle, name, kind, params=()) -> dict[str, list]:
    """Return the largest errors and their inputs: ``{"ulp": [error, x], "zone": [error in eps, x]}``.

    The zone is the neighbourhood of a zero of the derivative. There, the absolute error is measured.
    """
    error = ulp.distance(result, truth, ulp.term_of(oracle, kind, x, params))
    worst = {}
    if kind == "derivative":
        error[~ulp.away_from_rounded_kinks(name, x, params)] = 0
        zone = ulp.near_crossing(oracle, kind, x, params)
        if zone.any():
            absolute = abs(result[zone] - truth[zone]).astype(np.float64) / np.finfo(result.dtype).eps
            worst["zone"] = _at_worst(absolute, x[zone])
            error[zone] = 0
    return worst | {"ulp": _at_worst(error, x)}


def _at_worst(error, x) -> list[float]:
    index = int(np.argmax(error))
    return [float(error[index]), float(x[index])]


def merge(left: dict, right: dict) -> dict:
    """Return the larger error of each entry of two results of `measure`."""
    return {key: max(left.get(key, [-1, 0]), right.get(key, [-1, 0]), key=lambda v: v[0]) for key in left | right}


def scan(function, name: str, kind: str, dtype, blocks) -> dict[str, list]:
    """Return the largest errors of a function over blocks of inputs."""
    oracle, dtype = reference.ORACLES[name], np.dtype(dtype)
    params = tuple(dtype.type(v) for v in inputs.parameters(name)[0])
    definition = getattr(oracle, kind)
    worst = {}
    for x in blocks:
        result = function(x, *params)
        if np.isnan(x).all():
            error = np.where(np.isnan(result), 0.0, np.inf)
            worst = merge(worst, {"ulp": _at_worst(error, x)})
            continue
        truth = (definition.mp if dtype == np.float64 else definition)(x, *params)
        worst = merge(worst, measure(result, truth, x, oracle, name, kind, params))
    return worst


def every_float32(chunk: int, stride: int = 1):
    """Yield the float32 numbers of one task in blocks: all of them, or one in `stride`."""
    steps = np.arange(BLOCK, dtype=np.uint32) * np.uint32(stride)
    for start in range(chunk * CHUNK, (chunk + 1) * CHUNK, BLOCK * stride):
        yield (steps + np.uint32(start)).view(np.float32)


def some_float64(name: str, chunk: int, samples: int = SAMPLES):
    """Yield the stratified float64 numbers of one task."""
    from fastact._catalogue import ACTIVATIONS

    row = next(row for row in ACTIVATIONS if row.name == name)
    params, crossing = inputs.parameters(name)[0], reference.ORACLES[name].crossing
    points = inputs.landmarks(row, params, crossing(*params) if crossing else None)
    yield inputs.sweep(np.float64, samples, points, seed=chunk)


def pytorch(name: str, kind: str):
    """Return PyTorch's activation, or its derivative, as a function of arrays."""
    import torch

    torch.set_num_threads(1)

    def value(x, *params):
        return PYTORCH[name](torch, torch.from_numpy(x), *map(float, params)).numpy()

    def derivative(x, *params):
        leaf = torch.from_numpy(x).requires_grad_()
        result = PYTORCH[name](torch, leaf, *map(float, params))
        result.backward(torch.ones_like(result))
        return leaf.grad.numpy()

    return value if kind == "value" else derivative


def work(library: str, brief: bool, name: str, kind: str, dtype: str, chunk: int) -> dict[str, list]:
    """Do one task in a worker process. PyTorch gets only finite inputs."""
    import fastact

    if dtype == "float64":
        blocks = some_float64(name, chunk, BRIEF_SAMPLES if brief else SAMPLES)
    else:
        blocks = every_float32(chunk, BRIEF_STRIDE if brief and chunk % (TASKS // 2) not in MIDDLE else 1)
    if library == "pytorch":
        finite = (x[np.isfinite(x)] for x in blocks)
        return scan(pytorch(name, kind), name, kind, dtype, (x for x in finite if x.size))
    return scan(getattr(fastact, title(name, kind)), name, kind, dtype, blocks)


class State:
    """The results of a sweep, stored in a file whose name has digests of the build and of the reference code.

    Attributes
    ----------
    library : {"fastact", "pytorch"}
        The library that is measured.
    brief : bool
        True for a brief sweep.
    found : dict
        ``found[function][dtype]`` is ``{"tasks": [...], "worst": {...}}``.
    """

    def __init__(self, path: Path, library: str = "fastact", brief: bool = False):
        self.path = path
        self.library = library
        self.brief = brief
        self.found = json.loads(path.read_text()) if path.exists() else {}
        self._saved = time.monotonic()

    def entry(self, function: str, dtype: str) -> dict:
        """Return the results of one function in one format."""
        return self.found.setdefault(function, {}).setdefault(dtype, {"tasks": [], "worst": {}})

    def add(self, function: str, dtype: str, chunk: int, worst: dict) -> None:
        """Add the result of a task; save the file if the last save is more than 5 seconds ago."""
        entry = self.entry(function, dtype)
        entry["tasks"].append(chunk)
        entry["worst"] = merge(entry["worst"], worst)
        if time.monotonic() > self._saved + 5:
            self.save()

    def save(self) -> None:
        """Write the file atomically."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        draft = self.path.with_suffix(".draft")
        draft.write_text(json.dumps(self.found))
        draft.replace(self.path)
        self._saved = time.monotonic()


def state_of(instruction_set: str, brief: bool = False) -> State:
    """Return the results for an instruction set of this build."""
    import fastact

    kernels = sorted(Path(fastact.__file__).parent.glob(f"_kernels_{instruction_set}.*"))
    name = f"{fastact.__version__}-{instruction_set}-{digest(kernels)}{', brief' if brief else ''}.json"
    return State(FOLDER / name, brief=brief)


def state_of_pytorch() -> State:
    """Return the results of the installed PyTorch; no results if PyTorch is missing."""
    with contextlib.suppress(importlib.metadata.PackageNotFoundError):
        return State(FOLDER / f"pytorch-{importlib.metadata.version('torch')}-{digest([])}.json", "pytorch")
    return State(FOLDER / "no pytorch.json", "pytorch")


def digest(parts: list[Path]) -> str:
    """Return a digest of files and of the reference code that measures them."""
    folder = Path(ulp.__file__).parent
    reference_code = [
        *sorted(folder.glob("reference/*.py")),
        *(folder / f"{name}.py" for name in ("oracle", "inputs", "ulp")),
    ]
    return hashlib.sha256(b"".join(part.read_bytes() for part in (*parts, *reference_code))).hexdigest()[:12]


def state_of_this_build(brief: bool = False) -> State:
    """Return the results of the instruction set in use."""
    from fastact._core import instruction_set

    return state_of(instruction_set, brief)


def run(names, workers: int = 2, dtypes=("float32", "float64"), state: State | None = None) -> State:
    """Do all tasks that aren't finished, with a progress bar; return the results."""
    from rich.progress import MofNCompleteColumn, Progress, TimeElapsedColumn, TimeRemainingColumn

    state = state or state_of_this_build()
    todo = [
        (state.library, state.brief, name, kind, dtype, chunk)
        for name in names
        for kind in KINDS
        for dtype in dtypes
        for chunk in range(TASKS)
        if chunk not in state.entry(title(name, kind), dtype)["tasks"]
    ]
    columns = [*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn()]
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))
    with Progress(*columns) as progress, pool, contextlib.ExitStack() as at_end:
        at_end.callback(state.save)
        at_end.callback(pool.shutdown, cancel_futures=True)
        bar = progress.add_task("", total=len(todo))
        for future in as_completed(tasks := {pool.submit(work, *task): task for task in todo}):
            *_, name, kind, dtype, chunk = tasks.pop(future)
            state.add(title(name, kind), dtype, chunk, future.result())
            progress.update(bar, advance=1, description=f"{title(name, kind)} {dtype}")
    return state


def title(name: str, kind: str) -> str:
    """Return the name of a ufunc."""
    return name if kind == "value" else f"{name}_{kind}"


HEAD = """\
# Measured accuracy

`python tests/slow exhaustive` writes this page. Each table lists the largest error of each function at default
parameters, in units in the last place (ULP), and the `x` where the error occurs. The true values are computed with
mpmath or with equal precision. Subnormal results are included.

- *float32*: all 2³² numbers. *float64*: about 10⁶ numbers, spread over the whole format.
- A table marked *brief* is for all float32 numbers from 2⁻¹⁵ to 2⁹, one in 17 of the other float32 numbers, and a
  quarter of the float64 numbers.
- *Near zero*: where `x` is within 0.1 of a zero of the derivative, this column has the largest absolute error of the
  derivative, in units of the format's epsilon. The column *worst ULP* then leaves out these `x`.
- *PyTorch*: the largest error for all finite inputs. ∞ stands for a NaN or a spurious infinity.

`python tests/slow same_bits` checks that another instruction set or another build gives bit-identical results for every
float32 number.
"""


def report(states: list[State], pytorch: dict[tuple[str, str], str]) -> str:
    """Return the tables of all finished measurements in Markdown."""
    return "\n".join([HEAD, *(section(state, pytorch) for state in states if state.found)])


def write_report(path: Path) -> None:
    """Write the results of this build for all instruction sets.

    Functions without a full sweep are reported from a brief sweep. If PyTorch isn't measured, its columns are kept.
    """
    from fastact._core import instruction_sets

    path.parent.mkdir(parents=True, exist_ok=True)
    former = path.read_text() if path.exists() else ""
    pytorch = former_pytorch(former) | finished(state_of_pytorch())
    states = []
    for name in instruction_sets:
        full, brief = state_of(name), state_of(name, brief=True)
        brief.found = {function: found for function, found in brief.found.items() if function not in full.found}
        states += [full, brief]
    path.write_text(report(states, pytorch))


def finished(state: State) -> dict[tuple[str, str], str]:
    """Return the largest error and its input as two cells, by function and format."""
    return {
        (function, dtype): _cells(entry["worst"]["ulp"])
        for function, formats in state.found.items()
        for dtype, entry in formats.items()
        if len(entry["tasks"]) == TASKS
    }


def former_pytorch(text: str) -> dict[tuple[str, str], str]:
    """Read PyTorch's columns from a report."""
    rows = [line.strip("|\n").split("|") for line in text.splitlines() if line.startswith("| `")]
    return {
        (row[0].strip(" `"), row[1].strip()): f"{row[5].strip()} | {row[6].strip()}" for row in rows if row[5].strip()
    }


def section(state: State, pytorch: dict[tuple[str, str], str]) -> str:
    """Return the table of one instruction set."""
    lines = [
        f"## `{state.path.stem}`",
        "",
        "| function | format | worst ULP | at x | near zero | PyTorch | at x |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for (function, dtype), cells in finished(state).items():
        worst = state.entry(function, dtype)["worst"]
        zone = f"{worst['zone'][0]:.2f}" if "zone" in worst else ""
        lines.append(f"| `{function}` | {dtype} | {cells} | {zone} | {pytorch.get((function, dtype), ' | ')} |")
    return "\n".join(lines) + "\n"


def _cells(finding) -> str:
    """Return an error and its input as two cells; the second is empty if the error is 0."""
    error, x = finding
    size = "0" if error == 0 else "∞" if error == np.inf else f"{error:.2f}" if error < 1e4 else f"{error:.1e}"
    return f"{size} | {x:.9g}" if error else f"{size} | "


def main(arguments=None) -> None:
    """Parse the command line, measure, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--functions", help="activations, separated by commas (default: all)")
    parser.add_argument("--isa", help="instruction set to measure (default: the best)")
    parser.add_argument("--brief", action="store_true", help="fewer numbers outside 2^-15 to 2^9")
    parser.add_argument("--pytorch", action="store_true", help="measure PyTorch's functions instead, in float32")
    parser.add_argument("--dtypes", default="float32,float64", help="formats, separated by commas")
    parser.add_argument("--workers", type=int, default=2, help="processes")
    parser.add_argument("--report", type=Path, default=REPORT, help="file to write the tables to")
    options = parser.parse_args(arguments)
    if options.isa and options.isa != os.environ.get("FASTACT_ISA"):
        # The library chose its instruction set when it was imported, so start again.
        os.environ["FASTACT_ISA"] = options.isa
        os.execv(sys.executable, sys.orig_argv)
    from fastact._catalogue import ACTIVATIONS

    names = [row.name for row in ACTIVATIONS if isinstance(reference.ORACLES[row.name], Oracle)]
    if options.functions:
        wanted = options.functions.split(",")
        if unknown := sorted(set(wanted) - set(names)):
            sys.exit(f"unknown functions: {', '.join(unknown)}")
        names = wanted
    if options.pytorch:
        run([name for name in names if name in PYTORCH], options.workers, ("float32",), state_of_pytorch())
    else:
        run(names, options.workers, tuple(options.dtypes.split(",")), state_of_this_build(options.brief))
    write_report(options.report)
