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

import fastact
from fastact._catalogue import Ufunc, unfold
from fastact._cli.spelling import VALUES, parameters

Function: TypeAlias = Callable[[np.ndarray], np.ndarray]
Span: TypeAlias = tuple[float, float]

POINTS = 2001
GALLERY_COLUMNS = 6
PALETTE = ("#0b6e99", "#e07a3f", "#2f9e6e", "#c4446b", "#7b5ea7", "#c79a1b", "#4f6d7a", "#8c4a2f")
AXIS, GRID = "#9aa5ab", "#e6eaec"


def kinks(ufunc: Ufunc) -> list[float]:
    """Return the kinks of an activation as numbers. A gated pair has the kinks of its gate.

    In the catalogue, a kink may be an expression of the parameters.
    """
    row = ufunc.activation
    row = VALUES[row.gate].activation if row.gate else row
    values = parameters(row)
    return sorted(eval(kink, {}, values) if isinstance(kink, str) else kink for kink in row.kinks)


def value_and_derivative(ufunc: Ufunc) -> tuple[Function, Function]:
    """Return f and f' as functions of the first array, which is the gate for a gated pair.

    All other inputs are 1, or the default of the parameter.
    """
    values = parameters(ufunc.activation)
    others = [1.0] * (len(ufunc.arrays) - 1) + list(values.values())
    f, backward = (getattr(fastact, ufunc.name + suffix) for suffix in ("", "_backward"))

    def derivative(x: np.ndarray) -> np.ndarray:
        gradients = backward(1.0, x, *others)
        return gradients[0] if isinstance(gradients, tuple) else gradients

    if ufunc.signature:
        return along_axis(ufunc)
    return lambda x: f(x, *others), derivative


def along_axis(ufunc: Ufunc) -> tuple[Function, Function]:
    """Return f and f' of a function along an axis, as functions of the first of two elements; the second element is 0.

    f is the first element of the result, or the number for the row. A mask includes both elements. The label is the
    index of the second element.
    """
    value, backward, *_ = unfold(ufunc.activation)
    has_row_result = value.has_core_dim[-1]

    def operands(x: np.ndarray) -> dict[str, np.ndarray]:
        rows = {"x": np.stack([x, np.zeros_like(x)], axis=-1), "mask": np.array([True, True]), "label": np.array(1)}
        y = getattr(fastact, value.name)(*(rows[name] for name in value.arrays))
        return rows | {"y": y, "dy": np.array([1.0, 0.0]) if has_row_result else np.array(1.0)}

    def f(x: np.ndarray) -> np.ndarray:
        y = operands(x)["y"]
        return y[..., 0] if has_row_result else y

    def derivative(x: np.ndarray) -> np.ndarray:
        arrays = operands(x)
        return getattr(fastact, backward.name)(*(arrays[name] for name in backward.arrays))[..., 0]

    return f, derivative


def abscissae(low: float, high: float, breaks: np.ndarray) -> np.ndarray:
    """Return points over a range, with NaN in place of each break. matplotlib then draws no line across a jump."""
    x = np.linspace(low, high, POINTS)
    beside = [np.nextafter(breaks, side) for side in (-np.inf, np.inf)]
    x = np.unique(np.concatenate([x, breaks, *beside]))
    x[np.isin(x, breaks)] = np.nan
    return x


def trace(panel: Axes, ufunc: Ufunc, function: Function, span: Span, label: str, colour: str, width: float) -> None:
    """Draw the curve of a function, and a dot for its value at each kink. The dots have the label ``kinks``."""
    low, high = span
    marked = np.array([at for at in kinks(ufunc) if low <= at <= high], float)
    x = abscissae(low, high, marked)
    panel.plot(x, function(x), color=colour, lw=width, solid_capstyle="butt", label=label)
    if marked.size:
        panel.plot(
            marked, function(marked), "o", mfc="white", mec=colour, mew=min(width, 2), ms=3 + 1.2 * width, label="kinks"
        )


def decorate(panel: Axes, title: str, span: Span) -> None:
    """Add title, axes and grid to a panel."""
    panel.set(title=title, xlim=span)
    panel.axhline(0, color=AXIS, lw=0.8, zorder=0)
    panel.axvline(0, color=AXIS, lw=0.8, zorder=0)
    panel.grid(color=GRID, lw=0.8)
    panel.spines[["top", "right"]].set_visible(False)


def curves(names: Sequence[str], span: Span) -> Figure:
    """Draw the values of all functions in one panel, and their derivatives in another.

    Each curve is thinner than the previous one, so both are visible where they coincide.
    """
    with matplotlib.rc_context({"font.size": 10, "axes.titlesize": 12}):
        figure = Figure(figsize=(10, 4.4), dpi=144, layout="constrained")
        panels = figure.subplots(1, 2)
        for index, name in enumerate(names):
            colour = PALETTE[index % len(PALETTE)]
            width = 1.6 + min(1.1 * (len(names) - 1 - index), 4)
            for panel, function in zip(panels, value_and_derivative(VALUES[name]), strict=True):
                trace(panel, VALUES[name], function, span, name, colour, width)
        for panel, title in zip(panels, ("value", "derivative"), strict=True):
            decorate(panel, title, span)
        lines = [line for line in panels[0].get_lines() if line.get_label() in names]
        figure.legend(handles=lines, loc="outside lower center", ncols=min(6, len(names)), frameon=False)
    return figure


def gallery(names: Sequence[str], span: Span) -> Figure:
    """Draw a small panel with value and derivative for each function."""
    columns = min(GALLERY_COLUMNS, len(names))
    rows = math.ceil(len(names) / columns)
    with matplotlib.rc_context({"font.size": 8, "axes.titlesize": 10}):
        figure = Figure(figsize=(max(2.1 * columns, 3.6), 1.75 * rows + 0.65), dpi=144, layout="constrained")
        panels = figure.subplots(rows, columns, squeeze=False).flat
        for name, panel in zip_longest(names, panels):
            if name is None:
                panel.set_visible(False)
                continue
            value, derivative = value_and_derivative(VALUES[name])
            trace(panel, VALUES[name], derivative, span, "derivative", PALETTE[1], 1.2)
            trace(panel, VALUES[name], value, span, "value", PALETTE[0], 1.8)
            decorate(panel, name, span)
            panel.locator_params(nbins=4)
            panel.tick_params(length=0)
        lines = [line for line in figure.axes[0].get_lines() if line.get_label() in ("value", "derivative")]
        figure.legend(handles=lines[::-1], loc="outside lower center", ncols=2, frameon=False)
    return figure


def save(figure: Figure, file: Path) -> None:
    """Write a figure to a file. In an SVG file, text stays text, and repeated runs write identical bytes."""
    reproducible = {"metadata": {"Date": None}} if file.suffix.lower() == ".svg" else {}
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "fastact"}):
        figure.savefig(file, **reproducible)
