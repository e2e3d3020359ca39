"""Docstrings and signatures of the ufuncs, derived from the catalogue."""

from inspect import Parameter, Signature
from textwrap import fill, indent

from fastact._catalogue import Ufunc

_ARRAY_DOCS = {
    "x": "Input.",
    "dy": "Gradient of the loss with respect to the output.",
    "y": "Output of `{name}` for the same parameters.",
    "gate": "Input of the gate, which comes first.",
    "value": "What the gate scales.",
}

_RESULTS = {
    "value": "{summary}",
    "derivative": "Derivative of `{name}` with respect to `x`.",
    "backward": "Backward pass of `{name}`: `dy` times the derivative at `x`, in one pass.",
    "backward_from_output": "Backward pass of `{name}` from its output: what in-place training has kept.",
}

_UFUNC_KEYWORDS = {"where": True, "casting": "same_kind", "order": "K", "dtype": None, "subok": True}


def signature(ufunc: Ufunc) -> Signature:
    """Signature of a ufunc, parameters and their defaults included.

    `out` may be positional, as for every ufunc, unless a parameter can be left out: then the next positional
    argument would be that parameter.
    """
    optional = [param for param in ufunc.params if not param.required]
    out = Parameter("out", Parameter.KEYWORD_ONLY if optional else Parameter.POSITIONAL_OR_KEYWORD, default=None)
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
            *(Parameter(name, Parameter.KEYWORD_ONLY, default=value) for name, value in _UFUNC_KEYWORDS.items()),
        ]
    )


def docstring(ufunc: Ufunc) -> str:
    """Docstring of a ufunc, in numpydoc form."""
    row = ufunc.activation
    summary = _RESULTS[ufunc.kind].format(name=row.name, summary=row.summary)
    call = ", ".join(
        [
            *(name for name in ufunc.arrays if name not in ufunc.named),
            *(["/"] if set(ufunc.arrays) - set(ufunc.named) else []),
            *(name for name in ufunc.arrays if name in ufunc.named),
            *(param.name if param.required else f"{param.name}={param.default}" for param in ufunc.params),
            *(["*"] if any(not param.required for param in ufunc.params) else []),
            "out=None",
            "**kwargs",
        ]
    )
    types = "integer, float16, float32 or float64" if row.integers else "float16, float32 or float64"
    parameters = [f"{name} : array_like\n{_body(_ARRAY_DOCS[name].format(name=row.name))}" for name in ufunc.arrays]
    for param in ufunc.params:
        optional = "" if param.required else f", default {param.default}"
        parameters.append(f"{param.name} : array_like{optional}\n{_body(param.doc + ' Broadcasts like any input.')}")
    parameters.append(
        "out : ndarray, None, or tuple of them, optional\n"
        + _body("Where the result goes; it may be an input, which is then overwritten.")
    )
    parameters.append("**kwargs\n" + _body("`where`, `casting`, `order`, `dtype`, `subok`, as for any `numpy.ufunc`."))
    returns = [
        f"{name} : ndarray or scalar\n{_body(f'Of the broadcast shape; {types}, as the inputs promote.')}"
        for name in ufunc.outputs
    ]
    notes = [f"Value: ``{row.formula}``", f"Derivative: ``{row.derivative}``"]
    if row.kinks:
        notes.append(f"At x = {' and '.join(map(str, row.kinks))} the derivative is taken as {row.at_kink}.")
    notes.append(f"Limits: {row.limits[0]} at -inf, {row.limits[1]} at +inf. NaN gives NaN; nothing ever warns.")
    if ufunc.kind == "backward_from_output":
        notes.append(f"From the output: {row.from_output}.")
    if row.piecewise and "backward" in ufunc.kind:
        notes.append("Where the slope is 0 the result is exactly 0, even if `dy` is inf or NaN.")
    notes.append(f"Accuracy: {row.accuracy}.")
    return "\n\n".join(
        [
            f"{ufunc.name}({call})",
            summary,
            _section("Parameters", "\n".join(parameters)),
            _section("Returns", "\n".join(returns)),
            _section("Notes", "\n\n".join(fill(note, 88) for note in notes)),
            _section("References", fill(f".. [1] {row.source}", 88, subsequent_indent="   ")),
        ]
    )


def _body(text: str) -> str:
    return indent(fill(text, 84), "    ")


def _section(title: str, text: str) -> str:
    return f"{title}\n{'-' * len(title)}\n{text}"
