# softmax and its kin along an axis in long double: the sweeps of rows.pyx.in, one element after another.

from libc.math cimport expl, fabsl, log1pl, logl
from libc.stddef cimport ptrdiff_t

from fastact._formulas.longdouble_math cimport FAR, Pair, exact, exp_of
from fastact._loops.sums cimport add
from fastact._loops.table cimport RowState
from fastact._simd cimport longdouble


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
    cdef ptrdiff_t i
    for i in range(n):
        out[i] = out[i] / (state.ones[0] + (state.wide_total + state.wide_error))


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
    cdef longdouble rest = (state.ones[0] - 1) + (state.wide_total + state.wide_error)
    cdef longdouble log_total = logl(1 + rest) if rest > 0.5 else log1pl(rest)
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


cdef inline longdouble relative(longdouble x, RowState* state) noexcept nogil:
    """e^(x - m), m being the largest element, once it is added to the total or counted."""
    cdef Pair d = exact(x - state.wide_largest)
    if d.high == 0:
        state.ones[0] += 1
        return 1
    if d.high > -FAR:
        d.low = (x - d.high) - state.wide_largest if fabsl(x) > fabsl(state.wide_largest) else (
            x - (d.high + state.wide_largest))
    cdef longdouble term = exp_of(d)
    add(term, &state.wide_total, &state.wide_error)
    return term
