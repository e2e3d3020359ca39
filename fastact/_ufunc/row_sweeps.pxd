# The sweeps of a gufunc's kernel over a block of rows: find the largest element, add the terms, write the results. This
# file contains no formulas and uses no Python objects; gufunc_loop.pxd decides which rows form a block.
#
# A long row is divided into parts, whose sums are added in order. Threads may share the parts. The parts depend on the
# length of the row only, so the result is bit-identical for any number of threads.

from libc.float cimport DBL_MAX, FLT_MAX, LDBL_MAX
from libc.math cimport INFINITY, NAN
from libc.stddef cimport ptrdiff_t
from libc.stdlib cimport free, malloc

from numpy cimport npy_intp

from fastact._loops.sums cimport add
from fastact._loops.table cimport CHUNK, MAX_OPERANDS, MOST_ROWS, RowState, Sweeps, row_sweep
from fastact._ufunc.inner_loop cimport LoopData
from fastact._ufunc.pack cimport copy
from fastact._ufunc.threadpool cimport split, task

cdef extern from *:
    """enum { FASTACT_PACKED = 8192 / sizeof(long double) };"""
    enum:
        PACKED_LONG_DOUBLES "FASTACT_PACKED"  # for packed copies of all operands, at least CHUNK elements of each

cdef enum:
    MAX_TERMS = 1 << 18     # maximum number of terms that are kept between sweeps
    LONG_ROW = 32768        # elements: a longer row is divided into parts
    PARTS = 8
    NUMBERS_PER_PART = 4    # largest, error, ones and total in RowState; `picked` is there once per row
    MAX_LONG_ROWS = 32      # maximum number of long rows in a block: the largest number of lanes

# Rows that a sweep processes together.
cdef struct RowBlock:
    LoopData* loop
    Sweeps* sweeps
    char* args[MAX_OPERANDS]
    const npy_intp* inner   # step within a row of each operand
    npy_intp n              # elements of a row
    npy_intp rows
    npy_intp width          # maximum number of rows
    bint in_pieces          # rows are copied piece by piece, because they are too long to be copied whole

# Memory on the stack. A thread's stack may be small, so members serve several purposes, one at a time.
cdef struct Workspace:
    long double room[PACKED_LONG_DOUBLES]
    char* packed            # packed copies: `room`, or memory from malloc
    # The numbers of short rows in RowState, followed by their terms; or the numbers of the parts of long rows.
    double numbers[(PARTS * NUMBERS_PER_PART + 1) * MAX_LONG_ROWS]

# A block of long rows, divided into parts.
cdef struct LongRows:
    RowBlock* block
    row_sweep sweep
    npy_intp length         # elements of a part
    RowState* states        # one for each part


cdef inline npy_intp packed_piece_length(LoopData* loop) noexcept nogil:
    """Return the number of elements of a row that are copied at a time: a multiple of CHUNK, except in long double."""
    cdef npy_intp size = 0, room
    cdef int k
    for k in range(loop.operands):
        size += loop.sizes[k] if loop.has_core_dim[k] else 0
    room = <npy_intp>(PACKED_LONG_DOUBLES * sizeof(long double)) // size
    return room if is_longdouble(loop) else room - room % CHUNK


cdef inline bint is_longdouble(LoopData* loop) noexcept nogil:
    """True for a long double loop. Its kernels only process rows in the direction `along`."""
    return loop.kernels.across.rows == NULL and not has_no_sweeps(loop)


cdef inline bint has_no_sweeps(LoopData* loop) noexcept nogil:
    """True if there is only a kernel for whole rows of any length and strides, one at a time."""
    return loop.kernels.along.result == NULL and loop.kernels.along.number == NULL


cdef inline void assign_memory(RowState* state, double* memory, double* picked, RowBlock* block) noexcept nogil:
    """Assign memory for the numbers of each row. Parts share `picked`: one of them has the label's element."""
    state.largest, state.error = memory, memory + block.width
    state.ones, state.total = memory + 2 * block.width, memory + 3 * block.width
    state.picked = picked
    state.terms, state.terms_row, state.first = NULL, block.width, 0


