# The smooth, non-monotone activations: value and derivative side by side, on the building blocks of _math.pxd and
# _subnormal.pxd. The exact gelu and swish with a beta have files of their own.
#
# Most are x times the sigmoid of some p(x). Out to e^-104 (e^-745), two ULP of the result are less than one of p, so
# that exp's argument is either exact or leaves its range reduction with extra digits.
#
# A negative tail, x e^x and the like, is raised, and lowered last.

from fastact._bits cimport (
    FUSED, at_most, bits_at_least_negative, bits_at_most, coarse, greater, halved, leading_half, lesser, magnitude,
    power, product_rest, square_root, with_sign_of,
)
from fastact._math cimport exp_minus_one_polynomial, exp_remainder, fine, ln2_high, ln2_low, log2_e, tiny
from fastact._subnormal cimport (
    all_lowered, is_small, lifted, lowered, lowered_magic, lowering, power_or_zero, raised_magic, visible_power,
)
from fastact._types cimport real


cdef inline real sigmoid_times(real x, real c, real r, real t, real bound) noexcept nogil:
    """x / (1 + 2^k e^r) for t = k + lowered_magic and c = x but for clamps; x itself from the bound on, and NaN.

    The smallest x, whose half is the result, are hidden from the division, where subnormal numbers are slow.
    """
    cdef real s = power(t)
    cdef bint small = magnitude(x) < 7.888609052210118e-31  # 2^-100
    cdef real half = x * 0.5 + with_sign_of(0.0, x)
    cdef real a = s + lowering(x)
    # What the sum lacks counts where e^r is just above 1
    cdef real q = (1.0 if small else c) / ((s * exp_minus_one_polynomial(r) + ((s - a) + lowering(x))) + a)
    q = all_lowered(q, x)
    q = half if small else q
    return q if x < bound else x


cdef inline real sigmoid_slope(real x, real h, real part, real r, real t) noexcept nogil:
    """s(p) + g s(p) s(-p) with the sigmoid s, where h + part = 1 + g, and 2^k e^r = e^-abs(p), t = k + raised_magic.

    With e = e^-abs(p), over (1 + e)^2 this is 1 + (1 + g) e for p > 0 and e (1 + g + e) for p < 0, where it crosses
    zero.
    """
    cdef real s = power(t)
    cdef real m = exp_minus_one_polynomial(r)
    cdef real u = power_or_zero(s)
    cdef real e = u * m + u
    cdef real rest = part + e
    cdef real n = h + rest
    # What the sum lacks counts; unfused, also where the rest is larger than h
    cdef real g = n - h
    cdef real low = (h - n) + rest if FUSED else (h - (n - g)) + (rest - g)
    # Unfused, so does what the denominator lacks; 1 - e stands for 1/d
    cdef real d = 1.0 + e * (2.0 + e)
    m = m if FUSED else m - ((1.0 - d) + e * (2.0 + e)) * (1.0 - e)
    n = s * ((n * m + low) + n) if x < 0.0 else ((h + part) / lowering(x)) * e + 1.0 / lowering(x)
    n = all_lowered(n / d, 1.0)
    return n if x == x else x


cdef inline real silu(real x) noexcept nogil:
    """x / (1 + e^-x)."""
    cdef real c = bits_at_most(bits_at_least_negative(x, -109.0 if sizeof(real) == 4 else -752.0), 40.0)
    cdef real z = fine(x) - c
    cdef real t = lowered_magic(x) + z * log2_e(x)
    return sigmoid_times(x, c, exp_remainder(z, t - lowered_magic(x)), t, 40.0)


cdef inline real silu_derivative(real x) noexcept nogil:
    """See sigmoid_slope; 1 + x is exact around the crossing at -1.28."""
    cdef real a = bits_at_most(magnitude(x), 109.0 if sizeof(real) == 4 else 752.0)
    cdef real t = raised_magic(x) - a * log2_e(x)
    return sigmoid_slope(x, 1.0 + with_sign_of(a, x), 0.0, exp_remainder(-a, t - raised_magic(x)), t)


