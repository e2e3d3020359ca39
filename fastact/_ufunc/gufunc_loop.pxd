# The inner loop of ufuncs along an axis; an operand may also be one number for each row. It chooses the way over the
# rows (see rows.pyx.in), packs what doesn't lie as kernels want it, and splits many rows, or a long one, over threads.
# None of this changes a result.

from libc.float cimport DBL_MAX, FLT_MAX, LDBL_MAX
from libc.math cimport INFINITY, NAN
from libc.stddef cimport ptrdiff_t
from libc.stdlib cimport free, malloc

from numpy cimport npy_intp

from fastact._loops.sums cimport add
from fastact._loops.table cimport CHUNK, MAX_OPERANDS, MOST_ROWS, RowState, Sweeps, row_sweep
from fastact._ufunc.fp_status cimport fp_status, get_status, restore_status
from fastact._ufunc.inner_loop cimport Loop
from fastact._ufunc.pack cimport copy, copy_rows, distance
from fastact._ufunc.threadpool cimport share, split

cdef extern from *:
    """enum { FASTACT_PACKED = 8192 / sizeof(long double) };"""
    enum:
        PACKED "FASTACT_PACKED"  # long doubles, room for packed copies of all operands, such as a stretch of each

cdef enum:
    MOST_TERMS = 1 << 18    # that are kept between sweeps
    MOST_PACKED = 3 << 17   # bytes of all operands that are packed at a time, where the stack has no room
    SHORT_ROW = 11          # quarters of a vector: up to here, contiguous rows are packed to be taken across
    SHORT_CHEAP_ROW = 3     # likewise without exponentials, where the way to and fro counts more
    LONG_ROW = 32768        # beyond, a row is cut in parts that are summed apart, as threads may do
    PARTS = 8
    NUMBERS = 4             # that RowState has of each row and part, besides one of the row
    LONG_WIDTH = 32         # such rows at a time: lanes of any vector
    BANDS = 16              # of long columns, side by side, that are gone through a stretch at a time

cdef struct RowJob:
    Loop* loop
    char** args
    const npy_intp* outer   # bytes between rows
    const npy_intp* inner   # bytes within a row
    npy_intp n              # elements of a row
    npy_intp width          # rows at a time
    bint across
    bint packed             # rows are copied
    bint in_pieces          # as they are too long to be copied as a whole

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

# One of several bands.
cdef struct Column:
    Band band
    RowState state
    double memory[(NUMBERS + 1) * MOST_ROWS]

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


cdef inline npy_intp room_for(Loop* loop, npy_intp rows) noexcept nogil:
    """How long rows may be of which so many are packed side by side."""
    return <npy_intp>(PACKED * sizeof(long double)) // (loop.operands * loop.largest_size * rows)


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


cdef inline bint gives_number(Loop* loop) noexcept nogil:
    """Tell whether a result is one number for each row, of rows without elements, too."""
    return loop.kernels.along.number != NULL


cdef inline npy_intp length(Loop* loop, int k, npy_intp n) noexcept nogil:
    """How many elements a row of an operand has."""
    return n if loop.cores[k] else 1


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


cdef inline void run_packed_band(RowJob* job, Band* band, Workspace* work) noexcept nogil:
    """Run over copies of rows that lie side by side, or over that of a single row."""
    cdef npy_intp inner[MAX_OPERANDS]
    cdef npy_intp beside[MAX_OPERANDS]
    cdef npy_intp size, width = band.width, n
    cdef int k
    cdef char* outputs[MAX_OPERANDS]
    cdef char* packed
    for k in range(job.loop.operands):
        size, n = job.loop.sizes[k], length(job.loop, k, job.n)
        inner[k], beside[k] = width * size if job.loop.cores[k] else 0, size
        packed = work.packed + k * job.n * width * job.loop.largest_size
        outputs[k] = band.args[k]
        if k < job.loop.inputs:
            copy_rows(packed, size, width * size, band.args[k], job.outer[k], job.inner[k], band.rows, n, size)
        band.args[k] = packed
    band.inner = inner
    if is_whole(job):
        run_whole_rows(band, beside, work)
    else:
        run_short_rows(band, work)
    for k in range(job.loop.inputs, job.loop.operands):
        size, n = job.loop.sizes[k], length(job.loop, k, job.n)
        packed = work.packed + k * job.n * width * job.loop.largest_size
        copy_rows(outputs[k], job.outer[k], job.inner[k], packed, size, width * size, band.rows, n, size)


