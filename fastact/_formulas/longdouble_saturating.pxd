# The exponential and saturating activations in long double, as scalar code on the C library. tanh has no formula
# here, because the one in tanh.pxd also works for long double.

from libc.float cimport LDBL_EPSILON
from libc.math cimport NAN, copysignl, expl, expm1l, fabsl, isinf, log1pl, sqrtl, tanhl

from fastact._formulas.longdouble_math cimport (
    LARGE_EXPONENT, Pair, SELU_LIMIT, SELU_LIMIT_LOW, SELU_SCALE, TERMS, clamp_inf, exact, exp_of, exp_times,
    negative, product, quotient, sigmoid_of, squareplus_half, squareplus_root,
)
from fastact._simd cimport longdouble


cdef inline longdouble elu(longdouble x, longdouble alpha) noexcept nogil:
    return x if x >= 0 else alpha * expm1l(x)


cdef inline longdouble elu_derivative(longdouble x, longdouble alpha) noexcept nogil:
    if isinf(alpha) and x <= 0:
        return alpha
    return 1 if x > 0 else exp_times(alpha, exact(x))


cdef inline longdouble elu_derivative_from_output(longdouble y, longdouble alpha) noexcept nogil:
    if not alpha >= 0:
        return <longdouble>NAN
    return 1 if y > 0 else y + alpha


cdef inline longdouble elu_backward_alpha(longdouble dy, longdouble x, longdouble alpha) noexcept nogil:
    return 0 if x > 0 else dy * expm1l(x)


cdef inline longdouble celu(longdouble x, longdouble alpha) noexcept nogil:
    """Return alpha * (e^z - 1) for x < 0, else x, with z = x/alpha, whose rounding error is p.low. If z is tiny, the
    result rounds to x. If z is large, which needs a negative alpha, e^z may overflow where the result doesn't."""
    cdef Pair p = quotient(x, alpha)
    if x >= 0 or fabsl(p.high) < LDBL_EPSILON / 4:
        return x
    if p.high > LARGE_EXPONENT:
        return exp_times(alpha, p)
    return alpha * (expm1l(p.high) + p.low * expl(p.high))


cdef inline longdouble celu_derivative(longdouble x, longdouble alpha) noexcept nogil:
    return 1 if x >= 0 else exp_of(quotient(x, alpha))


cdef inline longdouble celu_derivative_from_output(longdouble y, longdouble alpha) noexcept nogil:
    cdef longdouble a = clamp_inf(alpha)
    if y > 0:
        return 1
    return (y + a) * 0 if a == 0 else (y + a) / a


cdef inline longdouble celu_backward_alpha(longdouble dy, longdouble x, longdouble alpha) noexcept nogil:
    """Return the gradient with respect to alpha: dy * (e^z - 1 - z * e^z) with z = x/alpha. For abs(z) < 1, the factor
    is the sum of -z^n * (n - 1)/n! from n = 2 on."""
    cdef Pair z = quotient(x, alpha)
    if x > 0:
        return 0
    if x == 0:
        return dy * (0 if alpha == alpha else alpha)
    cdef longdouble term = z.high * z.high / 2, total = 0
    cdef int n
    if not fabsl(z.high) < 1:
        return dy * (exp_times(1 - clamp_inf(z.high), z) - 1)
    for n in range(2, TERMS):
        total = total - (n - 1) * term
        term = term * z.high / (n + 1)
    return dy * total


cdef inline longdouble selu(longdouble x) noexcept nogil:
    return SELU_SCALE * x if x > 0 else SELU_LIMIT * expm1l(x)


cdef inline longdouble selu_derivative(longdouble x) noexcept nogil:
    return SELU_SCALE if x > 0 else exp_times(SELU_LIMIT, exact(x))


cdef inline longdouble selu_derivative_from_output(longdouble y) noexcept nogil:
    return SELU_SCALE if y > 0 else (y + SELU_LIMIT) + SELU_LIMIT_LOW


cdef inline longdouble sigmoid(longdouble x) noexcept nogil:
    return sigmoid_of(exact(x))


cdef inline longdouble sigmoid_derivative(longdouble x) noexcept nogil:
    cdef longdouble e = expl(-fabsl(x))
    return e / ((1 + e) * (1 + e))


cdef inline longdouble sigmoid_derivative_from_output(longdouble y) noexcept nogil:
    return y * (1 - y)


cdef inline longdouble tanh_derivative(longdouble x) noexcept nogil:
    cdef longdouble e = expl(-fabsl(x))
    cdef longdouble sech = 2 * e / (1 + e * e)
    return sech * sech


cdef inline longdouble tanh_derivative_from_output(longdouble y) noexcept nogil:
    return (1 - y) * (1 + y)


cdef inline longdouble log_sigmoid(longdouble x) noexcept nogil:
    return x - log1pl(expl(x)) if x < 0 else -log1pl(expl(-x))


cdef inline longdouble log_sigmoid_derivative(longdouble x) noexcept nogil:
    return sigmoid(-x)


cdef inline longdouble log_sigmoid_derivative_from_output(longdouble y) noexcept nogil:
    return 0 - expm1l(y)


cdef inline longdouble softplus(longdouble x, longdouble beta) noexcept nogil:
    """Return max(x, 0) + log(1 + e^-abs(p))/beta with p = x * beta. For a very negative p, the logarithm rounds to
    e^p."""
    cdef Pair p = product(x, beta)
    if p.high > 0:
        return x + log1pl(exp_of(negative(p))) / beta
    if p.high < -LARGE_EXPONENT:
        return exp_times(1 / beta, p)
    return log1pl(exp_of(p)) / beta


