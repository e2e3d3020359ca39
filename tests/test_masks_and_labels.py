"""Masks and labels: which are accepted, what they mean, and which are rejected; logsumexp and sparsemax."""

import itertools
import subprocess
import sys
import tracemalloc

import numpy as np
import pytest

import fastact
from fastact import _core

FLOATS = ["f2", "f4", "f8", "g"]
every_float = pytest.mark.parametrize("dtype", FLOATS)
MASKED = [(fastact.masked_softmax, 0), (fastact.masked_log_softmax, -np.inf)]
every_masked = pytest.mark.parametrize(("function", "excluded"), MASKED)


def draw(*shape, dtype="f4", seed=0):
    return np.random.default_rng(seed).normal(size=shape).astype(dtype)


# --- masks -----------------------------------------------------------------------------------------------------------


@every_float
@every_masked
@pytest.mark.parametrize("n", [3, 40, 300])
@pytest.mark.parametrize("axis", [0, 1])
def test_excluded_elements_have_no_effect(function, excluded, n, axis, dtype):
    x, mask = draw(6, n, dtype=dtype), np.random.default_rng(1).random((6, n)) < 0.5
    mask[:, 0], mask[0] = True, False
    expected = function(x, mask)
    assert (expected[~mask] == excluded).all()
    for odd in (np.nan, np.inf, -np.inf, np.finfo(dtype).max):
        other = np.where(mask, x, odd).astype(dtype)
        given = [array if axis else np.ascontiguousarray(array.T) for array in (other, mask)]
        result = function(*given, axis=axis)
        np.testing.assert_array_equal(result if axis else result.T, expected)


@every_float
@every_masked
def test_rows_with_all_elements_excluded_or_special_values(function, excluded, dtype):
    x = np.array([[1, 2, 3], [-np.inf, -np.inf, 5], [np.nan, 1, 2], [np.inf, 1, 2], [-np.inf, 0, np.nan]], dtype)
    mask = np.array([[0, 0, 0], [1, 1, 0], [1, 1, 0], [1, 1, 0], [1, 1, 0]], bool)
    one = 1 if excluded == 0 else 0
    nan = [np.nan, np.nan, excluded]
    expected = [[excluded] * 3, [excluded] * 3, nan, nan, [excluded, one, excluded]]
    np.testing.assert_array_equal(function(x, mask), np.array(expected, dtype))


@pytest.mark.parametrize("name", ["masked_softmax", "masked_log_softmax"])
def test_the_gradient_is_zero_where_the_output_is_excluded(name):
    value, backward = getattr(fastact, name), getattr(fastact, name + "_backward")
    x, dy, mask = draw(5, 50), draw(5, 50, seed=1), np.random.default_rng(1).random((5, 50)) < 0.5
    mask[0] = False
    y = value(x, mask)
    expected = backward(dy, y)
    assert (expected[~mask] == 0).all()
    assert (expected[1:][mask[1:]] != 0).all()
    for odd in (np.nan, np.inf):
        np.testing.assert_array_equal(backward(np.where(mask, dy, np.float32(odd)), y), expected)


@every_masked
def test_masks_broadcast(function, excluded):
    x = draw(4, 3, 5, 6)
    rng = np.random.default_rng(2)
    shapes = [(6,), (1,), (), (5, 6), (5, 1), (1, 1, 6), (4, 1, 1, 6), (4, 3, 5, 1), (1, 3, 1, 6), (2, 4, 3, 5, 6)]
    for shape in shapes:
        mask = np.asarray(rng.random(shape) < 0.5)
        whole = np.broadcast_shapes(x.shape, shape)
        full = np.ascontiguousarray(np.broadcast_to(mask, whole))
        expected = function(np.broadcast_to(x, whole).copy(), full)
        for given in (mask, mask.tolist()):
            np.testing.assert_array_equal(function(x, given), expected)
        if len(shape) == 4:
            for axis in range(4):
                expected = function(x, full, axis=axis)
                np.testing.assert_array_equal(function(x, mask, axis=axis), expected)
                np.testing.assert_array_equal(function(x, mask, axes=[axis, axis, axis]), expected)


