"""How the ufuncs are called: arguments, errors, types, methods, and what every Python object should support."""

import copy
import inspect
import itertools
import pickle
import pydoc
import re

import numpy as np
import pytest
from support.operands import assert_same, every_ufunc, every_ufunc_of_one_type, example, outputs, results_of

import fastact
from fastact._catalogue import FIXED_DTYPES, UFUNCS

BINARY = [ufunc.name for ufunc in UFUNCS if (len(ufunc.inputs), len(ufunc.outputs), ufunc.signature) == (2, 1, "")]


# --- a true ufunc, and a well-behaved object -------------------------------------------------------------------------


@every_ufunc
def test_is_a_true_ufunc(row):
    function = getattr(fastact, row.name)
    assert type(function) is np.ufunc
    assert (function.nin, function.nout) == (len(row.inputs), len(row.outputs))
    fixed = {name: np.dtype(kind).char for name, kind in FIXED_DTYPES.items()}
    loops = [["".join(fixed.get(name, c) for name in names) for names in (row.inputs, row.outputs)] for c in row.types]
    assert function.types == list(map("->".join, loops))
    assert function.identity is None
    assert function.signature == (row.signature or None)


@every_ufunc
def test_name_and_module(row):
    function = getattr(fastact, row.name)
    assert (function.__name__, function.__qualname__, function.__module__) == (row.name, row.name, "fastact")
    assert repr(function) == f"<ufunc '{row.name}'>"


@every_ufunc
def test_signature_has_names_and_defaults(row):
    parameters = inspect.signature(getattr(fastact, row.name)).parameters
    assert list(parameters)[: len(row.inputs)] == list(row.inputs)
    assert list(parameters)[len(row.inputs) :] == [
        "out",
        "axis" if row.signature else "where",
        *(["keepdims"] if row.is_reduction else []),
        *("casting", "order", "dtype", "subok", "signature"),
    ]
    assert all(parameters[name].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD for name in row.inputs)
    for param in row.params:
        assert parameters[param.name].default is (inspect.Parameter.empty if param.required else param.default)
    keyword_only = len(row.outputs) > 1 or any(not param.required for param in row.params)
    assert (parameters["out"].kind is inspect.Parameter.KEYWORD_ONLY) == keyword_only


@every_ufunc
def test_docstring_has_its_sections(row):
    doc = getattr(fastact, row.name).__doc__
    head, *sections = re.split(r"\n\n(\w+(?: \w+)?)\n-+\n", doc)
    plain = inspect.signature(getattr(fastact, row.name))
    shown = (*row.inputs, "out", *(["axis"] if row.signature else []))
    listed = [parameter for name, parameter in plain.parameters.items() if name in shown]
    call = str(plain.replace(parameters=listed)).removesuffix(")").replace(str(1 / 6), "1/6")
    assert head.startswith(f"{row.name}{call}, **kwargs)\n\n")
    raises = ["Raises"] if any(row.fixed_dtypes) else []
    assert sections[::2] == ["Parameters", "Returns", *raises, "See Also", "Notes", "References", "Examples"]
    text = dict(zip(sections[::2], sections[1::2], strict=True))
    assert re.findall(r"^(\w+) : ", text["Parameters"], re.M) == [*shown]
    for param in row.params:
        default = "" if param.required else f", default {param.default_text}"
        assert f"{param.name} : array_like{default}\n" in text["Parameters"]
    assert re.findall(r"^(\w+) : ", text["Returns"], re.M) == list(row.outputs)
    limits = () if row.signature else row.activation.limits
    gradients = [param.gradient for param in row.params]
    derivatives = gradients if row.kind == "backward_parameters" else [row.activation.derivative]
    for part in (row.activation.formula, *derivatives, *limits):
        assert part in re.sub(r"\s+", " ", text["Notes"])
    assert row.activation.source in re.sub(r"\s+", " ", text["References"])


@every_ufunc
def test_help_shows_module_and_docstring(row):
    function = getattr(fastact, row.name)
    text = pydoc.plain(pydoc.render_doc(function))
    assert text.startswith("Python Library Documentation: ufunc in module fastact")
    assert all(line.strip() in text for line in function.__doc__.splitlines())