cdef inline real quick_remainder(real x, real k) noexcept nogil:
    """1.702 (x - k ln(2)/1.702): this order spares the rounding of 1.702 x."""
    if real is float:
        return (x - k * 0.40725708) * 1.702 + (k * 4.369733e-6 + fine(x))
    else:
        return (x - k * 0.40725451266735035) * 1.702 + (k * -1.1500588050409698e-13 + fine(x))


cdef inline real quick_gelu(real x) noexcept nogil:
    """x / (1 + e^-1.702x); r is 1.702 (-x - k ln(2)/1.702), which spares the rounding of 1.702 x."""
    cdef real c, z, t
    if real is float:
        c = bits_at_most(bits_at_least_negative(x, -64.0), 30.0)
        z = fine(x) - c
        t = lowered_magic(x) + z * 2.455467
    else:
        c = bits_at_most(bits_at_least_negative(x, -441.5), 30.0)
        z = fine(x) - c
        t = lowered_magic(x) + z * 2.4554669595930156
    return sigmoid_times(x, c, quick_remainder(z, t - lowered_magic(x)), t, 30.0)


cdef inline real quick_gelu_derivative(real x) noexcept nogil:
    """See sigmoid_slope; 1 + 1.702x as 2f - 0.298f with f = x + 1/1.702, exact around the crossing at -0.75."""
    cdef real a, t, f, part
    if real is float:
        a = bits_at_most(magnitude(x), 64.0)
        t = raised_magic(x) - a * 2.455467
        f = with_sign_of(a, x) + 0.5875441
        part = -0.298 * f - 3.0279159e-8
    else:
        a = bits_at_most(magnitude(x), 442.0)
        t = raised_magic(x) - a * 2.4554669595930156
        f = with_sign_of(a, x) + 0.5875440658049353
        part = -0.298 * f + 4.3076652752357915e-17
    return sigmoid_slope(x, f + f, part, quick_remainder(-a, t - raised_magic(x)), t)


cdef inline real gelu_tanh_remainder(real x, real k) noexcept nogil:
    """p - k ln 2, with more digits of p than a number has.

    With a coarse x = a + b, p = a (c + d a^2) + b (c + 3d a^2) + d b^2 (3a + b). Let c + d a^2 = q + q' with a q so
    coarse that a q is exact; and d = d1 + d2 with so short a d1 that c - q + d1 a^2 is exact, too. Then q' is accurate.
    """
    cdef real a = coarse(x)
    cdef real b = x - a
    cdef real s = a * a
    cdef real q, m
    if real is float:
        q = (0.071354814 * s + 6145.5957) - 6144.0  # a multiple of 2^-11
        m = ((1.5957689 - q) + 0.07128906 * s) + (6.5753775e-5 * s + 1.930779e-7)
        # c + 3d a^2 as 3 (q + q') - 2c, in an exact and a small part
        m = b * (3.0 * q - 3.1875) + (a * m + b * ((3.0 * m - 0.0040382432) + 0.071354814 * (b * (3.0 * a + b))))
        return (a * q - k * ln2_high(x)) + (m - k * ln2_low(x))
    else:
        q = (0.07135481627260025 * s + 12582913.595769122) - 12582912.0  # a multiple of 2^-29
        m = ((1.595769121605727 - q) + 0.07135486602783203 * s) + (-4.975523178247366e-8 * s + 3.675065195634423e-15)
        m = a * m + b * ((0.21406444881780073 * s + 1.5957691216057308) + 0.07135481627260025 * (b * (3.0 * a + b)))
        return (a * q - k * ln2_high(x)) + (m - k * ln2_low(x))


