# The functions of _core that kernels.pyx (generated from kernels.pyx.in) calls: one makes a loop, the other runs it on
# contiguous operands.

from libc.stddef cimport ptrdiff_t

# `row` is a Ufunc of the catalogue; `element_type` is NumPy's code, such as "f4" for float32.
cdef void* make_loop(object row, str element_type, bint threaded) except NULL
# `n` is the number of elements in total, and `row_length` the number of elements per row. A parameter operand points to
# one number.
cdef void run_loop(void* loop, char** operands, ptrdiff_t n, ptrdiff_t row_length) noexcept nogil
