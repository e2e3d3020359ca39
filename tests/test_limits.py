"""A process survives an interrupt during a long call, a lack of memory, and a second interpreter."""

import os
import sys

import pytest
from support.processes import run

from fastact import _core

INTERRUPTED = """
    import os, signal, threading, time
    import numpy as np, fastact

    fastact.set_num_threads({threads})
    x = np.full({n}, -1, np.{dtype})
    x[-1] = 2
    started = []

    def interrupt():
        while not started:
            time.sleep(0.001)
        time.sleep({delay})
        os.kill(os.getpid(), signal.SIGINT)

    signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job may ignore the signal
    threading.Thread(target=interrupt).start()
    try:
        started.append(True)
        for count in range({calls}):
            {call}
        print("not interrupted")
    except KeyboardInterrupt:
        pass
    assert 0 < count < {calls} - 1, count
    fastact.relu(x, out=x)
    y = np.linspace(-3, 3, 1000)
    assert (fastact.relu(y) == np.maximum(y, 0)).all()
    assert fastact.get_num_threads() == {threads}
    print(x[0], x[-1], x.min())
"""


@pytest.mark.skipif(not hasattr(os, "kill") or sys.platform == "win32", reason="this platform has no signals")
@pytest.mark.parametrize("threads", [1, 2] if _core.has_threads else [1])
@pytest.mark.parametrize("call", ["fastact.clipped_relu(x, 3, out=x)", "fastact.clipped_relu(x[::-1], 3, out=x[::-1])"])
def test_an_interrupt_takes_effect_after_the_call(threads, call):
    """The interrupt arrives during one of many long calls."""
    script = INTERRUPTED.format(threads=threads, n=2_000_000, dtype="int8", calls=100_000, delay=0.05, call=call)
    assert run(script, timeout=300) == "0 2 0"


@pytest.mark.exhaustive
@pytest.mark.skipif(not hasattr(os, "kill") or sys.platform == "win32", reason="this platform has no signals")
def test_an_interrupt_takes_effect_after_a_call_on_a_billion_elements():
    if pytest.importorskip("psutil").virtual_memory().available < 8 << 30:
        pytest.skip("less than 8 GiB of memory free")
    settings = {"threads": 2 if _core.has_threads else 1, "n": 10**9, "dtype": "float32", "calls": 10_000, "delay": 3}
    assert run(INTERRUPTED.format(call="fastact.relu(x, out=x)", **settings)) == "0.0 2.0 0.0"


@pytest.mark.skipif(sys.platform != "linux", reason="other platforms count this limit differently")
@pytest.mark.parametrize(
    "call",
    [
        "fastact.relu(x)",
        "fastact.leaky_relu(x)",
        "fastact.prelu_backward(x, x, 0.25)",
        "fastact.prelu_backward(x, x, 0.25, out=(x, None))",
        "fastact.gelu(x[::2])",
        "fastact.softmax(x.reshape(-1, 4), axis=0)",
        "fastact.crelu(x)",
        "fastact.rrelu(x, training=True)",
    ],
)
def test_no_memory_for_the_result_raises_memory_error(call):
    """The call leaks no block and no page, and doesn't change the input."""
    script = f"""
        import gc, resource, sys
        import numpy as np, fastact

        x = np.full(1 << 24, -2, np.float32)  # 64 MiB
        small = np.linspace(-3, 3, 1000)
        expected = np.maximum(small, 0)

        def pages():
            with open("/proc/self/statm") as file:
                return int(file.read().split()[0])

        limit = pages() * resource.getpagesize() + (24 << 20)
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

        def fails():
            try:
                {call}
            except MemoryError as error:
                return "Unable to allocate" in str(error)

        def held():
            gc.collect()
            return sys.getallocatedblocks(), pages(), sys.getrefcount(x)

        for _ in range(1000):
            assert fails()
        before = held()
        for _ in range(1000):
            assert fails()
        after = held()
        assert (fastact.relu(small) == expected).all() and x.max() == -2
        with fastact.threads(4):  # their stacks don't fit into memory
            fastact.relu(x, out=x)
        assert x.max() == x.min() == 0
        # A leak of one block per call is 1000 blocks. Python's own caches vary by about 100.
        print(*(abs(b - a) < 500 or (a, b) for a, b in zip(before, after)))
    """
    assert run(script, timeout=300) == "True True True"


def test_importing_fastact_in_a_second_interpreter_raises_import_error():
    """The first interpreter keeps working."""
    script = """
        try:
            import _interpreters as interpreters
        except ImportError:
            import _xxsubinterpreters as interpreters
        import fastact

        interpreters.run_string(interpreters.create(), '''
        try:
            import fastact
        except ImportError as error:
            print("refused")
        '''.replace("        ", ""))
        assert fastact.relu(2.0) == 2
    """
    assert run(script, timeout=300) == "refused"
