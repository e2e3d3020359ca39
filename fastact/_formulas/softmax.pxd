# The mathematics of softmax and its kin, value and backward pass; rows.pyx.in has the loops. Terms are relative to the
# largest element m of a row, so that none overflows.
#
# - `_term` of a backward pass is what its sum adds; those of the others are e^(x - m).
# - `_close` makes what the result needs of the sum of these, in double precision, as a number and what rounding leaves
#   out of it. The largest elements' terms are exactly 1. They come apart from the others, whose sum keeps its digits.
# - `_result` is an element of the result. It takes, by these names: the array operands; the `term`; of the row `m`, and
#   `closed` and `low`, which `_close` gave. The sum of a backward pass is `closed` as it is.

from fastact._formulas.exp cimport exp, exp_parts_of_sum, lowest
from fastact._formulas.saturating cimport log1p_over
from fastact._simd cimport *


cdef inline real exp_difference(real x, real m) noexcept nogil:
    """e^(x - m) for x <= m, with the rounding error of the difference, which e^ would amplify."""
    cdef real k
    cdef real d = x - m
    cdef real back = d - x
    cdef real error = (x - (d - back)) - (m + back)  # exactly x - m - d (Knuth's sum); NaN for an infinity
    cdef real e = exp_parts_of_sum(d, error, &k)
    return unless(d <= lowest(x), scale1p(e, k))


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
