"""`fastact.autograd`: gradients in reverse and forward mode, and higher derivatives."""

import dataclasses
import doctest

import numpy as np
import pytest
from mpmath import mp
from support import inputs, reference, ulp
from support.operands import outputs
from support.processes import python

import fastact
from fastact._catalogue import ACTIVATIONS, unfold

autograd = pytest.importorskip("autograd")

from autograd import elementwise_grad, grad  # noqa: E402
from autograd import numpy as anp  # noqa: E402
from autograd.test_util import check_grads  # noqa: E402

import fastact.autograd as fa  # noqa: E402
from fastact.autograd import _gradients, _traced  # noqa: E402

ELEMENTWISE = [row for row in ACTIVATIONS if row.has_derivative]
LEARNT = [row for row in ELEMENTWISE if any(param.gradient for param in row.params)]
TWICE = [row for row in ELEMENTWISE if row.second_derivative]
every_row = pytest.mark.parametrize("row", ACTIVATIONS, ids=lambda row: row.name)
every_elementwise_row = pytest.mark.parametrize("row", ELEMENTWISE, ids=lambda row: row.name)
every_row_with_a_second = pytest.mark.parametrize("row", TWICE, ids=lambda row: row.name)
ignore_independent_output = pytest.mark.filterwarnings("ignore:Output seems independent of input")
every_mode = pytest.mark.parametrize("mode", ["fwd", "rev"])


@pytest.fixture(autouse=True)
def _seeded():
    np.random.seed(0)  # noqa: NPY002 - check_grads draws from it


def points(row, params=(), shape=(3, 4)):
    """Return numbers away from the kinks of value and derivative."""
    x = np.linspace(-3.73, 3.91, int(np.prod(shape)))
    avoided = np.array([-3, -1, 0, 1, 3, *(inputs.landmarks(row, params) if params or not row.params else ())])
    x[abs(x[:, None] - avoided).min(axis=1) < 0.02] += 0.05
    return np.random.default_rng(1).permutation(x).reshape(shape)


def orders(row):
    """Return the orders of the derivatives to test."""
    composed = not row.has_derivative and not row.gate and not row.backward_differentiable_in_dy_only
    composed = composed and row.name != "sparsemax"  # piecewise linear
    return (1, 2) if composed or inputs.ROWS[row.gate or row.name] in TWICE else (1,)


def without_infinity(y):
    """Replace -inf by 0: a finite difference of infinities is NaN."""
    return anp.where(y > -anp.inf, y, 0)


def calls(row):
    """Yield the function of a row for several parameters, with operands to differentiate for. The shapes broadcast."""
    function = getattr(fa, row.name)
    if row.arrays == ("gate", "value") or row.param_gradient:
        yield function, (points(row), np.array([0.3, -0.7, 1.2, 0.1]))
        yield function, (points(row)[0], np.array([[0.3], [-0.7]]))
    elif row.along_axis:
        arrays = {"mask": points(row) > -1.5, "label": np.array([0, 3, -100])}
        others = [arrays[name] for name in row.arrays[1:]]
        last = [other if other.ndim == 2 else np.array([0, 2, -1, 1]) for other in others]
        yield lambda x: without_infinity(function(x, *others)), (points(row),)
        yield lambda x: without_infinity(function(x, *last, axis=0)), (points(row),)
    elif row.differentiable != row.arrays:
        yield lambda x: function(x, np.array([0, 0.3, 1, 0.9])), (points(row),)
        yield lambda x: function(x, 0.2, pos_weight=3.0), (points(row),)
    else:
        for params in inputs.parameters(row.name):
            if all(
                value == 0 or 0.01 <= abs(value) <= 100 for value in params
            ):  # others are inaccurate with finite differences
                yield lambda x, params=params: function(x, *params), (points(row, params),)


@every_mode
@every_row
def test_gradients_and_their_gradients(row, mode):
    for function, operands in calls(row):
        for order in orders(row):
            check_grads(function, tuple(range(len(operands))), modes=[mode], order=order)(*operands)


