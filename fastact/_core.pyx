"""Ufunc objects from kernels: registration, names and defaults; and the C side's settings.

The loops that NumPy runs are in ``_ufunc/inner_loop.pxd`` and ``_ufunc/gufunc_loop.pxd``; the entry that Python calls
is in ``_ufunc/call.pxd``.
"""

import importlib.util
import itertools
import sys

from cpython.mem cimport PyMem_Calloc
from cpython.object cimport PyObject
from cpython.pycapsule cimport PyCapsule_GetPointer, PyCapsule_New
from cpython.ref cimport Py_INCREF
from libc.stddef cimport ptrdiff_t

cimport numpy as cnp

from fastact._loops.float16 cimport half
from fastact._loops.table cimport MAX_OPERANDS, Kernels
from fastact._ufunc cimport threadpool
from fastact._ufunc.call cimport call
from fastact._ufunc.cpu_features cimport has_avx2, has_avx512
from fastact._ufunc.capi cimport UFunc, vectorcallfunc
from fastact._ufunc.fp_status cimport fp_status, get_status, restore_status
from fastact._ufunc.gufunc_loop cimport run_dense_rows, run_rows, run_strided_rows
from fastact._ufunc.inner_loop cimport Loop, run, run_dense, run_strided
from fastact._ufunc.ufunc_info cimport ANY_TYPE, Entry, TYPES

import numpy as np

from fastact import _environment, _long_kernels
from fastact._catalogue import FLOAT_TYPES, INTEGER_TYPES, UFUNCS
from fastact._catalogue.docstrings import docstring, signature

cnp.import_array()
cnp.import_ufunc()

cdef extern from *:
    """
    #if defined(__clang__)
    #define FASTACT_COMPILER "Clang " __clang_version__
    #elif defined(__GNUC__)
    #define FASTACT_COMPILER "GCC " __VERSION__
    #else
    #define FASTACT_COMPILER "other"
    #endif
    """
    const char* FASTACT_COMPILER

cdef extern from "numpy/ufuncobject.h":
    ctypedef void (*inner_loop "PyUFuncGenericFunction")(
        char**, const cnp.npy_intp*, const cnp.npy_intp*, void*) noexcept nogil
    int PyUFunc_None
    object PyUFunc_FromFuncAndDataAndSignature(
        inner_loop* functions, void** data, const char* types, int ntypes, int nin, int nout, int identity,
        const char* name, const char* doc, int unused, const char* signature)
    int PyUFunc_RegisterLoopForType(UFunc*, int, inner_loop, const int*, void*) except -1
    int PyUFunc_AddPromoter(object, object, object) except -1

cdef extern from *:
    """
    #define fastact_operands(ufunc) (((PyUFuncObject *)(ufunc))->nargs)
    #define FASTACT_PY_FLOAT ((PyObject *)&PyArray_PyFloatDType)
    #define FASTACT_PY_LONG ((PyObject *)&PyArray_PyLongDType)
    """
    int ufunc_operands "fastact_operands" (PyObject*) noexcept
    PyObject* PyFloat_DType "FASTACT_PY_FLOAT"
    PyObject* PyLong_DType "FASTACT_PY_LONG"


def _available():
    """Name the instruction sets that were built and that this processor runs, the best first."""
    runnable = [("avx512", has_avx512()), ("avx2", has_avx2()), ("baseline", True)]
    return tuple(
        name for name, runs in runnable if runs and importlib.util.find_spec(f"fastact._kernels_{name}") is not None
    )


compiler = FASTACT_COMPILER.decode()
instruction_sets = _available()
instruction_set = _environment.choose_instruction_set(instruction_sets)
_kernels = importlib.import_module(f"fastact._kernels_{instruction_set}")

cdef dict _row_of = {module: {name: i for i, name in enumerate(module.UFUNCS)} for module in (_kernels, _long_kernels)}

# What is worth a thread of its own, by `piecewise`: handing over a share takes a microsecond when helpers are awake,
# and their caches must come by the data.
GRAIN_BYTES = {False: 1 << 16, True: 1 << 18}

cdef ptrdiff_t LONGEST_GRAIN = sys.maxsize // 4  # nothing is worth a thread of its own; twice of it is no overflow

# NumPy borrows names, types and loops for as long as a ufunc lives, and ours live as long as the process.
cdef list _kept = []


