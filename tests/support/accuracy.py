"""Settings and comparisons for the tests of accuracy: an oracle, inputs in a format, and errors in ULP."""

import numpy as np
import pytest

from support import inputs, reference
from support.oracle import numbers

FORMATS = [np.float16, np.float32, np.float64]
WIDE = FORMATS[1:]
COUNT = {np.float16: 0, np.float32: 100_000, np.float64: 500}  # mpmath is slow

by_format = pytest.mark.parametrize("dtype", WIDE, ids=lambda dtype: dtype.__name__)


def name_of(case):
    return getattr(case, "name", None) or getattr(case, "__name__", None)


def setting(row, dtype, params=None, count=None):
    """Return oracle, inputs and parameters, the latter in the format."""
    oracle = reference.ORACLES[row.name]
    params = tuple(dtype(v) for v in (inputs.parameters(row.name)[0] if params is None else params))
    crossing = oracle.crossing(*params) if oracle.crossing else None
    return oracle, inputs.sweep(dtype, count or COUNT[dtype], inputs.landmarks(row, params, crossing)), params


def true(definition, *inputs):
    """Return the truth about inputs of one format, as that format is measured: float64, or mpmath for float64."""
    return definition.mp(*inputs) if inputs[0].dtype == np.float64 else definition(*inputs)


def times(slope, dy):
    """Return exact products."""
    if dy.dtype == np.float64:
        return numbers(slope) * numbers(dy)
    with np.errstate(invalid="ignore"):
        return slope.astype(np.float64) * dy


def gradients(like, seed=1):
    """Return plausible upstream gradients, one per element."""
    rng = np.random.default_rng(seed)
    return (rng.normal(size=like.shape) * 2.0 ** rng.integers(-6, 7, like.shape)).astype(like.dtype)


def check(error, bound, x):
    """Fail with the worst input."""
    worst = np.argmax(error - bound)
    bound = np.broadcast_to(bound, error.shape)[worst]
    assert error[worst] <= bound, f"{error[worst]} ULP of {bound} at x = {x[worst]!r} = {float(x[worst]).hex()}"
