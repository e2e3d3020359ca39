# The logistic sigmoid and its integrals: value, derivative and, where there is one, the derivative from the
# output. exp.pxd says what m and k are: e^x = 2^k (1 + m). tools/fit/polynomials.py prints the coefficients.

from fastact._formulas.exp cimport clamped, exp_parts, exp_parts_of_sum, lowest
from fastact._simd cimport *


# --- sigmoid ------------------------------------------------------------------------------------------------

cdef inline real sigmoid(real x) noexcept nogil:
    cdef real k
    cdef real m = exp_parts(-clamped(x), &k)
    return logistic(m, k)


cdef inline real sigmoid_derivative(real x) noexcept nogil:
    return logistic_slope(abs(x), <real>0.0)


cdef inline real sigmoid_derivative_from_output(real y) noexcept nogil:
    return product(y, 1.0 - y)


cdef inline real logistic(real m, real k) noexcept nogil:
    """1/(1 + e) = 2^-k/(1 + m + 2^-k), where e = 2^k (1 + m)."""
    return scale(1.0 / (1.0 + (m + power(-k))), -k)


cdef inline real logistic_slope(real a, real n) noexcept nogil:
    """2^n y (1 - y), where y = 1/(1 + e^a) is at most 1/2, so that 1 - y doesn't cancel."""
    cdef real k
    cdef real m = exp_parts(at_most(a, -lowest(a)), &k)
    return logistic_slope_of_parts(m, k, n)


cdef inline real logistic_slope_of_parts(real m, real k, real n) noexcept nogil:
    """2^n y (1 - y) where y = 1/(1 + e) = 2^-k u, e = 2^k (1 + m)."""
    cdef real s = power(-k)
    cdef real u = 1.0 / (1.0 + (m + s))
    return scale(fma(-(s * u), u, u), n - k)


# --- log_sigmoid and softplus -------------------------------------------------------------------------------

# Both are max(x, 0) + log(1 + e^-abs(x)), but for signs and a factor.
#
# **Subnormal results.** The logarithm is computed 2^n times too large, which costs nothing: n is added to the exponent
# of e^-abs(x). The last operations multiply by 2^-n (by 2^-n/beta), and round once.
#
# **Any beta.** beta = 2^j b with b in [1, 2) for all that are normal, and 2^j x is exact. So nothing overflows in
# p = beta x, nor in its rounding error, before it is cut off. What depends on beta alone leaves the loop.

cdef inline real log_sigmoid(real x) noexcept nogil:
    """-softplus(-x, 1)."""
    cdef real k, c
    cdef real n = raising(<real>0.0)
    cdef real m = exp_parts(-at_most(abs(x), vanishing(n)), &k)
    cdef real e = log1p_parts(m, k, n, &c)
    return -fma(e, exp2(-n), fma(c, exp2(-n), select(x < 0.0, -x, 0.0)))


cdef inline real log_sigmoid_derivative(real x) noexcept nogil:
    return sigmoid(-x)


cdef inline real log_sigmoid_derivative_from_output(real y) noexcept nogil:
    return one_minus_exp(y)


cdef inline real softplus(real x, real beta) noexcept nogil:
    """max(x, 0) + log(1 + e^-p)/beta with p = abs(beta x); for a negative beta, -softplus(-x, -beta)."""
    cdef real k, c, b
    cdef real j = beta_parts(beta, &b), n = raising(j)
    cdef real z = at_most(product(abs(x), exp2(j)), vanishing(n) * reciprocal(b))
    cdef real m = exp_parts_of_product(z, b, &k)
    cdef real e = log1p_parts(m, k, n, &c)
    cdef real factor = exp2(-n) / abs(beta)
    # From a factor of 8 on, where 1/beta overflows, the result is infinite without c, which mustn't be.
    c = fma(c, at_most(factor, 8.0), at_least(flipsign(x, beta), 0.0))
    return flipsign(fma(e, factor, c), beta)


cdef inline real softplus_derivative(real x, real beta) noexcept nogil:
    """sigmoid(beta x)."""
    cdef real k, b
    cdef real j = beta_parts(beta, &b)
    cdef real z = product(x, copysign(exp2(j), beta))
    z = at_most(at_least(z, lowest(x) * reciprocal(b)), 40.0 * reciprocal(b))
    cdef real m = exp_parts_of_product(z, b, &k)
    return logistic(m, k)


