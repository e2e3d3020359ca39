"""The README's tables, ``docs/functions.md`` and ``docs/dtypes.md``.

In the README, what stands between ``<!-- NAME -->`` and ``<!-- end of NAME -->`` is replaced. What stands at ``speed``
is measured: `benchmarks/report.py` writes it.
"""

import re
from pathlib import Path

import numpy as np

from fastact._catalogue import ACTIVATIONS, FLOAT_TYPES, INTEGER_TYPES, Activation

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "functions.md"
DTYPES = ROOT / "docs" / "dtypes.md"


def call(row: Activation) -> str:
    """Spell the call of a row's value, with defaults."""
    params = [param.name if param.required else f"{param.name}={param.default_text}" for param in row.params]
    axis = ["axis=-1"] if row.along_axis else []
    return f"{row.name}({', '.join([*row.arrays, *params, *axis])})"


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


def facts(row: Activation) -> dict[str, str]:
    """List what a row says besides its formulas."""
    floats = ["bfloat16", *("longdouble" if char == "g" else np.dtype(char).name for char in FLOAT_TYPES)]
    learnt = {f"derivative for {param.name}": f"`{param.gradient}`" for param in row.params if param.gradient}
    listed = learnt | {
        "at the kinks": f"x = {', '.join(map(str, row.kinks))}: {row.at_kink}" if row.kinks else "",
        "limits": "" if row.along_axis else f"{row.limits[0]} at -inf, {row.limits[1]} at +inf",
        "unusual values": row.edges,
        "from the output": row.from_output,
        "types": ("closed under every integer type; " if row.integers else "") + ", ".join(floats),
        "accuracy": f"value {row.accuracy}; {'backward' if row.along_axis else 'derivative'} {row.derivative_accuracy}",
        "source": row.source,
    }
    return {label: fact for label, fact in listed.items() if fact}


def reference() -> str:
    """One section per activation: everything that its row says."""
    lines = [
        "# The functions",
        "",
        "Written by `tools/regenerate.py` from the catalogue. NaN gives NaN everywhere. Accuracy is in units in the "
        "last place (ULP) of the result, at default parameters; [accuracy.md](accuracy.md) has what was measured.",
    ]
    for row in ACTIVATIONS:
        formulas = {
            "value": f"`{row.formula}`",
            "backward" if row.along_axis else "derivative": f"`{row.derivative}`",
        }
        lines += ["", f"## `{call(row)}`", "", row.summary, ""]
        lines += [f"- {param.name}: {param.doc}" for param in row.params]
        lines += [f"- {label}: {fact}" for label, fact in (formulas | facts(row)).items()]
    return "\n".join(lines) + "\n"


def result_type(given: str, types: str, number: type | None) -> str:
    """Name the result's data type for an array of one type, beside a Python number or not; `types` have loops."""
    if given == "bfloat16":
        return given
    dtype = np.dtype(given)
    if dtype.kind not in "biuf":
        return "TypeError"
    if number is not None:
        dtype = np.result_type(dtype, number(0))
    loop = next(char for char in types if np.can_cast(dtype, char, "safe"))
    return "longdouble" if loop == "g" else np.dtype(loop).name


def dtypes() -> str:
    """Result types, per family of functions."""
    families = {True: INTEGER_TYPES + FLOAT_TYPES, False: FLOAT_TYPES}
    names = [np.dtype(char).name for char in "?bBhHiIlL"]
    names += ["float16", "bfloat16", "float32", "float64", "longdouble", "complex64", "complex128", "clongdouble"]
    names += ["object", "datetime64", "timedelta64", "str", "bytes"]
    lines = [
        "# Data types",
        "",
        "Written by `tools/regenerate.py` from the catalogue. There are two families. Closed under integers are "
        + ", ".join(f"`{row.name}`" for row in ACTIVATIONS if row.integers)
        + ", with their derivatives and backward passes; every other function gives floats, as `np.exp` does.",
        "",
        "Result for an array of `x` alone (or several of one type), parameters left out; and beside a Python number:",
        "",
        "| x | closed | closed, int | closed, float | others | others, int | others, float |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name in names:
        cells = [result_type(name, types, number) for types in families.values() for number in (None, int, float)]
        lines.append("| " + " | ".join([f"`{name}`", *cells]) + " |")
    lines += [
        "",
        "- Arrays of several types, NumPy's scalars and 0-d arrays promote as for any ufunc (`np.result_type`); Python "
        "numbers are weak, as NEP 50 says. `bool` has no loop of its own, and goes to the first that holds it.",
        "- A parameter that is left out changes no type, though its default may be a Python float, and nothing of what "
        "`casting=` accepts.",
        "- A Python number beside an array is rounded to the array's type, as for any ufunc (NEP 50). A parameter that "
        "equals the default so rounded means the default itself: in 16 bits, which lack the defaults of "
        + ", ".join(f"`{row.name}`" for row in ACTIVATIONS if any(param.has_inexact_default for param in row.params))
        + "; and in every format for `hard_sigmoid`, whose kinks are at -3 and 3.",
        "- long double is the platform's; its functions are as good as the C library, and aren't vectorised.",
        "- bfloat16 is `ml_dtypes.bfloat16`, once `ml_dtypes` is imported; beside float16 or a wider float it "
        "promotes as `ml_dtypes` says. `dtype=bfloat16` takes any real numbers, as `np.maximum` does (`np.exp` refuses "
        'them). To `casting="safe"`, a Python float beside bfloat16 is a float64.',
        "- At default parameters, values and derivatives in 16 bits are correctly rounded. At others, what double "
        "precision can't tell from a tie goes to even, unless x is next to zero.",
        "- Zeros, infinities and NaN give the same in every format, down to the sign of a zero; what vanishes far out "
        "keeps the sign that it had.",
        "- Any byte order, stride or alignment is accepted, and the result is native. Complex numbers, objects, dates "
        "and text are refused with NumPy's own `TypeError`, where `np.exp` or `np.maximum` take some of them.",
        "- `casting=`, `dtype=`, `signature=`, `out=` and `np.errstate` are NumPy's own; but no function ever warns or "
        "raises for a floating-point status, unless a cast of its operands does.",
    ]
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


def texts() -> dict[Path, str]:
    """Return what each file should hold."""
    return {README: fill(README.read_text()), REFERENCE: reference(), DTYPES: dtypes()}
