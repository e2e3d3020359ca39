"""Calls as people write them: arrays by name."""

import numpy as np
import pytest
from support.operands import assert_same
from support.strategies import Override

import fastact

X = np.linspace(-1, 1, 4, dtype="f4")
ROWS = np.linspace(-1, 1, 12, dtype="f4").reshape(3, 4)
MASK, LABELS = X > -1, np.array([0, 3, 1])


# --- arrays by name --------------------------------------------------------------------------------------------------

CALLS_BY_NAME = {
    "relu(x=X)": "relu(X)",
    "relu_backward(dy=X, x=-X)": "relu_backward(X, -X)",
    "relu_backward(x=-X, dy=X)": "relu_backward(X, -X)",
    "relu_backward(X, x=-X)": "relu_backward(X, -X)",
    "relu_backward_from_output(y=-X, dy=X)": "relu_backward_from_output(X, -X)",
    "leaky_relu(negative_slope=0.5, x=X)": "leaky_relu(X, 0.5)",
    "leaky_relu_backward_parameters(x=X, dy=-X)": "leaky_relu_backward_parameters(-X, X)",
    "swiglu(value=X, gate=-X)": "swiglu(-X, X)",
    "swiglu_backward(value=X, gate=-X, dy=X)": "swiglu_backward(X, -X, X)",
    "softmax(x=ROWS, axis=0)": "softmax(ROWS, axis=0)",
    "softmax_backward(y=X, dy=-X)": "softmax_backward(-X, X)",
    "masked_softmax(X, mask=MASK)": "masked_softmax(X, MASK)",
    "masked_softmax(mask=MASK, x=X)": "masked_softmax(X, MASK)",
    "softmax_cross_entropy(label=LABELS, x=ROWS)": "softmax_cross_entropy(ROWS, LABELS)",
    "softmax_cross_entropy(label=[0, 3, 1], x=ROWS)": "softmax_cross_entropy(ROWS, LABELS)",
    "binary_cross_entropy_with_logits(target=X, x=-X)": "binary_cross_entropy_with_logits(-X, X)",
    "relu(x=X, dtype='f8')": "relu(X, dtype='f8')",
    "relu(x=X, where=MASK, out=np.zeros(4, 'f4'))": "relu(X, where=MASK, out=np.zeros(4, 'f4'))",
    "hard_tanh(x=np.arange(4, dtype='u1'), max_val=2)": "hard_tanh(np.arange(4, dtype='u1'), 0, 2)",
    "softmax(x=[[1, 2], [3, 5]], axis=0)": "softmax(np.array([[1, 2], [3, 5]]), axis=0)",
}


def evaluated(call):
    return eval(call, globals(), vars(fastact))  # the strings are in this file or in the catalogue


@pytest.mark.parametrize("call", CALLS_BY_NAME)
def test_arrays_by_name(call):
    assert_same(evaluated(call), evaluated(CALLS_BY_NAME[call]))


def test_a_name_that_is_not_interned():
    name = "".join(["d", "y"])
    assert_same(fastact.relu_backward(x=X, **{name: -X}), fastact.relu_backward(-X, X))


def test_a_subclass_and_an_override_get_named_arrays():
    class Tagged(np.ndarray):
        pass

    result = fastact.relu_backward(x=X.view(Tagged), dy=X)
    assert type(result) is Tagged
    np.testing.assert_array_equal(result, [0, 0, X[2], 1])
    override = Override()
    overridden, ufunc, method, inputs, keywords = fastact.relu_backward(x=override, dy=X, dtype="f8")
    assert (overridden, ufunc, method, keywords) == ("overridden", "relu_backward", "__call__", {"dtype": "f8"})
    assert inputs[0] is X
    assert inputs[1] is override
