# What a kernel module hands to _core: C function pointers, found by ufunc and element type.

from libc.stddef cimport ptrdiff_t

# operands, number of elements; the contract stands at the head of _kernels.pyx.in.
ctypedef void (*kernel)(char**, ptrdiff_t) noexcept nogil

cdef struct KernelPair:
    kernel uniform      # parameters are one value each
    kernel elementwise  # parameters are arrays as long as the others; NULL where there are none
