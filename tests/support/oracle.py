"""The machinery of the truth: one text, evaluated in float64 or in mpmath. The truths are in ``reference/``."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np
from mpmath import mp, mpf
from mpmath.libmp import from_npfloat
from scipy import special

# Infinity is evaluated as a number beyond every format, small enough for its cube to exist in float64; a result that
# far out (or that small) is the limit's infinity (or zero).
_FAR, _FAR_MP = 1e70, mpf(2) ** 1200

# Two numeric namespaces with the same names. Texts use these, operators and ``abs``; both arms of `where` are computed.


def _saturating(function):
    """Return an mpmath function with arguments clamped, far beyond where its result leaves every format: for speed."""
    return lambda x: function(min(max(x, -(2**40)), 2**40))


MP = SimpleNamespace(
    exp=_saturating(mp.exp),
    expm1=_saturating(mp.expm1),
    log1p=mp.log1p,
    tanh=_saturating(mp.tanh),
    cosh=_saturating(mp.cosh),
    sin=mp.sin,
    cos=mp.cos,
    inf=mp.inf,
    far=_FAR_MP,
    sqrt=mp.sqrt,
    erfc=_saturating(mp.erfc),
    minimum=min,
    maximum=max,
    where=lambda condition, yes, no: yes if condition else no,
    number=mpf,
    pi=mp.pi,
    nan=mp.nan,
)

NP = SimpleNamespace(
    exp=np.exp,
    expm1=np.expm1,
    log1p=np.log1p,
    tanh=np.tanh,
    cosh=np.cosh,
    sin=np.sin,
    cos=np.cos,
    inf=math.inf,
    far=_FAR,
    sqrt=np.sqrt,
    erfc=special.erfc,
    minimum=np.minimum,
    maximum=np.maximum,
    where=np.where,
    number=float,
    pi=math.pi,
    nan=math.nan,
)


def number(value) -> mpf:
    """Return a number exactly; mpf itself refuses most of NumPy's, and may round a long double or another mpf."""
    if isinstance(value, mpf):
        return value
    return mp.make_mpf(from_npfloat(value)) if isinstance(value, np.floating) else mpf(value)


def numbers(array) -> np.ndarray:
    """Return an object array of mpf."""
    with np.errstate(invalid="ignore"):
        return np.asarray(np.frompyfunc(number, 1, 1)(array), object)


class Definition:
    """A function of x and parameters: call it for float64, call its `mp` for mpmath numbers.

    Parameters
    ----------
    text : callable
        The definition, ``text(m, x, *params)``.
    stable : callable, optional
        The same function in a form that keeps its relative accuracy in float64.
    """

    def __init__(self, text: Callable, stable: Callable | None = None):
        self.text = text
        self.stable = stable or text

    def __call__(self, x, *params) -> np.ndarray:
        """Evaluate in float64, vectorised."""
        with np.errstate(all="ignore"):
            x, *params = (np.asarray(v, np.float64) for v in (x, *params))
            result = np.asarray(self.stable(NP, np.clip(x, -_FAR, _FAR), *params), np.float64)
            if not np.isfinite(x).all():
                limit = np.where(abs(result) > _FAR**0.25, np.copysign(np.inf, result), result)
                limit = np.where(abs(result) < _FAR**-0.25, 0.0, limit)
                result = np.where(np.isinf(x), limit, np.where(np.isnan(x), np.nan, result))
        return result

    def mp(self, x, *params) -> np.ndarray:
        """Evaluate elementwise in mpmath; an object array of mpf."""
        with np.errstate(invalid="ignore"):
            return np.asarray(np.frompyfunc(self.one, 1 + len(params), 1)(x, *params), object)

    def one(self, x, *params) -> mpf:
        """Evaluate one number in mpmath, to the ambient precision or better."""
        x, *params = (number(v) for v in (x, *params))
        if mp.isnan(x):
            return x
        # Enough bits for sums whose terms differ by the square of the product of all the numbers.
        magnitude = sum(abs(mp.mag(v)) for v in (x, *params) if v and mp.isfinite(v))
        with mp.workprec(max(mp.prec, 160) + 2 * magnitude):
            if mp.isfinite(x):
                return mpf(self.text(MP, x, *params))
            result = mpf(self.text(MP, mp.sign(x) * _FAR_MP, *params))
            if abs(result) > mp.sqrt(mp.sqrt(_FAR_MP)):
                return mp.sign(result) * mp.inf
            return mpf(0) if abs(result) < 1 / mp.sqrt(mp.sqrt(_FAR_MP)) else result


