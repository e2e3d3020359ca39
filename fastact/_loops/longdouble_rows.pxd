# softmax and its kin along an axis in long double: the sweeps of rows.pyx.in, one element after another.

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
        out[i] = relative(x[i], state)


cdef inline void softmax_result(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef longdouble total = total_of(state)
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
        relative(x[i], state)


cdef inline void log_softmax_result(const longdouble* x, longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef longdouble log_total = log_of_total(state)
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = (x[i] - state.wide_largest) - log_total


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
        out[i] = relative(x[i], state) if mask[i] else 0


cdef inline void masked_softmax_result(const longdouble* x, const uint8_t* mask, longdouble* out, ptrdiff_t n,
                                       RowState* state) noexcept nogil:
    cdef longdouble total = total_of(state)
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
            relative(x[i], state)


cdef inline void masked_log_softmax_result(const longdouble* x, const uint8_t* mask, longdouble* out, ptrdiff_t n,
                                           RowState* state) noexcept nogil:
    cdef longdouble log_total = log_of_total(state) if total_of(state) != 0 else 0
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = (x[i] - state.wide_largest) - log_total if mask[i] else -INFINITY


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
    out[0] = state.wide_largest + closed_of_row(x, step, n, state)


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
        out[0] = (state.wide_largest - picked) + closed_of_row(x, step, n, state)


cdef inline void softmax_cross_entropy_backward_largest(const longdouble* dy, const longdouble* x, const int64_t* label,
                                                        longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    softmax_largest(x, out, n, state)


cdef inline void softmax_cross_entropy_backward_total(const longdouble* dy, const longdouble* x, const int64_t* label,
                                                      longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    softmax_total(x, out, n, state)


cdef inline void softmax_cross_entropy_backward_result(const longdouble* dy, const longdouble* x, const int64_t* label,
                                                       longdouble* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef longdouble total = total_of(state), rest
    cdef ptrdiff_t i, picked = label[0] - state.first
    for i in range(n):
        if label[0] < 0:
            out[i] = 0
        elif i != picked:
            out[i] = dy[0] * (out[i] / total)
        else:  # if that is the largest element, the others' terms alone: nothing cancels
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
        state.wide_picked = x[label[0] - state.first]  # a term may be written over it
    softmax_total(x, out, n, state)


cdef inline void softmax_cross_entropy_value_and_backward_result(
        const longdouble* dy, const longdouble* x, const int64_t* label, longdouble* y, longdouble* out, ptrdiff_t n,
        RowState* state) noexcept nogil:
    softmax_cross_entropy_backward_result(dy, x, label, out, n, state)


cdef inline void softmax_cross_entropy_value_and_backward_number(
        const longdouble* dy, const longdouble* x, const int64_t* label, longdouble* y, longdouble* out, ptrdiff_t step,
        ptrdiff_t n, RowState* state) noexcept nogil:
    y[0] = (state.wide_largest - state.wide_picked) + log_of_total(state) if label[0] >= 0 else 0


cdef inline longdouble total_of(RowState* state) noexcept nogil:
    return state.ones[0] + (state.wide_total + state.wide_error)


cdef inline longdouble log_of_total(RowState* state) noexcept nogil:
    cdef longdouble rest = (state.ones[0] - 1) + (state.wide_total + state.wide_error)
    return logl(1 + rest) if rest > 0.5 else log1pl(rest)


cdef inline longdouble closed_of_row(const longdouble* x, ptrdiff_t step, ptrdiff_t n, RowState* state) noexcept nogil:
    """The logarithm of the total; infinity if the largest element is that, and none is NaN."""
    cdef ptrdiff_t i
    cdef longdouble number
    if state.wide_largest != INFINITY:
        return log_of_total(state)
    for i in range(n):
        number = byte_offset(x, i * step)[0]
        if number != number:
            return number
    return INFINITY


cdef inline longdouble relative(longdouble x, RowState* state) noexcept nogil:
    """e^(x - m), m being the largest element, once it is added to the total or counted."""
    cdef Pair d = difference(x, state.wide_largest)
    if d.high == 0:
        state.ones[0] += 1
        return 1
    cdef longdouble term = exp_of(d)
    add(term, &state.wide_total, &state.wide_error)
    return term


cdef inline Pair difference(longdouble x, longdouble m) noexcept nogil:
    """x - m, with its rounding error where e^ of it isn't 0 or infinity."""
    cdef Pair d = exact(x - m)
    if fabsl(d.high) < FAR:
        d.low = (x - d.high) - m if fabsl(x) > fabsl(m) else x - (d.high + m)
    return d
