"""Generate ``fastact/_catalogue/examples.py``: the results of the examples in docstrings.

The results are computed here and not at import, because computing them would make the import slower. A test runs every
example.
"""

from json import dumps
from pathlib import Path

from fastact._catalogue import UFUNCS, Ufunc
from fastact._catalogue.docstrings import example_code

FILE = Path(__file__).resolve().parents[2] / "fastact" / "_catalogue" / "examples.py"
HEAD = '"""The results of the examples in docstrings. Written by tools/regenerate.py."""\n\n'


def results(ufunc: Ufunc) -> str:
    """Return the values of the expressions of an example, as text, one per line."""
    statements, expressions = example_code(ufunc)
    names: dict[str, object] = {}
    exec("\n".join(statements), names)
    return "\n".join(repr(eval(expression, names)) for expression in expressions)


def texts() -> dict[Path, str]:
    """Return the path and the content of the file."""
    lines = [f"    {dumps(ufunc.name)}: {dumps(results(ufunc))},\n" for ufunc in UFUNCS]
    return {FILE: f"{HEAD}RESULTS = {{\n{''.join(lines)}}}\n"}
