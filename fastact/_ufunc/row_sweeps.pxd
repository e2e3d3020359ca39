# Sweeps of a kernel over some rows that are taken at a time; a long row is cut in parts that are summed apart.

from libc.float cimport DBL_MAX, FLT_MAX, LDBL_MAX
from libc.math cimport INFINITY, NAN
from libc.stddef cimport ptrdiff_t
from libc.stdlib cimport free, malloc

from numpy cimport npy_intp

from fastact._loops.sums cimport add
from fastact._loops.table cimport CHUNK, MAX_OPERANDS, MOST_ROWS, RowState, Sweeps, row_sweep
from fastact._ufunc.inner_loop cimport Loop
from fastact._ufunc.pack cimport copy
from fastact._ufunc.threadpool cimport share, split

cdef extern from *:
    """enum { FASTACT_PACKED = 8192 / sizeof(long double) };"""
    enum:
        PACKED "FASTACT_PACKED"  # long doubles, room for packed copies of all operands, such as a stretch of each

cdef enum:
    MOST_TERMS = 1 << 18    # that are kept between sweeps
    LONG_ROW = 32768        # beyond, a row is cut in parts that are summed apart, as threads may do
    PARTS = 8
    NUMBERS = 4             # that RowState has of each row and part, besides one of the row
    LONG_WIDTH = 32         # such rows at a time: lanes of any vector

# Some rows that are taken at a time.
cdef struct Band:
    Loop* loop
    Sweeps* sweeps
    char* args[MAX_OPERANDS]
    const npy_intp* inner
    npy_intp n
    npy_intp rows
    npy_intp width          # rows that there is room for
    bint in_pieces

# Memory on the stack, which may be small: it is shared by what doesn't run at the same time.
cdef struct Workspace:
    long double room[PACKED]
    char* packed                            # copies: there, or in memory of their own
    double numbers[(PARTS * NUMBERS + 1) * LONG_WIDTH]  # of short rows, then their terms; or of the parts of long ones

# The parts of a long row.
cdef struct Parts:
    Band* band
    row_sweep sweep
    npy_intp length
    RowState* states


cdef inline npy_intp room_for_pieces(Loop* loop) noexcept nogil:
    """How many elements of a row's operands are packed at a time: whole stretches, but in long double."""
    cdef npy_intp size = 0, room
    cdef int k
    for k in range(loop.operands):
        size += loop.sizes[k] if loop.cores[k] else 0
    room = <npy_intp>(PACKED * sizeof(long double)) // size
    return room if is_wide(loop) else room - room % CHUNK


cdef inline bint is_wide(Loop* loop) noexcept nogil:
    """Tell whether it is in long double, for which there is one way."""
    return loop.kernels.across.rows == NULL and not takes_any(loop)


cdef inline bint takes_any(Loop* loop) noexcept nogil:
    """Tell whether a kernel takes rows of any length and strides, one by one."""
    return loop.kernels.along.result == NULL and loop.kernels.along.number == NULL


cdef inline void provide(RowState* state, double* memory, double* picked, Band* band) noexcept nogil:
    """Provide memory for the numbers of each row. One part has the label."""
    state.largest, state.error = memory, memory + band.width
    state.ones, state.total = memory + 2 * band.width, memory + 3 * band.width
    state.picked = picked
    state.terms, state.terms_row, state.first = NULL, band.width, 0


cdef inline void begin(RowState* state, Band* band) noexcept nogil:
    """Begin rows."""
    cdef npy_intp r
    cdef bint bounded = band.loop.kernels.bounded
    cdef double lowest = -(DBL_MAX if band.loop.itemsize == 8 else FLT_MAX) if bounded else -INFINITY
    for r in range(band.width):
        state.largest[r] = lowest
        state.ones[r] = state.total[r] = state.error[r] = 0.0
        state.picked[r] = NAN
    if is_wide(band.loop):
        state.wide_largest = -LDBL_MAX if bounded else -INFINITY
        state.wide_total = state.wide_error = 0.0
        state.wide_picked = NAN


cdef inline float* room_for_terms(Band* band, Workspace* work, npy_intp used) noexcept nogil:
    """Find room for the terms of 16-bit rows, behind the numbers in use, or elsewhere; NULL: compute them twice."""
    cdef npy_intp terms = band.n * band.width + MOST_ROWS  # a row's last vector is stored as a whole
    if band.loop.itemsize != 2 or band.sweeps.largest == NULL or band.in_pieces or terms > MOST_TERMS:
        return NULL
    if used * sizeof(double) + terms * sizeof(float) <= sizeof(work.numbers):
        return <float*>(work.numbers + used)
    return <float*>malloc(terms * sizeof(float))


cdef inline void give_back(float* terms, Workspace* work) noexcept nogil:
    if not (<char*>work <= <char*>terms < <char*>(work + 1)):
        free(terms)


cdef inline void run_pieces(Band* band, row_sweep sweep, npy_intp start, npy_intp stop, RowState* state,
                            long double* memory) noexcept nogil:
    """Run a sweep over a part of a row through packed copies."""
    cdef char* packed[MAX_OPERANDS]
    cdef npy_intp i, count, size, used, room = room_for_pieces(band.loop)
    cdef int k, output = band.loop.operands - 1
    for i from start <= i < stop by room:
        count, used = min(room, stop - i), 0
        for k in range(band.loop.operands):
            packed[k], size = band.args[k], band.loop.sizes[k]
            if band.loop.cores[k]:
                packed[k] = <char*>memory + used
                used += room * size
                copy(packed[k], size, band.args[k] + i * band.inner[k], band.inner[k], count, size)
        state.first = i
        sweep(packed, <const ptrdiff_t*>band.inner, count, 1, state)
        if sweep != band.sweeps.largest and band.loop.cores[output]:
            size = band.loop.itemsize
            copy(band.args[output] + i * band.inner[output], band.inner[output], packed[output], size, count, size)


