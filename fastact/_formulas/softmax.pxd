# The mathematics of softmax and its kin, value and backward pass; rows.pyx.in has the loops. Terms are relative to the
# largest element m of a row, so that none overflows.
#
# - `_term` of a backward pass is what its sum adds; those of the others are e^(x - m).
# - `_close` makes what the result needs of the sum of these, in double precision, as a number and what rounding leaves
#   out of it. The largest elements' terms are exactly 1. They come apart from the others, whose sum keeps its digits.
# - `_result` is an element of the result, or the number that a row gives. It takes, by these names: the operands; the
#   `term`; of the row `m`, and `closed` and `low`, which `_close` gave; `picked`, x at the label. The sum of a backward
#   pass is `closed` as it is.

from libc.math cimport INFINITY

from fastact._formulas.exp cimport exp, exp_parts_of_sum, lowest
from fastact._formulas.sigmoid cimport log1p_over
from fastact._simd cimport *


cdef inline real exp_difference(real x, real m) noexcept nogil:
    """e^(x - m) for x <= m, with the rounding error of the difference, which e^ would amplify."""
    cdef real k
    cdef real d = x - m
    cdef real e = exp_parts_of_sum(d, error_of_difference(x, m, d), &k)
    return unless(d <= lowest(x), scale1p(e, k))


cdef inline real error_of_difference(real x, real m, real d) noexcept nogil:
    """Exactly x - m - d for d = x - m (Knuth's sum); NaN for an infinity."""
    cdef real back = d - x
    return (x - (d - back)) - (m + back)


# --- softmax ----------------------------------------------------------------------------------------------

cdef inline f64 softmax_close(f64 ones, f64 others, f64* low) noexcept nogil:
    """1/(ones + others)."""
    cdef f64 total = ones + others
    cdef f64 y = 1.0 / total
    cdef f64 p = y * total
    low[0] = -y * ((p - 1.0) + rest(y, total, p))
    return y


cdef inline real softmax_result(real term, real closed, real low) noexcept nogil:
    return fma(term, closed, product(term, low))


cdef inline real softmax_backward_term(real dy, real y) noexcept nogil:
    return product(dy, y)


cdef inline real softmax_backward_result(real dy, real y, real closed) noexcept nogil:
    return product(y, dy - closed)


# --- log_softmax ------------------------------------------------------------------------------------------

cdef inline f64 log_softmax_close(f64 ones, f64 others, f64* low) noexcept nogil:
    """log(1 + e) with e = ones - 1 + others, to full relative accuracy even where the others are tiny. From e = 1 on,
    that is k ln 2 + log(1 + f) with 1 + e = 2^k (1 + f)."""
    cdef f64 e = (ones - 1.0) + others, d = 1.0 + e
    cdef mask[f64] small = d < 2.0
    cdef f64 k = select(small, 0.0, exponent(d))
    cdef f64 f = select(small, e, fma(d, exp2(-k), -1.0))
    low[0] = <f64>0.0
    return fma(k, 0.6931471805599453, fma(f, log1p_over(f), f))


cdef inline real log_softmax_result(real x, real m, real closed) noexcept nogil:
    return (x - m) - closed  # neither difference is positive: nothing cancels


cdef inline real log_softmax_backward_term(real dy, real y) noexcept nogil:
    return dy


cdef inline real log_softmax_backward_result(real dy, real y, real closed) noexcept nogil:
    return dy - product(exp(y), closed)


# --- masked_softmax, masked_log_softmax ---------------------------------------------------------------------
#
# What the mask leaves out is -inf to the sweeps. The largest element m is finite where nothing is greater: all terms of
# such a row are 0. In the output, 0 (or -inf) tells what was left out.

cdef inline f64 masked_softmax_close(f64 ones, f64 others, f64* low) noexcept nogil:
    cdef mask[f64] empty = ones + others == 0.0
    cdef f64 y = unless(empty, softmax_close(ones, others, low))
    low[0] = unless(empty, low[0])
    return y


cdef inline real masked_softmax_result(real term, real closed, real low) noexcept nogil:
    return softmax_result(term, closed, low)


cdef inline real masked_softmax_backward_term(real dy, real y) noexcept nogil:
    return unless(y == 0.0, product(dy, y))


cdef inline real masked_softmax_backward_result(real dy, real y, real closed) noexcept nogil:
    return unless(y == 0.0, softmax_backward_result(dy, y, closed))


cdef inline f64 masked_log_softmax_close(f64 ones, f64 others, f64* low) noexcept nogil:
    return unless(ones + others == 0.0, log_softmax_close(ones, others, low))


cdef inline real masked_log_softmax_result(real x, real m, real closed) noexcept nogil:
    return log_softmax_result(x, m, closed)


cdef inline real masked_log_softmax_backward_term(real dy, real y) noexcept nogil:
    return unless(y == -INFINITY, dy)


cdef inline real masked_log_softmax_backward_result(real dy, real y, real closed) noexcept nogil:
    return unless(y == -INFINITY, log_softmax_backward_result(dy, y, closed))


# --- logsumexp --------------------------------------------------------------------------------------------
#
# In double precision. It has full relative accuracy but where m is negative and nearly cancels the logarithm.

cdef inline f64 logsumexp_close(f64 ones, f64 others, f64* low) noexcept nogil:
    return select(ones + others == 0.0, -INFINITY, log_softmax_close(ones, others, low))


cdef inline double logsumexp_result(double m, double closed) noexcept nogil:
    return m + closed


cdef inline real logsumexp_backward_result(real dy, real x, real y) noexcept nogil:
    cdef real d = x - y
    cdef real error = unless(abs(d) == INFINITY, error_of_difference(x, y, d)), e = exp(d)
    return product(dy, unless(x == -INFINITY, fma(e, error, e)))


# --- softmax_cross_entropy --------------------------------------------------------------------------------

cdef inline f64 softmax_cross_entropy_close(f64 ones, f64 others, f64* low) noexcept nogil:
    return logsumexp_close(ones, others, low)


cdef inline double softmax_cross_entropy_result(double m, double closed, double picked) noexcept nogil:
    return (m - picked) + closed  # neither is negative: nothing cancels


cdef inline f64 softmax_cross_entropy_backward_close(f64 ones, f64 others, f64* low) noexcept nogil:
    return softmax_close(ones, others, low)


cdef inline real softmax_cross_entropy_backward_result(real dy, real term, real closed, real low) noexcept nogil:
    return product(dy, softmax_result(term, closed, low))


cdef inline f64 softmax_cross_entropy_value_and_backward_close(f64 ones, f64 others, f64* low) noexcept nogil:
    return softmax_close(ones, others, low)


cdef inline real softmax_cross_entropy_value_and_backward_result(real dy, real term, real closed,
                                                                 real low) noexcept nogil:
    return softmax_cross_entropy_backward_result(dy, term, closed, low)


cdef inline double slope_at_label(double term, double ones, double others) noexcept nogil:
    """softmax - 1 at the label. If that has the largest element, the others' terms alone: nothing cancels."""
    cdef double total = ones + others
    return -((ones - 1.0) + others if term == 1.0 else total - term) / total
