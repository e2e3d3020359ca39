"""Every size, stride and position of the operands gives the same bits."""

import itertools

import numpy as np
import pytest
from support.operands import OF_ONE_SHAPE, assert_same, outputs
from support.strategies import values

import fastact
from fastact._catalogue import UFUNCS


@pytest.mark.parametrize("ufunc", [u for u in UFUNCS if not u.signature], ids=lambda ufunc: ufunc.name)
@pytest.mark.parametrize("char", "efd")
def test_every_size_stride_and_position_gives_the_same_bits(ufunc, char):
    """Full vectors, remainders and packed copies compute every element by the same operations."""
    function = getattr(fastact, ufunc.name)
    longest, step = 131, 3
    spread = [values(np.dtype(char), longest * step, seed) for seed, _ in enumerate(ufunc.arrays)]
    arrays = [array[::step].copy() for array in spread]
    params = [np.array(2 if p.required else p.default, char) for p in ufunc.params]
    columns = [np.full(longest, param) for param in params]
    count = len(ufunc.outputs)

    expected = outputs(function(*arrays, *params))
    # With its default parameter swish is silu. With an array of parameters, another kernel may round differently.
    by_column = outputs(function(*arrays, *columns)) if not ufunc.activation.piecewise else expected
    for n in range(longest):
        short = [array[:n].copy() for array in arrays]
        beyond = [array.copy() for array in spread]
        in_place = [array[: n * step : step] for array in beyond]
        results = [
            function(*short, *params),
            function(*short, *(column[:n] for column in columns)),
            function(*(array[: n * step : step] for array in spread), *params),
            function(*(array[::-1].copy()[::-1] for array in short), *params),
            function(*in_place, *params, *in_place[:count]),
            function(*short, *params, *short[:count]),
        ]
        for (i, result), o in itertools.product(enumerate(results), range(count)):
            actual, wanted = outputs(result)[o], (by_column if i == 1 else expected)[o][:n]
            if actual.tobytes() != wanted.tobytes():  # two NaNs may differ in their bits
                assert_same(actual, wanted)
        for before, after in zip(spread, beyond, strict=True):
            untouched = np.arange(len(before)) % step > 0
            assert before[untouched].tobytes() == after[untouched].tobytes()


@pytest.mark.parametrize("ufunc", [u for u in OF_ONE_SHAPE if u.signature], ids=lambda ufunc: ufunc.name)
@pytest.mark.parametrize("char", "fd")
def test_rows_of_every_length_and_stride_give_the_same_bits(ufunc, char):
    function = getattr(fastact, ufunc.name)
    for n in range(131):
        spread = [np.random.default_rng(n + i).normal(0, 5, (3, n, 2)).astype(char) for i, _ in enumerate(ufunc.arrays)]
        rows = [array[..., 0].copy() for array in spread]
        expected = np.array([function(*(array[i] for array in rows)) for i in range(3)])
        assert_same(function(*rows), expected)
        assert_same(function(*(array[..., 0] for array in spread)), expected)
        assert_same(function(*(array.T.copy() for array in rows), axis=0), expected.T)
        assert_same(function(*(array[:, ::-1].copy()[:, ::-1] for array in rows)), expected)
        for o in range(len(rows)):
            copies = [array.copy() for array in rows]
            assert_same(function(*copies, out=copies[o]), expected)
        strided = [array.copy() for array in spread]
        function(*(array[..., 0] for array in strided), out=strided[0][..., 0])
        assert_same(strided[0][..., 0], expected)
        assert_same(strided[0][..., 1], spread[0][..., 1])