cdef inline longdouble softplus_derivative(longdouble x, longdouble beta) noexcept nogil:
    return sigmoid_of(product(x, beta))


cdef inline longdouble softplus_derivative_from_output(longdouble y, longdouble beta) noexcept nogil:
    return 0 - expm1l(-y * clamp_inf(beta))


cdef inline longdouble softplus_backward_beta(longdouble dy, longdouble x, longdouble beta) noexcept nogil:
    """Return the gradient with respect to beta: -dy * (log(1 + e) + a * e/(1 + e))/beta^2 with a = abs(x * beta) and e
    = e^-a. Nothing cancels."""
    cdef Pair p = product(-fabsl(x), fabsl(beta))
    cdef longdouble e = exp_of(p)
    return -dy * ((log1pl(e) - clamp_inf(p.high) * (e / (1 + e))) / beta / beta)


cdef inline longdouble softsign(longdouble x) noexcept nogil:
    return copysignl(1, x) if isinf(x) else x / (1 + fabsl(x))


cdef inline longdouble softsign_derivative(longdouble x) noexcept nogil:
    cdef longdouble s = 1 / (1 + fabsl(x))
    return s * s


cdef inline longdouble softsign_derivative_from_output(longdouble y) noexcept nogil:
    return (1 - fabsl(y)) * (1 - fabsl(y))


cdef inline longdouble softcap(longdouble x, longdouble cap) noexcept nogil:
    """Return cap * tanh(x/cap). If x/cap is tiny, or the cap infinite, the result is x."""
    cdef longdouble z = quotient(x, fabsl(cap)).high
    if cap == 0:
        return 0 if x == x else x
    return x if isinf(cap) or fabsl(z) < LDBL_EPSILON else fabsl(cap) * tanhl(z)


cdef inline longdouble softcap_derivative(longdouble x, longdouble cap) noexcept nogil:
    """Return 1/cosh(z)^2 = 4 * e/(1 + e)^2 with z = x/cap and e = e^(-2 * abs(z))."""
    cdef Pair z = quotient(fabsl(x), fabsl(cap))
    if cap == 0:
        return 0 if x == x else x
    z.high, z.low = -2 * z.high, -2 * z.low
    cdef longdouble e = exp_of(z)
    return exp_times(4 / (1 + e) / (1 + e), z)


cdef inline longdouble softcap_derivative_from_output(longdouble y, longdouble cap) noexcept nogil:
    cdef Pair q = quotient(y, cap)
    if cap == 0:
        return 0 if y == y else y
    return ((1 - q.high) - q.low) * ((1 + q.high) + q.low)


cdef inline longdouble softcap_backward_cap(longdouble dy, longdouble x, longdouble cap) noexcept nogil:
    """Return the gradient with respect to cap: dy * (tanh(z) - z/cosh(z)^2) with z = x/cap. For abs(z) < 1, where this
    cancels, tanh(z) = z/(1 + q) with the continued fraction of `tanh_shrink`, and the factor is z * (s - q * (1 +
    q))/(1 + q)^2 with s = z^2."""
    cdef longdouble z = quotient(x, cap).high, s = z * z, q = 0
    cdef int n
    if cap == 0:
        return dy * (0 if x == x else x)
    if not fabsl(z) < 1:
        return dy * (tanhl(z) - clamp_inf(z) * softcap_derivative(z, 1))
    for n in range(TERMS, 0, -1):
        q = s / (2 * n + 1 + q)
    return dy * (z * ((s - q * (1 + q)) / ((1 + q) * (1 + q))))


cdef inline longdouble tanh_shrink(longdouble x) noexcept nogil:
    """Return x - tanh(x). For abs(x) < 2, where this cancels, tanh(x) = x/(1 + q) with the continued fraction q =
    x^2/(3 + x^2/(5 + ...)), and the result is x * q/(1 + q)."""
    cdef longdouble s = x * x, q = 0
    cdef int n
    if not fabsl(x) < 2:
        return x - tanhl(x)
    for n in range(TERMS, 0, -1):
        q = s / (2 * n + 1 + q)
    return x * q / (1 + q)


cdef inline longdouble tanh_shrink_derivative(longdouble x) noexcept nogil:
    cdef longdouble y = tanhl(x)
    return y * y


cdef inline longdouble squareplus(longdouble x, longdouble b) noexcept nogil:
    """Return (x + sqrt(x^2 + b))/2. For x <= 0, this is b/4/((abs(x) + sqrt(x^2 + b))/2), which doesn't cancel."""
    cdef longdouble half = squareplus_half(x, b)
    if isinf(b) or x > 0 or half == 0:
        return half
    return (b + 0.0) / 4 / half  # b + 0.0 turns -0.0 into 0.0


cdef inline longdouble squareplus_derivative(longdouble x, longdouble b) noexcept nogil:
    """Return u for x <= 0 and 1 - u for x > 0, where u is b/4 divided by sqrt(x^2 + b) and by
    (abs(x) + sqrt(x^2 + b))/2."""
    cdef longdouble u = 0.5
    if not isinf(b) or b < 0:
        u = 0 if b == 0 else b / 4 / squareplus_half(x, b) / squareplus_root(x, b)
    return (1 - u if x > 0 else u) if x == x else x


cdef inline longdouble squareplus_backward_b(longdouble dy, longdouble x, longdouble b) noexcept nogil:
    return dy * (1 / (4 * sqrtl(x * x + b)))