@every_row
def test_mixed_modes(row):
    function, operands = next(calls(row))
    check_grads(function, tuple(range(len(operands))), order=max(orders(row)))(*operands)


@pytest.mark.parametrize("name", ["gelu", "gelu_tanh", "mish", "softsign", "elu", "swiglu", "prelu", "log_softmax"])
def test_third_derivatives(name):
    function, operands = next(calls(inputs.ROWS[name]))
    check_grads(function, tuple(range(len(operands))), modes=["rev"], order=3)(*operands)


def derivative(row, order):
    """Return a derivative of a row's function, computed by autograd."""
    function = getattr(fa, row.name)
    for _ in range(order):
        function = elementwise_grad(function)
    return function


def required(row):
    """Return values for the parameters without a default."""
    return [v for param, v in zip(row.params, inputs.parameters(row.name)[0], strict=True) if param.required]


@pytest.mark.parametrize("dtype", ["f2", "f4", "f8", "g"])
@every_elementwise_row
def test_gradients_equal_the_derivative(row, dtype):
    params = inputs.parameters(row.name)[0]
    x = np.concatenate([points(row, params).ravel(), [np.nan, np.inf, -np.inf, 0]]).astype(dtype)
    actual = elementwise_grad(getattr(fa, row.name))(x, *params)
    expected = getattr(fastact, f"{row.name}_derivative")(x, *params)
    assert actual.dtype == x.dtype
    np.testing.assert_array_equal(actual, expected)


@pytest.mark.parametrize("dtype", ["f2", "f4", "f8", "g"])
@every_row_with_a_second
def test_second_derivatives_are_finite_without_warnings(row, dtype):
    params = inputs.parameters(row.name)[0]
    greatest = np.finfo(dtype).max
    x = np.array([0, 0.7, 30, 300, 1e4, greatest / 4, greatest, np.inf], dtype)
    x = np.concatenate([-x, x])
    actual = elementwise_grad(elementwise_grad(getattr(fa, row.name)))(x, *params)
    assert actual.dtype == x.dtype
    assert np.isfinite(actual).all()


@ignore_independent_output
@pytest.mark.parametrize("dtype", ["f4", "f8", "g"])
@pytest.mark.parametrize("order", [3, 4])
@every_row_with_a_second
def test_higher_derivatives_are_finite(row, order, dtype):
    params, greatest = required(row), np.finfo(dtype).max
    x = np.array([0, 0.7, 30, 300, 1e4, greatest**0.5, greatest / 4, greatest, np.inf], dtype)
    with np.errstate(all="ignore"):
        actual = derivative(row, order)(np.concatenate([-x, x]), *params)
    assert actual.dtype == x.dtype
    assert np.isfinite(actual).all()


@ignore_independent_output
@pytest.mark.parametrize(("order", "most"), [(2, 3), (3, 5), (4, 5)])
@every_row_with_a_second
def test_derivatives_of_the_derivative_are_accurate(row, order, most):
    """The error, in eps of the largest value, is as docs/autograd.md says, for default parameters."""
    oracle, params = reference.ORACLES[row.name], inputs.parameters(row.name)[0]
    x = np.random.default_rng(0).uniform(-6, 6, 60)
    x = x[ulp.away_from_rounded_kinks(row.name, x, params)]
    with mp.workdps(100):
        step, differences = mp.mpf(10) ** -25, order - 1
        at = [mp.mpf(k) - mp.mpf(differences) / 2 for k in range(differences + 1)]
        derivatives = [oracle.derivative.mp(np.array([mp.mpf(v) + k * step for v in x]), *params) for k in at]
        truth = np.array([float(v / step**differences) for v in np.diff(derivatives, differences, axis=0)[0]])
    actual = derivative(row, order)(x, *required(row))
    assert abs(actual - truth).max() <= most * np.finfo(np.float64).eps * max(abs(truth).max(), 0.01)


