"""Texts from the catalogue: the README's list of functions, ``docs/functions.md`` and ``docs/dtypes.md``.

In the README, the text between ``<!-- functions -->`` and ``<!-- end of functions -->`` is replaced. The text between
``<!-- speed -->`` and ``<!-- end of speed -->`` is measured: `benchmarks/report.py` writes it.
"""

import re
import textwrap
from pathlib import Path

import numpy as np

from fastact._catalogue import ACTIVATIONS, FAMILIES, FLOAT_TYPES, INTEGER_TYPES, Activation

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "functions.md"
DTYPES = ROOT / "docs" / "dtypes.md"


def call(row: Activation) -> str:
    """Return the call of a row's function as a reader writes it, with defaults."""
    params = [param.name if param.required else f"{param.name}={param.default_text}" for param in row.params]
    axis = ["axis=-1"] if row.along_axis else []
    return f"{row.name}({', '.join([*row.arrays, *params, *axis])})"


def families() -> str:
    """Return one item per family with the names of its functions."""
    items = []
    for family in FAMILIES:
        title = re.split(r"[:,.]", family.__doc__)[0]
        names = ", ".join(f"`{row.name}`" for row in family.ROWS)
        items.append(textwrap.fill(f"- {title}: {names}", 120, subsequent_indent="  "))
    return "\n".join([*items, "- Plain functions: `rrelu` (random slopes in training), `crelu`"])


def facts(row: Activation) -> dict[str, str]:
    """Return the entries of a row other than its formulas, by label."""
    floats = ["bfloat16", *("longdouble" if char == "g" else np.dtype(char).name for char in FLOAT_TYPES)]
    gradients = {param.name: param.gradient for param in row.params if param.gradient}
    listed = {f"derivative with respect to {name}": f"`{gradient}`" for name, gradient in gradients.items()} | {
        "derivative at the kinks": f"x = {', '.join(map(str, row.kinks))}: {row.at_kink}" if row.kinks else "",
        "limits": "" if row.along_axis else f"{row.limits[0]} at -inf, {row.limits[1]} at +inf",
        "unusual values": row.edges,
        "derivative from the output": row.from_output,
        "types": ("closed under every integer type; " if row.integers else "") + ", ".join(floats),
        "accuracy of the value": row.accuracy,
        f"accuracy of the {'backward pass' if row.along_axis else 'derivative'}": row.derivative_accuracy,
        "source": row.source,
    }
    return {label: fact for label, fact in listed.items() if fact}


def reference() -> str:
    """Return ``docs/functions.md``: a section per activation with every entry of its row."""
    lines = [
        "# The functions",
        "",
        "This page is generated from the catalogue by `tools/regenerate.py`. Every function propagates NaN. Accuracy "
        "is in units in the last place (ULP) of the result, at default parameters; [accuracy.md](accuracy.md) has the "
        "measured errors.",
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
    """Return the name of the result's data type.

    Parameters
    ----------
    given : str
        The data type of the array operands.
    types : str
        The characters of the data types that have a loop, in NumPy's order.
    number : type or None
        The type of a Python number among the operands, if there is one.
    """
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
    """Return ``docs/dtypes.md``: the data types of results, per family of functions."""
    families = {True: INTEGER_TYPES + FLOAT_TYPES, False: FLOAT_TYPES}
    names = [np.dtype(char).name for char in "?bBhHiIlL"]
    names += ["float16", "bfloat16", "float32", "float64", "longdouble", "complex64", "complex128", "clongdouble"]
    names += ["object", "datetime64", "timedelta64", "str", "bytes"]
    lines = [
        "# Data types",
        "",
        "This page is generated from the catalogue by `tools/regenerate.py`. Some functions are closed under integers: "
        "integer input gives integer output. These are "
        + ", ".join(f"`{row.name}`" for row in ACTIVATIONS if row.integers)
        + ", with their derivatives and backward passes. Every other function returns floating-point numbers, as "
        "`np.exp` does.",
        "",
        "The table gives the data type of the result, with parameters omitted, for array operands of one type: alone, "
        "with a Python int, and with a Python float.",
        "",
        "| array | closed | closed, int | closed, float | others | others, int | others, float |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name in names:
        cells = [result_type(name, types, number) for types in families.values() for number in (None, int, float)]
        lines.append("| " + " | ".join([f"`{name}`", *cells]) + " |")
    lines += [
        "",
        "- Arrays of several types, NumPy scalars and 0-d arrays promote as for any ufunc (`np.result_type`). Python "
        "numbers are weak (NEP 50). `bool` has no loop of its own: it is cast to the first type with a loop that can "
        "hold it.",
        "- Omitting a parameter never changes the result's dtype, although its default may be a Python float. Nor does "
        "it change which casts `casting=` accepts.",
        "- A Python number among arrays is rounded to the arrays' type, as for any ufunc (NEP 50). Some defaults can't "
        "be represented in the 16-bit types: those of "
        + ", ".join(f"`{row.name}`" for row in ACTIVATIONS if any(param.has_inexact_default for param in row.params))
        + ". There, a parameter equal to the rounded default is treated as the exact default. For `hard_sigmoid` this "
        "holds in every type, which puts its kinks exactly at -3 and 3.",
        "- A Python int outside the range of integer arrays raises `OverflowError`, as for any ufunc. Bounds for "
        "which clamping changes no result are an exception, as for `np.clip`: "
        + "; ".join(bounds_outside(side) for side in ("below", "above"))
        + ". For unsigned arrays, gradients take the largest number as `min_val` for the default, -1.",
        "- long double is the C type of the platform. Its functions have the accuracy of the C library and aren't "
        "vectorised.",
        "- bfloat16 is `ml_dtypes.bfloat16`, available once `ml_dtypes` is imported. With float16 or a wider float it "
        "promotes as `ml_dtypes` defines. `dtype=bfloat16` accepts arrays of any real type, as `np.maximum` does "
        '(`np.exp` rejects them). With bfloat16 arrays, `casting="safe"` treats a Python float as float64.',
        "- In the 16-bit types, values and derivatives are correctly rounded at default parameters. At other "
        "parameters, a result that double precision can't distinguish from a tie is rounded to even, unless x is close "
        "to zero.",
        "- Zeros, infinities and NaN give the same result in every type, including the sign of zero. A result that "
        "underflows keeps its sign.",
        "- Operands may have any byte order, strides and alignment. Results have native byte order. Complex numbers, "
        "objects, dates and text raise NumPy's own `TypeError`, although `np.exp` or `np.maximum` accept some of them.",
        "- `casting=`, `dtype=`, `signature=`, `out=` and `np.errstate` behave exactly as in NumPy. A function itself "
        "never causes a floating-point warning or error; a cast of its operands may.",
    ]
    return "\n".join(lines) + "\n"


def bounds_outside(side: str) -> str:
    """Return the parameters that may be outside the range on one side."""
    names = [f"`{param.name}` of `{row.name}`" for row in ACTIVATIONS for param in row.params if param.clamped == side]
    return f"{', '.join(names)} may be {side} the range"


def replace(text: str, name: str, content: str) -> str:
    """Return a file's text with new content between the marks of a name."""
    start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    pattern = re.compile(re.escape(start) + ".*?" + re.escape(end), re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"no place for {name!r} in the file: {start} ... {end}")
    return pattern.sub(lambda _: f"{start}\n{content}\n{end}", text)


def texts() -> dict[Path, str]:
    """Return the text of each generated file."""
    return {README: replace(README.read_text(), "functions", families()), REFERENCE: reference(), DTYPES: dtypes()}
