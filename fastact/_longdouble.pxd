# The smooth activations in long double, on the C library: value and derivative side by side, and softmax with its kin.
#
# Plain scalar code for any long double, be it x87's, quadruple, or double by another name. What an exponential
# is of has its rounding error beside it (`Pair`), for far out that costs thousands of ULP; and where its result meets
# another factor, e^p is taken as the square of t = e^(p/2), which stays normal.

from libc.float cimport LDBL_EPSILON, LDBL_MAX
from libc.math cimport (
    NAN, copysignl, erfcl, expl, expm1l, fabsl, fmal, hypotl, isinf, isnan, log1pl, logl, sqrtl,
    tanhl,
)
from libc.stddef cimport ptrdiff_t

from fastact._kernel_table cimport RowState
from fastact._types cimport longdouble

# In two parts: digits of a double, exact everywhere, and what they lack.
cdef extern from *:
    """
    #define FASTACT_SELU_SCALE 1.0507009873554804934193349852946L
    #define FASTACT_SELU_LIMIT 1.7580993408473768
    #define FASTACT_SELU_LIMIT_REST 1.4153519380084497604532398518873145809771e-17L
    #define FASTACT_QUICK 1.702
    #define FASTACT_QUICK_REST 4.26325641456060111522674560546875e-17L
    #define FASTACT_ROOT_8_PER_PI 1.5957691216057308
    #define FASTACT_ROOT_8_PER_PI_REST -9.96930880911092031457655260466293238693363e-17L
    #define FASTACT_CUBIC 0.07135481627260025
    #define FASTACT_CUBIC_REST -6.17514991815531545337563557248882755879873e-19L
    #define FASTACT_DENSITY 0.398942280401432677939946059934381868475858631L
    #define FASTACT_ROOT_HALF 0.707106781186547524400844362104849039284835938L
    """
    const longdouble SELU_SCALE "FASTACT_SELU_SCALE"
    const longdouble SELU_LIMIT "FASTACT_SELU_LIMIT"
    const longdouble SELU_LIMIT_REST "FASTACT_SELU_LIMIT_REST"
    const longdouble QUICK "FASTACT_QUICK"
    const longdouble QUICK_REST "FASTACT_QUICK_REST"
    const longdouble ROOT_8_PER_PI "FASTACT_ROOT_8_PER_PI"
    const longdouble ROOT_8_PER_PI_REST "FASTACT_ROOT_8_PER_PI_REST"
    const longdouble CUBIC "FASTACT_CUBIC"
    const longdouble CUBIC_REST "FASTACT_CUBIC_REST"
    const longdouble DENSITY "FASTACT_DENSITY"
    const longdouble ROOT_HALF "FASTACT_ROOT_HALF"

cdef enum:
    FAR = 100000        # e^-FAR is 0, and FAR^3 finite
    GROWN = 80          # beside e^GROWN, 1 makes no difference
    TERMS = 50          # of a continued fraction, for quadruple precision

cdef struct Pair:
    longdouble high
    longdouble low      # tiny beside it


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
    return SELU_SCALE * x if x > 0 else (SELU_LIMIT + SELU_LIMIT_REST) * expm1l(x)


cdef inline longdouble selu_derivative(longdouble x) noexcept nogil:
    return SELU_SCALE if x > 0 else exp_times(SELU_LIMIT + SELU_LIMIT_REST, exact(x))


cdef inline longdouble selu_derivative_from_output(longdouble y) noexcept nogil:
    return SELU_SCALE if y > 0 else (y + SELU_LIMIT) + SELU_LIMIT_REST


cdef inline longdouble sigmoid(longdouble x) noexcept nogil:
    return sigmoid_of(exact(x))


cdef inline longdouble sigmoid_derivative(longdouble x) noexcept nogil:
    cdef longdouble e = expl(-fabsl(x))
    return e / ((1 + e) * (1 + e))


cdef inline longdouble sigmoid_derivative_from_output(longdouble y) noexcept nogil:
    return y * (1 - y)


cdef inline longdouble tanh(longdouble x) noexcept nogil:
    return tanhl(x)


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
    return -expm1l(y)


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
    return -expm1l(-product(y, beta).high)


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


