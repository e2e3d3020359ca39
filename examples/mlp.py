"""Train a multilayer perceptron in place, with NumPy and fastact only. scikit-learn provides the data.

All arrays are allocated before the first step. A training step works in these arrays::

    np.dot(x, weight, out=z)                       the pre-activations, in a buffer of the layer
    relu(z, out=z)                                 the hidden layer, in the same buffer
    relu_backward_from_output(dz, z, out=dz)       the gradient of the pre-activations, in place
    np.dot(x.T, dz, out=weight_gradient)           the gradient of the weights

The last two lines compute the gradient of the textbook, ``(delta * relu_derivative(hidden)) * input``, without
temporary arrays. The backward pass of the loss overwrites the logits with their gradient::

    softmax_cross_entropy_value_and_backward(1 / len(z), z, labels, out=(losses, z))

relu overwrites the pre-activations, so the backward pass starts from the output. This works for every activation that
has a ``_backward_from_output``. For arrays as small as these batches, ``np.dot`` is faster than ``np.matmul``, and
``z.sum()`` is faster than ``np.sum(z)``. Try::

    python examples/mlp.py                         a synthetic data set, two classes
    python examples/mlp.py --dataset digits        handwritten digits, ten classes
    python examples/mlp.py --numpy                 also train with plain NumPy, and compare the times

A dead unit is zero for every training sample. Its gradient is zero, so SGD can't change its weights. With a
learning rate that is far too high, more than four in five units of a relu layer die, and the accuracy drops. A
leaky_relu layer has no dead units and still learns, because its derivative is never zero (see the column "dead")::

    python examples/mlp.py --dataset digits --optimizer sgd --learning-rate 10
    python examples/mlp.py --dataset digits --optimizer sgd --learning-rate 10 --activation leaky_relu
"""

import argparse
import itertools
import math
import statistics
import time

import numpy as np

import fastact

# name: (activation, backward pass from its output), for every activation that can train in place at its defaults
FASTACT = {
    name: (activation.value, activation.backward_from_output)
    for name, activation in fastact.ACTIVATIONS.items()
    if activation.backward_from_output and None not in activation.params.values()  # softcap's cap has no default
}

# The same in plain NumPy, for --numpy
NUMPY = {
    "relu": (lambda x, out: np.maximum(x, 0, out=out), lambda dy, y, out: np.multiply(dy, y > 0, out=out)),
    "leaky_relu": (
        lambda x, out: np.maximum(x, 0.01 * x, out=out),
        lambda dy, y, out: np.copyto(out, np.where(y > 0, dy, 0.01 * dy)),
    ),
    "sigmoid": (
        lambda x, out: np.divide(1, 1 + np.exp(-x), out=out),
        lambda dy, y, out: np.multiply(dy, y * (1 - y), out=out),
    ),
    "tanh": (lambda x, out: np.tanh(x, out=out), lambda dy, y, out: np.multiply(dy, 1 - y * y, out=out)),
}


class Dense:
    """A fully connected layer. `parameters` and `gradients` are its parts of the network's vectors."""

    def __init__(self, inputs, outputs, batch_size, parameters, gradients, rng):
        n = inputs * outputs
        self.weight, self.bias = parameters[:n].reshape(inputs, outputs), parameters[n:]  # views
        self.weight_gradient, self.bias_gradient = gradients[:n].reshape(inputs, outputs), gradients[n:]
        self.z = np.empty((batch_size, outputs), parameters.dtype)
        self.dx = np.empty((batch_size, inputs), parameters.dtype)
        bound = math.sqrt(6 / (inputs + outputs))  # Glorot and Bengio, 2010
        self.weight[:] = rng.uniform(-bound, bound, self.weight.shape)

    def forward(self, x):
        """Return ``x @ weight + bias`` in a buffer. The next call overwrites it."""
        self.x = x
        z = np.dot(x, self.weight, out=self.z[: len(x)])  # the last batch may be smaller
        z += self.bias
        return z

    def backward(self, dz):
        """Set the gradients of weight and bias, and return the gradient of the input in a buffer."""
        np.dot(self.x.T, dz, out=self.weight_gradient)
        dz.sum(axis=0, out=self.bias_gradient)
        return None if self.dx is None else np.dot(dz, self.weight.T, out=self.dx[: len(dz)])


