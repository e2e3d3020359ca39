"""Classes of oracles: one expression, evaluated in float64 or in mpmath. The oracles are in ``reference/``."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np
from mpmath import mp, mpf
from mpmath.libmp import from_npfloat
from scipy import special

# In place of infinity, an expression is evaluated at a large number. It is beyond float32, and its cube is still finite
# in float64; the number for mpmath is beyond float64. A result above the fourth root of this number means that the
# limit is infinity; a result below the inverse of that root means that the limit is 0.
_FAR, _FAR_MP = 1e70, mpf(2) ** 1200


def _saturating(function):
    """Return an mpmath function that clamps its argument, for speed.

    Beyond 2**40, the result has reached its limit in every format.
    """
    return lambda x: function(min(max(x, -(2**40)), 2**40))


# `MP` and `NP` are numeric namespaces with the same names, for mpmath and for float64. Expressions use these names,
# operators and ``abs``. Both branches of `where` are computed.
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
    """Return the exact mpf of a number. `mpf` refuses most NumPy types, and may round a long double or an mpf."""
    if isinstance(value, mpf):
        return value
    return mp.make_mpf(from_npfloat(value)) if isinstance(value, np.floating) else mpf(value)


def numbers(array) -> np.ndarray:
    """Return an object array of mpf."""
    with np.errstate(invalid="ignore"):
        return np.asarray(np.frompyfunc(number, 1, 1)(array), object)


class Definition:
    """A function of x and parameters. Call it to compute in float64; call its method `mp` to compute in mpmath.

    Parameters
    ----------
    expression : callable
        The definition, ``expression(m, x, *params)``, where ``m`` is `MP` or `NP`.
    stable : callable, optional
        The same function in a form that has a small relative error in float64.
    """

    def __init__(self, expression: Callable, stable: Callable | None = None):
        self.expression = expression
        self.stable = stable or expression

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
        """Evaluate elementwise in mpmath; return an object array of mpf."""
        with np.errstate(invalid="ignore"):
            return np.asarray(np.frompyfunc(self.one, 1 + len(params), 1)(x, *params), object)

    def one(self, x, *params) -> mpf:
        """Evaluate at one number in mpmath, to the current precision or better."""
        x, *params = (number(v) for v in (x, *params))
        if mp.isnan(x):
            return x
        # The extra bits suffice for a sum whose terms differ by a factor of up to the square of the product of all
        # inputs.
        magnitude = sum(abs(mp.mag(v)) for v in (x, *params) if v and mp.isfinite(v))
        with mp.workprec(max(mp.prec, 160) + 2 * magnitude):
            if mp.isfinite(x):
                return mpf(self.expression(MP, x, *params))
            result = mpf(self.expression(MP, mp.sign(x) * _FAR_MP, *params))
            if abs(result) > mp.sqrt(mp.sqrt(_FAR_MP)):
                return mp.sign(result) * mp.inf
            return mpf(0) if abs(result) < 1 / mp.sqrt(mp.sqrt(_FAR_MP)) else result


class Composition:
    """A product of definitions. It is called like a `Definition`, and returns a tuple if there are several outputs.

    Parameters
    ----------
    compose : callable
        ``compose(evaluate, *inputs)``, where ``evaluate(definition, x, *params)`` returns an array.
    """

    def __init__(self, compose: Callable):
        self.compose = compose

    def __call__(self, *inputs):
        """Evaluate in float64, vectorised."""
        with np.errstate(all="ignore"):
            return self.compose(Definition.__call__, *(np.asarray(v, np.float64) for v in inputs))

    def mp(self, *inputs):
        """Evaluate elementwise in mpmath; return object arrays of mpf."""
        with mp.workprec(max(mp.prec, 240)), np.errstate(invalid="ignore"):
            return self.compose(Definition.mp, *map(numbers, inputs))


class Oracle:
    """The value and the derivatives of one activation; `Definition` describes the expressions.

    Parameters
    ----------
    value, derivative : callable
        Expressions of f and f'. At a kink, f' is the value that the catalogue chooses.
    from_output : callable, optional
        Expression of f' as a function of y = f(x).
    stable_value, stable_derivative : callable, optional
        Stable expressions of f and f', where the definition cancels in float64.
    piecewise : bool
        True for the ReLU family. The backward pass is exactly 0 where the derivative is 0, even if `dy` is inf or NaN.
    crossing : callable, optional
        The zero of f' near which only its absolute error is bounded, as a function of the parameters.
    zone : callable, optional
        True where f' is near one of its zeros, as a function of x and the parameters; for an f' with many zeros.
    term : callable, optional
        Largest term of a sum that cancels by definition. Errors of f are counted in the ulp of this term.
    rounds_twice : bool
        True if f, of a piecewise function, is rounded more than once without such a term. Its bound is 2 ulp, not 0.5.
    gradients : tuple of callable, or of pairs
        Expressions of the derivatives with respect to the parameters; a pair adds a stable expression.
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
        rounds_twice=False,
        gradients=(),
    ):
        self.value = Definition(value, stable_value)
        self.derivative = Definition(derivative, stable_derivative)
        self.from_output = Definition(from_output) if from_output else None
        self.piecewise, self.crossing, self.zone, self.term = piecewise, crossing, zone, term
        self.rounds_twice = rounds_twice or term is not None
        self.gradients = tuple(Definition(*(each if isinstance(each, tuple) else (each,))) for each in gradients)

    def _backward_by(self, definition: Definition) -> Composition:
        def compose(evaluate, dy, x, *params):
            derivative = evaluate(definition, x, *params)
            return _times_dy(dy, [derivative]) if self.piecewise else dy * derivative

        return Composition(compose)

    @property
    def backward(self) -> Composition:
        """dx as a function of (dy, x, *params)."""
        return self._backward_by(self.derivative)

    @property
    def backward_from_output(self) -> Composition:
        """dx as a function of (dy, y, *params)."""
        return self._backward_by(self.from_output)

    @property
    def backward_parameters(self) -> Composition:
        """Gradients of the parameters, as functions of (dy, x, *params).

        A gradient is exactly 0 where the derivative with respect to the parameter is 0.
        """

        def compose(evaluate, dy, x, *params):
            return _times_dy(dy, [evaluate(gradient, x, *params) for gradient in self.gradients])

        return Composition(compose)


