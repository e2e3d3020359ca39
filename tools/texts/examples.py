"""The results that docstrings show, ``fastact/_catalogue/examples.py``.

They are computed here and not at import, which it would slow down. A test runs every example.
"""

from json import dumps
from pathlib import Path

from fastact._catalogue import UFUNCS, Ufunc
from fastact._catalogue.docstrings import example

FILE = Path(__file__).resolve().parents[2] / "fastact" / "_catalogue" / "examples.py"
HEAD = '"""What the examples of docstrings give. Made by tools/regenerate.py."""\n\n'


def results(ufunc: Ufunc) -> str:
    """Return what the expressions of an example print, a line each."""
    statements, expressions = example(ufunc)
    names: dict[str, object] = {}
    exec("\n".join(statements), names)
    return "\n".join(repr(eval(expression, names)) for expression in expressions)


def texts() -> dict[Path, str]:
    """Return what the file should hold."""
    lines = [f"    {dumps(ufunc.name)}: {dumps(results(ufunc))},\n" for ufunc in UFUNCS]
    return {FILE: f"{HEAD}RESULTS = {{\n{''.join(lines)}}}\n"}
