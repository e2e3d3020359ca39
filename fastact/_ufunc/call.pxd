# What stands in the `vectorcall` field of each ufunc, in place of NumPy's own entry: it fills in parameters that
# were left out, takes small and plain arrays straight to the kernel, and hands everything else to NumPy. The field
# is public and per instance, so the object stays a true np.ufunc.

from cpython.float cimport PyFloat_AS_DOUBLE, PyFloat_CheckExact
from cpython.long cimport PyLong_AsLongLongAndOverflow, PyLong_CheckExact
from cpython.mem cimport PyMem_Free, PyMem_Malloc
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_CheckExact
from libc.float cimport FLT_MIN
from libc.math cimport fabs, isfinite
from libc.stddef cimport ptrdiff_t
from libc.stdint cimport uintptr_t

cimport numpy as cnp

from fastact._loops.float16 cimport half, narrow, narrow_double, widen
from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.defaults cimport fill_in, wrong_count
from fastact._ufunc.entry cimport (
    Array, Entry, NPY_ARRAY_CARRAY, NPY_ARRAY_CARRAY_RO, PyArray_BYTES, PyArray_CHKFLAGS, PyArray_DIMS,
    PyArray_ISNOTSWAPPED, PyArray_NDIM, PyArray_SIZE, PyArray_TYPE, PyTuple_GET_ITEM, PyTuple_GET_SIZE,
    PyVectorcall_NARGS, Py_None, UFunc, dtype_of, empty_like, input_position, is_array, is_same,
)
from fastact._ufunc.fp_status cimport fp_status, get_status, restore_status
from fastact._ufunc.inner_loop cimport Loop

cdef enum:
    WARN_ON_WRITE = -2147483648  # NumPy's private flag of broadcast results
    MAX_PARAMETER = 1 << 24   # whole numbers up to here are exact in float32
    KEEP_GIL = 8192           # below so many elements, releasing the lock costs more than it gives

cdef union Scalar:
    half f2
    float f4
    double f8
    long double g


cdef inline bint is_plain(PyObject* operand, Array* like, int flags) noexcept:
    """Tell whether an operand is an exact ndarray with the data type and shape of a plain one, and these flags."""
    if not is_array(operand):
        return False
    cdef Array* array = <Array*>operand
    cdef int k
    # A descriptor that is equal without being the same is rare, and NumPy's to judge.
    if dtype_of(array) != dtype_of(like) or PyArray_NDIM(array) != PyArray_NDIM(like):
        return False
    for k in range(PyArray_NDIM(like)):
        if PyArray_DIMS(array)[k] != PyArray_DIMS(like)[k]:
            return False
    return PyArray_CHKFLAGS(array, flags)


cdef inline bint is_scalar(PyObject* operand, Scalar* scalar, Loop* loop) except -1:
    """Convert a Python number as NEP 50 does; False where that would be more than plain rounding."""
    cdef double value
    cdef long long whole
    cdef int overflow = 0
    if PyFloat_CheckExact(<object>operand):
        value = PyFloat_AS_DOUBLE(<object>operand)
    elif PyLong_CheckExact(<object>operand):
        whole = PyLong_AsLongLongAndOverflow(<object>operand, &overflow)
        if overflow or not -MAX_PARAMETER <= whole <= MAX_PARAMETER:
            return False
        value = <double>whole
    else:
        return False
    if loop.itemsize == 2:
        # ml_dtypes goes by way of float32, and NumPy tells of what is lost there.
        if loop.brain and 0 < fabs(value) < FLT_MIN:
            return False
        scalar.f2 = narrow(<float>value, True) if loop.brain else narrow_double(value, False)
        return isfinite(widen(scalar.f2, loop.brain)) or not isfinite(value)
    if loop.itemsize == 4:
        scalar.f4 = <float>value
        return isfinite(scalar.f4) or not isfinite(value)
    if loop.itemsize == 8:
        scalar.f8 = value
    else:
        scalar.g = value
    return True


