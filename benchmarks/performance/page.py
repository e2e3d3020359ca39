"""The page: its head, its sections one after another, and the figures that the README shows."""

from __future__ import annotations

import statistics
from types import ModuleType

from performance import shapes, small, versus
from performance.race import BY_NAME, ratio
from performance.text import number, table

SHOWN = (
    "relu",
    "leaky_relu",
    "relu6",
    "hard_swish",
    "elu",
    "sigmoid",
    "tanh",
    "softplus",
    "tanh_shrink",
    "silu",
    "gelu",
    "gelu_tanh",
    "mish",
    "swiglu",
    "softmax",
)
SHOWN_IN_HEAD = ("fastact", "NumPy", "Python", "system", "instruction set", "available", "compiler")


def where(report: dict) -> str:
    """Name the processor, without the name of the machine."""
    return report["machine"]["machine"].partition(", ")[2]


def page(report: dict, sections: dict[str, ModuleType]) -> str:
    """Write the whole page."""
    versions = ", ".join(f"{name} {version}" for name, version in report["peers"].items())
    lines = [
        "# Performance",
        "",
        "Written by `python benchmarks/report.py`. Contestants take turns in one process; every figure is the median "
        "ratio of their times, repeat by repeat, with its quartiles. Targets are judged by the median.",
        "",
        *table(
            ("", "where and when"),
            [
                ("processor", f"{where(report)}, {report['cores']} cores"),
                ("date", report["date"]),
                *((label, report["machine"][label]) for label in SHOWN_IN_HEAD),
                ("beside it", versions or "nothing"),
            ],
            others="---",
        ),
    ]
    if report["quick"]:
        lines += ["**A quick run**, to try the command: its figures are noise.", ""]
    for key, section in sections.items():
        lines += [f"## {section.TITLE}", ""]
        entries = report["sections"].get(key)
        lines += section.write(entries) if entries else ["Not measured.", ""]
    return "\n".join(lines).rstrip() + "\n"


def readme(report: dict) -> str:
    """Write the README's figures: NumPy and PyTorch over ours, for the functions that most people use."""
    entries = [entry for entry in report["sections"]["versus"] if entry["dtype"] == "float32"]
    backward = ("backward_from_output", "backward")  # the latter where there are both
    columns = (
        ("NumPy, 16 elements", report["sections"]["small"], ("value",), "numpy", "out="),
        ("NumPy", entries, ("value",), "numpy", "fastact"),
        ("NumPy, backward", entries, backward, "numpy", "fastact"),
        ("PyTorch", entries, ("value",), "torch", "fastact"),
        ("PyTorch, backward", entries, backward, "torch", "fastact"),
    )
    cells = [
        {
            e["function"]: ratio(e, rival, ours)["median"]
            for kind in kinds
            for e in raced
            if e["kind"] == kind and rival in e["times"]
        }
        for _, raced, kinds, rival, ours in columns
    ]
    rows = [(f"`{name}`", *(number(cell[name]) if name in cell else "–" for cell in cells)) for name in SHOWN]
    allocating = {BY_NAME[name].activation.name for name in versus.ALLOCATING}
    fair = [[value for name, value in cell.items() if name not in allocating] for cell in cells]
    means = (number(statistics.geometric_mean(values)) if values else "–" for values in fair)
    rivals = [f"{name} {report['peers'][name]}" for name in ("NumPy", "PyTorch") if name in report["peers"]]
    lines = [
        f"Their time over ours: float32, {versus.SIZE:,} elements unless said, one thread, `out=` on both sides, "
        f"medians of interleaved repeats on {where(report)} ({report['machine']['instruction set']}), "
        f"{', '.join(rivals)}, {report['date']}. Larger is better.",
        "",
        *table(
            ("", *(title for title, *_ in columns)),
            [*rows, ("geometric mean, but for what PyTorch allocates for", *means)],
        ),
    ]
    relu = next(e for e in report["sections"]["small"] if e["ufunc"] == "relu")
    share = number(ratio(relu, "out=", "negative")["median"])
    lines += [f"`relu(x, out=y)` on {small.SIZE} elements takes {share} of the time of `np.negative(x, out=x)`."]
    lines += [_shapes(report["sections"]["shapes"])] if "shapes" in report["sections"] else []
    return "\n".join(lines)


def _shapes(entries: list[dict]) -> str:
    """Say how softmax does on other shapes than one long row."""
    shown = ("1000 × 1000, axis 0", "64 × 10 × 32 × 32, axis 1", "10000 × 10, axis -1", "1024 × 197, axis -1")
    raced = {e["title"]: e for e in shapes.along_axis(entries) if e["ufunc"] == "softmax"}
    figures = (
        f"{title}: "
        + ", ".join(
            f"{name} {number(ratio(raced[title], rival, 'fastact')['median'])}"
            for rival, name in (("numpy", "NumPy"), ("torch", "PyTorch"))
            if rival in raced[title]["times"]
        )
        for title in shown
    )
    return f"`softmax` on other shapes, likewise: {'; '.join(figures)}."
