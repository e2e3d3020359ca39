"""`plot`, a figure of activations. The drawing is in ``_cli``, which is imported by the first call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from fastact._core import ufuncs

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def plot(*names: str | np.ufunc, range: Sequence[float] = (-5.0, 7.0)) -> Figure:
    """Plot the values and the derivatives of activations.

    Parameters
    ----------
    *names : str or numpy.ufunc
        Names of the activations, as for `get`, or the ufuncs themselves. Parameters follow a colon, by position or by
        name as in a call, and are separated by commas: ``"leaky_relu:0.2"``, ``"elu:alpha=2"``, ``"hard_tanh:-2,2"``.
    range : (float, float), optional
        Lowest and highest x.

    Returns
    -------
    matplotlib.figure.Figure
        A panel with the values, and one with the derivatives. Dots mark the values at kinks. A notebook displays the
        figure if the call is the last expression of a cell. Elsewhere, use its method ``savefig``. Its method ``show``
        opens no window; ``python -m fastact plot`` does.

    Raises
    ------
    ImportError
        If matplotlib isn't installed. ``python -m pip install "fastact[plot]"`` installs it.
    KeyError
        If there is no such activation. The message suggests similar names.
    TypeError
        If there is no name, or if a name is neither a string nor a ufunc of fastact.
    ValueError
        If the activation has no such parameter, if the name is ``"crelu"`` or ``"rrelu"``, which aren't ufuncs, or if
        `range` isn't two finite numbers, the lower first.

    See Also
    --------
    get : Look up an activation by name.

    Notes
    -----
    Without parameters, the defaults are used, and an example value for a required parameter. A gated pair is plotted as
    a function of the gate, for a value of 1, and a function along an axis as a function of the first of two elements,
    for a second element of 0. ``python -m fastact plot`` draws the same figure.

    Examples
    --------
    >>> import fastact
    >>> figure = fastact.plot("gelu", "leaky_relu:0.2", range=(-4, 4))
    >>> [panel.get_title() for panel in figure.axes]
    ['value', 'derivative']
    """
    from fastact._cli.curve import Curve, checked

    if not names:
        raise TypeError("plot: expected at least one name")
    texts = [_text(name) for name in names]
    try:
        shown = [Curve.parse(text) for text in texts]
    except (KeyError, ValueError) as error:
        raise type(error)(f"plot: {error.args[0]}") from None
    try:
        span = checked(range)
    except (TypeError, ValueError) as error:
        raise type(error)(f"plot: range {error}, got {range!r}") from None
    try:
        from fastact._cli import notebook
        from fastact._cli import plot as drawing
    except ImportError as error:
        raise ImportError('fastact.plot needs matplotlib: python -m pip install "fastact[plot]"') from error
    return drawing.curves(shown, span, notebook.NotebookFigure)


def _text(name: object) -> str:
    """Return the name of an activation that `plot` gets as a name or as a ufunc."""
    if isinstance(name, str):
        return name
    if isinstance(name, np.ufunc) and ufuncs.get(name.__name__) is name:
        return name.__name__
    hint = "pass a sequence as *names" if isinstance(name, Sequence) else "ufuncs of fastact are accepted, too"
    raise TypeError(f"plot: names must be strings, got {name!r}; {hint}")
