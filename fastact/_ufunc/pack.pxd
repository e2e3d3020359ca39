# Operands as kernels want them: packed copies of what lies anywhere.

from libc.stdint cimport uint16_t, uint32_t, uint64_t, uint8_t
from libc.string cimport memcpy

from numpy cimport npy_intp

cdef extern from "transpose.h" nogil:
    void transpose_2 "fastact_transpose_16" (char*, npy_intp, const char*, npy_intp, npy_intp rows, npy_intp n) noexcept
    void transpose_4 "fastact_transpose_32" (char*, npy_intp, const char*, npy_intp, npy_intp rows, npy_intp n) noexcept
    void transpose_8 "fastact_transpose_64" (char*, npy_intp, const char*, npy_intp, npy_intp rows, npy_intp n) noexcept

ctypedef fused pattern:  # of an element
    uint8_t
    uint16_t
    uint32_t
    uint64_t
    long double


cdef inline void copy_patterns(char* target, npy_intp target_row, npy_intp target_step, const char* source,
                               npy_intp source_row, npy_intp source_step, npy_intp rows, npy_intp n,
                               pattern like) noexcept nogil:
    cdef npy_intp i, row
    cdef char* to
    cdef const char* at
    for row in range(rows):
        to, at = target + row * target_row, source + row * source_row
        for i in range(n):
            (<pattern*>(to + i * target_step))[0] = (<const pattern*>(at + i * source_step))[0]


cdef inline void transpose(char* target, npy_intp target_step, const char* source, npy_intp source_row, npy_intp rows,
                           npy_intp n, npy_intp size) noexcept nogil:
    """Copy contiguous rows to elements side by side."""
    if size == 4:
        transpose_4(target, target_step, source, source_row, rows, n)
    elif size == 8:
        transpose_8(target, target_step, source, source_row, rows, n)
    else:
        transpose_2(target, target_step, source, source_row, rows, n)


cdef inline void copy_rows(char* target, npy_intp target_row, npy_intp target_step, const char* source,
                           npy_intp source_row, npy_intp source_step, npy_intp rows, npy_intp n,
                           npy_intp size) noexcept nogil:
    """Copy rows of n elements of some size between any strides."""
    cdef npy_intp i
    if target_step == source_step == size:
        for i in range(rows):
            memcpy(target + i * target_row, source + i * source_row, n * size)
    elif target_row == source_row == size:
        for i in range(n):
            memcpy(target + i * target_step, source + i * source_step, rows * size)
    elif source_step == target_row == size and 2 <= size <= 8:
        transpose(target, target_step, source, source_row, rows, n, size)
    elif source_row == target_step == size and 2 <= size <= 8:
        transpose(target, target_row, source, source_step, n, rows, size)
    elif size == 4:
        copy_patterns(target, target_row, target_step, source, source_row, source_step, rows, n, <uint32_t>0)
    elif size == 8:
        copy_patterns(target, target_row, target_step, source, source_row, source_step, rows, n, <uint64_t>0)
    elif size == 2:
        copy_patterns(target, target_row, target_step, source, source_row, source_step, rows, n, <uint16_t>0)
    elif size == 1:
        copy_patterns(target, target_row, target_step, source, source_row, source_step, rows, n, <uint8_t>0)
    else:
        copy_patterns(target, target_row, target_step, source, source_row, source_step, rows, n, <long double>0)


cdef inline void copy(char* target, npy_intp target_step, const char* source, npy_intp source_step, npy_intp n,
                      npy_intp size) noexcept nogil:
    """Copy n elements."""
    copy_rows(target, 0, target_step, source, 0, source_step, 1, n, size)


cdef inline void repeat(char* packed, npy_intp n, npy_intp padded, npy_intp size) noexcept nogil:
    """Fill a block up with copies of its first elements, whose values occur anyway."""
    cdef npy_intp count
    while n < padded:
        count = min(n, padded - n)
        memcpy(packed + n * size, packed, count * size)
        n += count
