"""float16 and bfloat16: every input gives the correctly rounded result, and bfloat16 works like a type of NumPy."""

import numpy as np
import pytest
from mpmath import mp, mpf
from support import inputs, reference
from support.operands import assert_same, every_ufunc_of_one_shape, example, outputs
from support.processes import python

import fastact
from fastact._catalogue import ACTIVATIONS, UFUNCS
from fastact._core import call_numpy_entry

ml_dtypes = pytest.importorskip("ml_dtypes")

BFLOAT16 = ml_dtypes.bfloat16
ROWS = [row for row in ACTIVATIONS if row.has_derivative]
PATTERNS = np.arange(1 << 16, dtype=np.uint16)
by_format = pytest.mark.parametrize("dtype", [np.float16, BFLOAT16], ids=["float16", "bfloat16"])


def nearest(truth, dtype):
    """Round float64 to the nearest number of a 16-bit format, once.

    ml_dtypes rounds to float32 first. So this function rounds to float32 by making the last bit odd if the number isn't
    exact: then the second rounding loses no tie, and makes none.
    """
    with np.errstate(all="ignore"):
        if dtype is np.float16:
            return truth.astype(dtype)
        single = truth.astype(np.float32)
        inexact = (single != truth) & ~np.isnan(truth)
        beyond = abs(single.astype(np.float64)) > abs(truth)
    bits = single.view(np.uint32).copy()
    bits[inexact & beyond] -= 1
    bits[inexact] |= 1
    return bits.view(np.float32).astype(dtype)


def on_the_right_side_of_ties(truth, definition, x, params, dtype):
    """Move float64 values near a tie to the side of the tie where mpmath finds the true value."""
    with np.errstate(all="ignore"):
        near = np.flatnonzero(nearest(truth * (1 - 1e-15), dtype) != nearest(truth * (1 + 1e-15), dtype))
    near = near[np.isfinite(truth[near])]
    # A default with one decimal, as 0.1, counts as its decimal value, which decides whether a result is a tie.
    with mp.workprec(240):
        decimals = [mpf(repr(float(value))) if len(repr(float(value))) == 3 else value for value in params]
    for i, exact in zip(near, definition.mp(x[near], *decimals), strict=True):
        rounded = float(exact)
        truth[i] = rounded if exact == rounded else np.nextafter(rounded, np.inf if exact > rounded else -np.inf)
    return truth


@pytest.mark.parametrize("kind", ["value", "derivative"])
@by_format
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_input_is_correctly_rounded(row, kind, dtype):
    oracle, x = reference.ORACLES[row.name], PATTERNS.view(dtype)
    params = tuple(dtype(v) for v in inputs.parameters(row.name)[0])
    result = getattr(fastact, row.name + ("" if kind == "value" else "_derivative"))(x, *params)
    with np.errstate(invalid="ignore"):  # signalling NaN
        x, params = x.astype(np.float64), inputs.unrounded(row.name, params)
        truth = getattr(oracle, kind)(x, *params)
    expected = nearest(on_the_right_side_of_ties(truth, getattr(oracle, kind), x, params, dtype), dtype)
    wrong = (result != expected) & ~(np.isnan(result) & np.isnan(expected))
    if row.name == "xielu" and kind == "value":  # for larger x, 0.8 x^2 may differ from a tie by one part in 10^15
        wrong &= abs(x) < 2**45
    assert result.dtype == dtype
    assert not wrong.any(), [(float(x[i]), float(result[i]), truth[i]) for i in np.flatnonzero(wrong)[:9]]


@pytest.mark.parametrize("name", ["silu", "swish", "gelu", "gelu_tanh", "quick_gelu", "hard_swish", "dish"])
@pytest.mark.parametrize("sign", [1, -1])
def test_results_nearer_to_a_tie_than_double_precision_resolves(name, sign):
    """Near 0 these functions are x/2 + c x**2 with c > 0, slightly above the tie x/2."""
    x = sign * np.arange(1, 512, 2).astype(np.uint16).view(BFLOAT16)[:128]
    up = np.nextafter(x.astype(np.float64) / 2, np.inf)
    np.testing.assert_array_equal(getattr(fastact, name)(x), nearest(up, BFLOAT16))


