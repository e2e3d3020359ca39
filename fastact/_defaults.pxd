# What stands in for a parameter that was left out. It must not change the type of the result, so beside whole numbers
# it isn't a Python float, but what each of these types asks for (`Entry.whole`).

from cpython.bool cimport PyBool_Check
from cpython.float cimport PyFloat_Check
from cpython.long cimport PyLong_CheckExact
from cpython.object cimport PyObject

cimport numpy as cnp

from fastact._entry cimport (
    Array, Entry, PyArray_Check, PyArray_DescrFromScalar, PyTuple_GET_ITEM, PyTuple_GET_SIZE, PyTypeNum_ISBOOL,
    PyTypeNum_ISINTEGER, PyTypeNum_ISUNSIGNED, WHOLE_BOOL, WHOLE_UNSIGNED, dtype_of, is_whole_scalar,
)


cdef inline int kind_of(cnp.dtype dtype) noexcept:
    """Kind of a type of whole numbers, as `Entry.whole` counts them; 0 for any other."""
    if PyTypeNum_ISBOOL(dtype.type_num):
        return WHOLE_BOOL
    if PyTypeNum_ISINTEGER(dtype.type_num):
        return dtype.itemsize + (WHOLE_UNSIGNED if PyTypeNum_ISUNSIGNED(dtype.type_num) else 0)
    return 0


cdef inline int whole_kind(PyObject* operand) except -1:
    """Kind of an array or scalar of whole numbers, as `Entry.whole` counts them; 0 for anything else."""
    cdef cnp.dtype dtype
    if PyBool_Check(<object>operand):
        return WHOLE_BOOL
    if PyArray_Check(operand):
        dtype = <cnp.dtype>dtype_of(<Array*>operand)
    elif is_whole_scalar(operand):
        dtype = PyArray_DescrFromScalar(operand)  # no attribute, which a subclass may have changed
    else:
        return 0
    return kind_of(dtype)


cdef inline int kind_asked_for(PyObject* const* values, PyObject* keywords) except -2:
    """Kind of the type that a keyword demands; -1 where none does."""
    cdef Py_ssize_t k, named = 0 if keywords == NULL else PyTuple_GET_SIZE(keywords)
    for k in range(named):
        keyword = <object>PyTuple_GET_ITEM(keywords, k)
        if <object>values[k] is None:
            continue
        if keyword == "dtype":
            import numpy
            try:
                return kind_of(numpy.dtype(<object>values[k]))
            except TypeError:
                return 0  # for NumPy to refuse
        if keyword == "signature" or keyword == "sig":
            return 0
    return -1


cdef inline int common_kind(Entry* entry, PyObject** inputs) except -1:
    """Kind of the type that the operands have in common, as NumPy promotes them; 0 for any other than whole numbers."""
    cdef int k, kind, common = 0
    for k in range(entry.inputs):
        if inputs[k] == NULL or PyLong_CheckExact(<object>inputs[k]):
            continue
        kind = whole_kind(inputs[k])
        if kind == 0 and (PyArray_Check(inputs[k]) or PyFloat_Check(<object>inputs[k])):
            return 0  # also for NumPy's float64 scalars, which are Python floats
        if kind == 0 or (common and kind != common):
            return kind_as_promoted(entry, inputs)
        common = kind
    return common


cdef inline int kind_as_promoted(Entry* entry, PyObject** inputs) except -1:
    """Likewise for operands of several types, and for what isn't an array yet."""
    import numpy
    cdef int k
    types = []
    for k in range(entry.inputs):
        if inputs[k] == NULL or PyLong_CheckExact(<object>inputs[k]):
            continue
        operand = <object>inputs[k]
        numpys = isinstance(operand, (numpy.ndarray, numpy.generic))
        overrides = hasattr(type(operand), "__array_ufunc__") and not numpys
        try:
            types.append(numpy.dtype(operand.dtype) if overrides else numpy.asarray(operand).dtype)
        except Exception:
            return 0  # NumPy will say it better, or the override knows
    if not entry.closed:  # to a float that each fits in: none needs more than the largest
        common = types[0]
        for dtype in types:
            if kind_of(dtype) == 0:
                return 0
            common = dtype if dtype.itemsize > common.itemsize else common
        return kind_of(common)
    try:
        return kind_of(numpy.result_type(*types))
    except TypeError:
        return 0


cdef inline int fill_in(Entry* entry, PyObject** inputs, Py_ssize_t given, PyObject* const* values,
                        PyObject* keywords) except -1:
    """Fill in the defaults of what was left out."""
    cdef PyObject** defaults = &entry.defaults[0]
    cdef int kind
    if entry.adapts:
        kind = kind_asked_for(values, keywords)
        kind = common_kind(entry, inputs) if kind < 0 else kind
        if entry.whole[kind] != NULL:
            defaults = entry.whole[kind]
    cdef int k
    for k in range(entry.inputs):
        if inputs[k] == NULL:
            inputs[k] = defaults[k]
            if inputs[k] == NULL:
                missing(entry, given, k)
    return 0


cdef inline int wrong_count(Entry* entry, Py_ssize_t given) except -1:
    most = entry.inputs + entry.outputs
    raise TypeError(f"{entry.name.decode()}() takes from {entry.needed} to {most} positional arguments "
                    f"but {given} were given")


cdef inline int missing(Entry* entry, Py_ssize_t given, Py_ssize_t k) except -1:
    if entry.names[k] == NULL:
        wrong_count(entry, given)
    raise TypeError(f"{entry.name.decode()}() missing required argument '{<object>entry.names[k]}' (pos {k + 1})")
