# Operands as kernels want them: contiguous and in whole blocks, through packed copies.

from libc.string cimport memcpy

from numpy cimport npy_intp


cdef inline void gather(char* packed, const char* source, npy_intp step, npy_intp n, npy_intp size) noexcept nogil:
    """Pack n elements."""
    cdef npy_intp i
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


cdef inline void scatter(char* target, const char* packed, npy_intp step, npy_intp n, npy_intp size) noexcept nogil:
    """Unpack n elements."""
    cdef npy_intp i
    if step == size:
        memcpy(target, packed, n * size)
    else:
        for i in range(n):
            memcpy(target + i * step, packed + i * size, size)


cdef inline void repeat(char* packed, npy_intp n, npy_intp padded, npy_intp size) noexcept nogil:
    """Fill a block up with copies of its first elements, whose values occur anyway."""
    cdef npy_intp count
    while n < padded:
        count = min(n, padded - n)
        memcpy(packed + n * size, packed, count * size)
        n += count
