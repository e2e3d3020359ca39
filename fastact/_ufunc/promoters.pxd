# The promoter: NumPy asks it which data types a call has if no loop takes the types of its operands. It makes bfloat16,
# which NumPy doesn't know itself, promote like NumPy's own types. This file uses no loops.
#
# `promote` is a PyArrayMethod_PromoterFunction of NumPy. `requested` holds the types that ``dtype`` or ``signature``
# request. It declines by returning -1 without an exception: NumPy then goes on with its own rules.

from cpython.object cimport PyObject
from cpython.ref cimport Py_XINCREF

from fastact._ufunc.capi cimport FloatDType, LongDType, ObjectDType, PyArray_CanCastSafely, UFunc, type_number
from fastact._ufunc.ufunc_info cimport LOOP_TYPE, UFuncInfo, has_bfloat16, info_of

cdef enum:
    NO_TYPE = -1              # instead of NumPy's type number


cdef inline bint fit_bfloat16(UFuncInfo* info, PyObject** op_dtypes) noexcept:
    """True if an input is bfloat16 and the others are, too, or can be cast safely, or are Python numbers.

    NumPy itself would promote bfloat16 and a Python number to float32.
    """
    cdef int i, number
    cdef bint found = False
    for i in range(info.inputs):
        if info.fixed_types[i] != LOOP_TYPE or op_dtypes[i] == NULL:  # NULL in a reduction: NumPy leaves it open
            continue
        if op_dtypes[i] == info.bfloat16_dtype:
            found = True
        elif op_dtypes[i] != FloatDType and op_dtypes[i] != LongDType:
            number = type_number(op_dtypes[i])
            if number == NO_TYPE or not PyArray_CanCastSafely(number, info.bfloat16_type):
                return False
    return found


cdef inline int promote(
        PyObject* ufunc, PyObject** op_dtypes, PyObject** requested, PyObject** new_op_dtypes) except? -1:
    """Promote to bfloat16 if the operands fit it, or if the call requests it.

    A first call with bfloat16 registers the loop.
    """
    cdef UFuncInfo* info = info_of(ufunc)
    cdef int i, operands = (<UFunc*>ufunc).nargs
    for i in range(operands):
        if op_dtypes[i] == ObjectDType:
            return -1
    if not has_bfloat16(info):
        info.register_bfloat16(info)
        if not has_bfloat16(info):
            return -1
    cdef PyObject* target = info.bfloat16_dtype
    if requested[operands - 1] != target and not fit_bfloat16(info, op_dtypes):
        return -1
    for i in range(operands):
        if requested[i] != NULL and info.fixed_types[i] == LOOP_TYPE:
            target = requested[i]
    for i in range(operands):
        new_op_dtypes[i] = requested[i]
        if requested[i] == NULL:
            new_op_dtypes[i] = target if info.fixed_types[i] == LOOP_TYPE else op_dtypes[i]
        Py_XINCREF(new_op_dtypes[i])
    return 0
