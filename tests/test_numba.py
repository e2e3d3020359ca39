"""Ufuncs in code that Numba compiles: same bits, types and shapes as in Python, and errors for invalid calls."""

import functools
from importlib import metadata

import numpy as np
import pytest
from support.operands import OF_ONE_SHAPE, assert_same, every_ufunc, example, outputs
from support.processes import python

import fastact
from fastact._catalogue import UFUNCS

numba = pytest.importorskip("numba")

X = np.random.default_rng(0).normal(size=(4, 6)).astype(np.float32)
CUBE = np.random.default_rng(1).normal(size=(3, 4, 5))
WIDE = X.astype(np.float64)
WHOLE = {char: np.arange(12).astype(char) for char in "?bHiQ"}


def define(source):
    """Execute source code, and return its function `f`."""
    names = {"fastact": fastact, "np": np, "numba": numba}
    exec(source, names)
    return names["f"]


@functools.cache
def compiled(expression, arguments):
    """Compile a function that returns an expression of its arguments."""
    return numba.njit(define(f"def f({arguments}): return {expression}"))


def flatten(results):
    """Return the elements of nested tuples as a list."""
    return [each for result in results for each in flatten(result)] if isinstance(results, tuple) else [results]


def check(expression, *operands, arguments="x, y, z"):
    """Compare the results of an expression in compiled code and in Python: types, shapes and bits."""
    arguments = ", ".join(arguments.split(", ")[: len(operands)])
    function = compiled(expression, arguments)
    results, expected = flatten(function(*operands)), flatten(function.py_func(*operands))
    assert [np.shape(result) for result in results] == [np.shape(other) for other in expected]
    # Compiled code returns a number of any type as a Python number.
    typed = [np.asarray(r, None if np.ndim(r) else e.dtype) for r, e in zip(results, expected, strict=True)]
    assert_same(tuple(typed), tuple(expected))


# --- every function --------------------------------------------------------------------------------------------------


def call_of(row, *arrays):
    """Return the source of a call, with parameters by name."""
    params = zip(row.params, example(row)[1], strict=True)
    return f"fastact.{row.name}({', '.join([*arrays, *(f'{param.name}={value!r}' for param, value in params)])})"


# One ufunc for each number of operands, and all along an axis: to compile all others would take minutes.
SAMPLE = {
    (len(row.arrays), len(row.params), len(row.outputs), row.name * bool(row.signature)): row for row in OF_ONE_SHAPE
}


@pytest.mark.parametrize("row", SAMPLE.values(), ids=lambda row: row.name)
def test_arrays(row):
    arrays = example(row)[0]
    check(call_of(row, *"xyz"[: len(arrays)]), *arrays)


@functools.cache
def results_for_numbers(dtype):
    """Call every elementwise ufunc on numbers, in one compiled function; return the results by name."""
    rows = [row for row in UFUNCS if not row.signature and (row.activation.integers or np.dtype(dtype).kind == "f")]
    lines = ["def f(x, y, z, one, other, third):", "for i in range(len(x)):"]
    for k, row in enumerate(rows):
        targets = [f"{name}[{k}, i]" for name in ("one", "other", "third")[: len(row.outputs)]]
        lines.append(f"    {', '.join(targets)} = {call_of(row, *('x[i]', 'y[i]', 'z[i]')[: len(row.arrays)])}")
    arrays = next(example(row, dtype=dtype)[0] for row in rows if len(row.arrays) == 3)
    results = [np.zeros((len(rows), arrays[0].size), dtype) for _ in range(3)]
    numba.njit(define("\n    ".join(lines)))(*arrays, *results)
    return {row.name: tuple(result[k] for result in results[: len(row.outputs)]) for k, row in enumerate(rows)}


@every_ufunc
@pytest.mark.parametrize("dtype", ["f4", "f8", "i4"])
def test_numbers(row, dtype):
    if row.name not in results_for_numbers(dtype):
        assert row.signature or not row.activation.integers
        return
    arrays, params = example(row, dtype=dtype)
    assert_same(results_for_numbers(dtype)[row.name], getattr(fastact, row.name)(*arrays, *params))


