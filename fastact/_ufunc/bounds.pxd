# Bounds beyond the range of an integer type. NumPy rejects a Python int that the type of the other operands can't hold.
# Some parameters are bounds that such an int disables, like those of np.clip. They are clamped to the range of the type
# (the entry `clamped` in the catalogue). This file uses no loops.

from cpython.long cimport PyLong_AsLongLongAndOverflow, PyLong_CheckExact
from cpython.object cimport PyObject

cimport numpy as cnp

from fastact._ufunc.capi cimport PyTuple_GET_ITEM, PyTuple_GET_SIZE, PyTypeNum_ISINTEGER, PyTypeNum_ISUNSIGNED
from fastact._ufunc.defaults cimport NO_TYPE, overrides_ufuncs, promoted_type, requested_type
from fastact._ufunc.ufunc_info cimport CLAMPED_ABOVE, CLAMPED_BELOW, NOT_CLAMPED, UFuncInfo

cdef enum:
    FITS_EVERY_TYPE = 127     # every integer type holds the numbers from 0 to this one


cdef inline bint has_large_bound(UFuncInfo* info, PyObject** inputs) except -1:
    """True if a bound is a Python int that some integer types can't hold."""
    cdef int k, overflow = 0
    for k in range(info.arrays, info.inputs):
        if info.clamped[k] != NOT_CLAMPED and PyLong_CheckExact(<object>inputs[k]):
            if not 0 <= PyLong_AsLongLongAndOverflow(<object>inputs[k], &overflow) <= FITS_EVERY_TYPE:
                return True
    return False


cdef inline object clamp_bounds(UFuncInfo* info, PyObject** inputs, PyObject* const* values, PyObject* keywords):
    """Replace inputs if bounds are beyond the range of the loop's integer type. Return the new objects, or None."""
    cdef int k, number = integer_loop(info, inputs, values, keywords)
    if number == NO_TYPE:
        return None
    cdef cnp.dtype dtype = cnp.PyArray_DescrFromType(number)
    cdef bint is_unsigned = PyTypeNum_ISUNSIGNED(number)
    bits = 8 * dtype.itemsize - (not is_unsigned)
    largest = (<object>1 << bits) - 1  # a Python int
    smallest = 0 if is_unsigned else -largest - 1
    replaced, neighbours = {}, []
    for k in range(info.arrays, info.inputs):
        if not PyLong_CheckExact(<object>inputs[k]):
            continue
        if info.clamped[k] == CLAMPED_ABOVE and <object>inputs[k] > largest:
            replaced[k] = largest
            neighbours.append(largest - 1)
        elif info.clamped[k] == CLAMPED_BELOW and <object>inputs[k] < smallest:
            if is_unsigned:
                replaced[k] = largest  # the formulas take it for -1
            else:
                replaced[k] = smallest
                neighbours.append(smallest + 1)
    if not replaced or any([overrides_ufuncs(<object>inputs[k]) for k in range(info.inputs)]):
        return None  # an __array_ufunc__ gets the inputs as they are
    if info.is_gradient and neighbours:
        import numpy
        for k in range(info.arrays, info.inputs):
            if info.clamped[k] != NOT_CLAMPED and k not in replaced and numpy.isin(<object>inputs[k], neighbours).any():
                return None  # only the end of the range is between the bounds: NumPy raises OverflowError
        k = info.arrays - 1
        replaced[k] = inside(<object>inputs[k], dtype, neighbours)
    for k in replaced:
        inputs[k] = <PyObject*>replaced[k]
    return replaced


cdef inline object inside(object x, object dtype, list neighbours):
    """Return x with the ends of the range replaced by their neighbours.

    Gradients depend on whether x is less than a bound. The end of the range is less than the bound that was clamped to
    it, but not less than the end. Its neighbour is less.
    """
    import numpy
    if not PyLong_CheckExact(x):
        given = numpy.asanyarray(x).dtype
        if (given.kind, given.itemsize) != (dtype.kind, dtype.itemsize):
            return x  # of a smaller type, which doesn't contain the ends
    for neighbour in neighbours:
        x = (numpy.minimum if neighbour > 0 else numpy.maximum)(x, dtype.type(neighbour))
    return x


cdef inline int integer_loop(UFuncInfo* info, PyObject** inputs, PyObject* const* values,
                             PyObject* keywords) except -2:
    """Return the number of the integer type that a call computes with; NO_TYPE if it may be another type."""
    cdef Py_ssize_t k
    for k in range(0 if keywords == NULL else PyTuple_GET_SIZE(keywords)):
        if <object>PyTuple_GET_ITEM(keywords, k) in ("signature", "sig") and <object>values[k] is not None:
            return NO_TYPE
    cdef int number = requested_type(info, inputs, values, keywords)
    if number == NO_TYPE:
        number = promoted_type(info, inputs)
    return number if number >= 0 and PyTypeNum_ISINTEGER(number) else NO_TYPE
