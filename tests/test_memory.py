"""Results don't depend on the memory of the operands: files, fields, any strides, up to 64 dimensions, any size."""

import os
import sys

import numpy as np
import pytest
from support.operands import OF_ONE_SHAPE, assert_same, example, inputs_of, one_of_each_form, outputs
from support.processes import run

import fastact
from fastact import _core
from fastact._catalogue import UFUNCS

# All ufuncs of one form share the code that reads and writes memory. test_sizes.py tests the strides of every ufunc.
every_form = pytest.mark.parametrize("row", one_of_each_form(OF_ONE_SHAPE), ids=lambda row: row.name)


@every_form
def test_memory_maps_are_read_and_written(row, tmp_path):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row, (4, 10))
    expected = outputs(function(*inputs))
    paths = [tmp_path / str(i) for i, _ in enumerate(row.arrays)]
    for array, path in zip(inputs, paths, strict=False):
        array.tofile(path)

    def mapped(mode):
        return [np.memmap(path, "f4", mode, shape=(4, 10)) for path in paths] + inputs[len(paths) :]

    for mode in ("r", "c", "r+"):
        results = outputs(function(*mapped(mode)))
        for result, other in zip(results, expected, strict=True):
            assert_same(np.asarray(result), other)
    for out in (mapped("r")[0], inputs[0][...]):
        out.flags.writeable = False
        with pytest.raises(ValueError, match="read-only"):
            function(*inputs, out=(out, *(None for _ in row.outputs[1:])))
    maps = mapped("r+")
    function(*maps, out=tuple([*maps[: len(paths)], None][: len(row.outputs)]))
    del maps  # flushes the files
    for path, other in zip(paths, expected, strict=False):
        assert_same(np.fromfile(path, "f4").reshape(4, 10), other)


@pytest.mark.parametrize("row", [row for row in UFUNCS if row.params], ids=lambda row: row.name)
@pytest.mark.parametrize("dtype", ["f4", "f8"])
@pytest.mark.parametrize("n", [16, 1000, 300_000])
def test_an_array_that_repeats_a_parameter_gives_the_same_bits(row, dtype, n):
    """Some versions of NumPy repeat a scalar parameter in a buffer."""
    function = getattr(fastact, row.name)
    *arrays, params = *inputs_of(row, (n,), dtype)[: len(row.arrays)], [p + 0.25 for p in example(row)[1]]
    expected = outputs(function(*arrays, *params))
    repeated = [np.full(n, param, dtype) for param in params]
    for result, other in zip(outputs(function(*arrays, *repeated)), expected, strict=True):
        assert_same(result, other)
    strided = [np.full((n, 3), param, dtype)[:, 1] for param in params]
    for result, other in zip(outputs(function(*arrays, *strided)), expected, strict=True):
        assert_same(result, other)
    various = [np.where(np.arange(n) == n - 1, param + 1, param).astype(dtype) for param in params]
    expected = outputs(function(*arrays, *various))
    written = function(*arrays, *various, out=(various[0], *(None for _ in row.outputs[1:])))
    for result, other in zip(outputs(written), expected, strict=True):
        assert_same(result, other)


@every_form
@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0), (2, 0, 3)])
def test_empty_arrays_give_empty_results(row, shape):
    function = getattr(fastact, row.name)
    for char in row.types:
        inputs = inputs_of(row, shape, char)
        outs = tuple(np.empty(shape, char) for _ in row.outputs)
        for results in (function(*inputs), function(*inputs, out=outs)):
            for result in outputs(results):
                assert (result.dtype, result.shape) == (np.dtype(char), shape)


@every_form
@pytest.mark.parametrize("dtype", ["f2", "f4", "f8"])
def test_strides_of_every_sign_give_the_same_results(row, dtype):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row, (12, 40), dtype)
    ways = {
        "reversed": lambda a: a[::-1, ::-1],
        "every other": lambda a: a[::-2, ::2],
        "transposed": lambda a: a.T,
        "repeated": lambda a: np.broadcast_to(a[0], (5, 40)),
        "repeated within": lambda a: np.broadcast_to(a[:, :1], (12, 30)),
    }
    for view in ways.values():
        views = [view(v) if isinstance(v, np.ndarray) else v for v in inputs]
        expected = outputs(function(*(np.array(v, order="C") if isinstance(v, np.ndarray) else v for v in views)))
        for result, other in zip(outputs(function(*views)), expected, strict=True):
            assert_same(result, other)
        rows, columns = views[0].shape
        memory = [np.full((2 * rows, 3 * columns), 7, dtype) for _ in row.outputs]
        outs = tuple(m[::-2, ::3] for m in memory)
        function(*views, out=outs)
        for out, whole, other in zip(outs, memory, expected, strict=True):
            assert_same(out, other)
            out[...] = 7
            assert (whole == 7).all()
    with pytest.raises(ValueError, match="read-only"):
        function(*inputs, out=(np.broadcast_to(inputs[0][0], (12, 40)), *(None for _ in row.outputs[1:])))