def test_entry_point_is_registered():
    (point,) = (point for point in metadata.entry_points(group="numba_extensions") if point.module == "fastact._numba")
    assert point.name == "init"
    assert callable(point.load())


# --- types and shapes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("char", WHOLE)
def test_integers(char):
    x = WHOLE[char]
    check("fastact.relu(x), fastact.hard_tanh(x), fastact.threshold(x, 2, 1), fastact.threshold(x, 2.5, 1)", x)
    if char not in "?b":  # for these, gelu gives float16
        check("fastact.gelu(x), fastact.hard_sigmoid(x), fastact.elu(x, 2)", x)


@pytest.mark.parametrize("char", "BQ")
def test_a_lower_bound_below_every_unsigned_number(char):
    x = np.array([0, 1, 5, np.iinfo(char).max], char)
    check("fastact.hard_tanh(x), fastact.hard_tanh(x, -1, 3), fastact.hard_tanh(x, 2, 3)", x)
    check("fastact.hard_tanh(x, y, y)", x, x[-1])
    check("fastact.hard_tanh_backward(x, x), fastact.hard_tanh_derivative(x, -1, 3)", x)


def test_python_numbers_are_promoted_as_in_numpy():
    check("fastact.leaky_relu(x, 0.1), fastact.leaky_relu(x, 2), fastact.swiglu(x, 0.5), fastact.swiglu(1, x)", X)
    check("fastact.relu(3), fastact.relu(-2.5), fastact.gelu(3), fastact.threshold(1, 2, 0.5), fastact.swiglu(2, 3)")
    check("fastact.relu(x), fastact.gelu(x), fastact.leaky_relu(x, 0.1), fastact.swiglu(x, y)", np.float32(1.5), 2.0)
    check("fastact.relu(x), fastact.gelu(x), fastact.swiglu(x, 0.5)", np.int16(7))


def test_parameters_by_name_and_from_defaults():
    check("fastact.leaky_relu(x), fastact.leaky_relu(x, negative_slope=y), fastact.hard_tanh(x, max_val=y)", X, 0.3)
    check("fastact.swiglu(value=x, gate=y), fastact.swiglu(x, value=y)", X, WIDE)
    check("fastact.gelu(x=x), fastact.gelu_backward(x=x, dy=y), fastact.softmax(x=x, axis=0)", X, WIDE)
    by_default = numba.njit(define("def f(x, slope=0.3, out=None): return fastact.leaky_relu(x, slope)"))
    assert_same(by_default(X), fastact.leaky_relu(X, 0.3))


@pytest.mark.parametrize(
    "x", [X, X.T, X[::2, ::-1], X[:0], CUBE, CUBE[:, 1], CUBE.T, np.float32([1, 2])[:1], np.array(1.5)], ids=np.shape
)
def test_layouts(x):
    check("fastact.gelu(x), fastact.leaky_relu(x, 0.5)", x)


def test_unaligned_and_read_only_arrays():
    records = np.zeros(5, np.dtype([("byte", "i1"), ("x", "f8")]))
    records["x"] = CUBE[0, 0]
    assert_same(compiled("fastact.gelu(x.x)", "x")(records), fastact.gelu(records["x"]))
    frozen = X.copy()
    frozen.flags.writeable = False
    check("fastact.gelu(x)", frozen)


def test_memory_order_of_the_operands_is_kept():
    function = compiled("fastact.gelu(x)", "x")
    assert function(X.T).flags.f_contiguous
    assert function(X).flags.c_contiguous


@pytest.mark.parametrize(
    "operands",
    [(X, X + 1, X * 2), (X.T, X.T, X.T), (X, X[:1], X[:, :1]), (X, X[0], 2.0), (X.T, X[:, 0], X.T), (WIDE, X, X)],
    ids=range(6),
)
def test_broadcasting_and_two_outputs(operands):
    check("fastact.swiglu_backward(x, y, z)", *operands)


@pytest.mark.parametrize(
    "operands",
    [(X, X[:, :1]), (X, X[0]), (X.T, X[:, 0]), (X, X), (X, np.float32([[0.25]])), (1.5, X), (WIDE, X[0]), (X[0], WIDE)],
    ids=range(8),
)
def test_parameters_that_are_arrays(operands):
    check("fastact.prelu(x, y), fastact.prelu_backward(x, x, y)", *operands)
    check("fastact.hard_tanh(x, y, 0.5)", *operands)


