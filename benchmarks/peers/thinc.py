"""thinc: its NumPy operations, in place."""

from __future__ import annotations

from fastact._catalogue import Ufunc

SPELLINGS = {
    "dish": "ops.dish(out, inplace=True)",
    "gelu": "ops.gelu(out, inplace=True)",
    "hard_sigmoid": "ops.clipped_linear(out, slope=1 / 6, offset=0.5, inplace=True)",
    "hard_swish": "ops.hard_swish_mobilenet(out, inplace=True)",
    "hard_tanh": "ops.hard_tanh(out, inplace=True)",
    "mish": "ops.mish(out, inplace=True)",
    "relu": "ops.relu(out, inplace=True)",
    "relu6": "ops.relu_k(out, inplace=True)",
    "sigmoid": "ops.sigmoid(out, inplace=True)",
    "silu": "ops.swish(out, inplace=True)",
}


def namespace(ufunc: Ufunc) -> dict[str, object]:
    """Return thinc's operations on NumPy arrays."""
    from thinc.api import NumpyOps

    return {"ops": NumpyOps()}