def _times_dy(dy, derivatives):
    """Return the products of `dy` and the derivatives; a tuple if there are several.

    A product is 0 where the derivative is 0, even if `dy` is inf or NaN. ``0 * derivative`` keeps the sign of the zero.
    """
    results = tuple(np.where(derivative == 0, 0 * derivative, dy * derivative) for derivative in derivatives)
    return results if len(results) > 1 else results[0]


class PreluOracle(Oracle):
    """The oracle of prelu. The second output of `backward` is the gradient with respect to the weight."""

    @property
    def backward(self) -> Composition:
        """(dx, dweight) as a function of (dy, x, weight)."""

        def compose(evaluate, dy, x, weight):
            dx = super(PreluOracle, self).backward.compose(evaluate, dy, x, weight)
            return dx, np.where(x > 0, 0 * weight, np.where(x != x, x, x * dy))

        return Composition(compose)


class ArraysOracle:
    """The value and the derivatives of a function of several arrays.

    Parameters
    ----------
    value : callable
        Expression of f, a function of its arrays and parameters.
    *derivatives : callable
        Expressions of the derivatives of f, one for each array that has a gradient.
    """

    piecewise = False

    def __init__(self, value, *derivatives):
        self.value = Definition(value)
        self.derivatives = [Definition(derivative) for derivative in derivatives]

    @property
    def backward(self) -> Composition:
        """Gradients as functions of dy and all inputs; exactly 0 where the derivative is 0."""

        def compose(evaluate, dy, *inputs):
            return _times_dy(dy, [evaluate(derivative, *inputs) for derivative in self.derivatives])

        return Composition(compose)


@dataclass(frozen=True)
class GatedOracle:
    """The value and the derivatives of f(gate) * value, where f is the activation of the gate."""

    gate: Oracle

    @property
    def value(self) -> Composition:
        """y as a function of (gate, value)."""
        return Composition(lambda evaluate, gate, value: evaluate(self.gate.value, gate) * value)

    @property
    def backward(self) -> Composition:
        """(dgate, dvalue) as a function of (dy, gate, value)."""

        def compose(evaluate, dy, gate, value):
            derivative = evaluate(self.gate.derivative, gate)
            dgate = dy * value * derivative
            if self.gate.piecewise:
                dgate = np.where(derivative == 0, 0 * derivative, dgate)
            return dgate, dy * evaluate(self.gate.value, gate)

        return Composition(compose)


class AlongAxis:
    """A function of whole rows, each a list of mpf; it is always evaluated in mpmath.

    Parameters
    ----------
    row : callable
        Function of one row of each operand, which returns a row or a number.
    row_scalar_positions : tuple of int
        Positions of the operands that have one number per row.
    """

    def __init__(self, row: Callable, row_scalar_positions: tuple[int, ...] = ()):
        self.row, self.row_scalar_positions = row, row_scalar_positions

    def __call__(self, *arrays, axis: int = -1) -> np.ndarray:
        """Evaluate in mpmath and round to float64."""
        return self.mp(*arrays, axis=axis).astype(np.float64)

    def mp(self, *arrays, axis: int = -1) -> np.ndarray:
        """Evaluate in mpmath; return an object array of mpf."""
        arrays = [
            np.asarray(a)[..., None] if k in self.row_scalar_positions else np.moveaxis(a, axis, -1)
            for k, a in enumerate(arrays)
        ]
        shape = np.broadcast_shapes(*(a.shape[:-1] for a in arrays))
        arrays = [np.broadcast_to(a, (*shape, a.shape[-1])) for a in arrays]
        results = {}
        with mp.workprec(2400):  # 1 + exp(-700) must differ from 1
            for row in np.ndindex(shape):
                operands = [[number(v) for v in a[row].tolist()] for a in arrays]
                results[row] = self.row(
                    *(v[0] if k in self.row_scalar_positions else v for k, v in enumerate(operands))
                )
        first = next(iter(results.values()))
        if not isinstance(first, list):
            return np.array([results[row] for row in np.ndindex(shape)], object).reshape(shape)
        result = np.empty((*shape, len(first)), object)
        for row, values in results.items():
            result[row] = values
        return np.moveaxis(result, -1, axis)


@dataclass(frozen=True)
class AxisOracle:
    """The value and the backward pass of a function along an axis."""

    value: AlongAxis
    backward: AlongAxis
