# The logistic sigmoid and its integrals log_sigmoid and softplus: value, derivative and derivative from the output.
#
# Notation as in exp.pxd: e^x = 2^k * (1 + em1). tools/fit/polynomials.py prints the coefficients.

from fastact._formulas.exp cimport clamped, exp_underflow, split_exp, split_exp_of_sum
from fastact._simd cimport *


# --- sigmoid ------------------------------------------------------------------------------------------------

cdef inline real sigmoid(real x) noexcept nogil:
    """Return 1/(1 + e^-x)."""
    cdef real k
    cdef real em1 = split_exp(-clamped(x), &k)
    return logistic(em1, k)


cdef inline real sigmoid_derivative(real x) noexcept nogil:
    """Return sigmoid(x) * sigmoid(-x), which is an even function of x."""
    return logistic_derivative(abs(x), <real>0.0)


cdef inline real sigmoid_derivative_from_output(real y) noexcept nogil:
    return product(y, 1.0 - y)


cdef inline real logistic(real em1, real k) noexcept nogil:
    """Return 1/(1 + e) for e = 2^k * (1 + em1), as 2^-k/(1 + em1 + 2^-k). The denominator doesn't overflow, and a
    subnormal result loses no more than its final rounding."""
    return scale(1.0 / (1.0 + (em1 + power(-k))), -k)


cdef inline real logistic_derivative(real a, real n) noexcept nogil:
    """Return 2^n * y * (1 - y) for a >= 0, where y = 1/(1 + e^a) is at most 1/2, so 1 - y doesn't cancel."""
    cdef real k
    cdef real em1 = split_exp(at_most(a, -exp_underflow(a)), &k)
    return logistic_derivative_of_split(em1, k, n)


cdef inline real logistic_derivative_of_split(real em1, real k, real n) noexcept nogil:
    """Return 2^n * y * (1 - y) with y = 1/(1 + e) and e = 2^k * (1 + em1). With s = 2^-k, y = s * u for u = 1/(1 + em1
    + s), so the result is 2^(n - k) * (u - s * u^2)."""
    cdef real s = power(-k)
    cdef real u = 1.0 / (1.0 + (em1 + s))
    return scale(fma(-(s * u), u, u), n - k)


# --- log_sigmoid and softplus -------------------------------------------------------------------------------
#
# Both are max(x, 0) + log(1 + e^-abs(x)), up to signs and a factor.
#
# Subnormal results: the logarithm is computed 2^n times too large, by adding n to the exponent of e^-abs(x). The last
# operation multiplies by 2^-n (by 2^-n/beta for softplus) and rounds once.
#
# Any beta: beta = 2^j * b, with b in [1, 2) for a normal beta, and 2^j * x is exact. So neither p = beta * x nor its
# rounding error overflows before p is clamped. Compilers move operations on beta alone out of the loop.

cdef inline real log_sigmoid(real x) noexcept nogil:
    """Return -softplus(-x, 1) = min(x, 0) - log(1 + e^-abs(x))."""
    cdef real k, c
    cdef real n = shift_for_subnormals(<real>0.0)
    cdef real em1 = split_exp(-at_most(abs(x), exp2_underflow(n)), &k)
    cdef real e = log1p_terms(em1, k, n, &c)
    return -fma(e, exp2(-n), fma(c, exp2(-n), select(x < 0.0, -x, 0.0)))


cdef inline real log_sigmoid_derivative(real x) noexcept nogil:
    return sigmoid(-x)


cdef inline real log_sigmoid_derivative_from_output(real y) noexcept nogil:
    """Return sigmoid(-x) = 1 - e^y."""
    return one_minus_exp(y)


cdef inline real softplus(real x, real beta) noexcept nogil:
    """Return max(x, 0) + log(1 + e^-p)/beta with p = abs(beta * x). For a negative beta, softplus(x, beta) is
    -softplus(-x, -beta)."""
    cdef real k, c, b
    cdef real j = split_beta(beta, &b), n = shift_for_subnormals(j)
    cdef real z = at_most(product(abs(x), exp2(j)), exp2_underflow(n) * bounded_reciprocal(b))
    cdef real em1 = split_exp_of_product(z, b, &k)
    cdef real e = log1p_terms(em1, k, n, &c)
    cdef real factor = exp2(-n) / abs(beta)
    # 1/beta overflows only if the factor is at least 8. The result is then infinite without c, and c must be finite.
    c = fma(c, at_most(factor, 8.0), at_least(flipsign(x, beta), 0.0))
    return flipsign(fma(e, factor, c), beta)


cdef inline real softplus_derivative(real x, real beta) noexcept nogil:
    """Return sigmoid(beta * x)."""
    cdef real k, b
    cdef real j = split_beta(beta, &b)
    cdef real z = product(x, copysign(exp2(j), beta))
    z = at_most(at_least(z, exp_underflow(x) * bounded_reciprocal(b)), 40.0 * bounded_reciprocal(b))
    cdef real em1 = split_exp_of_product(z, b, &k)
    return logistic(em1, k)


cdef inline real softplus_derivative_from_output(real y, real beta) noexcept nogil:
    """Return sigmoid(beta * x) = 1 - e^(-beta * y). An infinite beta counts as the largest finite number, so beta * y
    is 0 for y = 0."""
    return one_minus_exp(product(-finite(beta), y))


