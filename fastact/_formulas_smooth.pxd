# The smooth, non-monotone activations: value and derivative side by side, on the building blocks of _math.pxd.
#
# Most are x times the sigmoid of some p(x). Out to e^-104 (e^-745), two ULP of the result are less than one of p, so
# that exp's argument is either exact or leaves its range reduction with extra digits.
#
# A negative tail, x e^x and the like, is computed 2^RAISE too large ("far"), and so is what comes of a subnormal x
# ("small"); `settled` lowers it.

from fastact._math cimport (
    at_least, at_most, coarse, exp_count, exp_minus_one_polynomial, exp_rest, is_far, is_small, leading_half, lifted,
    magic, magnitude, raised_two_to_the, settled, square_root, tiny, two_to_the, vanished, with_sign_of,
)
from fastact._types cimport real


cdef inline real one_plus_exp(real r, real t, bint far) noexcept nogil:
    """1 + 2^k e^r, as (s (e^r - 1) + 1) + s with s = 2^k; far: 2^-RAISE of it."""
    cdef real s = two_to_the(t, 0, far)
    return (s * exp_minus_one_polynomial(r) + 1.0) + s


cdef inline real sigmoid_slope(real h, real part, real r, real t, bint positive, bint far) noexcept nogil:
    """s(p) + g s(p) s(-p) with the sigmoid s, where h + part = 1 + g, and 2^k e^r = e^-abs(p).

    With e = e^-abs(p), over (1 + e)^2 this is 1 + (1 + g) e for p > 0 and e (1 + g + e) for p < 0, where it crosses
    zero. With e = u + v, u = 2^k, (1 + e)^2 = (1 + u)^2 + v (2 (1 + u) + v), exact in its first part.
    """
    cdef real s = raised_two_to_the(t, far)
    cdef real m = exp_minus_one_polynomial(r)
    cdef real e = s * m + s
    cdef real u = at_least(s, tiny(r))
    cdef real v = u * m
    cdef real q = (1.0 + u) * (1.0 + u) + v * (((1.0 + u) + (1.0 + u)) + v)
    cdef real n = h + (part + e)
    n = 1.0 + (h + part) * e if positive else s * (n + n * m)
    return settled(n / q, far)


cdef inline real silu(real x) noexcept nogil:
    """x / (1 + e^-x)."""
    cdef bint small = is_small(x)
    cdef real z = at_most(at_least(tiny(x) - x, -40.0), vanished(x))
    cdef bint far = is_far(z)
    cdef real t = exp_count(z)
    cdef real d = one_plus_exp(exp_rest(z, t), t, far)
    return settled(lifted(at_least(x, -vanished(x)), small) / d, far | small)


cdef inline real silu_derivative(real x) noexcept nogil:
    """See sigmoid_slope; 1 + x is exact around the crossing at -1.28."""
    cdef real c = at_most(at_least(x, -vanished(x)), 40.0)
    cdef real z = -magnitude(c) - tiny(x)
    cdef bint far = is_far(-c)
    cdef real t = exp_count(z)
    return sigmoid_slope(1.0 + c, 0.0, exp_rest(z, t), t, x > 0.0, far)


cdef inline real quick_count(real x) noexcept nogil:
    """exp_count(1.702 x)."""
    if real is float:
        return x * 2.455467 + magic(x)
    else:
        return x * 2.4554669595930156 + magic(x)


cdef inline real quick_rest(real x, real t) noexcept nogil:
    """exp_rest(1.702 x, t) as 1.702 (x - k ln(2)/1.702), which spares the rounding of 1.702 x."""
    cdef real k = t - magic(x)
    if real is float:
        return ((x - k * 0.40725708) - k * -2.5674108e-6) * 1.702
    else:
        return ((x - k * 0.40725451266735035) - k * 6.757102262285369e-14) * 1.702


cdef inline real quick_gelu(real x) noexcept nogil:
    """x / (1 + e^-1.702x)."""
    cdef bint small = is_small(x)
    cdef real limit = vanished(x) * 0.5875
    cdef real z = at_most(at_least(tiny(x) - x, -24.0), limit)
    cdef bint far = is_far(1.702 * z)
    cdef real t = quick_count(z)
    cdef real d = one_plus_exp(quick_rest(z, t), t, far)
    return settled(lifted(at_least(x, -limit), small) / d, far | small)


