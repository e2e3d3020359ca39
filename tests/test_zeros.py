"""Special points give the same in every format: NaN, infinity, zero, and the sign of a zero."""

import itertools

import numpy as np
import pytest
from support import inputs

import fastact
from fastact._catalogue import UFUNCS

POINTS = [-np.inf, -3, -1, -0.5, -0.0, 0.0, 0.5, 1, 3, np.inf, np.nan]
PARAMETERS = [0.0, -0.0, 1, -1, 0.5, np.inf, -np.inf, np.nan]
ROWS = [  # a loss has a target, which is no odd number
    row for row in UFUNCS if row.kind in ("value", "derivative") and not row.signature and "target" not in row.inputs
]
FROM_OUTPUT = [row for row in UFUNCS if row.kind == "backward_from_output"]
SMOOTH = [row for row in ROWS if len(row.inputs) == 1 and not row.activation.piecewise]
PIECEWISE = [row for row in ROWS if row.kind == "derivative" and row.activation.piecewise]
by_format = pytest.mark.parametrize("name", ["float16", "bfloat16", "float32", "longdouble"])


def format_of(name):
    """Return a type, and the largest number of it."""
    if name == "bfloat16":
        ml_dtypes = pytest.importorskip("ml_dtypes")
        return ml_dtypes.bfloat16, ml_dtypes.finfo(name).max
    return getattr(np, name), np.finfo(name).max


def marks(y):
    """Name NaN, infinities, and zeros with their sign; anything else is finite."""
    y = y.astype(np.longdouble)
    mark = np.select([np.isnan(y), np.isinf(y), y == 0], ["nan", "inf", "0"], "finite")
    return np.where(np.signbit(y) & (mark != "nan") & (mark != "finite"), np.char.add("-", mark), mark)


def agree(row, name, operands, result, expected):
    """Fail where results differ, and say for which operands."""
    differing = [
        f"{row.name}({', '.join(str(operand[i]) for operand in operands)}) is {result[i]}, in float64 {expected[i]}"
        for i in np.flatnonzero(result != expected)
    ]
    assert not differing, f"in {name}, {len(differing)} times: " + "; ".join(differing[:5])


def special(row, name):
    """Call a ufunc on every combination of points and odd parameters: one by one, and all in one array.

    Returns
    -------
    list of ndarray
        The operands.
    tuple of ndarray
        The marks of the results.
    """
    dtype, largest = format_of(name)
    function, x = getattr(fastact, row.name), np.array([*POINTS, largest, -largest]).astype(dtype)
    arrays = [a.ravel() for a in np.meshgrid(*[x] * len(row.arrays))]
    settings = list(itertools.product(PARAMETERS, repeat=len(row.params)))
    one_by_one = [function(*arrays, *setting) for setting in settings]
    params = [np.repeat(np.array(values).astype(dtype), len(arrays[0])) for values in zip(*settings, strict=True)]
    operands = [*(np.tile(array, len(settings)) for array in arrays), *params]
    return operands, (marks(np.concatenate(one_by_one)), marks(function(*operands)))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
@by_format
def test_special_points_are_those_of_float64(row, name):
    _, (expected, _) = special(row, "float64")
    operands, results = special(row, name)
    for result in results:
        agree(row, name, operands, result, expected)


@pytest.mark.parametrize("row", FROM_OUTPUT, ids=lambda row: row.name)
@by_format
def test_special_outputs_are_those_of_float64(row, name):
    forward, backward = getattr(fastact, row.activation.name), getattr(fastact, row.name)
    for setting in itertools.product(PARAMETERS, repeat=len(row.params)):
        y = forward(np.array(POINTS), *setting)
        y = y[abs(y) != np.finfo(y.dtype).max].astype(format_of(name)[0])  # another number in each format
        wide = y.astype(np.float64)
        expected = marks(backward(np.ones_like(wide), wide, *setting))
        result = marks(backward(np.ones_like(y), y, *setting))
        agree(row, name, [y, *([value] * len(y) for value in setting)], result, expected)


@pytest.mark.parametrize("name", ["log_sigmoid", "softplus"])
@pytest.mark.parametrize("char", "efdg")
def test_the_slope_at_an_output_of_zero_has_no_sign(name, char):
    zero = np.zeros(1, char)
    assert not np.signbit(getattr(fastact, f"{name}_backward_from_output")(np.ones(1, char), zero))


@pytest.mark.parametrize("row", PIECEWISE, ids=lambda row: row.name)
@pytest.mark.parametrize("name", ["float16", "bfloat16", "float32", "float64", "longdouble"])
def test_a_slope_of_zero_has_no_sign(row, name):
    dtype, largest = format_of(name)
    x = np.array([*POINTS, *range(-9, 10), largest, -largest]).astype(dtype)
    y = getattr(fastact, row.name)(x, *inputs.parameters(row.activation.name)[0])
    signed = x[(y == 0) & np.signbit(y)]
    assert not signed.size, f"{row.name} is -0.0 at {signed}"


@pytest.mark.parametrize("row", SMOOTH, ids=lambda row: row.name)
@pytest.mark.parametrize("char", "efdg")
@pytest.mark.parametrize("sign", [-1, 1])
def test_what_vanishes_keeps_its_sign(row, char, sign):
    """The zero at an infinity, and all on the way there, have the sign of the last result that isn't zero."""
    with np.errstate(over="ignore"):
        x = sign * np.append(np.geomspace(1, 2e4, 20_000), np.inf).astype(char)
    y = getattr(fastact, row.name)(x)
    vanished = y == 0
    if vanished[-1]:
        assert (np.signbit(y[vanished]) == np.signbit(y[~vanished][-1])).all()


def test_a_root_of_zero():
    """x^2 + b = 0, for a b of which no paper speaks."""
    for char in "efdg":
        assert fastact.squareplus(np.array([-1, 1], char), -1).tolist() == [-0.5, 0.5]
