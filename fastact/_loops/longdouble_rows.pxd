# softmax and the other functions along an axis in long double: a function for each sweep of rows.pyx.in, over one
# contiguous row. NAME_SWEEP takes pointers to the operands in the ufunc's order, the length of the row, and its state.
#
# These sweeps are written by hand. The template rows.pyx.in and the formulas of softmax.pxd can't be used, because they
# need a type that is wider than the elements: they divide by the sum of a row, or compute its logarithm, in double
# precision. No type is wider than long double. So each addition to the sum is compensated, and e^(x - m) is computed
# from a difference with its rounding error (Pair).

from libc.math cimport INFINITY, NAN, expl, fabsl, log1pl, logl
from libc.stddef cimport ptrdiff_t
from libc.stdint cimport int64_t, uint8_t

from fastact._formulas.longdouble_math cimport FAR, Pair, exact, exp_of
from fastact._loops.sums cimport add
from fastact._loops.table cimport RowState
from fastact._simd cimport byte_offset, longdouble


cdef inline void softmax_largest(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        if x[i] > state.wide_largest:
            state.wide_largest = x[i]


cdef inline void softmax_total(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = add_term(x[i], state)


cdef inline void softmax_result(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef longdouble total = sum_of_terms(state)
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = out[i] / total


cdef inline void softmax_backward_total(const longdouble* dy, const longdouble* y, longdouble* out, ptrdiff_t n,
                                        RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        add(dy[i] * y[i], &state.wide_total, &state.wide_error)


cdef inline void softmax_backward_result(const longdouble* dy, const longdouble* y, longdouble* out, ptrdiff_t n,
                                         RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = y[i] * (dy[i] - (state.wide_total + state.wide_error))


cdef inline void log_softmax_largest(const longdouble* x, longdouble* out, ptrdiff_t n,
                                     RowState* state) noexcept nogil:
    softmax_largest(x, out, n, state)


cdef inline void log_softmax_total(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        add_term(x[i], state)


cdef inline void log_softmax_result(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef longdouble log_of_sum = log_sum(state)
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = (x[i] - state.wide_largest) - log_of_sum


cdef inline void log_softmax_backward_total(const longdouble* dy, const longdouble* y, longdouble* out, ptrdiff_t n,
                                            RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        add(dy[i], &state.wide_total, &state.wide_error)


cdef inline void log_softmax_backward_result(const longdouble* dy, const longdouble* y, longdouble* out, ptrdiff_t n,
                                             RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = dy[i] - expl(y[i]) * (state.wide_total + state.wide_error)


cdef inline void masked_softmax_largest(const longdouble* x, const uint8_t* mask, longdouble* out, ptrdiff_t n,
                                        RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        if mask[i] and x[i] > state.wide_largest:
            state.wide_largest = x[i]


cdef inline void masked_softmax_total(const longdouble* x, const uint8_t* mask, longdouble* out, ptrdiff_t n,
                                      RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = add_term(x[i], state) if mask[i] else 0


cdef inline void masked_softmax_result(const longdouble* x, const uint8_t* mask, longdouble* out, ptrdiff_t n,
                                       RowState* state) noexcept nogil:
    cdef longdouble total = sum_of_terms(state)
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = out[i] / total if mask[i] and total != 0 else 0


cdef inline void masked_softmax_backward_total(const longdouble* dy, const longdouble* y, longdouble* out, ptrdiff_t n,
                                               RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        if y[i] != 0:
            add(dy[i] * y[i], &state.wide_total, &state.wide_error)


cdef inline void masked_softmax_backward_result(const longdouble* dy, const longdouble* y, longdouble* out, ptrdiff_t n,
                                                RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = y[i] * (dy[i] - (state.wide_total + state.wide_error)) if y[i] != 0 else 0


cdef inline void masked_log_softmax_largest(const longdouble* x, const uint8_t* mask, longdouble* out, ptrdiff_t n,
                                            RowState* state) noexcept nogil:
    masked_softmax_largest(x, mask, out, n, state)


cdef inline void masked_log_softmax_total(const longdouble* x, const uint8_t* mask, longdouble* out, ptrdiff_t n,
                                          RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        if mask[i]:
            add_term(x[i], state)


cdef inline void masked_log_softmax_result(const longdouble* x, const uint8_t* mask, longdouble* out, ptrdiff_t n,
                                           RowState* state) noexcept nogil:
    cdef longdouble log_of_sum = log_sum(state) if sum_of_terms(state) != 0 else 0
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = (x[i] - state.wide_largest) - log_of_sum if mask[i] else -INFINITY


cdef inline void masked_log_softmax_backward_total(const longdouble* dy, const longdouble* y, longdouble* out,
                                                   ptrdiff_t n, RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        if y[i] != -INFINITY:
            add(dy[i], &state.wide_total, &state.wide_error)


cdef inline void masked_log_softmax_backward_result(const longdouble* dy, const longdouble* y, longdouble* out,
                                                    ptrdiff_t n, RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = dy[i] - expl(y[i]) * (state.wide_total + state.wide_error) if y[i] != -INFINITY else 0


cdef inline void logsumexp_largest(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    softmax_largest(x, out, n, state)


cdef inline void logsumexp_total(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    log_softmax_total(x, out, n, state)


cdef inline void logsumexp_number(const longdouble* x, longdouble* out, ptrdiff_t step, ptrdiff_t n,
                                  RowState* state) noexcept nogil:
    out[0] = state.wide_largest + log_sum_or_limit_of_row(x, step, n, state)


cdef inline void logsumexp_backward_result(const longdouble* dy, const longdouble* x, const longdouble* y,
                                           longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = dy[0] * (exp_of(difference(x[i], y[0])) if x[i] != -INFINITY else 0)


cdef inline void softmax_cross_entropy_largest(const longdouble* x, const int64_t* label, longdouble* out, ptrdiff_t n,
                                               RowState* state) noexcept nogil:
    softmax_largest(x, out, n, state)


cdef inline void softmax_cross_entropy_total(const longdouble* x, const int64_t* label, longdouble* out, ptrdiff_t n,
                                             RowState* state) noexcept nogil:
    log_softmax_total(x, out, n, state)


cdef inline void softmax_cross_entropy_number(const longdouble* x, const int64_t* label, longdouble* out,
                                              ptrdiff_t step, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef longdouble picked
    out[0] = 0
    if label[0] >= 0:
        picked = byte_offset(x, label[0] * step)[0] if label[0] < n else <longdouble>NAN
        out[0] = (state.wide_largest - picked) + log_sum_or_limit_of_row(x, step, n, state)


cdef inline void softmax_cross_entropy_backward_largest(const longdouble* dy, const longdouble* x, const int64_t* label,
                                                        longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    softmax_largest(x, out, n, state)


cdef inline void softmax_cross_entropy_backward_total(const longdouble* dy, const longdouble* x, const int64_t* label,
                                                      longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    softmax_total(x, out, n, state)


cdef inline void softmax_cross_entropy_backward_result(const longdouble* dy, const longdouble* x, const int64_t* label,
                                                       longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef longdouble total = sum_of_terms(state), rest
    cdef ptrdiff_t i, picked = label[0] - state.first
    for i in range(n):
        if label[0] < 0:
            out[i] = 0
        elif i != picked:
            out[i] = dy[0] * (out[i] / total)
        else:  # softmax - 1. If x at the label is the largest element, the sum of the other terms avoids cancellation
            rest = (state.ones[0] - 1) + (state.wide_total + state.wide_error) if out[i] == 1 else total - out[i]
            out[i] = dy[0] * (-rest / total)


cdef inline void softmax_cross_entropy_value_and_backward_largest(
        const longdouble* dy, const longdouble* x, const int64_t* label, longdouble* y, longdouble* out, ptrdiff_t n,
        RowState* state) noexcept nogil:
    softmax_largest(x, out, n, state)


cdef inline void softmax_cross_entropy_value_and_backward_total(
        const longdouble* dy, const longdouble* x, const int64_t* label, longdouble* y, longdouble* out, ptrdiff_t n,
        RowState* state) noexcept nogil:
    if 0 <= label[0] - state.first < n:
        state.wide_picked = x[label[0] - state.first]  # before a term is written over it
    softmax_total(x, out, n, state)


cdef inline void softmax_cross_entropy_value_and_backward_result(
        const longdouble* dy, const longdouble* x, const int64_t* label, longdouble* y, longdouble* out, ptrdiff_t n,
        RowState* state) noexcept nogil:
    softmax_cross_entropy_backward_result(dy, x, label, out, n, state)


cdef inline void softmax_cross_entropy_value_and_backward_number(
        const longdouble* dy, const longdouble* x, const int64_t* label, longdouble* y, longdouble* out, ptrdiff_t step,
        ptrdiff_t n, RowState* state) noexcept nogil:
    y[0] = (state.wide_largest - state.wide_picked) + log_sum(state) if label[0] >= 0 else 0


cdef inline longdouble sum_of_terms(RowState* state) noexcept nogil:
    return state.ones[0] + (state.wide_total + state.wide_error)


cdef inline longdouble log_sum(RowState* state) noexcept nogil:
    """Return the logarithm of the sum of terms. It is accurate even if all terms except the largest are tiny."""
    cdef longdouble rest = (state.ones[0] - 1) + (state.wide_total + state.wide_error)
    return logl(1 + rest) if rest > 0.5 else log1pl(rest)


cdef inline longdouble log_sum_or_limit_of_row(const longdouble* x, ptrdiff_t step, ptrdiff_t n,
                                               RowState* state) noexcept nogil:
    """Return `log_sum` if the largest element isn't inf. Otherwise return NaN if an element is NaN, else inf."""
    cdef ptrdiff_t i
    cdef longdouble number
    if state.wide_largest != INFINITY:
        return log_sum(state)
    for i in range(n):
        number = byte_offset(x, i * step)[0]
        if number != number:
            return number
    return INFINITY


cdef inline longdouble add_term(longdouble x, RowState* state) noexcept nogil:
    """Return the term e^(x - m) for the largest element m. Add the term to the sum, or count it if it is 1."""
    cdef Pair d = difference(x, state.wide_largest)
    if d.high == 0:
        state.ones[0] += 1
        return 1
    cdef longdouble term = exp_of(d)
    add(term, &state.wide_total, &state.wide_error)
    return term


cdef inline Pair difference(longdouble x, longdouble m) noexcept nogil:
    """Return x - m and its rounding error. The error is 0 if abs(x - m) is so large that e^(x - m) is 0 or inf."""
    cdef Pair d = exact(x - m)
    if fabsl(d.high) < FAR:
        d.low = (x - d.high) - m if fabsl(x) > fabsl(m) else x - (d.high + m)
    return d
