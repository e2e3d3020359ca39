# What kernels.pyx, the C interface, takes from _core: loops, and running them over contiguous operands.

from libc.stddef cimport ptrdiff_t

cdef void* find_loop(str name, str element, bint threaded) except NULL
cdef void run_elementwise(void* loop, char** operands, ptrdiff_t n) noexcept nogil
cdef void run_along_axis(void* loop, char** operands, ptrdiff_t rows, ptrdiff_t n) noexcept nogil
