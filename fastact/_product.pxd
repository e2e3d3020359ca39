# The last step of a smooth backward pass: dy times a slope, whose far tail is subnormal.
#
# Multiplying a subnormal number is several times slower than any other multiplication, on every x86. So kernels look
# for subnormal slopes in each stretch, and only where there is one do they use `careful_product`.

from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memcpy

from fastact._math cimport magnitude, with_sign_of
from fastact._types cimport real


cdef inline uint32_t lesser_float(uint32_t least, float factor) noexcept nogil:
    """The smaller of `least` and abs(factor), as bits less 1: that puts zero, which is harmless, above everything."""
    cdef uint32_t i
    memcpy(&i, &factor, 4)
    i = (i & 0x7FFFFFFFU) - 1
    return i if i < least else least


cdef inline uint64_t lesser_double(uint64_t least, double factor) noexcept nogil:
    cdef uint64_t i
    memcpy(&i, &factor, 8)
    i = (i & 0x7FFFFFFFFFFFFFFFU) - 1
    return i if i < least else least


cdef inline bint is_subnormal_float(uint32_t least) noexcept nogil:
    return least < 0x007FFFFFU  # the smallest normal number, less 1


cdef inline bint is_subnormal_double(uint64_t least) noexcept nogil:
    return least < <uint64_t>0x000FFFFFFFFFFFFF


cdef inline real careful_product(real dy, real factor) noexcept nogil:
    """dy * factor, with neither a subnormal factor nor a subnormal result passing through the multiplier."""
    cdef bint small = magnitude(factor) < small_bound(factor)
    return lowered_product(dy * (raised(factor) if small else factor), small)


cdef inline real small_bound(real like) noexcept nogil:
    if real is float:
        return 7.888609052210118e-31  # 2^-100
    else:
        return 1.1830521861667747e-271  # 2^-900


cdef inline real raised(real x) noexcept nogil:
    """x times 2^64 (2^128), for x below `small_bound`, by integer arithmetic and one exact subtraction."""
    cdef uint32_t i
    cdef uint64_t j
    cdef real u, v
    # One more in the exponent field makes m * 2^-126 (2^-1022) into (1 + m) * 2^-62 (2^-894), from which 1 is taken.
    if real is float:
        memcpy(&i, &x, 4)
        i = i + 0x20000000
        memcpy(&u, &i, 4)
        i = (i & 0x7FFFFFFFU) + 0x00800000
        memcpy(&v, &i, 4)
        v = with_sign_of(v - 2.168404344971009e-19, x)  # 2^-62
        return v if magnitude(x) < 1.1754943508222875e-38 else u
    else:
        memcpy(&j, &x, 8)
        j = j + <uint64_t>0x0800000000000000
        memcpy(&u, &j, 8)
        j = (j & 0x7FFFFFFFFFFFFFFFU) + <uint64_t>0x0010000000000000
        memcpy(&v, &j, 8)
        v = with_sign_of(v - 7.571533991467358e-270, x)  # 2^-894
        return v if magnitude(x) < 2.2250738585072014e-308 else u


cdef inline real lowered_product(real v, bint small) noexcept nogil:
    """v, and v / 2^64 (2^128) where small: rounded once, as an integer where that is subnormal.

    A subnormal number is a whole multiple n of the smallest one, and n its bit pattern; adding 2^23 (2^52) times the
    smallest one, both scaled up, leaves n in the lowest bits, rounded.
    """
    cdef uint32_t i
    cdef uint64_t j
    cdef real size = magnitude(v)
    cdef real u, w
    if real is float:
        memcpy(&i, &size, 4)
        i = i - 0x20000000
        memcpy(&u, &i, 4)
        w = size * 7.205759403792794e16 + 0.015625  # 2^56, 2^-6
        memcpy(&i, &w, 4)
        i = i - 0x3C800000
        memcpy(&w, &i, 4)
        w = w if size < 2.168404344971009e-19 else u
    else:
        memcpy(&j, &size, 8)
        j = j - <uint64_t>0x0800000000000000
        memcpy(&u, &j, 8)
        w = size * 3.148880786512287e+262 + 2.384185791015625e-7  # 2^872, 2^-22
        memcpy(&j, &w, 8)
        j = j - <uint64_t>0x3E90000000000000
        memcpy(&w, &j, 8)
        w = w if size < 7.571533991467358e-270 else u
    w = w if size <= largest(v) else size  # inf and NaN as they are
    return with_sign_of(w, v) if small else v


cdef inline real largest(real like) noexcept nogil:
    if real is float:
        return 3.4028234663852886e38
    else:
        return 1.7976931348623157e308