cdef inline void reset(RowState* state, RowBlock* block) noexcept nogil:
    """Set the numbers of each row to their initial values."""
    cdef npy_intp r
    cdef bint bounded = block.loop.kernels.bounded
    cdef double lowest = -(DBL_MAX if block.loop.itemsize == 8 else FLT_MAX) if bounded else -INFINITY
    for r in range(block.width):
        state.largest[r] = lowest
        state.ones[r] = state.total[r] = state.error[r] = 0.0
        state.picked[r] = NAN
    if is_longdouble(block.loop):
        state.wide_largest = -LDBL_MAX if bounded else -INFINITY
        state.wide_total = state.wide_error = 0.0
        state.wide_picked = NAN


cdef inline float* allocate_terms(RowBlock* block, Workspace* work, npy_intp used) noexcept nogil:
    """Return memory for the terms of 16-bit rows: behind the `used` numbers, or from malloc.

    Return NULL if there is none; the sweeps then compute the terms twice.
    """
    cdef npy_intp terms = block.n * block.width + MOST_ROWS  # the last vector of a row is stored whole
    if block.loop.itemsize != 2 or block.sweeps.largest == NULL or block.in_pieces or terms > MAX_TERMS:
        return NULL
    if used * sizeof(double) + terms * sizeof(float) <= sizeof(work.numbers):
        return <float*>(work.numbers + used)
    return <float*>malloc(terms * sizeof(float))


cdef inline void free_terms(float* terms, Workspace* work) noexcept nogil:
    """Free what `allocate_terms` took from malloc."""
    if not (<char*>work <= <char*>terms < <char*>(work + 1)):
        free(terms)


cdef inline void sweep_packed_pieces(RowBlock* block, row_sweep sweep, npy_intp start, npy_intp stop, RowState* state,
                                     long double* memory) noexcept nogil:
    """Run a sweep over part of a row, through packed copies in `memory`."""
    cdef char* packed[MAX_OPERANDS]
    cdef npy_intp i, count, size, used, room = packed_piece_length(block.loop)
    cdef int k, output = block.loop.operands - 1
    for i from start <= i < stop by room:
        count, used = min(room, stop - i), 0
        for k in range(block.loop.operands):
            packed[k], size = block.args[k], block.loop.sizes[k]
            if block.loop.has_core_dim[k]:
                packed[k] = <char*>memory + used
                used += room * size
                copy(packed[k], size, block.args[k] + i * block.inner[k], block.inner[k], count, size)
        state.first = i
        sweep(packed, <const ptrdiff_t*>block.inner, count, 1, state)
        if sweep != block.sweeps.largest and block.loop.has_core_dim[output]:
            size = block.loop.itemsize
            copy(block.args[output] + i * block.inner[output], block.inner[output], packed[output], size, count, size)


cdef inline void sweep_part(RowBlock* block, row_sweep sweep, npy_intp start, npy_intp stop, RowState* state,
                            long double* memory) noexcept nogil:
    """Run a sweep over the elements from start to stop of each row."""
    cdef char* args[MAX_OPERANDS]
    cdef int k
    if block.in_pieces:
        sweep_packed_pieces(block, sweep, start, stop, state, memory)
        return
    for k in range(block.loop.operands):
        args[k] = block.args[k] + (start * block.inner[k] if block.loop.has_core_dim[k] else 0)
    state.first = start
    sweep(args, <const ptrdiff_t*>block.inner, stop - start, block.rows, state)


cdef inline void finish_rows(RowBlock* block, RowState* state) noexcept nogil:
    """Write the row scalar of each row, if the ufunc has such an output."""
    if block.sweeps.number != NULL:
        block.sweeps.number(block.args, <const ptrdiff_t*>block.inner, block.n, block.rows, state)


