"""On the shapes that arrays have: axes, short rows, slices, masks, strides and parameters, beside NumPy and PyTorch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from peers import PEERS
from peers.torch import SPELLINGS as PYTORCH

import fastact
from fastact._cli.spelling import compile_spelling, numpy_spelling
from fastact._cli.table import track
from performance.race import BY_NAME, Budget, entry, one_thread, ratio, turns
from performance.text import folded, number, picture, spread, table, verdict

TITLE = "Shapes"
ENOUGH = 0.95
MOST_UNIFORM, MOST_EACH = 1.3, 2
RIVALS = ("numpy", "torch")
COSTS = 0.2

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
DENSITIES = (0.01, 0.1, 0.5, 0.9, 0.99)
PARAMETERS = {"swish": "beta", "softplus": "beta", "celu": "alpha", "elu": "alpha", "squareplus": "b"}
VALUES = (1e-3, 1.702, 1e3)


@dataclass(frozen=True)
class Case:
    """A race: what the contestants write, over these names."""

    ufunc: str
    title: str
    spellings: dict[str, str]
    names: dict[str, object]


class Arrays:
    """A stage without a batch: the contestants take what is named."""

    def __init__(self, elements: int) -> None:
        self.elements = elements

    def refresh(self) -> None:
        """Leave everything as it is: no result is an input."""


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


def _plain_relu(title: str, names: dict[str, object], more: str = "") -> Case:
    spellings = {
        "fastact": f"fastact.relu(x, out=out{more})",
        "maximum": f"np.maximum(x, 0, out=out{more})",
        "negative": f"np.negative(x, out=out{more})",
    }
    return Case("relu", title, spellings, names)


def _strides_and_masks() -> Iterator[Case]:
    rng = np.random.default_rng(0)
    for dtype in ("float32", "float64"):
        block, other = (rng.normal(0, 1, (1000, 1000)).astype(dtype) for _ in range(2))
        for title, view in VIEWS.items():
            yield _plain_relu(f"{dtype}, {title}", {"x": view(block), "out": view(other)})
        yield _plain_relu(f"{dtype}, reversed input", {"x": block[::-1, ::-1], "out": other})
        yield _plain_relu(f"{dtype}, transposed input", {"x": block.T, "out": other})
        for density in DENSITIES:
            names = {"x": block, "out": other, "mask": rng.random(block.shape) < density}
            yield _plain_relu(f"{dtype}, `where=`, {density:.0%} of it", names, ", where=mask")
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
            spellings |= {f"{value:g}": f"fastact.{name}(x, {value!r}, out=out)" for value in VALUES}
            title = f"`{name}`, {parameter}, {np.dtype(dtype).name}"
            yield Case(name, title, spellings, {"x": x, "out": np.empty_like(x), "each": each})


def cases() -> Iterator[tuple[str, Case]]:
    """Yield every case with its group, one by one: their arrays take hundreds of megabytes."""
    groups = {"axis": _along_axis, "form": _forms, "strides": _strides_and_masks, "parameters": _parameters}
    for group, make in groups.items():
        yield from ((group, case) for case in make())


def compile_contestant(case: Case, contestant: str) -> Callable[[], None]:
    """Compile a spelling; PyTorch's takes tensors of the same memory."""
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
    count = sum(1 for _ in cases())
    share = budget.part(1 / count)
    entries = []
    for group, case in track(cases(), count):
        names = [name for name in case.spellings if name != "torch" or "torch" in PEERS]
        runs = {name: compile_contestant(case, name) for name in names}
        times = turns(runs, Arrays(case.names["x" if "x" in case.names else "dy"].size), share)
        entries.append(entry(BY_NAME[case.ufunc], 0, times, title=case.title, group=group))
    return entries


def _rows(entries: list[dict], over: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [
        (
            e["title"] if e["group"] == "strides" else f"`{e['ufunc']}` {e['title']}",
            *(spread(ratio(e, name, "fastact")) if name in e["times"] else "–" for name in over),
        )
        for e in entries
    ]


def _medians(entries: list[dict], over: str) -> dict[str, float]:
    return {
        f"{'' if e['group'] == 'strides' else '`' + e['ufunc'] + '` '}{e['title']}": ratio(e, over, "fastact")["median"]
        for e in entries
        if over in e["times"]
    }


def along_axis(entries: list[dict]) -> list[dict]:
    """Return the races of softmax and its kin."""
    return [entry for entry in entries if entry["group"] == "axis"]


def write(entries: list[dict]) -> list[str]:
    """Write verdicts, the plot and the tables."""
    axes, strides = (
        [entry for entry in entries if entry["group"] in groups] for groups in (("axis", "form"), ("strides",))
    )
    parameters = [entry for entry in entries if entry["group"] == "parameters"]
    lines = [
        "One thread, `out=` on both sides; their time over ours, larger is better. Softmax and its kin along any axis, "
        "float32 unless said, beside NumPy's spelling and PyTorch's operator; relu on strides, with masks and `.at`, "
        "beside `np.maximum(x, 0, out=out)` and `np.negative`; parameters beside the default. "
        f"{ENOUGH} counts as equal. Where columns lie a power of two apart, as in an image, a backward pass goes "
        "through fewer of them at a time than PyTorch, as it sums in double precision. NumPy's negative does nothing "
        "but turn a sign, and needn't keep the floating-point status.",
        "",
    ]
    for over, title in (("numpy", "NumPy's spelling"), ("torch", "PyTorch")):
        lines += verdict(f"along an axis, never slower than {title}", _medians(axes, over), lambda v: v >= ENOUGH)
    for over in ("maximum", "negative"):
        lines += verdict(
            f"strides and masks, never slower than `np.{over}`", _medians(strides, over), lambda v: v >= ENOUGH
        )
    uniform, each = {}, {}
    for e in parameters:
        for value in e["times"].keys() - {"default", "each"}:
            uniform[f"{e['title']} = {value}"] = ratio(e, value, "default")["median"]
        each[e["title"]] = ratio(e, "each", "default")["median"]
    lines += verdict(
        f"one value takes at most {MOST_UNIFORM} of the default's time", uniform, lambda v: v <= MOST_UNIFORM
    )
    lines += verdict(f"an array of values takes at most {MOST_EACH} times as long", each, lambda v: v <= MOST_EACH)
    header = ("", "NumPy / fastact", "PyTorch / fastact")
    lines += ["", *picture("shapes.png", "Times as fast as NumPy and PyTorch along an axis, by shape")]
    lines += folded("Along an axis: every shape, median and quartiles", table(header, _rows(axes, RIVALS)))
    header = ("", "`np.maximum` / relu", "`np.negative` / relu")
    lines += folded("Strides and masks, median and quartiles", table(header, _rows(strides, ("maximum", "negative"))))
    values = [f"{value:g}" for value in VALUES]
    rows = [
        (e["title"], *(number(ratio(e, value, "default")["median"]) for value in (*values, "each"))) for e in parameters
    ]
    return [*lines, *folded("Parameters: time over the default's", table(("", *values, "an array"), rows))]