def test_an_expression_of_several_ufuncs():
    check("fastact.gelu(x) * 2 + x, fastact.softmax(x + x) * x", CUBE)


@pytest.mark.parametrize("axis", range(-3, 3))
def test_variable_axis(axis):
    check("fastact.softmax(x, axis=y)", CUBE, axis)
    check("fastact.log_softmax_backward(x, y, axis=z)", CUBE, CUBE[:1, :, :1] if axis in (1, -2) else CUBE, axis)


def test_literal_axis():
    check("fastact.softmax(x), fastact.softmax(x, axis=-1), fastact.softmax(x, axis=0)", CUBE)
    check("fastact.softmax_backward(x, y)", CUBE, CUBE[0])


# --- out -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call",
    [
        "relu(x, out=x)",
        "relu(x, x)",
        "gelu(x[:20], out=x[1:21])",  # overlapping
        "gelu(x[1:21], out=x[:20])",
        "gelu(x[::-1], out=x)",
        "leaky_relu(x[:9:2], 0.5, out=x[1:10:2])",
        "gelu(x[:1], out=x[:20])",  # broadcast
        "prelu(x[:10], x[5:15], out=x[6:16])",
        "prelu(x[:10], x[:1], out=x[:10])",
        "swiglu_backward(x[:9], x[9:18], x[18:27], out=(x[9:18], x[18:27]))",
        "swiglu_backward(x[:9], x[9:18], 2, out=(None, x[1:10]))[1]",
        "softmax(x.reshape(5, 6), out=x.reshape(5, 6))",
        "softmax(x.reshape(5, 6), out=x.reshape(5, 6), axis=0)",
        "softmax_backward(x[:8], x[1:9], out=x[2:10])",
        "gelu(x.astype(np.float32), out=x)",  # converted
        "relu(np.arange(30), out=x)",
    ],
)
def test_out(call):
    function = compiled(f"fastact.{call}", "x")
    x = np.random.default_rng(2).normal(size=30)
    expected = x.copy()
    returned = function.py_func(expected)
    result = function(x)
    assert_same(result, returned)
    assert_same(x, expected)
    assert all(np.shares_memory(one, x) for one in outputs(result))


def test_out_for_a_number():
    out = np.zeros((2, 3))
    compiled("fastact.gelu(1.5, out=x)", "x")(out)
    assert_same(out, np.full((2, 3), fastact.gelu(1.5)))


# --- errors ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("gelu()", "missing a required argument: 'x'"),
        ("leaky_relu(x, slope=2)", "got an unexpected keyword argument 'slope'"),
        ("gelu(x, where=x > 0)", "got an unexpected keyword argument 'where'"),
        ("leaky_relu(x, 0.1, x)", "too many positional arguments"),
        ("gelu('a')", "x must be a number or an array, not unicode_type"),
        ("leaky_relu(x, None)", "negative_slope must be a number or an array, not none"),
        ("gelu(1j)", "ufunc 'gelu' not supported for the input types"),
        ("gelu(x.astype(np.int8))", "the result would be float16, which Numba lacks; give float32 or float64"),
        ("gelu(True)", "the result would be float16, which Numba lacks; give float32 or float64"),
        ("softmax(1.0)", "x must be an array of one dimension or more, not float64"),
        ("softmax(x, axis=0.5)", "axis must be an integer, not float64"),
        ("gelu(x, out=1)", "out must be an array, not Literal[int](1)"),
        ("swiglu_backward(x, x, x, out=x)", "out must be a tuple of 2 arrays, not array(float32, 2d, C)"),
        ("gelu(x, out=x[0])", "out must be a writable array of 2 dimensions, not array(float32, 1d, C)"),
        (
            "gelu(x, out=x.astype(np.int64))",
            "out must be an array that float32 can be cast to, not array(int64, 2d, C)",
        ),
    ],
)
def test_errors_for_types(call, message):
    with pytest.raises(numba.TypingError) as caught:
        compiled(f"fastact.{call}", "x")(X)
    assert f"TypingError: fastact.{call.partition('(')[0]}: {message}" in str(caught.value)


