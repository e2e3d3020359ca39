"""Draw the charts of the performance page from ``docs/performance/figures.json``.

The file holds the medians and quartiles that the function ``figure`` of a section returns. This module imports no code
that measures, because the Sphinx build uses it, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from textwrap import fill

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from fastact._cli.chart import COLOURS, INK, PALE
from performance import themes

BLUE, ORANGE = COLOURS.values()
GREY = "#7b8790"
STYLE = {
    "font.size": 9,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.titlesize": 10,
    "xtick.color": INK,
    "ytick.color": INK,
}
WIDTH = 4.4  # of a picture, in inches: a phone shows it at full size
ROW = 0.27  # height of a row
MANY_ROWS = 20  # more don't fit a screen, so the labels of the axis and the legend are also at the top
MARKS = {
    "forward": ("o", BLUE),
    "derivative": ("D", "#3a9d78"),
    "backward": ("s", ORANGE),
    "backward from output": ("^", "#8a5a9e"),
    "backward of parameters": ("v", GREY),
}
LINES = (
    {"color": GREY, "ls": "--", "lw": 1.2},
    {"color": BLUE, "marker": "o", "lw": 1.4},
    {"color": ORANGE, "marker": "s", "lw": 1.4},
)


def draw(data: Mapping[str, dict], folder: Path) -> None:
    """Draw every chart that `data` has: two themes of ``NAME-1.svg``, ``NAME-2.svg``, … in `folder`, one per panel.

    The page shows the panels side by side where there is room, and else one below the other.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, chart in data.items():
        with matplotlib.rc_context(STYLE):
            for number, panel in enumerate(CHARTS[name](chart), 1):
                themes.save(panel.figure, folder, f"{name}-{number}")


def _panels(data: dict, height: float) -> list[Axes]:
    """Return a panel for each entry of ``data["panels"]``, each in a figure of its own."""
    panels = []
    for title in data["panels"]:
        panel = Figure(figsize=(WIDTH, height), layout="constrained").subplots()
        panel.set_title(title, fontweight="bold")
        panel.spines[:].set_visible(False)
        panel.tick_params(length=0, which="both")
        panel.set_axisbelow(True)
        panel.grid(axis="x" if "rows" in data else "both", color=PALE)
        panels.append(panel)
    return panels


def _finish(panels: Sequence[Axes], title: str) -> Sequence[Axes]:
    """Give all panels the same limits, and a legend at the top. Only the first one shows the title of the chart.

    The other titles are blank, so that rows are at equal heights. A long panel has the legend at the bottom, too.
    """
    for limits, set_limits in ((Axes.get_xlim, Axes.set_xlim), (Axes.get_ylim, Axes.set_ylim)):
        starts, ends = zip(*map(limits, panels), strict=True)
        widest = (min(starts), max(ends)) if starts[0] < ends[0] else (max(starts), min(ends))
        for panel in panels:
            set_limits(panel, *widest)
    heading = fill(title, 50)
    for panel in panels:
        shown = heading if panel is panels[0] else re.sub(".", " ", heading)
        legend = partial(panel.figure.legend, *panel.get_legend_handles_labels(), ncols=2, frameon=False)
        legend(loc="outside upper center", title=shown)
        if _is_long(panel):
            legend(loc="outside lower center")
    return panels


def _is_long(panel: Axes) -> bool:
    return len(panel.get_yticks()) > MANY_ROWS


def _panels_of_rows(data: dict, ticks: Callable) -> list[Axes]:
    """Return panels with a row for each of ``data["rows"]``, the first on top, and a logarithmic axis."""
    rows = data["rows"]
    panels = _panels(data, 1.5 + ROW * len(rows))
    for panel in panels:
        panel.set_xscale("log", base=2)
        panel.xaxis.set_major_formatter(FuncFormatter(ticks))
        panel.xaxis.set_minor_formatter(NullFormatter())
        panel.set_yticks(range(len(rows)), rows)
        panel.set_ylim(len(rows) - 0.4, -0.6)
        panel.tick_params(labeltop=_is_long(panel))
    return panels


def _fraction(value: float, _: object = None) -> str:
    return f"{value:g}" if value >= 1 else f"1/{1 / value:g}"


def _times(value: float, _: object) -> str:
    return f"{_fraction(value)}×"


def bars(data: dict) -> Sequence[Axes]:
    """Draw a bar with quartiles for each row and rival."""
    rows = data["rows"]
    panels = _panels_of_rows(data, _times)
    for panel, rivals in zip(panels, data["panels"].values(), strict=True):
        for offset, colour, (rival, summaries) in zip((-0.19, 0.19), (BLUE, ORANGE), rivals.items(), strict=True):
            places = [rows.index(name) + offset for name in summaries]
            widths = [median - 1 for median, _, _ in summaries.values()]
            panel.barh(places, widths, 0.36, left=1, color=colour, label=f"over {rival}")
            for place, (_, low, high) in zip(places, summaries.values(), strict=True):
                panel.hlines(place, low, high, color=INK, lw=0.8)
        panel.axvline(1, color=INK, lw=1)
    return _finish(panels, data["title"])


def relative_speeds(data: dict) -> Sequence[Axes]:
    """Draw a mark for the speed of each ufunc relative to a copy. Dashed lines are the targets."""
    rows, limits = data["rows"], data["limits"]
    panels = _panels_of_rows(data, _fraction)
    for panel, kinds in zip(panels, data["panels"].values(), strict=True):
        for kind, (marker, colour) in MARKS.items():
            values = kinds[kind]
            places = [rows.index(name) for name in values]
            look = {"color": colour, "ms": 4.5, "mec": "white", "mew": 0.5}
            panel.plot(list(values.values()), places, marker, label=kind, **look)
        for limit in (1, *limits):
            panel.axvline(1 / limit, color=GREY, lw=0.9, ls="-" if limit == 1 else "--", zorder=1)
        panel.set_xlabel(f"time of a copy / ours\ndashed: {' and '.join(f'1/{limit}' for limit in limits)}")
    return _finish(panels, data["title"])


def curves(data: dict) -> Sequence[Axes]:
    """Draw time per element against size, a panel for each function."""
    panels = _panels(data, 3.4)
    for panel, lines in zip(panels, data["panels"].values(), strict=True):
        for (label, points), look in zip(lines.items(), LINES, strict=True):
            panel.plot(*zip(*points, strict=True), ms=3, label=label, **look)
        panel.set_xscale("log")
        panel.set_yscale("log")
        panel.xaxis.set_major_locator(LogLocator(numticks=10))
        panel.xaxis.set_minor_formatter(NullFormatter())
        panel.yaxis.set_major_formatter(FuncFormatter(lambda time, _: f"{time:g}"))
        panel.yaxis.set_minor_formatter(NullFormatter())
        panel.set_xlabel("elements")
        panel.set_ylabel("ns per element")
    return _finish(panels, data["title"])


CHARTS = {"versus": bars, "shapes": bars, "copies": relative_speeds, "sweep": curves}
