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

from libc.math cimport sqrt, sqrtf
from libc.stdint cimport int32_t, int64_t, uint32_t, uint64_t
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


cdef inline bint is_far(real x) noexcept nogil:
    """Is e^-x, or x e^-x, nearly subnormal? Then compute 2^RAISE times as much, and let `settled` lower it."""
    if real is float:
        return x > 80.0
    else:
        return x > 700.0


cdef inline real raised_two_to_the(real t, bint raised) noexcept nogil:
    """2^k from t = k + magic, times 2^RAISE where raised."""
    if real is float:
        return two_to_the(t, 64, not raised)
    else:
        return two_to_the(t, 128, not raised)


cdef inline bint is_small(real x) noexcept nogil:
    """Is x nearly subnormal, or zero? Then compute with `lifted`, and let `settled` lower the result."""
    if real is float:
        return magnitude(x) < 7.888609052210118e-31  # 2^-100
    else:
        return magnitude(x) < 1.1830521861667747e-271  # 2^-900


cdef inline real lifted(real x, bint small) noexcept nogil:
    """x, and x * 2^RAISE where small, unseen by multipliers: their operands mustn't be subnormal."""
    cdef uint32_t i
    cdef uint64_t j
    cdef real u, v
    # One more in the exponent field makes m * 2^-126 (2^-1022) into (1 + m) * 2^(RAISE - 126), from which 1 is taken.
    if real is float:
        memcpy(&i, &x, 4)
        i = i + 0x20000000
        memcpy(&u, &i, 4)
        i = (i & 0x7FFFFFFFU) + 0x00800000
        memcpy(&v, &i, 4)
        v = with_sign_of(v - 2.168404344971009e-19, x)  # 2^-62
        v = v if magnitude(x) < 1.1754943508222875e-38 else u
    else:
        memcpy(&j, &x, 8)
        j = j + <uint64_t>0x0800000000000000
        memcpy(&u, &j, 8)
        j = (j & 0x7FFFFFFFFFFFFFFFU) + <uint64_t>0x0010000000000000
        memcpy(&v, &j, 8)
        v = with_sign_of(v - 7.571533991467358e-270, x)  # 2^-894
        v = v if magnitude(x) < 2.2250738585072014e-308 else u
    return v if small else x


cdef inline real settled(real v, bint raised) noexcept nogil:
    """v, and v / 2^RAISE where raised: rounded once, by `lowered` where that is subnormal, else in the exponent."""
    cdef uint32_t i
    cdef uint64_t j
    cdef real size = magnitude(v)
    cdef real u
    cdef bint low
    if real is float:
        memcpy(&i, &size, 4)
        i = i - (<uint32_t>raised << 29)
        memcpy(&u, &i, 4)
        low = size < 2.168404344971009e-19  # 2^(RAISE - 126)
    else:
        memcpy(&j, &size, 8)
        j = j - (<uint64_t>raised << 59)
        memcpy(&u, &j, 8)
        low = size < 7.571533991467358e-270  # 2^(RAISE - 1022)
    return with_sign_of(u if not raised else lowered(size, True) if low else u, v)


cdef inline real coarse(real x) noexcept nogil:
    """x rounded to a multiple of 2^-5 (2^-13): few enough bits for products with it to be exact."""
    if real is float:
        return (x + 393216.0) - 393216.0  # 1.5 * 2^(23 - 5)
    else:
        return (x + 824633720832.0) - 824633720832.0  # 1.5 * 2^(52 - 13)


cdef inline real leading_half(real x) noexcept nogil:
    """x without the lower half of its mantissa: products of such halves are exact."""
    cdef uint32_t i
    cdef uint64_t j
    if real is float:
        memcpy(&i, &x, 4)
        i = i & 0xFFFFF000U
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        j = j & 0xFFFFFFFFF8000000U
        memcpy(&x, &j, 8)
    return x


cdef inline real leading_third(real x) noexcept nogil:
    """x without the lower two thirds of its mantissa: its cube is exact."""
    cdef uint32_t i
    cdef uint64_t j
    if real is float:
        memcpy(&i, &x, 4)
        i = i & 0xFFFF0000U
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        j = j & 0xFFFFFFF000000000U
        memcpy(&x, &j, 8)
    return x


cdef inline real product_rest(real x, real y, real product) noexcept nogil:
    """x y - product for product = fl(x y): halves of x and y have exact products."""
    cdef real x_head = leading_half(x)
    cdef real y_head = leading_half(y)
    return (x_head * y_head - product) + (x_head * (y - y_head) + (x - x_head) * y)


cdef inline real expm1_of(real z, real least) noexcept nogil:
    """e^z - 1 for least <= z <= 88 (709): 2^k (e^r - 1) + (2^k - 1), where only the last addition cancels."""
    cdef real t
    z = at_least(z, least)
    t = exp_count(z)
    return two_to_the(t, 0, False) * exp_minus_one_polynomial(exp_rest(z, t)) + (two_to_the(t, 0, False) - 1.0)


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