@pytest.mark.parametrize("alpha", [0.5, 1.5, 100])
def test_near_ties_of_elu_with_a_parameter(alpha):
    """Near 0 elu is alpha (x + x**2/2), where float64 has no digits for the second term."""
    x = np.arange(0x8001, 0x8000 + (103 << 7)).astype(np.uint16).view(BFLOAT16)  # down to -2**-24
    up = np.nextafter(float(BFLOAT16(alpha)) * x.astype(np.float64), np.inf)
    np.testing.assert_array_equal(fastact.elu(x, alpha), nearest(up, BFLOAT16))


@by_format
@pytest.mark.parametrize("beta", [0.01, 0.1, -0.1, 5])
def test_where_a_parameter_moves_the_zero_of_the_derivative(beta, dtype):
    x = PATTERNS.view(dtype)
    with np.errstate(invalid="ignore"):
        x = x[abs(x.astype(np.float64) * beta) < 8]
    truth = reference.ORACLES["swish"].derivative(x.astype(np.float64), np.float64(dtype(beta)))
    expected = nearest(truth, dtype)
    np.testing.assert_array_equal(fastact.swish_derivative(x, beta), expected)
    np.testing.assert_array_equal(fastact.swish_derivative(x, np.full(x.shape, beta, dtype)), expected)


@by_format
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_results_in_place_and_with_array_parameters_are_the_same(row, dtype):
    function, x = getattr(fastact, row.name), PATTERNS.view(dtype)
    params = tuple(dtype(v) for v in inputs.parameters(row.name)[0])
    expected = function(x, *params)
    arrays = tuple(np.full(x.shape, v) for v in params)
    in_place = x.copy()
    for result in (function(x, *arrays), function(in_place, *params, out=in_place)):
        same = (result == expected) | (np.isnan(result) & np.isnan(expected))
        assert same.all(), x[~same][:9]


@by_format
@pytest.mark.parametrize(
    "ufunc", [u for u in UFUNCS if any(p.has_inexact_default for p in u.params)], ids=lambda ufunc: ufunc.name
)
def test_a_rounded_default_means_the_default(ufunc, dtype):
    """A parameter that equals the rounded default has the exact default's result, however it is passed.

    Backward passes are computed in float32 and rounded.
    """
    function, x = getattr(fastact, ufunc.name), PATTERNS.view(dtype)
    arrays = [np.roll(x, 12345 * i) for i, _ in enumerate(ufunc.arrays)]
    strided = [np.repeat(a, 2)[::2] for a in arrays]
    defaults = [param.default for param in ufunc.params]
    scalars, columns = [dtype(v) for v in defaults], [np.full(x.shape, v, dtype) for v in defaults]
    expected = [result.astype("f4") for result in outputs(function(*arrays))]
    ways = [function(*arrays, *params) for params in (defaults, scalars, columns)]
    ways += [function(*strided, *params) for params in ((), scalars, columns)]
    ways += [call_numpy_entry(function, *arrays, *params) for params in (scalars, columns)]
    if "backward" in ufunc.kind:
        with np.errstate(all="ignore"):
            single = outputs(function(*(a.astype("f4") for a in arrays)))
            ways.append(tuple(result.astype(dtype) for result in single))
    for results in ways:
        assert_same(tuple(result.astype("f4") for result in outputs(results)), tuple(expected))
    short = [outputs(function(*(a[i : i + 8] for a in arrays))) for i in range(0, x.size, 64)]
    for result, of_all in zip(np.stack(short, axis=1), expected, strict=True):
        assert_same(result.astype("f4"), of_all.reshape(-1, 64)[:, :8])


