# The smooth activations in long double, value and derivative side by side. A formula over `floating` or `number` needs
# nothing here: kernels of long double use it as it stands.

from libc.float cimport LDBL_EPSILON
from libc.math cimport NAN, copysignl, cosl, expl, expm1l, fabsl, fmal, hypotl, isinf, log1pl, sinl, sqrtl, tanhl

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


cdef inline longdouble elu_backward_alpha(longdouble dy, longdouble x, longdouble alpha) noexcept nogil:
    return 0 if x > 0 else dy * expm1l(x)


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


cdef inline longdouble celu_backward_alpha(longdouble dy, longdouble x, longdouble alpha) noexcept nogil:
    """e^z - 1 - z e^z with z = x/alpha, near 0 as the series of -z^n (n - 1)/n!."""
    cdef Pair z = quotient(x, alpha)
    if x > 0:
        return 0
    if x == 0:
        return dy * (0 if alpha == alpha else alpha)
    cdef longdouble term = z.high * z.high / 2, total = 0
    cdef int n
    if not fabsl(z.high) < 1:
        return dy * (exp_times(1 - without_inf(z.high), z) - 1)
    for n in range(2, TERMS):
        total = total - (n - 1) * term
        term = term * z.high / (n + 1)
    return dy * total


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


cdef inline longdouble log_sigmoid_derivative(longdouble x) noexcept nogil:
    return sigmoid(-x)


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


cdef inline longdouble softplus_backward_beta(longdouble dy, longdouble x, longdouble beta) noexcept nogil:
    cdef Pair p = product(-fabsl(x), fabsl(beta))
    cdef longdouble e = exp_of(p)
    return -dy * ((log1pl(e) - without_inf(p.high) * (e / (1 + e))) / beta / beta)


cdef inline longdouble softsign(longdouble x) noexcept nogil:
    return copysignl(1, x) if isinf(x) else x / (1 + fabsl(x))


cdef inline longdouble softsign_derivative(longdouble x) noexcept nogil:
    cdef longdouble s = 1 / (1 + fabsl(x))
    return s * s


cdef inline longdouble softsign_derivative_from_output(longdouble y) noexcept nogil:
    return (1 - fabsl(y)) * (1 - fabsl(y))


cdef inline longdouble softcap(longdouble x, longdouble cap) noexcept nogil:
    cdef longdouble z = quotient(x, fabsl(cap)).high
    if cap == 0:
        return 0 if x == x else x
    return x if isinf(cap) or fabsl(z) < LDBL_EPSILON else fabsl(cap) * tanhl(z)


cdef inline longdouble softcap_derivative(longdouble x, longdouble cap) noexcept nogil:
    """4 e/(1 + e)^2 with e = e^(-2 abs(x/cap))."""
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
    """tanh z - z/cosh^2 z with z = x/cap: near 0 with tanh(z) = z/(1 + q), as in tanh_shrink, it is
    z (q - (1 + q) r)/(1 + q)^2, r = q - z^2/(1 + q)."""
    cdef longdouble z = quotient(x, cap).high, s = z * z, q = 0
    cdef int n
    if cap == 0:
        return dy * (0 if x == x else x)
    if not fabsl(z) < 1:
        return dy * (tanhl(z) - without_inf(z) * softcap_derivative(z, 1))
    for n in range(TERMS, 0, -1):
        q = s / (2 * n + 1 + q)
    return dy * (z * ((s - q * (1 + q)) / ((1 + q) * (1 + q))))


cdef inline longdouble tanh_shrink(longdouble x) noexcept nogil:
    """With tanh(x) = x/(1 + q), q = x^2/(3 + x^2/(5 + ...)): x q/(1 + q), where nothing cancels."""
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
    cdef longdouble half = squareplus_half(x, b)
    if isinf(b) or x > 0 or half == 0:
        return half
    return (b + 0.0) / 4 / half  # without -0.0


cdef inline longdouble squareplus_derivative(longdouble x, longdouble b) noexcept nogil:
    cdef longdouble u = 0.5
    if not isinf(b) or b < 0:
        u = 0 if b == 0 else b / 4 / squareplus_half(x, b) / squareplus_root(x, b)
    return (1 - u if x > 0 else u) if x == x else x


cdef inline longdouble squareplus_backward_b(longdouble dy, longdouble x, longdouble b) noexcept nogil:
    return dy * (1 / (4 * sqrtl(x * x + b)))


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


cdef inline longdouble swish_backward_beta(longdouble dy, longdouble x, longdouble beta) noexcept nogil:
    cdef Pair p = product(-fabsl(x), fabsl(beta))
    cdef longdouble e = exp_of(p), c = without_inf(x)
    return dy * (exp_times(c / (1 + e), exact(p.high / 2)) * exp_times(c / (1 + e), exact(p.high / 2)) * (1 + p.low))


