# Made by tools/regenerate.py from the catalogue.
from typing import Any, SupportsIndex

from numpy.typing import ArrayLike

def relu(x: ArrayLike) -> Any:
    """Rectified linear unit. ``x if x > 0 else 0``"""

def relu_derivative(x: ArrayLike) -> Any:
    """Derivative of `relu` with respect to `x`. ``1 if x > 0 else 0``"""

def relu_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `relu`: `dy` times the derivative at `x`."""

def leaky_relu(x: ArrayLike, negative_slope: ArrayLike = 0.01) -> Any:
    """Rectified linear unit with a small slope for negative inputs. ``x if x > 0 else negative_slope * x``"""

def leaky_relu_derivative(x: ArrayLike, negative_slope: ArrayLike = 0.01) -> Any:
    """Derivative of `leaky_relu` with respect to `x`. ``1 if x > 0 else negative_slope``"""

def leaky_relu_backward(dy: ArrayLike, x: ArrayLike, negative_slope: ArrayLike = 0.01) -> Any:
    """Backward pass of `leaky_relu`: `dy` times the derivative at `x`."""

def leaky_relu_backward_parameters(dy: ArrayLike, x: ArrayLike, negative_slope: ArrayLike = 0.01) -> Any:
    """Gradients with respect to the parameters of `leaky_relu`."""

def prelu(x: ArrayLike, weight: ArrayLike) -> Any:
    """Rectified linear unit with a learnt slope for negative inputs. ``x if x > 0 else weight * x``"""

def prelu_derivative(x: ArrayLike, weight: ArrayLike) -> Any:
    """Derivative of `prelu` with respect to `x`. ``1 if x > 0 else weight``"""

def prelu_backward(dy: ArrayLike, x: ArrayLike, weight: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `prelu`: the gradients with respect to `x` and `weight`."""

def prelu_backward_parameters(dy: ArrayLike, x: ArrayLike, weight: ArrayLike) -> Any:
    """Gradients with respect to the parameters of `prelu`."""

def relu6(x: ArrayLike) -> Any:
    """Rectified linear unit clipped at 6. ``min(max(x, 0), 6)``"""

def relu6_derivative(x: ArrayLike) -> Any:
    """Derivative of `relu6` with respect to `x`. ``1 if 0 < x < 6 else 0``"""

def relu6_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `relu6`: `dy` times the derivative at `x`."""

def clipped_relu(x: ArrayLike, max_value: ArrayLike = 6) -> Any:
    """Rectified linear unit clipped at `max_value`. ``min(max(x, 0), max_value)``"""

def clipped_relu_derivative(x: ArrayLike, max_value: ArrayLike = 6) -> Any:
    """Derivative of `clipped_relu` with respect to `x`. ``1 if 0 < x < max_value else 0``"""

def clipped_relu_backward(dy: ArrayLike, x: ArrayLike, max_value: ArrayLike = 6) -> Any:
    """Backward pass of `clipped_relu`: `dy` times the derivative at `x`."""

def clipped_relu_backward_parameters(dy: ArrayLike, x: ArrayLike, max_value: ArrayLike = 6) -> Any:
    """Gradients with respect to the parameters of `clipped_relu`."""

def thresholded_relu(x: ArrayLike, theta: ArrayLike = 1) -> Any:
    """Identity above `theta`, zero elsewhere. ``x if x > theta else 0``"""

def thresholded_relu_derivative(x: ArrayLike, theta: ArrayLike = 1) -> Any:
    """Derivative of `thresholded_relu` with respect to `x`. ``1 if x > theta else 0``"""

def thresholded_relu_backward(dy: ArrayLike, x: ArrayLike, theta: ArrayLike = 1) -> Any:
    """Backward pass of `thresholded_relu`: `dy` times the derivative at `x`."""

def threshold(x: ArrayLike, threshold: ArrayLike, value: ArrayLike) -> Any:
    """Identity above `threshold`, `value` elsewhere. ``x if x > threshold else value``"""

def threshold_derivative(x: ArrayLike, threshold: ArrayLike, value: ArrayLike) -> Any:
    """Derivative of `threshold` with respect to `x`. ``1 if x > threshold else 0``"""

def threshold_backward(dy: ArrayLike, x: ArrayLike, threshold: ArrayLike, value: ArrayLike) -> Any:
    """Backward pass of `threshold`: `dy` times the derivative at `x`."""

def threshold_backward_parameters(
    dy: ArrayLike, x: ArrayLike, threshold: ArrayLike, value: ArrayLike,
) -> tuple[Any, Any]:
    """Gradients with respect to the parameters of `threshold`."""

def squared_relu(x: ArrayLike) -> Any:
    """Square of the rectified linear unit. ``max(x, 0)**2``"""

def squared_relu_derivative(x: ArrayLike) -> Any:
    """Derivative of `squared_relu` with respect to `x`. ``2 * max(x, 0)``"""

def squared_relu_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `squared_relu`: `dy` times the derivative at `x`."""

