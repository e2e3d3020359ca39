"""Docstrings and signatures of the ufuncs, derived from the catalogue.

`fastact.autograd` assembles its docstrings from the same parts. This module imports only the catalogue and the standard
library.
"""

import re
import textwrap
from functools import cache
from inspect import Parameter, Signature
from textwrap import indent

from . import ARRAY_INPUTS, Ufunc, unfold
from .examples import RESULTS
from .schema import DERIVATIVE_ULPS

fill = cache(textwrap.fill)  # Many docstrings share a text: without the cache, wrapping takes half of the import time.

AXIS = "axis : int, default -1\n    Axis along which the function is computed."

_SUMMARIES = {
    "value": "{summary}",
    "derivative": "Derivative of `{name}` with respect to `x`.",
    "backward": "Backward pass of `{name}`: `dy` times the derivative at `x`.",
    "backward_from_output": "Backward pass of `{name}` from its output, for in-place training.",
    "value_and_backward": "`{name}` and its backward pass in one call.",
    "backward_parameters": "Gradients with respect to the parameters of `{name}`.",
}

_KEYWORDS: dict[str, object] = {"casting": "same_kind", "order": "K", "dtype": None, "subok": True, "signature": None}


def keywords(ufunc: Ufunc) -> dict[str, object]:
    """Return the keywords that NumPy adds to a ufunc after `out`, with their defaults."""
    first: dict[str, object] = {"axis": -1} if ufunc.signature else {"where": True}
    if ufunc.is_reduction:
        first["keepdims"] = False
    return first | _KEYWORDS


def _out_is_keyword_only(ufunc: Ufunc) -> bool:
    return len(ufunc.outputs) > 1 or any(not param.required for param in ufunc.params)