@every_masked
def test_a_mask_holds_booleans(function, excluded):
    x, y = draw(2, 3), draw(2, 3)
    for mask in (np.ones((2, 3), int), np.ones((2, 3)), [[1, 0, 1], [1, 1, 1]], 1, "yes"):
        with pytest.raises(TypeError, match=f"{function.__name__}: mask must hold booleans, got "):
            function(x, mask, out=y)
    with pytest.raises(TypeError, match="missing required argument 'mask'"):
        function(x)
    with pytest.raises(ValueError, match="mismatch in its core dimension"):
        function(x, np.ones((2, 4), bool), out=y)
    np.testing.assert_array_equal(y, draw(2, 3))


# --- labels ----------------------------------------------------------------------------------------------------------

LOSSES = [fastact.softmax_cross_entropy, lambda *args, **kws: fastact.softmax_cross_entropy_backward(1.5, *args, **kws)]


@every_float
@pytest.mark.parametrize("call", LOSSES)
@pytest.mark.parametrize("char", np.typecodes["AllInteger"])
def test_labels_of_every_integer_type(call, char, dtype):
    x, labels = draw(7, 5, dtype=dtype), np.arange(7) % 5
    expected = call(x, labels)
    np.testing.assert_array_equal(call(x, labels.astype(char)), expected)
    np.testing.assert_array_equal(call(x, label=labels.astype(np.dtype(char).newbyteorder())), expected)
    np.testing.assert_array_equal(call(x, labels.astype(char).repeat(2)[::2]), expected)
    np.testing.assert_array_equal(call(x[3], labels.astype(char)[3]), expected[3])
    np.testing.assert_array_equal(call(x, labels.tolist()), expected)
    np.testing.assert_array_equal(call(x[3], 3), expected[3])


@every_float
@pytest.mark.parametrize("n", [3, 40, 300, 40_000])
@pytest.mark.parametrize("axis", [0, 1])
def test_a_negative_label_excludes_its_row(n, axis, dtype):
    x, labels = draw(6, n, dtype=dtype), np.array([-1, 2, -100, 0, np.iinfo(np.int64).min, 1])
    x[0] = np.nan
    x[2, 1] = np.inf
    given = x if axis else np.ascontiguousarray(x.T)
    losses = fastact.softmax_cross_entropy(given, labels, axis=axis)
    dx = fastact.softmax_cross_entropy_backward(np.full(6, np.inf, dtype), given, labels, axis=axis)
    dx = dx if axis else dx.T
    assert (losses[::2] == 0).all()
    assert (losses[1::2] > 0).all()
    assert (dx[::2] == 0).all()
    assert (dx[1::2] != 0).all()


@pytest.mark.parametrize("call", LOSSES)
def test_a_label_beyond_the_row_is_rejected_before_anything_is_written(call):
    x = draw(3, 4, 5)
    for axis, char in itertools.product((0, 1, 2, -1, -2), "bBhHiIlLqQ"):
        n = x.shape[axis]
        labels = np.zeros(np.delete(x.shape, axis), char)
        for value in (n, np.iinfo(char).max):
            labels[-1, -1] = value
            out = np.full(x.shape if call is LOSSES[1] else labels.shape, 7, "f4")
            message = f"softmax_cross_entropy(_backward)?: label must be less than {n}, .* got {value}$"
            for keywords in ({"axis": axis}, {"axes": None}):
                if "axes" in keywords:
                    keywords = {"axes": [axis, ()] if call is LOSSES[0] else [(), axis, (), axis]}
                    keywords["axes"] += [()] if call is LOSSES[0] else []
                with pytest.raises(IndexError, match=message):
                    call(x, labels, out=out, **keywords)
            assert (out == 7).all()
    with pytest.raises(IndexError, match="label must be less than 5"):
        call([0.0] * 5, 5)


@pytest.mark.parametrize("call", LOSSES)
def test_labels_hold_integers(call):
    for label in (1.0, [0.0, 1.0], "a", None):
        with pytest.raises(TypeError, match=r"softmax_cross_entropy(_backward)?: label must hold integers, got "):
            call(draw(2, 3), label)


def test_no_label_reads_outside_the_row():
    """This holds without the check of labels, as in compiled code."""
    x, labels = draw(2, 3), np.array([3, 1 << 40])
    assert np.isnan(_core.call_numpy_entry(fastact.softmax_cross_entropy, x, labels)).all()
    for length in (3, 300, 40_000):
        both = fastact.softmax_cross_entropy_value_and_backward
        loss, _ = _core.call_numpy_entry(both, np.float32(1), draw(2, length), np.array([length, 1 << 40]))
        assert np.isnan(loss).all()
    dx = _core.call_numpy_entry(fastact.softmax_cross_entropy_backward, np.float32(1), x, labels)
    np.testing.assert_array_equal(dx, fastact.softmax(x))