cdef inline real softplus_derivative_from_output(real y, real beta) noexcept nogil:
    return one_minus_exp(product(-finite(beta), y))  # 0 for y = 0 and beta = inf


cdef inline real softplus_backward_beta(real dy, real x, real beta) noexcept nogil:
    """(z sigmoid(z) - log(1 + e^z))/beta^2 with z = beta x. That is even in z: with a = abs(z) and e = e^-a,
    -(log(1 + e) + a e/(1 + e))/beta^2, where nothing cancels."""
    cdef real k, b, h, inverse = 1.0 / beta
    cdef double most = 170.0 if real is f32 else 1400.0  # where it vanishes, as in swish_backward_beta
    cdef real z = product(abs(x), exp2(beta_parts(beta, &b)))
    cdef mask[real] gone = product(z, b) > most
    z = at_most(z, most * reciprocal(b))
    cdef real m = exp_parts_of_product(z, b, &k)
    cdef real e = power(k) * (1.0 + m)
    cdef real y = fma(product(z, b), 1.0 / (1.0 + e), 1.0 + log1p_over(e + 8.673617379884035e-19))
    h = nearest(k, 0.5)
    y = product(inverse * exp2(h), product(fma(y, m, y), inverse * exp2(k - h)))
    return product(dy, nan_through(x, unless(gone, -y)))


cdef inline real log1p_parts(real m, real k, real n, real* correction) noexcept nogil:
    """2^n log(1 + e), where e = 2^k (1 + m) <= 1, as the sum of 2^n e and a correction: 2^n e j, j = log(1 + e)/e - 1.
    In float32, the correction adds what 1 + m rounds off."""
    cdef real j
    cdef real unit = exp2(k, n), rounded = 1.0 + m
    cdef real e = unit * rounded
    cdef real v = fma(e, exp2(-n), 8.673617379884035e-19)  # e; 2^-60 keeps its square from being subnormal
    j = log1p_over(v)
    correction[0] = product(unit, fma(m, j, (1.0 - rounded) + m) + j) if real is f32 else product(e, j)
    return e


cdef inline real log1p_over(real e) noexcept nogil:
    """log(1 + e)/e - 1 for 0 <= e <= 1. float32: -e/2 + e^2 q(e), with an error of 2^-26.7 of the logarithm. float64:
    log(1 + e) = 2 artanh(s), s = e/(2 + e), so it is (1 - s) (1 + s^2 q(s^2)) - 1, with an error of 2^-59.3."""
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
    """1 - e^x = (1 - 2^k) - 2^k m, for x <= 0."""
    cdef real k
    cdef real m = exp_parts(at_most(at_least(x, -40.0), 40.0), &k)  # no output gives more than 0
    cdef real s = exp2(k)
    return fma(-s, m, 1.0 - s)


cdef inline real raising(real j) noexcept nogil:
    """n for beta = 2^j b: 2^(k + n) gets subnormal where 2^k/beta is less than half of the smallest number."""
    return at_most(by_type(j, 25.0, 54.0) - j, emax(j))


cdef inline real vanishing(real n) noexcept nogil:
    """The p beyond which `exp2`(k, n) is 0."""
    return (n + by_type(n, 127.0, 1023.0)) * 0.6931471805599453


cdef inline real beta_parts(real beta, real* b) noexcept nogil:
    """j, for which 2^j and 2^-j are normal, and b = abs(beta)/2^j, or 2^64 for inf."""
    cdef real j = at_most(at_least(exponent(beta), -emax(beta)), emax(beta))
    b[0] = at_most(abs(beta) * exp2(-j), 18446744073709551616.0)  # enough for any x > 0
    return j


cdef inline real reciprocal(real b) noexcept nogil:
    """1/b, and for b = 0 a number that times 0 is 0."""
    return at_most(1.0 / b, 1e28)


cdef inline real exp_parts_of_product(real z, real b, real* k) noexcept nogil:
    """exp_parts of -z b."""
    cdef real p = product(z, b)
    return exp_parts_of_sum(-p, -rest(z, b, p), k)
