"""What the C interface promises, ``fastact/kernels.pxd``.

Compiled code out there relies on every declaration, so none is changed or left out: `texts` refuses.
"""

from pathlib import Path

from c_interface import declarations
from generate import PACKAGE, load_catalogue

DECLARATIONS = PACKAGE / "kernels.pxd"


def promised(text: str) -> set[str]:
    """Return the declarations in the text of the file, each on one line."""
    return {" ".join(part.split()) for part in text.split("\ncdef ")[1:]}


def kept(before: str, text: str) -> str:
    """Return the new text, unless a declaration would be gone."""
    if broken := promised(before) - promised(text):
        raise SystemExit("The C interface is a promise; this would break it:\n" + "\n".join(sorted(broken)))
    return text


def texts() -> dict[Path, str]:
    """Return what the file should hold."""
    return {DECLARATIONS: kept(DECLARATIONS.read_text(), declarations(load_catalogue()))}
