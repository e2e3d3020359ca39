# Conversion of Python numbers to operands, for the fast path. This file uses no arrays.

from cpython.float cimport PyFloat_AS_DOUBLE, PyFloat_CheckExact
from cpython.long cimport PyLong_AsLongLongAndOverflow, PyLong_CheckExact
from cpython.object cimport PyObject
from libc.float cimport FLT_MIN
from libc.math cimport fabs, isfinite

from fastact._loops.float16 cimport half, narrow, narrow_double, widen
from fastact._ufunc.inner_loop cimport LoopData

cdef enum:
    MAX_EXACT_INTEGER = 1 << 24   # float32 represents all integers up to here exactly

cdef union Scalar:
    half f2
    float f4
    double f8
    long double g


cdef inline bint convert_scalar(PyObject* operand, Scalar* scalar, LoopData* loop) except -1:
    """Convert a Python number to the loop's type by rounding, as NumPy does under NEP 50.

    Return False if NumPy must handle the operand: its type isn't exactly float or int, or the conversion overflows or
    otherwise needs NumPy's warning.
    """
    cdef double value
    cdef long long integer
    cdef int overflow = 0
    if PyFloat_CheckExact(<object>operand):
        value = PyFloat_AS_DOUBLE(<object>operand)
    elif PyLong_CheckExact(<object>operand):
        integer = PyLong_AsLongLongAndOverflow(<object>operand, &overflow)
        if overflow or not -MAX_EXACT_INTEGER <= integer <= MAX_EXACT_INTEGER:
            return False
        value = <double>integer
    else:
        return False
    if loop.itemsize == 2:
        # ml_dtypes converts through float32, where NumPy warns about subnormal numbers.
        if loop.is_bfloat16 and 0 < fabs(value) < FLT_MIN:
            return False
        scalar.f2 = narrow(<float>value, True) if loop.is_bfloat16 else narrow_double(value, False)
        return isfinite(widen(scalar.f2, loop.is_bfloat16)) or not isfinite(value)
    if loop.itemsize == 4:
        scalar.f4 = <float>value
        return isfinite(scalar.f4) or not isfinite(value)
    if loop.itemsize == 8:
        scalar.f8 = value
    else:
        scalar.g = value
    return True
