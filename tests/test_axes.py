"""Functions along an axis give true values, and the same bits for every axis, row length, memory order and stride."""

import numpy as np
import pytest
from support.processes import run

import fastact
from fastact import _catalogue as catalogue
from fastact import _core

ml_dtypes = pytest.importorskip("ml_dtypes")

FORMATS = {"f2": np.float16, "b2": ml_dtypes.bfloat16, "f4": np.float32, "f8": np.float64, "g": np.longdouble}
UFUNCS = {ufunc.name: ufunc for ufunc in catalogue.UFUNCS if ufunc.signature and len(ufunc.outputs) == 1}
ROWS = 19
LENGTHS = [*range(1, 20), 23, 31, 32, 33, 34, 47, 48, 49, 63, 64, 65, 70]
LONG = (127, 128, 129, 255, 256, 257, 1000, 2049, 6145, 32_768, 32_769, 100_000)
FEWER = (129, 257, 2049, 32_769)  # for functions that share their loops with softmax
LONG_DOUBLE = (257, 2049)  # its loops have no vectors and no other changes of method
ALL_LENGTHS = ("softmax", "log_softmax", "softmax_backward", "log_softmax_backward")

LONG_CASES = [
    pytest.param(name, dtype, n, id=f"{name}-{char}-{n}")
    for name in UFUNCS
    for char, dtype in FORMATS.items()
    for n in (LONG_DOUBLE if char == "g" else LONG if name in ALL_LENGTHS else FEWER)
]

by_function = pytest.mark.parametrize("name", UFUNCS)
by_format = pytest.mark.parametrize("dtype", FORMATS.values(), ids=FORMATS)


def softmax_of(x):
    """Return the softmax of every row; 0 where x is -inf, and in rows that hold only -inf."""
    top = x.max(-1, keepdims=True)
    powers = np.exp(x - np.where(np.isfinite(top), top, 0))
    total = powers.sum(-1, keepdims=True)
    return powers / np.where(total == 0, 1, total)


def log_softmax_of(x):
    """Return the log-softmax of every row, with log1p in place of the logarithm of a sum near 1."""
    top = x.max(-1, keepdims=True)
    d = x - np.where(np.isfinite(top), top, 0)
    powers = np.exp(d)
    np.put_along_axis(powers, d.argmax(-1)[..., None], 0, -1)
    return d - np.log1p(powers.sum(-1, keepdims=True))


def sparsemax_of(x):
    """Return the sparsemax of every row, by sorting."""
    ordered = -np.sort(-x, -1)
    excess = (ordered.cumsum(-1) - 1) / np.arange(1, x.shape[-1] + 1)
    count = (ordered > excess).sum(-1, keepdims=True)
    return np.maximum(x - np.take_along_axis(excess, count - 1, -1), 0)


def total(array):
    return array.sum(-1, keepdims=True)


def mean_where(mask, array):
    return total(np.where(mask, array, 0)) / total(mask)


def at_label(x, label):
    return np.take_along_axis(x, np.maximum(label, 0)[..., None], -1)[..., 0]


def logsumexp_of(x):
    return x.max(-1) - log_softmax_of(x).max(-1)


TRUTHS = {
    "softmax": softmax_of,
    "log_softmax": log_softmax_of,
    "masked_softmax": lambda x, mask: softmax_of(np.where(mask, x, -np.inf)),
    "masked_log_softmax": lambda x, mask: log_softmax_of(np.where(mask, x, -np.inf)),
    "logsumexp": logsumexp_of,
    "sparsemax": sparsemax_of,
    "softmax_cross_entropy": lambda x, label: np.where(label < 0, 0, -at_label(log_softmax_of(x), label)),
    "softmax_backward": lambda dy, y: y * (dy - total(dy * y)),
    "log_softmax_backward": lambda dy, y: dy - np.exp(y) * total(dy),
    "masked_softmax_backward": lambda dy, y: y * (dy - total(dy * y)),
    "masked_log_softmax_backward": lambda dy, y: np.where(
        y > -np.inf, dy - np.exp(y) * total(np.where(y > -np.inf, dy, 0)), 0
    ),
    "logsumexp_backward": lambda dy, x, y: dy[..., None] * np.exp(x - y[..., None]),
    "sparsemax_backward": lambda dy, y: np.where(y > 0, dy - mean_where(y > 0, dy), 0),
    "softmax_cross_entropy_backward": lambda dy, x, label: (
        (dy * (label >= 0))[..., None] * (softmax_of(x) - (np.arange(x.shape[-1]) == label[..., None]))
    ),
}