cdef inline real quick_gelu_derivative(real x) noexcept nogil:
    """See sigmoid_slope; close to the crossing at -0.75, 1 + 1.702x as 1.702 (x + 1/1.702), in two parts."""
    cdef real c = at_most(at_least(x + tiny(x), -vanished(x) * 0.5875), 24.0)
    cdef real z = -magnitude(c) - tiny(x)
    cdef bint far = is_far(-1.702 * c)
    cdef real t = quick_count(z)
    cdef bint close = (c > -1.1) & (c < -0.45)
    cdef real h, part
    if real is float:
        h, part = 1.702 * (c + 0.5875441), -3.0279159e-8
    else:
        h, part = 1.702 * (c + 0.5875440658049353), 4.3076652752357915e-17
    cdef real g = 0.702 * c
    # Below the crossing, 1 + c is the smaller part of the sum, and above it, c
    h = h if close else g if c < -1.0 else g + (1.0 + c)
    part = part if close else 1.0 + c if c < -1.0 else 0.0
    return sigmoid_slope(h, part, quick_rest(z, t), t, x > 0.0, far)


cdef inline real gelu_tanh_argument(real x) noexcept nogil:
    """p = c x + d x^3 = 2 sqrt(2/pi) (x + 0.044715 x^3)."""
    if real is float:
        return x * (0.071354814 * (x * x) + 1.5957692)
    else:
        return x * (0.07135481627260025 * (x * x) + 1.5957691216057308)


cdef inline real gelu_tanh_rest(real x, real t) noexcept nogil:
    """exp_rest(p, t), with more digits of p than gelu_tanh_argument gives.

    With a coarse x = a + b, p = a (c + d a^2) + b (c + 3d a^2) + d b^2 (3a + b). Let c + d a^2 = q + q' with a q so
    coarse that a q and 3q - 2c, less a small part of 2c, are exact; and d = d1 + d2 with so short a d1 that
    c - q + d1 a^2 is exact, too. Then q' is accurate.
    """
    cdef real k = t - magic(x)
    cdef real a = coarse(x)
    cdef real b = x - a
    cdef real s = a * a
    cdef real q, m
    if real is float:
        q = (0.071354814 * s + 1.5957692 + 6144.0) - 6144.0  # a multiple of 2^-11
        m = ((1.5957689 - q) + 0.07128906 * s) + (6.5753775e-5 * s + 1.930779e-7)
        m = b * (3.0 * q - 3.19140625) + (
            b * (3.0 * m + (0.071354814 * (b * (3.0 * a + b)) - 1.3199321e-4)) + a * m
        )
        return (a * q - k * 0.69314575) + (m - k * 1.4286068e-6)
    else:
        q = (0.07135481627260025 * s + 1.5957691216057308 + 12582912.0) - 12582912.0  # a multiple of 2^-29
        m = ((1.595769121605727 - q) + 0.07135486602783203 * s) + (-4.975523178247366e-8 * s + 3.675065195634423e-15)
        m = b * (3.0 * q - 3.19140625) + (
            b * (3.0 * m + (0.07135481627260025 * (b * (3.0 * a + b)) - 0.00013199321146142352)) + a * m
        )
        return (a * q - k * 0.6931471805601177) + (m - k * -1.7239444525614835e-13)


cdef inline real gelu_tanh_limit(real x) noexcept nogil:
    """x e^-p(x) rounds to zero from here on."""
    if real is float:
        return 11.0
    else:
        return 22.0


cdef inline real gelu_tanh(real x) noexcept nogil:
    """x / (1 + e^-p(x))."""
    cdef bint small = is_small(x)
    cdef real c = at_most(at_least(tiny(x) - x, -8.0), gelu_tanh_limit(x))
    cdef real p = gelu_tanh_argument(c)
    cdef bint far = is_far(p)
    cdef real t = exp_count(p)
    cdef real d = one_plus_exp(gelu_tanh_rest(c, t), t, far)
    return settled(lifted(at_least(x, -gelu_tanh_limit(x)), small) / d, far | small)


