# The smooth, non-monotonic activations that use the exponential: value and derivative. The exact gelu is in
# gelu.pxd, dish in algebraic.pxd and snake in periodic.pxd.
#
# silu, quick_gelu, gelu_tanh and swish are x * sigmoid(p) = x/(1 + e^-p), with p a function of x and e^-p = 2^k * (1 +
# em1) as in exp.pxd. Their derivative is sigmoid(p) + g * sigmoid(p) * sigmoid(-p) with g = x * p'(x). An absolute
# error of p is a relative error of e^-p, so the reduced argument uses more digits of p than a rounded p has.

from libc.math cimport INFINITY

from fastact._formulas.exp cimport (
    clamped, exp_tail, exp_underflow, expm1_reduced, reduced_argument, split_exp, split_exp_of_sum,
)
from fastact._simd cimport *


cdef inline real sigmoid_times(real x, real em1, real k) noexcept nogil:
    """Return x/(1 + 2^k * (1 + em1)), as x * 2^-k/(2^-k + 1 + em1)."""
    return quotient(x, 1.0 + (em1 + power(-k)), -k)


cdef inline real sigmoid_times_derivative(real p, real h, real low, real em1, real k, bint compensated) noexcept nogil:
    """Return sigmoid(p) + g * sigmoid(p) * sigmoid(-p) for h + low = 1 + g and e = e^-abs(p) = 2^k * (1 + em1).

    Multiplied by (1 + e)^2, this is 1 + (1 + g) * e for p > 0, and e * n with n = 1 + g + e for p < 0, where n crosses
    zero. If `compensated`, the rounding error of n is added; this is needed where low isn't zero. If it is zero, pass
    -0.0, as compilers omit an addition of -0.0.
    """
    cdef real e = fma(power(k), em1, power(k))
    cdef real other = low + e, n = h + other
    cdef real y = fma(n, em1, (h - n) + other) + n if compensated else fma(n, em1, n)
    y = select(p > 0.0, fma(h + low, e, 1.0), y) / (1.0 + fma(e, e, e + e))
    return select(p > 0.0, y, scale(y, k))


# --- silu ---------------------------------------------------------------------------------------------------

cdef inline real silu(real x) noexcept nogil:
    """Return x/(1 + e^-x)."""
    cdef real k
    cdef real c = clamped(x)
    cdef real em1 = split_exp(-c, &k)
    return select(x < 40.0, sigmoid_times(c, em1, k), x)


cdef inline real silu_derivative(real x) noexcept nogil:
    """Return sigmoid(x) + x * sigmoid(x) * sigmoid(-x)."""
    cdef real k
    cdef real c = at_most(at_least(x, exp_underflow(x)), 60.0)
    cdef real em1 = split_exp(-abs(c), &k)
    return sigmoid_times_derivative(c, 1.0 + c, <real>-0.0, em1, k, False)


# --- quick_gelu: p = 1.702 * x ------------------------------------------------------------------------------

cdef inline real split_exp_of_1702x(real x, real* k) noexcept nogil:
    """Split e^(1.702 * x). The reduced argument is 1.702 * (x - k * ln(2)/1.702), with ln(2)/1.702 as the sum of a high
    and a low part. The factor 1.702 is applied as 2 - 0.298: doubling is exact, and the rounding errors of the other
    product are small."""
    cdef real r
    k[0] = nearest(x, 2.4554669595930156)  # 1.702/ln 2
    if real is f32:
        r = fma(k[0], -0.40725708, x)
        r = (r + r) + fma(r, -0.298, k[0] * 4.369733e-6)
    else:
        r = fma(k[0], -0.40725451266735035, x)
        r = (r + r) + fma(r, -0.298, k[0] * -1.1500588050409698e-13)
    return expm1_reduced(r)


cdef inline real quick_gelu(real x) noexcept nogil:
    """Return x/(1 + e^(-1.702 x))."""
    cdef real k
    cdef real c = at_most(at_least(x, exp_underflow(x) / 1.702), 23.0)
    cdef real em1 = split_exp_of_1702x(-c, &k)
    return select(x < 23.0, sigmoid_times(c, em1, k), x)


