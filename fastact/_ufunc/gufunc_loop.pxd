# The inner loop of all gufuncs: ufuncs along an axis, with one core dimension. A row is the elements along the axis. An
# operand without the core dimension is a row scalar: one number per row. This file contains no formulas and uses no
# Python objects.
#
# The inner loop chooses how to process the rows: along them, one at a time, or across them, adjacent rows together (see
# rows.pyx.in). It packs operands that don't have the layout that the kernel needs, forms blocks of rows for
# row_sweeps.pxd, and splits them over threads. The result is bit-identical for all these choices.

from libc.stddef cimport ptrdiff_t
from libc.stdlib cimport free, malloc

from numpy cimport npy_intp

from fastact._loops.fp_status cimport fp_status, get_status, restore_status
from fastact._loops.table cimport CHUNK, MAX_OPERANDS, MOST_ROWS, RowState, row_sweep
from fastact._ufunc.inner_loop cimport LoopData
from fastact._ufunc.pack cimport abs_step, copy_rows
from fastact._ufunc.row_sweeps cimport (
    LONG_ROW, NUMBERS_PER_PART, PACKED_LONG_DOUBLES, RowBlock, Workspace, allocate_terms, assign_memory, finish_rows,
    free_terms, has_no_sweeps, is_longdouble, reset, run_block, run_short_rows, sweep_part,
)
from fastact._ufunc.threadpool cimport split

cdef enum:
    MAX_PACKED_BYTES = 3 << 17  # of all operands together, for packed copies in memory from malloc
    # Bytes: up to this length, contiguous rows are packed to be processed across. Time without packing / with packing,
    # softmax in float32, AVX-512, AVX2 and SSE4.2 (not measured: NEON): rows of 10: 4.1, 2.8, 2.3; of 40: 1.4, 1.2,
    # 1.0; of 64: 0.9, 0.8, 0.9.
    SHORT_ROW = 160
    # The same for kernels that subtract no maximum, where packing takes more of the time. softmax_backward, rows of 4:
    # 2.1, 1.4, 2.0; of 10: 1.3, 0.8, 1.2; of 16: 0.9, 0.5, 0.7.
    SHORT_CHEAP_ROW = 40
    PLAIN_LANES = 2             # without vector instructions, processing across saves nothing
    # Adjacent blocks of long columns that are swept together. Measured with 1: softmax along axis 0 of an array of
    # 1,024 x 1,024 float32 takes 1.2 times as long.
    COLUMN_BLOCKS = 16

cdef struct RowJob:
    LoopData* loop
    char** args
    const npy_intp* outer   # step from row to row of each operand
    const npy_intp* inner   # step within a row
    npy_intp n              # elements of a row
    npy_intp width          # rows of a block
    bint across
    bint packed             # rows are copied
    bint in_pieces          # rows are copied piece by piece, because they are too long to be copied whole

# One of several adjacent blocks.
cdef struct ColumnBlock:
    RowBlock block
    RowState state
    double memory[(NUMBERS_PER_PART + 1) * MOST_ROWS]


cdef inline npy_intp max_packed_row_length(LoopData* loop, npy_intp rows) noexcept nogil:
    """Return the maximum length of a row if this number of rows must fit into Workspace.room."""
    return <npy_intp>(PACKED_LONG_DOUBLES * sizeof(long double)) // (loop.operands * loop.largest_size * rows)


cdef inline bint has_row_scalar_output(LoopData* loop) noexcept nogil:
    """True if an output is a row scalar. Rows without elements have one, too."""
    return loop.kernels.along.number != NULL


cdef inline npy_intp row_length_of(LoopData* loop, int k, npy_intp n) noexcept nogil:
    """Return the number of elements of a row of operand k."""
    return n if loop.has_core_dim[k] else 1


cdef inline void run_packed_block(RowJob* job, RowBlock* block, Workspace* work) noexcept nogil:
    """Compute a block of rows through packed copies: adjacent rows, or a single row."""
    cdef npy_intp inner[MAX_OPERANDS]
    cdef npy_intp adjacent[MAX_OPERANDS]
    cdef npy_intp size, width = block.width, n
    cdef int k
    cdef char* outputs[MAX_OPERANDS]
    cdef char* packed
    for k in range(job.loop.operands):
        size, n = job.loop.sizes[k], row_length_of(job.loop, k, job.n)
        inner[k], adjacent[k] = width * size if job.loop.has_core_dim[k] else 0, size
        packed = work.packed + k * job.n * width * job.loop.largest_size
        outputs[k] = block.args[k]
        if k < job.loop.inputs:
            copy_rows(packed, size, width * size, block.args[k], job.outer[k], job.inner[k], block.rows, n, size)
        block.args[k] = packed
    block.inner = inner
    if uses_row_kernel(job):
        run_row_kernel(block, adjacent, work)
    else:
        run_short_rows(block, work)
    for k in range(job.loop.inputs, job.loop.operands):
        size, n = job.loop.sizes[k], row_length_of(job.loop, k, job.n)
        packed = work.packed + k * job.n * width * job.loop.largest_size
        copy_rows(outputs[k], job.outer[k], job.inner[k], packed, size, width * size, block.rows, n, size)


