"""The error of a result in units in the last place (ulp) of its format, and the error that the catalogue allows."""

from __future__ import annotations

import numpy as np
from mpmath import mp, mpf

from support import inputs
from support.oracle import number

# Closer than this to a zero of the derivative, only the absolute error of the derivative is bounded.
ZONE = 0.1


def distance(result, truth, term=None) -> np.ndarray:
    """Return the error of every element, in spacings of the result's format at the true value.

    The spacing is constant below the smallest normal number, so subnormal results count in full. If the true value
    overflows the format, the result must be an infinity. Otherwise, an infinite result counts as the first number
    beyond the format. The sign of zero is ignored.

    Parameters
    ----------
    result : array of float16, float32 or float64
        Result of the library.
    truth : array of float64, or object array of mpf
        True value; mpf for a float64 result.
    term : array, optional
        Where this number is larger than the true value, the error is measured in spacings at this number.
    """
    result, truth = np.asarray(result), np.asarray(truth)
    info = np.finfo(result.dtype)
    if truth.dtype == object:
        terms = 0.0 if term is None else term
        with np.errstate(all="ignore"):
            error = np.frompyfunc(lambda r, t, s: _distance_mp(r, t, s, info), 3, 1)(result, truth, terms)
        return np.asarray(error, np.float64)
    if truth.dtype != np.float64 or result.dtype.itemsize > 4:
        raise TypeError(f"true values in {truth.dtype} can't measure results in {result.dtype}")
    beyond = 2.0**info.maxexp  # the first number beyond the format, which stands for infinity
    with np.errstate(all="ignore"):
        size = abs(truth) if term is None else np.maximum(abs(truth), term)
        # The spacing is the largest power of two up to the size, clamped to the range of the format, times 2**-nmant.
        spacing = np.clip(size, float(info.tiny), beyond / 2).view(np.int64)
        spacing &= 0x7FF << 52
        spacing -= info.nmant << 52
        wide = result.astype(np.float64)
        error = abs(wide - truth) / spacing.view(np.float64)
        if not np.isfinite(error).all():
            infinite = np.isinf(wide)
            error = np.where(infinite, abs(np.copysign(beyond, wide) - truth) / spacing.view(np.float64), error)
            # An infinity is correct if the true value overflows with the same sign.
            error = np.where(infinite & (abs(truth) >= beyond) & (wide * truth > 0), 0.0, error)
            error = np.where(np.isnan(wide) & np.isnan(truth), 0.0, error)
            error = np.where(np.isnan(wide) != np.isnan(truth), np.inf, error)
    return error


def _distance_mp(result, truth, term, info) -> float:
    """Return the error of one number, in mpmath; see `distance`."""
    if mp.isnan(truth) or result != result:
        return 0.0 if mp.isnan(truth) and result != result else np.inf
    beyond = mpf(2) ** int(info.maxexp)
    if abs(result) == np.inf:
        if abs(truth) >= beyond and truth * result > 0:
            return 0.0
        result = mp.sign(result) * beyond
    elif mp.isinf(truth):
        return np.inf
    size = min(max(abs(truth), number(term), number(info.tiny)), beyond / 2)
    with mp.workprec(240):
        return float(mp.ldexp(abs(number(result) - truth), int(info.nmant) + 1 - mp.mag(size)))


def promise(oracle, kind: str, dtype) -> float:
    """Return the error in ulp that the catalogue allows for default parameters.

    Parameters
    ----------
    oracle : reference.Oracle
        Oracle of the activation.
    kind : {"value", "derivative"}
        Function of the activation.
    dtype : dtype
        Format of the result.
    """
    if np.dtype(dtype) == np.float16:
        return 0.5
    if oracle.piecewise and oracle.crossing is None:
        return 2.0 if kind == "value" and oracle.rounds_twice else 0.5
    bounds = {"value": (2.0, 4.0), "derivative": (4.0, 8.0)}
    return bounds[kind][np.dtype(dtype) == np.float64]


def term_of(oracle, kind: str, x, params=()):
    """Return the argument `term` of `distance`."""
    with np.errstate(invalid="ignore"):
        return oracle.term(x, *params) if oracle.term and kind == "value" else None


def near_crossing(oracle, kind: str, x, params=()) -> np.ndarray:
    """Return where only the absolute error of the derivative is bounded, by one eps of the format."""
    if kind == "value" or oracle.crossing is oracle.zone is None:
        return np.zeros(np.shape(x), bool)
    with np.errstate(invalid="ignore"):
        if oracle.zone:
            return oracle.zone(np.asarray(x, np.float64), *params)
        return abs(x - oracle.crossing(*params)) < ZONE


def away_from_rounded_kinks(name: str, x, params=()) -> np.ndarray:
    """Return where rounding can't move x across a kink.

    Only a hard sigmoid with parameters other than the defaults has such kinks: it compares a rounded sum.
    """
    x = np.asarray(x)
    if name != "hard_sigmoid" or all(inputs.are_defaults(name, params)):
        return np.ones(x.shape, bool)
    slope, offset = params
    kinks = np.array([[-offset / slope], [(1 - offset) / slope]])
    width = 4 * np.finfo(x.dtype).eps * np.maximum(abs(kinks), 1)
    with np.errstate(invalid="ignore"):
        return np.all(abs(x.astype(np.result_type(x, np.float64)) - kinks) > width, axis=0)
