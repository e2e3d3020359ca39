# The building blocks of the long double formulas, on the C library.
#
# This is scalar code for any long double: x87's, quadruple precision, or the same format as double. The argument of an
# exponential is a `Pair`, which holds its rounding error: without it, a large argument would cost thousands of ULP. A
# product of e^p and another factor uses t = e^(p/2) twice, because t stays normal where e^p overflows or is subnormal.

from libc.float cimport LDBL_MAX
from libc.math cimport copysignl, erfcl, expl, fabsl, fmal, hypotl, isinf, isnan, sqrtl

from fastact._simd cimport longdouble

# Constants with a high and a low part: the nearest long double, and the remainder. As the precision of long double
# depends on the platform, they are written as the nearest double, which is exact everywhere, and its remainder.
cdef extern from *:
    """
    #define FASTACT_HIGH_LOW(name, digits, rest) \\
        static const long double name = (digits) + (rest), name##_LOW = ((digits) - ((digits) + (rest))) + (rest)
    FASTACT_HIGH_LOW(FASTACT_SELU_LIMIT, 1.7580993408473768, 1.4153519380084497604532398518873145809771e-17L);
    FASTACT_HIGH_LOW(FASTACT_QUICK, 1.702, 4.26325641456060111522674560546875e-17L);
    FASTACT_HIGH_LOW(FASTACT_ROOT_8_PER_PI, 1.5957691216057308, -9.96930880911092031457655260466293238693363e-17L);
    FASTACT_HIGH_LOW(FASTACT_CUBIC, 0.07135481627260025, -6.17514991815531545337563557248882755879873e-19L);
    FASTACT_HIGH_LOW(FASTACT_ROOT_HALF, 0.7071067811865476, -4.83364665672645651859358442991279322134117e-17L);
    #define FASTACT_SELU_SCALE 1.0507009873554804934193349852946L
    #define FASTACT_DENSITY 0.398942280401432677939946059934381868475858631L
    #define FASTACT_TERMS (LDBL_MANT_DIG > 64 ? 140 : 50)
    """
    const longdouble SELU_SCALE "FASTACT_SELU_SCALE"
    const longdouble SELU_LIMIT "FASTACT_SELU_LIMIT"
    const longdouble SELU_LIMIT_LOW "FASTACT_SELU_LIMIT_LOW"
    const longdouble QUICK "FASTACT_QUICK"
    const longdouble QUICK_LOW "FASTACT_QUICK_LOW"
    const longdouble ROOT_8_PER_PI "FASTACT_ROOT_8_PER_PI"
    const longdouble ROOT_8_PER_PI_LOW "FASTACT_ROOT_8_PER_PI_LOW"
    const longdouble CUBIC "FASTACT_CUBIC"
    const longdouble CUBIC_LOW "FASTACT_CUBIC_LOW"
    const longdouble DENSITY "FASTACT_DENSITY"
    const longdouble ROOT_HALF "FASTACT_ROOT_HALF"
    const longdouble ROOT_HALF_LOW "FASTACT_ROOT_HALF_LOW"
    const int TERMS "FASTACT_TERMS"     # of a series or a continued fraction

cdef enum:
    FAR = 100000        # e^-FAR is 0, and FAR^3 is finite
    LARGE_EXPONENT = 80     # e^LARGE_EXPONENT + 1 rounds to e^LARGE_EXPONENT

cdef struct Pair:       # the sum of two numbers, as in double-double arithmetic
    longdouble high
    longdouble low      # the rounding error of high


cdef inline longdouble clamp_inf(longdouble x) noexcept nogil:
    """Return x, or the largest finite number with the sign of x if x is infinite."""
    return copysignl(LDBL_MAX, x) if isinf(x) else x


cdef inline longdouble clamp_far(longdouble x) noexcept nogil:
    """Return x clamped to [-FAR, FAR], where every exponential has reached its limit."""
    return copysignl(FAR, x) if fabsl(x) > FAR else x


cdef inline Pair exact(longdouble p) noexcept nogil:
    """Return a Pair whose low part is zero."""
    cdef Pair result
    result.high, result.low = p, 0
    return result


cdef inline Pair negative(Pair p) noexcept nogil:
    p.high, p.low = -p.high, -p.low
    return p


cdef inline Pair product(longdouble x, longdouble y) noexcept nogil:
    """Return x * y, where 0 * inf is 0."""
    cdef Pair p = multiply(x, y, 0)
    return exact(clamp_inf(x) * clamp_inf(y)) if isnan(p.high) else p


cdef inline Pair multiply(longdouble x, longdouble y, longdouble y_low) noexcept nogil:
    """Return x * (y + y_low). The low part is zero for a large product, whose rounding error isn't needed."""
    cdef Pair p = exact(x * y)
    if fabsl(p.high) < FAR:
        p.low = fmal(x, y, -p.high) + x * y_low
    return p