cdef inline real shrink_polynomial(real w) noexcept nogil:
    """p = (x - tanh x) / x^3 for abs(x) <= 1, w = x^2. float: p - 1/3, for more digits; error relative to p 2^-27.2.

    double: q of x coth x = 1 + w q(w), with which it is q/(1 + w q), much shorter; 2^-54.0.
    """
    cdef real p, q
    if real is float:
        p = w * w
        q = (9.2673e-4 * w - 3.212156e-3 - 1.4357858e-4 * p) * p + (8.702409e-3 * w - 0.021831656)
        return w * (q * p + (0.053963922 * w - 0.13333316))
    else:
        p = w * w
        q = (1.2635991545431687e-11 * p + (2.214391019584925e-9 - 2.0297620026010266e-10 * w)) * p
        q = (q + (2.192383769865965e-7 - 2.2180543880457806e-8 * w)) * p
        q = (q + (2.1377796857435016e-5 - 2.1643956256666942e-6 * w)) * p
        q = (q + (2.116402116367787e-3 - 2.116402112647211e-4 * w)) * p
        return q + (0.3333333333333333 - 0.022222222222220762 * w)


cdef inline real tanh_square_polynomial(real w) noexcept nogil:
    """tanh^2(x) / x^2 for abs(x) <= 0.55, w = x^2; relative error 2^-27.1. For float only."""
    cdef real p = w * w
    return (p * (0.092740715 - 0.031269815 * w) + (0.37773207 - 0.1961281 * w)) * p + (1.0 - 0.6666657 * w)


cdef inline real largest(real like) noexcept nogil:
    """The largest finite number."""
    if real is float:
        return 3.4028235e38
    else:
        return 1.7976931348623157e308


cdef inline real square_root(real x) noexcept nogil:
    """The correctly rounded square root, an instruction."""
    if real is float:
        return sqrtf(x)
    else:
        return sqrt(x)


cdef extern from *:
    """
    #ifdef __AVX512F__
    #define FASTACT_MASKED 1
    #else
    #define FASTACT_MASKED 0
    #endif
    #if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
    #define FASTACT_FUSED 1
    #else
    #define FASTACT_FUSED 0
    #endif
    #define FASTACT_MIN(a, b) ((a) < (b) ? (a) : (b))
    #define FASTACT_MAX(a, b) ((a) > (b) ? (a) : (b))
    """
    const int MASKED "FASTACT_MASKED"
    const int FUSED "FASTACT_FUSED"
    int32_t min_int "FASTACT_MIN" (int32_t a, int32_t b) noexcept nogil
    int64_t min_long "FASTACT_MIN" (int64_t a, int64_t b) noexcept nogil
    int32_t max_int "FASTACT_MAX" (int32_t a, int32_t b) noexcept nogil
    int64_t max_long "FASTACT_MAX" (int64_t a, int64_t b) noexcept nogil


cdef inline real lesser(real a, real bound) noexcept nogil:
    """min(a, bound) for a >= 0; NaN stays, or becomes the bound.

    For AVX-512 GCC makes of `at_most` a comparison and a blend, six cycles, but the minimum of the bits is one.
    """
    cdef int32_t i, m
    cdef int64_t j, n
    if not MASKED:
        return bound if a > bound else a
    if real is float:
        memcpy(&i, &a, 4)
        memcpy(&m, &bound, 4)
        i = min_int(i, m)
        memcpy(&a, &i, 4)
    else:
        memcpy(&j, &a, 8)
        memcpy(&n, &bound, 8)
        j = min_long(j, n)
        memcpy(&a, &j, 8)
    return a


cdef inline real greater(real a, real bound) noexcept nogil:
    """max(a, bound) for a bound > 0, likewise; a positive NaN stays."""
    cdef int32_t i, m
    cdef int64_t j, n
    if not MASKED:
        return bound if a < bound else a
    if real is float:
        memcpy(&i, &a, 4)
        memcpy(&m, &bound, 4)
        i = max_int(i, m)
        memcpy(&a, &i, 4)
    else:
        memcpy(&j, &a, 8)
        memcpy(&n, &bound, 8)
        j = max_long(j, n)
        memcpy(&a, &j, 8)
    return a


# e^-a for a >= 0, quickly. m is `start`, t = `down_count`(a, m), s = 2^k = `power`(t), r = `down_rest`(a, t, m), and
# e^-a is s + s (e^r - 1). Only t is made of the unclamped a, from where NaN gets into r.

cdef inline real start(real like, bint raised) noexcept nogil:
    """magic, with the bias of the exponent, and with RAISE where raised, so that t's lowest bits are those of 2^k."""
    if real is float:
        return 12583103.0 if raised else 12583039.0
    else:
        return 6755399441056895.0 if raised else 6755399441056767.0