@by_format
@pytest.mark.parametrize("name", ["glu", "reglu", "geglu", "geglu_tanh", "quick_geglu", "swiglu"])
def test_gated_pairs_are_correctly_rounded(name, dtype):
    rng = np.random.default_rng(5)
    value, gate = (rng.normal(0, 3, 1 << 16).astype(dtype) for _ in range(2))
    truth = reference.ORACLES[name].value(value.astype(np.float64), gate.astype(np.float64))
    result = getattr(fastact, name)(value, gate)
    # A product may lie nearer to a tie than double precision resolves.
    right = (result == nearest(truth * (1 - 1e-15), dtype)) | (result == nearest(truth * (1 + 1e-15), dtype))
    assert right.all(), (value[~right], gate[~right])


@by_format
@pytest.mark.parametrize("name", ["softmax", "log_softmax"])
def test_softmax_is_correctly_rounded(name, dtype):
    x = (np.random.default_rng(4).normal(size=(5, 1100)) * 3).astype(dtype)
    function, oracle = getattr(fastact, name), reference.ORACLES[name]
    for rows in (x[:, :7], x[:, 64:128], x[:1], x[:, ::3][:1]):
        result = function(rows)
        assert result.dtype == dtype
        expected = nearest(oracle.value(rows.astype(np.float64)), dtype)
        np.testing.assert_array_equal(result, expected)
        dy = rows[:, ::-1]
        dx = getattr(fastact, name + "_backward")(dy, result)
        truth = oracle.backward(dy.astype(np.float64), result.astype(np.float64))
        tolerance = 4 * float(ml_dtypes.finfo(dtype).eps)
        np.testing.assert_allclose(dx.astype(np.float64), truth, rtol=tolerance, atol=tolerance)
    long = np.tile(x[:1], 4)  # softmax keeps no exponentials of a row this long
    np.testing.assert_array_equal(function(long), function(long.astype(np.float32)).astype(dtype))
    special = np.array([[-np.inf, 1], [np.inf, 1], [np.nan, 1], [-np.inf, -np.inf]], dtype)
    assert np.isnan(function(special)).any(axis=1).tolist() == [False, True, True, True]


@by_format
@pytest.mark.parametrize("name", ["relu", "leaky_relu", "silu", "tanh", "hard_shrink"])
def test_zeros_infinity_and_nan(name, dtype):
    x = np.array([0.0, -0.0, np.inf, np.nan], dtype)
    bits = getattr(fastact, name)(x).view(np.uint16).tolist()
    infinity = 0x7C00 if dtype is np.float16 else 0x7F80
    top = np.array(1, dtype).view(np.uint16).item() if name == "tanh" else infinity
    assert bits[0] == 0
    assert bits[1] in (0, 0x8000)
    assert bits[2] == top
    assert np.isnan(getattr(fastact, name)(x)[3])


def arguments(row, n):
    """Return bfloat16 arrays, and numbers for the parameters of a ufunc."""
    arrays, params = example(row, n)
    return tuple(a.astype(BFLOAT16) for a in arrays), tuple(float(v) for v in params)


@every_ufunc_of_one_shape
def test_bfloat16_input_gives_bfloat16_output(row):
    function = getattr(fastact, row.name)
    arrays, params = arguments(row, 40)
    for numbers in (params, tuple(int(v) for v in params), tuple(np.full(40, v, BFLOAT16) for v in params)):
        strided = [np.repeat(a, 2)[::2] for a in arrays]
        results = outputs(function(*arrays, *numbers))
        assert {result.dtype for result in results} == {np.dtype(BFLOAT16)}
        for other in (
            outputs(call_numpy_entry(function, *arrays, *numbers)),
            outputs(function(*strided, *numbers)),
            outputs(function(*arrays, *numbers, dtype=BFLOAT16)),
        ):
            for a, b in zip(results, other, strict=True):
                assert_same(a.astype("f"), b.astype("f"))
    out = tuple(np.empty(40, BFLOAT16) for _ in row.outputs)
    for array, result in zip(out, outputs(function(*arrays, *params, out=out)), strict=True):
        assert result is array


