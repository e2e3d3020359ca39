# The exponential and what is made of it (expm1, log1p, tanh, the sigmoid), for float and double.
#
# Scalar and branch-free, so that GCC vectorises whatever is built from them; only + - * /, comparisons and bit casts.
# Nothing relies on a fused multiply-add, and nothing is spoilt by one. Every coefficient and error bound here is
# printed by ``python tools/fit_polynomials.py``.
#
# **The exponential.** x = k ln 2 + r with a whole k and abs(r) <= ln(2)/2, so e^x = 2^k e^r. Adding ``magic`` =
# 1.5 * 2^23 (2^52 for double) to x / ln 2 rounds it to k *and* leaves k in the lowest bits, from where a shift takes it
# into the exponent field: no conversion between float and integer. Below, ``t`` is that sum, k + magic.
#
# **Subnormal numbers** are slow, see _subnormal.pxd. ``tiny``, added to an argument, keeps them (and squares that would
# be subnormal) out of the polynomials. Where the result has a subnormal tail, 2^k is raised by an offset to its
# exponent, which costs nothing.

from libc.stdint cimport uint32_t, uint64_t

from fastact._bits cimport FUSED, at_least, bits_plus, exponent_magic, greater, lesser, magic, power
from fastact._types cimport real


# --- constants -------------------------------------------------------------------------------------------

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


cdef inline real fine(real like) noexcept nogil:
    """Likewise, but with a fourth power far from underflow."""
    if real is float:
        return 9.313225746154785e-10  # 2^-30
    else:
        return 5.421010862427522e-20  # 2^-64


cdef inline real log2_e(real like) noexcept nogil:
    """1 / ln 2."""
    if real is float:
        return 1.442695
    else:
        return 1.4426950408889634


cdef inline real ln2_high(real like) noexcept nogil:
    """ln 2, so short that the product with k is exact."""
    if real is float:
        return 0.69314575
    else:
        return 0.6931471805601177


cdef inline real ln2_low(real like) noexcept nogil:
    """ln 2 - ln2_high."""
    if real is float:
        return 1.4286068e-6
    else:
        return -1.7239444525614835e-13


# --- e^x, for any sign -----------------------------------------------------------------------------------

cdef inline real exp_count(real x) noexcept nogil:
    """t: k = nint(x / ln 2), as k + magic."""
    return x * log2_e(x) + magic(x)


cdef inline real exp_rest(real x, real t) noexcept nogil:
    """r = x - k ln 2."""
    cdef real k = t - magic(x)
    return (x - k * ln2_high(x)) - k * ln2_low(x)


cdef inline real exp_remainder(real x, real k) noexcept nogil:
    """Likewise, from k itself; and ``fine`` is added, unless x is so large that it can't count."""
    return (x - k * ln2_high(x)) + (fine(x) - k * ln2_low(x))


cdef inline real two_to_the(real t, int offset, bint low) noexcept nogil:
    """2^(k + offset) from t = k + magic, and 2^-RAISE of it where low; must come out normal."""
    # RAISE = 64 = 2^(29 - 23), 128 = 2^(59 - 52)
    return bits_plus(
        power(t),
        (<uint32_t>(127 + offset) << 23) - (<uint32_t>low << 29),
        (<uint64_t>(1023 + offset) << 52) - (<uint64_t>low << 59),
    )


cdef inline real raised_two_to_the(real t, bint raised) noexcept nogil:
    """2^k from t = k + magic, times 2^RAISE where raised."""
    if real is float:
        return two_to_the(t, 64, not raised)
    else:
        return two_to_the(t, 128, not raised)


cdef inline real exp_minus_one_polynomial(real r) noexcept nogil:
    """e^r - 1 for abs(r) <= ln(2)/2 as r + r^2 q(r); error of the approximation relative to e^r 2^-28.0 (2^-57.6).

    Not in Horner's order: kernels wait for chains of operations more than for their number.
    """
    cdef real s = r * r
    cdef real p, q
    if real is float:
        q = (1.3744801e-3 * s + (8.368961e-3 * r + 0.041669656)) * s + (0.16666518 * r + 0.49999988)
    else:
        p = (2.7557497476723263e-6 * r + 2.480148932317748e-5) * s + (1.98412696071822e-4 * r + 1.3888888947724172e-3)
        q = (8.333333333447256e-3 * r + 0.04166666666651198) * s + (0.16666666666666488 * r + 0.5000000000000013)
        q = ((2.502799064142608e-8 * r + 2.763147645239863e-7) * (s * s) + p) * (s * s) + q
    return s * q + r


cdef inline real exp_polynomial(real r) noexcept nogil:
    """e^r for abs(r) <= ln(2)/2."""
    return 1.0 + exp_minus_one_polynomial(r)


cdef inline real expm1_of(real z, real least) noexcept nogil:
    """e^z - 1 for least <= z <= 88 (709): 2^k (e^r - 1) + (2^k - 1), where only the last addition cancels."""
    cdef real t
    z = at_least(z, least)
    t = exp_count(z)
    return two_to_the(t, 0, False) * exp_minus_one_polynomial(exp_rest(z, t)) + (two_to_the(t, 0, False) - 1.0)


# --- e^-a, quickly ---------------------------------------------------------------------------------------

# e^-a for a >= 0, quickly. m is `start`, t = `down_count`(a, m), s = 2^k = `power`(t), r = `down_rest`(a, t, m), and
# e^-a is s + s (e^r - 1). Only t is made of the unclamped a, from where NaN gets into r.

