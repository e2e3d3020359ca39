# The inner loop of ufuncs along an axis, ``(n)->(n)``: three sweeps over each row, in packed stretches where rows
# aren't contiguous; long arrays are split over threads by rows.

from libc.math cimport INFINITY
from libc.string cimport memcpy, memset

from numpy cimport npy_intp

from fastact._loops.table cimport CHUNK, MAX_OPERANDS, MAX_TERMS, ROW_BLOCK_BYTES, RowState, row_kernel
from fastact._ufunc.fp_status cimport fp_status, get_status, restore_status
from fastact._ufunc.inner_loop cimport Loop
from fastact._ufunc.pack cimport gather, scatter
from fastact._ufunc.threadpool cimport split


cdef struct RowJob:
    Loop* loop
    char** args
    const npy_intp* steps   # between rows, then within
    npy_intp length         # of a row


cdef inline void sweep(Loop* loop, row_kernel kernel, char** args, const npy_intp* steps, npy_intp n, bint contiguous,
                       const char* filler, RowState* state) noexcept nogil:
    """Run one sweep over a row, in stretches of whole blocks; what is left is packed into a block of its own."""
    cdef long double memory[MAX_OPERANDS * CHUNK]
    cdef char* packed[MAX_OPERANDS]
    cdef int k
    cdef npy_intp start = 0, count, size = loop.itemsize, lanes = loop.kernels.lanes
    while start < n:
        count = min(CHUNK, n - start)
        if count >= lanes:
            count -= count % lanes
        for k in range(loop.operands):
            packed[k] = args[k] + start * steps[k]
        state.done = start
        if contiguous and count >= lanes:
            kernel(packed, count, state)
        else:
            for k in range(loop.operands):
                packed[k] = <char*>(memory + k * CHUNK)
                memcpy(packed[k], filler, ROW_BLOCK_BYTES)
                gather(packed[k], args[k] + start * steps[k], steps[k], count, size)
            kernel(packed, count, state)
            if kernel != loop.kernels.largest:
                k = loop.operands - 1
                scatter(args[k] + start * steps[k], packed[k], steps[k], count, size)
        start += count


cdef inline void run_row(Loop* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    cdef RowState state
    cdef bint relative = loop.kernels.largest != NULL, contiguous = True
    cdef float terms[MAX_TERMS]
    cdef char zeros[ROW_BLOCK_BYTES]
    cdef const char* filler = &loop.minus_infinities[0] if relative else &zeros[0]
    cdef int k
    memset(zeros, 0, ROW_BLOCK_BYTES)
    for k in range(loop.operands):
        contiguous = contiguous and steps[k] == loop.itemsize
    state.largest = state.wide_largest = -INFINITY
    state.ones = state.total = state.error = state.wide_total = state.wide_error = 0.0
    state.terms = terms if loop.itemsize == 2 and n <= MAX_TERMS else NULL
    if relative:
        sweep(loop, loop.kernels.largest, args, steps, n, contiguous, filler, &state)
    sweep(loop, loop.kernels.total, args, steps, n, contiguous, filler, &state)
    sweep(loop, loop.kernels.result, args, steps, n, contiguous, filler, &state)


cdef inline void run_row_share(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    """Run over some of the rows."""
    cdef RowJob* job = <RowJob*>data
    cdef char* row[MAX_OPERANDS]
    cdef npy_intp i
    cdef int k, operands = job.loop.operands
    for i in range(start, stop):
        for k in range(operands):
            row[k] = job.args[k] + i * job.steps[k]
        run_row(job.loop, row, job.steps + operands, job.length)


cdef inline void split_rows(Loop* loop, char** args, const npy_intp* steps, npy_intp rows, npy_intp n) noexcept nogil:
    cdef RowJob job
    job.loop, job.args, job.steps, job.length = loop, args, steps, n
    split(run_row_share, &job, rows, 1, loop.grain // max(n, <npy_intp>1) + 1)


cdef inline void run_dense_rows(Loop* loop, char** args, npy_intp n, npy_intp row, bint uniform) noexcept nogil:
    """Run over contiguous operands, of n elements in all."""
    cdef npy_intp steps[2 * MAX_OPERANDS]
    cdef int k
    for k in range(loop.operands):
        steps[k] = row * loop.itemsize
        steps[loop.operands + k] = loop.itemsize
    split_rows(loop, args, steps, n // row if row else 0, row)


cdef inline void run_rows(char** args, const npy_intp* dimensions, const npy_intp* steps, void* data) noexcept nogil:
    """NumPy's inner-loop signature for ``(n)->(n)``."""
    cdef fp_status status = get_status()
    split_rows(<Loop*>data, args, steps, dimensions[0], dimensions[1])
    restore_status(status)
