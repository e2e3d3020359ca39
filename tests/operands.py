"""What tests of every ufunc share: the rows, operands for each, and how results are compared."""

import numpy as np
import pytest
from strategies import values

from fastact._catalogue import UFUNCS

every_ufunc = pytest.mark.parametrize("row", UFUNCS, ids=lambda row: row.name)


def example(row, n=40, dtype="f4"):
    """Arrays for the array operands, and a value for every parameter."""
    arrays = [values(np.dtype(dtype), (n,), seed) for seed, _ in enumerate(row.arrays)]
    params = [2 if param.default is None else param.default for param in row.params]
    if np.dtype(dtype).kind == "u":
        params = [max(param, 0) for param in params]
    return arrays, params


def inputs_of(row, shape=(40,), dtype="f4"):
    """Inputs of a ufunc, parameters by position."""
    arrays, params = example(row, int(np.prod(shape)), dtype)
    return [array.reshape(shape) for array in arrays] + params


def outputs(result):
    return result if isinstance(result, tuple) else (result,)


def assert_same(actual, expected):
    for one, other in zip(outputs(actual), outputs(expected), strict=True):
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other)
        np.testing.assert_array_equal(np.copysign(1, one[one == 0]), np.copysign(1, other[other == 0]))
