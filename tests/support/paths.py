"""A call for every code path of the library, including errors. Each call can be repeated."""

import contextlib
import importlib.util

import numpy as np

import fastact
from support.objects import Boom, FailingWrap
from support.strategies import Declines, OptsOut, Override

X = np.linspace(-3, 3, 16, dtype=np.float32)
Y = X + 1
OUT = np.empty_like(X)
OUT2 = np.empty_like(X)
INTEGERS = np.arange(16)
LABELLED = X.view(np.dtype("f4", metadata={"unit": "V"}))
FAILING = X.view(FailingWrap)
STRIDED = np.zeros((2, 300), np.float32)[:, ::2]
BIG = np.zeros(9_000, np.float32)
# Some float16 results are close to ties and are computed again in double precision.
HALF = np.arange(0x3C00, 0x4400, dtype=np.uint16).view(np.float16)
LONG = X.astype(np.longdouble)
CONSTANT = np.broadcast_to(X, (16,))
NAMED = {"negative_slope": 0.25}
OVERRIDE, DECLINES, OPTS_OUT = Override(), Declines(), OptsOut()
MANY = {f"keyword_{i}": X for i in range(40)} | NAMED

WATCHED = [
    X,
    Y,
    OUT,
    OUT2,
    INTEGERS,
    LABELLED,
    LABELLED.dtype,
    FAILING,
    STRIDED,
    BIG,
    CONSTANT,
    X.dtype,
    INTEGERS.dtype,
]
WATCHED += [HALF, HALF.dtype, LONG, LONG.dtype]
WATCHED += [*NAMED, *NAMED.values(), OVERRIDE, DECLINES, OPTS_OUT, *MANY, fastact.relu, fastact.leaky_relu]


def refused(function, *args, **kwargs):
    """Return a call that must raise."""

    def call():
        try:
            function(*args, **kwargs)
        except (TypeError, ValueError, OverflowError, FloatingPointError, Boom):
            return
        raise AssertionError("the call raised no error")

    return call


def _overflow():
    # Valgrind has no status flags, so there is no error.
    with contextlib.suppress(FloatingPointError), np.errstate(over="raise"):
        fastact.relu(np.full(4, 1e300), out=OUT[:4], casting="same_kind")


PATHS = {
    "in place": lambda: fastact.relu(X, out=X),
    "positional out": lambda: fastact.gelu(X, OUT),
    "tuple": lambda: fastact.relu(X, out=(OUT,)),
    "new output": lambda: fastact.gelu(X),
    "new output with metadata": lambda: fastact.gelu(LABELLED),
    "without the GIL": lambda: fastact.relu(BIG),
    "default filled in": lambda: fastact.leaky_relu(X),
    "default with casting": lambda: fastact.leaky_relu(X, casting="no"),
    "float16": lambda: fastact.gelu(HALF),
    "float16, default filled in": lambda: fastact.swish_backward(HALF, HALF[::-1]),
    "float16, along an axis": lambda: fastact.softmax(HALF[:40]),
    "long double": lambda: fastact.gelu(LONG),
    "long double, default filled in": lambda: fastact.softplus(LONG),
    "parameter by name": lambda: fastact.leaky_relu(X, **NAMED, out=OUT),
    "arrays by name": lambda: fastact.gelu_backward(x=X, dy=Y, out=OUT),
    "bound clamped": lambda: fastact.clipped_relu(INTEGERS, 10**30),
    "bounds of a gradient clamped": lambda: fastact.hard_tanh_backward(INTEGERS, INTEGERS, -(10**30), 10**30),
    "parameter array": lambda: fastact.prelu(X, X),
    "two outputs": lambda: fastact.swiglu_backward(X, X, X),
    "two outputs, one given": lambda: fastact.prelu_backward(X, Y, 0.5, out=(OUT, None)),
    "two outputs, given": lambda: fastact.prelu_backward(X, Y, X, OUT, OUT2),
    "along an axis": lambda: fastact.softmax(X),
    "NumPy's machinery": lambda: fastact.elu(STRIDED, 0.5, where=True),
    "NumPy's machinery, default": lambda: fastact.leaky_relu(STRIDED),
    "NumPy's machinery, by name": lambda: fastact.leaky_relu(X, out=OUT, negative_slope=Y, where=True),
    "NumPy's machinery, along an axis": lambda: fastact.softmax(X.reshape(4, 4), axis=0),
    "many keywords": lambda: fastact.softplus(STRIDED, beta=2.0, casting="same_kind", order="C"),
    "list": lambda: fastact.silu([1.0, 2.0]),
    "integers": lambda: fastact.leaky_relu(INTEGERS),
    "scalar": lambda: fastact.tanh(0.5),
    "override": lambda: fastact.leaky_relu(OVERRIDE),
    "override of out": lambda: fastact.leaky_relu(X, out=OVERRIDE),
    "methods": lambda: (fastact.relu.at(OUT, [0, 1]), fastact.leaky_relu.outer(X, Y), fastact.leaky_relu.reduce(X)),
    "plain function": lambda: fastact.crelu(X),
    "random slopes": lambda: fastact.rrelu(X, training=True, rng=0),
    "no argument": refused(fastact.relu),
    "no argument except casting": refused(fastact.leaky_relu, casting="no"),
    "too many arguments": refused(fastact.relu, X, OUT, OUT),
    "unknown keyword": refused(fastact.leaky_relu, X, slope=Y),
    "very many keywords": refused(fastact.leaky_relu, X, **MANY),
    "argument twice": refused(fastact.leaky_relu, X, Y, negative_slope=OUT),
    "missing parameter": refused(fastact.threshold, X, value=Y),
    "wrong type": refused(fastact.gelu, 1j),
    "wrong type of a parameter": refused(fastact.leaky_relu, X, negative_slope="a", out=OUT),
    "number too large": refused(fastact.threshold, INTEGERS, 1, 10**30),
    "another library's keyword": refused(fastact.gelu, X, approximate=True),
    "another library's argument": refused(fastact.softmax, X, -1),
    "wrong shape": refused(fastact.gelu, X, out=OUT[:3]),
    "read-only": refused(fastact.gelu, X, out=CONSTANT),
    "wrong out": refused(fastact.swiglu_backward, X, X, X, out=OUT),
    "no override": refused(fastact.leaky_relu, DECLINES),
    "opted out": refused(fastact.leaky_relu, X, OPTS_OUT),
    "failing wrap": refused(fastact.leaky_relu, FAILING),
    "error state": _overflow,
    "refused method": refused(fastact.relu.reduce, X),
    "wrong axis": refused(fastact.crelu, X, 5),
    "wrong number of threads": refused(fastact.set_num_threads, 0),
}

if importlib.util.find_spec("ml_dtypes"):
    import ml_dtypes

    BFLOAT16_ARRAY = HALF.astype(ml_dtypes.bfloat16)
    WATCHED += [BFLOAT16_ARRAY, BFLOAT16_ARRAY.dtype]
    PATHS["bfloat16"] = lambda: fastact.gelu(BFLOAT16_ARRAY)
    PATHS["bfloat16, default filled in"] = lambda: fastact.softplus(BFLOAT16_ARRAY[::2])
