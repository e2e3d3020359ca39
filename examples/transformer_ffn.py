"""Run a transformer's feed-forward block forward and backward in place, and compare its memory with plain NumPy's.

The block is defined in Shazeer, GLU variants improve transformer (2020). It has two input matrices and an output
matrix::

    y = (act(x @ weight_gate) * (x @ weight_value)) @ weight_out

The pre-activations, the hidden layer, the output and the gradients are allocated once. The backward pass overwrites
arrays that aren't needed any more::

    swiglu(gate, value, out=h)                                forward
    np.matmul(dy, weight_out.T, out=h)                        h now holds its gradient
    swiglu_backward(h, gate, value, out=(gate, value))        gate and value now hold their gradients

Try::

    python examples/transformer_ffn.py                        swiglu, 4096 tokens, 256 features
    python examples/transformer_ffn.py --pair geglu --tokens 8192
"""

import argparse
import statistics
import time
import tracemalloc

import numpy as np
from scipy import special  # the normal distribution, for geglu in plain NumPy

import fastact

# name: (gated pair, its backward pass)
FASTACT = {
    "glu": (fastact.glu, fastact.glu_backward),
    "reglu": (fastact.reglu, fastact.reglu_backward),
    "geglu": (fastact.geglu, fastact.geglu_backward),
    "geglu_tanh": (fastact.geglu_tanh, fastact.geglu_tanh_backward),
    "quick_geglu": (fastact.quick_geglu, fastact.quick_geglu_backward),
    "swiglu": (fastact.swiglu, fastact.swiglu_backward),
}


def swiglu_backward(dh, gate, value):
    """Return the gradients of gate and value in plain NumPy."""
    sigmoid = 1 / (1 + np.exp(-gate))
    return dh * value * sigmoid * (1 + gate * (1 - sigmoid)), dh * gate * sigmoid


def geglu_backward(dh, gate, value):
    """Return the gradients of gate and value in plain NumPy."""
    phi = special.ndtr(gate)
    return dh * value * (phi + gate * np.exp(-(gate**2) / 2) / np.sqrt(2 * np.pi, dtype=gate.dtype)), dh * gate * phi


NUMPY = {
    "swiglu": (lambda gate, value: gate / (1 + np.exp(-gate)) * value, swiglu_backward),
    "geglu": (lambda gate, value: gate * special.ndtr(gate) * value, geglu_backward),
}


class FeedForward:
    """The block in place. `gradients` and the output are buffers that the next step overwrites.

    `weight_in` contains both input matrices, gate first. Each half of the pre-activations is therefore contiguous.
    """

    def __init__(self, weight_in, weight_out, tokens, pair="swiglu"):
        _, features, hidden = weight_in.shape
        self.parameters = self.weight_in, self.weight_out = weight_in, weight_out
        self.gradients = tuple(map(np.empty_like, self.parameters))
        self.z = np.empty((2, tokens, hidden), weight_in.dtype)
        self.h = np.empty((tokens, hidden), weight_in.dtype)
        self.y, self.dx = np.empty((2, tokens, features), weight_in.dtype)
        self.pair, self.pair_backward = FASTACT[pair]

    def forward(self, x):
        """Return the output."""
        self.x = x
        np.matmul(x, self.weight_in, out=self.z)
        self.pair(*self.z, out=self.h)
        return np.matmul(self.h, self.weight_out, out=self.y)

    def backward(self, dy):
        """Set the gradients of the parameters, and return that of the input. `dy` may be the output's buffer."""
        gradient_in, gradient_out = self.gradients
        np.matmul(self.h.T, dy, out=gradient_out)
        dh = np.matmul(dy, self.weight_out.T, out=self.h)
        dz = self.pair_backward(dh, *self.z, out=tuple(self.z))
        for half, gradient in zip(dz, gradient_in, strict=True):
            np.matmul(self.x.T, half, out=gradient)
        np.matmul(dz[0], self.weight_in[0].T, out=self.dx)
        self.dx += np.matmul(dz[1], self.weight_in[1].T, out=self.y)
        return self.dx


class PlainFeedForward:
    """The block in plain NumPy, where every line allocates an array."""

    def __init__(self, weight_in, weight_out, tokens, pair="swiglu"):
        self.parameters = self.weight_in, self.weight_out = weight_in, weight_out
        self.pair, self.pair_backward = NUMPY[pair]

    def forward(self, x):
        """Return the output."""
        self.x, self.z = x, x @ self.weight_in
        self.h = self.pair(*self.z)
        return self.h @ self.weight_out

    def backward(self, dy):
        """Set the gradients of the parameters, and return the gradient of the input."""
        dgate, dvalue = self.pair_backward(dy @ self.weight_out.T, *self.z)
        self.gradients = np.stack([self.x.T @ dgate, self.x.T @ dvalue]), self.h.T @ dy
        return dgate @ self.weight_in[0].T + dvalue @ self.weight_in[1].T


def make_parameters(features, hidden, dtype="float32", seed=0):
    """Return the input weights, with gate and value along the first axis, and the output weights."""
    rng = np.random.default_rng(seed)
    weight_in, weight_out = rng.normal(size=(2, features, hidden)), rng.normal(size=(hidden, features))
    return (weight_in / np.sqrt(features)).astype(dtype), (weight_out / np.sqrt(hidden)).astype(dtype)


def step(block, x, target):
    """Run forward and backward for the loss ``sum((y - target) ** 2) / 2``. Return the loss and the gradient of x."""
    dy = block.forward(x)
    dy -= target
    return np.vdot(dy, dy) / 2, block.backward(dy)


def measure(kind, parameters, x, target, pair, repeats):
    """Return the block, the peak memory of the block and a step in bytes, and the median time of a step in seconds."""
    tracemalloc.start()
    try:
        block = kind(*parameters, len(x), pair)
        step(block, x, target)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    seconds = []
    for _ in range(repeats):
        started = time.perf_counter()
        step(block, x, target)
        seconds.append(time.perf_counter() - started)
    return block, peak, statistics.median(seconds)


def main(arguments=None):
    """Parse the command line, run both blocks, and return their peak memory and the difference of their gradients."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pair", choices=NUMPY, default="swiglu")
    parser.add_argument("--tokens", type=int, default=4096)
    parser.add_argument("--features", type=int, default=256)
    parser.add_argument("--hidden", type=int, help="number of hidden units (default: four times the features)")
    parser.add_argument("--repeats", type=int, default=5)
    args = parser.parse_args(arguments)

    parameters = make_parameters(args.features, args.hidden or 4 * args.features)
    x, target = np.random.default_rng(1).normal(size=(2, args.tokens, args.features)).astype("float32")
    (ours, *figures), (plain, *figures_plain) = (
        measure(kind, parameters, x, target, args.pair, args.repeats) for kind in (FeedForward, PlainFeedForward)
    )
    print(f"{args.pair}, {args.tokens} tokens: peak memory without parameters and input, and time of a step")
    for name, (peak, seconds) in {"in place": figures, "plain NumPy": figures_plain}.items():
        print(f"{name:11}  {peak / 1e6:7.1f} MB  {1e3 * seconds:7.1f} ms")
    difference = max(
        np.max(np.abs(one - other)) / np.max(np.abs(other))
        for one, other in zip(ours.gradients, plain.gradients, strict=True)
    )
    print(f"the gradients differ by at most {difference:.0e} of the largest value")
    return figures[0], figures_plain[0], difference


if __name__ == "__main__":
    main()
