# Iteration over the dimensions of strided arrays, in place of NumPy's iterator: it sorts and coalesces dimensions, and
# splits the outer ones over threads. This file uses no Python objects.

from numpy cimport npy_intp

from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.inner_loop cimport LoopData
from fastact._ufunc.pack cimport abs_step
from fastact._ufunc.threadpool cimport split

cdef enum:
    MAX_DIMENSIONS = 8
    # Elements: an innermost dimension shorter than this is avoided. Measured with 1: relu on x[:, :2] takes 12 times as
    # long, on x[:, :4] 2.8 times.
    SHORT_LOOP = 16
    SHORT_ROW_LOOP = 5      # the same in rows, for a gufunc

# Runs the kernel on the innermost dimension, of n elements. For a gufunc, these are n rows of `row_length` elements;
# `steps` has the step from row to row of every operand, then the step within a row of every operand.
ctypedef void (*strided_loop)(
    LoopData*, char** args, const npy_intp* steps, npy_intp n, npy_intp row_length) noexcept nogil

cdef struct Iteration:
    LoopData* loop
    strided_loop run
    int dimensions
    npy_intp shape[MAX_DIMENSIONS]
    npy_intp steps[MAX_DIMENSIONS][2 * MAX_OPERANDS]  # by dimension; strided_loop describes those of the last one
    char* args[MAX_OPERANDS]
    npy_intp row_length     # 1 in an elementwise ufunc


cdef inline void swap_dimensions(Iteration* iteration, int a, int b) noexcept nogil:
    """Exchange two dimensions."""
    cdef int k
    iteration.shape[a], iteration.shape[b] = iteration.shape[b], iteration.shape[a]
    for k in range(iteration.loop.operands):
        iteration.steps[a][k], iteration.steps[b][k] = iteration.steps[b][k], iteration.steps[a][k]


cdef inline void sort_dimensions(Iteration* iteration) noexcept nogil:
    """Sort dimensions by their steps in the last output, in descending order."""
    cdef int a, b, output = iteration.loop.operands - 1
    for a in range(1, iteration.dimensions):
        b = a
        while b > 0 and abs_step(iteration.steps[b - 1][output]) < abs_step(iteration.steps[b][output]):
            swap_dimensions(iteration, b - 1, b)
            b -= 1


cdef inline void flip_dimension(Iteration* iteration, int d) noexcept nogil:
    """Reverse a dimension in which no operand has a positive step."""
    cdef int k
    for k in range(iteration.loop.operands):
        if iteration.steps[d][k] > 0:
            return
    for k in range(iteration.loop.operands):
        iteration.args[k] += (iteration.shape[d] - 1) * iteration.steps[d][k]
        iteration.steps[d][k] = -iteration.steps[d][k]


cdef inline void coalesce_dimensions(Iteration* iteration) noexcept nogil:
    """Join dimensions in which all operands have a single common step, and remove dimensions of size 1."""
    cdef int d, k, kept = 0
    cdef bint joins
    for d in range(iteration.dimensions):
        if iteration.shape[d] == 1:
            continue
        flip_dimension(iteration, d)
        joins = kept > 0
        for k in range(iteration.loop.operands):
            joins = joins and iteration.steps[kept - 1][k] == iteration.steps[d][k] * iteration.shape[d]
        if joins:
            kept -= 1
            iteration.shape[kept] *= iteration.shape[d]
        else:
            iteration.shape[kept] = iteration.shape[d]
        for k in range(iteration.loop.operands):
            iteration.steps[kept][k] = iteration.steps[d][k]
        kept += 1
    if kept == 0:
        iteration.shape[0], kept = 1, 1
        for k in range(iteration.loop.operands):
            iteration.steps[0][k] = iteration.loop.itemsize
    iteration.dimensions = kept


cdef inline void run_some_iterations(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    """Run the loop for the combinations of outer indices from start to stop, on one thread."""
    cdef Iteration* iteration = <Iteration*>data
    cdef char* args[MAX_OPERANDS]
    cdef npy_intp index[MAX_DIMENSIONS]
    cdef npy_intp _i, rest = start
    cdef int d, k, last = iteration.dimensions - 1
    for k in range(iteration.loop.operands):
        args[k] = iteration.args[k]
    for d in range(last - 1, -1, -1):
        index[d] = rest % iteration.shape[d]
        rest //= iteration.shape[d]
        for k in range(iteration.loop.operands):
            args[k] += index[d] * iteration.steps[d][k]
    for _i in range(start, stop):
        iteration.run(iteration.loop, args, iteration.steps[last], iteration.shape[last], iteration.row_length)
        for d in range(last - 1, -1, -1):
            index[d] += 1
            for k in range(iteration.loop.operands):
                args[k] += iteration.steps[d][k]
            if index[d] < iteration.shape[d]:
                break
            for k in range(iteration.loop.operands):
                args[k] -= index[d] * iteration.steps[d][k]
            index[d] = 0


cdef inline void avoid_short_loops(Iteration* iteration, npy_intp short) noexcept nogil:
    """Make the longest dimension the innermost one if that is shorter than `short`."""
    cdef int d, longest = iteration.dimensions - 1
    if iteration.shape[longest] < short:
        for d in range(iteration.dimensions):
            if iteration.shape[d] > iteration.shape[longest]:
                longest = d
        swap_dimensions(iteration, longest, iteration.dimensions - 1)


cdef inline void iterate(Iteration* iteration, const npy_intp* core_steps) noexcept nogil:
    """Run the loop over all elements. `core_steps` are the steps within rows; NULL in an elementwise ufunc."""
    cdef npy_intp outer = 1, size
    cdef int d, k, last
    sort_dimensions(iteration)
    coalesce_dimensions(iteration)
    avoid_short_loops(iteration, SHORT_LOOP if core_steps == NULL else SHORT_ROW_LOOP)
    last = iteration.dimensions - 1
    if core_steps != NULL:
        for k in range(iteration.loop.operands):
            iteration.steps[last][iteration.loop.operands + k] = core_steps[k]
    for d in range(last):
        outer *= iteration.shape[d]
    size = iteration.shape[last] * iteration.row_length
    if size > 0:
        split(run_some_iterations, iteration, outer, 1, iteration.loop.grain // size + 1)