cdef inline Pair quotient(longdouble x, longdouble y) noexcept nogil:
    """Return x/y, where inf/inf is 0, and y = -0.0 counts as 0.0."""
    if isinf(y):
        return exact(0 if x == x else x)
    cdef Pair p = exact(x / fabsl(y) if y == 0 else x / y)
    if fabsl(p.high) < FAR:
        p.low = fmal(-p.high, y, x) / y
    return p


cdef inline longdouble exp_of(Pair p) noexcept nogil:
    """Return e^p."""
    return expl(p.high) * (1 + p.low)


cdef inline longdouble exp_times(longdouble factor, Pair p) noexcept nogil:
    """Return factor * e^p."""
    cdef longdouble t = expl(p.high / 2)
    return factor * t * (t * (1 + p.low))


cdef inline longdouble sigmoid_of(Pair p) noexcept nogil:
    """Return 1/(1 + e^-p). For p <= 0, this is e^p/(1 + e^p)."""
    cdef longdouble e
    if p.high > 0:
        return 1 / (1 + exp_of(negative(p)))
    e = exp_of(p)
    return e / (1 + e)


cdef inline longdouble sigmoid_times(longdouble x, Pair p) noexcept nogil:
    """Return x/(1 + e^-p). For p <= 0, this is x * e^p/(1 + e^p)."""
    if p.high > 0:
        return x / (1 + exp_of(negative(p)))
    return exp_times((x if p.high == 0 else clamp_inf(x)) / (1 + exp_of(p)), p)


cdef inline longdouble sigmoid_times_derivative(longdouble g, Pair p) noexcept nogil:
    """Return sigmoid(p) + g * sigmoid(p) * sigmoid(-p). With e = e^-abs(p), this is one sum divided by (1 + e)^2: 1 +
    (1 + g) * e for p > 0, and e * (1 + g + e) otherwise."""
    cdef longdouble e
    if p.high > 0:
        e = exp_of(negative(p))
        return (1 + (1 + g) * e) / ((1 + e) * (1 + e))
    e = exp_of(p)
    return exp_times(((1 + g) + e) / ((1 + e) * (1 + e)), p)


cdef inline Pair gelu_tanh_argument(longdouble x) noexcept nogil:
    """Return x * (c + d * x^2) with c = sqrt(8/pi) and d = 0.044715 * c. Both constants have a low part, and the
    rounding error of the sum is kept."""
    cdef Pair s = multiply(x, x, 0)
    cdef Pair q = multiply(s.high, CUBIC, CUBIC_LOW)
    cdef longdouble sum = ROOT_8_PER_PI + q.high
    cdef longdouble back = sum - ROOT_8_PER_PI
    q.low = q.low + s.low * CUBIC + ((q.high - back) + (ROOT_8_PER_PI - (sum - back))) + ROOT_8_PER_PI_LOW
    return multiply(x, sum, q.low)


cdef inline Pair gauss_exponent(longdouble a) noexcept nogil:
    """Return -a^2/2, the exponent of the normal density."""
    return multiply(a, -a / 2, 0)


cdef inline longdouble twice_upper_tail(longdouble x) noexcept nogil:
    """Return twice the probability of the normal distribution above x, which is erfc(x/sqrt(2)). The rounding error
    of x/sqrt(2) is corrected by erfc's derivative."""
    cdef Pair z = multiply(x, ROOT_HALF, ROOT_HALF_LOW)
    return erfcl(z.high) - exp_times(4 * DENSITY * ROOT_HALF * z.low, gauss_exponent(x))


cdef inline longdouble mills_ratio(longdouble a) noexcept nogil:
    """Return the probability of the normal distribution above a, divided by its density at a (Mills' ratio), for
    a >= 4. It is the continued fraction 1/(a + 1/(a + 2/(a + ...)))."""
    cdef longdouble result = a
    cdef int n
    for n in range(TERMS, 0, -1):
        result = a + n / result
    return 1 / result


cdef inline longdouble squareplus_root(longdouble x, longdouble b) noexcept nogil:
    """Return sqrt(x^2 + b) without overflow, for a negative b as a product of two square roots."""
    cdef longdouble edge = sqrtl(fabsl(b))
    return hypotl(x, edge) if b >= 0 else sqrtl(fabsl(x) - edge) * sqrtl(fabsl(x) + edge)


cdef inline longdouble squareplus_half(longdouble x, longdouble b) noexcept nogil:
    """Return (abs(x) + sqrt(x^2 + b))/2."""
    return squareplus_root(x, b) / 2 + fabsl(x) / 2
