"""The oracles agree with numerical derivatives, between float64 and mpmath, and with PyTorch."""

import numpy as np
import pytest
from mpmath import mp, mpf
from support import inputs, reference
from support.oracle import AxisOracle, GatedOracle, Oracle, number, numbers
from support.pytorch import PYTORCH

from fastact._catalogue import ACTIVATIONS, unfold

ELEMENTWISE = {name: oracle for name, oracle in reference.ORACLES.items() if isinstance(oracle, Oracle)}
GATED = {name: oracle for name, oracle in reference.ORACLES.items() if isinstance(oracle, GatedOracle)}
ALONG_AXIS = {name: oracle for name, oracle in reference.ORACLES.items() if isinstance(oracle, AxisOracle)}
MAX = np.finfo(np.float32).max
CASES = [(name, params) for name in ELEMENTWISE for params in inputs.parameters(name)]
# Numerical derivatives and inverses in 60 digits need parameters of ordinary size.
ORDINARY = [case for case in CASES if case[1] not in inputs.EXTREME]
KINKS = {row.name: row for row in ACTIVATIONS}


def as_float32(params):
    return [float(np.float32(v)) for v in params]


def away_from_kinks(name, params, low, high):
    """Return numbers between two bounds, away from every kink."""
    x = np.linspace(low, high, 23)[1:-1] + 0.0123
    kinks = [0, 0.5, 1, 3, 6, *params, *(abs(np.array(params)) if params else ())]
    if name == "hard_sigmoid":
        kinks += [-params[1] / params[0], (1 - params[1]) / params[0]]
    far = np.min([abs(abs(x) - abs(kink)) for kink in kinks], axis=0) > 1e-3
    assert far.sum() > 15
    return x[far]


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.longdouble])
def test_numbers_are_exact(dtype):
    """Newer versions of mpmath round a long double to the current precision."""
    x = 1 + np.finfo(dtype).eps
    with mp.workprec(8):
        wide = number(x)
    with mp.workprec(240):
        assert wide - 1 == mpf(2) ** -int(np.finfo(dtype).nmant)


@pytest.mark.parametrize("row", ACTIVATIONS, ids=lambda row: row.name)
def test_every_activation_has_an_oracle(row):
    assert row.name in reference.ORACLES


@pytest.mark.parametrize("name", reference.ORACLES)
def test_every_oracle_has_an_activation(name):
    assert name in {row.name for row in ACTIVATIONS}


@pytest.mark.parametrize(("name", "params"), ORDINARY)
def test_derivative_is_the_numerical_derivative(name, params):
    oracle = ELEMENTWISE[name]
    with mp.workdps(40):
        for x in away_from_kinks(name, params, -12, 12):
            derivative = mp.diff(lambda v: oracle.value.one(v, *params), mpf(x))
            assert mp.almosteq(oracle.derivative.one(x, *params), derivative, 1e-30, 1e-30), x


@pytest.mark.parametrize(("name", "params"), ORDINARY)
def test_derivative_from_output_is_that_at_the_input(name, params):
    oracle = ELEMENTWISE[name]
    if oracle.from_output is None:
        assert name not in KINKS or not KINKS[name].from_output
        return
    undefined = name in ("leaky_relu", "elu") and params[0] < 0
    with mp.workdps(60):
        for x in away_from_kinks(name, params, -12, 12):
            derivative = oracle.from_output.one(oracle.value.one(x, *params), *params)
            if undefined:
                assert mp.isnan(derivative)
            else:
                assert mp.almosteq(oracle.derivative.one(x, *params), derivative, 1e-30), x


@pytest.mark.parametrize("kind", ["value", "derivative", "from_output"])
@pytest.mark.parametrize(("name", "params"), CASES)
def test_float64_agrees_with_mpmath(name, params, kind):
    ordinary = params not in inputs.EXTREME
    oracle, params = ELEMENTWISE[name], as_float32(params)
    definition = getattr(oracle, kind)
    if definition is None:
        return
    row = KINKS.get(name)
    crossing = oracle.crossing(*params) if oracle.crossing else None
    x = inputs.sweep(np.float32, 300, inputs.landmarks(row, params, crossing) if row else ())
    if not ordinary:
        x = x[np.isfinite(x)]  # the number in place of infinity is too small for these parameters
    if kind == "from_output":
        x = np.unique(np.clip(oracle.value(x, *params), -MAX, MAX).astype(np.float32))
    truth = definition.mp(x, *params)
    got = numbers(definition(x, *params))
    # Near a zero of the derivative, and near the irrational limit of selu, only the absolute error is bounded. float32
    # has no numbers below 2**-190.
    cancels = (name, kind) == ("selu", "from_output") or (kind == "derivative" and oracle.crossing)
    floor = mpf(2) ** (-45 if cancels else -190)
    for a, b, at in zip(got, truth, x, strict=True):
        assert mp.isnan(a) == mp.isnan(b), at
        assert mp.isnan(a) or a == float(b) or abs(a - b) <= abs(b) * mpf(2) ** -40 + floor, (at, a, b)


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_backward_is_dy_times_derivative(name):
    oracle, params = ELEMENTWISE[name], inputs.parameters(name)[0]
    x, dy = np.array([-3.5, -0.25, 0.0, 0.25, 0.9, 7.0]), np.array([2.0, -3.0, np.inf, np.nan, 5.0, -7.0])
    derivative = oracle.derivative(x, *params)
    expected = np.array(
        [0.0 if s == 0 and oracle.piecewise else float(d) * float(s) for d, s in zip(dy, derivative, strict=True)]
    )
    for result in (oracle.backward(dy, x, *params), oracle.backward.mp(dy, x, *params)):
        dx = result[0] if isinstance(result, tuple) else result
        np.testing.assert_allclose(dx.astype(float), expected, rtol=1e-14)
    if name == "prelu":
        np.testing.assert_array_equal(
            result[1].astype(float), [0 if v > 0 else float(v) * float(d) for v, d in zip(x, dy, strict=True)]
        )


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_nan_gives_nan_and_infinity_the_limit(name):
    oracle, params = ELEMENTWISE[name], inputs.parameters(name)[0]
    for definition in (oracle.value, oracle.derivative):
        nan, *limits = definition(np.array([np.nan, -np.inf, np.inf]), *params)
        assert np.isnan(nan)
        if name == "snake" and definition is oracle.derivative:  # it has no limit, and counts as 1
            assert limits == [1, 1]
            continue
        far = [float(definition.one(sign * mpf(10) ** 330, *params)) for sign in (-1, 1)]
        np.testing.assert_allclose(limits, far, rtol=1e-15)
        exact = definition.mp(np.array([np.nan, -np.inf, np.inf]), *params).astype(float)
        np.testing.assert_allclose(exact, [np.nan, *far], rtol=1e-15)