cdef inline real quick_gelu_derivative(real x) noexcept nogil:
    """Return the derivative, with p = 1.702 * x. Its zero is near x = -0.75. With f = x + 1/1.702, 1 + g is 2f -
    0.298f, and 2f is exact near the zero."""
    cdef real k, f, low
    cdef real c = at_most(at_least(x, exp_underflow(x) / 1.702), 30.0)
    cdef real em1 = split_exp_of_1702x(-abs(c), &k)
    if real is f32:
        f = c + 0.5875441
        low = fma(f, -0.298, -3.0279159e-8)  # with the low part of 1/1.702
    else:
        f = c + 0.5875440658049353
        low = fma(f, -0.298, 4.3076652752357915e-17)
    return sigmoid_times_derivative(c, f + f, low, em1, k, True)


# --- gelu_tanh: p = c * x + d * x^3, c = 2 * sqrt(2/pi), d = 0.044715 * c -----------------------------------

cdef inline real split_gelu_tanh_exp(real x, real* k, real* u, real* low) noexcept nogil:
    """Split e^p with p = x * (u + low), and set u and low: u is c + d * x^2 rounded, and low is its rounding error."""
    cdef double c, c_low, d, d_low  # high and low parts; c is so short that u - c is exact
    if real is f32:
        c, c_low, d, d_low = 1.595768928527832, 1.930779e-07, 0.0713548139, 2.3988325e-09
    else:
        c, c_low, d, d_low = 1.595769121605727, 3.675065195634423e-15, 0.07135481627260025, -6.175149918155315e-19
    cdef real z = square(x), w = product(z, d), p
    u[0] = w + c
    low[0] = (w - (u[0] - c)) + (rest(z, d, w) + fma(rest(x, x, z), d, fma(z, d_low, c_low)))
    p = product(x, u[0])
    return split_exp_of_sum(p, fma(x, low[0], rest(x, u[0], p)), k)


cdef inline real gelu_tanh(real x) noexcept nogil:
    """Return x/(1 + e^-p)."""
    cdef real k, u, low
    cdef real c = at_most(at_least(x, -11.5 if real is f32 else -21.7), 7.2)
    cdef real em1 = split_gelu_tanh_exp(-c, &k, &u, &low)
    return select(x < 7.2, sigmoid_times(c, em1, k), x)


cdef inline real gelu_tanh_derivative(real x) noexcept nogil:
    """Return the derivative, where 1 + g = 1 + c * x + 3d * x^3 has a zero near -0.6. From -1.25 on, with f = x -
    zero, 1 + g is f times a quadratic, written 2f + f * q. Below -1.25, it is 1 + 2x + x * q with q = 3 * (u + low) -
    (2c + 2), where q is small and 1 + 2x is exact."""
    cdef real k, u, t, f, q, low
    cdef real c = at_most(at_least(x, -11.5 if real is f32 else -21.7), 7.7)
    cdef real em1 = split_gelu_tanh_exp(-abs(c), &k, &u, &low)
    cdef mask[real] steep = c < -1.25
    if real is f32:
        f = c + 0.59797424
        t = u - 1.7305126190185547
        q = select(steep, (t + t) + (t + fma(low, 3.0, -3.861558e-7)),
                   fma(fma(c, 0.21406445, -0.12800503), c, -0.3276871))
        low = fma(select(steep, c, f), q, 5.1e-9)  # with twice the low part of the zero
    else:
        f = c + 0.5979742435927616
        t = u - 1.7305127477371531
        q = select(steep, (t + t) + (t + fma(low, 3.0, -2.0210598730680948e-15)),
                   fma(fma(c, 0.21406444881780073, -0.12800502686192583), c, -0.3276871692804382))
        low = fma(select(steep, c, f), q, -9e-17)
    return sigmoid_times_derivative(c, select(steep, 1.0 + (c + c), f + f), low, em1, k, True)


# --- swish: p = beta * x ------------------------------------------------------------------------------------
#
# With h = ln(2)/beta, k is -x/h rounded. Beyond certain multiples of h, the result is a limit, also for an infinite
# beta. Between them, nothing overflows. An infinite beta is replaced by the largest finite number, to avoid 0 * inf.
# Compilers move operations on beta alone out of the loop if beta is one number.

