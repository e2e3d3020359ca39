# softmax and its kin, which work along a row: the sweeps of each over a stretch of it.
#
# A stretch is whole blocks of 128 bytes in float32, CHUNK elements at most; or it is less than a block, in memory for a
# whole one, with elements behind it that add nothing (-inf, or 0 for the backward passes).
#
# `largest` finds the element that all terms are relative to; `total` sums the terms; `result` makes the elements. A row
# longer than a stretch takes several calls of each, with the state between them.
#
# The largest elements' terms are exactly 1. They are counted apart: log_softmax needs the sum of the others to full
# relative accuracy even where it is tiny. A stretch is summed in a block, each place of which takes every 32nd element
# (16th in double precision) on every processor; then in double precision with the rounding error carried along.

from libc.math cimport fabs
from libc.stddef cimport ptrdiff_t

from fastact._formulas.exp cimport exp
from fastact._formulas.softmax cimport exp_difference, inverse, log_of_total
from fastact._loops.table cimport RowState
from fastact._simd cimport *

ctypedef fused storage:
    float
    double
    f16
    bf16


# --- softmax ----------------------------------------------------------------------------------------------

cdef inline void softmax_largest(const storage* x, storage* out, ptrdiff_t n, RowState* state,
                                 real like) noexcept nogil:
    cdef ptrdiff_t i
    cdef block[real] most = block[real](<real>state.largest)
    for i from 0 <= i < n by block_size(like):
        most = at_least(load_block(like, x + i), most)
    state.largest = largest_of(most)


cdef inline void softmax_total(const storage* x, storage* out, ptrdiff_t n, RowState* state,
                               real like) noexcept nogil:
    cdef ptrdiff_t i, ones = 0
    cdef real term, m = <real>state.largest
    cdef block[real] others = block[real](<real>0.0)
    for i from 0 <= i < n by lanes_of(x):
        term = exp_difference(load_like(like, x + i), m)
        others.add(i, without_ones(term, &ones))
        if storage is f16 or storage is bf16:  # which can't hold it
            if state.terms != NULL:
                store_like(state.terms + state.done + i, term)
        else:
            store_like(out + i, term)
    state.ones += ones
    add(sum_of(others), state)


cdef inline void softmax_result(const storage* x, storage* out, ptrdiff_t n, RowState* state,
                                real like) noexcept nogil:
    cdef ptrdiff_t i
    cdef real term, low, m = <real>state.largest
    cdef real high = inverse(state.ones + (state.total + state.error), like, &low)
    cdef block[real] terms, share = block[real](high), rest = block[real](low)
    if (storage is f16 or storage is bf16) and state.terms == NULL:
        for i from 0 <= i < n by lanes_of(x):
            term = exp_difference(load_like(like, x + i), m)
            store_like(out + i, fma(term, high, product(term, low)))
        return
    for i from 0 <= i < n by block_size(like):
        if storage is f16 or storage is bf16:
            terms = load_block(like, state.terms + state.done + i)
        else:
            terms = load_block(like, out + i)
        store_block(out + i, fma(terms, share, product(terms, rest)))


cdef inline void softmax_backward_total(const storage* dy, const storage* y, storage* out, ptrdiff_t n,
                                        RowState* state, real like) noexcept nogil:
    cdef ptrdiff_t i
    cdef block[real] total = block[real](<real>0.0)
    for i from 0 <= i < n by block_size(like):
        total = fma(load_block(like, dy + i), load_block(like, y + i), total)
    add(sum_of(total), state)


cdef inline void softmax_backward_result(const storage* dy, const storage* y, storage* out, ptrdiff_t n,
                                         RowState* state, real like) noexcept nogil:
    cdef ptrdiff_t i
    cdef real total = <real>(state.total + state.error)
    for i from 0 <= i < n by block_size(like):
        store_block(out + i, product(load_block(like, y + i), load_block(like, dy + i) - total))


# --- log_softmax ------------------------------------------------------------------------------------------

cdef inline void log_softmax_largest(const storage* x, storage* out, ptrdiff_t n, RowState* state,
                                     real like) noexcept nogil:
    softmax_largest(x, out, n, state, like)


cdef inline void log_softmax_total(const storage* x, storage* out, ptrdiff_t n, RowState* state,
                                   real like) noexcept nogil:
    cdef ptrdiff_t i, ones = 0
    cdef real m = <real>state.largest
    cdef block[real] others = block[real](<real>0.0)
    for i from 0 <= i < n by lanes_of(x):
        others.add(i, without_ones(exp_difference(load_like(like, x + i), m), &ones))
    state.ones += ones
    add(sum_of(others), state)


cdef inline void log_softmax_result(const storage* x, storage* out, ptrdiff_t n, RowState* state,
                                    real like) noexcept nogil:
    cdef ptrdiff_t i
    cdef real m = <real>state.largest, log_total = <real>log_of_total(state.ones, state.total + state.error)
    for i from 0 <= i < n by block_size(like):  # neither difference is positive: nothing cancels
        store_block(out + i, (load_block(like, x + i) - m) - log_total)


cdef inline void log_softmax_backward_total(const storage* dy, const storage* y, storage* out, ptrdiff_t n,
                                            RowState* state, real like) noexcept nogil:
    cdef ptrdiff_t i
    cdef block[real] total = block[real](<real>0.0)
    for i from 0 <= i < n by block_size(like):
        total = total + load_block(like, dy + i)
    add(sum_of(total), state)


cdef inline void log_softmax_backward_result(const storage* dy, const storage* y, storage* out, ptrdiff_t n,
                                             RowState* state, real like) noexcept nogil:
    cdef ptrdiff_t i
    cdef real p, total = <real>(state.total + state.error)
    for i from 0 <= i < n by lanes_of(y):
        p = exp(load_like(like, y + i))
        store_like(out + i, load_like(like, dy + i) - product(p, total))


# --- what they share --------------------------------------------------------------------------------------

cdef inline real without_ones(real term, ptrdiff_t* ones) noexcept nogil:
    """The terms with each 1 replaced by 0; the ones are counted."""
    cdef mask[real] is_one = term == 1.0
    ones[0] += count_where(is_one)
    return unless(is_one, term)


cdef inline void add(double term, RowState* state) noexcept nogil:
    """Add to the total as Neumaier does: the error of the addition is summed apart."""
    cdef double total = state.total + term
    if fabs(state.total) >= fabs(term):
        state.error += (state.total - total) + term
    else:
        state.error += (term - total) + state.total
    state.total = total
