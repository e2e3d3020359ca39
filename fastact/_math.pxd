# The building blocks of the smooth activations, for float and double.
#
# Scalar and branch-free, so that GCC vectorises whatever is built from them; only + - * /, comparisons and bit casts.
# Nothing relies on a fused multiply-add, and nothing is spoilt by one. Every coefficient and error bound here is
# printed by ``python tools/fit_polynomials.py``.
#
# **The exponential.** x = k ln 2 + r with a whole k and abs(r) <= ln(2)/2, so e^x = 2^k e^r. Adding ``magic`` =
# 1.5 * 2^23 (2^52 for double) to x / ln 2 rounds it to k *and* leaves k in the lowest bits, from where a shift takes it
# into the exponent field: no conversion between float and integer. Below, ``t`` is that sum, k + magic.
#
# **Subnormal numbers** cost 3 to 10 times as much as normal ones in a multiplication or division: as operand, as
# result, and in a lane whose result is thrown away. Therefore
# - ``tiny``, added to an argument, keeps subnormals (and squares that would be subnormal) out of the polynomials;
# - a function with a subnormal tail computes it 2^RAISE too large (an offset to the exponent of 2^k, no extra work),
#   and ``lowered`` makes the subnormal by an integer subtraction: rounded once, unseen by the floating-point unit.
#
# **Clamps** are conditional expressions. GCC's PRE pass would split them into constant arms, whose vector lanes then
# compute garbage (subnormal garbage, if it comes to the worst), so the kernels are compiled with -fno-tree-pre.

from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memcpy

from fastact._types cimport real


cdef inline real magic(real like) noexcept nogil:
    """1.5 * 2^(mantissa bits): a number added to it is rounded to an integer."""
    if real is float:
        return 12582912.0
    else:
        return 6755399441055744.0


cdef inline real vanished(real like) noexcept nogil:
    """e^-x (and x e^-x) rounds to zero from here on."""
    if real is float:
        return 110.0
    else:
        return 760.0


cdef inline real tiny(real like) noexcept nogil:
    """Too small to change e^x, yet with a square far from underflow; added, it hides subnormals from multipliers."""
    if real is float:
        return 3.637978807091713e-12  # 2^-38
    else:
        return 5.421010862427522e-20  # 2^-64


cdef inline real exp_count(real x) noexcept nogil:
    """t: k = nint(x / ln 2), as k + MAGIC."""
    if real is float:
        return x * 1.442695 + magic(x)
    else:
        return x * 1.4426950408889634 + magic(x)


cdef inline real exp_rest(real x, real t) noexcept nogil:
    """r = x - k ln 2, with ln 2 in two parts of which the first is short enough for k * high to be exact."""
    cdef real k = t - magic(x)
    if real is float:
        return (x - k * 0.69314575) - k * 1.4286068e-6
    else:
        return (x - k * 0.6931471805601177) - k * -1.7239444525614835e-13


cdef inline real two_to_the(real t, int offset, bint low) noexcept nogil:
    """2^(k + offset) from t = k + magic, and 2^-RAISE of it where low; must come out normal."""
    cdef uint32_t i
    cdef uint64_t j
    if real is float:
        memcpy(&i, &t, 4)
        i = (i << 23) + (<uint32_t>(127 + offset) << 23) - (<uint32_t>low << 29)  # RAISE = 64 = 2^(29 - 23)
        memcpy(&t, &i, 4)
    else:
        memcpy(&j, &t, 8)
        j = (j << 52) + (<uint64_t>(1023 + offset) << 52) - (<uint64_t>low << 59)  # RAISE = 128 = 2^(59 - 52)
        memcpy(&t, &j, 8)
    return t


cdef inline bint is_low(real x) noexcept nogil:
    """Is e^-x subnormal?"""
    if real is float:
        return x > 87.33654  # 126 ln 2
    else:
        return x > 708.3964185322641  # 1022 ln 2