cdef inline void sweep_parts(LongRows* parts, npy_intp start, npy_intp stop, long double* memory) noexcept nogil:
    """Run a sweep over some parts; `start` is the first element of a part."""
    cdef npy_intp i
    for i from start <= i < stop by parts.length:
        sweep_part(parts.block, parts.sweep, i, min(i + parts.length, stop), parts.states + i // parts.length, memory)


cdef inline void sweep_parts_task(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    """Run a sweep over some parts, on one thread."""
    sweep_parts(<LongRows*>data, start, stop, NULL)


cdef inline void sweep_packed_parts_task(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    """Run a sweep over some parts, on one thread and through packed copies."""
    cdef long double memory[PACKED_LONG_DOUBLES]
    sweep_parts(<LongRows*>data, start, stop, memory)


cdef inline void combine_largest(RowState* states, RowBlock* block) noexcept nogil:
    """Find the largest element of each whole row, and pass it to all parts."""
    cdef npy_intp r
    cdef int i
    for i in range(1, PARTS):
        if is_longdouble(block.loop):
            states[0].wide_largest = max(states[0].wide_largest, states[i].wide_largest)
        for r in range(block.rows):
            states[0].largest[r] = max(states[0].largest[r], states[i].largest[r])
    for i in range(1, PARTS):
        states[i].wide_largest, states[i].largest = states[0].wide_largest, states[0].largest


cdef inline void combine_totals(RowState* states, RowBlock* block) noexcept nogil:
    """Add the totals of the parts, in order, and pass the sum to all parts."""
    cdef npy_intp r
    cdef int i
    for i in range(1, PARTS):
        if is_longdouble(block.loop):
            if states[0].wide_picked != states[0].wide_picked:
                states[0].wide_picked = states[i].wide_picked
            states[0].ones[0] += states[i].ones[0]
            add(states[i].wide_total, &states[0].wide_total, &states[0].wide_error)
            states[0].wide_error += states[i].wide_error
        else:
            for r in range(block.rows):
                states[0].ones[r] += states[i].ones[r]
                add(states[i].total[r], &states[0].total[r], &states[0].error[r])
                states[0].error[r] += states[i].error[r]
    for i in range(1, PARTS):
        states[i].ones, states[i].total, states[i].error = states[0].ones, states[0].total, states[0].error
        states[i].wide_total, states[i].wide_error = states[0].wide_total, states[0].wide_error


cdef inline void run_long_rows(RowBlock* block, Workspace* work) noexcept nogil:
    """Compute a block of long rows."""
    cdef RowState states[PARTS]
    cdef LongRows parts
    cdef task run = sweep_packed_parts_task if block.in_pieces else sweep_parts_task
    cdef npy_intp eighth = (block.n + PARTS - 1) // PARTS, grain = max(<npy_intp>1, block.loop.grain // block.rows)
    cdef int i
    cdef float* terms = allocate_terms(block, work, (PARTS * NUMBERS_PER_PART + 1) * MAX_LONG_ROWS)
    parts.block, parts.states = block, states
    parts.length = max(<npy_intp>LONG_ROW, (eighth + CHUNK - 1) // CHUNK * CHUNK)
    for i in range(PARTS):
        assign_memory(&states[i], work.numbers + (i * NUMBERS_PER_PART + 1) * block.width, work.numbers, block)
        reset(&states[i], block)
        states[i].terms = NULL if terms == NULL else terms + i * parts.length * block.width
    if block.sweeps.largest != NULL:
        parts.sweep = block.sweeps.largest
        split(run, &parts, block.n, parts.length, grain)
        combine_largest(states, block)
    if block.sweeps.total != NULL:
        parts.sweep = block.sweeps.total
        split(run, &parts, block.n, parts.length, grain)
        combine_totals(states, block)
    if block.sweeps.result != NULL:
        parts.sweep = block.sweeps.result
        split(run, &parts, block.n, parts.length, grain)
    finish_rows(block, states)
    free_terms(terms, work)


cdef inline void run_short_rows(RowBlock* block, Workspace* work) noexcept nogil:
    """Compute a block of rows with one sweep over whole rows at a time."""
    cdef RowState state
    assign_memory(&state, work.numbers + block.width, work.numbers, block)
    reset(&state, block)
    state.terms = allocate_terms(block, work, (NUMBERS_PER_PART + 1) * block.width)
    if block.sweeps.largest != NULL:
        sweep_part(block, block.sweeps.largest, 0, block.n, &state, work.room)
    if block.sweeps.total != NULL:
        sweep_part(block, block.sweeps.total, 0, block.n, &state, work.room)
    if block.sweeps.result != NULL:
        sweep_part(block, block.sweeps.result, 0, block.n, &state, work.room)
    finish_rows(block, &state)
    free_terms(state.terms, work)


cdef inline void run_block(RowBlock* block, Workspace* work) noexcept nogil:
    """Compute a block of rows."""
    if block.n > LONG_ROW:
        run_long_rows(block, work)
    else:
        run_short_rows(block, work)
