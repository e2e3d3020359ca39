"""Write what derives from the catalogue, tables in the README and ``docs/functions.md``.

Run ``python tools/write_docs.py``. In the README, what stands between ``<!-- NAME -->`` and ``<!-- end of NAME -->`` is
replaced. A test fails when either file is out of date. What stands at ``speed`` is measured: `benchmarks/report.py`
writes it.
"""

import re
from pathlib import Path

from fastact._catalogue import ACTIVATIONS, Activation

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "functions.md"


def call(row: Activation) -> str:
    """Spell the call of a row's value, with defaults."""
    arrays = ["gate", "value"] if row.gate else ["x"]
    params = [param.name if param.required else f"{param.name}={param.written}" for param in row.params]
    return f"{row.name}({', '.join(arrays + params)})"


def functions_table() -> str:
    """One line per activation: call, value, slope, and which gradients it has."""
    lines = ["| call | value | derivative | in-place training |", "| --- | --- | --- | --- |"]
    for row in ACTIVATIONS:
        cells = [
            f"`{call(row)}`",
            f"`{row.formula}`",
            f"`{row.derivative}`",
            "yes" if row.from_output else "",
        ]
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)


def reference() -> str:
    """One section per activation: everything that its row says."""
    lines = [
        "# The functions",
        "",
        "Written by `tools/write_docs.py` from the catalogue. NaN gives NaN everywhere. Accuracy is in units in the "
        "last place (ULP) of the result, at default parameters; [accuracy.md](accuracy.md) has what was measured.",
    ]
    for row in ACTIVATIONS:
        facts = {
            "value": f"`{row.formula}`",
            "backward" if row.along_axis else "derivative": f"`{row.derivative}`",
            "at the kinks": f"x = {', '.join(map(str, row.kinks))}: {row.at_kink}" if row.kinks else "",
            "limits": "" if row.along_axis else f"{row.limits[0]} at -inf, {row.limits[1]} at +inf",
            "unusual values": row.edges,
            "from the output": row.from_output,
            "integers": "closed under every integer type" if row.integers else "",
            "accuracy": f"value {row.accuracy}; {'backward' if row.along_axis else 'derivative'} {row.slope_accuracy}",
            "source": row.source,
        }
        lines += ["", f"## `{call(row)}`", "", row.summary, ""]
        lines += [f"- {param.name}: {param.doc}" for param in row.params]
        lines += [f"- {label}: {fact}" for label, fact in facts.items() if fact]
    return "\n".join(lines) + "\n"


TABLES = {"functions": functions_table}


def replace(text: str, name: str, content: str) -> str:
    """Return the README's text with new content between the marks of that name."""
    start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    pattern = re.compile(re.escape(start) + ".*?" + re.escape(end), re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"README.md has no place for {name!r}: {start} ... {end}")
    return pattern.sub(lambda _: f"{start}\n{content}\n{end}", text)


def fill(text: str) -> str:
    """Return the README's text with its tables brought up to date."""
    for name, table in TABLES.items():
        text = replace(text, name, table())
    return text


if __name__ == "__main__":
    README.write_text(fill(README.read_text()))
    REFERENCE.parent.mkdir(exist_ok=True)
    REFERENCE.write_text(reference())
