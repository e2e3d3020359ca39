"""The networks of ``examples/`` in other libraries: the same parameters, batches, loss and optimizer, in float32.

A network has ``train(shuffle)``, which trains for `EPOCHS` from the same initial parameters and returns the loss of
each epoch, and ``predict(x)``, which returns probabilities. A block has ``step()``, which runs a transformer's
feed-forward block forward and backward and returns the loss and the gradient of its input. PyTorch and scikit-learn
are imported when a network is made.
"""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Callable
from types import SimpleNamespace

import mlp
import numpy as np
import transformer_ffn

FEATURES, HIDDEN, SAMPLES, BATCH = 20, 64, 1000, 32
SIZES = (FEATURES, HIDDEN, 1)
EPOCHS, RATE = 10, 0.003
TOKENS, WIDTH = 4096, 256  # of the block, whose hidden layer is four times as wide
UNSHUFFLED = SimpleNamespace(permutation=np.arange)  # instead of a random generator


def samples() -> tuple[np.ndarray, np.ndarray]:
    """Return the inputs and the targets, 0 or 1, as columns."""
    rng = np.random.default_rng(42)
    x = rng.normal(size=(SAMPLES, FEATURES))
    targets = x @ rng.normal(size=(FEATURES, 1)) + rng.normal(size=(SAMPLES, 1)) > 0
    return x.astype(np.float32), targets.astype(np.float32)


def initial() -> list[tuple[np.ndarray, np.ndarray]]:
    """Return the weight and the bias of each layer."""
    return [(layer.weight, layer.bias) for layer in mlp.Network(SIZES).layers[::2]]


class Example:
    """The network of ``examples/mlp.py``, with activations of fastact or of plain NumPy."""

    def __init__(self, functions: dict, heads: tuple) -> None:
        self.functions, self.heads = functions, heads
        self.data = samples()
        self.network = self.make(SAMPLES)

    def make(self, batch_size: int) -> mlp.Network:
        """Make the network with buffers for a batch."""
        return mlp.Network(SIZES, "relu", self.functions, self.heads, batch_size=batch_size)

    def train(self, shuffle: bool = True) -> list[float]:
        """Train from the initial parameters; return the loss of each epoch."""
        network = self.make(BATCH)
        trainer = mlp.Trainer(network, mlp.Adam(network.parameters, network.gradients, RATE), *self.data)
        if not shuffle:
            trainer.rng = UNSHUFFLED
        for _ in range(EPOCHS):
            trainer.epoch()
        return trainer.losses

    def predict(self, x: np.ndarray) -> np.ndarray:
        """Return the probability of each sample."""
        z = self.network.forward(x)
        sigmoid, _ = self.functions["sigmoid"]
        sigmoid(z, out=z)
        return z[:, 0]


class ScikitLearn:
    """scikit-learn's ``MLPClassifier``."""

    def __init__(self) -> None:
        x, targets = samples()
        self.data = x, targets[:, 0]
        self.model, self.trained = self.make(), self.make()

    def make(self) -> object:
        """Make the network with the initial parameters."""
        from sklearn.neural_network import MLPClassifier

        options = {"batch_size": BATCH, "learning_rate_init": RATE, "max_iter": EPOCHS, "n_iter_no_change": np.inf}
        model = MLPClassifier((HIDDEN,), alpha=0, warm_start=True, **options)  # alpha is a penalty for large weights
        self.fit(model)  # allocates the parameters
        reset(model)
        return model

    def fit(self, model: object) -> None:
        """Train a model from its present parameters."""
        with warnings.catch_warnings(action="ignore"):  # ten epochs are too few to converge
            model.fit(*self.data)

    def train(self, shuffle: bool = True) -> list[float]:
        """Train from the initial parameters; return the loss of each epoch."""
        self.trained.shuffle = shuffle
        reset(self.trained)
        self.fit(self.trained)
        return self.trained.loss_curve_[-EPOCHS:]

    def predict(self, x: np.ndarray) -> np.ndarray:
        """Return the probability of each sample."""
        return self.model.predict_proba(x)[:, 1]


def reset(model: object) -> None:
    """Set the initial parameters of a model of scikit-learn."""
    for weight, bias, values in zip(model.coefs_, model.intercepts_, initial(), strict=True):
        weight[:], bias[:] = values


