"""Series and DataFrames of pandas work as `docs/ecosystem.md` says."""

import re
import sys

import numpy as np
import pytest
from support.operands import outputs

import fastact
from fastact._catalogue import UFUNCS

pd = pytest.importorskip("pandas")


@pytest.fixture
def x():
    return np.random.default_rng(0).normal(size=(4, 3)).astype("f4")


@pytest.fixture
def frame(x):
    return pd.DataFrame(x, index=list("abcd"), columns=list("xyz"))


def test_pandas_keeps_index_columns_name_and_types(frame):
    series = frame["x"]
    for result in (fastact.gelu(series), *fastact.prelu_backward(series, series, 0.1)):
        assert result.index.equals(series.index)
        assert (result.name, result.dtype) == ("x", np.float32)
    frame["n"] = [1, -2, 3, -4]
    result = fastact.relu(frame)
    assert result.index.equals(frame.index)
    assert result.dtypes.tolist() == frame.dtypes.tolist()
    assert result["n"].tolist() == [1, 0, 3, 0]
    assert fastact.gelu(frame).dtypes.tolist() == [np.float32] * 3 + [np.float64]


def test_pandas_aligns_two_inputs(frame):
    series = frame["x"]
    result = fastact.swiglu(series, series[::-1][:3])
    assert result.index.equals(series.index)
    np.testing.assert_array_equal(result, [np.nan, *fastact.swiglu(*[series.to_numpy()[1:]] * 2)])
    result = fastact.swiglu(frame, frame[["z", "x"]])
    assert result.columns.equals(frame.columns)
    assert result.isna().all().tolist() == [False, True, False]


def same(actual, expected):
    """Assert that frames hold the values of arrays, and have their data types."""
    for one, other in zip(outputs(actual), outputs(expected), strict=True):
        assert set(one.dtypes) == {other.dtype}
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("dtype", ["f2", "f4", "f8", "g", "i1", "i2", "u1", "i8"])
def test_numbers_are_promoted_as_beside_an_array(frame, dtype):
    """pandas makes arrays of them, whose types aren't promoted weakly."""
    frame = (frame * 4).abs().astype(dtype)
    frame = frame if dtype == "u1" else -frame
    x = frame.to_numpy()
    same(fastact.leaky_relu(frame), fastact.leaky_relu(x))
    same(fastact.leaky_relu(frame, 0.1), fastact.leaky_relu(x, 0.1))
    same(fastact.leaky_relu(frame, negative_slope=2), fastact.leaky_relu(x, negative_slope=2))
    same(fastact.leaky_relu(frame, np.float64(2)), fastact.leaky_relu(x, np.float64(2)))
    same(fastact.leaky_relu(frame, 0.1, dtype="f8"), fastact.leaky_relu(x, 0.1, dtype="f8"))
    same(fastact.leaky_relu(frame, 0.1, casting="unsafe"), fastact.leaky_relu(x, 0.1, casting="unsafe"))
    same(fastact.hard_tanh(frame), fastact.hard_tanh(x))
    same(fastact.hard_tanh(frame, 0, 3), fastact.hard_tanh(x, 0, 3))
    same(fastact.hard_tanh(frame, 0, max_val=0.5), fastact.hard_tanh(x, 0, max_val=0.5))
    same(fastact.elu_backward(x, frame), fastact.elu_backward(x, x))
    same(fastact.elu_backward(1.0, frame, 2), fastact.elu_backward(1.0, x, 2))
    same(fastact.prelu_backward(frame, frame, 0.1), fastact.prelu_backward(x, x, 0.1))
    if frame.dtypes.iloc[0].kind == "f":
        same(fastact.rrelu(frame), fastact.rrelu(x))
    series, column = fastact.rrelu(frame["x"]), fastact.rrelu(x[:, 0])
    assert series.dtype == column.dtype
    np.testing.assert_array_equal(series, column)


def test_columns_of_different_types_are_converted_to_their_common_type(frame):
    frame["n"] = np.array([1, -2, 3, -4], "i2")
    same(fastact.leaky_relu(frame, 0.5), fastact.leaky_relu(frame.to_numpy(), 0.5))
    frame["n"] = frame["n"].astype("i8")
    assert set(fastact.leaky_relu(frame).dtypes) == {np.dtype("f8")}


