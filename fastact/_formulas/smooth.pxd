# The smooth activations that are not monotone, value and derivative side by side; the exact gelu is in gelu.pxd.
#
# **x sigmoid(p).** silu, quick_gelu, gelu_tanh and swish are x/(1 + e^-p) for some p(x), with e^-p = 2^k (1 + m). Their
# derivative is sigmoid(p) + g sigmoid(p) sigmoid(-p) with g = x p'(x). The error of p is a relative one of e^-p. So r,
# from which `exp_minus_one` computes m, has more digits of p than a rounded p would leave.

from libc.math cimport INFINITY

from fastact._formulas.exp cimport clamped, exp_minus_one, exp_parts, exp_parts_of_sum, exp_tail, less_ln2, lowest
from fastact._simd cimport *


cdef inline real sigmoid_times(real x, real m, real k) noexcept nogil:
    """x/(1 + 2^k (1 + m)), as x 2^-k/(2^-k + 1 + m)."""
    return quotient(x, 1.0 + (m + power(-k)), -k)


cdef inline real sigmoid_slope(real p, real h, real low, real m, real k, bint careful) noexcept nogil:
    """sigmoid(p) + g sigmoid(p) sigmoid(-p) for h + low = 1 + g and e = e^-abs(p) = 2^k (1 + m).

    Over (1 + e)^2, that is 1 + (1 + g) e for p > 0, and e n, n = 1 + g + e, for p < 0, where it crosses zero. Where a
    low is added, too, be careful: add what n has lost. For a low of nothing, pass -0.0, whose addition compilers omit.
    """
    cdef real e = fma(power(k), m, power(k))
    cdef real other = low + e, n = h + other
    cdef real y = fma(n, m, (h - n) + other) + n if careful else fma(n, m, n)
    y = select(p > 0.0, fma(h + low, e, 1.0), y) / (1.0 + fma(e, e, e + e))
    return select(p > 0.0, y, scale(y, k))


# --- silu ---------------------------------------------------------------------------------------------------

cdef inline real silu(real x) noexcept nogil:
    cdef real k
    cdef real c = clamped(x)
    cdef real m = exp_parts(-c, &k)
    return select(x < 40.0, sigmoid_times(c, m, k), x)


cdef inline real silu_derivative(real x) noexcept nogil:
    cdef real k
    cdef real c = at_most(at_least(x, lowest(x)), 60.0)
    cdef real m = exp_parts(-abs(c), &k)
    return sigmoid_slope(c, 1.0 + c, <real>-0.0, m, k, False)


# --- quick_gelu: p = 1.702 x --------------------------------------------------------------------------------

cdef inline real quick_parts(real x, real* k) noexcept nogil:
    """exp_parts of 1.702 x: r is 1.702 (x - k ln(2)/1.702), with the quotient in two parts, as in `less_ln2`.

    As 2 - 0.298, 1.702 costs fewer digits.
    """
    cdef real r
    k[0] = nearest(x, 2.4554669595930156)  # 1.702/ln 2
    if real is f32:
        r = fma(k[0], -0.40725708, x)
        r = (r + r) + fma(r, -0.298, k[0] * 4.369733e-6)
    else:
        r = fma(k[0], -0.40725451266735035, x)
        r = (r + r) + fma(r, -0.298, k[0] * -1.1500588050409698e-13)
    return exp_minus_one(r)


cdef inline real quick_gelu(real x) noexcept nogil:
    cdef real k
    cdef real c = at_most(at_least(x, lowest(x) / 1.702), 23.0)
    cdef real m = quick_parts(-c, &k)
    return select(x < 23.0, sigmoid_times(c, m, k), x)


cdef inline real quick_gelu_derivative(real x) noexcept nogil:
    """With f = x + 1/1.702, 1 + g is 2f - 0.298f: 2f is exact around the crossing at -0.75."""
    cdef real k, f, low
    cdef real c = at_most(at_least(x, lowest(x) / 1.702), 30.0)
    cdef real m = quick_parts(-abs(c), &k)
    if real is f32:
        f = c + 0.5875441
        low = fma(f, -0.298, -3.0279159e-8)  # what 1/1.702 lacks
    else:
        f = c + 0.5875440658049353
        low = fma(f, -0.298, 4.3076652752357915e-17)
    return sigmoid_slope(c, f + f, low, m, k, True)


# --- gelu_tanh: p = c x + d x^3, c = 2 sqrt(2/pi), d = 0.044715 c -------------------------------------------

