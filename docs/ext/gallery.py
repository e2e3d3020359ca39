"""Pictures of activations, and galleries of them for the documentation."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import matplotlib
from matplotlib.figure import Figure
from performance import themes
from performance.text import picture

from fastact._catalogue import ACTIVATIONS, Activation
from fastact._cli import plot
from fastact._cli.curve import SPAN, Curve

KEY = "Solid lines are values, dashed lines derivatives. Dots mark the values at kinks."
FRONT = (  # on the front page
    "relu",
    "leaky_relu",
    "relu6",
    "elu",
    "sigmoid",
    "tanh",
    "softplus",
    "hard_swish",
    "silu",
    "gelu",
    "mish",
    "snake",
)


def pictures(row: Activation, folder: Path) -> None:
    """Draw value and derivative: for the page of the activation, and a small picture without a legend for galleries."""
    drawn = Curve.parse(row.name)
    page = plot.gallery([drawn], SPAN)
    page.axes[0].set_title("")  # the page has the title
    themes.save(page, folder, row.name)
    with matplotlib.rc_context({"font.size": 9}):
        card = Figure(figsize=(2.1, 1.3), layout="constrained")
        plot.both(card.subplots(), drawn, SPAN)
        themes.save(card, folder, f"{row.name}-card")


def curve(row: Activation, variant: str = "") -> list[str]:
    """Show the picture of an activation."""
    return picture(f"/activations/{row.name}{variant}", f"value and derivative of {row.name}", "curve")


def cards(rows: Iterable[Activation], columns: str) -> list[str]:
    """Show pictures that link to the pages, in as many columns as fit the screen: phone, tablet, laptop, desktop."""
    lines = [f"::::{{grid}} {columns}", ":gutter: 2", ""]
    for row in rows:
        lines += [
            f":::{{grid-item-card}} {row.name}",
            f":link: /activations/{row.name}",
            ":link-type: doc",
            ":text-align: center",
            "",
            *curve(row, "-card"),
            ":::",
            "",
        ]
    return [*lines, "::::", ""]


def front() -> str:
    """Return a short gallery, for the front page to include."""
    rows = {row.name: row for row in ACTIVATIONS}
    more = f"{KEY} [All {len(rows)} activations](/activations/index.md)"
    return "\n".join([*cards((rows[name] for name in FRONT), "2 3 4 4"), more, ""])
