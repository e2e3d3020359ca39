"""Threads: their settings, bit-identical results for any number of threads, and no deadlock."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from support.operands import OF_ONE_SHAPE
from support.processes import run

import fastact
from fastact import _core, _environment

COUNTS = (2, 3, 7)
CPUS = len(_environment.PROCESSORS) or os.cpu_count() or 1
TASKS = Path("/proc/self/task")
pytestmark = pytest.mark.skipif(not _core.has_threads, reason="built without threads")


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.fixture
def setting():
    """Return the number of threads, and restore it after the test."""
    before = fastact.get_num_threads()
    yield before
    fastact.set_num_threads(before)


# --- settings ----------------------------------------------------------------------------------------------------


def test_set_num_threads(setting):
    fastact.set_num_threads(np.int64(5))
    assert fastact.get_num_threads() == 5


def test_threads_nest_and_restore(setting):
    with fastact.threads(3):
        with fastact.threads(1):
            assert fastact.get_num_threads() == 1
        assert fastact.get_num_threads() == 3
        fastact.set_num_threads(4)
        assert fastact.get_num_threads() == 3
    assert fastact.get_num_threads() == 4


def test_threads_restore_after_an_error(setting):
    with pytest.raises(KeyError), fastact.threads(3):
        raise KeyError
    assert fastact.get_num_threads() == setting


def test_threads_as_decorator(setting):
    assert fastact.threads(3)(fastact.get_num_threads)() == 3


def test_threads_apply_to_the_calling_thread_only(setting):
    seen = []
    with fastact.threads(setting + 3):
        other = threading.Thread(target=lambda: seen.append(fastact.get_num_threads()))
        other.start()
        other.join()
    assert seen == [setting]


@pytest.mark.parametrize("function", [fastact.set_num_threads, fastact.threads])
@pytest.mark.parametrize(("n", "error"), [(0, ValueError), (-1, ValueError), (10**6, ValueError), (10**30, ValueError)])
def test_number_out_of_range(function, n, error, setting):
    with pytest.raises(error, match=rf"^{function.__name__}: n must be from 1 to 1024, got {n}$"):
        function(n)
    assert fastact.get_num_threads() == setting


@pytest.mark.parametrize("function", [fastact.set_num_threads, fastact.threads])
@pytest.mark.parametrize("n", [2.0, "2", None, True, np.True_])
def test_number_is_not_an_integer(function, n, setting):
    with pytest.raises(TypeError, match=rf"^{function.__name__}: n must be an integer, got {n!r}$"):
        function(n)
    assert fastact.get_num_threads() == setting


ASK = "import fastact; print(fastact.get_num_threads())"


@pytest.mark.parametrize("variable", ["FASTACT_NUM_THREADS", "OMP_NUM_THREADS"])
def test_environment(variable):
    assert run(ASK, **{variable: "1"}) == "1"


def test_environment_gives_at_most_the_number_of_cpus():
    cpus = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    cpus = min(cpus, *_environment.cpu_quotas(), 1024)
    assert run(ASK) == run(ASK, FASTACT_NUM_THREADS="1000") == str(cpus)


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", " ", "1025", "²", "9" * 5000], ids=lambda value: value[:9])
def test_wrong_environment(value):
    script = f"""
        import os
        os.environ["FASTACT_NUM_THREADS"] = {value!r}
        try:
            import fastact
        except ImportError as error:
            print(ascii(str(error)))
    """
    expected = f"fastact: FASTACT_NUM_THREADS={value!r}, expected a whole number from 1 to 1024"
    assert run(script) == ascii(expected)


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="no affinity here")
def test_affinity():
    assert run(f"import os; os.sched_setaffinity(0, {{min(os.sched_getaffinity(0))}}); {ASK}") == "1"


def openmp_limit(threads):
    """Limit OpenMP's number of threads in a with statement. PyTorch may have set it for its own library of OpenMP."""
    return pytest.importorskip("threadpoolctl").threadpool_limits(limits=threads, user_api="openmp")


@pytest.mark.skipif(not _core.uses_openmp, reason="built without OpenMP")
def test_limits_of_threadpoolctl(setting):
    with openmp_limit(4):
        fastact.set_num_threads(4)
        with openmp_limit(1):
            assert fastact.get_num_threads() == 1
        assert fastact.get_num_threads() == 4


def test_a_later_setting_overrides_openmp(setting):
    with openmp_limit(1):
        with fastact.threads(3):
            assert fastact.get_num_threads() == 3
        fastact.set_num_threads(4)
        assert fastact.get_num_threads() == 4


