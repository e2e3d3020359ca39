"""Environment variables: they take effect at import, change no result, and wrong values are refused."""

import importlib.util
import itertools
import pickle
import re

import numpy as np
import pytest
from support.operands import assert_same, example, outputs
from support.processes import python

import fastact
from fastact._catalogue import UFUNCS


def elsewhere(calls, **environment):
    """Make calls in another process. Functions, arguments and results are pickled."""
    code = "import pickle, sys; calls = pickle.load(sys.stdin.buffer)\n"
    code += "pickle.dump([function(*args) for function, *args in calls], sys.stdout.buffer)"
    done = python(code, pickle.dumps(calls), **environment)
    assert done.returncode == 0, done.stderr.decode()
    return pickle.loads(done.stdout)


def calls_of(rows):
    """Yield calls on small arrays, with scalar and with array parameters."""
    for row in rows:
        for char, n in itertools.product(row.types if row.activation.integers else "efd", (1, 15, 16, 200)):
            arrays, params = example(row, n, char)
            yield getattr(fastact, row.name), *arrays, *params
            yield getattr(fastact, row.name), *arrays, *(np.full(n, value, char) for value in params)


@pytest.mark.parametrize("setting", ["0", "1"])
def test_fast_path_changes_no_result(setting):
    calls = list(calls_of(UFUNCS))
    for (function, *args), result in zip(calls, elsewhere(calls, FASTACT_FASTPATH=setting), strict=True):
        assert_same(result, function(*args))


def test_show_config_shows_whether_the_fast_path_is_on():
    for setting, expected in {"1": "on", "0": "off (FASTACT_FASTPATH=0)"}.items():
        shown = python("import fastact; fastact.show_config()", FASTACT_FASTPATH=setting).stdout.decode()
        assert re.search(rf"^fast path +{re.escape(expected)}$", shown, re.M)


def test_every_instruction_set_that_runs_here_is_offered():
    """Compare with NumPy, which queries the processor. Some linkers replace the compiler's CPU table."""
    has = np._core._multiarray_umath.__cpu_features__
    wanted = {"avx512": "AVX512_SKX AVX2 FMA3 F16C", "avx2": "AVX2 FMA3 F16C", "baseline": ""}
    runs = [name for name, features in wanted.items() if all(map(has.get, features.split()))]
    built = [name for name in runs if importlib.util.find_spec(f"fastact._kernels_{name}")]
    assert fastact._core.instruction_sets == tuple(built)


@pytest.mark.parametrize("name", fastact._core.instruction_sets)
def test_instruction_sets_agree_on_the_piecewise_functions(name):
    shown = python("import fastact; fastact.show_config()", FASTACT_ISA=name).stdout.decode()
    assert re.search(rf"^instruction set +{name}$", shown, re.M)
    calls = list(calls_of([row for row in UFUNCS if row.activation.piecewise]))
    for (function, *args), result in zip(calls, elsewhere(calls, FASTACT_ISA=name), strict=True):
        expected = function(*args)
        if function.__name__.startswith(("hard_sigmoid", "hard_swish")):
            # These add a product. Instruction sets with fused multiply-add round it once less.
            with np.errstate(all="ignore"):
                scale = np.nan_to_num(np.maximum(1.5, abs(args[0])), posinf=0)
                for one, other in zip(outputs(result), outputs(expected), strict=True):
                    distance = np.where(one == other, 0, np.nan_to_num(abs(one - other)))
                    assert (distance <= 2 * np.finfo(one.dtype).eps * scale).all()
                    np.testing.assert_array_equal(np.isfinite(one), np.isfinite(other))
        else:
            assert_same(result, expected)


@pytest.mark.parametrize("variable", ["FASTACT_FASTPATH", "FASTACT_ISA"])
@pytest.mark.parametrize("value", [" ", "2", "off", "AVX512", "sse9"])
def test_wrong_settings_raise_import_error(variable, value):
    done = python("import fastact", **{variable: value})
    assert done.returncode == 1
    last = done.stderr.decode().splitlines()[-1]
    assert last.startswith(f"ImportError: fastact: {variable}={value!r}, expected one of ")


def test_an_empty_variable_counts_as_unset():
    code = "import fastact; fastact.show_config()"
    done = python(code, FASTACT_FASTPATH="", FASTACT_ISA="", FASTACT_NUM_THREADS="")
    assert done.returncode == 0, done.stderr.decode()
    shown = done.stdout.decode()
    assert re.search(rf"^instruction set +{fastact._core.instruction_sets[0]}$", shown, re.M)
    assert "FASTACT_FASTPATH=0" not in shown
