"""Numba: the plain loop over the elements, compiled for this processor."""

from __future__ import annotations

import math

from fastact._catalogue import Ufunc

# `one`, `half` and the like have the type of the array. With Python numbers, Numba would compute in float64.
VALUE_OF = {
    "relu": "v if v > 0 else one - one",
    "leaky_relu": "v if v > 0 else v * slope",
    "silu": "v / (one + math.exp(-v))",
    "gelu": "v * half * (one + math.erf(v * root))",
}
LOOP = """
def loop(x, out):
    one, slope, half, root = real(1), real(0.01), real(0.5), real(0.7071067811865476)
    for i in range(x.size):
        v = x[i]
        out[i] = {}
"""
SPELLINGS = dict.fromkeys(VALUE_OF, "loop(x, out)")


def namespace(ufunc: Ufunc) -> dict[str, object]:
    """Return the loop. Numba compiles it for the type of the array in the first call."""
    import numba

    functions = {"math": math}
    exec(LOOP.replace("real", "x.dtype.type").format(VALUE_OF[ufunc.name]), functions)
    return {"loop": numba.njit(functions["loop"])}