cdef void* forever(size_t size) except NULL:
    cdef void* memory = PyMem_Calloc(1, size)
    if memory == NULL:
        raise MemoryError
    return memory


cdef const char* text(str string) except NULL:
    encoded = string.encode()
    _kept.append(encoded)
    return encoded


cdef PyObject* keep(object value) except NULL:
    Py_INCREF(value)
    return <PyObject*>value


cdef int find_kernels(Kernels* found, str name, str element) except -1:
    """Look the kernels of a ufunc up in the table of their module."""
    module = _long_kernels if element in _long_kernels.ELEMENTS else _kernels
    if name not in _row_of[module]:
        raise ImportError(f"fastact: no kernel for {name!r}; the catalogue has changed: rebuild the package")
    cdef Kernels* table = <Kernels*>PyCapsule_GetPointer(module.TABLE, "fastact.kernel_table")
    cdef int row = _row_of[module][name], column = module.ELEMENTS.index(element)
    found[0] = table[row * <int>len(module.ELEMENTS) + column]
    return 0


cdef int set_loop(Loop* loop, object ufunc, Entry* entry, str element) except -1:
    """Describe the loop of a ufunc for one element type, as the kernels name it."""
    find_kernels(&loop.kernels, ufunc.name, element)
    loop.arrays = entry.arrays
    loop.inputs = entry.inputs
    loop.operands = entry.inputs + entry.outputs
    loop.brain = element == "b2"  # which NumPy doesn't know
    loop.itemsize = sizeof(half) if loop.brain else np.dtype(element).itemsize
    for k, (core, own) in enumerate(zip(ufunc.has_core_dim, ufunc.fixed_dtypes, strict=True)):
        loop.sizes[k] = np.dtype(own).itemsize if own else loop.itemsize
        loop.largest_size = max(loop.largest_size, loop.sizes[k])
        loop.cores[k] = core
    loop.grain = GRAIN_BYTES[ufunc.activation.piecewise] // loop.itemsize
    loop.owner = entry
    return 0


cdef Entry* new_entry(object ufunc) except NULL:
    """What `call` must know of a ufunc: its inputs, their names and their defaults."""
    cdef Entry* entry = <Entry*>forever(sizeof(Entry))
    cdef int i
    entry.name = text(ufunc.name)
    entry.arrays = len(ufunc.arrays)
    entry.inputs = len(ufunc.inputs)
    entry.outputs = len(ufunc.outputs)
    entry.small_path = _environment.FAST_PATH
    entry.along_axis = bool(ufunc.signature)
    entry.mixed = ufunc.has_mixed_operands
    entry.model = ufunc.has_core_dim.index(True) if ufunc.signature else 0
    entry.own = -1
    for i, (core, own) in enumerate(zip(ufunc.has_core_dim, ufunc.fixed_dtypes, strict=True)):
        entry.cores[i] = core
        entry.types[i] = np.dtype(own).num if own else ANY_TYPE
        if own:
            entry.own = i
    entry.run = run_dense_rows if ufunc.signature else run_dense
    entry.run_strided = run_strided_rows if ufunc.signature else run_strided
    entry.closed = ufunc.activation.integers
    entry.needed = entry.arrays
    for i, name in enumerate(ufunc.inputs):
        if name in ufunc.keyword_inputs:
            entry.names[i] = keep(sys.intern(name))
    for i, param in enumerate(ufunc.params, start=entry.arrays):
        if param.required:
            entry.needed += 1
            continue
        entry.defaults[i] = keep(param.default)
    for char in "?" + INTEGER_TYPES + FLOAT_TYPES if entry.needed < entry.inputs else "":
        dtype = np.dtype(char)
        entry.typed[dtype.num] = type_defaults(entry, ufunc, dtype)
    return entry