class Composition:
    """What follows from definitions by products, called like one; several outputs are a tuple.

    Parameters
    ----------
    compose : callable
        ``compose(evaluate, *inputs)``, where ``evaluate(definition, x, *params)`` gives an array.
    """

    def __init__(self, compose: Callable):
        self.compose = compose

    def __call__(self, *inputs):
        """Evaluate in float64, vectorised."""
        with np.errstate(all="ignore"):
            return self.compose(Definition.__call__, *(np.asarray(v, np.float64) for v in inputs))

    def mp(self, *inputs):
        """Evaluate elementwise in mpmath; object arrays of mpf."""
        with mp.workprec(max(mp.prec, 240)), np.errstate(invalid="ignore"):
            return self.compose(Definition.mp, *map(numbers, inputs))


class Oracle:
    """The truth about one activation; see `Definition` for what a text is.

    Parameters
    ----------
    value, derivative : callable
        Texts of f and f'; at a kink, f' is the catalogue's choice.
    from_output : callable, optional
        Text of f' as a function of y = f(x).
    stable_value, stable_derivative : callable, optional
        The same functions where the definition cancels in float64.
    piecewise : bool
        A member of the ReLU family, whose backward pass is exactly 0 where the slope is.
    crossing : callable, optional
        The zero of f' near which only its absolute error is bounded, as a function of the parameters.
    zone : callable, optional
        Where f' is so near one of its zeros, if it has many; as a function of x and the parameters.
    term : callable, optional
        Largest term of a sum that cancels by definition: errors of f are then counted in its ULP.
    gradients : tuple of callable, or of pairs
        Texts of the derivatives with respect to the parameters, each perhaps beside one that doesn't cancel in float64.
    """

    def __init__(
        self,
        value,
        derivative,
        from_output=None,
        *,
        stable_value=None,
        stable_derivative=None,
        piecewise=False,
        crossing=None,
        zone=None,
        term=None,
        gradients=(),
    ):
        self.value = Definition(value, stable_value)
        self.derivative = Definition(derivative, stable_derivative)
        self.from_output = Definition(from_output) if from_output else None
        self.piecewise, self.crossing, self.zone, self.term = piecewise, crossing, zone, term
        self.gradients = tuple(Definition(*(text if isinstance(text, tuple) else (text,))) for text in gradients)

    def _times(self, slope: Definition) -> Composition:
        def compose(evaluate, dy, x, *params):
            slopes = evaluate(slope, x, *params)
            return np.where(slopes == 0, 0 * slopes, dy * slopes) if self.piecewise else dy * slopes

        return Composition(compose)

    @property
    def backward(self) -> Composition:
        """Truth of dx from (dy, x, *params)."""
        return self._times(self.derivative)

    @property
    def backward_from_output(self) -> Composition:
        """Truth of dx from (dy, y, *params)."""
        return self._times(self.from_output)

    @property
    def backward_parameters(self) -> Composition:
        """Truth of the parameters' gradients from (dy, x, *params); exactly 0 where a branch doesn't depend on one."""

        def compose(evaluate, dy, x, *params):
            slopes = [evaluate(gradient, x, *params) for gradient in self.gradients]
            results = tuple(np.where(slope == 0, 0 * slope, dy * slope) for slope in slopes)
            return results if len(results) > 1 else results[0]

        return Composition(compose)