cdef inline real gelu_tanh_parts(real x, real* k, real* u, real* low) noexcept nogil:
    """exp_parts of p = x (u + low), and these: u is c + d x^2 as rounded, low what that lacks."""
    cdef double c, c_low, d, d_low  # c is so short that u - c is exact
    if real is f32:
        c, c_low, d, d_low = 1.595768928527832, 1.930779e-07, 0.0713548139, 2.3988325e-09
    else:
        c, c_low, d, d_low = 1.595769121605727, 3.675065195634423e-15, 0.07135481627260025, -6.175149918155315e-19
    cdef real z = square(x), w = product(z, d), p
    u[0] = w + c
    low[0] = (w - (u[0] - c)) + (rest(z, d, w) + fma(rest(x, x, z), d, fma(z, d_low, c_low)))
    p = product(x, u[0])
    return exp_parts_of_sum(p, fma(x, low[0], rest(x, u[0], p)), k)


cdef inline real gelu_tanh(real x) noexcept nogil:
    cdef real k, u, low
    cdef real c = at_most(at_least(x, -11.5 if real is f32 else -21.7), 7.2)
    cdef real m = gelu_tanh_parts(-c, &k, &u, &low)
    return select(x < 7.2, sigmoid_times(c, m, k), x)


cdef inline real gelu_tanh_derivative(real x) noexcept nogil:
    """1 + g = 1 + c x + 3d x^3 has its zero near -0.6: with f = x - zero, it is f times a quadratic, 2f + f q. Below
    -1.25 it is 1 + 2x + x q, with q = 3 (u + low) - (2c + 2). There q is small, and what it is added to is exact."""
    cdef real k, u, t, f, q, low
    cdef real c = at_most(at_least(x, -11.5 if real is f32 else -21.7), 7.7)
    cdef real m = gelu_tanh_parts(-abs(c), &k, &u, &low)
    cdef mask[real] steep = c < -1.25
    if real is f32:
        f = c + 0.59797424
        t = u - 1.7305126190185547
        q = select(steep, (t + t) + (t + fma(low, 3.0, -3.861558e-7)),
                   fma(fma(c, 0.21406445, -0.12800503), c, -0.3276871))
        low = fma(select(steep, c, f), q, 5.1e-9)  # twice what the zero lacks
    else:
        f = c + 0.5979742435927616
        t = u - 1.7305127477371531
        q = select(steep, (t + t) + (t + fma(low, 3.0, -2.0210598730680948e-15)),
                   fma(fma(c, 0.21406444881780073, -0.12800502686192583), c, -0.3276871692804382))
        low = fma(select(steep, c, f), q, -9e-17)
    return sigmoid_slope(c, select(steep, 1.0 + (c + c), f + f), low, m, k, True)


# --- swish: p = beta x --------------------------------------------------------------------------------------
#
# What depends on beta alone leaves the loop where beta is one number. h is ln(2)/beta: k is -x/h, rounded. Beyond some
# multiple of h the result is a limit, also for an infinite beta; within, nothing overflows. beta itself enters as a
# finite number, so that 0 inf doesn't occur.

cdef inline real swish_parts(real x, real p, real beta, real h, real* k) noexcept nogil:
    """exp_parts of p = beta x: r is beta (x - k h) + k (beta h - ln 2), with so short an h that k h is exact."""
    cdef real high = leading(finite(h)), ln2 = beta * high, low
    if real is f32:
        low = (ln2 - 0.69314718) + (rest(beta, high, ln2) + 1.9046542e-9)
    else:
        low = (ln2 - 0.6931471805599453) + (rest(beta, high, ln2) - 2.3190468138462996e-17)
    k[0] = nearest(p, 1.4426950408889634)
    if FUSED:
        x = fma(k[0], -high, x)
    else:  # in halves: the product may overflow
        x = fma(k[0], -0.5 * high, fma(k[0], -0.5 * high, x))
    return exp_minus_one(fma(x, beta, k[0] * low))


cdef inline real swish(real x, real beta) noexcept nogil:
    """x/(1 + e^-p), with e^-p = s (1 + m) 2^(k - n) for n = min(k, limit) and s = 2^n: where e^-p leaves the format, x
    may be so large that the result doesn't.

    A subnormal x is divided as 2^lift x, unless beta is so small that a large x would overflow.
    """
    cdef real k, least, lift
    cdef double limit
    cdef real b = finite(beta), h = 0.6931471805599453 / beta, size = abs(h)
    if real is f32:
        limit, least = 127.0, at_least(size * -278.0, -largest(x))  # x e^p vanishes, even for the largest x
        lift = select(abs(beta) < 1e-18, 0.0, <real>32.0)
    else:
        limit, least = 1023.0, at_least(size * -2100.0, -largest(x))
        lift = select(abs(beta) < 1e-240, 0.0, <real>64.0)
    cdef real most = at_most(size * 59.0, largest(x))  # 1 + e^-p is 1
    cdef real m = swish_parts(x, product(x, -b), -b, -h, &k)
    cdef real n = at_most(k, limit)
    cdef real s = exp2(n)
    cdef real y = ldexp(product(x, exp2(lift)) / (fma(s, m, 1.0) + s), (n - lift) - k)
    cdef real z = flipsign(x, beta), bottom = flipsign(select(beta == 0.0, <double>-INFINITY, <real>-0.0), beta)
    return select(z > most, x, select(z < least, bottom, y))


