"""examples/transformer_ffn.py has the right gradients, and takes as little memory as it says."""

import importlib
import tracemalloc

import numpy as np
import pytest

from fastact._catalogue import ACTIVATIONS

pytest.importorskip("scipy")
ffn = importlib.import_module("transformer_ffn")


def make_block(kind, pair, tokens=6, features=5, hidden=7, dtype="float64"):
    x, target = np.random.default_rng(1).normal(size=(2, tokens, features)).astype(dtype)
    return kind(*ffn.make_parameters(features, hidden, dtype), tokens, pair), x, target


def test_offers_every_pair():
    assert list(ffn.FASTACT) == [row.name for row in ACTIVATIONS if row.gate]


@pytest.mark.parametrize("pair", ffn.FASTACT)
def test_gradients_of_input_and_parameters(pair):
    """Against a central difference by every one of them."""
    block, x, target = make_block(ffn.FeedForward, pair)
    _, dx = ffn.step(block, x, target)
    gradients, h = [array.copy() for array in (dx, *block.gradients)], 1e-6
    for array, gradient in zip((x, *block.parameters), gradients, strict=True):
        numerical = np.empty_like(array)
        for index, element in np.ndenumerate(array):
            losses = []
            for moved in (element + h, element - h):
                array[index] = moved
                losses.append(ffn.step(block, x, target)[0])
            array[index] = element
            numerical[index] = (losses[0] - losses[1]) / (2 * h)
        np.testing.assert_allclose(gradient, numerical, rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize(("dtype", "tolerance"), [("float32", 1e-5), ("float64", 1e-13)])
@pytest.mark.parametrize("pair", ffn.NUMPY)
def test_plain_numpy_gives_the_same(pair, dtype, tolerance):
    results = []
    for kind in (ffn.FeedForward, ffn.PlainFeedForward):
        block, x, target = make_block(kind, pair, 50, 40, 60, dtype)
        loss, dx = ffn.step(block, x, target)
        results.append((loss, dx, *block.gradients))
    for ours, theirs in zip(*results, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=tolerance * np.max(np.abs(theirs)))


@pytest.mark.parametrize("pair", ffn.FASTACT)
def test_a_step_allocates_no_array(pair):
    block, x, target = make_block(ffn.FeedForward, pair, 300, 64, 256, "float32")
    ffn.step(block, x, target)
    tracemalloc.start()
    try:
        ffn.step(block, x, target)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * 1024 < min(x.nbytes, block.weight_in.nbytes)


@pytest.mark.parametrize("pair", ffn.NUMPY)
def test_takes_half_the_memory_of_plain_numpy(pair, capsys):
    peak, peak_plain, difference = ffn.main(["--pair", pair, "--tokens", "1024", "--features", "64", "--repeats", "1"])
    assert peak < peak_plain / 2
    assert difference < 1e-5
    assert f"{peak / 1e6:.1f} MB" in capsys.readouterr().out