cdef inline longdouble xielu(longdouble x, longdouble alpha_p, longdouble alpha_n, longdouble beta) noexcept nogil:
    cdef longdouble inner = alpha_p * without_inf(x) + beta, difference = beta - alpha_n
    cdef longdouble linear = difference * (-1 if difference == 0 and x < -1 else x)
    if x > 0:
        return inner * (1 if inner == 0 and x > 1 else x)
    if x > -100 and fabsl(alpha_n * expm1_rest(x)) <= fabsl(linear):
        return alpha_n * expm1_rest(x) + beta * x
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
    return 0 if x > 0 else dy * expm1_rest(x)


cdef inline longdouble xielu_backward_beta(longdouble dy, longdouble x, longdouble alpha_p, longdouble alpha_n,
                                           longdouble beta) noexcept nogil:
    return dy * x


cdef inline longdouble expm1_rest(longdouble x) noexcept nogil:
    """e^x - 1 - x."""
    cdef longdouble term = x * x / 2, total = 0
    cdef int n
    if not x > -1:
        return expm1l(x) - x
    for n in range(3, TERMS):
        total, term = total + term, term * x / n
    return total


cdef inline Pair whole_product(longdouble x, longdouble y) noexcept nogil:
    """x y as `product`, with its rounding error however large it is."""
    cdef Pair p = product(x, y)
    if not isinf(p.high):
        p.low = fmal(without_inf(x), without_inf(y), -p.high)
    return p


cdef inline longdouble snake(longdouble x, longdouble alpha) noexcept nogil:
    cdef Pair z = whole_product(x, alpha)
    if alpha == 0 or isinf(z.high):
        return x + 0.0
    cdef longdouble s = sinl(z.high) * cosl(z.low) + cosl(z.high) * sinl(z.low)
    return x + s * (s / alpha)


cdef inline longdouble snake_derivative(longdouble x, longdouble alpha) noexcept nogil:
    """1 + sin(2 z) = (sin z + cos z)^2."""
    cdef Pair z = whole_product(x, alpha)
    if isinf(z.high) or isinf(x):
        return 1
    cdef longdouble s = sinl(z.high), c = cosl(z.high)
    s = (s + c) * cosl(z.low) + (c - s) * sinl(z.low)
    return s * s


cdef inline longdouble snake_backward_alpha(longdouble dy, longdouble x, longdouble alpha) noexcept nogil:
    """(z sin(2 z) - sin(z)^2)/alpha^2, near 0 x^2 times the series of 2 (2 n - 1)/(2 n)! (-4 z^2)^(n - 1)."""
    cdef Pair z = whole_product(x, alpha)
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


# --- gated pairs and losses -------------------------------------------------------------------------------

cdef inline longdouble clamped_swiglu(longdouble gate, longdouble value, longdouble alpha, longdouble limit,
                                      longdouble offset) noexcept nogil:
    return swish(min_of(gate, limit), alpha) * (min_of(-min_of(-value, limit), limit) + offset)


cdef inline longdouble clamped_swiglu_backward_gate(longdouble dy, longdouble gate, longdouble value, longdouble alpha,
                                                    longdouble limit, longdouble offset) noexcept nogil:
    if gate > limit:
        return 0
    return dy * (min_of(-min_of(-value, limit), limit) + offset) * swish_derivative(gate, alpha)


cdef inline longdouble clamped_swiglu_backward_value(longdouble dy, longdouble gate, longdouble value, longdouble alpha,
                                                     longdouble limit, longdouble offset) noexcept nogil:
    return 0 if fabsl(value) > limit else dy * swish(min_of(gate, limit), alpha)


cdef inline longdouble min_of(longdouble x, longdouble bound) noexcept nogil:
    return bound if x > bound or bound != bound else x


cdef inline longdouble binary_cross_entropy_with_logits(longdouble x, longdouble target,
                                                        longdouble pos_weight) noexcept nogil:
    cdef longdouble c = pos_weight * target if x < 0 else 1 - target
    cdef longdouble d = pos_weight * target + (1 - target)
    return (0 if c == 0 and x == x else c * fabsl(x)) + d * log1pl(expl(-fabsl(x)))


cdef inline longdouble binary_cross_entropy_with_logits_backward_x(longdouble dy, longdouble x, longdouble target,
                                                                   longdouble pos_weight) noexcept nogil:
    cdef longdouble slope = (pos_weight * target + (1 - target)) * sigmoid(-fabsl(x))
    return dy * (slope - pos_weight * target if x < 0 else (1 - target) - slope)