cdef inline real split_swish_exp(real x, real p, real beta, real h, real* k) noexcept nogil:
    """Split e^p with p = beta * x. The reduced argument is beta * (x - k * h) + k * (beta * h - ln 2), with an h so
    short that k * h is exact."""
    cdef real high = leading(finite(h)), ln2 = beta * high, low
    if real is f32:
        low = (ln2 - 0.69314718) + (rest(beta, high, ln2) + 1.9046542e-9)
    else:
        low = (ln2 - 0.6931471805599453) + (rest(beta, high, ln2) - 2.3190468138462996e-17)
    k[0] = nearest(p, 1.4426950408889634)
    if FUSED:
        x = fma(k[0], -high, x)
    else:  # in two halves, as the product may overflow
        x = fma(k[0], -0.5 * high, fma(k[0], -0.5 * high, x))
    return expm1_reduced(fma(x, beta, k[0] * low))


cdef inline real swish(real x, real beta) noexcept nogil:
    """Return x/(1 + e^-p). With n = min(k, limit) and s = 2^n, e^-p is s * (1 + em1) * 2^(k - n): where e^-p overflows,
    x may be so large that the result doesn't underflow. A subnormal x is multiplied by 2^shift before the division,
    unless beta is so small that a large x would overflow."""
    cdef real k, lowest_z, shift
    cdef double limit
    cdef real b = finite(beta), h = 0.6931471805599453 / beta, magnitude = abs(h)
    if real is f32:
        limit, lowest_z = 127.0, at_least(magnitude * -278.0, -largest(x))  # x * e^p is zero, even for the largest x
        shift = select(abs(beta) < 1e-18, 0.0, <real>32.0)
    else:
        limit, lowest_z = 1023.0, at_least(magnitude * -2100.0, -largest(x))
        shift = select(abs(beta) < 1e-240, 0.0, <real>64.0)
    cdef real highest_z = at_most(magnitude * 59.0, largest(x))  # 1 + e^-p is 1
    cdef real em1 = split_swish_exp(x, product(x, -b), -b, -h, &k)
    cdef real n = at_most(k, limit)
    cdef real s = exp2(n)
    cdef real y = ldexp(product(x, exp2(shift)) / (fma(s, em1, 1.0) + s), (n - shift) - k)
    cdef real z = flipsign(x, beta), lower_limit = flipsign(select(beta == 0.0, <double>-INFINITY, <real>-0.0), beta)
    return select(z > highest_z, x, select(z < lowest_z, lower_limit, y))


cdef inline real swish_derivative(real x, real beta) noexcept nogil:
    """Return silu'(p) with p = beta * x."""
    cdef real k
    cdef real b = finite(abs(beta)), h = 0.6931471805599453 / abs(beta)
    cdef real lowest_z = at_least(h * (-188.0 if real is f32 else -1149.0), -largest(x))  # p * e^p is zero
    cdef real highest_z = at_most(h * 86.0, largest(x))  # 1 + p * e^-p is 1
    cdef real z = flipsign(x, beta), p = product(z, b)
    cdef real em1 = split_swish_exp(-abs(z), -abs(p), b, h, &k)
    cdef real y = sigmoid_times_derivative(p, fma(z, b, 1.0), <real>-0.0 if FUSED else rest(z, b, p), em1, k, False)
    cdef mask[real] flat = beta == 0.0
    return select(z > highest_z, select(flat, 0.5, <real>1.0), select(z < lowest_z, select(flat, 0.5, <real>-0.0), y))


