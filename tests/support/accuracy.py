"""Inputs, true values and comparisons for the accuracy tests."""

import numpy as np
import pytest

from support import inputs, reference
from support.oracle import numbers

FORMATS = [np.float16, np.float32, np.float64]
WIDE = FORMATS[1:]
COUNT = {np.float16: 0, np.float32: 100_000, np.float64: 500}  # inputs per test; mpmath, for float64, is slow

by_format = pytest.mark.parametrize("dtype", WIDE, ids=lambda dtype: dtype.__name__)


def name_of(case):
    """Return the id of a row or a type for a parametrised test."""
    return getattr(case, "name", None) or getattr(case, "__name__", None)


def setting(row, dtype, params=None, count=None):
    """Return the oracle of an activation, inputs and parameters in a format."""
    oracle = reference.ORACLES[row.name]
    params = tuple(dtype(v) for v in (inputs.parameters(row.name)[0] if params is None else params))
    crossing = oracle.crossing(*params) if oracle.crossing else None
    return oracle, inputs.sweep(dtype, count or COUNT[dtype], inputs.landmarks(row, params, crossing)), params


def true_values(definition, *inputs):
    """Return the true values at inputs of one format: in mpmath for float64, in float64 for the other formats."""
    return definition.mp(*inputs) if inputs[0].dtype == np.float64 else definition(*inputs)


def exact_product(a, b):
    """Return the products of two arrays of one format without rounding: in mpmath for float64, else in float64."""
    if b.dtype == np.float64:
        return numbers(a) * numbers(b)
    with np.errstate(invalid="ignore"):
        return a.astype(np.float64) * b


def gradients(like, seed=1):
    """Return upstream gradients of the shape and type of an array, from about 2**-6 to 2**6."""
    rng = np.random.default_rng(seed)
    return (rng.normal(size=like.shape) * 2.0 ** rng.integers(-6, 7, like.shape)).astype(like.dtype)


def check(error, bound, x):
    """Assert that errors in ulp are within a bound; the message shows the worst input."""
    worst = np.argmax(error - bound)
    bound = np.broadcast_to(bound, error.shape)[worst]
    assert error[worst] <= bound, f"{error[worst]} ulp, more than {bound} at x = {x[worst]!r} = {float(x[worst]).hex()}"
