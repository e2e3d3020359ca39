"""The plain functions `rrelu` and `crelu`: results, `out`, masks and memory."""

import tracemalloc

import numpy as np
import pytest
from support.processes import run

import fastact

X = np.array([[-2.0, -0.5, 0.0], [0.25, 1.0, np.nan]])


@pytest.mark.parametrize("dtype", ["f2", "f4", "f8", "i4"])
def test_rrelu_returns_the_slopes_for_its_backward_pass(dtype):
    x = np.random.default_rng(1).normal(0, 3, (50, 40)).astype(dtype)
    y, slope = fastact.rrelu(x, 0.1, 0.4, training=True, rng=np.random.default_rng(5))
    assert y.dtype == slope.dtype == (np.float64 if dtype == "i4" else dtype)
    assert slope.shape == x.shape
    assert 0.1 <= slope.min() < 0.101
    assert 0.399 < slope.max() <= 0.4
    np.testing.assert_array_equal(y, fastact.leaky_relu(x, slope))
    again, _ = fastact.rrelu(x, 0.1, 0.4, training=True, rng=5)
    np.testing.assert_array_equal(again, y)
    dx = fastact.leaky_relu_backward(np.ones_like(y), x, slope)
    np.testing.assert_array_equal(dx, np.where(x > 0, 1, slope))


@pytest.mark.filterwarnings("ignore:the matrix subclass:PendingDeprecationWarning")
def test_rrelu_treats_a_matrix_as_an_array():
    def slopes(rng):
        try:
            return fastact.rrelu(-np.ones(9), training=True, rng=rng)[1].tolist()
        except TypeError:
            return None  # NumPy 2.5 rejects two-dimensional seeds; with a matrix, earlier versions did not return

    seeds = np.arange(6).reshape(2, 3)
    assert slopes(np.asmatrix(seeds)) == slopes(seeds)


def test_rrelu_uses_the_mean_slope_in_inference():
    np.testing.assert_array_equal(fastact.rrelu(X), np.where(X > 0, X, X * ((1 / 8 + 1 / 3) / 2)))
    x = X.copy()
    assert fastact.rrelu(x, out=x) is x


@pytest.mark.parametrize("char", "?bBhHiIqQefdg")
@pytest.mark.parametrize("training", [False, True])
def test_rrelu_promotes_as_leaky_relu(char, training):
    x = np.ones(3, char)
    results = fastact.rrelu(x, training=training)
    assert {result.dtype for result in (results if training else [results])} == {fastact.leaky_relu(x).dtype}


def test_rrelu_respects_array_ufunc():
    class Own:
        def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
            return ufunc.__name__, inputs[1]

    assert fastact.rrelu(Own(), 0.1, 0.3) == ("leaky_relu", 0.2)


@pytest.mark.parametrize("axis", [0, 1, -1])
@pytest.mark.parametrize("dtype", ["f4", "f8", "i1", "u2"])
def test_crelu_concatenates(axis, dtype):
    x = np.array([[-3, 0, 4], [1, -2, 5]]).clip(0 if dtype[0] == "u" else None).astype(dtype)
    expected = np.concatenate([np.maximum(x, 0), np.maximum(-x.astype("f8"), 0)], axis)
    result = fastact.crelu(x, axis)
    assert result.dtype == dtype
    np.testing.assert_array_equal(result, expected)
    out = np.full_like(result, 7)
    assert fastact.crelu(x, axis, out) is out
    np.testing.assert_array_equal(out, expected)


@pytest.mark.parametrize("half", [0, 1])
def test_crelu_may_overwrite_its_input(half):
    out = np.random.default_rng(0).normal(size=(4, 6))
    x = np.split(out, 2, axis=-1)[half]
    expected = np.concatenate([np.maximum(x, 0), np.maximum(-x, 0)], -1)
    np.testing.assert_array_equal(fastact.crelu(x, out=out), expected)


@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("where", ["new", "out", "in place"])
def test_crelu_masks_both_halves(axis, where):
    x = np.ma.masked_invalid(X)
    expected = np.ma.concatenate([fastact.relu(x), fastact.relu(-x)], axis)
    out = None if where == "new" else np.ma.masked_all_like(expected)
    if where == "in place":
        half = np.split(out, 2, axis)[0]
        half[...] = x
        x = half
    result = fastact.crelu(x, axis, out)
    assert type(result) is np.ma.MaskedArray
    assert out is None or result is out
    np.testing.assert_array_equal(result.mask, expected.mask)
    np.testing.assert_array_equal(result.compressed(), expected.compressed())


def test_crelu_unmasks_the_elements_that_it_writes():
    out = np.ma.masked_all((2, 6))
    assert not fastact.crelu(X, out=out).mask.any()


def test_crelu_does_not_drop_a_mask():
    with pytest.raises(TypeError, match=r"^crelu: out must be a masked array, as x is$"):
        fastact.crelu(np.ma.masked_invalid(X), out=np.empty((2, 6)))


def test_crelu_in_place_allocates_nothing():
    out = np.random.default_rng(0).normal(size=(100, 2000))
    tracemalloc.start()
    fastact.crelu(out[:, :1000], out=out)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200_000  # NumPy's buffers have 8192 elements; half of `out` would be 800 000 bytes


def test_numpy_random_is_imported_lazily():
    """NumPy imports numpy.random lazily, because that takes long; fastact does not import it either."""
    run("""
        import sys, numpy
        before = "numpy.random" in sys.modules
        import fastact
        assert before == ("numpy.random" in sys.modules)
    """)
