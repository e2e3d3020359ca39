# `call`: the function that runs when Python calls a ufunc of fastact. This file contains no formulas and no loops over
# elements.
#
# What is replaced. Every ufunc object holds a pointer to the function that runs its calls, PyUFuncObject.vectorcall.
# `make_ufunc` in _core.pyx stores `call` there, and keeps NumPy's own function in UFuncInfo.numpy_vectorcall. All other
# fields and the type stay as NumPy made them: the object is an instance of numpy.ufunc, and its methods (`reduce`,
# `at`, ...) are NumPy's. The ufuncs of NumPy and of other libraries don't change.
#
# Why. A call then does four things that NumPy doesn't do: it fills in the defaults of parameters (defaults.pxd) and
# accepts names of inputs (ufunc_info.pxd); it checks masks and labels before anything is written (fixed_dtypes.pxd); it
# changes calls that NumPy or pandas would refuse or take differently (bounds.pxd, overrides.pxd); it passes plain
# arrays to the kernel directly (plain_arrays.pxd), without NumPy's type resolution and iterator, which take most of the
# time of a call on a small array. Every other call goes to NumPy's own function. If that raises a TypeError, errors.pxd
# may explain it; bounds.pxd, an OverflowError.
#
# What this relies on. NumPy doesn't guarantee these points. numpy_assumptions.pxd checks 1 to 4 at import, and that
# nin, nout and nargs are where the public header says. tests/test_numpy_assumptions.py checks all of them:
# 1. PyUFuncObject.vectorcall is where the public header says, and numpy.ufunc.tp_vectorcall_offset points to it.
# 2. numpy.ufunc.tp_call is PyVectorcall_Call. Otherwise some calls wouldn't reach `call`.
# 3. NumPy fills in `vectorcall` when it makes a ufunc, and makes an instance of exactly numpy.ufunc.
# 4. `data[0]` of a ufunc is the pointer that was passed when the ufunc was made. `call` finds the UFuncInfo through it.
# 5. An array that NumPy treats in a special way has a flag that NumPy's headers don't define, such as the one that
#    makes writing to a result of numpy.broadcast_arrays emit a warning. `may_write_output` in overlap.pxd leaves such
#    arrays to NumPy.
# 6. A promoter is a capsule named "numpy._ufunc_promoter", and one that returns -1 without an exception declines: NumPy
#    goes on without it. `promote` in promoters.pxd does so for calls without bfloat16.
# If a check fails at import, `vectorcall` isn't replaced, and a RuntimeWarning names the assumption. Every ufunc then
# works as NumPy makes it, with all inputs passed by position.
#
# How to switch it off. FASTACT_FASTPATH=0 switches the fast path for plain arrays off. `call` still fills in parameters
# and checks masks and labels.

from cpython.long cimport PyLong_AsLongLongAndOverflow, PyLong_CheckExact
from cpython.mem cimport PyMem_Free, PyMem_Malloc
from cpython.object cimport PyObject
from cpython.tuple cimport PyTuple_CheckExact

from fastact._loops.table cimport MAX_OPERANDS
from fastact._ufunc.bounds cimport clamp_bounds, has_large_bound, raise_if_out_of_range
from fastact._ufunc.capi cimport PyTuple_GET_ITEM, PyTuple_GET_SIZE, PyVectorcall_NARGS, Py_None, UFunc
from fastact._ufunc.defaults cimport NO_TYPE, fill_in_defaults, requested_type
from fastact._ufunc.errors cimport raise_if_foreign, raise_wrong_count
from fastact._ufunc.fixed_dtypes cimport check_fixed_dtype_input, needs_no_check
from fastact._ufunc.inner_loop cimport LoopData
from fastact._ufunc.overrides cimport call_along_last_axis, has_frame, names_axis, replace_python_numbers
from fastact._ufunc.plain_arrays cimport plain_call
from fastact._ufunc.ufunc_info cimport UFuncInfo, input_position, is_same

cdef enum:
    STACK_SIZE = 32           # arguments of a call to NumPy that need no memory from the heap


cdef inline bint take_outputs(UFuncInfo* info, PyObject* out, PyObject** outputs) noexcept:
    """Read the `out` keyword into `outputs`. Return False if it has a form that NumPy must accept or reject."""
    cdef int o
    if PyTuple_CheckExact(<object>out):
        if PyTuple_GET_SIZE(out) != info.outputs:
            return False
        for o in range(info.outputs):
            outputs[o] = PyTuple_GET_ITEM(out, o)
    elif info.outputs == 1:
        outputs[0] = out
    else:
        return False
    for o in range(info.outputs):
        if outputs[o] == Py_None:
            outputs[o] = NULL
    return True


