# The formulas of softmax and the other functions along an axis: value and backward pass. The loops over rows are in
# _loops/rows.pyx.in. sparsemax is in _simd/sparsemax.h.
#
# NAME is the name of a ufunc, such as softmax or softmax_backward. It has up to three formulas:
#
# - `NAME_term` is a term of the sum over the row. Without this formula, the terms are e^(x - m), where m is the row's
#   largest element, so none overflows.
# - `NAME_from_sum` computes, in double precision, a number that the result needs and a correction for its rounding
#   error. It takes the sum of the terms in two parts: `ones` is the sum of the terms that are exactly 1, such as that
#   of the largest element; `others` is the sum of the other terms, which would lose digits in the total.
# - `NAME_result` is an element of the result, or the one number that a row gives. The names of its arguments say what
#   they are: operands; `term`; `m`, `row_value` and `low` of the row, where `row_value` and `low` are the number and
#   the correction that `NAME_from_sum` computes; and `picked`, which is x at the label. If there is no `NAME_from_sum`,
#   `row_value` is the sum itself.

from libc.math cimport INFINITY

from fastact._formulas.exp cimport exp, exp_underflow, split_exp_of_sum
from fastact._formulas.sigmoid cimport log1p_over
from fastact._simd cimport *


cdef inline real exp_difference(real x, real m) noexcept nogil:
    """Return e^(x - m) for x <= m. The rounding error of the difference is added to the reduced argument, because an
    absolute error of the exponent is a relative error of the result."""
    cdef real k
    cdef real d = x - m
    cdef real e = split_exp_of_sum(d, error_of_difference(x, m, d), &k)
    return unless(d <= exp_underflow(x), scale1p(e, k))


cdef inline real error_of_difference(real x, real m, real d) noexcept nogil:
    """Return the rounding error of d = x - m, exactly (Knuth's TwoSum). The result is NaN if an operand is infinite."""
    cdef real back = d - x
    return (x - (d - back)) - (m + back)


# --- softmax ----------------------------------------------------------------------------------------------

cdef inline f64 softmax_from_sum(f64 ones, f64 others, f64* low) noexcept nogil:
    """Return 1/(ones + others) and set low to what must be added to correct it."""
    cdef f64 total = ones + others
    cdef f64 y = 1.0 / total
    cdef f64 p = y * total
    low[0] = -y * ((p - 1.0) + rest(y, total, p))
    return y


cdef inline real softmax_result(real term, real row_value, real low) noexcept nogil:
    return fma(term, row_value, product(term, low))


cdef inline real softmax_backward_term(real dy, real y) noexcept nogil:
    return product(dy, y)


cdef inline real softmax_backward_result(real dy, real y, real row_value) noexcept nogil:
    return product(y, dy - row_value)


# --- log_softmax ------------------------------------------------------------------------------------------

cdef inline f64 log_softmax_from_sum(f64 ones, f64 others, f64* low) noexcept nogil:
    """Return log(1 + e) with e = ones - 1 + others, to full relative accuracy even where the others are tiny. For e >=
    1, this is k * ln 2 + log(1 + f) with 1 + e = 2^k * (1 + f)."""
    cdef f64 e = (ones - 1.0) + others, d = 1.0 + e
    cdef mask[f64] small = d < 2.0
    cdef f64 k = select(small, 0.0, exponent(d))
    cdef f64 f = select(small, e, fma(d, exp2(-k), -1.0))
    low[0] = <f64>0.0
    return fma(k, 0.6931471805599453, fma(f, log1p_over(f), f))


cdef inline real log_softmax_result(real x, real m, real row_value) noexcept nogil:
    return (x - m) - row_value  # x - m <= 0 and row_value >= 0, so nothing cancels


# The gradient is dy - e^y * sum(dy), so the terms are dy.

cdef inline real log_softmax_backward_term(real dy, real y) noexcept nogil:
    return dy


cdef inline real log_softmax_backward_result(real dy, real y, real row_value) noexcept nogil:
    return dy - product(exp(y), row_value)


