# Whether arrays share memory, and where an output may be written while inputs are read.

from numpy cimport npy_intp

from fastact._ufunc.capi cimport (
    Array, PyArray_BYTES, PyArray_CHKFLAGS, PyArray_DIMS, PyArray_ITEMSIZE, PyArray_NDIM, PyArray_STRIDES,
)
from fastact._ufunc.pack cimport distance
from fastact._ufunc.ufunc_info cimport ANY_TYPE, Entry

cdef enum:
    WARN_ON_WRITE = -2147483648  # NumPy's private flag of broadcast results


cdef inline bint lies_like(Array* array, Array* other) noexcept:
    """Tell whether the elements of two arrays of the same shape and type are as far apart."""
    cdef int k
    for k in range(PyArray_NDIM(array)):
        if PyArray_DIMS(array)[k] > 1 and PyArray_STRIDES(array)[k] != PyArray_STRIDES(other)[k]:
            return False
    return True


cdef inline bint are_disjoint(Array* array, Array* other) noexcept:
    """Tell whether two arrays lie apart, from the first byte of each to the last."""
    cdef npy_intp starts[2]
    cdef npy_intp stops[2]
    cdef npy_intp reach
    cdef Array* arrays[2]
    cdef int a, k
    arrays[0], arrays[1] = array, other
    for a in range(2):
        starts[a] = <npy_intp>PyArray_BYTES(arrays[a])
        stops[a] = starts[a] + PyArray_ITEMSIZE(arrays[a])
        for k in range(PyArray_NDIM(arrays[a])):
            reach = (PyArray_DIMS(arrays[a])[k] - 1) * PyArray_STRIDES(arrays[a])[k]
            if reach < 0:
                starts[a] += reach
            else:
                stops[a] += reach
    return stops[0] <= starts[1] or stops[1] <= starts[0]


cdef inline bint overlaps_itself(Array* array) noexcept:
    """Tell whether some elements may share memory, as in a broadcast array."""
    cdef npy_intp step, other
    cdef int a, b
    for a in range(PyArray_NDIM(array)):
        step = distance(PyArray_STRIDES(array)[a])
        if PyArray_DIMS(array)[a] > 1 and step < PyArray_ITEMSIZE(array):
            return True
        for b in range(PyArray_NDIM(array)):
            other = distance(PyArray_STRIDES(array)[b])
            if (other < step or other == step and b < a) and PyArray_DIMS(array)[a] > 1 and (
                    other * PyArray_DIMS(array)[b] > step):
                return True
    return False


cdef inline bint is_free(Entry* entry, Array* output, Array** arrays, int count, int elementwise) noexcept:
    """Tell whether an output may be written while the arrays before it are read; those element by element may be it."""
    cdef int i
    if PyArray_CHKFLAGS(output, WARN_ON_WRITE) or overlaps_itself(output):
        return False
    for i in range(count):
        if arrays[i] == NULL or (i < elementwise and entry.types[i] == ANY_TYPE and entry.cores[i] == entry.cores[count]
                                 and PyArray_BYTES(arrays[i]) == PyArray_BYTES(output)
                                 and lies_like(arrays[i], output)):
            continue
        if not are_disjoint(arrays[i], output):
            return False
    return True