cdef inline PyObject* call(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* keywords) except NULL:
    """Run a call: the vectorcall protocol of Python."""
    cdef UFuncInfo* info = <UFuncInfo*>(<LoopData*>(<UFunc*>self).data[0]).info
    cdef Py_ssize_t npositional = PyVectorcall_NARGS(nargsf)
    cdef Py_ssize_t nkeywords = 0 if keywords == NULL else PyTuple_GET_SIZE(keywords)
    cdef PyObject* inputs[MAX_OPERANDS]
    cdef PyObject* outputs[MAX_OPERANDS]
    cdef PyObject* keyword
    cdef PyObject* result
    cdef Py_ssize_t k
    cdef int position, number
    cdef long long axis = -1
    cdef int overflow = 0
    cdef bint use_fast_path = info.fast_path, has_named_inputs = False, was_converted = False

    if npositional > info.inputs + info.outputs:
        raise_wrong_count(info, args, npositional, keywords)
    for k in range(info.inputs):
        inputs[k] = args[k] if k < npositional else NULL
    for k in range(info.outputs):
        outputs[k] = NULL
        if info.inputs + k < npositional and args[info.inputs + k] != Py_None:
            outputs[k] = args[info.inputs + k]

    for k in range(nkeywords):
        keyword = PyTuple_GET_ITEM(keywords, k)
        if npositional <= info.inputs and is_same(keyword, <PyObject*>"out"):
            use_fast_path = use_fast_path and take_outputs(info, args[npositional + k], outputs)
            continue
        if info.is_gufunc and PyLong_CheckExact(<object>args[npositional + k]) and is_same(keyword, <PyObject*>"axis"):
            axis = PyLong_AsLongLongAndOverflow(<object>args[npositional + k], &overflow)
            use_fast_path = use_fast_path and not overflow
            continue
        position = input_position(info, keyword)
        if position >= 0:
            if inputs[position] != NULL:
                raise TypeError(f"{info.name.decode()}() got multiple values for argument "
                                f"'{<object>info.names[position]}'")
            inputs[position] = args[npositional + k]
            has_named_inputs = True
        else:
            use_fast_path = False

    if npositional < info.inputs:
        # On the fast path, no keyword requests a data type or a casting rule.
        fill_in_defaults(info, inputs, args + npositional, NULL if use_fast_path else keywords)
    if info.fixed_dtype_input >= 0 and not (use_fast_path and needs_no_check(info, inputs, axis)):
        operand = check_fixed_dtype_input(info, inputs, args + npositional, keywords)
        was_converted = <PyObject*>operand != inputs[info.fixed_dtype_input]
        inputs[info.fixed_dtype_input] = <PyObject*>operand
    if use_fast_path:
        result = plain_call(info, inputs, outputs, axis)
        if result != NULL:
            return result
    if has_frame(info, inputs, 0):
        if info.is_gufunc and not names_axis(keywords):
            return call_along_last_axis(self, args, npositional, keywords)
        number = NO_TYPE if info.is_gufunc else requested_type(info, inputs, args + npositional, keywords)
        if number != NO_TYPE:
            _scalars = replace_python_numbers(info, inputs, number)  # keeps them alive
            was_converted = True
    return call_numpy(self, info, inputs, args, npositional, keywords, nkeywords, has_named_inputs, was_converted)


cdef inline PyObject* call_numpy(PyObject* self, UFuncInfo* info, PyObject** inputs, PyObject* const* args,
                                 Py_ssize_t npositional, PyObject* keywords, Py_ssize_t nkeywords,
                                 bint has_named_inputs, bint was_converted) except NULL:
    """Call NumPy's own function with all inputs by position, and with the other arguments as they are.

    NumPy's function doesn't know the keywords that name inputs. They are left out.
    """
    cdef PyObject* small_stack[STACK_SIZE]
    cdef PyObject** stack = small_stack
    cdef PyObject* const* values = args + npositional
    cdef Py_ssize_t k, nkept = 0, count = max(npositional, <Py_ssize_t>info.inputs)
    clamped = clamp_bounds(info, inputs, values, keywords) if has_large_bound(info, inputs) else None
    if count + nkeywords > STACK_SIZE:
        stack = <PyObject**>PyMem_Malloc((count + nkeywords) * sizeof(PyObject*))
        if stack == NULL:
            raise MemoryError
    try:
        if npositional >= info.inputs and not was_converted and clamped is None:
            return info.numpy_vectorcall(self, args, npositional, keywords)
        for k in range(count):
            stack[k] = inputs[k] if k < info.inputs else args[k]
        if not has_named_inputs:
            for k in range(nkeywords):
                stack[count + k] = values[k]
            return info.numpy_vectorcall(self, stack, count, keywords)
        names = []
        for k in range(nkeywords):
            if input_position(info, PyTuple_GET_ITEM(keywords, k)) < 0:
                names.append(<object>PyTuple_GET_ITEM(keywords, k))
                stack[count + nkept] = values[k]
                nkept += 1
        kept_names = tuple(names)
        return info.numpy_vectorcall(self, stack, count, <PyObject*>kept_names if nkept else NULL)
    except TypeError:
        raise_if_foreign(info, args, npositional, keywords)
        raise
    except OverflowError:
        raise_if_out_of_range(info, inputs, values, keywords)
        raise
    finally:
        if stack != small_stack:
            PyMem_Free(stack)