cdef inline real gelu_tanh(real x) noexcept nogil:
    """x / (1 + e^-p(x))."""
    cdef real c, t, z, bound
    if real is float:
        bound = 8.0
        c = bits_at_most(bits_at_least_negative(x, -10.8), 8.0)
        z = fine(x) - c
        t = lowered_magic(x) + z * (0.10294324 * (z * z) + 2.3022082)
    else:
        bound = 12.0
        c = bits_at_most(bits_at_least_negative(x, -21.6), 12.0)
        z = fine(x) - c
        t = lowered_magic(x) + z * (0.1029432395800235 * (z * z) + 2.3022081981443248)
    return sigmoid_times(x, c, gelu_tanh_remainder(z, t - lowered_magic(x)), t, bound)


cdef inline real gelu_tanh_derivative(real x) noexcept nogil:
    """See sigmoid_slope; 1 + x p'(x), from -1.25 on, is f = x - root times a quadratic q, of which 2f is exact around
    the crossing at -0.75, and below, 1 + 2x + x q, of which the former is exact where q is small."""
    cdef real a, c, t, f, q, part
    cdef bint steep
    if real is float:
        a = bits_at_most(magnitude(x), 10.9) + fine(x)
        c = with_sign_of(a, x)
        steep = c < -1.25
        t = raised_magic(x) - a * (0.10294324 * (a * a) + 2.3022082)
        f = c + 0.59797424
        q = 0.21406445 * (a * a) - 0.40423088 if steep else (0.21406445 * c - 0.12800503) * c - 0.3276871
        part = (c if steep else f) * q + 5.1e-9
    else:
        a = bits_at_most(magnitude(x), 21.594) + fine(x)  # where the power is normal still: the sign remains
        c = with_sign_of(a, x)
        steep = c < -1.25
        t = raised_magic(x) - a * (0.1029432395800235 * (a * a) + 2.3022081981443248)
        f = c + 0.5979742435927616
        q = (0.21406444881780073 * (a * a) - 0.4042308783942692 if steep else
             (0.21406444881780073 * c - 0.12800502686192583) * c - 0.3276871692804382)
        part = (c if steep else f) * q - 9e-17
    return sigmoid_slope(x, 1.0 + (c + c) if steep else f + f, part, gelu_tanh_remainder(-a, t - raised_magic(x)), t)


cdef inline real mish_count(real c) noexcept nogil:
    """t: k = nint(c / ln 2), as k + raised_magic."""
    return raised_magic(c) + c * log2_e(c)


cdef inline real mish_argument(real x) noexcept nogil:
    """x, kept from where e^x vanishes and from where mish is x."""
    if real is float:
        return bits_at_most(bits_at_least_negative(x, -109.0), 12.0)
    else:
        return bits_at_most(bits_at_least_negative(x, -752.0), 24.0)


cdef inline real mish_identity(real like) noexcept nogil:
    """From here on, mish(x) is x."""
    if real is float:
        return 12.0
    else:
        return 24.0


cdef inline real mish_factor(real c, real s, bint upper) noexcept nogil:
    """c/2, times 2^RAISE, where upper, else c s. A subnormal c is fast if the product is fused with the addition of a
    zero, and else `lifted`."""
    cdef bint small
    if FUSED:
        return c * (0.5 / lowering(c) if upper else s) + with_sign_of(0.0, c)
    small = is_small(c)
    return lifted(c, small) * (0.5 * lowering(c) if small else 0.5 / lowering(c) if upper else s)


