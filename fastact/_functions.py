"""`rrelu` and `crelu`, which can't be ufuncs: `rrelu` draws random numbers, and `crelu` returns a larger array.

Elementwise functions and functions along an axis are ufuncs and belong in the catalogue.
"""

from __future__ import annotations  # annotations mention numpy.random, which NumPy loads lazily

import math
from typing import Any, Literal, TypeAlias, overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

from fastact._core import ufuncs

_Array: TypeAlias = NDArray[Any]

_leaky_relu, _relu = ufuncs["leaky_relu"], ufuncs["relu"]


def _bound(name: str, value: float) -> float:
    try:
        if np.asarray(value).dtype.kind in "cmMSU":  # float() would accept text and time differences
            raise TypeError
        bound = float(value)
    except OverflowError:
        bound = math.inf
    except (TypeError, ValueError):
        raise TypeError(f"rrelu: {name} must be a number, got {value!r}") from None
    if not math.isfinite(bound):
        raise ValueError(f"rrelu: {name} must be finite, got {value!r}")
    return bound


def _generator(rng: np.random.Generator | int | None) -> np.random.Generator:
    # NumPy < 2.5 never returns if the seed is a matrix, because the rows of a matrix are matrices again.
    seed = rng.view(np.ndarray) if isinstance(rng, np.ndarray) else rng
    try:
        return np.random.default_rng(seed)
    except (TypeError, ValueError) as error:
        raise type(error)(f"rrelu: rng must be a numpy.random.Generator, a seed or None, got {rng!r}") from None


def _result_type(function: str, ufunc: np.ufunc, x: Any) -> np.dtype[Any]:
    try:
        return ufunc.resolve_dtypes((x.dtype,) * ufunc.nin + (None,))[-1]
    except TypeError:
        raise TypeError(f"{function}: x must hold real numbers, got {x.dtype}") from None


def _overrides_ufuncs(x: ArrayLike) -> bool:
    """Return True if the type of x overrides ufuncs, as the types of pandas and Dask do."""
    return hasattr(type(x), "__array_ufunc__") and not isinstance(x, np.ndarray | np.generic)


def _overrides_concatenate(x: ArrayLike) -> bool:
    """Return True if x is an array that overrides `numpy.concatenate`, as a Dask array does to stay lazy."""
    return hasattr(type(x), "__array_function__") and hasattr(x, "dtype") and not isinstance(x, np.ndarray)


def _is_labelled(x: ArrayLike) -> bool:
    """Return True if x has labels along its axes, as the arrays of pandas and xarray have."""
    return hasattr(type(x), "__finalize__") or isinstance(getattr(x, "dims", None), tuple)


def _labelled_crelu(x: Any, axis: int) -> Any:
    if hasattr(type(x), "__finalize__"):  # pandas
        y, labels = crelu(np.asarray(x), axis), list(x.axes)
        labels[axis] = labels[axis].append(labels[axis])
        return type(x)(y, *labels, copy=False).__finalize__(x)
    y = crelu(x.data, axis)  # xarray's data may be a Dask array
    twice = np.tile(np.arange(x.shape[axis]), 2)
    return x.isel({x.dims[axis]: twice}).copy(data=y)


def _check_out(function: str, out: _Array, shape: tuple[int, ...], dtype: np.dtype[Any]) -> None:
    if not isinstance(out, np.ndarray):
        raise TypeError(f"{function}: out must be an ndarray, got {type(out).__name__}")
    if out.shape != shape:
        raise ValueError(f"{function}: out must have shape {shape}, got {out.shape}")
    if not np.can_cast(dtype, out.dtype, "same_kind"):
        raise TypeError(f"{function}: out must have a data type that {dtype} can be cast to, got {out.dtype}")
    if not out.flags.writeable:
        raise ValueError(f"{function}: out is read-only")


