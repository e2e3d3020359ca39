"""examples/digits.py reads digits with the weights in its file, and can make that file again."""

import importlib

import numpy as np
import pytest
from support.processes import run

digits = importlib.import_module("digits")


def test_the_file_is_small_and_reads_digits_right():
    assert digits.WEIGHTS.stat().st_size < 200_000
    assert digits.main([]) >= 0.97


def test_training_gives_as_good_a_file(tmp_path, capsys):
    pytest.importorskip("sklearn")
    path = tmp_path / "weights.npz"
    assert digits.main(["--train", "--weights", str(path), "--show", "1"]) >= 0.96
    assert "with a probability of " in capsys.readouterr().out
    with np.load(path) as ours, np.load(digits.WEIGHTS) as theirs:
        assert {name: array.shape for name, array in ours.items()} == {name: v.shape for name, v in theirs.items()}
        for held_out in ("images", "labels"):
            np.testing.assert_array_equal(ours[held_out], theirs[held_out])


@pytest.mark.parametrize("count", [1, 5, 64])
def test_probabilities_are_those_of_plain_numpy(count):
    images = digits.load()[0][:count]
    classifier = digits.Classifier()
    given = images.copy()
    result = classifier.probabilities(given)
    assert np.shares_memory(result, classifier.buffers[-1])
    np.testing.assert_array_equal(given, images)
    (weight, bias), (weight_out, bias_out) = classifier.layers
    odds = np.exp(np.maximum(images @ weight + bias, 0) @ weight_out + bias_out)
    np.testing.assert_allclose(result, odds / odds.sum(axis=1, keepdims=True), rtol=1e-5, atol=1e-7)


def test_runs_as_a_script_on_numpy_and_fastact_alone():
    printed = run(f"""
        import runpy, sys, warnings
        warnings.simplefilter("error")
        sys.modules["sklearn"] = None  # any import of it fails
        sys.argv[1:], sys.path[0] = [], {str(digits.WEIGHTS.parent)!r}
        runpy.run_path({digits.__file__!r}, run_name="__main__")
    """)
    assert printed.endswith("% of 360 digits are classified correctly")
