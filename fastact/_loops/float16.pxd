# Conversions of single float16 and bfloat16 numbers. `is_bfloat16` selects the format. This file uses no vectors.

from libc.stdint cimport uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy

ctypedef uint16_t half

cdef extern from "half.h" nogil:
    uint32_t to_bits "fastact_to_bits" (float)
    float from_bits "fastact_from_bits" (uint32_t)
    float widen_float16 "fastact_widen_float16" (half)
    float widen_bfloat16 "fastact_widen_bfloat16" (half)
    half narrow_float16 "fastact_narrow_float16" (float)
    half narrow_bfloat16 "fastact_narrow_bfloat16" (float)


cdef inline float widen(half h, bint is_bfloat16) noexcept nogil:
    """Convert to float32, exactly."""
    return widen_bfloat16(h) if is_bfloat16 else widen_float16(h)


cdef inline half narrow(float x, bint is_bfloat16) noexcept nogil:
    """Round a float32 to nearest, ties to even."""
    return narrow_bfloat16(x) if is_bfloat16 else narrow_float16(x)


cdef inline half narrow_double(double x, bint is_bfloat16) noexcept nogil:
    """Round a float64 to nearest, ties to even, in a single rounding (without rounding to float32 first)."""
    return narrow(round_to_odd(x), is_bfloat16)


cdef inline float round_to_odd(double x) noexcept nogil:
    """Round a float64 to float32: toward zero, with the last bit set if the result is inexact.

    Rounding the result again gives the same number as rounding x, because the last bit keeps the result from a tie
    that x isn't on.
    """
    cdef float nearest = <float>x
    cdef float error = <float>((x - nearest) * 1e30)  # scaled to keep its sign in float32; NaN for infinity
    cdef uint32_t bits = to_bits(nearest)
    cdef uint32_t odd = (bits - ((to_bits(error) ^ bits) >> 31)) | 1
    return from_bits(odd if (error < 0) | (error > 0) else bits)


cdef inline double round_to_49_bits(double x) noexcept nogil:
    """Round to 49 significant bits, because the last 4 bits of a result are inexact. An exact tie then remains one."""
    cdef uint64_t bits
    cdef double rounded
    memcpy(&bits, &x, 8)
    bits = (bits + 8) & ~<uint64_t>15
    memcpy(&rounded, &bits, 8)
    return rounded if x - x == 0 else x
