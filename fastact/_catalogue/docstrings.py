"""Docstrings and signatures of the ufuncs, derived from the catalogue."""

import re
import textwrap
from functools import cache
from inspect import Parameter, Signature
from textwrap import indent

from fastact._catalogue import ARRAY_INPUTS, Ufunc, unfold
from fastact._catalogue.examples import RESULTS
from fastact._catalogue.schema import DERIVATIVE_ULPS

fill = cache(textwrap.fill)  # most texts are shared, and wrapping them was half of the import's time

AXIS = "axis : int, default -1\n    The axis along which the function works."

_SUMMARIES = {
    "value": "{summary}",
    "derivative": "Derivative of `{name}` with respect to `x`.",
    "backward": "Backward pass of `{name}`: `dy` times the derivative at `x`, in one pass.",
    "backward_from_output": "Backward pass of `{name}` from its output: what in-place training has kept.",
    "value_and_backward": "`{name}` and its backward pass in one call.",
    "backward_parameters": "Backward pass of `{name}` to its parameters: `dy` times their derivatives.",
}

_KEYWORDS: dict[str, object] = {"casting": "same_kind", "order": "K", "dtype": None, "subok": True, "signature": None}


def keywords(ufunc: Ufunc) -> dict[str, object]:
    """Keywords that NumPy gives a ufunc after `out`, with their defaults."""
    first: dict[str, object] = {"axis": -1} if ufunc.signature else {"where": True}
    if ufunc.is_reduction:
        first["keepdims"] = False
    return first | _KEYWORDS


def _out_by_name(ufunc: Ufunc) -> bool:
    return len(ufunc.outputs) > 1 or any(not param.required for param in ufunc.params)


def signature(ufunc: Ufunc) -> Signature:
    """Signature of a ufunc, parameters and their defaults included.

    `out` may be positional, as for every ufunc, unless a parameter can be left out, as the next positional argument
    would be that parameter, or there are two outputs, which are two positional arguments but one keyword.
    """
    kind = Parameter.KEYWORD_ONLY if _out_by_name(ufunc) else Parameter.POSITIONAL_OR_KEYWORD
    out = Parameter("out", kind, default=None)
    return Signature(
        [
            *(
                Parameter(name, Parameter.POSITIONAL_OR_KEYWORD if name in ufunc.named else Parameter.POSITIONAL_ONLY)
                for name in ufunc.arrays
            ),
            *(
                Parameter(
                    param.name,
                    Parameter.POSITIONAL_OR_KEYWORD,
                    default=Parameter.empty if param.required else param.default,
                )
                for param in ufunc.params
            ),
            out,
            *(Parameter(name, Parameter.KEYWORD_ONLY, default=value) for name, value in keywords(ufunc).items()),
        ]
    )


def docstring(ufunc: Ufunc) -> str:
    """Docstring of a ufunc, in numpydoc form."""
    row = ufunc.activation
    call = ", ".join(
        [
            *(name for name in ufunc.arrays if name not in ufunc.named),
            *(["/"] if set(ufunc.arrays) - set(ufunc.named) else []),
            *(name for name in ufunc.arrays if name in ufunc.named),
            *(param.name if param.required else f"{param.name}={param.written}" for param in ufunc.params),
            *(["*"] if _out_by_name(ufunc) else []),
            "out=None",
            *(["*"] if ufunc.signature and not _out_by_name(ufunc) else []),
            *(["axis=-1"] if ufunc.signature else []),
            "**kwargs",
        ]
    )
    siblings = [other for other in unfold(row) if other.name != ufunc.name]
    return "\n\n".join(
        [
            f"{ufunc.name}({call})",
            summary(ufunc),
            section("Parameters", "\n".join(_parameters(ufunc))),
            section("Returns", returned(ufunc)),
            section("See Also", "\n".join(f"{other.name} : {summary(other)}" for other in siblings)),
            section("Notes", paragraphs(_notes(ufunc))),
            section("References", reference(ufunc)),
            section("Examples", "\n".join(_example(ufunc))),
        ]
    )


def summary(ufunc: Ufunc) -> str:
    row = ufunc.activation
    if row.along_axis and ufunc.kind == "backward":
        from_output = " from its output, in one call" if "y" not in row.one_per_row else ""
        return f"Backward pass of `{row.name}`{from_output}."
    if row.arrays == ("gate", "value") and ufunc.kind == "backward":
        return f"Backward pass of `{row.name}`: the gradients of gate and value, in one pass."
    if len(row.arrays) > 1 and ufunc.kind == "backward":
        return f"Backward pass of `{row.name}`."
    if row.param_gradient and ufunc.kind == "backward":
        return f"Backward pass of `{row.name}`: the gradients of `x` and `{row.params[0].name}`, in one pass."
    return _SUMMARIES[ufunc.kind].format(name=row.name, summary=row.summary)


