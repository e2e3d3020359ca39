"""How other libraries spell a call, and what to write instead: the corrections in error messages.

`correction` runs only after a call has failed. No keyword listed here for a function is valid for it.
"""

from collections.abc import Iterable
from numbers import Number

from . import ACTIVATIONS, UFUNCS, Ufunc, unfold

_ALONG_AXIS = [row.name for row in ACTIVATIONS if row.along_axis]
_GATED = [row.name for row in ACTIVATIONS if row.arrays == ("gate", "value")]
_OF_X = [row.name for row in ACTIVATIONS if row.arrays[0] == "x"]
_OVERWRITING = [row.name for row in ACTIVATIONS if unfold(row)[0].overwritable]

_AXIS = "pass the axis by name: {name}({arrays}, axis=-1)"
_PACKED = "unpack the array: gate, value = np.split(x, 2, axis=-1); {name}({arrays})"
_VALUE_FIRST = "unpack the array: value, gate = np.split(x, 2, axis=-1); {name}({arrays})"
_LOSSES = "the result has one number per sample: use its method mean() or sum()"

# For each keyword, what to write instead, by activation.
ADVICE: dict[str, dict[str, str]] = {
    "alpha": {
        "leaky_relu": "write negative_slope=",
        "prelu": "write weight=",
        "swish": "write beta=",
        "thresholded_relu": "write theta=",
    },
    "approximate": {
        "gelu": "gelu is exact, gelu_tanh is the approximation",
        "gelu_tanh": "gelu_tanh is the approximation, gelu is exact",
    },
    "axis": dict.fromkeys(_GATED, _PACKED) | {"glu": _VALUE_FIRST},
    "beta": {"silu": "use swish, which has beta"},
    "default_value": {"threshold": "write value="},
    "dim": dict.fromkeys(_ALONG_AXIS, _AXIS) | dict.fromkeys(_GATED, _PACKED) | {"glu": _VALUE_FIRST},
    "inplace": dict.fromkeys(_OVERWRITING, "write out={overwritten}"),
    "input": dict.fromkeys(_OF_X, "write x="),
    "keepdim": {"logsumexp": "write keepdims="},
    "labels": {"softmax_cross_entropy": "write label=", "binary_cross_entropy_with_logits": "write target="},
    "logits": {"softmax_cross_entropy": "write x=", "binary_cross_entropy_with_logits": "write x="},
    "max_value": {"hard_tanh": "write max_val=", "relu": "use clipped_relu, which has max_value"},
    "min_value": {"hard_tanh": "write min_val="},
    "negative_slope": {"prelu": "write weight=", "relu": "use leaky_relu, which has negative_slope"},
    "reduction": {"softmax_cross_entropy": _LOSSES, "binary_cross_entropy_with_logits": _LOSSES},
    "target": {"softmax_cross_entropy": "write label="},
    "threshold": {
        "hard_shrink": "write lambd=",
        "relu": "use thresholded_relu, which has theta",
        "soft_shrink": "write lambd=",
        "softplus": "softplus needs no threshold, because it is accurate for every x",
        "thresholded_relu": "write theta=",
    },
    "where": dict.fromkeys(("softmax", "log_softmax"), "use masked_{name}"),
}

# What other libraries expect after our inputs: the type of the value, and its keyword. Elsewhere it is `inplace`.
_NEXT: dict[str, tuple[type, str]] = {
    **dict.fromkeys(_ALONG_AXIS, (int, "dim")),
    "gelu": (object, "approximate"),
    "gelu_tanh": (object, "approximate"),
    "softplus": (Number, "threshold"),
}


def correction(name: str, keywords: Iterable[str], outputs: Iterable[object]) -> str | None:
    """Return the error message for a call that is spelled as in another library, or None.

    Parameters
    ----------
    name : str
        Name of the ufunc.
    keywords : iterable of str
        Keywords of the call.
    outputs : iterable of object
        Positional arguments in the places of the outputs.
    """
    ufunc = next(ufunc for ufunc in UFUNCS if ufunc.name == name)
    for keyword in keywords:
        if advice := _advice(ufunc, keyword):
            return f"{name}() got an unexpected keyword argument {keyword!r}{advice}"
    for value in outputs:
        if isinstance(value, Number | str):
            kind, keyword = _NEXT.get(ufunc.activation.name, (bool, "inplace"))
            advice = _advice(ufunc, keyword) if isinstance(value, kind) else ""
            return f"{name}(): out must be an array, not {value!r}{advice}"
    return None


def _advice(ufunc: Ufunc, keyword: str) -> str:
    """Return what to write instead of a keyword, as the end of a message; an empty string if nothing is known."""
    advice = ADVICE.get(keyword, {}).get(ufunc.activation.name)
    if advice is None:
        return ""
    overwritten = ", ".join(ufunc.overwritable)
    if len(ufunc.outputs) > 1:
        overwritten = f"({overwritten})"
    return "; " + advice.format(name=ufunc.name, arrays=", ".join(ufunc.arrays), overwritten=overwritten)
