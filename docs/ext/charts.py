"""Draw the charts of the performance page from ``docs/performance/figures.json`` when a build starts."""

from __future__ import annotations

import json
from pathlib import Path

from performance import figures
from sphinx.application import Sphinx

FOLDER = Path(__file__).resolve().parents[1] / "performance"


def draw(app: Sphinx) -> None:
    """Draw the charts beside their data. Git ignores the pictures."""
    figures.draw(json.loads((FOLDER / "figures.json").read_text()), FOLDER)


def setup(app: Sphinx) -> dict[str, bool]:
    """Draw before the build reads the pages."""
    app.connect("builder-inited", draw)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
