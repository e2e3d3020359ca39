"""Where to look: stratified, deterministic inputs per format, and parameters to try."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from mpmath import mp

from fastact._catalogue import ACTIVATIONS

ROWS = {row.name: row for row in ACTIVATIONS}

# Factors as far out as float32 has them, and further, for float64 alone: tails go on where those of others end.
EXTREME = [(1e20,), (1e-20,), (1e30,), (1e-30,), (-1e30,), (-1e-30,)]
EXTREME_DOUBLE = {name: [(1e100,), (1e-100,), (-1e100,), (-1e-100,)] for name in ("elu", "celu", "softplus", "swish")}

# Values of the parameters, the first row being the default (or, for a parameter without one, the usual choice).
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
    """Return the parameter rows to try, the default first; for an unlisted row its own defaults, and 0.3 and 2.5 times
    that.

    Where there is no default it is 1.
    """
    if name in PARAMETERS:
        return PARAMETERS[name]
    defaults = tuple(1 if param.required else param.default for param in ROWS[name].params)
    others = [tuple(factor * (value or 1) for value in defaults) for factor in (0.3, 2.5)]
    return [defaults, *others] if defaults else [()]


def are_defaults(name: str, params) -> list:
    """Return, for each parameter of some format, where it is the default as rounded to that."""
    return [
        np.zeros(np.shape(value), bool) if param.required else value == value.dtype.type(param.default)
        for param, value in zip(ROWS[name].params, map(np.asarray, params), strict=True)
    ]


def meant(name: str, params) -> tuple:
    """Return what numbers of a 16-bit format mean as parameters: one that is the default as rounded means the default.

    That has more bits than any computation: a product with it is exact where it can be.
    """
    rows = zip(ROWS[name].params, params, are_defaults(name, params), strict=True)
    return tuple(_exact(Fraction(param.default_text)) if default else float(value) for param, value, default in rows)


def _exact(number: Fraction):
    with mp.workprec(4000):
        return mp.mpf(number.numerator) / number.denominator


def landmarks(activation, params=(), crossing: float | None = None) -> list[float]:
    """Return the numbers around which an activation wants a dense look.

    Parameters
    ----------
    activation : fastact._catalogue.Activation
        Its row, whose `kinks` may be expressions of the parameters.
    params : tuple
        Values of the parameters.
    crossing : float, optional
        A zero of the derivative.
    """
    names = {param.name: value for param, value in zip(activation.params, params, strict=True)}
    kinks = [eval(kink, {}, names) if isinstance(kink, str) else kink for kink in activation.kinks]  # our own strings
    return [float(v) for v in (*kinks, crossing) if v is not None and np.isfinite(v)]


def specials(dtype) -> np.ndarray:
    """Return NaN, the infinities, the zeros, and the ends of the subnormal, normal and finite numbers."""
    info = np.finfo(dtype)
    ends = np.array([0, info.smallest_subnormal, info.tiny, np.nextafter(info.tiny, 0, dtype=dtype), info.max], dtype)
    return np.concatenate([ends, -ends, np.array([np.nan, np.inf, -np.inf], dtype)])


def _borders(info) -> list[float]:
    """Return where exponentials and squares of the format over- and underflow, or saturate."""
    logs = [np.log(float(v)) for v in (info.max, info.tiny, info.smallest_subnormal, info.eps)]
    roots = [np.sqrt(float(v)) for v in (info.max, info.tiny, info.eps)]
    gaussian = [np.sqrt(-2 * v) for v in logs[1:]]
    return [sign * v * scale for sign in (1, -1) for v in logs + roots + gaussian for scale in (0.5, 1)]


def _around(points, dtype, steps: int, further: bool = True) -> np.ndarray:
    """Return every point, its `steps` nearest neighbours, and further ones at doubling distances, on both sides."""
    offsets = np.arange(steps + 1)
    if further:
        offsets = np.concatenate([offsets, 2 ** np.arange(3, np.finfo(dtype).nmant)])
    points = np.asarray(points, dtype)
    spacing = np.spacing(np.maximum(abs(points), np.finfo(dtype).tiny))
    return (points[:, None] + spacing[:, None] * np.concatenate([offsets, -offsets]).astype(dtype)).ravel()


def wide_sweep(count: int, points=(), seed: int = 0) -> np.ndarray:
    """Return about `count` long doubles, as `sweep`, but most where functions bend: mpmath is slow elsewhere."""
    info, rng = np.finfo(np.longdouble), np.random.default_rng(seed)

    def strew(low: int, high: int, number: int) -> np.ndarray:
        digits = rng.integers(0, 1 << 63, number).astype(np.longdouble) / 2**63 + rng.random(number) / 2**63
        return np.ldexp((1 + digits) * rng.choice([-1, 1], number), np.linspace(low, high, number).astype(np.intc))

    borders = [np.log(v) for v in (info.max, info.tiny, info.smallest_subnormal, info.eps)]
    borders += [scale * np.sqrt(-2 * v) for v in borders[1:] for scale in (1, -1)]
    borders = np.array(borders)
    borders = [borders * (1 + k * info.eps) for k in (-9, 0, 9)]
    near = _around([1, -1, *points], np.longdouble, 2, further=False)
    return np.concatenate([strew(info.minexp, info.maxexp - 1, count // 8), strew(-14, 14, count), *borders, near])


def sweep(dtype, count: int, points=(), seed: int = 0) -> np.ndarray:
    """Return about `count` inputs, without repetition; every number of the format for float16.

    A third lies in exponents strewn evenly over the whole format, half between 2**-14 and 2**10, where functions
    bend; each stratum has both signs, and mantissas at random and at the edges. The rest lies densely around zero,
    one, the given points, and the borders of over- and underflow, beside `specials`.

    Parameters
    ----------
    dtype : dtype
        float16, float32 or float64.
    count : int
        How many, roughly.
    points : iterable of float
        Kinks, crossings and the like.
    seed : int
        Of the random mantissas.
    """
    dtype = np.dtype(dtype)
    if dtype == np.float16:
        return np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    info, rng = np.finfo(dtype), np.random.default_rng(seed)
    unsigned = np.dtype(f"u{dtype.itemsize}")

    def strew(low: int, high: int, number: int) -> np.ndarray:
        """Return numbers whose biased exponents run evenly from low to high."""
        exponents = np.linspace(low, high, number).round().astype(unsigned)
        mantissas = rng.integers(0, 1 << info.nmant, number, dtype=unsigned)
        mantissas[::8] = np.resize(np.array([0, 1, (1 << info.nmant) - 1], unsigned), mantissas[::8].size)
        numbers = (exponents << unsigned.type(info.nmant) | mantissas).view(dtype)
        return np.where(rng.integers(0, 2, number) > 0, numbers, -numbers)

    bias = info.maxexp - 1
    points = [0, 1, -1, *points]
    dense = _around(points + [v for v in _borders(info) if abs(v) < info.max], dtype, max(2, count // 1000))
    everything = [
        strew(0, 2 * bias, count // 3),
        strew(bias - 14, bias + 10, count // 2),
        _around(points, dtype, 2, further=False),
        rng.choice(dense, min(dense.size, count // 6), replace=False),
        specials(dtype),
    ]
    return np.unique(np.concatenate(everything).view(unsigned)).view(dtype)