@every_row_with_a_second
def test_second_derivatives_in_bfloat16(row):
    bfloat16 = pytest.importorskip("ml_dtypes").bfloat16
    params, second = inputs.parameters(row.name)[0], elementwise_grad(elementwise_grad(getattr(fa, row.name)))
    x = np.array([-np.inf, -1e30, -300, -2.5, -0.7, 0.7, 2.5, 300, 1e30, np.inf]).astype(bfloat16)
    actual = second(x, *params)
    assert actual.dtype == bfloat16
    np.testing.assert_allclose(actual.astype("f4"), second(x.astype("f4"), *params), rtol=0.1, atol=0.03)


def test_a_parameter_may_be_an_array():
    x, slope = points(inputs.ROWS["leaky_relu"], (0.01,)), np.array([[0.1], [0.2], [0.3]])
    np.testing.assert_array_equal(
        elementwise_grad(fa.leaky_relu)(x, negative_slope=slope), fastact.leaky_relu_derivative(x, slope)
    )
    narrow = grad(lambda x: anp.sum(fa.softplus(x, beta=slope)))(x[:1])  # here x is broadcast
    np.testing.assert_allclose(narrow, fastact.softplus_derivative(x[:1], slope).sum(axis=0, keepdims=True), rtol=1e-15)


def test_operands_may_be_named():
    gate, value = points(inputs.ROWS["swiglu"]), np.ones((3, 4))
    dgate, dvalue = grad(lambda gate, value: anp.sum(fa.swiglu(value=value, gate=gate)), (0, 1))(gate, value)
    expected = fastact.swiglu_backward(np.ones((3, 4)), gate, value)
    np.testing.assert_array_equal((dgate, dvalue), expected)


def test_calls_without_tracing():
    x = np.array([-1.0, 2.0])
    assert fa.gelu(1.0) == fastact.gelu(1.0)
    np.testing.assert_array_equal(fa.swiglu_backward(x, x, x), fastact.swiglu_backward(x, x, x))


@pytest.mark.parametrize(
    ("row", "param"),
    [
        pytest.param(row, param.name, id=f"{row.name}-{param.name}")
        for row in ELEMENTWISE
        for param in row.params
        if not any(other.gradient for other in row.params)
    ],
)
def test_missing_gradients_raise(row, param):
    params = dict(zip((p.name for p in row.params), inputs.parameters(row.name)[0], strict=True))
    x = points(row)

    def of_param(value):
        return anp.sum(getattr(fa, row.name)(x, **params | {param: value}))

    message = f"fastact.autograd: {row.name} has no derivative with respect to {param}"
    for differentiate in (grad, lambda function: lambda value: autograd.make_jvp(function)(value)(1.0)):
        with pytest.raises(NotImplementedError) as caught:
            differentiate(of_param)(float(params[param]))
        assert str(caught.value) == message


@every_mode
@pytest.mark.parametrize("row", LEARNT, ids=lambda row: row.name)
def test_gradients_of_parameters(row, mode):
    """They are summed over the axes along which the parameters are broadcast, alone and together with that of x."""
    params = inputs.parameters(row.name)[0]
    x, function = points(row, params), getattr(fa, row.name)
    per_column = [np.array([value, 1.02 * value, 0.97 * value, 1.01 * value]) for value in map(float, params)]
    check_grads(function, tuple(range(1 + len(params))), modes=[mode], order=1)(x, *map(float, params))
    for i in range(len(params)):
        check_grads(function, 1 + i, modes=[mode], order=1)(x, *per_column)


@pytest.mark.parametrize("row", LEARNT, ids=lambda row: row.name)
def test_gradients_of_parameters_equal_those_of_the_ufunc(row):
    params = tuple(map(float, inputs.parameters(row.name)[0]))
    x, rng = points(row, params), np.random.default_rng(3)
    dy = rng.normal(size=x.shape)
    expected = outputs(getattr(fastact, row.name + "_backward_parameters")(dy, x, *params))
    pull, _ = autograd.make_vjp(lambda *params: getattr(fa, row.name)(x, *params), tuple(range(len(params))))(*params)
    np.testing.assert_allclose(pull(dy), [one.sum() for one in expected], rtol=1e-13)