cdef inline bint disjoint(char* a, char* b, ptrdiff_t nbytes) noexcept:
    return <uintptr_t>a + <uintptr_t>nbytes <= <uintptr_t>b or <uintptr_t>b + <uintptr_t>nbytes <= <uintptr_t>a


cdef inline object output_array(PyObject* given, Array* like):
    if given != NULL:
        return <object>given
    return empty_like(like)


cdef inline PyObject* small_call(Entry* entry, PyObject** inputs, PyObject** outputs) except? NULL:
    """Run the kernel on plain arrays, without NumPy's machinery.

    Returns NULL without an exception when the operands are anything else: other types, shapes, strides, byte
    orders or alignment, mixed parameters, memory that overlaps in part. Nothing was written then.
    """
    cdef Array* first = <Array*>inputs[0]
    cdef Loop* loop
    cdef char* args[MAX_OPERANDS]
    cdef Scalar scalars[MAX_OPERANDS]
    cdef bint uniform = True
    cdef int i, o, typenum
    cdef ptrdiff_t n, row, nbytes
    cdef fp_status status
    if not is_array(inputs[0]):
        return NULL
    typenum = PyArray_TYPE(first)
    if typenum == cnp.NPY_FLOAT32:
        loop = entry.float32
    elif typenum == cnp.NPY_FLOAT64:
        loop = entry.float64
    elif typenum == cnp.NPY_FLOAT16:
        loop = entry.float16
    elif typenum == cnp.NPY_LONGDOUBLE:
        loop = entry.longdouble
    elif entry.bfloat16 != NULL and typenum == entry.bfloat16_type:
        loop = entry.bfloat16
    else:
        return NULL
    if PyArray_NDIM(first) == 0 or not (PyArray_ISNOTSWAPPED(first) and PyArray_CHKFLAGS(first, NPY_ARRAY_CARRAY_RO)):
        return NULL
    args[0] = PyArray_BYTES(first)

    for i in range(1, entry.inputs):
        if i > entry.arrays and (uniform if is_array(inputs[i]) else not uniform):
            return NULL
        if i >= entry.arrays and not is_array(inputs[i]):
            if not is_scalar(inputs[i], &scalars[i], loop):
                return NULL
            args[i] = <char*>&scalars[i]
        else:
            if not is_plain(inputs[i], first, NPY_ARRAY_CARRAY_RO):
                return NULL
            uniform = uniform and i < entry.arrays
            args[i] = PyArray_BYTES(<Array*>inputs[i])

    n = PyArray_SIZE(first)
    row = PyArray_DIMS(first)[PyArray_NDIM(first) - 1]
    nbytes = n * loop.itemsize
    for o in range(entry.outputs):
        if outputs[o] == NULL:
            continue
        if not is_plain(outputs[o], first, NPY_ARRAY_CARRAY) or PyArray_CHKFLAGS(
                <Array*>outputs[o], WARN_ON_WRITE):
            return NULL
        args[entry.inputs + o] = PyArray_BYTES(<Array*>outputs[o])
        for i in range(entry.inputs + o):
            if i >= entry.inputs and outputs[i - entry.inputs] == NULL:
                continue
            if i < entry.inputs and args[i] == args[entry.inputs + o] and (i < entry.arrays or not uniform):
                continue
            if not disjoint(args[i], args[entry.inputs + o], nbytes):
                return NULL

    result = output_array(outputs[0], first)
    args[entry.inputs] = PyArray_BYTES(<Array*>result)
    if entry.outputs == 2:
        second = output_array(outputs[1], first)
        args[entry.inputs + 1] = PyArray_BYTES(<Array*>second)

    status = get_status()
    if n < KEEP_GIL:
        entry.run(loop, args, n, row, uniform)
    else:
        with nogil:
            entry.run(loop, args, n, row, uniform)
    restore_status(status)

    if entry.outputs == 2:
        result = (result, second)
    Py_INCREF(result)
    return <PyObject*>result


