# What the call needs to know of a ufunc, and the pieces of Python's and NumPy's C API that it is made of.

from cpython.object cimport PyObject

cimport numpy as cnp

from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.grid cimport grid_loop
from fastact._ufunc.inner_loop cimport Loop, dense_loop

cdef extern from "Python.h":
    ctypedef PyObject* (*vectorcallfunc)(PyObject*, PyObject* const*, size_t, PyObject*) except NULL
    Py_ssize_t PyVectorcall_NARGS(size_t nargsf) noexcept
    Py_ssize_t PyTuple_GET_SIZE(PyObject*) noexcept
    PyObject* PyTuple_GET_ITEM(PyObject*, Py_ssize_t) noexcept
    PyObject* Py_None
    int PyUnicode_Compare(PyObject*, PyObject*) except? -1

cdef extern from "numpy/arrayobject.h":
    ctypedef struct Array "PyArrayObject":
        pass
    bint is_array "PyArray_CheckExact" (PyObject*) noexcept
    int PyArray_NDIM(Array*) noexcept
    cnp.npy_intp* PyArray_DIMS(Array*) noexcept
    cnp.npy_intp* PyArray_STRIDES(Array*) noexcept
    cnp.npy_intp PyArray_ITEMSIZE(Array*) noexcept
    char* PyArray_BYTES(Array*) noexcept
    cnp.npy_intp PyArray_SIZE(Array*) noexcept
    int PyArray_TYPE(Array*) noexcept
    bint PyArray_CHKFLAGS(Array*, int) noexcept
    bint PyArray_ISNOTSWAPPED(Array*) noexcept
    bint PyArray_Check(PyObject*) noexcept
    bint PyTypeNum_ISBOOL(int) noexcept
    bint PyTypeNum_ISINTEGER(int) noexcept
    cnp.dtype PyArray_DescrFromScalar(PyObject*)
    int NPY_ARRAY_CARRAY, NPY_ARRAY_CARRAY_RO, NPY_ARRAY_BEHAVED, NPY_ARRAY_ALIGNED

cdef extern from *:
    """
    #define fastact_dtype(array) ((PyObject *)PyArray_DESCR(array))
    /* With the very data type, as it may carry metadata; an empty array takes a reference over. */
    #define fastact_empty_like(array) (PyArray_IS_C_CONTIGUOUS(array) \
        ? (Py_INCREF(PyArray_DESCR(array)), \
           PyArray_Empty(PyArray_NDIM(array), PyArray_DIMS(array), PyArray_DESCR(array), 0)) \
        : PyArray_NewLikeArray(array, NPY_KEEPORDER, NULL, 0))
    #define fastact_as_number(array) PyArray_Return((PyArrayObject *)(array))
    #define fastact_empty_of(array, dimensions, shape) \
        (Py_INCREF(PyArray_DESCR(array)), PyArray_Empty(dimensions, shape, PyArray_DESCR(array), 0))
    #define fastact_is_whole_scalar(operand) (PyArray_IsScalar(operand, Integer) || PyArray_IsScalar(operand, Bool))
    """
    PyObject* dtype_of "fastact_dtype" (Array*) noexcept
    object empty_like "fastact_empty_like" (Array*)
    object empty_of "fastact_empty_of" (Array*, int, cnp.npy_intp*)
    PyObject* as_number "fastact_as_number" (PyObject*) except NULL
    bint is_whole_scalar "fastact_is_whole_scalar" (PyObject*) noexcept

cdef extern from "numpy/ufuncobject.h":
    ctypedef struct UFunc "PyUFuncObject":
        void** data
        vectorcallfunc vectorcall

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
