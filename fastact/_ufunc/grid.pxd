# Arrays of any strides, without NumPy's iterator: their dimensions as few as possible, and the outer ones split over
# threads.

from numpy cimport npy_intp

from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.inner_loop cimport Loop
from fastact._ufunc.pack cimport distance
from fastact._ufunc.threadpool cimport split

cdef enum:
    MOST_DIMENSIONS = 8
    SHORT_LOOP = 16         # elements
    FEW_ROWS = 5

# What is done for each combination of outer indices: the loop, operands, and steps (of rows, then within) and sizes.
ctypedef void (*grid_loop)(Loop*, char** args, const npy_intp* steps, npy_intp n, npy_intp row) noexcept nogil

cdef struct Grid:
    Loop* loop
    grid_loop run
    int dimensions
    npy_intp shape[MOST_DIMENSIONS]
    npy_intp steps[MOST_DIMENSIONS][2 * MAX_OPERANDS]  # of each dimension; those within rows stand behind the last's
    char* args[MAX_OPERANDS]
    npy_intp row            # elements of a row, where the loop is along an axis


cdef inline void swap(Grid* grid, int a, int b) noexcept nogil:
    cdef int k
    grid.shape[a], grid.shape[b] = grid.shape[b], grid.shape[a]
    for k in range(grid.loop.operands):
        grid.steps[a][k], grid.steps[b][k] = grid.steps[b][k], grid.steps[a][k]


cdef inline void sort_dimensions(Grid* grid) noexcept nogil:
    """Put the dimension whose elements lie closest together in the output last."""
    cdef int a, b, output = grid.loop.operands - 1
    for a in range(1, grid.dimensions):
        b = a
        while b > 0 and distance(grid.steps[b - 1][output]) < distance(grid.steps[b][output]):
            swap(grid, b - 1, b)
            b -= 1


cdef inline void turn_around(Grid* grid, int d) noexcept nogil:
    """Go through a dimension forwards if all operands would go backwards."""
    cdef int k
    for k in range(grid.loop.operands):
        if grid.steps[d][k] > 0:
            return
    for k in range(grid.loop.operands):
        grid.args[k] += (grid.shape[d] - 1) * grid.steps[d][k]
        grid.steps[d][k] = -grid.steps[d][k]


cdef inline void merge(Grid* grid) noexcept nogil:
    """Make one dimension of two wherever their elements follow each other, and drop those of size 1."""
    cdef int d, k, kept = 0
    cdef bint follows
    for d in range(grid.dimensions):
        if grid.shape[d] == 1:
            continue
        turn_around(grid, d)
        follows = kept > 0
        for k in range(grid.loop.operands):
            follows = follows and grid.steps[kept - 1][k] == grid.steps[d][k] * grid.shape[d]
        if follows:
            kept -= 1
            grid.shape[kept] *= grid.shape[d]
        else:
            grid.shape[kept] = grid.shape[d]
        for k in range(grid.loop.operands):
            grid.steps[kept][k] = grid.steps[d][k]
        kept += 1
    if kept == 0:
        grid.shape[0], kept = 1, 1
        for k in range(grid.loop.operands):
            grid.steps[0][k] = grid.loop.itemsize
    grid.dimensions = kept


cdef inline void run_some_of_grid(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    """Run over some combinations of outer indices."""
    cdef Grid* grid = <Grid*>data
    cdef char* args[MAX_OPERANDS]
    cdef npy_intp index[MOST_DIMENSIONS]
    cdef npy_intp _i, rest = start
    cdef int d, k, last = grid.dimensions - 1
    for k in range(grid.loop.operands):
        args[k] = grid.args[k]
    for d in range(last - 1, -1, -1):
        index[d] = rest % grid.shape[d]
        rest //= grid.shape[d]
        for k in range(grid.loop.operands):
            args[k] += index[d] * grid.steps[d][k]
    for _i in range(start, stop):
        grid.run(grid.loop, args, grid.steps[last], grid.shape[last], grid.row)
        for d in range(last - 1, -1, -1):
            index[d] += 1
            for k in range(grid.loop.operands):
                args[k] += grid.steps[d][k]
            if index[d] < grid.shape[d]:
                break
            for k in range(grid.loop.operands):
                args[k] -= index[d] * grid.steps[d][k]
            index[d] = 0


cdef inline void avoid_short_loops(Grid* grid, npy_intp short) noexcept nogil:
    """Where the innermost loop would hardly be worth its call, let it be another."""
    cdef int d, longest = grid.dimensions - 1
    if grid.shape[longest] < short:
        for d in range(grid.dimensions):
            if grid.shape[d] > grid.shape[longest]:
                longest = d
        swap(grid, longest, grid.dimensions - 1)


cdef inline void run_grid(Grid* grid, const npy_intp* within) noexcept nogil:
    """Run over all: `within` are the steps within rows, where the loop is along an axis; NULL where it isn't."""
    cdef npy_intp outer = 1, each
    cdef int d, k, last
    sort_dimensions(grid)
    merge(grid)
    avoid_short_loops(grid, SHORT_LOOP if within == NULL else FEW_ROWS)
    last = grid.dimensions - 1
    if within != NULL:
        for k in range(grid.loop.operands):
            grid.steps[last][grid.loop.operands + k] = within[k]
    for d in range(last):
        outer *= grid.shape[d]
    each = grid.shape[last] * grid.row
    if each > 0:
        split(run_some_of_grid, grid, outer, 1, grid.loop.grain // each + 1)