cdef inline real gelu_tanh_derivative(real x) noexcept nogil:
    """See sigmoid_slope; close to the crossing at -0.75, 1 + x p'(x) as (x - root) times a quadratic."""
    cdef real c = at_most(at_least(x + tiny(x), -gelu_tanh_limit(x)), 8.0)
    cdef real z = -magnitude(c) - tiny(x)
    cdef real p = gelu_tanh_argument(z)
    cdef bint far = is_far(-p) & (x < 0.0)
    cdef real t = exp_count(p)
    cdef bint close = (c > -1.1) & (c < -0.45)
    cdef real h, low, g
    if real is float:
        h = (c + 0.59797424) * ((0.21406445 * c - 0.12800503) * c + 1.6723129)
        low, g = 5.1e-9, (0.21406445 * (c * c) + 0.5957691216) * c
    else:
        h = (c + 0.5979742435927616) * ((0.21406444881780073 * c - 0.12800502686192583) * c + 1.6723128307195618)
        low, g = -9e-17, (0.21406444881780073 * (c * c) + 0.5957691216057308) * c
    h = h if close else g if c < -1.0 else g + (1.0 + c)
    low = low if close else 1.0 + c if c < -1.0 else 0.0
    return sigmoid_slope(h, low, gelu_tanh_rest(z, t), t, x > 0.0, far)


cdef inline real swish_nudged(real x, real beta) noexcept nogil:
    """x, kept from being subnormal as a factor wherever that makes no difference to e^(beta x)."""
    if real is float:
        return x + (5.421010862427522e-20 if magnitude(beta) < 1e9 else 0.0)
    else:
        return x + (3.0549363634996047e-151 if magnitude(beta) < 1e100 else 0.0)


cdef inline real finite(real x) noexcept nogil:
    """x, and the largest number of its sign for inf."""
    if real is float:
        return at_most(at_least(x, -3.4028234663852886e38), 3.4028234663852886e38)
    else:
        return at_most(at_least(x, -1.7976931348623157e308), 1.7976931348623157e308)


cdef inline real swish_argument(real x, real beta) noexcept nogil:
    """p = beta x, with 0 for 0 * inf."""
    cdef real p = x * beta
    return p if p == p else finite(x) * finite(beta)


cdef inline real swish_argument_low(real x, real beta, real p) noexcept nogil:
    """beta x - p, the rounding error of p, or 0 where there is no telling."""
    cdef real a = leading_half(x)
    cdef real b = leading_half(beta)
    cdef real low = (((a * b - p) + a * (beta - b)) + (x - a) * b) + (x - a) * (beta - b)
    return low if magnitude(low) < 1.0 else 0.0


cdef inline real swish(real x, real beta) noexcept nogil:
    """x / (1 + e^-p); where e^-p leaves the format ("beyond"), x may be so large that the result doesn't."""
    cdef bint small = is_small(x)
    cdef real y = swish_nudged(x, beta)
    cdef real p = swish_argument(y, beta)
    cdef real low = swish_argument_low(y, beta, p)
    cdef real u = magnitude(lifted(x, small))
    cdef real start, limit, shift, scale
    if real is float:
        start, limit, shift, scale = 130.0, 132.0 if u < 1e9 else 193.0, 96.0, 1.262177448353619e-29
    else:
        start, limit, shift, scale = 790.0, 800.0 if u < 1e19 else 1455.0, 953.0, 1.3134517764154804e-287
    cdef real z = at_most(at_least(tiny(x) - p, -40.0), limit)
    cdef bint far = is_far(z)
    cdef bint beyond = z > start
    cdef real t = exp_count(z)
    cdef real d = one_plus_exp(exp_rest(z, t) - low, t - (shift if beyond else 0.0), far)
    u = finite(u) if z > 1.0 else u
    u = at_least(u, 1024.0 if beyond else 0.0) * (scale if beyond else 1.0)
    return with_sign_of(settled(u / d, (far | small) & (p == p)), x)


