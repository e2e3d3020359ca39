# UFuncInfo: the data of a ufunc that a call needs. _core.pyx fills it in once. Only the entries for bfloat16 come
# later, while other threads may call the ufunc. This file contains no formulas.

from cpython.object cimport PyObject

from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.capi cimport NPY_NTYPES_LEGACY, PyUnicode_Compare, UFunc, vectorcallfunc
from fastact._ufunc.inner_loop cimport LoopData, contiguous_loop
from fastact._ufunc.iteration cimport strided_loop

cdef extern from *:
    """
    /* The GIL orders these accesses. Without it, a thread that reads the pointer must also see what was written before
     * the pointer. */
    #ifdef Py_GIL_DISABLED
    #define fastact_load(pointer) _Py_atomic_load_ptr_acquire(&(pointer))
    #define fastact_publish(pointer, value) _Py_atomic_store_ptr_release(&(pointer), value)
    #else
    #define fastact_load(pointer) (pointer)
    #define fastact_publish(pointer, value) ((pointer) = (value))
    #endif
    """
    void* load "fastact_load" (PyObject*) noexcept nogil
    void publish "fastact_publish" (PyObject*, PyObject*) noexcept nogil

cdef enum:
    LOOP_TYPE = -1            # the operand has the data type of the loop
    NOT_CLAMPED = 0           # the operand isn't a bound

    # A bound that is a Python int beyond the range of the loop's integer type is clamped to it:
    CLAMPED_ABOVE = 1         # if it is greater than all numbers of the type
    CLAMPED_BELOW = 2         # if it is less

cdef struct UFuncInfo:
    vectorcallfunc numpy_vectorcall    # NumPy's own function, see call.pxd
    const char* name
    int arrays                # number of array inputs; they come before the parameters
    int inputs                # number of arrays and parameters
    int outputs
    int required_inputs       # number of inputs without a default
    bint fast_path            # False with FASTACT_FASTPATH=0
    # The two loops are called through pointers. Inlining them would add their scratch memory to the stack frame of
    # `call`, which stays on the stack while NumPy runs Python code.
    contiguous_loop run_contiguous
    strided_loop run_strided
    bint is_gufunc
    int main_input            # first input with the full shape: in a gufunc, with the core dimension
    bint has_mixed_operands   # operands differ in data type or in shape
    int fixed_dtype_input     # the mask or the labels; -1 if there are none
    int fixed_types[MAX_OPERANDS]      # NumPy's type number of a mask or of labels; LOOP_TYPE for other operands
    bint has_core_dim[MAX_OPERANDS]    # False for a row scalar (one number per row), and in an elementwise ufunc
    bint has_integer_loops    # integer inputs give integer results
    bint is_gradient          # a derivative or a backward pass
    int clamped[MAX_OPERANDS]          # NOT_CLAMPED, CLAMPED_ABOVE or CLAMPED_BELOW
    LoopData* float16
    LoopData* float32
    LoopData* float64
    LoopData* longdouble
    # The first function makes NumPy ask for a loop of ml_dtypes.bfloat16, which calls the second one; see _core.pyx.
    int (*request_bfloat16)(UFuncInfo*) except -1
    int (*register_bfloat16)(UFuncInfo*) except -1
    # Read these only if `has_bfloat16`.
    LoopData* bfloat16
    int bfloat16_type         # NumPy's type number of bfloat16
    PyObject* bfloat16_dtype  # the class of its data type; NULL until the loop is registered
    PyObject* names[MAX_OPERANDS]      # interned keywords
    PyObject* defaults[MAX_OPERANDS]   # NULL for required inputs
    # The defaults as NumPy scalars, by the type number of the operands; bfloat16 comes last. NULL for other types.
    PyObject** defaults_by_type[NPY_NTYPES_LEGACY + 1]


cdef inline UFuncInfo* info_of(PyObject* ufunc) noexcept nogil:
    """Return the UFuncInfo of a ufunc of fastact."""
    return <UFuncInfo*>(<LoopData*>(<UFunc*>ufunc).data[0]).info


cdef inline bint has_bfloat16(UFuncInfo* info) noexcept:
    """True if the loop of bfloat16 is registered."""
    return load(info.bfloat16_dtype) != NULL


cdef inline bint is_same(PyObject* a, PyObject* b) except -1:
    """True if two keywords are equal. Pointers are compared first, because nearly all keywords are interned."""
    return a == b or PyUnicode_Compare(a, b) == 0


cdef inline int input_position(UFuncInfo* info, PyObject* keyword) except -2:
    """Return the position of the input that a keyword names; -1 if it names none."""
    cdef int i
    for i in range(info.inputs):
        if info.names[i] == keyword:
            return i
    for i in range(info.inputs):  # few keywords aren't interned
        if is_same(info.names[i], keyword):
            return i
    return -1
