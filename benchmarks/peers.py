"""Who competes: each peer's spelling of a ufunc, over the names of `fastact._cli.spelling.Stage`.

PyTorch's are its operators with preallocated results, its own kernels without autograd around them.
"""

from __future__ import annotations

import importlib.util

from fastact._catalogue import Ufunc
from fastact._cli.spelling import fastact_spelling, numpy_spelling

TORCH = {
    "celu": "aten.celu.out(x, alpha, out=out)",
    "clipped_relu": "aten.hardtanh.out(x, 0, max_value, out=out)",
    "clipped_relu_backward": "aten.hardtanh_backward.grad_input(dy, x, 0, max_value, grad_input=out)",
    "elu": "aten.elu.out(x, alpha, out=out)",
    "elu_backward": "aten.elu_backward.grad_input(dy, alpha, 1, 1, False, x, grad_input=out)",
    "gelu": "aten.gelu.out(x, out=out)",
    "gelu_backward": "aten.gelu_backward.grad_input(dy, x, grad_input=out)",
    "gelu_tanh": "aten.gelu.out(x, approximate='tanh', out=out)",
    "gelu_tanh_backward": "aten.gelu_backward.grad_input(dy, x, approximate='tanh', grad_input=out)",
    "hard_shrink": "aten.hardshrink.out(x, lambd, out=out)",
    "hard_shrink_backward": "aten.hardshrink_backward.grad_input(dy, x, lambd, grad_input=out)",
    "hard_sigmoid": "aten.hardsigmoid.out(x, out=out)",
    "hard_sigmoid_backward": "aten.hardsigmoid_backward.grad_input(dy, x, grad_input=out)",
    "hard_swish": "aten.hardswish.out(x, out=out)",
    "hard_swish_backward": "aten.hardswish_backward.out(dy, x, out=out)",
    "hard_tanh": "aten.hardtanh.out(x, min_val, max_val, out=out)",
    "hard_tanh_backward": "aten.hardtanh_backward.grad_input(dy, x, min_val, max_val, grad_input=out)",
    "leaky_relu": "aten.leaky_relu.out(x, negative_slope, out=out)",
    "leaky_relu_backward": "aten.leaky_relu_backward.grad_input(dy, x, negative_slope, False, grad_input=out)",
    "log_sigmoid": "aten.log_sigmoid.out(x, out=out)",
    "log_softmax": "aten._log_softmax.out(x, -1, False, out=out)",
    "log_softmax_backward": "aten._log_softmax_backward_data.out(dy, y, -1, y.dtype, out=out)",
    "mish": "aten.mish.out(x, out=out)",
    "prelu": "aten.leaky_relu.out(x, weight, out=out)",
    "relu": "aten.relu.out(x, out=out)",
    "relu_backward": "aten.threshold_backward.grad_input(dy, x, 0, grad_input=out)",
    "relu6": "aten.hardtanh.out(x, 0, 6, out=out)",
    "relu6_backward": "aten.hardtanh_backward.grad_input(dy, x, 0, 6, grad_input=out)",
    "selu": "aten.elu.out(x, 1.6732632423543772, 1.0507009873554805, out=out)",
    "selu_backward": "aten.elu_backward.grad_input(dy, 1.6732632423543772, 1.0507009873554805, 1, False, x, "
    "grad_input=out)",
    "sigmoid": "aten.sigmoid.out(x, out=out)",
    "silu": "aten.silu.out(x, out=out)",
    "silu_backward": "aten.silu_backward.grad_input(dy, x, grad_input=out)",
    "soft_shrink": "aten.softshrink.out(x, lambd, out=out)",
    "soft_shrink_backward": "aten.softshrink_backward.grad_input(dy, x, lambd, grad_input=out)",
    "softmax": "aten._softmax.out(x, -1, False, out=out)",
    "softmax_backward": "aten._softmax_backward_data.out(dy, y, -1, y.dtype, grad_input=out)",
    "softplus": "aten.softplus.out(x, beta, out=out)",
    "softplus_backward": "aten.softplus_backward.grad_input(dy, x, beta, 20, grad_input=out)",
    "tanh": "aten.tanh.out(x, out=out)",
    "threshold": "aten.threshold.out(x, threshold, value, out=out)",
    "threshold_backward": "aten.threshold_backward.grad_input(dy, x, threshold, grad_input=out)",
    "thresholded_relu": "aten.threshold.out(x, theta, 0, out=out)",
    "thresholded_relu_backward": "aten.threshold_backward.grad_input(dy, x, theta, grad_input=out)",
}


def _torch_spelling(ufunc: Ufunc) -> str:
    return TORCH.get(ufunc.name, "")


PEERS = {"fastact": fastact_spelling, "numpy": numpy_spelling}
if importlib.util.find_spec("torch"):
    PEERS["torch"] = _torch_spelling
