"""Arrays of other libraries work as `docs/ecosystem.md` says: labelled, chunked, ragged, sparse, masked and others."""

import contextlib

import numpy as np
import pytest
from support.operands import inputs_of, one_of_each_form, outputs

import fastact
from fastact._catalogue import UFUNCS

FORMS = one_of_each_form(row for row in UFUNCS if not row.signature)  # a container treats all ufuncs of one form alike


# --- functions of each form on every container -----------------------------------------------------------------------


# name: (module, wrap, unwrap, type of the result)
CONTAINERS = {
    "xarray": ("xarray", lambda xr, a: xr.DataArray(a, dims=("t", "c")), lambda _, r: r.values, "DataArray"),
    "dask in xarray": (
        "xarray",
        lambda xr, a: pytest.importorskip("dask.array") and xr.DataArray(a, dims=("t", "c")).chunk(t=2),
        lambda _, r: r.values,
        "DataArray",
    ),
    "dask": ("dask.array", lambda da, a: da.from_array(a, chunks=(2, 7)), lambda _, r: r.compute(), "Array"),
    "Series": ("pandas", lambda pd, a: pd.Series(a.ravel()), lambda _, r: r.to_numpy().reshape(4, 10), "Series"),
    "DataFrame": ("pandas", lambda pd, a: pd.DataFrame(a), lambda _, r: r.to_numpy(), "DataFrame"),
    "polars": ("polars", lambda pl, a: pl.Series(a.ravel()), lambda _, r: r.to_numpy().reshape(4, 10), "Series"),
    "awkward": (
        "awkward",
        lambda ak, a: ak.unflatten(ak.Array(a.ravel()), [7, 0, 13, 20]),
        lambda ak, r: ak.to_numpy(ak.flatten(r)).reshape(4, 10),
        "Array",
    ),
    "COO": ("sparse", lambda sparse, a: sparse.COO.from_numpy(a), lambda _, r: r.todense(), "COO"),
    "torch": ("torch", lambda torch, a: torch.from_numpy(a), lambda _, r: r.numpy(), "Tensor"),
    "astropy": (
        "astropy.utils.masked",
        lambda masked, a: masked.Masked(a, mask=False),
        lambda _, r: r.unmasked,
        "MaskedNDArray",
    ),
}
REFUSED = {  # libraries that don't support a foreign ufunc with several outputs
    "dask": (TypeError, "returned NotImplemented"),
    "dask in xarray": (TypeError, "returned NotImplemented"),
    "polars": (NotImplementedError, "only ufuncs that return one 1D array"),
}


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("row", FORMS, ids=lambda row: row.name)
# PyTorch's __array_wrap__ doesn't take the argument `context` yet
@pytest.mark.filterwarnings("ignore:__array_wrap__ must accept context:DeprecationWarning")
def test_a_function_of_each_form_on_every_container(row, container):
    module, wrap, unwrap, kind = CONTAINERS[container]
    library = pytest.importorskip(module)
    function = getattr(fastact, row.name)
    inputs = inputs_of(row, (4, 10))
    wrapped = [wrap(library, v) if isinstance(v, np.ndarray) else v for v in inputs]
    error, message = REFUSED.get(container, (None, None)) if len(row.outputs) > 1 else (None, None)
    with pytest.raises(error, match=message) if error else contextlib.nullcontext():
        for result, expected in zip(outputs(function(*wrapped)), outputs(function(*inputs)), strict=True):
            assert type(result).__name__ == kind
            array = unwrap(library, result)
            assert array.dtype == expected.dtype
            np.testing.assert_array_equal(array, expected)


@pytest.mark.parametrize("container", ["xarray", "dask", "Series", "DataFrame", "awkward", "COO"])
@pytest.mark.parametrize("name", ["leaky_relu", "elu_backward", "hard_tanh"])
def test_omitting_a_parameter_never_changes_the_result_type(name, container):
    """With a Python float as the parameter, integers would become float64."""
    module, wrap, unwrap, _ = CONTAINERS[container]
    library = pytest.importorskip(module)
    function, x = getattr(fastact, name), np.arange(-20, 20, dtype="i2").reshape(4, 10)
    arrays = [x] * (1 + name.endswith("backward"))
    expected = function(*arrays)
    result = unwrap(library, function(*(wrap(library, array) for array in arrays)))
    assert result.dtype == expected.dtype
    np.testing.assert_array_equal(result, expected)


@pytest.fixture
def x():
    return np.random.default_rng(0).normal(size=(4, 3)).astype("f4")


# --- xarray ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def labelled(x):
    xr = pytest.importorskip("xarray")
    return xr.DataArray(x, dims=("t", "c"), coords={"t": [3, 5, 7, 9]}, attrs={"units": "mV"}, name="z")


