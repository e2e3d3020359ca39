"""What code with `fastact.autograd` looks like to type checkers; as `typing_sample.py`."""

from typing import Any, assert_type

import numpy as np

import fastact.autograd as fa

x = np.linspace(-1, 1, 5)

assert_type(fa.gelu(x), Any)
assert_type(fa.leaky_relu(x, negative_slope=0.1), Any)
assert_type(fa.softmax(x, axis=0), Any)
assert_type(fa.swiglu_backward(x, gate=x, value=x), tuple[Any, Any])
fa.gelu(x, out=x)  # type: ignore[call-arg]
fa.gelu(x, axis=0)  # type: ignore[call-arg]
fa.prelu(x)  # type: ignore[call-arg]
fa.relu_backward_from_output(x, x)  # type: ignore[attr-defined]
