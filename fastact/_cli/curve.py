"""What a plot shows: an activation with its parameters, and its value and derivative as functions of one variable.

The curves need no matplotlib, so the command line checks its arguments before it loads matplotlib.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from inspect import Parameter, Signature
from typing import TypeAlias

import numpy as np

import fastact
from fastact._catalogue import Ufunc, unfold
from fastact._cli.spelling import VALUES, parameters
from fastact._registry import find

Function: TypeAlias = Callable[[np.ndarray], np.ndarray]
Span: TypeAlias = tuple[float, float]


def checked(span: Sequence[float]) -> Span:
    """Return a range as two floats. Raise ValueError unless both are finite and the first is lower."""
    low, high = map(float, span)
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        raise ValueError("expected two finite numbers, the lower first")
    return low, high


@dataclass(frozen=True)
class Curve:
    """An activation with a value for each parameter.

    Attributes
    ----------
    ufunc : Ufunc
        The activation.
    given : dict of str to float
        Parameters that differ from the default or example values.
    """

    ufunc: Ufunc
    given: Mapping[str, float]

    @classmethod
    def parse(cls, text: str) -> Curve:
        """Make a curve from ``NAME`` or ``NAME:PARAMETERS``, such as ``leaky_relu:0.2`` or ``elu:alpha=2``.

        The parameters are separated by commas, and given by position or by name as in a call.

        Raises
        ------
        KeyError
            If there is no such activation.
        ValueError
            If a parameter isn't a number, or the activation has no such parameter.
        """
        name, colon, arguments = text.partition(":")
        ufunc = VALUES[find(name.strip()).name]
        return cls(ufunc, _bound(text, ufunc, arguments) if colon else {})

    @property
    def label(self) -> str:
        """The name and the given parameters, as in a call."""
        given = ", ".join(f"{name}={value:g}" for name, value in self.given.items())
        return f"{self.ufunc.name}({given})" if given else self.ufunc.name

    @property
    def values(self) -> dict[str, float]:
        """All parameters, in call order."""
        return parameters(self.ufunc.activation) | self.given

    @property
    def kinks(self) -> list[float]:
        """The kinks as numbers. A gated pair has the kinks of its gate.

        In the catalogue, a kink may be an expression of the parameters.
        """
        row = self.ufunc.activation
        row = VALUES[row.gate].activation if row.gate else row
        values = {name: np.float64(value) for name, value in (parameters(row) | self.given).items()}
        with np.errstate(all="ignore"):  # a parameter of 0 may move a kink to infinity
            return sorted(float(eval(kink, {}, values)) if isinstance(kink, str) else kink for kink in row.kinks)

    def functions(self) -> tuple[Function, Function]:
        """Return f and f' as functions of the first array, which is the gate for a gated pair.

        All other arrays are 1.
        """
        if self.ufunc.signature:
            return _along_axis(self.ufunc)
        others = [1.0] * (len(self.ufunc.arrays) - 1) + list(self.values.values())
        f, backward = (getattr(fastact, self.ufunc.name + suffix) for suffix in ("", "_backward"))

        def derivative(x: np.ndarray) -> np.ndarray:
            gradients = backward(1.0, x, *others)
            return gradients[0] if isinstance(gradients, tuple) else gradients

        return lambda x: f(x, *others), derivative


def _bound(text: str, ufunc: Ufunc, arguments: str) -> dict[str, float]:
    """Return the parameters by name, in call order."""
    positional, named = [], {}
    for argument in arguments.split(","):
        name, equals, number = (part.strip() for part in argument.rpartition("="))
        try:
            value = float(number)
        except ValueError:
            raise ValueError(f"{text!r}: {number!r} is not a number") from None
        if equals:
            named[name] = value
        else:
            positional.append(value)
    signature = Signature([Parameter(param.name, Parameter.POSITIONAL_OR_KEYWORD) for param in ufunc.params])
    try:
        return signature.bind_partial(*positional, **named).arguments
    except TypeError as error:
        valid = ", ".join(signature.parameters) or "none"
        raise ValueError(f"{text!r}: {error}; parameters of {ufunc.name}: {valid}") from None


def _along_axis(ufunc: Ufunc) -> tuple[Function, Function]:
    """Return f and f' of a function along an axis, as functions of the first of two elements; the second element is 0.

    f is the first element of the result, or the number for the row. A mask includes both elements. The label is the
    index of the second element.
    """
    value, backward, *_ = unfold(ufunc.activation)
    has_row_result = value.has_core_dim[-1]

    def operands(x: np.ndarray) -> dict[str, np.ndarray]:
        rows = {"x": np.stack([x, np.zeros_like(x)], axis=-1), "mask": np.array([True, True]), "label": np.array(1)}
        y = getattr(fastact, value.name)(*(rows[name] for name in value.arrays))
        return rows | {"y": y, "dy": np.array([1.0, 0.0]) if has_row_result else np.array(1.0)}

    def f(x: np.ndarray) -> np.ndarray:
        y = operands(x)["y"]
        return y[..., 0] if has_row_result else y

    def derivative(x: np.ndarray) -> np.ndarray:
        arrays = operands(x)
        return getattr(fastact, backward.name)(*(arrays[name] for name in backward.arrays))[..., 0]

    return f, derivative
