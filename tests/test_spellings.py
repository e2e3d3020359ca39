"""Calls as people write them: arrays by name, and spellings of other libraries, whose errors say what to write."""

import re

import numpy as np
import pytest
from support.operands import assert_same, example
from support.processes import run
from support.strategies import Override

import fastact
from fastact._catalogue import ACTIVATIONS, UFUNCS
from fastact._catalogue.spellings import ADVICE

X = np.linspace(-1, 1, 4, dtype="f4")
ROWS = np.linspace(-1, 1, 12, dtype="f4").reshape(3, 4)
MASK, LABELS = X > -1, np.array([0, 3, 1])
OF_NAME = {ufunc.name: ufunc for ufunc in UFUNCS}
ADVISED = [(name, keyword) for keyword, advice in ADVICE.items() for name in advice]


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
    "hard_tanh(x=np.arange(4, dtype='u1'), max_val=2)": "hard_tanh(np.arange(4, dtype='u1'), -1, 2)",
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


# --- spellings of other libraries ------------------------------------------------------------------------------------

CORRECTIONS = {
    "softmax(X, -1)": "softmax(): out must be an array, not -1; pass the axis by name: softmax(x, axis=-1)",
    "softmax(X, -1, True)": "softmax(): out must be an array, not -1; pass the axis by name: softmax(x, axis=-1)",
    "log_softmax(X, 0)": "log_softmax(): out must be an array, not 0; pass the axis by name: log_softmax(x, axis=0)",
    "sparsemax(X, 5)": "sparsemax(): out must be an array, not 5; pass the axis by name: sparsemax(x, axis=5)",
    "logsumexp(X, 0)": "logsumexp(): out must be an array, not 0; pass the axis by name: logsumexp(x, axis=0)",
    "softmax(X, np.int64(0))": (
        "softmax(): out must be an array, not np.int64(0); pass the axis by name: softmax(x, axis=0)"
    ),
    "softmax(X, 1.0)": "softmax(): out must be an array, not 1.0; pass the axis by name: softmax(x, axis=-1)",
    "softmax(X, (0, 1))": "softmax(): out must be an array, not (0, 1); merge several axes first, with reshape",
    "softmax(X, axis=None)": "softmax(): axis must be an integer, not None; merge several axes first, with reshape",
    "softmax(X, axis=(0, 1))": "softmax(): axis must be an integer, not (0, 1); merge several axes first, with reshape",
    "softmax(X, axis='columns')": "softmax(): axis must be an integer, not 'columns'",
    "masked_softmax(X, -1)": (
        "masked_softmax: mask must hold booleans, got int64; pass the axis by name: masked_softmax(x, mask, axis=-1)"
    ),
    "masked_softmax(X, 0.5)": "masked_softmax: mask must hold booleans, got float64",
    "masked_softmax(X, MASK, -1)": (
        "masked_softmax(): out must be an array, not -1; pass the axis by name: masked_softmax(x, mask, axis=-1)"
    ),
    "softmax_backward(X, X, 0)": (
        "softmax_backward(): out must be an array, not 0; pass the axis by name: softmax_backward(dy, y, axis=0)"
    ),
    "softmax_cross_entropy(ROWS, LABELS, 1)": (
        "softmax_cross_entropy(): out must be an array, not 1; "
        "pass the axis by name: softmax_cross_entropy(x, label, axis=1)"
    ),
    "softmax_cross_entropy(ROWS, LABELS, 'mean')": (
        "softmax_cross_entropy(): out must be an array, not 'mean'; "
        "the call is softmax_cross_entropy(x, label, out=None)"
    ),
    "softmax_cross_entropy(ROWS, LABELS, reduction='none')": (
        "softmax_cross_entropy() got an unexpected keyword argument 'reduction'; leave it out"
    ),
    "softmax(X, dim=1)": (
        "softmax() got an unexpected keyword argument 'dim'; pass the axis by name: softmax(x, axis=1)"
    ),
    "softmax(X, mask=MASK)": "softmax() got an unexpected keyword argument 'mask'; use masked_softmax",
    "softmax(X, where=MASK)": "softmax() got an unexpected keyword argument 'where'; use masked_softmax",
    "log_softmax(X, where=MASK)": "log_softmax() got an unexpected keyword argument 'where'; use masked_log_softmax",
    "logsumexp(X, keepdim=True)": "logsumexp() got an unexpected keyword argument 'keepdim'; write keepdims=",
    "leaky_relu(X, alpha=0.1)": "leaky_relu() got an unexpected keyword argument 'alpha'; write negative_slope=",
    "leaky_relu(X, 0.1, 0.2)": (
        "leaky_relu(): out must be an array, not 0.2; the call is leaky_relu(x, negative_slope=0.01, out=None)"
    ),
    "leaky_relu(X, 0.1, True)": "leaky_relu(): out must be an array, not True; write out=x",
    "relu(X, True)": "relu(): out must be an array, not True; write out=x",
    "relu(X, False)": "relu(): out must be an array, not False; leave it out",
    "relu(X, 6)": "relu(): out must be an array, not 6; the call is relu(x, out=None)",
    "relu(X, alpha=0.1)": "relu() got an unexpected keyword argument 'alpha'; use leaky_relu, which has negative_slope",
    "elu(X, negative_slope=0.1)": (
        "elu() got an unexpected keyword argument 'negative_slope'; use leaky_relu, which has negative_slope"
    ),
    "relu(a=X)": "relu() got an unexpected keyword argument 'a'",
    "relu()": "relu() missing required argument 'x' (pos 1)",
    "relu(dtype='f4')": "relu() missing required argument 'x' (pos 1)",
    "softmax(axes=[0, 0])": "softmax() missing required argument 'x' (pos 1)",
    "relu_backward(grad_output=X, x=X)": (
        "relu_backward() got an unexpected keyword argument 'grad_output'; write dy="
    ),
    "relu_backward(x=X, dout=X)": "relu_backward() got an unexpected keyword argument 'dout'; write dy=",
    "softmax_backward(dy=X, x=X)": (
        "softmax_backward() got an unexpected keyword argument 'x'; write y=, the output of softmax"
    ),
    "relu_backward_from_output(X, input=X)": (
        "relu_backward_from_output() got an unexpected keyword argument 'input'; write y=, the output of relu"
    ),
    "relu(X, inplace=False)": "relu() got an unexpected keyword argument 'inplace'; leave it out",
    "relu(X, inplace=True)": "relu() got an unexpected keyword argument 'inplace'; write out=x",
    "swiglu_backward(X, X, X, inplace=True)": (
        "swiglu_backward() got an unexpected keyword argument 'inplace'; write out=(dy, gate)"
    ),
    "relu(input=X)": "relu() got an unexpected keyword argument 'input'; write x=",
    "gelu(X, True)": "gelu(): out must be an array, not True; gelu is exact, gelu_tanh is the approximation",
    "gelu(X, 'tanh')": "gelu(): out must be an array, not 'tanh'; gelu is exact, gelu_tanh is the approximation",
    "gelu(X, 'none')": "gelu(): out must be an array, not 'none'; leave it out",
    "gelu(X, approximate='none')": "gelu() got an unexpected keyword argument 'approximate'; leave it out",
    "gelu_tanh(X, approximate='none')": (
        "gelu_tanh() got an unexpected keyword argument 'approximate'; gelu_tanh is the approximation, gelu is exact"
    ),
    "gelu(X, approximate='tanh')": (
        "gelu() got an unexpected keyword argument 'approximate'; gelu is exact, gelu_tanh is the approximation"
    ),
    "softplus(X, 1, 20)": (
        "softplus(): out must be an array, not 20; softplus needs no threshold, because it is accurate for every x"
    ),
    "glu(X, dim=-1)": (
        "glu() got an unexpected keyword argument 'dim'; "
        "unpack the array: value, gate = np.split(x, 2, axis=-1); glu(gate, value)"
    ),
    "swiglu(X, axis=-1)": (
        "swiglu() got an unexpected keyword argument 'axis'; "
        "unpack the array: gate, value = np.split(x, 2, axis=-1); swiglu(gate, value)"
    ),
    "relu(X, slope=1)": "relu() got an unexpected keyword argument 'slope'",
    "relu(X, X, 1)": "relu() takes from 1 to 2 positional arguments but 3 were given",
}


