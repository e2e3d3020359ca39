# Operands whose type overrides ufuncs, as the types of pandas, Dask and xarray do. This file uses no loops.
#
# Such a type receives the ufunc and the arguments, and calls the ufunc again with arrays. pandas changes two kinds of
# calls with a DataFrame, so that the results would differ from those for an array. `call` prevents this:
# - Without keywords, pandas passes the columns transposed, one data type at a time. The last axis then runs down a
#   column. A call of a gufunc therefore names its default axis.
# - With several inputs, pandas converts each to an array. The array of a Python number has the type float64 or int64,
#   and isn't promoted weakly. Python numbers therefore become NumPy scalars that don't change the result's type.

from cpython.float cimport PyFloat_CheckExact
from cpython.list cimport PyList_CheckExact
from cpython.long cimport PyLong_CheckExact
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_CheckExact

cimport numpy as cnp

from fastact._ufunc.capi cimport PyArray_Check, PyArray_CheckScalar, PyTuple_GET_ITEM, PyTuple_GET_SIZE
from fastact._ufunc.ufunc_info cimport UFuncInfo


cdef inline bint is_python_number(PyObject* operand) noexcept:
    """True if NumPy promotes an operand weakly."""
    return PyFloat_CheckExact(<object>operand) or PyLong_CheckExact(<object>operand)


cdef inline bint overrides_ufuncs(PyObject* operand) except -1:
    """True if the type of an operand overrides ufuncs and isn't one of NumPy's."""
    if is_python_number(operand) or PyArray_Check(operand) or PyArray_CheckScalar(operand):
        return False
    if PyList_CheckExact(<object>operand) or PyTuple_CheckExact(<object>operand):
        return False  # hasattr is slow where there is no such attribute
    return hasattr(type(<object>operand), "__array_ufunc__")


cdef inline bint is_frame(PyObject* operand) except -1:
    """True if an operand overrides ufuncs and has a data type for each column, as a DataFrame does."""
    if not overrides_ufuncs(operand):
        return False
    kind = type(<object>operand)  # an instance may make up attributes, as pandas.col() does
    return hasattr(kind, "dtypes") and not hasattr(kind, "dtype")


cdef inline bint has_frame(UFuncInfo* info, PyObject** inputs, int first) except -1:
    """True if an input is a frame. The inputs before `first` are skipped."""
    cdef int k
    for k in range(first, info.inputs):
        if inputs[k] != NULL and is_frame(inputs[k]):
            return True
    return False


cdef inline object numpy_dtype_of(PyObject* operand):
    """Return NumPy's data type of an operand that overrides ufuncs; raise an exception if there is none.

    The nullable types of pandas name it. Without a `dtype`, as in frames, it is that of an empty part as an array.
    """
    import numpy
    if not hasattr(type(<object>operand), "dtype"):
        return numpy.asarray((<object>operand)[:0]).dtype
    dtype = (<object>operand).dtype
    return dtype if isinstance(dtype, numpy.dtype) else dtype.numpy_dtype


cdef inline object replace_python_numbers(UFuncInfo* info, PyObject** inputs, int number):
    """Replace Python numbers among the inputs with NumPy scalars of a type. Return the scalars, to keep them alive."""
    cdef int k
    scalars = []
    cdef object scalar_type = (<object>cnp.PyArray_DescrFromType(number)).type
    for k in range(info.inputs):
        if is_python_number(inputs[k]):
            try:
                scalar = scalar_type(<object>inputs[k])
            except (OverflowError, TypeError, ValueError):
                continue  # the other library decides
            scalars.append(scalar)
            inputs[k] = <PyObject*>scalar
    return scalars


cdef inline bint names_axis(PyObject* keywords) except -1:
    """True if one of the keywords is `axis` or `axes`."""
    return keywords != NULL and ("axis" in <tuple>keywords or "axes" in <tuple>keywords)


cdef inline PyObject* call_along_last_axis(PyObject* self, PyObject* const* args, Py_ssize_t npositional,
                                           PyObject* keywords) except NULL:
    """Call a gufunc again, with its default axis as a keyword."""
    cdef Py_ssize_t k
    positional = [<object>args[k] for k in range(npositional)]
    named = {"axis": -1}
    for k in range(0 if keywords == NULL else PyTuple_GET_SIZE(keywords)):
        named[<object>PyTuple_GET_ITEM(keywords, k)] = <object>args[npositional + k]
    result = (<object>self)(*positional, **named)
    Py_INCREF(result)
    return <PyObject*>result
