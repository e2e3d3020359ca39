"""Train a small gated network with autograd, which needs the forward pass only.

``fastact.autograd`` provides the activations as primitives of autograd. Their gradients are fastact's backward passes.
autograd differentiates `loss`. `backward` computes the same gradient by hand, and ``--check`` compares the two::

    python examples/autograd_mlp.py            classify the points of three spirals
    python examples/autograd_mlp.py --check    compare the two gradients first
"""

import argparse

import autograd.numpy as np
from autograd import value_and_grad

import fastact
import fastact.autograd as fa

CLASSES, HIDDEN, RATE = 3, 24, 0.01


def spirals(n=120, seed=0):
    """Return points on the arms of a spiral, and the index of the arm of each point."""
    rng = np.random.default_rng(seed)
    radius = np.linspace(0.1, 1, n)
    angles = [3 * radius + 2 * np.pi * arm / CLASSES + rng.normal(scale=0.15, size=n) for arm in range(CLASSES)]
    x = np.concatenate([np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1) for angle in angles])
    return (3 * x).astype(np.float32), np.repeat(np.arange(CLASSES), n)


def initial(seed=1):
    """Return the initial parameters by name."""
    rng = np.random.default_rng(seed)
    shapes = {"inner": (2, HIDDEN), "gate": (HIDDEN, HIDDEN), "value": (HIDDEN, HIDDEN), "outer": (HIDDEN, CLASSES)}
    weights = {name: rng.normal(scale=shape[0] ** -0.5, size=shape) for name, shape in shapes.items()}
    return {name: weight.astype(np.float32) for name, weight in weights.items()}


def predict(parameters, x):
    """Return the logits of the classes."""
    hidden = fa.gelu(x @ parameters["inner"])
    gated = fa.swiglu(hidden @ parameters["gate"], hidden @ parameters["value"])
    return gated @ parameters["outer"]


def loss(parameters, x, labels):
    """Return the mean cross-entropy."""
    return np.mean(fa.softmax_cross_entropy(predict(parameters, x), labels))


def backward(parameters, x, labels):
    """Return the gradient of `loss`, written by hand."""
    z = x @ parameters["inner"]
    hidden = fastact.gelu(z)
    gate, value = hidden @ parameters["gate"], hidden @ parameters["value"]
    gated = fastact.swiglu(gate, value)
    logits = gated @ parameters["outer"]

    douter = fastact.softmax_cross_entropy_backward(1 / len(x), logits, labels, out=logits)
    dgate, dvalue = fastact.swiglu_backward(douter @ parameters["outer"].T, gate, value)
    dhidden = dgate @ parameters["gate"].T + dvalue @ parameters["value"].T
    dz = fastact.gelu_backward(dhidden, z, out=dhidden)
    return {"inner": x.T @ dz, "gate": hidden.T @ dgate, "value": hidden.T @ dvalue, "outer": gated.T @ douter}


def train(parameters, x, labels, steps):
    """Minimise the loss with Adam, in place, and yield the loss before each step."""
    moments = {name: (np.zeros_like(p), np.zeros_like(p)) for name, p in parameters.items()}
    value_and_gradient = value_and_grad(loss)
    for step in range(1, steps + 1):
        before, gradient = value_and_gradient(parameters, x, labels)
        for name, (mean, square) in moments.items():
            mean += 0.1 * (gradient[name] - mean)
            square += 0.01 * (gradient[name] ** 2 - square)
            unbiased = mean / (1 - 0.9**step), square / (1 - 0.99**step)
            parameters[name] -= RATE * unbiased[0] / (np.sqrt(unbiased[1]) + 1e-8)
        yield before


def accuracy(parameters, x, labels):
    """Return the share of points whose most likely class is correct."""
    return np.mean(np.argmax(predict(parameters, x), axis=1) == labels)


def main(arguments=None):
    """Parse the command line, train, and print losses and accuracy."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--check", action="store_true", help="compare autograd's gradient with the handwritten one")
    options = parser.parse_args(arguments)
    x, labels = spirals()
    parameters = initial()
    if options.check:
        _, gradient = value_and_grad(loss)(parameters, x, labels)
        for name, by_hand in backward(parameters, x, labels).items():
            difference = abs(gradient[name] - by_hand).max()
            print(f"gradient of {name}: largest difference {difference:.1g}, largest value {abs(by_hand).max():.2g}")
    for step, value in enumerate(train(parameters, x, labels, options.steps)):
        if step % 50 == 0:
            print(f"step {step:4d}  loss {value:.4f}")
    trained, unseen = accuracy(parameters, x, labels), accuracy(parameters, *spirals(seed=2))
    print(f"accuracy {trained:.1%}, on unseen points {unseen:.1%}")


if __name__ == "__main__":
    main()
