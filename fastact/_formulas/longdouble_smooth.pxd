# The smooth, non-monotonic activations in long double, as scalar code on the C library.

from libc.math cimport cosl, expl, expm1l, fabsl, fmal, hypotl, isinf, sinl

from fastact._formulas.longdouble_math cimport (
    CUBIC, DENSITY, Pair, QUICK, QUICK_LOW, ROOT_8_PER_PI, TERMS, clamp_far, clamp_inf, exact, exp_of, exp_times,
    gauss_exponent, gelu_tanh_argument, mills_ratio, multiply, product, sigmoid_times, sigmoid_times_derivative,
    twice_upper_tail,
)
from fastact._simd cimport longdouble


cdef inline longdouble silu(longdouble x) noexcept nogil:
    return sigmoid_times(x, exact(x))


cdef inline longdouble silu_derivative(longdouble x) noexcept nogil:
    return sigmoid_times_derivative(clamp_far(x), exact(clamp_far(x)))


cdef inline longdouble swish(longdouble x, longdouble beta) noexcept nogil:
    return sigmoid_times(x, product(x, beta))


cdef inline longdouble swish_derivative(longdouble x, longdouble beta) noexcept nogil:
    cdef Pair p = product(x, beta)
    return sigmoid_times_derivative(clamp_far(p.high), p)


cdef inline longdouble swish_backward_beta(longdouble dy, longdouble x, longdouble beta) noexcept nogil:
    """Return the gradient with respect to beta: dy * x^2 * e/(1 + e)^2 with e = e^-abs(x * beta). The exponential is
    divided between two factors, whose product overflows and underflows only if the result does."""
    cdef Pair p = product(-fabsl(x), fabsl(beta))
    cdef longdouble e = exp_of(p), c = clamp_inf(x)
    return dy * (exp_times(c / (1 + e), exact(p.high / 2)) * exp_times(c / (1 + e), exact(p.high / 2)) * (1 + p.low))


cdef inline longdouble xielu(longdouble x, longdouble alpha_p, longdouble alpha_n, longdouble beta) noexcept nogil:
    """Return x * (alpha_p * x + beta) for x > 0. For x <= 0, return alpha_n * g + beta * x with g = e^x - 1 - x, or the
    equivalent (beta - alpha_n) * x + alpha_n * (e^x - 1): the sum with the smaller terms cancels less."""
    cdef longdouble inner = alpha_p * clamp_inf(x) + beta, difference = beta - alpha_n
    cdef longdouble linear = difference * (-1 if difference == 0 and x < -1 else x)
    if x > 0:
        return inner * (1 if inner == 0 and x > 1 else x)
    if x > -100 and fabsl(alpha_n * expm1_remainder(x)) <= fabsl(linear):
        return alpha_n * expm1_remainder(x) + beta * x
    return linear + alpha_n * expm1l(x)


cdef inline longdouble xielu_derivative(longdouble x, longdouble alpha_p, longdouble alpha_n,
                                        longdouble beta) noexcept nogil:
    if x > 0:
        return fmal(2 * alpha_p, 1 if alpha_p == 0 and x > 1 else x, beta)
    return alpha_n * expm1l(x) + beta + 0.0


cdef inline longdouble xielu_backward_alpha_p(longdouble dy, longdouble x, longdouble alpha_p, longdouble alpha_n,
                                              longdouble beta) noexcept nogil:
    return 0 if x <= 0 else dy * (x * x)


cdef inline longdouble xielu_backward_alpha_n(longdouble dy, longdouble x, longdouble alpha_p, longdouble alpha_n,
                                              longdouble beta) noexcept nogil:
    return 0 if x > 0 else dy * expm1_remainder(x)


cdef inline longdouble xielu_backward_beta(longdouble dy, longdouble x, longdouble alpha_p, longdouble alpha_n,
                                           longdouble beta) noexcept nogil:
    return dy * x


cdef inline longdouble expm1_remainder(longdouble x) noexcept nogil:
    """Return e^x - 1 - x. For x > -1, where this cancels, it is the sum of x^n/n! from n = 2 on."""
    cdef longdouble term = x * x / 2, total = 0
    cdef int n
    if not x > -1:
        return expm1l(x) - x
    for n in range(3, TERMS):
        total, term = total + term, term * x / n
    return total


cdef inline Pair full_product(longdouble x, longdouble y) noexcept nogil:
    """Return x * y like `product`, but with the rounding error even if the product is large."""
    cdef Pair p = product(x, y)
    if not isinf(p.high):
        p.low = fmal(clamp_inf(x), clamp_inf(y), -p.high)
    return p


cdef inline longdouble snake(longdouble x, longdouble alpha) noexcept nogil:
    """Return x + sin(z)^2/alpha with z = alpha * x. The sine of z.high + z.low follows from the addition theorem."""
    cdef Pair z = full_product(x, alpha)
    if alpha == 0 or isinf(z.high):
        return x + 0.0
    cdef longdouble s = sinl(z.high) * cosl(z.low) + cosl(z.high) * sinl(z.low)
    return x + s * (s / alpha)


cdef inline longdouble snake_derivative(longdouble x, longdouble alpha) noexcept nogil:
    """Return 1 + sin(2 * z) = (sin(z) + cos(z))^2. At infinity, where the derivative has no limit, return 1."""
    cdef Pair z = full_product(x, alpha)
    if isinf(z.high) or isinf(x):
        return 1
    cdef longdouble s = sinl(z.high), c = cosl(z.high)
    s = (s + c) * cosl(z.low) + (c - s) * sinl(z.low)
    return s * s


