# The smooth activations in long double, value and derivative side by side, where the row's own formula, compiled as it
# is written (tools/plain_formulas.py), would lose digits or overflow. The piecewise formulas also cover
# long double.

from libc.float cimport LDBL_EPSILON
from libc.math cimport NAN, copysignl, expl, expm1l, fabsl, hypotl, isinf, log1pl, tanhl

from fastact._formulas.longdouble_math cimport (
    CUBIC, DENSITY, GROWN, Pair, QUICK, QUICK_REST, ROOT_8_PER_PI, SELU_LIMIT, SELU_LIMIT_REST, SELU_SCALE,
    TERMS, exact, exp_of, exp_times, gauss, gelu_tanh_argument, mills, negative, product, quotient, sigmoid_of,
    sigmoid_slope, sigmoid_times, squareplus_half, squareplus_root, times, twice_beyond, within, without_inf,
)
from fastact._simd cimport longdouble


# --- exponential and saturating ---------------------------------------------------------------------------

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


cdef inline longdouble celu(longdouble x, longdouble alpha) noexcept nogil:
    cdef Pair p = quotient(x, alpha)
    if x >= 0 or fabsl(p.high) < LDBL_EPSILON / 4:
        return x
    if p.high > GROWN:
        return exp_times(alpha, p)
    return alpha * (expm1l(p.high) + p.low * expl(p.high))


cdef inline longdouble celu_derivative(longdouble x, longdouble alpha) noexcept nogil:
    return 1 if x >= 0 else exp_of(quotient(x, alpha))


cdef inline longdouble celu_derivative_from_output(longdouble y, longdouble alpha) noexcept nogil:
    cdef longdouble a = without_inf(alpha)
    if y > 0:
        return 1
    return (y + a) * 0 if a == 0 else (y + a) / a


cdef inline longdouble selu(longdouble x) noexcept nogil:
    return SELU_SCALE * x if x > 0 else SELU_LIMIT * expm1l(x)


cdef inline longdouble selu_derivative(longdouble x) noexcept nogil:
    return SELU_SCALE if x > 0 else exp_times(SELU_LIMIT, exact(x))


cdef inline longdouble selu_derivative_from_output(longdouble y) noexcept nogil:
    return SELU_SCALE if y > 0 else (y + SELU_LIMIT) + SELU_LIMIT_REST


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


cdef inline longdouble log_sigmoid_derivative_from_output(longdouble y) noexcept nogil:
    return 0 - expm1l(y)


cdef inline longdouble softplus(longdouble x, longdouble beta) noexcept nogil:
    cdef Pair p = product(x, beta)
    if p.high > 0:
        return x + log1pl(exp_of(negative(p))) / beta
    if p.high < -GROWN:
        return exp_times(1 / beta, p)
    return log1pl(exp_of(p)) / beta


cdef inline longdouble softplus_derivative(longdouble x, longdouble beta) noexcept nogil:
    return sigmoid_of(product(x, beta))


cdef inline longdouble softplus_derivative_from_output(longdouble y, longdouble beta) noexcept nogil:
    return 0 - expm1l(-y * without_inf(beta))


cdef inline longdouble softsign(longdouble x) noexcept nogil:
    return copysignl(1, x) if isinf(x) else x / (1 + fabsl(x))


cdef inline longdouble softsign_derivative(longdouble x) noexcept nogil:
    cdef longdouble s = 1 / (1 + fabsl(x))
    return s * s


cdef inline longdouble softsign_derivative_from_output(longdouble y) noexcept nogil:
    return (1 - fabsl(y)) * (1 - fabsl(y))


cdef inline longdouble tanh_shrink(longdouble x) noexcept nogil:
    """With tanh(x) = x/(1 + q), q = x^2/(3 + x^2/(5 + ...)): x q/(1 + q), where nothing cancels."""
    cdef longdouble s = x * x, q = 0
    cdef int n
    if not fabsl(x) < 2:
        return x - tanhl(x)
    for n in range(TERMS, 0, -1):
        q = s / (2 * n + 1 + q)
    return x * q / (1 + q)


cdef inline longdouble squareplus(longdouble x, longdouble b) noexcept nogil:
    cdef longdouble half = squareplus_half(x, b)
    if isinf(b) or x > 0 or half == 0:
        return half
    return (b + 0.0) / 4 / half  # without -0.0


