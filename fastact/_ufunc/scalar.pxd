# Python numbers as operands of the small-array path.

from cpython.float cimport PyFloat_AS_DOUBLE, PyFloat_CheckExact
from cpython.long cimport PyLong_AsLongLongAndOverflow, PyLong_CheckExact
from cpython.object cimport PyObject
from libc.float cimport FLT_MIN
from libc.math cimport fabs, isfinite

from fastact._loops.float16 cimport half, narrow, narrow_double, widen
from fastact._ufunc.inner_loop cimport Loop

cdef enum:
    MAX_PARAMETER = 1 << 24   # whole numbers up to here are exact in float32

cdef union Scalar:
    half f2
    float f4
    double f8
    long double g


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