cdef inline longdouble snake_backward_alpha(longdouble dy, longdouble x, longdouble alpha) noexcept nogil:
    """Return the gradient with respect to alpha: dy * (z * sin(2 * z) - sin(z)^2)/alpha^2. For abs(z) < 1, where this
    cancels, it is x^2 times the sum of 2 * (2n - 1)/(2n)! * (-4 * z^2)^(n - 1) from n = 1 on."""
    cdef Pair z = full_product(x, alpha)
    cdef longdouble w = -4 * z.high * z.high, term = 1, total = 0, s, c
    cdef int n
    if fabsl(z.high) < 1:
        for n in range(1, TERMS):
            total = total + (2 * n - 1) * term
            term = term * w / ((2 * n + 1) * (2 * n + 2))
        return dy * (x * x * total)
    if isinf(alpha) and not isinf(x):
        return dy * (0 if x == x else x)
    s, c = sinl(z.high), cosl(z.high)
    s, c = s * cosl(z.low) + c * sinl(z.low), c * cosl(z.low) - s * sinl(z.low)
    return dy * ((2 * x * s * c - s * (s / alpha)) / alpha)


cdef inline longdouble quick_gelu(longdouble x) noexcept nogil:
    return sigmoid_times(x, multiply(clamp_far(x), QUICK, QUICK_LOW))


cdef inline longdouble quick_gelu_derivative(longdouble x) noexcept nogil:
    cdef Pair p = multiply(clamp_far(x), QUICK, QUICK_LOW)
    return sigmoid_times_derivative(p.high + p.low, p)


cdef inline longdouble gelu_tanh(longdouble x) noexcept nogil:
    return sigmoid_times(x, gelu_tanh_argument(clamp_far(x)))


cdef inline longdouble gelu_tanh_derivative(longdouble x) noexcept nogil:
    cdef longdouble c = clamp_far(x)
    return sigmoid_times_derivative(c * (ROOT_8_PER_PI + 3 * CUBIC * (c * c)), gelu_tanh_argument(c))


cdef inline longdouble gelu(longdouble x) noexcept nogil:
    """Return x * Phi(x). For a = abs(x) >= 4, Phi(-a) is phi(a) times Mills' ratio."""
    cdef longdouble a = fabsl(x)
    if a < 4:
        return 0.5 * x * twice_upper_tail(-x)
    if x < 0:
        return exp_times(-DENSITY * mills_ratio(a) * clamp_inf(a), gauss_exponent(a))
    return x - exp_times(DENSITY * mills_ratio(a) * clamp_inf(a), gauss_exponent(a))


cdef inline longdouble gelu_derivative(longdouble x) noexcept nogil:
    """Return Phi(x) + x * phi(x). For a = abs(x) >= 4, Phi(-a) - a * phi(a) is phi(a) times (Mills' ratio - a)."""
    cdef longdouble a = fabsl(x), c = clamp_far(a), tail
    if a < 4:
        return 0.5 * twice_upper_tail(-x) + x * exp_times(DENSITY, gauss_exponent(a))
    tail = exp_times(DENSITY * (mills_ratio(c) - c), gauss_exponent(c))
    return tail if x < 0 else 1 - tail


cdef inline longdouble mish(longdouble x) noexcept nogil:
    """Return x * n/(n + 2) with n = e * (e + 2) and e = e^x. For x > 0, numerator and denominator are divided by
    e^2."""
    cdef longdouble e = expl(-fabsl(x)), n = e * (e + 2)
    if x > 0:
        return x * ((1 + 2 * e) / (1 + 2 * e * (1 + e)))
    return exp_times(clamp_inf(x) * ((e + 2) / (n + 2)), exact(x))


cdef inline longdouble mish_derivative(longdouble x) noexcept nogil:
    """Return (n * (n + 2) + 4x * e * (1 + e))/(n + 2)^2 with n = e * (e + 2) and e = e^x. For x > 0, numerator and
    denominator are divided by e^4."""
    cdef longdouble e = expl(-fabsl(x)), c = clamp_far(x), d
    if x > 0:
        d = 1 + 2 * e * (1 + e)
        return ((1 + 2 * e) * d + 4 * c * (1 + e) * (e * e)) / (d * d)
    d = e * (e + 2) + 2
    return exp_times(((e + 2) * d + 4 * c * (1 + e)) / (d * d), exact(x))


cdef inline longdouble dish(longdouble x) noexcept nogil:
    """Return (x/2) * (1 + x/r) with r = sqrt(1 + x^2). For x <= 0, where this cancels, it is x/4/r/((r - x)/2)."""
    cdef longdouble a = fabsl(x), root = hypotl(1, x)
    if isinf(x):
        return x if x > 0 else -0.0
    return x / 2 * (1 + a / root) if x > 0 else x / 4 / root / (root / 2 + a / 2)


cdef inline longdouble dish_derivative(longdouble x) noexcept nogil:
    """Return (1 + w)/2 for x > 0 and (1 - w)/2 otherwise, with r = sqrt(1 + x^2), q = 1/r^2 and w = abs(x)/r * (1 + q).
    The latter is q * (q^2 + q - 1)/(2 + 2w), which doesn't cancel near its zero."""
    cdef longdouble a = clamp_inf(fabsl(x)), root = hypotl(1, a), q = 1 / root / root, w = a / root * (1 + q)
    return 0.5 * (1 + w) if x > 0 else 0.5 * q * (q * q + q - 1) / (1 + w)
