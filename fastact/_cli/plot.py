"""``python -m fastact plot``: value and derivative of activations over a range, their kinks marked."""

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

import fastact
from fastact._catalogue import Ufunc, unfold
from fastact._cli.spelling import VALUES, parameters

Function: TypeAlias = Callable[[np.ndarray], np.ndarray]
Span: TypeAlias = tuple[float, float]

POINTS = 2001
COLUMNS = 6  # of a gallery
PALETTE = ("#0b6e99", "#e07a3f", "#2f9e6e", "#c4446b", "#7b5ea7", "#c79a1b", "#4f6d7a", "#8c4a2f")
AXIS, GRID = "#9aa5ab", "#e6eaec"


def kinks(ufunc: Ufunc) -> list[float]:
    """Evaluate a row's kinks, which may be expressions of its parameters; a gated pair has those of its gate."""
    row = ufunc.activation
    row = VALUES[row.gate].activation if row.gate else row
    known = parameters(row)
    return sorted(eval(kink, {}, known) if isinstance(kink, str) else kink for kink in row.kinks)


def value_and_slope(ufunc: Ufunc) -> tuple[Function, Function]:
    """Return f and f' as functions of the first input, so that a gated pair shows its gate.

    Any other input is 1; along an axis there is a second element, 0, which a mask keeps and a label is of.
    """
    known = parameters(ufunc.activation)
    others = [1.0] * (len(ufunc.arrays) - 1) + list(known.values())
    f, backward = (getattr(fastact, ufunc.name + suffix) for suffix in ("", "_backward"))

    def slope(x: np.ndarray) -> np.ndarray:
        gradients = backward(1.0, x, *others)
        return gradients[0] if isinstance(gradients, tuple) else gradients

    if ufunc.signature:
        return along_axis(ufunc)
    return lambda x: f(x, *others), slope


def along_axis(ufunc: Ufunc) -> tuple[Function, Function]:
    """Return f and f' of a function along an axis: what it gives for the first element, or for the row."""
    value, backward, *_ = unfold(ufunc.activation)
    gives_row = value.has_core_dim[-1]

    def operands(x: np.ndarray) -> dict[str, np.ndarray]:
        rows = {"x": np.stack([x, np.zeros_like(x)], axis=-1), "mask": np.array([True, True]), "label": np.array(1)}
        y = getattr(fastact, value.name)(*(rows[name] for name in value.arrays))
        return rows | {"y": y, "dy": np.array([1.0, 0.0]) if gives_row else np.array(1.0)}

    def f(x: np.ndarray) -> np.ndarray:
        y = operands(x)["y"]
        return y[..., 0] if gives_row else y

    def slope(x: np.ndarray) -> np.ndarray:
        given = operands(x)
        return getattr(fastact, backward.name)(*(given[name] for name in backward.arrays))[..., 0]

    return f, slope


def abscissae(low: float, high: float, breaks: np.ndarray) -> np.ndarray:
    """Spread points over a range, with NaN at every break, so that no line is drawn across a jump."""
    x = np.linspace(low, high, POINTS)
    beside = [np.nextafter(breaks, side) for side in (-np.inf, np.inf)]
    x = np.unique(np.concatenate([x, breaks, *beside]))
    x[np.isin(x, breaks)] = np.nan
    return x


def trace(panel: Axes, ufunc: Ufunc, function: Function, span: Span, label: str, colour: str, width: float) -> None:
    """Draw a function of one input, and a dot for what it gives at a kink.

    The label of the dots is ``kinks``, so that they can be told from the curves.
    """
    low, high = span
    marked = np.array([at for at in kinks(ufunc) if low <= at <= high], float)
    x = abscissae(low, high, marked)
    panel.plot(x, function(x), color=colour, lw=width, solid_capstyle="butt", label=label)
    if marked.size:
        panel.plot(
            marked, function(marked), "o", mfc="white", mec=colour, mew=min(width, 2), ms=3 + 1.2 * width, label="kinks"
        )


def furnish(panel: Axes, title: str, span: Span) -> None:
    """Give a panel its title, axes and grid."""
    panel.set(title=title, xlim=span)
    panel.axhline(0, color=AXIS, lw=0.8, zorder=0)
    panel.axvline(0, color=AXIS, lw=0.8, zorder=0)
    panel.grid(color=GRID, lw=0.8)
    panel.spines[["top", "right"]].set_visible(False)


def curves(names: Sequence[str], span: Span) -> Figure:
    """Draw values side by side with derivatives, all functions in one panel each.

    Each curve is thinner than the one before it, which stays visible where the two agree.
    """
    with matplotlib.rc_context({"font.size": 10, "axes.titlesize": 12}):
        figure = Figure(figsize=(10, 4.4), dpi=144, layout="constrained")
        panels = figure.subplots(1, 2)
        for index, name in enumerate(names):
            colour = PALETTE[index % len(PALETTE)]
            width = 1.6 + min(1.1 * (len(names) - 1 - index), 4)
            for panel, function in zip(panels, value_and_slope(VALUES[name]), strict=True):
                trace(panel, VALUES[name], function, span, name, colour, width)
        for panel, title in zip(panels, ("value", "derivative"), strict=True):
            furnish(panel, title, span)
        lines = [line for line in panels[0].get_lines() if line.get_label() in names]
        figure.legend(handles=lines, loc="outside lower center", ncols=min(6, len(names)), frameon=False)
    return figure


def gallery(names: Sequence[str], span: Span) -> Figure:
    """Draw a small panel for each function, with value and derivative."""
    columns = min(COLUMNS, len(names))
    rows = math.ceil(len(names) / columns)
    with matplotlib.rc_context({"font.size": 8, "axes.titlesize": 10}):
        figure = Figure(figsize=(max(2.1 * columns, 3.6), 1.75 * rows + 0.65), dpi=144, layout="constrained")
        panels = figure.subplots(rows, columns, squeeze=False).flat
        for name, panel in zip_longest(names, panels):
            if name is None:
                panel.set_visible(False)
                continue
            value, slope = value_and_slope(VALUES[name])
            trace(panel, VALUES[name], slope, span, "derivative", PALETTE[1], 1.2)
            trace(panel, VALUES[name], value, span, "value", PALETTE[0], 1.8)
            furnish(panel, name, span)
            panel.locator_params(nbins=4)
            panel.tick_params(length=0)
        lines = [line for line in figure.axes[0].get_lines() if line.get_label() in ("value", "derivative")]
        figure.legend(handles=lines[::-1], loc="outside lower center", ncols=2, frameon=False)
    return figure


def save(figure: Figure, file: Path) -> None:
    """Write a figure to a file; an SVG keeps its text, and is the same bytes every time."""
    reproducible = {"metadata": {"Date": None}} if file.suffix.lower() == ".svg" else {}
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "fastact"}):
        figure.savefig(file, **reproducible)
