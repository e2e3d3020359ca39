"""What tests of every ufunc share: the rows, operands for each, and how results are compared."""

import numpy as np
import pytest

from fastact._catalogue import FIXED_DTYPES, UFUNCS
from support.strategies import values

OF_ONE_TYPE = [ufunc for ufunc in UFUNCS if FIXED_DTYPES.keys().isdisjoint(ufunc.arrays)]
OF_ONE_SHAPE = [ufunc for ufunc in UFUNCS if not ufunc.is_mixed]

every_ufunc = pytest.mark.parametrize("row", UFUNCS, ids=lambda row: row.name)
every_ufunc_of_one_type = pytest.mark.parametrize("row", OF_ONE_TYPE, ids=lambda row: row.name)
every_ufunc_of_one_shape = pytest.mark.parametrize("row", OF_ONE_SHAPE, ids=lambda row: row.name)


def one_of_each_form(rows):
    """The first ufunc for each combination of arrays, parameters, outputs and types: what a call tells apart."""
    found = {}
    for row in rows:
        required = tuple(param.required for param in row.params)
        found.setdefault((len(row.arrays), required, len(row.outputs), row.signature, row.types), row)
    return list(found.values())


def example(row, n=40, dtype="f4"):
    """Arrays for the array operands, and a value for every parameter."""
    params = [2 if param.default is None else param.default for param in row.params]
    if np.dtype(dtype).kind == "u":
        params = [max(param, 0) for param in params]
    return arrays_of(row, (n,), dtype), params


def arrays_of(row, shape, dtype="f4"):
    """Arrays for the array operands: of the shape, or of that but for the last axis, for a number of each row."""
    arrays = []
    for seed, (name, core) in enumerate(zip(row.arrays, row.cores, strict=False)):
        own = shape if core or not row.signature else shape[:-1]
        if name == "mask":
            arrays.append(np.random.default_rng(seed).random(own) < 0.7)
        elif name == "label":
            arrays.append(np.random.default_rng(seed).integers(-1, shape[-1], own))
        else:
            arrays.append(values(np.dtype(dtype), own, seed))
    return arrays


def inputs_of(row, shape=(40,), dtype="f4"):
    """Inputs of a ufunc, parameters by position."""
    return arrays_of(row, shape, dtype) + example(row, 1, dtype)[1]


def results_of(row, shape, dtype="f4"):
    """Memory for the outputs, full of sevens."""
    cores = row.cores[len(row.inputs) :] if row.signature else [True] * len(row.outputs)
    return tuple(np.full(shape if core else shape[:-1], 7, dtype) for core in cores)


def outputs(result):
    return result if isinstance(result, tuple) else (result,)


def assert_same(actual, expected):
    for one, other in zip(outputs(actual), outputs(expected), strict=True):
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other)
        np.testing.assert_array_equal(np.copysign(1, one[one == 0]), np.copysign(1, other[other == 0]))


def assert_same_bits(actual, expected):
    """Assert that two arrays are the same to the bit, all NaN being one."""
    assert actual.dtype == expected.dtype
    np.testing.assert_array_equal(actual, expected)
    if actual.dtype.kind == "f":
        zero = actual == 0
        np.testing.assert_array_equal(np.signbit(actual[zero]), np.signbit(expected[zero]))
