# Losses of single numbers: value and backward pass.

from fastact._formulas.exp cimport exp_parts, lowest
from fastact._formulas.sigmoid cimport log1p_parts, logistic, raising, vanishing
from fastact._simd cimport *


# --- binary_cross_entropy_with_logits -------------------------------------------------------------------------
#
# With a = abs(x), softplus(-x) is log(1 + e^-a), or a more for x < 0. So the loss is d log(1 + e^-a) + c a with
# d = pos_weight target + (1 - target), c = 1 - target for x >= 0 and pos_weight target for x < 0: nothing cancels.
# Likewise, its derivative is c - d sigmoid(-a) for x >= 0, and minus that for x < 0.

cdef inline real binary_cross_entropy_with_logits(real x, real target, real pos_weight) noexcept nogil:
    cdef real k, correction
    cdef real n = raising(<real>0.0), a = abs(x), c = linear_part(x, target, pos_weight)
    cdef real m = exp_parts(-at_most(a, vanishing(n)), &k)
    cdef real e = log1p_parts(m, k, n, &correction)
    cdef real d = weight_of(target, pos_weight) * exp2(-n)
    return fma(e + correction, d, product(c, select(c == 0.0, 0.0, a)))


cdef inline real binary_cross_entropy_with_logits_backward_x(real dy, real x, real target,
                                                             real pos_weight) noexcept nogil:
    cdef real k
    cdef real m = exp_parts(at_most(abs(x), -lowest(x)), &k)
    cdef real slope = fma(-weight_of(target, pos_weight), logistic(m, k), linear_part(x, target, pos_weight))
    return product(dy, select(x < 0.0, -slope, slope))


cdef inline real weight_of(real target, real pos_weight) noexcept nogil:
    return fma(pos_weight, target, 1.0 - target)


cdef inline real linear_part(real x, real target, real pos_weight) noexcept nogil:
    return nan_through(x, select(x < 0.0, product(pos_weight, target), 1.0 - target))
