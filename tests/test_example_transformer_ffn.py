"""examples/transformer_ffn.py: the gradients are right, and a step allocates as little memory as the file says."""

import importlib

import numpy as np
import pytest
from support.measure import numerical_gradient, peak_memory

from fastact._catalogue import ACTIVATIONS

pytest.importorskip("scipy")
ffn = importlib.import_module("transformer_ffn")

every_pair = pytest.mark.parametrize("pair", ffn.FASTACT)
every_pair_of_numpy = pytest.mark.parametrize("pair", ffn.NUMPY)


def make_block(kind, pair, tokens=6, features=5, hidden=7, dtype="float64"):
    x, target = np.random.default_rng(1).normal(size=(2, tokens, features)).astype(dtype)
    return kind(*ffn.make_parameters(features, hidden, dtype), tokens, pair), x, target


def test_every_gated_pair_is_available():
    assert list(ffn.FASTACT) == [row.name for row in ACTIVATIONS if row.gate]


@every_pair
def test_gradients_of_the_input_and_all_parameters(pair):
    block, x, target = make_block(ffn.FeedForward, pair)
    _, dx = ffn.step(block, x, target)
    gradients = [array.copy() for array in (dx, *block.gradients)]
    for array, gradient in zip((x, *block.parameters), gradients, strict=True):
        numerical = numerical_gradient(lambda: ffn.step(block, x, target)[0], array)
        np.testing.assert_allclose(gradient, numerical, rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize(("dtype", "tolerance"), [("float32", 1e-5), ("float64", 1e-13)])
@every_pair_of_numpy
def test_plain_numpy_gives_the_same_results(pair, dtype, tolerance):
    results = []
    for kind in (ffn.FeedForward, ffn.PlainFeedForward):
        block, x, target = make_block(kind, pair, 50, 40, 60, dtype)
        loss, dx = ffn.step(block, x, target)
        results.append((loss, dx, *block.gradients))
    for ours, theirs in zip(*results, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=tolerance * np.max(np.abs(theirs)))


@every_pair
def test_a_step_allocates_no_array(pair):
    block, x, target = make_block(ffn.FeedForward, pair, 300, 64, 256, "float32")
    ffn.step(block, x, target)
    peak = peak_memory(lambda: ffn.step(block, x, target))
    assert peak < 8 * 1024 < min(x.nbytes, block.weight_in.nbytes)


@every_pair_of_numpy
def test_it_takes_half_the_memory_of_plain_numpy(pair, capsys):
    peak, peak_plain, difference = ffn.main(["--pair", pair, "--tokens", "1024", "--features", "64", "--repeats", "1"])
    assert peak < peak_plain / 2
    assert difference < 1e-5
    assert f"{peak / 1e6:.1f} MB" in capsys.readouterr().out
