"""JAX: jitted functions on JAX's own arrays. A spelling waits for the result; gradients come from ``jax.vjp``."""

from __future__ import annotations

import os

from fastact._catalogue import UFUNCS, Ufunc
from fastact._cli.spelling import DIRECTIONS, VALUES, parameters, results

VALUE_OF = {
    "celu": "nn.celu(x, alpha)",
    "elu": "nn.elu(x, alpha)",
    "gelu": "nn.gelu(x, approximate=False)",
    "gelu_tanh": "nn.gelu(x, approximate=True)",
    "geglu": "nn.gelu(gate, approximate=False) * value",
    "geglu_tanh": "nn.gelu(gate, approximate=True) * value",
    "glu": "nn.sigmoid(gate) * value",
    "hard_sigmoid": "nn.hard_sigmoid(x)",
    "hard_swish": "nn.hard_swish(x)",
    "hard_tanh": "nn.hard_tanh(x)",
    "leaky_relu": "nn.leaky_relu(x, negative_slope)",
    "log_sigmoid": "nn.log_sigmoid(x)",
    "log_softmax": "nn.log_softmax(x)",
    "mish": "nn.mish(x)",
    "reglu": "nn.relu(gate) * value",
    "relu": "nn.relu(x)",
    "relu6": "nn.relu6(x)",
    "selu": "nn.selu(x)",
    "sigmoid": "nn.sigmoid(x)",
    "silu": "nn.silu(x)",
    "softmax": "nn.softmax(x)",
    "softplus": "nn.softplus(x)",
    "softsign": "nn.soft_sign(x)",
    "sparse_plus": "nn.sparse_plus(x)",
    "sparse_sigmoid": "nn.sparse_sigmoid(x)",
    "squareplus": "nn.squareplus(x, b)",
    "swiglu": "nn.silu(gate) * value",
    "tanh": "nn.tanh(x)",
}


def _spelling(ufunc: Ufunc) -> str:
    return f"{', '.join(results(ufunc))} = block_until_ready(jitted({', '.join(ufunc.arrays)}))"


# Ufuncs along an axis are left out of the backward passes: ours start from the output, JAX's from the input.
SPELLINGS = {
    ufunc.name: _spelling(ufunc)
    for ufunc in UFUNCS
    if ufunc.activation.name in VALUE_OF and ufunc.kind in DIRECTIONS and "y" not in ufunc.arrays
}


def _jax():
    os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")
    import jax

    jax.config.update("jax_enable_x64", True)
    return jax


def prepare(array: object) -> object:
    """Copy a NumPy array to a JAX array."""
    return _jax().numpy.asarray(array)


def namespace(ufunc: Ufunc) -> dict[str, object]:
    """Return the jitted function, or its jitted vector-Jacobian product with `dy`."""
    jax = _jax()
    arrays = VALUES[ufunc.activation.name].arrays
    value = eval(
        f"lambda {', '.join(arrays)}: {VALUE_OF[ufunc.activation.name]}",
        {"nn": jax.nn, **parameters(ufunc.activation)},
    )

    def backward(dy, *operands):
        gradients = jax.vjp(value, *operands)[1](dy)
        return gradients if len(gradients) > 1 else gradients[0]

    run = value if ufunc.kind == "value" else backward
    return {"jitted": jax.jit(run), "block_until_ready": jax.block_until_ready}
