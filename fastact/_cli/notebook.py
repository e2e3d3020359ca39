"""A figure that displays itself in a notebook."""

from __future__ import annotations

import io

from matplotlib.figure import Figure


class NotebookFigure(Figure):
    """A figure that a notebook displays if it is the last expression of a cell.

    pyplot doesn't know the figure. pyplot's figures are displayed twice: by the expression and at the end of the cell.
    """

    def _repr_png_(self) -> bytes:
        """Return a picture. IPython uses its own function instead once pyplot is loaded, and the result is the same."""
        file = io.BytesIO()
        self.savefig(file, format="png")
        return file.getvalue()