def test_xarray_keeps_coordinates_attributes_and_name(labelled):
    for result in (fastact.gelu(labelled), *fastact.swiglu_backward(labelled, labelled, labelled)):
        assert (result.dims, result.name, result.attrs) == (labelled.dims, "z", {"units": "mV"})
        assert result.indexes["t"].equals(labelled.indexes["t"])
    dataset = labelled.to_dataset().assign_attrs(source="here")
    result = fastact.leaky_relu(dataset, negative_slope=0.2)
    assert result.attrs == dataset.attrs
    np.testing.assert_array_equal(result["z"], fastact.leaky_relu(labelled.values, negative_slope=0.2))


def test_xarray_aligns_and_broadcasts_by_name(labelled):
    result = fastact.swiglu(labelled, labelled[::-1][:3])
    np.testing.assert_array_equal(result["t"], [5, 7, 9])
    np.testing.assert_array_equal(result, fastact.swiglu(labelled.values[1:], labelled.values[1:]))
    slopes = labelled[:, 0].drop_attrs().rename("slope")
    np.testing.assert_array_equal(
        fastact.prelu(labelled.transpose(), slopes).transpose("t", "c"),
        fastact.prelu(labelled.values, slopes.values[:, np.newaxis]),
    )


@pytest.mark.parametrize("lazy", [False, True])
def test_crelu_and_rrelu_keep_the_labels_of_xarray(labelled, lazy):
    x = pytest.importorskip("dask.array") and labelled.chunk(t=2) if lazy else labelled
    for axis, index in ((0, [3, 5, 7, 9] * 2), (-1, [0, 1, 2] * 2)):
        result = fastact.crelu(x.assign_coords(c=[0, 1, 2]), axis)
        assert (result.dims, result.name, result.attrs, result.dtype) == (x.dims, "z", {"units": "mV"}, np.float32)
        assert result[x.dims[axis]].values.tolist() == index
        assert (result.chunks is not None) is lazy
        np.testing.assert_array_equal(result, fastact.crelu(labelled.values, axis))
    np.testing.assert_array_equal(fastact.crelu(x.variable), fastact.crelu(labelled.values))
    y, slope = fastact.rrelu(x, training=True, rng=0)
    assert y.coords.equals(x.coords)
    np.testing.assert_array_equal(y, fastact.leaky_relu(labelled.values, slope))
    with pytest.raises(TypeError, match=r"cannot directly convert an xarray.Dataset into a numpy array"):
        fastact.crelu(x.to_dataset())


def test_xarray_supports_neither_out_nor_softmax(labelled):
    with pytest.raises(NotImplementedError, match="not yet supported in the `out` argument"):
        fastact.gelu(labelled, out=labelled)
    with pytest.raises(NotImplementedError, match="do not directly implement generalized ufuncs"):
        fastact.softmax(labelled)
    expected = fastact.gelu(labelled.values)
    fastact.gelu(labelled.values, out=labelled.values)
    np.testing.assert_array_equal(labelled, expected)


# --- polars ----------------------------------------------------------------------------------------------------------


def test_polars_keeps_names_and_missing_values():
    pl = pytest.importorskip("polars")
    series = pl.Series("s", [1.0, None, -2.0], dtype=pl.Float32)
    result = fastact.leaky_relu(series, negative_slope=0.25)
    assert (result.name, result.dtype, result.to_list()) == ("s", pl.Float32, [1, None, -0.5])
    assert fastact.hard_tanh(pl.Series([3, -2], dtype=pl.Int16)).dtype == pl.Int16  # its bounds are Python floats
    with pytest.raises(pl.exceptions.ComputeError, match="missing data"):
        fastact.softmax(series)


def test_polars_expressions_are_lazy(x):
    pl = pytest.importorskip("polars")
    lazy = pl.LazyFrame(x, schema=["a", "b", "c"], orient="row")
    a, b = pl.col("a"), pl.col("b")
    result = lazy.select(fastact.gelu(a), slope=fastact.leaky_relu(a, 0.2), gated=fastact.swiglu(a, b)).collect()
    assert set(result.dtypes) == {pl.Float32}
    np.testing.assert_array_equal(result["a"], fastact.gelu(x[:, 0]))
    np.testing.assert_array_equal(result["slope"], fastact.leaky_relu(x[:, 0], 0.2))
    np.testing.assert_array_equal(result["gated"], fastact.swiglu(x[:, 0], x[:, 1]))


def test_polars_raises_errors(x):
    pl = pytest.importorskip("polars")
    series = pl.Series(x[:, 0])
    with pytest.raises(TypeError, match="multiple values for keyword argument 'out'"):
        fastact.gelu(series, out=np.empty(4, "f4"))
    assert type(fastact.gelu(pl.DataFrame(x))) is np.ndarray


# --- ragged, sparse and masked ---------------------------------------------------------------------------------------


