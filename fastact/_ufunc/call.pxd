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
from libc.string cimport memcpy

cimport numpy as cnp
from numpy cimport npy_intp

from fastact._loops.float16 cimport half, narrow, narrow_double, widen
from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.defaults cimport fill_in, wrong_count
from fastact._ufunc.entry cimport (
    ANY_TYPE, Array, Entry, NPY_ARRAY_ALIGNED, NPY_ARRAY_BEHAVED, NPY_ARRAY_CARRAY, NPY_ARRAY_CARRAY_RO, PyArray_BYTES,
    PyArray_CHKFLAGS, PyArray_DIMS, PyArray_ISNOTSWAPPED, PyArray_ITEMSIZE, PyArray_NDIM, PyArray_SIZE, PyArray_STRIDES,
    PyArray_TYPE, PyTuple_GET_ITEM, PyTuple_GET_SIZE, PyVectorcall_NARGS, Py_None, UFunc, as_number, dtype_of,
    empty_like, empty_of, input_position, is_array, is_same,
)
from fastact._ufunc.fp_status cimport fp_status, get_status, restore_status
from fastact._ufunc.grid cimport Grid, MOST_DIMENSIONS, run_grid
from fastact._ufunc.inner_loop cimport Loop
from fastact._ufunc.fixed_dtypes cimport checked, is_ready
from fastact._ufunc.pack cimport distance

cdef enum:
    WARN_ON_WRITE = -2147483648  # NumPy's private flag of broadcast results
    MAX_PARAMETER = 1 << 24   # whole numbers up to here are exact in float32
    NO_AXIS = -1
    NONE = -1
    KEEP_GIL = 8192           # below so many elements, releasing the lock costs more than it gives

cdef union Scalar:
    half f2
    float f4
    double f8
    long double g


cdef inline int place_of(Entry* entry, int k, Array* array, Array* model, int d, int axis) noexcept:
    """Find the dimension of an operand that goes along one of the model's; NONE where it has none."""
    if entry.types[k] == cnp.NPY_BOOL:  # a mask has as many of the last as it likes
        return max(NONE, PyArray_NDIM(array) - PyArray_NDIM(model) + d)
    if not entry.along_axis or entry.cores[k]:
        return d
    return NONE if d == axis else d - (d > axis)


cdef inline bint is_like(Array* array, Array* model) noexcept:
    """Tell whether an array has the type and the shape of the model."""
    cdef int d
    # A descriptor that is equal without being the same is rare, and NumPy's to judge.
    if dtype_of(array) != dtype_of(model) or PyArray_NDIM(array) != PyArray_NDIM(model):
        return False
    for d in range(PyArray_NDIM(model)):
        if PyArray_DIMS(array)[d] != PyArray_DIMS(model)[d]:
            return False
    return True


cdef inline bint is_plain(Entry* entry, int k, PyObject* operand, Array* model, int axis, int flags) noexcept:
    """Tell whether operand k is an exact ndarray of the type and shape that go with the model, and has these flags."""
    if not is_array(operand):
        return False
    cdef Array* array = <Array*>operand
    if not entry.mixed:
        return PyArray_CHKFLAGS(array, flags) and is_like(array, model)
    cdef bint is_mask = entry.types[k] == cnp.NPY_BOOL
    cdef int d, place, dimensions = PyArray_NDIM(model) - (entry.along_axis and not entry.cores[k])
    cdef int least = 1 if is_mask and axis == PyArray_NDIM(model) - 1 else dimensions
    if entry.types[k] != ANY_TYPE and not (PyArray_TYPE(array) == entry.types[k] and PyArray_ISNOTSWAPPED(array)):
        return False
    if entry.types[k] == ANY_TYPE and dtype_of(array) != dtype_of(model):
        return False
    if not least <= PyArray_NDIM(array) <= dimensions:
        return False
    for d in range(PyArray_NDIM(model)):
        place = place_of(entry, k, array, model, d, axis)
        if place != NONE and PyArray_DIMS(array)[place] != PyArray_DIMS(model)[d] and not (
                is_mask and PyArray_DIMS(array)[place] == 1):
            return False
    return PyArray_CHKFLAGS(array, flags)


cdef inline bint is_number(Entry* entry, int k) noexcept:
    """Tell whether an operand of a ufunc along an axis is one number for each row, of the type of all others."""
    return entry.types[k] == ANY_TYPE and not entry.cores[k]


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


cdef inline bint lies_like(Array* array, Array* other) noexcept:
    """Tell whether the elements of two arrays of the same shape and type are as far apart."""
    cdef int k
    for k in range(PyArray_NDIM(array)):
        if PyArray_DIMS(array)[k] > 1 and PyArray_STRIDES(array)[k] != PyArray_STRIDES(other)[k]:
            return False
    return True


cdef inline bint are_disjoint(Array* array, Array* other) noexcept:
    """Tell whether two arrays lie apart, from the first byte of each to the last."""
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