def test_numbers_beside_nullable_types(frame):
    numbers = pd.Series([1, None, -3], dtype="Int16")
    assert fastact.leaky_relu(numbers).dtype == "Float32"
    assert fastact.leaky_relu(numbers.astype("Float32"), 0.5).dtype == "Float32"
    assert fastact.hard_tanh(numbers).dtype == "Int16"
    nullable = frame.astype("Float32")
    for function in (fastact.leaky_relu, fastact.softmax):
        with pytest.raises(TypeError, match=f"ufunc '{function.__name__}' not supported for the input types"):
            function(nullable)
    assert set(nullable.apply(lambda column: fastact.leaky_relu(column)).dtypes) == {pd.Float32Dtype()}


@pytest.mark.parametrize("kind", ["datetime64[ns]", "str", object])
def test_columns_without_numbers_are_refused(frame, kind):
    for args in ((), (-1, 1), (-0.5, 0.5)):
        with pytest.raises(TypeError, match="ufunc 'hard_tanh' not supported for the input types"):
            fastact.hard_tanh(frame.astype(kind), *args)


def test_expressions_are_computed_later(frame):
    result = frame.assign(y=fastact.leaky_relu(pd.col("x"), 0.5), p=fastact.softmax(pd.col("x")))
    np.testing.assert_array_equal(result["y"], fastact.leaky_relu(frame["x"].to_numpy(), 0.5))
    np.testing.assert_array_equal(result["p"], fastact.softmax(frame["x"].to_numpy()))


def test_pandas_supports_out(frame):
    expected = fastact.gelu(frame.to_numpy())
    fastact.gelu(frame, out=frame)
    np.testing.assert_array_equal(frame, expected)


@pytest.mark.parametrize("name", ["relu", "gelu", "swiglu", "swiglu_backward"])
@pytest.mark.parametrize("dtype", ["Float32", "Float64", "Int16", "UInt8", "boolean"])
def test_nullable_types_keep_missing_values(name, dtype):
    function = getattr(fastact, name)
    nullable = pd.Series([1, None, 0, None, 1], dtype=dtype)
    plain = nullable.dropna().to_numpy(nullable.dtype.numpy_dtype)
    results, expected = (outputs(function(*[operand] * function.nin)) for operand in (nullable, plain))
    for result, other in zip(results, expected, strict=True):
        assert result.isna().tolist() == nullable.isna().tolist()
        wanted = pd.array(other.astype("f4") if other.dtype == "f2" else other)  # pandas has no Float16
        pd.testing.assert_extension_array_equal(result.dropna().array, wanted)


ALONG_AXIS = [row for row in UFUNCS if row.signature and len(row.arrays) == 1]


@pytest.mark.parametrize("row", ALONG_AXIS, ids=lambda row: row.name)
def test_functions_along_an_axis_use_the_last_axis_by_default(frame, row):
    """Without a keyword, pandas would pass the transposed values, whose last axis runs down each column."""
    function, values = getattr(fastact, row.name), frame.to_numpy()
    axes = [(0,), ()] if row.is_reduction else [(0,), (0,)]
    for keywords in ({}, {"axis": 0}, {"axis": 1}, {"axes": axes}, {"dtype": "f4"}):
        result = function(frame, **keywords)
        np.testing.assert_array_equal(result, function(values, **keywords))
        if row.is_reduction:
            assert type(result) is np.ndarray  # pandas keeps labels only if the dimension stays the same
        else:
            assert result.index.equals(frame.index)
            assert result.columns.equals(frame.columns)


def test_softmax_of_frames(frame):
    values = frame.to_numpy()
    mixed = frame.assign(n=np.array([1, -2, 3, -4], "i2"))
    np.testing.assert_array_equal(fastact.softmax(mixed), fastact.softmax(mixed.to_numpy()))
    same(fastact.masked_softmax(frame, frame > 0), fastact.masked_softmax(values, values > 0))
    same(fastact.softmax_backward(frame, frame), fastact.softmax_backward(values, values))
    result = frame.copy()
    same(fastact.softmax(frame, out=result), fastact.softmax(values))
    same(result, fastact.softmax(values))
    result = frame.copy()
    fastact.softmax(frame, result)
    same(result, fastact.softmax(values))
    groups = frame["x"].groupby([0, 0, 1, 1]).transform(fastact.softmax)
    np.testing.assert_array_equal(groups, fastact.softmax(values[:, 0].reshape(2, 2)).ravel())


NOTES = {
    row: re.search(r"In pandas, .* Write ``(.*?)``", getattr(fastact, row.name).__doc__.replace("\n", " "))
    for row in UFUNCS
}


