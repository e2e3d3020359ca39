# The elementwise losses: value and backward pass. The losses along an axis are in softmax.pxd.

from fastact._formulas.exp cimport exp_underflow, split_exp
from fastact._formulas.sigmoid cimport exp2_underflow, log1p_terms, logistic, shift_for_subnormals
from fastact._simd cimport *


# --- binary_cross_entropy_with_logits -------------------------------------------------------------------------
#
# With a = abs(x), softplus(-x) is log(1 + e^-a) for x >= 0, and log(1 + e^-a) + a for x < 0. So the loss is d * log(1 +
# e^-a) + c * a with d = pos_weight * target + (1 - target), where c is 1 - target for x >= 0 and pos_weight * target
# for x < 0. Nothing cancels. The derivative is c - d * sigmoid(-a) for x >= 0, and its negative for x < 0.

cdef inline real binary_cross_entropy_with_logits(real x, real target, real pos_weight) noexcept nogil:
    cdef real k, correction
    cdef real n = shift_for_subnormals(<real>0.0), a = abs(x), c = linear_part(x, target, pos_weight)
    cdef real em1 = split_exp(-at_most(a, exp2_underflow(n)), &k)
    cdef real e = log1p_terms(em1, k, n, &correction)
    cdef real d = weight_of(target, pos_weight) * exp2(-n)
    return fma(e + correction, d, product(c, select(c == 0.0, 0.0, a)))


cdef inline real binary_cross_entropy_with_logits_backward_x(real dy, real x, real target,
                                                             real pos_weight) noexcept nogil:
    cdef real k
    cdef real em1 = split_exp(at_most(abs(x), -exp_underflow(x)), &k)
    cdef real derivative = fma(-weight_of(target, pos_weight), logistic(em1, k), linear_part(x, target, pos_weight))
    return product(dy, select(x < 0.0, -derivative, derivative))


cdef inline real weight_of(real target, real pos_weight) noexcept nogil:
    """Return d, the weight of the logarithm."""
    return fma(pos_weight, target, 1.0 - target)


cdef inline real linear_part(real x, real target, real pos_weight) noexcept nogil:
    """Return c, the factor of abs(x), or NaN where x is NaN."""
    return nan_through(x, select(x < 0.0, product(pos_weight, target), 1.0 - target))
