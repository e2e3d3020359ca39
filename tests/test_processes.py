"""Processes and threads that others start: joblib and multiprocessing, also after ours have been used."""

import multiprocessing

import numpy as np
import pytest
from support.processes import run

import fastact

METHODS = [method for method in ("fork", "forkserver", "spawn") if method in multiprocessing.get_all_start_methods()]
PARENT = """
    import numpy as np, fastact
    fastact.set_num_threads(4)
    x = np.random.default_rng(0).normal(0, 3, 300_000).astype(np.float32)
    inputs = [x + i for i in range(6)]
    expected = [fastact.gelu(v) for v in inputs]
"""
SAME = """
    assert all((result == other).all() for result, other in zip(results, expected, strict=True))
    assert (fastact.gelu(x) == expected[0]).all()
    print(*threads, fastact.get_num_threads())
"""


def of_a_child(method):
    """Return a child's number of threads: one that was forked works alone, any other reads the environment."""
    return 1 if method == "fork" else int(run("import fastact; print(fastact.get_num_threads())"))


@pytest.mark.parametrize("method", METHODS)
def test_multiprocessing(method):
    script = f"""
    import multiprocessing, warnings
    warnings.simplefilter("ignore", DeprecationWarning)  # Python's, of forks beside threads
    with multiprocessing.get_context("{method}").Pool(2) as pool:
        results = pool.map(fastact.gelu, inputs)
        threads = {{pool.apply(fastact.get_num_threads)}}
    """
    assert run(PARENT + script + SAME) == f"{of_a_child(method)} 4"


@pytest.mark.parametrize("backend", ["threading", "loky", "multiprocessing"])
def test_joblib(backend):
    """loky's processes are told by OMP_NUM_THREADS to share the processors."""
    pytest.importorskip("joblib")
    script = f"""
    import joblib, warnings
    warnings.simplefilter("ignore", DeprecationWarning)
    with joblib.parallel_config("{backend}", n_jobs=2{", inner_max_num_threads=1" if backend == "loky" else ""}):
        results = joblib.Parallel()(joblib.delayed(fastact.gelu)(v) for v in inputs)
        threads = set(joblib.Parallel()(joblib.delayed(fastact.get_num_threads)() for _ in range(4)))
    """
    each = {"threading": 4, "loky": 1, "multiprocessing": of_a_child(multiprocessing.get_start_method())}
    assert run(PARENT + script + SAME) == f"{each[backend]} 4"


def test_a_memory_map_of_joblib_is_read_only():
    """joblib hands large arrays over as maps of a file."""
    joblib = pytest.importorskip("joblib")
    x = np.ones(300_000, np.float32)
    with joblib.parallel_config("loky", n_jobs=2):
        (result,) = joblib.Parallel()([joblib.delayed(fastact.gelu)(x)])
        np.testing.assert_array_equal(result, fastact.gelu(x))
        with pytest.raises(ValueError, match="read-only"):
            joblib.Parallel()([joblib.delayed(fastact.gelu)(x, out=x)])