def truth(name, arrays):
    """Evaluate a function along the last axis in long double, by a formula that doesn't overflow."""
    wide = [array if array.dtype in (bool, np.int64) else array.astype(np.longdouble) for array in arrays]
    return TRUTHS[name](*wide)


def operands(name, rows, n, dtype, seed=0):
    """Return arrays for a function; the output that a backward pass starts from is the true one."""
    rng = np.random.default_rng(seed)
    ufunc = UFUNCS[name]
    shapes = dict(zip(ufunc.operands, ((rows, n) if core else (rows,) for core in ufunc.has_core_dim), strict=True))
    drawn = {"x": rng.normal(0, 3, (rows, n)).astype(dtype)}
    drawn["dy"] = rng.normal(0, 3, shapes.get("dy", 0)).astype(dtype)
    drawn["mask"] = (rng.random((rows, n)) < 0.7) & (np.arange(rows) % 8 != 3)[:, None]
    drawn["label"] = np.where(np.arange(rows) % 8 == 3, -100, rng.integers(0, n, rows))
    if "y" in ufunc.arrays:
        value = name.removesuffix("_backward")
        drawn["y"] = truth(value, [drawn[other] for other in UFUNCS[value].arrays]).astype(dtype)
    return [drawn[other] for other in ufunc.arrays]


def check(name, dtype, arrays, result):
    """Compare a result with the truth: the error is relative, and relative to sum(abs(dy)) for a backward pass."""
    expected = truth(name, arrays)
    np.testing.assert_array_equal(np.isfinite(result.astype("g")), np.isfinite(expected))
    eps = ml_dtypes.finfo(dtype).eps if dtype is ml_dtypes.bfloat16 else np.finfo(dtype).eps
    tiny = float(np.float64(ml_dtypes.finfo(dtype).tiny if dtype is ml_dtypes.bfloat16 else np.finfo(dtype).tiny))
    scale = abs(expected)
    if name.startswith("sparsemax"):
        scale = scale + 1
    if name.endswith("backward"):
        dy = abs(arrays[0].astype(np.longdouble))
        scale = scale + (total(dy) if UFUNCS[name].has_core_dim[0] else dy[:, None])
    bound = {np.float64: 6, np.longdouble: 16}.get(dtype, 3 if dtype is np.float32 else 1) * eps * scale
    with np.errstate(invalid="ignore"):
        error = np.where(result == expected, 0, abs(result.astype(np.longdouble) - expected))
    assert result.dtype == dtype
    assert (error <= bound + eps * tiny).all(), (name, dtype, result.shape, float((error - bound).max()))


def layouts(array):
    """Yield views of the same values in three dimensions, and the axis of the rows: pairs (view, axis).

    A one-dimensional array has one number per row. Its views lack the axis.
    """
    for view, axis in layouts_of_rows(array.reshape(len(array), 1, -1)):
        yield (view if array.ndim > 1 else view.squeeze(axis)), axis


def layouts_of_rows(array):
    rows, _, n = array.shape
    yield array, 2
    yield np.asfortranarray(array), 2
    yield np.ascontiguousarray(array.transpose(2, 1, 0)), 0
    yield np.ascontiguousarray(array.transpose(1, 2, 0)), 1
    yield np.ascontiguousarray(array.transpose(2, 0, 1)), 0
    yield np.repeat(array, 2, 2)[..., ::2], 2
    yield np.repeat(np.repeat(array, 2, 0), 3, 2)[::2, :, ::3], 2
    yield np.repeat(np.ascontiguousarray(array.transpose(2, 1, 0)), 2, 2)[..., ::2], 0
    yield np.ascontiguousarray(array[::-1, :, ::-1])[::-1, :, ::-1], 2
    padded = np.zeros((rows, 1, n + 5), array.dtype)
    padded[..., 2 : n + 2] = array
    yield padded[..., 2 : n + 2], 2


