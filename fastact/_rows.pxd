# softmax and its kin, which work along a row: the sweeps of each over a stretch of whole blocks.
#
# `largest` finds the element that all terms are relative to, so that none overflows; `total` sums the terms;
# `result` makes the elements. A row longer than a stretch takes several calls of each, with the state between them.
#
# The terms of the largest elements themselves are exactly 1. They are counted apart: log_softmax needs what remains to
# full relative accuracy even where it is tiny. Sums run in one lane per position of a block, and then in double
# precision with their rounding error carried along: they hardly lose accuracy over a long row.

from libc.math cimport fabs, log, log1p
from libc.stddef cimport ptrdiff_t

from fastact._bits cimport at_least
from fastact._kernel_table cimport RowState
from fastact._math cimport exp_count, exp_polynomial, exp_rest, raised_two_to_the, tiny, vanished
from fastact._subnormal cimport is_low, lowered
from fastact._types cimport real

cdef enum:
    MAX_LANES = 16
    GROUP = 4           # blocks side by side: an operation on a lane waits for the one before


# --- softmax ----------------------------------------------------------------------------------------------

cdef inline void softmax_largest(const real* x, real* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef real lanes[GROUP * MAX_LANES]
    cdef ptrdiff_t start, lane, width = 64 // sizeof(real), group = GROUP * width
    for lane in range(group):
        lanes[lane] = <real>state.largest
    for start in range(n // group):
        for lane in range(group):
            lanes[lane] = greater_of(x[start * group + lane], lanes[lane])
    for start in range(n // group * GROUP, n // width):
        for lane in range(width):
            lanes[lane] = greater_of(x[start * width + lane], lanes[lane])
    state.largest = largest_of(lanes)


cdef inline void softmax_total(const real* x, real* out, ptrdiff_t n, RowState* state) noexcept nogil:
    add_relative(x, out, n, state, True)


cdef inline void softmax_terms(const real* x, real* out, ptrdiff_t n, RowState* state) noexcept nogil:
    """What `softmax_total` leaves in `out`, for an output that can't hold it."""
    cdef real m = <real>state.largest
    cdef ptrdiff_t start, lane, width = 64 // sizeof(real)
    for start in range(n // width):
        for lane in range(width):
            out[start * width + lane] = exp_difference(x[start * width + lane], m)


cdef inline void softmax_result(const real* x, real* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef real total = <real>(state.hits + (state.total + state.error))
    cdef ptrdiff_t start, lane, width = 64 // sizeof(real)
    for start in range(n // width):
        for lane in range(width):
            out[start * width + lane] = out[start * width + lane] / total


cdef inline void softmax_backward_total(const real* dy, const real* y, real* out, ptrdiff_t n,
                                        RowState* state) noexcept nogil:
    cdef real lanes[GROUP * MAX_LANES]
    cdef ptrdiff_t start, lane, width = 64 // sizeof(real), group = GROUP * width
    for lane in range(group):
        lanes[lane] = 0.0
    for start in range(n // group):
        for lane in range(group):
            lanes[lane] = lanes[lane] + dy[start * group + lane] * y[start * group + lane]
    for start in range(n // group * GROUP, n // width):
        for lane in range(width):
            lanes[lane] = lanes[lane] + dy[start * width + lane] * y[start * width + lane]
    add_group(lanes, state)


cdef inline void softmax_backward_result(const real* dy, const real* y, real* out, ptrdiff_t n,
                                         RowState* state) noexcept nogil:
    cdef real block[MAX_LANES]
    cdef real total = <real>(state.total + state.error)
    cdef ptrdiff_t start, lane, width = 64 // sizeof(real)
    for start in range(n // width):
        for lane in range(width):
            block[lane] = y[start * width + lane] * (dy[start * width + lane] - total)
        for lane in range(width):
            out[start * width + lane] = block[lane]


# --- log_softmax ------------------------------------------------------------------------------------------

cdef inline void log_softmax_largest(const real* x, real* out, ptrdiff_t n, RowState* state) noexcept nogil:
    softmax_largest(x, out, n, state)


cdef inline void log_softmax_total(const real* x, real* out, ptrdiff_t n, RowState* state) noexcept nogil:
    add_relative(x, out, n, state, False)


cdef inline double log_of_total(RowState* state, bint single) noexcept nogil:
    """The logarithm; log1p only where log lacks digits, as it takes several times as long."""
    cdef double rest = (state.hits - 1.0) + (state.total + state.error)
    return log(1.0 + rest) if rest > (1e-6 if single else 0.5) else log1p(rest)


cdef inline void log_softmax_result(const real* x, real* out, ptrdiff_t n, RowState* state) noexcept nogil:
    cdef real block[MAX_LANES]
    cdef real m = <real>state.largest, log_total = <real>log_of_total(state, sizeof(real) == 4)
    cdef ptrdiff_t start, lane, width = 64 // sizeof(real)
    for start in range(n // width):
        for lane in range(width):
            block[lane] = (x[start * width + lane] - m) - log_total  # neither is positive: nothing cancels
        for lane in range(width):
            out[start * width + lane] = block[lane]


cdef inline void log_softmax_backward_total(const real* dy, const real* y, real* out, ptrdiff_t n,
                                            RowState* state) noexcept nogil:
    cdef real lanes[GROUP * MAX_LANES]
    cdef ptrdiff_t start, lane, width = 64 // sizeof(real), group = GROUP * width
    for lane in range(group):
        lanes[lane] = 0.0
    for start in range(n // group):
        for lane in range(group):
            lanes[lane] = lanes[lane] + dy[start * group + lane]
    for start in range(n // group * GROUP, n // width):
        for lane in range(width):
            lanes[lane] = lanes[lane] + dy[start * width + lane]
    add_group(lanes, state)


cdef inline void log_softmax_backward_result(const real* dy, const real* y, real* out, ptrdiff_t n,
                                             RowState* state) noexcept nogil:
    cdef real block[MAX_LANES]
    cdef real total = <real>(state.total + state.error)
    cdef ptrdiff_t start, lane, width = 64 // sizeof(real)
    for start in range(n // width):
        for lane in range(width):
            block[lane] = dy[start * width + lane] - exp_difference(y[start * width + lane], <real>0.0) * total
        for lane in range(width):
            out[start * width + lane] = block[lane]


# --- what they share --------------------------------------------------------------------------------------

cdef inline void add_relative(const real* x, real* out, ptrdiff_t n, RowState* state, bint keep) noexcept nogil:
    """Add e^(x - m) over all x but those equal to m, which add 1 each; keep the terms in `out` if asked to."""
    cdef real lanes[MAX_LANES]
    cdef real hits[MAX_LANES]
    cdef real block[MAX_LANES]
    cdef real term, hit, m = <real>state.largest
    cdef ptrdiff_t start, lane, width = 64 // sizeof(real)
    for lane in range(width):
        lanes[lane] = 0.0
        hits[lane] = 0.0
    for start in range(n // width):
        for lane in range(width):
            hit = 1.0 if x[start * width + lane] - m == 0.0 else 0.0
            term = exp_difference(x[start * width + lane], m)
            hits[lane] = hits[lane] + hit
            lanes[lane] = lanes[lane] + (0.0 if hit == 1.0 else term)
            block[lane] = term
        if keep:
            for lane in range(width):
                out[start * width + lane] = block[lane]
    state.hits += sum_of(hits)
    add_lanes(lanes, state)


# In pairs, as operations that wait for one another take longest.

cdef inline double sum_of(const real* lanes) noexcept nogil:
    """Add the lanes of a block up."""
    cdef double sums[MAX_LANES]
    cdef int lane
    for lane in range(64 // <int>sizeof(real)):
        sums[lane] = lanes[lane]
    if real is float:
        for lane in range(8):
            sums[lane] += sums[lane + 8]
    for lane in range(4):
        sums[lane] += sums[lane + 4]
    return (sums[0] + sums[2]) + (sums[1] + sums[3])


cdef inline real greater_of(real a, real b) noexcept nogil:
    return a if a > b else b


cdef inline real largest_of(real* lanes) noexcept nogil:
    """The largest of the lanes of a group, which are changed."""
    cdef ptrdiff_t lane, width = 64 // sizeof(real)
    for lane in range(2 * width):
        lanes[lane] = greater_of(lanes[lane], lanes[lane + 2 * width])
    for lane in range(width):
        lanes[lane] = greater_of(lanes[lane], lanes[lane + width])
    if real is float:
        for lane in range(8):
            lanes[lane] = greater_of(lanes[lane], lanes[lane + 8])
    for lane in range(4):
        lanes[lane] = greater_of(lanes[lane], lanes[lane + 4])
    return greater_of(greater_of(lanes[0], lanes[2]), greater_of(lanes[1], lanes[3]))


cdef inline void add_lanes(const real* lanes, RowState* state) noexcept nogil:
    """Add a stretch to the total as Neumaier does: the error of the addition is summed apart."""
    cdef double term = sum_of(lanes), total
    total = state.total + term
    if fabs(state.total) >= fabs(term):
        state.error += (state.total - total) + term
    else:
        state.error += (term - total) + state.total
    state.total = total


cdef inline void add_group(real* lanes, RowState* state) noexcept nogil:
    """Likewise for the lanes of a group of blocks, which are changed."""
    cdef ptrdiff_t lane, width = 64 // sizeof(real)
    for lane in range(width):
        lanes[lane] = (lanes[lane] + lanes[lane + 2 * width]) + (lanes[lane + width] + lanes[lane + 3 * width])
    add_lanes(lanes, state)


cdef inline real exp_difference(real x, real m) noexcept nogil:
    """e^(x - m) for x <= m. The rounding error of the difference, which e^ would amplify, is carried along."""
    cdef real d = x - m
    cdef real back = d - x
    cdef real error = (x - (d - back)) - (m + back)
    cdef real z = at_least(d - tiny(d), -vanished(x))
    cdef real t = exp_count(z)
    cdef bint low = is_low(-z)
    cdef real r = exp_rest(z, t) + (error if d > -vanished(x) else 0.0)
    return lowered(exp_polynomial(r) * raised_two_to_the(t, low), low)
