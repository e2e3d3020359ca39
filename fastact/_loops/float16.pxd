# The 16-bit formats, float16 and (`brain`) bfloat16, one number at a time.

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


cdef inline float widen(half h, bint brain) noexcept nogil:
    """The float32 of the same value (exact)."""
    return widen_bfloat16(h) if brain else widen_float16(h)


cdef inline half narrow(float x, bint brain) noexcept nogil:
    """The nearest of a format, ties to even."""
    return narrow_bfloat16(x) if brain else narrow_float16(x)


cdef inline float rounded_to_odd(double x) noexcept nogil:
    """A float32 that narrows as x does: rounded toward zero, with the last bit set if x isn't representable."""
    cdef float nearest = <float>x
    cdef float rest = <float>((x - nearest) * 1e30)  # only its sign counts, and that it isn't zero; NaN for inf
    cdef uint32_t bits = to_bits(nearest)
    cdef uint32_t odd = (bits - ((to_bits(rest) ^ bits) >> 31)) | 1
    return from_bits(odd if (rest < 0) | (rest > 0) else bits)


cdef inline half narrow_double(double x, bint brain) noexcept nogil:
    """Likewise, rounded once."""
    return narrow(rounded_to_odd(x), brain)


cdef inline double without_noise(double x) noexcept nogil:
    """x rounded to 49 bits: the last 4 are uncertain, and an exact tie comes out as one."""
    cdef uint64_t digits
    cdef double rounded
    memcpy(&digits, &x, 8)
    digits = (digits + 8) & ~<uint64_t>15
    memcpy(&rounded, &digits, 8)
    return rounded if x - x == 0 else x