@pytest.mark.skipif(not _core.uses_openmp, reason="built without OpenMP")
def test_an_inner_setting_keeps_the_limit_of_the_outer_one(setting):
    with openmp_limit(4), fastact.threads(4), openmp_limit(1):
        with fastact.threads(2):
            pass
        assert fastact.get_num_threads() == 1


# --- results -----------------------------------------------------------------------------------------------------


def bits(results):
    """Return the bytes of one array or several."""
    return [array.tobytes() for array in (results if isinstance(results, tuple) else (results,))]


def operands(ufunc, n, dtype, rng):
    """Return arrays of n elements, in rows of 100 for a gufunc, and the parameters of a ufunc."""
    shape = (n // 100, 100) if ufunc.signature else (n,)
    arrays = [rng.normal(0, 3, shape).astype(dtype) for _ in ufunc.arrays]
    return arrays, [dtype(0.5 if p.required else p.default) for p in ufunc.params]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("ufunc", OF_ONE_SHAPE, ids=lambda ufunc: ufunc.name)  # test_axes.py has the others
def test_same_bits(ufunc, dtype, rng):
    function = getattr(fastact, ufunc.name)
    arrays, params = operands(ufunc, 1_100_100, dtype, rng)  # enough to wake workers, strided or not
    strided = [array[..., ::-2] for array in arrays]
    for inputs in ((*arrays, *params), (*strided, *params)):
        with fastact.threads(1):
            expected = bits(function(*inputs))
        for count in COUNTS:
            with fastact.threads(count):
                assert bits(function(*inputs)) == expected


@pytest.mark.parametrize("n", [65_535, 65_536, 65_537, 131_071, 2_000_003])
def test_every_element_once(n, rng):
    x = rng.normal(0, 3, n).astype(np.float32)
    weights = rng.normal(0, 1, n).astype(np.float32)
    for count in COUNTS:
        y = x.copy()
        with fastact.threads(count):
            assert fastact.relu(y, out=y) is y
            np.testing.assert_array_equal(fastact.prelu(x, weights), np.where(x > 0, x, weights * x))
        np.testing.assert_array_equal(y, np.maximum(x, 0))


def test_reduce_is_not_split(rng):
    x = rng.uniform(0.5, 1, 300_000)
    with fastact.threads(4):
        assert fastact.prelu.reduce(x) == x[0]
        np.testing.assert_array_equal(fastact.prelu.accumulate(x), np.full_like(x, x[0]))


@pytest.mark.skipif(not TASKS.exists(), reason="no list of threads here")
def test_workers_are_started_when_needed():
    script = """
        import os, numpy as np, fastact
        def started(): return len(os.listdir("/proc/self/task"))
        before = started()
        fastact.gelu(np.zeros(1000, np.float32))
        small = started() - before
        with fastact.threads(1):
            fastact.gelu(np.zeros(10**6, np.float32))
        serial = started() - before
        with fastact.threads(1000):
            fastact.gelu(np.zeros(65_536, np.float32))
        print(small, serial, started() - before)
    """
    assert run(script) == "0 0 3"


@pytest.mark.skipif(CPUS < 2, reason="one CPU")
def test_workers_take_part():
    x = np.zeros(4_000_000)
    before = _core.worker_tasks()
    with fastact.threads(2):
        for _ in range(20):
            fastact.gelu(x, out=x)
    assert _core.worker_tasks() > before


@pytest.mark.skipif(CPUS < 2, reason="one CPU")
@pytest.mark.parametrize(
    "call",
    [
        "gelu(x[:, :900], out=y[:, :900])",  # the rows of this slice are too short for a thread each
        "gelu(x[::-1, ::2], out=y[:, ::2])",
        "softmax(x, axis=0, out=y)",
        "softmax(x[:, :900], axis=0, out=y[:, :900])",
        "softmax(x.reshape(1, -1), out=y.reshape(1, -1))",  # one long row
        "softmax(x.reshape(-1)[::2], out=y.reshape(-1)[::2])",
        "softmax(x.reshape(-1, 4), axis=0, out=y.reshape(-1, 4))",  # few long columns
        "softmax(x.reshape(20, 10, 100, 100), axis=1, out=y.reshape(20, 10, 100, 100))",
    ],
)
def test_workers_take_part_in_any_shape(call):
    x = np.random.default_rng(0).normal(0, 1, (2000, 1000)).astype(np.float32)
    y = np.zeros_like(x)

    def evaluate():
        y[...] = 0
        eval(f"fastact.{call}", {"fastact": fastact, "x": x, "y": y})
        return y.copy()

    with fastact.threads(1):
        expected = evaluate()
    before = _core.worker_tasks()
    with fastact.threads(2):
        for _ in range(20):
            np.testing.assert_array_equal(evaluate(), expected)
    assert _core.worker_tasks() > before


@pytest.mark.skipif(not TASKS.exists(), reason="no list of threads here")
def test_import_starts_no_thread():
    script = """
        import os, numpy
        before = os.listdir("/proc/self/task")
        import fastact
        print(os.listdir("/proc/self/task") == before)
    """
    assert run(script) == "True"


def test_rounding_mode_reaches_workers():
    script = """
        import ctypes, numpy as np, fastact
        libm = ctypes.CDLL(None)
        x = np.random.default_rng(0).normal(0, 3, 10**6)
        upward = getattr(libm, "fesetround")
        assert upward(0x800) == 0  # towards positive infinity, on x86
        with fastact.threads(1):
            expected = fastact.gelu(x)
        for _ in range(20):
            with fastact.threads(3):
                same = (fastact.gelu(x) == expected).all()
            assert same
        upward(0)
        print((fastact.gelu(x) != expected).any())
    """
    if not sys.platform.startswith("linux") or os.uname().machine != "x86_64":
        pytest.skip("the value of a rounding mode depends on the processor")
    assert run(script) == "True"


# --- no deadlock -------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "fork") or not TASKS.exists(), reason="no fork, or no list of threads here")
def test_serial_after_fork():
    script = """
        import os, warnings, numpy as np, fastact
        warnings.simplefilter("ignore")  # Python warns about a fork of a process with threads
        fastact.set_num_threads(4)
        x = np.random.default_rng(0).normal(0, 3, 10**6).astype(np.float32)
        expected = fastact.gelu(x)
        child = os.fork()
        if child == 0:
            fastact.set_num_threads(4)
            same = (fastact.gelu(x) == expected).all() and fastact.get_num_threads() == 1
            os._exit(0 if same and len(os.listdir("/proc/self/task")) == 1 else 1)
        print(os.waitpid(child, 0)[1], (fastact.gelu(x) == expected).all(), fastact.get_num_threads())
    """
    assert run(script) == "0 True 4"


def test_many_python_threads():
    script = """
        import threading, numpy as np, fastact
        fastact.set_num_threads(4)
        x = np.random.default_rng(0).normal(0, 3, 300_000).astype(np.float32)
        names = ["gelu", "relu", "silu_derivative", "softplus"]
        expected = {name: getattr(fastact, name)(x) for name in names}
        wrong = []
        def work(seed):
            for name in np.random.default_rng(seed).choice(names, 100):
                out = np.empty_like(x)
                getattr(fastact, name)(x, out=out)
                if not (out == expected[name]).all():
                    wrong.append(name)
        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(8)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        print(wrong)
    """
    assert run(script) == "[]"


def test_exit_while_running():
    script = """
        import threading, time, numpy as np, fastact
        fastact.set_num_threads(4)
        x = np.zeros(30_000_000, np.float32)
        def work():
            while True:
                fastact.gelu(x, out=x)
        threading.Thread(target=work, daemon=True).start()
        time.sleep(0.2)
        print("end")
    """
    assert run(script) == "end"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count the limit in another way")
def test_refused_threads():
    script = """
        import os, resource, numpy as np, fastact
        fastact.set_num_threads(4)
        x = np.random.default_rng(0).normal(0, 3, 10**6)
        if os.getuid() == 0:
            os.setuid(54321)  # the limit doesn't apply to root
        resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
        before = len(os.listdir("/proc/self/task"))
        result = fastact.relu(x)
        print((result == np.maximum(x, 0)).all(), len(os.listdir("/proc/self/task")) - before)
    """
    assert run(script) == "True 0"


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("cc"), reason="no compiler here")
def test_no_data_race(tmp_path):
    tests = Path(__file__).parent
    sources = [str(tests / "support" / "race.c"), str(tests.parent / "fastact" / "_ufunc" / "threadpool.c")]
    program = str(tmp_path / "race")
    command = [
        "cc",
        "-O1",
        "-g",
        "-fsanitize=thread",
        f"-I{tests.parent / 'fastact' / '_ufunc'}",
        *sources,
        "-o",
        program,
    ]
    if subprocess.run([*command, "-lpthread", "-lm"], capture_output=True, check=False).returncode:
        pytest.skip("the compiler has no ThreadSanitizer")
    done = subprocess.run([program], capture_output=True, text=True, timeout=120, check=False)
    if "unexpected memory mapping" in done.stderr:
        pytest.skip("ThreadSanitizer doesn't run on this kernel")
    assert done.returncode == 0, done.stdout + done.stderr