@every_ufunc
def test_pickle_and_copy_give_the_same_object(row):
    function = getattr(fastact, row.name)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(function, protocol)) is function
    assert copy.copy(function) is function
    assert copy.deepcopy(function) is function


# --- arguments -------------------------------------------------------------------------------------------------------


@every_ufunc
def test_inputs_by_default_position_and_name(row):
    function = getattr(fastact, row.name)
    arrays, params = example(row)
    given = arrays + params
    expected = function(*given)
    for split in range(len(given) + 1):
        named = list(zip(row.inputs[split:], given[split:], strict=True))
        assert_same(function(*given[:split], **dict(named)), expected)
        assert_same(function(*given[:split], **dict(reversed(named))), expected)
    if all(not param.required for param in row.params):
        assert_same(function(*arrays), expected)
        fresh = results_of(row, (40,))
        result = function(*arrays, out=fresh)
        assert all(one is other for one, other in zip(outputs(result), fresh, strict=True))
        assert_same(fresh, expected)


def test_values_of_omitted_parameters():
    x = np.array([-2, -1, 7], "f8")
    assert fastact.leaky_relu(x).tolist() == [-0.02, -0.01, 7]
    assert fastact.leaky_relu(x, 0.5).tolist() == [-1, -0.5, 7]
    assert fastact.leaky_relu(x, negative_slope=0.25).tolist() == [-0.5, -0.25, 7]
    assert fastact.clipped_relu(x).tolist() == [0, 0, 6]
    assert fastact.leaky_relu_backward(x, x, negative_slope=3).tolist() == [-6, -3, 7]
    assert fastact.threshold(x, value=9, threshold=-1).tolist() == [9, 9, 7]


@pytest.mark.parametrize(
    "row", [row for row in UFUNCS if any(not p.required for p in row.params)], ids=lambda r: r.name
)
def test_an_array_after_the_inputs_is_the_parameter(row):
    """It is not `out`. A call that omits a parameter passes `out` by name."""
    function = getattr(fastact, row.name)
    arrays, _ = example(row)
    given = np.linspace(0.5, 1.5, 40).astype("f4")
    kept = given.copy()
    result = function(*arrays, given)
    np.testing.assert_array_equal(given, kept)
    assert_same(result, function(*arrays, **{row.params[0].name: kept}))


@every_ufunc
def test_outputs_by_position_after_every_input(row):
    function = getattr(fastact, row.name)
    arrays, params = example(row)
    outs = results_of(row, (40,))
    result = function(*arrays, *params, *outs)
    assert all(one is other for one, other in zip(outputs(result), outs, strict=True))
    assert_same(outs, function(*arrays, *params))


@every_ufunc
def test_wrong_arguments_name_function_and_argument(row):
    function = getattr(fastact, row.name)
    arrays, params = example(row)
    needed = len(row.arrays) + sum(param.required for param in row.params)
    most = len(row.inputs) + len(row.outputs)
    count = rf"^{row.name}\(\) takes from {needed} to {most} positional arguments but {most + 1} were given$"
    for i, name in enumerate(row.arrays):
        missing = rf"^{row.name}\(\) missing required argument '{name}' \(pos {i + 1}\)$"
        for keywords in ({}, {"casting": "no"}):
            with pytest.raises(TypeError, match=missing):
                function(*arrays[:i], **keywords)
            others = dict(zip(row.arrays[i + 1 :], arrays[i + 1 :], strict=True))
            with pytest.raises(TypeError, match=missing):
                function(*arrays[:i], **others, **keywords)
        twice = rf"^{row.name}\(\) got multiple values for argument '{name}'$"
        for keywords in ({}, {"casting": "no"}):
            with pytest.raises(TypeError, match=twice):
                function(*arrays[: i + 1], **{name: arrays[i]}, **keywords)
    with pytest.raises(TypeError, match=count):
        function(*[arrays[0]] * (most + 1))
    with pytest.raises(TypeError, match=rf"^{row.name}\(\) got an unexpected keyword argument 'axes_of_evil'$"):
        function(*arrays, *params, axes_of_evil=1)
    with pytest.raises(TypeError, match="cannot specify 'out' as both a positional and keyword argument"):
        function(*arrays, *params, arrays[0], out=arrays[0])
    for i, param in enumerate(row.params, start=len(arrays)):
        named = {p.name: 2 for p in row.params if p is not param}
        if param.required:
            missing = rf"^{row.name}\(\) missing required argument '{param.name}' \(pos {i + 1}\)$"
            with pytest.raises(TypeError, match=missing):
                function(*arrays, **named)
        twice = rf"^{row.name}\(\) got multiple values for argument '{param.name}'$"
        for extra in ((), params[i - len(arrays) + 1 :], [*params[i - len(arrays) + 1 :], arrays[0]]):
            with pytest.raises(TypeError, match=twice):
                function(*arrays, *params[: i - len(arrays) + 1], *extra, **{param.name: 2})


