# The mathematics of softmax and its kin: terms relative to the largest element m of a row, so that none overflows.

from libc.math cimport log, log1p

from fastact._formulas.exp cimport exp_parts_of_sum, lowest
from fastact._simd cimport *


cdef inline real exp_difference(real x, real m) noexcept nogil:
    """e^(x - m) for x <= m, with the rounding error of the difference, which e^ would amplify."""
    cdef real k
    cdef real d = x - m
    cdef real back = d - x
    cdef real error = (x - (d - back)) - (m + back)  # exactly x - m - d (Knuth's sum); NaN for an infinity
    cdef real e = exp_parts_of_sum(d, error, &k)
    return unless(d <= lowest(x), scale1p(e, k))


cdef inline real inverse(double d, real like, real* low) noexcept nogil:
    """1/d rounded, and its rounding error."""
    cdef real high = <real>d
    cdef real rounding = <real>(d - first_of(high))
    cdef real y = 1.0 / high
    cdef real p = y * high
    low[0] = -y * ((p - 1.0) + fma(y, rounding, rest(y, high, p)))
    return y


cdef inline double log_of_total(double ones, double others) noexcept nogil:
    """log(ones + others). Where that is near 1, log1p gives the digits of a tiny sum of others; it takes longer."""
    cdef double excess = (ones - 1.0) + others
    return log(1.0 + excess) if excess > 0.5 else log1p(excess)
