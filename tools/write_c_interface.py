"""Write the C interface, ``fastact/kernels.pxd``, from the catalogue: ``python tools/write_c_interface.py``.

Compiled code out there relies on every declaration, so none is changed or left out: the tool refuses. A test fails when
the file is out of date.
"""

import argparse
from pathlib import Path

from c_interface import declarations
from render_kernels import PACKAGE, load_catalogue

DECLARATIONS = PACKAGE / "kernels.pxd"


def promised(text: str) -> set[str]:
    """Return the declarations in the text of the file, each on one line."""
    return {" ".join(part.split()) for part in text.split("\ncdef ")[1:]}


def update(path: Path, text: str) -> None:
    """Write the file, unless a declaration in it would be gone."""
    if path.exists() and (broken := promised(path.read_text()) - promised(text)):
        raise SystemExit("The C interface is a promise; this would break it:\n" + "\n".join(sorted(broken)))
    path.write_text(text)


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    update(DECLARATIONS, declarations(load_catalogue()))
