"""The output of a benchmark on the terminal: a progress bar, then a table for each size."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import track as rich_track
from rich.table import Table
from rich.text import Text

UNLIMITED = 10_000  # characters in a line of a file or a pipe, so that nothing is wrapped
SMALL = 1024  # elements: up to this size, the time of a call hardly depends on the number of elements


def track(results: Iterable[dict], total: int) -> Iterable[dict]:
    """Yield the results, and show a progress bar if stderr is a terminal."""
    console = Console(stderr=True)
    return rich_track(results, "Measuring", total, console=console, transient=True, disable=not console.is_terminal)


def show(report: dict) -> None:
    """Print the machine, then for each size the times of NumPy and fastact and the speed-up."""
    console = Console(highlight=False)
    if console.is_terminal:
        _show(report, console)
        return
    console.width = UNLIMITED
    with console.capture() as text:
        _show(report, console)
    console.out(re.sub(" +$", "", text.get(), flags=re.MULTILINE), end="")


def _show(report: dict, console: Console) -> None:
    label_width = max(map(len, report["machine"])) + 2
    for label, value in report["machine"].items():
        console.print(Text(f"{label:<{label_width}}{value}"), soft_wrap=True)
    unlimited = console.options.update_width(UNLIMITED)
    for floor in report["floor"]:
        table = _table(report, floor, spread=True)
        fits = console.measure(table, options=unlimited).maximum <= console.width
        console.print(table if fits else _table(report, floor, spread=False))
    console.print(_spellings(report))
    console.print(
        "Medians of interleaved repeats; ± is half of the interquartile range.\n"
        "Speed-up: NumPy's time ÷ fastact's time, for each repeat. NumPy uses one thread.",
        style="dim",
    )


def _spellings(report: dict) -> Table:
    """Return a table of the NumPy code that fastact is compared with."""
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.title, table.title_style, table.title_justify = "\nNumPy code", "bold", "left"
    compared = {(e["function"], e["direction"]): e["numpy"]["spelling"] for e in report["results"] if e["numpy"]}
    for (function, direction), spelling in compared.items():
        table.add_row(_label(function, direction), Text(spelling, "dim"))
    return table


def _table(report: dict, floor: dict, *, spread: bool) -> Table:
    size, dtype = floor["size"], np.dtype(report["dtype"])
    unit, factor = ("ns per call", size) if size <= SMALL else ("ns per element", 1)
    copyto, negative = (_number(floor[name]["median"] * factor) for name in ("copyto", "negative"))
    table = Table(
        title=f"\n{size:,} elements of {dtype}, {_memory(size * dtype.itemsize)}",
        caption=f"np.copyto {copyto} {unit}, np.negative {negative} {unit}",
        title_style="bold",
        title_justify="left",
        caption_justify="left",
        box=SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=0,
    )
    table.add_column(unit, no_wrap=True)
    for place in ("out of place", "in place"):
        for head in (f"{place}\nNumPy", "\nfastact", "\nspeed-up"):
            table.add_column(head, justify="right", no_wrap=True)
    results = [entry for entry in report["results"] if entry["size"] == size]
    entries = {(entry["function"], entry["direction"], entry["in_place"]): entry for entry in results}
    for function, direction in dict.fromkeys((entry["function"], entry["direction"]) for entry in results):
        cells = []
        for in_place in (False, True):
            entry = entries.get((function, direction, in_place), dict.fromkeys(("numpy", "fastact", "speedup")))
            cells += [_time(entry[name], factor, spread) for name in ("numpy", "fastact")]
            cells.append(_speedup(entry["speedup"], spread))
        table.add_row(_label(function, direction), *cells)
    table.add_section()
    means = {(m["direction"], m["in_place"]): m["speedup"] for m in report["geometric_means"] if m["size"] == size}
    for direction in dict.fromkeys(direction for direction, _ in means):
        out_of_place, in_place = (Text(f"{means[direction, place]:.2f}x", "bold") for place in (False, True))
        table.add_row(_label("geometric mean", direction), "", "", out_of_place, "", "", in_place)
    return table


def _label(function: str, direction: str) -> str:
    """Return the label of a row: the name of the function for a forward pass, else the direction."""
    return function if direction == "forward" else f"  {direction}"


def _memory(nbytes: int) -> str:
    power = min(nbytes.bit_length() - 1, 39) // 10
    return f"{nbytes / 1024**power:.4g} {('bytes', 'KiB', 'MiB', 'GiB')[power]}"


def _number(value: float) -> str:
    """Format a number with three digits, and without an exponent."""
    return f"{value:.{2 if value >= 1 else 3}f}" if value < 100 else f"{value:,.0f}"


def _relative_spread(summary: dict) -> str:
    low, high = summary["quartiles"]
    return f"±{(high - low) / 2 / summary['median']:.0%}"


def _time(summary: dict | None, factor: int, spread: bool) -> Text:
    """Format a time per element, multiplied by `factor`."""
    if summary is None:
        return Text("-", "dim")
    text = Text(_number(summary["median"] * factor))
    return text.append(f" {_relative_spread(summary):>4}", "dim") if spread else text


def _speedup(summary: dict | None, spread: bool) -> Text:
    if summary is None:
        return Text("-", "dim")
    ratio = summary["median"]
    text = Text(f"{ratio:.2f}x", "green" if ratio >= 1 else "red")
    return text.append(f" {_relative_spread(summary):>4}", "dim") if spread else text
