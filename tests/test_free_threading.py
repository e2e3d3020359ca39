"""Calls from many threads at once. On a free-threaded Python, they run at the same time, and the GIL stays off.

CONTRIBUTING.md says how to run these tests under ThreadSanitizer, which finds data races that don't change a result.
"""

import ast
import os
import re
import sys
import sysconfig
import threading
from pathlib import Path

import numpy as np
import pytest
from support.processes import python, run

import fastact
from fastact import _core, _environment

ROOT = Path(__file__).resolve().parent.parent
CPUS = len(_environment.PROCESSORS) or os.cpu_count() or 1
COUNT = 8
ROUNDS = 20
FUNCTIONS = (fastact.relu, fastact.gelu, fastact.silu_derivative, fastact.leaky_relu, fastact.softmax)


def together(work):
    """Call ``work(index)`` in eight threads that start at the same moment; raise the first error."""
    barrier, errors = threading.Barrier(COUNT, timeout=60), []

    def start(index):
        try:
            barrier.wait()
            work(index)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=start, args=(index,)) for index in range(COUNT)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for error in errors:
        raise error


@pytest.fixture
def x():
    return np.random.default_rng(0).normal(0, 3, (400, 500)).astype(np.float32)


@pytest.fixture
def workers():
    """Let each call use four threads. Check that threads of the pool took part, unless there is one CPU."""
    before, tasks = fastact.get_num_threads(), _core.worker_tasks()
    fastact.set_num_threads(4)
    yield
    fastact.set_num_threads(before)
    assert _core.worker_tasks() > tasks or CPUS == 1 or not _core.has_threads


def test_every_module_is_declared_to_need_no_gil():
    """Without the declaration, an import switches the GIL on. A Python with a GIL doesn't show that."""
    (directives,) = re.findall(r"^DIRECTIVES = (.*)$", (ROOT / "setup.py").read_text(), re.M)
    assert ast.literal_eval(directives)["freethreading_compatible"] is True


@pytest.mark.skipif(not sysconfig.get_config_var("Py_GIL_DISABLED"), reason="this Python always has a GIL")
def test_import_leaves_the_gil_off():
    done = python(
        "import sys, fastact, fastact._long_kernels, fastact.kernels, fastact.autograd\n"
        "print(sys._is_gil_enabled(), fastact._runtime.config()['Python'].endswith(', without the GIL)'))",
        PYTHON_GIL="",  # Python's own choice
    )
    assert (done.stdout.split(), done.stderr) == ([b"False", b"True"], b"")


def test_show_config_mentions_the_gil_only_where_it_is_off():
    has_gil = getattr(sys, "_is_gil_enabled", lambda: True)()
    assert ("without the GIL" in fastact._runtime.config()["Python"]) is not has_gil


def test_a_shared_array(x, workers):
    with fastact.threads(1):
        expected = [function(x) for function in FUNCTIONS]

    def work(index):
        own = np.empty_like(x)
        for step in range(ROUNDS):
            k = (index + step) % len(FUNCTIONS)
            np.testing.assert_array_equal(FUNCTIONS[k](x), expected[k])
            np.testing.assert_array_equal(FUNCTIONS[k](x, out=own), expected[k])

    together(work)


def test_small_arrays(x):
    small = x[0, :7].copy()
    expected = [function(small) for function in FUNCTIONS]

    def work(index):
        for step in range(100 * ROUNDS):
            k = (index + step) % len(FUNCTIONS)
            assert FUNCTIONS[k](small).tolist() == expected[k].tolist()

    together(work)


@pytest.mark.parametrize(
    "slices",
    [
        [np.s_[100 * k : 100 * k + 100] for k in range(COUNT)],
        [np.s_[k::COUNT] for k in range(COUNT)],
        [np.s_[:, k::COUNT] for k in range(COUNT)],  # neighbouring elements
    ],
    ids=["rows", "interleaved rows", "interleaved columns"],
)
def test_in_place_on_different_slices_of_one_array(slices, workers):
    x = np.random.default_rng(0).normal(0, 3, (800, 5000)).astype(np.float32)  # each slice is split across threads
    expected = x.copy()
    with fastact.threads(1):
        for _ in range(3 * ROUNDS):
            fastact.silu(expected, out=expected)

    def work(index):
        part = x[slices[index]]
        for _ in range(3 * ROUNDS):
            fastact.silu(part, out=part)

    together(work)
    np.testing.assert_array_equal(x, expected)


def test_settings_change_meanwhile(x):
    before = fastact.get_num_threads()
    expected = fastact.gelu(x)

    def work(index):
        for step in range(ROUNDS):
            fastact.set_num_threads(1 + (index + step) % 5)
            assert 1 <= fastact.get_num_threads() <= 5
            np.testing.assert_array_equal(fastact.gelu(x), expected)
            with fastact.threads(10 + index):
                np.testing.assert_array_equal(fastact.gelu(x), expected)
                if _core.has_threads:
                    assert fastact.get_num_threads() == 10 + index

    try:
        together(work)
    finally:
        fastact.set_num_threads(before)


def test_first_calls_with_bfloat16():
    """A first call registers a loop. Every ufunc gets its first calls from all threads, in several forms."""
    pytest.importorskip("ml_dtypes")
    script = f"""
        import threading
        from concurrent.futures import ThreadPoolExecutor
        import numpy as np
        import fastact
        from fastact._catalogue import UFUNCS
        import ml_dtypes

        x = np.linspace(-3, 3, 25).astype(ml_dtypes.bfloat16)
        rows = [row for row in UFUNCS if not row.has_mixed_operands and len(row.outputs) == 1]
        barrier = threading.Barrier({COUNT}, timeout=20)

        def work(index):
            results = []
            for row in rows:
                function, arrays = getattr(fastact, row.name), [x] * len(row.arrays)
                numbers = [0.5 if param.required else param.default for param in row.params]
                required = [0.5 for param in row.params if param.required]
                barrier.wait()
                if index % 4 == 0:
                    result = function(*arrays, *numbers)
                elif index % 4 == 1:
                    result = function(*arrays, *required)
                elif index % 4 == 2:
                    result = function(*[array[::-1].copy()[::-1] for array in arrays], *numbers)
                else:
                    result = function(*[array.astype("f4") for array in arrays], *numbers, dtype=x.dtype)
                results.append(result)
            return results

        with ThreadPoolExecutor({COUNT}) as pool:
            results = list(pool.map(work, range({COUNT})))
        for row, *outputs in zip(rows, *results, strict=True):
            for output in outputs:
                assert output.dtype == x.dtype, (row.name, output.dtype)
                np.testing.assert_array_equal(output.view("u2"), outputs[0].view("u2"), row.name)
        print(fastact.relu(x)[-1], fastact.leaky_relu(x, 0.5)[0])
    """
    assert run(script) == "3 -1.5"


def test_numpys_entry_does_not_disturb_other_calls():
    class Operand:
        def __array__(self, dtype=None, copy=None):
            return fastact.leaky_relu(np.array([-2.0, 4.0]))  # a call of the same ufunc meanwhile, with its default

    assert _core.call_numpy_entry(fastact.leaky_relu, Operand(), 0.5).tolist() == [-0.01, 4.0]