@pytest.mark.parametrize("call", CORRECTIONS)
def test_errors_say_what_to_write(call):
    with pytest.raises(TypeError, match=f"^{re.escape(CORRECTIONS[call])}$"):
        evaluated(call)


def test_errors_without_the_fast_path():
    script = """
        import numpy as np, fastact
        x = np.ones(3, "f4")
        print(fastact.relu_backward(x=x, dy=2 * x).tolist())
        for call in (lambda: fastact.softmax(x, -1), lambda: fastact.relu(x, True), lambda: fastact.relu(x, dim=1)):
            try:
                call()
            except TypeError as error:
                print(error)
    """
    assert run(script, FASTACT_FASTPATH="0").splitlines() == [
        "[2.0, 2.0, 2.0]",
        "softmax(): out must be an array, not -1; pass the axis by name: softmax(x, axis=-1)",
        "relu(): out must be an array, not True; write out=x",
        "relu() got an unexpected keyword argument 'dim'",
    ]


def test_an_error_of_an_operand_is_kept():
    class Failing:
        def __array_ufunc__(self, *arguments, **keywords):
            raise TypeError("the operand's own error")

    with pytest.raises(TypeError, match="the operand's own error"):
        fastact.relu(Failing(), X, dtype="f4")


@pytest.mark.parametrize(("name", "keyword"), ADVISED)
def test_each_advice_replaces_an_unknown_keyword_by_a_valid_one(name, keyword):
    ufunc = OF_NAME[name]
    arrays, params = example(ufunc)
    assert keyword not in ufunc.inputs
    with pytest.raises(TypeError, match=rf"^{name}\(\) got an unexpected keyword argument '{keyword}'; ") as caught:
        getattr(fastact, name)(*arrays, *params, **{keyword: 1})
    advice = str(caught.value).partition("; ")[2]
    for written in re.findall(r"write (\w+)=", advice):
        assert written in (*ufunc.inputs, "out", "keepdims")
    for used in re.findall(r"use (\w+)(?:, which has (\w+))?", advice):
        if used[0] in OF_NAME:
            assert set(used[1:]) - {""} <= set(OF_NAME[used[0]].inputs)


