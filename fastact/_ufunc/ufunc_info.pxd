# What the call needs to know of a ufunc.

from cpython.object cimport PyObject

from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.capi cimport PyUnicode_Compare, vectorcallfunc
from fastact._ufunc.grid cimport grid_loop
from fastact._ufunc.inner_loop cimport Loop, dense_loop

cdef enum:
    ANY_TYPE = -1
    TYPES = 24                # of NumPy's own, by number


cdef struct Entry:
    vectorcallfunc numpy      # NumPy's own entry
    const char* name
    int arrays, inputs, outputs
    int needed                # inputs without a default
    bint small_path
    dense_loop run            # by pointer: its scratch memory is not for the frame of a call that goes on to Python
    grid_loop run_strided
    bint along_axis
    int model                 # the first input that has the shape of the loop, an axis included
    bint mixed                # do operands differ in type or in shape?
    int own                   # the input that has a type of its own, or -1
    int types[MAX_OPERANDS]   # NumPy's number of the type that an operand always has, or ANY_TYPE
    bint cores[MAX_OPERANDS]  # does it lie along the axis?
    bint closed               # gives whole numbers for whole numbers
    Loop* float16
    Loop* float32
    Loop* float64
    Loop* longdouble
    Loop* bfloat16            # NULL until ml_dtypes is imported
    int bfloat16_type
    PyObject* names[MAX_OPERANDS]      # interned; NULL for positional-only inputs
    PyObject* defaults[MAX_OPERANDS]   # NULL where an input must be given
    PyObject** typed[TYPES + 1]        # the defaults as scalars of each type, bfloat16 the last; NULL without


cdef inline bint is_same(PyObject* a, PyObject* b) except -1:
    return a == b or PyUnicode_Compare(a, b) == 0  # keywords are interned, almost always


cdef inline int input_position(Entry* entry, PyObject* keyword) except -2:
    """Position of the input that a keyword names, or -1."""
    cdef int i
    for i in range(entry.inputs):
        if entry.names[i] != NULL and is_same(entry.names[i], keyword):
            return i
    return -1