cdef inline real mish(real x) noexcept nogil:
    """x n/(n + 2) with e = e^x, n = e (e + 2), as y + y w: the last rounding is nearly the only one.

    With e = u + u m, u = 2^k: from k = 0 on, y = x/2 and w = (n - 2)/(n + 2), which is 1 in the end. Below, y = x u and
    w = (m (2 - 2u^2 + (u - u^2) m) - u - u^2)/(n + 2), which is m in the end. In both, n + 2 is
    2 + 2u + u^2 + m (2u + 2u^2 + u^2 m), where the part without m is exact wherever it counts.
    """
    cdef real c = mish_argument(x)
    cdef real z = c if FUSED else c + tiny(x)
    cdef real t = mish_count(z)
    cdef real m = exp_minus_one_polynomial(exp_remainder(z, t - raised_magic(x)))
    cdef real s = power(t)
    cdef real u = visible_power(s)
    cdef real q = u * u
    cdef real sum = u + q
    cdef real d = (u * (2.0 + u) + 2.0) + m * ((sum + sum) + q * m)
    cdef real n = (m + m) + (m * ((u - q) * m - (q + q)) - sum)
    # Unfused, that is rounded too often: w - m is
    cdef bint little = (u < 0.3) & (not FUSED)
    n = -(sum + m * ((sum + (sum + q)) + m * ((sum + (q + q)) + q * m))) if little else n
    cdef bint upper = u >= 1.0
    cdef real w = (d - 4.0 if upper else n) / d + (m if little else 0.0)
    cdef real y = mish_factor(c, s, upper)
    y = all_lowered(y + y * w, x)
    return y if x < mish_identity(x) else x


cdef inline real mish_derivative(real x) noexcept nogil:
    """With e = e^x, b = 1 + e + e^2/2, and h = x + 1, exact around the crossing at -1.19:
    e n / b^2, n = h + e (h + 1/2) + e^2 (1 + e/4); for x > -0.35, 1/2 + (x (e + e^2) - b + b^2/2) / b^2, with a small
    quotient; and for x > 0, 1 + (x (e + e^2) - b) / b^2.

    In n and b, e is u + v with u = 2^k, v = u m: where it counts, the part without v is exact.
    """
    cdef real c = mish_argument(x)
    c = c if FUSED else c + tiny(x)
    cdef bint positive = x > 0.0
    cdef real t = mish_count(c)
    cdef real m = exp_minus_one_polynomial(exp_remainder(c, t - raised_magic(x)))
    cdef real s = power(t)
    cdef real u = visible_power(s)
    cdef real q = u * u
    cdef real v = u * m
    cdef real h = 1.0 + c
    cdef real g = 0.5 + h
    cdef real rest = v * ((g + u * (2.0 + 0.75 * u)) + v * ((1.0 + 0.75 * u) + 0.25 * v)) + q * (1.0 + 0.25 * u)
    cdef real sum = u * g + rest
    cdef real n = h + sum
    cdef real low = ((h - n) + sum) + ((u * g - sum) + rest)  # what the sums lack counts
    cdef real f = 1.0 + u
    cdef real b = 0.5 * q + v * (f + 0.5 * v)
    cdef real d = f * f + b * ((f + f) + b)
    cdef real e = u + v
    b = f + b
    b = b * (-1.0 if positive else 0.5 * b - 1.0) + c * (e + e * e)
    n = b / lowering(x) if u >= 1.0 else s * ((n * m + low) + n)
    n = n / d + (1.0 if positive else 0.5 if u >= 1.0 else 0.0) / lowering(x)
    n = all_lowered(n, 1.0)
    return n if x == x else x


cdef inline real dish_rest(real a, real q) noexcept nogil:
    """a^2 + a s - q with s = sqrt(1 + a^2), where q = 2b^2, b being the leading half of a, is exact.

    As a s = a^2 + a/(s + a), this is a/(s + a) + 2 (a + b)(a - b): small enough not to spoil 1 + a^2 + a s.
    """
    cdef real b = leading_half(a)
    return a / (a + square_root(1.0 + a * a)) + ((a + a) + (b + b)) * (a - b)


