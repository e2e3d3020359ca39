"""Ufunc objects from kernels: registration, names and defaults.

The loop that NumPy runs is in ``_loop.pxd``, the entry that Python calls in ``_call.pxd``.
"""

import importlib.util
import sys

from cpython.mem cimport PyMem_Calloc
from cpython.object cimport PyObject
from cpython.pycapsule cimport PyCapsule_GetPointer
from cpython.ref cimport Py_INCREF

cimport numpy as cnp

from fastact._call cimport Entry, UFunc, call, vectorcallfunc
from fastact._cpu cimport has_avx2, has_avx512
from fastact._kernel_table cimport Kernels
from fastact._loop cimport MAX_OPERANDS, BLOCK_BYTES, Loop, run, run_rows

import numpy as np

from fastact import _config
from fastact._catalogue import UFUNCS
from fastact._docstrings import docstring, signature

cnp.import_array()
cnp.import_ufunc()

cdef extern from *:
    """
    #ifndef FASTACT_KERNEL_FLAGS
    #define FASTACT_KERNEL_FLAGS ""
    #endif
    #if defined(__clang__)
    #define FASTACT_COMPILER "Clang " __clang_version__
    #elif defined(__GNUC__)
    #define FASTACT_COMPILER "GCC " __VERSION__
    #else
    #define FASTACT_COMPILER "other"
    #endif
    """
    const char* FASTACT_COMPILER
    const char* FASTACT_KERNEL_FLAGS

cdef extern from "numpy/ufuncobject.h":
    ctypedef void (*inner_loop "PyUFuncGenericFunction")(
        char**, const cnp.npy_intp*, const cnp.npy_intp*, void*) noexcept nogil
    int PyUFunc_None
    object PyUFunc_FromFuncAndDataAndSignature(
        inner_loop* functions, void** data, const char* types, int ntypes, int nin, int nout, int identity,
        const char* name, const char* doc, int unused, const char* signature)


def _available():
    """Name the instruction sets that were built and that this processor runs, the best first."""
    runnable = [("avx512", has_avx512()), ("avx2", has_avx2()), ("baseline", True)]
    return tuple(
        name for name, runs in runnable if runs and importlib.util.find_spec(f"fastact._kernels_{name}") is not None
    )


compiler = FASTACT_COMPILER.decode()
kernel_flags = FASTACT_KERNEL_FLAGS.decode()
instruction_sets = _available()
instruction_set = _config.choose_instruction_set(instruction_sets)
_kernels = importlib.import_module(f"fastact._kernels_{instruction_set}")
if _kernels.BLOCK_BYTES != BLOCK_BYTES:
    raise ImportError("fastact: kernels and core were built apart; rebuild the package")

cdef Kernels* _table = <Kernels*>PyCapsule_GetPointer(_kernels.TABLE, "fastact.kernel_table")
cdef dict _row_of = {name: i * len(_kernels.ELEMENTS) for i, name in enumerate(_kernels.UFUNCS)}
cdef dict _column_of = {element: i for i, element in enumerate(_kernels.ELEMENTS)}

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


cdef Entry* new_entry(object ufunc) except NULL:
    """What `call` must know of a ufunc: its inputs, their names and their defaults."""
    cdef Entry* entry = <Entry*>forever(sizeof(Entry))
    cdef int i
    entry.name = text(ufunc.name)
    entry.arrays = len(ufunc.arrays)
    entry.inputs = len(ufunc.inputs)
    entry.outputs = len(ufunc.outputs)
    entry.small_path = _config.FAST_PATH
    entry.along_axis = bool(ufunc.signature)
    entry.needed = entry.arrays
    for i, name in enumerate(ufunc.inputs):
        if name in ufunc.named:
            entry.names[i] = keep(sys.intern(name))
    for i, param in enumerate(ufunc.params, start=entry.arrays):
        if param.required:
            entry.needed += 1
            continue
        entry.defaults[i] = keep(param.default)
        negative = isinstance(param.default, int) and param.default < 0
        entry.wraps = entry.wraps or negative
        for size, unsigned in ((1, np.uint8), (2, np.uint16), (4, np.uint32), (8, np.uint64)):
            entry.wrapped[size][i] = keep(unsigned(param.default % 256**size) if negative else param.default)
    return entry


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
    if ufunc.name not in _row_of:
        raise ImportError(f"fastact: no kernel for {ufunc.name!r}; the catalogue has changed: rebuild the package")
    cdef Entry* entry = new_entry(ufunc)
    cdef int count = len(ufunc.types), operands = entry.inputs + entry.outputs, i
    if operands > MAX_OPERANDS:
        raise ImportError(f"fastact: {ufunc.name!r} has {operands} operands, more than MAX_OPERANDS in _loop.pxd")
    cdef Loop* loops = <Loop*>forever(count * sizeof(Loop))
    cdef void** data = <void**>forever(count * sizeof(void*))
    cdef inner_loop* functions = <inner_loop*>forever(count * sizeof(inner_loop))
    types = bytearray()
    for i, char in enumerate(ufunc.types):
        dtype = np.dtype(char)
        loops[i].kernels = _table[<int>_row_of[ufunc.name] + <int>_column_of[dtype.str[1:]]]
        loops[i].arrays = entry.arrays
        loops[i].inputs = entry.inputs
        loops[i].operands = operands
        loops[i].itemsize = dtype.itemsize
        loops[i].owner = entry
        functions[i] = run_rows if ufunc.signature else run
        data[i] = &loops[i]
        types.extend([dtype.num] * operands)
        if char == "f":
            entry.float32 = &loops[i]
        elif char == "d":
            entry.float64 = &loops[i]
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


def call_numpy_entry(ufunc, *args, **kwargs):
    """Call a ufunc of ours through NumPy's own entry, around ours: what tests compare with."""
    cdef UFunc* raw = <UFunc*><PyObject*>ufunc
    cdef vectorcallfunc ours = raw.vectorcall
    raw.vectorcall = (<Entry*>(<Loop*>raw.data[0]).owner).numpy
    try:
        return ufunc(*args, **kwargs)
    finally:
        raw.vectorcall = ours


ufuncs = {ufunc.name: make_ufunc(ufunc) for ufunc in UFUNCS}