cdef inline real swish_derivative(real x, real beta) noexcept nogil:
    """silu'(p)."""
    cdef real k
    cdef real b = finite(abs(beta)), h = 0.6931471805599453 / abs(beta)
    cdef real least = at_least(h * (-188.0 if real is f32 else -1149.0), -largest(x))  # p e^p vanishes
    cdef real most = at_most(h * 86.0, largest(x))  # 1 + p e^-p is 1
    cdef real z = flipsign(x, beta), p = product(z, b)
    cdef real m = swish_parts(-abs(z), -abs(p), b, h, &k)
    cdef real y = sigmoid_slope(p, fma(z, b, 1.0), <real>-0.0 if FUSED else rest(z, b, p), m, k, False)
    cdef mask[real] flat = beta == 0.0
    return select(z > most, select(flat, 0.5, <real>1.0), select(z < least, select(flat, 0.5, <real>-0.0), y))


cdef inline real swish_backward_beta(real dy, real x, real beta) noexcept nogil:
    """x^2 y (1 - y) with y = sigmoid(p). The power of two of y (1 - y) = 2^-k v, v = u (1 - 2^-k u), is halved between
    the two x: neither is subnormal where the result isn't. It vanishes from p = 170 (1400) on, unless beta is next to
    nothing; there it may be lost, as its relative size is less than 10^-70."""
    cdef real k, s, u, h
    cdef double most = 170.0 if real is f32 else 1400.0
    cdef real b = finite(abs(beta)), a = finite(abs(x)), p = finite(product(a, b)), c = at_most(p, most)
    cdef real m = exp_parts_of_sum(c, unless(p > most, rest(a, b, p)), &k)
    s = power(-k)
    u = 1.0 / (1.0 + (m + s))
    h = nearest(k, 0.5)
    a = product(a * exp2(-h), product(fma(-(s * u), u, u), a * exp2(h - k)))
    return product(dy, nan_through(x, unless(p > most, a)))


# --- xielu --------------------------------------------------------------------------------------------------

cdef inline real xielu(real x, real alpha_p, real alpha_n, real beta) noexcept nogil:
    """x (alpha_p x + beta) for x > 0, else alpha_n g + beta x with g = e^x - 1 - x, or (beta - alpha_n) x +
    alpha_n (e^x - 1): the sum with the smaller terms cancels less, and the second has a limit at -inf."""
    cdef real g
    cdef real e = exp_minus_one_and_rest(x, &g)
    cdef real difference = beta - alpha_n
    cdef real c = at_least(x, select(difference == 0.0, -1.0, <double>-INFINITY))
    cdef mask[real] near = (x > -100.0) & (abs(product(alpha_n, g)) <= abs(product(difference, c)))
    cdef real left = select(near, fma(alpha_n, g, product(beta, x)), fma(difference, c, alpha_n * e))
    cdef real inner = fma(alpha_p, at_most(x, largest(x)), beta)
    cdef real right = product(inner, at_most(x, select(inner == 0.0, 1.0, <double>INFINITY)))
    return select(x > 0.0, right, left)


cdef inline real xielu_derivative(real x, real alpha_p, real alpha_n, real beta) noexcept nogil:
    """2 alpha_p x + beta for x > 0, else alpha_n (e^x - 1) + beta, which crosses zero: e^x - 1 is 2^k (1 + r) - 1 and
    2^k q, q = e^r - 1 - r. The first is kept as a sum of two numbers, and so is its product."""
    cdef real k, lost, c, half
    cdef double least = by_type(x, -87.0, -708.0)
    cdef real r = ln2_remainder(at_most(at_least(x, least), 0.0), &k, &lost)
    cdef real s = unless(x < least, exp2(k))
    cdef real t = fma(s, r, s - 1.0)
    cdef real low = fma(s, fma(square(r), exp_tail(r), lost), fma(s, r, (s - 1.0) - t))
    cdef real p = product(alpha_n, t)
    cdef real y = p + beta, back = y - p
    low = fma(alpha_n, low, rest(alpha_n, t, p) + ((p - (y - back)) + (beta - back)))
    c = at_most(x, select(alpha_p == 0.0, 1.0, <double>INFINITY))
    half = fma(alpha_p, c, 0.5 * beta)  # a product of finite numbers is no infinity ahead of an infinite beta
    return select(x > 0.0, half + half, y + select(low == low, low, 0.0))  # no rest of infinity


