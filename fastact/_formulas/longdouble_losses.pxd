# The elementwise losses in long double, as scalar code on the C library. losses.pxd has the derivation.

from libc.math cimport expl, fabsl, log1pl

from fastact._formulas.longdouble_saturating cimport sigmoid
from fastact._simd cimport longdouble


cdef inline longdouble binary_cross_entropy_with_logits(longdouble x, longdouble target,
                                                        longdouble pos_weight) noexcept nogil:
    cdef longdouble c = pos_weight * target if x < 0 else 1 - target
    cdef longdouble d = pos_weight * target + (1 - target)
    return (0 if c == 0 and x == x else c * fabsl(x)) + d * log1pl(expl(-fabsl(x)))


cdef inline longdouble binary_cross_entropy_with_logits_backward_x(longdouble dy, longdouble x, longdouble target,
                                                                   longdouble pos_weight) noexcept nogil:
    cdef longdouble derivative = (pos_weight * target + (1 - target)) * sigmoid(-fabsl(x))
    return dy * (derivative - pos_weight * target if x < 0 else (1 - target) - derivative)
