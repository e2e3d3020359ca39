"""The page: its head, its sections one after another, and the figures that the README shows."""

from __future__ import annotations

import statistics
from types import ModuleType

from performance import small, versus
from performance.race import BY_NAME, ratio
from performance.text import number, table

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
    """Write the README's figures: geometric means of the speed-up over NumPy and PyTorch."""
    small_calls = report["sections"]["small"]
    entries = [entry for entry in report["sections"]["versus"] if entry["dtype"] == "float32"]
    allocating = {BY_NAME[name].activation.name for name in versus.ALLOCATING}

    def mean(raced: list[dict], kinds: tuple[str, ...], rival: str, ours: str = "fastact") -> str:
        speedups = {
            e["function"]: ratio(e, rival, ours)["median"]
            for kind in kinds
            for e in raced
            if e["kind"] == kind and rival in e["times"] and e["function"] not in allocating
        }
        return number(statistics.geometric_mean(speedups.values())) if speedups else "–"

    value, backward = ("value",), ("backward_from_output", "backward")  # the last kind counts where there are both
    rivals = [f"{name} {report['peers'][name]}" for name in ("NumPy", "PyTorch") if name in report["peers"]]
    relu = next(e for e in small_calls if e["ufunc"] == "relu")
    share = number(100 * ratio(relu, "out=", "negative")["median"])
    return "\n".join(
        [
            "Speed-up (their time ÷ fastact's), geometric mean over the functions for which PyTorch allocates no",
            f"intermediate arrays: float32, {versus.SIZE:,} elements unless stated, one thread, `out=` on both sides.",
            f"Measured on {where(report)} ({report['machine']['instruction set']}) with {', '.join(rivals)} on "
            f"{report['date']}.",
            "",
            *table(
                ("", "forward", "backward"),
                [
                    (f"NumPy, {small.SIZE} elements", mean(small_calls, value, "numpy", "out="), "–"),
                    ("NumPy", mean(entries, value, "numpy"), mean(entries, backward, "numpy")),
                    ("PyTorch", mean(entries, value, "torch"), mean(entries, backward, "torch")),
                ],
            ),
            f"`relu(x, out=y)` on {small.SIZE} elements takes {share} % of the time of `np.negative(x, out=x)`.",
        ]
    )
