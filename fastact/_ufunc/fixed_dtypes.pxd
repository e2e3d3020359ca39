# Masks and labels: the inputs with a fixed data type, bool and int64. This file uses no loops.
#
# They are checked before NumPy or a kernel writes anything. Labels of other integer types are converted to int64, and a
# mask with one element per row is broadcast along the rows.

from cpython.object cimport PyObject
from libc.stdint cimport int64_t

cimport numpy as cnp

from fastact._ufunc.capi cimport (
    Array, NPY_ARRAY_CARRAY_RO, PyArray_BYTES, PyArray_CHKFLAGS, PyArray_DIMS, PyArray_NDIM, PyArray_SIZE, PyArray_TYPE,
    PyTuple_GET_ITEM, PyTuple_GET_SIZE, is_array,
)
from fastact._ufunc.overrides cimport overrides_ufuncs
from fastact._ufunc.ufunc_info cimport UFuncInfo


cdef inline object check_fixed_dtype_input(UFuncInfo* info, PyObject** inputs, PyObject* const* values,
                                           PyObject* keywords):
    """Return the mask or the labels, converted if necessary; raise an exception if they are invalid."""
    import numpy
    cdef bint is_mask = info.fixed_types[info.fixed_dtype_input] == cnp.NPY_BOOL
    original, x = <object>inputs[info.fixed_dtype_input], <object>inputs[info.main_input]
    if overrides_ufuncs(<PyObject*>original) or overrides_ufuncs(<PyObject*>x):  # it calls again, with arrays
        return original
    array = numpy.asanyarray(original)
    if array.size == 0 and not isinstance(original, numpy.ndarray):
        original = array = array.astype(bool if is_mask else int)  # an empty list
    name, argument = info.name.decode(), <object>info.names[info.fixed_dtype_input]
    if array.dtype.kind not in ("b" if is_mask else "biu"):
        from fastact._catalogue.spellings import advice_on
        advice = advice_on(name, "dim", int(array)) if is_mask and array.ndim == 0 and array.dtype.kind in "iu" else ""
        raise TypeError(
            f"{name}: {argument} must hold {'booleans' if is_mask else 'integers'}, got {array.dtype}{advice}")
    axis = axis_of(info, info.main_input, values, keywords)
    try:
        n = numpy.shape(x)[axis]
    except (IndexError, TypeError, ValueError):
        return original  # NumPy raises the error
    if is_mask:
        converted = broadcast_mask(array, numpy.shape(x), n, axis_of(info, info.fixed_dtype_input, values, keywords))
    else:
        converted = check_labels(name, array, n)
    # The class of the original may decide the class of the result, so return the original if its values fit.
    return original if converted is array else converted


cdef inline bint needs_no_check(UFuncInfo* info, PyObject** inputs, long long axis) noexcept:
    """True if the mask or the labels are certainly valid and need no conversion. This creates no Python object."""
    cdef Array* operand = <Array*>inputs[info.fixed_dtype_input]
    cdef Array* x = <Array*>inputs[info.main_input]
    cdef int fixed_type = info.fixed_types[info.fixed_dtype_input]
    if not is_array(<PyObject*>operand) or not is_array(<PyObject*>x) or PyArray_TYPE(operand) != fixed_type:
        return False
    if fixed_type == cnp.NPY_BOOL:
        axis += PyArray_NDIM(operand) if axis < 0 else 0
        return 0 <= axis < PyArray_NDIM(operand) and PyArray_DIMS(operand)[axis] != 1
    axis += PyArray_NDIM(x) if axis < 0 else 0
    return (0 <= axis < PyArray_NDIM(x) and PyArray_CHKFLAGS(operand, NPY_ARRAY_CARRAY_RO)
            and largest_label(operand) < PyArray_DIMS(x)[axis])


cdef inline int64_t largest_label(Array* labels) noexcept:
    """Return the largest label of a contiguous int64 array; -1 if all are negative or there is none."""
    cdef const int64_t* numbers = <const int64_t*>PyArray_BYTES(labels)
    cdef int64_t largest = -1
    cdef Py_ssize_t i
    for i in range(PyArray_SIZE(labels)):
        largest = max(largest, numbers[i])
    return largest


cdef inline object broadcast_mask(object mask, tuple shape, object n, object axis):
    """Broadcast a mask with one element per row along the rows. NumPy doesn't broadcast core dimensions."""
    import numpy
    if mask.ndim == 0:
        return numpy.broadcast_to(mask, shape)
    try:
        if mask.shape[axis] != 1 or n == 1:
            return mask
    except (IndexError, TypeError):
        return mask
    row_shape = list(mask.shape)
    row_shape[axis] = n
    return numpy.broadcast_to(mask, row_shape)


cdef inline object axis_of(UFuncInfo* info, int operand, PyObject* const* values, PyObject* keywords):
    """Return the axis of an operand that the keywords specify; None if `axes` is invalid."""
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


cdef inline object check_labels(str name, object labels, object n):
    """Return the labels as int64; raise IndexError if one is too large for a row of n elements."""
    import numpy
    plain = numpy.asarray(labels)
    if plain.size and plain.max() >= n:
        raise IndexError(f"{name}: label must be less than {n}, the length of a row, or negative; got {plain.max()}")
    return labels.astype(numpy.int64, copy=False)