def bits(array, axis):
    """Return the bytes of the rows along an axis; long double, which has padding, is rounded to float64 first."""
    rows = np.ascontiguousarray(np.moveaxis(array, axis, -1))
    return rows.astype("f8").tobytes() if rows.dtype == np.longdouble else rows.tobytes()


def bits_of(name, array, axis):
    """Return the bytes of a result, which may have one number per row."""
    return bits(array if UFUNCS[name].has_core_dim[-1] else np.expand_dims(array, axis), axis)


def check_layouts(name, arrays, expected):
    function, ufunc = getattr(fastact, name), UFUNCS[name]
    for views in zip(*map(layouts, arrays), strict=True):
        inputs, axis = [view for view, _ in views], views[0][1]
        layout = name, inputs[0].shape, inputs[0].strides, axis
        results = [function(*inputs, axis=axis), _core.call_numpy_entry(function, *inputs, axis=axis)]
        out = np.zeros_like(results[0], order="F")
        assert function(*inputs, axis=axis, out=out) is out
        for result in (out, *results):
            assert bits_of(name, result, axis) == expected, layout
        for place, (operand, core) in enumerate(zip(ufunc.arrays, ufunc.has_core_dim, strict=False)):
            if operand not in ("mask", "label") and core == ufunc.has_core_dim[-1]:
                copies = [view.copy(order="K") for view in inputs]
                function(*copies, axis=axis, out=copies[place])
                assert bits_of(name, copies[place], axis) == expected, (f"in place of {operand}", *layout)


@by_format
@by_function
def test_short_rows_of_every_length(name, dtype):
    """The values are true. One row alone, a few rows and many rows give the same bits, in every layout."""
    function = getattr(fastact, name)
    for n in LENGTHS:
        arrays = operands(name, ROWS, n, dtype, seed=n)
        result = function(*arrays)
        check(name, dtype, arrays, result)
        check_layouts(name, arrays, bits_of(name, result, 1))
        for row in (0, 7):
            alone = np.asarray(function(*[array[row] for array in arrays]))
            assert bits_of(name, alone[None], 1) == bits_of(name, result[row][None], 1)
        few = function(*[np.ascontiguousarray(array[:3]) for array in arrays])
        assert bits_of(name, few, 1) == bits_of(name, result[:3], 1)


@pytest.mark.parametrize(("name", "dtype", "n"), LONG_CASES)
def test_long_rows_and_threads(name, dtype, n):
    """The lengths lie around those where the method changes. Partial sums of threads are added in order."""
    rows = 40 if n < 3000 else 3
    arrays = operands(name, rows, n, dtype)
    result = getattr(fastact, name)(*arrays)
    if dtype is np.float64 or dtype is np.float32:
        check(name, dtype, arrays, result)
    check_layouts(name, arrays, bits_of(name, result, 1))
    for count in (2, 3, 7):
        with fastact.threads(count):
            for view in (slice(None), slice(0, 1)):
                again = getattr(fastact, name)(*[array[view] for array in arrays])
                assert bits_of(name, again, 1) == bits_of(name, result[view], 1)


@by_format
@by_function
def test_more_rows_than_a_block_holds(name, dtype):
    """In both memory orders, with one thread and with several."""
    for rows, n in ((777, 33),) if dtype is np.longdouble else ((1000, 10), (777, 33), (300, 300)):
        arrays = operands(name, rows, n, dtype)
        with fastact.threads(1):
            expected = bits_of(name, getattr(fastact, name)(*arrays), 1)
        for count in (1, 2, 5):
            with fastact.threads(count):
                check_layouts(name, arrays, expected)


@by_format
@by_function
@pytest.mark.parametrize("inner", [2, 3, 4, 5, 7, 17])
def test_few_columns_after_the_axis(name, dtype, inner):
    """Along axis 1 of an array of shape (many, n, few), the loop may go over either other dimension first."""
    for n in (2, 10, 33, 260):
        arrays = operands(name, 40 * inner, n, dtype)
        expected = bits_of(name, getattr(fastact, name)(*arrays), 1)
        middle = [
            np.ascontiguousarray(array.reshape(40, inner, n).swapaxes(1, 2))
            if array.ndim > 1
            else array.reshape(40, inner)
            for array in arrays
        ]
        assert bits_of(name, getattr(fastact, name)(*middle, axis=1), 1) == expected