def signature(ufunc: Ufunc) -> Signature:
    """Return the signature of a ufunc, with the parameters and their defaults.

    As for every ufunc, `out` may be positional, with two exceptions. If a parameter has a default, the next positional
    argument would be that parameter. If there are several outputs, each is a positional argument of its own, but `out`
    is a single keyword.
    """
    kind = Parameter.KEYWORD_ONLY if _out_is_keyword_only(ufunc) else Parameter.POSITIONAL_OR_KEYWORD
    out = Parameter("out", kind, default=None)
    return Signature(
        [
            *(Parameter(name, Parameter.POSITIONAL_OR_KEYWORD) for name in ufunc.arrays),
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
    """Return the docstring of a ufunc, in numpydoc format."""
    row = ufunc.activation
    call = ", ".join(
        [
            *ufunc.arrays,
            *(param.name if param.required else f"{param.name}={param.default_text}" for param in ufunc.params),
            *(["*"] if _out_is_keyword_only(ufunc) else []),
            "out=None",
            *(["*"] if ufunc.signature and not _out_is_keyword_only(ufunc) else []),
            *(["axis=-1"] if ufunc.signature else []),
            "**kwargs",
        ]
    )
    siblings = [other for other in unfold(row) if other.name != ufunc.name]
    raised = [f"{error}\n{entry_text(when)}" for name in ufunc.arrays for error, when in ARRAY_INPUTS[name].raises]
    return "\n\n".join(
        [
            f"{ufunc.name}({call})",
            summary(ufunc),
            section("Parameters", "\n".join(_parameter_entries(ufunc))),
            section("Returns", output_entries(ufunc)),
            *([section("Raises", "\n".join(raised))] if raised else []),
            section("See Also", "\n".join(f"{other.name} : {summary(other)}" for other in siblings)),
            section("Notes", paragraphs(_notes(ufunc))),
            section("References", references_text(ufunc)),
            section("Examples", "\n".join(_example_section(ufunc))),
        ]
    )


def summary(ufunc: Ufunc) -> str:
    """Return the first line of the docstring."""
    row = ufunc.activation
    if ufunc.kind != "backward" or (row.has_derivative and not row.param_gradient):
        return _SUMMARIES[ufunc.kind].format(name=row.name, summary=row.summary)
    if row.param_gradient:
        return f"Backward pass of `{row.name}`: the gradients with respect to `x` and `{row.params[0].name}`."
    if row.arrays == ("gate", "value"):
        return f"Backward pass of `{row.name}`: the gradients with respect to `gate` and `value`."
    if row.along_axis and "y" not in row.row_scalars:
        return f"Backward pass of `{row.name}` from its output."
    return f"Backward pass of `{row.name}`."


def input_entries(ufunc: Ufunc) -> list[str]:
    """Describe each input, as an entry of the Parameters section."""
    entries = []
    for name in ufunc.arrays:
        array = ARRAY_INPUTS[name]
        text = array.doc.format(name=ufunc.activation.name)
        if name in ufunc.activation.row_scalars:
            text += " One number per row."
        of_type = f" of {array.dtype.rstrip('0123456789')}" if array.dtype else ""
        entries.append(f"{name} : array_like{of_type}\n{entry_text(text)}")
    for param in ufunc.params:
        optional = "" if param.required else f", default {param.default_text}"
        text = f"{param.doc} Broadcasts against the other inputs."
        entries.append(f"{param.name} : array_like{optional}\n{entry_text(text)}")
    return entries


def _parameter_entries(ufunc: Ufunc) -> list[str]:
    entries = input_entries(ufunc)
    several = len(ufunc.outputs) > 1
    text = "Arrays to store the results in" if several else "Array to store the result in"
    if ufunc.overwritable:
        text += "; each may be one of the inputs" if several else "; may be one of the inputs"
    entries.append(f"out : ndarray, None, or tuple of ndarray and None, optional\n{entry_text(text + '.')}")
    if ufunc.signature:
        entries.append(AXIS)
        keepdims = "`keepdims`, " if ufunc.is_reduction else ""
        names = f"`axes` instead of `axis`, {keepdims}`casting`, `order`, `dtype`, `subok`, `signature`"
    else:
        names = ", ".join(f"`{name}`" for name in keywords(ufunc))
    entries.append(f"**kwargs\n{entry_text(f'Keyword arguments of `numpy.ufunc`: {names}.')}")
    return entries


def output_entries(ufunc: Ufunc, remark: str = "") -> str:
    """Describe each output, as an entry of the Returns section. The remark is added to each entry."""
    types = "an integer type, " if ufunc.activation.integers else ""
    types += "float16, bfloat16, float32, float64 or longdouble"
    entries = []
    for name, core in zip(ufunc.outputs, ufunc.has_core_dim[len(ufunc.inputs) :], strict=True):
        gradient = f"Gradient of the loss with respect to `{name[1:]}`."
        content = {"y": "Output.", "derivative": "Derivative at `x`."}.get(name, gradient)
        shape = "shape of the input" if ufunc.signature and len(ufunc.arrays) == 1 else "broadcast shape of the inputs"
        shape += " without the axis" if ufunc.signature and not core else ""
        text = f"{content} It has the {shape}. Its data type follows from type promotion: {types}. {remark}"
        entries.append(f"{name} : ndarray or scalar\n{entry_text(text.rstrip())}")
    return "\n".join(entries)


def paragraphs(notes: list[str]) -> str:
    """Wrap each note as a paragraph."""
    return "\n\n".join(fill(note, 88) for note in notes)


def formula_notes(ufunc: Ufunc) -> list[str]:
    """Return the notes that give the formulas."""
    row = ufunc.activation
    value = f"Value: ``{row.formula}``"
    if ufunc.signature:
        return [value, f"Backward pass: ``{row.derivative}``"]
    if ufunc.kind == "backward_parameters":
        return [
            value,
            *(f"Derivative with respect to `{param.name}`: ``{param.gradient or 0}``" for param in row.params),
        ]
    if row.arrays == ("x",):
        return [value, f"Derivative: ``{row.derivative}``"]
    if not row.gate:
        names = " and ".join(f"`{name}`" for name in row.differentiable)
        derivatives = "Derivatives" if len(row.differentiable) > 1 else "Derivative"
        return [value, f"{derivatives} with respect to {names}: ``{row.derivative}``"]
    derivatives = f"Derivatives with respect to gate and value: ``{row.derivative}``"
    backward = f"Backward pass: ``dgate = dy * value * {row.gate}'(gate)``, ``dvalue = dy * {row.gate}(gate)``"
    return [value, derivatives, *([backward] if ufunc.kind == "backward" else [])]


def _notes(ufunc: Ufunc) -> list[str]:
    row = ufunc.activation
    notes = formula_notes(ufunc)
    if row.kinks and ufunc.kind != "backward_parameters":
        *first, last = map(str, row.kinks)
        kinks = f"kinks x = {', '.join(first)} and {last}" if first else f"kink x = {last}"
        notes.append(f"At the {kinks}, the derivative is defined as {row.at_kink}.")
    if row.param_gradient and ufunc.kind == "backward":
        notes.append(
            f"`{ufunc.outputs[1]}` is elementwise: sum it over the axes along which `{row.params[0].name}` was "
            "broadcast."
        )
    if ufunc.kind == "backward_parameters":
        notes.append(
            "The results are elementwise: sum each over the axes along which its parameter was broadcast. Where the "
            "value doesn't depend on a parameter, the gradient of that parameter is exactly 0, even if `dy` is inf or "
            "NaN."
        )
    if not ufunc.signature:
        x = row.arrays[0]
        notes.append(
            f"Limits of the value: at {x} = -inf, {row.limits[0]}; at {x} = inf, {row.limits[1]}. NaN propagates. "
            "The function never causes floating-point warnings."
        )
    if row.edges:
        notes.append(f"{row.edges}.")
    if inexact := [f"`{param.name}`" for param in row.params if param.has_inexact_default]:
        notes.append(
            "A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a value of "
            f"{' or '.join(inexact)} that equals the rounded default is treated as the exact default."
        )
    if sides := [f"`{param.name}` may be {param.clamped} the range" for param in row.params if param.clamped]:
        notes.append(
            f"With integer arrays, a Python int for {', and one for '.join(sides)} of their type. Any other Python int "
            "outside the range raises OverflowError."
        )
    if row.arrays == ("gate", "value") and ufunc.kind == "value":
        notes.append(
            f"`gate` and `value` are two arrays: in ``{row.name}(x, -1)``, -1 is the value, not an axis. If one array "
            f"holds both, the gate first, write ``{row.name}(*np.split(x, 2, axis=-1))``. If the value comes first, as "
            f"for glu in PyTorch, JAX and Keras, write ``{row.name}(*np.split(x, 2, axis=-1)[::-1])``."
        )
    if ufunc.kind == "backward_from_output":
        notes.append(f"From the output: {row.from_output}.")
    if row.piecewise and ufunc.kind in ("backward", "backward_from_output"):
        notes.append("Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.")
    notes.append(f"Accuracy: {_accuracy(ufunc)}.")
    if len(ufunc.arrays) == 1 and (ufunc.signature or ufunc.params):
        notes.append(_data_frame_note(ufunc))
    return notes


def _data_frame_note(ufunc: Ufunc) -> str:
    """Say what to write instead of `DataFrame.apply`, which calls a ufunc with the transposed values alone."""
    if ufunc.signature:
        ignored, keywords = "`axis` for a ufunc and computes down each column", "axis=1"
    else:
        named = [param for param in ufunc.params if param.required] or ufunc.params[:1]
        ignored, keywords = "the parameters of a ufunc", ", ".join(f"{param.name}=0.5" for param in named)
    return f"In pandas, ``df.apply`` ignores {ignored}. Write ``fastact.{ufunc.name}(df, {keywords})`` instead."


def _accuracy(ufunc: Ufunc) -> str:
    row = ufunc.activation
    if ufunc.signature:
        return row.accuracy if ufunc.kind == "value" else row.derivative_accuracy
    if ufunc.kind == "backward_parameters":
        bound = (
            "within 2 ULP of `dy` times the derivative with respect to the parameter (accuracy of that derivative: "
            f"{DERIVATIVE_ULPS}, away from its zeros)"
        )
    elif row.arrays != ("x",):
        bound = row.accuracy if ufunc.kind == "value" else row.derivative_accuracy
    else:
        bound = {
            "value": row.accuracy,
            "derivative": row.derivative_accuracy,
            "backward": (
                f"within 2 ULP of `dy` times `{row.name}_derivative` (accuracy of the derivative: "
                f"{row.derivative_accuracy})"
            ),
            "backward_from_output": (
                "at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `x` is well conditioned as a "
                "function of `y`, the result is as accurate as that of the backward pass from `x`"
            ),
        }[ufunc.kind]
    if ufunc.kind in ("value", "derivative") and row.has_derivative:
        return f"{bound}. float16 and bfloat16 results are correctly rounded for default parameters"
    return f"{bound}. float16 and bfloat16 results are computed in float32 and rounded once"


def example_code(ufunc: Ufunc) -> tuple[list[str], list[str]]:
    """Return the code of an example: statements, and the expressions whose values are shown.

    The statements define the operands. If the ufunc has several outputs, they also compute the results.
    """
    statements = ["import numpy as np", "import fastact"]
    value = unfold(ufunc.activation)[0]
    for name in ufunc.arrays:
        if name == "y":  # a possible output of the function
            statements += [
                f"{other} = {ARRAY_INPUTS[other].example}" for other in value.arrays if other not in ufunc.arrays
            ]
            statements.append(f"y = {_call(value)}")
        else:
            is_scalar = name == "dy" and name in ufunc.activation.row_scalars
            statements.append(f"{name} = {'0.5' if is_scalar else ARRAY_INPUTS[name].example}")
    if len(ufunc.outputs) == 1:
        return statements, [f"np.round({_call(ufunc)}, 4).tolist()"]
    return [*statements, f"{', '.join(ufunc.outputs)} = {_call(ufunc)}"], [
        f"np.round({y}, 4).tolist()" for y in ufunc.outputs
    ]


def _example_section(ufunc: Ufunc) -> list[str]:
    """Return the lines of the Examples section: results for four numbers, and an in-place call."""
    statements, expressions = example_code(ufunc)
    lines = [f">>> {statement}" for statement in statements]
    results = RESULTS.get(ufunc.name, "").splitlines()  # a new function has none yet
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
    """Return the code of a call whose operands are variables named after the inputs."""
    required = [f"{param.name}=0.5" for param in ufunc.params if param.required]
    return f"fastact.{ufunc.name}({', '.join([*ufunc.arrays, *required, *([f'out={out}'] if out else [])])})"


def references_text(ufunc: Ufunc) -> str:
    """Return the text of the References section: the source of the formula."""
    # reST would read an initial, a full stop and a space as the start of an enumerated list.
    source = re.sub(r"\b([A-Z])\. ", "\\1.\N{NO-BREAK SPACE}", ufunc.activation.source)
    return fill(f".. [1] {source}", 88, subsequent_indent="   ")


def entry_text(text: str) -> str:
    """Wrap and indent the description of an entry."""
    return indent(fill(text, 84), "    ")


def section(title: str, text: str) -> str:
    """Return a section in numpydoc format."""
    return f"{title}\n{'-' * len(title)}\n{text}"