@every_ufunc_of_one_type
@pytest.mark.parametrize("dtype", ["F", "D", "O", "U3", "S3", "M8[s]", "m8[s]"])
def test_types_without_a_loop_raise_type_error(row, dtype):
    arrays, params = example(row)
    arrays[-1] = np.zeros(40, dtype)
    with pytest.raises(TypeError, match=rf"'{row.name}'"):
        getattr(fastact, row.name)(*arrays, *params)


def test_shapes_that_do_not_broadcast_raise_value_error():
    with pytest.raises(ValueError, match="could not be broadcast together"):
        fastact.relu_backward(np.zeros(3, "f4"), np.zeros(4, "f4"))
    with pytest.raises(ValueError, match="non-broadcastable output operand"):
        fastact.relu(np.zeros(3, "f4"), out=np.zeros((), "f4"))
    with pytest.raises(ValueError, match="could not be broadcast together"):
        fastact.leaky_relu(np.zeros(3, "f4"), np.zeros(2, "f4"), out=np.zeros(3, "f4"))


# --- data types ------------------------------------------------------------------------------------------------------


@every_ufunc_of_one_type
def test_types_promote_as_in_a_numpy_ufunc(row):
    """NEP 50: Python numbers promote weakly, NumPy's don't. Without integer loops, integers become floats."""
    function = getattr(fastact, row.name)
    model = {True: (np.square, np.floor_divide), False: (np.exp, np.arctan2)}[row.activation.integers]
    chars = "bBhHiIlLqQefdg" if row.params else "?bBhHiIlLqQefdg"  # a bool array and an int promote to int64
    for pair in itertools.product(chars, repeat=2):
        given = [np.ones(3, char) for char in (*pair, pair[1])][: len(row.arrays)]
        results = outputs(function(*given, *(1 for _ in row.params)))
        expected = model[0](*given).dtype if len(given) == 1 else model[1](*given[:2]).dtype
        assert {result.dtype for result in results} == {expected}, pair


def test_python_numbers_promote_weakly_and_numpys_do_not():
    for char in "efdg":
        x = np.array([-1, 2], char)
        assert fastact.leaky_relu(x, 0.1).dtype == char
        assert fastact.leaky_relu(x, 3).dtype == char
        assert fastact.leaky_relu(x, np.float64(0.1)).dtype == np.result_type(char, "d")
        assert fastact.leaky_relu(x, np.array(0.1)).dtype == np.result_type(char, "d")
        assert fastact.leaky_relu_backward(x, x.astype("d")).dtype == np.result_type(char, "d")
    assert fastact.clipped_relu(np.array([3], "b"), 2).dtype == "b"
    assert fastact.clipped_relu(np.array([3], "b"), 2.0).dtype == "d"
    with pytest.raises(OverflowError, match="1000"):
        fastact.threshold(np.array([3], "b"), 1, 1000)
    assert type(fastact.relu(3.0)) is np.float64
    assert type(fastact.relu(3)) is np.int64
    assert type(fastact.relu(np.float32(3))) is np.float32


@every_ufunc_of_one_type
def test_resolve_dtypes(row):
    function = getattr(fastact, row.name)
    for char in row.types:
        given = [np.dtype(char)] * len(row.arrays) + [int] * len(row.params) + [None] * len(row.outputs)
        assert function.resolve_dtypes(tuple(given)) == (np.dtype(char),) * len(given)
    with pytest.raises(TypeError, match=row.name):
        function.resolve_dtypes((np.dtype("D"),) * len(row.inputs) + (None,) * len(row.outputs))


# --- methods ---------------------------------------------------------------------------------------------------------