cdef inline real start(real like, bint raised) noexcept nogil:
    """m: for t = k + this, `power`(t) is 2^k, raised where asked to."""
    if real is float:
        return exponent_magic(like, 64) if raised else exponent_magic(like, 0)
    else:
        return exponent_magic(like, 128) if raised else exponent_magic(like, 0)


cdef inline real down_count(real a, real m) noexcept nogil:
    """t: k = -nint(a / ln 2), as k + m, at least what makes 2^-126 (2^-1022): raised, that is -190 (-1150)."""
    if real is float:
        return greater(m - a * log2_e(a), 12582913.0)
    else:
        return greater(m - a * log2_e(a), 6755399441055745.0)


cdef inline real down_limit(real like) noexcept nogil:
    """A little less than 190 ln 2 (1150 ln 2), for e^r > 1 there: 2^-126 e^r is normal."""
    if real is float:
        return 131.5
    else:
        return 796.9


cdef inline real down_rest(real a, real t, real m) noexcept nogil:
    """r = -a - k ln 2, as exp_rest."""
    return down_rest_to(down_limit(a), a, t, m)


# f e^-a for a large f doesn't end where e^-a does. Its power of two, f = 2^n significand(f), is added to m: then
# `power`(t) is 2^(k + n), t's bound is that of this, and what follows gives 2^n e^-a.

cdef inline real down_limit_for(real n) noexcept nogil:
    """down_limit where n was added to m."""
    return down_limit(n) + n * (ln2_high(n) + ln2_low(n))


cdef inline real down_rest_to(real limit, real a, real t, real m) noexcept nogil:
    """down_rest for another limit."""
    cdef real k = t - m
    a = lesser(a, limit)
    return (k * -ln2_high(a) - a) + k * -ln2_low(a)


cdef inline real scaled(real s, real m) noexcept nogil:
    """s (1 + m) for s = 2^k; unfused, s m could be subnormal."""
    return s + s * m if FUSED else s * (1.0 + m)


cdef inline real exp_down(real a, bint raised) noexcept nogil:
    """e^-a for a > 0, kept from being subnormal; times 2^RAISE where raised, as it must be where `is_low`(a)."""
    cdef real m = start(a, raised)
    cdef real t = down_count(a, m)
    return scaled(power(t), exp_minus_one_polynomial(down_rest(a, t, m)))


# --- the sigmoid, log1p and tanh -------------------------------------------------------------------------

cdef inline real logistic(real r, real s, real x) noexcept nogil:
    """1/(1 + e) for x > 0 and e/(1 + e) otherwise, with e = s e^r <= 1; the latter is s/(s + e^-r), to round less."""
    cdef real m = exp_minus_one_polynomial(r if x > 0.0 else -r)
    # Unfused, the product with m could be subnormal; this is to be added to 1.
    cdef real c = s if FUSED else greater(s, tiny(s))
    return (1.0 if x > 0.0 else s) / (1.0 + ((c if x > 0.0 else 1.0) * m + s))


cdef inline real log1p_visible(real u, real a) noexcept nogil:
    """2^k, or 0 where log(1 + u) - u with u = e^-a vanishes beside u."""
    if real is float:
        return u if a < 19.4 else 0.0
    else:
        return u if a < 37.4 else 0.0


cdef inline real log1p_rest(real m, real s) noexcept nogil:
    """log(1 + u) - u', u = s + s m and u' that rounded; s is 0 where this vanishes beside u.

    float: u^2 q(u), error relative to the logarithm 2^-27.3, longer than with a division but faster. double: from
    log(1 + u) = 2 artanh(s) = 2 s + s^3 q(s^2) with s = u/(2 + u), 2^-59.3; 2 s = u - u s. For 0 <= u <= 1.
    """
    cdef real v = scaled(s, m)
    cdef real w = v * v
    cdef real p, q, g
    if real is float:
        p = (-3.2268476e-3 * v + 0.019789271) * w + (-0.056879718 * v + 0.10600581)
        q = (-0.15307912 * v + 0.19678871) * w + (-0.24955375 * v + 0.33330205)
        return w * ((p * (w * w) + q) * v - 0.49999923) + 0.7 * ((s - v) + s * m)
    else:
        s = v / (2.0 + v)
        w = s * s
        g = w * w
        p = (0.17015308255145345 * w + 0.08341703100367207) * g + (0.1210576839252133 * w + 0.13301005545359565)
        q = (0.22222223971452873 * w + 0.2857142854777162) * g + (0.4000000000015859 * w + 0.666666666666663)
        q = ((p * g + (0.1538655833949619 * w + 0.1818174394379469)) * (g * g)) + q
        return s * (w * q - v)


cdef inline real sum_of_three(real a, real b, real c) noexcept nogil:
    """(a + b) + c; unfused, when b has been rounded more often, with what these two additions lack."""
    cdef real ab = a + b
    cdef real sum = ab + c
    cdef real of_b = ab - a
    cdef real of_c = sum - ab
    if FUSED:
        return sum
    cdef real lost = ((a - (ab - of_b)) + (b - of_b)) + ((ab - (sum - of_c)) + (c - of_c))
    return sum + lost if lost == lost else sum  # NaN from inf - inf


cdef inline real tanh_limit(real like) noexcept nogil:
    """A little less than 63 ln(2)/2: from here on, tanh is 1."""
    if real is float:
        return 21.834135
    else:
        return 21.834135687


cdef inline real tanh_count(real a, real m) noexcept nogil:
    """down_count(2 a, m), at least -63."""
    if real is float:
        return greater(m - a * 2.88539, 12582976.0)
    else:
        return greater(m - a * 2.8853900817779268, 6755399441056704.0)