cdef inline real xielu_backward_alpha_p(real dy, real x, real alpha_p, real alpha_n, real beta) noexcept nogil:
    return unless(x <= 0.0, product(dy, square(x)))


cdef inline real xielu_backward_alpha_n(real dy, real x, real alpha_p, real alpha_n, real beta) noexcept nogil:
    cdef real g
    exp_minus_one_and_rest(x, &g)
    return unless(x > 0.0, product(dy, g))


cdef inline real xielu_backward_beta(real dy, real x, real alpha_p, real alpha_n, real beta) noexcept nogil:
    return product(dy, x)


cdef inline real ln2_remainder(real x, real* k, real* lost) noexcept nogil:
    """x - k ln 2, and what rounding leaves out of it."""
    k[0] = nearest(x, 1.4426950408889634)
    cdef real r = less_ln2(x, k[0]), high = fma(k[0], -0.693145752 if real is f32 else -0.6931471805601177, x)
    lost[0] = fma(k[0], -1.42860677e-6 if real is f32 else 1.7239444525614835e-13, high - r)
    return r


cdef inline real exp_minus_one_and_rest(real x, real* g) noexcept nogil:
    """e^x - 1, and g = e^x - 1 - x, for x <= 0: near 0 g is x^2 p, with an error of 2^-30.5 (2^-56.9)."""
    cdef real k, p, c = at_most(at_least(x, -0.5), 0.0)
    cdef real m = exp_parts(at_most(at_least(x, -40.0), 0.0), &k)
    cdef real s = exp2(k)
    if real is f32:
        p = poly(c, 0.5, 0.16666664, 0.041666064, 8.328286e-3, 1.3697046e-3, 1.6407165e-4)
    else:
        p = poly(c, 0.5, 0.1666666666666657, 0.04166666666659196, 8.333333331299294e-3, 1.3888888615987847e-3,
                 1.9841249047013995e-4, 2.480062661385597e-5, 2.752983983763565e-6, 2.7079701363788334e-7,
                 2.0375585359756e-8)
    g[0] = select(x > -0.5, product(square(c), p), fma(s, m, (s - 1.0) - x))
    return fma(s, m, s - 1.0)


# --- mish ---------------------------------------------------------------------------------------------------

cdef inline real mish(real x) noexcept nogil:
    """x n/(n + 2) with n = e^2 + 2e, e = e^x = 2^k (1 + m).

    From k = 0 on, that is x/2 (1 + (n - 2)/(n + 2)), and below, 2^k x (1 + m) (1 - q) with q = (e^2 + e)/(n + 2).
    """
    cdef real k
    cdef real c = at_most(at_least(x, lowest(x)), 20.0)
    cdef real m = exp_parts(c, &k)
    cdef mask[real] upper = k >= 0.0
    cdef real e = fma(power(k), m, power(k)), s = fma(e, e, e)
    cdef real q = select(upper, s + (e - 2.0), s) / (s + (e + 2.0))
    cdef real w = select(upper, q, fma(-q, m, m - q))
    return select(x < 20.0, scale(fma(c, w, c), select(upper, -1.0, k)), x)


cdef inline real mish_derivative(real x) noexcept nogil:
    """mish is x t/(1 + t) with t = e + e^2/2, e = e^x = 2^k (1 + m). Over d = (1 + t)^2, its derivative is e n, with
    n = 1 + x + e (x + 3/2) + e^2 (1 + e/4), which crosses zero. From k = 0 on, it is
    1/2 + (x (e + e^2) + (t^2 - 1)/2)/d.

    With e = u + v, u = 2^k, n is 1 + x + u (x + 3/2), exact where it counts, and some other terms. What their sum has
    lost counts, too.
    """
    cdef real k
    cdef real c = at_most(at_least(x, lowest(x)), 12.0 if real is f32 else 24.0)
    cdef real m = exp_parts(c, &k)
    cdef mask[real] upper = k >= 0.0
    cdef real u = power(k), v = product(u, m), e = u + v
    cdef real f = 1.0 + u, g = c + 1.5, q = u * u
    cdef real b = fma(v, fma(v, 0.5, f), 0.5 * q), t = u + b  # 1 + t = f + b
    cdef real d = fma(b, f + f + b, f * f)
    cdef real exact = fma(u, g, 1.0 + c), slope = fma(u, fma(u, 0.75, 2.0), g)
    cdef real other = fma(v, fma(v, fma(v, 0.25, fma(u, 0.75, 1.0)), slope), q * fma(u, 0.25, 1.0))
    cdef real n = exact + other, lost = (exact - n) + other
    cdef real y = select(upper, fma(c, fma(e, e, e), fma(0.5 * t, t, -0.5)), fma(n, m, lost) + n) / d
    return select(upper, 0.5 + y, scale(y, k))