@pytest.fixture(params=BINARY)
def binary(request):
    """Return a ufunc with two inputs, and its counterpart for object arrays, which calls it on single elements."""
    function = getattr(fastact, request.param)
    return function, np.frompyfunc(lambda a, b: function(np.float64(a), np.float64(b)), 2, 1)


def assert_equal_numbers(actual, expected):
    np.testing.assert_array_equal(np.asarray(actual, "d"), np.asarray(expected, "d"))


@pytest.mark.parametrize("n", [1, 2, 7, 64, 700])
def test_reduce_and_accumulate(binary, n):
    function, plain = binary
    rng = np.random.default_rng(n)
    for x in (rng.normal(1, 1, (n, 3)), rng.normal(1, 1, (3, n)).T[::-1], rng.normal(1, 1, (n, 6))[:, ::2]):
        for axis in (0, 1):
            assert_equal_numbers(function.reduce(x, axis=axis), plain.reduce(x.astype(object), axis=axis))
            assert_equal_numbers(function.accumulate(x, axis=axis), plain.accumulate(x.astype(object), axis=axis))
        starts = [0, n // 2, n // 3]
        assert_equal_numbers(function.reduceat(x, starts), plain.reduceat(x.astype(object), starts))
        in_place = x.copy()
        assert_equal_numbers(function.accumulate(in_place, out=in_place), plain.accumulate(x.astype(object)))


def test_outer_and_at(binary):
    function, plain = binary
    rng = np.random.default_rng(0)
    x, y = rng.normal(0, 2, 37), rng.normal(0, 2, (3, 5))
    assert_equal_numbers(function.outer(x, y), plain.outer(x, y))
    index, amounts = rng.integers(0, 37, 90), rng.normal(0, 2, 90)
    ours, expected = x.copy(), x.astype(object)
    function.at(ours, index, amounts)
    plain.at(expected, index, amounts)
    assert_equal_numbers(ours, expected)


def test_at_on_one_input():
    x = np.array([-3.0, -2.0, 5.0])
    fastact.relu.at(x, [0, 0, 2])
    assert x.tolist() == [0, -2, 5]


def test_unsuitable_methods_raise_numpys_errors():
    with pytest.raises(ValueError, match="reduce only supported for binary functions"):
        fastact.relu.reduce(np.ones(3))
    with pytest.raises(RuntimeError, match="Reduction not defined on ufunc with signature"):
        fastact.softmax_backward.reduce(np.ones(3))
    with pytest.raises(ValueError, match="zero-size array to reduction operation leaky_relu which has no identity"):
        fastact.leaky_relu.reduce(np.ones(0))
    with pytest.raises(ValueError, match="not reorderable"):
        fastact.leaky_relu.reduce(np.ones((2, 2)), axis=None)


def test_attributes_of_a_scalar_are_not_trusted():
    """The item size of a scalar was once read from its attribute and used as an index, which crashed the process."""

    class Huge(np.int64):
        itemsize = 10**9

    class Failing(np.uint8):
        @property
        def itemsize(self):
            raise KeyError

    assert fastact.leaky_relu(Huge(-100)) == -1.0
    assert fastact.hard_tanh(Failing(100)) == 1


@pytest.mark.parametrize("char", "?bBhHiIlLqQ")
@pytest.mark.parametrize("row", [u for u in UFUNCS if u.params and not u.signature], ids=lambda row: row.name)
def test_integers_promote_alike_when_parameters_are_omitted(row, char):
    x = np.array([0, 1, 1], char)
    required = [1] * sum(param.required for param in row.params)
    function = getattr(fastact, row.name)
    result, *_ = outputs(function(*[x] * len(row.arrays), *required))
    if required:
        expected = np.result_type(x, 1) if row.activation.integers else np.exp(np.result_type(x, 1).type(0)).dtype
    elif row.activation.integers:
        expected = np.int8 if char == "?" else x.dtype
    else:
        expected = np.exp(x).dtype
    assert result.dtype == expected
    floats = [np.array([0.0, 1.0, 1.0])] * len(row.arrays)
    wide, *_ = outputs(function(*floats, *required))
    np.testing.assert_allclose(result, wide, rtol=2e-3)
    for scalar in (x[1], True) if char == "?" else (x[1],):
        alone, *_ = outputs(function(*[scalar] * len(row.arrays), *required))
        assert alone.dtype == expected
        assert alone == result[1]