# --- masked_softmax, masked_log_softmax ---------------------------------------------------------------------
#
# The mask is True for the elements that are included. The sweeps load -inf for an excluded element. If all elements of
# a row are -inf, m is the lowest finite number, so all terms are 0. In a backward pass, an element whose output is 0,
# or -inf for masked_log_softmax, counts as excluded.

cdef inline f64 masked_softmax_from_sum(f64 ones, f64 others, f64* low) noexcept nogil:
    cdef mask[f64] empty = ones + others == 0.0
    cdef f64 y = unless(empty, softmax_from_sum(ones, others, low))
    low[0] = unless(empty, low[0])
    return y


cdef inline real masked_softmax_result(real term, real row_value, real low) noexcept nogil:
    return softmax_result(term, row_value, low)


cdef inline real masked_softmax_backward_term(real dy, real y) noexcept nogil:
    return unless(y == 0.0, product(dy, y))


cdef inline real masked_softmax_backward_result(real dy, real y, real row_value) noexcept nogil:
    return unless(y == 0.0, softmax_backward_result(dy, y, row_value))


cdef inline f64 masked_log_softmax_from_sum(f64 ones, f64 others, f64* low) noexcept nogil:
    return unless(ones + others == 0.0, log_softmax_from_sum(ones, others, low))


cdef inline real masked_log_softmax_result(real x, real m, real row_value) noexcept nogil:
    return log_softmax_result(x, m, row_value)


cdef inline real masked_log_softmax_backward_term(real dy, real y) noexcept nogil:
    return unless(y == -INFINITY, dy)


cdef inline real masked_log_softmax_backward_result(real dy, real y, real row_value) noexcept nogil:
    return unless(y == -INFINITY, log_softmax_backward_result(dy, y, row_value))


# --- logsumexp --------------------------------------------------------------------------------------------
#
# logsumexp is computed in double precision, with full relative accuracy except where a negative m nearly cancels the
# logarithm.

cdef inline f64 logsumexp_from_sum(f64 ones, f64 others, f64* low) noexcept nogil:
    return select(ones + others == 0.0, -INFINITY, log_softmax_from_sum(ones, others, low))


cdef inline double logsumexp_result(double m, double row_value) noexcept nogil:
    return m + row_value


cdef inline real logsumexp_backward_result(real dy, real x, real y) noexcept nogil:
    cdef real d = x - y
    cdef real error = unless(abs(d) == INFINITY, error_of_difference(x, y, d)), e = exp(d)
    return product(dy, unless(x == -INFINITY, fma(e, error, e)))


# --- softmax_cross_entropy --------------------------------------------------------------------------------

cdef inline f64 softmax_cross_entropy_from_sum(f64 ones, f64 others, f64* low) noexcept nogil:
    return logsumexp_from_sum(ones, others, low)


cdef inline double softmax_cross_entropy_result(double m, double row_value, double picked) noexcept nogil:
    return (m - picked) + row_value  # neither summand is negative, so nothing cancels


cdef inline f64 softmax_cross_entropy_backward_from_sum(f64 ones, f64 others, f64* low) noexcept nogil:
    return softmax_from_sum(ones, others, low)


cdef inline real softmax_cross_entropy_backward_result(real dy, real term, real row_value, real low) noexcept nogil:
    return product(dy, softmax_result(term, row_value, low))


cdef inline f64 softmax_cross_entropy_value_and_backward_from_sum(f64 ones, f64 others, f64* low) noexcept nogil:
    return softmax_from_sum(ones, others, low)


cdef inline real softmax_cross_entropy_value_and_backward_result(real dy, real term, real row_value,
                                                                 real low) noexcept nogil:
    return softmax_cross_entropy_backward_result(dy, term, row_value, low)


cdef inline double derivative_at_label(double term, double ones, double others) noexcept nogil:
    """Return softmax - 1 at the label. If the element at the label is the largest, this is minus the sum of the other
    terms, divided by the total, so nothing cancels."""
    cdef double total = ones + others
    return -((ones - 1.0) + others if term == 1.0 else total - term) / total
