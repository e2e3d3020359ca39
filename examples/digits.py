"""Classify handwritten digits with a trained network from a file. Needs only NumPy and fastact.

`digits.npz` contains the float32 weights of two layers and 360 digits that weren't used for training. The digits are a
fifth of scikit-learn's data set, by E. Alpaydin and C. Kaynak, Optical recognition of handwritten digits, UCI, 1998
(CC BY 4.0). Inference uses one buffer per layer::

    z = np.matmul(x, weight, out=z); z += bias; relu(z, out=z)      the hidden layer
    softmax(z, out=z)                                               the probabilities of the ten classes

Try::

    python examples/digits.py                  show the accuracy on the digits of the file
    python examples/digits.py --show 3         draw some digits with their class and its probability
    python examples/digits.py --train          train with examples/mlp.py and write the file (needs scikit-learn)
"""

import argparse
import itertools
import pathlib

import mlp
import numpy as np

import fastact

WEIGHTS = pathlib.Path(__file__).with_name("digits.npz")
LEVELS = 16  # grey levels of the images


class Classifier:
    """The network of a file, with buffers for `batch_size` images."""

    def __init__(self, path=WEIGHTS, batch_size=64):
        with np.load(path) as arrays:
            depth = sum(name.startswith("weight") for name in arrays)
            self.layers = [(arrays[f"weight{i}"], arrays[f"bias{i}"]) for i in range(depth)]
        self.buffers = [np.empty((batch_size, len(bias)), bias.dtype) for _, bias in self.layers]

    def probabilities(self, images):
        """Return the class probabilities of images of 64 pixels from 0 to 1. The next call overwrites the result."""
        x = images
        for (weight, bias), buffer in zip(self.layers, self.buffers, strict=True):
            z = np.matmul(x, weight, out=buffer[: len(x)])
            z += bias
            x = fastact.softmax(z, out=z) if buffer is self.buffers[-1] else fastact.relu(z, out=z)
        return x

    def classify(self, images):
        """Return the most probable class of each image, for any number of images."""
        batches = mlp.batches(images, len(self.buffers[0]))
        return np.concatenate([self.probabilities(batch).argmax(axis=1) for batch in batches])


def train(path=WEIGHTS, epochs=40):
    """Train a network with 64 hidden units, and write its weights and the test data."""
    x, targets, *_ = mlp.load("digits")
    network = mlp.Network([64, 64, 10], seed=42)
    trainer = mlp.Trainer(network, mlp.Adam(network.parameters, network.gradients, 0.003), x, targets, seed=42)
    for _ in range(epochs):
        trainer.epoch()
    dense = network.layers[::2]
    train_images, _, images, targets = mlp.split("digits")
    dense[0].bias -= train_images.mean(axis=0) @ dense[0].weight  # inference takes images that aren't centred
    held_out = {"images": (images * LEVELS).astype("uint8"), "labels": mlp.classes(targets).astype("uint8")}
    names = itertools.chain.from_iterable((f"weight{i}", f"bias{i}") for i, _ in enumerate(dense))
    arrays = itertools.chain.from_iterable((layer.weight, layer.bias) for layer in dense)
    np.savez_compressed(path, **dict(zip(names, arrays, strict=True)), **held_out)


def load(path=WEIGHTS):
    """Return the images of a file, with 64 pixels from 0 to 1, and their labels."""
    with np.load(path) as arrays:
        return arrays["images"].astype("float32") / LEVELS, arrays["labels"]


def drawing(image):
    """Return an image of 8 x 8 pixels as text."""
    return "\n".join("".join(" .:oO@"[min(int(6 * pixel), 5)] * 2 for pixel in row) for row in image.reshape(8, 8))


def main(arguments=None):
    """Parse the command line, train if requested, and print and return the accuracy."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=pathlib.Path, default=WEIGHTS)
    parser.add_argument("--train", action="store_true", help="train and write the file first")
    parser.add_argument("--show", type=int, default=0, help="number of digits to draw")
    args = parser.parse_args(arguments)
    if args.train:
        train(args.weights)

    images, labels = load(args.weights)
    classifier = Classifier(args.weights)
    accuracy = np.mean(classifier.classify(images) == labels)
    for image in images[: args.show]:
        (probabilities,) = classifier.probabilities(image[np.newaxis])
        print(f"{drawing(image)}\n{probabilities.argmax()}, with a probability of {probabilities.max():.3f}\n")
    print(f"{accuracy:.1%} of {len(images)} digits are classified correctly")
    return accuracy


if __name__ == "__main__":
    main()
