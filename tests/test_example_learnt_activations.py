"""examples/learnt_activations.py: the gradients are right, the activations' parameters are learnt, all in place."""

import importlib
import re

import numpy as np
import pytest
from support.measure import numerical_gradient, peak_memory
from support.processes import run_file

pytest.importorskip("sklearn")
mlp = importlib.import_module("mlp")
learnt_activations = importlib.import_module("learnt_activations")


def random_batch(samples, features, classes, dtype="float64"):
    rng = np.random.default_rng(0)
    labels = rng.integers(0, classes, size=samples)
    return rng.normal(size=(samples, features)).astype(dtype), labels


def test_gradients_of_weights_and_of_the_activations_parameters():
    """The batch is smaller than the buffers."""
    x, labels = random_batch(samples=7, features=5, classes=3)
    network = learnt_activations.make_network([5, 6, 4, 3], batch_size=11, dtype="float64", seed=1)
    swish, prelu = network.layers[1::2]
    parts, rng = [network, swish, prelu], np.random.default_rng(2)
    for part in parts:
        part.parameters += rng.normal(size=part.parameters.shape) / 4  # every unit has another parameter
    network.backward(x, labels)
    assert [part.gradients.size for part in parts] == [6 * 6 + 7 * 4 + 5 * 3, 6, 4]
    for part, gradients in zip(parts, [part.gradients.copy() for part in parts], strict=True):
        numerical = numerical_gradient(lambda: network.backward(x, labels), part.parameters)
        assert np.any(gradients)
        np.testing.assert_allclose(gradients, numerical, rtol=1e-6, atol=1e-8)


def test_the_activations_start_as_silu_and_as_prelu_with_a_quarter():
    network = learnt_activations.make_network([5, 6, 4, 3], dtype="float64")
    x, _ = random_batch(samples=7, features=5, classes=3)
    first, _, second, _, last = network.layers
    z = x @ first.weight
    z = z / (1 + np.exp(-z)) @ second.weight
    z = np.where(z > 0, z, z / 4) @ last.weight
    np.testing.assert_allclose(network.forward(x), z, rtol=1e-12)


def test_it_learns_the_parameters_and_prints_them_before_and_after(capsys):
    learnt, frozen = learnt_activations.main([])
    _, _, *epochs, _, beta, slope = capsys.readouterr().out.splitlines()
    for epoch, line in enumerate(epochs, 1):
        number, loss, test, loss_frozen, test_frozen = map(float, line.split())
        assert number == epoch
        assert loss == pytest.approx(learnt.losses[epoch - 1], abs=1e-4)
        assert loss_frozen == pytest.approx(frozen.losses[epoch - 1], abs=1e-4)
    assert epoch == 10
    assert test == pytest.approx(learnt.network.evaluate(*mlp.load("digits")[2:])[0], abs=1e-3)
    assert min(test, test_frozen) >= 0.95
    assert loss < loss_frozen
    rows = {"beta": (beta, 1, 64), "slope": (slope, 0.25, 32)}
    layers = zip(learnt.network.layers[1::2], frozen.network.layers[1::2], strict=True)
    for (name, (line, start, units)), (layer, layer_frozen) in zip(rows.items(), layers, strict=True):
        now = layer.parameters
        moved = np.sum(abs(now - start) > 0.1)
        assert line.split()[0] == name
        assert [float(figure) for figure in re.findall(r"-?\d+\.\d+", line)] == pytest.approx(
            [start, now.min(), now.mean(), now.max()], abs=1e-3
        )
        assert line.endswith(f"  {moved} of {units}")
        assert units / 2 < moved <= units
        assert np.ptp(now) > 0.1, "every unit learns its own parameter"
        assert np.all(layer_frozen.parameters == start)


def test_a_step_allocates_no_array():
    x, labels = random_batch(samples=1000, features=64, classes=40, dtype="float32")
    network = learnt_activations.make_network([64, 512, 256, 40], batch_size=512)
    trainer = learnt_activations.make_trainer(network, x, labels)

    def steps():
        for rows in (np.arange(512), np.arange(500)):
            trainer.step(rows)

    steps()  # the first calls fill the caches of NumPy and of the interpreter
    # NumPy broadcasts the bias through a buffer of 8192 elements. Every array of a step is larger.
    assert peak_memory(steps) < 48 * 1024 < x[:512].nbytes


def test_it_runs_as_a_script():
    lines = run_file(learnt_activations.__file__, "--epochs", 1, "--hidden", 8, 4).splitlines()
    assert [line.split()[0] for line in lines] == ["learnt", "epoch", "1", "before", "beta", "slope"]
