"""The ufunc objects, made from the catalogue and the kernels; bfloat16; the C interface; settings of the thread pool.

The inner loops that NumPy runs are in ``_ufunc/inner_loop.pxd`` and ``_ufunc/gufunc_loop.pxd``. The function that runs
when Python calls a ufunc is in ``_ufunc/call.pxd``. This module contains no formulas.
"""

import _thread
import sys
import warnings

from cpython.mem cimport PyMem_Calloc
from cpython.object cimport PyObject
from cpython.pycapsule cimport PyCapsule_GetPointer, PyCapsule_New
from cpython.ref cimport Py_INCREF
from libc.stddef cimport ptrdiff_t
from libc.string cimport memset

cimport numpy as cnp

from fastact._loops.float16 cimport half
from fastact._loops.fp_status cimport fp_status, get_status, restore_status
from fastact._loops.table cimport MAX_OPERANDS, Kernels
from fastact._ufunc cimport threadpool
from fastact._ufunc.call cimport call
from fastact._ufunc.capi cimport (
    DType, MethodContext, MethodSlot, MethodSpec, NPY_METH_strided_loop, NPY_NTYPES_LEGACY, NPY_USERDEF,
    PySequence_Fast_ITEMS, PyTuple_GET_ITEM, PyUFunc_AddLoopFromSpec, UFunc, owning_vectorcallfunc, vectorcallfunc,
)
from fastact._ufunc.compiler cimport FASTACT_COMPILER
from fastact._ufunc.cpu_features cimport has_avx2, has_avx512
from fastact._ufunc.gufunc_loop cimport row_inner_loop, run_contiguous_rows, run_strided_rows
from fastact._ufunc.inner_loop cimport LoopData, elementwise_inner_loop, run_contiguous, run_strided
from fastact._ufunc.numpy_assumptions cimport check_assumptions
from fastact._ufunc.promoters cimport promote
from fastact._ufunc.ufunc_info cimport (
    CLAMPED_ABOVE, CLAMPED_BELOW, LOOP_TYPE, NOT_CLAMPED, UFuncInfo, has_bfloat16, info_of, publish,
)

import numpy as np

from fastact import _compiled, _environment
from fastact._catalogue import FLOAT_TYPES, INTEGER_TYPES, UFUNCS
from fastact._catalogue.docstrings import docstring, signature

cnp.import_array()
cnp.import_ufunc()

cdef extern from "numpy/ufuncobject.h":
    ctypedef void (*PyUFuncGenericFunction)(
        char**, const cnp.npy_intp*, const cnp.npy_intp*, void*) noexcept nogil
    int PyUFunc_None
    object PyUFunc_FromFuncAndDataAndSignature(
        PyUFuncGenericFunction* functions, void** data, const char* types, int ntypes, int nin, int nout, int identity,
        const char* name, const char* doc, int unused, const char* signature)
    int PyUFunc_AddPromoter(object, object, object) except -1


def _available():
    """Return the names of the instruction sets that were built and that this processor runs, the best first."""
    runnable = [("avx512", has_avx512()), ("avx2", has_avx2()), ("baseline", True)]
    return tuple(name for name, runs in runnable if runs and _compiled.is_built(f"_kernels_{name}"))


compiler = FASTACT_COMPILER.decode()
instruction_sets = _available()
instruction_set = _environment.choose_instruction_set(instruction_sets)
_kernels = _compiled.kernels(instruction_set)
_long_kernels = _compiled.long_kernels()

cdef dict _row_of = {module: {name: i for i, name in enumerate(module.UFUNCS)} for module in (_kernels, _long_kernels)}

# Smallest number of bytes for which a thread pays off, by `piecewise`. Passing a task to a worker that is awake takes a
# microsecond, and its caches must load the data.
GRAIN_BYTES = {False: 1 << 16, True: 1 << 18}

cdef ptrdiff_t LONGEST_GRAIN = sys.maxsize // 4  # never split; twice this number doesn't overflow

# NumPy borrows names, types and loops for as long as a ufunc exists. The ufuncs exist as long as the process does.
cdef list _kept = []


cdef void* allocate(size_t size) except NULL:
    """Return zeroed memory that is never freed."""
    cdef void* memory = PyMem_Calloc(1, size)
    if memory == NULL:
        raise MemoryError
    return memory


cdef const char* text(str string) except NULL:
    """Return a string as C text that stays valid."""
    encoded = string.encode()
    _kept.append(encoded)
    return encoded


cdef PyObject* keep(object value) except NULL:
    """Return a reference that is never released."""
    Py_INCREF(value)
    return <PyObject*>value


