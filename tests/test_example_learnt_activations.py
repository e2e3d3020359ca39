"""examples/learnt_activations.py has the right gradients, learns its activations' parameters, and does so in place."""

import importlib
import re
import subprocess
import sys
import tracemalloc

import numpy as np
import pytest

pytest.importorskip("sklearn")
mlp = importlib.import_module("mlp")
learnt_activations = importlib.import_module("learnt_activations")


def random_batch(samples, features, classes, dtype="float64"):
    rng = np.random.default_rng(0)
    labels = rng.integers(0, classes, size=samples)
    return rng.normal(size=(samples, features)).astype(dtype), labels


def test_gradients_of_weights_betas_and_slopes():
    """Against a central difference by every one of them, on a batch smaller than the buffers."""
    x, labels = random_batch(samples=7, features=5, classes=3)
    network = learnt_activations.make_network([5, 6, 4, 3], batch_size=11, dtype="float64", seed=1)
    swish, prelu = network.layers[1::2]
    parts, rng, step = [network, swish, prelu], np.random.default_rng(2), 1e-6
    for part in parts:
        part.parameters += rng.normal(size=part.parameters.shape) / 4  # no two units alike
    network.backward(x, labels)
    assert [part.gradients.size for part in parts] == [6 * 6 + 7 * 4 + 5 * 3, 6, 4]
    for part, gradients in zip(parts, [part.gradients.copy() for part in parts], strict=True):
        numerical = np.empty_like(gradients)
        for i, parameter in enumerate(part.parameters):
            losses = []
            for moved in (parameter + step, parameter - step):
                part.parameters[i] = moved
                losses.append(network.backward(x, labels))
            part.parameters[i] = parameter
            numerical[i] = (losses[0] - losses[1]) / (2 * step)
        assert np.any(gradients)
        np.testing.assert_allclose(gradients, numerical, rtol=1e-6, atol=1e-8)


def test_starts_as_silu_and_prelu_of_a_quarter():
    network = learnt_activations.make_network([5, 6, 4, 3], dtype="float64")
    x, _ = random_batch(samples=7, features=5, classes=3)
    first, _, second, _, last = network.layers
    z = x @ first.weight
    z = z / (1 + np.exp(-z)) @ second.weight
    z = np.where(z > 0, z, z / 4) @ last.weight
    np.testing.assert_allclose(network.forward(x), z, rtol=1e-12)


def test_learns_the_parameters_and_shows_them_before_and_after(capsys):
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
        assert np.ptp(now) > 0.1, "each unit has its own"
        assert np.all(layer_frozen.parameters == start)


def test_a_step_allocates_no_array():
    x, labels = random_batch(samples=1000, features=64, classes=40, dtype="float32")
    network = learnt_activations.make_network([64, 512, 256, 40], batch_size=512)
    trainer = learnt_activations.make_trainer(network, x, labels)
    for rows in (batches := [np.arange(512), np.arange(500)]):
        trainer.step(rows)  # the first calls fill the caches of NumPy and the interpreter
    tracemalloc.start()
    try:
        for rows in batches:
            trainer.step(rows)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # NumPy broadcasts the bias through a buffer of 8192 elements; every array of a step is larger
    assert peak < 48 * 1024 < x[:512].nbytes


def test_runs_as_a_script():
    command = [sys.executable, "-W", "error", learnt_activations.__file__, "--epochs", "1", "--hidden", "8", "4"]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 0, result.stderr
    starts = [line.split()[0] for line in result.stdout.splitlines()]
    assert starts == ["learnt", "epoch", "1", "before", "beta", "slope"]
