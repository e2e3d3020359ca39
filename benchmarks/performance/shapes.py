"""Compare softmax along any axis, relu on strided and masked arrays, and array-valued parameters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from peers import PEERS
from peers.torch import SPELLINGS as PYTORCH

import fastact
from fastact._cli.spelling import compile_spelling, numpy_spelling
from performance.race import BY_NAME, RIVALS, Budget, by_rival, entry, medians, one_thread, ratio, turns
from performance.text import chart, folded, median, missed, spread, table

TITLE = "Shapes"
EQUAL = 0.95  # a speed-up that counts as equal
MOST_SCALAR, MOST_ARRAY = 1.3, 2  # upper limits of the time / the time with the default parameter
GROUPS = ("axis", "form", "strides", "parameters")
SHARE = 0.2

ALONG_AXIS = ("softmax", "softmax_backward", "log_softmax", "log_softmax_backward")
AXES = (
    ((1000, 1000), 0),
    ((64, 10, 32, 32), 1),
    ((12, 197, 197), 1),
    ((3, 300_000), 0),
    ((100_000, 10), 0),
    ((10_000, 1), -1),
    ((10_000, 3), -1),
    ((10_000, 10), -1),
    ((10_000, 17), -1),
    ((3000, 33), -1),
    ((1024, 64), -1),
    ((1024, 192), -1),
    ((1024, 197), -1),
    ((200, 1000), -1),
    ((4, 100_000), -1),
)
FORMS = {
    "float16": np.asarray,
    "float64": np.asarray,
    "float32, Fortran order": np.asfortranarray,
    "float32, transposed": np.transpose,
    "float32, every other column": lambda a: a[:, ::2],
    "float32, some columns": lambda a: a[:, 3:-4],
}
FORM_SHAPES = ((10_000, 10), (500, 700))
VIEWS = {
    "every other column": lambda a: a[:, ::2],
    "every third column": lambda a: a[:, ::3],
    "reversed": lambda a: a[::-1, ::-1],
    "one column": lambda a: a[:, 3],
    "5 columns": lambda a: a[:, :5],
    "37 columns": lambda a: a[:, :37],
}
STRIDE_RIVALS = {"maximum": "`np.maximum`", "negative": "`np.negative`"}
DENSITIES = (0.01, 0.1, 0.5, 0.9, 0.99)
PARAMETERS = {"swish": "beta", "softplus": "beta", "celu": "alpha", "elu": "alpha", "squareplus": "b"}
PARAMETER_VALUES = (1e-3, 1.702, 1e3)


@dataclass(frozen=True)
class Case:
    """A race: the code of each contestant, and the objects that the code uses, by name."""

    ufunc: str
    title: str
    spellings: dict[str, str]
    names: dict[str, object]


class Arrays:
    """A stage for `turns` whose inputs are never overwritten."""

    def __init__(self, elements: int) -> None:
        self.elements = elements

    def refresh(self) -> None:
        """Do nothing: no call overwrites an input."""


def _along(name: str, title: str, x: np.ndarray, out: np.ndarray, axis: int) -> Case:
    inputs = {"x": x}
    if name.endswith("backward"):
        inputs = {"dy": x, "y": getattr(fastact, name.removesuffix("_backward"))(x, axis=axis)}
    spellings = {
        "fastact": f"fastact.{name}({', '.join(inputs)}, axis=axis, out=out)",
        "numpy": numpy_spelling(BY_NAME[name]).replace("axis=-1", "axis=axis"),
        "torch": PYTORCH[name].replace(", -1,", ", axis,"),
    }
    names = {**inputs, "out": out, "tmp": out, "tmp2": np.empty_like(x), "axis": axis}
    return Case(name, title, spellings, names)


def _along_axis() -> Iterator[Case]:
    rng = np.random.default_rng(0)
    for name in ALONG_AXIS:
        for shape, axis in AXES:
            x = rng.normal(0, 3, shape).astype(np.float32)
            yield _along(name, f"{' × '.join(map(str, shape))}, axis {axis}", x, np.empty_like(x), axis)


def _forms() -> Iterator[Case]:
    rng = np.random.default_rng(0)
    for form, view in FORMS.items():
        for shape in FORM_SHAPES:
            for axis in (0, 1):
                x, out = (view(rng.normal(0, 3, shape).astype(form.split(",")[0])) for _ in range(2))
                yield _along("softmax", f"{' × '.join(map(str, x.shape))}, axis {axis}, {form}", x, out, axis)


def _relu(title: str, names: dict[str, object], arguments: str = "") -> Case:
    spellings = {
        "fastact": f"fastact.relu(x, out=out{arguments})",
        "maximum": f"np.maximum(x, 0, out=out{arguments})",
        "negative": f"np.negative(x, out=out{arguments})",
    }
    return Case("relu", title, spellings, names)


def _strides_and_masks() -> Iterator[Case]:
    rng = np.random.default_rng(0)
    for dtype in ("float32", "float64"):
        block, other = (rng.normal(0, 1, (1000, 1000)).astype(dtype) for _ in range(2))
        for title, view in VIEWS.items():
            yield _relu(f"{dtype}, {title}", {"x": view(block), "out": view(other)})
        yield _relu(f"{dtype}, reversed input", {"x": block[::-1, ::-1], "out": other})
        yield _relu(f"{dtype}, transposed input", {"x": block.T, "out": other})
        for density in DENSITIES:
            names = {"x": block, "out": other, "mask": rng.random(block.shape) < density}
            yield _relu(f"{dtype}, `where=`, true for {density:.0%}", names, ", where=mask")
        names = {"z": block[0].copy(), "index": rng.integers(0, 1000, 10_000), "x": block[0]}
        spellings = {"fastact": "fastact.relu.at(z, index)", "negative": "np.negative.at(z, index)"}
        yield Case("relu", f"{dtype}, `.at`", spellings, names)


def _parameters() -> Iterator[Case]:
    rng = np.random.default_rng(0)
    for name, parameter in PARAMETERS.items():
        for dtype in (np.float32, np.float64):
            x = rng.normal(0, 3, 65_536).astype(dtype)
            each = rng.uniform(0.5, 2, x.size).astype(dtype)
            spellings = {"default": f"fastact.{name}(x, out=out)", "each": f"fastact.{name}(x, each, out=out)"}
            spellings |= {f"{value:g}": f"fastact.{name}(x, {value!r}, out=out)" for value in PARAMETER_VALUES}
            title = f"`{name}`, {parameter}, {np.dtype(dtype).name}"
            yield Case(name, title, spellings, {"x": x, "out": np.empty_like(x), "each": each})


def cases() -> Iterator[tuple[str, Case]]:
    """Yield every case with its group. They are made one at a time, because their arrays take hundreds of megabytes."""
    groups = {"axis": _along_axis, "form": _forms, "strides": _strides_and_masks, "parameters": _parameters}
    for group, make in groups.items():
        yield from ((group, case) for case in make())


def compile_contestant(case: Case, contestant: str) -> Callable[[], None]:
    """Compile the code of a contestant; PyTorch gets tensors that share the memory of the arrays."""
    if contestant != "torch":
        return compile_spelling(case.spellings[contestant], [case.names], {})
    import torch

    tensors = {
        name: torch.from_numpy(value) if isinstance(value, np.ndarray) else value for name, value in case.names.items()
    }
    return compile_spelling(case.spellings["torch"], [tensors], {"aten": torch.ops.aten})


def measure(budget: Budget) -> list[dict]:
    """Race every case."""
    one_thread()
    entries = []
    count = sum(1 for _ in cases())
    for (group, case), (_, race_budget) in zip(cases(), budget.shares(range(count)), strict=True):
        names = [name for name in case.spellings if name != "torch" or "torch" in PEERS]
        runs = {name: compile_contestant(case, name) for name in names}
        times = turns(runs, Arrays(case.names["x" if "x" in case.names else "dy"].size), race_budget)
        entries.append(entry(BY_NAME[case.ufunc], 0, times, title=case.title, group=group))
    return entries


def of_group(entries: list[dict], group: str) -> list[dict]:
    """Return the races of one group."""
    return [entry for entry in entries if entry["group"] == group]


def figure(entries: list[dict]) -> dict:
    """Return what the chart shows: a bar for each shape and rival, for softmax and its backward pass."""
    entries = of_group(entries, "axis")
    return {
        "title": "Speed-up (their time / ours) along an axis, float32, one thread",
        "rows": list(dict.fromkeys(entry["title"] for entry in entries)),
        "panels": {name: by_rival([e for e in entries if e["ufunc"] == name], "title") for name in ALONG_AXIS[:2]},
    }


def write(entries: list[dict]) -> list[str]:
    """Write the chart and the tables."""
    axis, form, strides, parameters = (of_group(entries, name) for name in GROUPS)
    return [
        "Speed-up (their time / ours), one thread, `out=` for all: larger is better. Softmax and related functions run "
        "along any axis, in float32 unless stated. relu runs on strided arrays, with masks and with `.at`; it is "
        "compared with `np.maximum(x, 0, out=out)` and `np.negative`. Parameters are compared with their defaults. "
        "Where columns are a power of two apart, as in an image, our backward pass reads fewer columns at a time than "
        "PyTorch's, because it sums in double precision. `np.negative` only flips a sign bit, and doesn't have to keep "
        "the floating-point status.",
        "",
        *chart("shapes", "Speed-up over NumPy and PyTorch along an axis, by shape"),
        *folded("Along an axis, speed-up over NumPy / over PyTorch", _axis_table(axis)),
        *folded("softmax in other types and layouts, speed-up", _rivals_table(form, RIVALS)),
        *folded("relu on strides and with masks, speed-up", _rivals_table(strides, STRIDE_RIVALS)),
        *folded("Parameters, time / the time of the default", _parameters_table(parameters)),
    ]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed."""
    axis, form, strides, parameters = (of_group(entries, name) for name in GROUPS)
    lines = []
    for rival, title in RIVALS.items():
        lines += missed(
            f"Along an axis, no function is slower than {title}; {EQUAL} counts as equal",
            medians([*axis, *form], rival),
            at_least=EQUAL,
        )
    for rival in STRIDE_RIVALS:
        target = f"relu on strides and with masks is never slower than `np.{rival}`; {EQUAL} counts as equal"
        lines += missed(target, medians(strides, rival), at_least=EQUAL)
    scalars = {
        f"{e['title']} = {value}": ratio(e, value, "default")["median"]
        for e in parameters
        for value in e["times"].keys() - {"default", "each"}
    }
    target = f"A scalar parameter takes at most {MOST_SCALAR} times as long as the default"
    lines += missed(target, scalars, at_most=MOST_SCALAR)
    target = f"An array-valued parameter takes at most {MOST_ARRAY} times as long as the default"
    lines += missed(target, medians(parameters, "each", "default", lambda e: e["title"]), at_most=MOST_ARRAY)
    return lines


def _axis_table(entries: list[dict]) -> list[str]:
    """Write a row for each shape and a column for each function."""
    rows = {}
    for e in entries:
        rows.setdefault(e["title"], {})[e["ufunc"]] = " / ".join(median(ratio(e, rival, "fastact")) for rival in RIVALS)
    cells = [(title, *(row.get(name, "–") for name in ALONG_AXIS)) for title, row in rows.items()]
    return table(("", *(f"`{name}`" for name in ALONG_AXIS)), cells)


def _rivals_table(entries: list[dict], rivals: dict[str, str]) -> list[str]:
    """Write a row for each case and a column for each rival."""
    rows = [(e["title"], *(spread(ratio(e, rival, "fastact")) for rival in rivals)) for e in entries]
    return table(("", *(f"over {title}" for title in rivals.values())), rows)


def _parameters_table(entries: list[dict]) -> list[str]:
    """Write a row for each parameter and a column for each value."""
    values = {**{f"{value:g}": f"{value:g}" for value in PARAMETER_VALUES}, "each": "an array"}
    rows = [(e["title"], *(median(ratio(e, value, "default")) for value in values)) for e in entries]
    return table(("", *values.values()), rows)
