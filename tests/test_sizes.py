"""Every size, stride and position of the operands gives the same bits."""

import itertools

import numpy as np
import pytest
from support.operands import OF_ONE_SHAPE, assert_same
from support.strategies import values

import fastact
from fastact._catalogue import UFUNCS


@pytest.mark.parametrize("ufunc", [u for u in UFUNCS if not u.signature], ids=lambda ufunc: ufunc.name)
@pytest.mark.parametrize("char", "efd")
def test_sizes_strides_and_places_give_the_same_bits(ufunc, char):
    """Blocks, their remainders and packed copies run the same code on every element."""
    function = getattr(fastact, ufunc.name)
    longest, step = 131, 3
    spread = [values(np.dtype(char), longest * step, seed) for seed, _ in enumerate(ufunc.arrays)]
    arrays = [array[::step].copy() for array in spread]
    params = [np.array(2 if p.required else p.default, char) for p in ufunc.params]
    columns = [np.full(longest, param) for param in params]
    outputs = len(ufunc.outputs)

    def listed(result):
        return result if outputs > 1 else (result,)

    expected = listed(function(*arrays, *params))
    # Where a kernel has the default folded in (swish is silu then), one that reads the parameter may round otherwise.
    by_column = listed(function(*arrays, *columns)) if not ufunc.activation.piecewise else expected
    for n in range(longest):
        cut = [array[:n].copy() for array in arrays]
        beyond = [array.copy() for array in spread]
        in_place = [array[: n * step : step] for array in beyond]
        results = [
            function(*cut, *params),
            function(*cut, *(column[:n] for column in columns)),
            function(*(array[: n * step : step] for array in spread), *params),
            function(*(array[::-1].copy()[::-1] for array in cut), *params),
            function(*in_place, *params, *in_place[:outputs]),
            function(*cut, *params, *cut[:outputs]),
        ]
        for (i, result), o in itertools.product(enumerate(results), range(outputs)):
            got, want = listed(result)[o], (by_column if i == 1 else expected)[o][:n]
            if got.tobytes() != want.tobytes():  # NaN may differ in what they carry
                assert_same(got, want)
        for before, after in zip(spread, beyond, strict=True):
            untouched = np.arange(len(before)) % step > 0
            assert before[untouched].tobytes() == after[untouched].tobytes()


@pytest.mark.parametrize("ufunc", [u for u in OF_ONE_SHAPE if u.signature], ids=lambda ufunc: ufunc.name)
@pytest.mark.parametrize("char", "fd")
def test_rows_give_the_same_bits_wherever_they_lie(ufunc, char):
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
            given = [array.copy() for array in rows]
            assert_same(function(*given, out=given[o]), expected)
        strided = [array.copy() for array in spread]
        function(*(array[..., 0] for array in strided), out=strided[0][..., 0])
        assert_same(strided[0][..., 0], expected)
        assert_same(strided[0][..., 1], spread[0][..., 1])
