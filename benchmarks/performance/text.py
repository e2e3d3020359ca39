"""Markdown: numbers, tables, and whether a target is met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

FEW = 8  # misses that are named in line, more are folded


def number(value: float) -> str:
    """Write three digits."""
    for limit, decimals in ((1, 3), (10, 2), (100, 1)):
        if value < limit:
            return f"{value:.{decimals}f}"
    return f"{value:.0f}"


def spread(summary: Mapping[str, object] | None) -> str:
    """Write a median with its quartiles, or a dash."""
    if summary is None:
        return "–"
    low, high = summary["quartiles"]
    return f"{number(summary['median'])} ({number(low)}–{number(high)})"


def table(header: Sequence[str], rows: Iterable[Sequence[str]], others: str = "---:") -> list[str]:
    """Lay out a table: words in the first column, numbers in the others unless told how those are set."""
    rule = "| --- |" + f" {others} |" * (len(header) - 1)
    return [f"| {' | '.join(header)} |", rule, *(f"| {' | '.join(row)} |" for row in rows), ""]


def folded(title: str, lines: Sequence[str]) -> list[str]:
    """Hide a long table behind its title."""
    return [f"<details><summary>{title}</summary>", "", *lines, "</details>", ""]


def picture(name: str, says: str) -> list[str]:
    """Show a plot from the folder beside the page."""
    return [f"![{says}](performance/{name})", ""]


def verdict(target: str, cases: Mapping[str, float], met: Callable[[float], bool]) -> list[str]:
    """State a target, and whether every case meets it; name those that don't, the worst first.

    Parameters
    ----------
    target : str
        What is asked, as a sentence without its full stop.
    cases : mapping of str to float
        What was measured, by name.
    met : callable
        Tells whether a number is good enough.
    """
    if not cases:
        return [f"- {target}: **not measured**."]
    misses = {name: value for name, value in cases.items() if not met(value)}
    if not misses:
        return [f"- {target}: **met**{_extent(cases, met)}."]
    worst_first = sorted(misses, key=misses.get, reverse=met(float("-inf")))
    named = ", ".join(f"{name} {number(misses[name])}" for name in worst_first)
    if len(cases) == 1:
        return [f"- {target}: **missed**, {number(*misses.values())}."]
    missed = f"- {target}: **missed** by {len(misses)} of {len(cases)}"
    if len(misses) <= FEW:
        return [f"{missed}: {named}."]
    worst = worst_first[0]
    summary = f"<details><summary>all {len(misses)}</summary>{named}</details>"
    return [f"{missed}, the worst {worst} {number(misses[worst])}. {summary}"]


def _extent(cases: Mapping[str, float], met: Callable[[float], bool]) -> str:
    """Say what was measured, or which of many was nearest to the limit."""
    if len(cases) == 1:
        return f", {number(*cases.values())}"
    nearest = (max if met(float("-inf")) else min)(cases, key=cases.get)
    return f" by all {len(cases)}, the nearest {nearest} {number(cases[nearest])}"
