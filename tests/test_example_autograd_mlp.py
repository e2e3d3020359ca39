"""examples/autograd_mlp.py: autograd finds the gradient that is written by hand, and the network learns."""

import importlib
import re

import numpy as np
import pytest

pytest.importorskip("autograd")
autograd_mlp = importlib.import_module("autograd_mlp")


def test_autograd_finds_the_gradient_written_by_hand():
    x, labels = autograd_mlp.spirals(n=10)
    x = x.astype(np.float64)
    parameters = {name: weight.astype(np.float64) for name, weight in autograd_mlp.initial().items()}
    _, gradient = autograd_mlp.value_and_grad(autograd_mlp.loss)(parameters, x, labels)
    by_hand = autograd_mlp.backward(parameters, x, labels)
    assert gradient.keys() == by_hand.keys()
    for name, expected in by_hand.items():
        np.testing.assert_allclose(gradient[name], expected, rtol=1e-12, atol=1e-14)
        direction = np.random.default_rng(0).normal(size=expected.shape)
        moved = [parameters | {name: parameters[name] + h * direction} for h in (1e-6, -1e-6)]
        ahead, behind = (autograd_mlp.loss(each, x, labels) for each in moved)
        assert (ahead - behind) / 2e-6 == pytest.approx(np.sum(expected * direction), rel=1e-6)


def test_the_network_learns(capsys):
    autograd_mlp.main(["--check", "--steps", "151"])
    *lines, last = capsys.readouterr().out.splitlines()
    assert len([line for line in lines if line.startswith("gradient of")]) == 4
    losses = [float(line.split()[-1]) for line in lines if line.startswith("step")]
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] < losses[0] / 10
    training, test = (float(accuracy) for accuracy in re.findall(r"([\d.]+)%", last))
    assert min(training, test) > 93
