"""examples/digits.py classifies digits with the weights in its file, and can train these weights again."""

import importlib

import numpy as np
import pytest
from support.processes import run

digits = importlib.import_module("digits")


def test_the_weights_are_small_and_accurate():
    assert digits.WEIGHTS.stat().st_size < 200_000
    assert digits.main([]) >= 0.97


def test_training_gives_weights_of_the_same_shapes_and_accuracy(tmp_path, capsys):
    pytest.importorskip("sklearn")
    path = tmp_path / "weights.npz"
    assert digits.main(["--train", "--weights", str(path), "--show", "1"]) >= 0.96
    assert "with a probability of " in capsys.readouterr().out
    with np.load(path) as trained, np.load(digits.WEIGHTS) as shipped:
        assert {name: v.shape for name, v in trained.items()} == {name: v.shape for name, v in shipped.items()}
        for test_data in ("images", "labels"):
            np.testing.assert_array_equal(trained[test_data], shipped[test_data])


@pytest.mark.parametrize("count", [1, 5, 64])
def test_probabilities_are_those_of_plain_numpy(count):
    images = digits.load()[0][:count]
    classifier = digits.Classifier()
    before = images.copy()
    result = classifier.probabilities(images)
    assert np.shares_memory(result, classifier.buffers[-1])
    np.testing.assert_array_equal(images, before)
    (weight, bias), (weight_out, bias_out) = classifier.layers
    odds = np.exp(np.maximum(images @ weight + bias, 0) @ weight_out + bias_out)
    np.testing.assert_allclose(result, odds / odds.sum(axis=1, keepdims=True), rtol=1e-5, atol=1e-7)


def test_it_runs_as_a_script_without_scikit_learn():
    printed = run(f"""
        import runpy, sys, warnings
        warnings.simplefilter("error")
        sys.modules["sklearn"] = None  # an import of it fails
        sys.argv[1:], sys.path[0] = [], {str(digits.WEIGHTS.parent)!r}
        runpy.run_path({digits.__file__!r}, run_name="__main__")
    """)
    assert printed.endswith("% of 360 digits are classified correctly")