def hard_tanh(x: ArrayLike, min_val: ArrayLike = -1, max_val: ArrayLike = 1) -> Any:
    """Identity clipped to [min_val, max_val]. ``min(max(x, min_val), max_val)``"""

def hard_tanh_derivative(x: ArrayLike, min_val: ArrayLike = -1, max_val: ArrayLike = 1) -> Any:
    """Derivative of `hard_tanh` with respect to `x`. ``1 if min_val < x < max_val else 0``"""

def hard_tanh_backward(dy: ArrayLike, x: ArrayLike, min_val: ArrayLike = -1, max_val: ArrayLike = 1) -> Any:
    """Backward pass of `hard_tanh`: `dy` times the derivative at `x`."""

def hard_tanh_backward_parameters(
    dy: ArrayLike, x: ArrayLike, min_val: ArrayLike = -1, max_val: ArrayLike = 1,
) -> tuple[Any, Any]:
    """Gradients with respect to the parameters of `hard_tanh`."""

def hard_sigmoid(x: ArrayLike, alpha: ArrayLike = 0.16666666666666666, beta: ArrayLike = 0.5) -> Any:
    """Piecewise linear approximation of the sigmoid. ``min(max(alpha * x + beta, 0), 1)``"""

def hard_sigmoid_derivative(x: ArrayLike, alpha: ArrayLike = 0.16666666666666666, beta: ArrayLike = 0.5) -> Any:
    """Derivative of `hard_sigmoid` with respect to `x`. ``alpha if 0 < alpha * x + beta < 1 else 0``"""

def hard_sigmoid_backward(
    dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 0.16666666666666666, beta: ArrayLike = 0.5,
) -> Any:
    """Backward pass of `hard_sigmoid`: `dy` times the derivative at `x`."""

def hard_sigmoid_backward_parameters(
    dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 0.16666666666666666, beta: ArrayLike = 0.5,
) -> tuple[Any, Any]:
    """Gradients with respect to the parameters of `hard_sigmoid`."""

def hard_swish(x: ArrayLike) -> Any:
    """Piecewise quadratic approximation of silu. ``x * min(max(x / 6 + 1/2, 0), 1)``"""

def hard_swish_derivative(x: ArrayLike) -> Any:
    """Derivative of `hard_swish` with respect to `x`. ``0 if x <= -3 else 1 if x >= 3 else x / 3 + 1/2``"""