cdef inline real swish_backward_beta(real dy, real x, real beta) noexcept nogil:
    """Return the gradient with respect to beta: dy * x^2 * y * (1 - y) with y = sigmoid(p). y * (1 - y) is 2^-k * v
    with v = u * (1 - 2^-k * u). Its power of two is divided between the two factors x, so neither is subnormal where
    the result is normal. The result is zero for p > 170 (1400), unless beta is tiny; then it may be set to zero
    wrongly, as its relative size is less than 10^-70."""
    cdef real k, s, u, h
    cdef double highest = 170.0 if real is f32 else 1400.0
    cdef real b = finite(abs(beta)), a = finite(abs(x)), p = finite(product(a, b)), c = at_most(p, highest)
    cdef real em1 = split_exp_of_sum(c, unless(p > highest, rest(a, b, p)), &k)
    s = power(-k)
    u = 1.0 / (1.0 + (em1 + s))
    h = nearest(k, 0.5)
    a = product(a * exp2(-h), product(fma(-(s * u), u, u), a * exp2(h - k)))
    return product(dy, nan_through(x, unless(p > highest, a)))


# --- xielu --------------------------------------------------------------------------------------------------

cdef inline real xielu(real x, real alpha_p, real alpha_n, real beta) noexcept nogil:
    """Return x * (alpha_p * x + beta) for x > 0. For x <= 0, return alpha_n * g + beta * x with g = e^x - 1 - x, or the
    equivalent (beta - alpha_n) * x + alpha_n * (e^x - 1): the sum with the smaller terms cancels less, and the second
    form has the limit at -inf."""
    cdef real g
    cdef real e = expm1_and_remainder(x, &g)
    cdef real difference = beta - alpha_n
    cdef real c = at_least(x, select(difference == 0.0, -1.0, <double>-INFINITY))
    cdef mask[real] near = (x > -100.0) & (abs(product(alpha_n, g)) <= abs(product(difference, c)))
    cdef real left = select(near, fma(alpha_n, g, product(beta, x)), fma(difference, c, alpha_n * e))
    cdef real inner = fma(alpha_p, at_most(x, largest(x)), beta)
    cdef real right = product(inner, at_most(x, select(inner == 0.0, 1.0, <double>INFINITY)))
    return select(x > 0.0, right, left)


cdef inline real xielu_derivative(real x, real alpha_p, real alpha_n, real beta) noexcept nogil:
    """Return 2 * alpha_p * x + beta for x > 0, and alpha_n * (e^x - 1) + beta for x <= 0, which crosses zero. e^x - 1
    is the sum of 2^k * (1 + r) - 1 and 2^k * (e^r - 1 - r), and is kept as a high and a low part, as is its product
    with alpha_n."""
    cdef real k, error, c, half
    cdef double lowest_x = by_type(x, -87.0, -708.0)
    cdef real r = reduced_argument_with_error(at_most(at_least(x, lowest_x), 0.0), &k, &error)
    cdef real s = unless(x < lowest_x, exp2(k))
    cdef real t = fma(s, r, s - 1.0)
    cdef real low = fma(s, fma(square(r), exp_tail(r), error), fma(s, r, (s - 1.0) - t))
    cdef real p = product(alpha_n, t)
    cdef real y = p + beta, back = y - p
    low = fma(alpha_n, low, rest(alpha_n, t, p) + ((p - (y - back)) + (beta - back)))
    c = at_most(x, select(alpha_p == 0.0, 1.0, <double>INFINITY))
    half = fma(alpha_p, c, 0.5 * beta)  # halved, so that finite operands don't overflow before beta is added
    return select(x > 0.0, half + half, y + select(low == low, low, 0.0))  # the rounding error of an infinity is NaN


cdef inline real xielu_backward_alpha_p(real dy, real x, real alpha_p, real alpha_n, real beta) noexcept nogil:
    return unless(x <= 0.0, product(dy, square(x)))


cdef inline real xielu_backward_alpha_n(real dy, real x, real alpha_p, real alpha_n, real beta) noexcept nogil:
    cdef real g
    expm1_and_remainder(x, &g)
    return unless(x > 0.0, product(dy, g))


cdef inline real xielu_backward_beta(real dy, real x, real alpha_p, real alpha_n, real beta) noexcept nogil:
    return product(dy, x)


cdef inline real reduced_argument_with_error(real x, real* k, real* error) noexcept nogil:
    """Return r = x - k * ln 2, and set k and the rounding error of r."""
    k[0] = nearest(x, 1.4426950408889634)
    cdef real r = reduced_argument(x, k[0]), high = fma(k[0], -0.693145752 if real is f32 else -0.6931471805601177, x)
    error[0] = fma(k[0], -1.42860677e-6 if real is f32 else 1.7239444525614835e-13, high - r)
    return r


