"""Inputs and parameters for tests. The inputs are spread over the whole format and are the same in every run."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from mpmath import mp

from fastact._catalogue import ACTIVATIONS

ROWS = {row.name: row for row in ACTIVATIONS}

# Extreme parameters for float32, and more extreme parameters for float64. They move the tails to other exponents.
EXTREME = [(1e20,), (1e-20,), (1e30,), (1e-30,), (-1e30,), (-1e-30,)]
EXTREME_DOUBLE = {name: [(1e100,), (1e-100,), (-1e100,), (-1e-100,)] for name in ("elu", "celu", "softplus", "swish")}

# Values of the parameters. The first tuple holds the defaults, or a common value of a parameter without a default.
PARAMETERS = {
    "leaky_relu": [(0.01,), (0.2,), (1.5,), (0,), (-0.5,)],
    "prelu": [(0.25,), (1.5,), (0,), (-0.5,)],
    "clipped_relu": [(6,), (0.7,), (1e4,)],
    "thresholded_relu": [(1,), (0.3,), (0,), (-2,)],
    "threshold": [(0.5, -2), (0, 0), (-1.7, 20)],
    "hard_tanh": [(-1, 1), (-0.3, 2.5), (0, 6)],
    "hard_sigmoid": [(1 / 6, 0.5), (0.2, 0.5), (0.25, 0.25)],
    "hard_shrink": [(0.5,), (0,), (1.3,)],
    "soft_shrink": [(0.5,), (0,), (1.3,)],
    "elu": [(1,), (0.3,), (0,), (-0.7,), (100,), *EXTREME],
    "celu": [(1,), (0.3,), (1e-4,), (-0.7,), (30,), (-2.5,), *EXTREME],
    "softplus": [(1,), (0.3,), (20,), (-2,), (1e-40,), *EXTREME],
    "softcap": [(50,), (1,), (30,), (0.3,), (-7,), (1e-30,), (1e30,)],
    "squareplus": [(4,), (0,), (1e-4,), (0.3,), (1e4,)],
    "xielu": [(0.8, 0.8, 0.5), (0.3, 1.7, 0.2), (1.5, 0.5, 1), (2, 1, 0)],
    "snake": [(1,), (0.3,), (5,), (-1.7,), (1e-20,), (1e10,)],
    "swish": [(1,), (1.702,), (0.125,), (0,), (-1.3,), *EXTREME],
}


def parameters(name: str) -> list[tuple]:
    """Return tuples of parameters to test an activation with, the defaults first.

    For an activation that isn't in `PARAMETERS`, these are the defaults, and 0.3 and 2.5 times the defaults. A
    parameter without a default counts as 1.
    """
    if name in PARAMETERS:
        return PARAMETERS[name]
    defaults = tuple(1 if param.required else param.default for param in ROWS[name].params)
    others = [tuple(factor * (value or 1) for value in defaults) for factor in (0.3, 2.5)]
    return [defaults, *others] if defaults else [()]


def are_defaults(name: str, params) -> list:
    """Return, for each parameter, an array that is True where it equals the default, rounded to its format."""
    return [
        np.zeros(np.shape(value), bool) if param.required else value == value.dtype.type(param.default)
        for param, value in zip(ROWS[name].params, map(np.asarray, params), strict=True)
    ]


def unrounded(name: str, params) -> tuple:
    """Return parameters of a 16-bit format, with the exact default in place of a rounded default.

    The exact default is an mpf with more bits than any computation, so a product with it may be exact.
    """
    rows = zip(ROWS[name].params, params, are_defaults(name, params), strict=True)
    return tuple(_exact(Fraction(param.default_text)) if default else float(value) for param, value, default in rows)


def _exact(number: Fraction):
    with mp.workprec(4000):
        return mp.mpf(number.numerator) / number.denominator


def landmarks(activation, params=(), crossing: float | None = None) -> list[float]:
    """Return the numbers around which inputs should be dense: the kinks and a zero of the derivative.

    Parameters
    ----------
    activation : fastact._catalogue.Activation
        Row of the activation. Its `kinks` may be expressions of the parameters.
    params : tuple
        Values of the parameters.
    crossing : float, optional
        A zero of the derivative.
    """
    names = {param.name: value for param, value in zip(activation.params, params, strict=True)}
    kinks = [eval(kink, {}, names) if isinstance(kink, str) else kink for kink in activation.kinks]  # trusted
    return [float(v) for v in (*kinks, crossing) if v is not None and np.isfinite(v)]


def specials(dtype) -> np.ndarray:
    """Return NaN, infinities, zeros, and the smallest and largest subnormal and normal numbers, with both signs."""
    info = np.finfo(dtype)
    ends = np.array([0, info.smallest_subnormal, info.tiny, np.nextafter(info.tiny, 0, dtype=dtype), info.max], dtype)
    return np.concatenate([ends, -ends, np.array([np.nan, np.inf, -np.inf], dtype)])


def _borders(info) -> list[float]:
    """Return the arguments at which exponentials and squares overflow, underflow or saturate in a format."""
    logs = [np.log(float(v)) for v in (info.max, info.tiny, info.smallest_subnormal, info.eps)]
    roots = [np.sqrt(float(v)) for v in (info.max, info.tiny, info.eps)]
    gaussian = [np.sqrt(-2 * v) for v in logs[1:]]
    return [sign * v * scale for sign in (1, -1) for v in logs + roots + gaussian for scale in (0.5, 1)]


def _around(points, dtype, steps: int, further: bool = True) -> np.ndarray:
    """Return every point, its `steps` nearest neighbours on both sides, and others at doubling distances."""
    offsets = np.arange(steps + 1)
    if further:
        offsets = np.concatenate([offsets, 2 ** np.arange(3, np.finfo(dtype).nmant)])
    points = np.asarray(points, dtype)
    spacing = np.spacing(np.maximum(abs(points), np.finfo(dtype).tiny))
    return (points[:, None] + spacing[:, None] * np.concatenate([offsets, -offsets]).astype(dtype)).ravel()


def wide_sweep(count: int, points=(), seed: int = 0) -> np.ndarray:
    """Return about `count` long doubles, most of them between 2**-14 and 2**14, because mpmath is slow elsewhere."""
    info, rng = np.finfo(np.longdouble), np.random.default_rng(seed)

    def spread(low: int, high: int, number: int) -> np.ndarray:
        digits = rng.integers(0, 1 << 63, number).astype(np.longdouble) / 2**63 + rng.random(number) / 2**63
        return np.ldexp((1 + digits) * rng.choice([-1, 1], number), np.linspace(low, high, number).astype(np.intc))

    borders = [np.log(v) for v in (info.max, info.tiny, info.smallest_subnormal, info.eps)]
    borders += [scale * np.sqrt(-2 * v) for v in borders[1:] for scale in (1, -1)]
    borders = np.array(borders)
    borders = [borders * (1 + k * info.eps) for k in (-9, 0, 9)]
    near = _around([1, -1, *points], np.longdouble, 2, further=False)
    return np.concatenate([spread(info.minexp, info.maxexp - 1, count // 8), spread(-14, 14, count), *borders, near])


def sweep(dtype, count: int, points=(), seed: int = 0) -> np.ndarray:
    """Return about `count` different inputs, or every number of float16.

    One third has exponents spread evenly over the whole format. One half lies between 2**-14 and 2**10, where most
    functions change most. Both parts have both signs. The rest lies densely around 0, 1, -1, `points` and the
    borders of overflow and underflow, and includes `specials`.

    Parameters
    ----------
    dtype : dtype
        float16, float32 or float64.
    count : int
        Approximate number of inputs.
    points : iterable of float
        Numbers around which the inputs are dense.
    seed : int
        Seed of the random significands.
    """
    dtype = np.dtype(dtype)
    if dtype == np.float16:
        return np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    info, rng = np.finfo(dtype), np.random.default_rng(seed)
    unsigned = np.dtype(f"u{dtype.itemsize}")

    def spread(low: int, high: int, number: int) -> np.ndarray:
        """Return numbers with biased exponents evenly from low to high, and significands at random and at the ends."""
        exponents = np.linspace(low, high, number).round().astype(unsigned)
        significands = rng.integers(0, 1 << info.nmant, number, dtype=unsigned)
        significands[::8] = np.resize(np.array([0, 1, (1 << info.nmant) - 1], unsigned), significands[::8].size)
        numbers = (exponents << unsigned.type(info.nmant) | significands).view(dtype)
        return np.where(rng.integers(0, 2, number) > 0, numbers, -numbers)

    bias = info.maxexp - 1
    points = [0, 1, -1, *points]
    dense = _around(points + [v for v in _borders(info) if abs(v) < info.max], dtype, max(2, count // 1000))
    everything = [
        spread(0, 2 * bias, count // 3),
        spread(bias - 14, bias + 10, count // 2),
        _around(points, dtype, 2, further=False),
        rng.choice(dense, min(dense.size, count // 6), replace=False),
        specials(dtype),
    ]
    return np.unique(np.concatenate(everything).view(unsigned)).view(dtype)
