# e^x and what formulas share of it. tools/fit/polynomials.py prints the coefficients and their error bounds.
#
# **Range reduction.** x = k ln 2 + r with a whole k and abs(r) <= ln(2)/2, so e^x = 2^k e^r = 2^k (1 + m) with
# m = e^r - 1. Formulas combine m and 2^k themselves: neither 2^k nor the 1 then costs m any digits.

from libc.math cimport expl

from fastact._simd cimport *


cdef inline real exp_parts(real x, real* k) noexcept nogil:
    """m, and k, of e^x = 2^k (1 + m)."""
    k[0] = nearest(x, 1.4426950408889634)
    return exp_minus_one(less_ln2(x, k[0]))


cdef inline real exp_parts_of_sum(real x, real low, real* k) noexcept nogil:
    """exp_parts of x + low, where low holds digits that x lacks."""
    k[0] = nearest(x, 1.4426950408889634)
    return exp_minus_one(less_ln2(x, k[0]) + low)


cdef inline floating exp(floating x) noexcept nogil:
    """e^x. `scale` takes no large k: there, 2^(k - 1) is a factor of its own, up to infinity."""
    cdef floating k, m, large
    if floating is f80:
        return broadcast(expl(first_of(x)))
    else:
        m = exp_parts(at_most(at_least(x, lowest(x)), by_type(x, 89.2, 710.2)), &k)
        large = at_least(k - 1.0, 0.0)
        return scale(1.0 + m, k - large) * exp2(large)


cdef inline real exp_minus_one(real r) noexcept nogil:
    """e^r - 1 for abs(r) <= ln(2)/2, with an error of 2^-28.0 (2^-57.6) of e^r."""
    return fma(square(r), exp_tail(r), r)


cdef inline real exp_tail(real r) noexcept nogil:
    """(e^r - 1 - r)/r^2, with such an error of e^r."""
    if real is f32:
        return poly(r, 0.49999988, 0.16666518, 0.041669656, 8.368961e-3, 1.3744801e-3)
    else:
        return fma(square(square(r)), poly(r, 1.3888888947724172e-3, 1.98412696071822e-4, 2.480148932317748e-5,
                                           2.7557497476723263e-6, 2.763147645239863e-7, 2.502799064142608e-8),
                   poly(r, 0.5000000000000013, 0.16666666666666488, 0.04166666666651198, 8.333333333447256e-3))


cdef inline real less_ln2(real x, real k) noexcept nogil:
    """x - k ln 2, with ln 2 in two parts: the first is so short that its product with k is exact."""
    if real is f32:
        return fma(k, -1.42860677e-6, fma(k, -0.693145752, x))
    else:
        return fma(k, 1.7239444525614835e-13, fma(k, -0.6931471805601177, x))


cdef inline double lowest(real like) noexcept nogil:
    """At this x, e^x and x e^x round to zero, while k is still in the range of `scale`."""
    return by_type(like, -130.0, -797.0)


cdef inline real clamped(real x) noexcept nogil:
    """x, limited to where e^x is not 0, and to where 1 + e^x is not e^x."""
    return at_most(at_least(x, lowest(x)), 40.0)
