"""Draw the charts of the performance page from ``docs/performance/figures.json``.

The file holds the medians and quartiles that the function ``figure`` of a section returns. This module imports no code
that measures, because the Sphinx build uses it, too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from fastact._cli.chart import COLOURS, INK, PALE

BLUE, ORANGE = COLOURS.values()
GREY = "#7b8790"
STYLE = {
    "font.size": 9,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.titlesize": 10,
    "xtick.color": INK,
    "ytick.color": INK,
    "figure.dpi": 144,
    "savefig.dpi": 144,
}
ROW = 0.27  # height of a row in inches
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
    """Draw every chart that `data` has into ``folder/NAME.png``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, figure in data.items():
        with matplotlib.rc_context(STYLE):
            CHARTS[name](figure).savefig(folder / f"{name}.png")


def _tidy(panel: Axes, title: str) -> None:
    panel.set_title(title)
    panel.spines[:].set_visible(False)
    panel.tick_params(length=0, which="both")
    panel.set_axisbelow(True)


def _finish(figure: Figure, title: str, panel: Axes) -> Figure:
    """Add the title, and a legend with the entries of a panel."""
    figure.suptitle(title, fontweight="bold")
    handles, labels = panel.get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=len(labels), frameon=False)
    return figure


def _pair_of_panels(rows: Sequence[str], titles: Sequence[str], ticks: Callable) -> tuple[Figure, list[Axes]]:
    """Return two panels with a row for each name, the first on top, and a logarithmic axis."""
    figure = Figure(figsize=(9, 1.3 + ROW * len(rows)), layout="constrained")
    figure.get_layout_engine().set(wspace=0.06)
    panels = list(figure.subplots(1, 2, sharex=True, sharey=True))
    for panel, title in zip(panels, titles, strict=True):
        panel.set_xscale("log", base=2)
        panel.xaxis.set_major_formatter(FuncFormatter(ticks))
        panel.xaxis.set_minor_formatter(NullFormatter())
        panel.set_yticks(range(len(rows)), rows)
        panel.set_ylim(len(rows) - 0.4, -0.6)
        panel.grid(axis="x", color=PALE)
        _tidy(panel, title)
    return figure, panels


def _fraction(value: float, _: object = None) -> str:
    return f"{value:g}" if value >= 1 else f"1/{1 / value:g}"


def _times(value: float, _: object) -> str:
    return f"{_fraction(value)}×"


def bars(data: dict) -> Figure:
    """Draw a bar with quartiles for each row and rival."""
    rows = data["rows"]
    figure, panels = _pair_of_panels(rows, list(data["panels"]), _times)
    for panel, rivals in zip(panels, data["panels"].values(), strict=True):
        for offset, colour, (rival, summaries) in zip((-0.19, 0.19), (BLUE, ORANGE), rivals.items(), strict=True):
            places = [rows.index(name) + offset for name in summaries]
            widths = [median - 1 for median, _, _ in summaries.values()]
            panel.barh(places, widths, 0.36, left=1, color=colour, label=f"over {rival}")
            for place, (_, low, high) in zip(places, summaries.values(), strict=True):
                panel.hlines(place, low, high, color=INK, lw=0.8)
        panel.axvline(1, color=INK, lw=1)
    return _finish(figure, data["title"], panels[0])


def relative_speeds(data: dict) -> Figure:
    """Draw a mark for the speed of each ufunc relative to a copy. Dashed lines are the targets."""
    rows, limits = data["rows"], data["limits"]
    figure, panels = _pair_of_panels(rows, list(data["panels"]), _fraction)
    for panel, kinds in zip(panels, data["panels"].values(), strict=True):
        for kind, (marker, colour) in MARKS.items():
            values = kinds[kind]
            places = [rows.index(name) for name in values]
            look = {"color": colour, "ms": 4.5, "mec": "white", "mew": 0.5}
            panel.plot(list(values.values()), places, marker, label=kind, **look)
        for limit in (1, *limits):
            panel.axvline(1 / limit, color=GREY, lw=0.9, ls="-" if limit == 1 else "--", zorder=1)
        panel.set_xlabel(f"time of a copy / ours; dashed: {' and '.join(f'1/{limit}' for limit in limits)}")
    return _finish(figure, data["title"], panels[0])


def curves(data: dict) -> Figure:
    """Draw time per element against size, a panel for each function."""
    figure = Figure(figsize=(9, 6.4), layout="constrained")
    panels = figure.subplots(2, 2, sharex=True, sharey=True)
    for panel, (name, lines) in zip(panels.flat, data["panels"].items(), strict=True):
        for (label, points), look in zip(lines.items(), LINES, strict=True):
            panel.plot(*zip(*points, strict=True), ms=3, label=label, **look)
        panel.set_xscale("log")
        panel.set_yscale("log")
        panel.xaxis.set_major_locator(LogLocator(numticks=10))
        panel.xaxis.set_minor_formatter(NullFormatter())
        panel.yaxis.set_major_formatter(FuncFormatter(lambda time, _: f"{time:g}"))
        panel.yaxis.set_minor_formatter(NullFormatter())
        panel.grid(color=PALE)
        _tidy(panel, name)
    for panel in panels[1]:
        panel.set_xlabel("elements")
    for panel in panels[:, 0]:
        panel.set_ylabel("ns per element")
    return _finish(figure, data["title"], panels[0, 0])


CHARTS = {"versus": bars, "shapes": bars, "copies": relative_speeds, "sweep": curves}
