"""What user code looks like to type checkers; `test_stubs.py` hands it to them, nothing runs it.

A line that ``# type: ignore[...]`` marks must be refused: the checkers complain about a mark that isn't needed.
"""

from typing import Any, Literal, assert_type

import numpy as np
from numpy.typing import ArrayLike, NDArray

import fastact

Array = NDArray[Any]
x = np.linspace(-1, 1, 5, dtype=np.float32)
dy, y, slopes, mask = np.ones_like(x), np.empty_like(x), np.linspace(0, 1, 5), x > 0


class Elsewhere:
    """An array of another library."""

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **kwargs: Any) -> str:
        return ufunc.__name__


def arrays_and_scalars(anything: ArrayLike) -> None:
    assert_type(fastact.gelu(x), Array)
    assert_type(fastact.gelu([1.0, 2.0]), Array)
    assert_type(fastact.gelu(anything), Array)
    assert_type(fastact.gelu(1.0), Any)
    assert_type(fastact.relu(1), Any)
    assert_type(fastact.gelu(np.float32(1)), Any)
    assert_type(fastact.gelu(Elsewhere()), Any)
    assert_type(fastact.leaky_relu(1.0, 0.1), Any)
    assert_type(fastact.leaky_relu(1.0, [0.1, 0.2]), Array)
    number: float = fastact.gelu(1.0)
    assert number


def keywords() -> None:
    assert_type(fastact.relu(x, y), Array)
    assert_type(fastact.relu(x, out=x), Array)
    assert_type(fastact.relu(x, out=(y,)), Array)
    assert_type(fastact.relu(1.0, out=...), Array)
    assert_type(fastact.relu(x, out=y, where=mask), Array)
    assert_type(fastact.gelu(x, dtype=np.float64), Array)
    assert_type(fastact.gelu(x, dtype="f8", casting="same_kind", order="C", subok=False), Array)
    assert_type(fastact.gelu(x, signature="f->f"), Array)
    assert_type(fastact.gelu(x, signature=(np.float32, None)), Array)


def parameters() -> None:
    assert_type(fastact.leaky_relu(x, 0.2), Array)
    assert_type(fastact.leaky_relu(x, negative_slope=slopes), Array)
    assert_type(fastact.hard_tanh(x, -2, max_val=2, out=y), Array)
    assert_type(fastact.threshold(x, 0.1, value=20), Array)
    assert_type(fastact.prelu(x, weight=0.25), Array)
    assert_type(fastact.softplus_derivative(x, beta=2), Array)
    assert_type(fastact.softplus_backward(dy, x, 2, out=dy), Array)
    assert_type(fastact.softplus_backward_from_output(dy, y, beta=2), Array)


def pairs_and_axes() -> None:
    assert_type(fastact.swiglu(x, x), Array)
    assert_type(fastact.swiglu(value=x, gate=x), Array)
    assert_type(fastact.relu_backward(x=x, dy=dy), Array)
    assert_type(fastact.softmax(x=x, axis=0), Array)
    assert_type(fastact.swiglu_backward(dy, x, x), tuple[Array, Array])
    assert_type(fastact.swiglu_backward(dy, x, x, out=(dy, None)), tuple[Array, Array])
    assert_type(fastact.swiglu_backward(1.0, 2.0, 3.0), tuple[Any, Any])
    dx, dweight = fastact.prelu_backward(dy, x, 0.25)
    assert_type(dx, Array)
    assert_type(dweight, Array)
    assert_type(fastact.softmax(x, axis=0), Array)
    assert_type(fastact.log_softmax(x, out=x, axes=[(0,), (0,)]), Array)
    assert_type(fastact.softmax_backward(dy, y), Array)


def methods_and_attributes() -> None:
    assert_type(fastact.relu.at(x, [0, 1]), None)
    assert_type(fastact.leaky_relu.at(x, slice(2), 0.1), None)
    assert_type(fastact.glu.outer(x, x), Array)
    assert_type(fastact.leaky_relu.reduce(x), Any)
    assert_type(fastact.leaky_relu.accumulate(x), Array)
    assert_type(fastact.relu.nin, Literal[1])
    assert_type(fastact.hard_tanh_backward.nin, Literal[4])
    assert_type(fastact.glu_backward.nout, Literal[2])
    assert_type(fastact.relu.nargs, int)
    assert_type(fastact.relu.signature, None)
    assert_type(fastact.softmax_backward.signature, Literal["(n),(n)->(n)"])
    assert_type(fastact.relu.identity, None)
    names: list[str] = [fastact.relu.__name__, *fastact.relu.types]
    assert names
    float32 = np.dtype(np.float32)
    assert_type(fastact.leaky_relu.resolve_dtypes((float32, float, None)), tuple[np.dtype[Any], ...])
    ufunc: np.ufunc = fastact.gelu
    assert ufunc


