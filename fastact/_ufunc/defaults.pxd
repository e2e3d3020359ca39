# The values of omitted parameters. This file doesn't depend on the layout of arrays, and uses no loops.
#
# An omitted parameter must not change the data type of the result. With float operands, the default is a Python number,
# which NumPy promotes weakly. With integer or bool operands, a Python number may change the result, for example to
# float64. The default is then a NumPy scalar of a type that doesn't change the result (defaults_by_type).
#
# An omitted parameter must not change which casts a `casting` argument allows, either. If a call has this argument, the
# default is a NumPy scalar for operands of every type.

from cpython.bool cimport PyBool_Check
from cpython.float cimport PyFloat_Check
from cpython.long cimport PyLong_CheckExact
from cpython.object cimport PyObject

cimport numpy as cnp

from fastact._ufunc.capi cimport (
    Array, NPY_NTYPES_LEGACY, NPY_USERDEF, PyArray_Check, PyArray_DescrFromScalar, PyArray_TYPE, PyTuple_GET_ITEM,
    PyTuple_GET_SIZE, PyTypeNum_ISBOOL, PyTypeNum_ISINTEGER, is_integer_scalar,
)
from fastact._ufunc.errors cimport raise_missing_argument
from fastact._ufunc.overrides cimport has_frame, is_python_number, numpy_dtype_of, overrides_ufuncs
from fastact._ufunc.ufunc_info cimport UFuncInfo, has_bfloat16

cdef enum:
    NO_TYPE = -1              # instead of NumPy's type number


cdef inline bint is_bfloat16(UFuncInfo* info, int number) except -1:
    """True if a type number is that of bfloat16, whose loop is then registered."""
    if number < NPY_USERDEF:
        return False
    if not has_bfloat16(info):
        info.request_bfloat16(info)
    return has_bfloat16(info) and number == info.bfloat16_type


cdef inline PyObject** defaults_of_type(UFuncInfo* info, int number) except? NULL:
    """Return the defaults as NumPy scalars for operands of a type; NULL if there are none."""
    if 0 <= number < NPY_NTYPES_LEGACY:
        return info.defaults_by_type[number]
    return info.defaults_by_type[NPY_NTYPES_LEGACY] if is_bfloat16(info, number) else NULL


cdef inline bint is_bool_or_integer(int number) noexcept:
    """True if a type number is that of bool or of an integer type."""
    return PyTypeNum_ISBOOL(number) or PyTypeNum_ISINTEGER(number)


cdef inline int integer_type_of(PyObject* operand) except -2:
    """Return the type number of a bool or integer array or scalar; NO_TYPE for anything else."""
    cdef int number
    if PyBool_Check(<object>operand):
        return cnp.NPY_BOOL
    if PyArray_Check(operand):
        number = PyArray_TYPE(<Array*>operand)
    elif is_integer_scalar(operand):
        number = PyArray_DescrFromScalar(operand).type_num  # not an attribute: a subclass may change it
    else:
        return NO_TYPE
    return number if is_bool_or_integer(number) else NO_TYPE


cdef inline int requested_type(UFuncInfo* info, PyObject** inputs, PyObject* const* values,
                               PyObject* keywords) except -2:
    """Return the type number that the keywords request, or the common type of the operands.

    NO_TYPE means that the defaults may be Python numbers.
    """
    cdef Py_ssize_t k, nkeywords = 0 if keywords == NULL else PyTuple_GET_SIZE(keywords)
    cdef bint has_casting = False
    for k in range(nkeywords):
        keyword = <object>PyTuple_GET_ITEM(keywords, k)
        if <object>values[k] is None:
            continue
        if keyword == "dtype":
            import numpy
            try:
                return numpy.dtype(<object>values[k]).num
            except TypeError:
                return NO_TYPE  # NumPy raises the error
        if keyword == "signature" or keyword == "sig":
            return NO_TYPE
        has_casting = has_casting or keyword == "casting"
    return promoted_type(info, inputs) if has_casting else common_integer_type(info, inputs)


cdef inline int common_integer_type(UFuncInfo* info, PyObject** inputs) except -2:
    """Return the type of bool and integer operands, promoted if types differ.

    Return NO_TYPE if Python numbers as defaults don't change the result's type.
    """
    cdef int k, number, common = NO_TYPE
    cdef bint has_python_int = False
    for k in range(info.inputs):
        if inputs[k] == NULL:
            continue
        if PyLong_CheckExact(<object>inputs[k]):
            has_python_int = True
            continue
        number = integer_type_of(inputs[k])
        if PyArray_Check(inputs[k]) and is_bfloat16(info, PyArray_TYPE(<Array*>inputs[k])):
            number = info.bfloat16_type  # an integer and a Python float would promote it to float32
        elif number == NO_TYPE and (PyArray_Check(inputs[k]) or PyFloat_Check(<object>inputs[k])):
            # This includes numpy.float64 scalars, which are Python floats.
            return promoted_type(info, inputs) if has_frame(info, inputs, k + 1) else NO_TYPE
        if number == NO_TYPE or (common != NO_TYPE and number != common):
            return promoted_type(info, inputs)
        common = number
    if has_python_int and common == cnp.NPY_BOOL:  # NumPy promotes them to int64
        return NO_TYPE
    return common if is_bool_or_integer(common) else NO_TYPE


cdef inline int promoted_type(UFuncInfo* info, PyObject** inputs) except -2:
    """Return the type to which NumPy promotes operands of any kind; NO_TYPE if it can't."""
    import numpy
    cdef int k, number
    types, weak = [], []
    for k in range(info.inputs):
        if inputs[k] == NULL:
            continue
        operand = <object>inputs[k]
        if is_python_number(inputs[k]):
            weak.append(type(operand))
            continue
        try:
            if overrides_ufuncs(inputs[k]):
                types.append(numpy_dtype_of(inputs[k]))
            else:
                types.append(numpy.asarray(operand).dtype)
        except Exception:
            return NO_TYPE  # NumPy raises the error, or the operand's __array_ufunc__ handles it
    if types and not info.has_integer_loops and float not in weak and all(
            [is_bool_or_integer(dtype.num) for dtype in types]):
        # The largest integer type decides which float type the loop has.
        number = max([(dtype.itemsize, dtype.num) for dtype in types])[1]
        if not weak or number != cnp.NPY_BOOL:
            return number
    try:
        return numpy.result_type(*types, *[kind() for kind in weak]).num
    except TypeError:
        return NO_TYPE


cdef inline int fill_in_defaults(UFuncInfo* info, PyObject** inputs, PyObject* const* values,
                                 PyObject* keywords) except -1:
    """Replace NULLs among the inputs with their defaults. `values` are the arguments that `keywords` name."""
    cdef PyObject** defaults = &info.defaults[0]
    cdef PyObject** typed_defaults
    cdef int k
    cdef bint complete = True
    for k in range(info.inputs):
        if inputs[k] == NULL:
            complete = False
            if defaults[k] == NULL:
                raise_missing_argument(info, k, values, keywords)
    if complete:
        return 0
    typed_defaults = defaults_of_type(info, requested_type(info, inputs, values, keywords))
    defaults = defaults if typed_defaults == NULL else typed_defaults
    for k in range(info.inputs):
        if inputs[k] == NULL:
            inputs[k] = defaults[k]
    return 0
