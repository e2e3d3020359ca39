"""Lookup of activations by name: `get`, `ACTIVATIONS`, and the names that other libraries use.

This module also computes the gains for the initialisation of weights. The functions themselves are in `_core`.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from fastact._catalogue import ACTIVATIONS as ROWS
from fastact._catalogue import unfold
from fastact._core import ufuncs

# Names of the same mathematical function in other libraries. `get` ignores case, hyphens, underscores and spaces, so
# names that differ only in these need no entry.
ALIASES = {
    "expit": "sigmoid",  # SciPy
    "gelu_accurate": "gelu_tanh",  # Hugging Face Transformers, like the other names of gelu
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

# Constants of `torch.nn.init.calculate_gain`. For selu, sigmoid and tanh, the formula in `gain` gives other numbers.
_GAINS = {
    "relu": math.sqrt(2),
    "leaky_relu": math.sqrt(2 / (1 + 0.01**2)),
    "selu": 3 / 4,
    "sigmoid": 1.0,
    "tanh": 5 / 3,
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Activation:
    """An activation and its gradients. `get` returns objects of this class.

    Attributes
    ----------
    name : str
        Name in fastact.
    value : numpy.ufunc
        The function.
    derivative : numpy.ufunc or None
        The derivative; None for gated pairs and for functions along an axis.
    backward : numpy.ufunc
        The backward pass. For a gated pair, its inputs are ``(dy, gate, value)``; for softmax and log_softmax, they are
        ``(dy, y)`` with the output `y`.
    backward_from_output : numpy.ufunc or None
        The backward pass from the output; None if the output doesn't determine the derivative.
    backward_parameters : numpy.ufunc or None
        The gradients with respect to the parameters; None if there is no such ufunc.
    value_and_backward : numpy.ufunc or None
        A loss and its gradient in one call; None for other functions.
    params : mapping of str to (float or None)
        Parameters and their defaults, in call order; None for a parameter without a default.

    See Also
    --------
    get : Look up an activation by name.
    ACTIVATIONS : All activations, by name.

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
        """Factor for the standard deviation of initial weights, for default parameters.

        For relu, leaky_relu, selu, sigmoid and tanh, it is the constant of ``torch.nn.init.calculate_gain``. For the
        other functions it is ``1 / sqrt(E[f(z)**2])`` with z ~ N(0, 1), so that the output has a mean square of 1. It
        is None for functions of several arrays, functions along an axis, and functions with a required parameter.
        """
        if self.derivative is None or None in self.params.values():
            return None
        if self.name in _GAINS:
            return _GAINS[self.name]
        step = 2.0**-11  # the midpoint rule avoids kinks and jumps, which are at multiples of the step
        z = (np.arange(-12 / step, 12 / step) + 0.5) * step
        density = np.exp(-z * z / 2) / math.sqrt(2 * math.pi)
        return 1 / math.sqrt(step * float(np.dot(np.square(self.value(z)), density)))

    def __repr__(self) -> str:
        return f"fastact.get({self.name!r})"

    def __reduce__(self) -> tuple[Callable[[str], "Activation"], tuple[str]]:
        return get, (self.name,)


def _normalised(name: str) -> str:
    """Remove hyphens, underscores and spaces, and the difference between upper and lower case."""
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
_NAMES = {_normalised(name): name for name in [*ALIASES, *ACTIVATIONS]}


def find(name: str) -> Activation:
    """Do the work of `get`. The message of the KeyError names no function."""
    key = _normalised(name)
    if key not in _NAMES:
        from difflib import get_close_matches  # only the message needs it

        similar = ", ".join(_NAMES[match] for match in get_close_matches(key, _NAMES))
        hint = f"did you mean {similar}?" if similar else "fastact.ACTIVATIONS lists all"
        raise KeyError(f"unknown activation {name!r}; {hint}")
    found = _NAMES[key]
    return ACTIVATIONS[ALIASES.get(found, found)]


def get(name: str) -> Activation:
    """Look up an activation by its name in fastact or in another library.

    Parameters
    ----------
    name : str
        Name of the activation. Case, hyphens, underscores and spaces are ignored: ``"hardswish"``, ``"SiLU"`` and
        ``"leaky-relu"`` are found. Names of the same function in other libraries are found, too: ``"gelu_new"``,
        ``"relu2"``, ``"logistic"``.

    Returns
    -------
    Activation
        The function, its gradients, its parameters with their defaults, and its gain.

    Raises
    ------
    KeyError
        If there is no such activation. The message suggests similar names.
    TypeError
        If `name` isn't a string.

    See Also
    --------
    ACTIVATIONS : All activations, by name.

    Notes
    -----
    The defaults of the parameters are those of fastact. Another library may have other defaults under the same name: an
    example is the ``negative_slope`` of leaky_relu in Keras. It may also use the name for another variant: an example
    is gelu in JAX. In these cases, pass the parameter or choose the variant.

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
    try:
        return find(name)
    except KeyError as error:
        raise KeyError(f"get: {error.args[0]}") from None