cdef inline longdouble tanh_shrink_derivative(longdouble x) noexcept nogil:
    return tanhl(x) * tanhl(x)


cdef inline longdouble squareplus(longdouble x, longdouble b) noexcept nogil:
    cdef longdouble half = squareplus_half(x, b)
    if isinf(b) or x > 0 or half == 0:
        return half
    return b / 4 / half


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
    return sigmoid_slope(c * (ROOT_8_PER_PI + ROOT_8_PER_PI_REST + 3 * (CUBIC + CUBIC_REST) * (c * c)),
                         gelu_tanh_argument(c))


cdef inline longdouble gelu(longdouble x) noexcept nogil:
    cdef longdouble a = fabsl(x)
    if a < 4:
        return 0.5 * x * erfcl(-x * ROOT_HALF)
    if x < 0:
        return exp_times(-DENSITY * mills(a) * without_inf(a), gauss(a))
    return x - exp_times(DENSITY * mills(a) * without_inf(a), gauss(a))


cdef inline longdouble gelu_derivative(longdouble x) noexcept nogil:
    cdef longdouble a = fabsl(x), c = within(a), beyond
    if a < 4:
        return 0.5 * erfcl(-x * ROOT_HALF) + x * exp_times(DENSITY, gauss(a))
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


# --- what they share --------------------------------------------------------------------------------------

cdef inline longdouble without_inf(longdouble x) noexcept nogil:
    """x, and the largest number of its sign for inf."""
    return copysignl(LDBL_MAX, x) if isinf(x) else x


cdef inline longdouble within(longdouble x) noexcept nogil:
    """x, no further out than where every exponential is 0."""
    return copysignl(FAR, x) if fabsl(x) > FAR else x


cdef inline Pair exact(longdouble p) noexcept nogil:
    cdef Pair result
    result.high, result.low = p, 0
    return result


cdef inline Pair negative(Pair p) noexcept nogil:
    p.high, p.low = -p.high, -p.low
    return p


cdef inline Pair product(longdouble x, longdouble y) noexcept nogil:
    """x y, with 0 for 0 inf."""
    cdef Pair p = times(x, y, 0)
    return exact(without_inf(x) * without_inf(y)) if isnan(p.high) else p


cdef inline Pair times(longdouble x, longdouble y, longdouble y_rest) noexcept nogil:
    cdef Pair p = exact(x * y)
    if fabsl(p.high) < FAR:
        p.low = fmal(x, y, -p.high) + x * y_rest
    return p


cdef inline Pair quotient(longdouble x, longdouble y) noexcept nogil:
    """x / y, where the sign of y = 0 doesn't count, and with 0 for inf / inf."""
    if isinf(y):
        return exact(0 if x == x else x)
    cdef Pair p = exact(x / fabsl(y) if y == 0 else x / y)
    if fabsl(p.high) < FAR:
        p.low = fmal(-p.high, y, x) / y
    return p


cdef inline longdouble exp_of(Pair p) noexcept nogil:
    return expl(p.high) * (1 + p.low)


cdef inline longdouble exp_times(longdouble factor, Pair p) noexcept nogil:
    """factor e^p."""
    cdef longdouble t = expl(p.high / 2)
    return factor * t * (t * (1 + p.low))


cdef inline longdouble sigmoid_of(Pair p) noexcept nogil:
    cdef longdouble e
    if p.high > 0:
        return 1 / (1 + exp_of(negative(p)))
    e = exp_of(p)
    return e / (1 + e)


cdef inline longdouble sigmoid_times(longdouble x, Pair p) noexcept nogil:
    """x / (1 + e^-p)."""
    if p.high > 0:
        return x / (1 + exp_of(negative(p)))
    return exp_times((x if p.high == 0 else without_inf(x)) / (1 + exp_of(p)), p)


cdef inline longdouble sigmoid_slope(longdouble g, Pair p) noexcept nogil:
    """s(p) + g s(p) s(-p) with the sigmoid s; over (1 + e)^2, e = e^-abs(p), as one sum."""
    cdef longdouble e
    if p.high > 0:
        e = exp_of(negative(p))
        return (1 + (1 + g) * e) / ((1 + e) * (1 + e))
    e = exp_of(p)
    return exp_times(((1 + g) + e) / ((1 + e) * (1 + e)), p)


