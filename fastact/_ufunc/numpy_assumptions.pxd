# The assumptions about NumPy that `call` relies on and that can be checked at import; call.pxd explains them.

from cpython.object cimport PyObject

from fastact._ufunc.capi cimport UFunc

cdef extern from *:
    """
    #include <stddef.h>
    #define fastact_is_exact_ufunc(ufunc) (Py_TYPE(ufunc) == &PyUFunc_Type)
    #define fastact_has_vectorcall() PyType_HasFeature(&PyUFunc_Type, Py_TPFLAGS_HAVE_VECTORCALL)
    #define fastact_vectorcall_is_in_place() \
        (PyUFunc_Type.tp_vectorcall_offset == (Py_ssize_t)offsetof(PyUFuncObject, vectorcall))
    #define fastact_calls_vectorcall() (PyUFunc_Type.tp_call == PyVectorcall_Call)
    """
    bint is_exact_ufunc "fastact_is_exact_ufunc" (PyObject*) noexcept
    bint has_vectorcall "fastact_has_vectorcall" () noexcept
    bint vectorcall_is_in_place "fastact_vectorcall_is_in_place" () noexcept
    bint calls_vectorcall "fastact_calls_vectorcall" () noexcept


cdef inline dict check_assumptions(UFunc* ufunc, void** data, int inputs, int outputs):
    """Return for each assumption whether it holds for a ufunc that was made from these values."""
    return {
        "a ufunc is an instance of exactly numpy.ufunc": is_exact_ufunc(<PyObject*>ufunc),
        "numpy.ufunc supports vectorcall": has_vectorcall(),
        "numpy.ufunc.tp_vectorcall_offset is the offset of PyUFuncObject.vectorcall": vectorcall_is_in_place(),
        "numpy.ufunc.tp_call is PyVectorcall_Call": calls_vectorcall(),
        "PyUFuncObject.vectorcall of a new ufunc is not NULL": ufunc.vectorcall != NULL,
        "PyUFuncObject has the counts of operands where the header says": (
            ufunc.nin == inputs and ufunc.nout == outputs and ufunc.nargs == inputs + outputs),
        "PyUFuncObject.data is the pointer that the ufunc was made from": ufunc.data == data,
    }
