"""What fastact computes: one row per activation, from which everything else is derived.

The kernels, the ufuncs, their docstrings, the tests, the benchmarks and the plots all iterate over `ACTIVATIONS`
(rows) or over `UFUNCS` (what each row unfolds into). A new activation is a row in one of the tables here, its
formulas in ``_formulas/`` and its oracle in ``tests/support/reference/``.

Nothing beyond the standard library is imported, because the build reads the catalogue before NumPy or any compiled
code is there.
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
