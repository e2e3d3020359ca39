"""fastact works in processes and threads of joblib and multiprocessing, also if its own threads run before."""

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


def threads_of_child(method):
    """Return a child's number of threads: 1 after a fork; otherwise the child reads the environment."""
    return 1 if method == "fork" else int(run("import fastact; print(fastact.get_num_threads())"))


@pytest.mark.parametrize("method", METHODS)
def test_multiprocessing_gives_the_same_results(method):
    script = f"""
    import multiprocessing, warnings
    warnings.simplefilter("ignore", DeprecationWarning)  # Python warns of forks in a process with threads
    with multiprocessing.get_context("{method}").Pool(2) as pool:
        results = pool.map(fastact.gelu, inputs)
        threads = {{pool.apply(fastact.get_num_threads)}}
    """
    assert run(PARENT + script + SAME) == f"{threads_of_child(method)} 4"


@pytest.mark.parametrize("backend", ["threading", "loky", "multiprocessing"])
def test_joblib_gives_the_same_results(backend):
    """loky sets OMP_NUM_THREADS, so that its processes share the processors."""
    pytest.importorskip("joblib")
    script = f"""
    import joblib, warnings
    warnings.simplefilter("ignore", DeprecationWarning)
    with joblib.parallel_config("{backend}", n_jobs=2{", inner_max_num_threads=1" if backend == "loky" else ""}):
        results = joblib.Parallel()(joblib.delayed(fastact.gelu)(v) for v in inputs)
        threads = set(joblib.Parallel()(joblib.delayed(fastact.get_num_threads)() for _ in range(4)))
    """
    each = {"threading": 4, "loky": 1, "multiprocessing": threads_of_child(multiprocessing.get_start_method())}
    assert run(PARENT + script + SAME) == f"{each[backend]} 4"


def test_a_memory_map_of_joblib_is_read_only():
    """joblib passes large arrays as memory maps of a file."""
    joblib = pytest.importorskip("joblib")
    x = np.ones(300_000, np.float32)
    with joblib.parallel_config("loky", n_jobs=2):
        (result,) = joblib.Parallel()([joblib.delayed(fastact.gelu)(x)])
        np.testing.assert_array_equal(result, fastact.gelu(x))
        with pytest.raises(ValueError, match="read-only"):
            joblib.Parallel()([joblib.delayed(fastact.gelu)(x, out=x)])
