"""Every ufunc is as accurate as the catalogue promises, on stratified inputs; ``-m exhaustive`` looks everywhere."""

import functools

import numpy as np
import pytest
from mpmath import mp
from support import inputs, reference, ulp
from support.operands import outputs
from support.oracle import numbers

import fastact
from fastact._catalogue import ACTIVATIONS, unfold

ROWS = [row for row in ACTIVATIONS if row.has_derivative]
GATED = [row for row in ACTIVATIONS if row.gate]
ALONG_AXIS = [row for row in ACTIVATIONS if row.along_axis]
FROM_OUTPUT = [row for row in ROWS if row.from_output]
FORMATS = [np.float16, np.float32, np.float64]
WIDE = FORMATS[1:]
VARIED = [(row, params, dtype) for row in ROWS for params in inputs.parameters(row.name)[1:] for dtype in WIDE]
VARIED += [(row, params, np.float64) for row in ROWS for params in inputs.EXTREME_DOUBLE.get(row.name, [])]
COUNT = {np.float16: 0, np.float32: 100_000, np.float64: 500}  # mpmath is slow

# Promised ULP of a backward pass from the output, beyond the default: that of the product of f' and dy.
FROM_OUTPUT_ULP = {np.float32: 5, np.float64: 10}

by_format = pytest.mark.parametrize("dtype", WIDE, ids=lambda dtype: dtype.__name__)
by_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)


def name_of(case):
    return getattr(case, "name", None) or getattr(case, "__name__", None)


def setting(row, dtype, params=None, count=None):
    """Return oracle, inputs and parameters, the latter in the format."""
    oracle = reference.ORACLES[row.name]
    params = tuple(dtype(v) for v in (inputs.parameters(row.name)[0] if params is None else params))
    crossing = oracle.crossing(*params) if oracle.crossing else None
    return oracle, inputs.sweep(dtype, count or COUNT[dtype], inputs.landmarks(row, params, crossing)), params


def true(definition, *inputs):
    """Return the truth about inputs of one format, as that format is measured: float64, or mpmath for float64."""
    return definition.mp(*inputs) if inputs[0].dtype == np.float64 else definition(*inputs)


def times(slope, dy):
    """Return exact products."""
    if dy.dtype == np.float64:
        return numbers(slope) * numbers(dy)
    with np.errstate(invalid="ignore"):
        return slope.astype(np.float64) * dy


def gradients(like, seed=1):
    """Return plausible upstream gradients, one per element."""
    rng = np.random.default_rng(seed)
    return (rng.normal(size=like.shape) * 2.0 ** rng.integers(-6, 7, like.shape)).astype(like.dtype)


def check(error, bound, x):
    """Fail with the worst input."""
    worst = np.argmax(error - bound)
    bound = np.broadcast_to(bound, error.shape)[worst]
    assert error[worst] <= bound, f"{error[worst]} ULP of {bound} at x = {x[worst]!r} = {float(x[worst]).hex()}"


@pytest.mark.parametrize("kind", ["value", "derivative"])
@pytest.mark.parametrize("dtype", FORMATS, ids=lambda dtype: dtype.__name__)
@by_row
def test_promise_is_kept(row, kind, dtype):
    oracle, x, params = setting(row, dtype)
    function = getattr(fastact, row.name + ("" if kind == "value" else "_derivative"))
    if kind == "derivative":
        x = x[ulp.decided(row.name, x, params)]
    meant = inputs.meant(row.name, params) if dtype == np.float16 else params
    result, truth = function(x, *params), true(getattr(oracle, kind), x, *meant)
    assert result.dtype == dtype
    error = ulp.distance(result, truth, ulp.term_of(oracle, kind, x, params))
    zone = ulp.near_crossing(oracle, kind, x, params)
    check(error[~zone], ulp.promise(oracle, row.name, kind, dtype), x[~zone])
    if zone.any() and dtype != np.float16:
        absolute = abs(result[zone] - truth[zone].astype(dtype)) / np.finfo(dtype).eps
        check(absolute, 1, x[zone])