cdef inline real swish_derivative(real x, real beta) noexcept nogil:
    """silu'(p); see sigmoid_slope."""
    cdef real y = swish_nudged(x, beta)
    cdef real p = swish_argument(y, beta)
    cdef real low = swish_argument_low(y, beta, p)
    cdef real c = at_most(at_least(p, -vanished(x)), 40.0)
    cdef real z = -magnitude(c) - tiny(x)
    cdef bint far = is_far(-c)
    cdef real t = exp_count(z)
    low = low if c == p else 0.0
    return sigmoid_slope(1.0 + c, low, exp_rest(z, t) + (-low if p > 0.0 else low), t, p > 0.0, far)


cdef inline real mish_divisor(real s, real m) noexcept nogil:
    """n + 2 = e (e + 2) + 2, from e = s + s m; the part without m is exact wherever it counts."""
    return (s * (s + 2.0) + 2.0) + m * ((s + s) * (s + 1.0) + (s * s) * m)


cdef inline real mish(real x) noexcept nogil:
    """x n/(n + 2) = x - 2x/(n + 2) with e = e^x, n = e (e + 2).

    For x < 0, with e = s + s m, s = 2^k: x s + x s w, w = (m (2 - 2s^2 + (s - s^2) m) - s - s^2)/(n + 2). There and
    above, the last rounding is nearly the only one.
    """
    cdef bint small = is_small(x)
    x = lifted(at_least(x, -vanished(x)), small)
    cdef real c = at_most(x, 20.0)
    cdef bint far = is_far(-c)
    cdef bint positive = x > 0.0
    cdef real t = exp_count(c + tiny(x))
    cdef real m = exp_minus_one_polynomial(exp_rest(c + tiny(x), t))
    cdef real s = raised_two_to_the(t, far)
    cdef real u = at_least(s, tiny(x))
    cdef real w = m * ((2.0 - (u + u) * u) + (u - u * u) * m) - (u + u * u)
    cdef real v = u + u * m
    cdef bint little = u < 0.3
    w = -2.0 if positive else -((v + v * v) * (1.0 + m)) if little else w
    w = w / mish_divisor(u, m) + (m if little else 0.0)
    s = 1.0 if positive else s
    return with_sign_of(settled(x * s + (c * s) * w, far | small), x)


cdef inline real mish_derivative(real x) noexcept nogil:
    """With e = e^x, b = e + e^2/2, d = 1 + b, and h = x + 1, exact around the crossing at -1.19:
    e (h + e (h + 1/2) + e (e + e^2/4)) / d^2, and for x > -0.3, 1 + (x e (e + 1) - d) / d^2.
    """
    cdef real c = at_most(at_least(x + tiny(x), -vanished(x)), 20.0)
    cdef bint far = is_far(-c)
    cdef bint direct = x > -0.3
    cdef real t = exp_count(c)
    cdef real s = raised_two_to_the(t, far)
    cdef real m = exp_minus_one_polynomial(exp_rest(c, t))
    cdef real e = s * m + s
    cdef real low = (s - e) + s * m  # of e; around the crossing, 1.175 times that is missing from the sum
    cdef real d = 0.5 * mish_divisor(at_least(s, tiny(x)), m)
    cdef real h = c + 1.0
    cdef real v = at_least(e, tiny(x))
    cdef real n = (h + v * (h + 0.5)) + (v * (v + 0.25 * (v * v)) + 1.175 * low)
    cdef real b = v + 0.5 * (v * v)
    n = c * (e * (e + 1.0)) - d if direct else s * (n + n * m)
    return settled(n / (d * d if c > -0.7 else 1.0 + b * (2.0 + b)) + (1.0 if direct else 0.0), far)


cdef inline real dish_rest(real a, real q) noexcept nogil:
    """a^2 + a s - q with s = sqrt(1 + a^2), where q = 2b^2, b being the leading half of a, is exact.

    As a s = a^2 + a/(s + a), this is a/(s + a) + 2 (a + b)(a - b): small enough not to spoil 1 + a^2 + a s.
    """
    cdef real b = leading_half(a)
    return a / (a + square_root(1.0 + a * a)) + ((a + a) + (b + b)) * (a - b)


