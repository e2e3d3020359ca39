# The errors about the arguments of a call that NumPy doesn't raise, or whose message says more than NumPy's. This file
# runs only when a call fails.

from cpython.object cimport PyObject

from fastact._ufunc.capi cimport PyTuple_GET_ITEM, PyTuple_GET_SIZE
from fastact._ufunc.ufunc_info cimport UFuncInfo


cdef inline int raise_wrong_count(UFuncInfo* info, PyObject* const* args, Py_ssize_t npositional,
                                  PyObject* keywords) except -1:
    """Raise the TypeError for a wrong number of positional arguments."""
    raise_if_foreign(info, args, npositional, keywords)
    max_count = info.inputs + info.outputs
    raise TypeError(f"{info.name.decode()}() takes from {info.required_inputs} to {max_count} positional arguments "
                    f"but {npositional} were given")


cdef inline int raise_missing_argument(UFuncInfo* info, Py_ssize_t k, PyObject* const* values,
                                       PyObject* keywords) except -1:
    """Raise the TypeError for an input without a value. `values` are the arguments that `keywords` name."""
    raise_if_foreign(info, values, 0, keywords)
    raise TypeError(f"{info.name.decode()}() missing required argument "
                    f"'{<object>info.names[k]}' (pos {k + 1})")


cdef inline int raise_if_foreign(UFuncInfo* info, PyObject* const* args, Py_ssize_t npositional,
                                 PyObject* keywords) except -1:
    """Raise a TypeError with the right spelling if a failed call is spelled as in another library."""
    from fastact._catalogue.spellings import correction
    cdef Py_ssize_t k, nkeywords = 0 if keywords == NULL else PyTuple_GET_SIZE(keywords)
    named = {<object>PyTuple_GET_ITEM(keywords, k): <object>args[npositional + k] for k in range(nkeywords)}
    outputs = [<object>args[k] for k in range(info.inputs, min(npositional, <Py_ssize_t>info.inputs + info.outputs))]
    message = correction(info.name.decode(), named, outputs)
    if message is not None:
        raise TypeError(message) from None
    return 0
