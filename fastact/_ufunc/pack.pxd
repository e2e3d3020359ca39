# Copies of operands: between any strides, and transposed. The size of an element matters, not its type.

from libc.string cimport memcpy

from numpy cimport npy_intp

cdef extern from "pack.h" nogil:
    void copy_1 "fastact_copy_8" (char*, npy_intp, const char*, npy_intp, npy_intp n) noexcept
    void copy_2 "fastact_copy_16" (char*, npy_intp, const char*, npy_intp, npy_intp n) noexcept
    void copy_4 "fastact_copy_32" (char*, npy_intp, const char*, npy_intp, npy_intp n) noexcept
    void copy_8 "fastact_copy_64" (char*, npy_intp, const char*, npy_intp, npy_intp n) noexcept
    void transpose_2 "fastact_transpose_16" (char*, npy_intp, const char*, npy_intp, npy_intp rows, npy_intp n) noexcept
    void transpose_4 "fastact_transpose_32" (char*, npy_intp, const char*, npy_intp, npy_intp rows, npy_intp n) noexcept
    void transpose_8 "fastact_transpose_64" (char*, npy_intp, const char*, npy_intp, npy_intp rows, npy_intp n) noexcept


cdef inline void copy(char* target, npy_intp target_step, const char* source, npy_intp source_step, npy_intp n,
                      npy_intp size) noexcept nogil:
    """Copy n elements of `size` bytes between any strides."""
    cdef npy_intp i
    if target_step == source_step == size:
        memcpy(target, source, n * size)
    elif size == 4:
        copy_4(target, target_step, source, source_step, n)
    elif size == 8:
        copy_8(target, target_step, source, source_step, n)
    elif size == 2:
        copy_2(target, target_step, source, source_step, n)
    elif size == 1:
        copy_1(target, target_step, source, source_step, n)
    else:
        for i in range(n):
            memcpy(target + i * target_step, source + i * source_step, size)


cdef inline void transpose(char* target, npy_intp target_step, const char* source, npy_intp source_row, npy_intp rows,
                           npy_intp n, npy_intp size) noexcept nogil:
    """Copy contiguous rows such that elements of the same column are contiguous."""
    if size == 4:
        transpose_4(target, target_step, source, source_row, rows, n)
    elif size == 8:
        transpose_8(target, target_step, source, source_row, rows, n)
    else:
        transpose_2(target, target_step, source, source_row, rows, n)


cdef inline npy_intp abs_step(npy_intp step) noexcept nogil:
    """Return the absolute value of a step."""
    return -step if step < 0 else step


cdef inline void copy_rows(char* target, npy_intp target_row, npy_intp target_step, const char* source,
                           npy_intp source_row, npy_intp source_step, npy_intp rows, npy_intp n,
                           npy_intp size) noexcept nogil:
    """Copy rows of n elements, in the order that is faster for these strides."""
    cdef npy_intp i
    if source_step == target_row == size and 2 <= size <= 8:
        transpose(target, target_step, source, source_row, rows, n, size)
    elif source_row == target_step == size and 2 <= size <= 8:
        transpose(target, target_row, source, source_step, n, rows, size)
    elif abs_step(source_row) + abs_step(target_row) > abs_step(source_step) + abs_step(target_step):
        for i in range(rows):
            copy(target + i * target_row, target_step, source + i * source_row, source_step, n, size)
    else:
        for i in range(n):
            copy(target + i * target_step, target_row, source + i * source_step, source_row, rows, size)
