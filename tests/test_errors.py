"""Error messages of the functions: the call, the exception and the message.

``test_call.py`` tests wrong numbers of arguments for every ufunc, ``test_threads.py`` the settings.
"""

import re

import numpy as np
import pytest

import fastact

X = np.linspace(-1, 1, 4, dtype="f4")
BYTES = np.ones(3, "i1")
CONSTANT = np.broadcast_to(np.float32(1), 8)
TWO_BY_TWO = np.ones((2, 2))
NO_LOOP = "ufunc '{}' not supported for the input types"

# fastact's messages name the function, the argument and what is expected. The others are NumPy's, as for its ufuncs.
MESSAGES = {
    "crelu(3.0)": (np.exceptions.AxisError, "crelu: axis -1 is out of bounds for array of dimension 0"),
    "crelu(X, 5)": (np.exceptions.AxisError, "crelu: axis 5 is out of bounds for array of dimension 1"),
    "crelu(X, 'a')": (TypeError, "crelu: axis must be an integer, got 'a'"),
    "crelu(X, None)": (TypeError, "crelu: axis must be an integer, got None"),
    "crelu(1j)": (TypeError, "crelu: x must hold real numbers, got complex128"),
    "crelu('a')": (TypeError, "crelu: x must hold real numbers, got <U1"),
    "crelu(X, out=3)": (TypeError, "crelu: out must be an ndarray, got int"),
    "crelu(X, out=X)": (ValueError, "crelu: out must have shape (8,), got (4,)"),
    "crelu(X, out=np.ones(8, 'i8'))": (
        TypeError,
        "crelu: out must have a data type that float32 can be cast to, got int64",
    ),
    "crelu(X, out=CONSTANT)": (ValueError, "crelu: out is read-only"),
    "rrelu(X, 'a')": (TypeError, "rrelu: lower must be a number, got 'a'"),
    "rrelu(X, '0.1')": (TypeError, "rrelu: lower must be a number, got '0.1'"),
    "rrelu(X, 0, b'1')": (TypeError, "rrelu: upper must be a number, got b'1'"),
    "rrelu(X, 0, np.array('1'))": (TypeError, "rrelu: upper must be a number, got array('1', dtype='<U1')"),
    "rrelu(X, 1j)": (TypeError, "rrelu: lower must be a number, got 1j"),
    "rrelu(X, [0, 1])": (TypeError, "rrelu: lower must be a number, got [0, 1]"),
    "rrelu(X, 0, None)": (TypeError, "rrelu: upper must be a number, got None"),
    "rrelu(X, np.nan)": (ValueError, "rrelu: lower must be finite, got nan"),
    "rrelu(X, 0, np.inf)": (ValueError, "rrelu: upper must be finite, got inf"),
    "rrelu(X, 0, 10**400)": (ValueError, "rrelu: upper must be finite, got 1000"),
    "rrelu(X, 1, 0.5)": (ValueError, "rrelu: expected lower <= upper, got lower=1.0, upper=0.5"),
    "rrelu(1j, training=True)": (TypeError, "rrelu: x must hold real numbers, got complex128"),
    "rrelu(X, training=True, rng='a')": (
        TypeError,
        "rrelu: rng must be a numpy.random.Generator, a seed or None, got 'a'",
    ),
    "rrelu(X, training=True, rng=-1)": (
        ValueError,
        "rrelu: rng must be a numpy.random.Generator, a seed or None, got -1",
    ),
    "rrelu(X, training=True, out=X[:1])": (ValueError, "rrelu: out must have shape (4,), got (1,)"),
    "rrelu(X, out=X[:1])": (ValueError, "rrelu: out must have shape (4,), got (1,)"),
    "rrelu(X, out=(X,))": (TypeError, "rrelu: out must be an ndarray, got tuple"),
    "rrelu(X, out=np.ones(4, 'i4'))": (
        TypeError,
        "rrelu: out must have a data type that float32 can be cast to, got int32",
    ),
    "rrelu(CONSTANT, out=CONSTANT)": (ValueError, "rrelu: out is read-only"),
    "rrelu(X, rng='a')": (TypeError, "rrelu: rng must be a numpy.random.Generator, a seed or None, got 'a'"),
    "rrelu(X, rng=-1, out=X)": (ValueError, "rrelu: rng must be a numpy.random.Generator, a seed or None, got -1"),
    "rrelu('a')": (TypeError, "rrelu: x must hold real numbers, got <U1"),
    "rrelu(1j, out=X)": (TypeError, "rrelu: x must hold real numbers, got complex128"),
    "rrelu(None)": (TypeError, "rrelu: x must hold real numbers, got object"),
    "relu()": (TypeError, "relu() missing required argument 'x' (pos 1)"),
    "relu_backward(x=X)": (TypeError, "relu_backward() missing required argument 'dy' (pos 1)"),
    "relu_backward(X, dy=X)": (TypeError, "relu_backward() got multiple values for argument 'dy'"),
    "relu(1j)": (TypeError, NO_LOOP.format("relu")),
    "relu([None])": (TypeError, NO_LOOP.format("relu")),
    "leaky_relu(X, 'a')": (TypeError, NO_LOOP.format("leaky_relu")),
    "leaky_relu(X, negative_slope=None)": (TypeError, NO_LOOP.format("leaky_relu")),
    "relu([[1, 2], [3]])": (ValueError, "setting an array element with a sequence"),
    "relu(X, slope=1)": (TypeError, "relu() got an unexpected keyword argument 'slope'"),
    "relu(X, axis=0)": (TypeError, "relu() got an unexpected keyword argument 'axis'"),
    "relu(X, out=3)": (TypeError, "return arrays must be of ArrayType"),
    "relu(X, out=[X])": (TypeError, "return arrays must be of ArrayType"),
    "relu(X, out=(X, X))": (ValueError, "The 'out' tuple must have exactly one entry per ufunc output"),
    "glu_backward(X, X, X, out=X)": (TypeError, "'out' must be a tuple of arrays"),
    "relu(CONSTANT, out=CONSTANT)": (ValueError, "output array is read-only"),
    "relu(X, out=X[:2])": (ValueError, "operands could not be broadcast together with shapes (4,) (2,)"),
    "gelu(X, out=np.ones(4, 'i8'))": (
        TypeError,
        "Cannot cast ufunc 'gelu' output from dtype('float32') to dtype('int64') with casting rule 'same_kind'",
    ),
    "gelu(X, dtype=int)": (TypeError, "No loop matching the specified signature and casting was found for ufunc gelu"),
    "relu(BYTES, dtype='u1')": (TypeError, "Cannot cast ufunc 'relu' input from dtype('int8') to dtype('uint8')"),
    "threshold(BYTES, 1, 1000)": (OverflowError, "threshold(): value=1000 is out of the range of int8"),
    "relu(X, casting='no way')": (ValueError, "casting must be one of 'no', 'equiv', 'safe', 'same_kind',"),
    "relu(X, order='Z')": (ValueError, "order must be one of 'C', 'F', 'A', or 'K' (got 'Z')"),
    "relu(X, subok=3)": (TypeError, "'subok' must be a boolean"),
    "relu(X, signature='f->f', dtype='f')": (TypeError, "cannot specify both 'signature' and 'dtype'"),
    "softmax(3.0)": (ValueError, "softmax: Input operand 0 does not have enough dimensions"),
    "softmax_backward(X, BYTES)": (ValueError, "softmax_backward: Input operand 1 has a mismatch in its core dim"),
    "softmax(X, axis=3)": (np.exceptions.AxisError, "axis 3 is out of bounds for array of dimension 1"),
    "softmax(X, where=True)": (TypeError, "softmax() got an unexpected keyword argument 'where'"),
    "softmax(X, keepdims=True)": (TypeError, "softmax does not support keepdims"),
    "leaky_relu.reduce(TWO_BY_TWO, axis=None)": (ValueError, "reduction operation 'leaky_relu' is not reorderable"),
}


@pytest.mark.parametrize("call", MESSAGES)
def test_error_messages(call):
    error, message = MESSAGES[call]
    before = X.copy()
    with pytest.raises(error, match=f"^{re.escape(message)}"):
        eval(call, globals(), vars(fastact))  # the strings are those above
    np.testing.assert_array_equal(X, before)
