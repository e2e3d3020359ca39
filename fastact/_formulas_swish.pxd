# swish, x times the sigmoid of beta x, for any beta: one that is 0, huge, infinite or negative, too.
#
# On the building blocks of _math.pxd and _subnormal.pxd. As p = beta x is rounded, exp's argument is put right by the
# rounding error, and where e^-p leaves the format, x may be so large that the result doesn't.

from fastact._bits cimport at_least, at_most, leading_half, magnitude, with_sign_of, without_inf
from fastact._formulas_smooth cimport silu, silu_derivative
from fastact._math cimport (
    exp_count, exp_minus_one_polynomial, exp_rest, raised_two_to_the, tiny, two_to_the, vanished,
)
from fastact._subnormal cimport is_far, is_small, lifted, settled
from fastact._types cimport real

cdef extern from *:
    """
    #if defined(__GNUC__)
    #define FASTACT_KNOWN_ONE(x) (__builtin_constant_p(x) && (x) == 1)
    #else
    #define FASTACT_KNOWN_ONE(x) 0
    #endif
    """
    bint is_known_one "FASTACT_KNOWN_ONE" (double x) noexcept nogil


cdef inline real one_plus_exp(real r, real t, bint far) noexcept nogil:
    """1 + 2^k e^r, as (s (e^r - 1) + 1) + s with s = 2^k; far: 2^-RAISE of it."""
    cdef real s = two_to_the(t, 0, far)
    return (s * exp_minus_one_polynomial(r) + 1.0) + s


cdef inline real swish_nudged(real x, real beta) noexcept nogil:
    """x, kept from being subnormal as a factor wherever that makes no difference to e^(beta x)."""
    if real is float:
        return x + (5.421010862427522e-20 if magnitude(beta) < 1e9 else 0.0)
    else:
        return x + (3.0549363634996047e-151 if magnitude(beta) < 1e100 else 0.0)


cdef inline real swish_argument(real x, real beta) noexcept nogil:
    """p = beta x, with 0 for 0 * inf."""
    cdef real p = x * beta
    return p if p == p else without_inf(x) * without_inf(beta)


cdef inline real swish_argument_low(real x, real beta, real p) noexcept nogil:
    """beta x - p, the rounding error of p, or 0 where there is no telling."""
    cdef real a = leading_half(x)
    cdef real b = leading_half(beta)
    cdef real low = (((a * b - p) + a * (beta - b)) + (x - a) * b) + (x - a) * (beta - b)
    return low if magnitude(low) < 1.0 else 0.0


cdef inline real swish_general(real x, real beta) noexcept nogil:
    """x / (1 + e^-p); where e^-p leaves the format ("beyond"), x may be so large that the result doesn't."""
    cdef bint small = is_small(x)
    cdef real y = swish_nudged(x, beta)
    cdef real p = swish_argument(y, beta)
    cdef real low = swish_argument_low(y, beta, p)
    cdef real u = magnitude(lifted(x, small))
    cdef real start, limit, shift, scale
    if real is float:
        start, limit, shift, scale = 130.0, 132.0 if u < 1e9 else 193.0, 96.0, 1.262177448353619e-29
    else:
        start, limit, shift, scale = 790.0, 800.0 if u < 1e19 else 1455.0, 953.0, 1.3134517764154804e-287
    cdef real z = at_most(at_least(tiny(x) - p, -40.0), limit)
    cdef bint far = is_far(z)
    cdef bint beyond = z > start
    cdef real t = exp_count(z)
    cdef real d = one_plus_exp(exp_rest(z, t) - low, t - (shift if beyond else 0.0), far)
    u = without_inf(u) if z > 1.0 else u
    u = at_least(u, 1024.0 if beyond else 0.0) * (scale if beyond else 1.0)
    return with_sign_of(settled(u / d, (far | small) & (p == p)), x)


cdef inline real swish(real x, real beta) noexcept nogil:
    """x / (1 + e^-p), silu where the compiler knows that beta is 1."""
    return silu(x) if is_known_one(beta) else swish_general(x, beta)


cdef inline real swish_slope(real h, real part, real r, real t, bint positive, bint far) noexcept nogil:
    """s(p) + g s(p) s(-p) with the sigmoid s, where h + part = 1 + g, and 2^k e^r = e^-abs(p).

    With e = e^-abs(p), over (1 + e)^2 this is 1 + (1 + g) e for p > 0 and e (1 + g + e) for p < 0, where it crosses
    zero. With e = u + v, u = 2^k, (1 + e)^2 = (1 + u)^2 + v (2 (1 + u) + v), exact in its first part.
    """
    cdef real s = raised_two_to_the(t, far)
    cdef real m = exp_minus_one_polynomial(r)
    cdef real e = s * m + s
    cdef real u = at_least(s, tiny(r))
    cdef real v = u * m
    cdef real q = (1.0 + u) * (1.0 + u) + v * (((1.0 + u) + (1.0 + u)) + v)
    cdef real n = h + (part + e)
    n = 1.0 + (h + part) * e if positive else s * (n + n * m)
    return settled(n / q, far)


cdef inline real swish_derivative_general(real x, real beta) noexcept nogil:
    """silu'(p); see sigmoid_slope."""
    cdef real y = swish_nudged(x, beta)
    cdef real p = swish_argument(y, beta)
    cdef real low = swish_argument_low(y, beta, p)
    cdef real c = at_most(at_least(p, -vanished(x)), 40.0)
    cdef real z = -magnitude(c) - tiny(x)
    cdef bint far = is_far(-c)
    cdef real t = exp_count(z)
    low = low if c == p else 0.0
    return swish_slope(1.0 + c, low, exp_rest(z, t) + (-low if p > 0.0 else low), t, p > 0.0, far)


cdef inline real swish_derivative(real x, real beta) noexcept nogil:
    """silu'(p)."""
    return silu_derivative(x) if is_known_one(beta) else swish_derivative_general(x, beta)