@overload
def rrelu(
    x: float | np.generic,
    lower: float = 1 / 8,
    upper: float = 1 / 3,
    *,
    training: Literal[False] = False,
    rng: np.random.Generator | int | None = None,
    out: None = None,
) -> Any: ...
@overload
def rrelu(
    x: ArrayLike,
    lower: float = 1 / 8,
    upper: float = 1 / 3,
    *,
    training: Literal[False] = False,
    rng: np.random.Generator | int | None = None,
    out: _Array | None = None,
) -> _Array: ...
@overload
def rrelu(
    x: ArrayLike,
    lower: float = 1 / 8,
    upper: float = 1 / 3,
    *,
    training: Literal[True],
    rng: np.random.Generator | int | None = None,
    out: _Array | None = None,
) -> tuple[_Array, _Array]: ...
@overload
def rrelu(
    x: ArrayLike,
    lower: float = 1 / 8,
    upper: float = 1 / 3,
    *,
    training: bool,
    rng: np.random.Generator | int | None = None,
    out: _Array | None = None,
) -> _Array | tuple[_Array, _Array]: ...
def rrelu(
    x: ArrayLike,
    lower: float = 1 / 8,
    upper: float = 1 / 3,
    *,
    training: bool = False,
    rng: np.random.Generator | int | None = None,
    out: _Array | None = None,
) -> _Array | tuple[_Array, _Array]:
    """Randomised leaky rectified linear unit.

    In training, the negative slope of each element is drawn from the uniform distribution U(lower, upper). Otherwise,
    the negative slope of all elements is ``(lower + upper) / 2``.

    Parameters
    ----------
    x : array_like
        Input array.
    lower, upper : float, optional
        Bounds of the negative slope.
    training : bool, default False
        If True, draw the negative slopes, and return them.
    rng : numpy.random.Generator, int or None, optional
        Generator that draws the negative slopes, or the seed of a new generator.
    out : ndarray, optional
        Array to store the output in; may be `x`.

    Returns
    -------
    y : ndarray or scalar
        ``x if x > 0 else slope * x``.
    slope : ndarray
        Negative slope of each element. Returned only if `training` is True. The backward pass is
        ``leaky_relu_backward(dy, x, slope)``.

    Raises
    ------
    ValueError
        If `lower` exceeds `upper`, or one of them isn't finite; if `out` has another shape than `x`, or is read-only.
    TypeError
        If `x`, a bound, `rng` or `out` has an unsupported type.

    References
    ----------
    .. [1] B. Xu et al., Empirical evaluation of rectified activations in convolutional network, arXiv:1505.00853

    Examples
    --------
    >>> import fastact
    >>> y, slope = fastact.rrelu([-1.0, 2.0], training=True, rng=0)
    >>> y[0] == -slope[0], y[1] == 2
    (np.True_, np.True_)
    """
    lower, upper = _bound("lower", lower), _bound("upper", upper)
    if not lower <= upper:
        raise ValueError(f"rrelu: expected lower <= upper, got lower={lower!r}, upper={upper!r}")
    if rng is not None:
        rng = _generator(rng)
    mean = (lower + upper) / 2
    if not training and _overrides_ufuncs(x):
        has_dtype = isinstance(getattr(x, "dtype", None), np.dtype)
        slope = _result_type("rrelu", _leaky_relu, x).type(mean) if has_dtype else mean
        return _leaky_relu(x, slope, out=out)
    labelled: Any = x if out is None and _is_labelled(x) else None
    x = np.asanyarray(x)
    dtype = _result_type("rrelu", _leaky_relu, x)
    if out is not None:
        _check_out("rrelu", out, x.shape, dtype)
    if not training:
        return _leaky_relu(x, dtype.type(mean), out=out)
    drawn = np.float64 if dtype.itemsize > 4 else np.float32  # the types that a Generator can draw
    slope = np.random.default_rng(rng).random(x.shape, dtype=drawn)
    slope *= upper - lower
    slope += lower
    slope = slope.astype(dtype, copy=False)
    return _leaky_relu(x if labelled is None else labelled, slope, out=out), slope


def crelu(x: ArrayLike, axis: int = -1, out: _Array | None = None) -> _Array:
    """Concatenated rectified linear unit: relu(x), followed by relu(-x) along an axis.

    Parameters
    ----------
    x : array_like
        Input, of at least one dimension.
    axis : int, default -1
        Axis along which relu(x) and relu(-x) are concatenated.
    out : ndarray, optional
        Array to store the result in: of the shape of `x`, but twice as long along `axis`. It must be a masked array if
        `x` is one. If `x` is the first half of `out`, no memory is allocated.

    Returns
    -------
    ndarray
        Array twice as long as `x` along `axis`, with the data type of ``relu(x)``. If `x` is a masked array, both
        halves have its mask. Without `out`, an array of pandas, xarray, Dask or sparse gives an array of the same
        library; its labels along `axis` are repeated.

    Raises
    ------
    numpy.exceptions.AxisError
        If `axis` is out of bounds.
    ValueError
        If `out` has the wrong shape, or is read-only.
    TypeError
        If `x`, `axis` or `out` has an unsupported type.

    References
    ----------
    .. [1] W. Shang et al., Understanding and improving convolutional neural networks via concatenated rectified
       linear units, ICML 2016

    Examples
    --------
    >>> import fastact
    >>> fastact.crelu([-1, 2])
    array([0, 2, 1, 0])
    """
    if out is None and _is_labelled(x):
        return _labelled_crelu(x, axis)
    foreign: Any = x if out is None and _overrides_concatenate(x) else None
    masked, mask = isinstance(x, np.ma.MaskedArray), np.ma.getmask(x)
    x = np.asarray(x) if foreign is None else foreign
    dtype = _result_type("crelu", _relu, x)
    try:
        axis = np.lib.array_utils.normalize_axis_index(axis, x.ndim, "crelu")
    except TypeError:
        raise TypeError(f"crelu: axis must be an integer, got {axis!r}") from None
    if foreign is not None:
        opposite = np.zeros_like(x) if x.dtype.kind in "ub" else -x
        return np.concatenate([_relu(x), _relu(opposite)], axis)
    shape = (*x.shape[:axis], 2 * x.shape[axis], *x.shape[axis + 1 :])
    if out is None:
        out = np.ma.empty(shape, dtype) if masked else np.empty(shape, dtype)
    else:
        _check_out("crelu", out, shape, dtype)
        if masked and not isinstance(out, np.ma.MaskedArray):
            raise TypeError("crelu: out must be a masked array, as x is")
    before, data = (slice(None),) * axis, np.asarray(out)
    positive = data[(*before, slice(None, x.shape[axis]))]
    negative = data[(*before, slice(x.shape[axis], None))]
    if np.shares_memory(x, negative):
        x = x.copy()
    if x.dtype.kind in "ub":
        negative[...] = 0  # -x would wrap around
    else:
        np.negative(x, out=negative)
        _relu(negative, out=negative)
    _relu(x, out=positive)
    if isinstance(out, np.ma.MaskedArray):
        out.mask = mask if mask is np.ma.nomask else np.concatenate([mask, mask], axis)
    return out