def hard_swish_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `hard_swish`: `dy` times the derivative at `x`."""

def hard_shrink(x: ArrayLike, lambd: ArrayLike = 0.5) -> Any:
    """Identity outside [-lambd, lambd], zero inside. ``x if |x| > lambd else 0``"""

def hard_shrink_derivative(x: ArrayLike, lambd: ArrayLike = 0.5) -> Any:
    """Derivative of `hard_shrink` with respect to `x`. ``1 if |x| > lambd else 0``"""

def hard_shrink_backward(dy: ArrayLike, x: ArrayLike, lambd: ArrayLike = 0.5) -> Any:
    """Backward pass of `hard_shrink`: `dy` times the derivative at `x`."""

def soft_shrink(x: ArrayLike, lambd: ArrayLike = 0.5) -> Any:
    """Inputs shrunk towards zero by `lambd`. ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``"""

def soft_shrink_derivative(x: ArrayLike, lambd: ArrayLike = 0.5) -> Any:
    """Derivative of `soft_shrink` with respect to `x`. ``1 if |x| > lambd else 0``"""

def soft_shrink_backward(dy: ArrayLike, x: ArrayLike, lambd: ArrayLike = 0.5) -> Any:
    """Backward pass of `soft_shrink`: `dy` times the derivative at `x`."""

def soft_shrink_backward_parameters(dy: ArrayLike, x: ArrayLike, lambd: ArrayLike = 0.5) -> Any:
    """Gradients with respect to the parameters of `soft_shrink`."""

def sparse_plus(x: ArrayLike) -> Any:
    """Approximation of softplus by two straight lines and a parabola.

    ``0 if x <= -1 else x if x >= 1 else (x + 1)**2 / 4``
    """

def sparse_plus_derivative(x: ArrayLike) -> Any:
    """Derivative of `sparse_plus` with respect to `x`. ``sparse_sigmoid(x)``"""

def sparse_plus_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `sparse_plus`: `dy` times the derivative at `x`."""

def sparse_sigmoid(x: ArrayLike) -> Any:
    """Derivative of sparse_plus. ``min(max((x + 1) / 2, 0), 1)``"""

def sparse_sigmoid_derivative(x: ArrayLike) -> Any:
    """Derivative of `sparse_sigmoid` with respect to `x`. ``1/2 if -1 < x < 1 else 0``"""

def sparse_sigmoid_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `sparse_sigmoid`: `dy` times the derivative at `x`."""

def elu(x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Exponential linear unit. ``x if x > 0 else alpha * expm1(x)``"""

