# The fast path for plain arrays: run a kernel without NumPy's type resolution and iterator. Plain arrays are ndarrays
# (no subclass) that are aligned, in native byte order, of a floating-point type (masks and labels: bool and int64), and
# have 1 to 8 dimensions. This file raises no error about arguments: if operands aren't plain arrays or numbers, NULL
# leaves the call to NumPy, which accepts it or raises the error.

from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from libc.stddef cimport ptrdiff_t
from libc.string cimport memcpy

cimport numpy as cnp
from numpy cimport npy_intp

from fastact._loops.fp_status cimport fp_status, get_status, restore_status
from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.capi cimport (
    Array, NPY_ARRAY_ALIGNED, NPY_ARRAY_BEHAVED, NPY_ARRAY_CARRAY, NPY_ARRAY_CARRAY_RO, PyArray_BYTES, PyArray_CHKFLAGS,
    PyArray_DIMS, PyArray_ISNOTSWAPPED, PyArray_NDIM, PyArray_SIZE, PyArray_STRIDES, PyArray_TYPE, as_number, dtype_of,
    empty_like, empty_of, is_array,
)
from fastact._ufunc.inner_loop cimport LoopData
from fastact._ufunc.iteration cimport Iteration, MAX_DIMENSIONS, iterate
from fastact._ufunc.overlap cimport has_same_strides, may_overlap_itself, may_write_output
from fastact._ufunc.scalar cimport Scalar, convert_scalar
from fastact._ufunc.ufunc_info cimport LOOP_TYPE, UFuncInfo, has_bfloat16

cdef enum:
    NO_AXIS = -1              # an elementwise ufunc
    NO_DIMENSION = -1         # the operand lacks the dimension
    # For fewer elements, releasing the GIL costs more than it gains. Contiguous calls only: strided calls always
    # release it. Measured with 0: relu on 16 elements takes 1.4 times as long, on 4,096 elements 1.1 times.
    KEEP_GIL_BELOW = 8192


cdef inline LoopData* loop_of_type(UFuncInfo* info, int number) noexcept:
    """Return the loop for a type number; NULL for a type that has no loop here, such as an integer type.

    NumPy handles calls with such types. The most frequent types come first.
    """
    if number == cnp.NPY_FLOAT32:
        return info.float32
    if number == cnp.NPY_FLOAT64:
        return info.float64
    if number == cnp.NPY_FLOAT16:
        return info.float16
    if number == cnp.NPY_LONGDOUBLE:
        return info.longdouble
    return info.bfloat16 if has_bfloat16(info) and number == info.bfloat16_type else NULL


cdef inline int matching_dimension(UFuncInfo* info, int k, Array* array, Array* main, int d, int axis) noexcept:
    """Return the dimension of operand k that corresponds to dimension d of the main input, or NO_DIMENSION.

    The main input is the first input with the full shape.
    """
    if info.fixed_types[k] == cnp.NPY_BOOL:  # a mask may have fewer dimensions, because it is broadcast
        return max(NO_DIMENSION, PyArray_NDIM(array) - PyArray_NDIM(main) + d)
    if not info.is_gufunc or info.has_core_dim[k]:
        return d
    return NO_DIMENSION if d == axis else d - (d > axis)


cdef inline bint has_same_dtype_and_shape(Array* array, Array* main) noexcept:
    """True if an array has the data type and the shape of the main input."""
    cdef int d
    # Compare dtype objects by identity: distinct but equal dtype objects are rare, and NumPy handles them.
    if dtype_of(array) != dtype_of(main) or PyArray_NDIM(array) != PyArray_NDIM(main):
        return False
    for d in range(PyArray_NDIM(main)):
        if PyArray_DIMS(array)[d] != PyArray_DIMS(main)[d]:
            return False
    return True