def plain_functions(flag: bool) -> None:
    assert_type(fastact.rrelu(x), Array)
    assert_type(fastact.rrelu(1.0), Any)
    assert_type(fastact.rrelu(x, 0.1, upper=0.2, out=x), Array)
    assert_type(fastact.rrelu(x, training=True, rng=0), tuple[Array, Array])
    assert_type(fastact.rrelu(x, training=flag), Array | tuple[Array, Array])
    assert_type(fastact.crelu(x, axis=0), Array)
    assert_type(fastact.get_num_threads(), int)
    assert_type(fastact.set_num_threads(2), None)
    assert_type(fastact.show_config(), None)
    fastact.plot("gelu", "leaky_relu:0.2", range=(-1, 1)).savefig("figure.png")
    fastact.plot(fastact.gelu)
    fastact.plot(["gelu", "relu"])  # type: ignore[arg-type]
    version: str = fastact.__version__
    assert version
    with fastact.threads(2) as nothing:
        assert_type(nothing, None)


def modules() -> None:
    assert_type(fastact.autograd.gelu(1.0), Any)
    assert fastact.kernels.__pyx_capi__
    assert fastact.sklearn.MLPActivation("gelu")


def by_name() -> None:
    activation = fastact.get("gelu_new")
    assert_type(activation, fastact.Activation)
    assert_type(activation.value, np.ufunc)
    assert_type(activation.backward_from_output, np.ufunc | None)
    assert_type(activation.gain, float | None)
    assert_type(activation.params["alpha"], float | None)
    names: list[str] = list(fastact.ACTIVATIONS)
    assert names
    fastact.get(fastact.gelu)  # type: ignore[arg-type]
    activation.gain = 1.0  # type: ignore[misc]
    fastact.ACTIVATIONS["new"] = activation  # type: ignore[index]


@fastact.threads(1)
def decorated(number: int) -> int:
    return number


assert_type(decorated(1), int)


def refused_calls() -> None:
    fastact.relu()  # type: ignore[call-overload]
    fastact.relu(x, x=x)  # type: ignore[call-overload]
    fastact.relu_backward(x=x)  # type: ignore[call-overload]
    fastact.leaky_relu(x, slope=0.1)  # type: ignore[call-overload]
    fastact.leaky_relu(x, 0.1, y)  # type: ignore[call-overload]
    fastact.threshold(x, 0.1)  # type: ignore[call-overload]
    fastact.relu(x, out=[0.0])  # type: ignore[call-overload]
    fastact.relu(x, casting="sloppy")  # type: ignore[call-overload]
    fastact.relu(object())  # type: ignore[call-overload]
    fastact.relu(x, axis=0)  # type: ignore[call-overload]
    fastact.softmax(x, where=mask)  # type: ignore[call-overload]
    fastact.softmax(x, axis=None)  # type: ignore[call-overload]
    fastact.swiglu(gate=x)  # type: ignore[call-overload]
    fastact.swiglu_backward(dy, x, x, out=dy)  # type: ignore[call-overload]
    fastact.rrelu(x, training=True, rng="seed")  # type: ignore[call-overload]
    fastact.crelu(x, dim=0)  # type: ignore[call-arg]
    fastact.set_num_threads(2.5)  # type: ignore[arg-type]
    fastact.softmax_derivative  # type: ignore[attr-defined]  # noqa: B018


# Each in a function of its own, as what follows a call that never returns isn't checked.
def refused_reduce() -> None:
    fastact.relu.reduce(x)  # type: ignore[arg-type]


def refused_outer() -> None:
    fastact.glu_backward.outer(x, x)  # type: ignore[arg-type]


def refused_at_with_too_much() -> None:
    fastact.relu.at(x, [0], 1)  # type: ignore[call-arg]


def refused_at() -> None:
    fastact.softmax.at(x, [0])  # type: ignore[arg-type]