cdef inline real lowered(real v, bint low) noexcept nogil:
    """v, and v / 2^RAISE where low, which must mean that this is in [0, 2^-126] ([0, 2^-1022]).

    A subnormal number is a whole multiple of the smallest one, n * 2^-149 (2^-1074). Adding 2^(23 + e) to n * 2^e
    (2^(52 + e)) leaves n, rounded, in the lowest bits; and n, as bits, is that subnormal number.
    """
    cdef uint32_t i
    cdef uint64_t j
    cdef real u
    if real is float:
        u = v * 7.205759403792794e16 + 0.015625  # 2^(149 - 29 - RAISE), 2^(23 - 29)
        memcpy(&i, &u, 4)
        i = i - 0x3C800000
        memcpy(&u, &i, 4)
    else:
        u = v * 3.148880786512287e+262 + 2.384185791015625e-7  # 2^(1074 - 74 - RAISE), 2^(52 - 74)
        memcpy(&j, &u, 8)
        j = j - <uint64_t>0x3E90000000000000
        memcpy(&u, &j, 8)
    return u if low else v


cdef inline real at_most(real x, real bound) noexcept nogil:
    """min(x, bound), NaN kept."""
    return bound if x > bound else x


cdef inline real at_least(real x, real bound) noexcept nogil:
    """max(x, bound), NaN kept."""
    return bound if x < bound else x


cdef inline real with_sign_of(real size, real x) noexcept nogil:
    """abs(size) with the sign of x; unlike a select, right for zeros too."""
    cdef uint32_t i, m
    cdef uint64_t j, n
    if real is float:
        memcpy(&i, &x, 4)
        memcpy(&m, &size, 4)
        i = (i & 0x80000000U) | (m & 0x7FFFFFFFU)
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        memcpy(&n, &size, 8)
        j = (j & 0x8000000000000000U) | (n & 0x7FFFFFFFFFFFFFFFU)
        memcpy(&x, &j, 8)
    return x


cdef inline real magnitude(real x) noexcept nogil:
    """abs(x)."""
    return with_sign_of(x, 1.0)


cdef inline real exp_minus_one_polynomial(real r) noexcept nogil:
    """e^r - 1 for abs(r) <= ln(2)/2 as r + r^2 q(r); error of the approximation relative to e^r 2^-28.0 (2^-57.6)."""
    cdef real q
    if real is float:
        q = 1.3744801e-3
        q = q * r + 8.368961e-3
        q = q * r + 0.041669656
        q = q * r + 0.16666518
        q = q * r + 0.49999988
    else:
        q = 2.502799064142608e-8
        q = q * r + 2.763147645239863e-7
        q = q * r + 2.7557497476723263e-6
        q = q * r + 2.480148932317748e-5
        q = q * r + 1.98412696071822e-4
        q = q * r + 1.3888888947724172e-3
        q = q * r + 8.333333333447256e-3
        q = q * r + 0.04166666666651198
        q = q * r + 0.16666666666666488
        q = q * r + 0.5000000000000013
    return r + (r * r) * q


cdef inline real exp_polynomial(real r) noexcept nogil:
    """e^r for abs(r) <= ln(2)/2."""
    return 1.0 + exp_minus_one_polynomial(r)


cdef inline real coth_times(real w) noexcept nogil:
    """x coth x for abs(x) <= 0.55 as 1 + w q(w), w = x^2; relative error 2^-26.0. For float only."""
    cdef real q = 1.998645e-3
    q = q * w - 0.022201909
    q = q * w + 0.33333233
    return 1.0 + w * q


cdef inline real exp_plus(real z, real t, int offset, bint low, real one) noexcept nogil:
    """2^offset e^z + one, e^z also divided by 2^RAISE where low (there, one is lost in it); t = exp_count(z).

    With s = 2^k the sum is s (e^r - 1) + s + one. Adding the larger of s and one last leaves one rounding that counts.
    """
    cdef real s = two_to_the(t, offset, low)
    return (s * exp_minus_one_polynomial(exp_rest(z, t)) + (one if s > one else s)) + (s if s > one else one)