@by_format
@by_function
def test_nan_and_infinity_in_a_row_leave_other_rows_unchanged(name, dtype):
    for n in (1, 3, 10, 17, 50, 300):
        arrays = operands(name, ROWS, n, dtype)
        expected = getattr(fastact, name)(*arrays)
        for row, value in ((2, np.nan), (9, np.inf), (17, -np.inf)):
            for array in arrays:
                if array.dtype == dtype and array.ndim > 1:
                    array[row, n // 2] = value
                if array.dtype == bool:
                    array[row] = True
        others = [row for row in range(ROWS) if row not in (2, 9, 17)]
        for inputs, axis in ((arrays, 1), ([np.asfortranarray(array).T for array in arrays], 0)):
            with np.errstate(invalid="ignore"):
                result = getattr(fastact, name)(*inputs, axis=axis)
            result = np.moveaxis(result, axis, 1) if result.ndim > 1 else result
            assert bits_of(name, result[others], 1) == bits_of(name, expected[others], 1)
            assert np.isnan(result[2]).any()


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.longdouble])
@pytest.mark.parametrize("rows", [1, 30])
def test_an_infinite_sum_is_infinite(dtype, rows):
    """The compensation of the sum's rounding errors is inf - inf there, and must not make NaN of the sum."""

    def repeated(*values):
        return np.tile(np.array(values, dtype), (rows, 1))

    y = np.log(repeated(0.25, 0.75))
    np.testing.assert_array_equal(fastact.log_softmax_backward(repeated(np.inf, 0), y), repeated(np.nan, -np.inf))
    np.testing.assert_array_equal(fastact.log_softmax_backward(repeated(0, -np.inf), y), repeated(np.inf, np.nan))
    np.testing.assert_array_equal(fastact.softmax_backward(repeated(np.inf, 0), np.exp(y)), repeated(np.nan, -np.inf))
    large = np.finfo(dtype).max / 2
    for n in (4, 300, 70_000):
        for sign in (1, -1):
            many = np.full((rows, n), sign * large, dtype)
            zeros = np.zeros((rows, n), dtype)
            result = fastact.log_softmax_backward(many, zeros)
            np.testing.assert_array_equal(result, np.full((rows, n), -sign * np.inf, dtype))
            across = fastact.log_softmax_backward(np.ascontiguousarray(many.T), np.ascontiguousarray(zeros.T), axis=0)
            np.testing.assert_array_equal(across, result.T)


@pytest.mark.parametrize("name", [name for name, ufunc in UFUNCS.items() if not ufunc.has_mixed_operands])
def test_the_result_has_the_memory_order_of_the_input(name):
    """NumPy's own ufuncs do the same: for an input in C order, the result along any axis is in C order."""
    function = getattr(fastact, name)
    x = np.ones((4, 5, 6), np.float32)
    inputs = [x] * function.nin
    for axis in (0, 1, 2, -3):
        assert function(*inputs, axis=axis).strides == x.strides
        assert function(*[a.T for a in inputs], axis=axis).strides == x.T.strides
    with pytest.raises(np.exceptions.AxisError):
        function(*inputs, axis=-4)
    with pytest.raises(ValueError, match="fit into a C int"):
        function(*inputs, axis=2**40)


def test_a_small_stack_is_enough():
    """Threads of servers and of embedded Python may have no more. CPython 3.14 and later use more of it themselves."""
    script = """
        import sys
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
                                fastact.masked_softmax(x, x > 0, axis=axis)
                                fastact.logsumexp(x, axis=axis)
                                fastact.sparsemax(x, axis=axis)
                                labels = np.zeros_like(x.sum(axis), int)
                                fastact.softmax_cross_entropy(x, labels, axis=axis)
                                fastact.softmax_cross_entropy_backward(1, x, labels, axis=axis)
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
                    fastact.softmax_cross_entropy_backward(1, x, np.zeros(x.shape[1], int), axis=0)
                fastact.relu.at(long, [1, 2])
                fastact.prelu.reduce(long)
            fastact.softmax(np.arange(300), axis=0)
            print("done")

        threading.stack_size((64 if sys.version_info < (3, 14) else 80) * 1024)
        thread = threading.Thread(target=call)
        thread.start()
        thread.join()
    """
    assert run(script, timeout=300) == "done"
