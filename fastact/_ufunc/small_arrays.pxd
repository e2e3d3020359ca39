# The small-array path: plain arrays straight to the kernel, without NumPy's machinery.

from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from libc.stddef cimport ptrdiff_t
from libc.string cimport memcpy

cimport numpy as cnp
from numpy cimport npy_intp

from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.capi cimport (
    Array, NPY_ARRAY_ALIGNED, NPY_ARRAY_BEHAVED, NPY_ARRAY_CARRAY, NPY_ARRAY_CARRAY_RO, PyArray_BYTES, PyArray_CHKFLAGS,
    PyArray_DIMS, PyArray_ISNOTSWAPPED, PyArray_NDIM, PyArray_SIZE, PyArray_STRIDES, PyArray_TYPE, as_number, dtype_of,
    empty_like, empty_of, is_array,
)
from fastact._ufunc.fp_status cimport fp_status, get_status, restore_status
from fastact._ufunc.grid cimport Grid, MOST_DIMENSIONS, run_grid
from fastact._ufunc.inner_loop cimport Loop
from fastact._ufunc.overlap cimport is_free, lies_like, overlaps_itself
from fastact._ufunc.scalar cimport Scalar, is_scalar
from fastact._ufunc.ufunc_info cimport ANY_TYPE, Entry

cdef enum:
    NO_AXIS = -1
    NONE = -1
    KEEP_GIL = 8192           # below so many elements, releasing the lock costs more than it gives


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
