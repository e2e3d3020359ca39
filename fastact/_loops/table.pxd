# What a kernel module hands to _core: C function pointers, found by ufunc and element type.

from libc.stddef cimport ptrdiff_t

cdef enum:
    MAX_OPERANDS = 6
    CHUNK = 512         # elements packed at a time, and at most in a sweep
    MAX_TERMS = 4096    # kept between sweeps
    ROW_BLOCK_BYTES = 128  # readable at least, where a sweep is over less than a block

# operands, number of elements; the contract is at the head of elementwise.pyx.in.
ctypedef void (*kernel)(char**, ptrdiff_t) noexcept nogil

cdef struct RowState:
    double largest  # element so far
    double ones     # terms of 1, of which the largest element's is one
    double total    # of the other terms so far
    double error    # that rounding has left out of the total
    float* terms    # room to keep those of a row in a 16-bit format, from one sweep to the next; NULL if it is too long
    ptrdiff_t done  # elements of the row ahead of the stretch
    # In long double:
    long double wide_largest
    long double wide_total
    long double wide_error

ctypedef void (*row_kernel)(char**, ptrdiff_t, RowState*) noexcept nogil

cdef struct Kernels:
    int lanes           # elements that a kernel computes at a time; along an axis, of a block
    # Of an elementwise ufunc, with parameters that are
    kernel uniform      # one value each
    kernel elementwise  # arrays as long as the others; NULL where there are none
    # Of a ufunc along an axis, its three sweeps over a row
    row_kernel largest  # NULL where terms aren't relative to the largest element
    row_kernel total
    row_kernel result
