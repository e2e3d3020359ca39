"""Dask arrays are computed lazily, chunk by chunk, in threads and in the processes of a cluster."""

import re
import textwrap
from pathlib import Path

import numpy as np
import pytest
from support.operands import OF_ONE_SHAPE, inputs_of
from support.processes import run

import fastact

da = pytest.importorskip("dask.array")
DOCS = (Path(__file__).resolve().parent.parent / "docs" / "ecosystem.md").read_text()
SEVERAL = [row for row in OF_ONE_SHAPE if len(row.outputs) > 1]


@pytest.fixture
def x():
    return np.random.default_rng(0).normal(size=(40, 30)).astype("f4")


def test_results_are_lazy_and_chunked(x):
    lazy = da.from_array(x, chunks=(10, 15))
    calls = []
    lazy = lazy.map_blocks(lambda block: calls.append(block.shape) or block, meta=x[:0])
    y = fastact.gelu(lazy)
    assert (type(y), y.chunks, y.dtype, calls) == (da.Array, lazy.chunks, x.dtype, [])
    np.testing.assert_array_equal(y.compute(), fastact.gelu(x))
    assert calls == [(10, 15)] * 8


@pytest.mark.parametrize("dtype", ["f4", "i2", "u1", "?"])
@pytest.mark.parametrize("axis", [0, -1])
def test_crelu_is_lazy(x, dtype, axis):
    x = (x * 10).astype(dtype)
    y, expected = fastact.crelu(da.from_array(x, chunks=(10, 15)), axis), fastact.crelu(x, axis)
    assert (type(y), y.shape, y.dtype) == (da.Array, expected.shape, expected.dtype)
    np.testing.assert_array_equal(y.compute(), expected)


def test_crelu_raises_the_errors_that_it_raises_for_numpy_arrays():
    x = da.ones((3, 4))
    for axis, message in ((None, "crelu: axis must be an integer, got None"), (2, "crelu: axis 2 is out of bounds")):
        with pytest.raises((TypeError, np.exceptions.AxisError), match=message):
            fastact.crelu(x, axis)
    with pytest.raises(TypeError, match="crelu: x must hold real numbers, got complex128"):
        fastact.crelu(x * 1j)


@pytest.mark.parametrize("row", SEVERAL, ids=lambda row: row.name)
def test_apply_gufunc_supports_several_outputs(row):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row, (4, 10))
    lazy = [da.from_array(np.broadcast_to(v, (4, 10)).astype("f4"), chunks=(2, 7)) for v in inputs]
    results = da.apply_gufunc(function, f"{','.join(['()'] * function.nin)}->{','.join(['()'] * function.nout)}", *lazy)
    for result, expected in zip(results, function(*inputs), strict=True):
        assert (type(result), result.chunks) == (da.Array, lazy[0].chunks)
        assert result.dtype == expected.dtype
        np.testing.assert_array_equal(result.compute(), expected)


@pytest.mark.parametrize("row", [row for row in OF_ONE_SHAPE if row.signature], ids=lambda row: row.name)
@pytest.mark.parametrize("axis", [-1, 0])
def test_functions_along_an_axis_need_one_chunk_along_it(row, axis):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row, (8, 10))
    split = [da.from_array(v, chunks=4) for v in inputs]
    with pytest.raises(ValueError, match="consists of multiple chunks"):
        function(*split, axis=axis)
    result = function(*(v.rechunk({axis: -1}) for v in split), axis=axis)
    assert result.numblocks == ((2, 1) if axis == -1 else (1, 3))
    np.testing.assert_array_equal(result.compute(), function(*inputs, axis=axis))


def test_masks_and_labels_may_be_lazy(x):
    lazy, labels = da.from_array(x, chunks=(10, 30)), np.arange(40) % 30
    mask = lazy > 0
    np.testing.assert_array_equal(fastact.masked_softmax(lazy, mask).compute(), fastact.masked_softmax(x, x > 0))
    np.testing.assert_array_equal(fastact.logsumexp(lazy).compute(), fastact.logsumexp(x))
    losses = fastact.softmax_cross_entropy(lazy, da.from_array(labels, chunks=10))
    assert losses.chunks == ((10,) * 4,)
    np.testing.assert_array_equal(losses.compute(), fastact.softmax_cross_entropy(x, labels))


def test_parameters_may_be_lazy(x):
    slopes = np.linspace(-1, 1, 30, dtype="f4")
    expected = fastact.leaky_relu(x, slopes)
    for operand in (x, da.from_array(x, chunks=(10, 15))):
        result = fastact.leaky_relu(operand, negative_slope=da.from_array(slopes, chunks=7))
        assert type(result) is da.Array
        np.testing.assert_array_equal(result.compute(), expected)


def test_out_where_and_dtype_work_and_order_is_refused(x):
    lazy, zeros = da.from_array(x, chunks=10), da.zeros(x.shape, "f4", chunks=10)
    assert fastact.gelu(lazy, out=zeros) is zeros
    np.testing.assert_array_equal(zeros.compute(), fastact.gelu(x))
    result = fastact.gelu(lazy, where=lazy > 0, out=da.zeros_like(lazy))
    np.testing.assert_array_equal(result.compute(), np.where(x > 0, fastact.gelu(x), 0))
    result = fastact.gelu(lazy, dtype="f8")
    assert result.dtype == result.compute().dtype == np.float64
    with pytest.raises(NotImplementedError, match="out parameter is not fully supported"):
        fastact.gelu(lazy, out=np.empty_like(x))
    with pytest.raises(TypeError, match="does not take the following keyword arguments"):
        fastact.gelu(lazy, order="C")


def test_a_cluster_of_two_processes_gives_the_same_results():
    """The documented code runs, and more. Each worker's nanny sets OMP_NUM_THREADS."""
    pytest.importorskip("distributed")
    block = next(block for block in re.findall(r"```python\n(.*?)```", DOCS, re.DOTALL) if "distributed" in block)
    more = """
        import dask.array as da
        x = np.random.default_rng(0).normal(size=(400, 300)).astype("f4")
        lazy = da.from_array(x, chunks=100)
        assert (fastact.gelu(lazy).compute() == fastact.gelu(x)).all()
        gradients = da.apply_gufunc(fastact.swiglu_backward, "(),(),()->(),()", lazy, lazy, lazy)
        assert all((one.compute() == other).all() for one, other in zip(gradients, fastact.swiglu_backward(x, x, x)))
        workers = client.scheduler_info()["workers"]
        results = [client.submit(fastact.mish, x, workers=[worker]).result() for worker in workers]
        assert all((result == fastact.mish(x)).all() for result in results)
        print(len(results), *client.run(fastact.get_num_threads).values())
    """
    assert run(block + textwrap.indent(textwrap.dedent(more), " " * 8)) == "2 1 1"
