# Ways around subnormal numbers, which cost 3 to 10 times as much as normal ones in a multiplication or division: as
# operand, as result, and in a lane whose result is thrown away.
#
# To hide them from the multipliers, a function computes 2^RAISE times too much wherever its operand or its result is
# close to subnormal, and divides by integer arithmetic at last: rounded once, unseen by the floating-point unit. A
# number is *raised* while it is 2^RAISE too large. There are two ways.
#
# **Selected lanes**, RAISE = 64 (128 for double). `is_low`, `is_far` and `is_small` find where. `lifted` raises an
# operand (`raised`, one that is normal); a raised result often comes free of cost from a raised factor, such as 2^k. To
# take RAISE back, there is
#
# - `lowered` where the result is subnormal for sure;
# - `settled` where it may be normal, and `unraised` if the sign and the size are known already.
#
# **All lanes**, RAISE = 32 (64), for which there must be room at the upper end. The magic number of exp's range
# reduction brings it along, and `all_lowered` takes it back. `lowered_by_integers` is for any other RAISE.
#
# Whatever is only kept from underflowing, because it doesn't count, is raised by adding a `tiny` number, see _math.pxd.

from libc.stdint cimport int32_t, int64_t, uint32_t, uint64_t
from libc.string cimport memcpy

from fastact._bits cimport (
    FUSED, bits_at_least, bits_plus, exponent_magic, fma, magnitude, max_int, max_long, with_sign_of,
)
from fastact._types cimport real


# --- selected lanes ---------------------------------------------------------------------------------------

cdef inline bint is_low(real x) noexcept nogil:
    """Is e^-x subnormal?"""
    if real is float:
        return x > 87.33654  # 126 ln 2
    else:
        return x > 708.3964185322641  # 1022 ln 2


cdef inline bint is_far(real x) noexcept nogil:
    """Is e^-x, or x e^-x, nearly subnormal?"""
    if real is float:
        return x > 80.0
    else:
        return x > 700.0


cdef inline bint is_small(real x) noexcept nogil:
    """Is x nearly subnormal, or zero?"""
    if real is float:
        return magnitude(x) < 7.888609052210118e-31  # 2^-100
    else:
        return magnitude(x) < 1.1830521861667747e-271  # 2^-900


cdef inline real raised(real x) noexcept nogil:
    """x * 2^RAISE for a normal x, unless this overflows."""
    return bits_plus(x, 0x20000000U, 0x0800000000000000U)


cdef inline real lifted(real x, bint small) noexcept nogil:
    """x, and x * 2^RAISE where small, which must mean that this doesn't overflow."""
    cdef real u = raised(x)
    # One more in the exponent field makes m * 2^-126 (2^-1022) into (1 + m) * 2^(RAISE - 126), from which 1 is taken.
    cdef real v = bits_plus(magnitude(u), 0x00800000U, 0x0010000000000000U)
    if real is float:
        v = with_sign_of(v - 2.168404344971009e-19, x)  # 2^-62
        v = v if magnitude(x) < 1.1754943508222875e-38 else u
    else:
        v = with_sign_of(v - 7.571533991467358e-270, x)  # 2^-894
        v = v if magnitude(x) < 2.2250738585072014e-308 else u
    return v if small else x


cdef inline real lowered(real v, bint low) noexcept nogil:
    """v, and v / 2^RAISE where low, which must mean that this is in [0, 2^-126] ([0, 2^-1022]).

    A subnormal number is a whole multiple of the smallest one, n * 2^-149 (2^-1074). Adding 2^(23 + e) to n * 2^e
    (2^(52 + e)) leaves n, rounded, in the lowest bits; and n, as bits, is that subnormal number.
    """
    cdef real u
    if real is float:
        u = v * 7.205759403792794e16 + 0.015625  # 2^(149 - 29 - RAISE), 2^(23 - 29)
    else:
        u = v * 3.148880786512287e+262 + 2.384185791015625e-7  # 2^(1074 - 74 - RAISE), 2^(52 - 74)
    u = bits_plus(u, -0x3C800000U, -0x3E90000000000000U)
    return u if low else v


cdef inline real lowered_product(real a, real b) noexcept nogil:
    """a b / 2^RAISE for a, b >= 0, which must be subnormal; rounded once, by a fused addition. See `lowered`."""
    if real is float:
        return bits_plus(fma(a, b * 7.205759403792794e16, 0.015625), -0x3C800000U, -0x3E90000000000000U)
    else:
        return bits_plus(fma(a, b * 3.148880786512287e+262, 2.384185791015625e-7), -0x3C800000U, -0x3E90000000000000U)