@every_float
def test_losses_of_rows_with_special_values(dtype):
    """The loss is logsumexp(x) - x[label]."""
    inf, nan = np.inf, np.nan
    x = np.array([[inf, 0], [inf, 0], [inf, nan], [-inf, 0], [-inf, 0], [-inf, -inf], [nan, 0]], dtype)
    expected = [nan, inf, nan, inf, 0, nan, nan]
    np.testing.assert_array_equal(fastact.softmax_cross_entropy(x, [0, 1, 0, 0, 1, 0, 1]), np.array(expected, dtype))


@pytest.mark.parametrize("dy", [1 / 256, np.full(256, 1 / 256, "f4")])
def test_a_gradient_may_overwrite_the_logits(dy):
    x, labels = draw(256, 1000), np.arange(256) % 1000
    expected = fastact.softmax_cross_entropy_backward(dy, x.copy(), labels)
    fastact.softmax_cross_entropy_backward(dy, draw(256, 1000), labels, out=x.copy())
    tracemalloc.start()
    try:
        assert fastact.softmax_cross_entropy_backward(dy, x, labels, out=x) is x
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    np.testing.assert_array_equal(x, expected)
    assert peak < 8192


# A kernel takes rows of up to 256 elements whole. Packed copies of more than 204 don't fit in the workspace.
SHAPES = [(19, 1), (19, 10), (150, 33), (5, 204), (5, 205), (5, 256), (40, 300), (3, 2000), (3, 40_000), (300, 300)]


