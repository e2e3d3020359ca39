# Made by tools/write_stubs.py from the catalogue.
from typing import Any, Literal, TypeAlias, TypedDict, Unpack

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from fastact._info import show_config as show_config
from fastact._plain import crelu as crelu
from fastact._plain import rrelu as rrelu
from fastact._threads import get_num_threads as get_num_threads
from fastact._threads import set_num_threads as set_num_threads
from fastact._threads import threads as threads
from fastact._version import __version__ as __version__

_Array: TypeAlias = NDArray[Any]
_Out: TypeAlias = _Array | tuple[_Array | None] | None
_Outs: TypeAlias = tuple[_Array | None, _Array | None] | None

class _Keywords(TypedDict, total=False):
    casting: Literal["no", "equiv", "safe", "same_kind", "unsafe"]
    order: Literal["K", "A", "C", "F"]
    dtype: DTypeLike
    subok: bool
    signature: DTypeLike | tuple[DTypeLike, ...]

class _Elementwise(_Keywords, total=False):
    where: ArrayLike

class _AlongAxis(_Keywords, total=False):
    axis: int
    axes: list[Any]

class _relu(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu: _relu

class _relu_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu_derivative: _relu_derivative

class _relu_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu_backward: _relu_backward

class _relu_backward_from_output(np.ufunc):
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu_backward_from_output: _relu_backward_from_output

class _leaky_relu(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        negative_slope: ArrayLike = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

leaky_relu: _leaky_relu

class _leaky_relu_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        negative_slope: ArrayLike = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

leaky_relu_derivative: _leaky_relu_derivative

class _leaky_relu_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        negative_slope: ArrayLike = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

leaky_relu_backward: _leaky_relu_backward

class _leaky_relu_backward_from_output(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        negative_slope: ArrayLike = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

leaky_relu_backward_from_output: _leaky_relu_backward_from_output

class _prelu(np.ufunc):
    def __call__(self, x: ArrayLike, /, weight: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

prelu: _prelu

class _prelu_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, weight: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

prelu_derivative: _prelu_derivative

class _prelu_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        weight: ArrayLike,
        out: _Outs = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

prelu_backward: _prelu_backward

class _relu6(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu6: _relu6

class _relu6_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu6_derivative: _relu6_derivative

class _relu6_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu6_backward: _relu6_backward

class _relu6_backward_from_output(np.ufunc):
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu6_backward_from_output: _relu6_backward_from_output

class _clipped_relu(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        max_value: ArrayLike = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

clipped_relu: _clipped_relu

class _clipped_relu_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        max_value: ArrayLike = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

clipped_relu_derivative: _clipped_relu_derivative

class _clipped_relu_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        max_value: ArrayLike = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

clipped_relu_backward: _clipped_relu_backward

class _clipped_relu_backward_from_output(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        max_value: ArrayLike = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

clipped_relu_backward_from_output: _clipped_relu_backward_from_output

class _thresholded_relu(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        theta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

thresholded_relu: _thresholded_relu

class _thresholded_relu_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        theta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

thresholded_relu_derivative: _thresholded_relu_derivative

class _thresholded_relu_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        theta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

thresholded_relu_backward: _thresholded_relu_backward

class _threshold(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        threshold: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

threshold: _threshold

class _threshold_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        threshold: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

threshold_derivative: _threshold_derivative

class _threshold_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        threshold: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

threshold_backward: _threshold_backward

class _squared_relu(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

squared_relu: _squared_relu

class _squared_relu_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

squared_relu_derivative: _squared_relu_derivative

class _squared_relu_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

squared_relu_backward: _squared_relu_backward

class _squared_relu_backward_from_output(np.ufunc):
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

squared_relu_backward_from_output: _squared_relu_backward_from_output

class _hard_tanh(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        min_val: ArrayLike = -1,
        max_val: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_tanh: _hard_tanh

class _hard_tanh_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        min_val: ArrayLike = -1,
        max_val: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_tanh_derivative: _hard_tanh_derivative

class _hard_tanh_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        min_val: ArrayLike = -1,
        max_val: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_tanh_backward: _hard_tanh_backward

class _hard_tanh_backward_from_output(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        min_val: ArrayLike = -1,
        max_val: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_tanh_backward_from_output: _hard_tanh_backward_from_output

class _hard_sigmoid(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 0.16666666666666666,
        beta: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_sigmoid: _hard_sigmoid

class _hard_sigmoid_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 0.16666666666666666,
        beta: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_sigmoid_derivative: _hard_sigmoid_derivative

class _hard_sigmoid_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 0.16666666666666666,
        beta: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_sigmoid_backward: _hard_sigmoid_backward

class _hard_sigmoid_backward_from_output(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        alpha: ArrayLike = 0.16666666666666666,
        beta: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_sigmoid_backward_from_output: _hard_sigmoid_backward_from_output

class _hard_swish(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

hard_swish: _hard_swish

class _hard_swish_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

hard_swish_derivative: _hard_swish_derivative

class _hard_swish_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

hard_swish_backward: _hard_swish_backward

class _hard_shrink(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_shrink: _hard_shrink

class _hard_shrink_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_shrink_derivative: _hard_shrink_derivative

class _hard_shrink_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_shrink_backward: _hard_shrink_backward

class _hard_shrink_backward_from_output(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_shrink_backward_from_output: _hard_shrink_backward_from_output

class _soft_shrink(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

soft_shrink: _soft_shrink

class _soft_shrink_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

soft_shrink_derivative: _soft_shrink_derivative

class _soft_shrink_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

soft_shrink_backward: _soft_shrink_backward

class _soft_shrink_backward_from_output(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

soft_shrink_backward_from_output: _soft_shrink_backward_from_output

class _sparse_plus(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_plus: _sparse_plus

class _sparse_plus_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_plus_derivative: _sparse_plus_derivative

class _sparse_plus_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_plus_backward: _sparse_plus_backward

class _sparse_sigmoid(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_sigmoid: _sparse_sigmoid

class _sparse_sigmoid_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_sigmoid_derivative: _sparse_sigmoid_derivative

class _sparse_sigmoid_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_sigmoid_backward: _sparse_sigmoid_backward

class _elu(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

elu: _elu

class _elu_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

elu_derivative: _elu_derivative

class _elu_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

elu_backward: _elu_backward

class _elu_backward_from_output(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

elu_backward_from_output: _elu_backward_from_output

class _celu(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

celu: _celu

class _celu_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

celu_derivative: _celu_derivative

class _celu_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

celu_backward: _celu_backward

class _celu_backward_from_output(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

celu_backward_from_output: _celu_backward_from_output

class _selu(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

selu: _selu

class _selu_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

selu_derivative: _selu_derivative

class _selu_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

selu_backward: _selu_backward

class _selu_backward_from_output(np.ufunc):
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

selu_backward_from_output: _selu_backward_from_output

class _sigmoid(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sigmoid: _sigmoid

class _sigmoid_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sigmoid_derivative: _sigmoid_derivative

class _sigmoid_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sigmoid_backward: _sigmoid_backward

class _sigmoid_backward_from_output(np.ufunc):
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sigmoid_backward_from_output: _sigmoid_backward_from_output

class _tanh(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh: _tanh

class _tanh_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_derivative: _tanh_derivative

class _tanh_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_backward: _tanh_backward

class _tanh_backward_from_output(np.ufunc):
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_backward_from_output: _tanh_backward_from_output

class _log_sigmoid(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

log_sigmoid: _log_sigmoid

class _log_sigmoid_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

log_sigmoid_derivative: _log_sigmoid_derivative

class _log_sigmoid_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

log_sigmoid_backward: _log_sigmoid_backward

class _log_sigmoid_backward_from_output(np.ufunc):
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

log_sigmoid_backward_from_output: _log_sigmoid_backward_from_output

class _softplus(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

softplus: _softplus

class _softplus_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

softplus_derivative: _softplus_derivative

class _softplus_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

softplus_backward: _softplus_backward

class _softplus_backward_from_output(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

softplus_backward_from_output: _softplus_backward_from_output

class _softsign(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softsign: _softsign

class _softsign_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softsign_derivative: _softsign_derivative

class _softsign_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softsign_backward: _softsign_backward

class _softsign_backward_from_output(np.ufunc):
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softsign_backward_from_output: _softsign_backward_from_output

class _tanh_shrink(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_shrink: _tanh_shrink

class _tanh_shrink_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_shrink_derivative: _tanh_shrink_derivative

class _tanh_shrink_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_shrink_backward: _tanh_shrink_backward

class _squareplus(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        b: ArrayLike = 4,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

squareplus: _squareplus

class _squareplus_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        b: ArrayLike = 4,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

squareplus_derivative: _squareplus_derivative

class _squareplus_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        b: ArrayLike = 4,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

squareplus_backward: _squareplus_backward

class _silu(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

silu: _silu

class _silu_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

silu_derivative: _silu_derivative

class _silu_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

silu_backward: _silu_backward

class _swish(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

swish: _swish

class _swish_derivative(np.ufunc):
    def __call__(
        self,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

swish_derivative: _swish_derivative

class _swish_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

swish_backward: _swish_backward

class _gelu(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu: _gelu

class _gelu_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu_derivative: _gelu_derivative

class _gelu_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu_backward: _gelu_backward

class _gelu_tanh(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu_tanh: _gelu_tanh

class _gelu_tanh_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu_tanh_derivative: _gelu_tanh_derivative

class _gelu_tanh_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu_tanh_backward: _gelu_tanh_backward

class _quick_gelu(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

quick_gelu: _quick_gelu

class _quick_gelu_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

quick_gelu_derivative: _quick_gelu_derivative

class _quick_gelu_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

quick_gelu_backward: _quick_gelu_backward

class _mish(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

mish: _mish

class _mish_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

mish_derivative: _mish_derivative

class _mish_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

mish_backward: _mish_backward

class _dish(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

dish: _dish

class _dish_derivative(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

dish_derivative: _dish_derivative

class _dish_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

dish_backward: _dish_backward

class _glu(np.ufunc):
    def __call__(
        self,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

glu: _glu

class _glu_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Outs = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

glu_backward: _glu_backward

class _reglu(np.ufunc):
    def __call__(
        self,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

reglu: _reglu

class _reglu_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Outs = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

reglu_backward: _reglu_backward

class _geglu(np.ufunc):
    def __call__(
        self,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

geglu: _geglu

class _geglu_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Outs = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

geglu_backward: _geglu_backward

class _geglu_tanh(np.ufunc):
    def __call__(
        self,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

geglu_tanh: _geglu_tanh

class _geglu_tanh_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Outs = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

geglu_tanh_backward: _geglu_tanh_backward

class _swiglu(np.ufunc):
    def __call__(
        self,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

swiglu: _swiglu

class _swiglu_backward(np.ufunc):
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Outs = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

swiglu_backward: _swiglu_backward

class _softmax(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_AlongAxis]) -> Any: ...

softmax: _softmax

class _softmax_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_AlongAxis]) -> Any: ...

softmax_backward: _softmax_backward

class _log_softmax(np.ufunc):
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_AlongAxis]) -> Any: ...

log_softmax: _log_softmax

class _log_softmax_backward(np.ufunc):
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_AlongAxis]) -> Any: ...

log_softmax_backward: _log_softmax_backward