class WeightedOracle(Oracle):
    """An activation whose only parameter is learnt: `backward` has a second output, its gradient."""

    @property
    def backward(self) -> Composition:
        """Truth of (dx, dweight) from (dy, x, weight)."""

        def compose(evaluate, dy, x, weight):
            dx = super(WeightedOracle, self).backward.compose(evaluate, dy, x, weight)
            return dx, np.where(x > 0, 0 * weight, np.where(x != x, x, x * dy))

        return Composition(compose)


class ArraysOracle:
    """The truth about a function of several arrays.

    Parameters
    ----------
    value : callable
        Text of f, of its arrays and parameters.
    slopes : callable
        Texts of its derivatives with respect to the arrays that have one.
    """

    piecewise = False

    def __init__(self, value, *slopes):
        self.value = Definition(value)
        self.slopes = [Definition(slope) for slope in slopes]

    @property
    def backward(self) -> Composition:
        """Truth of the gradients from dy and all inputs; exactly 0 where a slope is."""

        def compose(evaluate, dy, *inputs):
            slopes = [evaluate(slope, *inputs) for slope in self.slopes]
            results = tuple(np.where(slope == 0, 0 * slope, dy * slope) for slope in slopes)
            return results if len(results) > 1 else results[0]

        return Composition(compose)


@dataclass(frozen=True)
class GatedOracle:
    """The truth about f(gate) * value, with f the activation of the gate."""

    gate: Oracle

    @property
    def value(self) -> Composition:
        """Truth of y from (gate, value)."""
        return Composition(lambda evaluate, gate, value: evaluate(self.gate.value, gate) * value)

    @property
    def backward(self) -> Composition:
        """Truth of (dgate, dvalue) from (dy, gate, value)."""

        def compose(evaluate, dy, gate, value):
            slopes = evaluate(self.gate.derivative, gate)
            dgate = dy * value * slopes
            if self.gate.piecewise:
                dgate = np.where(slopes == 0, 0 * slopes, dgate)
            return dgate, dy * evaluate(self.gate.value, gate)

        return Composition(compose)


class AlongAxis:
    """A function of whole rows, each a list of mpf, evaluated in mpmath however it is called.

    Parameters
    ----------
    row : callable
        Gives a row, or a number, of one row of each operand.
    numbers : tuple of int
        The operands that are one number for each row.
    """

    def __init__(self, row: Callable, numbers: tuple[int, ...] = ()):
        self.row, self.numbers = row, numbers

    def __call__(self, *arrays, axis: int = -1) -> np.ndarray:
        """Evaluate in mpmath and round to float64."""
        return self.mp(*arrays, axis=axis).astype(np.float64)

    def mp(self, *arrays, axis: int = -1) -> np.ndarray:
        """Evaluate in mpmath; an object array of mpf."""
        arrays = [
            np.asarray(a)[..., None] if k in self.numbers else np.moveaxis(a, axis, -1) for k, a in enumerate(arrays)
        ]
        shape = np.broadcast_shapes(*(a.shape[:-1] for a in arrays))
        arrays = [np.broadcast_to(a, (*shape, a.shape[-1])) for a in arrays]
        results = {}
        with mp.workprec(2400):  # 1 + exp(-700) is not 1
            for row in np.ndindex(shape):
                given = [[number(v) for v in a[row].tolist()] for a in arrays]
                results[row] = self.row(*(v[0] if k in self.numbers else v for k, v in enumerate(given)))
        first = next(iter(results.values()))
        if not isinstance(first, list):
            return np.array([results[row] for row in np.ndindex(shape)], object).reshape(shape)
        result = np.empty((*shape, len(first)), object)
        for row, values in results.items():
            result[row] = values
        return np.moveaxis(result, -1, axis)


@dataclass(frozen=True)
class AxisOracle:
    """The truth about a function along an axis."""

    value: AlongAxis
    backward: AlongAxis
