"""Describe everything that a caller can observe about a result, in a form that tests can compare."""

import re

import numpy as np

from support.strategies import Override


def without_addresses(text):
    """Return a text without the addresses of objects."""
    return re.sub("0x[0-9a-f]+", "", text)


def numpys_error(error):
    """Return NumPy's error if fastact has replaced it by one that says more; otherwise the error itself."""
    replaced = error.__suppress_context__ and type(error.__context__) is type(error) in (TypeError, OverflowError)
    return error.__context__ if replaced else error


def clamps(ufunc, error):
    """True if NumPy's error is that a Python int is beyond the range of a type, and the ufunc clamps such bounds."""
    return isinstance(error, OverflowError) and any(param.clamped for param in ufunc.params)


def _bytes(array):
    """Return the bytes of an array, with one bit pattern for all NaN."""
    array = np.array(array, order="C", subok=False)
    if array.dtype.kind in "fc":
        array[np.isnan(array)] = np.nan
    padded = array.dtype.char in "gG"
    return repr(array.tolist()) if padded or array.dtype.hasobject else array.tobytes()


def describe(value, operands):
    """Return the type, layout, values and identity of a result; `operands` are the objects that the result may be."""
    if isinstance(value, tuple | list):
        if any(v is value for v in value):
            return "a list of itself"
        return [type(value), *(describe(v, operands) for v in value)]
    if isinstance(value, dict):
        return {name: describe(v, operands) for name, v in value.items()}
    same = [i for i, operand in enumerate(operands) if operand is value and value is not None]
    if isinstance(value, np.ndarray | np.generic):
        strides = [stride for stride, side in zip(value.strides, value.shape, strict=True) if side > 1 and value.size]
        flags = value.flags.c_contiguous, value.flags.f_contiguous, value.flags.writeable, value.flags.owndata
        extra = _bytes(value.mask) if isinstance(value, np.ma.MaskedArray) else getattr(value, "tag", None)
        extra = extra, value.dtype.metadata
        return same, type(value), value.dtype, value.shape, strides, flags, extra, _bytes(np.asarray(value))
    return same, type(value), without_addresses(repr(value)) if not isinstance(value, Override) else None
