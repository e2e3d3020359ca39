"""examples/dask_stream.py computes what it says, in memory that doesn't grow with the file."""

import importlib
import re
import subprocess
import sys

import numpy as np
import pytest

import fastact

pytest.importorskip("resource")
pytest.importorskip("dask.array")
dask_stream = importlib.import_module("dask_stream")


def test_files_hold_the_results_of_one_call(tmp_path):
    rows, width = 1000, 48  # the last chunk is smaller
    shapes = {"packed": (rows, 2 * width), "hidden": (rows, width), "gradient": (rows, 2 * width)}
    packed, hidden, gradient = (dask_stream.MappedFile(tmp_path / name, shape) for name, shape in shapes.items())
    dask_stream.fill(packed, 300)
    loss = dask_stream.stream(packed, hidden, gradient, 300)
    x, h, dx = (np.fromfile(tmp_path / name, "f4").reshape(shape) for name, shape in shapes.items())
    assert 0.9 < x.std() < 1.1
    gate, value = np.split(x, 2, axis=1)
    expected = fastact.swiglu(gate, value)
    np.testing.assert_array_equal(h, expected)
    assert loss == pytest.approx(np.mean(expected.astype("f8") ** 2) / 2, rel=1e-6)
    slopes = fastact.swiglu_backward(expected / np.float32(expected.size), gate, value)
    np.testing.assert_array_equal(dx, np.hstack(slopes))


def run(directory, gigabytes):
    """Run the script, and return its peak of memory and what it had before the first chunk, in GB."""
    command = [sys.executable, "-W", "error", dask_stream.__file__, "--gigabytes", gigabytes, "--directory", directory]
    result = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert result.returncode == 0, result.stderr
    assert "100% Completed" in result.stdout
    assert not any(directory.iterdir())
    return [float(number) for number in re.findall(r"([\d.]+) GB", result.stdout.splitlines()[-1])]


def test_memory_does_not_grow_with_the_file(tmp_path):
    """0.3 GB are read and 0.45 GB written."""
    peak, before = run(tmp_path, "0.3")
    assert peak - before < 0.25


@pytest.mark.exhaustive
def test_four_gigabytes_in_less_than_one(tmp_path):
    peak, _ = run(tmp_path, "4")
    assert peak < 1
