"""Save figures as SVG files for light pages and for dark pages. The Sphinx build uses this module, too."""

from __future__ import annotations

import re
from pathlib import Path

from matplotlib.figure import Figure

from fastact._cli import plot
from performance.text import THEMES

DARK = {  # light colour: dark colour; the first entry gives a colour to black text, which has none
    "<svg ": '<svg fill="#ced6dd" ',
    "#000000": "#ced6dd",
    "#0b6e99": "#4fb0d8",
    "#22303a": "#ced6dd",
    "#7b8790": "#98a4ad",
    "#8a5a9e": "#b98fcc",
    "#9aa5ab": "#66717a",
    "#dfe5e8": "#2c343b",
    "#e6eaec": "#2c343b",
    "#ffffff": "#14181e",
}


def save(figure: Figure, folder: Path, stem: str) -> None:
    """Write ``STEM-light.svg`` and ``STEM-dark.svg``. The background is transparent."""
    light, dark = (folder / f"{stem}-{theme}.svg" for theme in THEMES)
    for part in (figure, *figure.axes):
        part.patch.set_visible(False)
    plot.save(figure, light)
    dark.write_text(re.sub("|".join(DARK), lambda colour: DARK[colour[0]], light.read_text()))
