# Memory overlap: whether an output may be written while the inputs are read. This file uses no kernels.

from numpy cimport npy_intp

from fastact._ufunc.capi cimport (
    Array, PyArray_BYTES, PyArray_DIMS, PyArray_FLAGS, PyArray_ITEMSIZE, PyArray_NDIM, PyArray_STRIDES, PUBLIC_FLAGS,
)
from fastact._ufunc.pack cimport abs_step
from fastact._ufunc.ufunc_info cimport LOOP_TYPE, UFuncInfo


cdef inline bint has_same_strides(Array* array, Array* other) noexcept:
    """True if two arrays of the same shape and data type have the same strides, except in dimensions of size 1."""
    cdef int k
    for k in range(PyArray_NDIM(array)):
        if PyArray_DIMS(array)[k] > 1 and PyArray_STRIDES(array)[k] != PyArray_STRIDES(other)[k]:
            return False
    return True


cdef inline bint are_disjoint(Array* array, Array* other) noexcept:
    """True if the memory ranges of two arrays, from the first byte to the last, are disjoint."""
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


cdef inline bint may_overlap_itself(Array* array) noexcept:
    """True if elements of an array may share memory, as in a broadcast array."""
    cdef npy_intp step, other
    cdef int a, b
    for a in range(PyArray_NDIM(array)):
        step = abs_step(PyArray_STRIDES(array)[a])
        if PyArray_DIMS(array)[a] > 1 and step < PyArray_ITEMSIZE(array):
            return True
        for b in range(PyArray_NDIM(array)):
            other = abs_step(PyArray_STRIDES(array)[b])
            if (other < step or other == step and b < a) and PyArray_DIMS(array)[a] > 1 and (
                    other * PyArray_DIMS(array)[b] > step):
                return True
    return False


cdef inline bint may_write_output(UFuncInfo* info, Array* output, Array** arrays, int count,
                                  int count_elementwise) noexcept:
    """True if operand number `count` may be written while the operands before it are read.

    The output may be one of the first `count_elementwise` operands, which are read element by element. An array with a
    flag that NumPy's headers don't define is left to NumPy, see call.pxd.
    """
    cdef int i
    if PyArray_FLAGS(output) & ~PUBLIC_FLAGS or may_overlap_itself(output):
        return False
    for i in range(count):
        if arrays[i] == NULL or (
                i < count_elementwise and info.fixed_types[i] == LOOP_TYPE
                and info.has_core_dim[i] == info.has_core_dim[count]
                and PyArray_BYTES(arrays[i]) == PyArray_BYTES(output) and has_same_strides(arrays[i], output)):
            continue
        if not are_disjoint(arrays[i], output):
            return False
    return True
