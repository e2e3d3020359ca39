# The inner loop of ufuncs along an axis; an operand may also be one number for each row. It chooses the way over the
# rows (see rows.pyx.in), packs what doesn't lie as kernels want it, and splits many rows, or a long one, over threads.
# None of this changes a result.

from libc.stddef cimport ptrdiff_t
from libc.stdlib cimport free, malloc

from numpy cimport npy_intp

from fastact._loops.table cimport CHUNK, MAX_OPERANDS, MOST_ROWS, RowState, row_sweep
from fastact._ufunc.fp_status cimport fp_status, get_status, restore_status
from fastact._ufunc.inner_loop cimport Loop
from fastact._ufunc.pack cimport copy_rows, distance
from fastact._ufunc.row_sweeps cimport (
    Band, LONG_ROW, NUMBERS, PACKED, Workspace, begin, give_back, give_numbers, is_wide, provide, room_for_terms,
    run_band, run_part, run_short_rows, takes_any,
)
from fastact._ufunc.threadpool cimport split

cdef enum:
    MOST_PACKED = 3 << 17   # bytes of all operands that are packed at a time, where the stack has no room
    SHORT_ROW = 11          # quarters of a vector: up to here, contiguous rows are packed to be taken across
    SHORT_CHEAP_ROW = 3     # likewise without exponentials, where the way to and fro counts more
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

# One of several bands.
cdef struct Column:
    Band band
    RowState state
    double memory[(NUMBERS + 1) * MOST_ROWS]


cdef inline npy_intp room_for(Loop* loop, npy_intp rows) noexcept nogil:
    """How long rows may be of which so many are packed side by side."""
    return <npy_intp>(PACKED * sizeof(long double)) // (loop.operands * loop.largest_size * rows)


cdef inline bint gives_number(Loop* loop) noexcept nogil:
    """Tell whether a result is one number for each row, of rows without elements, too."""
    return loop.kernels.along.number != NULL


cdef inline npy_intp length(Loop* loop, int k, npy_intp n) noexcept nogil:
    """How many elements a row of an operand has."""
    return n if loop.cores[k] else 1


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
