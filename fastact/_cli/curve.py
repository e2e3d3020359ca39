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

SPAN: Span = fastact.plot.__kwdefaults__["range"]  # one default for every plot
WIDEST = 1e307  # beyond, matplotlib's margins overflow
SAME_KINKS = {"sparsemax": "sparse_sigmoid"}  # in a row of two elements, of which the second is 0
NOT_PLOTTED = ("crelu", "rrelu")


def checked(span: Sequence[float]) -> Span:
    """Return a range as two floats. Raise TypeError or ValueError, with the end of a sentence, if it isn't valid."""
    expected = "must be two finite numbers, the lower first"
    try:
        low, high = map(float, span)
    except (TypeError, ValueError) as error:
        raise type(error)(expected) from None
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        raise ValueError(expected)
    if high - low > WIDEST:
        raise ValueError(f"must be at most {WIDEST:g} wide")
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
            If a parameter isn't a number or is given twice, or the activation has no such parameter, or the function
            isn't a ufunc.
        """
        name, colon, arguments = text.partition(":")
        if name.strip().lower() in NOT_PLOTTED:
            raise ValueError(f"{text!r}: {' and '.join(NOT_PLOTTED)} can't be plotted, because they aren't ufuncs")
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

        In the catalogue, a kink may be an expression of the parameters. For some parameters there is no kink, such as
        for elu with alpha = 1. These are left out.
        """
        row = self.ufunc.activation
        row = VALUES[row.gate or SAME_KINKS.get(row.name, row.name)].activation
        values = {name: np.float64(value) for name, value in (parameters(row) | self.given).items()}
        with np.errstate(all="ignore"):  # a parameter of 0 may move a kink to infinity
            kinks = [float(eval(kink, {}, values)) if isinstance(kink, str) else kink for kink in row.kinks]
        return sorted(kink for kink in kinks if any(_jumps(function, kink) for function in self.functions()))

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
        if math.isnan(value):
            raise ValueError(f"{text!r}: {number!r} is not a number")
        if name in named:
            raise ValueError(f"{text!r}: parameter {name!r} is given twice")
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


def _jumps(function: Function, at: float) -> bool:
    """Return whether a function differs at a point from its values on either side."""
    below, exactly, above = function(np.array([np.nextafter(at, -np.inf), at, np.nextafter(at, np.inf)], float))
    return not np.allclose([below, above], exactly)


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