cdef inline void set_block(RowBlock* block, RowJob* job, npy_intp start, npy_intp stop) noexcept nogil:
    """Make a block of the rows from `start` on, but at most to `stop` or the width of a block."""
    cdef int k
    block.loop, block.inner, block.n, block.width = job.loop, job.inner, job.n, job.width
    block.in_pieces = job.in_pieces
    block.sweeps = &job.loop.kernels.across if job.across else &job.loop.kernels.along
    block.rows = min(job.width, stop - start)
    for k in range(job.loop.operands):
        block.args[k] = job.args[k] + start * job.outer[k]


cdef inline void sweep_column_blocks(ColumnBlock* columns, npy_intp count, row_sweep sweep) noexcept nogil:
    """Run a sweep over adjacent blocks, CHUNK elements of each column at a time."""
    cdef npy_intp n = columns.block.n, start, i
    if sweep == NULL:
        return
    for start from 0 <= start < n by CHUNK:
        for i in range(count):
            sweep_part(&columns[i].block, sweep, start, min(start + CHUNK, n), &columns[i].state, NULL)


cdef inline npy_intp run_column_blocks(RowJob* job, npy_intp start, npy_intp stop) noexcept nogil:
    """Compute adjacent blocks of columns together, and return the first row that is left.

    Return `start` if there is no memory. A single block of long columns touches a few bytes of very many pages, more
    than the processor's translation buffer holds; adjacent blocks use more of each page.
    """
    cdef npy_intp count = min(<npy_intp>COLUMN_BLOCKS, (stop - start + job.width - 1) // job.width), i
    cdef ColumnBlock* columns = <ColumnBlock*>malloc(count * sizeof(ColumnBlock))
    if columns == NULL:
        return start
    for i in range(count):
        set_block(&columns[i].block, job, start + i * job.width, stop)
        assign_memory(&columns[i].state, columns[i].memory + MOST_ROWS, columns[i].memory, &columns[i].block)
        reset(&columns[i].state, &columns[i].block)
    sweep_column_blocks(columns, count, columns.block.sweeps.largest)
    sweep_column_blocks(columns, count, columns.block.sweeps.total)
    sweep_column_blocks(columns, count, columns.block.sweeps.result)
    for i in range(count):
        finish_rows(&columns[i].block, &columns[i].state)
    free(columns)
    return start + count * job.width


cdef inline bint uses_row_kernel(RowJob* job) noexcept nogil:
    """True if a kernel computes whole rows in one call: they are short, or there is no other kernel."""
    return job.n <= CHUNK and not is_longdouble(job.loop) or has_no_sweeps(job.loop)


cdef inline void run_row_kernel(RowBlock* block, const npy_intp* outer, Workspace* work) noexcept nogil:
    """Compute whole rows in one call."""
    cdef float* terms = allocate_terms(block, work, 0)
    block.sweeps.rows(block.args, <const ptrdiff_t*>outer, <const ptrdiff_t*>block.inner, block.n, block.rows, terms)
    free_terms(terms, work)


cdef inline void choose_strategy(RowJob* job, npy_intp rows, bint may_allocate) noexcept nogil:
    """Choose how to process the rows. Without `may_allocate`, choose a way that needs no memory from malloc."""
    cdef bint adjacent = True, contiguous = True, rows_are_closer = True
    cdef npy_intp n = job.n, lanes = job.loop.kernels.lanes, short, max_width
    cdef npy_intp bytes = job.loop.operands * job.loop.largest_size * (n + 1)
    cdef npy_intp packed_rows = MAX_PACKED_BYTES // bytes if may_allocate else 0
    cdef int k
    for k in range(job.loop.operands):
        adjacent = adjacent and job.outer[k] == job.loop.sizes[k]
        if not job.loop.has_core_dim[k]:
            continue
        contiguous = contiguous and job.inner[k] == job.loop.sizes[k]
        rows_are_closer = rows_are_closer and abs_step(job.outer[k]) < abs_step(job.inner[k])
    short = (SHORT_ROW if job.loop.kernels.along.largest != NULL else SHORT_CHEAP_ROW) // job.loop.itemsize
    if has_no_sweeps(job.loop) or n == 0:
        job.across = job.packed = job.in_pieces = False
        job.width = 1
        return
    if is_longdouble(job.loop) or rows == 1 or 4 * rows < lanes:
        job.across = False
    elif adjacent:
        job.across = True
    elif contiguous:
        job.across = n <= short and lanes > PLAIN_LANES and (
            may_allocate or n <= max_packed_row_length(job.loop, lanes))
    else:
        job.across = n <= max_packed_row_length(job.loop, lanes) or rows_are_closer and packed_rows >= lanes
    job.packed = not (adjacent if job.across else contiguous or n > max_packed_row_length(job.loop, 1))
    job.in_pieces = not (job.across or job.packed or contiguous)
    max_width = MOST_ROWS
    if job.packed:
        max_width = max(packed_rows if rows_are_closer else 0, max_packed_row_length(job.loop, 1) // n)
    if not job.across:
        job.width = 1
    elif n > LONG_ROW:
        job.width = lanes
    else:
        job.width = max(lanes, min(max_width, <npy_intp>MOST_ROWS) // lanes * lanes)


cdef inline void run_rows_task(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    """Compute the rows from start to stop of a RowJob, on one thread."""
    cdef RowJob job = (<RowJob*>data)[0]
    cdef Workspace work
    cdef RowBlock block
    cdef npy_intp next
    if uses_row_kernel(&job) and not job.packed and not job.in_pieces:
        set_block(&block, &job, start, stop)
        block.rows = stop - start
        run_row_kernel(&block, job.outer, &work)
        return
    work.packed = <char*>work.room
    if job.packed and job.n > max_packed_row_length(job.loop, job.width):
        work.packed = <char*>malloc(job.loop.operands * job.n * job.width * job.loop.largest_size)
        if work.packed == NULL:
            work.packed = <char*>work.room
            choose_strategy(&job, stop - start, False)
    while start < stop:
        if job.across and not job.packed and CHUNK < job.n <= LONG_ROW:
            next = run_column_blocks(&job, start, stop)
            if next > start:
                start = next
                continue
        set_block(&block, &job, start, stop)
        if job.packed:
            run_packed_block(&job, &block, &work)
        else:
            run_block(&block, &work)
        start += job.width
    if work.packed != <char*>work.room:
        free(work.packed)


cdef inline void run_strided_rows(LoopData* loop, char** args, const npy_intp* steps, npy_intp rows,
                                  npy_intp n) noexcept nogil:
    """Compute rows of any strides, on several threads if this pays off."""
    cdef RowJob job
    if rows <= 0 or (n <= 0 and not has_row_scalar_output(loop)):
        return
    job.loop, job.args, job.outer, job.inner, job.n = loop, args, steps, steps + loop.operands, n
    choose_strategy(&job, rows, True)
    split(run_rows_task, &job, rows, job.width, loop.grain // (n + 1) + 1)


cdef inline void run_contiguous_rows(LoopData* loop, char** args, npy_intp n, npy_intp row_length,
                                     bint _uniform) noexcept nogil:
    """Compute contiguous operands with n elements in total."""
    cdef npy_intp steps[2 * MAX_OPERANDS]
    cdef int k
    for k in range(loop.operands):
        steps[k] = row_length_of(loop, k, row_length) * loop.sizes[k]
        steps[loop.operands + k] = loop.sizes[k] if loop.has_core_dim[k] else 0
    run_strided_rows(loop, args, steps, n // row_length if row_length else 0, row_length)


cdef inline void row_inner_loop(char** args, const npy_intp* dimensions, const npy_intp* numpy_steps,
                                void* data) noexcept nogil:
    """Compute the rows: the inner loop that NumPy calls, a PyUFuncGenericFunction.

    `numpy_steps` are the steps from row to row of all operands, then the steps within a row of the operands that have
    the core dimension.
    """
    cdef LoopData* loop = <LoopData*>data
    cdef npy_intp steps[2 * MAX_OPERANDS]
    cdef int k, core_steps = 0
    cdef fp_status status = get_status()
    for k in range(loop.operands):
        steps[k] = numpy_steps[k]
        steps[loop.operands + k] = numpy_steps[loop.operands + core_steps] if loop.has_core_dim[k] else 0
        core_steps += loop.has_core_dim[k]
    run_strided_rows(loop, args, steps, dimensions[0], dimensions[1])
    restore_status(status)
