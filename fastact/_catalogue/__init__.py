"""The catalogue: one row per activation, from which everything else is derived.

The kernels, the ufuncs, their docstrings, the tests, the benchmarks and the plots iterate over `ACTIVATIONS`, the rows,
or over `UFUNCS`, the ufuncs that the rows define. CONTRIBUTING.md describes how to add an activation.

The catalogue imports only its own modules and the standard library, because the build reads it before NumPy or any
compiled module is available.
"""

from . import along_axis, gated, losses, piecewise, saturating, smooth
from .schema import ARRAY_INPUTS, FIXED_DTYPES, FLOAT_TYPES, INTEGER_TYPES, Activation, Param, Ufunc, unfold

__all__ = [
    "ACTIVATIONS",
    "ARRAY_INPUTS",
    "FAMILIES",
    "FIXED_DTYPES",
    "FLOAT_TYPES",
    "INTEGER_TYPES",
    "UFUNCS",
    "Activation",
    "Param",
    "Ufunc",
    "unfold",
]

FAMILIES = (piecewise, saturating, smooth, gated, along_axis, losses)
ACTIVATIONS: tuple[Activation, ...] = tuple(row for family in FAMILIES for row in family.ROWS)
UFUNCS: tuple[Ufunc, ...] = tuple(ufunc for row in ACTIVATIONS for ufunc in unfold(row))