@every_float
@pytest.mark.parametrize("shape", SHAPES)
def test_value_and_backward_equals_both_functions(shape, dtype):
    """Results are bit-identical, for all layouts of the operands."""
    rows, n = shape
    function = fastact.softmax_cross_entropy_value_and_backward
    x, dy = draw(*shape, dtype=dtype) * 30, draw(rows, dtype=dtype, seed=1)
    labels = np.random.default_rng(2).integers(0, n, rows)
    labels[rows // 2] = -1
    loss = fastact.softmax_cross_entropy(x, labels)
    gradient = fastact.softmax_cross_entropy_backward(dy, x, labels)
    transposed = np.ascontiguousarray(x.T)
    layouts = {"": x.copy(), "strided": np.repeat(x, 2, 1)[:, ::2], "transposed": transposed.copy()}
    results = [
        function(dy, x, labels),
        _core.call_numpy_entry(function, dy, x, labels),
        function(dy, np.repeat(x, 2, 1)[:, ::2], labels),
        function(dy, np.ascontiguousarray(x[:, ::-1])[:, ::-1], labels),
        function(dy, layouts[""], labels, out=(None, layouts[""])),
        function(dy, layouts["strided"], labels, out=(np.empty_like(dy), layouts["strided"])),
    ]
    y, dx = function(dy, transposed, labels, axis=0)
    results.append((y, dx.T))
    y, dx = function(dy, layouts["transposed"], labels, axis=0, out=(None, layouts["transposed"]))
    results.append((y, dx.T))
    for given, axis in ((x, 1), (np.repeat(x, 2, 1)[:, ::2], 1), (transposed, 0)):
        for threads in (1, 3):
            over = dy.copy()
            with fastact.threads(threads):
                y, dx = function(over, given, labels, axis=axis, out=(over, None))
            assert y is over
            results.append((y, dx if axis else dx.T))
    for y, dx in results:
        np.testing.assert_array_equal(y, loss)
        np.testing.assert_array_equal(dx, gradient)


@every_float
def test_a_loss_of_rows_without_elements(dtype):
    x = np.ones((3, 0), dtype)
    for y in (None, np.full(3, 7, dtype)):
        loss, gradient = fastact.softmax_cross_entropy_value_and_backward(1, x, [-1, -2, -1], out=(y, None))
        np.testing.assert_array_equal(loss, np.zeros(3, dtype))
        assert gradient.shape == (3, 0)
    assert fastact.softmax_cross_entropy(np.ones((0, 3), dtype), []).shape == (0,)


# --- logsumexp and sparsemax ---------------------------------------------------------------------------------------


@every_float
def test_logsumexp_of_rows_with_special_values(dtype):
    inf, nan = np.inf, np.nan
    x = np.array([[inf, 0], [inf, -inf], [inf, nan], [nan, 0], [-inf, -inf], [-inf, 2]], dtype)
    np.testing.assert_array_equal(fastact.logsumexp(x), np.array([inf, inf, nan, nan, -inf, 2], dtype))
    np.testing.assert_array_equal(fastact.logsumexp(np.zeros((3, 0), dtype)), np.full(3, -inf, dtype))
    np.testing.assert_array_equal(fastact.logsumexp(np.zeros((0, 3), dtype), axis=0), np.full(3, -inf, dtype))
    dx = fastact.logsumexp_backward(np.ones(2, dtype), np.array([[-inf, -inf], [-inf, 2]], dtype), [-inf, 2])
    np.testing.assert_array_equal(dx, np.array([[0, 0], [0, 1]], dtype))


def test_logsumexp_keeps_dimensions_as_a_reduction_does():
    x = draw(3, 4, 5)
    for axis in (0, 1, -1):
        kept = fastact.logsumexp(x, axis=axis, keepdims=True)
        assert kept.shape == x.max(axis=axis, keepdims=True).shape
        np.testing.assert_array_equal(kept.squeeze(axis), fastact.logsumexp(x, axis=axis))
    assert type(fastact.logsumexp(x[0, 0])) is np.float32
    out = np.empty((), "f4")
    assert fastact.logsumexp(x[0, 0], out=out) is out


@every_float
def test_sparsemax_has_exact_zeros(dtype):
    result = fastact.sparsemax(np.array([[-2, 0, 0.5], [-np.inf, 3, 3], [0, -1, -1], [7, 7, 7]], dtype))
    assert result[0].tolist() == [0, 0.25, 0.75]
    assert result[1].tolist() == [0, 0.5, 0.5]
    assert result[2].tolist() == [1, 0, 0]
    np.testing.assert_array_equal(result[3], np.full(3, 1 / np.array(3, dtype)))
    for odd in ([np.nan, 0], [np.inf, 0], [-np.inf, -np.inf]):
        assert np.isnan(fastact.sparsemax(np.array(odd, dtype))).all()


def test_sparsemax_backward_is_zero_where_the_output_is():
    y = np.array([0, 0.25, 0.75])
    assert fastact.sparsemax_backward([np.nan, 1, 3], y).tolist() == [0, -1, 1]


NEAR_THE_THRESHOLD = """
import numpy as np
import fastact
rng = np.random.default_rng(0)
for char in "efdg":
    for n in range(2, 12):
        for _ in range(300):
            x = -rng.integers(0, 60, n) / 100
            x[0] = 0
            top = np.sort(x)[::-1]
            counts = np.arange(1, n + 1)
            threshold = ((np.cumsum(top) - 1) / counts)[counts * top > np.cumsum(top) - 1][-1]
            x[-1] = threshold.astype(char) + rng.integers(-2, 3) * np.spacing(threshold.astype(char))
            y = fastact.sparsemax(x.astype(char))
            assert abs(float(y.sum()) - 1) < 4 * np.finfo(char).eps, x
for x in ([0, -0.14, -0.57], [0, -0.21, -0.2, -0.47], [0, -0.27, -0.28, -0.5166666666666666]):
    assert abs(fastact.sparsemax(x).sum() - 1) < 1e-15
"""


def test_sparsemax_ends_if_an_element_is_near_the_threshold():
    """Rounding may include such an element in one step and exclude it in the next."""
    subprocess.run([sys.executable, "-c", NEAR_THE_THRESHOLD], check=True, timeout=60)


@every_float
@pytest.mark.parametrize("name", ["logsumexp", "sparsemax", "softmax", "log_softmax"])
def test_no_long_row_warns(name, dtype):
    """NumPy's own function checks the floating-point status after the loop."""
    x = draw(2, 70_000, dtype=dtype)
    with np.errstate(all="raise"):
        for given in (x, np.asfortranarray(x)):
            _core.call_numpy_entry(getattr(fastact, name), given)
            _core.call_numpy_entry(
                fastact.softmax_cross_entropy_value_and_backward, np.ones(2, dtype), given, np.array([5, -1])
            )
