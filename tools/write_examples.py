"""Write the results that docstrings show, ``fastact/_examples.py``: ``python tools/write_examples.py``.

They are computed here and not at import, which it would slow down. A test runs every example.
"""

import argparse
from json import dumps
from pathlib import Path

from fastact._catalogue import UFUNCS, Ufunc
from fastact._docstrings import example

FILE = Path(__file__).resolve().parent.parent / "fastact" / "_examples.py"
HEAD = '"""What the examples of docstrings give. Made by tools/write_examples.py."""\n\n'


def results(ufunc: Ufunc) -> str:
    """Return what the expressions of an example print, a line each."""
    statements, expressions = example(ufunc)
    names: dict[str, object] = {}
    exec("\n".join(statements), names)
    return "\n".join(repr(eval(expression, names)) for expression in expressions)


def text() -> str:
    """Return what the file should hold."""
    lines = [f"    {dumps(ufunc.name)}: {dumps(results(ufunc))},\n" for ufunc in UFUNCS]
    return f"{HEAD}RESULTS = {{\n{''.join(lines)}}}\n"


def main() -> None:
    """Write the file."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    FILE.write_text(text())


if __name__ == "__main__":
    main()
