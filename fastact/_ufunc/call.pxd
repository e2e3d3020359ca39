# What stands in the `vectorcall` field of each ufunc, in place of NumPy's own entry: it fills in parameters that
# were left out, takes small and plain arrays straight to the kernel, and hands everything else to NumPy. The field
# is public and per instance, so the object stays a true np.ufunc.

from cpython.long cimport PyLong_AsLongLongAndOverflow, PyLong_CheckExact
from cpython.mem cimport PyMem_Free, PyMem_Malloc
from cpython.object cimport PyObject
from cpython.tuple cimport PyTuple_CheckExact

from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.defaults cimport fill_in, wrong_count
from fastact._ufunc.capi cimport PyTuple_GET_ITEM, PyTuple_GET_SIZE, PyVectorcall_NARGS, Py_None, UFunc
from fastact._ufunc.fixed_dtypes cimport checked, is_ready
from fastact._ufunc.inner_loop cimport Loop
from fastact._ufunc.small_arrays cimport small_call
from fastact._ufunc.ufunc_info cimport Entry, input_position, is_same


cdef inline bint take_outputs(Entry* entry, PyObject* out, PyObject** outputs) noexcept:
    """Read the `out` keyword; False where it is for NumPy to judge."""
    cdef int o
    if PyTuple_CheckExact(<object>out):
        if PyTuple_GET_SIZE(out) != entry.outputs:
            return False
        for o in range(entry.outputs):
            outputs[o] = PyTuple_GET_ITEM(out, o)
    elif entry.outputs == 1:
        outputs[0] = out
    else:
        return False
    for o in range(entry.outputs):
        if outputs[o] == Py_None:
            outputs[o] = NULL
    return True


cdef inline PyObject* call(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* keywords) except NULL:
    cdef Entry* entry = <Entry*>(<Loop*>(<UFunc*>self).data[0]).owner
    cdef Py_ssize_t given = PyVectorcall_NARGS(nargsf)
    cdef Py_ssize_t named = 0 if keywords == NULL else PyTuple_GET_SIZE(keywords)
    cdef PyObject* inputs[MAX_OPERANDS]
    cdef PyObject* outputs[MAX_OPERANDS]
    cdef PyObject* keyword
    cdef PyObject* result
    cdef Py_ssize_t k
    cdef int position
    cdef long long axis = -1
    cdef int overflow = 0
    cdef bint small = entry.small_path, renamed = False, replaced = False

    if given > entry.inputs + entry.outputs:
        wrong_count(entry, given)
    for k in range(entry.inputs):
        inputs[k] = args[k] if k < given else NULL
    for k in range(entry.outputs):
        outputs[k] = NULL
        if entry.inputs + k < given and args[entry.inputs + k] != Py_None:
            outputs[k] = args[entry.inputs + k]

    for k in range(named):
        keyword = PyTuple_GET_ITEM(keywords, k)
        if given <= entry.inputs and is_same(keyword, <PyObject*>"out"):
            small = small and take_outputs(entry, args[given + k], outputs)
            continue
        if entry.along_axis and PyLong_CheckExact(<object>args[given + k]) and is_same(keyword, <PyObject*>"axis"):
            axis = PyLong_AsLongLongAndOverflow(<object>args[given + k], &overflow)
            small = small and not overflow
            continue
        position = input_position(entry, keyword)
        if position >= 0:
            if inputs[position] != NULL:
                raise TypeError(f"{entry.name.decode()}() got multiple values for argument "
                                f"'{<object>entry.names[position]}'")
            inputs[position] = args[given + k]
            renamed = True
        else:
            small = False

    if given < entry.inputs:
        # On the small path, no keyword asks for a type or a casting.
        fill_in(entry, inputs, given, args + given, NULL if small else keywords)
    if entry.own >= 0 and not (small and is_ready(entry, inputs, axis)):
        own = checked(entry, inputs, args + given, keywords)
        replaced = <PyObject*>own != inputs[entry.own]
        inputs[entry.own] = <PyObject*>own
    if small:
        result = small_call(entry, inputs, outputs, axis)
        if result != NULL:
            return result
    if given >= entry.inputs and not replaced:
        return entry.numpy(self, args, nargsf, keywords)
    return call_numpy(self, entry, inputs, args, given, keywords, named, renamed)


cdef inline PyObject* call_numpy(PyObject* self, Entry* entry, PyObject** inputs, PyObject* const* args,
                                 Py_ssize_t given, PyObject* keywords, Py_ssize_t named, bint renamed) except NULL:
    """Call NumPy with every input by position, and with the outputs and the keywords that it knows."""
    cdef PyObject* small_stack[32]
    cdef PyObject** stack = small_stack
    cdef PyObject* const* values = args + given
    cdef Py_ssize_t k, kept = 0, count = max(given, <Py_ssize_t>entry.inputs)
    if count + named > 32:
        stack = <PyObject**>PyMem_Malloc((count + named) * sizeof(PyObject*))
        if stack == NULL:
            raise MemoryError
    try:
        for k in range(count):
            stack[k] = inputs[k] if k < entry.inputs else args[k]
        if not renamed:
            for k in range(named):
                stack[count + k] = values[k]
            return entry.numpy(self, stack, count, keywords)
        names = []
        for k in range(named):
            if input_position(entry, PyTuple_GET_ITEM(keywords, k)) < 0:
                names.append(<object>PyTuple_GET_ITEM(keywords, k))
                stack[count + kept] = values[k]
                kept += 1
        kept_names = tuple(names)
        return entry.numpy(self, stack, count, <PyObject*>kept_names if kept else NULL)
    finally:
        if stack != small_stack:
            PyMem_Free(stack)
