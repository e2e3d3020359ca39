"""Special arguments give the same results in every format: NaN, infinities, and zeros with their signs."""

import itertools

import numpy as np
import pytest
from support import inputs

import fastact
from fastact._catalogue import UFUNCS

POINTS = [-np.inf, -3, -1, -0.5, -0.0, 0.0, 0.5, 1, 3, np.inf, np.nan]
PARAMETERS = [0.0, -0.0, 1, -1, 0.5, np.inf, -np.inf, np.nan]
ROWS = [  # without losses: a special value makes no sense as a target
    row for row in UFUNCS if row.kind in ("value", "derivative") and not row.signature and "target" not in row.inputs
]
FROM_OUTPUT = [row for row in UFUNCS if row.kind == "backward_from_output"]
SMOOTH = [row for row in ROWS if len(row.inputs) == 1 and not row.activation.piecewise]
PIECEWISE = [row for row in ROWS if row.kind == "derivative" and row.activation.piecewise]
by_format = pytest.mark.parametrize("name", ["float16", "bfloat16", "float32", "longdouble"])


def format_of(name):
    """Return a floating-point type and its largest number."""
    if name == "bfloat16":
        ml_dtypes = pytest.importorskip("ml_dtypes")
        return ml_dtypes.bfloat16, ml_dtypes.finfo(name).max
    return getattr(np, name), np.finfo(name).max


def classes(y):
    """Return the class of each number: "nan", "inf", "0", "-inf", "-0" or "finite"."""
    y = y.astype(np.longdouble)
    name = np.select([np.isnan(y), np.isinf(y), y == 0], ["nan", "inf", "0"], "finite")
    return np.where(np.signbit(y) & (name != "nan") & (name != "finite"), np.char.add("-", name), name)


def assert_same_classes(row, name, operands, result, expected):
    """Fail if a result differs in its class; the message shows the operands."""
    differing = [
        f"{row.name}({', '.join(str(operand[i]) for operand in operands)}) is {result[i]}, in float64 {expected[i]}"
        for i in np.flatnonzero(result != expected)
    ]
    assert not differing, f"in {name}, {len(differing)} times: " + "; ".join(differing[:5])


def call_on_special_arguments(row, name):
    """Call a ufunc on all combinations of special points and parameters, with scalar and with array parameters.

    Returns
    -------
    list of ndarray
        The operands.
    tuple of ndarray
        The results with scalar and with array parameters.
    """
    dtype, largest = format_of(name)
    function, x = getattr(fastact, row.name), np.array([*POINTS, largest, -largest]).astype(dtype)
    arrays = [a.ravel() for a in np.meshgrid(*[x] * len(row.arrays))]
    settings = list(itertools.product(PARAMETERS, repeat=len(row.params)))
    by_scalars = [function(*arrays, *setting) for setting in settings]
    params = [np.repeat(np.array(values).astype(dtype), len(arrays[0])) for values in zip(*settings, strict=True)]
    operands = [*(np.tile(array, len(settings)) for array in arrays), *params]
    return operands, (np.concatenate(by_scalars), function(*operands))


def underflowed(y, name):
    """Return float64 numbers, and zeros in place of those that are too small for a format."""
    finfo = pytest.importorskip("ml_dtypes").finfo if name == "bfloat16" else np.finfo
    smallest = np.longdouble(finfo(format_of(name)[0]).smallest_subnormal)
    return np.where(abs(y) <= smallest / 2, np.copysign(0.0, y), y)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
@by_format
def test_special_points_give_the_classes_of_float64(row, name):
    _, (wide, _) = call_on_special_arguments(row, "float64")
    operands, results = call_on_special_arguments(row, name)
    # The largest number differs between the formats, and so does the size of a result there.
    at_largest = np.any([abs(operand) == format_of(name)[1] for operand in operands[: len(row.arrays)]], axis=0)
    expected = np.where(at_largest, classes(wide), classes(underflowed(wide, name)))
    for result in results:
        assert_same_classes(row, name, operands, classes(result), expected)


@pytest.mark.parametrize("row", FROM_OUTPUT, ids=lambda row: row.name)
@by_format
def test_special_outputs_give_the_classes_of_float64(row, name):
    forward, backward = getattr(fastact, row.activation.name), getattr(fastact, row.name)
    for setting in itertools.product(PARAMETERS, repeat=len(row.params)):
        y = forward(np.array(POINTS), *setting)
        y = y[abs(y) != np.finfo(y.dtype).max].astype(format_of(name)[0])  # differs between formats
        wide = y.astype(np.float64)
        expected = classes(backward(np.ones_like(wide), wide, *setting))
        result = classes(backward(np.ones_like(y), y, *setting))
        assert_same_classes(row, name, [y, *([value] * len(y) for value in setting)], result, expected)


@pytest.mark.parametrize("name", ["log_sigmoid", "softplus"])
@pytest.mark.parametrize("char", "efdg")
def test_the_derivative_at_an_output_of_zero_is_positive_zero(name, char):
    zero = np.zeros(1, char)
    assert not np.signbit(getattr(fastact, f"{name}_backward_from_output")(np.ones(1, char), zero))


@pytest.mark.parametrize("row", PIECEWISE, ids=lambda row: row.name)
@pytest.mark.parametrize("name", ["float16", "bfloat16", "float32", "float64", "longdouble"])
def test_a_derivative_of_zero_is_positive_zero(row, name):
    dtype, largest = format_of(name)
    x = np.array([*POINTS, *range(-9, 10), largest, -largest]).astype(dtype)
    y = getattr(fastact, row.name)(x, *inputs.parameters(row.activation.name)[0])
    signed = x[(y == 0) & np.signbit(y)]
    assert not signed.size, f"{row.name} is -0.0 at {signed}"


@pytest.mark.parametrize("row", SMOOTH, ids=lambda row: row.name)
@pytest.mark.parametrize("char", "efdg")
@pytest.mark.parametrize("sign", [-1, 1])
def test_a_tail_that_underflows_keeps_its_sign(row, char, sign):
    """The zeros of the tail and the zero at infinity have the sign of the last result that isn't zero."""
    with np.errstate(over="ignore"):
        x = sign * np.append(np.geomspace(1, 2e4, 20_000), np.inf).astype(char)
    y = getattr(fastact, row.name)(x)
    zero = y == 0
    if zero[-1]:
        assert (np.signbit(y[zero]) == np.signbit(y[~zero][-1])).all()


def test_squareplus_where_x_squared_plus_b_is_0():
    """The papers define squareplus for b >= 0 only."""
    for char in "efdg":
        assert fastact.squareplus(np.array([-1, 1], char), -1).tolist() == [-0.5, 0.5]