@by_format
@pytest.mark.parametrize("number", [1e-320, -1e-39, 1e-8, 1e-300, 0.0, 2.0**-126, 3e38, 1e39, np.inf, 10**40])
def test_errors_of_converting_a_python_number_are_those_of_numpy(number, dtype):
    """The number overflows, underflows or can't be converted."""

    def outcome(call, *args):
        try:
            return call(*args).tobytes()
        except (FloatingPointError, OverflowError, TypeError) as error:
            return type(error), str(error)

    x = np.array([-1, 2], dtype)
    with np.errstate(all="raise"):
        ours = outcome(fastact.leaky_relu, x, number)
        assert ours == outcome(call_numpy_entry, fastact.leaky_relu, x, number)


@every_ufunc_of_one_shape
def test_resolve_dtypes_of_bfloat16(row):
    bfloat16 = np.dtype(BFLOAT16)
    types = (bfloat16,) * len(row.arrays) + (float,) * len(row.params) + (None,) * len(row.outputs)
    assert getattr(fastact, row.name).resolve_dtypes(types) == (bfloat16,) * len(types)


def test_bfloat16_promotes():
    x = np.array([-1, 2], BFLOAT16)
    for other, expected in (("f", "f"), ("d", "d"), ("g", "g"), ("e", "f"), ("b", BFLOAT16)):
        assert fastact.prelu(x, np.ones(2, other)).dtype == expected
        assert fastact.prelu(x.astype(other), x).dtype == expected
    assert fastact.leaky_relu(x, np.float32(0.1)).dtype == np.float32
    assert fastact.leaky_relu(x, 0.1, dtype="f").dtype == np.float32
    assert type(fastact.leaky_relu(BFLOAT16(-2), 0.5)) is BFLOAT16
    assert fastact.prelu.reduce(x).dtype == BFLOAT16


CHECK = """
import numpy
x = numpy.array([-2, 3], ml_dtypes.bfloat16)
FIRST
assert fastact.leaky_relu(x, 0.5).tolist() == [-1, 3]
assert fastact.leaky_relu(x, 0.5).dtype == x.dtype
"""
IMPORTS = [
    "import fastact, ml_dtypes",
    "import ml_dtypes, fastact",
    "import fastact, sys; assert 'ml_dtypes' not in sys.modules; import ml_dtypes",
    "import fastact, numpy; fastact.leaky_relu(numpy.ones(2), 0.5); import ml_dtypes._finfo, ml_dtypes",
    "import fastact, ml_dtypes, importlib; importlib.reload(ml_dtypes)",
]


@pytest.mark.parametrize("imports", IMPORTS)
@pytest.mark.parametrize(
    "first",
    [
        "pass",
        "fastact.leaky_relu.resolve_dtypes((x.dtype, float, None))",
        "fastact.leaky_relu(x[::-1], x)",
        "fastact.relu.at(x.copy(), 0)",
        "fastact.glu.outer(x, x)",
        "fastact.softplus(x[0])",
        "assert fastact.elu(numpy.bool_(True), dtype=x.dtype).dtype == x.dtype",
        "assert fastact.leaky_relu(numpy.float32(1), 3.0, out=x[:1].copy()).dtype == x.dtype",
    ],
)
def test_import_order_does_not_matter(imports, first):
    done = python(imports + CHECK.replace("FIRST", first))
    assert done.returncode == 0, done.stderr.decode()


def test_a_mock_of_ml_dtypes_is_ignored():
    """Documentation may be built with mocks in place of libraries."""
    for stub in ("unittest.mock.MagicMock()", "__import__('types').SimpleNamespace(bfloat16=float)"):
        done = python(
            f"import sys, unittest.mock; sys.modules['ml_dtypes'] = {stub}; import fastact; fastact.relu(1.0)"
        )
        assert done.returncode == 0, done.stderr.decode()


def test_fastact_does_not_change_how_modules_are_imported():
    done = python("import sys; before = list(sys.meta_path); import fastact; assert sys.meta_path == before")
    assert done.returncode == 0, done.stderr.decode()


def test_fastact_works_without_ml_dtypes():
    hidden = "import sys; sys.modules['ml_dtypes'] = None\n"
    for code in (hidden + "import fastact", "import fastact\n" + hidden):
        code += "\ntry: import ml_dtypes\nexcept ImportError: print(fastact.relu(-1.0))"
        assert python(code).stdout.split() == [b"0.0"]
