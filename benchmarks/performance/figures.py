"""The plots of the report."""

from __future__ import annotations

from pathlib import Path

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from fastact._catalogue import ACTIVATIONS
from fastact._cli.chart import COLOURS, INK, PALE
from performance import copies, shapes, sweep, versus
from performance.race import KINDS, ratio

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
ROW = 0.27  # inches for a function


def draw(report: dict, folder: Path) -> None:
    """Draw every plot that there are measurements for."""
    plots = {
        "versus": ("speedup.png", speedups),
        "shapes": ("shapes.png", shapes_along_axis),
        "copies": ("copy.png", shares),
        "sweep": ("sweep.png", sizes),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for key, (name, plot) in plots.items():
        if report["sections"].get(key):
            with matplotlib.rc_context(STYLE):
                plot(report["sections"][key]).savefig(folder / name)


def _tidy(panel: Axes) -> None:
    panel.spines[:].set_visible(False)
    panel.tick_params(length=0, which="both")
    panel.set_axisbelow(True)


def _functions(panel: Axes, names: list[str]) -> None:
    """Give every function a row, the catalogue's first on top."""
    panel.set_yticks(range(len(names)), names)
    panel.set_ylim(len(names) - 0.4, -0.6)
    panel.grid(axis="x", color=PALE)
    _tidy(panel)


def _pair_of_panels(rows: int) -> tuple[Figure, list[Axes]]:
    figure = Figure(figsize=(9, 1.3 + ROW * rows), layout="constrained")
    figure.get_layout_engine().set(wspace=0.06)
    return figure, list(figure.subplots(1, 2, sharex=True, sharey=True))


def _fraction(value: float, _: object = None) -> str:
    return f"{value:g}" if value >= 1 else f"1/{1 / value:g}"


def _times(value: float, _: object) -> str:
    return f"{_fraction(value)}×"


def shapes_along_axis(entries: list[dict]) -> Figure:
    """Draw a bar for each shape and rival, softmax and its backward pass."""
    entries = shapes.along_axis(entries)
    titles = list(dict.fromkeys(entry["title"] for entry in entries))
    figure, panels = _pair_of_panels(len(titles))
    for panel, name in zip(panels, ("softmax", "softmax_backward"), strict=True):
        for offset, colour, (rival, label) in zip(
            (-0.19, 0.19), (BLUE, ORANGE), (("numpy", "NumPy"), ("torch", "PyTorch")), strict=True
        ):
            raced = [entry for entry in entries if entry["ufunc"] == name and rival in entry["times"]]
            rows = [titles.index(entry["title"]) + offset for entry in raced]
            summaries = [ratio(entry, rival, "fastact") for entry in raced]
            panel.barh(rows, [s["median"] - 1 for s in summaries], 0.36, left=1, color=colour, label=f"over {label}")
            for row, summary in zip(rows, summaries, strict=True):
                panel.hlines(row, *summary["quartiles"], color=INK, lw=0.8)
        panel.set_xscale("log", base=2)
        panel.xaxis.set_major_formatter(FuncFormatter(_times))
        panel.xaxis.set_minor_formatter(NullFormatter())
        panel.axvline(1, color=INK, lw=1)
        panel.set_title(name)
        _functions(panel, titles)
    figure.suptitle("Times as fast along an axis, float32, one thread", fontweight="bold")
    figure.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False)
    return figure