cdef inline real down_count(real a, real m) noexcept nogil:
    """t: k = -nint(a / ln 2), as k + m, at least what makes 2^-126 (2^-1022): raised, that is -190 (-1150)."""
    if real is float:
        return greater(m - a * 1.442695, 12582913.0)
    else:
        return greater(m - a * 1.4426950408889634, 6755399441055745.0)


cdef inline real down_limit(real like) noexcept nogil:
    """A little less than 190 ln 2 (1150 ln 2), for e^r > 1 there: 2^-126 e^r is normal."""
    if real is float:
        return 131.5
    else:
        return 796.9


cdef inline real down_rest(real a, real t, real m) noexcept nogil:
    """r = -a - k ln 2, with the parts of ln 2 as in exp_rest."""
    cdef real k = t - m
    a = lesser(a, down_limit(a))
    if real is float:
        return (k * -0.69314575 - a) + k * -1.4286068e-6
    else:
        return (k * -0.6931471805601177 - a) + k * 1.7239444525614835e-13


cdef inline real power(real t) noexcept nogil:
    """2^k, from the lowest bits of t."""
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


cdef inline real scaled(real s, real m) noexcept nogil:
    """s (1 + m) for s = 2^k; unfused, s m could be subnormal."""
    return s + s * m if FUSED else s * (1.0 + m)


cdef inline real exp_down(real a, bint raised) noexcept nogil:
    """e^-a for a > 0, kept from being subnormal; times 2^RAISE where raised, as it must be where `is_low`(a)."""
    cdef real m = start(a, raised)
    cdef real t = down_count(a, m)
    return scaled(power(t), exp_minus_one_polynomial(down_rest(a, t, m)))


cdef inline real halved(real x) noexcept nogil:
    """x/2 for x >= 0, rounded to even where it is subnormal; by integers, as it would be slow."""
    cdef int32_t i, m
    cdef int64_t j, n
    if real is float:
        memcpy(&i, &x, 4)
        m = min_int(i, 0x01000000)
        i = (i - m) + ((m + ((m >> 1) & 1)) >> 1)
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        n = min_long(j, <int64_t>0x0020000000000000)
        j = (j - n) + ((n + ((n >> 1) & 1)) >> 1)
        memcpy(&x, &j, 8)
    return x


cdef inline real tanh_limit(real like) noexcept nogil:
    """63 ln(2)/2: from here on, tanh is 1."""
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


cdef inline real log1p_visible(real u, real a) noexcept nogil:
    """2^k, or 0 where log(1 + u) - u with u = e^-a vanishes beside u."""
    if real is float:
        return u if a < 19.4 else 0.0
    else:
        return u if a < 37.4 else 0.0


cdef inline real logistic(real r, real s, real x) noexcept nogil:
    """1/(1 + e) for x > 0 and e/(1 + e) otherwise, with e = s e^r <= 1; the latter is s/(s + e^-r), to round less."""
    cdef real m = exp_minus_one_polynomial(r if x > 0.0 else -r)
    # Unfused, the product with m could be subnormal; this is to be added to 1.
    cdef real c = s if FUSED else greater(s, tiny(s))
    return (1.0 if x > 0.0 else s) / (1.0 + ((c if x > 0.0 else 1.0) * m + s))


cdef inline real unraised(real v, bint far, bint low) noexcept nogil:
    """v >= 0, and v / 2^RAISE where far, which is at most 2^-126 (2^-1022) where low."""
    cdef uint32_t i
    cdef uint64_t j
    cdef real u
    if real is float:
        memcpy(&i, &v, 4)
        i = i - (<uint32_t>far << 29)
        memcpy(&u, &i, 4)
    else:
        memcpy(&j, &v, 8)
        j = j - (<uint64_t>far << 59)
        memcpy(&u, &j, 8)
    return lowered(v, True) if low else u


cdef inline real root_of_least(real like) noexcept nogil:
    """Below this, a square is subnormal: 2^-63 (2^-511)."""
    if real is float:
        return 1.0842022e-19
    else:
        return 1.4916681462400413e-154


cdef inline real raised_scale(real like, int more) noexcept nogil:
    """2^RAISE, or with more, 2^126 (2^1022)."""
    if real is float:
        return 8.507059173023462e37 if more else 1.8446744073709552e19
    else:
        return 4.49423283715579e307 if more else 3.402823669209385e38


cdef inline real far_out(real like) noexcept nogil:
    """Beside the square of this, 1 vanishes, and the square is finite."""
    if real is float:
        return 1e12
    else:
        return 1e20


cdef inline real even_root(real x) noexcept nogil:
    """The power of two q for which abs(x)/q^2 is in [1, 4)."""
    cdef uint32_t i
    cdef uint64_t j
    if real is float:
        memcpy(&i, &x, 4)
        i = (((i & 0x7FFFFFFFU) >> 1) + 0x1FC00000U) & 0x7F800000U
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        j = (((j & 0x7FFFFFFFFFFFFFFFU) >> 1) + <uint64_t>0x1FF8000000000000) & 0x7FF0000000000000U
        memcpy(&x, &j, 8)
    return x
