"""``python -m fastact plot``: value and derivative of activations over a range, their kinks marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib.figure import Figure

import fastact
from fastact._catalogue import Ufunc
from fastact._cli.spelling import VALUES, parameters

POINTS = 2001
PALETTE = ("#0b6e99", "#e07a3f", "#2f9e6e", "#c4446b", "#7b5ea7", "#c79a1b", "#4f6d7a", "#8c4a2f")


def kinks(ufunc: Ufunc) -> list[float]:
    """Evaluate a row's kinks, which may be expressions of its parameters."""
    known = parameters(ufunc.activation)
    return sorted(eval(kink, {}, known) if isinstance(kink, str) else kink for kink in ufunc.activation.kinks)


def value_and_slope(ufunc: Ufunc) -> tuple[Callable[[np.ndarray], np.ndarray], Callable[[np.ndarray], np.ndarray]]:
    """Return f and f' as functions of the first input; any other is 1, so a gated pair shows its gate."""
    known = parameters(ufunc.activation)
    others = [1.0] * (len(ufunc.arrays) - 1) + list(known.values())
    f, backward = (getattr(fastact, ufunc.name + suffix) for suffix in ("", "_backward"))

    def slope(x: np.ndarray) -> np.ndarray:
        gradients = backward(1.0, x, *others)
        return gradients[0] if isinstance(gradients, tuple) else gradients

    return lambda x: f(x, *others), slope


def abscissae(low: float, high: float, breaks: np.ndarray) -> np.ndarray:
    """Spread points over a range, with NaN at every break, so that no line is drawn across a jump."""
    x = np.linspace(low, high, POINTS)
    beside = [np.nextafter(breaks, side) for side in (-np.inf, np.inf)]
    x = np.unique(np.concatenate([x, breaks, *beside]))
    x[np.isin(x, breaks)] = np.nan
    return x


def curves(names: Sequence[str], low: float, high: float) -> Figure:
    """Draw value and derivative side by side.

    A dot is what the function gives at a kink; the label of the dots is ``kinks``, so that they can be told
    from the curves. Each curve is thinner than the one before it, which stays visible where the two agree.
    """
    with matplotlib.rc_context({"font.size": 10, "axes.titlesize": 12}):
        figure = Figure(figsize=(10, 4.4), dpi=144, layout="constrained")
        panels = figure.subplots(1, 2)
        for index, name in enumerate(names):
            colour = PALETTE[index % len(PALETTE)]
            width = 1.6 + min(1.1 * (len(names) - 1 - index), 4)
            ufunc = VALUES[name]
            marked = np.array([at for at in kinks(ufunc) if low <= at <= high], float)
            x = abscissae(low, high, marked)
            for panel, function in zip(panels, value_and_slope(ufunc), strict=True):
                panel.plot(x, function(x), color=colour, lw=width, solid_capstyle="butt", label=name)
                if marked.size:
                    panel.plot(
                        marked, function(marked), "o", mfc="white", mec=colour, mew=2, ms=4 + width, label="kinks"
                    )
        for panel, title in zip(panels, ("value", "derivative"), strict=True):
            panel.set(title=title, xlim=(low, high))
            panel.axhline(0, color="#9aa5ab", lw=0.8, zorder=0)
            panel.axvline(0, color="#9aa5ab", lw=0.8, zorder=0)
            panel.grid(color="#e6eaec", lw=0.8)
            panel.spines[["top", "right"]].set_visible(False)
        lines = [line for line in panels[0].get_lines() if line.get_label() in names]
        figure.legend(handles=lines, loc="outside lower center", ncols=min(6, len(names)), frameon=False)
    return figure


def main(names: Sequence[str], low: float, high: float, file: Path) -> None:
    """Write the figure of `curves` to a file."""
    curves(names, low, high).savefig(file)
