"""Other libraries differ as ``docs/coming_from.md`` says, and the recipes there are right."""

import re
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import numpy as np
import peers.jax
import pytest
from scipy import special
from support import inputs, reference
from support.measure import peak_memory
from support.pytorch import PYTORCH
from test_docs import run

import fastact
from fastact._catalogue import ACTIVATIONS
from fastact._cli.spelling import parameters

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "coming_from.md").read_text()
TABLE = {
    row[0]: row[1:]
    for line in PAGE.splitlines()
    if (row := [cell.strip("` ") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]) and hasattr(fastact, row[0])
}
IN_SCIPY = {name: cells[4] for name, cells in TABLE.items() if cells[4] != "–"}
GATED = [row for row in ACTIVATIONS if row.gate]
KINKED = [row for row in ACTIVATIONS if row.kinks and row.name in peers.jax.VALUE_OF]
LINEAR = [row for row in ACTIVATIONS if row.second_derivative == "0"]
NAN_AT_INFINITY = ("silu", "gelu", "gelu_tanh", "mish", "hard_swish", "softsign")
SOFTMAX_IS_NAN = ([np.inf, 0.0], [np.inf, np.inf], [-np.inf, -np.inf], [np.nan, 0.0])
LAYOUTS = {  # the indices of gate and value in a row of 2 * n elements
    "value_first": lambda n: (range(n, 2 * n), range(n)),
    "gate_first": lambda n: (range(n), range(n, 2 * n)),
    "interleaved": lambda n: (range(0, 2 * n, 2), range(1, 2 * n, 2)),
}
layouts = pytest.mark.parametrize("layout", LAYOUTS)


def named(rows):
    return [pytest.param(row, id=row.name) for row in rows]


@pytest.fixture(scope="module")
def recipes():
    """The functions that the examples of the page define."""
    return run("docs/coming_from.md")


def jax_derivative(row, x):
    jax = pytest.importorskip("jax")
    value = eval(f"lambda x: {peers.jax.VALUE_OF[row.name]}", {"nn": jax.nn, **parameters(row)})
    return float(jax.grad(value)(float(x)))


def torch_value_and_derivative(name, x):
    torch = pytest.importorskip("torch")
    leaf = torch.tensor(x, requires_grad=True)
    result = PYTORCH[name](torch, leaf, *inputs.parameters(name)[0])
    result.backward(torch.ones_like(result))
    return result.detach().numpy(), leaf.grad.numpy()


def our_value_and_derivative(name, x):
    params = inputs.parameters(name)[0]
    return getattr(fastact, name)(x, *params), getattr(fastact, f"{name}_derivative")(x, *params)


def test_the_table_has_our_functions_in_order():
    names = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    ours = [*(row.name for row in ACTIVATIONS), "rrelu", "crelu"]
    assert names == [name for name in ours if name in names], "an unknown name, a wrong order, or a name twice"


def test_the_table_is_read():
    assert TABLE["relu"][:2] == ["relu", "relu"]
    assert {len(cells) for cells in TABLE.values()} == {6}
    assert {"sigmoid", "log_sigmoid", "softmax", "log_softmax"} <= IN_SCIPY.keys()


@pytest.mark.parametrize("name", IN_SCIPY)
def test_scipy_has_the_same_function(name):
    function, _, arguments = IN_SCIPY[name].partition("(")
    theirs = np.tanh if function == "np.tanh" else getattr(special, function, None)
    if theirs is None:
        pytest.skip(f"this SciPy has no {function}")
    x = np.random.default_rng(3).normal(0, 5, (3, 4))
    whole = x.reshape(-1) if arguments.startswith("axis=None") else x
    np.testing.assert_allclose(np.ravel(getattr(fastact, name)(whole)), np.ravel(theirs(x)), rtol=1e-13)


@layouts
@pytest.mark.parametrize("row", named(GATED))
def test_recipes_unpack_a_gated_pair(row, layout, recipes):
    oracle, params = reference.ORACLES[row.name], inputs.parameters(row.name)[0]
    rng = np.random.default_rng(5)
    packed, dy = rng.normal(0, 2, (2, 3, 10)), rng.normal(size=(2, 3, 5))
    places = LAYOUTS[layout](5)
    originals = [packed[..., place] for place in places]
    gate, value = recipes[layout](packed)
    y = getattr(fastact, row.name)(gate, value, *params)
    np.testing.assert_allclose(y, oracle.value(*originals, *params), rtol=1e-13, atol=1e-15)
    getattr(fastact, f"{row.name}_backward")(dy, gate, value, *params, out=(gate, value))
    for place, gradient in zip(places, oracle.backward(dy, *originals, *params), strict=True):
        np.testing.assert_allclose(packed[..., place], gradient, rtol=1e-13, atol=1e-15)


@layouts
def test_recipes_copy_nothing(layout, recipes):
    packed = np.ones((500, 2000), np.float32)
    gate, value = recipes[layout](packed)
    dy = np.ones(gate.shape, np.float32)

    def calls():
        fastact.swiglu_backward(dy, gate, value, out=(gate, value))
        fastact.swiglu(gate, value, out=gate)

    assert peak_memory(calls) < packed.nbytes / 10