def elu_derivative(x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Derivative of `elu` with respect to `x`. ``1 if x > 0 else alpha * exp(x)``"""

def elu_backward(dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `elu`: `dy` times the derivative at `x`."""

def elu_backward_parameters(dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Gradients with respect to the parameters of `elu`."""

def celu(x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Continuously differentiable exponential linear unit. ``x if x > 0 else alpha * expm1(x / alpha)``"""

def celu_derivative(x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Derivative of `celu` with respect to `x`. ``1 if x > 0 else exp(x / alpha)``"""

def celu_backward(dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `celu`: `dy` times the derivative at `x`."""

def celu_backward_parameters(dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Gradients with respect to the parameters of `celu`."""

def selu(x: ArrayLike) -> Any:
    """Scaled exponential linear unit, which preserves mean 0 and variance 1.

    ``lambda * (x if x > 0 else alpha * expm1(x)), lambda = 1.05070098735548, alpha = 1.67326324235438``
    """

def selu_derivative(x: ArrayLike) -> Any:
    """Derivative of `selu` with respect to `x`. ``lambda if x > 0 else lambda * alpha * exp(x)``"""

def selu_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `selu`: `dy` times the derivative at `x`."""

def sigmoid(x: ArrayLike) -> Any:
    """Logistic sigmoid. ``1 / (1 + exp(-x))``"""

def sigmoid_derivative(x: ArrayLike) -> Any:
    """Derivative of `sigmoid` with respect to `x`. ``sigmoid(x) * sigmoid(-x)``"""

def sigmoid_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `sigmoid`: `dy` times the derivative at `x`."""

def tanh(x: ArrayLike) -> Any:
    """Hyperbolic tangent. ``tanh(x)``"""

def tanh_derivative(x: ArrayLike) -> Any:
    """Derivative of `tanh` with respect to `x`. ``1 / cosh(x)**2``"""

def tanh_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `tanh`: `dy` times the derivative at `x`."""

def softcap(x: ArrayLike, cap: ArrayLike) -> Any:
    """Hyperbolic tangent scaled to saturate at `cap`. ``cap * tanh(x / cap)``"""

def softcap_derivative(x: ArrayLike, cap: ArrayLike) -> Any:
    """Derivative of `softcap` with respect to `x`. ``1 / cosh(x / cap)**2``"""

def softcap_backward(dy: ArrayLike, x: ArrayLike, cap: ArrayLike) -> Any:
    """Backward pass of `softcap`: `dy` times the derivative at `x`."""

def softcap_backward_parameters(dy: ArrayLike, x: ArrayLike, cap: ArrayLike) -> Any:
    """Gradients with respect to the parameters of `softcap`."""

def log_sigmoid(x: ArrayLike) -> Any:
    """Logarithm of the logistic sigmoid. ``-log1p(exp(-x))``"""

def log_sigmoid_derivative(x: ArrayLike) -> Any:
    """Derivative of `log_sigmoid` with respect to `x`. ``sigmoid(-x)``"""

def log_sigmoid_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `log_sigmoid`: `dy` times the derivative at `x`."""

def softplus(x: ArrayLike, beta: ArrayLike = 1) -> Any:
    """Smooth approximation of relu. ``log1p(exp(beta * x)) / beta``"""

def softplus_derivative(x: ArrayLike, beta: ArrayLike = 1) -> Any:
    """Derivative of `softplus` with respect to `x`. ``sigmoid(beta * x)``"""

def softplus_backward(dy: ArrayLike, x: ArrayLike, beta: ArrayLike = 1) -> Any:
    """Backward pass of `softplus`: `dy` times the derivative at `x`."""

def softplus_backward_parameters(dy: ArrayLike, x: ArrayLike, beta: ArrayLike = 1) -> Any:
    """Gradients with respect to the parameters of `softplus`."""

def softsign(x: ArrayLike) -> Any:
    """Rational sigmoid. ``x / (1 + |x|)``"""

def softsign_derivative(x: ArrayLike) -> Any:
    """Derivative of `softsign` with respect to `x`. ``1 / (1 + |x|)**2``"""

def softsign_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `softsign`: `dy` times the derivative at `x`."""

def tanh_shrink(x: ArrayLike) -> Any:
    """Difference between x and its hyperbolic tangent. ``x - tanh(x)``"""

def tanh_shrink_derivative(x: ArrayLike) -> Any:
    """Derivative of `tanh_shrink` with respect to `x`. ``tanh(x)**2``"""

def tanh_shrink_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `tanh_shrink`: `dy` times the derivative at `x`."""

def squareplus(x: ArrayLike, b: ArrayLike = 4) -> Any:
    """Algebraic approximation of relu. ``(x + sqrt(x**2 + b)) / 2``"""

def squareplus_derivative(x: ArrayLike, b: ArrayLike = 4) -> Any:
    """Derivative of `squareplus` with respect to `x`. ``(1 + x / sqrt(x**2 + b)) / 2``"""

def squareplus_backward(dy: ArrayLike, x: ArrayLike, b: ArrayLike = 4) -> Any:
    """Backward pass of `squareplus`: `dy` times the derivative at `x`."""

def squareplus_backward_parameters(dy: ArrayLike, x: ArrayLike, b: ArrayLike = 4) -> Any:
    """Gradients with respect to the parameters of `squareplus`."""

def silu(x: ArrayLike) -> Any:
    """Sigmoid linear unit. ``x * sigmoid(x)``"""

def silu_derivative(x: ArrayLike) -> Any:
    """Derivative of `silu` with respect to `x`. ``sigmoid(x) * (1 + x * sigmoid(-x))``"""

def silu_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `silu`: `dy` times the derivative at `x`."""

def swish(x: ArrayLike, beta: ArrayLike = 1) -> Any:
    """SiLU with adjustable sharpness. ``x * sigmoid(beta * x)``"""

def swish_derivative(x: ArrayLike, beta: ArrayLike = 1) -> Any:
    """Derivative of `swish` with respect to `x`. ``sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))``"""

def swish_backward(dy: ArrayLike, x: ArrayLike, beta: ArrayLike = 1) -> Any:
    """Backward pass of `swish`: `dy` times the derivative at `x`."""

def swish_backward_parameters(dy: ArrayLike, x: ArrayLike, beta: ArrayLike = 1) -> Any:
    """Gradients with respect to the parameters of `swish`."""

def gelu(x: ArrayLike) -> Any:
    """Gaussian error linear unit, exact form. ``x * Phi(x), Phi(x) = erfc(-x / sqrt(2)) / 2``"""

def gelu_derivative(x: ArrayLike) -> Any:
    """Derivative of `gelu` with respect to `x`. ``Phi(x) + x * phi(x), phi(x) = exp(-x**2 / 2) / sqrt(2 * pi)``"""

def gelu_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `gelu`: `dy` times the derivative at `x`."""

def gelu_tanh(x: ArrayLike) -> Any:
    """Gaussian error linear unit, approximated with tanh.

    ``x * sigmoid(2 * u), u = sqrt(2 / pi) * (x + 0.044715 * x**3)``
    """

def gelu_tanh_derivative(x: ArrayLike) -> Any:
    """Derivative of `gelu_tanh` with respect to `x`.

    ``sigmoid(2 * u) * (1 + 2 * x * u' * sigmoid(-2 * u)), u' = sqrt(2 / pi) * (1 + 0.134145 * x**2)``
    """

def gelu_tanh_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `gelu_tanh`: `dy` times the derivative at `x`."""

def quick_gelu(x: ArrayLike) -> Any:
    """Gaussian error linear unit, approximated with sigmoid. ``x * sigmoid(1.702 * x)``"""

def quick_gelu_derivative(x: ArrayLike) -> Any:
    """Derivative of `quick_gelu` with respect to `x`. ``sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))``"""

def quick_gelu_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `quick_gelu`: `dy` times the derivative at `x`."""

def mish(x: ArrayLike) -> Any:
    """Self-regularised non-monotonic activation. ``x * tanh(softplus(x))``"""

def mish_derivative(x: ArrayLike) -> Any:
    """Derivative of `mish` with respect to `x`. ``t + x * sigmoid(x) * (1 - t**2), t = tanh(softplus(x))``"""

def mish_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `mish`: `dy` times the derivative at `x`."""

def dish(x: ArrayLike) -> Any:
    """Algebraic non-monotonic activation. ``(x / 2) * (1 + x / sqrt(1 + x**2))``"""

def dish_derivative(x: ArrayLike) -> Any:
    """Derivative of `dish` with respect to `x`. ``(1 + (x**3 + 2 * x) / (1 + x**2)**1.5) / 2``"""

def dish_backward(dy: ArrayLike, x: ArrayLike) -> Any:
    """Backward pass of `dish`: `dy` times the derivative at `x`."""

def xielu(x: ArrayLike, alpha_p: ArrayLike = 0.8, alpha_n: ArrayLike = 0.8, beta: ArrayLike = 0.5) -> Any:
    """Integral of a linear function for x > 0, and of an exponential for x <= 0.

    ``alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x``
    """

def xielu_derivative(
    x: ArrayLike, alpha_p: ArrayLike = 0.8, alpha_n: ArrayLike = 0.8, beta: ArrayLike = 0.5,
) -> Any:
    """Derivative of `xielu` with respect to `x`. ``2 * alpha_p * x + beta if x > 0 else alpha_n * expm1(x) + beta``"""

def xielu_backward(
    dy: ArrayLike, x: ArrayLike, alpha_p: ArrayLike = 0.8, alpha_n: ArrayLike = 0.8, beta: ArrayLike = 0.5,
) -> Any:
    """Backward pass of `xielu`: `dy` times the derivative at `x`."""

def xielu_backward_parameters(
    dy: ArrayLike, x: ArrayLike, alpha_p: ArrayLike = 0.8, alpha_n: ArrayLike = 0.8, beta: ArrayLike = 0.5,
) -> tuple[Any, Any, Any]:
    """Gradients with respect to the parameters of `xielu`."""

def snake(x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Identity plus a squared sine. ``x + sin(alpha * x)**2 / alpha``"""

def snake_derivative(x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Derivative of `snake` with respect to `x`. ``1 + sin(2 * alpha * x)``"""

def snake_backward(dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `snake`: `dy` times the derivative at `x`."""

def snake_backward_parameters(dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 1) -> Any:
    """Gradients with respect to the parameters of `snake`."""

def glu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Gated linear unit. ``sigmoid(gate) * value``"""

def glu_backward(dy: ArrayLike, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `glu`: the gradients with respect to `gate` and `value`."""

def reglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by relu. ``relu(gate) * value``"""

def reglu_backward(dy: ArrayLike, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `reglu`: the gradients with respect to `gate` and `value`."""

def geglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by gelu. ``gelu(gate) * value``"""

def geglu_backward(dy: ArrayLike, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `geglu`: the gradients with respect to `gate` and `value`."""

def geglu_tanh(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by gelu_tanh. ``gelu_tanh(gate) * value``"""

def geglu_tanh_backward(dy: ArrayLike, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `geglu_tanh`: the gradients with respect to `gate` and `value`."""

def quick_geglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by quick_gelu. ``quick_gelu(gate) * value``"""

def quick_geglu_backward(dy: ArrayLike, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `quick_geglu`: the gradients with respect to `gate` and `value`."""

def swiglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by silu. ``silu(gate) * value``"""

def swiglu_backward(dy: ArrayLike, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `swiglu`: the gradients with respect to `gate` and `value`."""

def clamped_swiglu(
    gate: ArrayLike, value: ArrayLike, alpha: ArrayLike = 1.702, limit: ArrayLike = 7, offset: ArrayLike = 1,
) -> Any:
    """Linear unit gated by swish, with gate and value clamped.

    ``swish(min(gate, limit), alpha) * (min(max(value, -limit), limit) + offset)``
    """

def clamped_swiglu_backward(
    dy: ArrayLike, gate: ArrayLike, value: ArrayLike, alpha: ArrayLike = 1.702, limit: ArrayLike = 7,
    offset: ArrayLike = 1,
) -> tuple[Any, Any]:
    """Backward pass of `clamped_swiglu`: the gradients with respect to `gate` and `value`."""

def softmax(x: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Exponentials normalised to sum to 1. ``exp(x - max(x)) / sum(exp(x - max(x)))``"""

def softmax_backward(dy: ArrayLike, y: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `softmax` from its output."""

def log_softmax(x: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Logarithm of softmax. ``x - max(x) - log(sum(exp(x - max(x))))``"""

def log_softmax_backward(dy: ArrayLike, y: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `log_softmax` from its output."""

def masked_softmax(x: ArrayLike, mask: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Softmax over the elements where a mask is True. ``mask * exp(x - max(x)) / sum(mask * exp(x - max(x)))``"""

def masked_softmax_backward(dy: ArrayLike, y: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `masked_softmax` from its output."""

def masked_log_softmax(x: ArrayLike, mask: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Logarithm of masked_softmax. ``log(mask) + x - max(x) - log(sum(mask * exp(x - max(x))))``"""

def masked_log_softmax_backward(dy: ArrayLike, y: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `masked_log_softmax` from its output."""

def logsumexp(x: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Logarithm of the sum of exponentials, one number per row. ``log(sum(exp(x)))``"""

def logsumexp_backward(dy: ArrayLike, x: ArrayLike, y: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `logsumexp`."""

def sparsemax(x: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Nearest point of the probability simplex: a softmax with exact zeros. ``max(x - t, 0)``"""

def sparsemax_backward(dy: ArrayLike, y: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `sparsemax` from its output."""

def softmax_cross_entropy(x: ArrayLike, label: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Cross-entropy of softmax with an integer label per row. ``log(sum(exp(x))) - x[label]``"""

def softmax_cross_entropy_backward(
    dy: ArrayLike, x: ArrayLike, label: ArrayLike, *, axis: SupportsIndex = -1,
) -> Any:
    """Backward pass of `softmax_cross_entropy`."""

def binary_cross_entropy_with_logits(x: ArrayLike, target: ArrayLike, pos_weight: ArrayLike = 1) -> Any:
    """Cross-entropy of the logistic sigmoid, for each element.

    ``(1 - target) * x + (pos_weight * target + (1 - target)) * softplus(-x)``
    """

def binary_cross_entropy_with_logits_backward(
    dy: ArrayLike, x: ArrayLike, target: ArrayLike, pos_weight: ArrayLike = 1,
) -> Any:
    """Backward pass of `binary_cross_entropy_with_logits`."""

__all__ = ["binary_cross_entropy_with_logits", "binary_cross_entropy_with_logits_backward", "celu"]
__all__ += ["celu_backward", "celu_backward_parameters", "celu_derivative", "clamped_swiglu"]
__all__ += ["clamped_swiglu_backward", "clipped_relu", "clipped_relu_backward"]
__all__ += ["clipped_relu_backward_parameters", "clipped_relu_derivative", "dish", "dish_backward"]
__all__ += ["dish_derivative", "elu", "elu_backward", "elu_backward_parameters", "elu_derivative", "geglu"]
__all__ += ["geglu_backward", "geglu_tanh", "geglu_tanh_backward", "gelu", "gelu_backward", "gelu_derivative"]
__all__ += ["gelu_tanh", "gelu_tanh_backward", "gelu_tanh_derivative", "glu", "glu_backward", "hard_shrink"]
__all__ += ["hard_shrink_backward", "hard_shrink_derivative", "hard_sigmoid", "hard_sigmoid_backward"]
__all__ += ["hard_sigmoid_backward_parameters", "hard_sigmoid_derivative", "hard_swish", "hard_swish_backward"]
__all__ += ["hard_swish_derivative", "hard_tanh", "hard_tanh_backward", "hard_tanh_backward_parameters"]
__all__ += ["hard_tanh_derivative", "leaky_relu", "leaky_relu_backward", "leaky_relu_backward_parameters"]
__all__ += ["leaky_relu_derivative", "log_sigmoid", "log_sigmoid_backward", "log_sigmoid_derivative"]
__all__ += ["log_softmax", "log_softmax_backward", "logsumexp", "logsumexp_backward", "masked_log_softmax"]
__all__ += ["masked_log_softmax_backward", "masked_softmax", "masked_softmax_backward", "mish", "mish_backward"]
__all__ += ["mish_derivative", "prelu", "prelu_backward", "prelu_backward_parameters", "prelu_derivative"]
__all__ += ["quick_geglu", "quick_geglu_backward", "quick_gelu", "quick_gelu_backward", "quick_gelu_derivative"]
__all__ += ["reglu", "reglu_backward", "relu", "relu6", "relu6_backward", "relu6_derivative", "relu_backward"]
__all__ += ["relu_derivative", "selu", "selu_backward", "selu_derivative", "sigmoid", "sigmoid_backward"]
__all__ += ["sigmoid_derivative", "silu", "silu_backward", "silu_derivative", "snake", "snake_backward"]
__all__ += ["snake_backward_parameters", "snake_derivative", "soft_shrink", "soft_shrink_backward"]
__all__ += ["soft_shrink_backward_parameters", "soft_shrink_derivative", "softcap", "softcap_backward"]
__all__ += ["softcap_backward_parameters", "softcap_derivative", "softmax", "softmax_backward"]
__all__ += ["softmax_cross_entropy", "softmax_cross_entropy_backward", "softplus", "softplus_backward"]
__all__ += ["softplus_backward_parameters", "softplus_derivative", "softsign", "softsign_backward"]
__all__ += ["softsign_derivative", "sparse_plus", "sparse_plus_backward", "sparse_plus_derivative"]
__all__ += ["sparse_sigmoid", "sparse_sigmoid_backward", "sparse_sigmoid_derivative", "sparsemax"]
__all__ += ["sparsemax_backward", "squared_relu", "squared_relu_backward", "squared_relu_derivative"]
__all__ += ["squareplus", "squareplus_backward", "squareplus_backward_parameters", "squareplus_derivative"]
__all__ += ["swiglu", "swiglu_backward", "swish", "swish_backward", "swish_backward_parameters"]
__all__ += ["swish_derivative", "tanh", "tanh_backward", "tanh_derivative", "tanh_shrink"]
__all__ += ["tanh_shrink_backward", "tanh_shrink_derivative", "threshold", "threshold_backward"]
__all__ += ["threshold_backward_parameters", "threshold_derivative", "thresholded_relu"]
__all__ += ["thresholded_relu_backward", "thresholded_relu_derivative", "xielu", "xielu_backward"]
__all__ += ["xielu_backward_parameters", "xielu_derivative"]
