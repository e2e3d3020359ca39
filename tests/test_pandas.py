"""Series and DataFrames of pandas work as `docs/ecosystem.md` says."""

import sys

import numpy as np
import pytest
from support.operands import outputs

import fastact

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


def test_pandas_converts_parameters_of_a_frame_to_float64_arrays(frame):
    """A Python number alone would keep float32."""
    assert set(fastact.leaky_relu(frame).dtypes) == {np.dtype("f8")}
    assert set(fastact.leaky_relu(frame, np.float32(0.01)).dtypes) == {np.dtype("f4")}
    assert fastact.leaky_relu(frame["x"]).dtype == np.float32


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


def test_pandas_softmax_is_along_the_columns_by_default(frame):
    """pandas passes the transposed values to the ufunc, so the last axis runs down each column."""
    values = frame.to_numpy()
    np.testing.assert_array_equal(fastact.softmax(frame), fastact.softmax(values, axis=0))
    for axis in (0, 1):
        result = fastact.softmax(frame, axis=axis)
        np.testing.assert_array_equal(result, fastact.softmax(values, axis=axis))
        assert result.columns.equals(frame.columns)
    groups = frame["x"].groupby([0, 0, 1, 1]).transform(fastact.softmax)
    np.testing.assert_array_equal(groups, fastact.softmax(values[:, 0].reshape(2, 2)).ravel())


@pytest.mark.filterwarnings("ignore:'where' used without 'out':UserWarning")
def test_pandas_raises_errors(frame):
    with pytest.raises(NotImplementedError, match="mixed DataFrame and Series inputs"):
        fastact.prelu(frame, frame["x"])
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(300)  # NumPy 2.2 overflows the stack at the default limit
    try:
        for function in (fastact.relu, np.negative):
            with pytest.raises(RecursionError):
                function(frame["x"], where=frame["x"] > 0)
    finally:
        sys.setrecursionlimit(limit)
    with pytest.raises(TypeError, match="ufunc 'relu' not supported for the input types"):
        fastact.relu(frame.astype(object))