def test_a_row_without_a_second_derivative():
    row = inputs.ROWS["gelu"]
    _, derivative, *_ = unfold(dataclasses.replace(row, second_derivative=""))
    _gradients.by_second_derivative(derivative)
    try:
        assert grad(fa.gelu)(0.0) == 0.5
        with pytest.raises(NotImplementedError, match="gelu_derivative has no derivative with respect to x"):
            grad(grad(fa.gelu))(0.0)
        assert "gradient with respect to `x` is requested" in _traced.docstring(derivative)
    finally:
        _gradients.by_second_derivative(unfold(row)[1])
    assert grad(grad(fa.gelu))(0.0) == pytest.approx(2 / np.sqrt(2 * np.pi))


@pytest.mark.parametrize("keyword", ["out", "where", "casting", "order", "dtype", "subok", "signature"])
def test_unsupported_keywords_raise(keyword):
    x = np.zeros(3)
    message = f"fastact.autograd.gelu: can't differentiate {keyword}=, which fastact.gelu takes"
    with pytest.raises(TypeError) as caught:
        elementwise_grad(lambda x: fa.gelu(x, **{keyword: None}))(x)
    assert str(caught.value) == message
    with pytest.raises(TypeError, match=r"autograd\.logsumexp: can't differentiate keepdims="):
        fa.logsumexp(x, keepdims=True)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda x: fa.gelu(), "gelu: missing a required argument: 'x'"),
        (lambda x: fa.gelu(x, x), "gelu: too many positional arguments"),
        (lambda x: fa.leaky_relu(x, slope=1), "leaky_relu: got an unexpected keyword argument 'slope'"),
        (
            lambda x: fa.softmax(x, 0),
            "softmax: too many positional arguments; pass the axis by name: softmax(x, axis=0)",
        ),
        (
            lambda x: fa.softmax(x, dim=1),
            "softmax: got an unexpected keyword argument 'dim'; pass the axis by name: softmax(x, axis=1)",
        ),
        (
            lambda x: fa.leaky_relu(x, alpha=1),
            "leaky_relu: got an unexpected keyword argument 'alpha'; write negative_slope=",
        ),
        (lambda x: fa.relu(x, inplace=True), "relu: got an unexpected keyword argument 'inplace'"),
        (lambda x: fa.relu(x, axis=0), "relu: got an unexpected keyword argument 'axis'"),
    ],
)
def test_wrong_calls(call, message):
    with pytest.raises(TypeError) as caught:
        call(np.zeros(3))
    assert str(caught.value) == f"fastact.autograd.{message}"


def test_arrays_by_name():
    x = np.linspace(-1, 1, 5)
    np.testing.assert_array_equal(elementwise_grad(lambda x: fa.gelu(x=x))(x), fa.gelu_derivative(x))
    np.testing.assert_array_equal(fa.gelu_backward(x=x, dy=2 * x), fa.gelu_backward(2 * x, x))


def test_names_and_docstrings():
    left_out = ("_from_output", "_value_and_backward")
    assert set(fa.__all__) == {name for name in fastact._core.ufuncs if not name.endswith(left_out)}
    for name in fa.__all__:
        function = getattr(fa, name)
        assert (function.__module__, function.__qualname__) == ("fastact.autograd", name)
        assert f"`fastact.{name}`" in function.__doc__
        for title in ("Parameters", "Returns", "Raises", "See Also", "Notes", "References", "Examples"):
            assert function.__doc__.count(f"\n\n{title}\n{'-' * len(title)}\n") == 1, title


def test_fastact_does_not_import_autograd():
    done = python("import fastact, sys; print([name for name in sys.modules if name.startswith('autograd')])")
    assert (done.returncode, done.stdout.strip()) == (0, b"[]"), done.stderr


def test_without_the_package():
    done = python("import sys; sys.modules['autograd'] = None; import fastact; import fastact.autograd")
    assert b'fastact.autograd needs the autograd package: python -m pip install "fastact[autograd]"' in done.stderr


def test_examples_in_docstrings():
    failed, tried = doctest.testmod(fa)
    assert not failed
    assert tried > 4 * len(fa.__all__)