@pytest.mark.parametrize("kind", ["value", "derivative"])
@pytest.mark.parametrize(("row", "params", "dtype"), VARIED, ids=name_of)
def test_parameters_cost_no_more_than_their_rounding(row, params, kind, dtype):
    oracle, x, params = setting(row, dtype, params, COUNT[dtype] // 3)
    if kind == "derivative":
        x = x[ulp.decided(row.name, x, params)]
    x = x[np.isfinite(x)]
    definition = getattr(oracle, kind)
    truth = true(definition, x, *params)
    result = getattr(fastact, row.name + ("" if kind == "value" else "_derivative"))(x, *params)
    # Catalogue and docs promise the default parameters' accuracy; others may cost as much again.
    bound = ulp.promise(oracle, row.name, kind, dtype) * (1 if oracle.piecewise else 2)
    term = ulp.term_of(oracle, kind, x, params)
    if kind == "derivative" and oracle.crossing:  # near a zero, only the absolute error is bounded
        crossing = oracle.crossing(*params)
        term = np.where(abs(x - crossing) < ulp.ZONE * abs(crossing), 1.0, 0.0)
    check(ulp.distance(result, truth, term), bound, x)


@by_format
@by_row
def test_backward_is_dy_times_derivative(row, dtype):
    oracle, x, params = setting(row, dtype)
    x = x[np.isfinite(x)]
    dy = gradients(x)
    slope = getattr(fastact, row.name + "_derivative")(x, *params)
    result = getattr(fastact, row.name + "_backward")(dy, x, *params)
    dx = result[0] if row.param_gradient else result
    if row.param_gradient:
        check(ulp.distance(result[1], true(oracle.backward, dy, x, *params)[1]), 0.5, x)
    with np.errstate(all="ignore"):
        product = np.where((slope == 0) & row.piecewise, 0, dy * slope)
    # To the bit, whether there are subnormal slopes about, for which kernels have another way, or not.
    np.testing.assert_array_equal(dx, product)


LEARNT = [row for row in ROWS if any(param.gradient for param in row.params)]


@by_format
@pytest.mark.parametrize(
    ("row", "params"),
    [(row, params) for row in LEARNT for params in inputs.parameters(row.name)[:5]],
    ids=name_of,
)
def test_gradients_of_parameters(row, params, dtype):
    """As accurate as a derivative, in tails too; snake's, which has a zero in every period, in units of x/alpha."""
    oracle, x, params = setting(row, dtype, params, COUNT[dtype] // 3)
    with np.errstate(all="ignore"):
        x = x[np.isfinite(x) & np.isfinite(np.prod([x, *(v * np.ones_like(x) for v in params)], axis=0))]
    x = x[ulp.decided(row.name, x, params)]
    with np.errstate(all="ignore"):
        if row.name == "snake":
            x = x[abs(x / params[0]) < np.finfo(dtype).max / 4]
        term = abs(x / params[0]) if row.name == "snake" else None
    results = getattr(fastact, row.name + "_backward_parameters")(np.ones_like(x), x, *params)
    for result, gradient in zip(outputs(results), oracle.gradients, strict=True):
        bound = {np.float32: 6, np.float64: 12}[dtype]
        check(ulp.distance(result, true(gradient, x, *params), term), bound, x)
        np.testing.assert_array_equal(result[true(gradient, x, *params) == 0], 0)


@by_format
@pytest.mark.parametrize("row", LEARNT, ids=name_of)
def test_a_branch_without_the_parameter_is_exactly_0(row, dtype):
    oracle, x, params = setting(row, dtype, count=300)
    x = x[np.isfinite(x) & ulp.decided(row.name, x, params)]
    for k, param in enumerate(row.params):
        if " if " in param.gradient or not param.gradient:
            flat = x[(oracle.gradients[k](x, *params) == 0) & (x != 0)]
            for dy in (np.inf, np.nan):
                result = outputs(getattr(fastact, row.name + "_backward_parameters")(dtype(dy), flat, *params))[k]
                if dtype == np.float64 or row.piecewise:  # elsewhere, others underflow to zero
                    np.testing.assert_array_equal(result[(abs(flat) > 1e-3) & (abs(flat) < 30)], 0)


LOGITS = np.array([-np.inf, -800, -90, -20, -1.5, -1e-3, -0.0, 0, 1e-20, 0.3, 2, 17, 40, 104, 700, np.inf])


@by_format
@pytest.mark.parametrize("weight", [1, 3, 0.2, 0.1077, 1e-9, 1e-17])
def test_binary_cross_entropy(dtype, weight):
    """No loss is lost: one of an almost surely right sample is e^-40, not 0; and 0 inf is 0."""
    oracle = reference.ORACLES["binary_cross_entropy_with_logits"]
    x, target = map(np.ravel, np.meshgrid(LOGITS.astype(dtype), np.array([0, 0.25, 0.9, 1], dtype)))
    weight = dtype(weight)
    value = fastact.binary_cross_entropy_with_logits(x, target, weight)
    slope = fastact.binary_cross_entropy_with_logits_backward(dtype(1), x, target, weight)
    right = np.isinf(x) & ((target == 0) & (x < 0) | (target == 1) & (x > 0))
    assert (value[right] == 0).all()
    assert (slope[right] == 0).all()
    assert np.isinf(value[np.isinf(x) & ~right]).all()
    keep = np.isfinite(x)
    x, target, value, slope = x[keep], target[keep], value[keep], slope[keep]
    check(ulp.distance(value, true(oracle.value, x, target, weight)), 3 if dtype == np.float32 else 5, x)
    term = np.maximum(abs(1 - target), weight * target) * (target > 0) * (target < 1)
    truth = true(oracle.backward, np.ones_like(x), x, target, weight)
    check(ulp.distance(slope, truth, term), 4 if dtype == np.float32 else 8, x)
    if dtype == np.float64:
        assert fastact.binary_cross_entropy_with_logits(-40.0, 0) == 4.248354255291589e-18


@by_format
@pytest.mark.parametrize("params", [(1.702, 7, 1), (1, 10, 0), (1.702, np.inf, 1), (1, 0, 0.5)])
def test_clamped_swiglu(params, dtype):
    oracle = reference.ORACLES["clamped_swiglu"]
    rng, params = np.random.default_rng(2), [dtype(v) for v in params]
    edges = [v for v in (params[1], -params[1], np.nextafter(params[1], dtype(100))) if np.isfinite(v)]
    draw = rng.normal(0, 8, (2, 300 if dtype == np.float64 else 20_000)).astype(dtype)
    gate, value = np.r_[draw[0], edges], np.r_[draw[1], edges[::-1]]
    # value + offset may cancel
    keep = abs(np.clip(value, -params[1], params[1]) + params[2]) > 0.1
    gate, value = gate[keep], value[keep]
    check(ulp.distance(fastact.clamped_swiglu(gate, value, *params), true(oracle.value, gate, value, *params)), 6, gate)
    dy = gradients(gate)
    results = fastact.clamped_swiglu_backward(dy, gate, value, *params)
    crossing = abs(gate + 1.2784645427610738 / params[0]) < 0.2
    for result, truth in zip(results, true(oracle.backward, dy, gate, value, *params), strict=True):
        check(ulp.distance(result, truth)[~crossing], 14, gate[~crossing])
    for result in (
        fastact.clamped_swiglu(gate, value, 1, np.nan),
        *fastact.clamped_swiglu_backward(dy, gate, value, 1, np.nan),
    ):
        assert np.isnan(result).all()
    limit = params[1]
    if np.isfinite(limit):
        dgate, dvalue = fastact.clamped_swiglu_backward(np.full_like(gate, np.nan), gate, value, *params)
        np.testing.assert_array_equal(dgate[gate > limit], 0)
        np.testing.assert_array_equal(dvalue[abs(value) > limit], 0)


@by_format
@pytest.mark.parametrize("row", [row for row in ROWS if row.piecewise], ids=name_of)
def test_zero_slope_is_a_select(row, dtype):
    oracle, x, params = setting(row, dtype, count=300)
    x = x[~np.isnan(x) & ulp.decided(row.name, x, params)]
    flat = x[oracle.derivative(x, *params) == 0]
    for dy in (np.inf, -np.inf, np.nan):
        result = getattr(fastact, row.name + "_backward")(np.full(flat.shape, dy, dtype), flat, *params)
        dx = result[0] if row.param_gradient else result
        np.testing.assert_array_equal(dx, np.zeros_like(flat))


@by_format
@pytest.mark.parametrize("row", FROM_OUTPUT, ids=name_of)
def test_backward_from_output_is_exact_in_the_output(row, dtype):
    oracle, x, params = setting(row, dtype)
    y = getattr(fastact, row.name)(x, *params)
    y = np.unique(y[np.isfinite(y)])
    dy = gradients(y)
    result = getattr(fastact, row.name + "_backward_from_output")(dy, y, *params)
    # Near its lower end, selu's y + lambda * alpha is a difference of rounded numbers.
    term = 1.7580993408473768 * abs(dy.astype(np.float64)) if row.name == "selu" else None
    bound = FROM_OUTPUT_ULP[dtype] if not oracle.piecewise or row.name == "squared_relu" else 0.5
    bound += 0.5 * (row.name == "hard_sigmoid")  # whose 1/6 is rounded before the product
    check(ulp.distance(result, true(oracle.backward_from_output, dy, y, *params), term), bound, y)


@by_format
@pytest.mark.parametrize("row", FROM_OUTPUT, ids=name_of)
def test_both_backward_passes_agree(row, dtype):
    _, x, params = setting(row, dtype, count=10_000)
    y = getattr(fastact, row.name)(x, *params)
    keep = np.isfinite(y) & np.isfinite(x) & ulp.decided(row.name, x, params)
    x, y = x[keep], y[keep]
    one = np.ones_like(x)
    left = getattr(fastact, row.name + "_backward_from_output")(one, y, *params)
    right = getattr(fastact, row.name + "_backward")(one, x, *params)
    # y is off by 2 ULP (4 in float64), and y d(f')/dy is at most 2 in every row.
    tolerance = 12 * np.finfo(dtype).eps
    np.testing.assert_allclose(left, right, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize(("name", "slope"), [("leaky_relu", -0.5), ("elu", -0.7)])
def test_an_ambiguous_output_gives_nan(name, slope):
    backward = getattr(fastact, name + "_backward_from_output")
    assert np.isnan(backward(np.ones(5), np.array([-2.0, -0.1, 0, 0.1, 2]), slope)).all()


@by_format
@by_row
def test_nan_and_infinity(row, dtype):
    oracle, _, params = setting(row, dtype)
    x = np.array([np.nan, -np.inf, np.inf], dtype)
    one = np.ones_like(x)
    tolerance = 8 * np.finfo(dtype).eps
    slope = oracle.derivative(x, *params)
    np.testing.assert_allclose(getattr(fastact, row.name)(x, *params), oracle.value(x, *params), rtol=tolerance)
    np.testing.assert_allclose(getattr(fastact, row.name + "_derivative")(x, *params), slope, rtol=tolerance)
    result = getattr(fastact, row.name + "_backward")(one, x, *params)
    np.testing.assert_allclose(result[0] if row.param_gradient else result, slope, rtol=tolerance)


ODD, UNSIGNED = ("tanh", "softsign", "tanh_shrink"), ("relu", "relu6", "clipped_relu", "squared_relu")


@by_format
@pytest.mark.parametrize("row", [row for row in ROWS if row.name in ODD + UNSIGNED], ids=name_of)
def test_sign_of_zero(row, dtype):
    _, _, params = setting(row, dtype)
    signs = np.signbit(getattr(fastact, row.name)(np.array([0.0, -0.0], dtype), *params))
    assert signs.tolist() == [False, row.name in ODD]


@by_format
@pytest.mark.parametrize("row", GATED, ids=name_of)
def test_gated_pair(row, dtype):
    oracle, truth = reference.ORACLES[row.gate], reference.ORACLES[row.name]
    crossing = oracle.crossing() if oracle.crossing else 0.0
    gate = inputs.sweep(dtype, COUNT[dtype], [crossing])
    # The gate's own subnormal results have few digits to multiply.
    sizes = [abs(definition(gate)) for definition in (oracle.value, oracle.derivative)]
    exact = row.piecewise & (np.array(sizes) == 0)
    gate = gate[np.all(exact | (np.array(sizes) > 2.0**10 * np.finfo(dtype).tiny), axis=0)]
    gate = gate[abs(gate) < 2.0**80]
    value, dy = gradients(gate, 2), gradients(gate, 3)
    # Each factor comes within its own promise, which a product in the next binade counts twice; and is rounded.
    bounds = [2 * ulp.promise(oracle, row.gate, kind, dtype) + 2 for kind in ("value", "derivative")]
    check(ulp.distance(getattr(fastact, row.name)(gate, value), true(truth.value, gate, value)), bounds[0], gate)
    dgate, dvalue = getattr(fastact, row.name + "_backward")(dy, gate, value)
    dgate_true, dvalue_true = true(truth.backward, dy, gate, value)
    check(ulp.distance(dvalue, dvalue_true), bounds[0], gate)
    # Near a zero of the derivative, in units of its largest term.
    zone = ulp.near_crossing(oracle, "derivative", gate)
    term = np.where(zone, abs(times(dy, value).astype(np.float64)), 0.0)
    check(ulp.distance(dgate, dgate_true, term), bounds[1], gate)


by_row_along_axis = pytest.mark.parametrize("row", ALONG_AXIS, ids=name_of)

# ULP in float32 and float64, or an absolute error in eps of the sum of abs(dy), or of 1
ALONG_AXIS_ULP = {"logsumexp": (2, 4), "softmax_cross_entropy": (3, 5), "sparsemax": None}
ALONG_AXIS_BACKWARD_ULP = {"logsumexp": (3, 6), "softmax_cross_entropy": (4, 7)}


def operands_along_axis(row, x):
    """The operands of a function along the last axis, apart from `x` at random; of the backward pass but for `dy`."""
    rng = np.random.default_rng(7)
    labels = np.where(np.arange(len(x)) % 7 == 3, -100, rng.integers(0, x.shape[-1], len(x)))
    drawn = {"x": x, "mask": rng.random(x.shape) < 0.7, "label": labels}
    value, backward, *_ = unfold(row)
    inputs = [drawn[name] for name in value.arrays]
    y = getattr(fastact, row.name)(*inputs)
    return inputs, y, [drawn.get(name, y) for name in backward.arrays[1:]]


def check_along_axis(actual, truth, bound, scale):
    """Compare with ULP of the results, or with an absolute error."""
    eps = np.finfo(actual.dtype).eps
    if bound is None:
        assert (abs(actual - truth.astype(np.float64)) <= eps * scale).all()
    else:
        check(ulp.distance(actual, truth).ravel(), bound[actual.dtype == np.float64], actual.ravel())


@by_format
@by_row_along_axis
def test_along_an_axis(row, dtype):
    oracle = reference.ORACLES[row.name]
    x = (np.random.default_rng(4).normal(size=(20, 33)) * 10).astype(dtype)
    x[0], x[1, 3], x[2, 5], x[3, 7] = -np.inf, np.inf, -np.inf, np.nan
    x[4] *= 100  # one element dwarfs the others
    inputs, y, _ = operands_along_axis(row, x)
    truth = oracle.value.mp(*inputs)
    finite = np.isfinite(truth.astype(np.float64))
    np.testing.assert_array_equal(y[~finite], truth[~finite].astype(dtype))
    check_along_axis(y[finite], truth[finite], ALONG_AXIS_ULP.get(row.name, (3, 6)), 1)
    _, y, others = operands_along_axis(row, x[4:])
    dy = gradients(y)
    dx = getattr(fastact, row.name + "_backward")(dy, *others)
    total = 4 * abs(dy).sum(axis=-1, keepdims=True)
    check_along_axis(dx, oracle.backward.mp(dy, *others), ALONG_AXIS_BACKWARD_ULP.get(row.name), total)


@by_format
@by_row_along_axis
def test_backward_along_an_axis_is_the_jacobian(row, dtype):
    """Against differences of the float64 oracle: nothing of the backward formula is used."""
    x, h = np.random.default_rng(6).normal(size=7), 1e-3
    inputs, y, others = operands_along_axis(row, x.astype(dtype)[None])
    rest = [np.repeat(operand, 7, axis=0) for operand in inputs[1:]]
    dy = gradients(y)
    value = functools.partial(lambda *given: np.where(np.isinf(v := reference.ORACLES[row.name].value(*given)), 0, v))
    moved = {k: value(x + k * h * np.eye(7), *rest) for k in (-2, -1, 1, 2)}
    jacobian = (8 * (moved[1] - moved[-1]) - (moved[2] - moved[-2])) / (12 * h)
    dx = getattr(fastact, row.name + "_backward")(dy, *others)
    expected = (jacobian * dy.astype(np.float64)).reshape(7, -1).sum(axis=1)
    np.testing.assert_allclose(dx[0], expected, rtol=1e-5, atol=20 * np.finfo(dtype).eps + 1e-10)


def test_small_losses_and_logarithms_keep_their_digits():
    assert fastact.logsumexp([0, -40]) == 4.248354255291589e-18
    assert fastact.softmax_cross_entropy(np.array([46.0517, 0]), 0) == pytest.approx(float(mp.log1p(mp.exp(-46.0517))))
    x = np.array([0, -80, -85], np.float32)
    truth = float(mp.log1p(mp.exp(-80) + mp.exp(-85)))
    assert fastact.softmax_cross_entropy(x, 0) == np.float32(truth)
    assert fastact.softmax_cross_entropy_backward(1, x, 0)[0] == -np.float32(truth)


@by_format
def test_log_softmax_backward_where_no_output_is(dtype):
    """Its e^y goes on to infinity."""
    y = np.array([0.5, 40, 60, 88.4, np.inf] if dtype == np.float32 else [0.5, 40, 700, 709.6, np.inf], dtype)[:, None]
    with np.errstate(over="ignore"):
        expected = 1 - np.exp(y.astype(np.float64))
    result = fastact.log_softmax_backward(np.ones_like(y), y)
    np.testing.assert_allclose(result, expected.astype(dtype), rtol=4 * np.finfo(dtype).eps)
    assert fastact.log_softmax_backward(np.ones_like(y[:1]), np.full_like(y[:1], 1e30)) == -np.inf


@by_format
def test_parameters_at_the_ends(dtype):
    """Tails with a large factor go on to 0, and what 0 * inf or inf - inf might leave open is one number."""
    x = np.array([-np.inf, -1, 0, 1, np.inf], dtype)
    huge = dtype(np.finfo(dtype).max)
    ones = np.ones_like(x)
    np.testing.assert_array_equal(fastact.elu_derivative(x, huge)[0], 0)
    np.testing.assert_array_equal(fastact.elu_backward(ones, x, huge)[0], 0)
    np.testing.assert_array_equal(fastact.softplus(x, 8 / huge)[0], 0)
    for name, param, value in (("softplus", 0.0, np.inf), ("softplus", -0.0, -np.inf), ("squareplus", np.inf, np.inf)):
        np.testing.assert_array_equal(getattr(fastact, name)(x, dtype(param)), value * ones)
        np.testing.assert_array_equal(getattr(fastact, name + "_derivative")(x, dtype(param)), ones / 2)
    small = dtype(np.finfo(dtype).tiny / 7)  # subnormal
    np.testing.assert_array_equal(fastact.softplus_derivative(dtype([-small, 0, small]), dtype(np.inf)), [0, 0.5, 1])
    np.testing.assert_array_equal(fastact.celu_backward_from_output(ones, 0 * ones, small), ones)
    # e^(-x/alpha) alone would overflow.
    result = fastact.celu(dtype(-1.3e-30), dtype(-1e-32))
    np.testing.assert_allclose(result, -1e-32 * np.expm1(130), rtol=200 * np.finfo(dtype).eps)


@by_format
@pytest.mark.parametrize("name", ["celu", "celu_derivative"])
def test_alphas_leave_their_neighbours(name, dtype):
    """Ordinary alphas have a way of their own, which a vector leaves if it holds another."""
    function, rng = getattr(fastact, name), np.random.default_rng(0)
    borders = [2.0**k * (1 + sign * 1e-3) for k in (-40, 40) for sign in (-1, 0, 1)]
    odd = [0, -1, -1e-9, 1e-30, 1e30, np.inf, -np.inf, np.nan, np.finfo(dtype).smallest_subnormal, *borders]
    ordinary = 10 ** rng.uniform(-5, 5, 500)
    alphas = rng.permutation(np.concatenate([ordinary, np.repeat(odd, 5)])).astype(dtype)
    x = (-abs(alphas) * 10 ** rng.uniform(-3, 1.5, alphas.size)).astype(dtype)
    x[~np.isfinite(x)] = -1
    with np.errstate(all="ignore"):
        together = function(x, alphas)
        alone = np.array([function(*pair) for pair in zip(x, alphas, strict=True)], dtype)
    np.testing.assert_array_equal(together, alone)


@by_format
def test_tanh_shrink_where_it_turns_subnormal(dtype):
    """Its border was once put a hair too high, which cost 15 ULP just above it."""
    border = np.cbrt(3 * float(np.finfo(dtype).tiny))
    x = np.linspace(border * (1 - 1e-5), border * (1 + 1e-5), 2000, dtype=dtype)
    check(ulp.distance(fastact.tanh_shrink(x), true(reference.ORACLES["tanh_shrink"].value, x)), 2, x)


@by_format
@pytest.mark.parametrize("factor", [0.1, 1e3])
def test_squareplus_of_a_tiny_b(dtype, factor):
    """It is b/(4 abs(x)) far out, which begins next to zero; b/4 was rounded, and a small x taken for 1e-30."""
    b = dtype(np.finfo(dtype).tiny * factor)
    x = -np.geomspace(1e10 * float(np.sqrt(b)), 1e-10, 300).astype(dtype)
    truth = [mp.mpf(float(b)) / (-4 * mp.mpf(float(v))) for v in x]
    truth = np.array(truth, np.float64 if dtype == np.float32 else object)
    check(ulp.distance(fastact.squareplus(x, b), truth), 2, x)


@by_format
@pytest.mark.parametrize("b", [-0.75, -1e-3])
def test_squareplus_slope_where_its_root_is_of_a_difference(dtype, b):
    """It is defined beyond x^2 = -b only, and negative there: b/(4 x^2) far out, down to the subnormal numbers."""
    b = dtype(b)
    x = dtype(-1) * np.logspace(1, 20 if dtype == np.float32 else 160, 300).astype(dtype)
    with mp.workprec(2000):
        truth = [(1 + mp.mpf(float(v)) / mp.sqrt(mp.mpf(float(v)) ** 2 + mp.mpf(float(b)))) / 2 for v in x]
        assert ulp.distance(fastact.squareplus_derivative(x, b), np.array(truth)).max() < 8