cdef inline real softplus_backward_beta(real dy, real x, real beta) noexcept nogil:
    """Return the gradient with respect to beta: dy * (z * sigmoid(z) - log(1 + e^z))/beta^2 with z = beta * x. The
    difference is an even function of z. With a = abs(z) and e = e^-a, it is -(log(1 + e) + a * e/(1 + e)), where
    nothing cancels. The factor 2^k of e is divided between the two factors 1/beta, to keep both normal."""
    cdef real k, b, h, inverse = 1.0 / beta
    cdef double highest = 170.0 if real is f32 else 1400.0  # above it, the result is zero, as in swish_backward_beta
    cdef real z = product(abs(x), exp2(split_beta(beta, &b)))
    cdef mask[real] underflows = product(z, b) > highest
    z = at_most(z, highest * bounded_reciprocal(b))
    cdef real em1 = split_exp_of_product(z, b, &k)
    cdef real e = power(k) * (1.0 + em1)
    cdef real y = fma(product(z, b), 1.0 / (1.0 + e), 1.0 + log1p_over(e + 8.673617379884035e-19))
    h = nearest(k, 0.5)
    y = product(inverse * exp2(h), product(fma(y, em1, y), inverse * exp2(k - h)))
    return product(dy, nan_through(x, unless(underflows, -y)))


cdef inline real log1p_terms(real em1, real k, real n, real* correction) noexcept nogil:
    """Return 2^n * e and set correction to 2^n * e * j with j = log(1 + e)/e - 1: their sum is 2^n * log(1 + e) for e =
    2^k * (1 + em1) <= 1. In float32, the correction includes the rounding error of 1 + em1."""
    cdef real j
    cdef real scale_factor = exp2(k, n), rounded = 1.0 + em1
    cdef real e = scale_factor * rounded
    cdef real v = fma(e, exp2(-n), 8.673617379884035e-19)  # e + 2^-60, whose square isn't subnormal
    j = log1p_over(v)
    correction[0] = product(scale_factor, fma(em1, j, (1.0 - rounded) + em1) + j) if real is f32 else product(e, j)
    return e


cdef inline real log1p_over(real e) noexcept nogil:
    """Return log(1 + e)/e - 1 for 0 <= e <= 1. In float32, this is -e/2 + e^2 * p(e), with an error of at most 2^-26.7
    relative to the logarithm. In float64, log(1 + e) = 2 * artanh(s) with s = e/(2 + e), so the result is (1 - s) * (1
    + s^2 * p(s^2)) - 1, with an error of at most 2^-59.3."""
    cdef real s, w
    if real is f32:
        return fma(square(e), poly(e, 0.333321, -0.24972673, 0.19759122, -0.15520568, 0.10936229, -0.060001653,
                                   0.021369008, -3.5622795e-3), -0.5 * e)
    else:
        s = e / (2.0 + e)
        w = square(s)
        w = w * poly(w, 0.3333333333333315, 0.20000000000079296, 0.1428571427388581, 0.11111111985726436,
                     0.09090871971897345, 0.07693279169748095, 0.06650502772679782, 0.06052884196260665,
                     0.04170851550183603, 0.08507654127572672)
        return fma(w, 1.0 - s, -s)


cdef inline real one_minus_exp(real x) noexcept nogil:
    """Return 1 - e^x for x <= 0, as (1 - 2^k) - 2^k * em1. The first difference is exact, or so close to 1
    that its rounding doesn't matter."""
    cdef real k
    cdef real em1 = split_exp(at_most(at_least(x, -40.0), 40.0), &k)  # an output never gives a positive x
    cdef real s = exp2(k)
    return fma(-s, em1, 1.0 - s)


cdef inline real shift_for_subnormals(real j) noexcept nogil:
    """Return n for beta = 2^j * b. With this n, 2^(k + n) is subnormal only if 2^k/beta is less than half of the
    smallest subnormal number."""
    return at_most(by_type(j, 25.0, 54.0) - j, emax(j))


cdef inline real exp2_underflow(real n) noexcept nogil:
    """Return the p above which `exp2`(k, n) is 0 for e^-p = 2^k * (1 + em1)."""
    return (n + by_type(n, 127.0, 1023.0)) * 0.6931471805599453


cdef inline real split_beta(real beta, real* b) noexcept nogil:
    """Split beta: return j, for which 2^j and 2^-j are normal, and set b to abs(beta)/2^j. An infinite beta gives
    b = 2^64."""
    cdef real j = at_most(at_least(exponent(beta), -emax(beta)), emax(beta))
    b[0] = at_most(abs(beta) * exp2(-j), 18446744073709551616.0)  # large enough for any x > 0
    return j


cdef inline real bounded_reciprocal(real b) noexcept nogil:
    """Return 1/b, or a large finite number for b = 0. The product of this number and 0 is 0, unlike infinity * 0."""
    return at_most(1.0 / b, 1e28)


cdef inline real split_exp_of_product(real z, real b, real* k) noexcept nogil:
    """Split e^(-z * b), where the rounding error of the product is added to the reduced argument."""
    cdef real p = product(z, b)
    return split_exp_of_sum(-p, -rest(z, b, p), k)
