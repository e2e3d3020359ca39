# What kernels.pyx, the C interface, takes from _core: loops, and running them over contiguous operands.

from libc.stddef cimport ptrdiff_t

cdef void* find_loop(object ufunc, str element, bint threaded) except NULL
cdef void run_loop(void* loop, char** operands, ptrdiff_t n, ptrdiff_t row) noexcept nogil  # n elements in all