cdef inline longdouble squareplus_derivative(longdouble x, longdouble b) noexcept nogil:
    cdef longdouble u = 0.5
    if not isinf(b) or b < 0:
        u = 0 if b == 0 else b / 4 / squareplus_half(x, b) / squareplus_root(x, b)
    return (1 - u if x > 0 else u) if x == x else x


# --- smooth, non-monotone ---------------------------------------------------------------------------------

cdef inline longdouble silu(longdouble x) noexcept nogil:
    return sigmoid_times(x, exact(x))


cdef inline longdouble silu_derivative(longdouble x) noexcept nogil:
    return sigmoid_slope(within(x), exact(within(x)))


cdef inline longdouble swish(longdouble x, longdouble beta) noexcept nogil:
    return sigmoid_times(x, product(x, beta))


cdef inline longdouble swish_derivative(longdouble x, longdouble beta) noexcept nogil:
    cdef Pair p = product(x, beta)
    return sigmoid_slope(within(p.high), p)


cdef inline longdouble quick_gelu(longdouble x) noexcept nogil:
    return sigmoid_times(x, times(within(x), QUICK, QUICK_REST))


cdef inline longdouble quick_gelu_derivative(longdouble x) noexcept nogil:
    cdef Pair p = times(within(x), QUICK, QUICK_REST)
    return sigmoid_slope(p.high + p.low, p)


cdef inline longdouble gelu_tanh(longdouble x) noexcept nogil:
    return sigmoid_times(x, gelu_tanh_argument(within(x)))


cdef inline longdouble gelu_tanh_derivative(longdouble x) noexcept nogil:
    cdef longdouble c = within(x)
    return sigmoid_slope(c * (ROOT_8_PER_PI + 3 * CUBIC * (c * c)), gelu_tanh_argument(c))


cdef inline longdouble gelu(longdouble x) noexcept nogil:
    cdef longdouble a = fabsl(x)
    if a < 4:
        return 0.5 * x * twice_beyond(-x)
    if x < 0:
        return exp_times(-DENSITY * mills(a) * without_inf(a), gauss(a))
    return x - exp_times(DENSITY * mills(a) * without_inf(a), gauss(a))


cdef inline longdouble gelu_derivative(longdouble x) noexcept nogil:
    cdef longdouble a = fabsl(x), c = within(a), beyond
    if a < 4:
        return 0.5 * twice_beyond(-x) + x * exp_times(DENSITY, gauss(a))
    beyond = exp_times(DENSITY * (mills(c) - c), gauss(c))
    return beyond if x < 0 else 1 - beyond


cdef inline longdouble mish(longdouble x) noexcept nogil:
    """x n/(n + 2) with n = e (e + 2), e = e^x; over e^2 for x > 0."""
    cdef longdouble e = expl(-fabsl(x)), n = e * (e + 2)
    if x > 0:
        return x * ((1 + 2 * e) / (1 + 2 * e * (1 + e)))
    return exp_times(without_inf(x) * ((e + 2) / (n + 2)), exact(x))


cdef inline longdouble mish_derivative(longdouble x) noexcept nogil:
    """(n (n + 2) + 4x e (1 + e))/(n + 2)^2; over e^4 for x > 0."""
    cdef longdouble e = expl(-fabsl(x)), c = within(x), d
    if x > 0:
        d = 1 + 2 * e * (1 + e)
        return ((1 + 2 * e) * d + 4 * c * (1 + e) * (e * e)) / (d * d)
    d = e * (e + 2) + 2
    return exp_times(((e + 2) * d + 4 * c * (1 + e)) / (d * d), exact(x))


cdef inline longdouble dish(longdouble x) noexcept nogil:
    cdef longdouble a = fabsl(x), root = hypotl(1, x)
    if isinf(x):
        return x if x > 0 else -0.0
    return x / 2 * (1 + a / root) if x > 0 else x / 4 / root / (root / 2 + a / 2)


cdef inline longdouble dish_derivative(longdouble x) noexcept nogil:
    """(1 + w)/2 or, with q = 1/r^2 and w = abs(x)/r (1 + q), (1 - w)/2 = q (q^2 + q - 1)/(2 + 2w)."""
    cdef longdouble a = without_inf(fabsl(x)), root = hypotl(1, a), q = 1 / root / root, w = a / root * (1 + q)
    return 0.5 * (1 + w) if x > 0 else 0.5 * q * (q * q + q - 1) / (1 + w)