cdef int find_kernels(Kernels* found, str name, str element) except -1:
    """Find the kernels of a ufunc for an element type in the table of their module."""
    module = _long_kernels if element in _long_kernels.ELEMENTS else _kernels
    if name not in _row_of[module]:
        raise ImportError(f"fastact has no kernel for {name!r}: the catalogue has changed since the build; "
                          "run `python -m pip install -e .` in the source folder")
    cdef Kernels* table = <Kernels*>PyCapsule_GetPointer(module.TABLE, "fastact.kernel_table")
    cdef int row = _row_of[module][name], column = module.ELEMENTS.index(element)
    found[0] = table[row * <int>len(module.ELEMENTS) + column]
    return 0


cdef int set_loop_data(LoopData* loop, object ufunc, UFuncInfo* info, str element) except -1:
    """Fill in the data of the inner loop for an element type: NumPy's code such as "f4", "g", or "b2" for bfloat16."""
    find_kernels(&loop.kernels, ufunc.name, element)
    loop.arrays = info.arrays
    loop.inputs = info.inputs
    loop.operands = info.inputs + info.outputs
    loop.is_bfloat16 = element == "b2"
    loop.itemsize = sizeof(half) if loop.is_bfloat16 else np.dtype(element).itemsize
    for k, (has_core_dim, fixed) in enumerate(zip(ufunc.has_core_dim, ufunc.fixed_dtypes, strict=True)):
        loop.sizes[k] = np.dtype(fixed).itemsize if fixed else loop.itemsize
        loop.largest_size = max(loop.largest_size, loop.sizes[k])
        loop.has_core_dim[k] = has_core_dim
    loop.grain = GRAIN_BYTES[ufunc.activation.piecewise] // loop.itemsize
    loop.info = info
    return 0


cdef UFuncInfo* new_info(object ufunc) except NULL:
    """Return the data of a ufunc that `call` needs."""
    cdef UFuncInfo* info = <UFuncInfo*>allocate(sizeof(UFuncInfo))
    cdef int i
    info.name = text(ufunc.name)
    info.arrays = len(ufunc.arrays)
    info.inputs = len(ufunc.inputs)
    info.outputs = len(ufunc.outputs)
    info.fast_path = _environment.FAST_PATH
    info.request_bfloat16 = request_bfloat16
    info.register_bfloat16 = register_bfloat16
    info.is_gufunc = bool(ufunc.signature)
    info.has_mixed_operands = ufunc.has_mixed_operands
    info.main_input = ufunc.has_core_dim.index(True) if ufunc.signature else 0
    info.fixed_dtype_input = -1
    for i, (has_core_dim, fixed) in enumerate(zip(ufunc.has_core_dim, ufunc.fixed_dtypes, strict=True)):
        info.has_core_dim[i] = has_core_dim
        info.fixed_types[i] = np.dtype(fixed).num if fixed else LOOP_TYPE
        if fixed:
            info.fixed_dtype_input = i
    info.run_contiguous = run_contiguous_rows if ufunc.signature else run_contiguous
    info.run_strided = run_strided_rows if ufunc.signature else run_strided
    info.has_integer_loops = ufunc.activation.integers
    info.is_gradient = ufunc.kind != "value"
    info.required_inputs = info.arrays
    for i, name in enumerate(ufunc.inputs):
        info.names[i] = keep(sys.intern(name))
    for i, param in enumerate(ufunc.params, start=info.arrays):
        info.clamped[i] = {"": NOT_CLAMPED, "above": CLAMPED_ABOVE, "below": CLAMPED_BELOW}[param.clamped]
        if param.required:
            info.required_inputs += 1
            continue
        info.defaults[i] = keep(param.default)
    for char in "?" + INTEGER_TYPES + FLOAT_TYPES if info.required_inputs < info.inputs else "":
        dtype = np.dtype(char)
        info.defaults_by_type[dtype.num] = defaults_of_type(info, ufunc, dtype)
    return info


cdef PyObject** defaults_of_type(UFuncInfo* info, object ufunc, object dtype) except NULL:
    """Return the defaults as NumPy scalars that don't change the result's data type for operands of `dtype`.

    With integer loops, the scalars have the type of the operands. If that is unsigned, NumPy rejects a default of -1. A
    value is the same for 0. In a gradient, -1 wraps around, and the formula expects the wrapped number. Without integer
    loops, the scalars have the float type that np.exp has for the operands. A Python float would change the result to
    float64.
    """
    cdef PyObject** scalars = <PyObject**>allocate(MAX_OPERANDS * sizeof(PyObject*))
    if dtype.kind in "biu":
        integer = np.dtype(np.int8) if dtype.kind == "b" else dtype
        dtype = integer if ufunc.activation.integers else np.exp.resolve_dtypes((dtype, None))[1]
    for i, param in enumerate(ufunc.params, start=info.arrays):
        if not param.required:
            default = param.default
            if dtype.kind == "u":
                default = default % 256**dtype.itemsize if info.is_gradient else max(default, 0)
            scalars[i] = keep(dtype.type(default))
    return scalars


