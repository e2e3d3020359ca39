# What stands in for a parameter that was left out. It must not change the type of the result, so beside whole numbers
# it isn't a Python float, but what each of these types asks for (`Entry.typed`); nor what a `casting` accepts, so that
# beside one, it is a scalar of the type of the operands, whatever that is.

from cpython.bool cimport PyBool_Check
from cpython.float cimport PyFloat_Check, PyFloat_CheckExact
from cpython.long cimport PyLong_CheckExact
from cpython.object cimport PyObject

cimport numpy as cnp

from fastact._ufunc.capi cimport (
    Array, PyArray_Check, PyArray_DescrFromScalar, PyArray_TYPE, PyTuple_GET_ITEM, PyTuple_GET_SIZE, PyTypeNum_ISBOOL,
    PyTypeNum_ISINTEGER, is_whole_scalar,
)
from fastact._ufunc.ufunc_info cimport Entry, TYPES

cdef enum:
    NO_TYPE = -1


cdef inline PyObject** typed_defaults(Entry* entry, int number) noexcept:
    """The defaults as scalars of the type of that number; NULL where there are none."""
    if 0 <= number < TYPES:
        return entry.typed[number]
    return entry.typed[TYPES] if entry.bfloat16 != NULL and number == entry.bfloat16_type else NULL


cdef inline bint is_whole(int number) noexcept:
    return PyTypeNum_ISBOOL(number) or PyTypeNum_ISINTEGER(number)


cdef inline int whole_type(PyObject* operand) except -2:
    """Number of the type of an array or scalar of whole numbers; NO_TYPE for anything else."""
    cdef int number
    if PyBool_Check(<object>operand):
        return cnp.NPY_BOOL
    if PyArray_Check(operand):
        number = PyArray_TYPE(<Array*>operand)
    elif is_whole_scalar(operand):
        number = PyArray_DescrFromScalar(operand).type_num  # no attribute, which a subclass may have changed
    else:
        return NO_TYPE
    return number if is_whole(number) else NO_TYPE


cdef inline bint is_bfloat16(Entry* entry, PyObject* operand) noexcept:
    """Tell whether an operand is an array of it."""
    return entry.bfloat16 != NULL and PyArray_Check(operand) and PyArray_TYPE(<Array*>operand) == entry.bfloat16_type


cdef inline int type_asked_for(Entry* entry, PyObject** inputs, PyObject* const* values, PyObject* keywords) except -2:
    """Number of the type that the call asks for, or that its operands have in common."""
    cdef Py_ssize_t k, named = 0 if keywords == NULL else PyTuple_GET_SIZE(keywords)
    cdef bint strict = False
    for k in range(named):
        keyword = <object>PyTuple_GET_ITEM(keywords, k)
        if <object>values[k] is None:
            continue
        if keyword == "dtype":
            import numpy
            try:
                return numpy.dtype(<object>values[k]).num
            except TypeError:
                return NO_TYPE  # for NumPy to refuse
        if keyword == "signature" or keyword == "sig":
            return NO_TYPE
        strict = strict or keyword == "casting"
    return type_as_promoted(entry, inputs) if strict else common_whole_type(entry, inputs)


cdef inline int common_whole_type(Entry* entry, PyObject** inputs) except -2:
    """Number of the type that the operands have in common; NO_TYPE where plain numbers promote with them as they do."""
    cdef int k, number, common = NO_TYPE
    cdef bint weak = False
    for k in range(entry.inputs):
        if inputs[k] == NULL:
            continue
        if PyLong_CheckExact(<object>inputs[k]):
            weak = True
            continue
        number = whole_type(inputs[k])
        if is_bfloat16(entry, inputs[k]):
            number = entry.bfloat16_type  # beside whole numbers, a Python float would make a float32 of it
        elif number == NO_TYPE and (PyArray_Check(inputs[k]) or PyFloat_Check(<object>inputs[k])):
            return NO_TYPE  # also for NumPy's float64 scalars, which are Python floats
        if number == NO_TYPE or (common != NO_TYPE and number != common):
            return type_as_promoted(entry, inputs)
        common = number
    if weak and common == cnp.NPY_BOOL:  # which a Python int makes an int64
        return NO_TYPE
    return common if is_whole(common) else NO_TYPE


cdef inline int type_as_promoted(Entry* entry, PyObject** inputs) except -2:
    """Number of the type that operands of any kind have in common, as NumPy promotes them."""
    import numpy
    cdef int k, number
    types, weak = [], []
    for k in range(entry.inputs):
        if inputs[k] == NULL:
            continue
        operand = <object>inputs[k]
        if PyLong_CheckExact(operand) or PyFloat_CheckExact(operand):
            weak.append(type(operand))
            continue
        numpys = isinstance(operand, (numpy.ndarray, numpy.generic))
        overrides = hasattr(type(operand), "__array_ufunc__") and not numpys
        try:
            types.append(numpy.dtype(operand.dtype) if overrides else numpy.asarray(operand).dtype)
        except Exception:
            return NO_TYPE  # NumPy will say it better, or the override knows
    if types and not entry.closed and float not in weak and all([is_whole(dtype.num) for dtype in types]):
        number = max([(dtype.itemsize, dtype.num) for dtype in types])[1]  # no other makes a larger float
        if not weak or number != cnp.NPY_BOOL:
            return number
    try:
        return numpy.result_type(*types, *[kind() for kind in weak]).num
    except TypeError:
        return NO_TYPE


cdef inline int fill_in(Entry* entry, PyObject** inputs, Py_ssize_t given, PyObject* const* values,
                        PyObject* keywords) except -1:
    """Fill in the defaults of what was left out."""
    cdef PyObject** defaults = &entry.defaults[0]
    cdef PyObject** typed
    cdef int k
    cdef bint complete = True
    for k in range(entry.inputs):
        if inputs[k] == NULL:
            complete = False
            if defaults[k] == NULL:
                missing(entry, given, k)
    if complete:
        return 0
    typed = typed_defaults(entry, type_asked_for(entry, inputs, values, keywords))
    defaults = defaults if typed == NULL else typed
    for k in range(entry.inputs):
        if inputs[k] == NULL:
            inputs[k] = defaults[k]
    return 0


cdef inline int wrong_count(Entry* entry, Py_ssize_t given) except -1:
    most = entry.inputs + entry.outputs
    raise TypeError(f"{entry.name.decode()}() takes from {entry.needed} to {most} positional arguments "
                    f"but {given} were given")


cdef inline int missing(Entry* entry, Py_ssize_t given, Py_ssize_t k) except -1:
    if entry.names[k] == NULL:
        wrong_count(entry, given)
    raise TypeError(f"{entry.name.decode()}() missing required argument '{<object>entry.names[k]}' (pos {k + 1})")