cdef PyObject** type_defaults(Entry* entry, object ufunc, object dtype) except NULL:
    """The defaults as scalars of what a type promotes to.

    A function closed under integers takes a -1 wrapped around beside unsigned operands: NumPy refuses it there, and
    would be right to refuse the user's, but ours must not fail; the formula reads it so. Any other function promotes
    as np.exp does, whereas a Python float would make a float64 of every integer type, and a Python int of a bool.
    """
    cdef PyObject** typed = <PyObject**>forever(MAX_OPERANDS * sizeof(PyObject*))
    if dtype.kind in "biu":
        closed = np.dtype(np.int8) if dtype.kind == "b" else dtype
        dtype = closed if ufunc.activation.integers else np.exp.resolve_dtypes((dtype, None))[1]
    for i, param in enumerate(ufunc.params, start=entry.arrays):
        if not param.required:
            wrapped = param.default % 256**dtype.itemsize if dtype.kind == "u" else param.default
            typed[i] = keep(dtype.type(wrapped))
    return typed


def make_ufunc(ufunc):
    """Build the ufunc that a row of the catalogue describes.

    Parameters
    ----------
    ufunc : fastact._catalogue.Ufunc
        What to build.

    Returns
    -------
    numpy.ufunc
    """
    cdef Entry* entry = new_entry(ufunc)
    cdef int count = len(ufunc.types), operands = entry.inputs + entry.outputs, i, k
    if operands > MAX_OPERANDS:
        raise ImportError(f"fastact: {ufunc.name!r} has {operands} operands: raise MAX_OPERANDS in table.pxd")
    cdef Loop* loops = <Loop*>forever(count * sizeof(Loop))
    cdef void** data = <void**>forever(count * sizeof(void*))
    cdef inner_loop* functions = <inner_loop*>forever(count * sizeof(inner_loop))
    types = bytearray()
    for i, char in enumerate(ufunc.types):
        dtype = np.dtype(char)
        set_loop(&loops[i], ufunc, entry, char if char == "g" else dtype.str[1:])
        functions[i] = run_rows if ufunc.signature else run
        data[i] = &loops[i]
        types.extend([dtype.num if entry.types[k] == ANY_TYPE else entry.types[k] for k in range(operands)])
        if char == "e":
            entry.float16 = &loops[i]
        elif char == "f":
            entry.float32 = &loops[i]
        elif char == "d":
            entry.float64 = &loops[i]
        elif char == "g":
            entry.longdouble = &loops[i]
    types = bytes(types)
    _kept.append(types)
    made = PyUFunc_FromFuncAndDataAndSignature(
        functions, data, <const char*>types, count, entry.inputs, entry.outputs, PyUFunc_None, entry.name, NULL, 0,
        text(ufunc.signature) if ufunc.signature else NULL)
    entry.numpy = (<UFunc*><PyObject*>made).vectorcall
    (<UFunc*><PyObject*>made).vectorcall = <vectorcallfunc>call
    made.__module__ = "fastact"
    made.__qualname__ = ufunc.name
    made.__doc__ = docstring(ufunc)
    made.__signature__ = signature(ufunc)
    return made


cdef Entry* entry_of(object made) noexcept:
    return <Entry*>(<Loop*>(<UFunc*><PyObject*>made).data[0]).owner


def call_numpy_entry(ufunc, *args, **kwargs):
    """Call a ufunc of ours through NumPy's own entry, around ours: what tests compare with."""
    if ufunc not in ufuncs.values():
        raise TypeError(f"call_numpy_entry: ufunc must be one of fastact's, not {ufunc!r}")
    cdef UFunc* raw = <UFunc*><PyObject*>ufunc
    cdef vectorcallfunc ours = raw.vectorcall
    raw.vectorcall = entry_of(ufunc).numpy
    try:
        return ufunc(*args, **kwargs)
    finally:
        raw.vectorcall = ours


ufuncs = {ufunc.name: make_ufunc(ufunc) for ufunc in UFUNCS}


