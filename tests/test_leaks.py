"""No call leaves an object behind, whichever path it takes: errors, too."""

import itertools
import sys

import numpy as np
import pytest

import fastact

X = np.linspace(-3, 3, 16, dtype=np.float32)
OUT = np.empty_like(X)
LONG = np.zeros((2, 300), np.float32)[:, ::2]


def refused(function, *args, **kwargs):
    """Return a call that fails."""

    def call():
        try:
            function(*args, **kwargs)
        except (TypeError, ValueError):
            return
        raise AssertionError("accepted")

    return call


PATHS = {
    "in place": lambda: fastact.relu(X, out=OUT),
    "positional out": lambda: fastact.gelu(X, OUT),
    "new output": lambda: fastact.gelu(X),
    "default filled in": lambda: fastact.leaky_relu(X),
    "parameter by name": lambda: fastact.leaky_relu(X, negative_slope=0.25, out=OUT),
    "parameter array": lambda: fastact.prelu(X, X),
    "two outputs": lambda: fastact.swiglu_backward(X, X, X),
    "two outputs, given": lambda: fastact.swiglu_backward(X, X, X, out=(OUT, np.empty_like(X))),
    "along an axis": lambda: fastact.softmax(X, axis=0),
    "NumPy's machinery": lambda: fastact.elu(LONG, 0.5, where=True),
    "many keywords": lambda: fastact.softplus(LONG, beta=2.0, casting="same_kind", order="C"),
    "list": lambda: fastact.silu([1.0, 2.0]),
    "integers": lambda: fastact.leaky_relu(np.arange(4)),
    "scalar": lambda: fastact.tanh(0.5),
    "plain function": lambda: fastact.crelu(X),
    "random slopes": lambda: fastact.rrelu(X, training=True, rng=0),
    "no argument": refused(fastact.relu),
    "too many arguments": refused(fastact.relu, X, OUT, OUT),
    "unknown keyword": refused(fastact.leaky_relu, X, slope=0.1),
    "argument twice": refused(fastact.leaky_relu, X, 0.1, negative_slope=0.1),
    "missing parameter": refused(fastact.prelu, X),
    "wrong type": refused(fastact.gelu, 1j),
    "wrong shape": refused(fastact.gelu, X, out=np.empty(3, np.float32)),
    "wrong out": refused(fastact.swiglu_backward, X, X, X, out=OUT),
    "wrong number of threads": refused(fastact.set_num_threads, 0),
}


def left_behind(call, times):
    """Return how many more blocks of memory Python holds after so many calls."""
    for _ in range(200):
        call()
    before = sys.getallocatedblocks()
    for _ in itertools.repeat(None, times):
        call()
    return sys.getallocatedblocks() - before


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_left_behind(path):
    assert left_behind(PATHS[path], 2_000) < 50


@pytest.mark.exhaustive
@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_left_behind_by_a_million_calls(path):
    assert left_behind(PATHS[path], 1_000_000) < 50
