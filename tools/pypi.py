"""The page on PyPI: the README with absolute links. The build writes it into the metadata of the package.

The addresses of the documentation and the repository are set once, in ``[project.urls]`` of ``pyproject.toml``.
"""

import re
import runpy
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = re.compile(r"(?<=\]\()docs/(\w+)\.md")  # a link to a page of the documentation
FILE = re.compile(r"(?<=\]\()(?!\w+:)")  # the start of any other relative link


def addresses() -> dict[str, str]:
    """Return the addresses of the documentation and the repository, by name."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]


def page() -> str:
    """Return the README with links to the documentation and to the files of this version's tag."""
    urls = addresses()
    version = runpy.run_path(str(ROOT / "fastact" / "_version.py"))["__version__"]
    text = PAGE.sub(rf"{urls['Documentation']}/\1.html", (ROOT / "README.md").read_text(encoding="utf-8"))
    return FILE.sub(f"{urls['Repository']}/blob/v{version}/", text)
