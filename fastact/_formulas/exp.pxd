# The exponential function and the steps of its computation, which most smooth formulas share. Formulas use
# no Python objects, no pointers to arrays, no strides and no threads.
#
# Range reduction: x = k * ln 2 + r with an integer k and abs(r) <= ln(2)/2. So e^x = 2^k * e^r = 2^k * (1 + em1) with
# em1 = e^r - 1. Formulas combine em1 and 2^k themselves, because computing 1 + em1 or e^x first would lose digits.
#
# tools/fit/polynomials.py prints the coefficients and their error bounds. Here and in the other files of this folder, a
# number in parentheses after another number is for float64, and the number before it is for float32.

from libc.math cimport expl

from fastact._simd cimport *


cdef inline real split_exp(real x, real* k) noexcept nogil:
    """Split e^x into 2^k * (1 + em1): return em1 and set the exponent k."""
    k[0] = nearest(x, 1.4426950408889634)
    return expm1_reduced(reduced_argument(x, k[0]))


cdef inline real split_exp_of_sum(real x, real low, real* k) noexcept nogil:
    """Split e^(x + low), where low is a correction that is too small to be added to x. It is added to the reduced
    argument, which has enough precision for it."""
    k[0] = nearest(x, 1.4426950408889634)
    return expm1_reduced(reduced_argument(x, k[0]) + low)


cdef inline floating exp(floating x) noexcept nogil:
    """Return e^x. `scale` doesn't accept a large exponent. So for k > 1, it multiplies by 2, and the factor 2^(k - 1)
    is applied last; it is infinite only where e^x overflows. For long double, call the C library."""
    cdef floating k, em1, large
    if floating is f80:
        return broadcast(expl(first_of(x)))
    else:
        em1 = split_exp(at_most(at_least(x, exp_underflow(x)), by_type(x, 89.2, 710.2)), &k)
        large = at_least(k - 1.0, 0.0)
        return scale(1.0 + em1, k - large) * exp2(large)


cdef inline real expm1_reduced(real r) noexcept nogil:
    """Return e^r - 1 for abs(r) <= ln(2)/2, as r + r^2 * exp_tail(r). The error is at most 2^-28.0 (2^-57.6)
    relative to e^r."""
    return fma(square(r), exp_tail(r), r)


cdef inline real exp_tail(real r) noexcept nogil:
    """Return (e^r - 1 - r)/r^2 for abs(r) <= ln(2)/2, computed as a polynomial. The error of r^2 times the result is at
    most 2^-28.0 (2^-57.6) relative to e^r."""
    if real is f32:
        return poly(r, 0.49999988, 0.16666518, 0.041669656, 8.368961e-3, 1.3744801e-3)
    else:
        return fma(square(square(r)), poly(r, 1.3888888947724172e-3, 1.98412696071822e-4, 2.480148932317748e-5,
                                           2.7557497476723263e-6, 2.763147645239863e-7, 2.502799064142608e-8),
                   poly(r, 0.5000000000000013, 0.16666666666666488, 0.04166666666651198, 8.333333333447256e-3))


cdef inline real reduced_argument(real x, real k) noexcept nogil:
    """Return r = x - k * ln 2. ln 2 is the sum of a high and a low part, and the high part is so short that its product
    with k is exact."""
    if real is f32:
        return fma(k, -1.42860677e-6, fma(k, -0.693145752, x))
    else:
        return fma(k, 1.7239444525614835e-13, fma(k, -0.6931471805601177, x))


cdef inline double exp_underflow(real like) noexcept nogil:
    """Return an x at which both e^x and x * e^x round to zero, while k is still in the range of `scale`."""
    return by_type(like, -130.0, -797.0)


cdef inline real clamped(real x) noexcept nogil:
    """Return x clamped to the interval where e^x isn't zero and 1 + e^x doesn't round to e^x."""
    return at_most(at_least(x, exp_underflow(x)), 40.0)
