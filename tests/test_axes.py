"""softmax and its kin over every axis, row length, order and stride: true values, and the same bits any way."""

import numpy as np
import pytest
from processes import run

import fastact
from fastact import _core

ml_dtypes = pytest.importorskip("ml_dtypes")

FORMATS = {"f2": np.float16, "b2": ml_dtypes.bfloat16, "f4": np.float32, "f8": np.float64, "g": np.longdouble}
NAMES = ("softmax", "log_softmax", "softmax_backward", "log_softmax_backward")
ROWS = 19
LONG = (127, 128, 129, 255, 256, 257, 1000, 2049, 6145, 32_768, 32_769, 100_000)

by_function = pytest.mark.parametrize("name", NAMES)
by_format = pytest.mark.parametrize("dtype", FORMATS.values(), ids=FORMATS)


def truth(name, arrays):
    """The function along the last axis in long double, in a form that is safe there."""
    if name.endswith("backward"):
        dy, y = (array.astype(np.longdouble) for array in arrays)
        if name == "softmax_backward":
            return y * (dy - (dy * y).sum(-1, keepdims=True))
        return dy - np.exp(y) * dy.sum(-1, keepdims=True)
    x = arrays[0].astype(np.longdouble)
    d = x - x.max(-1, keepdims=True)
    powers = np.exp(d)
    if name == "softmax":
        return powers / powers.sum(-1, keepdims=True)
    np.put_along_axis(powers, d.argmax(-1)[..., None], 0, -1)
    return d - np.log1p(powers.sum(-1, keepdims=True))


def operands(name, rows, n, dtype, seed=0):
    """Arrays for a function; a backward pass starts from a true output."""
    rng = np.random.default_rng(seed)
    x = rng.normal(0, 3, (rows, n)).astype(dtype)
    if not name.endswith("backward"):
        return [x]
    return [rng.normal(0, 3, (rows, n)).astype(dtype), truth(name.removesuffix("_backward"), [x]).astype(dtype)]


def check(name, dtype, arrays, result):
    """Compare values with the truth: within the promise, and a backward pass within that of its sum."""
    expected = truth(name, arrays)
    eps = ml_dtypes.finfo(dtype).eps if dtype is ml_dtypes.bfloat16 else np.finfo(dtype).eps
    tiny = float(np.float64(ml_dtypes.finfo(dtype).tiny if dtype is ml_dtypes.bfloat16 else np.finfo(dtype).tiny))
    bound = {np.float64: 6, np.longdouble: 16}.get(dtype, 3 if dtype is np.float32 else 1) * eps * abs(expected)
    if name.endswith("backward"):
        bound = 6 * eps * (abs(expected) + abs(arrays[0].astype(np.longdouble)).sum(-1, keepdims=True))
    error = abs(result.astype(np.longdouble) - expected)
    assert result.dtype == dtype
    assert (error <= bound + eps * tiny).all(), (name, dtype, result.shape, float((error - bound).max()))


def layouts(array):
    """Views of the same values along axis 0, 1 or 2 of three dimensions: (view, axis)."""
    rows, n = array.shape
    half = array.reshape(rows, 1, n)
    yield half, 2
    yield np.asfortranarray(half), 2
    yield np.ascontiguousarray(half.transpose(2, 1, 0)), 0
    yield np.ascontiguousarray(half.transpose(1, 2, 0)), 1
    yield np.ascontiguousarray(half.transpose(2, 0, 1)), 0
    yield np.repeat(half, 2, 2)[..., ::2], 2
    yield np.repeat(np.repeat(half, 2, 0), 3, 2)[::2, :, ::3], 2
    yield np.repeat(np.ascontiguousarray(half.transpose(2, 1, 0)), 2, 2)[..., ::2], 0
    yield np.ascontiguousarray(half[::-1, :, ::-1])[::-1, :, ::-1], 2
    wide = np.zeros((rows, 1, n + 5), array.dtype)
    wide[..., 2 : n + 2] = half
    yield wide[..., 2 : n + 2], 2


def bits(array, axis):
    """Bytes of the rows along an axis; of long double, which has padding, those of a part of its digits."""
    rows = np.ascontiguousarray(np.moveaxis(array, axis, -1))
    return rows.astype("f8").tobytes() if rows.dtype == np.longdouble else rows.tobytes()