cdef inline bint overlaps_itself(Array* array) noexcept:
    """Tell whether some elements may share memory, as in a broadcast array."""
    cdef npy_intp step, other
    cdef int a, b
    for a in range(PyArray_NDIM(array)):
        step = distance(PyArray_STRIDES(array)[a])
        if PyArray_DIMS(array)[a] > 1 and step < PyArray_ITEMSIZE(array):
            return True
        for b in range(PyArray_NDIM(array)):
            other = distance(PyArray_STRIDES(array)[b])
            if (other < step or other == step and b < a) and PyArray_DIMS(array)[a] > 1 and (
                    other * PyArray_DIMS(array)[b] > step):
                return True
    return False


cdef inline bint is_free(Entry* entry, Array* output, Array** arrays, int count, int elementwise) noexcept:
    """Tell whether an output may be written while the arrays before it are read; those element by element may be it."""
    cdef int i
    if PyArray_CHKFLAGS(output, WARN_ON_WRITE) or overlaps_itself(output):
        return False
    for i in range(count):
        if arrays[i] == NULL or (i < elementwise and entry.types[i] == ANY_TYPE and entry.cores[i] == entry.cores[count]
                                 and PyArray_BYTES(arrays[i]) == PyArray_BYTES(output)
                                 and lies_like(arrays[i], output)):
            continue
        if not are_disjoint(arrays[i], output):
            return False
    return True


cdef inline object output_array(Entry* entry, int k, PyObject* given, Array* model, int axis):
    cdef npy_intp shape[MOST_DIMENSIONS]
    cdef int d
    if given != NULL:
        return <object>given
    if not entry.along_axis or entry.cores[k]:
        return empty_like(model)
    for d in range(PyArray_NDIM(model)):
        if d != axis:
            shape[d - (d > axis)] = PyArray_DIMS(model)[d]
    return empty_of(model, PyArray_NDIM(model) - 1, shape)


cdef inline void fill_grid(Entry* entry, Grid* grid, Array** arrays, Array* model, int axis, npy_intp* within) noexcept:
    """Describe all dimensions but the one of the axis, if any."""
    cdef npy_intp* steps
    cdef int d, k, place
    grid.dimensions, grid.row = 0, 1
    for d in range(PyArray_NDIM(model)):
        steps = within if d == axis else &grid.steps[grid.dimensions][0]
        for k in range(grid.loop.operands):
            steps[k] = 0
            if arrays[k] != NULL:
                place = place_of(entry, k, arrays[k], model, d, axis)
                if place != NONE and PyArray_DIMS(arrays[k])[place] == PyArray_DIMS(model)[d]:
                    steps[k] = PyArray_STRIDES(arrays[k])[place]
        if d == axis:
            grid.row = PyArray_DIMS(model)[d]
        else:
            grid.shape[grid.dimensions] = PyArray_DIMS(model)[d]
            grid.dimensions += 1


