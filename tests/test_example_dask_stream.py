"""examples/dask_stream.py computes the results of one call, in memory that doesn't grow with the file."""

import importlib
import re

import numpy as np
import pytest
from support.processes import run_file

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
    gradients = fastact.swiglu_backward(expected / np.float32(expected.size), gate, value)
    np.testing.assert_array_equal(dx, np.hstack(gradients))


def run_example(directory, gigabytes):
    """Run the script; return its peak memory, and its memory before the first chunk, in GB."""
    output = run_file(dask_stream.__file__, "--gigabytes", gigabytes, "--directory", directory, timeout=300)
    assert "100% Completed" in output
    assert not any(directory.iterdir())
    return [float(number) for number in re.findall(r"([\d.]+) GB", output.splitlines()[-1])]


def test_memory_does_not_grow_with_the_file(tmp_path):
    """The script reads 0.3 GB and writes 0.45 GB."""
    peak, before = run_example(tmp_path, 0.3)
    assert peak - before < 0.25


@pytest.mark.exhaustive
def test_four_gigabytes_take_less_than_one_gigabyte_of_memory(tmp_path):
    peak, _ = run_example(tmp_path, 4)
    assert peak < 1
