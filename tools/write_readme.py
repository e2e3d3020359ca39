"""Write the tables of the README that derive from the catalogue: ``python tools/write_readme.py``.

What stands between ``<!-- NAME -->`` and ``<!-- end of NAME -->`` is replaced; a test fails when it is out of date.
"""

import re
from pathlib import Path

from fastact._catalogue import ACTIVATIONS

README = Path(__file__).resolve().parent.parent / "README.md"


def functions_table() -> str:
    """One line per activation: call, value, slope, and which gradients it has."""
    lines = ["| call | value | derivative | in-place training |", "| --- | --- | --- | --- |"]
    for row in ACTIVATIONS:
        arrays = ["gate", "value"] if row.gate else ["x"]
        params = [param.name if param.required else f"{param.name}={param.written}" for param in row.params]
        cells = [
            f"`{row.name}({', '.join(arrays + params)})`",
            f"`{row.formula}`",
            f"`{row.derivative}`",
            "yes" if row.from_output else "",
        ]
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)


TABLES = {"functions": functions_table}


def fill(text: str) -> str:
    """Return the README's text with its tables brought up to date."""
    for name, table in TABLES.items():
        start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        pattern = re.compile(re.escape(start) + ".*?" + re.escape(end), re.DOTALL)
        if not pattern.search(text):
            raise ValueError(f"README.md has no place for the table {name!r}: {start} ... {end}")
        text = pattern.sub(lambda _: f"{start}\n{table()}\n{end}", text)  # noqa: B023
    return text


if __name__ == "__main__":
    README.write_text(fill(README.read_text()))
