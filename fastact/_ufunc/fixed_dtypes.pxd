# Operands whose type isn't that of the others: masks and labels. What is wrong with them is said before anything is
# written; labels are brought to the one integer type that loops take.

from cpython.object cimport PyObject
from libc.stdint cimport int64_t

cimport numpy as cnp

from fastact._ufunc.capi cimport (
    Array, NPY_ARRAY_CARRAY_RO, PyArray_BYTES, PyArray_CHKFLAGS, PyArray_DIMS, PyArray_NDIM, PyArray_SIZE, PyArray_TYPE,
    PyTuple_GET_ITEM, PyTuple_GET_SIZE, is_array,
)
from fastact._ufunc.ufunc_info cimport Entry


cdef inline object checked(Entry* entry, PyObject** inputs, PyObject* const* values, PyObject* keywords):
    """The mask or the labels, as an array if they can be had as one."""
    import numpy
    cdef bint is_mask = entry.types[entry.own] == cnp.NPY_BOOL
    given, x = <object>inputs[entry.own], <object>inputs[entry.model]
    for operand in (given, x):  # what overrides the call comes back with arrays
        if not isinstance(operand, (numpy.ndarray, numpy.generic)) and hasattr(type(operand), "__array_ufunc__"):
            return given
    array = numpy.asanyarray(given)
    if array.size == 0 and not isinstance(given, numpy.ndarray):
        given = array = array.astype(bool if is_mask else int)  # an empty list
    name, argument = entry.name.decode(), <object>entry.names[entry.own]
    if array.dtype.kind not in ("b" if is_mask else "biu"):
        raise TypeError(f"{name}: {argument} must hold {'booleans' if is_mask else 'integers'}, got {array.dtype}")
    axis = axis_of(entry, entry.model, values, keywords)
    try:
        n = numpy.shape(x)[axis]
    except (IndexError, TypeError, ValueError):
        return given  # for NumPy to say what is wrong
    if is_mask:
        changed = broadcast_mask(array, numpy.shape(x), n, axis_of(entry, entry.own, values, keywords))
    else:
        changed = checked_labels(name, array, n)
    return given if changed is array else changed  # what was given may have a say in the result's class


cdef inline bint is_ready(Entry* entry, PyObject** inputs, long long axis) noexcept:
    """Tell whether a mask or the labels can stay as they are, as far as that can be told without a Python object."""
    cdef Array* own = <Array*>inputs[entry.own]
    cdef Array* x = <Array*>inputs[entry.model]
    if not is_array(<PyObject*>own) or not is_array(<PyObject*>x) or PyArray_TYPE(own) != entry.types[entry.own]:
        return False
    if entry.types[entry.own] == cnp.NPY_BOOL:
        axis += PyArray_NDIM(own) if axis < 0 else 0
        return 0 <= axis < PyArray_NDIM(own) and PyArray_DIMS(own)[axis] != 1
    axis += PyArray_NDIM(x) if axis < 0 else 0
    return (0 <= axis < PyArray_NDIM(x) and PyArray_CHKFLAGS(own, NPY_ARRAY_CARRAY_RO)
            and largest_of(own) < PyArray_DIMS(x)[axis])


cdef inline int64_t largest_of(Array* labels) noexcept:
    """The largest of int64 labels that lie one after the other, or -1."""
    cdef const int64_t* numbers = <const int64_t*>PyArray_BYTES(labels)
    cdef int64_t largest = -1
    cdef Py_ssize_t i
    for i in range(PyArray_SIZE(labels)):
        largest = max(largest, numbers[i])
    return largest


cdef inline object broadcast_mask(object mask, tuple shape, object n, object axis):
    """Let a mask for whole rows have their length, which NumPy doesn't do along an axis."""
    import numpy
    if mask.ndim == 0:
        return numpy.broadcast_to(mask, shape)
    try:
        if mask.shape[axis] != 1 or n == 1:
            return mask
    except (IndexError, TypeError):
        return mask
    longer = list(mask.shape)
    longer[axis] = n
    return numpy.broadcast_to(mask, longer)


cdef inline object axis_of(Entry* entry, int operand, PyObject* const* values, PyObject* keywords):
    """The axis of an operand, as the keywords have it."""
    cdef Py_ssize_t k
    axis = -1
    for k in range(0 if keywords == NULL else PyTuple_GET_SIZE(keywords)):
        keyword, value = <object>PyTuple_GET_ITEM(keywords, k), <object>values[k]
        if keyword == "axis" and value is not None:
            axis = value
        elif keyword == "axes" and value is not None:
            try:
                axis = value[operand]
                axis = axis[0] if isinstance(axis, tuple) else axis
            except (IndexError, TypeError):
                return None
    return axis


cdef inline object checked_labels(str name, object labels, object n):
    """Labels as int64, of which none is too large."""
    import numpy
    plain = numpy.asarray(labels)
    if plain.size and plain.max() >= n:
        raise IndexError(f"{name}: label must be less than {n}, the length of a row, or negative; got {plain.max()}")
    return labels.astype(numpy.int64, copy=False)
