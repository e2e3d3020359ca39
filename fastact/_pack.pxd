# Operands as kernels want them: contiguous and in whole blocks, through packed copies.

from libc.string cimport memcpy

from numpy cimport npy_intp

cdef enum:
    BLOCK_BYTES = 64    # what a kernel computes at a time


cdef inline void gather(char* packed, const char* source, npy_intp step, npy_intp n, npy_intp size) noexcept nogil:
    """Pack n elements, and repeat the last to the end of its block: its value is one that occurs anyway."""
    cdef npy_intp i, lanes = BLOCK_BYTES // size, padded = (n + lanes - 1) // lanes * lanes
    if step == size:
        memcpy(packed, source, n * size)
    elif size == 4:
        for i in range(n):
            memcpy(packed + i * 4, source + i * step, 4)
    elif size == 8:
        for i in range(n):
            memcpy(packed + i * 8, source + i * step, 8)
    else:
        for i in range(n):
            memcpy(packed + i * size, source + i * step, size)
    for i in range(n, padded):
        memcpy(packed + i * size, packed + (n - 1) * size, size)


cdef inline void scatter(char* target, const char* packed, npy_intp step, npy_intp n, npy_intp size) noexcept nogil:
    cdef npy_intp i
    if step == size:
        memcpy(target, packed, n * size)
    else:
        for i in range(n):
            memcpy(target + i * step, packed + i * size, size)


cdef inline void pad(char* packed, npy_intp n, npy_intp lanes, npy_intp size, const char* filler) noexcept nogil:
    """Fill a block up with an element that adds nothing to a sum."""
    cdef npy_intp i
    for i in range(n, lanes):
        memcpy(packed + i * size, filler, size)
