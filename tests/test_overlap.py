"""Operands that share memory: the result is that of a call on copies, for all strides.

The buffer is small. Therefore the tests try every pair of views of it: all offsets, strides and lengths.
"""

import itertools
import operator

import numpy as np
import pytest
from support.operands import OF_ONE_SHAPE, every_ufunc_of_one_shape, one_of_each_form

import fastact
from fastact._catalogue import UFUNCS

ELEMENTWISE = [row for row in UFUNCS if not row.signature]
DISTINCT = one_of_each_form(OF_ONE_SHAPE)
SIZE = 7  # elements of the buffer that all views share


def views(length):
    """Yield every view of this many elements, as a slice of the buffer."""
    for start, step in itertools.product(range(SIZE), (1, -1, 2, -2, 3, -3)):
        if 0 <= start + step * (length - 1) < SIZE:
            yield slice(start, stop if (stop := start + step * length) >= 0 else None, step)


def fresh(dtype, size=SIZE):
    return (np.arange(size) % 11 - 4).astype(dtype)


def assert_as_on_copies(function, inputs, base, target, spare):
    """Call with the view `target(base)` as first output and `spare` as the others; compare them and all of `base`."""
    before = base.copy()
    results = function(*(v.copy() for v in inputs))
    first, *others = results if isinstance(results, tuple) else (results,)
    function(*inputs, out=(target(base), *spare))
    expected = before.copy()
    target(expected)[...] = first
    np.testing.assert_array_equal(base, expected)
    for one, other in zip(spare, others, strict=True):
        np.testing.assert_array_equal(one, other)
    base[...] = before


@pytest.mark.parametrize("dtype", ["f2", "f4", "i1"])
@pytest.mark.parametrize("row", DISTINCT, ids=lambda row: row.name)
def test_every_pair_of_views(row, dtype):
    """The first output and the first or the last input are views of the buffer; other operands are separate arrays."""
    if np.dtype(dtype).kind == "i" and not row.activation.integers:
        pytest.skip("no loop for integers")
    function, base = getattr(fastact, row.name), fresh(dtype)
    for length in (1, 2, 3):
        others = [fresh(dtype, length) for _ in row.inputs]
        spare = [np.empty(length, dtype) for _ in row.outputs[1:]]
        for position in {0, len(row.inputs) - 1}:
            for source, target in itertools.product(views(length), repeat=2):
                inputs = [*others[:position], base[source], *others[position + 1 :]]
                assert_as_on_copies(function, inputs, base, operator.itemgetter(target), spare)


@pytest.mark.parametrize("row", [row for row in DISTINCT if len(row.inputs) > 1], ids=lambda row: row.name)
def test_every_triple_of_views(row):
    """The first output, the first input and the last input are views of the buffer."""
    function, base = getattr(fastact, row.name), fresh("f4")
    others = [fresh("f4", 3) for _ in row.inputs]
    spare = [np.empty(3, "f4") for _ in row.outputs[1:]]
    for a, b, target in itertools.product(views(3), repeat=3):
        inputs = [base[a], *others[1:-1], base[b]]
        assert_as_on_copies(function, inputs, base, operator.itemgetter(target), spare)


def random_view(rng, sides):
    """Return a function that takes a random view: any slice along each axis, with the axes in any order."""
    index = tuple(slice(rng.integers(0, side), None, rng.choice([-3, -2, -1, 1, 2, 3])) for side in sides)
    order = rng.permutation(len(sides))
    return lambda array: array[index].transpose(order)


@every_ufunc_of_one_shape
def test_random_views_that_overlap(row):
    """Arrays have up to three dimensions and more elements than a vector. NumPy tests its ufuncs in this way, too."""
    function = getattr(fastact, row.name)
    rng = np.random.default_rng(len(row.name))
    overlapping = 0
    while overlapping < 6:
        sides = [(150,), (13, 21), (5, 9, 7)][rng.integers(3)]
        base = fresh(row.types[-1 - len(row.name) % 3], int(np.prod(sides))).reshape(sides)
        *takers, take = (random_view(rng, sides) for _ in range(len(row.inputs) + 1))
        shapes = [taker(base).shape for taker in (*takers, take)]
        cut = tuple(slice(None, min(lengths)) for lengths in zip(*shapes, strict=True))
        inputs = [taker(base)[cut] for taker in takers]
        overlapping += any(np.shares_memory(v, take(base)[cut]) for v in inputs)
        spare = [np.empty_like(inputs[0]) for _ in row.outputs[1:]]
        assert_as_on_copies(function, inputs, base, lambda array, take=take, cut=cut: take(array)[cut], spare)


@pytest.mark.parametrize("row", [row for row in DISTINCT if len(row.outputs) == 2], ids=lambda row: row.name)
def test_two_outputs_that_are_inputs(row):
    """Each output overwrites an input that the other output needs."""
    function = getattr(fastact, row.name)
    for n in (1, 3, 16, 100, 70_000):
        for order in itertools.permutations(range(len(row.inputs)), 2):
            inputs = [fresh("f4", n) * (i + 1) for i, _ in enumerate(row.inputs)]
            expected = function(*(v.copy() for v in inputs))
            function(*inputs, out=tuple(inputs[i] for i in order))
            for i, result in zip(order, expected, strict=True):
                np.testing.assert_array_equal(inputs[i], result)


@pytest.mark.parametrize("row", ELEMENTWISE, ids=lambda row: row.name)
def test_a_mask_that_is_the_output(row):
    """The mask consists of bytes of the output. It is read before they change."""
    function = getattr(fastact, row.name)
    inputs = [fresh("f4", 200) for _ in row.inputs]
    memory = np.random.default_rng(0).integers(0, 2, 800, np.uint8)
    outs = tuple(memory.copy().view("f4") for _ in row.outputs)
    mask = outs[-1].view("?")[::4]
    expected = tuple(out.copy() for out in outs)
    function(*inputs, out=expected, where=mask.copy())
    function(*inputs, out=outs, where=mask)
    for out, other in zip(outs, expected, strict=True):
        np.testing.assert_array_equal(out, other)