def test_apply_agg_and_transform_drop_parameters_and_all_but_transform_the_axis(frame):
    """They call a ufunc with nothing but values. The docstrings say what to write instead."""
    values = frame.to_numpy()
    same(frame.apply(fastact.softmax, axis=1), fastact.softmax(values, axis=0))
    same(frame.apply(fastact.leaky_relu, negative_slope=0.5), fastact.leaky_relu(values))
    same(frame.apply(fastact.leaky_relu, args=(0.5,)), fastact.leaky_relu(values))
    same(frame.agg(fastact.softmax, axis=1), fastact.softmax(values, axis=0))
    same(frame.agg(fastact.leaky_relu, negative_slope=0.5), fastact.leaky_relu(values))
    same(frame.transform(fastact.softmax), fastact.softmax(values, axis=0))
    same(frame.transform(fastact.softmax, axis=1), fastact.softmax(values, axis=1))
    same(frame.transform(fastact.leaky_relu, negative_slope=0.5), fastact.leaky_relu(values))
    series = frame["x"].apply(fastact.leaky_relu, negative_slope=0.5)  # not of a Series
    np.testing.assert_array_equal(series, fastact.leaky_relu(values[:, 0], 0.5))
    for row, note in NOTES.items():
        if len(row.arrays) > 1 or not (row.signature or row.params):
            assert note is None
            continue
        assert note[1].startswith(f"fastact.{row.name}(df, ")
        result, expected = (eval(note[1], {"fastact": fastact, "df": operand}) for operand in (frame, values))
        assert np.asarray(result).dtype == expected.dtype == np.float32
        np.testing.assert_array_equal(result, expected)


@pytest.mark.parametrize("axis", [0, 1, -1])
def test_crelu_repeats_labels(frame, axis):
    frame.attrs["unit"] = "mV"
    result = fastact.crelu(frame, axis)
    same(result, fastact.crelu(frame.to_numpy(), axis))
    labels = [list("abcd"), list("xyz")]
    labels[axis] *= 2
    assert [list(result.index), list(result.columns)] == labels
    assert result.attrs == {"unit": "mV"}
    pd.testing.assert_frame_equal(result, pd.concat([fastact.relu(frame), fastact.relu(-frame)], axis=axis % 2))


def test_crelu_of_a_series_keeps_the_name(frame):
    pd.testing.assert_series_equal(
        fastact.crelu(frame["x"]), pd.concat([fastact.relu(frame["x"]), fastact.relu(-frame["x"])])
    )
    out = np.empty(8, "f4")
    assert fastact.crelu(frame["x"], out=out) is out
    for x, axis, error, message in (
        (frame, 2, np.exceptions.AxisError, "crelu: axis 2 is out of bounds"),
        (frame, "x", TypeError, "crelu: axis must be an integer, got 'x'"),
        (frame.astype(object), -1, TypeError, "crelu: x must hold real numbers, got object"),
    ):
        with pytest.raises(error, match=message):
            fastact.crelu(x, axis)


def test_rrelu_in_training_keeps_labels(frame):
    values = frame.to_numpy()
    for x in (frame, frame["x"]):
        y, slope = fastact.rrelu(x, training=True, rng=0)
        assert type(slope) is np.ndarray
        assert y.axes[0].equals(x.index)
        np.testing.assert_array_equal(y, fastact.leaky_relu(x.to_numpy(), slope))
    y, slope = fastact.rrelu(frame, training=True, rng=0)
    same(fastact.leaky_relu_backward(y, frame, slope), fastact.leaky_relu_backward(y.to_numpy(), values, slope))
    out = np.empty_like(values)
    assert fastact.rrelu(frame, training=True, rng=0, out=out)[0] is out
    same(y, out)


@pytest.mark.filterwarnings("ignore:'where' used without 'out':UserWarning")
def test_pandas_raises_errors(frame):
    with pytest.raises(NotImplementedError, match="mixed DataFrame and Series inputs"):
        fastact.prelu(frame, frame["x"])
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(300)  # NumPy 2.2 overflows the stack at the default limit
    try:
        for function in (fastact.relu, np.negative):
            for x in (frame["x"], frame):
                with pytest.raises(RecursionError):
                    function(x, where=x > 0)
    finally:
        sys.setrecursionlimit(limit)
    with pytest.raises(TypeError, match="ufunc 'relu' not supported for the input types"):
        fastact.relu(frame.astype(object))