def test_pytorch_packs_the_value_first(recipes):
    torch = pytest.importorskip("torch")
    packed = np.random.default_rng(6).normal(size=(3, 8))
    theirs = torch.nn.functional.glu(torch.from_numpy(packed)).numpy()
    np.testing.assert_allclose(fastact.glu(*recipes["value_first"](packed)), theirs, rtol=1e-13)


def test_jax_packs_the_value_first(recipes):
    jax = pytest.importorskip("jax")
    packed = np.random.default_rng(6).normal(size=(3, 8)).astype(np.float32)
    ours = fastact.glu(*recipes["value_first"](packed))
    np.testing.assert_allclose(ours, jax.nn.glu(packed), rtol=1e-5)


@pytest.mark.parametrize("axes", [axes for n in (1, 2, 3) for axes in combinations(range(3), n)], ids=str)
def test_softmax_over_several_axes(axes, recipes):
    x = np.random.default_rng(7).normal(0, 3, (2, 3, 4))
    before = x.copy()
    np.testing.assert_allclose(recipes["softmax"](x, axes), special.softmax(x, axis=axes), rtol=1e-13)
    np.testing.assert_array_equal(x, before)


@pytest.mark.parametrize("row", named(row for row in LINEAR if row.name in PYTORCH))
def test_derivatives_at_nan_are_numbers_in_pytorch(row):
    x = np.full(67, np.nan)  # whole vectors and a remainder
    value, derivative = torch_value_and_derivative(row.name, x)
    assert np.isnan(value).all()
    assert np.isfinite(derivative).all()
    assert np.isnan(our_value_and_derivative(row.name, x)).all()


@pytest.mark.parametrize("row", named(row for row in LINEAR if row.name in peers.jax.VALUE_OF))
def test_derivatives_at_nan_are_numbers_in_jax(row):
    assert np.isfinite(jax_derivative(row, np.nan))
    assert np.isnan(getattr(fastact, f"{row.name}_derivative")(np.nan))


def test_the_derivative_of_relu_at_nan():
    _, derivative = torch_value_and_derivative("relu", np.full(67, np.nan))
    assert (derivative == 1).all()
    assert jax_derivative(next(row for row in LINEAR if row.name == "relu"), np.nan) == 0


@pytest.mark.parametrize("name", NAN_AT_INFINITY)
def test_pytorch_gives_nan_at_infinities(name):
    x = np.array([-np.inf, np.inf])
    value, derivative = torch_value_and_derivative(name, x)
    np.testing.assert_array_equal(np.isnan(value), [True, name == "softsign"])
    np.testing.assert_array_equal(np.isnan(derivative), [name != "hard_swish"] * 2)
    assert not np.isnan(our_value_and_derivative(name, x)).any()


@pytest.mark.parametrize("x", SOFTMAX_IS_NAN, ids=str)
@pytest.mark.parametrize("name", ["softmax", "log_softmax"])
def test_softmax_is_nan_where_scipys_is(name, x):
    assert np.isnan(getattr(fastact, name)(x)).all()
    with np.errstate(invalid="ignore"):
        theirs = getattr(special, name)(x)
    finite = name == "log_softmax" and np.inf in x and 0 in x
    np.testing.assert_array_equal(theirs, [np.nan, -np.inf if finite else np.nan])


@pytest.mark.parametrize("x", SOFTMAX_IS_NAN, ids=str)
@pytest.mark.parametrize("name", ["softmax", "log_softmax"])
@pytest.mark.parametrize("library", ["torch", "jax.nn"])
def test_softmax_is_nan_in_pytorch_and_jax(library, name, x):
    module = pytest.importorskip(library)
    x = getattr(module, "tensor", np.array)(x)
    assert np.isnan(np.asarray(getattr(module, name)(x, -1))).all()


@pytest.mark.parametrize("row", named(KINKED))
def test_derivatives_at_kinks_in_jax(row):
    stated = re.search(r"JAX's derivative at \S+ is (\d+(?:/\d+)?)", TABLE[row.name][-1])
    for kink in inputs.landmarks(row, inputs.parameters(row.name)[0]):
        ours = getattr(fastact, f"{row.name}_derivative")(kink)
        theirs = jax_derivative(row, kink)
        assert theirs == pytest.approx(float(Fraction(stated[1])) if stated else ours, abs=1e-6)
        assert not stated or theirs != pytest.approx(ours)


def test_thinc_has_both_definitions_of_hard_swish():
    ops = pytest.importorskip("thinc.api").NumpyOps()
    x = np.linspace(-4, 4, 41, dtype=np.float32)
    assert "`x * hard_sigmoid(x, 0.2)`" in TABLE["hard_swish"][-1]
    np.testing.assert_allclose(x * fastact.hard_sigmoid(x, 0.2), ops.hard_swish(x.copy()), atol=1e-6)
    np.testing.assert_allclose(fastact.hard_swish(x), ops.hard_swish_mobilenet(x.copy()), atol=1e-6)