# The assumptions about NumPy that don't hold, see call.pxd. If there are any, `call` isn't used.
unmet_assumptions = []


def make_ufunc(ufunc):
    """Make the numpy.ufunc of a `fastact._catalogue.Ufunc`."""
    cdef UFuncInfo* info = new_info(ufunc)
    cdef int count = len(ufunc.types), operands = info.inputs + info.outputs, i, k
    if operands > MAX_OPERANDS:
        raise ImportError(f"fastact: {ufunc.name!r} has {operands} operands: raise MAX_OPERANDS in table.pxd")
    cdef LoopData* loops = <LoopData*>allocate(count * sizeof(LoopData))
    cdef void** data = <void**>allocate(count * sizeof(void*))
    cdef PyUFuncGenericFunction* functions = <PyUFuncGenericFunction*>allocate(count * sizeof(PyUFuncGenericFunction))
    types = bytearray()
    for i, char in enumerate(ufunc.types):
        dtype = np.dtype(char)
        set_loop_data(&loops[i], ufunc, info, char if char == "g" else dtype.str[1:])
        functions[i] = row_inner_loop if ufunc.signature else elementwise_inner_loop
        data[i] = &loops[i]
        types.extend([dtype.num if info.fixed_types[k] == LOOP_TYPE else info.fixed_types[k] for k in range(operands)])
        if char == "e":
            info.float16 = &loops[i]
        elif char == "f":
            info.float32 = &loops[i]
        elif char == "d":
            info.float64 = &loops[i]
        elif char == "g":
            info.longdouble = &loops[i]
    types = bytes(types)
    _kept.append(types)
    made = PyUFunc_FromFuncAndDataAndSignature(
        functions, data, <const char*>types, count, info.inputs, info.outputs, PyUFunc_None, info.name, NULL, 0,
        text(ufunc.signature) if ufunc.signature else NULL)
    assumptions = check_assumptions(<UFunc*><PyObject*>made, data, info.inputs, info.outputs)
    for assumption, holds in assumptions.items():
        if not holds and assumption not in unmet_assumptions:
            unmet_assumptions.append(assumption)
    if not unmet_assumptions:
        info.numpy_vectorcall = (<UFunc*><PyObject*>made).vectorcall
        (<UFunc*><PyObject*>made).vectorcall = <vectorcallfunc>call
    PyUFunc_AddPromoter(made, (None,) * operands, _promoter)
    made.__module__ = "fastact"
    made.__qualname__ = ufunc.name
    made.__doc__ = docstring(ufunc)
    made.__signature__ = signature(ufunc)
    return made


def call_numpy_entry(ufunc, *args, **kwargs):
    """Call a ufunc of fastact with NumPy's own vectorcall function instead of `call`. Tests compare the two."""
    if ufunc not in ufuncs.values():
        raise TypeError(f"call_numpy_entry: ufunc must be one of fastact's, not {ufunc!r}")
    if unmet_assumptions:  # NumPy's own function is in its place
        return ufunc(*args, **kwargs)
    names, values = tuple(kwargs), (*args, *kwargs.values())
    return (<owning_vectorcallfunc>info_of(<PyObject*>ufunc).numpy_vectorcall)(
        <PyObject*>ufunc, PySequence_Fast_ITEMS(values), len(args), <PyObject*>names)


cdef object _promoter = PyCapsule_New(<void*>promote, "numpy._ufunc_promoter", NULL)
cdef dict _rows = {ufunc.name: ufunc for ufunc in UFUNCS}
ufuncs = {name: make_ufunc(ufunc) for name, ufunc in _rows.items()}
if unmet_assumptions:
    warnings.warn(
        f"fastact doesn't know how this NumPy ({np.__version__}) calls ufuncs. Assumptions that don't hold: "
        f"{'; '.join(unmet_assumptions)}. Pass all inputs by position. Calls on small arrays are slower.",
        RuntimeWarning,
        stacklevel=2,
    )


# --- bfloat16 --------------------------------------------------------------------------------------------------------
#
# fastact doesn't import ml_dtypes itself. An operand can be bfloat16 only after the program has imported ml_dtypes. A
# ufunc gets its loop when the first such operand comes: NumPy finds no loop and asks `promote`, which registers one.
# On a free-threaded Python, NumPy 2.2 to 2.4 then hold the ufunc's lock, without which a loop must not be added while
# other threads look for one. NumPy 2.5 adds and finds loops without a lock.

cdef object _bfloat16 = None        # the data type ml_dtypes.bfloat16
# A thread that waits for this lock may hold NumPy's lock of a ufunc. So a thread that holds this lock must not wait for
# NumPy's lock of any ufunc of fastact.
cdef object _registering = _thread.RLock()


