# Bounds beyond the range of an integer type. NumPy rejects a Python int that the type of the other operands can't hold.
# Some parameters are bounds for which the end of the range gives the same result, like those of np.clip. They are
# clamped to the range of the type (the entry `clamped` in the catalogue). This file uses no loops.

from cpython.long cimport PyLong_AsLongLongAndOverflow, PyLong_CheckExact
from cpython.object cimport PyObject

cimport numpy as cnp

from fastact._ufunc.capi cimport PyTuple_GET_ITEM, PyTuple_GET_SIZE, PyTypeNum_ISINTEGER, PyTypeNum_ISUNSIGNED
from fastact._ufunc.defaults cimport NO_TYPE, promoted_type, requested_type
from fastact._ufunc.overrides cimport overrides_ufuncs
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
    cdef bint is_unsigned = PyTypeNum_ISUNSIGNED(number), found = False
    cdef int bits = 8 * <int>dtype.itemsize - (not is_unsigned)
    for k in range(info.arrays, info.inputs):
        found = found or is_beyond(inputs[k], info.clamped[k], bits, is_unsigned)
    if not found or any([overrides_ufuncs(inputs[k]) for k in range(info.inputs)]):
        return None  # an __array_ufunc__ gets the inputs as they are
    largest = (<object>1 << bits) - 1  # a Python int
    smallest = -largest - 1
    replaced, neighbours = {}, []
    for k in range(info.arrays, info.inputs):
        if not is_beyond(inputs[k], info.clamped[k], bits, is_unsigned):
            continue
        if info.clamped[k] == CLAMPED_ABOVE:
            replaced[k] = largest
            neighbours.append(largest - 1)
        elif is_unsigned:
            replaced[k] = largest if info.is_gradient else 0  # gradients take the largest number for -1
        else:
            replaced[k] = smallest
            neighbours.append(smallest + 1)
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


cdef inline int raise_if_out_of_range(UFuncInfo* info, PyObject** inputs, PyObject* const* values,
                                      PyObject* keywords) except -1:
    """Raise an OverflowError that names an input which the loop's integer type can't hold, if there is one."""
    cdef int k, number = integer_loop(info, inputs, values, keywords) if info.has_integer_loops else NO_TYPE
    if number == NO_TYPE or any([overrides_ufuncs(inputs[k]) for k in range(info.inputs)]):
        return 0
    import numpy
    limits = numpy.iinfo(cnp.PyArray_DescrFromType(number))
    for k in range(info.inputs):
        if PyLong_CheckExact(<object>inputs[k]) and not limits.min <= <object>inputs[k] <= limits.max:
            raise OverflowError(f"{info.name.decode()}(): {<object>info.names[k]}={<object>inputs[k]} "
                                f"is out of the range of {limits.dtype}") from None
    return 0


cdef inline bint is_beyond(PyObject* bound, int side, int bits, bint is_unsigned) except -1:
    """True if a bound is a Python int beyond a side of the range of an integer type with a number of bits.

    The sign isn't among the bits.
    """
    cdef int overflow = 0
    cdef long long beyond
    if side == NOT_CLAMPED or not PyLong_CheckExact(<object>bound):
        return False
    beyond = PyLong_AsLongLongAndOverflow(<object>bound, &overflow)
    if overflow > 0 and bits == 64:
        return side == CLAMPED_ABOVE and <object>bound >> bits != 0
    if overflow != 0:
        return side == (CLAMPED_ABOVE if overflow > 0 else CLAMPED_BELOW)
    beyond >>= min(bits, 63)  # 0 or -1 remains of numbers inside
    return beyond > 0 if side == CLAMPED_ABOVE else beyond < (0 if is_unsigned else -1)


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
