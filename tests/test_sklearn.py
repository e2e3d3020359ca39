"""fastact's activations in scikit-learn's perceptrons: gradients, training, copies, and no memory leak."""

import copy
import pickle

import numpy as np
import pytest
from support.inputs import parameters
from support.processes import python

import fastact
from fastact._catalogue import ACTIVATIONS

pytest.importorskip("sklearn")

from sklearn.base import clone
from sklearn.datasets import load_digits, make_circles
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.neural_network import MLPClassifier, MLPRegressor, _base

from fastact import sklearn as ours
from fastact.sklearn import MLPActivation

ROWS = [row for row in ACTIVATIONS if fastact.get(row.name).derivative is not None]
CASES = [
    pytest.param(row.name, values, id=f"{row.name}{values}")
    for row in ROWS
    for values in parameters(row.name)
    if all(value == 0 or 1e-5 < abs(value) < 1e5 for value in values)  # for finite differences
]


@pytest.fixture(scope="module")
def circles():
    """Two concentric circles, which a linear model can't separate."""
    x, y = make_circles(400, noise=0.05, factor=0.5, random_state=0)
    assert LogisticRegression().fit(x[:300], y[:300]).score(x[300:], y[300:]) < 0.6
    return x[:300], y[:300], x[300:], y[300:]


def loss_and_gradient(network, x, y, weights):
    """Return the loss and its gradient for some weights, as scikit-learn computes them."""
    shapes = [array.shape for array in network.coefs_ + network.intercepts_]
    ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
    arrays = [part.reshape(shape) for part, shape in zip(np.split(weights, ends[:-1]), shapes, strict=True)]
    layers = len(network.coefs_)
    network.coefs_, network.intercepts_ = arrays[:layers], arrays[layers:]
    loss, *gradients = network._backprop(x, y, None, [x] + [None] * layers, *([None] * layers for _ in range(3)))
    return loss, np.concatenate([array.ravel() for part in gradients for array in part])


def check_gradient(activation):
    """Compare the gradient with a finite difference in a random direction, for two hidden layers."""
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(12, 3)), rng.normal(size=12)
    network = MLPRegressor(hidden_layer_sizes=(6, 5), activation=activation, random_state=0).partial_fit(x, y)
    y = y[:, np.newaxis]
    weights = rng.normal(0, 0.5, size=sum(array.size for array in network.coefs_ + network.intercepts_))
    direction = rng.normal(size=weights.size)
    gradient = loss_and_gradient(network, x, y, weights)[1] @ direction
    step = 1e-7  # small enough that no unit crosses a kink
    around = [loss_and_gradient(network, x, y, weights + sign * step * direction)[0] for sign in (1, -1)]
    assert gradient == pytest.approx((around[0] - around[1]) / (2 * step), rel=1e-5, abs=1e-6)
    assert not ours._inputs


@pytest.mark.parametrize(
    "row", [row for row in ROWS if not any(param.required for param in row.params)], ids=lambda row: row.name
)
def test_gradient_at_defaults(row):
    check_gradient(MLPActivation(row.name))


@pytest.mark.parametrize(("name", "values"), CASES)
def test_gradient_for_parameters(name, values):
    check_gradient(MLPActivation(name, **dict(zip(fastact.get(name).params, values, strict=True))))


@pytest.mark.parametrize(
    "activation",
    [
        MLPActivation("gelu"),
        MLPActivation("Mish"),
        MLPActivation("relu"),
        MLPActivation("elu"),
        MLPActivation("prelu", weight=0.25),
        MLPActivation("leaky_relu", negative_slope=-0.5),
    ],
)
@pytest.mark.parametrize("solver", ["adam", "lbfgs"])
def test_learns_a_nonlinear_boundary(activation, solver, circles):
    x, y, x_test, y_test = circles
    network = MLPClassifier(
        (16, 16), activation=activation, solver=solver, learning_rate_init=0.01, max_iter=400, random_state=0
    )
    assert network.fit(x, y).score(x_test, y_test) >= 0.97
    assert not ours._inputs


@pytest.mark.parametrize("name", ["silu", "softplus"])
def test_classifies_digits(name):
    x, y = load_digits(return_X_y=True)
    x = (x / 16).astype("f4")
    network = MLPClassifier((32,), activation=MLPActivation(name), max_iter=60, random_state=0, tol=0.01)
    network.fit(x[:1400], y[:1400])
    assert network.coefs_[0].dtype == np.float32
    assert network.score(x[1400:], y[1400:]) >= 0.85