def operands(ufunc: Ufunc) -> list[str]:
    """Describe each input."""
    entries = []
    for name in ufunc.arrays:
        array = ARRAY_INPUTS[name]
        text = array.doc.format(name=ufunc.activation.name)
        text += " One number for each row." * (name in ufunc.activation.one_per_row)
        of_type = f" of {array.dtype.rstrip('0123456789')}" if array.dtype else ""
        entries.append(f"{name} : array_like{of_type}\n{body(text)}")
    for param in ufunc.params:
        optional = "" if param.required else f", default {param.written}"
        entries.append(f"{param.name} : array_like{optional}\n{body(param.doc + ' Broadcasts like any input.')}")
    return entries


def _parameters(ufunc: Ufunc) -> list[str]:
    entries = operands(ufunc)
    over_input = "; it may be an input, which is then overwritten" if ufunc.overwritable else ""
    entries.append("out : ndarray, None, or tuple of them, optional\n" + body(f"Where the result goes{over_input}."))
    if ufunc.signature:
        entries.append(AXIS)
        keepdims = "`keepdims`, " if ufunc.is_reduction else ""
        listed = f"`axes` in place of `axis`, {keepdims}`casting`, `order`, `dtype`, `subok`, `signature`, as for any"
        entries.append("**kwargs\n" + body(f"{listed} generalized `numpy.ufunc`."))
    else:
        listed = ", ".join(f"`{name}`" for name in keywords(ufunc))
        entries.append("**kwargs\n" + body(f"{listed}, as for any `numpy.ufunc`."))
    return entries


def returned(ufunc: Ufunc, remark: str = "") -> str:
    """Describe each output, with a remark on all."""
    types = ("integer, " if ufunc.activation.integers else "") + "float16, bfloat16, float32, float64 or longdouble"
    entries = []
    for name, core in zip(ufunc.outputs, ufunc.cores[len(ufunc.inputs) :], strict=True):
        shape = "shape of the input" if ufunc.signature and len(ufunc.arrays) == 1 else "broadcast shape"
        shape += " without the axis" if ufunc.signature and not core else ""
        text = f"Of the {shape}; {types}, as the inputs promote. {remark}".rstrip()
        entries.append(f"{name} : ndarray or scalar\n{body(text)}")
    return "\n".join(entries)


def paragraphs(notes: list[str]) -> str:
    """Wrap each note."""
    return "\n\n".join(fill(note, 88) for note in notes)


def formulas(ufunc: Ufunc) -> list[str]:
    """Say what is computed."""
    row = ufunc.activation
    value = f"Value: ``{row.formula}``"
    if ufunc.signature:
        return [value, f"Backward: ``{row.derivative}``"]
    if ufunc.kind == "backward_parameters":
        return [value, *(f"Derivative for `{param.name}`: ``{param.gradient or 0}``" for param in row.params)]
    if row.arrays == ("x",):
        return [value, f"Derivative: ``{row.derivative}``"]
    if not row.gate:
        with_respect_to = " and ".join(f"`{name}`" for name in row.differentiable)
        return [value, f"Derivative with respect to {with_respect_to}: ``{row.derivative}``"]
    derivatives = f"Derivatives with respect to gate and value: ``{row.derivative}``"
    backward = f"Backward: ``dgate = dy * value * {row.gate}'(gate)``, ``dvalue = dy * {row.gate}(gate)``"
    return [value, derivatives, *([backward] if ufunc.kind == "backward" else [])]


def _notes(ufunc: Ufunc) -> list[str]:
    row = ufunc.activation
    notes = formulas(ufunc)
    if row.kinks:
        notes.append(f"At x = {' and '.join(map(str, row.kinks))} the derivative is taken as {row.at_kink}.")
    if row.param_gradient and ufunc.kind == "backward":
        notes.append(
            f"`{ufunc.outputs[1]}` is elementwise: the caller sums it over the axes along which "
            f"`{row.params[0].name}` was broadcast."
        )
    if ufunc.kind == "backward_parameters":
        notes.append(
            "The results are elementwise: the caller sums each over the axes along which its parameter was broadcast. "
            "Where the value doesn't depend on a parameter, its gradient is exactly 0, even if `dy` is inf or NaN; at "
            "a kink, the left branch counts."
        )
    if not ufunc.signature:
        of_gate = " of the gate" if "gate" in row.arrays else ""
        notes.append(
            f"Limits{of_gate}: {row.limits[0]} at -inf, {row.limits[1]} at +inf. NaN gives NaN; nothing ever warns."
        )
    if row.edges:
        notes.append(f"{row.edges}.")
    if rounded := [f"`{param.name}`" for param in row.params if param.is_rounded]:
        notes.append(
            "A Python number beside an array is rounded to the array's type. In float16 and bfloat16, where "
            f"{' or '.join(rounded)} equals the default so rounded, it means the default itself."
        )
    if ufunc.kind == "backward_from_output":
        notes.append(f"From the output: {row.from_output}.")
    if row.piecewise and "backward" in ufunc.kind:
        notes.append("Where the slope is 0 the result is exactly 0, even if `dy` is inf or NaN.")
    notes.append(f"Accuracy: {_accuracy(ufunc)}.")
    return notes