cdef inline real dish(real x) noexcept nogil:
    """With a = abs(x), s = sqrt(1 + a^2) and g = (a/2)/(1 + a^2 + a s): -g for x < 0, and a - g for x > 0.

    g = 1/(4a) where the rest of it rounds away and a^2 may overflow, 2^RAISE of it where that is subnormal.
    """
    cdef real a = magnitude(x)
    cdef real large, huge, quarter, least
    if real is float:
        large, huge, quarter = 32768.0, 2.1267647932558654e37, 4.611686018427388e18  # 2^15, 2^124, 2^(RAISE - 2)
        least = 1.1754943508222875e-38
    else:
        large, huge, quarter = 1073741824.0, 1.1235582092889474e307, 8.507059173023462e37  # 2^30, 2^1020
        least = 2.2250738585072014e-308
    cdef bint low = a > huge
    cdef real c = lesser(greater(a, tiny(x)), large)
    cdef real q, d
    if real is float:
        q = leading_half(c) * leading_half(c) * 2.0
        d = (dish_rest(c, q) + lesser(q, 1.0)) + greater(q, 1.0)
    else:
        d = (c * c + 1.0) + c * square_root(c * c + 1.0)
    cdef real g = (0.5 * c if a < large else quarter if low else 0.25) / (d if a < large else a)
    g = a - g if x > 0.0 else lowered(g, low)
    return with_sign_of(halved(a) if a < tiny(x) else g, x)


cdef inline real dish_crossing(real a) noexcept nogil:
    """h(a) of dish_derivative for a < 1.12 as (a - root) q(a - 3/4); relative error 2^-24.7. For float only."""
    cdef real u = (a - 0.78615135) - 2.8212899e-8
    cdef real v = a - 0.75  # with the cubic's coefficient 5.4e-8 too large, to centre the rounding errors at a = 0
    cdef real w = v * v
    cdef real p, q
    if real is float:
        p = ((0.081905045 * v + 0.10197216) * w + (-0.09433112 * v - 0.038163047)) * w + (0.101193786 * v - 0.1123971)
        q = (0.033916205 * v + 0.11703959) * w + (-0.21870126 * v + 0.15222564)
        p = (p * (w * w) + q) * w
        return u * ((p + (0.08194286 * v - 0.32996067)) * w + (0.3935755 * v - 0.2212917))
    else:
        return a


cdef inline real dish_derivative(real x) noexcept nogil:
    """With a = abs(x), s = 1 + a^2 and r = sqrt(s): h for x < 0, 1 - h for x > 0. Up to 1.12, float has a polynomial
    for h, and double, up to 1.4, (1 - a^2 - a^4) / (2 s (s^2 + r a (a^2 + 2))), with the numerator factorised. Above,
    h = -e (1 - 3e + e^2)/2, e = 1/(s + a r), where the cancellation is mild.
    """
    cdef real a = greater(magnitude(x), tiny(x))
    cdef real w, s, r, h, e, near
    cdef bint far
    if real is float:
        far = a > 4.611686018427388e18  # 2^62
        near = dish_crossing(lesser(a, 1.12))
        a = at_most(a, 1e24) * (2.3283064365386963e-10 if far else 1.0)  # 2^(-RAISE/2)
        w = a * a
        s = w + 1.0
        e = 1.0 / (s + a * square_root(s))
        # Unfused, what s lacks counts; 1.5 stands for 1 + a/(2 sqrt(s)).
        e = e if FUSED or far else e - (e * e) * (1.5 * ((1.0 - (s - w)) + product_rest(a, a, w)))
        h = lowered((0.5 * e) * (greater(e, tiny(x)) * greater(e, tiny(x)) + (1.0 - 3.0 * e)), far)
        h = near if a < 1.12 else -h
    else:
        far = a > 3.351951982485649e153  # 2^510
        a = at_most(a, 1e163) * (5.421010862427522e-20 if far else 1.0)
        w = a * a
        s = w + 1.0
        r = a * square_root(s)
        h = (((0.7861513777574233 - a) + 1.0764188e-17) * (0.7861513777574233 + a)) * (0.5 * w + 0.8090169943749475)
        near = s * (s * s + r * (w + 2.0))
        e = (h if a < 1.4 else 1.0) / (near if a < 1.4 else s + r)
        h = lowered((0.5 * e) * (greater(e, tiny(x)) * greater(e, tiny(x)) + (1.0 - 3.0 * e)), far)
        h = e if a < 1.4 else -h
    return 1.0 - h if x > 0.0 else h