@every_form
def test_64_dimensions_are_supported(row):
    function = getattr(fastact, row.name)
    inputs = inputs_of(row, (2, 20))
    expected = outputs(function(*inputs))
    for shape in ((1,) * 62 + (2, 20), (2,) + (1,) * 62 + (20,)):
        reshaped = [v.reshape(shape) if isinstance(v, np.ndarray) else v for v in inputs]
        outs = tuple(np.empty(shape, "f4") for _ in row.outputs)
        for results in (function(*reshaped), function(*reshaped, out=outs)):
            for result, other in zip(outputs(results), expected, strict=True):
                assert result.shape == shape
                assert_same(result.reshape(2, 20), other)


@every_form
@pytest.mark.parametrize("align", [False, True])
@pytest.mark.parametrize("dtype", ["f2", "f4", "f8"])
def test_fields_of_structures_are_read_and_written(row, dtype, align):
    function = getattr(fastact, row.name)
    inputs = [np.full(40, v, dtype) for v in inputs_of(row, (40,), dtype)]
    expected = outputs(function(*inputs))
    names = row.inputs
    structure = np.dtype([("before", "i1"), *((name, dtype) for name in names), ("after", "i2")], align=align)
    record = np.full(40, 7, structure)
    for name, value in zip(names, inputs, strict=True):
        record[name] = value
    untouched = record.copy()
    for result, other in zip(outputs(function(*(record[name] for name in names))), expected, strict=True):
        assert_same(result, other)
    written = [record[name] for name in row.arrays][: len(row.outputs)]
    function(*(record[name] for name in names), out=(*written, *[None] * (len(row.outputs) - len(written))))
    for name, other in zip(row.arrays, expected, strict=False):
        assert_same(record[name], other)
        record[name] = untouched[name]
    for name in structure.names:
        assert record[name].tobytes() == untouched[name].tobytes()


@every_form
@pytest.mark.parametrize("size", [16, 160, 8192, 1 << 20])
def test_the_buffer_size_changes_no_result(row, size):
    """NumPy casts operands in a buffer. With a small buffer, it calls the inner loop many times."""
    function = getattr(fastact, row.name)
    inputs = inputs_of(row, (4, 250))
    expected = outputs(function(*inputs))
    before = np.setbufsize(size)
    try:
        swapped = [v.astype(">f4") if isinstance(v, np.ndarray) else v for v in inputs]
        outs = tuple(np.empty((4, 250), ">f4") for _ in row.outputs)
        for results in (function(*swapped), function(*swapped, out=outs), function(*inputs, out=outs)):
            for result, other in zip(outputs(results), expected, strict=True):
                assert_same(np.asarray(result, "f4"), other)
        narrow = [np.arange(-500, 500, dtype="i2") for _ in inputs]
        wide = [v.astype("f8") for v in narrow]
        assert_same(function(*narrow, dtype="f8"), function(*wide))
    finally:
        np.setbufsize(before)


@pytest.mark.exhaustive
def test_more_than_2_to_the_31_elements_are_supported():
    n = (1 << 31) + 100
    if pytest.importorskip("psutil").virtual_memory().available < 8 << 30:
        pytest.skip("less than 8 GiB of memory free")
    x = np.empty(n, np.int8)
    x.reshape(-1, 4)[...] = [-1, 3, -128, 127]
    assert fastact.relu(x, out=x) is x
    assert (x.reshape(-1, 4) == [0, 3, 0, 127]).all()
    fastact.clipped_relu(np.broadcast_to(np.int8(9), n), np.int8(5), out=x[::-1])
    assert (x == 5).all()


@pytest.mark.skipif(os.name == "nt", reason="needs mprotect")
@pytest.mark.parametrize("instruction_set", _core.instruction_sets)
def test_no_memory_beside_an_array_is_accessed(instruction_set):
    """Of every length: elements, one row, several rows, and columns."""
    script = """
        import numpy as np
        import fastact
        from fastact._catalogue import UFUNCS
        from support.guarded import guarded
        from support.operands import inputs_of, outputs

        def check(function, inputs, **axis):
            expected = outputs(function(*inputs, **axis))
            for at_end in (False, True):
                arrays = guarded([*inputs, *map(np.empty_like, expected)], at_end)
                operands, results = arrays[: len(inputs)], tuple(arrays[len(inputs) :])
                function(*operands, out=results, **axis)
                for result, other in zip(results, expected, strict=True):
                    assert np.array_equal(result, other, equal_nan=True), (function, inputs, axis)

        for row in UFUNCS:
            function = getattr(fastact, row.name)
            for char in row.types.replace("g", ""):  # long double has no vectors
                for n in (*range(1, 18), 31, 32, 33):
                    if row.signature:
                        check(function, inputs_of(row, (1, n), char))
                        check(function, inputs_of(row, (3, n), char))
                        check(function, [v.T if np.ndim(v) else v for v in inputs_of(row, (n, 5), char)], axis=0)
                    else:
                        check(function, inputs_of(row, (n,), char))
    """
    run(script, FASTACT_ISA=instruction_set, PYTHONPATH=os.pathsep.join(sys.path))