cdef inline real dish(real x) noexcept nogil:
    """With a = abs(x), s = sqrt(1 + a^2) and g = (a/2)/(1 + a^2 + a s): -g for x < 0, and a - g for x > 0.

    g = 1/(4a) where the rest of it rounds away and a^2 may overflow.
    """
    cdef bint small = is_small(x)
    cdef real a = magnitude(lifted(x, small))
    cdef real large, huge, quarter
    if real is float:
        large, huge, quarter = 32768.0, 1.2676506002282294e30, 4.611686018427388e18  # 2^15, 2^100, 2^(RAISE - 2)
    else:
        large, huge, quarter = 1073741824.0, 1.0715086071862673e301, 8.507059173023462e37  # 2^30, 2^1000
    cdef bint raised = a > huge
    cdef real c = at_most(at_least(a, tiny(x)), large)
    cdef real q = leading_half(c) * leading_half(c) * 2.0
    cdef real d = (dish_rest(c, q) + at_most(q, 1.0)) + at_least(q, 1.0)
    cdef real g = (0.5 * a if a < large else quarter if raised else 0.25) / (d if a < large else a)
    g = settled(a - g if (x > 0.0) & (not raised) else g, (raised & (x < 0.0)) | small)
    return x if (x > 0.0) & raised else with_sign_of(g, x)


cdef inline real dish_crossing(real a) noexcept nogil:
    """h(a) of dish_derivative for 0.23 < a < 1.18 as u times a polynomial, u = a - root. For float only."""
    cdef real u = (a - 0.78615135) - 2.8212899e-8
    cdef real slope
    if real is float:
        slope = -0.07428766
        slope = slope * u - 0.011571425
        slope = slope * u + 0.105017684
        slope = slope * u - 0.08993015
        slope = slope * u + 1.7640042e-3
        slope = slope * u + 0.122347824
        slope = slope * u - 0.19235742
        slope = slope * u + 0.11502281
        slope = slope * u + 0.10120097
        slope = slope * u - 0.3199804
        slope = slope * u + 0.3700667
        slope = slope * u - 0.20749052
    else:
        slope = 0.0
    return u * slope


cdef inline real dish_derivative(real x) noexcept nogil:
    """With a = abs(x), s = sqrt(1 + a^2) and e = 1/d, d = 1 + a^2 + a s: h for x < 0, 1 - h for x > 0, where
    h = e (3e - 1 - e^2)/2. Close to the crossing at -0.79, where d = f^2 with the golden ratio f, factorised:
    h = (1/2 - e/(2f^2)) e^2 (f^2 - d). For a large a, h = -1/(4a^2).
    """
    cdef real a = magnitude(x)
    cdef real large, huge, most, down, ratio, less, bound
    if real is float:
        large, huge, bound = 32768.0, 1099511627776.0, 0.29  # 2^15, 2^40
        most, down = 1.2089258196146292e24, 2.3283064365386963e-10  # 2^80, 2^(-RAISE/2)
        ratio, less = 1.618034, 1.6415273e-8  # f^2 - 1 = f in two parts
    else:
        large, huge, bound = 1073741824.0, 2.582249878086909e120, 0.45  # 2^30, 2^400
        most, down = 1.1519e164, 5.421010862427522e-20  # 2^545
        ratio, less = 1.618033988749895, 5.4321152036825056e-17
    cdef bint raised = a > huge
    cdef real c = at_most(at_least(a, tiny(x)), large)
    cdef real q = leading_half(c) * leading_half(c) * 2.0
    cdef real rest = dish_rest(c, q)
    cdef real d = (rest + at_most(q, 1.0)) + at_least(q, 1.0)
    cdef real r = at_most(at_least(a, 1.0), most) * (down if raised else 1.0)
    cdef real b = 1.0 + c * c
    cdef real y = c * square_root(b)
    cdef real n = 1.0 - y if a < bound else 1.0 if a < large else -0.25
    cdef real h = n / ((b + b) * (b + y) if a < bound else d if a < large else r * r)
    cdef real e = at_least(h, tiny(x))
    cdef real close = (0.5 - 0.19098300562505258 * e) * ((e * e) * ((ratio - q) - (rest + less)))
    cdef real away = (0.5 * e) * ((3.0 * e - 1.0) - e * e)
    if real is float:
        close = dish_crossing(c) if a < 1.18 else close
    h = h if (a < bound) | (a >= large) else close if a < 1.4 else away
    return (1.0 if raised else 1.0 - h) if x > 0.0 else settled(h, raised)