cdef inline void set_band(Band* band, RowJob* job, npy_intp start, npy_intp stop) noexcept nogil:
    """Describe the rows from `start` on: no more than are taken at a time, nor any from `stop` on."""
    cdef int k
    band.loop, band.inner, band.n, band.width, band.in_pieces = job.loop, job.inner, job.n, job.width, job.in_pieces
    band.sweeps = &job.loop.kernels.across if job.across else &job.loop.kernels.along
    band.rows = min(job.width, stop - start)
    for k in range(job.loop.operands):
        band.args[k] = job.args[k] + start * job.outer[k]


cdef inline void sweep_columns(Column* columns, npy_intp count, row_sweep sweep) noexcept nogil:
    cdef npy_intp n = columns.band.n, start, i
    if sweep == NULL:
        return
    for start from 0 <= start < n by CHUNK:
        for i in range(count):
            run_part(&columns[i].band, sweep, start, min(start + CHUNK, n), &columns[i].state, NULL)


cdef inline npy_intp run_columns(RowJob* job, npy_intp start, npy_intp stop) noexcept nogil:
    """Run over columns, a stretch of many at a time, and return where the next begins.

    A band that goes through a large array by itself touches so many pages that the processor forgets where they are.
    """
    cdef npy_intp count = min(<npy_intp>BANDS, (stop - start + job.width - 1) // job.width), i
    cdef Column* columns = <Column*>malloc(count * sizeof(Column))
    if columns == NULL:
        return start
    for i in range(count):
        set_band(&columns[i].band, job, start + i * job.width, stop)
        provide(&columns[i].state, columns[i].memory + MOST_ROWS, columns[i].memory, &columns[i].band)
        begin(&columns[i].state, &columns[i].band)
    sweep_columns(columns, count, columns.band.sweeps.largest)
    sweep_columns(columns, count, columns.band.sweeps.total)
    sweep_columns(columns, count, columns.band.sweeps.result)
    for i in range(count):
        give_numbers(&columns[i].band, &columns[i].state)
    free(columns)
    return start + count * job.width


cdef inline bint is_whole(RowJob* job) noexcept nogil:
    """Tell whether rows are so short that a kernel takes them whole."""
    return job.n <= CHUNK and not is_wide(job.loop) or takes_any(job.loop)


cdef inline void run_whole_rows(Band* band, const npy_intp* outer, Workspace* work) noexcept nogil:
    """Run over as many rows as there are, where they are."""
    cdef float* terms = room_for_terms(band, work, 0)
    band.sweeps.rows(band.args, <const ptrdiff_t*>outer, <const ptrdiff_t*>band.inner, band.n, band.rows, terms)
    give_back(terms, work)


cdef inline void choose_way(RowJob* job, npy_intp rows, bint roomy) noexcept nogil:
    """Choose the way over rows, with as much memory as it takes or without."""
    cdef bint beside = True, contiguous = True, nearer = True
    cdef npy_intp n = job.n, lanes = job.loop.kernels.lanes, short, most
    cdef npy_intp some = MOST_PACKED // (job.loop.operands * job.loop.largest_size * (n + 1)) if roomy else 0
    cdef int k
    for k in range(job.loop.operands):
        beside = beside and job.outer[k] == job.loop.sizes[k]
        if not job.loop.cores[k]:
            continue
        contiguous = contiguous and job.inner[k] == job.loop.sizes[k]
        nearer = nearer and distance(job.outer[k]) < distance(job.inner[k])
    short = SHORT_ROW * lanes // 4 if job.loop.kernels.along.largest != NULL else SHORT_CHEAP_ROW * lanes // 4
    if takes_any(job.loop) or n == 0:
        job.across = job.packed = job.in_pieces = False
        job.width = 1
        return
    if is_wide(job.loop) or rows == 1 or 4 * rows < lanes:
        job.across = False
    elif beside:
        job.across = True
    elif contiguous:
        job.across = n <= short and (roomy or n <= room_for(job.loop, lanes))
    else:
        job.across = n <= room_for(job.loop, lanes) or nearer and some >= lanes
    job.packed = not (beside if job.across else contiguous or n > room_for(job.loop, 1))
    job.in_pieces = not (job.across or job.packed or contiguous)
    most = max(some if nearer else 0, room_for(job.loop, 1) // n) if job.packed else MOST_ROWS
    if not job.across:
        job.width = 1
    elif n > LONG_ROW:
        job.width = lanes
    else:
        job.width = max(lanes, min(most, <npy_intp>MOST_ROWS) // lanes * lanes)


cdef inline void run_some_rows(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    cdef RowJob job = (<RowJob*>data)[0]
    cdef Workspace work
    cdef Band band
    cdef npy_intp next
    if is_whole(&job) and not job.packed and not job.in_pieces:
        set_band(&band, &job, start, stop)
        band.rows = stop - start
        run_whole_rows(&band, job.outer, &work)
        return
    work.packed = <char*>work.room
    if job.packed and job.n > room_for(job.loop, job.width):
        work.packed = <char*>malloc(job.loop.operands * job.n * job.width * job.loop.largest_size)
        if work.packed == NULL:
            work.packed = <char*>work.room
            choose_way(&job, stop - start, False)
    while start < stop:
        if job.across and not job.packed and CHUNK < job.n <= LONG_ROW:
            next = run_columns(&job, start, stop)
            if next > start:
                start = next
                continue
        set_band(&band, &job, start, stop)
        if job.packed:
            run_packed_band(&job, &band, &work)
        else:
            run_band(&band, &work)
        start += job.width
    if work.packed != <char*>work.room:
        free(work.packed)


cdef inline void run_strided_rows(Loop* loop, char** args, const npy_intp* steps, npy_intp rows,
                                  npy_intp n) noexcept nogil:
    """Run over rows, on as many threads as that is worth."""
    cdef RowJob job
    if rows <= 0 or (n <= 0 and not gives_number(loop)):  # rows without elements have their numbers
        return
    job.loop, job.args, job.outer, job.inner, job.n = loop, args, steps, steps + loop.operands, n
    choose_way(&job, rows, True)
    split(run_some_rows, &job, rows, job.width, loop.grain // (n + 1) + 1)


cdef inline void run_dense_rows(Loop* loop, char** args, npy_intp n, npy_intp row, bint _uniform) noexcept nogil:
    """Run over contiguous operands, of n elements in all."""
    cdef npy_intp steps[2 * MAX_OPERANDS]
    cdef int k
    for k in range(loop.operands):
        steps[k] = length(loop, k, row) * loop.sizes[k]
        steps[loop.operands + k] = loop.sizes[k] if loop.cores[k] else 0
    run_strided_rows(loop, args, steps, n // row if row else 0, row)


cdef inline void run_rows(char** args, const npy_intp* dimensions, const npy_intp* given, void* data) noexcept nogil:
    """NumPy's inner-loop signature: `given` are the steps of rows, and those within rows where there are some."""
    cdef Loop* loop = <Loop*>data
    cdef npy_intp steps[2 * MAX_OPERANDS]
    cdef int k, cores = 0
    cdef fp_status status = get_status()
    for k in range(loop.operands):
        steps[k], steps[loop.operands + k] = given[k], given[loop.operands + cores] if loop.cores[k] else 0
        cores += loop.cores[k]
    run_strided_rows(loop, args, steps, dimensions[0], dimensions[1])
    restore_status(status)
