"""``python -m fastact plot``: values and derivatives of activations over a range, with marks at the kinks."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TypeAlias

import matplotlib
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from fastact._cli.curve import Curve, Function, Span

LineStyle: TypeAlias = str | tuple[int, tuple[int, ...]]
NewFigure: TypeAlias = Callable[..., Figure]

POINTS = 2001
GALLERY_COLUMNS = 6
LEGEND_WIDTH = 72  # characters
TITLE_SIZE, TITLE_LENGTH = 10, 20  # points; characters of that size that fit above a panel of a gallery
DASHES = (0, (3, 2))
PALETTE = ("#0b6e99", "#e07a3f", "#2f9e6e", "#c4446b", "#7b5ea7", "#c79a1b", "#4f6d7a", "#8c4a2f")
STYLES: tuple[LineStyle, ...] = ("-", (0, (4, 1)), (0, (2, 1)), (0, (4, 1, 1, 1)))  # each with all colours
THIN, STEP, GROWTH = 1.6, 1.1, 2.2  # width of the last curve; increase per curve, and of the first curve at most
AXIS, GRID = "#9aa5ab", "#e6eaec"


def abscissae(low: float, high: float, breaks: np.ndarray) -> np.ndarray:
    """Return points over a range, with NaN in place of each break. matplotlib then draws no line across a jump."""
    x = np.linspace(low, high, POINTS)
    beside = [np.nextafter(breaks, side) for side in (-np.inf, np.inf)]
    x = np.unique(np.concatenate([x, breaks, *beside]))
    x[np.isin(x, breaks)] = np.nan
    return x


def trace(
    panel: Axes,
    curve: Curve,
    function: Function,
    span: Span,
    label: str,
    colour: str,
    width: float,
    style: LineStyle = "-",
) -> None:
    """Draw the curve of a function, and a dot for its value at each kink. The dots have the label ``kinks``."""
    low, high = span
    marked = np.array([at for at in curve.kinks if low <= at <= high], float)
    x = abscissae(low, high, marked)
    panel.plot(x, function(x), ls=style, color=colour, lw=width, solid_capstyle="butt", label=label)
    if marked.size:
        panel.plot(marked, function(marked), "o", color=colour, ms=3 * width - 1, label="kinks")


def decorate(panel: Axes, span: Span) -> None:
    """Add axes and grid to a panel."""
    panel.set_xlim(span)
    panel.axhline(0, color=AXIS, lw=0.8, zorder=0)
    panel.axvline(0, color=AXIS, lw=0.8, zorder=0)
    panel.grid(color=GRID, lw=0.8)
    panel.spines[["top", "right"]].set_visible(False)


def both(panel: Axes, curve: Curve, span: Span) -> list[Line2D]:
    """Draw the value and the derivative in one small panel. Return their lines.

    The derivative is dashed, thinner and above the value, so both are visible where they coincide: relu's are 0 for
    x <= 0.
    """
    value, derivative = curve.functions()
    trace(panel, curve, value, span, "value", PALETTE[0], 2.0)
    trace(panel, curve, derivative, span, "derivative", PALETTE[1], 1.3, DASHES)
    decorate(panel, span)
    panel.locator_params(nbins=4)
    panel.tick_params(length=0)
    return [line for line in panel.get_lines() if line.get_label() in ("value", "derivative")]


def curves(shown: Sequence[Curve], span: Span, new: NewFigure = Figure) -> Figure:
    """Draw the values of all functions in one panel, and their derivatives in another.

    Each curve is thinner than the previous one, so both are visible where they coincide. If there are more curves than
    colours, the line style changes. `new` makes the figure.
    """
    step = min(STEP, GROWTH / max(1, len(shown) - 1))
    with matplotlib.rc_context({"font.size": 10, "axes.titlesize": 12}):
        figure = new(figsize=(10, 4.4), dpi=144, layout="constrained")
        panels = figure.subplots(1, 2)
        for index, curve in enumerate(shown):
            repeat, colour = divmod(index, len(PALETTE))
            look = PALETTE[colour], THIN + step * (len(shown) - 1 - index), STYLES[repeat % len(STYLES)]
            for panel, function in zip(panels, curve.functions(), strict=True):
                trace(panel, curve, function, span, curve.label, *look)
        for panel, title in zip(panels, ("value", "derivative"), strict=True):
            panel.set_title(title)
            decorate(panel, span)
        labels = [curve.label for curve in shown]
        lines = [line for line in panels[0].get_lines() if line.get_label() in labels]
        columns = max(1, LEGEND_WIDTH // max(map(len, labels)))
        figure.legend(handles=lines, loc="outside lower center", ncols=min(columns, len(shown)), frameon=False)
    return figure


def gallery(shown: Sequence[Curve], span: Span, new: NewFigure = Figure) -> Figure:
    """Draw a small panel with value and derivative for each function. `new` makes the figure."""
    columns = min(GALLERY_COLUMNS, len(shown))
    rows = math.ceil(len(shown) / columns)
    with matplotlib.rc_context({"font.size": 8}):
        figure = new(figsize=(max(2.1 * columns, 3.6), 1.75 * rows + 0.65), dpi=144, layout="constrained")
        for curve, panel in zip_longest(shown, figure.subplots(rows, columns, squeeze=False).flat):
            if curve is None:
                panel.set_visible(False)
                continue
            lines = both(panel, curve, span)
            panel.set_title(curve.label, fontsize=TITLE_SIZE * min(1, TITLE_LENGTH / len(curve.label)))
        figure.legend(handles=lines, loc="outside lower center", ncols=2, frameon=False)
    return figure


def save(figure: Figure, file: Path) -> None:
    """Write a figure to a file. In an SVG file, text stays text, and repeated runs write identical bytes."""
    reproducible = {"metadata": {"Date": None}} if file.suffix.lower() == ".svg" else {}
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "fastact"}):
        figure.savefig(file, **reproducible)
