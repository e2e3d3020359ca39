"""Helpers for tests of every ufunc: its row of the catalogue, operands to call it with, and comparisons of results."""

import numpy as np
import pytest

from fastact._catalogue import FIXED_DTYPES, UFUNCS
from support.strategies import values

OF_ONE_TYPE = [ufunc for ufunc in UFUNCS if FIXED_DTYPES.keys().isdisjoint(ufunc.arrays)]
OF_ONE_SHAPE = [ufunc for ufunc in UFUNCS if not ufunc.has_mixed_operands]

every_ufunc = pytest.mark.parametrize("row", UFUNCS, ids=lambda row: row.name)
every_ufunc_of_one_type = pytest.mark.parametrize("row", OF_ONE_TYPE, ids=lambda row: row.name)
every_ufunc_of_one_shape = pytest.mark.parametrize("row", OF_ONE_SHAPE, ids=lambda row: row.name)


def one_of_each_form(rows):
    """Return the first ufunc for each combination of arrays, parameters, outputs, signature and types.

    Calls of the other ufuncs run the same code of the library.
    """
    found = {}
    for row in rows:
        required = tuple(param.required for param in row.params)
        found.setdefault((len(row.arrays), required, len(row.outputs), row.signature, row.types), row)
    return list(found.values())


def example(row, n=40, dtype="f4"):
    """Return arrays for the array operands, and a number for every parameter."""
    params = [2 if param.default is None else param.default for param in row.params]
    if np.dtype(dtype).kind == "u":
        params = [max(param, 0) for param in params]
    return arrays_of(row, (n,), dtype), params


def arrays_of(row, shape, dtype="f4"):
    """Return arrays for the array operands. An operand with one number per row lacks the last axis of the shape."""
    arrays = []
    for seed, (name, core) in enumerate(zip(row.arrays, row.has_core_dim, strict=False)):
        operand_shape = shape if core or not row.signature else shape[:-1]
        if name == "mask":
            arrays.append(np.random.default_rng(seed).random(operand_shape) < 0.7)
        elif name == "label":
            arrays.append(np.random.default_rng(seed).integers(-1, shape[-1], operand_shape))
        else:
            arrays.append(values(np.dtype(dtype), operand_shape, seed))
    return arrays


def inputs_of(row, shape=(40,), dtype="f4"):
    """Return all inputs of a ufunc by position: arrays, then numbers for the parameters."""
    return arrays_of(row, shape, dtype) + example(row, 1, dtype)[1]


def results_of(row, shape, dtype="f4"):
    """Return arrays for the outputs, filled with sevens."""
    cores = row.has_core_dim[len(row.inputs) :] if row.signature else [True] * len(row.outputs)
    return tuple(np.full(shape if core else shape[:-1], 7, dtype) for core in cores)


def outputs(result):
    """Return the outputs of a call as a tuple."""
    return result if isinstance(result, tuple) else (result,)


def assert_same(actual, expected):
    """Assert that outputs have the same types, values and signs of zeros."""
    for one, other in zip(outputs(actual), outputs(expected), strict=True):
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other)
        np.testing.assert_array_equal(np.copysign(1, one[one == 0]), np.copysign(1, other[other == 0]))
