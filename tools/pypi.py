"""The page on PyPI: the README with absolute links. The build writes it into the metadata of the package.

The address of the repository is set once, in ``[project.urls]`` of ``pyproject.toml``.
"""

import re
import runpy
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"(?<=\]\()(?!\w+:)")  # the start of a relative target


def address() -> str:
    """Return the address of the repository."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]["Repository"]


def page() -> str:
    """Return the README with links to the repository as it was when this version was tagged."""
    version = runpy.run_path(str(ROOT / "fastact" / "_version.py"))["__version__"]
    return LINK.sub(f"{address()}/blob/v{version}/", (ROOT / "README.md").read_text(encoding="utf-8"))