def check_layouts(name, arrays, expected):
    function = getattr(fastact, name)
    for views in zip(*map(layouts, arrays), strict=True):
        given, axis = [view for view, _ in views], views[0][1]
        out = np.zeros_like(given[0])
        assert function(*given, axis=axis, out=out) is out
        for result in (out, function(*given, axis=axis), _core.call_numpy_entry(function, *given, axis=axis)):
            assert bits(result, axis) == expected, (name, given[0].shape, given[0].strides, axis)
        for place in range(len(given)):
            own = [view.copy(order="K") for view in given]
            function(*own, axis=axis, out=own[place])
            assert bits(own[place], axis) == expected, (name, "in", place, given[0].shape, given[0].strides, axis)


@by_format
@by_function
def test_short_rows(name, dtype):
    """Every length, of one row and of many: the values, and the same bits for every layout, way and neighbour."""
    function = getattr(fastact, name)
    for n in range(1, 71):
        arrays = operands(name, ROWS, n, dtype, seed=n)
        result = function(*arrays)
        check(name, dtype, arrays, result)
        check_layouts(name, arrays, bits(result, 1))
        for row in (0, 7):
            alone = function(*[array[row] for array in arrays])
            assert bits(alone[None], 1) == bits(result[row][None], 1)
        few = function(*[np.ascontiguousarray(array[:3]) for array in arrays])
        assert bits(few, 1) == bits(result[:3], 1)


@by_format
@by_function
@pytest.mark.parametrize("n", LONG)
def test_long_rows(name, dtype, n):
    """Around the lengths where the way over a row changes; and with threads, whose parts are summed in order."""
    rows = 40 if n < 3000 else 3
    arrays = operands(name, rows, n, dtype)
    result = getattr(fastact, name)(*arrays)
    if dtype is np.float64 or dtype is np.float32:
        check(name, dtype, arrays, result)
    check_layouts(name, arrays, bits(result, 1))
    for count in (2, 3, 7):
        with fastact.threads(count):
            for view in (slice(None), slice(0, 1)):
                again = getattr(fastact, name)(*[array[view] for array in arrays])
                assert bits(again, 1) == bits(result[view], 1)


@by_format
@by_function
def test_many_rows(name, dtype):
    """More than are taken at a time, in both orders, whole and by threads."""
    for rows, n in ((1000, 10), (777, 33), (300, 300)):
        arrays = operands(name, rows, n, dtype)
        with fastact.threads(1):
            expected = bits(getattr(fastact, name)(*arrays), 1)
        for count in (1, 2, 5):
            with fastact.threads(count):
                check_layouts(name, arrays, expected)


@by_format
@by_function
@pytest.mark.parametrize("inner", [2, 3, 4, 5, 7, 17])
def test_few_rows_side_by_side(name, dtype, inner):
    """As in axis 1 of (many, n, few): whichever dimension is gone through first."""
    for n in (2, 10, 33, 260):
        arrays = operands(name, 40 * inner, n, dtype)
        expected = bits(getattr(fastact, name)(*arrays), 1)
        middle = [np.ascontiguousarray(array.reshape(40, inner, n).swapaxes(1, 2)) for array in arrays]
        assert bits(getattr(fastact, name)(*middle, axis=1), 1) == expected