def speedups(entries: list[dict]) -> Figure:
    """Draw a bar for each function and rival, forward and backward."""
    entries = [entry for entry in entries if entry["dtype"] == "float32"]
    names = [row.name for row in ACTIVATIONS if any(entry["function"] == row.name for entry in entries)]
    figure, panels = _pair_of_panels(len(names))
    for panel, kinds in zip(panels, (("value",), ("backward_from_output", "backward")), strict=True):
        for offset, colour, (rival, label) in zip(
            (-0.19, 0.19), (BLUE, ORANGE), (("numpy", "NumPy"), ("torch", "PyTorch")), strict=True
        ):
            raced = {}
            for kind in kinds:  # the later kind wins
                for entry in entries:
                    if entry["kind"] == kind and rival in entry["times"]:
                        raced[names.index(entry["function"])] = versus.speedup(entry, rival)
            rows = [row + offset for row in raced]
            widths = [summary["median"] - 1 for summary in raced.values()]
            panel.barh(rows, widths, 0.36, left=1, color=colour, label=f"over {label}")
            for row, summary in zip(rows, raced.values(), strict=True):
                panel.hlines(row, *summary["quartiles"], color=INK, lw=0.8)
        panel.set_xscale("log", base=2)
        panel.xaxis.set_major_formatter(FuncFormatter(_times))
        panel.xaxis.set_minor_formatter(NullFormatter())
        panel.axvline(1, color=INK, lw=1)
        panel.set_title("forward" if kinds == ("value",) else "backward")
        _functions(panel, names)
    figure.suptitle(f"Times as fast, float32, {versus.SIZE:,} elements, one thread", fontweight="bold")
    figure.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False)
    return figure


def shares(entries: list[dict]) -> Figure:
    """Draw the speed of every kernel as a share of a copy's, with the limits of the targets."""
    names = [row.name for row in ACTIVATIONS]
    figure, panels = _pair_of_panels(len(names))
    marks = {
        "value": ("o", BLUE),
        "derivative": ("D", "#3a9d78"),
        "backward": ("s", ORANGE),
        "backward_from_output": ("^", "#8a5a9e"),
        "backward_parameters": ("v", GREY),
    }
    for panel, size in zip(panels, copies.SIZES, strict=True):
        for kind, (marker, colour) in marks.items():
            chosen = [entry for entry in entries if entry["kind"] == kind and entry["size"] == size]
            panel.plot(
                [1 / copies.cost(entry)["median"] for entry in chosen],
                [names.index(entry["function"]) for entry in chosen],
                marker,
                color=colour,
                ms=4.5,
                mec="white",
                mew=0.5,
                label=KINDS[kind],
            )
        for limit in (1, 1 / copies.VALUE, 1 / copies.SLOPE):
            panel.axvline(limit, color=GREY, lw=0.9, ls="-" if limit == 1 else "--", zorder=1)
        panel.set_xscale("log", base=2)
        panel.xaxis.set_major_formatter(FuncFormatter(_fraction))
        panel.xaxis.set_minor_formatter(NullFormatter())
        panel.set_title(f"{size:,} elements")
        panel.set_xlabel(f"time of a copy / ours; dashed: 1/{copies.VALUE} and 1/{copies.SLOPE}")
        _functions(panel, names)
    figure.suptitle("Share of the bandwidth of np.copyto, float32, one thread", fontweight="bold")
    figure.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=5, frameon=False)
    return figure


def sizes(entries: list[dict]) -> Figure:
    """Draw time per element against size, a panel for each function."""
    figure = Figure(figsize=(9, 6.4), layout="constrained")
    panels = figure.subplots(2, 2, sharex=True, sharey=True)
    lines = {
        "copyto": {"color": GREY, "ls": "--", "lw": 1.2, "label": "np.copyto"},
        "one": {"color": BLUE, "marker": "o", "label": "one thread"},
        "two": {"color": ORANGE, "marker": "s", "label": "two threads"},
    }
    for panel, name in zip(panels.flat, sweep.FUNCTIONS, strict=True):
        for contestant, look in lines.items():
            panel.plot(*sweep.medians(entries, name, contestant), ms=3, **{"lw": 1.4, **look})
        panel.set_xscale("log")
        panel.set_yscale("log")
        panel.xaxis.set_major_locator(LogLocator(numticks=10))
        panel.xaxis.set_minor_formatter(NullFormatter())
        panel.yaxis.set_major_formatter(FuncFormatter(lambda time, _: f"{time:g}"))
        panel.yaxis.set_minor_formatter(NullFormatter())
        panel.grid(color=PALE)
        panel.set_title(name)
        _tidy(panel)
    figure.suptitle("Time per element, float32", fontweight="bold")
    for panel in panels[1]:
        panel.set_xlabel("elements")
    for panel in panels[:, 0]:
        panel.set_ylabel("ns per element")
    figure.legend(*panels[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=3, frameon=False)
    return figure