class Activation:
    """An elementwise activation that overwrites its input, forward and backward."""

    def __init__(self, function, backward_from_output):
        self.function, self.backward_from_output = function, backward_from_output

    def forward(self, z):
        """Replace pre-activations by activations."""
        self.function(z, out=z)
        self.y = z
        return z

    def backward(self, dy):
        """Replace the gradient of the activations by the gradient of the pre-activations."""
        self.backward_from_output(dy, self.y, out=dy)
        return dy


def binary_head(z, targets, losses):
    """Return the mean cross-entropy of the logits `z` of one unit, and replace `z` by the gradient."""
    fastact.binary_cross_entropy_with_logits(z, targets, out=losses)
    fastact.binary_cross_entropy_with_logits_backward(1 / len(z), z, targets, out=z)
    return losses.sum() / len(z)


def softmax_head(z, labels, losses):
    """Return the mean cross-entropy of the logits `z` of all classes, and replace `z` by the gradient."""
    losses, _ = fastact.softmax_cross_entropy_value_and_backward(1 / len(z), z, labels, out=(losses[:, 0], z))
    return losses.sum() / len(z)


def numpy_binary_head(z, targets, losses):
    """Compute `binary_head` in plain NumPy."""
    np.logaddexp(0, (1 - 2 * targets) * z, out=losses)  # -log(p) for target 1, -log(1 - p) for target 0
    np.divide(1, 1 + np.exp(-z), out=z)
    z -= targets
    z /= len(z)
    return losses.sum() / len(z)


def numpy_softmax_head(z, labels, losses):
    """Compute `softmax_head` in plain NumPy."""
    rows = np.arange(len(z))
    z -= np.max(z, axis=1, keepdims=True, out=losses)
    of_labels = z[rows, labels].sum()
    np.exp(z, out=z)
    z /= np.sum(z, axis=1, keepdims=True, out=losses)
    z[rows, labels] -= 1
    z /= len(z)
    return (np.log(losses, out=losses).sum() - of_labels) / len(z)


# for one output unit (two classes), and for one unit per class
FASTACT_HEADS = binary_head, softmax_head
NUMPY_HEADS = numpy_binary_head, numpy_softmax_head


class Network:
    """A multilayer perceptron. `sizes` are the sizes of its layers, from input to output.

    The vector `parameters` contains all weights and biases, the vector `gradients` contains their gradients.
    """

    def __init__(
        self,
        sizes,
        activation="relu",
        functions=FASTACT,
        heads=FASTACT_HEADS,
        *,
        batch_size=32,
        dtype="float32",
        seed=0,
    ):
        rng = np.random.default_rng(seed)
        shapes = list(itertools.pairwise(sizes))
        ends = np.cumsum([(inputs + 1) * outputs for inputs, outputs in shapes])
        vectors = np.zeros((2, ends[-1]), dtype)
        self.parameters, self.gradients = vectors
        self.layers = []
        for shape, parts in zip(shapes, np.split(vectors, ends[:-1], axis=1), strict=True):
            self.layers += Dense(*shape, batch_size, *parts, rng), Activation(*functions[activation])
        self.layers.pop()  # the head follows the last layer instead
        self.layers[0].dx = None  # the gradient of the network's input isn't needed
        self.head = heads[sizes[-1] > 1]
        self.batch_size, self.losses = batch_size, np.empty((batch_size, 1), dtype)

    def forward(self, x):
        """Return the logits of a batch."""
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def backward(self, x, targets):
        """Set `gradients` for a batch, and return its mean loss."""
        delta = self.forward(x)
        loss = self.head(delta, targets, self.losses[: len(x)])
        for layer in reversed(self.layers):
            delta = layer.backward(delta)
        return loss

    def evaluate(self, x, targets):
        """Return the accuracy, the share of dead hidden units and the share of zeros in the hidden layers."""
        correct, used = 0, []
        for batch, truth in zip(batches(x, self.batch_size), batches(targets, self.batch_size), strict=True):
            correct += np.count_nonzero(classes(self.forward(batch)) == classes(truth))
            used.append(np.concatenate([np.count_nonzero(hidden.y, axis=0) for hidden in self.layers[1::2]]))
        used = np.sum(used, axis=0) / len(x)  # per unit, the share of samples for which it isn't zero
        return correct / len(x), np.mean(used == 0), 1 - np.mean(used)