def test_advice_that_is_code_runs():
    names = {"np": np, **dict.fromkeys(("x", "gate", "value"), X), "mask": MASK, "label": 2}
    ran = 0
    for advice in {advice for of_activation in ADVICE.values() for advice in of_activation.values()}:
        code = advice.partition(": ")[2]
        for row in ACTIVATIONS if "{name}" in code else ():
            if advice in (ADVICE[keyword].get(row.name) for keyword in ("dim", "axis")):
                exec(code.format(name=row.name, arrays=", ".join(row.arrays), axis=-1), vars(fastact) | names)
                ran += 1
    assert ran == len(ADVICE["dim"])


@pytest.mark.parametrize("row", [row for row in ACTIVATIONS if row.arrays == ("gate", "value")], ids=lambda r: r.name)
def test_the_docstring_of_a_gated_pair_unpacks_an_array(row):
    function = getattr(fastact, row.name)
    text = re.sub(r"\s+", " ", function.__doc__)
    gate_first, value_first = re.findall(rf"``({row.name}\(\*np\.split[^`]*)``", text)
    names = {"np": np, "x": X, row.name: function}
    assert_same(eval(gate_first, names), function(X[:2], X[2:]))
    assert_same(eval(value_first, names), function(X[2:], X[:2]))
    assert f"in ``{row.name}(x, -1)``, -1 is the value, not an axis" in text