cdef inline real unraised(real v, bint raised, bint low) noexcept nogil:
    """v >= 0, and v / 2^RAISE where raised, which is at most 2^-126 (2^-1022) where low."""
    # RAISE = 2^(29 - 23) = 2^(59 - 52)
    cdef real u = bits_plus(v, -(<uint32_t>raised << 29), -(<uint64_t>raised << 59))
    return lowered(v, True) if low else u


cdef inline bint is_low_raised(real v) noexcept nogil:
    """Is v / 2^RAISE subnormal?"""
    if real is float:
        return magnitude(v) < 2.168404344971009e-19  # 2^(RAISE - 126)
    else:
        return magnitude(v) < 7.571533991467358e-270  # 2^(RAISE - 1022)


cdef inline real settled(real v, bint raised) noexcept nogil:
    """v, and v / 2^RAISE where raised, which must mean that it is finite."""
    return settled_as(v, raised, v)


cdef inline real settled_as(real v, bint raised, real sign) noexcept nogil:
    """Likewise, with another sign, which may only make a difference to zero."""
    return with_sign_of(unraised(magnitude(v), raised, raised & is_low_raised(v)), sign)


cdef inline real raising(real like) noexcept nogil:
    """2^RAISE."""
    if real is float:
        return 1.8446744073709552e19
    else:
        return 3.402823669209385e38


cdef inline real per_least(real like) noexcept nogil:
    """1 over the smallest normal number: 2^126 (2^1022)."""
    if real is float:
        return 8.507059173023462e37
    else:
        return 4.49423283715579e307


cdef inline real root_of_least(real like) noexcept nogil:
    """Below this, a square is subnormal: 2^-63 (2^-511)."""
    if real is float:
        return 1.0842022e-19
    else:
        return 1.4916681462400413e-154


# --- all lanes --------------------------------------------------------------------------------------------

cdef inline real lowering(real like) noexcept nogil:
    """2^-RAISE."""
    if real is float:
        return 2.3283064365386963e-10  # 2^-32
    else:
        return 5.421010862427522e-20  # 2^-64


cdef inline real raised_magic(real like) noexcept nogil:
    """For t = k + this, `power`(t) is 2^(k + RAISE)."""
    if real is float:
        return exponent_magic(like, 32)
    else:
        return exponent_magic(like, 64)


cdef inline real lowered_magic(real like) noexcept nogil:
    """For t = k + this, `power`(t) is 2^(k - RAISE)."""
    if real is float:
        return exponent_magic(like, -32)
    else:
        return exponent_magic(like, -64)


cdef inline real power_or_zero(real s) noexcept nogil:
    """2^k from s = 2^(k + RAISE), and 0 where that isn't normal: it makes no difference."""
    return bits_at_least(bits_plus(s, -0x10000000U, -0x0400000000000000U), 0.0)


cdef inline real visible_power(real s) noexcept nogil:
    """2^k from s = 2^(k + RAISE), and from where it vanishes beside 1, more than that: its square isn't subnormal."""
    cdef real u = bits_plus(s, -0x10000000U, -0x0400000000000000U)
    if real is float:
        return bits_at_least(u, 9.313225746154785e-10)  # 2^-30
    else:
        return bits_at_least(u, 8.673617379884035e-19)  # 2^-60


cdef inline real lowered_by_integers(real v, int raised) noexcept nogil:
    """v / 2^raised, rounded once; not for NaN.

    Adding 2^(raised - 126) (2^(raised - 1022)) to a smaller abs(v) leaves it, in units of the smallest subnormal
    number, in the lowest bits. For a larger one, taking `raised` from its exponent gives more, else less.
    """
    cdef real size = magnitude(v)
    cdef real least, u
    cdef int32_t i, m
    cdef int64_t j, n
    # The exponent field of that power of two is raised + 1.
    if real is float:
        i = (raised + 1) << 23
        memcpy(&least, &i, 4)
        u = size + least
        memcpy(&i, &u, 4)
        memcpy(&m, &size, 4)
        i = max_int(i - ((raised + 1) << 23), m - (raised << 23))
        memcpy(&u, &i, 4)
    else:
        j = <int64_t>(raised + 1) << 52
        memcpy(&least, &j, 8)
        u = size + least
        memcpy(&j, &u, 8)
        memcpy(&n, &size, 8)
        j = max_long(j - (<int64_t>(raised + 1) << 52), n - (<int64_t>raised << 52))
        memcpy(&u, &j, 8)
    return with_sign_of(u, v)


cdef inline real all_lowered(real v, real x) noexcept nogil:
    """v / 2^RAISE, rounded once, for v of the sign of x (where it is zero, at least).

    A multiplication does it, fused with the addition of a zero because that is fast even if the result is subnormal.
    """
    if FUSED:
        return v * lowering(x) + with_sign_of(0.0, x)
    elif real is float:
        return lowered_by_integers(v, 32)
    else:
        return lowered_by_integers(v, 64)
