# What the formulas of long double share, on the C library.
#
# Plain scalar code for any long double, be it x87's, quadruple, or double by another name. What an exponential
# is of has its rounding error beside it (`Pair`), for far out that costs thousands of ULP; and where its result meets
# another factor, e^p is taken as the square of t = e^(p/2), which stays normal.

from libc.float cimport LDBL_MAX
from libc.math cimport copysignl, erfcl, expl, fabsl, fmal, hypotl, isinf, isnan, sqrtl

from fastact._simd cimport longdouble

# Constants in two parts: the nearest long double, and what that lacks. As no one knows here how long it is, they are
# written as the nearest double, exact everywhere, and what that lacks.
cdef extern from *:
    """
    #define FASTACT_IN_TWO(name, digits, rest) \\
        static const long double name = (digits) + (rest), name##_REST = ((digits) - ((digits) + (rest))) + (rest)
    FASTACT_IN_TWO(FASTACT_SELU_LIMIT, 1.7580993408473768, 1.4153519380084497604532398518873145809771e-17L);
    FASTACT_IN_TWO(FASTACT_QUICK, 1.702, 4.26325641456060111522674560546875e-17L);
    FASTACT_IN_TWO(FASTACT_ROOT_8_PER_PI, 1.5957691216057308, -9.96930880911092031457655260466293238693363e-17L);
    FASTACT_IN_TWO(FASTACT_CUBIC, 0.07135481627260025, -6.17514991815531545337563557248882755879873e-19L);
    FASTACT_IN_TWO(FASTACT_ROOT_HALF, 0.7071067811865476, -4.83364665672645651859358442991279322134117e-17L);
    #define FASTACT_SELU_SCALE 1.0507009873554804934193349852946L
    #define FASTACT_DENSITY 0.398942280401432677939946059934381868475858631L
    #define FASTACT_TERMS (LDBL_MANT_DIG > 64 ? 140 : 50)
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
    const longdouble ROOT_HALF_REST "FASTACT_ROOT_HALF_REST"
    const int TERMS "FASTACT_TERMS"     # of a continued fraction

cdef enum:
    FAR = 100000        # e^-FAR is 0, and FAR^3 finite
    GROWN = 80          # beside e^GROWN, 1 makes no difference

cdef struct Pair:
    longdouble high
    longdouble low      # tiny beside it


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


cdef inline longdouble twice_beyond(longdouble x) noexcept nogil:
    """Twice what the normal distribution has beyond x: erfc(x/sqrt(2)), and its slope times what that rounds off."""
    cdef Pair z = times(x, ROOT_HALF, ROOT_HALF_REST)
    return erfcl(z.high) - exp_times(4 * DENSITY * ROOT_HALF * z.low, gauss(x))


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
