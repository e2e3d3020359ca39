"""Write the page: the chart and the summary, then the sections. Collect the data of the charts and README's figures."""

from __future__ import annotations

from types import ModuleType

from performance import small, threads, versus
from performance.race import RIVALS, label, medians, ratio
from performance.text import chart, geometric_mean, median, number, percent, table

SHOWN = ("relu", "sigmoid", "gelu", "softmax")
SHOWN_IN_HEAD = ("fastact", "NumPy", "Python", "system", "instruction set", "available", "compiler")


def processor(report: dict) -> str:
    """Return the processor, without the name of the host."""
    return report["machine"]["machine"].partition(", ")[2]


def charts(report: dict, sections: dict[str, ModuleType]) -> dict[str, dict]:
    """Return the data of the charts: rounded medians and quartiles."""
    measured = {key: entries for key, entries in report["sections"].items() if entries and key in sections}
    return {
        key: _rounded(section.figure(measured[key]))
        for key, section in sections.items()
        if key in measured and hasattr(section, "figure")
    }


def _rounded(data: object) -> object:
    """Keep four significant digits, and the median and quartiles of a summary."""
    if isinstance(data, float):
        return float(f"{data:.4g}")
    if isinstance(data, list):
        return [_rounded(item) for item in data]
    if isinstance(data, dict):
        if "quartiles" in data:
            return _rounded([data["median"], *data["quartiles"]])
        return {key: _rounded(value) for key, value in data.items()}
    return data


def page(report: dict, sections: dict[str, ModuleType]) -> str:
    """Write the whole page."""
    lines = ["# Performance", ""]
    if report["quick"]:
        lines += ["**A quick run**, to try the command: its figures are too noisy to use.", ""]
    lines += [
        *chart("versus", "Speed-up over NumPy and PyTorch, function by function, forward and backward"),
        *summary(report),
        "",
        "`python benchmarks/report.py` writes this page. In a race, fastact and other code take turns in one process. "
        "A figure is the median over all turns of the ratio of two times; quartiles follow in parentheses. The targets "
        "are compared with medians. Only the built documentation shows the charts.",
        "",
        "## Set-up",
        "",
        *table(
            ("", "measured on"),
            [
                ("processor", f"{processor(report)}, {report['cores']} cores"),
                ("date", report["date"]),
                *((name, report["machine"][name]) for name in SHOWN_IN_HEAD),
                (
                    "compared with",
                    ", ".join(f"{name} {version}" for name, version in report["peers"].items()) or "none",
                ),
            ],
            others="---",
        ),
    ]
    for key, section in sections.items():
        lines += [f"## {section.TITLE}", ""]
        entries = report["sections"].get(key)
        lines += section.write(entries) if entries else ["Not measured.", ""]
    return "\n".join(lines).rstrip() + "\n"


def summary(report: dict) -> list[str]:
    """Return the main results as sentences, as far as they were measured."""
    sections = report["sections"]
    lines = []
    if entries := versus.of_dtype(sections.get("versus", []), "float32"):
        means = {
            (rival, kind): number(versus.mean(entries, rival, kind))
            for rival in RIVALS
            for kind in ("value", "backward")
        }
        lines += [
            f"- On {versus.SIZE:,} float32 elements and one thread, functions are on average {means['numpy', 'value']} "
            f"times as fast as the fastest NumPy equivalents and {means['torch', 'value']} times as fast as PyTorch. "
            f"Backward passes are {means['numpy', 'backward']} and {means['torch', 'backward']} times as fast. "
            "Averages are geometric means."
        ]
        slower = [
            f"{function} than {name} in {dtype} ({number(value)})"
            for dtype in versus.LEAST_MEAN
            for rival, name in RIVALS.items()
            for function, value in medians(versus.of_dtype(sections["versus"], dtype), rival).items()
            if value < 1
        ]
        lines += [f"- Slower: {', '.join(slower) or 'none'}."]
    if entries := versus.of_dtype(sections.get("sixteen_bit", []), "float16"):
        mean = number(geometric_mean(medians(entries, "numpy").values()))
        lines += [f"- In float16, functions are on average {mean} times as fast as their NumPy equivalents."]
    if entries := sections.get("small"):
        lines += [f"- {_small_call(entries)}"]
    if entries := sections.get("threads"):
        mean = number(geometric_mean(medians(entries, "one", "two").values()))
        lines += [f"- Two threads are on average {mean} times as fast as one on {threads.SIZE:,} float32 elements."]
    return lines


def _small_call(entries: list[dict]) -> str:
    relu = next(e for e in entries if label(e) == "`relu`")
    share = percent(ratio(relu, "out=", "negative")["median"])
    ufunc = "`np.negative(x, out=x)`, a simple NumPy ufunc"
    return f"`relu(x, out=y)` on {small.SIZE} elements takes {share} of the time of {ufunc}."


def readme(report: dict) -> str:
    """Write the README's figures: the speed-up over NumPy and PyTorch of the most common functions."""
    entries = versus.of_dtype(report["sections"]["versus"], "float32")
    columns = {
        "NumPy, 16 elements": (report["sections"]["small"], ("value",), "numpy", "out="),
        **{
            f"{name}{', backward' * (kinds == versus.BACKWARD)}": (entries, kinds, rival, "fastact")
            for rival, name in RIVALS.items()
            for kinds in (("value",), versus.BACKWARD)
        },
    }
    cells = [
        {
            e["function"]: ratio(e, rival, ours)
            for kind in kinds
            for e in raced
            if e["kind"] == kind and rival in e["times"]
        }
        for raced, kinds, rival, ours in columns.values()
    ]
    rows = [(f"`{name}`", *(median(cell.get(name)) for cell in cells)) for name in SHOWN]
    means = [number(geometric_mean(ratio["median"] for ratio in cells[0].values()))]
    means += [number(versus.mean(entries, rival, kind)) for rival in RIVALS for kind in ("value", "backward")]
    versions = ", ".join(f"{name} {report['peers'][name]}" for name in RIVALS.values() if name in report["peers"])
    lines = [
        f"Speed-up (their time / ours) on {versus.SIZE:,} float32 elements unless stated, one thread, `out=` for all. "
        f"Measured on {processor(report)} ({report['machine']['instruction set']}) with {versions}, {report['date']}.",
        "",
        *table(("", *columns), [*rows, ("all functions (geometric mean)", *means)]),
        _small_call(report["sections"]["small"]),
    ]
    return "\n".join(lines)
