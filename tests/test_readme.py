"""The README begins with the set-up commands, and its examples give the results that their comments state."""

from pathlib import Path

import numpy as np
from test_docs import run

README = (Path(__file__).resolve().parent.parent / "README.md").read_text()


def test_the_set_up_commands_are_on_the_first_screen():
    first = README.splitlines()[:15]
    assert 'python -m pip install -e ".[bench]" && python -m fastact bench' in first
    assert 'python -m pip install -e ".[test]" && python -m pytest' in first


def test_the_examples_compute_a_backward_pass():
    names = run("README.md")
    assert np.array_equal(names["dy"], (names["z"] > 0).astype(np.float32))
    assert names["y"].dtype == np.float32