cdef inline real expm1_and_remainder(real x, real* g) noexcept nogil:
    """Return e^x - 1 and set g = e^x - 1 - x, for x <= 0. For x > -0.5, g is x^2 * p(x), with a relative error of at
    most 2^-30.5 (2^-56.9)."""
    cdef real k, p, c = at_most(at_least(x, -0.5), 0.0)
    cdef real em1 = split_exp(at_most(at_least(x, -40.0), 0.0), &k)
    cdef real s = exp2(k)
    if real is f32:
        p = poly(c, 0.5, 0.16666664, 0.041666064, 8.328286e-3, 1.3697046e-3, 1.6407165e-4)
    else:
        p = poly(c, 0.5, 0.1666666666666657, 0.04166666666659196, 8.333333331299294e-3, 1.3888888615987847e-3,
                 1.9841249047013995e-4, 2.480062661385597e-5, 2.752983983763565e-6, 2.7079701363788334e-7,
                 2.0375585359756e-8)
    g[0] = select(x > -0.5, product(square(c), p), fma(s, em1, (s - 1.0) - x))
    return fma(s, em1, s - 1.0)


# --- mish ---------------------------------------------------------------------------------------------------

cdef inline real mish(real x) noexcept nogil:
    """Return x * n/(n + 2) with n = e^2 + 2e and e = e^x = 2^k * (1 + em1). For k >= 0, this is x/2 * (1 + (n - 2)/(n +
    2)). Otherwise, it is 2^k * x * (1 + em1) * (1 - q) with q = (e^2 + e)/(n + 2)."""
    cdef real k
    cdef real c = at_most(at_least(x, exp_underflow(x)), 20.0)
    cdef real em1 = split_exp(c, &k)
    cdef mask[real] upper = k >= 0.0
    cdef real e = fma(power(k), em1, power(k)), s = fma(e, e, e)
    cdef real q = select(upper, s + (e - 2.0), s) / (s + (e + 2.0))
    cdef real w = select(upper, q, fma(-q, em1, em1 - q))
    return select(x < 20.0, scale(fma(c, w, c), select(upper, -1.0, k)), x)


cdef inline real mish_derivative(real x) noexcept nogil:
    """Return the derivative of x * t/(1 + t) with t = e + e^2/2 and e = e^x = 2^k * (1 + em1). With d = (1 + t)^2, it
    is e * n/d, where n = 1 + x + e * (x + 3/2) + e^2 * (1 + e/4) crosses zero. For k >= 0, the equivalent 1/2 + (x * (e
    + e^2) + (t^2 - 1)/2)/d is used.

    With e = u + v and u = 2^k, n is the sum of 1 + x + u * (x + 3/2), which is exact near the zero, and of other terms.
    The rounding error of this sum is added.
    """
    cdef real k
    cdef real c = at_most(at_least(x, exp_underflow(x)), 12.0 if real is f32 else 24.0)
    cdef real em1 = split_exp(c, &k)
    cdef mask[real] upper = k >= 0.0
    cdef real u = power(k), v = product(u, em1), e = u + v
    cdef real f = 1.0 + u, g = c + 1.5, q = u * u
    cdef real b = fma(v, fma(v, 0.5, f), 0.5 * q), t = u + b  # 1 + t = f + b
    cdef real d = fma(b, f + f + b, f * f)
    cdef real exact = fma(u, g, 1.0 + c), linear = fma(u, fma(u, 0.75, 2.0), g)
    cdef real other = fma(v, fma(v, fma(v, 0.25, fma(u, 0.75, 1.0)), linear), q * fma(u, 0.25, 1.0))
    cdef real n = exact + other, error = (exact - n) + other
    cdef real y = select(upper, fma(c, fma(e, e, e), fma(0.5 * t, t, -0.5)), fma(n, em1, error) + n) / d
    return select(upper, 0.5 + y, scale(y, k))