def batches(array, size):
    """Split an array into batches along its first axis. The last batch may be smaller."""
    return [array[start : start + size] for start in range(0, len(array), size)]


def classes(scores):
    """Return the class of each row, given logits or targets."""
    if scores.ndim == 1:
        return scores  # labels
    return scores[:, 0] > 0 if scores.shape[1] == 1 else scores.argmax(axis=1)


def outputs(targets):
    """Return the number of output units for the classes of the targets."""
    return int(targets.max()) + 1 if targets.ndim == 1 else 1


class SGD:
    """Stochastic gradient descent."""

    def __init__(self, parameters, gradients, learning_rate):
        self.parameters, self.gradients, self.learning_rate = parameters, gradients, learning_rate

    def step(self):
        """Update the parameters, using up the gradients."""
        self.gradients *= self.learning_rate
        self.parameters -= self.gradients


class Adam(SGD):
    """Kingma and Ba, Adam: a method for stochastic optimization, ICLR 2015."""

    def __init__(self, parameters, gradients, learning_rate):
        super().__init__(parameters, gradients, learning_rate)
        self.mean, self.square, self.scratch = np.zeros((3, len(parameters)), parameters.dtype)
        self.steps = 0

    def step(self):
        """Update the parameters, using up the gradients."""
        self.steps += 1
        scratch = np.square(self.gradients, out=self.scratch)
        for average, new, weight in (self.mean, self.gradients, 0.9), (self.square, scratch, 0.999):
            np.multiply(new, 1 - weight, out=new)
            np.multiply(average, weight, out=average)
            np.add(average, new, out=average)
        np.sqrt(self.square, out=scratch)
        scratch += 1e-8
        np.divide(self.mean, scratch, out=scratch)
        scratch *= self.learning_rate * math.sqrt(1 - 0.999**self.steps) / (1 - 0.9**self.steps)
        self.parameters -= scratch


class Trainer:
    """A network, its optimizer and its data. `losses` and `seconds` have an entry per epoch."""

    def __init__(self, network, optimizer, x, targets, seed=0):
        self.network, self.optimizer, self.x, self.targets = network, optimizer, x, targets
        self.rng = np.random.default_rng(seed)
        self.batch = x[: network.batch_size].copy(), targets[: network.batch_size].copy()
        self.losses, self.seconds = [], []

    def step(self, rows):
        """Train on one batch, and return its mean loss."""
        x, targets = (buffer[: len(rows)] for buffer in self.batch)
        self.x.take(rows, axis=0, out=x, mode="clip")  # the default mode allocates a temporary array
        self.targets.take(rows, axis=0, out=targets, mode="clip")
        loss = self.network.backward(x, targets)
        self.optimizer.step()
        return float(loss)

    def epoch(self):
        """Train once on every sample, in random order."""
        started = time.perf_counter()
        order = self.rng.permutation(len(self.x))
        loss = sum(self.step(rows) * len(rows) for rows in batches(order, self.network.batch_size))
        self.losses.append(loss / len(order))
        self.seconds.append(time.perf_counter() - started)


