"""`fastact.get` finds every activation, also by other libraries' names, with its gradients, parameters and gain."""

import copy
import inspect
import math
import pickle
import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from scipy import integrate, special
from support.inputs import landmarks, parameters
from support.reference import ORACLES

import fastact
from fastact._catalogue import ACTIVATIONS, UFUNCS
from fastact._registry import ALIASES

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "coming_from.md").read_text()
ROWS = {row.name: row for row in ACTIVATIONS}
every_name = pytest.mark.parametrize("name", ROWS)


def test_all_activations_are_listed():
    assert list(fastact.ACTIVATIONS) == list(ROWS)
    assert all(fastact.get(name) is activation for name, activation in fastact.ACTIVATIONS.items())
    with pytest.raises(TypeError):
        fastact.ACTIVATIONS["new"] = None


@every_name
def test_ufuncs_are_those_of_the_row(name):
    activation = fastact.get(name)
    expected = {ufunc.kind: getattr(fastact, ufunc.name) for ufunc in UFUNCS if ufunc.activation.name == name}
    kinds = ("value", "derivative", "backward", "backward_from_output", "backward_parameters", "value_and_backward")
    assert {kind: getattr(activation, kind) for kind in kinds} == {kind: expected.pop(kind, None) for kind in kinds}
    assert not expected, "Activation has no attribute for these kinds"


@every_name
def test_params_are_those_of_the_signature(name):
    activation = fastact.get(name)
    signature = inspect.signature(activation.value).parameters
    arrays = activation.value.nin - len(activation.params)
    names = list(signature)[arrays : activation.value.nin]
    assert list(activation.params) == names
    defaults = {param: signature[param].default for param in names}
    required = {param for param, default in defaults.items() if default is inspect.Parameter.empty}
    assert {param for param, default in activation.params.items() if default is None} == required
    for param in defaults.keys() - required:
        assert (type(activation.params[param]), activation.params[param]) == (type(defaults[param]), defaults[param])


@every_name
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda a: pickle.loads(pickle.dumps(a))])
def test_copies_are_the_same_object(name, copied):
    activation = fastact.get(name)
    assert copied(activation) is activation


def test_activations_are_immutable():
    gelu = fastact.get("gelu")
    with pytest.raises(AttributeError):
        gelu.value = np.exp
    with pytest.raises((AttributeError, TypeError)):  # dataclasses with slots raise TypeError
        gelu.gain = 1
    with pytest.raises(TypeError):
        fastact.get("elu").params["alpha"] = 2


def test_repr_evaluates_to_the_object():
    assert repr(fastact.get("SiLU")) == "fastact.get('silu')"


# --- names ------------------------------------------------------------------------------------------------------------

# The formula of the library that uses the name, from its documentation or source.
GELU_TANH = "0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))"
ELSEWHERE = {
    "expit": "special.expit(x)",
    "gelu_accurate": GELU_TANH,
    "gelu_fast": "0.5 * x * (1 + np.tanh(x * 0.7978845608028654 * (1 + 0.044715 * x * x)))",
    "gelu_new": GELU_TANH,
    "gelu_python": "x * 0.5 * (1 + special.erf(x / np.sqrt(2)))",
    "gelu_python_tanh": GELU_TANH,
    "gelu_pytorch_tanh": GELU_TANH,
    "hard_silu": "x * np.clip(x + 3, 0, 6) / 6",
    "log_expit": "special.log_expit(x)",
    "logistic": "1 / (1 + np.exp(-x))",
    "relu2": "np.square(np.maximum(x, 0))",
}


def test_every_other_name_is_tried_and_none_is_ours():
    assert ELSEWHERE.keys() == ALIASES.keys()
    ours, theirs = ([name.replace("_", "") for name in names] for names in (ROWS, ALIASES))
    assert len({*ours, *theirs}) == len(ours) + len(theirs)


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_name_from_elsewhere_means_the_same_function(name):
    x = np.linspace(-8, 8, 641)
    expected = eval(ELSEWHERE[name], {"np": np, "special": special, "x": x})  # our own strings
    np.testing.assert_allclose(fastact.get(name).value(x), expected, rtol=1e-12, atol=1e-15)


