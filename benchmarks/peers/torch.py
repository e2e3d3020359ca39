"""PyTorch: its operators with preallocated results, called without autograd.

- ``mish_backward`` and ``_prelu_kernel_backward`` have no variant with a preallocated result.
- `softsign` and `tanh_shrink` have no operator. Their spellings are PyTorch's own compositions.
- The spelling of `prelu` is `leaky_relu`, which is faster.
- A backward pass that starts from the output is compared with ours that does, too.
- Masked functions and losses follow PyTorch's documentation and its autograd formulas. The inverted mask is prepared
  outside the timed code.
"""

from __future__ import annotations

from fastact._catalogue import Ufunc
from fastact._cli.spelling import VALUES, parameters

WEIGHT = parameters(VALUES["prelu"].activation)["weight"]

SPELLINGS = {
    "binary_cross_entropy_with_logits": "aten.binary_cross_entropy_with_logits.out(x, target, None, None, 0, out=out)",
    "binary_cross_entropy_with_logits_backward": "aten.sigmoid.out(x, out=out); aten.sub_.Tensor(out, target); "
    "aten.mul_.Tensor(out, dy)",
    "celu": "aten.celu.out(x, alpha, out=out)",
    "celu_backward": "aten.elu_backward.grad_input(dy, alpha, 1, 1 / alpha, False, x, grad_input=out)",
    "celu_backward_from_output": "aten.elu_backward.grad_input(dy, alpha, 1, 1 / alpha, True, y, grad_input=out)",
    "clipped_relu": "aten.hardtanh.out(x, 0, max_value, out=out)",
    "clipped_relu_backward": "aten.hardtanh_backward.grad_input(dy, x, 0, max_value, grad_input=out)",
    "elu": "aten.elu.out(x, alpha, out=out)",
    "elu_backward": "aten.elu_backward.grad_input(dy, alpha, 1, 1, False, x, grad_input=out)",
    "elu_backward_from_output": "aten.elu_backward.grad_input(dy, alpha, 1, 1, True, y, grad_input=out)",
    "gelu": "aten.gelu.out(x, out=out)",
    "gelu_backward": "aten.gelu_backward.grad_input(dy, x, grad_input=out)",
    "gelu_tanh": "aten.gelu.out(x, approximate='tanh', out=out)",
    "gelu_tanh_backward": "aten.gelu_backward.grad_input(dy, x, approximate='tanh', grad_input=out)",
    "glu": "aten.glu.out(packed, -1, out=out)",
    "glu_backward": "aten.glu_backward.grad_input(dy, packed, -1, grad_input=dpacked)",
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
    "leaky_relu_backward_from_output": "aten.leaky_relu_backward.grad_input(dy, y, negative_slope, True, "
    "grad_input=out)",
    "log_sigmoid": "aten.log_sigmoid.out(x, out=out)",
    "log_sigmoid_backward": "aten.log_sigmoid_backward.grad_input(dy, x, buffer, grad_input=out)",
    "log_softmax": "aten._log_softmax.out(x, -1, False, out=out)",
    "log_softmax_backward": "aten._log_softmax_backward_data.out(dy, y, -1, y.dtype, out=out)",
    "logsumexp": "aten.logsumexp.out(x, [-1], False, out=out)",
    "logsumexp_backward": "aten.sub.out(x, y[..., None], out=out); aten.exp_(out); "
    "aten.mul_.Tensor(out, dy[..., None])",
    "masked_log_softmax": "aten._log_softmax.out(aten.masked_fill.Scalar(x, unkept, -inf), -1, False, out=out)",
    "masked_log_softmax_backward": "aten._log_softmax_backward_data.out(aten.masked_fill.Scalar(dy, y == -inf, 0), "
    "y, -1, y.dtype, out=out)",
    "masked_softmax": "aten._softmax.out(aten.masked_fill.Scalar(x, unkept, -inf), -1, False, out=out)",
    "masked_softmax_backward": "aten._softmax_backward_data.out(dy, y, -1, y.dtype, grad_input=out)",
    "mish": "aten.mish.out(x, out=out)",
    "mish_backward": "out = aten.mish_backward(dy, x)",
    "prelu": "aten.leaky_relu.out(x, weight, out=out)",
    "prelu_backward": "dx, dweight = aten._prelu_kernel_backward(dy, x, weights)",
    "relu": "aten.relu.out(x, out=out)",
    "relu_backward": "aten.threshold_backward.grad_input(dy, x, 0, grad_input=out)",
    "relu_backward_from_output": "aten.threshold_backward.grad_input(dy, y, 0, grad_input=out)",
    "relu6": "aten.hardtanh.out(x, 0, 6, out=out)",
    "relu6_backward": "aten.hardtanh_backward.grad_input(dy, x, 0, 6, grad_input=out)",
    "selu": "aten.elu.out(x, 1.6732632423543772, 1.0507009873554805, out=out)",
    "selu_backward": "aten.elu_backward.grad_input(dy, 1.6732632423543772, 1.0507009873554805, 1, False, x, "
    "grad_input=out)",
    "selu_backward_from_output": "aten.elu_backward.grad_input(dy, 1.6732632423543772, 1.0507009873554805, 1, True, y, "
    "grad_input=out)",
    "sigmoid": "aten.sigmoid.out(x, out=out)",
    "sigmoid_backward_from_output": "aten.sigmoid_backward.grad_input(dy, y, grad_input=out)",
    "silu": "aten.silu.out(x, out=out)",
    "silu_backward": "aten.silu_backward.grad_input(dy, x, grad_input=out)",
    "soft_shrink": "aten.softshrink.out(x, lambd, out=out)",
    "soft_shrink_backward": "aten.softshrink_backward.grad_input(dy, x, lambd, grad_input=out)",
    "softmax": "aten._softmax.out(x, -1, False, out=out)",
    "softmax_backward": "aten._softmax_backward_data.out(dy, y, -1, y.dtype, grad_input=out)",
    "softmax_cross_entropy": "aten.nll_loss_forward.output(aten._log_softmax(x, -1, False), label, None, 0, -100, "
    "output=out, total_weight=total)",
    "softmax_cross_entropy_value_and_backward": "logp = aten._log_softmax(x, -1, False); "
    "aten.nll_loss_forward.output(logp, label, None, 0, -100, output=y, total_weight=total); "
    "aten._log_softmax_backward_data.out(aten.nll_loss_backward(dy, logp, label, None, 0, -100, total), logp, -1, "
    "x.dtype, out=dx)",
    "softplus": "aten.softplus.out(x, beta, out=out)",
    "softplus_backward": "aten.softplus_backward.grad_input(dy, x, beta, 20, grad_input=out)",
    "softsign": "aten.abs.out(x, out=tmp); aten.add_.Scalar(tmp, 1); aten.div.out(x, tmp, out=out)",
    "tanh": "aten.tanh.out(x, out=out)",
    "tanh_backward_from_output": "aten.tanh_backward.grad_input(dy, y, grad_input=out)",
    "tanh_shrink": "aten.tanh.out(x, out=tmp); aten.sub.out(x, tmp, out=out)",
    "threshold": "aten.threshold.out(x, threshold, value, out=out)",
    "threshold_backward": "aten.threshold_backward.grad_input(dy, x, threshold, grad_input=out)",
    "thresholded_relu": "aten.threshold.out(x, theta, 0, out=out)",
    "thresholded_relu_backward": "aten.threshold_backward.grad_input(dy, x, theta, grad_input=out)",
}


