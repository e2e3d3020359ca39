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


cdef inline real log1p_lost(real m, real s) noexcept nogil:
    """What log(1 + s (1 + m)) lacks when 1 + m is rounded, to within a third; 0 for the smallest s."""
    return (m - ((1.0 + m) - 1.0)) * (0.75 * (s if s > 3.7252903e-9 else 0.0))


cdef inline real log1p_rest(real u) noexcept nogil:
    """log(1 + u) - u for 0 <= u <= 1, to be added to u last; 0 where that vanishes beside u, which may be raised.

    float: u^2 q(u), error relative to the logarithm 2^-27.3, longer than with a division but faster. double: from
    log(1 + u) = 2 artanh(s) = 2 s + s^3 q(s^2) with s = u/(2 + u), 2^-59.3; 2 s = u - u s. Not in Horner's order,
    because kernels wait for chains of operations more than for their number.
    """
    cdef real p, q, g, s, w
    if real is float:
        u = u if u > 3.7252903e-9 else 0.0  # 2^-28
        w = u * u
        p = -3.2268476e-3 * u + 0.019789271
        p = p * w + (-0.056879718 * u + 0.10600581)
        p = p * w + (-0.15307912 * u + 0.19678871)
        p = p * w + (-0.24955375 * u + 0.33330205)
        return w * (p * u - 0.49999923)
    else:
        u = u if u > 5.551115123125783e-17 else 0.0  # 2^-54
        g = 1.0 / (2.0 + u)
        s = u * g
        w = s * s
        g = w * w
        p = 0.17015308255145345
        p = p * g + 0.1210576839252133
        p = p * g + 0.1538655833949619
        p = p * g + 0.22222223971452873
        p = p * g + 0.4000000000015859
        q = 0.08341703100367207
        q = q * g + 0.13301005545359565
        q = q * g + 0.1818174394379469
        q = q * g + 0.2857142854777162
        q = q * g + 0.666666666666663
        return s * (w * (p * w + q) - u)


cdef inline real shrink_polynomial(real w) noexcept nogil:
    """p = (x - tanh x) / x^3 for abs(x) <= 1, w = x^2. float: p - 1/3, for more digits; error relative to p 2^-27.2.

    double: q(w)/(1 + w q(w)) with x coth x = 1 + w q(w), which is much shorter; 2^-54.0.
    """
    cdef real q
    if real is float:
        q = -1.4357858e-4
        q = q * w + 9.2673e-4
        q = q * w - 3.212156e-3
        q = q * w + 8.702409e-3
        q = q * w - 0.021831656
        q = q * w + 0.053963922
        q = q * w - 0.13333316
        return q * w
    else:
        q = 1.2635991545431687e-11
        q = q * w - 2.0297620026010266e-10
        q = q * w + 2.214391019584925e-9
        q = q * w - 2.2180543880457806e-8
        q = q * w + 2.192383769865965e-7
        q = q * w - 2.1643956256666942e-6
        q = q * w + 2.1377796857435016e-5
        q = q * w - 2.116402112647211e-4
        q = q * w + 2.116402116367787e-3
        q = q * w - 0.022222222222220762
        q = q * w + 0.3333333333333333
        return q / (1.0 + w * q)


cdef inline real tanh_square_polynomial(real w) noexcept nogil:
    """tanh^2(x) / x^2 for abs(x) <= 0.55, w = x^2; relative error 2^-27.1. For float only."""
    cdef real q = -0.031269815
    q = q * w + 0.092740715
    q = q * w - 0.1961281
    q = q * w + 0.37773207
    q = q * w - 0.6666657
    return q * w + 1.0


cdef inline real raisable(real like) noexcept nogil:
    """Down to e^-this, 2^k is still normal when it is raised by 2^RAISE."""
    if real is float:
        return 130.0
    else:
        return 796.0


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
