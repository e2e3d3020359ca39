# What silu, quick_gelu and gelu_tanh share: x times a sigmoid, with e^-p(x) in the denominator, scaled by a fixed
# 2^-RAISE that the magic number of the range reduction brings along, and taken out of the result at the end.

from libc.stdint cimport int32_t, int64_t, uint32_t, uint64_t
from libc.string cimport memcpy

from fastact._math cimport (
    FUSED, exp_minus_one_polynomial, exp_rest, magic, magnitude, power, tiny, with_sign_of,
)
from fastact._types cimport real


cdef inline real lowering(real like) noexcept nogil:
    """2^-RAISE."""
    if real is float:
        return 2.3283064365386963e-10  # 2^-32
    else:
        return 5.421010862427522e-20  # 2^-64


cdef inline real raised_magic(real like) noexcept nogil:
    """magic + bias + RAISE: the lowest bits of k + this are the exponent field of 2^(k + RAISE)."""
    if real is float:
        return 12583071.0
    else:
        return 6755399441056831.0


cdef inline real lowered_magic(real like) noexcept nogil:
    """magic + bias - RAISE, likewise for 2^(k - RAISE)."""
    if real is float:
        return 12583007.0
    else:
        return 6755399441056703.0


cdef inline real smooth_power(real t) noexcept nogil:
    """The power of two whose exponent field is in the lowest bits of t."""
    cdef uint32_t i
    cdef uint64_t j
    if real is float:
        memcpy(&i, &t, 4)
        i = i << 23
        memcpy(&t, &i, 4)
    else:
        memcpy(&j, &t, 8)
        j = j << 52
        memcpy(&t, &j, 8)
    return t


cdef inline real above(real x, real bound) noexcept nogil:
    """max(x, bound) for a negative bound, by one integer instruction: as unsigned, lower numbers are larger. A NaN may
    be clamped, too."""
    cdef uint32_t i, m
    cdef uint64_t j, n
    if real is float:
        memcpy(&i, &x, 4)
        memcpy(&m, &bound, 4)
        i = i if i < m else m
        memcpy(&x, &i, 4)
        return x
    elif FUSED:
        memcpy(&j, &x, 8)
        memcpy(&n, &bound, 8)
        j = j if j < n else n
        memcpy(&x, &j, 8)
        return x
    else:
        return bound if x < bound else x


cdef inline real below(real x, real bound) noexcept nogil:
    """min(x, bound) for a positive bound, likewise; abs(x) for x is fine, too."""
    cdef int32_t i, m
    cdef int64_t j, n
    if real is float:
        memcpy(&i, &x, 4)
        memcpy(&m, &bound, 4)
        i = i if i < m else m
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        memcpy(&n, &bound, 8)
        j = j if j < n else n
        memcpy(&x, &j, 8)
    return x


cdef inline real smooth_unraised(real s) noexcept nogil:
    """2^k from 2^(k + RAISE), and 0 where that isn't normal: slow subnormal numbers make no difference."""
    cdef int32_t i
    cdef int64_t j
    if real is float:
        memcpy(&i, &s, 4)
        i = i - 0x10000000
        i = i if i > 0 else 0
        memcpy(&s, &i, 4)
    else:
        memcpy(&j, &s, 8)
        j = j - <int64_t>0x0400000000000000
        j = j if j > 0 else 0
        memcpy(&s, &j, 8)
    return s


cdef inline real visible_power(real s) noexcept nogil:
    """2^k from 2^(k + RAISE), and from where it vanishes beside 1, more than that: its square isn't subnormal."""
    cdef int32_t i
    cdef int64_t j
    if real is float:
        memcpy(&i, &s, 4)
        i = i - 0x10000000
        i = i if i > 0x30800000 else 0x30800000  # 2^-30
        memcpy(&s, &i, 4)
    else:
        memcpy(&j, &s, 8)
        j = j - <int64_t>0x0400000000000000
        j = j if j > <int64_t>0x3C30000000000000 else <int64_t>0x3C30000000000000  # 2^-60
        memcpy(&s, &j, 8)
    return s


cdef inline real unraised_result(real v, real x) noexcept nogil:
    """v / 2^RAISE, rounded once, for v of the sign of x (where it is zero, at least).

    A multiplication does it, fused with the addition of a zero because that is fast even if the result is subnormal.
    Where it isn't fused, integers do it: adding 2^(RAISE - 126) (2^(RAISE - 1022)) to a smaller abs(v) leaves it, in
    units of the smallest subnormal number, in the lowest bits. For a larger one, taking RAISE from its exponent gives
    more, else less.
    """
    cdef real size, u
    cdef int32_t i, m
    cdef int64_t j, n
    if FUSED:
        return v * lowering(x) + with_sign_of(0.0, x)
    size = magnitude(v)
    if real is float:
        u = size + 5.048709793414476e-29  # 2^-94
        memcpy(&i, &u, 4)
        memcpy(&m, &size, 4)
        i = i - 0x10800000
        m = m - 0x10000000
        i = i if i > m else m
        memcpy(&u, &i, 4)
    else:
        u = size + 4.1045368012983762e-289  # 2^-958
        memcpy(&j, &u, 8)
        memcpy(&n, &size, 8)
        j = j - <int64_t>0x0410000000000000
        n = n - <int64_t>0x0400000000000000
        j = j if j > n else n
        memcpy(&u, &j, 8)
    return with_sign_of(u, v)


cdef inline real fine(real like) noexcept nogil:
    """Too small to change e^x, yet with a fourth power far from underflow."""
    if real is float:
        return 9.313225746154785e-10  # 2^-30
    else:
        return 5.421010862427522e-20  # 2^-64


cdef inline real exp_minus_one(real r) noexcept nogil:
    """exp_minus_one_polynomial in an order with short chains: kernels wait for those more than for the number of
    operations."""
    cdef real s = r * r
    cdef real w = s * s
    if real is float:
        return r + s * ((0.16666518 * r + 0.49999988) + s * ((8.368961e-3 * r + 0.041669656) + s * 1.3744801e-3))
    else:
        return r + s * (((0.16666666666666488 * r + 0.5000000000000013)
                         + s * (8.333333333447256e-3 * r + 0.04166666666651198))
                        + w * (((1.98412696071822e-4 * r + 1.3888888947724172e-3)
                                + s * (2.7557497476723263e-6 * r + 2.480148932317748e-5))
                               + w * (2.502799064142608e-8 * r + 2.763147645239863e-7)))


cdef inline real exp_remainder(real z, real k) noexcept nogil:
    """r = z - k ln 2, see exp_rest; ``tiny`` keeps its square from being subnormal."""
    if real is float:
        return (z - k * 0.69314575) + (fine(z) - k * 1.4286068e-6)
    else:
        return (z - k * 0.6931471805601177) + (fine(z) - k * -1.7239444525614835e-13)