cdef inline bint take_outputs(Entry* entry, PyObject* out, PyObject** outputs) noexcept:
    """Read the `out` keyword; False where it is for NumPy to judge."""
    cdef int o
    if PyTuple_CheckExact(<object>out):
        if PyTuple_GET_SIZE(out) != entry.outputs:
            return False
        for o in range(entry.outputs):
            outputs[o] = PyTuple_GET_ITEM(out, o)
    elif entry.outputs == 1:
        outputs[0] = out
    else:
        return False
    for o in range(entry.outputs):
        if outputs[o] == Py_None:
            outputs[o] = NULL
    return True


cdef inline PyObject* call(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* keywords) except NULL:
    cdef Entry* entry = <Entry*>(<Loop*>(<UFunc*>self).data[0]).owner
    cdef Py_ssize_t given = PyVectorcall_NARGS(nargsf)
    cdef Py_ssize_t named = 0 if keywords == NULL else PyTuple_GET_SIZE(keywords)
    cdef PyObject* inputs[MAX_OPERANDS]
    cdef PyObject* outputs[MAX_OPERANDS]
    cdef PyObject* keyword
    cdef PyObject* result
    cdef Py_ssize_t k
    cdef int position
    cdef bint small = entry.small_path, renamed = False

    if given > entry.inputs + entry.outputs:
        wrong_count(entry, given)
    for k in range(entry.inputs):
        inputs[k] = args[k] if k < given else NULL
    for k in range(entry.outputs):
        outputs[k] = NULL
        if entry.inputs + k < given and args[entry.inputs + k] != Py_None:
            outputs[k] = args[entry.inputs + k]

    for k in range(named):
        keyword = PyTuple_GET_ITEM(keywords, k)
        if given <= entry.inputs and is_same(keyword, <PyObject*>"out"):
            small = small and take_outputs(entry, args[given + k], outputs)
            continue
        position = input_position(entry, keyword)
        if position >= 0:
            if inputs[position] != NULL:
                raise TypeError(f"{entry.name.decode()}() got multiple values for argument "
                                f"'{<object>entry.names[position]}'")
            inputs[position] = args[given + k]
            renamed = True
        else:
            small = False

    if given < entry.inputs:
        # On the small path, no keyword asks for a type or a casting.
        fill_in(entry, inputs, given, args + given, NULL if small else keywords)
    if small:
        result = small_call(entry, inputs, outputs)
        if result != NULL:
            return result
    if given >= entry.inputs:
        return entry.numpy(self, args, nargsf, keywords)
    return call_numpy(self, entry, inputs, args + given, keywords, named, renamed)


cdef inline PyObject* call_numpy(PyObject* self, Entry* entry, PyObject** inputs, PyObject* const* values,
                                 PyObject* keywords, Py_ssize_t named, bint renamed) except NULL:
    """Call NumPy with every input by position, and with the keywords that it knows."""
    cdef PyObject* small_stack[32]
    cdef PyObject** stack = small_stack
    cdef Py_ssize_t k, kept = 0
    if entry.inputs + named > 32:
        stack = <PyObject**>PyMem_Malloc((entry.inputs + named) * sizeof(PyObject*))
        if stack == NULL:
            raise MemoryError
    try:
        for k in range(entry.inputs):
            stack[k] = inputs[k]
        if not renamed:
            for k in range(named):
                stack[entry.inputs + k] = values[k]
            return entry.numpy(self, stack, entry.inputs, keywords)
        names = []
        for k in range(named):
            if input_position(entry, PyTuple_GET_ITEM(keywords, k)) < 0:
                names.append(<object>PyTuple_GET_ITEM(keywords, k))
                stack[entry.inputs + kept] = values[k]
                kept += 1
        kept_names = tuple(names)
        return entry.numpy(self, stack, entry.inputs, <PyObject*>kept_names if kept else NULL)
    finally:
        if stack != small_stack:
            PyMem_Free(stack)