@pytest.mark.parametrize("name", [name for name, oracle in ELEMENTWISE.items() if oracle.crossing])
def test_crossing_is_where_the_derivative_changes_sign(name):
    oracle, params = ELEMENTWISE[name], inputs.parameters(name)[0]
    crossing = oracle.crossing(*params)
    below, above = (oracle.derivative.one(crossing + step, *params) for step in (-1e-12, 1e-12))
    assert below < 0 < above


@pytest.mark.parametrize("name", GATED)
def test_gated_backward_is_the_gradient(name):
    oracle = GATED[name]
    gate, value, dy = np.array([-1.7, -0.3, 0.4, 2.5]), np.array([0.3, -2.0, 5.0, 0.7]), np.array([1.0, -2.0, 3.0, 0.5])
    dgate, dvalue = oracle.backward.mp(dy, gate, value)
    with mp.workdps(40):
        for i in range(4):
            g, v = mpf(gate[i]), mpf(value[i])
            assert mp.almosteq(dgate[i], dy[i] * mp.diff(lambda t: oracle.value.mp(t, v), g), 1e-14)  # noqa: B023
            assert mp.almosteq(dvalue[i], dy[i] * mp.diff(lambda t: oracle.value.mp(g, t), v), 1e-14)  # noqa: B023
    for exact, quick in zip((dgate, dvalue), oracle.backward(dy, gate, value), strict=True):
        np.testing.assert_allclose(quick, exact.astype(float), rtol=1e-13)


@pytest.mark.parametrize("name", ALONG_AXIS)
def test_axis_backward_is_the_gradient(name):
    oracle, row = ALONG_AXIS[name], inputs.ROWS[name]
    operands = {"x": np.array([0.3, -1.2, 2.5, 0.1]), "mask": np.array([True, True, False, True]), "label": 1}

    def value(x):
        return oracle.value.mp(x, *(operands[other] for other in row.arrays[1:]))

    operands["y"], operands["dy"] = value(operands["x"]), np.array([1.0, -0.5, 2.0, 0.25])
    if "y" in row.row_scalars:
        operands["dy"] = 0.75
    dx = oracle.backward(*(operands[operand] for operand in unfold(row)[1].arrays))
    for i in range(4):
        step = np.eye(4)[i] * 2.0**-20
        ahead, behind = value(operands["x"] + step), value(operands["x"] - step)
        change = np.where(ahead == behind, 0, ahead - behind)  # also where both are -inf
        assert dx[i] == pytest.approx(float(np.sum(change * operands["dy"])) * 2.0**19, rel=1e-9)


def test_oracles_along_an_axis_of_infinities_and_of_other_axes():
    softmax, log_softmax = (ALONG_AXIS[name].value for name in ("softmax", "log_softmax"))
    np.testing.assert_array_equal(softmax([-np.inf, -np.inf]), [np.nan, np.nan])
    np.testing.assert_array_equal(softmax([np.inf, 0]), [np.nan, np.nan])
    np.testing.assert_array_equal(softmax([-np.inf, 700]), [0, 1])
    np.testing.assert_array_equal(log_softmax([-np.inf, 700]), [-np.inf, 0])
    assert log_softmax([0, 700])[1] == pytest.approx(-np.exp(-700.0), rel=1e-12)
    x = np.arange(6.0).reshape(2, 3)
    np.testing.assert_array_equal(softmax(x, axis=0), softmax(x.T).T)


@pytest.mark.parametrize("name", PYTORCH)
def test_values_and_derivatives_are_those_of_pytorch(name):
    torch = pytest.importorskip("torch")
    params = inputs.parameters(name)[0] if name in ELEMENTWISE else ()
    x = np.concatenate([np.linspace(-9, 9, 181), [-3, -1, -0.5, 0, 0.5, 1, 3, 6]])
    leaf = torch.tensor(x, requires_grad=True)
    result = PYTORCH[name](torch, leaf, *params)
    result.backward(torch.ones_like(result))
    oracle = ELEMENTWISE[name]
    np.testing.assert_allclose(oracle.value(x, *params), result.detach(), rtol=1e-9, atol=1e-15)
    # PyTorch's hardsigmoid has the derivative float32(1/6) in every format.
    np.testing.assert_allclose(oracle.derivative(x, *params), leaf.grad, rtol=1e-7, atol=1e-12)
