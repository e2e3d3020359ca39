"""Activations by name: `get` and what it returns, and the names that other libraries have for them."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from fastact._catalogue import ACTIVATIONS as ROWS
from fastact._catalogue import unfold
from fastact._core import ufuncs

# Only names with the same mathematics, and only where more than case and underscores differ.
ALIASES = {
    "expit": "sigmoid",  # SciPy
    "gelu_accurate": "gelu_tanh",  # Hugging Face Transformers, as the other names of gelu
    "gelu_fast": "gelu_tanh",
    "gelu_new": "gelu_tanh",
    "gelu_python": "gelu",
    "gelu_python_tanh": "gelu_tanh",
    "gelu_pytorch_tanh": "gelu_tanh",
    "hard_silu": "hard_swish",  # JAX, Keras
    "log_expit": "log_sigmoid",  # SciPy
    "logistic": "sigmoid",  # scikit-learn
    "relu2": "squared_relu",  # Hugging Face Transformers
}

# Where `torch.nn.init.calculate_gain` has a constant. Those of selu, sigmoid and tanh aren't what the formula gives.
_GAINS = {
    "relu": math.sqrt(2),
    "leaky_relu": math.sqrt(2 / (1 + 0.01**2)),
    "selu": 3 / 4,
    "sigmoid": 1.0,
    "tanh": 5 / 3,
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Activation:
    """An activation and its gradients, as `get` returns it.

    Attributes
    ----------
    name : str
        Its name in fastact.
    value : numpy.ufunc
        The function.
    derivative : numpy.ufunc or None
        Its derivative; None for gated pairs and for functions along an axis.
    backward : numpy.ufunc
        The backward pass. That of a gated pair takes ``(dy, gate, value)``; softmax and log_softmax start from the
        output.
    backward_from_output : numpy.ufunc or None
        The backward pass from the output, where the output determines the derivative.
    backward_parameters : numpy.ufunc or None
        The gradients of the parameters, where they have a ufunc of their own.
    value_and_backward : numpy.ufunc or None
        A loss and its gradient in one pass, where they share what is summed.
    params : mapping of str to (float or None)
        Parameters and their defaults, in order; None marks a parameter that must be given.

    See Also
    --------
    get : Look an activation up.
    ACTIVATIONS : All of them.

    Examples
    --------
    >>> import fastact
    >>> leaky_relu = fastact.get("leaky_relu")
    >>> leaky_relu.value([-1.0, 2.0])
    array([-0.01,  2.  ])
    >>> dict(leaky_relu.params)
    {'negative_slope': 0.01}
    >>> round(leaky_relu.gain, 4)
    1.4141
    """

    name: str
    value: np.ufunc
    derivative: np.ufunc | None = None
    backward: np.ufunc
    backward_from_output: np.ufunc | None = None
    backward_parameters: np.ufunc | None = None
    value_and_backward: np.ufunc | None = None
    params: Mapping[str, float | None]

    @property
    def gain(self) -> float | None:
        """Factor for the standard deviation of initial weights, at default parameters.

        It is the constant of ``torch.nn.init.calculate_gain`` for relu, leaky_relu, selu, sigmoid and tanh. For all
        others it is ``1 / sqrt(E[f(z)**2])``, z ~ N(0, 1), with which the output keeps a mean square of 1. Functions of
        several arrays or along an axis, and those with a parameter that must be given, have None.
        """
        if self.derivative is None or None in self.params.values():
            return None
        if self.name in _GAINS:
            return _GAINS[self.name]
        step = 2.0**-10  # kinks and jumps are at multiples of it, which midpoints avoid
        z = (np.arange(-12 / step, 12 / step) + 0.5) * step
        density = np.exp(-z * z / 2) / math.sqrt(2 * math.pi)
        return 1 / math.sqrt(step * float(np.dot(np.square(self.value(z)), density)))

    def __repr__(self) -> str:
        return f"fastact.get({self.name!r})"

    def __reduce__(self) -> tuple[Callable[[str], "Activation"], tuple[str]]:
        return get, (self.name,)


def _normalised(name: str) -> str:
    """Drop what libraries spell differently in one and the same name."""
    return re.sub("[-_ ]", "", name).lower()


ACTIVATIONS: Mapping[str, Activation] = MappingProxyType(
    {
        row.name: Activation(
            name=row.name,
            params=MappingProxyType({param.name: param.default for param in row.params}),
            **{ufunc.kind: ufuncs[ufunc.name] for ufunc in unfold(row)},
        )
        for row in ROWS
    }
)
_SPELLINGS = {_normalised(name): name for name in [*ALIASES, *ACTIVATIONS]}


def get(name: str) -> Activation:
    """Look an activation up by its name, here or in another library.

    Parameters
    ----------
    name : str
        Case, hyphens, underscores and spaces don't count: ``"hardswish"``, ``"SiLU"`` and ``"leaky-relu"`` are found.
        So are names that other libraries have for the same function: ``"gelu_new"``, ``"relu2"``, ``"logistic"``.

    Returns
    -------
    Activation
        The function, its gradients, its parameters with their defaults, and its gain.

    Raises
    ------
    KeyError
        If there is no such activation; the message has the nearest names.
    TypeError
        If `name` is no string.

    See Also
    --------
    ACTIVATIONS : All activations, by name.

    Notes
    -----
    Defaults are those of fastact. Where another library has other ones under the same name, as Keras has for the
    ``negative_slope`` of leaky_relu and JAX for gelu, give them yourself or choose the function that is meant.

    Examples
    --------
    >>> import fastact
    >>> fastact.get("gelu_new")
    fastact.get('gelu_tanh')
    >>> fastact.get("SiLU").value is fastact.silu
    True
    """
    if not isinstance(name, str):
        raise TypeError(f"get: name must be a string, got {name!r}")
    key = _normalised(name)
    if key not in _SPELLINGS:
        from difflib import get_close_matches  # for the message alone

        nearest = ", ".join(_SPELLINGS[match] for match in get_close_matches(key, _SPELLINGS))
        hint = f"the nearest are {nearest}" if nearest else "fastact.ACTIVATIONS lists them"
        raise KeyError(f"get: name must be that of an activation, got {name!r}; {hint}")
    spelling = _SPELLINGS[key]
    return ACTIVATIONS[ALIASES.get(spelling, spelling)]