def add_bfloat16(dtype):
    """Register the loops of a data type that NumPy doesn't have itself, ``ml_dtypes.bfloat16``; once.

    Without a promoter, NumPy would find float32 for a Python number beside it: one is added for every combination. Nor
    would it find bfloat16 for operands of other types, where ``dtype`` asks for it: another is for that.
    """
    cdef Entry* entry
    cdef Loop* loop
    cdef int types[MAX_OPERANDS]
    cdef int i, number = dtype.num
    beside_numbers = PyCapsule_New(<void*>promote, "numpy._ufunc_promoter", NULL)
    asked_for = PyCapsule_New(<void*>promote_if_asked, "numpy._ufunc_promoter", NULL)
    global _bfloat16
    if _bfloat16 is not None:
        return
    _bfloat16 = type(dtype)
    kinds = (_bfloat16, <object>PyFloat_DType, <object>PyLong_DType)
    for ufunc in UFUNCS:
        made = ufuncs[ufunc.name]
        entry = entry_of(made)
        for i in range(entry.inputs + entry.outputs):
            types[i] = number if entry.types[i] == ANY_TYPE else entry.types[i]
        listed = [(type(np.dtype(own)),) if own else kinds for own in ufunc.fixed_dtypes[: entry.inputs]]
        loop = <Loop*>forever(sizeof(Loop))
        set_loop(loop, ufunc, entry, "b2")
        PyUFunc_RegisterLoopForType(
            <UFunc*><PyObject*>made, number, run_rows if ufunc.signature else run, types, loop)
        for inputs in itertools.product(*listed):
            if _bfloat16 in inputs and not {*inputs}.isdisjoint(kinds[1:]):
                PyUFunc_AddPromoter(made, inputs + (None,) * entry.outputs, beside_numbers)
        PyUFunc_AddPromoter(made, (None,) * entry.inputs + (_bfloat16,) * entry.outputs, asked_for)
        entry.typed[TYPES] = type_defaults(entry, ufunc, dtype)
        entry.bfloat16_type = number
        entry.bfloat16 = loop


cdef object _bfloat16 = None
cdef object _object = type(np.dtype(object))


cdef int promote(PyObject* ufunc, PyObject** given, PyObject** asked, PyObject** promoted) noexcept:
    """NumPy's promoter signature: bfloat16 throughout, or the type that was asked for."""
    cdef int i, operands = ufunc_operands(ufunc)
    cdef int* types = &entry_of(<object>ufunc).types[0]
    cdef PyObject* target = <PyObject*>_bfloat16
    for i in range(operands):
        if asked[i] != NULL and types[i] == ANY_TYPE:
            target = asked[i]
    for i in range(operands):
        promoted[i] = (target if types[i] == ANY_TYPE else given[i]) if asked[i] == NULL else asked[i]
        Py_INCREF(<object>promoted[i])
    return 0


cdef int promote_if_asked(PyObject* ufunc, PyObject** given, PyObject** asked, PyObject** promoted) noexcept:
    """Likewise for operands of any type, where bfloat16 is asked for; NumPy comes here, too, where nothing is."""
    cdef int i, operands = ufunc_operands(ufunc)
    for i in range(operands):
        if given[i] == <PyObject*>_object:
            return -1  # without an exception: NumPy goes on by itself
    if asked[operands - 1] != <PyObject*>_bfloat16:
        return -1
    return promote(ufunc, given, asked, promoted)


# --- the C interface -------------------------------------------------------------------------------------------------


cdef void* find_loop(object ufunc, str element, bint threaded) except NULL:
    """Make the loop of a ufunc for one element type, with threads or without."""
    cdef Loop* loop = <Loop*>forever(sizeof(Loop))
    set_loop(loop, ufunc, entry_of(ufuncs[ufunc.name]), element)
    if not threaded:
        loop.grain = LONGEST_GRAIN
    return loop


cdef void run_loop(void* loop, char** operands, ptrdiff_t n, ptrdiff_t row) noexcept nogil:
    cdef fp_status status = get_status()
    (<Entry*>(<Loop*>loop).owner).run(<Loop*>loop, operands, n, row, True)
    restore_status(status)


# --- threads ---------------------------------------------------------------------------------------------------------

MAX_THREADS = threadpool.MAX_THREADS
has_threads = threadpool.has_threads()
for _processor in _environment.PROCESSORS:
    threadpool.use_processor(_processor)
threadpool.set_threads(_environment.default_threads(MAX_THREADS, threadpool.prepare()))


def team_size():
    """How many threads a call from here would use."""
    return threadpool.team_size()


def helped():
    """How many shares of work helpers have done so far."""
    return threadpool.helped()


def set_threads(int number):
    """Set the number of threads of all calls."""
    threadpool.set_threads(number)


def set_local_threads(int number):
    """Set the number of threads of calls from this thread; return what `restore_local_threads` takes."""
    return threadpool.set_local_threads(number)


def restore_local_threads(before):
    """Undo `set_local_threads`."""
    threadpool.restore_local_threads(before)