def prepare(array: object) -> object:
    """Return a tensor that shares the memory of an array."""
    import torch

    if array.dtype.name == "bfloat16":  # PyTorch doesn't know the NumPy type of ml_dtypes
        return torch.from_numpy(array.view("u2")).view(torch.bfloat16)
    return torch.from_numpy(array)


def _packed(frame: dict) -> object:
    import torch

    return torch.cat([frame["value"], frame["gate"]], -1)


def _dpacked(frame: dict) -> object:
    """Return an array for both gradients of a packed pair; make the frame's results views of it."""
    import torch

    packed = torch.cat([frame["dvalue"], frame["dgate"]], -1)
    frame["dvalue"], frame["dgate"] = packed.chunk(2, -1)
    return packed


def _buffer(frame: dict) -> object:
    import torch

    return torch.ops.aten.log_sigmoid_forward(frame["x"])[1]


EXTRAS = {
    "packed": _packed,
    "dpacked": _dpacked,
    "buffer": _buffer,
    "total": lambda frame: frame["x"].new_zeros(()),
    "unkept": lambda frame: ~frame["mask"],
    "weights": lambda frame: frame["x"].new_full((1,), WEIGHT),
}


def namespace(ufunc: Ufunc) -> dict[str, object]:
    """Return PyTorch's operators."""
    import torch

    return {"aten": torch.ops.aten, "inf": torch.inf}