cdef inline bint fits_main_input(UFuncInfo* info, int k, PyObject* operand, Array* main, int axis, int flags) noexcept:
    """True if operand k is an ndarray (no subclass), has `flags`, and has a dtype and shape that fit the main input."""
    if not is_array(operand):
        return False
    cdef Array* array = <Array*>operand
    if not info.has_mixed_operands:
        return PyArray_CHKFLAGS(array, flags) and has_same_dtype_and_shape(array, main)
    cdef bint is_mask = info.fixed_types[k] == cnp.NPY_BOOL
    cdef int d, dimension, dimensions = PyArray_NDIM(main) - (info.is_gufunc and not info.has_core_dim[k])
    cdef int min_dimensions = 1 if is_mask and axis == PyArray_NDIM(main) - 1 else dimensions
    if info.fixed_types[k] != LOOP_TYPE and not (
            PyArray_TYPE(array) == info.fixed_types[k] and PyArray_ISNOTSWAPPED(array)):
        return False
    if info.fixed_types[k] == LOOP_TYPE and dtype_of(array) != dtype_of(main):
        return False
    if not min_dimensions <= PyArray_NDIM(array) <= dimensions:
        return False
    for d in range(PyArray_NDIM(main)):
        dimension = matching_dimension(info, k, array, main, d, axis)
        if dimension != NO_DIMENSION and PyArray_DIMS(array)[dimension] != PyArray_DIMS(main)[d] and not (
                is_mask and PyArray_DIMS(array)[dimension] == 1):
            return False
    return PyArray_CHKFLAGS(array, flags)


cdef inline bint is_row_scalar(UFuncInfo* info, int k) noexcept:
    """True if operand k of a gufunc has one number per row (lacks the core dimension), of the loop's type."""
    return info.fixed_types[k] == LOOP_TYPE and not info.has_core_dim[k]


cdef inline object output_or_new_array(UFuncInfo* info, int k, PyObject* output, Array* main, int axis):
    """Return the output array given by the caller, or a new one."""
    cdef npy_intp shape[MAX_DIMENSIONS]
    cdef int d
    if output != NULL:
        return <object>output
    if not info.is_gufunc or info.has_core_dim[k]:
        return empty_like(main)
    for d in range(PyArray_NDIM(main)):
        if d != axis:
            shape[d - (d > axis)] = PyArray_DIMS(main)[d]
    return empty_of(main, PyArray_NDIM(main) - 1, shape)


cdef inline void set_dimensions(UFuncInfo* info, Iteration* iteration, Array** arrays, Array* main, int axis,
                                npy_intp* core_steps) noexcept:
    """Describe the dimensions to iterate over: all except `axis`, whose steps are written to `core_steps`."""
    cdef npy_intp* steps
    cdef int d, k, dimension
    iteration.dimensions, iteration.row_length = 0, 1
    for d in range(PyArray_NDIM(main)):
        steps = core_steps if d == axis else &iteration.steps[iteration.dimensions][0]
        for k in range(iteration.loop.operands):
            steps[k] = 0
            if arrays[k] != NULL:
                dimension = matching_dimension(info, k, arrays[k], main, d, axis)
                if dimension != NO_DIMENSION and PyArray_DIMS(arrays[k])[dimension] == PyArray_DIMS(main)[d]:
                    steps[k] = PyArray_STRIDES(arrays[k])[dimension]
        if d == axis:
            iteration.row_length = PyArray_DIMS(main)[d]
        else:
            iteration.shape[iteration.dimensions] = PyArray_DIMS(main)[d]
            iteration.dimensions += 1