def test_awkward_keeps_lists_and_missing_values():
    ak = pytest.importorskip("awkward")
    lists = ak.Array([[1.0, None, -2.0], [], [3.0]])
    assert fastact.relu(lists).to_list() == [[1, None, 0], [], [3]]
    assert fastact.prelu(lists, ak.Array([0.5, 1, 1])).to_list() == [[1, None, -1], [], [3]]
    with pytest.raises(ValueError, match="cannot broadcast records"):
        fastact.relu(ak.Array([{"x": 1.0}]))
    with pytest.raises(TypeError, match="returned NotImplemented"):
        fastact.relu(lists, out=lists)


def test_awkward_softmax_is_over_all_lists_together():
    ak = pytest.importorskip("awkward")
    lists = ak.Array([[1.0, -2.0], [], [3.0]])
    np.testing.assert_array_equal(ak.flatten(fastact.softmax(lists)), fastact.softmax(np.array([1.0, -2, 3])))


def test_sparse_arrays_get_the_fill_value_of_the_function():
    sparse = pytest.importorskip("sparse")
    array = sparse.COO.from_numpy(np.array([[0, 0, 2], [-1, 0, 0]], "f4"))
    fills = {
        "relu": (1, 0),
        "gelu": (2, 0),
        "leaky_relu": (2, 0),
        "sigmoid": (2, 0.5),
        "softplus": (2, np.log(np.float32(2))),
    }
    for name, (stored, fill) in fills.items():
        result = getattr(fastact, name)(array)
        assert (result.nnz, result.fill_value) == (stored, fill)
    for call in (lambda: fastact.softmax(array), lambda: fastact.relu(array, out=array.todense())):
        with pytest.raises(TypeError, match="returned NotImplemented"):
            call()


def test_crelu_of_a_sparse_array_is_sparse():
    sparse = pytest.importorskip("sparse")
    dense = np.array([[0, 0, 2], [-1, 0, 0]], "f4")
    y = fastact.crelu(sparse.COO.from_numpy(dense))
    assert isinstance(y, sparse.COO)
    np.testing.assert_array_equal(y.todense(), fastact.crelu(dense))
    with pytest.raises(ValueError, match="requires consistent fill-values"):
        fastact.crelu(sparse.COO.from_numpy(dense, fill_value=np.float32(2)))


def test_scipy_sparse_arrays_work_through_their_data():
    sparse = pytest.importorskip("scipy.sparse")
    array = sparse.csr_array(np.array([[0, 0, 2], [-1, 0, 0]], "f4"))
    with pytest.raises(TypeError, match="ufunc 'relu' not supported for the input types"):
        fastact.relu(array)
    fastact.relu(array.data, out=array.data)
    np.testing.assert_array_equal(array.toarray(), [[0, 0, 2], [0, 0, 0]])


def test_softmax_includes_masked_elements(x):
    masked = np.ma.masked_less(x, -0.5)
    result = fastact.softmax(masked)
    np.testing.assert_array_equal(result.mask, masked.mask)
    np.testing.assert_array_equal(result.data, fastact.softmax(x))
    np.testing.assert_allclose(fastact.softmax(masked.filled(-np.inf)).sum(-1), 1, rtol=1e-6)


# --- other frameworks and units --------------------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore:__array_wrap__ must accept context:DeprecationWarning")
def test_pytorch_tensors_without_gradients_work(x):
    torch = pytest.importorskip("torch")
    tensor = torch.from_numpy(x.copy())
    assert fastact.softmax(tensor).dtype == torch.float32
    with pytest.raises(RuntimeError, match=r"Can't call numpy\(\) on Tensor that requires grad"):
        fastact.gelu(tensor.clone().requires_grad_())
    with pytest.raises(TypeError, match="return arrays must be of ArrayType"):
        fastact.gelu(tensor, out=tensor)
    with pytest.raises(TypeError, match="unsupported ScalarType BFloat16"):
        fastact.gelu(tensor.bfloat16())
    fastact.gelu(tensor.numpy(), out=tensor.numpy())
    np.testing.assert_array_equal(tensor, fastact.gelu(x))


def test_jax_arrays_give_numpy_arrays(x):
    jax = pytest.importorskip("jax")
    array = jax.numpy.asarray(x)
    result = fastact.gelu(array)
    assert type(result) is np.ndarray
    np.testing.assert_array_equal(result, fastact.gelu(x))
    assert fastact.gelu(array.astype("bfloat16")).dtype == "bfloat16"
    with pytest.raises(TypeError, match="return arrays must be of ArrayType"):
        fastact.gelu(array, out=array)
    with pytest.raises(TypeError, match="cannot create weak reference"):
        jax.jit(fastact.gelu)(array)


def test_quantities_with_a_unit_raise_type_error(x):
    units = pytest.importorskip("astropy.units")
    with pytest.raises(TypeError, match="unknown ufunc silu"):
        fastact.silu(x * units.mV)
    pint = pytest.importorskip("pint")
    with pytest.raises(TypeError, match="returned NotImplemented"):
        fastact.silu(pint.Quantity(x, "mV"))
