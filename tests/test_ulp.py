"""The measure of errors and the sampling of inputs are right."""

import numpy as np
import pytest
from support import inputs, ulp
from support.oracle import numbers

FORMATS = [np.float16, np.float32, np.float64]


def truths(values, dtype):
    """Return true values in the type that `ulp.distance` needs for a format."""
    return numbers(values) if dtype == np.float64 else np.asarray(values, np.float64)


@pytest.mark.parametrize("dtype", FORMATS)
def test_neighbours_are_one_ulp_apart(dtype):
    info = np.finfo(dtype)
    x = np.array([1, 1.5, 100, info.tiny, info.smallest_subnormal, 0, -3, info.max / dtype(3)], dtype)
    for step in (1, 2, 5):
        moved = (x.view(f"i{x.itemsize}") + step).view(dtype)
        np.testing.assert_array_equal(ulp.distance(moved, truths(x, dtype)), step)


@pytest.mark.parametrize("dtype", FORMATS)
def test_fractions_of_an_ulp_count(dtype):
    spacing = float(np.spacing(dtype(1)))
    truth = truths([1], dtype) + truths([0.375], dtype) * truths([spacing], dtype)
    if dtype != np.float64:
        assert ulp.distance(dtype([1]), truth) == 0.375
    subnormal = truths([0.25], dtype) * truths([np.finfo(dtype).smallest_subnormal], dtype)
    assert ulp.distance(dtype([0]), subnormal) == 0.25


@pytest.mark.parametrize("dtype", FORMATS)
def test_an_overflow_must_give_infinity(dtype):
    largest = float(np.finfo(dtype).max)
    beyond = truths([2.0], dtype) ** int(np.finfo(dtype).maxexp)
    for far in (beyond * 2, truths([np.inf], dtype)):
        assert ulp.distance(dtype([np.inf]), far) == 0
        assert ulp.distance(dtype([-np.inf]), far) > 2**10
        assert ulp.distance(dtype([largest]), far) > 2**10
    assert ulp.distance(dtype([largest]), beyond) == 1
    assert ulp.distance(dtype([np.inf]), truths([largest], dtype)) == 1
    assert ulp.distance(dtype([-np.inf]), -beyond) == 0
    assert ulp.distance(dtype([np.inf]), truths([1], dtype)) > 2**10


@pytest.mark.parametrize("dtype", FORMATS)
def test_nan_must_give_nan(dtype):
    result, truth = np.array([np.nan, np.nan, np.inf, 1.0], dtype), truths([np.nan, 1.0, np.nan, np.nan], dtype)
    np.testing.assert_array_equal(ulp.distance(result, truth), [0, np.inf, np.inf, np.inf])


@pytest.mark.parametrize("dtype", FORMATS)
def test_a_larger_term_sets_the_unit(dtype):
    truth, result = truths([0.0], dtype), dtype([np.spacing(dtype(1))])
    assert ulp.distance(result, truth, 1.0) == 1


def test_float64_values_cannot_measure_float64():
    with pytest.raises(TypeError, match="can't measure"):
        ulp.distance(np.ones(1), np.ones(1))


@pytest.mark.parametrize("dtype", FORMATS)
def test_sweep_is_stratified_and_deterministic(dtype):
    x = inputs.sweep(dtype, 20_000, [0.7])
    np.testing.assert_array_equal(x, inputs.sweep(dtype, 20_000, [0.7]))
    assert x.dtype == dtype
    bits = x.view(f"u{x.itemsize}")
    assert np.unique(bits).size == x.size
    info = np.finfo(dtype)
    exponents = np.unique(bits >> np.array(info.nmant, bits.dtype))
    assert exponents.size > 0.9 * 2 ** (8 * x.itemsize - info.nmant)
    for edge in (np.nextafter(dtype(0.7), dtype(1)), np.nextafter(dtype(0.7), dtype(0)), *inputs.specials(dtype)[:-3]):
        assert edge in x
    assert np.isnan(x).any()
    assert np.isposinf(x).any()
    assert np.isneginf(x).any()