@pytest.mark.parametrize(
    ("call", "operands", "error"),
    [
        ("swiglu(x, y)", (X, X[:3]), ValueError("operands could not be broadcast together")),
        ("relu(x, out=y)", (X, X[:3].copy()), ValueError("operands could not be broadcast together")),
        ("relu(x, out=y)", (X[:1], X.copy().T), ValueError("operands could not be broadcast together")),
        ("relu(x, out=y)", (X, X[:1].copy()), ValueError("operands could not be broadcast together")),
        ("softmax_backward(x, y)", (X, X[:, :1]), ValueError("operands could not be broadcast together")),
        ("softmax(x, axis=y)", (X, 2), np.exceptions.AxisError("axis is out of bounds for an array of 2 dimensions")),
        ("softmax(x, axis=y)", (X, -3), np.exceptions.AxisError("axis is out of bounds for an array of 2 dimensions")),
    ],
)
def test_errors_for_shapes(call, operands, error):
    function = compiled(f"fastact.{call}", "x, y")
    with pytest.raises(type(error)):
        function.py_func(*operands)
    with pytest.raises(type(error)) as caught:
        function(*operands)
    assert str(caught.value) == f"fastact.{call.partition('(')[0]}: {error}"


# --- other features of Numba ------------------------------------------------------------------------------------


def test_in_parallel():
    source = """def f(x):
    y = np.empty_like(x)
    for i in numba.prange(len(x)):
        y[i] = fastact.softmax(x[i])
    return y"""
    x = np.random.default_rng(3).normal(size=(64, 1000))
    assert_same(numba.njit(define(source), parallel=True, nogil=True)(x), fastact.softmax(x))


def test_a_global_variable_and_a_compiled_ufunc():
    gelu = fastact.gelu
    assert_same(numba.njit(lambda x: gelu(x))(X), gelu(X))
    assert_same(numba.vectorize(["float32(float32)"])(lambda x: gelu(x))(X), gelu(X))


def test_memory_is_freed():
    script = """
import numba, numpy as np, fastact
from numba.core.runtime import rtsys

@numba.njit
def f(x, y):
    fastact.swiglu_backward(x[:, ::2], y[:1, ::2], 2.0, out=(x[:, ::2], y[:, ::2]))
    fastact.softmax(x, axis=0)
    fastact.prelu(x, y, out=x.T)
    return fastact.relu(x, out=x)

x, y = np.ones((2, 4, 4))
f(x, y)
before = rtsys.get_allocation_stats()
f(x, y)
after = rtsys.get_allocation_stats()
counts = [b - a for a, b in zip(before, after)]
print(counts[0] == counts[1] > 0, counts[2] == counts[3] > 0)
"""
    done = python(script, NUMBA_NRT_STATS="1")
    assert done.stdout.split() == [b"True", b"True"], done.stderr.decode()


def test_cached_code_runs_in_another_process(tmp_path):
    (tmp_path / "cached.py").write_text(
        "import numba\n\nimport fastact\n\n\n"
        "@numba.njit(cache=True)\ndef f(x):\n    return fastact.gelu(x), fastact.softmax(x)\n"
    )
    script = f"""
import sys
import numpy as np
sys.path.insert(0, {str(tmp_path)!r})
import cached, fastact
x = np.linspace(-3, 3, 100)
gelu, softmax = cached.f(x)
assert (gelu == fastact.gelu(x)).all() and (softmax == fastact.softmax(x)).all()
print(len(cached.f.stats.cache_hits), len(cached.f.stats.cache_misses))
"""
    for counts in (b"0 1", b"1 0"):
        done = python(script)
        assert done.stdout.strip() == counts, done.stderr.decode()


def test_numba_and_fastact_are_imported_lazily():
    done = python("import sys, fastact, fastact.kernels; print([name for name in sys.modules if name == 'numba'])")
    assert done.stdout.strip() == b"[]", done.stderr.decode()
    done = python("import sys, numba; print([name for name in sys.modules if name.startswith('fastact')])")
    assert done.stdout.strip() == b"[]", done.stderr.decode()
