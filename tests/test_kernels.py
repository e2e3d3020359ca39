"""The C interface: every declared function exists, gives the bits of its ufunc, and can be called from other code."""

import ctypes
import functools
import importlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import threading
from pathlib import Path

import numpy as np
import pytest
from support.operands import arrays_of, every_ufunc, example, outputs, results_of
from support.processes import python

import fastact
import fastact.kernels
from fastact import _core, _environment
from fastact._catalogue import UFUNCS

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = re.findall(r"```(cython|python)\n(.*?)```", (ROOT / "docs" / "c_interface.md").read_text(), re.DOTALL)
DECLARED = Path(fastact.__file__).with_name("kernels.pxd").read_text()

# Ending of a function's name -> characters of the dtype; NumPy has none for bfloat16.
INTEGERS = {f"{kind}{8 * size}": f"{kind}{size}" for kind in "iu" for size in (1, 2, 4, 8)}
FLOATS = {"f16": "f2", "bf16": "", "f32": "f4", "f64": "f8", "longdouble": "g"}
C_TYPES = {
    **{f"{sign}int{size}_t": getattr(ctypes, f"c_{sign}int{size}") for sign in ("", "u") for size in (8, 16, 32, 64)},
    "float": ctypes.c_float,
    "double": ctypes.c_double,
    "long double": ctypes.c_longdouble,
    "int": ctypes.c_int,
    "bint": ctypes.c_int,
    "Py_ssize_t": ctypes.c_ssize_t,
    "void": None,
}

capsule_name = ctypes.PYFUNCTYPE(ctypes.c_char_p, ctypes.py_object)(("PyCapsule_GetName", ctypes.pythonapi))
capsule_pointer = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
    ("PyCapsule_GetPointer", ctypes.pythonapi)
)


@functools.cache
def declared():
    """Return the functions of kernels.pxd: name -> C type of the result, C types of the arguments."""
    functions = {}
    for result, name, arguments in re.findall(r"^cdef (\w+) (\w+)\((.*?)\) noexcept nogil$", DECLARED, re.M | re.S):
        assert name not in functions
        functions[name] = result, [argument.rsplit(maxsplit=1)[0].strip() for argument in arguments.split(",")]
    return functions


def signature(result, arguments):
    """Return C types as the name of a capsule has them."""
    spelt = [re.sub(r"^const (.*)\*$", r"\1 const *", "int" if kind == "bint" else kind) for kind in arguments]
    return f"{result} ({', '.join(re.sub(r'(?<! )[*]$', ' *', kind) for kind in spelt)})"


def address(name):
    capsule = fastact.kernels.__pyx_capi__[name]
    return capsule_pointer(capsule, capsule_name(capsule))


def function(name):
    """Return a declared function for ctypes, which takes addresses of arrays and releases the GIL."""
    result, arguments = declared()[name]
    types = [ctypes.c_void_p if kind.endswith("*") else C_TYPES[kind] for kind in arguments]
    return ctypes.CFUNCTYPE(C_TYPES[result], *types)(address(name))