class PyTorch:
    """PyTorch in eager mode. `options` are those of its optimizer."""

    def __init__(self, **options: bool) -> None:
        import torch

        self.torch, self.options = torch, options
        self.data = [torch.from_numpy(array) for array in samples()]
        self.model = self.make()

    def make(self) -> object:
        """Make the network with the initial parameters."""
        nn = self.torch.nn
        model = nn.Sequential(nn.Linear(FEATURES, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, 1))
        with self.torch.no_grad():
            for layer, (weight, bias) in zip(model[::2], initial(), strict=True):
                layer.weight[:], layer.bias[:] = self.torch.from_numpy(weight.T), self.torch.from_numpy(bias)
        return model

    def train(self, shuffle: bool = True) -> list[float]:
        """Train from the initial parameters; return the loss of each epoch."""
        torch = self.torch
        model, (x, targets), losses = self.make(), self.data, []
        optimizer = torch.optim.Adam(model.parameters(), RATE, **self.options)
        cross_entropy = torch.nn.BCEWithLogitsLoss()
        for _ in range(EPOCHS):
            total = 0
            order = torch.randperm(SAMPLES) if shuffle else torch.arange(SAMPLES)
            for rows in order.split(BATCH):
                optimizer.zero_grad()
                loss = cross_entropy(model(x[rows]), targets[rows])
                loss.backward()
                optimizer.step()
                total += loss.item() * len(rows)
            losses.append(total / SAMPLES)
        return losses

    def predict(self, x: np.ndarray) -> np.ndarray:
        """Return the probability of each sample."""
        with self.torch.inference_mode():
            return self.torch.sigmoid(self.model(self.torch.from_numpy(x)))[:, 0].numpy()


class ExampleBlock:
    """A block of ``examples/transformer_ffn.py``."""

    def __init__(self, kind: type, tokens: int = TOKENS) -> None:
        self.block = kind(*transformer_ffn.make_parameters(WIDTH, 4 * WIDTH), tokens)
        self.data = tokens_and_targets(tokens)

    def step(self) -> tuple[float, np.ndarray]:
        """Run forward and backward; return the loss and the gradient of the input."""
        return transformer_ffn.step(self.block, *self.data)


class PyTorchBlock:
    """The block in PyTorch, with its automatic differentiation."""

    def __init__(self, tokens: int = TOKENS) -> None:
        import torch

        self.silu = torch.nn.functional.silu
        (gate, value), out = transformer_ffn.make_parameters(WIDTH, 4 * WIDTH)
        x, target = tokens_and_targets(tokens)
        self.x, *self.weights = (torch.from_numpy(array).requires_grad_() for array in (x, gate, value, out))
        self.target = torch.from_numpy(target)

    def step(self) -> tuple[float, np.ndarray]:
        """Run forward and backward; return the loss and the gradient of the input."""
        gate, value, out = self.weights
        for tensor in (self.x, *self.weights):
            tensor.grad = None
        y = (self.silu(self.x @ gate) * (self.x @ value)) @ out
        loss = ((y - self.target) ** 2).sum() / 2
        loss.backward()
        return loss.item(), self.x.grad.numpy()


def tokens_and_targets(tokens: int) -> np.ndarray:
    """Return the input of the block and its target."""
    return np.random.default_rng(1).normal(size=(2, tokens, WIDTH)).astype(np.float32)


NETWORKS = {
    "fastact": lambda: Example(mlp.FASTACT, mlp.FASTACT_HEADS),
    "numpy": lambda: Example(mlp.NUMPY, mlp.NUMPY_HEADS),
    "sklearn": ScikitLearn,
    "torch": PyTorch,
    "torch, fused": lambda: PyTorch(fused=True),
}
BLOCKS = {
    "fastact": lambda tokens=TOKENS: ExampleBlock(transformer_ffn.FeedForward, tokens),
    "numpy": lambda tokens=TOKENS: ExampleBlock(transformer_ffn.PlainFeedForward, tokens),
    "torch": PyTorchBlock,
}


def installed(makers: dict[str, Callable]) -> dict[str, object]:
    """Make the networks or the blocks whose libraries are installed."""
    return {name: make() for name, make in makers.items() if importlib.util.find_spec(name.partition(",")[0])}
