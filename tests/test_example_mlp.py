"""examples/mlp.py learns as well as scikit-learn, has the right gradients, and allocates no array in a step."""

import functools
import importlib
import re
import warnings

import numpy as np
import pytest
from support.measure import numerical_gradient, peak_memory
from support.processes import run_file

from fastact._catalogue import ACTIVATIONS

neural_network = pytest.importorskip("sklearn.neural_network")

mlp = importlib.import_module("mlp")

HEADS = {"sigmoid": 1, "softmax": 3}
RATES = {mlp.SGD: 0.3, mlp.Adam: 0.003}


def make_trainer(data, optimizer=mlp.Adam, seed=42, **options):
    x, targets, *_ = data
    network = mlp.Network([x.shape[1], 64, mlp.outputs(targets)], dtype=x.dtype, seed=seed, **options)
    return mlp.Trainer(network, optimizer(network.parameters, network.gradients, RATES[optimizer]), x, targets, seed)


def train(trainer, epochs=10):
    """Train for some epochs; return the trainer."""
    for _ in range(epochs):
        trainer.epoch()
    return trainer


def run(capsys, *arguments):
    """Run the command; return the last line of the table it prints, as numbers, and the lines after the table."""
    mlp.main(arguments)
    header, *lines = capsys.readouterr().out.splitlines()
    assert header.split() == ["epoch", "loss", "accuracy", "test", "dead", "sparsity"]
    rows = [line for line in lines if re.match(r" *\d+ ", line)]
    assert [int(row.split()[0]) for row in rows] == list(range(1, 11))
    epoch = dict(zip(header.split(), (float(cell.rstrip("%")) for cell in rows[-1].split()), strict=True))
    return epoch, lines[len(rows) :]


def random_batch(outputs, samples, features=5, dtype="float64", seed=0):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(samples, features)).astype(dtype)
    if outputs == 1:
        return x, rng.integers(0, 2, size=(samples, 1)).astype(dtype)
    return x, rng.integers(0, outputs, size=samples)


# --- learning --------------------------------------------------------------------------------------------------------


def test_it_runs_as_a_script():
    output = run_file(mlp.__file__, "--dataset", "digits", "--numpy", "--epochs", 2)
    assert len(output.splitlines()) == 1 + 2 + 2
    assert "times as long" in output


def test_it_reaches_the_accuracy_of_scikit_learn():
    """Accuracies are averaged over seeds: between two seeds they differ by more than the two points allowed."""
    x, targets, x_test, targets_test = data = mlp.load("classification")
    assert (len(x), len(x_test)) == (800, 200)
    seeds = range(5)
    ours = np.mean([train(make_trainer(data, seed=seed)).network.evaluate(x_test, targets_test)[0] for seed in seeds])
    model = functools.partial(
        neural_network.MLPClassifier, (64,), batch_size=32, learning_rate_init=RATES[mlp.Adam], max_iter=10
    )
    with warnings.catch_warnings(action="ignore"):  # ten epochs are too few to converge
        models = [model(random_state=seed).fit(x, mlp.classes(targets)) for seed in seeds]
    theirs = np.mean([model.score(x_test, mlp.classes(targets_test)) for model in models])
    assert ours >= theirs - 0.02


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
@pytest.mark.parametrize(("dataset", "accuracy"), [("classification", 0.82), ("digits", 0.96)])
def test_it_learns(capsys, dataset, accuracy, optimizer):
    epoch, _ = run(capsys, "--dataset", dataset, "--optimizer", optimizer)
    assert epoch["test"] >= accuracy
    assert epoch["dead"] == 0
    assert 20 < epoch["sparsity"] < 80


def test_every_activation_with_a_backward_pass_from_the_output_is_available():
    assert list(mlp.FASTACT) == [
        row.name for row in ACTIVATIONS if row.from_output and not any(param.required for param in row.params)
    ]
    assert set(mlp.NUMPY) <= set(mlp.FASTACT)


def test_it_learns_with_several_hidden_layers(capsys):
    epoch, _ = run(capsys, "--dataset", "digits", "--hidden", "64", "32", "--batch-size", "50")
    assert epoch["test"] >= 0.95


def test_a_high_learning_rate_kills_relu_units_but_no_leaky_relu_units(capsys):
    command = ["--dataset", "digits", "--optimizer", "sgd", "--learning-rate", "10"]
    relu, _ = run(capsys, *command)
    leaky, _ = run(capsys, *command, "--activation", "leaky_relu")
    assert relu["dead"] > 60
    assert relu["test"] < 0.8
    assert (leaky["dead"], leaky["sparsity"]) == (0, 0)
    assert leaky["test"] > 0.9


# --- plain NumPy -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("dtype", "tolerance"), [("float32", 1e-3), ("float64", 1e-9)])
@pytest.mark.parametrize("dataset", ["classification", "digits"])
@pytest.mark.parametrize("activation", mlp.NUMPY)
def test_plain_numpy_gives_the_same_losses(activation, dataset, dtype, tolerance):
    data = mlp.load(dataset, dtype)
    ours, theirs = (
        train(make_trainer(data, activation=activation, functions=functions, heads=heads), 3)
        for functions, heads in ((mlp.FASTACT, mlp.FASTACT_HEADS), (mlp.NUMPY, mlp.NUMPY_HEADS))
    )
    np.testing.assert_allclose(ours.losses, theirs.losses, rtol=tolerance)


def test_the_numpy_option_prints_the_time_of_both(capsys):
    _, (times, losses) = run(capsys, "--numpy", "--dtype", "float64")
    assert re.fullmatch(r"fastact [\d.]+ ms per epoch, NumPy [\d.]+ ms: [\d.]+ times as long \(medians\)", times)
    assert float(re.search(r"difference of (\S+)", losses)[1]) < 1e-9


