# Made by tools/write_stubs.py from the catalogue.
from typing import Any, SupportsIndex

from numpy.typing import ArrayLike

def relu(x: ArrayLike, /) -> Any:
    """Rectified linear unit."""

def relu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `relu` with respect to `x`."""

def relu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `relu`: `dy` times the derivative at `x`, in one pass."""

def leaky_relu(x: ArrayLike, /, negative_slope: ArrayLike = 0.01) -> Any:
    """Rectified linear unit with a small slope for negative inputs."""

def leaky_relu_derivative(x: ArrayLike, /, negative_slope: ArrayLike = 0.01) -> Any:
    """Derivative of `leaky_relu` with respect to `x`."""

def leaky_relu_backward(dy: ArrayLike, x: ArrayLike, /, negative_slope: ArrayLike = 0.01) -> Any:
    """Backward pass of `leaky_relu`: `dy` times the derivative at `x`, in one pass."""

def prelu(x: ArrayLike, /, weight: ArrayLike) -> Any:
    """Rectified linear unit with a learnt slope for negative inputs."""

def prelu_derivative(x: ArrayLike, /, weight: ArrayLike) -> Any:
    """Derivative of `prelu` with respect to `x`."""

def prelu_backward(dy: ArrayLike, x: ArrayLike, /, weight: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `prelu`: the gradients of `x` and `weight`, in one pass."""

def relu6(x: ArrayLike, /) -> Any:
    """Rectified linear unit clipped at 6."""

def relu6_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `relu6` with respect to `x`."""

def relu6_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `relu6`: `dy` times the derivative at `x`, in one pass."""

def clipped_relu(x: ArrayLike, /, max_value: ArrayLike = 6) -> Any:
    """Rectified linear unit clipped at `max_value`."""

def clipped_relu_derivative(x: ArrayLike, /, max_value: ArrayLike = 6) -> Any:
    """Derivative of `clipped_relu` with respect to `x`."""

def clipped_relu_backward(dy: ArrayLike, x: ArrayLike, /, max_value: ArrayLike = 6) -> Any:
    """Backward pass of `clipped_relu`: `dy` times the derivative at `x`, in one pass."""

def thresholded_relu(x: ArrayLike, /, theta: ArrayLike = 1) -> Any:
    """Identity above `theta`, zero elsewhere."""

def thresholded_relu_derivative(x: ArrayLike, /, theta: ArrayLike = 1) -> Any:
    """Derivative of `thresholded_relu` with respect to `x`."""

def thresholded_relu_backward(dy: ArrayLike, x: ArrayLike, /, theta: ArrayLike = 1) -> Any:
    """Backward pass of `thresholded_relu`: `dy` times the derivative at `x`, in one pass."""

def threshold(x: ArrayLike, /, threshold: ArrayLike, value: ArrayLike) -> Any:
    """Identity above `threshold`, `value` elsewhere."""

def threshold_derivative(x: ArrayLike, /, threshold: ArrayLike, value: ArrayLike) -> Any:
    """Derivative of `threshold` with respect to `x`."""

def threshold_backward(dy: ArrayLike, x: ArrayLike, /, threshold: ArrayLike, value: ArrayLike) -> Any:
    """Backward pass of `threshold`: `dy` times the derivative at `x`, in one pass."""

def squared_relu(x: ArrayLike, /) -> Any:
    """Square of the rectified linear unit."""

def squared_relu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `squared_relu` with respect to `x`."""

def squared_relu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `squared_relu`: `dy` times the derivative at `x`, in one pass."""

def hard_tanh(x: ArrayLike, /, min_val: ArrayLike = -1, max_val: ArrayLike = 1) -> Any:
    """Identity clipped to [min_val, max_val]."""

def hard_tanh_derivative(x: ArrayLike, /, min_val: ArrayLike = -1, max_val: ArrayLike = 1) -> Any:
    """Derivative of `hard_tanh` with respect to `x`."""

def hard_tanh_backward(dy: ArrayLike, x: ArrayLike, /, min_val: ArrayLike = -1, max_val: ArrayLike = 1) -> Any:
    """Backward pass of `hard_tanh`: `dy` times the derivative at `x`, in one pass."""

def hard_sigmoid(x: ArrayLike, /, alpha: ArrayLike = 0.16666666666666666, beta: ArrayLike = 0.5) -> Any:
    """Piecewise linear stand-in for the sigmoid."""

def hard_sigmoid_derivative(
    x: ArrayLike,
    /,
    alpha: ArrayLike = 0.16666666666666666,
    beta: ArrayLike = 0.5,
) -> Any:
    """Derivative of `hard_sigmoid` with respect to `x`."""

def hard_sigmoid_backward(
    dy: ArrayLike,
    x: ArrayLike,
    /,
    alpha: ArrayLike = 0.16666666666666666,
    beta: ArrayLike = 0.5,
) -> Any:
    """Backward pass of `hard_sigmoid`: `dy` times the derivative at `x`, in one pass."""

def hard_swish(x: ArrayLike, /) -> Any:
    """Piecewise quadratic stand-in for silu."""

def hard_swish_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `hard_swish` with respect to `x`."""

def hard_swish_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `hard_swish`: `dy` times the derivative at `x`, in one pass."""

def hard_shrink(x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Identity outside [-lambd, lambd], zero inside."""

def hard_shrink_derivative(x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Derivative of `hard_shrink` with respect to `x`."""

def hard_shrink_backward(dy: ArrayLike, x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Backward pass of `hard_shrink`: `dy` times the derivative at `x`, in one pass."""

def soft_shrink(x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Shrinks inputs towards zero by `lambd`."""

def soft_shrink_derivative(x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Derivative of `soft_shrink` with respect to `x`."""

def soft_shrink_backward(dy: ArrayLike, x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Backward pass of `soft_shrink`: `dy` times the derivative at `x`, in one pass."""

def sparse_plus(x: ArrayLike, /) -> Any:
    """Softplus made of two straight lines and a parabola."""

def sparse_plus_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `sparse_plus` with respect to `x`."""

def sparse_plus_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `sparse_plus`: `dy` times the derivative at `x`, in one pass."""

def sparse_sigmoid(x: ArrayLike, /) -> Any:
    """Derivative of sparse_plus."""

def sparse_sigmoid_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `sparse_sigmoid` with respect to `x`."""

def sparse_sigmoid_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `sparse_sigmoid`: `dy` times the derivative at `x`, in one pass."""

def elu(x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Exponential linear unit."""

def elu_derivative(x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Derivative of `elu` with respect to `x`."""

def elu_backward(dy: ArrayLike, x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `elu`: `dy` times the derivative at `x`, in one pass."""

def celu(x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Exponential linear unit, continuously differentiable for every alpha."""

def celu_derivative(x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Derivative of `celu` with respect to `x`."""

def celu_backward(dy: ArrayLike, x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `celu`: `dy` times the derivative at `x`, in one pass."""

def selu(x: ArrayLike, /) -> Any:
    """Scaled exponential linear unit, which keeps mean 0 and variance 1."""

def selu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `selu` with respect to `x`."""

def selu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `selu`: `dy` times the derivative at `x`, in one pass."""

def sigmoid(x: ArrayLike, /) -> Any:
    """Logistic sigmoid."""

def sigmoid_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `sigmoid` with respect to `x`."""

def sigmoid_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `sigmoid`: `dy` times the derivative at `x`, in one pass."""

def tanh(x: ArrayLike, /) -> Any:
    """Hyperbolic tangent."""

def tanh_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `tanh` with respect to `x`."""

def tanh_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `tanh`: `dy` times the derivative at `x`, in one pass."""

def log_sigmoid(x: ArrayLike, /) -> Any:
    """Logarithm of the logistic sigmoid."""

def log_sigmoid_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `log_sigmoid` with respect to `x`."""

def log_sigmoid_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `log_sigmoid`: `dy` times the derivative at `x`, in one pass."""

def softplus(x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Smooth rectifier."""

def softplus_derivative(x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Derivative of `softplus` with respect to `x`."""

def softplus_backward(dy: ArrayLike, x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Backward pass of `softplus`: `dy` times the derivative at `x`, in one pass."""

def softsign(x: ArrayLike, /) -> Any:
    """Rational sigmoid."""

def softsign_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `softsign` with respect to `x`."""

def softsign_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `softsign`: `dy` times the derivative at `x`, in one pass."""

def tanh_shrink(x: ArrayLike, /) -> Any:
    """What tanh takes off."""

def tanh_shrink_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `tanh_shrink` with respect to `x`."""

def tanh_shrink_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `tanh_shrink`: `dy` times the derivative at `x`, in one pass."""

def squareplus(x: ArrayLike, /, b: ArrayLike = 4) -> Any:
    """Algebraic smooth rectifier."""

def squareplus_derivative(x: ArrayLike, /, b: ArrayLike = 4) -> Any:
    """Derivative of `squareplus` with respect to `x`."""

def squareplus_backward(dy: ArrayLike, x: ArrayLike, /, b: ArrayLike = 4) -> Any:
    """Backward pass of `squareplus`: `dy` times the derivative at `x`, in one pass."""

def silu(x: ArrayLike, /) -> Any:
    """Sigmoid linear unit."""

def silu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `silu` with respect to `x`."""

def silu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `silu`: `dy` times the derivative at `x`, in one pass."""

def swish(x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Silu with a sharpness."""

def swish_derivative(x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Derivative of `swish` with respect to `x`."""

def swish_backward(dy: ArrayLike, x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Backward pass of `swish`: `dy` times the derivative at `x`, in one pass."""

def gelu(x: ArrayLike, /) -> Any:
    """Gaussian error linear unit, exact."""

def gelu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `gelu` with respect to `x`."""

def gelu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `gelu`: `dy` times the derivative at `x`, in one pass."""

def gelu_tanh(x: ArrayLike, /) -> Any:
    """Gaussian error linear unit, by the approximation with tanh."""

def gelu_tanh_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `gelu_tanh` with respect to `x`."""

def gelu_tanh_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `gelu_tanh`: `dy` times the derivative at `x`, in one pass."""

def quick_gelu(x: ArrayLike, /) -> Any:
    """Gaussian error linear unit, by the approximation with sigmoid."""

def quick_gelu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `quick_gelu` with respect to `x`."""

def quick_gelu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `quick_gelu`: `dy` times the derivative at `x`, in one pass."""

def mish(x: ArrayLike, /) -> Any:
    """Self-regularised non-monotone activation."""

def mish_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `mish` with respect to `x`."""

def mish_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `mish`: `dy` times the derivative at `x`, in one pass."""

def dish(x: ArrayLike, /) -> Any:
    """Algebraic non-monotone activation."""

def dish_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `dish` with respect to `x`."""

def dish_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `dish`: `dy` times the derivative at `x`, in one pass."""

def glu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Gated linear unit."""

def glu_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `glu`: the gradients of gate and value, in one pass."""

def reglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by relu."""

def reglu_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `reglu`: the gradients of gate and value, in one pass."""

def geglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by gelu."""

def geglu_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `geglu`: the gradients of gate and value, in one pass."""

def geglu_tanh(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by gelu_tanh."""

def geglu_tanh_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `geglu_tanh`: the gradients of gate and value, in one pass."""

def swiglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by silu."""

def swiglu_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `swiglu`: the gradients of gate and value, in one pass."""

def softmax(x: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Exponentials, normalised to sum to 1."""

def softmax_backward(dy: ArrayLike, y: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `softmax` from its output, in one call."""

def log_softmax(x: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Logarithm of softmax."""

def log_softmax_backward(dy: ArrayLike, y: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `log_softmax` from its output, in one call."""

__all__ = [
    "celu",
    "celu_backward",
    "celu_derivative",
    "clipped_relu",
    "clipped_relu_backward",
    "clipped_relu_derivative",
    "dish",
    "dish_backward",
    "dish_derivative",
    "elu",
    "elu_backward",
    "elu_derivative",
    "geglu",
    "geglu_backward",
    "geglu_tanh",
    "geglu_tanh_backward",
    "gelu",
    "gelu_backward",
    "gelu_derivative",
    "gelu_tanh",
    "gelu_tanh_backward",
    "gelu_tanh_derivative",
    "glu",
    "glu_backward",
    "hard_shrink",
    "hard_shrink_backward",
    "hard_shrink_derivative",
    "hard_sigmoid",
    "hard_sigmoid_backward",
    "hard_sigmoid_derivative",
    "hard_swish",
    "hard_swish_backward",
    "hard_swish_derivative",
    "hard_tanh",
    "hard_tanh_backward",
    "hard_tanh_derivative",
    "leaky_relu",
    "leaky_relu_backward",
    "leaky_relu_derivative",
    "log_sigmoid",
    "log_sigmoid_backward",
    "log_sigmoid_derivative",
    "log_softmax",
    "log_softmax_backward",
    "mish",
    "mish_backward",
    "mish_derivative",
    "prelu",
    "prelu_backward",
    "prelu_derivative",
    "quick_gelu",
    "quick_gelu_backward",
    "quick_gelu_derivative",
    "reglu",
    "reglu_backward",
    "relu",
    "relu6",
    "relu6_backward",
    "relu6_derivative",
    "relu_backward",
    "relu_derivative",
    "selu",
    "selu_backward",
    "selu_derivative",
    "sigmoid",
    "sigmoid_backward",
    "sigmoid_derivative",
    "silu",
    "silu_backward",
    "silu_derivative",
    "soft_shrink",
    "soft_shrink_backward",
    "soft_shrink_derivative",
    "softmax",
    "softmax_backward",
    "softplus",
    "softplus_backward",
    "softplus_derivative",
    "softsign",
    "softsign_backward",
    "softsign_derivative",
    "sparse_plus",
    "sparse_plus_backward",
    "sparse_plus_derivative",
    "sparse_sigmoid",
    "sparse_sigmoid_backward",
    "sparse_sigmoid_derivative",
    "squared_relu",
    "squared_relu_backward",
    "squared_relu_derivative",
    "squareplus",
    "squareplus_backward",
    "squareplus_derivative",
    "swiglu",
    "swiglu_backward",
    "swish",
    "swish_backward",
    "swish_derivative",
    "tanh",
    "tanh_backward",
    "tanh_derivative",
    "tanh_shrink",
    "tanh_shrink_backward",
    "tanh_shrink_derivative",
    "threshold",
    "threshold_backward",
    "threshold_derivative",
    "thresholded_relu",
    "thresholded_relu_backward",
    "thresholded_relu_derivative",
]