cdef inline PyObject* plain_call(UFuncInfo* info, PyObject** inputs, PyObject** outputs, long long axis) except? NULL:
    """Run the kernel if all operands are plain arrays or numbers.

    Return NULL without an exception, and write nothing, if NumPy must handle the call. Examples are operands of
    different data types or shapes, another byte order, unaligned data, parameters of which some are arrays and some are
    numbers, and outputs that partly overlap inputs.
    """
    cdef Array* main = <Array*>inputs[info.main_input]
    cdef LoopData* loop
    cdef Array* arrays[MAX_OPERANDS]    # NULL for a scalar, and for an output before it is made
    cdef char* args[MAX_OPERANDS]
    cdef npy_intp core_steps[MAX_OPERANDS]
    cdef Scalar scalars[MAX_OPERANDS]
    cdef Iteration iteration
    cdef bint parameters_are_numbers = True  # if False, all parameters are arrays
    cdef bint contiguous = not info.has_mixed_operands  # mixed operands always take the strided loop
    cdef int i, k, o, last
    cdef ptrdiff_t n, row_length
    cdef fp_status status
    if not is_array(inputs[info.main_input]):
        return NULL
    loop = loop_of_type(info, PyArray_TYPE(main))
    if loop == NULL:
        return NULL
    last = PyArray_NDIM(main) - 1
    if not 0 <= last < MAX_DIMENSIONS or not (
            PyArray_ISNOTSWAPPED(main) and PyArray_CHKFLAGS(main, NPY_ARRAY_ALIGNED)):
        return NULL
    if info.is_gufunc:
        axis += last + 1 if axis < 0 else 0
        if not 0 <= axis <= last:
            return NULL
        contiguous = contiguous and axis == last
    else:
        axis = NO_AXIS

    for i in range(info.inputs):
        arrays[i] = NULL
        if i > info.arrays and (parameters_are_numbers if is_array(inputs[i]) else not parameters_are_numbers):
            return NULL  # parameters must all be arrays or all numbers
        if (i >= info.arrays or info.has_mixed_operands and is_row_scalar(info, i)) and not is_array(inputs[i]):
            if not convert_scalar(inputs[i], &scalars[i], loop):
                return NULL
            args[i] = <char*>&scalars[i]
        else:
            if i != info.main_input and not fits_main_input(info, i, inputs[i], main, <int>axis, NPY_ARRAY_ALIGNED):
                return NULL
            arrays[i] = <Array*>inputs[i]
            parameters_are_numbers = parameters_are_numbers and i < info.arrays
            contiguous = contiguous and PyArray_CHKFLAGS(arrays[i], NPY_ARRAY_CARRAY_RO)
            args[i] = PyArray_BYTES(arrays[i])

    for o in range(info.outputs):
        i = info.inputs + o
        arrays[i] = NULL
        if outputs[o] != NULL:
            if not fits_main_input(info, i, outputs[o], main, <int>axis, NPY_ARRAY_BEHAVED) or not may_write_output(
                    info, <Array*>outputs[o], arrays, i, info.arrays if parameters_are_numbers else info.inputs):
                return NULL
            arrays[i] = <Array*>outputs[o]
            contiguous = contiguous and PyArray_CHKFLAGS(arrays[i], NPY_ARRAY_CARRAY)
        else:  # NumPy chooses the layout of a new output if the inputs differ in layout
            if may_overlap_itself(main) or info.has_mixed_operands and not PyArray_CHKFLAGS(main, NPY_ARRAY_CARRAY_RO):
                return NULL
            for k in range(info.inputs):
                if arrays[k] != NULL and not info.has_mixed_operands and not has_same_strides(arrays[k], main):
                    return NULL

    n = PyArray_SIZE(main)
    row_length = PyArray_DIMS(main)[last]
    if info.has_mixed_operands and n == 0:
        return NULL
    result = output_or_new_array(info, info.inputs, outputs[0], main, <int>axis)
    arrays[info.inputs] = <Array*><PyObject*>result
    if info.outputs > 1:
        results = [result]
        for o in range(1, info.outputs):
            results.append(output_or_new_array(info, info.inputs + o, outputs[o], main, <int>axis))
            arrays[info.inputs + o] = <Array*><PyObject*>results[o]
    for i in range(info.inputs, info.inputs + info.outputs):
        args[i] = PyArray_BYTES(arrays[i])

    status = get_status()
    if contiguous and n < KEEP_GIL_BELOW:
        info.run_contiguous(loop, args, n, row_length, parameters_are_numbers)
    elif contiguous:
        with nogil:
            info.run_contiguous(loop, args, n, row_length, parameters_are_numbers)
    elif n > 0:
        iteration.loop, iteration.run = loop, info.run_strided
        memcpy(iteration.args, args, sizeof(iteration.args))
        set_dimensions(info, &iteration, arrays, main, <int>axis, core_steps)
        with nogil:
            iterate(&iteration, NULL if axis == NO_AXIS else core_steps)
    restore_status(status)

    if info.outputs > 1:
        result = tuple(results)
    Py_INCREF(result)
    if outputs[0] == NULL and info.has_mixed_operands:
        return as_number(<PyObject*>result)  # as NumPy does: return a scalar instead of a 0-d array
    return <PyObject*>result
