"""A figure in a window of matplotlib's pyplot, for ``plot`` without a file."""

from __future__ import annotations

import matplotlib
from matplotlib import pyplot
from matplotlib.figure import Figure


def new_figure(**kwargs: object) -> Figure:
    """Make a figure that has a window. The arguments are those of ``matplotlib.figure.Figure``.

    Raises
    ------
    RuntimeError
        If there is no display, or if the backend of matplotlib only writes files.
    """
    try:
        figure = pyplot.figure(**kwargs)
    except ImportError as error:  # the chosen backend doesn't work here
        raise RuntimeError(f"can't open a window: {error}") from None
    if figure.canvas.required_interactive_framework is None:
        backend = matplotlib.get_backend().lower()
        raise RuntimeError(f"can't open a window: there is no display, or matplotlib's backend {backend!r} has none")
    return figure


def show() -> None:
    """Show all windows, and wait until they are closed."""
    pyplot.show()
