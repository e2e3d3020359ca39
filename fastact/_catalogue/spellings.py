"""How other libraries spell a call, and what to write instead: the corrections in error messages.

`correction` runs only after a call has failed. No keyword listed here for a function is valid for it.
"""

from collections.abc import Iterable, Mapping
from numbers import Integral, Number
from operator import index

from . import ACTIVATIONS, UFUNCS, Ufunc, unfold
from .docstrings import signature

_ALONG_AXIS = [row.name for row in ACTIVATIONS if row.along_axis]
_FROM_OUTPUT = [ufunc.name for ufunc in UFUNCS if "y" in ufunc.arrays and "x" not in ufunc.arrays]
_GATED = [row.name for row in ACTIVATIONS if row.arrays == ("gate", "value")]
_LOSSES = ("softmax_cross_entropy", "binary_cross_entropy_with_logits")
_OF_NAME = {ufunc.name: ufunc for ufunc in UFUNCS}
_OF_DY = [ufunc.name for ufunc in UFUNCS if "dy" in ufunc.arrays]
_OF_X = [row.name for row in ACTIVATIONS if row.arrays[0] == "x"]
_OVERWRITING = [row.name for row in ACTIVATIONS if unfold(row)[0].overwritable]

_AXIS = "pass the axis by name: {name}({arrays}, axis={axis})"
_LEAKY = "use leaky_relu, which has negative_slope"
_OUTPUT = "write y=, the output of {activation}"
_PACKED = "unpack the array: gate, value = np.split(x, 2, axis={axis}); {name}({arrays})"
_SEVERAL_AXES = "merge several axes first, with reshape"
_VALUE_FIRST = "unpack the array: value, gate = np.split(x, 2, axis={axis}); {name}({arrays})"

# For each keyword, what to write instead, by ufunc. What holds for the value of an activation also holds for its
# gradients, unless they are listed.
ADVICE: dict[str, dict[str, str]] = {
    "alpha": {
        "leaky_relu": "write negative_slope=",
        "prelu": "write weight=",
        "relu": _LEAKY,
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
    **dict.fromkeys(("dout", "grad", "grad_output"), dict.fromkeys(_OF_DY, "write dy=")),
    "inplace": dict.fromkeys(_OVERWRITING, "write out={overwritten}"),
    "input": dict.fromkeys(_OF_X, "write x=") | dict.fromkeys(_FROM_OUTPUT, _OUTPUT),
    "keepdim": {"logsumexp": "write keepdims="},
    "labels": {"softmax_cross_entropy": "write label=", "binary_cross_entropy_with_logits": "write target="},
    "logits": dict.fromkeys(_LOSSES, "write x="),
    "mask": dict.fromkeys(("softmax", "log_softmax"), "use masked_{name}"),
    "max_value": {"hard_tanh": "write max_val=", "relu": "use clipped_relu, which has max_value"},
    "min_value": {"hard_tanh": "write min_val="},
    "negative_slope": {"elu": _LEAKY, "prelu": "write weight=", "relu": _LEAKY},
    "output": dict.fromkeys(_FROM_OUTPUT, _OUTPUT),
    "reduction": dict.fromkeys(_LOSSES, "the result has one number per sample: use its method mean() or sum()"),
    "target": {"softmax_cross_entropy": "write label="},
    "threshold": {
        "hard_shrink": "write lambd=",
        "relu": "use thresholded_relu, which has theta",
        "soft_shrink": "write lambd=",
        "softplus": "softplus needs no threshold, because it is accurate for every x",
        "thresholded_relu": "write theta=",
    },
    "where": dict.fromkeys(("softmax", "log_softmax"), "use masked_{name}"),
    "x": dict.fromkeys(_FROM_OUTPUT, _OUTPUT),
}

# Values of these keywords that ask for what the function does anyway.
_REDUNDANT: dict[str, dict[str, tuple[str | bool, ...]]] = {
    "approximate": {"gelu": ("none", False), "gelu_tanh": ("tanh", True)},
    "inplace": dict.fromkeys(_OVERWRITING, (False,)),
    "reduction": dict.fromkeys(_LOSSES, ("none",)),
}

# What other libraries expect after our inputs: the types of the value, and its keyword. Elsewhere it is `inplace`.
_NEXT: dict[str, tuple[type | tuple[type, ...], str]] = {
    **dict.fromkeys(_ALONG_AXIS, ((Number, tuple), "dim")),
    "gelu": (object, "approximate"),
    "gelu_tanh": (object, "approximate"),
    "softplus": (Number, "threshold"),
}


def correction(name: str, keywords: Mapping[str, object], outputs: Iterable[object] = ()) -> str | None:
    """Return the error message for a call that is spelled as in another library, or None.

    Parameters
    ----------
    name : str
        Name of the ufunc.
    keywords : mapping of str to object
        Keywords of the call, and their values.
    outputs : iterable of object
        Positional arguments in the places of the outputs.
    """
    ufunc = _OF_NAME[name]
    valid = {*signature(ufunc).parameters, "axes", "keepdims", "sig"}  # NumPy knows these, whether they fit or not
    for keyword, value in keywords.items():
        if keyword not in valid:
            return f"{name}() got an unexpected keyword argument {keyword!r}{advice_on(name, keyword, value)}"
        if keyword == "axis" and not _is_index(value):
            advice = f"; {_SEVERAL_AXES}" if value is None or isinstance(value, tuple) else ""
            return f"{name}(): axis must be an integer, not {value!r}{advice}"
    for value in outputs:
        if isinstance(value, Number | str | tuple):
            kinds, keyword = _NEXT.get(ufunc.activation.name, (bool, "inplace"))
            advice = isinstance(value, kinds) and advice_on(name, keyword, value)
            return f"{name}(): out must be an array, not {value!r}{advice or f'; the call is {_call(ufunc)}'}"
    return None


def advice_on(name: str, keyword: str, value: object) -> str:
    """Return what to write instead of a keyword and its value, as the end of an error message.

    The string is empty if nothing is known.
    """
    ufunc = _OF_NAME[name]
    activation = ufunc.activation.name
    advice = ADVICE.get(keyword, {}).get(name) or ADVICE.get(keyword, {}).get(activation)
    if advice is None:
        return ""
    if isinstance(value, str | bool) and value in _REDUNDANT.get(keyword, {}).get(activation, ()):
        return "; leave it out"
    if keyword == "dim" and isinstance(value, tuple):
        return f"; {_SEVERAL_AXES}"
    overwritten = ", ".join(ufunc.overwritable)
    if len(ufunc.outputs) > 1:
        overwritten = f"({overwritten})"
    axis = value if isinstance(value, Integral) and not isinstance(value, bool) else -1
    return "; " + advice.format(
        name=name, activation=activation, arrays=", ".join(ufunc.arrays), axis=axis, overwritten=overwritten
    )


def _is_index(value: object) -> bool:
    try:
        index(value)
    except TypeError:
        return False
    return True


def _call(ufunc: Ufunc) -> str:
    """Return the call of a ufunc with its defaults, such as ``elu(x, alpha=1, out=None)``."""
    parameters = signature(ufunc).parameters
    return f"{ufunc.name}({', '.join(str(parameters[name]) for name in (*ufunc.inputs, 'out'))})"
