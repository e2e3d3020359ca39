# The 16-bit formats, float16 and (`brain`) bfloat16: to float32 and back by integer arithmetic alone, which
# vectorises on every instruction set. `brain` is a constant wherever these are called.
#
# **Rounding right.** A float32 result a few ULP off may lie on the wrong side of a tie. So a kernel narrows both ends
# of the interval that holds the true result (`settle`); where they differ, about one element in 600 (bfloat16: 5000),
# it computes that element again in double precision and narrows this (`narrow_once`).

from libc.stdint cimport uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy

ctypedef uint16_t half

cdef enum:
    HALF_LANES = 32     # in a block
    MARGIN = 6          # float32 ULP that a result may be off


cdef inline float from_bits(uint32_t bits) noexcept nogil:
    cdef float x
    memcpy(&x, &bits, 4)
    return x


cdef inline uint32_t to_bits(float x) noexcept nogil:
    cdef uint32_t bits
    memcpy(&bits, &x, 4)
    return bits


cdef inline float widen(half h, bint brain) noexcept nogil:
    """The float32 of the same value (exact)."""
    if brain:
        return from_bits(<uint32_t>h << 16)
    cdef uint32_t magnitude = (<uint32_t>h & 0x7FFF) << 13
    cdef uint32_t sign = (<uint32_t>h & 0x8000) << 16
    cdef uint32_t normal = magnitude + 0x38000000  # rebias the exponent from 15 to 127
    cdef uint32_t special = magnitude + 0x70000000  # inf and NaN keep an exponent of all ones
    # A subnormal is put below the leading bit of 2**-14, which is then subtracted: no subnormal float arises.
    cdef uint32_t subnormal = to_bits(from_bits(magnitude + 0x38800000) - from_bits(0x38800000))
    cdef uint32_t finite = subnormal if magnitude < 0x00800000 else normal
    return from_bits(sign | (special if magnitude >= 0x0F800000 else finite))


cdef inline uint32_t narrow_magnitude(uint32_t magnitude, bint brain) noexcept nogil:
    """The nearest of a format, ties to even, for the bits of a float32 without its sign."""
    # Round half to even on the dropped bits: add just under half, and one more if the kept part is odd.
    if brain:
        return 0x7FC0 if magnitude > 0x7F800000 else (magnitude + 0x7FFF + ((magnitude >> 16) & 1)) >> 16
    cdef uint32_t normal = (magnitude - 0x38000000 + 0x0FFF + ((magnitude >> 13) & 1)) >> 13
    # Adding 0.5 aligns a subnormal result to its last place, and the float addition rounds it.
    cdef uint32_t subnormal = to_bits(from_bits(magnitude) + from_bits(0x3F000000)) - 0x3F000000
    cdef uint32_t finite = subnormal if magnitude < 0x38800000 else normal
    cdef uint32_t special = 0x7E00 if magnitude > 0x7F800000 else 0x7C00
    return special if magnitude >= 0x47800000 else finite


cdef inline half narrow(float x, bint brain) noexcept nogil:
    """The nearest of a format, ties to even."""
    cdef uint32_t bits = to_bits(x)
    return <half>(((bits >> 16) & 0x8000) | narrow_magnitude(bits & 0x7FFFFFFF, brain))


cdef inline half narrow_via_odd(double x, bint brain) noexcept nogil:
    """Likewise from double precision, by way of a float32 rounded to odd: rounded once in effect."""
    cdef float nearest = <float>x
    cdef uint32_t bits = to_bits(nearest)
    if nearest != x and x == x:
        # Toward zero, and then odd: whatever was cut off stays visible in the last bit.
        if (nearest > x) == (x > 0):
            bits = bits - 1
        bits = bits | 1
    return narrow(from_bits(bits), brain)


cdef inline half narrow_double(double x) noexcept nogil:
    """The nearest float16."""
    return narrow_via_odd(x, False)


cdef inline half narrow_once(double x, bint brain) noexcept nogil:
    """The nearest of a format for a result that is 4 ULP off at most: an exact tie comes out as one."""
    cdef uint64_t digits
    memcpy(&digits, &x, 8)
    digits = (digits + 8) & ~<uint64_t>15
    if x - x == 0:
        memcpy(&x, &digits, 8)
    return narrow_via_odd(x, brain)


cdef inline bint settle(const float* wide, const half* raw, half* lower, half* upper, bint brain,
                        bint crosses) noexcept nogil:
    """Narrow both ends of the interval around each result of a block; True where they differ anywhere.

    A derivative that crosses zero is only sure to 2^-23 near there, which is at -1.3 < x < -0.7 by default; further out
    it is as small as it is accurate. `raw` is x.
    """
    cdef uint32_t bits, magnitude, low, high, differing = 0
    cdef float size, slack
    cdef int lane
    for lane in range(HALF_LANES):
        bits = to_bits(wide[lane])
        magnitude = bits & 0x7FFFFFFF
        low = high = magnitude
        if crosses:
            # As integers: x >= 0, or down to -4.
            slack = from_bits(0x34000000 if raw[lane] <= (0xC080 if brain else 0xC400) else 0)
            size = from_bits(magnitude)
            high = to_bits(size + slack)
            low = to_bits(size - slack if size > slack else from_bits(0))
        low = narrow_magnitude(low - MARGIN if low > MARGIN else 0, brain)
        high = narrow_magnitude(high + MARGIN, brain)
        differing = differing | (low ^ high)
        lower[lane] = <half>(((bits >> 16) & 0x8000) | low)
        upper[lane] = <half>(((bits >> 16) & 0x8000) | high)
    return differing != 0
