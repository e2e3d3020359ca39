# What a kernel module hands to _core: C function pointers, found by ufunc and element type.

from libc.stddef cimport ptrdiff_t

cdef enum:
    MAX_OPERANDS = 8
    CHUNK = 256             # elements of a row that are summed at a time
    MOST_ROWS = 128         # that are taken side by side, as in rows.h

# operands, number of elements; the contract is at the head of elementwise.pyx.in.
ctypedef void (*kernel)(char**, ptrdiff_t) noexcept nogil

# operands, bytes from an element of each to the next, number of elements; the rest as above.
ctypedef void (*strided_kernel)(char**, const ptrdiff_t*, ptrdiff_t) noexcept nogil

cdef struct RowState:
    # Of each row:
    double* largest         # element so far; at first, -inf
    double* ones            # terms of 1, of which the largest element's is one
    double* total           # of the other terms so far
    double* error           # that rounding has left out of the total
    double* picked          # x at the label; NaN before that was found
    float* terms            # room to keep those of a 16-bit format from one sweep to the next; or NULL
    ptrdiff_t terms_row     # elements from those of an element of the rows to those of the next
    ptrdiff_t first         # elements of the rows before those of the sweep
    # Of one row, in long double
    long double wide_largest
    long double wide_total
    long double wide_error
    long double wide_picked

# operands, bytes from an element of a row to the next, elements of a row, rows; see the head of rows.pyx.in.
ctypedef void (*row_sweep)(char**, const ptrdiff_t*, ptrdiff_t, ptrdiff_t, RowState*) noexcept nogil

# operands, bytes from a row to the next, bytes from an element of a row to the next, elements of a row, rows, and room
# for the terms of MOST_ROWS rows; or NULL.
ctypedef void (*row_kernel)(char**, const ptrdiff_t*, const ptrdiff_t*, ptrdiff_t, ptrdiff_t, float*) noexcept nogil

cdef struct Sweeps:
    row_kernel rows         # of CHUNK elements at most, or of any number, without sweeps; NULL in long double
    row_sweep largest       # NULL where terms aren't relative to the largest element
    row_sweep total         # NULL where there is no sum
    row_sweep result        # NULL where a row gives nothing but a number
    row_sweep number        # of whole rows, when all elements have their result; NULL where a row gives none

cdef struct Kernels:
    int lanes               # elements that a kernel computes at a time; rows, of a ufunc along an axis
    # Of an elementwise ufunc, with parameters that are
    kernel uniform          # one value each
    kernel elementwise      # arrays as long as the others; NULL where there are none
    kernel few              # likewise, for less elements than a kernel computes at a time; or NULL
    strided_kernel apart    # likewise, for operands that aren't contiguous; or NULL
    # Of a ufunc along an axis
    bint bounded            # does the search for the largest element begin at the lowest finite number?
    Sweeps along
    Sweeps across           # NULLs in long double