def test_the_numpy_option_refuses_other_activations(capsys):
    unknown = min(set(mlp.FASTACT) - set(mlp.NUMPY))
    with pytest.raises(SystemExit):
        mlp.main(["--numpy", "--activation", unknown])
    assert "--numpy supports these activations: relu, " in capsys.readouterr().err


# --- gradients -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("activation", mlp.FASTACT)
def test_gradients_of_the_whole_network(activation, head):
    """The batch is smaller than the buffers."""
    x, targets = random_batch(HEADS[head], samples=7)
    network = mlp.Network([5, 6, 4, HEADS[head]], activation, batch_size=11, dtype="float64", seed=1)
    network.parameters += np.random.default_rng(2).normal(size=network.parameters.shape) / 4  # biases too
    network.backward(x, targets)
    gradients = network.gradients.copy()
    numerical = numerical_gradient(lambda: network.backward(x, targets), network.parameters)
    assert np.any(gradients)
    np.testing.assert_allclose(gradients, numerical, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("heads", [mlp.FASTACT_HEADS, mlp.NUMPY_HEADS])
@pytest.mark.parametrize("logits", [[[1e4], [-1e4]], [[1e4, 0, 0], [0, 0, 1e4]]])
@pytest.mark.parametrize("wrong", [False, True])
@pytest.mark.filterwarnings("ignore:overflow encountered in exp")
def test_losses_of_large_logits_are_finite(heads, logits, wrong):
    """The textbook formulas give log(0) or inf / inf for these logits."""
    z = np.array(logits, "float32")
    targets = z.argmax(axis=1) if z.shape[1] > 1 else (z > 0).astype("float32")
    loss = heads[z.shape[1] > 1](z, np.flip(targets, axis=0) if wrong else targets, np.empty((2, 1), "float32"))
    assert loss == (1e4 if wrong else 0)
    assert abs(z).max() == (0.5 if wrong else 0)


def test_adam_is_the_published_algorithm():
    rng = np.random.default_rng(0)
    parameters, mean, square = rng.normal(size=9), 0, 0
    expected, buffer = parameters.copy(), np.empty(9)
    adam = mlp.Adam(parameters, buffer, 0.01)
    for t in range(1, 20):
        buffer[:] = gradients = rng.normal(size=9)
        adam.step()
        mean, square = 0.9 * mean + 0.1 * gradients, 0.999 * square + 0.001 * gradients**2
        expected -= 0.01 * (mean / (1 - 0.9**t)) / (np.sqrt(square / (1 - 0.999**t)) + 1e-8)
    np.testing.assert_allclose(parameters, expected, rtol=1e-6)


def test_dead_units_and_sparsity_count_all_batches():
    x, targets = random_batch(1, samples=21)
    network = mlp.Network([5, 8, 1], batch_size=4, dtype="float64")
    dense = network.layers[0]
    dense.bias[:3] = -100
    dense.bias[3] = 100
    hidden = np.maximum(x @ dense.weight + dense.bias, 0)
    accuracy, dead, sparsity = network.evaluate(x, targets)
    logits = hidden @ network.layers[2].weight + network.layers[2].bias
    assert accuracy == pytest.approx(np.mean((logits > 0) == targets))
    assert dead == np.mean((hidden == 0).all(axis=0)) == 3 / 8
    assert sparsity == pytest.approx(np.mean(hidden == 0))


# --- memory ----------------------------------------------------------------------------------------------------------


def in_place(function):
    """Wrap a function; the wrapper fails unless the output is the first argument."""

    def checked(first, *others, out):
        assert out is first
        return function(first, *others, out=out)

    return checked


@pytest.mark.parametrize("dataset", ["classification", "digits"])
def test_every_activation_and_backward_pass_is_in_place(dataset):
    functions = {name: tuple(map(in_place, pair)) for name, pair in mlp.FASTACT.items()}
    trainer = make_trainer(mlp.load(dataset), functions=functions)
    network = trainer.network
    buffers = [network.parameters, network.gradients, network.layers[0].z, network.layers[2].z, network.layers[2].dx]
    addresses = [buffer.ctypes.data for buffer in buffers]
    trainer.epoch()
    first, activation, last = network.layers
    assert activation.y.ctypes.data == first.z.ctypes.data, "the hidden layer overwrites its pre-activations"
    assert addresses == [
        array.ctypes.data for array in (network.parameters, network.gradients, first.z, last.z, last.dx)
    ]
    assert np.shares_memory(first.weight, network.parameters)
    assert np.shares_memory(last.bias_gradient, network.gradients)


@pytest.mark.parametrize(("classes", "optimizer"), [(1, mlp.SGD), (40, mlp.Adam)])
@pytest.mark.parametrize("activation", ["relu", "leaky_relu"])  # test_properties.py tests every ufunc alone
def test_a_step_allocates_no_array(classes, activation, optimizer):
    x, targets = random_batch(classes, samples=1000, features=64, dtype="float32")
    network = mlp.Network([64, 512, classes], activation, batch_size=512)
    trainer = mlp.Trainer(network, optimizer(network.parameters, network.gradients, 0.001), x, targets)

    def steps():
        for rows in (np.arange(512), np.arange(500)):
            trainer.step(rows)

    steps()  # the first calls fill the caches of NumPy and of the interpreter
    # NumPy broadcasts the bias through a buffer of 8192 elements. Every array of a step is larger.
    assert peak_memory(steps) < 48 * 1024 < min(x[:512].nbytes, network.layers[0].weight.nbytes)