def operands(row, ending, n):
    """Return arrays, parameters and empty outputs of a ufunc, in the dtype that belongs to an ending."""
    dtype = np.dtype((INTEGERS | FLOATS)[ending] or pytest.importorskip("ml_dtypes").bfloat16)
    shape = (n // 37, 37) if row.signature else (n,)
    return arrays_of(row, shape, dtype), example(row, 1, dtype)[1], results_of(row, shape, dtype)


def by_value(param, dtype):
    """Return a parameter as C takes it; C takes the bits of a 16-bit float."""
    return np.array(param, dtype).view(np.uint16).item() if dtype.itemsize == 2 and dtype.kind not in "iu" else param


def call(name, arrays, params, results, threaded=False):
    """Call a function over whole arrays."""
    given = [by_value(param, results[0].dtype) for param in params]
    inputs, targets = ([array.ctypes.data for array in group] for group in (arrays, results))
    function(name)(*inputs, *given, *targets, *max((array.shape for array in arrays), key=len), threaded)


def bits(array):
    """Return the bytes of an array without padding: a long double may use ten of its sixteen bytes."""
    if array.dtype.kind not in "biu":
        array = np.where(np.isnan(array), array.dtype.type("nan"), array)  # its sign and payload depend on the compiler
    used = 10 if array.dtype.char == "g" and np.finfo("g").nmant == 63 else array.itemsize
    return np.frombuffer(array.tobytes(), np.uint8).reshape(-1, array.itemsize)[:, :used]


def assert_same_bits(actual, expected):
    for one, other in zip(outputs(actual), outputs(expected), strict=True):
        np.testing.assert_array_equal(bits(one), bits(other))


def endings(row):
    return [*FLOATS, *(INTEGERS if row.activation.integers else ())]


# --- declarations -----------------------------------------------------------------------------------------------------


def test_regenerating_breaks_no_promise():
    interface = importlib.import_module("texts.interface")
    promised = {"relu": "00000000"}
    assert interface.kept(promised, promised | {"more": "11111111"}) == promised | {"more": "11111111"}
    for after in ({"relu": "11111111"}, {}):
        with pytest.raises(SystemExit, match=r"declarations would change: relu$"):
            interface.kept(promised, after)


def test_every_function_is_as_declared():
    compiled = {name: capsule_name(capsule).decode() for name, capsule in fastact.kernels.__pyx_capi__.items()}
    assert compiled == {name: signature(*types) for name, types in declared().items()}


def test_every_ufunc_has_its_functions():
    names = {f"{row.name}_{ending}" for row in UFUNCS for ending in endings(row)}
    single = [row for row in UFUNCS if not row.signature and len(row.outputs) == 1]
    names |= {row.name for row in single} | {f"{row.name}_args" for row in single if len(row.inputs) > 1}
    assert set(declared()) == names


def test_importing_fastact_does_not_import_the_c_interface():
    done = python("import fastact, sys; assert 'fastact.kernels' not in sys.modules")
    assert done.returncode == 0, done.stderr.decode()


# --- results ---------------------------------------------------------------------------------------------------------


@every_ufunc
def test_arrays_give_the_bits_of_the_ufunc(row):
    for ending in endings(row):
        for n in (0, 1, 7, 64, 3001):
            arrays, params, results = operands(row, ending, n)
            call(f"{row.name}_{ending}", arrays, params, results)
            assert_same_bits(results, getattr(fastact, row.name)(*arrays, *params))


@every_ufunc
def test_threads_give_the_same_bits(row):
    for ending in endings(row):
        itemsize = operands(row, ending, 1)[2][0].itemsize
        n = 2 * _core.GRAIN_BYTES[row.activation.piecewise] // itemsize + 1000
        arrays, params, results = operands(row, ending, n)
        with fastact.threads(2):
            call(f"{row.name}_{ending}", arrays, params, results, threaded=True)
            assert_same_bits(results, getattr(fastact, row.name)(*arrays, *params))


@every_ufunc
def test_an_output_may_be_an_input(row):
    arrays, params, fresh = operands(row, "f32", 3001)
    expected = getattr(fastact, row.name)(*arrays, *params)
    overwritten = [arrays[row.arrays.index(name)] for name in row.overwritable]
    results = [overwritten.pop(0) if overwritten and overwritten[0].shape == own.shape else own for own in fresh]
    assert not overwritten
    call(f"{row.name}_f32", arrays, params, results)
    assert_same_bits(tuple(results), expected)


@every_ufunc
def test_numbers_give_the_bits_of_the_ufunc(row):
    if row.signature or len(row.outputs) > 1:
        assert row.name not in declared()
        return
    arrays, params, _ = operands(row, "f64", 50)
    plain = function(row.name)
    results = [plain(*(array[i] for array in arrays), *params) for i in range(50)]
    assert_same_bits(np.array(results), getattr(fastact, row.name)(*arrays, *params))
    count = len(row.inputs)
    if count > 1:
        several = function(f"{row.name}_args")
        given = (ctypes.c_double * count)(*(array[0] for array in arrays), *params)
        assert_same_bits(np.array(several(count, given)), np.array(results[0]))
        assert np.isnan(several(count - 1, given))


def test_a_negative_count_computes_nothing():
    function("gelu_f32")(None, None, -5, False)
    function("softmax_f32")(None, None, -5, -5, True)


def test_calls_from_several_threads():
    arrays, params, _ = operands(next(row for row in UFUNCS if row.name == "elu"), "f64", 100_003)
    expected = fastact.elu(*arrays, *params)
    results = [np.empty_like(expected) for _ in range(8)]

    def work(k):
        for _ in range(5):
            call("elu_f64", arrays, params, [results[k]], threaded=k % 2)

    workers = [threading.Thread(target=work, args=(k,)) for k in range(len(results))]
    with fastact.threads(2):
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    for result in results:
        assert_same_bits(result, expected)


@pytest.mark.skipif(not _core.has_threads or len(_environment.PROCESSORS) < 2, reason="no threads, or one CPU")
def test_only_calls_that_ask_for_threads_use_them():
    x = np.zeros(4_000_000)
    done = [_core.worker_tasks()]
    with fastact.threads(2):
        for threaded in (False, True):
            for _ in range(20):
                call("gelu_f64", [x], [], [x], threaded)
            done.append(_core.worker_tasks())
    assert done[0] == done[1] < done[2]


# --- callers ----------------------------------------------------------------------------------------------------

CHECKS = """
from fastact cimport kernels

cdef extern from "<fenv.h>":
    int FE_DIVBYZERO, FE_INVALID, FE_OVERFLOW, FE_UNDERFLOW, FE_ALL_EXCEPT
    int feclearexcept(int) nogil
    int feraiseexcept(int) nogil
    int fetestexcept(int) nogil


def keeps_status():
    cdef int watched = FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW | FE_UNDERFLOW
    cdef float[4] x = [1e30, -1e30, 1e-30, -1e-30]
    cdef float[4] y
    feclearexcept(FE_ALL_EXCEPT)
    feraiseexcept(FE_DIVBYZERO)
    kernels.squared_relu_f32(x, y, 4, False)
    kernels.softmax_f32(x, y, 1, 4, True)
    kernels.squared_relu(1e300)
    return fetestexcept(watched) == FE_DIVBYZERO


def addresses():
    cdef void* found[FUNCTIONS]
ASSIGNMENTS
    return [<size_t>function for function in found]
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build two modules with Cython: that of the docs, and one that takes the address of every function."""
    pytest.importorskip("Cython")
    compiler = os.environ.get("CC") or sysconfig.get_config_var("CC")  # None on Windows, which looks elsewhere
    if compiler and shutil.which(compiler.split()[0]) is None:
        pytest.skip("no compiler here")
    folder = tmp_path_factory.mktemp("built")
    finds = "\n".join(f"    found[{i}] = <void*>kernels.{name}" for i, name in enumerate(declared()))
    (folder / "checks.pyx").write_text(CHECKS.replace("FUNCTIONS", f"{len(declared())}").replace("ASSIGNMENTS", finds))
    (folder / "layer.pyx").write_text("".join(code for language, code in EXAMPLES if language == "cython"))
    command = [sys.executable, "-m", "Cython.Build.Cythonize", "-i", "-3", "layer.pyx", "checks.pyx"]
    quick = os.environ | {"CFLAGS": "-O0 -g0"}
    done = subprocess.run(command, cwd=folder, env=quick, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))


def test_cython_finds_every_function(built):
    assert importlib.import_module("checks").addresses() == [address(name) for name in declared()]


def test_the_floating_point_status_is_kept(built):
    assert importlib.import_module("checks").keeps_status()


def test_the_example_in_cython_runs(built):
    (code,) = [code for language, code in EXAMPLES if language == "python" and "import layer" in code]
    exec(code, {})
