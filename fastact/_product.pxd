# The last step of a backward pass or gate: a product.
#
# Multiplying a subnormal number is several times slower than any other multiplication, on every x86, and brings to a
# halt whatever else is under way. So once the processor has noted a subnormal operand, kernels with a smooth factor,
# whose far tail is subnormal, multiply in a loop of its own, and with `careful_product` where a factor is subnormal. To
# do so always would cost them 10 to 40 %.

from libc.stdint cimport int32_t, int64_t, uint32_t, uint64_t
from libc.string cimport memcpy

from fastact._bits cimport FUSED, bits_and, largest, magnitude, min_unsigned, min_unsigned_long, with_sign_of
from fastact._subnormal cimport is_low_raised, is_small, lifted, lowered_product, unraised
from fastact._types cimport number, real


cdef inline real unless_zero(real slope, real product) noexcept nogil:
    """The product, or 0 where the slope is zero.

    By bits, because of a select the compiler makes a multiplication under a mask, and loads dy under that mask, too:
    only once x is there. From main memory that takes a third longer.
    """
    cdef int32_t i
    cdef int64_t j
    slope = magnitude(slope)
    if real is float:
        memcpy(&i, &slope, 4)
        i = (-i) >> 31  # all ones, unless the slope is zero
        return bits_and(product, <uint32_t>i, 0)
    else:
        memcpy(&j, &slope, 8)
        j = (-j) >> 63
        return bits_and(product, 0, <uint64_t>j)


cdef inline number select_chain(number dy, number slope) noexcept nogil:
    """``dy * slope``, except that a zero slope gives 0 even where `dy` is inf or NaN."""
    if number is float:
        return unless_zero(slope, dy * slope)
    elif number is double:
        return unless_zero(slope, dy * slope)
    else:
        return 0 if slope == 0 else dy * slope


cdef inline uint32_t lesser_float(uint32_t least, float factor) noexcept nogil:
    """The smaller of `least` and abs(factor), as bits less 1: that puts zero, which is harmless, above everything."""
    cdef uint32_t i
    memcpy(&i, &factor, 4)
    return min_unsigned(least, (i & 0x7FFFFFFFU) - 1)


cdef inline uint64_t lesser_double(uint64_t least, double factor) noexcept nogil:
    cdef uint64_t i
    memcpy(&i, &factor, 8)
    return min_unsigned_long(least, (i & 0x7FFFFFFFFFFFFFFFU) - 1)


cdef inline bint is_subnormal_float(uint32_t least) noexcept nogil:
    return least < 0x007FFFFFU  # the smallest normal number, less 1


cdef inline bint is_subnormal_double(uint64_t least) noexcept nogil:
    return least < <uint64_t>0x000FFFFFFFFFFFFF


cdef inline real careful_product(real dy, real factor) noexcept nogil:
    """dy * factor to the same bit, but neither a subnormal factor nor a subnormal result passes through the multiplier.

    Without a fused multiplication and addition that would round twice, so the plain product must do, slow as it is.
    """
    cdef bint small = is_small(factor)
    cdef real lift, product
    if not FUSED:
        return dy * factor
    lift = lifted(factor, small)
    product = dy * lift
    small = small & (magnitude(product) <= largest(product))  # inf and NaN as they are
    cdef bint low = small & is_low_raised(product)
    cdef real least = lowered_product(magnitude(dy), magnitude(lift))
    return with_sign_of(least if low else unraised(magnitude(product), small, False), product)