@pytest.mark.parametrize("name", ["relu", "tanh", "logistic"])
def test_trains_like_scikit_learns_own_functions(name, circles):
    x, y, x_test, _ = circles
    networks = [
        MLPClassifier((8,), activation=activation, solver="lbfgs", max_iter=10, random_state=0)
        for activation in (name, MLPActivation(name))
    ]
    for network in networks:
        with pytest.warns(Warning, match="ITERATIONS"):
            network.fit(x, y)
    if name == "logistic":  # scikit-learn initialises the weights differently for it
        assert not np.allclose(*(network.intercepts_[0] for network in networks))
    else:
        np.testing.assert_allclose(*(network.predict_proba(x_test) for network in networks), rtol=1e-6)


def test_scikit_learns_own_functions_are_unchanged():
    before = dict(_base.ACTIVATIONS), dict(_base.DERIVATIVES)
    MLPActivation("relu")
    for table, kept in zip((_base.ACTIVATIONS, _base.DERIVATIVES), before, strict=True):
        assert table["fastact.relu"] is not table["relu"]
        assert all(table[name] is kept[name] for name in kept if not name.startswith("fastact"))


@pytest.mark.parametrize("copied", [clone, copy.deepcopy, lambda a: pickle.loads(pickle.dumps(a))])
def test_copies(copied):
    activation = copied(MLPClassifier(activation=MLPActivation("leaky-relu", negative_slope=0.5))).activation
    assert type(activation) is MLPActivation
    assert activation == "fastact.leaky_relu(negative_slope=0.5)"
    assert activation == MLPActivation("leaky_relu", negative_slope=np.float32(0.5))


def test_a_trained_network_predicts_in_another_process(circles):
    x, y, x_test, y_test = circles
    network = MLPClassifier((16,), activation=MLPActivation("prelu", weight=0.1), solver="lbfgs", random_state=0)
    network.fit(x, y)
    code = "import pickle, sys; network, x = pickle.load(sys.stdin.buffer); print(*network.predict(x))"
    done = python(code, pickle.dumps((network, x_test)))
    assert done.returncode == 0, done.stderr
    predicted = np.array(done.stdout.split(), int)
    np.testing.assert_array_equal(predicted, network.predict(x_test))
    assert np.mean(predicted == y_test) >= 0.95


def test_grid_search_over_activations(circles):
    x, y, *_ = circles
    network = MLPClassifier((8,), solver="lbfgs", max_iter=300, random_state=0)
    choices = {"activation": ["identity", MLPActivation("gelu")]}
    search = GridSearchCV(network, choices, cv=2).fit(x, y)
    assert search.best_params_ == {"activation": "fastact.gelu"}


def test_a_deleted_output_releases_its_input():
    forward = _base.ACTIVATIONS[MLPActivation("gelu")]
    x = np.ones((3, 4))
    forward(x)
    assert list(ours._inputs) == [id(x)]
    del x
    assert not ours._inputs


# --- errors --------------------------------------------------------------------------------------------------


def test_scikit_learn_rejects_a_plain_string(circles):
    MLPActivation("gelu")
    with pytest.raises(ValueError, match=r"The 'activation' parameter of MLPClassifier must be .*MLPActivation"):
        MLPClassifier(activation="fastact.gelu").fit(*circles[:2])


MESSAGES = {
    "MLPActivation('swiglu')": (ValueError, "swiglu is not an elementwise function of one array"),
    "MLPActivation('softmax')": (ValueError, "softmax is not an elementwise function of one array"),
    "MLPActivation('relu', slope=1)": (TypeError, "relu has parameters [] and requires [], got ['slope']"),
    "MLPActivation('threshold', value=1)": (
        TypeError,
        "threshold has parameters ['threshold', 'value'] and requires ['threshold', 'value'], got ['value']",
    ),
    "MLPActivation('prelu', weight=[1, 2])": (TypeError, "weight must be a number, got [1, 2]"),
    "MLPActivation('prelu', weight='1')": (TypeError, "weight must be a number, got '1'"),
    "MLPActivation('prelu', weight=None)": (TypeError, "weight must be a number, got None"),
    "MLPActivation('prelu', weight=1j)": (TypeError, "weight must be a number, got 1j"),
}


@pytest.mark.parametrize("call", MESSAGES)
def test_error_messages(call):
    error, message = MESSAGES[call]
    with pytest.raises(error) as caught:
        eval(call)  # the strings are those above
    assert str(caught.value) == f"MLPActivation: {message}"


def test_an_unknown_name_raises_as_get_does():
    with pytest.raises(KeyError, match="unknown activation 'geluu'; did you mean gelu"):
        MLPActivation("geluu")
