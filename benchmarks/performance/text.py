"""Write Markdown: numbers, tables, pictures, and the targets that are missed. This module measures nothing."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence

THEMES = ("light", "dark")  # of a picture, for the colour scheme of the page
NAMED = 3  # largest number of cases to name if they miss a target


def number(value: float | None) -> str:
    """Write a number with three significant digits, or a dash for None."""
    if value is None:
        return "–"
    for limit, decimals in ((1, 3), (10, 2), (100, 1)):
        if value < limit:
            return f"{value:.{decimals}f}"
    return f"{value:.0f}"


def duration(nanoseconds: float) -> str:
    """Write a time with its unit."""
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{number(nanoseconds / size)} {unit}"
    return f"{number(nanoseconds)} ns"


def percent(value: float) -> str:
    """Write a ratio in percent."""
    return f"{100 * value:.0f} %"


def median(summary: Mapping[str, object] | None) -> str:
    """Write a median, or a dash for None."""
    return number(summary and summary["median"])


def spread(summary: Mapping[str, object] | None) -> str:
    """Write a median with its quartiles, or a dash for None."""
    if summary is None:
        return "–"
    low, high = summary["quartiles"]
    return f"{number(summary['median'])} ({number(low)}–{number(high)})"


def geometric_mean(values: Iterable[float]) -> float | None:
    """Return the geometric mean; None if there are no values."""
    values = list(values)
    return statistics.geometric_mean(values) if values else None


def table(header: Sequence[str], rows: Iterable[Sequence[str]], others: str = "---:") -> list[str]:
    """Write a table. The first column is left-aligned; `others` is the rule of the other columns."""
    rule = "| --- |" + f" {others} |" * (len(header) - 1)
    return [f"| {' | '.join(header)} |", rule, *(f"| {' | '.join(row)} |" for row in rows), ""]


def with_worst(groups: Mapping[str, Mapping[str, float]], worst: Callable[..., str]) -> list[tuple[str, str, str]]:
    """Return a row for each group of cases: its name, the geometric mean, and the worst case: `min` or `max`."""
    rows = []
    for name, cases in groups.items():
        case = worst(cases, key=cases.get)
        rows.append((name, number(geometric_mean(cases.values())), f"{number(cases[case])} ({case})"))
    return rows


def folded(title: str, lines: Sequence[str]) -> list[str]:
    """Hide a long table behind its title."""
    return [f"<details><summary>{title}</summary>", "", *lines, "</details>", ""]


def picture(path: str, alt: str, style: str) -> list[str]:
    """Write the directives that show a picture in the theme of the page. `style` is a class of the style sheet.

    A Markdown link would be broken outside the built documentation.
    """
    return [
        line
        for theme in THEMES
        for line in (f"```{{image}} {path}-{theme}.svg", f":class: {style} only-{theme}", f":alt: {alt}", "```")
    ]


def chart(name: str, alt: str, *, panels: int = 2) -> list[str]:
    """Write the directives that show the panels of a chart."""
    lines = []
    for number in range(1, panels + 1):
        lines += picture(f"performance/{name}-{number}", f"{alt} ({number} of {panels})", "chart")
    return [*lines, ""]


def missed(
    target: str,
    cases: Mapping[str, float],
    *,
    at_least: float | None = None,
    at_most: float | None = None,
    show: Callable[[float], str] = number,
) -> list[str]:
    """Write a target that isn't met, with the cases that miss it, the worst first. Write nothing if all meet it.

    Parameters
    ----------
    target : str
        A sentence without its full stop.
    cases : mapping of str to float
        Measured values, by name. A single case needs no name.
    at_least, at_most : float, optional
        The limit. Give exactly one of the two.
    show : callable
        Function that writes a number.
    """
    worst_first = sorted(cases, key=cases.get, reverse=at_most is not None)
    misses = [case for case in worst_first if (cases[case] < at_least if at_most is None else cases[case] > at_most)]
    if not misses:
        return []
    if len(cases) == 1:
        return [f"{target}. Measured: {show(cases[misses[0]])}."]
    named = "; ".join(f"{case} ({show(cases[case])})" for case in misses[:NAMED])
    worst = ", the worst" if len(misses) > NAMED else ""
    return [f"{target}. Missed by {len(misses)} of {len(cases)}{worst}: {named}."]