cdef inline PyObject* small_call(Entry* entry, PyObject** inputs, PyObject** outputs, long long axis) except? NULL:
    """Run the kernel on plain arrays, without NumPy's machinery.

    Returns NULL without an exception when the operands are anything else: other types, shapes, byte orders or
    alignment, mixed parameters, memory that overlaps in part. Nothing was written then.
    """
    cdef Array* model = <Array*>inputs[entry.model]
    cdef Loop* loop
    cdef Array* arrays[MAX_OPERANDS]    # NULL for a scalar, and for an output that is still to be made
    cdef char* args[MAX_OPERANDS]
    cdef npy_intp within[MAX_OPERANDS]
    cdef Scalar scalars[MAX_OPERANDS]
    cdef Grid grid
    cdef bint uniform = True, dense = not entry.mixed
    cdef int i, k, o, typenum, last
    cdef ptrdiff_t n, row
    cdef fp_status status
    if not is_array(inputs[entry.model]):
        return NULL
    typenum = PyArray_TYPE(model)
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
    last = PyArray_NDIM(model) - 1
    if not 0 <= last < MOST_DIMENSIONS or not (
            PyArray_ISNOTSWAPPED(model) and PyArray_CHKFLAGS(model, NPY_ARRAY_ALIGNED)):
        return NULL
    if entry.along_axis:
        axis += last + 1 if axis < 0 else 0
        if not 0 <= axis <= last:
            return NULL
        dense = dense and axis == last
    else:
        axis = NO_AXIS

    for i in range(entry.inputs):
        arrays[i] = NULL
        if i > entry.arrays and (uniform if is_array(inputs[i]) else not uniform):
            return NULL
        if (i >= entry.arrays or entry.mixed and is_number(entry, i)) and not is_array(inputs[i]):
            if not is_scalar(inputs[i], &scalars[i], loop):
                return NULL
            args[i] = <char*>&scalars[i]
        else:
            if i != entry.model and not is_plain(entry, i, inputs[i], model, <int>axis, NPY_ARRAY_ALIGNED):
                return NULL
            arrays[i] = <Array*>inputs[i]
            uniform = uniform and i < entry.arrays
            dense = dense and PyArray_CHKFLAGS(arrays[i], NPY_ARRAY_CARRAY_RO)
            args[i] = PyArray_BYTES(arrays[i])

    for o in range(entry.outputs):
        i = entry.inputs + o
        arrays[i] = NULL
        if outputs[o] != NULL:
            if not is_plain(entry, i, outputs[o], model, <int>axis, NPY_ARRAY_BEHAVED) or not is_free(
                    entry, <Array*>outputs[o], arrays, i, entry.inputs if not uniform else entry.arrays):
                return NULL
            arrays[i] = <Array*>outputs[o]
            dense = dense and PyArray_CHKFLAGS(arrays[i], NPY_ARRAY_CARRAY)
        else:  # NumPy knows best how to lay out what isn't like the inputs
            if overlaps_itself(model) or entry.mixed and not PyArray_CHKFLAGS(model, NPY_ARRAY_CARRAY_RO):
                return NULL
            for k in range(entry.inputs):
                if arrays[k] != NULL and not entry.mixed and not lies_like(arrays[k], model):
                    return NULL

    n = PyArray_SIZE(model)
    row = PyArray_DIMS(model)[last]
    if entry.mixed and n == 0:
        return NULL
    result = output_array(entry, entry.inputs, outputs[0], model, <int>axis)
    arrays[entry.inputs] = <Array*><PyObject*>result
    if entry.outputs > 1:
        results = [result]
        for o in range(1, entry.outputs):
            results.append(output_array(entry, entry.inputs + o, outputs[o], model, <int>axis))
            arrays[entry.inputs + o] = <Array*><PyObject*>results[o]
    for i in range(entry.inputs, entry.inputs + entry.outputs):
        args[i] = PyArray_BYTES(arrays[i])

    status = get_status()
    if dense and n < KEEP_GIL:
        entry.run(loop, args, n, row, uniform)
    elif dense:
        with nogil:
            entry.run(loop, args, n, row, uniform)
    elif n > 0:
        grid.loop, grid.run = loop, entry.run_strided
        memcpy(grid.args, args, sizeof(grid.args))
        fill_grid(entry, &grid, arrays, model, <int>axis, within)
        with nogil:
            run_grid(&grid, NULL if axis == NO_AXIS else within)
    restore_status(status)

    if entry.outputs > 1:
        result = tuple(results)
    Py_INCREF(result)
    if outputs[0] == NULL and entry.mixed:
        return as_number(<PyObject*>result)  # a number, if it has no dimensions
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
    cdef long long axis = -1
    cdef int overflow = 0
    cdef bint small = entry.small_path, renamed = False, replaced = False

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
        if entry.along_axis and PyLong_CheckExact(<object>args[given + k]) and is_same(keyword, <PyObject*>"axis"):
            axis = PyLong_AsLongLongAndOverflow(<object>args[given + k], &overflow)
            small = small and not overflow
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
    if entry.own >= 0 and not (small and is_ready(entry, inputs, axis)):
        own = checked(entry, inputs, args + given, keywords)
        replaced = <PyObject*>own != inputs[entry.own]
        inputs[entry.own] = <PyObject*>own
    if small:
        result = small_call(entry, inputs, outputs, axis)
        if result != NULL:
            return result
    if given >= entry.inputs and not replaced:
        return entry.numpy(self, args, nargsf, keywords)
    return call_numpy(self, entry, inputs, args, given, keywords, named, renamed)


cdef inline PyObject* call_numpy(PyObject* self, Entry* entry, PyObject** inputs, PyObject* const* args,
                                 Py_ssize_t given, PyObject* keywords, Py_ssize_t named, bint renamed) except NULL:
    """Call NumPy with every input by position, and with the outputs and the keywords that it knows."""
    cdef PyObject* small_stack[32]
    cdef PyObject** stack = small_stack
    cdef PyObject* const* values = args + given
    cdef Py_ssize_t k, kept = 0, count = max(given, <Py_ssize_t>entry.inputs)
    if count + named > 32:
        stack = <PyObject**>PyMem_Malloc((count + named) * sizeof(PyObject*))
        if stack == NULL:
            raise MemoryError
    try:
        for k in range(count):
            stack[k] = inputs[k] if k < entry.inputs else args[k]
        if not renamed:
            for k in range(named):
                stack[count + k] = values[k]
            return entry.numpy(self, stack, count, keywords)
        names = []
        for k in range(named):
            if input_position(entry, PyTuple_GET_ITEM(keywords, k)) < 0:
                names.append(<object>PyTuple_GET_ITEM(keywords, k))
                stack[count + kept] = values[k]
                kept += 1
        kept_names = tuple(names)
        return entry.numpy(self, stack, count, <PyObject*>kept_names if kept else NULL)
    finally:
        if stack != small_stack:
            PyMem_Free(stack)