@by_format
@by_function
def test_odd_rows_leave_their_neighbours(name, dtype):
    for n in (1, 3, 10, 17, 50, 300):
        arrays = operands(name, ROWS, n, dtype)
        expected = getattr(fastact, name)(*arrays)
        for row, odd in ((2, np.nan), (9, np.inf), (17, -np.inf)):
            arrays[0][row, n // 2] = odd
        others = [row for row in range(ROWS) if row not in (2, 9, 17)]
        for given, axis in ((arrays, 1), ([np.asfortranarray(array).T for array in arrays], 0)):
            with np.errstate(invalid="ignore"):
                result = np.moveaxis(getattr(fastact, name)(*given, axis=axis), axis, 1)
            assert bits(result[others], 1) == bits(expected[others], 1)
            assert np.isnan(result[2]).any()


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.longdouble])
@pytest.mark.parametrize("rows", [1, 30])
def test_an_infinite_sum_stays_one(dtype, rows):
    """What rounding leaves out of a sum is nothing there, and no NaN."""

    def of_rows(*values):
        return np.tile(np.array(values, dtype), (rows, 1))

    y = np.log(of_rows(0.25, 0.75))
    np.testing.assert_array_equal(fastact.log_softmax_backward(of_rows(np.inf, 0), y), of_rows(np.nan, -np.inf))
    np.testing.assert_array_equal(fastact.log_softmax_backward(of_rows(0, -np.inf), y), of_rows(np.inf, np.nan))
    np.testing.assert_array_equal(fastact.softmax_backward(of_rows(np.inf, 0), np.exp(y)), of_rows(np.nan, -np.inf))
    large = np.finfo(dtype).max / 2
    for n in (4, 300, 70_000):
        for sign in (1, -1):
            many = np.full((rows, n), sign * large, dtype)
            zeros = np.zeros((rows, n), dtype)
            result = fastact.log_softmax_backward(many, zeros)
            np.testing.assert_array_equal(result, np.full((rows, n), -sign * np.inf, dtype))
            across = fastact.log_softmax_backward(np.ascontiguousarray(many.T), np.ascontiguousarray(zeros.T), axis=0)
            np.testing.assert_array_equal(across, result.T)


def test_the_largest_double_as_the_issue_has_it():
    np.testing.assert_array_equal(fastact.log_softmax_backward([1e308] * 4, np.log([0.25] * 4)), [-np.inf] * 4)


@by_function
def test_the_result_lies_as_the_input_does(name):
    """As NumPy's own ufuncs have it: a result along the first axis of C order is in C order."""
    function = getattr(fastact, name)
    x = np.ones((4, 5, 6), np.float32)
    inputs = [x] * (2 if name.endswith("backward") else 1)
    for axis in (0, 1, 2, -3):
        assert function(*inputs, axis=axis).strides == x.strides
        assert function(*[a.T for a in inputs], axis=axis).strides == x.T.strides
    with pytest.raises(np.exceptions.AxisError):
        function(*inputs, axis=-4)
    with pytest.raises(ValueError, match="fit into a C int"):
        function(*inputs, axis=2**40)


def test_a_stack_of_64_kib():
    """Where NumPy survives, every path does: threads of servers and of embedded Python have no more."""
    script = """
        import threading
        import numpy as np
        import fastact
        from fastact import _core

        rng = np.random.default_rng(0)

        def call():
            for char in "efdg":
                block = rng.normal(0, 1, (64, 2, 300)).astype(char)
                for x in (block, block[:, :, ::2], block[::-1, ::-1], block.T, block[:, 0, :7]):
                    for name in ("relu", "gelu", "softplus", "softmax", "log_softmax"):
                        function = getattr(fastact, name)
                        function(x)
                        function(x, out=np.empty(x.shape[::-1], char).T)
                        _core.call_numpy_entry(function, *[x, *[x] * (name == "softplus")])
                        if "softmax" in name:
                            for axis in range(x.ndim):
                                function(x, axis=axis)
                        else:
                            function(x, out=np.zeros(x.shape, char), where=x > 0)
                    for name in ("gelu_backward", "softmax_backward", "log_softmax_backward"):
                        getattr(fastact, name)(x, x)
                    fastact.swiglu_backward(x, x, x)
                    fastact.celu(x, x)
                    fastact.celu_backward(x, x, x)
                long = rng.normal(0, 1, 140_000).astype(char)
                for x in (long, long[::2]):
                    fastact.softmax(x)
                    fastact.softmax_backward(x, x)
                tall = rng.normal(0, 1, (40_000, 6)).astype(char)
                for x in (tall, tall[:, ::2]):
                    fastact.softmax(x, axis=0)
                fastact.relu.at(long, [1, 2])
                fastact.prelu.reduce(long)
            fastact.softmax(np.arange(300), axis=0)
            print("survived")

        threading.stack_size(65536)
        thread = threading.Thread(target=call)
        thread.start()
        thread.join()
    """
    assert run(script, timeout=300) == "survived"
