"""The two functions that can't be ufuncs: one draws random numbers, one returns another shape."""

import math

import numpy as np
from numpy.typing import ArrayLike

from fastact._core import ufuncs

_leaky_relu, _relu = ufuncs["leaky_relu"], ufuncs["relu"]


def _bound(name: str, value: float) -> float:
    try:
        bound = float(value)
    except (TypeError, ValueError):
        raise TypeError(f"rrelu: {name} must be a number, got {value!r}") from None
    if not math.isfinite(bound):
        raise ValueError(f"rrelu: {name} must be finite, got {value!r}")
    return bound


def rrelu(
    x: ArrayLike,
    lower: float = 1 / 8,
    upper: float = 1 / 3,
    *,
    training: bool = False,
    rng: np.random.Generator | int | None = None,
    out: np.ndarray | None = None,
) -> np.ndarray | tuple[np.ndarray, np.ndarray]:
    """Randomised leaky rectified linear unit.

    In training every element gets a negative slope of its own, drawn from U(lower, upper); otherwise the slope is
    their mean.

    Parameters
    ----------
    x : array_like
        Input.
    lower, upper : float
        Bounds of the slopes.
    training : bool
        Draw the slopes, and return them.
    rng : numpy.random.Generator, int or None
        Where the slopes come from: a generator, or a seed for a new one.
    out : ndarray, optional
        Where the output goes; it may be `x`.

    Returns
    -------
    y : ndarray or scalar
        ``x if x > 0 else slope * x``.
    slope : ndarray
        Only in training. The backward pass is ``leaky_relu_backward(dy, x, slope)``.

    Raises
    ------
    ValueError
        If `lower` is above `upper`, or either isn't finite.

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
    if not training:
        return _leaky_relu(x, (lower + upper) / 2, out=out)
    x = np.asanyarray(x)
    dtype = _leaky_relu.resolve_dtypes((x.dtype, float, None))[1]
    drawn = np.float64 if dtype.itemsize > 4 else np.float32  # what a Generator can draw
    slope = np.random.default_rng(rng).random(x.shape, dtype=drawn)
    slope *= upper - lower
    slope += lower
    slope = slope.astype(dtype, copy=False)
    return _leaky_relu(x, slope, out=out), slope


def crelu(x: ArrayLike, axis: int = -1, out: np.ndarray | None = None) -> np.ndarray:
    """Concatenated rectified linear unit: relu(x) and relu(-x), one after the other.

    Parameters
    ----------
    x : array_like
        Input, of at least one dimension.
    axis : int
        Along which the two are concatenated.
    out : ndarray, optional
        Where the result goes: of the shape of `x`, twice as long along `axis`. `x` may be its first half, and nothing
        is allocated then.

    Returns
    -------
    ndarray
        Twice as long as `x` along `axis`, of the type that `relu` gives.

    Raises
    ------
    numpy.exceptions.AxisError
        If `x` has no such axis.
    ValueError
        If `out` is of another shape.

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
    x = np.asarray(x)
    axis = np.lib.array_utils.normalize_axis_index(axis, x.ndim)
    shape = (*x.shape[:axis], 2 * x.shape[axis], *x.shape[axis + 1 :])
    if out is None:
        out = np.empty(shape, _relu.resolve_dtypes((x.dtype, None))[1])
    elif not isinstance(out, np.ndarray):
        raise TypeError(f"crelu: out must be an ndarray, got {type(out).__name__}")
    elif out.shape != shape:
        raise ValueError(f"crelu: out must have shape {shape}, got {out.shape}")
    before = (slice(None),) * axis
    positive = out[(*before, slice(None, x.shape[axis]))]
    negative = out[(*before, slice(x.shape[axis], None))]
    if np.shares_memory(x, negative):
        x = x.copy()
    if x.dtype.kind in "ub":
        negative[...] = 0  # -x would wrap
    else:
        np.negative(x, out=negative)
        _relu(negative, out=negative)
    _relu(x, out=positive)
    return out
