# float16 to float32 and back, by integer arithmetic alone: it vectorises on every instruction set.

from libc.stdint cimport uint16_t, uint32_t
from libc.string cimport memcpy

ctypedef uint16_t half


cdef inline float from_bits(uint32_t bits) noexcept nogil:
    cdef float x
    memcpy(&x, &bits, 4)
    return x


cdef inline uint32_t to_bits(float x) noexcept nogil:
    cdef uint32_t bits
    memcpy(&bits, &x, 4)
    return bits


cdef inline float widen(half h) noexcept nogil:
    """The float32 of the same value (exact)."""
    cdef uint32_t magnitude = (<uint32_t>h & 0x7FFF) << 13
    cdef uint32_t sign = (<uint32_t>h & 0x8000) << 16
    cdef uint32_t normal = magnitude + 0x38000000  # rebias the exponent from 15 to 127
    cdef uint32_t special = magnitude + 0x70000000  # inf and NaN keep an exponent of all ones
    # A subnormal is put below the leading bit of 2**-14, which is then subtracted: no subnormal float arises.
    cdef uint32_t subnormal = to_bits(from_bits(magnitude + 0x38800000) - from_bits(0x38800000))
    cdef uint32_t finite = subnormal if magnitude < 0x00800000 else normal
    return from_bits(sign | (special if magnitude >= 0x0F800000 else finite))


cdef inline half narrow(float x) noexcept nogil:
    """The nearest float16, ties to even."""
    cdef uint32_t bits = to_bits(x)
    cdef uint32_t sign = (bits >> 16) & 0x8000
    cdef uint32_t magnitude = bits & 0x7FFFFFFF
    # Round half to even on the 13 dropped bits: add just under half, and one more if the kept part is odd.
    cdef uint32_t normal = (magnitude - 0x38000000 + 0x0FFF + ((magnitude >> 13) & 1)) >> 13
    # Adding 0.5 aligns a subnormal result to its last place, and the float addition rounds it.
    cdef uint32_t subnormal = to_bits(from_bits(magnitude) + from_bits(0x3F000000)) - 0x3F000000
    cdef uint32_t finite = subnormal if magnitude < 0x38800000 else normal
    cdef uint32_t special = 0x7E00 if magnitude > 0x7F800000 else 0x7C00
    return <half>(sign | (special if magnitude >= 0x47800000 else finite))