def split(dataset):
    """Return x and targets for training, and x and targets for testing: 80 % and 20 % of the data set."""
    from sklearn import datasets, model_selection  # only for the data

    if dataset == "digits":
        x, targets = datasets.load_digits(return_X_y=True)
        x = x / 16
    else:
        x, labels = datasets.make_classification(n_samples=1000, n_features=20, random_state=42)
        targets = labels[:, np.newaxis].astype(float)
    x, x_test, targets, targets_test = model_selection.train_test_split(x, targets, test_size=0.2, random_state=42)
    return x, targets, x_test, targets_test


def load(dataset, dtype="float32"):
    """Return the arrays of `split`, with the mean of the training data subtracted from x."""
    x, targets, x_test, targets_test = split(dataset)
    center = x.mean(axis=0)  # with inputs of one sign, some units are dead from the start
    arrays = x - center, targets, x_test - center, targets_test
    return [array.astype(dtype) if array.dtype.kind == "f" else array for array in arrays]


def main(arguments=None):
    """Parse the command line, train, print one line per epoch, and return the trainers."""
    optimizers = {"sgd": (SGD, 0.3), "adam": (Adam, 0.003)}  # (class, default learning rate)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dataset", choices=["classification", "digits"], default="classification")
    parser.add_argument("--activation", choices=FASTACT, default="relu")
    parser.add_argument("--hidden", type=int, nargs="+", default=[64], help="units of each hidden layer")
    parser.add_argument("--optimizer", choices=optimizers, default="adam")
    parser.add_argument("--learning-rate", type=float, help="default: 0.003 for adam, 0.3 for sgd")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--batch-size", type=int, default=32)
    parser.add_argument("--dtype", choices=["float32", "float64"], default="float32")
    parser.add_argument("--seed", type=int, default=42, help="of the initial weights and the order of samples")
    parser.add_argument("--numpy", action="store_true", help="also train with plain NumPy; set OPENBLAS_NUM_THREADS=1")
    args = parser.parse_args(arguments)
    if args.numpy and args.activation not in NUMPY:
        parser.error(f"--numpy supports these activations: {', '.join(NUMPY)}")

    x, targets, *test = load(args.dataset, args.dtype)
    optimizer_class, default_rate = optimizers[args.optimizer]
    rate = default_rate if args.learning_rate is None else args.learning_rate
    sizes, trainers = [x.shape[1], *args.hidden, outputs(targets)], []
    implementations = [(FASTACT, FASTACT_HEADS), (NUMPY, NUMPY_HEADS)]
    for functions, heads in implementations if args.numpy else implementations[:1]:
        network = Network(
            sizes, args.activation, functions, heads, batch_size=args.batch_size, dtype=args.dtype, seed=args.seed
        )
        optimizer = optimizer_class(network.parameters, network.gradients, rate)
        trainers.append(Trainer(network, optimizer, x, targets, args.seed))

    print("epoch    loss  accuracy    test   dead  sparsity")
    for epoch in range(1, args.epochs + 1):
        for trainer in trainers[:: 1 if epoch % 2 else -1]:  # alternate the order for a fair comparison
            trainer.epoch()
        loss, network = trainers[0].losses[-1], trainers[0].network
        (accuracy, dead, sparsity), (test_accuracy, *_) = network.evaluate(x, targets), network.evaluate(*test)
        print(f"{epoch:5} {loss:7.4f} {accuracy:9.3f} {test_accuracy:7.3f} {dead:6.1%} {sparsity:9.1%}")
    if args.numpy:
        ours, theirs = (1e3 * statistics.median(trainer.seconds) for trainer in trainers)
        print(f"fastact {ours:.2f} ms per epoch, NumPy {theirs:.2f} ms: {theirs / ours:.2f} times as long (medians)")
        losses, losses_numpy = (np.array(trainer.losses) for trainer in trainers)
        print(f"the losses have a relative difference of {np.max(np.abs(losses / losses_numpy - 1)):.1e}")
    return trainers


if __name__ == "__main__":
    main()
