# The types with which a kernel module passes its kernels to _core: C function pointers and the data that they use. This
# file contains no Python objects and no NumPy types. _core finds a kernel by ufunc and element type (table.pyx.in).

from libc.stddef cimport ptrdiff_t

cdef enum:
    MAX_OPERANDS = 8
    CHUNK = 256             # elements of a row that are summed before their sum is added to that of the row
    MOST_ROWS = 128         # rows that are processed together; the same number as in rows.h

# Operands, number of elements. The comment at the top of elementwise.pyx.in has the contract.
ctypedef void (*kernel)(char**, ptrdiff_t) noexcept nogil

# Operands, their strides in bytes, number of elements.
ctypedef void (*strided_kernel)(char**, const ptrdiff_t*, ptrdiff_t) noexcept nogil

# The numbers that the sweeps of rows.pyx.in pass on for each row.
cdef struct RowState:
    # One number for each row:
    double* largest         # the largest element so far; -inf before the first
    double* ones            # how many terms are exactly 1; the largest element has such a term
    double* total           # the sum of the other terms so far
    double* error           # the sum of the rounding errors of `total`
    double* picked          # x at the label, or NaN until the sweep has reached it
    float* terms            # memory for the terms of a 16-bit format between two sweeps, or NULL
    ptrdiff_t terms_row     # numbers in `terms` for each element of the rows
    ptrdiff_t first         # number of elements of a row before the part that a sweep processes
    # The same for one row in long double:
    long double wide_largest
    long double wide_total
    long double wide_error
    long double wide_picked

# Operands, their strides along a row in bytes, elements of a row, rows, state.
ctypedef void (*row_sweep)(char**, const ptrdiff_t*, ptrdiff_t, ptrdiff_t, RowState*) noexcept nogil

# Operands, their strides from a row to the next in bytes, their strides along a row in bytes, elements of a row, rows,
# and memory for the terms of MOST_ROWS rows, or NULL.
ctypedef void (*row_kernel)(char**, const ptrdiff_t*, const ptrdiff_t*, ptrdiff_t, ptrdiff_t, float*) noexcept nogil

cdef struct Sweeps:
    row_kernel rows         # whole rows: of any length if there are no sweeps, else of at most CHUNK elements; or NULL
    row_sweep largest       # NULL if terms aren't relative to the largest element
    row_sweep total         # NULL if there is no sum
    row_sweep result        # NULL if the only result is a row scalar
    row_sweep number        # the row scalars of whole rows, after all other sweeps; NULL if there are none

cdef struct Kernels:
    int lanes               # elements that a kernel computes at a time; for a ufunc along an axis, rows
    # Of an elementwise ufunc:
    kernel uniform          # each parameter is one number
    kernel elementwise      # parameters are arrays; NULL if there are no parameters
    kernel partial          # like `uniform`, for fewer than `lanes` elements; or NULL
    strided_kernel strided  # like `uniform`, for operands that aren't contiguous; or NULL
    # Of a ufunc along an axis:
    bint bounded            # True if the search for the largest element starts at the lowest finite number
    Sweeps along            # for one contiguous row
    Sweeps across           # for rows next to each other in memory; NULLs in long double