cdef inline Pair gelu_tanh_argument(longdouble x) noexcept nogil:
    """x (c + d x^2), the constants in two parts."""
    cdef Pair s = times(x, x, 0)
    cdef Pair q = times(s.high, CUBIC, CUBIC_REST)
    cdef longdouble sum = ROOT_8_PER_PI + q.high
    cdef longdouble back = sum - ROOT_8_PER_PI
    q.low = q.low + s.low * CUBIC + ((q.high - back) + (ROOT_8_PER_PI - (sum - back))) + ROOT_8_PER_PI_REST
    return times(x, sum, q.low)


cdef inline Pair gauss(longdouble a) noexcept nogil:
    """-a^2/2, the exponent of the normal density."""
    return times(a, -a / 2, 0)


cdef inline longdouble mills(longdouble a) noexcept nogil:
    """What the normal distribution has beyond a, over its density there: 1/(a + 1/(a + 2/(a + ...))) for a >= 4."""
    cdef longdouble result = a
    cdef int n
    for n in range(TERMS, 0, -1):
        result = a + n / result
    return 1 / result


cdef inline longdouble squareplus_root(longdouble x, longdouble b) noexcept nogil:
    """sqrt(x^2 + b)."""
    cdef longdouble edge = sqrtl(fabsl(b))
    return hypotl(x, edge) if b >= 0 else sqrtl(fabsl(x) - edge) * sqrtl(fabsl(x) + edge)


cdef inline longdouble squareplus_half(longdouble x, longdouble b) noexcept nogil:
    """(abs(x) + sqrt(x^2 + b))/2."""
    return squareplus_root(x, b) / 2 + fabsl(x) / 2


# --- along an axis, see _rows.pxd -------------------------------------------------------------------------

cdef inline void softmax_largest(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        if x[i] > state.wide_largest:
            state.wide_largest = x[i]


cdef inline void softmax_total(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = relative(x[i], state)


cdef inline void softmax_result(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = out[i] / (state.hits + (state.wide_total + state.wide_error))


cdef inline void softmax_backward_total(const longdouble* dy, const longdouble* y, longdouble* out, ptrdiff_t n,
                                        RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        add(dy[i] * y[i], state)


cdef inline void softmax_backward_result(const longdouble* dy, const longdouble* y, longdouble* out, ptrdiff_t n,
                                         RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = y[i] * (dy[i] - (state.wide_total + state.wide_error))


cdef inline void log_softmax_largest(const longdouble* x, longdouble* out, ptrdiff_t n,
                                     RowState* state) noexcept nogil:
    softmax_largest(x, out, n, state)


cdef inline void log_softmax_total(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        relative(x[i], state)


cdef inline void log_softmax_result(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef longdouble rest = (state.hits - 1) + (state.wide_total + state.wide_error)
    cdef longdouble log_total = logl(1 + rest) if rest > 0.5 else log1pl(rest)
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = (x[i] - state.wide_largest) - log_total


cdef inline void log_softmax_backward_total(const longdouble* dy, const longdouble* y, longdouble* out, ptrdiff_t n,
                                            RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        add(dy[i], state)


cdef inline void log_softmax_backward_result(const longdouble* dy, const longdouble* y, longdouble* out, ptrdiff_t n,
                                             RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = dy[i] - expl(y[i]) * (state.wide_total + state.wide_error)


cdef inline longdouble relative(longdouble x, RowState* state) noexcept nogil:
    """e^(x - m), m being the largest element, once it is added to the total or counted."""
    cdef Pair d = exact(x - state.wide_largest)
    if d.high == 0:
        state.hits += 1
        return 1
    if d.high > -FAR:
        d.low = (x - d.high) - state.wide_largest if fabsl(x) > fabsl(state.wide_largest) else (
            x - (d.high + state.wide_largest))
    cdef longdouble term = exp_of(d)
    add(term, state)
    return term


cdef inline void add(longdouble term, RowState* state) noexcept nogil:
    """Add to the total as Neumaier does."""
    cdef longdouble total = state.wide_total + term
    if fabsl(state.wide_total) >= fabsl(term):
        state.wide_error += (state.wide_total - total) + term
    else:
        state.wide_error += (term - total) + state.wide_total
    state.wide_total = total
