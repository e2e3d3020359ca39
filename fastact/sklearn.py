"""Use fastact's activations in scikit-learn's multilayer perceptrons.

>>> from sklearn.neural_network import MLPClassifier
>>> from fastact.sklearn import MLPActivation
>>> MLPClassifier(activation=MLPActivation("gelu"))
MLPClassifier(activation='fastact.gelu')
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from functools import partial
from numbers import Real
from typing import Any

from numpy.typing import NDArray

from fastact import Activation, get

try:
    from sklearn.neural_network import _base
    from sklearn.neural_network._multilayer_perceptron import BaseMultilayerPerceptron
except ImportError as _error:
    raise ImportError("fastact.sklearn needs scikit-learn: python -m pip install scikit-learn") from _error

__all__ = ["MLPActivation"]

# For the id of each output array: a weak reference to the array, and the input from which it was computed.
_inputs: dict[int, tuple[weakref.ref[NDArray[Any]], NDArray[Any]]] = {}


def _checked_params(activation: Activation, params: Mapping[str, float]) -> dict[str, float]:
    if activation.derivative is None:
        raise ValueError(f"MLPActivation: {activation.name} is not an elementwise function of one array")
    required = {name for name, default in activation.params.items() if default is None}
    if not required <= params.keys() <= activation.params.keys():
        raise TypeError(
            f"MLPActivation: {activation.name} has parameters {list(activation.params)} and requires "
            f"{sorted(required)}, got {list(params)}"
        )
    for name, value in params.items():
        if not isinstance(value, Real):
            raise TypeError(f"MLPActivation: {name} must be a number, got {value!r}")
    return {name: float(value) for name, value in params.items()}


def _in_place_functions(
    activation: Activation, params: Mapping[str, float]
) -> tuple[Callable[[NDArray[Any]], None], Callable[[NDArray[Any], NDArray[Any]], None]]:
    """Return the two functions that scikit-learn needs.

    The first computes the activation in place. The second takes the output and `dy`, and overwrites `dy` with the
    gradient.
    """
    value, backward, from_output = activation.value, activation.backward, activation.backward_from_output
    if from_output is not None and not params:  # with parameters, the output may not determine the derivative
        return lambda x: value(x, out=x), lambda y, dy: from_output(dy, y, out=dy)

    def forward(x: NDArray[Any]) -> None:
        # The entry is also removed when the output is deleted: a prediction has no backward pass.
        _inputs[id(x)] = weakref.ref(x, partial(_inputs.pop, id(x))), x.copy()
        value(x, **params, out=x)

    def backward_from_output(y: NDArray[Any], dy: NDArray[Any]) -> None:
        _, x = _inputs.pop(id(y))
        backward(dy, x, **params, out=(dy, x)[: backward.nout])  # the gradient of a parameter is discarded

    return forward, backward_from_output


class MLPActivation(str):
    """Hidden activation of `sklearn.neural_network.MLPClassifier` and `MLPRegressor`.

    The activation is a string: the name by which scikit-learn finds the functions. Estimators can therefore be cloned
    and pickled, and a grid search can vary the activation. Estimators with other activations are not affected.

    Parameters
    ----------
    name : str
        Name of an elementwise function of one array, as for `fastact.get`.
    **params : float
        Parameters of the function. Those with a default are optional.

    Raises
    ------
    KeyError
        If there is no such activation.
    ValueError
        If the activation is a gated pair or works along an axis.
    TypeError
        If `name` isn't a string, or `params` doesn't fit the function.

    Notes
    -----
    If the output determines the derivative and no parameter is given, training works in place. Otherwise each hidden
    layer keeps its input until the backward pass.

    scikit-learn has no public interface for this. The functions are added to its tables `ACTIVATIONS` and
    `DERIVATIVES`, under names that begin with ``fastact``; the class is added to the types that the parameter
    `activation` accepts.

    Examples
    --------
    >>> from sklearn.neural_network import MLPRegressor
    >>> from fastact.sklearn import MLPActivation
    >>> MLPRegressor(activation=MLPActivation("leaky_relu", negative_slope=0.2))
    MLPRegressor(activation='fastact.leaky_relu(negative_slope=0.2)')
    """

    _arguments: tuple[str, dict[str, float]]

    def __new__(cls, name: str, /, **params: float) -> MLPActivation:
        activation = get(name)
        params = _checked_params(activation, params)
        listed = ", ".join(f"{param}={value}" for param, value in params.items())
        key = f"fastact.{activation.name}" + (f"({listed})" if listed else "")
        _base.ACTIVATIONS[key], _base.DERIVATIVES[key] = _in_place_functions(activation, params)
        self = super().__new__(cls, key)
        self._arguments = activation.name, params
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, float]]:
        """Return the arguments of `__new__`, which adds the functions when a copy is unpickled in another process."""
        name, params = self._arguments
        return (name,), params


BaseMultilayerPerceptron._parameter_constraints["activation"].append(MLPActivation)  # shared by its subclasses