cdef object find_bfloat16():
    """Return the data type ``ml_dtypes.bfloat16`` if the program has imported ml_dtypes; otherwise None."""
    global _bfloat16
    if _bfloat16 is None:
        try:
            dtype = np.dtype(sys.modules["ml_dtypes"].bfloat16)
        except Exception:
            return None  # not imported, or a mock
        if dtype.num < NPY_USERDEF:
            return None
        _bfloat16 = dtype
    return _bfloat16


cdef int request_bfloat16(UFuncInfo* info) except -1:
    """Make NumPy look for the loop of bfloat16: it asks `promote`, which calls `register_bfloat16`."""
    dtype = find_bfloat16()
    if dtype is not None:
        name = info.name.decode()
        inputs = [fixed or dtype for fixed in _rows[name].fixed_dtypes[:info.inputs]]
        ufuncs[name].resolve_dtypes((*map(np.dtype, inputs), *[None] * info.outputs))
    return 0


cdef int run_bfloat16(
        MethodContext* context, char** args, const cnp.npy_intp* dimensions, const cnp.npy_intp* steps,
        void* _) noexcept nogil:
    """Run the loop of bfloat16. NumPy calls this function."""
    cdef UFuncInfo* info = info_of(context.caller)
    if info.is_gufunc:
        row_inner_loop(args, dimensions, steps, info.bfloat16)
    else:
        elementwise_inner_loop(args, dimensions, steps, info.bfloat16)
    return 0


cdef int register_bfloat16(UFuncInfo* info) except -1:
    """Register the loop of bfloat16 if the program has imported ml_dtypes. Only `promote` calls this function."""
    cdef DType* types[MAX_OPERANDS]
    cdef MethodSlot slots[2]
    cdef MethodSpec spec
    cdef int i
    dtype = find_bfloat16()
    if dtype is None:
        return 0
    with _registering:
        if has_bfloat16(info):
            return 0
        name = info.name.decode()
        row = _rows[name]
        info.bfloat16 = <LoopData*>allocate(sizeof(LoopData))
        set_loop_data(info.bfloat16, row, info, "b2")
        info.defaults_by_type[NPY_NTYPES_LEGACY] = defaults_of_type(info, row, dtype)
        info.bfloat16_type = dtype.num
        classes = tuple([type(np.dtype(fixed or dtype)) for fixed in row.fixed_dtypes])
        for i in range(info.inputs + info.outputs):
            types[i] = <DType*>PyTuple_GET_ITEM(<PyObject*>classes, i)
        slots[0].slot, slots[0].pfunc = NPY_METH_strided_loop, <void*>run_bfloat16
        slots[1].slot, slots[1].pfunc = 0, NULL
        memset(&spec, 0, sizeof(MethodSpec))
        spec.name, spec.nin, spec.nout = "bfloat16", info.inputs, info.outputs
        spec.casting, spec.dtypes, spec.slots = cnp.NPY_NO_CASTING, types, slots
        PyUFunc_AddLoopFromSpec(<PyObject*>ufuncs[name], &spec)
        publish(info.bfloat16_dtype, keep(type(dtype)))
    return 0


# --- the C interface -------------------------------------------------------------------------------------------------


cdef void* make_loop(object row, str element_type, bint threaded) except NULL:
    """Make the loop of a ufunc for one element type, with threads or without. It is a LoopData and is never freed."""
    cdef LoopData* loop = <LoopData*>allocate(sizeof(LoopData))
    set_loop_data(loop, row, info_of(<PyObject*>ufuncs[row.name]), element_type)
    if not threaded:
        loop.grain = LONGEST_GRAIN
    return loop


cdef void run_loop(void* loop, char** operands, ptrdiff_t n, ptrdiff_t row_length) noexcept nogil:
    cdef fp_status status = get_status()
    (<UFuncInfo*>(<LoopData*>loop).info).run_contiguous(<LoopData*>loop, operands, n, row_length, True)
    restore_status(status)


# --- threads ---------------------------------------------------------------------------------------------------------

MAX_THREADS = threadpool.MAX_THREADS
has_threads = threadpool.has_threads()
uses_openmp = threadpool.uses_openmp()
for _processor in _environment.PROCESSORS:
    threadpool.allow_processor(_processor)
threadpool.set_threads(_environment.default_threads(MAX_THREADS, threadpool.prepare()))


def num_threads():
    """Return how many threads a call from this thread may use."""
    return threadpool.num_threads()


def worker_tasks():
    """Return how many tasks the workers of the thread pool have done."""
    return threadpool.worker_tasks()


def set_threads(int number):
    """Set the number of threads for the process."""
    threadpool.set_threads(number)


def set_local_threads(int number):
    """Set the number of threads for this thread; return the setting that `restore_local_threads` takes."""
    return threadpool.set_local_threads(number)


def restore_local_threads(before):
    """Undo `set_local_threads`."""
    threadpool.restore_local_threads(before)