cdef inline void run_part(Band* band, row_sweep sweep, npy_intp start, npy_intp stop, RowState* state,
                          long double* memory) noexcept nogil:
    cdef char* args[MAX_OPERANDS]
    cdef int k
    if band.in_pieces:
        run_pieces(band, sweep, start, stop, state, memory)
        return
    for k in range(band.loop.operands):
        args[k] = band.args[k] + (start * band.inner[k] if band.loop.cores[k] else 0)
    state.first = start
    sweep(args, <const ptrdiff_t*>band.inner, stop - start, band.rows, state)


cdef inline void give_numbers(Band* band, RowState* state) noexcept nogil:
    """Give the numbers of whole rows, if they give some."""
    if band.sweeps.number != NULL:
        band.sweeps.number(band.args, <const ptrdiff_t*>band.inner, band.n, band.rows, state)


cdef inline void run_parts(Parts* parts, npy_intp start, npy_intp stop, long double* memory) noexcept nogil:
    cdef npy_intp i
    for i from start <= i < stop by parts.length:
        run_part(parts.band, parts.sweep, i, min(i + parts.length, stop),
                 parts.states + i // parts.length, memory)


cdef inline void run_some_parts(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    run_parts(<Parts*>data, start, stop, NULL)


cdef inline void run_some_packed_parts(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    cdef long double memory[PACKED]  # of each thread
    run_parts(<Parts*>data, start, stop, memory)


cdef inline void share_largest(RowState* states, Band* band) noexcept nogil:
    """Let all parts go on from the largest elements of all."""
    cdef npy_intp r
    cdef int i
    for i in range(1, PARTS):
        if is_wide(band.loop):
            states[0].wide_largest = max(states[0].wide_largest, states[i].wide_largest)
        for r in range(band.rows):
            states[0].largest[r] = max(states[0].largest[r], states[i].largest[r])
    for i in range(1, PARTS):
        states[i].wide_largest, states[i].largest = states[0].wide_largest, states[0].largest


cdef inline void join_totals(RowState* states, Band* band) noexcept nogil:
    """Add the totals of all parts, in order, and let all go on from the sum."""
    cdef npy_intp r
    cdef int i
    for i in range(1, PARTS):
        if is_wide(band.loop):
            if states[0].wide_picked != states[0].wide_picked:
                states[0].wide_picked = states[i].wide_picked
            states[0].ones[0] += states[i].ones[0]
            add(states[i].wide_total, &states[0].wide_total, &states[0].wide_error)
            states[0].wide_error += states[i].wide_error
        else:
            for r in range(band.rows):
                states[0].ones[r] += states[i].ones[r]
                add(states[i].total[r], &states[0].total[r], &states[0].error[r])
                states[0].error[r] += states[i].error[r]
    for i in range(1, PARTS):
        states[i].ones, states[i].total, states[i].error = states[0].ones, states[0].total, states[0].error
        states[i].wide_total, states[i].wide_error = states[0].wide_total, states[0].wide_error


cdef inline void run_long_rows(Band* band, Workspace* work) noexcept nogil:
    """Run over rows in parts, whose sums are added in order."""
    cdef RowState states[PARTS]
    cdef Parts parts
    cdef share run = run_some_packed_parts if band.in_pieces else run_some_parts
    cdef npy_intp each = (band.n + PARTS - 1) // PARTS, grain = max(<npy_intp>1, band.loop.grain // band.rows)
    cdef int i
    cdef float* terms = room_for_terms(band, work, (PARTS * NUMBERS + 1) * LONG_WIDTH)
    parts.band, parts.states = band, states
    parts.length = max(<npy_intp>LONG_ROW, (each + CHUNK - 1) // CHUNK * CHUNK)
    for i in range(PARTS):
        provide(&states[i], work.numbers + (i * NUMBERS + 1) * band.width, work.numbers, band)
        begin(&states[i], band)
        states[i].terms = NULL if terms == NULL else terms + i * parts.length * band.width
    if band.sweeps.largest != NULL:
        parts.sweep = band.sweeps.largest
        split(run, &parts, band.n, parts.length, grain)
        share_largest(states, band)
    if band.sweeps.total != NULL:
        parts.sweep = band.sweeps.total
        split(run, &parts, band.n, parts.length, grain)
        join_totals(states, band)
    if band.sweeps.result != NULL:
        parts.sweep = band.sweeps.result
        split(run, &parts, band.n, parts.length, grain)
    give_numbers(band, states)
    give_back(terms, work)


cdef inline void run_short_rows(Band* band, Workspace* work) noexcept nogil:
    cdef RowState state
    provide(&state, work.numbers + band.width, work.numbers, band)
    begin(&state, band)
    state.terms = room_for_terms(band, work, (NUMBERS + 1) * band.width)
    if band.sweeps.largest != NULL:
        run_part(band, band.sweeps.largest, 0, band.n, &state, work.room)
    if band.sweeps.total != NULL:
        run_part(band, band.sweeps.total, 0, band.n, &state, work.room)
    if band.sweeps.result != NULL:
        run_part(band, band.sweeps.result, 0, band.n, &state, work.room)
    give_numbers(band, &state)
    give_back(state.terms, work)


cdef inline void run_band(Band* band, Workspace* work) noexcept nogil:
    if band.n > LONG_ROW:
        run_long_rows(band, work)
    else:
        run_short_rows(band, work)
