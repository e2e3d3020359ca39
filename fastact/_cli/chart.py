"""The figure of a benchmark: the speed-up over NumPy, with a panel for each size."""

from __future__ import annotations

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, NullFormatter

COLOURS = {"forward": "#0b6e99", "backward": "#e07a3f"}
INK, PALE = "#22303a", "#dfe5e8"
BAR = 0.36


def speedups(report: dict) -> Figure:
    """Draw the speed-ups: a bar out of place and a diamond in place, for each function and direction.

    The functions are sorted by their forward speed-up at the largest size. Functions without a NumPy equivalent are
    left out.
    """
    compared = [entry for entry in report["results"] if entry["speedup"]]
    sizes = [floor["size"] for floor in report["floor"]]
    rank = {
        entry["function"]: entry["speedup"]["median"]
        for entry in compared
        if entry["direction"] == "forward" and not entry["in_place"] and entry["size"] == sizes[-1]
    }
    functions = sorted(rank, key=rank.get)
    machine = report["machine"]
    style = {"font.size": 9, "text.color": INK, "axes.labelcolor": INK, "xtick.color": INK, "ytick.color": INK}
    with matplotlib.rc_context(style):
        size_in = (2.2 + 3.1 * max(2, len(sizes)), 1.9 + 0.34 * len(functions))
        figure = Figure(figsize=size_in, dpi=144, layout="constrained")
        panels = figure.subplots(1, len(sizes), sharex=True, sharey=True, squeeze=False)[0]
        for panel, size in zip(panels, sizes, strict=True):
            _draw(panel, [entry for entry in compared if entry["size"] == size], functions)
            panel.set_title(f"{size:,} elements", fontsize=10)
        figure.suptitle(
            f"fastact {machine['fastact']}, times as fast as NumPy {machine['NumPy']}\n", fontsize=12, fontweight="bold"
        )
        figure.text(
            0.5,
            1 - 0.37 / size_in[1],
            f"{report['dtype']} on {machine['machine'].partition(', ')[2]}, {machine['instruction set']}, "
            f"threads: {machine['threads']}",
            ha="center",
            va="center",
        )
        marker = Line2D([], [], marker="D", ls="", mfc="white", mec=INK, ms=5, label="in place")
        handles = [Patch(color=colour, label=direction) for direction, colour in COLOURS.items()] + [marker]
        figure.legend(handles=handles, loc="outside lower center", ncols=3, frameon=False)
    return figure


def _draw(panel: Axes, entries: list[dict], functions: list[str]) -> None:
    for entry in entries:
        offset = BAR / 2 if entry["direction"] == "forward" else -BAR / 2
        y, ratio = functions.index(entry["function"]) + offset, entry["speedup"]["median"]
        if entry["in_place"]:
            panel.plot(ratio, y, "D", mfc="white", mec=INK, ms=4, mew=1, zorder=4)
        else:
            low, high = entry["speedup"]["quartiles"]
            panel.barh(y, ratio - 1, BAR, left=1, color=COLOURS[entry["direction"]], zorder=2)
            panel.hlines(y, low, high, color=INK, lw=0.8, zorder=3)
    panel.set_xscale("log", base=2)
    panel.xaxis.set_major_formatter(
        FuncFormatter(lambda ratio, _: f"{ratio:g}×" if ratio >= 1 else f"1/{1 / ratio:g}×")
    )
    panel.xaxis.set_minor_formatter(NullFormatter())
    panel.axvline(1, color=INK, lw=1)
    panel.set_yticks(range(len(functions)), functions)
    panel.set_ylim(-0.6, len(functions) - 0.4)
    panel.grid(axis="x", color=PALE, zorder=0)
    panel.tick_params(length=0)
    panel.spines[:].set_visible(False)
