# Declarations of the parts of Python's and NumPy's C API that calls use. Only declarations and one-line macros.

from cpython.object cimport PyObject, PyTypeObject

cimport numpy as cnp

cdef extern from "Python.h":
    ctypedef PyObject* (*vectorcallfunc)(PyObject*, PyObject* const*, size_t, PyObject*) except NULL
    ctypedef object (*owning_vectorcallfunc "vectorcallfunc")(PyObject*, PyObject* const*, size_t, PyObject*)
    PyObject** PySequence_Fast_ITEMS(tuple)
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
    int PyArray_FLAGS(Array*) noexcept
    bint PyArray_CHKFLAGS(Array*, int) noexcept
    bint PyArray_ISNOTSWAPPED(Array*) noexcept
    bint PyArray_Check(PyObject*) noexcept
    bint PyArray_CheckScalar(PyObject*) noexcept
    bint PyArray_CanCastSafely(int, int) noexcept
    bint PyTypeNum_ISBOOL(int) noexcept
    bint PyTypeNum_ISINTEGER(int) noexcept
    bint PyTypeNum_ISUNSIGNED(int) noexcept
    cnp.dtype PyArray_DescrFromScalar(PyObject*)
    int NPY_ARRAY_CARRAY, NPY_ARRAY_CARRAY_RO, NPY_ARRAY_BEHAVED, NPY_ARRAY_ALIGNED
    enum:
        NPY_NTYPES_LEGACY     # NumPy's own type numbers are below
        NPY_USERDEF           # the first type number of others

cdef extern from *:
    """
    /* The flags of an array that NumPy's headers define. */
    #define FASTACT_PUBLIC_FLAGS (NPY_ARRAY_C_CONTIGUOUS | NPY_ARRAY_F_CONTIGUOUS | NPY_ARRAY_OWNDATA \
        | NPY_ARRAY_ALIGNED | NPY_ARRAY_WRITEABLE | NPY_ARRAY_WRITEBACKIFCOPY)
    #define fastact_dtype(array) ((PyObject *)PyArray_DESCR(array))
    /* New arrays share the data type object, which may carry metadata. PyArray_Empty takes over a reference. */
    #define fastact_empty_like(array) (PyArray_IS_C_CONTIGUOUS(array) \
        ? (Py_INCREF(PyArray_DESCR(array)), \
           PyArray_Empty(PyArray_NDIM(array), PyArray_DIMS(array), PyArray_DESCR(array), 0)) \
        : PyArray_NewLikeArray(array, NPY_KEEPORDER, NULL, 0))
    #define fastact_empty_of(array, dimensions, shape) \
        (Py_INCREF(PyArray_DESCR(array)), PyArray_Empty(dimensions, shape, PyArray_DESCR(array), 0))
    #define fastact_type_number(dtype) (((PyArray_DTypeMeta *)(dtype))->type_num)
    #define FASTACT_FLOAT_DTYPE ((PyObject *)&PyArray_PyFloatDType)
    #define FASTACT_LONG_DTYPE ((PyObject *)&PyArray_PyLongDType)
    #define FASTACT_OBJECT_DTYPE ((PyObject *)&PyArray_ObjectDType)
    #define fastact_as_number(array) PyArray_Return((PyArrayObject *)(array))
    #define fastact_is_integer_scalar(operand) (PyArray_IsScalar(operand, Integer) || PyArray_IsScalar(operand, Bool))
    """
    int PUBLIC_FLAGS "FASTACT_PUBLIC_FLAGS"
    # Classes of data types: of a Python float, of a Python int, of Python objects
    PyObject* FloatDType "FASTACT_FLOAT_DTYPE"
    PyObject* LongDType "FASTACT_LONG_DTYPE"
    PyObject* ObjectDType "FASTACT_OBJECT_DTYPE"
    PyObject* dtype_of "fastact_dtype" (Array*) noexcept
    int type_number "fastact_type_number" (PyObject* dtype_class) noexcept
    object empty_like "fastact_empty_like" (Array*)
    object empty_of "fastact_empty_of" (Array*, int, cnp.npy_intp*)
    PyObject* as_number "fastact_as_number" (PyObject*) except NULL
    bint is_integer_scalar "fastact_is_integer_scalar" (PyObject*) noexcept

cdef extern from "numpy/ufuncobject.h":
    ctypedef struct UFunc "PyUFuncObject":
        int nin
        int nout
        int nargs
        void** data
        vectorcallfunc vectorcall
    # A loop for other types than NumPy's own, and the description with which it is added to a ufunc
    ctypedef struct DType "PyArray_DTypeMeta":
        pass
    ctypedef struct MethodContext "PyArrayMethod_Context":
        PyObject* caller
    ctypedef struct MethodSlot "PyType_Slot":
        int slot
        void* pfunc
    ctypedef struct MethodSpec "PyArrayMethod_Spec":
        const char* name
        int nin
        int nout
        cnp.NPY_CASTING casting
        DType** dtypes
        MethodSlot* slots
    int NPY_METH_strided_loop
    int PyUFunc_AddLoopFromSpec(PyObject*, MethodSpec*) except -1