def plain_names():
    """Read the names in docs/coming_from.md that are a name alone, and mean the function at its defaults."""
    for line in PAGE.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        ours = cells[0].strip("`")
        if ours in ROWS:
            for theirs in re.findall(r"`(\w+)`", " ".join(cells[1:6])):
                # Keras has the name for silu; ours has a beta, and is silu without it
                yield pytest.param(theirs, "swish" if theirs.lower() == "swish" else ours, id=f"{theirs} for {ours}")


@pytest.mark.parametrize(("theirs", "ours"), list(plain_names()))
def test_names_of_other_libraries_are_found(theirs, ours):
    assert fastact.get(theirs).name == ours


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("hardswish", "hard_swish"),
        ("SiLU", "silu"),
        ("leaky-relu", "leaky_relu"),
        ("LeakyReLU", "leaky_relu"),
        ("Leaky ReLU", "leaky_relu"),
        ("LOGSIGMOID", "log_sigmoid"),
        ("ReLU2", "squared_relu"),
        ("gelu-new", "gelu_tanh"),
        (np.str_("gelu"), "gelu"),
    ],
)
def test_case_hyphens_underscores_and_spaces_are_ignored(given, name):
    assert fastact.get(given).name == name


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("geluu", "did you mean gelu, geglu, glu?"),
        ("gelu_neww", "did you mean gelu_new, "),
        ("soft-maxx", "did you mean softmax, "),
        ("jax.nn.gelu", "fastact.ACTIVATIONS lists all"),  # prefixes aren't ignored: JAX's gelu is gelu_tanh
        ("linear", "fastact.ACTIVATIONS lists all"),
        ("", "fastact.ACTIVATIONS lists all"),
    ],
)
def test_an_unknown_name_gets_suggestions(given, hint):
    message = f"get: unknown activation {given!r}; {hint}"
    with pytest.raises(KeyError) as caught:
        fastact.get(given)
    assert caught.value.args[0].startswith(message)


@pytest.mark.parametrize("given", [None, 3, b"gelu", fastact.gelu])
def test_a_name_is_a_string(given):
    with pytest.raises(TypeError, match=re.escape(f"get: name must be a string, got {given!r}")):
        fastact.get(given)


# --- gain -------------------------------------------------------------------------------------------------------------

CONSTANTS = {
    "relu": math.sqrt(2),
    "leaky_relu": math.sqrt(2 / 1.0001),
    "selu": 0.75,
    "sigmoid": 1,
    "tanh": 5 / 3,
}
HAVE_GAINS = [row for row in ACTIVATIONS if fastact.get(row.name).gain is not None]
BY_FORMULA = [
    row for row in HAVE_GAINS if row.name not in ("selu", "sigmoid", "tanh")
]  # PyTorch has other constants for these


@pytest.mark.parametrize("name", CONSTANTS)
def test_gain_equals_pytorchs(name):
    assert fastact.get(name).gain == CONSTANTS[name]


@pytest.mark.parametrize("name", CONSTANTS)
def test_pytorch_has_these_constants(name):
    init = pytest.importorskip("torch.nn.init")
    assert init.calculate_gain(name) == CONSTANTS[name]


@pytest.mark.parametrize("row", BY_FORMULA, ids=lambda row: row.name)
def test_gain_keeps_the_mean_square_of_a_normal_input(row):
    params = parameters(row.name)[0]
    assert params == tuple(param.default for param in row.params)
    value = ORACLES[row.name].value

    def integrand(z):
        return float(value(np.float64(z), *params)) ** 2 * math.exp(-z * z / 2) / math.sqrt(2 * math.pi)

    bounds = [-12.0, *sorted(landmarks(row, params)), 12.0]
    pieces = [integrate.quad(integrand, *ends, epsabs=1e-13)[0] for ends in pairwise(bounds)]
    assert fastact.get(row.name).gain == pytest.approx(1 / math.sqrt(sum(pieces)), rel=1e-7)


def test_functions_without_a_gain():
    for row in ACTIVATIONS:
        one_array = not row.gate and not row.along_axis and fastact.get(row.name).derivative is not None
        assert (row in HAVE_GAINS) == (one_array and not any(param.required for param in row.params)), row.name
    assert [fastact.get(name).gain for name in ("swiglu", "softmax", "prelu", "threshold")] == [None] * 4
