"""Write the page, CONTRIBUTING's list of missed targets and the README's figures. Collect the data of the charts."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from performance import networks, small, threads, versus
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
        summary(report),
        "",
        *chart("versus", "Speed-up over NumPy and PyTorch, function by function, forward and backward"),
        "`python benchmarks/report.py` writes this page. In a race, fastact and other code take turns in one process. "
        "A figure is the median over all turns of the ratio of two times; quartiles follow in parentheses. "
        "Averages are geometric means. Only the built documentation shows the charts.",
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


def missed_targets(report: dict, sections: dict[str, ModuleType]) -> str:
    """Write the list of the targets that the measurements miss, by section, for developers."""
    lines = []
    for key, section in sections.items():
        entries = report["sections"].get(key)
        if entries and hasattr(section, "targets") and (missed := section.targets(entries)):
            lines += [f"- {section.TITLE}", *(f"  - {sentence}" for sentence in missed)]
    return "\n".join(lines) or "None."


def summary(report: dict) -> str:
    """Return the main results in at most three sentences, as far as they were measured."""
    sections = report["sections"]
    sentences = []
    if entries := versus.of_dtype(sections.get("versus", []), "float32"):
        means = {
            (rival, kind): number(versus.mean(entries, rival, kind))
            for rival in RIVALS
            for kind in ("value", "backward")
        }
        sentences += [
            f"On {versus.SIZE:,} float32 elements and one thread, functions are on average {means['numpy', 'value']} "
            f"times as fast as the fastest NumPy equivalents and {means['torch', 'value']} times as fast as PyTorch, "
            f"and backward passes {means['numpy', 'backward']} and {means['torch', 'backward']} times as fast."
        ]
    if entries := sections.get("small"):
        sentences += [_small_call(entries)]
    if entries := sections.get("threads"):
        mean = number(geometric_mean(medians(entries, "one", "two").values()))
        sentences += [f"On {threads.SIZE:,} float32 elements, two threads are on average {mean} times as fast as one."]
    return " ".join(sentences)


def _small_call(entries: list[dict]) -> str:
    relu = next(e for e in entries if label(e) == "`relu`")
    share = percent(ratio(relu, "out=", "negative")["median"])
    ufunc = "`np.negative(x, out=x)`, a simple NumPy ufunc"
    return f"`relu(x, out=y)` on {small.SIZE} elements takes {share} of the time of {ufunc}."


def readme(report: dict) -> dict[str, str]:
    """Return the README's figures, by the name of their place, as far as they were measured."""
    sections = report["sections"]
    figures = {}
    if entries := sections.get("networks"):
        figures["headline"] = networks.headline(entries)
        figures["networks"] = _networks(report)
    if sections.get("versus") and sections.get("small"):
        figures["speed"] = _functions(report)
    return figures


def _measured_on(report: dict, names: Iterable[str]) -> str:
    """Name the machine, the versions of some libraries, and the date."""
    versions = ", ".join(f"{name} {report['peers'][name]}" for name in names if name in report["peers"])
    return f"{processor(report)} ({report['machine']['instruction set']}) with {versions}, {report['date']}"


def _networks(report: dict) -> str:
    """Compare the networks with other libraries."""
    lines = [
        *networks.readme(report["sections"]["networks"]),
        f"Measured on {_measured_on(report, networks.TITLES.values())}.",
    ]
    return "\n".join(lines)


def _functions(report: dict) -> str:
    """Write the speed-up over NumPy and PyTorch of the most common functions."""
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
    lines = [
        f"Speed-up (their time / ours) on {versus.SIZE:,} float32 elements unless stated, one thread, `out=` for all. "
        f"Measured on {_measured_on(report, RIVALS.values())}.",
        "",
        *table(("", *columns), [*rows, ("all functions (geometric mean)", *means)]),
        _small_call(report["sections"]["small"]),
    ]
    return "\n".join(lines)