def _accuracy(ufunc: Ufunc) -> str:
    row = ufunc.activation
    if ufunc.signature:
        return row.accuracy if ufunc.kind == "value" else row.derivative_accuracy
    if ufunc.kind == "backward_parameters":
        promise = f"within 2 ULP of `dy` times the derivative, whose own is: {DERIVATIVE_ULPS}, away from its zeros"
    elif row.arrays != ("x",):
        promise = row.accuracy if ufunc.kind == "value" else row.derivative_accuracy
    else:
        promise = {
            "value": row.accuracy,
            "derivative": row.derivative_accuracy,
            "backward": f"within 2 ULP of `dy` times `{row.name}_derivative`, whose own is: {row.derivative_accuracy}",
            "backward_from_output": (
                "as a function of `y`, at most 5 ULP in float32, 10 in float64; as good as the derivative at `x` "
                "wherever `y` determines `x` well"
            ),
        }[ufunc.kind]
    if ufunc.kind in ("value", "derivative") and row.has_derivative:
        return f"{promise}. float16 and bfloat16 are correctly rounded at default parameters"
    return f"{promise}. float16 and bfloat16 are computed in float32 and rounded once"


def example(ufunc: Ufunc) -> tuple[list[str], list[str]]:
    """Return statements that make operands and, if there are several, results; and expressions of those results."""
    statements = ["import numpy as np", "import fastact"]
    value = unfold(ufunc.activation)[0]
    for name in ufunc.arrays:
        if name == "y":  # what the function can give
            statements += [
                f"{other} = {ARRAY_INPUTS[other].example}" for other in value.arrays if other not in ufunc.arrays
            ]
            statements.append(f"y = {_call(value)}")
        else:
            one = name == "dy" and name in ufunc.activation.one_per_row
            statements.append(f"{name} = {'0.5' if one else ARRAY_INPUTS[name].example}")
    if len(ufunc.outputs) == 1:
        return statements, [f"np.round({_call(ufunc)}, 4).tolist()"]
    return [*statements, f"{', '.join(ufunc.outputs)} = {_call(ufunc)}"], [
        f"np.round({y}, 4).tolist()" for y in ufunc.outputs
    ]


def _example(ufunc: Ufunc) -> list[str]:
    """Results for a few numbers, and a call in place."""
    statements, expressions = example(ufunc)
    lines = [f">>> {statement}" for statement in statements]
    results = RESULTS.get(ufunc.name, "").splitlines()  # a new function has none
    for expression, result in zip(expressions, results, strict=False):
        lines += [f">>> {expression}", result]
    overwritten = ufunc.overwritable
    if len(overwritten) < len(ufunc.outputs):
        return lines
    if len(ufunc.outputs) == 1:
        (out,) = overwritten
        return [*lines, f">>> {_call(ufunc, out)} is {out}", "True"]
    same = ", ".join(f"{output} is {name}" for output, name in zip(ufunc.outputs, overwritten, strict=True))
    in_place = _call(ufunc, f"({', '.join(overwritten)})")
    return [*lines, f">>> {', '.join(ufunc.outputs)} = {in_place}", f">>> {same}", "(True, True)"]


def _call(ufunc: Ufunc, out: str = "") -> str:
    """Spell a call whose operands have their own names."""
    required = [f"{param.name}=0.5" for param in ufunc.params if param.required]
    return f"fastact.{ufunc.name}({', '.join([*ufunc.arrays, *required, *([f'out={out}'] if out else [])])})"


def reference(ufunc: Ufunc) -> str:
    """Cite the source of the formula."""
    # reST would take an initial with a space for the beginning of a list
    source = re.sub(r"\b([A-Z])\. ", "\\1.\N{NO-BREAK SPACE}", ufunc.activation.source)
    return fill(f".. [1] {source}", 88, subsequent_indent="   ")


def body(text: str) -> str:
    """Wrap and indent what is said of an entry."""
    return indent(fill(text, 84), "    ")


def section(title: str, text: str) -> str:
    """Write a section of numpydoc's."""
    return f"{title}\n{'-' * len(title)}\n{text}"
