# The promoters: NumPy asks them which data types a call has if no loop takes the types of its operands. They make
# bfloat16, which NumPy doesn't know itself, promote like NumPy's own types. This file uses
# no loops.
#
# Both are a PyArrayMethod_PromoterFunction of NumPy. `requested` holds the types that ``dtype`` or ``signature``
# request. A promoter declines by returning -1 without an exception: NumPy then goes on with its own rules.

from cpython.object cimport PyObject
from cpython.ref cimport Py_XINCREF

from fastact._ufunc.capi cimport ObjectDType, UFunc
from fastact._ufunc.ufunc_info cimport LOOP_TYPE, UFuncInfo, info_of


cdef inline int promote_to_bfloat16(
        PyObject* ufunc, PyObject** op_dtypes, PyObject** requested, PyObject** new_op_dtypes) noexcept:
    """Promote bfloat16 and Python numbers to bfloat16, or to the type that the call requests."""
    cdef UFuncInfo* info = info_of(ufunc)
    cdef PyObject* target = info.bfloat16_dtype
    cdef int i, operands = (<UFunc*>ufunc).nargs
    for i in range(operands):
        if requested[i] != NULL and info.fixed_types[i] == LOOP_TYPE:
            target = requested[i]
    for i in range(operands):
        new_op_dtypes[i] = requested[i]
        if requested[i] == NULL:
            new_op_dtypes[i] = target if info.fixed_types[i] == LOOP_TYPE else op_dtypes[i]
        Py_XINCREF(new_op_dtypes[i])
    return 0


cdef inline int promote_if_requested(
        PyObject* ufunc, PyObject** op_dtypes, PyObject** requested, PyObject** new_op_dtypes) noexcept:
    """Promote operands of any types to bfloat16 if the call requests it.

    If bfloat16 had no loops until now, return the types as they are: NumPy looks for a loop again.
    """
    cdef UFuncInfo* info = info_of(ufunc)
    cdef int i, operands = (<UFunc*>ufunc).nargs
    for i in range(operands):
        if op_dtypes[i] == ObjectDType:
            return -1
    if info.bfloat16 == NULL:
        if not info.find_bfloat16():
            return -1
        for i in range(operands):
            new_op_dtypes[i] = op_dtypes[i] if requested[i] == NULL else requested[i]
            Py_XINCREF(new_op_dtypes[i])
        return 0
    if requested[operands - 1] != info.bfloat16_dtype:
        return -1
    return promote_to_bfloat16(ufunc, op_dtypes, requested, new_op_dtypes)
