# Made by tools/regenerate.py from the catalogue.
# mypy: disable-error-code="misc"
# ... which says that np.ufunc is final: for NumPy's users it is, but its stubs subclass it, too, to type each ufunc.
from types import EllipsisType
from typing import (
    Any,
    Generic,
    Literal,
    LiteralString,
    Never,
    NoReturn,
    Protocol,
    SupportsIndex,
    TypeAlias,
    TypedDict,
    TypeVar,
    Unpack,
    overload,
    type_check_only,
)

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from fastact._functions import crelu as crelu
from fastact._functions import rrelu as rrelu
from fastact._registry import ACTIVATIONS as ACTIVATIONS
from fastact._registry import Activation as Activation
from fastact._registry import get as get
from fastact._runtime import get_num_threads as get_num_threads
from fastact._runtime import set_num_threads as set_num_threads
from fastact._runtime import show_config as show_config
from fastact._runtime import threads as threads
from fastact._version import __version__ as __version__

_Array: TypeAlias = NDArray[Any]
_Scalar: TypeAlias = float | np.generic
_Out: TypeAlias = _Array | tuple[_Array | None] | EllipsisType | None
_Outs2: TypeAlias = tuple[_Array | None, _Array | None] | EllipsisType | None
_Outs3: TypeAlias = tuple[_Array | None, _Array | None, _Array | None] | EllipsisType | None
_Inputs = TypeVar("_Inputs", bound=int, covariant=True)
_Outputs = TypeVar("_Outputs", bound=int, covariant=True)
_Signature = TypeVar("_Signature", bound=LiteralString | None, covariant=True)

@type_check_only
class _Overrides(Protocol):
    def __array_ufunc__(
        self,
        ufunc: np.ufunc,
        method: Literal["__call__", "reduce", "reduceat", "accumulate", "outer", "at"],
        *inputs: Any,
        **kwargs: Any,
    ) -> Any: ...

_Any: TypeAlias = ArrayLike | _Overrides

@type_check_only
class _Keywords(TypedDict, total=False):
    casting: Literal["no", "equiv", "safe", "same_kind", "unsafe"]
    order: Literal["K", "A", "C", "F"] | None
    dtype: DTypeLike | None
    subok: bool
    signature: DTypeLike | tuple[DTypeLike | None, ...] | None

@type_check_only
class _Elementwise(_Keywords, total=False):
    where: ArrayLike | None

@type_check_only
class _AlongAxis(_Keywords, total=False):
    axes: list[Any]

@type_check_only
class _Reduction(_AlongAxis, total=False):
    keepdims: bool

@type_check_only
class _Ufunc(  # pyright: ignore[reportGeneralTypeIssues, reportIncompatibleMethodOverride]
    np.ufunc, Generic[_Inputs, _Outputs, _Signature]
):
    @property
    def nin(self) -> _Inputs: ...
    @property
    def nout(self) -> _Outputs: ...
    @property
    def identity(self) -> None: ...
    @property
    def signature(self) -> _Signature: ...

@type_check_only
class _Binary(_Ufunc[Literal[2], Literal[1], None]):
    def at(self, a: _Array | _Overrides, indices: Any, b: ArrayLike, /) -> None: ...  # type: ignore[override]

@type_check_only
class _NotBinary(_Ufunc[_Inputs, _Outputs, _Signature]):
    def accumulate(self, array: Never, /) -> NoReturn: ...  # type: ignore[override]
    def outer(self, a: Never, b: Never, /) -> NoReturn: ...  # type: ignore[override]
    def reduce(self, array: Never, /) -> NoReturn: ...  # type: ignore[override]
    def reduceat(self, array: Never, /, indices: Never) -> NoReturn: ...  # type: ignore[override]

@type_check_only
class _Unary(_NotBinary[Literal[1], Literal[1], None]):
    def at(self, a: _Array | _Overrides, indices: Any, /) -> None: ...  # type: ignore[override]

@type_check_only
class _CallOnly(_NotBinary[_Inputs, _Outputs, _Signature]):
    def at(self, a: Never, indices: Never, /) -> NoReturn: ...  # type: ignore[override]

@type_check_only
class _relu(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu: _relu
"""relu(x, /, out=None, **kwargs)

Rectified linear unit.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.

See Also
--------
relu_derivative : Derivative of `relu` with respect to `x`.
relu_backward : Backward pass of `relu`: `dy` times the derivative at `x`, in one pass.
relu_backward_from_output : Backward pass of `relu` from its output, for in-place training.

Notes
-----
Value: ``x if x > 0 else 0``

Derivative: ``1 if x > 0 else 0``

At the kink x = 0, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] V. Nair and G. Hinton, Rectified linear units improve restricted Boltzmann
   machines, ICML 2010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.relu(x), 4).tolist()
[0.0, 0.0, 0.8, 7.0]
>>> fastact.relu(x, out=x) is x
True
"""

@type_check_only
class _relu_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu_derivative: _relu_derivative
"""relu_derivative(x, /, out=None, **kwargs)

Derivative of `relu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: an integer type, float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
relu : Rectified linear unit.
relu_backward : Backward pass of `relu`: `dy` times the derivative at `x`, in one pass.
relu_backward_from_output : Backward pass of `relu` from its output, for in-place training.

Notes
-----
Value: ``x if x > 0 else 0``

Derivative: ``1 if x > 0 else 0``

At the kink x = 0, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] V. Nair and G. Hinton, Rectified linear units improve restricted Boltzmann
   machines, ICML 2010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.relu_derivative(x), 4).tolist()
[0.0, 0.0, 1.0, 1.0]
>>> fastact.relu_derivative(x, out=x) is x
True
"""

@type_check_only
class _relu_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu_backward: _relu_backward
"""relu_backward(dy, x, /, out=None, **kwargs)

Backward pass of `relu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
relu : Rectified linear unit.
relu_derivative : Derivative of `relu` with respect to `x`.
relu_backward_from_output : Backward pass of `relu` from its output, for in-place training.

Notes
-----
Value: ``x if x > 0 else 0``

Derivative: ``1 if x > 0 else 0``

At the kink x = 0, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `relu_derivative` (accuracy of the derivative:
exact). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] V. Nair and G. Hinton, Rectified linear units improve restricted Boltzmann
   machines, ICML 2010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.relu_backward(dy, x), 4).tolist()
[0.0, 0.0, 0.5, 3.0]
>>> fastact.relu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _relu_backward_from_output(_Binary):
    @overload
    def __call__(self, dy: _Scalar, y: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu_backward_from_output: _relu_backward_from_output
"""relu_backward_from_output(dy, y, /, out=None, **kwargs)

Backward pass of `relu` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `relu` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
relu : Rectified linear unit.
relu_derivative : Derivative of `relu` with respect to `x`.
relu_backward : Backward pass of `relu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x if x > 0 else 0``

Derivative: ``1 if x > 0 else 0``

At the kink x = 0, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

From the output: y > 0 exactly where x > 0.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] V. Nair and G. Hinton, Rectified linear units improve restricted Boltzmann
   machines, ICML 2010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.relu(x)
>>> np.round(fastact.relu_backward_from_output(dy, y), 4).tolist()
[0.0, 0.0, 0.5, 3.0]
>>> fastact.relu_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _leaky_relu(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        negative_slope: _Scalar = 0.01,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        negative_slope: ArrayLike = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        negative_slope: _Any = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

leaky_relu: _leaky_relu
"""leaky_relu(x, /, negative_slope=0.01, *, out=None, **kwargs)

Rectified linear unit with a small slope for negative inputs.

Parameters
----------
x : array_like
    Input array.
negative_slope : array_like, default 0.01
    Slope for x <= 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
leaky_relu_derivative : Derivative of `leaky_relu` with respect to `x`.
leaky_relu_backward : Backward pass of `leaky_relu`: `dy` times the derivative at `x`, in one pass.
leaky_relu_backward_from_output : Backward pass of `leaky_relu` from its output, for in-place training.
leaky_relu_backward_parameters : Backward pass of `leaky_relu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else negative_slope * x``

Derivative: ``1 if x > 0 else negative_slope``

At the kink x = 0, the derivative is defined as negative_slope.

Limits of the value: at x = -inf, -inf times the sign of negative_slope; at x = inf,
inf. NaN propagates. Floating-point warnings are never raised.

negative_slope = 0 gives 0 at -inf; negative_slope = inf and -inf give NaN at 0.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `negative_slope` that equals the rounded default stands for the exact default.

Accuracy: the formula, evaluated in the format of the result. float16 and bfloat16
results are correctly rounded for default parameters.

References
----------
.. [1] A. Maas, A. Hannun and A. Ng, Rectifier nonlinearities improve neural network
   acoustic models, ICML 2013

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.leaky_relu(x), 4).tolist()
[-0.02, -0.005, 0.8, 7.0]
>>> fastact.leaky_relu(x, out=x) is x
True
"""

@type_check_only
class _leaky_relu_derivative(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        negative_slope: _Scalar = 0.01,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        negative_slope: ArrayLike = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        negative_slope: _Any = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

leaky_relu_derivative: _leaky_relu_derivative
"""leaky_relu_derivative(x, /, negative_slope=0.01, *, out=None, **kwargs)

Derivative of `leaky_relu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
negative_slope : array_like, default 0.01
    Slope for x <= 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
leaky_relu : Rectified linear unit with a small slope for negative inputs.
leaky_relu_backward : Backward pass of `leaky_relu`: `dy` times the derivative at `x`, in one pass.
leaky_relu_backward_from_output : Backward pass of `leaky_relu` from its output, for in-place training.
leaky_relu_backward_parameters : Backward pass of `leaky_relu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else negative_slope * x``

Derivative: ``1 if x > 0 else negative_slope``

At the kink x = 0, the derivative is defined as negative_slope.

Limits of the value: at x = -inf, -inf times the sign of negative_slope; at x = inf,
inf. NaN propagates. Floating-point warnings are never raised.

negative_slope = 0 gives 0 at -inf; negative_slope = inf and -inf give NaN at 0.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `negative_slope` that equals the rounded default stands for the exact default.

Accuracy: the formula, evaluated in the format of the result. float16 and bfloat16
results are correctly rounded for default parameters.

References
----------
.. [1] A. Maas, A. Hannun and A. Ng, Rectifier nonlinearities improve neural network
   acoustic models, ICML 2013

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.leaky_relu_derivative(x), 4).tolist()
[0.01, 0.01, 1.0, 1.0]
>>> fastact.leaky_relu_derivative(x, out=x) is x
True
"""

@type_check_only
class _leaky_relu_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        negative_slope: _Scalar = 0.01,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        negative_slope: ArrayLike = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        negative_slope: _Any = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

leaky_relu_backward: _leaky_relu_backward
"""leaky_relu_backward(dy, x, /, negative_slope=0.01, *, out=None, **kwargs)

Backward pass of `leaky_relu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
negative_slope : array_like, default 0.01
    Slope for x <= 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
leaky_relu : Rectified linear unit with a small slope for negative inputs.
leaky_relu_derivative : Derivative of `leaky_relu` with respect to `x`.
leaky_relu_backward_from_output : Backward pass of `leaky_relu` from its output, for in-place training.
leaky_relu_backward_parameters : Backward pass of `leaky_relu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else negative_slope * x``

Derivative: ``1 if x > 0 else negative_slope``

At the kink x = 0, the derivative is defined as negative_slope.

Limits of the value: at x = -inf, -inf times the sign of negative_slope; at x = inf,
inf. NaN propagates. Floating-point warnings are never raised.

negative_slope = 0 gives 0 at -inf; negative_slope = inf and -inf give NaN at 0.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `negative_slope` that equals the rounded default stands for the exact default.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `leaky_relu_derivative` (accuracy of the
derivative: the formula, evaluated in the format of the result). float16 and bfloat16
results are computed in float32 and rounded once.

References
----------
.. [1] A. Maas, A. Hannun and A. Ng, Rectifier nonlinearities improve neural network
   acoustic models, ICML 2013

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.leaky_relu_backward(dy, x), 4).tolist()
[0.01, -0.02, 0.5, 3.0]
>>> fastact.leaky_relu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _leaky_relu_backward_from_output(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        y: _Scalar,
        /,
        negative_slope: _Scalar = 0.01,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        negative_slope: ArrayLike = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        negative_slope: _Any = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

leaky_relu_backward_from_output: _leaky_relu_backward_from_output
"""leaky_relu_backward_from_output(dy, y, /, negative_slope=0.01, *, out=None, **kwargs)

Backward pass of `leaky_relu` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `leaky_relu` for the same parameters.
negative_slope : array_like, default 0.01
    Slope for x <= 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
leaky_relu : Rectified linear unit with a small slope for negative inputs.
leaky_relu_derivative : Derivative of `leaky_relu` with respect to `x`.
leaky_relu_backward : Backward pass of `leaky_relu`: `dy` times the derivative at `x`, in one pass.
leaky_relu_backward_parameters : Backward pass of `leaky_relu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else negative_slope * x``

Derivative: ``1 if x > 0 else negative_slope``

At the kink x = 0, the derivative is defined as negative_slope.

Limits of the value: at x = -inf, -inf times the sign of negative_slope; at x = inf,
inf. NaN propagates. Floating-point warnings are never raised.

negative_slope = 0 gives 0 at -inf; negative_slope = inf and -inf give NaN at 0.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `negative_slope` that equals the rounded default stands for the exact default.

From the output: y > 0 exactly where x > 0, if negative_slope >= 0; for any other value,
the result is NaN.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] A. Maas, A. Hannun and A. Ng, Rectifier nonlinearities improve neural network
   acoustic models, ICML 2013

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.leaky_relu(x)
>>> np.round(fastact.leaky_relu_backward_from_output(dy, y), 4).tolist()
[0.01, -0.02, 0.5, 3.0]
>>> fastact.leaky_relu_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _leaky_relu_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        negative_slope: _Scalar = 0.01,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        negative_slope: ArrayLike = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        negative_slope: _Any = 0.01,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

leaky_relu_backward_parameters: _leaky_relu_backward_parameters
"""leaky_relu_backward_parameters(dy, x, /, negative_slope=0.01, *, out=None, **kwargs)

Backward pass of `leaky_relu` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
negative_slope : array_like, default 0.01
    Slope for x <= 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dnegative_slope : ndarray or scalar
    Gradient of the loss with respect to `negative_slope`. It has the broadcast shape of
    the inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
leaky_relu : Rectified linear unit with a small slope for negative inputs.
leaky_relu_derivative : Derivative of `leaky_relu` with respect to `x`.
leaky_relu_backward : Backward pass of `leaky_relu`: `dy` times the derivative at `x`, in one pass.
leaky_relu_backward_from_output : Backward pass of `leaky_relu` from its output, for in-place training.

Notes
-----
Value: ``x if x > 0 else negative_slope * x``

Derivative with respect to `negative_slope`: ``0 if x > 0 else x``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, -inf times the sign of negative_slope; at x = inf,
inf. NaN propagates. Floating-point warnings are never raised.

negative_slope = 0 gives 0 at -inf; negative_slope = inf and -inf give NaN at 0.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `negative_slope` that equals the rounded default stands for the exact default.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] A. Maas, A. Hannun and A. Ng, Rectifier nonlinearities improve neural network
   acoustic models, ICML 2013

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.leaky_relu_backward_parameters(dy, x), 4).tolist()
[-2.0, 1.0, 0.0, 0.0]
>>> fastact.leaky_relu_backward_parameters(dy, x, out=dy) is dy
True
"""

@type_check_only
class _prelu(_Binary):
    @overload
    def __call__(self, x: _Scalar, /, weight: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        weight: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, weight: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

prelu: _prelu
"""prelu(x, /, weight, out=None, **kwargs)

Rectified linear unit with a learnt slope for negative inputs.

Parameters
----------
x : array_like
    Input array.
weight : array_like
    Learnt slope for x <= 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
prelu_derivative : Derivative of `prelu` with respect to `x`.
prelu_backward : Backward pass of `prelu`: the gradients of `x` and `weight`, in one pass.
prelu_backward_parameters : Backward pass of `prelu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else weight * x``

Derivative: ``1 if x > 0 else weight``

At the kink x = 0, the derivative is defined as weight.

Limits of the value: at x = -inf, -inf times the sign of weight; at x = inf, inf. NaN
propagates. Floating-point warnings are never raised.

weight = 0 gives 0 at -inf; weight = inf and -inf give NaN at 0.

Accuracy: the formula, evaluated in the format of the result. float16 and bfloat16
results are correctly rounded for default parameters.

References
----------
.. [1] K. He et al., Delving deep into rectifiers, ICCV 2015

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.prelu(x, weight=0.5), 4).tolist()
[-1.0, -0.25, 0.8, 7.0]
>>> fastact.prelu(x, weight=0.5, out=x) is x
True
"""

@type_check_only
class _prelu_derivative(_Binary):
    @overload
    def __call__(self, x: _Scalar, /, weight: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        weight: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, weight: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

prelu_derivative: _prelu_derivative
"""prelu_derivative(x, /, weight, out=None, **kwargs)

Derivative of `prelu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
weight : array_like
    Learnt slope for x <= 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
prelu : Rectified linear unit with a learnt slope for negative inputs.
prelu_backward : Backward pass of `prelu`: the gradients of `x` and `weight`, in one pass.
prelu_backward_parameters : Backward pass of `prelu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else weight * x``

Derivative: ``1 if x > 0 else weight``

At the kink x = 0, the derivative is defined as weight.

Limits of the value: at x = -inf, -inf times the sign of weight; at x = inf, inf. NaN
propagates. Floating-point warnings are never raised.

weight = 0 gives 0 at -inf; weight = inf and -inf give NaN at 0.

Accuracy: the formula, evaluated in the format of the result. float16 and bfloat16
results are correctly rounded for default parameters.

References
----------
.. [1] K. He et al., Delving deep into rectifiers, ICCV 2015

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.prelu_derivative(x, weight=0.5), 4).tolist()
[0.5, 0.5, 1.0, 1.0]
>>> fastact.prelu_derivative(x, weight=0.5, out=x) is x
True
"""

@type_check_only
class _prelu_backward(_CallOnly[Literal[3], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        weight: _Scalar,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        weight: ArrayLike,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        weight: _Any,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

prelu_backward: _prelu_backward
"""prelu_backward(dy, x, /, weight, *, out=None, **kwargs)

Backward pass of `prelu`: the gradients of `x` and `weight`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
weight : array_like
    Learnt slope for x <= 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.
dweight : ndarray or scalar
    Gradient of the loss with respect to `weight`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
prelu : Rectified linear unit with a learnt slope for negative inputs.
prelu_derivative : Derivative of `prelu` with respect to `x`.
prelu_backward_parameters : Backward pass of `prelu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else weight * x``

Derivative: ``1 if x > 0 else weight``

At the kink x = 0, the derivative is defined as weight.

`dweight` is elementwise: sum it over the axes along which `weight` was broadcast.

Limits of the value: at x = -inf, -inf times the sign of weight; at x = inf, inf. NaN
propagates. Floating-point warnings are never raised.

weight = 0 gives 0 at -inf; weight = inf and -inf give NaN at 0.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `prelu_derivative` (accuracy of the derivative: the
formula, evaluated in the format of the result). float16 and bfloat16 results are
computed in float32 and rounded once.

References
----------
.. [1] K. He et al., Delving deep into rectifiers, ICCV 2015

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> dx, dweight = fastact.prelu_backward(dy, x, weight=0.5)
>>> np.round(dx, 4).tolist()
[0.5, -1.0, 0.5, 3.0]
>>> np.round(dweight, 4).tolist()
[-2.0, 1.0, 0.0, 0.0]
>>> dx, dweight = fastact.prelu_backward(dy, x, weight=0.5, out=(dy, x))
>>> dx is dy, dweight is x
(True, True)
"""

@type_check_only
class _prelu_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        weight: _Scalar,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        weight: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, weight: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

prelu_backward_parameters: _prelu_backward_parameters
"""prelu_backward_parameters(dy, x, /, weight, out=None, **kwargs)

Backward pass of `prelu` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
weight : array_like
    Learnt slope for x <= 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dweight : ndarray or scalar
    Gradient of the loss with respect to `weight`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
prelu : Rectified linear unit with a learnt slope for negative inputs.
prelu_derivative : Derivative of `prelu` with respect to `x`.
prelu_backward : Backward pass of `prelu`: the gradients of `x` and `weight`, in one pass.

Notes
-----
Value: ``x if x > 0 else weight * x``

Derivative with respect to `weight`: ``0 if x > 0 else x``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, -inf times the sign of weight; at x = inf, inf. NaN
propagates. Floating-point warnings are never raised.

weight = 0 gives 0 at -inf; weight = inf and -inf give NaN at 0.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] K. He et al., Delving deep into rectifiers, ICCV 2015

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.prelu_backward_parameters(dy, x, weight=0.5), 4).tolist()
[-2.0, 1.0, 0.0, 0.0]
>>> fastact.prelu_backward_parameters(dy, x, weight=0.5, out=dy) is dy
True
"""

@type_check_only
class _relu6(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu6: _relu6
"""relu6(x, /, out=None, **kwargs)

Rectified linear unit clipped at 6.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.

See Also
--------
relu6_derivative : Derivative of `relu6` with respect to `x`.
relu6_backward : Backward pass of `relu6`: `dy` times the derivative at `x`, in one pass.
relu6_backward_from_output : Backward pass of `relu6` from its output, for in-place training.

Notes
-----
Value: ``min(max(x, 0), 6)``

Derivative: ``1 if 0 < x < 6 else 0``

At the kinks x = 0 and 6, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 6. NaN propagates. Floating-point
warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] A. Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.relu6(x), 4).tolist()
[0.0, 0.0, 0.8, 6.0]
>>> fastact.relu6(x, out=x) is x
True
"""

@type_check_only
class _relu6_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu6_derivative: _relu6_derivative
"""relu6_derivative(x, /, out=None, **kwargs)

Derivative of `relu6` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: an integer type, float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
relu6 : Rectified linear unit clipped at 6.
relu6_backward : Backward pass of `relu6`: `dy` times the derivative at `x`, in one pass.
relu6_backward_from_output : Backward pass of `relu6` from its output, for in-place training.

Notes
-----
Value: ``min(max(x, 0), 6)``

Derivative: ``1 if 0 < x < 6 else 0``

At the kinks x = 0 and 6, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 6. NaN propagates. Floating-point
warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] A. Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.relu6_derivative(x), 4).tolist()
[0.0, 0.0, 1.0, 0.0]
>>> fastact.relu6_derivative(x, out=x) is x
True
"""

@type_check_only
class _relu6_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu6_backward: _relu6_backward
"""relu6_backward(dy, x, /, out=None, **kwargs)

Backward pass of `relu6`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
relu6 : Rectified linear unit clipped at 6.
relu6_derivative : Derivative of `relu6` with respect to `x`.
relu6_backward_from_output : Backward pass of `relu6` from its output, for in-place training.

Notes
-----
Value: ``min(max(x, 0), 6)``

Derivative: ``1 if 0 < x < 6 else 0``

At the kinks x = 0 and 6, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 6. NaN propagates. Floating-point
warnings are never raised.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `relu6_derivative` (accuracy of the derivative:
exact). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] A. Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.relu6_backward(dy, x), 4).tolist()
[0.0, 0.0, 0.5, 0.0]
>>> fastact.relu6_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _relu6_backward_from_output(_Binary):
    @overload
    def __call__(self, dy: _Scalar, y: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

relu6_backward_from_output: _relu6_backward_from_output
"""relu6_backward_from_output(dy, y, /, out=None, **kwargs)

Backward pass of `relu6` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `relu6` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
relu6 : Rectified linear unit clipped at 6.
relu6_derivative : Derivative of `relu6` with respect to `x`.
relu6_backward : Backward pass of `relu6`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``min(max(x, 0), 6)``

Derivative: ``1 if 0 < x < 6 else 0``

At the kinks x = 0 and 6, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 6. NaN propagates. Floating-point
warnings are never raised.

From the output: 0 < y < 6 exactly where 0 < x < 6.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] A. Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.relu6(x)
>>> np.round(fastact.relu6_backward_from_output(dy, y), 4).tolist()
[0.0, 0.0, 0.5, 0.0]
>>> fastact.relu6_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _clipped_relu(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        max_value: _Scalar = 6,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        max_value: ArrayLike = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, max_value: _Any = 6, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

clipped_relu: _clipped_relu
"""clipped_relu(x, /, max_value=6, *, out=None, **kwargs)

Rectified linear unit clipped at `max_value`.

Parameters
----------
x : array_like
    Input array.
max_value : array_like, default 6
    Upper bound of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.

See Also
--------
clipped_relu_derivative : Derivative of `clipped_relu` with respect to `x`.
clipped_relu_backward : Backward pass of `clipped_relu`: `dy` times the derivative at `x`, in one pass.
clipped_relu_backward_from_output : Backward pass of `clipped_relu` from its output, for in-place training.
clipped_relu_backward_parameters : Backward pass of `clipped_relu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(x, 0), max_value)``

Derivative: ``1 if 0 < x < max_value else 0``

At the kinks x = 0 and max_value, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, max_value. NaN propagates. Floating-
point warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] A. Hannun et al., Deep Speech, arXiv:1412.5567

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.clipped_relu(x), 4).tolist()
[0.0, 0.0, 0.8, 6.0]
>>> fastact.clipped_relu(x, out=x) is x
True
"""

@type_check_only
class _clipped_relu_derivative(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        max_value: _Scalar = 6,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        max_value: ArrayLike = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, max_value: _Any = 6, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

clipped_relu_derivative: _clipped_relu_derivative
"""clipped_relu_derivative(x, /, max_value=6, *, out=None, **kwargs)

Derivative of `clipped_relu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
max_value : array_like, default 6
    Upper bound of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: an integer type, float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
clipped_relu : Rectified linear unit clipped at `max_value`.
clipped_relu_backward : Backward pass of `clipped_relu`: `dy` times the derivative at `x`, in one pass.
clipped_relu_backward_from_output : Backward pass of `clipped_relu` from its output, for in-place training.
clipped_relu_backward_parameters : Backward pass of `clipped_relu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(x, 0), max_value)``

Derivative: ``1 if 0 < x < max_value else 0``

At the kinks x = 0 and max_value, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, max_value. NaN propagates. Floating-
point warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] A. Hannun et al., Deep Speech, arXiv:1412.5567

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.clipped_relu_derivative(x), 4).tolist()
[0.0, 0.0, 1.0, 0.0]
>>> fastact.clipped_relu_derivative(x, out=x) is x
True
"""

@type_check_only
class _clipped_relu_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        max_value: _Scalar = 6,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        max_value: ArrayLike = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        max_value: _Any = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

clipped_relu_backward: _clipped_relu_backward
"""clipped_relu_backward(dy, x, /, max_value=6, *, out=None, **kwargs)

Backward pass of `clipped_relu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
max_value : array_like, default 6
    Upper bound of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
clipped_relu : Rectified linear unit clipped at `max_value`.
clipped_relu_derivative : Derivative of `clipped_relu` with respect to `x`.
clipped_relu_backward_from_output : Backward pass of `clipped_relu` from its output, for in-place training.
clipped_relu_backward_parameters : Backward pass of `clipped_relu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(x, 0), max_value)``

Derivative: ``1 if 0 < x < max_value else 0``

At the kinks x = 0 and max_value, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, max_value. NaN propagates. Floating-
point warnings are never raised.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `clipped_relu_derivative` (accuracy of the
derivative: exact). float16 and bfloat16 results are computed in float32 and rounded
once.

References
----------
.. [1] A. Hannun et al., Deep Speech, arXiv:1412.5567

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.clipped_relu_backward(dy, x), 4).tolist()
[0.0, 0.0, 0.5, 0.0]
>>> fastact.clipped_relu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _clipped_relu_backward_from_output(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        y: _Scalar,
        /,
        max_value: _Scalar = 6,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        max_value: ArrayLike = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        max_value: _Any = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

clipped_relu_backward_from_output: _clipped_relu_backward_from_output
"""clipped_relu_backward_from_output(dy, y, /, max_value=6, *, out=None, **kwargs)

Backward pass of `clipped_relu` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `clipped_relu` for the same parameters.
max_value : array_like, default 6
    Upper bound of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
clipped_relu : Rectified linear unit clipped at `max_value`.
clipped_relu_derivative : Derivative of `clipped_relu` with respect to `x`.
clipped_relu_backward : Backward pass of `clipped_relu`: `dy` times the derivative at `x`, in one pass.
clipped_relu_backward_parameters : Backward pass of `clipped_relu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(x, 0), max_value)``

Derivative: ``1 if 0 < x < max_value else 0``

At the kinks x = 0 and max_value, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, max_value. NaN propagates. Floating-
point warnings are never raised.

From the output: 0 < y < max_value exactly where 0 < x < max_value.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] A. Hannun et al., Deep Speech, arXiv:1412.5567

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.clipped_relu(x)
>>> np.round(fastact.clipped_relu_backward_from_output(dy, y), 4).tolist()
[0.0, 0.0, 0.5, 0.0]
>>> fastact.clipped_relu_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _clipped_relu_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        max_value: _Scalar = 6,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        max_value: ArrayLike = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        max_value: _Any = 6,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

clipped_relu_backward_parameters: _clipped_relu_backward_parameters
"""clipped_relu_backward_parameters(dy, x, /, max_value=6, *, out=None, **kwargs)

Backward pass of `clipped_relu` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
max_value : array_like, default 6
    Upper bound of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dmax_value : ndarray or scalar
    Gradient of the loss with respect to `max_value`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: an integer type, float16,
    bfloat16, float32, float64 or longdouble.

See Also
--------
clipped_relu : Rectified linear unit clipped at `max_value`.
clipped_relu_derivative : Derivative of `clipped_relu` with respect to `x`.
clipped_relu_backward : Backward pass of `clipped_relu`: `dy` times the derivative at `x`, in one pass.
clipped_relu_backward_from_output : Backward pass of `clipped_relu` from its output, for in-place training.

Notes
-----
Value: ``min(max(x, 0), max_value)``

Derivative with respect to `max_value`: ``1 if x >= max_value else 0``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, 0; at x = inf, max_value. NaN propagates. Floating-
point warnings are never raised.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] A. Hannun et al., Deep Speech, arXiv:1412.5567

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.clipped_relu_backward_parameters(dy, x), 4).tolist()
[0.0, 0.0, 0.0, 3.0]
>>> fastact.clipped_relu_backward_parameters(dy, x, out=dy) is dy
True
"""

@type_check_only
class _thresholded_relu(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        theta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        theta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, theta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

thresholded_relu: _thresholded_relu
"""thresholded_relu(x, /, theta=1, *, out=None, **kwargs)

Identity above `theta`, zero elsewhere.

Parameters
----------
x : array_like
    Input array.
theta : array_like, default 1
    Threshold; an input equal to it gives 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.

See Also
--------
thresholded_relu_derivative : Derivative of `thresholded_relu` with respect to `x`.
thresholded_relu_backward : Backward pass of `thresholded_relu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x if x > theta else 0``

Derivative: ``1 if x > theta else 0``

At the kink x = theta, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] K. Konda, R. Memisevic and D. Krueger, Zero-bias autoencoders, ICLR 2015

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.thresholded_relu(x), 4).tolist()
[0.0, 0.0, 0.0, 7.0]
>>> fastact.thresholded_relu(x, out=x) is x
True
"""

@type_check_only
class _thresholded_relu_derivative(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        theta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        theta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, theta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

thresholded_relu_derivative: _thresholded_relu_derivative
"""thresholded_relu_derivative(x, /, theta=1, *, out=None, **kwargs)

Derivative of `thresholded_relu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
theta : array_like, default 1
    Threshold; an input equal to it gives 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: an integer type, float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
thresholded_relu : Identity above `theta`, zero elsewhere.
thresholded_relu_backward : Backward pass of `thresholded_relu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x if x > theta else 0``

Derivative: ``1 if x > theta else 0``

At the kink x = theta, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] K. Konda, R. Memisevic and D. Krueger, Zero-bias autoencoders, ICLR 2015

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.thresholded_relu_derivative(x), 4).tolist()
[0.0, 0.0, 0.0, 1.0]
>>> fastact.thresholded_relu_derivative(x, out=x) is x
True
"""

@type_check_only
class _thresholded_relu_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        theta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        theta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        theta: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

thresholded_relu_backward: _thresholded_relu_backward
"""thresholded_relu_backward(dy, x, /, theta=1, *, out=None, **kwargs)

Backward pass of `thresholded_relu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
theta : array_like, default 1
    Threshold; an input equal to it gives 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
thresholded_relu : Identity above `theta`, zero elsewhere.
thresholded_relu_derivative : Derivative of `thresholded_relu` with respect to `x`.

Notes
-----
Value: ``x if x > theta else 0``

Derivative: ``1 if x > theta else 0``

At the kink x = theta, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `thresholded_relu_derivative` (accuracy of the
derivative: exact). float16 and bfloat16 results are computed in float32 and rounded
once.

References
----------
.. [1] K. Konda, R. Memisevic and D. Krueger, Zero-bias autoencoders, ICLR 2015

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.thresholded_relu_backward(dy, x), 4).tolist()
[0.0, 0.0, 0.0, 3.0]
>>> fastact.thresholded_relu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _threshold(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        threshold: _Scalar,
        value: _Scalar,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        threshold: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        threshold: _Any,
        value: _Any,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

threshold: _threshold
"""threshold(x, /, threshold, value, out=None, **kwargs)

Identity above `threshold`, `value` elsewhere.

Parameters
----------
x : array_like
    Input array.
threshold : array_like
    Threshold; an input equal to it is replaced. Broadcasts against the other inputs.
value : array_like
    Result for inputs up to the threshold. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.

See Also
--------
threshold_derivative : Derivative of `threshold` with respect to `x`.
threshold_backward : Backward pass of `threshold`: `dy` times the derivative at `x`, in one pass.
threshold_backward_parameters : Backward pass of `threshold` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > threshold else value``

Derivative: ``1 if x > threshold else 0``

At the kink x = threshold, the derivative is defined as 0.

Limits of the value: at x = -inf, value; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] PyTorch, torch.nn.Threshold

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.threshold(x, threshold=0.5, value=0.5), 4).tolist()
[0.5, 0.5, 0.8, 7.0]
>>> fastact.threshold(x, threshold=0.5, value=0.5, out=x) is x
True
"""

@type_check_only
class _threshold_derivative(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        threshold: _Scalar,
        value: _Scalar,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        threshold: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        threshold: _Any,
        value: _Any,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

threshold_derivative: _threshold_derivative
"""threshold_derivative(x, /, threshold, value, out=None, **kwargs)

Derivative of `threshold` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
threshold : array_like
    Threshold; an input equal to it is replaced. Broadcasts against the other inputs.
value : array_like
    Result for inputs up to the threshold. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: an integer type, float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
threshold : Identity above `threshold`, `value` elsewhere.
threshold_backward : Backward pass of `threshold`: `dy` times the derivative at `x`, in one pass.
threshold_backward_parameters : Backward pass of `threshold` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > threshold else value``

Derivative: ``1 if x > threshold else 0``

At the kink x = threshold, the derivative is defined as 0.

Limits of the value: at x = -inf, value; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] PyTorch, torch.nn.Threshold

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.threshold_derivative(x, threshold=0.5, value=0.5), 4).tolist()
[0.0, 0.0, 1.0, 1.0]
>>> fastact.threshold_derivative(x, threshold=0.5, value=0.5, out=x) is x
True
"""

@type_check_only
class _threshold_backward(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        threshold: _Scalar,
        value: _Scalar,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        threshold: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        threshold: _Any,
        value: _Any,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

threshold_backward: _threshold_backward
"""threshold_backward(dy, x, /, threshold, value, out=None, **kwargs)

Backward pass of `threshold`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
threshold : array_like
    Threshold; an input equal to it is replaced. Broadcasts against the other inputs.
value : array_like
    Result for inputs up to the threshold. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
threshold : Identity above `threshold`, `value` elsewhere.
threshold_derivative : Derivative of `threshold` with respect to `x`.
threshold_backward_parameters : Backward pass of `threshold` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > threshold else value``

Derivative: ``1 if x > threshold else 0``

At the kink x = threshold, the derivative is defined as 0.

Limits of the value: at x = -inf, value; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `threshold_derivative` (accuracy of the derivative:
exact). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] PyTorch, torch.nn.Threshold

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.threshold_backward(dy, x, threshold=0.5, value=0.5), 4).tolist()
[0.0, 0.0, 0.5, 3.0]
>>> fastact.threshold_backward(dy, x, threshold=0.5, value=0.5, out=dy) is dy
True
"""

@type_check_only
class _threshold_backward_parameters(_CallOnly[Literal[4], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        threshold: _Scalar,
        value: _Scalar,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        threshold: ArrayLike,
        value: ArrayLike,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        threshold: _Any,
        value: _Any,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

threshold_backward_parameters: _threshold_backward_parameters
"""threshold_backward_parameters(dy, x, /, threshold, value, *, out=None, **kwargs)

Backward pass of `threshold` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
threshold : array_like
    Threshold; an input equal to it is replaced. Broadcasts against the other inputs.
value : array_like
    Result for inputs up to the threshold. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dthreshold : ndarray or scalar
    Gradient of the loss with respect to `threshold`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: an integer type, float16,
    bfloat16, float32, float64 or longdouble.
dvalue : ndarray or scalar
    Gradient of the loss with respect to `value`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: an integer type, float16,
    bfloat16, float32, float64 or longdouble.

See Also
--------
threshold : Identity above `threshold`, `value` elsewhere.
threshold_derivative : Derivative of `threshold` with respect to `x`.
threshold_backward : Backward pass of `threshold`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x if x > threshold else value``

Derivative with respect to `threshold`: ``0``

Derivative with respect to `value`: ``1 if x <= threshold else 0``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, value; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] PyTorch, torch.nn.Threshold

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> dthreshold, dvalue = fastact.threshold_backward_parameters(dy, x, threshold=0.5, value=0.5)
>>> np.round(dthreshold, 4).tolist()
[0.0, 0.0, 0.0, 0.0]
>>> np.round(dvalue, 4).tolist()
[1.0, -2.0, 0.0, 0.0]
>>> dthreshold, dvalue = fastact.threshold_backward_parameters(dy, x, threshold=0.5, value=0.5, out=(dy, x))
>>> dthreshold is dy, dvalue is x
(True, True)
"""

@type_check_only
class _squared_relu(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

squared_relu: _squared_relu
"""squared_relu(x, /, out=None, **kwargs)

Square of the rectified linear unit.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.

See Also
--------
squared_relu_derivative : Derivative of `squared_relu` with respect to `x`.
squared_relu_backward : Backward pass of `squared_relu`: `dy` times the derivative at `x`, in one pass.
squared_relu_backward_from_output : Backward pass of `squared_relu` from its output, for in-place training.

Notes
-----
Value: ``max(x, 0)**2``

Derivative: ``2 * max(x, 0)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: correctly rounded. float16 and bfloat16 results are correctly rounded for
default parameters.

References
----------
.. [1] D. So et al., Primer: searching for efficient transformers for language modeling,
   NeurIPS 2021

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.squared_relu(x), 4).tolist()
[0.0, 0.0, 0.64, 49.0]
>>> fastact.squared_relu(x, out=x) is x
True
"""

@type_check_only
class _squared_relu_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

squared_relu_derivative: _squared_relu_derivative
"""squared_relu_derivative(x, /, out=None, **kwargs)

Derivative of `squared_relu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: an integer type, float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
squared_relu : Square of the rectified linear unit.
squared_relu_backward : Backward pass of `squared_relu`: `dy` times the derivative at `x`, in one pass.
squared_relu_backward_from_output : Backward pass of `squared_relu` from its output, for in-place training.

Notes
-----
Value: ``max(x, 0)**2``

Derivative: ``2 * max(x, 0)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] D. So et al., Primer: searching for efficient transformers for language modeling,
   NeurIPS 2021

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.squared_relu_derivative(x), 4).tolist()
[0.0, 0.0, 1.6, 14.0]
>>> fastact.squared_relu_derivative(x, out=x) is x
True
"""

@type_check_only
class _squared_relu_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

squared_relu_backward: _squared_relu_backward
"""squared_relu_backward(dy, x, /, out=None, **kwargs)

Backward pass of `squared_relu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
squared_relu : Square of the rectified linear unit.
squared_relu_derivative : Derivative of `squared_relu` with respect to `x`.
squared_relu_backward_from_output : Backward pass of `squared_relu` from its output, for in-place training.

Notes
-----
Value: ``max(x, 0)**2``

Derivative: ``2 * max(x, 0)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `squared_relu_derivative` (accuracy of the
derivative: exact). float16 and bfloat16 results are computed in float32 and rounded
once.

References
----------
.. [1] D. So et al., Primer: searching for efficient transformers for language modeling,
   NeurIPS 2021

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.squared_relu_backward(dy, x), 4).tolist()
[0.0, 0.0, 0.8, 42.0]
>>> fastact.squared_relu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _squared_relu_backward_from_output(_Binary):
    @overload
    def __call__(self, dy: _Scalar, y: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

squared_relu_backward_from_output: _squared_relu_backward_from_output
"""squared_relu_backward_from_output(dy, y, /, out=None, **kwargs)

Backward pass of `squared_relu` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `squared_relu` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
squared_relu : Square of the rectified linear unit.
squared_relu_derivative : Derivative of `squared_relu` with respect to `x`.
squared_relu_backward : Backward pass of `squared_relu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``max(x, 0)**2``

Derivative: ``2 * max(x, 0)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

From the output: x = sqrt(y) where y > 0.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] D. So et al., Primer: searching for efficient transformers for language modeling,
   NeurIPS 2021

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.squared_relu(x)
>>> np.round(fastact.squared_relu_backward_from_output(dy, y), 4).tolist()
[0.0, 0.0, 0.8, 42.0]
>>> fastact.squared_relu_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _hard_tanh(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        min_val: _Scalar = -1,
        max_val: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        min_val: ArrayLike = -1,
        max_val: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        min_val: _Any = -1,
        max_val: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_tanh: _hard_tanh
"""hard_tanh(x, /, min_val=-1, max_val=1, *, out=None, **kwargs)

Identity clipped to [min_val, max_val].

Parameters
----------
x : array_like
    Input array.
min_val : array_like, default -1
    Lower bound of the result. Broadcasts against the other inputs.
max_val : array_like, default 1
    Upper bound of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.

See Also
--------
hard_tanh_derivative : Derivative of `hard_tanh` with respect to `x`.
hard_tanh_backward : Backward pass of `hard_tanh`: `dy` times the derivative at `x`, in one pass.
hard_tanh_backward_from_output : Backward pass of `hard_tanh` from its output, for in-place training.
hard_tanh_backward_parameters : Backward pass of `hard_tanh` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(x, min_val), max_val)``

Derivative: ``1 if min_val < x < max_val else 0``

At the kinks x = min_val and max_val, the derivative is defined as 0.

Limits of the value: at x = -inf, min_val; at x = inf, max_val. NaN propagates.
Floating-point warnings are never raised.

min_val > max_val gives max_val for every x. For unsigned integers, the default min_val
lies below every x; a min_val equal to the largest number of the type means the same.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] R. Collobert, Large scale machine learning, PhD thesis, Université Paris 6, 2004

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_tanh(x), 4).tolist()
[-1.0, -0.5, 0.8, 1.0]
>>> fastact.hard_tanh(x, out=x) is x
True
"""

@type_check_only
class _hard_tanh_derivative(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        min_val: _Scalar = -1,
        max_val: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        min_val: ArrayLike = -1,
        max_val: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        min_val: _Any = -1,
        max_val: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_tanh_derivative: _hard_tanh_derivative
"""hard_tanh_derivative(x, /, min_val=-1, max_val=1, *, out=None, **kwargs)

Derivative of `hard_tanh` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
min_val : array_like, default -1
    Lower bound of the result. Broadcasts against the other inputs.
max_val : array_like, default 1
    Upper bound of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: an integer type, float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
hard_tanh : Identity clipped to [min_val, max_val].
hard_tanh_backward : Backward pass of `hard_tanh`: `dy` times the derivative at `x`, in one pass.
hard_tanh_backward_from_output : Backward pass of `hard_tanh` from its output, for in-place training.
hard_tanh_backward_parameters : Backward pass of `hard_tanh` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(x, min_val), max_val)``

Derivative: ``1 if min_val < x < max_val else 0``

At the kinks x = min_val and max_val, the derivative is defined as 0.

Limits of the value: at x = -inf, min_val; at x = inf, max_val. NaN propagates.
Floating-point warnings are never raised.

min_val > max_val gives max_val for every x. For unsigned integers, the default min_val
lies below every x; a min_val equal to the largest number of the type means the same.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] R. Collobert, Large scale machine learning, PhD thesis, Université Paris 6, 2004

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_tanh_derivative(x), 4).tolist()
[0.0, 1.0, 1.0, 0.0]
>>> fastact.hard_tanh_derivative(x, out=x) is x
True
"""

@type_check_only
class _hard_tanh_backward(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        min_val: _Scalar = -1,
        max_val: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
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
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        min_val: _Any = -1,
        max_val: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_tanh_backward: _hard_tanh_backward
"""hard_tanh_backward(dy, x, /, min_val=-1, max_val=1, *, out=None, **kwargs)

Backward pass of `hard_tanh`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
min_val : array_like, default -1
    Lower bound of the result. Broadcasts against the other inputs.
max_val : array_like, default 1
    Upper bound of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
hard_tanh : Identity clipped to [min_val, max_val].
hard_tanh_derivative : Derivative of `hard_tanh` with respect to `x`.
hard_tanh_backward_from_output : Backward pass of `hard_tanh` from its output, for in-place training.
hard_tanh_backward_parameters : Backward pass of `hard_tanh` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(x, min_val), max_val)``

Derivative: ``1 if min_val < x < max_val else 0``

At the kinks x = min_val and max_val, the derivative is defined as 0.

Limits of the value: at x = -inf, min_val; at x = inf, max_val. NaN propagates.
Floating-point warnings are never raised.

min_val > max_val gives max_val for every x. For unsigned integers, the default min_val
lies below every x; a min_val equal to the largest number of the type means the same.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `hard_tanh_derivative` (accuracy of the derivative:
exact). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] R. Collobert, Large scale machine learning, PhD thesis, Université Paris 6, 2004

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_tanh_backward(dy, x), 4).tolist()
[0.0, -2.0, 0.5, 0.0]
>>> fastact.hard_tanh_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _hard_tanh_backward_from_output(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        y: _Scalar,
        /,
        min_val: _Scalar = -1,
        max_val: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
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
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        min_val: _Any = -1,
        max_val: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_tanh_backward_from_output: _hard_tanh_backward_from_output
"""hard_tanh_backward_from_output(dy, y, /, min_val=-1, max_val=1, *, out=None, **kwargs)

Backward pass of `hard_tanh` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `hard_tanh` for the same parameters.
min_val : array_like, default -1
    Lower bound of the result. Broadcasts against the other inputs.
max_val : array_like, default 1
    Upper bound of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: an integer type, float16, bfloat16,
    float32, float64 or longdouble.

See Also
--------
hard_tanh : Identity clipped to [min_val, max_val].
hard_tanh_derivative : Derivative of `hard_tanh` with respect to `x`.
hard_tanh_backward : Backward pass of `hard_tanh`: `dy` times the derivative at `x`, in one pass.
hard_tanh_backward_parameters : Backward pass of `hard_tanh` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(x, min_val), max_val)``

Derivative: ``1 if min_val < x < max_val else 0``

At the kinks x = min_val and max_val, the derivative is defined as 0.

Limits of the value: at x = -inf, min_val; at x = inf, max_val. NaN propagates.
Floating-point warnings are never raised.

min_val > max_val gives max_val for every x. For unsigned integers, the default min_val
lies below every x; a min_val equal to the largest number of the type means the same.

From the output: min_val < y < max_val exactly where min_val < x < max_val.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] R. Collobert, Large scale machine learning, PhD thesis, Université Paris 6, 2004

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.hard_tanh(x)
>>> np.round(fastact.hard_tanh_backward_from_output(dy, y), 4).tolist()
[0.0, -2.0, 0.5, 0.0]
>>> fastact.hard_tanh_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _hard_tanh_backward_parameters(_CallOnly[Literal[4], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        min_val: _Scalar = -1,
        max_val: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        min_val: ArrayLike = -1,
        max_val: ArrayLike = 1,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        min_val: _Any = -1,
        max_val: _Any = 1,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

hard_tanh_backward_parameters: _hard_tanh_backward_parameters
"""hard_tanh_backward_parameters(dy, x, /, min_val=-1, max_val=1, *, out=None, **kwargs)

Backward pass of `hard_tanh` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
min_val : array_like, default -1
    Lower bound of the result. Broadcasts against the other inputs.
max_val : array_like, default 1
    Upper bound of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dmin_val : ndarray or scalar
    Gradient of the loss with respect to `min_val`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: an integer type, float16,
    bfloat16, float32, float64 or longdouble.
dmax_val : ndarray or scalar
    Gradient of the loss with respect to `max_val`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: an integer type, float16,
    bfloat16, float32, float64 or longdouble.

See Also
--------
hard_tanh : Identity clipped to [min_val, max_val].
hard_tanh_derivative : Derivative of `hard_tanh` with respect to `x`.
hard_tanh_backward : Backward pass of `hard_tanh`: `dy` times the derivative at `x`, in one pass.
hard_tanh_backward_from_output : Backward pass of `hard_tanh` from its output, for in-place training.

Notes
-----
Value: ``min(max(x, min_val), max_val)``

Derivative with respect to `min_val`: ``1 if x <= min_val else 0``

Derivative with respect to `max_val`: ``1 if x >= max_val else 0``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, min_val; at x = inf, max_val. NaN propagates.
Floating-point warnings are never raised.

min_val > max_val gives max_val for every x. For unsigned integers, the default min_val
lies below every x; a min_val equal to the largest number of the type means the same.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] R. Collobert, Large scale machine learning, PhD thesis, Université Paris 6, 2004

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> dmin_val, dmax_val = fastact.hard_tanh_backward_parameters(dy, x)
>>> np.round(dmin_val, 4).tolist()
[1.0, 0.0, 0.0, 0.0]
>>> np.round(dmax_val, 4).tolist()
[0.0, 0.0, 0.0, 3.0]
>>> dmin_val, dmax_val = fastact.hard_tanh_backward_parameters(dy, x, out=(dy, x))
>>> dmin_val is dy, dmax_val is x
(True, True)
"""

@type_check_only
class _hard_sigmoid(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        alpha: _Scalar = 0.16666666666666666,
        beta: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 0.16666666666666666,
        beta: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        alpha: _Any = 0.16666666666666666,
        beta: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_sigmoid: _hard_sigmoid
"""hard_sigmoid(x, /, alpha=1/6, beta=0.5, *, out=None, **kwargs)

Piecewise linear approximation of the sigmoid.

Parameters
----------
x : array_like
    Input array.
alpha : array_like, default 1/6
    Slope between the kinks. Broadcasts against the other inputs.
beta : array_like, default 0.5
    Value at 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
hard_sigmoid_derivative : Derivative of `hard_sigmoid` with respect to `x`.
hard_sigmoid_backward : Backward pass of `hard_sigmoid`: `dy` times the derivative at `x`, in one pass.
hard_sigmoid_backward_from_output : Backward pass of `hard_sigmoid` from its output, for in-place training.
hard_sigmoid_backward_parameters : Backward pass of `hard_sigmoid` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(alpha * x + beta, 0), 1)``

Derivative: ``alpha if 0 < alpha * x + beta < 1 else 0``

At the kinks x = -beta / alpha and (1 - beta) / alpha, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

The formula also holds for alpha <= 0. The default alpha isn't rounded: the kinks are
exactly -3 and 3.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha` that equals the rounded default stands for the exact default.

Accuracy: at most 2 ULP for the default parameters; for others, 2 ULP of the largest
term, because the sum cancels near a result of 0. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] M. Courbariaux, Y. Bengio and J.-P. David, BinaryConnect, NeurIPS 2015; ONNX,
   HardSigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_sigmoid(x), 4).tolist()
[0.1667, 0.4167, 0.6333, 1.0]
>>> fastact.hard_sigmoid(x, out=x) is x
True
"""

@type_check_only
class _hard_sigmoid_derivative(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        alpha: _Scalar = 0.16666666666666666,
        beta: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 0.16666666666666666,
        beta: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        alpha: _Any = 0.16666666666666666,
        beta: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_sigmoid_derivative: _hard_sigmoid_derivative
"""hard_sigmoid_derivative(x, /, alpha=1/6, beta=0.5, *, out=None, **kwargs)

Derivative of `hard_sigmoid` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
alpha : array_like, default 1/6
    Slope between the kinks. Broadcasts against the other inputs.
beta : array_like, default 0.5
    Value at 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
hard_sigmoid : Piecewise linear approximation of the sigmoid.
hard_sigmoid_backward : Backward pass of `hard_sigmoid`: `dy` times the derivative at `x`, in one pass.
hard_sigmoid_backward_from_output : Backward pass of `hard_sigmoid` from its output, for in-place training.
hard_sigmoid_backward_parameters : Backward pass of `hard_sigmoid` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(alpha * x + beta, 0), 1)``

Derivative: ``alpha if 0 < alpha * x + beta < 1 else 0``

At the kinks x = -beta / alpha and (1 - beta) / alpha, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

The formula also holds for alpha <= 0. The default alpha isn't rounded: the kinks are
exactly -3 and 3.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha` that equals the rounded default stands for the exact default.

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] M. Courbariaux, Y. Bengio and J.-P. David, BinaryConnect, NeurIPS 2015; ONNX,
   HardSigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_sigmoid_derivative(x), 4).tolist()
[0.1667, 0.1667, 0.1667, 0.0]
>>> fastact.hard_sigmoid_derivative(x, out=x) is x
True
"""

@type_check_only
class _hard_sigmoid_backward(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        alpha: _Scalar = 0.16666666666666666,
        beta: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
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
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        alpha: _Any = 0.16666666666666666,
        beta: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_sigmoid_backward: _hard_sigmoid_backward
"""hard_sigmoid_backward(dy, x, /, alpha=1/6, beta=0.5, *, out=None, **kwargs)

Backward pass of `hard_sigmoid`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
alpha : array_like, default 1/6
    Slope between the kinks. Broadcasts against the other inputs.
beta : array_like, default 0.5
    Value at 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
hard_sigmoid : Piecewise linear approximation of the sigmoid.
hard_sigmoid_derivative : Derivative of `hard_sigmoid` with respect to `x`.
hard_sigmoid_backward_from_output : Backward pass of `hard_sigmoid` from its output, for in-place training.
hard_sigmoid_backward_parameters : Backward pass of `hard_sigmoid` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(alpha * x + beta, 0), 1)``

Derivative: ``alpha if 0 < alpha * x + beta < 1 else 0``

At the kinks x = -beta / alpha and (1 - beta) / alpha, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

The formula also holds for alpha <= 0. The default alpha isn't rounded: the kinks are
exactly -3 and 3.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha` that equals the rounded default stands for the exact default.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `hard_sigmoid_derivative` (accuracy of the
derivative: exact). float16 and bfloat16 results are computed in float32 and rounded
once.

References
----------
.. [1] M. Courbariaux, Y. Bengio and J.-P. David, BinaryConnect, NeurIPS 2015; ONNX,
   HardSigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_sigmoid_backward(dy, x), 4).tolist()
[0.1667, -0.3333, 0.0833, 0.0]
>>> fastact.hard_sigmoid_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _hard_sigmoid_backward_from_output(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        y: _Scalar,
        /,
        alpha: _Scalar = 0.16666666666666666,
        beta: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
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
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        alpha: _Any = 0.16666666666666666,
        beta: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_sigmoid_backward_from_output: _hard_sigmoid_backward_from_output
"""hard_sigmoid_backward_from_output(dy, y, /, alpha=1/6, beta=0.5, *, out=None, **kwargs)

Backward pass of `hard_sigmoid` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `hard_sigmoid` for the same parameters.
alpha : array_like, default 1/6
    Slope between the kinks. Broadcasts against the other inputs.
beta : array_like, default 0.5
    Value at 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
hard_sigmoid : Piecewise linear approximation of the sigmoid.
hard_sigmoid_derivative : Derivative of `hard_sigmoid` with respect to `x`.
hard_sigmoid_backward : Backward pass of `hard_sigmoid`: `dy` times the derivative at `x`, in one pass.
hard_sigmoid_backward_parameters : Backward pass of `hard_sigmoid` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``min(max(alpha * x + beta, 0), 1)``

Derivative: ``alpha if 0 < alpha * x + beta < 1 else 0``

At the kinks x = -beta / alpha and (1 - beta) / alpha, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

The formula also holds for alpha <= 0. The default alpha isn't rounded: the kinks are
exactly -3 and 3.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha` that equals the rounded default stands for the exact default.

From the output: 0 < y < 1 exactly where 0 < alpha * x + beta < 1.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] M. Courbariaux, Y. Bengio and J.-P. David, BinaryConnect, NeurIPS 2015; ONNX,
   HardSigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.hard_sigmoid(x)
>>> np.round(fastact.hard_sigmoid_backward_from_output(dy, y), 4).tolist()
[0.1667, -0.3333, 0.0833, 0.0]
>>> fastact.hard_sigmoid_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _hard_sigmoid_backward_parameters(_CallOnly[Literal[4], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        alpha: _Scalar = 0.16666666666666666,
        beta: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 0.16666666666666666,
        beta: ArrayLike = 0.5,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        alpha: _Any = 0.16666666666666666,
        beta: _Any = 0.5,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

hard_sigmoid_backward_parameters: _hard_sigmoid_backward_parameters
"""hard_sigmoid_backward_parameters(dy, x, /, alpha=1/6, beta=0.5, *, out=None, **kwargs)

Backward pass of `hard_sigmoid` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
alpha : array_like, default 1/6
    Slope between the kinks. Broadcasts against the other inputs.
beta : array_like, default 0.5
    Value at 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dalpha : ndarray or scalar
    Gradient of the loss with respect to `alpha`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.
dbeta : ndarray or scalar
    Gradient of the loss with respect to `beta`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
hard_sigmoid : Piecewise linear approximation of the sigmoid.
hard_sigmoid_derivative : Derivative of `hard_sigmoid` with respect to `x`.
hard_sigmoid_backward : Backward pass of `hard_sigmoid`: `dy` times the derivative at `x`, in one pass.
hard_sigmoid_backward_from_output : Backward pass of `hard_sigmoid` from its output, for in-place training.

Notes
-----
Value: ``min(max(alpha * x + beta, 0), 1)``

Derivative with respect to `alpha`: ``x if 0 < alpha * x + beta < 1 else 0``

Derivative with respect to `beta`: ``1 if 0 < alpha * x + beta < 1 else 0``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

The formula also holds for alpha <= 0. The default alpha isn't rounded: the kinks are
exactly -3 and 3.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha` that equals the rounded default stands for the exact default.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] M. Courbariaux, Y. Bengio and J.-P. David, BinaryConnect, NeurIPS 2015; ONNX,
   HardSigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> dalpha, dbeta = fastact.hard_sigmoid_backward_parameters(dy, x)
>>> np.round(dalpha, 4).tolist()
[-2.0, 1.0, 0.4, 0.0]
>>> np.round(dbeta, 4).tolist()
[1.0, -2.0, 0.5, 0.0]
>>> dalpha, dbeta = fastact.hard_sigmoid_backward_parameters(dy, x, out=(dy, x))
>>> dalpha is dy, dbeta is x
(True, True)
"""

@type_check_only
class _hard_swish(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

hard_swish: _hard_swish
"""hard_swish(x, /, out=None, **kwargs)

Piecewise quadratic approximation of silu.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
hard_swish_derivative : Derivative of `hard_swish` with respect to `x`.
hard_swish_backward : Backward pass of `hard_swish`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * min(max(x / 6 + 1/2, 0), 1)``

Derivative: ``0 if x <= -3 else 1 if x >= 3 else x / 3 + 1/2``

At the kinks x = -3 and 3, the derivative is defined as 0 and 1.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP of the largest term, because the sum cancels near x = -3.
float16 and bfloat16 results are correctly rounded for default parameters.

References
----------
.. [1] A. Howard et al., Searching for MobileNetV3, ICCV 2019

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_swish(x), 4).tolist()
[-0.3333, -0.2083, 0.5067, 7.0]
>>> fastact.hard_swish(x, out=x) is x
True
"""

@type_check_only
class _hard_swish_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

hard_swish_derivative: _hard_swish_derivative
"""hard_swish_derivative(x, /, out=None, **kwargs)

Derivative of `hard_swish` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
hard_swish : Piecewise quadratic approximation of silu.
hard_swish_backward : Backward pass of `hard_swish`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * min(max(x / 6 + 1/2, 0), 1)``

Derivative: ``0 if x <= -3 else 1 if x >= 3 else x / 3 + 1/2``

At the kinks x = -3 and 3, the derivative is defined as 0 and 1.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP of the largest term, because the sum cancels near x = -3.
float16 and bfloat16 results are correctly rounded for default parameters.

References
----------
.. [1] A. Howard et al., Searching for MobileNetV3, ICCV 2019

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_swish_derivative(x), 4).tolist()
[-0.1667, 0.3333, 0.7667, 1.0]
>>> fastact.hard_swish_derivative(x, out=x) is x
True
"""

@type_check_only
class _hard_swish_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

hard_swish_backward: _hard_swish_backward
"""hard_swish_backward(dy, x, /, out=None, **kwargs)

Backward pass of `hard_swish`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
hard_swish : Piecewise quadratic approximation of silu.
hard_swish_derivative : Derivative of `hard_swish` with respect to `x`.

Notes
-----
Value: ``x * min(max(x / 6 + 1/2, 0), 1)``

Derivative: ``0 if x <= -3 else 1 if x >= 3 else x / 3 + 1/2``

At the kinks x = -3 and 3, the derivative is defined as 0 and 1.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `hard_swish_derivative` (accuracy of the
derivative: at most 2 ULP of the largest term, because the sum cancels near x = -3).
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] A. Howard et al., Searching for MobileNetV3, ICCV 2019

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_swish_backward(dy, x), 4).tolist()
[-0.1667, -0.6667, 0.3833, 3.0]
>>> fastact.hard_swish_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _hard_shrink(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        lambd: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, lambd: _Any = 0.5, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

hard_shrink: _hard_shrink
"""hard_shrink(x, /, lambd=0.5, *, out=None, **kwargs)

Identity outside [-lambd, lambd], zero inside.

Parameters
----------
x : array_like
    Input array.
lambd : array_like, default 0.5
    Inputs up to this magnitude give 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
hard_shrink_derivative : Derivative of `hard_shrink` with respect to `x`.
hard_shrink_backward : Backward pass of `hard_shrink`: `dy` times the derivative at `x`, in one pass.
hard_shrink_backward_from_output : Backward pass of `hard_shrink` from its output, for in-place training.

Notes
-----
Value: ``x if |x| > lambd else 0``

Derivative: ``1 if |x| > lambd else 0``

At the kinks x = -lambd and lambd, the derivative is defined as 0.

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

For a negative lambd, every x is outside [-lambd, lambd].

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] D. Donoho and I. Johnstone, Ideal spatial adaptation by wavelet shrinkage,
   Biometrika 81, 1994

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_shrink(x), 4).tolist()
[-2.0, 0.0, 0.8, 7.0]
>>> fastact.hard_shrink(x, out=x) is x
True
"""

@type_check_only
class _hard_shrink_derivative(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        lambd: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, lambd: _Any = 0.5, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

hard_shrink_derivative: _hard_shrink_derivative
"""hard_shrink_derivative(x, /, lambd=0.5, *, out=None, **kwargs)

Derivative of `hard_shrink` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
lambd : array_like, default 0.5
    Inputs up to this magnitude give 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
hard_shrink : Identity outside [-lambd, lambd], zero inside.
hard_shrink_backward : Backward pass of `hard_shrink`: `dy` times the derivative at `x`, in one pass.
hard_shrink_backward_from_output : Backward pass of `hard_shrink` from its output, for in-place training.

Notes
-----
Value: ``x if |x| > lambd else 0``

Derivative: ``1 if |x| > lambd else 0``

At the kinks x = -lambd and lambd, the derivative is defined as 0.

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

For a negative lambd, every x is outside [-lambd, lambd].

Accuracy: exact. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] D. Donoho and I. Johnstone, Ideal spatial adaptation by wavelet shrinkage,
   Biometrika 81, 1994

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_shrink_derivative(x), 4).tolist()
[1.0, 0.0, 1.0, 1.0]
>>> fastact.hard_shrink_derivative(x, out=x) is x
True
"""

@type_check_only
class _hard_shrink_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        lambd: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        lambd: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_shrink_backward: _hard_shrink_backward
"""hard_shrink_backward(dy, x, /, lambd=0.5, *, out=None, **kwargs)

Backward pass of `hard_shrink`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
lambd : array_like, default 0.5
    Inputs up to this magnitude give 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
hard_shrink : Identity outside [-lambd, lambd], zero inside.
hard_shrink_derivative : Derivative of `hard_shrink` with respect to `x`.
hard_shrink_backward_from_output : Backward pass of `hard_shrink` from its output, for in-place training.

Notes
-----
Value: ``x if |x| > lambd else 0``

Derivative: ``1 if |x| > lambd else 0``

At the kinks x = -lambd and lambd, the derivative is defined as 0.

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

For a negative lambd, every x is outside [-lambd, lambd].

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `hard_shrink_derivative` (accuracy of the
derivative: exact). float16 and bfloat16 results are computed in float32 and rounded
once.

References
----------
.. [1] D. Donoho and I. Johnstone, Ideal spatial adaptation by wavelet shrinkage,
   Biometrika 81, 1994

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.hard_shrink_backward(dy, x), 4).tolist()
[1.0, 0.0, 0.5, 3.0]
>>> fastact.hard_shrink_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _hard_shrink_backward_from_output(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        y: _Scalar,
        /,
        lambd: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        lambd: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

hard_shrink_backward_from_output: _hard_shrink_backward_from_output
"""hard_shrink_backward_from_output(dy, y, /, lambd=0.5, *, out=None, **kwargs)

Backward pass of `hard_shrink` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `hard_shrink` for the same parameters.
lambd : array_like, default 0.5
    Inputs up to this magnitude give 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
hard_shrink : Identity outside [-lambd, lambd], zero inside.
hard_shrink_derivative : Derivative of `hard_shrink` with respect to `x`.
hard_shrink_backward : Backward pass of `hard_shrink`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x if |x| > lambd else 0``

Derivative: ``1 if |x| > lambd else 0``

At the kinks x = -lambd and lambd, the derivative is defined as 0.

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

For a negative lambd, every x is outside [-lambd, lambd].

From the output: y = x outside [-lambd, lambd].

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] D. Donoho and I. Johnstone, Ideal spatial adaptation by wavelet shrinkage,
   Biometrika 81, 1994

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.hard_shrink(x)
>>> np.round(fastact.hard_shrink_backward_from_output(dy, y), 4).tolist()
[1.0, 0.0, 0.5, 3.0]
>>> fastact.hard_shrink_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _soft_shrink(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        lambd: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, lambd: _Any = 0.5, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

soft_shrink: _soft_shrink
"""soft_shrink(x, /, lambd=0.5, *, out=None, **kwargs)

Inputs shrunk towards zero by `lambd`.

Parameters
----------
x : array_like
    Input array.
lambd : array_like, default 0.5
    Amount to shrink by; inputs up to this magnitude give 0. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
soft_shrink_derivative : Derivative of `soft_shrink` with respect to `x`.
soft_shrink_backward : Backward pass of `soft_shrink`: `dy` times the derivative at `x`, in one pass.
soft_shrink_backward_from_output : Backward pass of `soft_shrink` from its output, for in-place training.
soft_shrink_backward_parameters : Backward pass of `soft_shrink` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``

Derivative: ``1 if |x| > lambd else 0``

At the kinks x = -lambd and lambd, the derivative is defined as 0.

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

For a negative lambd, every x is outside [-lambd, lambd].

Accuracy: correctly rounded. float16 and bfloat16 results are correctly rounded for
default parameters.

References
----------
.. [1] D. Donoho, De-noising by soft-thresholding, IEEE Trans. Inf. Theory 41, 1995

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.soft_shrink(x), 4).tolist()
[-1.5, 0.0, 0.3, 6.5]
>>> fastact.soft_shrink(x, out=x) is x
True
"""

@type_check_only
class _soft_shrink_derivative(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        lambd: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, lambd: _Any = 0.5, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

soft_shrink_derivative: _soft_shrink_derivative
"""soft_shrink_derivative(x, /, lambd=0.5, *, out=None, **kwargs)

Derivative of `soft_shrink` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
lambd : array_like, default 0.5
    Amount to shrink by; inputs up to this magnitude give 0. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
soft_shrink : Inputs shrunk towards zero by `lambd`.
soft_shrink_backward : Backward pass of `soft_shrink`: `dy` times the derivative at `x`, in one pass.
soft_shrink_backward_from_output : Backward pass of `soft_shrink` from its output, for in-place training.
soft_shrink_backward_parameters : Backward pass of `soft_shrink` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``

Derivative: ``1 if |x| > lambd else 0``

At the kinks x = -lambd and lambd, the derivative is defined as 0.

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

For a negative lambd, every x is outside [-lambd, lambd].

Accuracy: correctly rounded. float16 and bfloat16 results are correctly rounded for
default parameters.

References
----------
.. [1] D. Donoho, De-noising by soft-thresholding, IEEE Trans. Inf. Theory 41, 1995

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.soft_shrink_derivative(x), 4).tolist()
[1.0, 0.0, 1.0, 1.0]
>>> fastact.soft_shrink_derivative(x, out=x) is x
True
"""

@type_check_only
class _soft_shrink_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        lambd: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        lambd: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

soft_shrink_backward: _soft_shrink_backward
"""soft_shrink_backward(dy, x, /, lambd=0.5, *, out=None, **kwargs)

Backward pass of `soft_shrink`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
lambd : array_like, default 0.5
    Amount to shrink by; inputs up to this magnitude give 0. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
soft_shrink : Inputs shrunk towards zero by `lambd`.
soft_shrink_derivative : Derivative of `soft_shrink` with respect to `x`.
soft_shrink_backward_from_output : Backward pass of `soft_shrink` from its output, for in-place training.
soft_shrink_backward_parameters : Backward pass of `soft_shrink` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``

Derivative: ``1 if |x| > lambd else 0``

At the kinks x = -lambd and lambd, the derivative is defined as 0.

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

For a negative lambd, every x is outside [-lambd, lambd].

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `soft_shrink_derivative` (accuracy of the
derivative: correctly rounded). float16 and bfloat16 results are computed in float32 and
rounded once.

References
----------
.. [1] D. Donoho, De-noising by soft-thresholding, IEEE Trans. Inf. Theory 41, 1995

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.soft_shrink_backward(dy, x), 4).tolist()
[1.0, 0.0, 0.5, 3.0]
>>> fastact.soft_shrink_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _soft_shrink_backward_from_output(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        y: _Scalar,
        /,
        lambd: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        lambd: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

soft_shrink_backward_from_output: _soft_shrink_backward_from_output
"""soft_shrink_backward_from_output(dy, y, /, lambd=0.5, *, out=None, **kwargs)

Backward pass of `soft_shrink` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `soft_shrink` for the same parameters.
lambd : array_like, default 0.5
    Amount to shrink by; inputs up to this magnitude give 0. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
soft_shrink : Inputs shrunk towards zero by `lambd`.
soft_shrink_derivative : Derivative of `soft_shrink` with respect to `x`.
soft_shrink_backward : Backward pass of `soft_shrink`: `dy` times the derivative at `x`, in one pass.
soft_shrink_backward_parameters : Backward pass of `soft_shrink` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``

Derivative: ``1 if |x| > lambd else 0``

At the kinks x = -lambd and lambd, the derivative is defined as 0.

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

For a negative lambd, every x is outside [-lambd, lambd].

From the output: ``y != 0`` exactly where ``|x| > lambd``.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] D. Donoho, De-noising by soft-thresholding, IEEE Trans. Inf. Theory 41, 1995

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.soft_shrink(x)
>>> np.round(fastact.soft_shrink_backward_from_output(dy, y), 4).tolist()
[1.0, 0.0, 0.5, 3.0]
>>> fastact.soft_shrink_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _soft_shrink_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        lambd: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        lambd: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        lambd: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

soft_shrink_backward_parameters: _soft_shrink_backward_parameters
"""soft_shrink_backward_parameters(dy, x, /, lambd=0.5, *, out=None, **kwargs)

Backward pass of `soft_shrink` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
lambd : array_like, default 0.5
    Amount to shrink by; inputs up to this magnitude give 0. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dlambd : ndarray or scalar
    Gradient of the loss with respect to `lambd`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
soft_shrink : Inputs shrunk towards zero by `lambd`.
soft_shrink_derivative : Derivative of `soft_shrink` with respect to `x`.
soft_shrink_backward : Backward pass of `soft_shrink`: `dy` times the derivative at `x`, in one pass.
soft_shrink_backward_from_output : Backward pass of `soft_shrink` from its output, for in-place training.

Notes
-----
Value: ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``

Derivative with respect to `lambd`: ``-1 if x > lambd else (1 if x < -lambd else 0)``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

For a negative lambd, every x is outside [-lambd, lambd].

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] D. Donoho, De-noising by soft-thresholding, IEEE Trans. Inf. Theory 41, 1995

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.soft_shrink_backward_parameters(dy, x), 4).tolist()
[1.0, 0.0, -0.5, -3.0]
>>> fastact.soft_shrink_backward_parameters(dy, x, out=dy) is dy
True
"""

@type_check_only
class _sparse_plus(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_plus: _sparse_plus
"""sparse_plus(x, /, out=None, **kwargs)

Approximation of softplus by two straight lines and a parabola.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
sparse_plus_derivative : Derivative of `sparse_plus` with respect to `x`.
sparse_plus_backward : Backward pass of `sparse_plus`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``0 if x <= -1 else x if x >= 1 else (x + 1)**2 / 4``

Derivative: ``sparse_sigmoid(x)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: the formula, evaluated in the format of the result. float16 and bfloat16
results are correctly rounded for default parameters.

References
----------
.. [1] JAX, jax.nn.sparse_plus

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.sparse_plus(x), 4).tolist()
[0.0, 0.0625, 0.81, 7.0]
>>> fastact.sparse_plus(x, out=x) is x
True
"""

@type_check_only
class _sparse_plus_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_plus_derivative: _sparse_plus_derivative
"""sparse_plus_derivative(x, /, out=None, **kwargs)

Derivative of `sparse_plus` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
sparse_plus : Approximation of softplus by two straight lines and a parabola.
sparse_plus_backward : Backward pass of `sparse_plus`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``0 if x <= -1 else x if x >= 1 else (x + 1)**2 / 4``

Derivative: ``sparse_sigmoid(x)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: the formula, evaluated in the format of the result. float16 and bfloat16
results are correctly rounded for default parameters.

References
----------
.. [1] JAX, jax.nn.sparse_plus

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.sparse_plus_derivative(x), 4).tolist()
[0.0, 0.25, 0.9, 1.0]
>>> fastact.sparse_plus_derivative(x, out=x) is x
True
"""

@type_check_only
class _sparse_plus_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_plus_backward: _sparse_plus_backward
"""sparse_plus_backward(dy, x, /, out=None, **kwargs)

Backward pass of `sparse_plus`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
sparse_plus : Approximation of softplus by two straight lines and a parabola.
sparse_plus_derivative : Derivative of `sparse_plus` with respect to `x`.

Notes
-----
Value: ``0 if x <= -1 else x if x >= 1 else (x + 1)**2 / 4``

Derivative: ``sparse_sigmoid(x)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `sparse_plus_derivative` (accuracy of the
derivative: the formula, evaluated in the format of the result). float16 and bfloat16
results are computed in float32 and rounded once.

References
----------
.. [1] JAX, jax.nn.sparse_plus

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.sparse_plus_backward(dy, x), 4).tolist()
[0.0, -0.5, 0.45, 3.0]
>>> fastact.sparse_plus_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _sparse_sigmoid(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_sigmoid: _sparse_sigmoid
"""sparse_sigmoid(x, /, out=None, **kwargs)

Derivative of sparse_plus.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
sparse_sigmoid_derivative : Derivative of `sparse_sigmoid` with respect to `x`.
sparse_sigmoid_backward : Backward pass of `sparse_sigmoid`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``min(max((x + 1) / 2, 0), 1)``

Derivative: ``1/2 if -1 < x < 1 else 0``

At the kinks x = -1 and 1, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: the formula, evaluated in the format of the result. float16 and bfloat16
results are correctly rounded for default parameters.

References
----------
.. [1] A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016; JAX,
   jax.nn.sparse_sigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.sparse_sigmoid(x), 4).tolist()
[0.0, 0.25, 0.9, 1.0]
>>> fastact.sparse_sigmoid(x, out=x) is x
True
"""

@type_check_only
class _sparse_sigmoid_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_sigmoid_derivative: _sparse_sigmoid_derivative
"""sparse_sigmoid_derivative(x, /, out=None, **kwargs)

Derivative of `sparse_sigmoid` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
sparse_sigmoid : Derivative of sparse_plus.
sparse_sigmoid_backward : Backward pass of `sparse_sigmoid`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``min(max((x + 1) / 2, 0), 1)``

Derivative: ``1/2 if -1 < x < 1 else 0``

At the kinks x = -1 and 1, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: the formula, evaluated in the format of the result. float16 and bfloat16
results are correctly rounded for default parameters.

References
----------
.. [1] A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016; JAX,
   jax.nn.sparse_sigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.sparse_sigmoid_derivative(x), 4).tolist()
[0.0, 0.5, 0.5, 0.0]
>>> fastact.sparse_sigmoid_derivative(x, out=x) is x
True
"""

@type_check_only
class _sparse_sigmoid_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sparse_sigmoid_backward: _sparse_sigmoid_backward
"""sparse_sigmoid_backward(dy, x, /, out=None, **kwargs)

Backward pass of `sparse_sigmoid`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
sparse_sigmoid : Derivative of sparse_plus.
sparse_sigmoid_derivative : Derivative of `sparse_sigmoid` with respect to `x`.

Notes
-----
Value: ``min(max((x + 1) / 2, 0), 1)``

Derivative: ``1/2 if -1 < x < 1 else 0``

At the kinks x = -1 and 1, the derivative is defined as 0.

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: within 2 ULP of `dy` times `sparse_sigmoid_derivative` (accuracy of the
derivative: the formula, evaluated in the format of the result). float16 and bfloat16
results are computed in float32 and rounded once.

References
----------
.. [1] A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016; JAX,
   jax.nn.sparse_sigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.sparse_sigmoid_backward(dy, x), 4).tolist()
[0.0, -1.0, 0.25, 0.0]
>>> fastact.sparse_sigmoid_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _elu(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, alpha: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

elu: _elu
"""elu(x, /, alpha=1, *, out=None, **kwargs)

Exponential linear unit.

Parameters
----------
x : array_like
    Input array.
alpha : array_like, default 1
    Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
elu_derivative : Derivative of `elu` with respect to `x`.
elu_backward : Backward pass of `elu`: `dy` times the derivative at `x`, in one pass.
elu_backward_from_output : Backward pass of `elu` from its output, for in-place training.
elu_backward_parameters : Backward pass of `elu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else alpha * expm1(x)``

Derivative: ``1 if x > 0 else alpha * exp(x)``

At the kink x = 0, the derivative is defined as alpha.

Limits of the value: at x = -inf, -alpha; at x = inf, inf. NaN propagates. Floating-
point warnings are never raised.

For x < 0, alpha = 0 gives 0 and alpha = inf gives -inf. The formula also holds for a
negative alpha.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network
   learning by exponential linear units, ICLR 2016

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.elu(x), 4).tolist()
[-0.8647, -0.3935, 0.8, 7.0]
>>> fastact.elu(x, out=x) is x
True
"""

@type_check_only
class _elu_derivative(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, alpha: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

elu_derivative: _elu_derivative
"""elu_derivative(x, /, alpha=1, *, out=None, **kwargs)

Derivative of `elu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
alpha : array_like, default 1
    Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
elu : Exponential linear unit.
elu_backward : Backward pass of `elu`: `dy` times the derivative at `x`, in one pass.
elu_backward_from_output : Backward pass of `elu` from its output, for in-place training.
elu_backward_parameters : Backward pass of `elu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else alpha * expm1(x)``

Derivative: ``1 if x > 0 else alpha * exp(x)``

At the kink x = 0, the derivative is defined as alpha.

Limits of the value: at x = -inf, -alpha; at x = inf, inf. NaN propagates. Floating-
point warnings are never raised.

For x < 0, alpha = 0 gives 0 and alpha = inf gives -inf. The formula also holds for a
negative alpha.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network
   learning by exponential linear units, ICLR 2016

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.elu_derivative(x), 4).tolist()
[0.1353, 0.6065, 1.0, 1.0]
>>> fastact.elu_derivative(x, out=x) is x
True
"""

@type_check_only
class _elu_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        alpha: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

elu_backward: _elu_backward
"""elu_backward(dy, x, /, alpha=1, *, out=None, **kwargs)

Backward pass of `elu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
alpha : array_like, default 1
    Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
elu : Exponential linear unit.
elu_derivative : Derivative of `elu` with respect to `x`.
elu_backward_from_output : Backward pass of `elu` from its output, for in-place training.
elu_backward_parameters : Backward pass of `elu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else alpha * expm1(x)``

Derivative: ``1 if x > 0 else alpha * exp(x)``

At the kink x = 0, the derivative is defined as alpha.

Limits of the value: at x = -inf, -alpha; at x = inf, inf. NaN propagates. Floating-
point warnings are never raised.

For x < 0, alpha = 0 gives 0 and alpha = inf gives -inf. The formula also holds for a
negative alpha.

Accuracy: within 2 ULP of `dy` times `elu_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are computed in
float32 and rounded once.

References
----------
.. [1] D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network
   learning by exponential linear units, ICLR 2016

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.elu_backward(dy, x), 4).tolist()
[0.1353, -1.2131, 0.5, 3.0]
>>> fastact.elu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _elu_backward_from_output(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        y: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        alpha: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

elu_backward_from_output: _elu_backward_from_output
"""elu_backward_from_output(dy, y, /, alpha=1, *, out=None, **kwargs)

Backward pass of `elu` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `elu` for the same parameters.
alpha : array_like, default 1
    Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
elu : Exponential linear unit.
elu_derivative : Derivative of `elu` with respect to `x`.
elu_backward : Backward pass of `elu`: `dy` times the derivative at `x`, in one pass.
elu_backward_parameters : Backward pass of `elu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else alpha * expm1(x)``

Derivative: ``1 if x > 0 else alpha * exp(x)``

At the kink x = 0, the derivative is defined as alpha.

Limits of the value: at x = -inf, -alpha; at x = inf, inf. NaN propagates. Floating-
point warnings are never raised.

For x < 0, alpha = 0 gives 0 and alpha = inf gives -inf. The formula also holds for a
negative alpha.

From the output: the derivative is y + alpha where y <= 0, if alpha >= 0; for any other
alpha, the result is NaN.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network
   learning by exponential linear units, ICLR 2016

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.elu(x)
>>> np.round(fastact.elu_backward_from_output(dy, y), 4).tolist()
[0.1353, -1.2131, 0.5, 3.0]
>>> fastact.elu_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _elu_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        alpha: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

elu_backward_parameters: _elu_backward_parameters
"""elu_backward_parameters(dy, x, /, alpha=1, *, out=None, **kwargs)

Backward pass of `elu` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
alpha : array_like, default 1
    Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dalpha : ndarray or scalar
    Gradient of the loss with respect to `alpha`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
elu : Exponential linear unit.
elu_derivative : Derivative of `elu` with respect to `x`.
elu_backward : Backward pass of `elu`: `dy` times the derivative at `x`, in one pass.
elu_backward_from_output : Backward pass of `elu` from its output, for in-place training.

Notes
-----
Value: ``x if x > 0 else alpha * expm1(x)``

Derivative with respect to `alpha`: ``0 if x > 0 else expm1(x)``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, -alpha; at x = inf, inf. NaN propagates. Floating-
point warnings are never raised.

For x < 0, alpha = 0 gives 0 and alpha = inf gives -inf. The formula also holds for a
negative alpha.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network
   learning by exponential linear units, ICLR 2016

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.elu_backward_parameters(dy, x), 4).tolist()
[-0.8647, 0.7869, 0.0, 0.0]
>>> fastact.elu_backward_parameters(dy, x, out=dy) is dy
True
"""

@type_check_only
class _celu(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, alpha: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

celu: _celu
"""celu(x, /, alpha=1, *, out=None, **kwargs)

Continuously differentiable exponential linear unit.

Parameters
----------
x : array_like
    Input array.
alpha : array_like, default 1
    Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
celu_derivative : Derivative of `celu` with respect to `x`.
celu_backward : Backward pass of `celu`: `dy` times the derivative at `x`, in one pass.
celu_backward_from_output : Backward pass of `celu` from its output, for in-place training.
celu_backward_parameters : Backward pass of `celu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else alpha * expm1(x / alpha)``

Derivative: ``1 if x > 0 else exp(x / alpha)``

Limits of the value: at x = -inf, -alpha; at x = inf, inf. NaN propagates. Floating-
point warnings are never raised.

alpha = 0 gives relu, with derivative 0 for x < 0; alpha = inf and -inf give the
identity. The formula also holds for a negative alpha.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] J. Barron, Continuously differentiable exponential linear units, arXiv:1704.07483

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.celu(x), 4).tolist()
[-0.8647, -0.3935, 0.8, 7.0]
>>> fastact.celu(x, out=x) is x
True
"""

@type_check_only
class _celu_derivative(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, alpha: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

celu_derivative: _celu_derivative
"""celu_derivative(x, /, alpha=1, *, out=None, **kwargs)

Derivative of `celu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
alpha : array_like, default 1
    Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
celu : Continuously differentiable exponential linear unit.
celu_backward : Backward pass of `celu`: `dy` times the derivative at `x`, in one pass.
celu_backward_from_output : Backward pass of `celu` from its output, for in-place training.
celu_backward_parameters : Backward pass of `celu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else alpha * expm1(x / alpha)``

Derivative: ``1 if x > 0 else exp(x / alpha)``

Limits of the value: at x = -inf, -alpha; at x = inf, inf. NaN propagates. Floating-
point warnings are never raised.

alpha = 0 gives relu, with derivative 0 for x < 0; alpha = inf and -inf give the
identity. The formula also holds for a negative alpha.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] J. Barron, Continuously differentiable exponential linear units, arXiv:1704.07483

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.celu_derivative(x), 4).tolist()
[0.1353, 0.6065, 1.0, 1.0]
>>> fastact.celu_derivative(x, out=x) is x
True
"""

@type_check_only
class _celu_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        alpha: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

celu_backward: _celu_backward
"""celu_backward(dy, x, /, alpha=1, *, out=None, **kwargs)

Backward pass of `celu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
alpha : array_like, default 1
    Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
celu : Continuously differentiable exponential linear unit.
celu_derivative : Derivative of `celu` with respect to `x`.
celu_backward_from_output : Backward pass of `celu` from its output, for in-place training.
celu_backward_parameters : Backward pass of `celu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else alpha * expm1(x / alpha)``

Derivative: ``1 if x > 0 else exp(x / alpha)``

Limits of the value: at x = -inf, -alpha; at x = inf, inf. NaN propagates. Floating-
point warnings are never raised.

alpha = 0 gives relu, with derivative 0 for x < 0; alpha = inf and -inf give the
identity. The formula also holds for a negative alpha.

Accuracy: within 2 ULP of `dy` times `celu_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are computed in
float32 and rounded once.

References
----------
.. [1] J. Barron, Continuously differentiable exponential linear units, arXiv:1704.07483

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.celu_backward(dy, x), 4).tolist()
[0.1353, -1.2131, 0.5, 3.0]
>>> fastact.celu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _celu_backward_from_output(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        y: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        alpha: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

celu_backward_from_output: _celu_backward_from_output
"""celu_backward_from_output(dy, y, /, alpha=1, *, out=None, **kwargs)

Backward pass of `celu` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `celu` for the same parameters.
alpha : array_like, default 1
    Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
celu : Continuously differentiable exponential linear unit.
celu_derivative : Derivative of `celu` with respect to `x`.
celu_backward : Backward pass of `celu`: `dy` times the derivative at `x`, in one pass.
celu_backward_parameters : Backward pass of `celu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x if x > 0 else alpha * expm1(x / alpha)``

Derivative: ``1 if x > 0 else exp(x / alpha)``

Limits of the value: at x = -inf, -alpha; at x = inf, inf. NaN propagates. Floating-
point warnings are never raised.

alpha = 0 gives relu, with derivative 0 for x < 0; alpha = inf and -inf give the
identity. The formula also holds for a negative alpha.

From the output: the derivative is 1 + y / alpha where y <= 0.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] J. Barron, Continuously differentiable exponential linear units, arXiv:1704.07483

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.celu(x)
>>> np.round(fastact.celu_backward_from_output(dy, y), 4).tolist()
[0.1353, -1.2131, 0.5, 3.0]
>>> fastact.celu_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _celu_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        alpha: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

celu_backward_parameters: _celu_backward_parameters
"""celu_backward_parameters(dy, x, /, alpha=1, *, out=None, **kwargs)

Backward pass of `celu` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
alpha : array_like, default 1
    Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
    other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dalpha : ndarray or scalar
    Gradient of the loss with respect to `alpha`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
celu : Continuously differentiable exponential linear unit.
celu_derivative : Derivative of `celu` with respect to `x`.
celu_backward : Backward pass of `celu`: `dy` times the derivative at `x`, in one pass.
celu_backward_from_output : Backward pass of `celu` from its output, for in-place training.

Notes
-----
Value: ``x if x > 0 else alpha * expm1(x / alpha)``

Derivative with respect to `alpha`: ``0 if x > 0 else expm1(x / alpha) - x / alpha *
exp(x / alpha)``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, -alpha; at x = inf, inf. NaN propagates. Floating-
point warnings are never raised.

alpha = 0 gives relu, with derivative 0 for x < 0; alpha = inf and -inf give the
identity. The formula also holds for a negative alpha.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] J. Barron, Continuously differentiable exponential linear units, arXiv:1704.07483

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.celu_backward_parameters(dy, x), 4).tolist()
[-0.594, 0.1804, 0.0, 0.0]
>>> fastact.celu_backward_parameters(dy, x, out=dy) is dy
True
"""

@type_check_only
class _selu(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

selu: _selu
"""selu(x, /, out=None, **kwargs)

Scaled exponential linear unit, which preserves mean 0 and variance 1.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
selu_derivative : Derivative of `selu` with respect to `x`.
selu_backward : Backward pass of `selu`: `dy` times the derivative at `x`, in one pass.
selu_backward_from_output : Backward pass of `selu` from its output, for in-place training.

Notes
-----
Value: ``lambda * (x if x > 0 else alpha * expm1(x)), lambda = 1.05070098735548, alpha =
1.67326324235438``

Derivative: ``lambda if x > 0 else lambda * alpha * exp(x)``

At the kink x = 0, the derivative is defined as lambda * alpha = 1.7580993408473768.

Limits of the value: at x = -inf, -lambda * alpha = -1.7580993408473768; at x = inf,
inf. NaN propagates. Floating-point warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] G. Klambauer et al., Self-normalizing neural networks, NeurIPS 2017

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.selu(x), 4).tolist()
[-1.5202, -0.6918, 0.8406, 7.3549]
>>> fastact.selu(x, out=x) is x
True
"""

@type_check_only
class _selu_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

selu_derivative: _selu_derivative
"""selu_derivative(x, /, out=None, **kwargs)

Derivative of `selu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
selu : Scaled exponential linear unit, which preserves mean 0 and variance 1.
selu_backward : Backward pass of `selu`: `dy` times the derivative at `x`, in one pass.
selu_backward_from_output : Backward pass of `selu` from its output, for in-place training.

Notes
-----
Value: ``lambda * (x if x > 0 else alpha * expm1(x)), lambda = 1.05070098735548, alpha =
1.67326324235438``

Derivative: ``lambda if x > 0 else lambda * alpha * exp(x)``

At the kink x = 0, the derivative is defined as lambda * alpha = 1.7580993408473768.

Limits of the value: at x = -inf, -lambda * alpha = -1.7580993408473768; at x = inf,
inf. NaN propagates. Floating-point warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] G. Klambauer et al., Self-normalizing neural networks, NeurIPS 2017

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.selu_derivative(x), 4).tolist()
[0.2379, 1.0663, 1.0507, 1.0507]
>>> fastact.selu_derivative(x, out=x) is x
True
"""

@type_check_only
class _selu_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

selu_backward: _selu_backward
"""selu_backward(dy, x, /, out=None, **kwargs)

Backward pass of `selu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
selu : Scaled exponential linear unit, which preserves mean 0 and variance 1.
selu_derivative : Derivative of `selu` with respect to `x`.
selu_backward_from_output : Backward pass of `selu` from its output, for in-place training.

Notes
-----
Value: ``lambda * (x if x > 0 else alpha * expm1(x)), lambda = 1.05070098735548, alpha =
1.67326324235438``

Derivative: ``lambda if x > 0 else lambda * alpha * exp(x)``

At the kink x = 0, the derivative is defined as lambda * alpha = 1.7580993408473768.

Limits of the value: at x = -inf, -lambda * alpha = -1.7580993408473768; at x = inf,
inf. NaN propagates. Floating-point warnings are never raised.

Accuracy: within 2 ULP of `dy` times `selu_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are computed in
float32 and rounded once.

References
----------
.. [1] G. Klambauer et al., Self-normalizing neural networks, NeurIPS 2017

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.selu_backward(dy, x), 4).tolist()
[0.2379, -2.1327, 0.5254, 3.1521]
>>> fastact.selu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _selu_backward_from_output(_Binary):
    @overload
    def __call__(self, dy: _Scalar, y: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

selu_backward_from_output: _selu_backward_from_output
"""selu_backward_from_output(dy, y, /, out=None, **kwargs)

Backward pass of `selu` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `selu` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
selu : Scaled exponential linear unit, which preserves mean 0 and variance 1.
selu_derivative : Derivative of `selu` with respect to `x`.
selu_backward : Backward pass of `selu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``lambda * (x if x > 0 else alpha * expm1(x)), lambda = 1.05070098735548, alpha =
1.67326324235438``

Derivative: ``lambda if x > 0 else lambda * alpha * exp(x)``

At the kink x = 0, the derivative is defined as lambda * alpha = 1.7580993408473768.

Limits of the value: at x = -inf, -lambda * alpha = -1.7580993408473768; at x = inf,
inf. NaN propagates. Floating-point warnings are never raised.

From the output: the derivative is y + lambda * alpha where y <= 0.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] G. Klambauer et al., Self-normalizing neural networks, NeurIPS 2017

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.selu(x)
>>> np.round(fastact.selu_backward_from_output(dy, y), 4).tolist()
[0.2379, -2.1327, 0.5254, 3.1521]
>>> fastact.selu_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _sigmoid(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sigmoid: _sigmoid
"""sigmoid(x, /, out=None, **kwargs)

Logistic sigmoid.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
sigmoid_derivative : Derivative of `sigmoid` with respect to `x`.
sigmoid_backward : Backward pass of `sigmoid`: `dy` times the derivative at `x`, in one pass.
sigmoid_backward_from_output : Backward pass of `sigmoid` from its output, for in-place training.

Notes
-----
Value: ``1 / (1 + exp(-x))``

Derivative: ``sigmoid(x) * sigmoid(-x)``

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] P.-F. Verhulst, Notice sur la loi que la population poursuit dans son
   accroissement, 1838

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.sigmoid(x), 4).tolist()
[0.1192, 0.3775, 0.69, 0.9991]
>>> fastact.sigmoid(x, out=x) is x
True
"""

@type_check_only
class _sigmoid_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sigmoid_derivative: _sigmoid_derivative
"""sigmoid_derivative(x, /, out=None, **kwargs)

Derivative of `sigmoid` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
sigmoid : Logistic sigmoid.
sigmoid_backward : Backward pass of `sigmoid`: `dy` times the derivative at `x`, in one pass.
sigmoid_backward_from_output : Backward pass of `sigmoid` from its output, for in-place training.

Notes
-----
Value: ``1 / (1 + exp(-x))``

Derivative: ``sigmoid(x) * sigmoid(-x)``

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] P.-F. Verhulst, Notice sur la loi que la population poursuit dans son
   accroissement, 1838

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.sigmoid_derivative(x), 4).tolist()
[0.105, 0.235, 0.2139, 0.0009]
>>> fastact.sigmoid_derivative(x, out=x) is x
True
"""

@type_check_only
class _sigmoid_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sigmoid_backward: _sigmoid_backward
"""sigmoid_backward(dy, x, /, out=None, **kwargs)

Backward pass of `sigmoid`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
sigmoid : Logistic sigmoid.
sigmoid_derivative : Derivative of `sigmoid` with respect to `x`.
sigmoid_backward_from_output : Backward pass of `sigmoid` from its output, for in-place training.

Notes
-----
Value: ``1 / (1 + exp(-x))``

Derivative: ``sigmoid(x) * sigmoid(-x)``

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `sigmoid_derivative` (accuracy of the derivative:
at most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are computed in
float32 and rounded once.

References
----------
.. [1] P.-F. Verhulst, Notice sur la loi que la population poursuit dans son
   accroissement, 1838

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.sigmoid_backward(dy, x), 4).tolist()
[0.105, -0.47, 0.107, 0.0027]
>>> fastact.sigmoid_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _sigmoid_backward_from_output(_Binary):
    @overload
    def __call__(self, dy: _Scalar, y: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

sigmoid_backward_from_output: _sigmoid_backward_from_output
"""sigmoid_backward_from_output(dy, y, /, out=None, **kwargs)

Backward pass of `sigmoid` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `sigmoid` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
sigmoid : Logistic sigmoid.
sigmoid_derivative : Derivative of `sigmoid` with respect to `x`.
sigmoid_backward : Backward pass of `sigmoid`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``1 / (1 + exp(-x))``

Derivative: ``sigmoid(x) * sigmoid(-x)``

Limits of the value: at x = -inf, 0; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

From the output: the derivative is y * (1 - y).

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] P.-F. Verhulst, Notice sur la loi que la population poursuit dans son
   accroissement, 1838

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.sigmoid(x)
>>> np.round(fastact.sigmoid_backward_from_output(dy, y), 4).tolist()
[0.105, -0.47, 0.107, 0.0027]
>>> fastact.sigmoid_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _tanh(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh: _tanh
"""tanh(x, /, out=None, **kwargs)

Hyperbolic tangent.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
tanh_derivative : Derivative of `tanh` with respect to `x`.
tanh_backward : Backward pass of `tanh`: `dy` times the derivative at `x`, in one pass.
tanh_backward_from_output : Backward pass of `tanh` from its output, for in-place training.

Notes
-----
Value: ``tanh(x)``

Derivative: ``1 / cosh(x)**2``

Limits of the value: at x = -inf, -1; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] Y. LeCun et al., Efficient BackProp, 1998

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.tanh(x), 4).tolist()
[-0.964, -0.4621, 0.664, 1.0]
>>> fastact.tanh(x, out=x) is x
True
"""

@type_check_only
class _tanh_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_derivative: _tanh_derivative
"""tanh_derivative(x, /, out=None, **kwargs)

Derivative of `tanh` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
tanh : Hyperbolic tangent.
tanh_backward : Backward pass of `tanh`: `dy` times the derivative at `x`, in one pass.
tanh_backward_from_output : Backward pass of `tanh` from its output, for in-place training.

Notes
-----
Value: ``tanh(x)``

Derivative: ``1 / cosh(x)**2``

Limits of the value: at x = -inf, -1; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] Y. LeCun et al., Efficient BackProp, 1998

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.tanh_derivative(x), 4).tolist()
[0.0707, 0.7864, 0.5591, 0.0]
>>> fastact.tanh_derivative(x, out=x) is x
True
"""

@type_check_only
class _tanh_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_backward: _tanh_backward
"""tanh_backward(dy, x, /, out=None, **kwargs)

Backward pass of `tanh`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
tanh : Hyperbolic tangent.
tanh_derivative : Derivative of `tanh` with respect to `x`.
tanh_backward_from_output : Backward pass of `tanh` from its output, for in-place training.

Notes
-----
Value: ``tanh(x)``

Derivative: ``1 / cosh(x)**2``

Limits of the value: at x = -inf, -1; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `tanh_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are computed in
float32 and rounded once.

References
----------
.. [1] Y. LeCun et al., Efficient BackProp, 1998

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.tanh_backward(dy, x), 4).tolist()
[0.0707, -1.5729, 0.2795, 0.0]
>>> fastact.tanh_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _tanh_backward_from_output(_Binary):
    @overload
    def __call__(self, dy: _Scalar, y: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_backward_from_output: _tanh_backward_from_output
"""tanh_backward_from_output(dy, y, /, out=None, **kwargs)

Backward pass of `tanh` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `tanh` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
tanh : Hyperbolic tangent.
tanh_derivative : Derivative of `tanh` with respect to `x`.
tanh_backward : Backward pass of `tanh`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``tanh(x)``

Derivative: ``1 / cosh(x)**2``

Limits of the value: at x = -inf, -1; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

From the output: the derivative is (1 - y) * (1 + y).

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] Y. LeCun et al., Efficient BackProp, 1998

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.tanh(x)
>>> np.round(fastact.tanh_backward_from_output(dy, y), 4).tolist()
[0.0707, -1.5729, 0.2795, 0.0]
>>> fastact.tanh_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _softcap(_Binary):
    @overload
    def __call__(self, x: _Scalar, /, cap: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, cap: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, cap: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softcap: _softcap
"""softcap(x, /, cap, out=None, **kwargs)

Hyperbolic tangent scaled to saturate at `cap`.

Parameters
----------
x : array_like
    Input array.
cap : array_like
    Bound of the magnitude of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
softcap_derivative : Derivative of `softcap` with respect to `x`.
softcap_backward : Backward pass of `softcap`: `dy` times the derivative at `x`, in one pass.
softcap_backward_from_output : Backward pass of `softcap` from its output, for in-place training.
softcap_backward_parameters : Backward pass of `softcap` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``cap * tanh(x / cap)``

Derivative: ``1 / cosh(x / cap)**2``

Limits of the value: at x = -inf, -abs(cap); at x = inf, abs(cap). NaN propagates.
Floating-point warnings are never raised.

cap = inf gives x; cap = 0 gives 0. The sign of cap is ignored. No result exceeds cap in
magnitude.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] Gemma Team, Gemma 2, arXiv:2408.00118

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softcap(x, cap=0.5), 4).tolist()
[-0.4997, -0.3808, 0.4608, 0.5]
>>> fastact.softcap(x, cap=0.5, out=x) is x
True
"""

@type_check_only
class _softcap_derivative(_Binary):
    @overload
    def __call__(self, x: _Scalar, /, cap: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, cap: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, cap: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softcap_derivative: _softcap_derivative
"""softcap_derivative(x, /, cap, out=None, **kwargs)

Derivative of `softcap` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
cap : array_like
    Bound of the magnitude of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
softcap : Hyperbolic tangent scaled to saturate at `cap`.
softcap_backward : Backward pass of `softcap`: `dy` times the derivative at `x`, in one pass.
softcap_backward_from_output : Backward pass of `softcap` from its output, for in-place training.
softcap_backward_parameters : Backward pass of `softcap` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``cap * tanh(x / cap)``

Derivative: ``1 / cosh(x / cap)**2``

Limits of the value: at x = -inf, -abs(cap); at x = inf, abs(cap). NaN propagates.
Floating-point warnings are never raised.

cap = inf gives x; cap = 0 gives 0. The sign of cap is ignored. No result exceeds cap in
magnitude.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] Gemma Team, Gemma 2, arXiv:2408.00118

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softcap_derivative(x, cap=0.5), 4).tolist()
[0.0013, 0.42, 0.1505, 0.0]
>>> fastact.softcap_derivative(x, cap=0.5, out=x) is x
True
"""

@type_check_only
class _softcap_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        cap: _Scalar,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        cap: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, cap: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softcap_backward: _softcap_backward
"""softcap_backward(dy, x, /, cap, out=None, **kwargs)

Backward pass of `softcap`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
cap : array_like
    Bound of the magnitude of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
softcap : Hyperbolic tangent scaled to saturate at `cap`.
softcap_derivative : Derivative of `softcap` with respect to `x`.
softcap_backward_from_output : Backward pass of `softcap` from its output, for in-place training.
softcap_backward_parameters : Backward pass of `softcap` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``cap * tanh(x / cap)``

Derivative: ``1 / cosh(x / cap)**2``

Limits of the value: at x = -inf, -abs(cap); at x = inf, abs(cap). NaN propagates.
Floating-point warnings are never raised.

cap = inf gives x; cap = 0 gives 0. The sign of cap is ignored. No result exceeds cap in
magnitude.

Accuracy: within 2 ULP of `dy` times `softcap_derivative` (accuracy of the derivative:
at most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are computed in
float32 and rounded once.

References
----------
.. [1] Gemma Team, Gemma 2, arXiv:2408.00118

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softcap_backward(dy, x, cap=0.5), 4).tolist()
[0.0013, -0.8399, 0.0753, 0.0]
>>> fastact.softcap_backward(dy, x, cap=0.5, out=dy) is dy
True
"""

@type_check_only
class _softcap_backward_from_output(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        y: _Scalar,
        /,
        cap: _Scalar,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        cap: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, /, cap: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softcap_backward_from_output: _softcap_backward_from_output
"""softcap_backward_from_output(dy, y, /, cap, out=None, **kwargs)

Backward pass of `softcap` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `softcap` for the same parameters.
cap : array_like
    Bound of the magnitude of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
softcap : Hyperbolic tangent scaled to saturate at `cap`.
softcap_derivative : Derivative of `softcap` with respect to `x`.
softcap_backward : Backward pass of `softcap`: `dy` times the derivative at `x`, in one pass.
softcap_backward_parameters : Backward pass of `softcap` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``cap * tanh(x / cap)``

Derivative: ``1 / cosh(x / cap)**2``

Limits of the value: at x = -inf, -abs(cap); at x = inf, abs(cap). NaN propagates.
Floating-point warnings are never raised.

cap = inf gives x; cap = 0 gives 0. The sign of cap is ignored. No result exceeds cap in
magnitude.

From the output: the derivative is (1 - y / cap) * (1 + y / cap).

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] Gemma Team, Gemma 2, arXiv:2408.00118

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.softcap(x, cap=0.5)
>>> np.round(fastact.softcap_backward_from_output(dy, y, cap=0.5), 4).tolist()
[0.0013, -0.8399, 0.0753, 0.0]
>>> fastact.softcap_backward_from_output(dy, y, cap=0.5, out=dy) is dy
True
"""

@type_check_only
class _softcap_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        cap: _Scalar,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        cap: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, cap: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softcap_backward_parameters: _softcap_backward_parameters
"""softcap_backward_parameters(dy, x, /, cap, out=None, **kwargs)

Backward pass of `softcap` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
cap : array_like
    Bound of the magnitude of the result. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dcap : ndarray or scalar
    Gradient of the loss with respect to `cap`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
softcap : Hyperbolic tangent scaled to saturate at `cap`.
softcap_derivative : Derivative of `softcap` with respect to `x`.
softcap_backward : Backward pass of `softcap`: `dy` times the derivative at `x`, in one pass.
softcap_backward_from_output : Backward pass of `softcap` from its output, for in-place training.

Notes
-----
Value: ``cap * tanh(x / cap)``

Derivative with respect to `cap`: ``tanh(x / cap) - x / cap * (1 - tanh(x / cap)**2)``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, -abs(cap); at x = inf, abs(cap). NaN propagates.
Floating-point warnings are never raised.

cap = inf gives x; cap = 0 gives 0. The sign of cap is ignored. No result exceeds cap in
magnitude.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] Gemma Team, Gemma 2, arXiv:2408.00118

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softcap_backward_parameters(dy, x, cap=0.5), 4).tolist()
[-0.994, 0.6832, 0.3404, 3.0]
>>> fastact.softcap_backward_parameters(dy, x, cap=0.5, out=dy) is dy
True
"""

@type_check_only
class _log_sigmoid(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

log_sigmoid: _log_sigmoid
"""log_sigmoid(x, /, out=None, **kwargs)

Logarithm of the logistic sigmoid.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
log_sigmoid_derivative : Derivative of `log_sigmoid` with respect to `x`.
log_sigmoid_backward : Backward pass of `log_sigmoid`: `dy` times the derivative at `x`, in one pass.
log_sigmoid_backward_from_output : Backward pass of `log_sigmoid` from its output, for in-place training.

Notes
-----
Value: ``-log1p(exp(-x))``

Derivative: ``sigmoid(-x)``

Limits of the value: at x = -inf, -inf; at x = inf, 0. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] PyTorch, torch.nn.LogSigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.log_sigmoid(x), 4).tolist()
[-2.1269, -0.9741, -0.3711, -0.0009]
>>> fastact.log_sigmoid(x, out=x) is x
True
"""

@type_check_only
class _log_sigmoid_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

log_sigmoid_derivative: _log_sigmoid_derivative
"""log_sigmoid_derivative(x, /, out=None, **kwargs)

Derivative of `log_sigmoid` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
log_sigmoid : Logarithm of the logistic sigmoid.
log_sigmoid_backward : Backward pass of `log_sigmoid`: `dy` times the derivative at `x`, in one pass.
log_sigmoid_backward_from_output : Backward pass of `log_sigmoid` from its output, for in-place training.

Notes
-----
Value: ``-log1p(exp(-x))``

Derivative: ``sigmoid(-x)``

Limits of the value: at x = -inf, -inf; at x = inf, 0. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] PyTorch, torch.nn.LogSigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.log_sigmoid_derivative(x), 4).tolist()
[0.8808, 0.6225, 0.31, 0.0009]
>>> fastact.log_sigmoid_derivative(x, out=x) is x
True
"""

@type_check_only
class _log_sigmoid_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

log_sigmoid_backward: _log_sigmoid_backward
"""log_sigmoid_backward(dy, x, /, out=None, **kwargs)

Backward pass of `log_sigmoid`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
log_sigmoid : Logarithm of the logistic sigmoid.
log_sigmoid_derivative : Derivative of `log_sigmoid` with respect to `x`.
log_sigmoid_backward_from_output : Backward pass of `log_sigmoid` from its output, for in-place training.

Notes
-----
Value: ``-log1p(exp(-x))``

Derivative: ``sigmoid(-x)``

Limits of the value: at x = -inf, -inf; at x = inf, 0. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `log_sigmoid_derivative` (accuracy of the
derivative: at most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are
computed in float32 and rounded once.

References
----------
.. [1] PyTorch, torch.nn.LogSigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.log_sigmoid_backward(dy, x), 4).tolist()
[0.8808, -1.2449, 0.155, 0.0027]
>>> fastact.log_sigmoid_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _log_sigmoid_backward_from_output(_Binary):
    @overload
    def __call__(self, dy: _Scalar, y: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

log_sigmoid_backward_from_output: _log_sigmoid_backward_from_output
"""log_sigmoid_backward_from_output(dy, y, /, out=None, **kwargs)

Backward pass of `log_sigmoid` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `log_sigmoid` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
log_sigmoid : Logarithm of the logistic sigmoid.
log_sigmoid_derivative : Derivative of `log_sigmoid` with respect to `x`.
log_sigmoid_backward : Backward pass of `log_sigmoid`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``-log1p(exp(-x))``

Derivative: ``sigmoid(-x)``

Limits of the value: at x = -inf, -inf; at x = inf, 0. NaN propagates. Floating-point
warnings are never raised.

From the output: the derivative is 1 - exp(y).

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] PyTorch, torch.nn.LogSigmoid

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.log_sigmoid(x)
>>> np.round(fastact.log_sigmoid_backward_from_output(dy, y), 4).tolist()
[0.8808, -1.2449, 0.155, 0.0027]
>>> fastact.log_sigmoid_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _softplus(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        beta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, beta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softplus: _softplus
"""softplus(x, /, beta=1, *, out=None, **kwargs)

Smooth approximation of relu.

Parameters
----------
x : array_like
    Input array.
beta : array_like, default 1
    Sharpness; beta = inf gives relu. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
softplus_derivative : Derivative of `softplus` with respect to `x`.
softplus_backward : Backward pass of `softplus`: `dy` times the derivative at `x`, in one pass.
softplus_backward_from_output : Backward pass of `softplus` from its output, for in-place training.
softplus_backward_parameters : Backward pass of `softplus` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``log1p(exp(beta * x)) / beta``

Derivative: ``sigmoid(beta * x)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

beta = 0 gives inf and beta = -0.0 gives -inf, with derivative 1/2, for every x, inf and
-inf included. beta = inf gives relu; beta = -inf gives min(x, 0). The formula also
holds for a negative beta.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] C. Dugas et al., Incorporating second-order functional knowledge, NeurIPS 2000

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softplus(x), 4).tolist()
[0.1269, 0.4741, 1.1711, 7.0009]
>>> fastact.softplus(x, out=x) is x
True
"""

@type_check_only
class _softplus_derivative(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        beta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, beta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softplus_derivative: _softplus_derivative
"""softplus_derivative(x, /, beta=1, *, out=None, **kwargs)

Derivative of `softplus` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
beta : array_like, default 1
    Sharpness; beta = inf gives relu. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
softplus : Smooth approximation of relu.
softplus_backward : Backward pass of `softplus`: `dy` times the derivative at `x`, in one pass.
softplus_backward_from_output : Backward pass of `softplus` from its output, for in-place training.
softplus_backward_parameters : Backward pass of `softplus` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``log1p(exp(beta * x)) / beta``

Derivative: ``sigmoid(beta * x)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

beta = 0 gives inf and beta = -0.0 gives -inf, with derivative 1/2, for every x, inf and
-inf included. beta = inf gives relu; beta = -inf gives min(x, 0). The formula also
holds for a negative beta.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] C. Dugas et al., Incorporating second-order functional knowledge, NeurIPS 2000

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softplus_derivative(x), 4).tolist()
[0.1192, 0.3775, 0.69, 0.9991]
>>> fastact.softplus_derivative(x, out=x) is x
True
"""

@type_check_only
class _softplus_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        beta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        beta: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

softplus_backward: _softplus_backward
"""softplus_backward(dy, x, /, beta=1, *, out=None, **kwargs)

Backward pass of `softplus`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
beta : array_like, default 1
    Sharpness; beta = inf gives relu. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
softplus : Smooth approximation of relu.
softplus_derivative : Derivative of `softplus` with respect to `x`.
softplus_backward_from_output : Backward pass of `softplus` from its output, for in-place training.
softplus_backward_parameters : Backward pass of `softplus` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``log1p(exp(beta * x)) / beta``

Derivative: ``sigmoid(beta * x)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

beta = 0 gives inf and beta = -0.0 gives -inf, with derivative 1/2, for every x, inf and
-inf included. beta = inf gives relu; beta = -inf gives min(x, 0). The formula also
holds for a negative beta.

Accuracy: within 2 ULP of `dy` times `softplus_derivative` (accuracy of the derivative:
at most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are computed in
float32 and rounded once.

References
----------
.. [1] C. Dugas et al., Incorporating second-order functional knowledge, NeurIPS 2000

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softplus_backward(dy, x), 4).tolist()
[0.1192, -0.7551, 0.345, 2.9973]
>>> fastact.softplus_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _softplus_backward_from_output(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        y: _Scalar,
        /,
        beta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        beta: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

softplus_backward_from_output: _softplus_backward_from_output
"""softplus_backward_from_output(dy, y, /, beta=1, *, out=None, **kwargs)

Backward pass of `softplus` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `softplus` for the same parameters.
beta : array_like, default 1
    Sharpness; beta = inf gives relu. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
softplus : Smooth approximation of relu.
softplus_derivative : Derivative of `softplus` with respect to `x`.
softplus_backward : Backward pass of `softplus`: `dy` times the derivative at `x`, in one pass.
softplus_backward_parameters : Backward pass of `softplus` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``log1p(exp(beta * x)) / beta``

Derivative: ``sigmoid(beta * x)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

beta = 0 gives inf and beta = -0.0 gives -inf, with derivative 1/2, for every x, inf and
-inf included. beta = inf gives relu; beta = -inf gives min(x, 0). The formula also
holds for a negative beta.

From the output: the derivative is 1 - exp(-beta * y).

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] C. Dugas et al., Incorporating second-order functional knowledge, NeurIPS 2000

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.softplus(x)
>>> np.round(fastact.softplus_backward_from_output(dy, y), 4).tolist()
[0.1192, -0.7551, 0.345, 2.9973]
>>> fastact.softplus_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _softplus_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        beta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        beta: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

softplus_backward_parameters: _softplus_backward_parameters
"""softplus_backward_parameters(dy, x, /, beta=1, *, out=None, **kwargs)

Backward pass of `softplus` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
beta : array_like, default 1
    Sharpness; beta = inf gives relu. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dbeta : ndarray or scalar
    Gradient of the loss with respect to `beta`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
softplus : Smooth approximation of relu.
softplus_derivative : Derivative of `softplus` with respect to `x`.
softplus_backward : Backward pass of `softplus`: `dy` times the derivative at `x`, in one pass.
softplus_backward_from_output : Backward pass of `softplus` from its output, for in-place training.

Notes
-----
Value: ``log1p(exp(beta * x)) / beta``

Derivative with respect to `beta`: ``(x * sigmoid(beta * x) - softplus(x, beta)) /
beta``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

beta = 0 gives inf and beta = -0.0 gives -inf, with derivative 1/2, for every x, inf and
-inf included. beta = inf gives relu; beta = -inf gives min(x, 0). The formula also
holds for a negative beta.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] C. Dugas et al., Incorporating second-order functional knowledge, NeurIPS 2000

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softplus_backward_parameters(dy, x), 4).tolist()
[-0.3653, 1.3257, -0.3096, -0.0219]
>>> fastact.softplus_backward_parameters(dy, x, out=dy) is dy
True
"""

@type_check_only
class _softsign(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softsign: _softsign
"""softsign(x, /, out=None, **kwargs)

Rational sigmoid.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
softsign_derivative : Derivative of `softsign` with respect to `x`.
softsign_backward : Backward pass of `softsign`: `dy` times the derivative at `x`, in one pass.
softsign_backward_from_output : Backward pass of `softsign` from its output, for in-place training.

Notes
-----
Value: ``x / (1 + |x|)``

Derivative: ``1 / (1 + |x|)**2``

Limits of the value: at x = -inf, -1; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] J. Turian, J. Bergstra and Y. Bengio, Quadratic features and deep architectures
   for chunking, NAACL 2009

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softsign(x), 4).tolist()
[-0.6667, -0.3333, 0.4444, 0.875]
>>> fastact.softsign(x, out=x) is x
True
"""

@type_check_only
class _softsign_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softsign_derivative: _softsign_derivative
"""softsign_derivative(x, /, out=None, **kwargs)

Derivative of `softsign` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
softsign : Rational sigmoid.
softsign_backward : Backward pass of `softsign`: `dy` times the derivative at `x`, in one pass.
softsign_backward_from_output : Backward pass of `softsign` from its output, for in-place training.

Notes
-----
Value: ``x / (1 + |x|)``

Derivative: ``1 / (1 + |x|)**2``

Limits of the value: at x = -inf, -1; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] J. Turian, J. Bergstra and Y. Bengio, Quadratic features and deep architectures
   for chunking, NAACL 2009

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softsign_derivative(x), 4).tolist()
[0.1111, 0.4444, 0.3086, 0.0156]
>>> fastact.softsign_derivative(x, out=x) is x
True
"""

@type_check_only
class _softsign_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softsign_backward: _softsign_backward
"""softsign_backward(dy, x, /, out=None, **kwargs)

Backward pass of `softsign`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
softsign : Rational sigmoid.
softsign_derivative : Derivative of `softsign` with respect to `x`.
softsign_backward_from_output : Backward pass of `softsign` from its output, for in-place training.

Notes
-----
Value: ``x / (1 + |x|)``

Derivative: ``1 / (1 + |x|)**2``

Limits of the value: at x = -inf, -1; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `softsign_derivative` (accuracy of the derivative:
at most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are computed in
float32 and rounded once.

References
----------
.. [1] J. Turian, J. Bergstra and Y. Bengio, Quadratic features and deep architectures
   for chunking, NAACL 2009

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softsign_backward(dy, x), 4).tolist()
[0.1111, -0.8889, 0.1543, 0.0469]
>>> fastact.softsign_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _softsign_backward_from_output(_Binary):
    @overload
    def __call__(self, dy: _Scalar, y: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, y: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

softsign_backward_from_output: _softsign_backward_from_output
"""softsign_backward_from_output(dy, y, /, out=None, **kwargs)

Backward pass of `softsign` from its output, for in-place training.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `softsign` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
softsign : Rational sigmoid.
softsign_derivative : Derivative of `softsign` with respect to `x`.
softsign_backward : Backward pass of `softsign`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x / (1 + |x|)``

Derivative: ``1 / (1 + |x|)**2``

Limits of the value: at x = -inf, -1; at x = inf, 1. NaN propagates. Floating-point
warnings are never raised.

From the output: the derivative is ``(1 - |y|)**2``.

Accuracy: at most 5 ULP in float32, 10 in float64, as a function of `y`. Where `y`
determines `x` well, the result is as accurate as that of the backward pass from `x`.
float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] J. Turian, J. Bergstra and Y. Bengio, Quadratic features and deep architectures
   for chunking, NAACL 2009

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.softsign(x)
>>> np.round(fastact.softsign_backward_from_output(dy, y), 4).tolist()
[0.1111, -0.8889, 0.1543, 0.0469]
>>> fastact.softsign_backward_from_output(dy, y, out=dy) is dy
True
"""

@type_check_only
class _tanh_shrink(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_shrink: _tanh_shrink
"""tanh_shrink(x, /, out=None, **kwargs)

Difference between x and its hyperbolic tangent.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
tanh_shrink_derivative : Derivative of `tanh_shrink` with respect to `x`.
tanh_shrink_backward : Backward pass of `tanh_shrink`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x - tanh(x)``

Derivative: ``tanh(x)**2``

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] PyTorch, torch.nn.Tanhshrink

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.tanh_shrink(x), 4).tolist()
[-1.036, -0.0379, 0.136, 6.0]
>>> fastact.tanh_shrink(x, out=x) is x
True
"""

@type_check_only
class _tanh_shrink_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_shrink_derivative: _tanh_shrink_derivative
"""tanh_shrink_derivative(x, /, out=None, **kwargs)

Derivative of `tanh_shrink` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
tanh_shrink : Difference between x and its hyperbolic tangent.
tanh_shrink_backward : Backward pass of `tanh_shrink`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x - tanh(x)``

Derivative: ``tanh(x)**2``

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] PyTorch, torch.nn.Tanhshrink

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.tanh_shrink_derivative(x), 4).tolist()
[0.9293, 0.2136, 0.4409, 1.0]
>>> fastact.tanh_shrink_derivative(x, out=x) is x
True
"""

@type_check_only
class _tanh_shrink_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

tanh_shrink_backward: _tanh_shrink_backward
"""tanh_shrink_backward(dy, x, /, out=None, **kwargs)

Backward pass of `tanh_shrink`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
tanh_shrink : Difference between x and its hyperbolic tangent.
tanh_shrink_derivative : Derivative of `tanh_shrink` with respect to `x`.

Notes
-----
Value: ``x - tanh(x)``

Derivative: ``tanh(x)**2``

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `tanh_shrink_derivative` (accuracy of the
derivative: at most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are
computed in float32 and rounded once.

References
----------
.. [1] PyTorch, torch.nn.Tanhshrink

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.tanh_shrink_backward(dy, x), 4).tolist()
[0.9293, -0.4271, 0.2205, 3.0]
>>> fastact.tanh_shrink_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _squareplus(_Binary):
    @overload
    def __call__(self, x: _Scalar, /, b: _Scalar = 4, *, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        b: ArrayLike = 4,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, b: _Any = 4, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

squareplus: _squareplus
"""squareplus(x, /, b=4, *, out=None, **kwargs)

Algebraic approximation of relu.

Parameters
----------
x : array_like
    Input array.
b : array_like, default 4
    Size of the curved region; b = 0 gives relu. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
squareplus_derivative : Derivative of `squareplus` with respect to `x`.
squareplus_backward : Backward pass of `squareplus`: `dy` times the derivative at `x`, in one pass.
squareplus_backward_parameters : Backward pass of `squareplus` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``(x + sqrt(x**2 + b)) / 2``

Derivative: ``(1 + x / sqrt(x**2 + b)) / 2``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

b = 0 gives relu. b = inf gives inf, with derivative 1/2. A negative b gives NaN if x *
x < -b.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] J. Barron, Squareplus: a softplus-like algebraic rectifier, arXiv:2112.11687

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.squareplus(x), 4).tolist()
[0.4142, 0.7808, 1.477, 7.1401]
>>> fastact.squareplus(x, out=x) is x
True
"""

@type_check_only
class _squareplus_derivative(_Binary):
    @overload
    def __call__(self, x: _Scalar, /, b: _Scalar = 4, *, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        b: ArrayLike = 4,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, b: _Any = 4, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

squareplus_derivative: _squareplus_derivative
"""squareplus_derivative(x, /, b=4, *, out=None, **kwargs)

Derivative of `squareplus` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
b : array_like, default 4
    Size of the curved region; b = 0 gives relu. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
squareplus : Algebraic approximation of relu.
squareplus_backward : Backward pass of `squareplus`: `dy` times the derivative at `x`, in one pass.
squareplus_backward_parameters : Backward pass of `squareplus` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``(x + sqrt(x**2 + b)) / 2``

Derivative: ``(1 + x / sqrt(x**2 + b)) / 2``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

b = 0 gives relu. b = inf gives inf, with derivative 1/2. A negative b gives NaN if x *
x < -b.

Accuracy: at most 4 ULP in float32, 8 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] J. Barron, Squareplus: a softplus-like algebraic rectifier, arXiv:2112.11687

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.squareplus_derivative(x), 4).tolist()
[0.1464, 0.3787, 0.6857, 0.9808]
>>> fastact.squareplus_derivative(x, out=x) is x
True
"""

@type_check_only
class _squareplus_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        b: _Scalar = 4,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        b: ArrayLike = 4,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        b: _Any = 4,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

squareplus_backward: _squareplus_backward
"""squareplus_backward(dy, x, /, b=4, *, out=None, **kwargs)

Backward pass of `squareplus`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
b : array_like, default 4
    Size of the curved region; b = 0 gives relu. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
squareplus : Algebraic approximation of relu.
squareplus_derivative : Derivative of `squareplus` with respect to `x`.
squareplus_backward_parameters : Backward pass of `squareplus` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``(x + sqrt(x**2 + b)) / 2``

Derivative: ``(1 + x / sqrt(x**2 + b)) / 2``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

b = 0 gives relu. b = inf gives inf, with derivative 1/2. A negative b gives NaN if x *
x < -b.

Accuracy: within 2 ULP of `dy` times `squareplus_derivative` (accuracy of the
derivative: at most 4 ULP in float32, 8 in float64). float16 and bfloat16 results are
computed in float32 and rounded once.

References
----------
.. [1] J. Barron, Squareplus: a softplus-like algebraic rectifier, arXiv:2112.11687

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.squareplus_backward(dy, x), 4).tolist()
[0.1464, -0.7575, 0.3428, 2.9423]
>>> fastact.squareplus_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _squareplus_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        b: _Scalar = 4,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        b: ArrayLike = 4,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        b: _Any = 4,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

squareplus_backward_parameters: _squareplus_backward_parameters
"""squareplus_backward_parameters(dy, x, /, b=4, *, out=None, **kwargs)

Backward pass of `squareplus` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
b : array_like, default 4
    Size of the curved region; b = 0 gives relu. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
db : ndarray or scalar
    Gradient of the loss with respect to `b`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
squareplus : Algebraic approximation of relu.
squareplus_derivative : Derivative of `squareplus` with respect to `x`.
squareplus_backward : Backward pass of `squareplus`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``(x + sqrt(x**2 + b)) / 2``

Derivative with respect to `b`: ``1 / (4 * sqrt(x**2 + b))``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

b = 0 gives relu. b = inf gives inf, with derivative 1/2. A negative b gives NaN if x *
x < -b.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] J. Barron, Squareplus: a softplus-like algebraic rectifier, arXiv:2112.11687

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.squareplus_backward_parameters(dy, x), 4).tolist()
[0.0884, -0.2425, 0.058, 0.103]
>>> fastact.squareplus_backward_parameters(dy, x, out=dy) is dy
True
"""

@type_check_only
class _silu(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

silu: _silu
"""silu(x, /, out=None, **kwargs)

Sigmoid linear unit.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
silu_derivative : Derivative of `silu` with respect to `x`.
silu_backward : Backward pass of `silu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * sigmoid(x)``

Derivative: ``sigmoid(x) * (1 + x * sigmoid(-x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] S. Elfwing, E. Uchibe and K. Doya, Sigmoid-weighted linear units, Neural Networks
   107, 2018

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.silu(x), 4).tolist()
[-0.2384, -0.1888, 0.552, 6.9936]
>>> fastact.silu(x, out=x) is x
True
"""

@type_check_only
class _silu_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

silu_derivative: _silu_derivative
"""silu_derivative(x, /, out=None, **kwargs)

Derivative of `silu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
silu : Sigmoid linear unit.
silu_backward : Backward pass of `silu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * sigmoid(x)``

Derivative: ``sigmoid(x) * (1 + x * sigmoid(-x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute
error of at most eps. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] S. Elfwing, E. Uchibe and K. Doya, Sigmoid-weighted linear units, Neural Networks
   107, 2018

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.silu_derivative(x), 4).tolist()
[-0.0908, 0.26, 0.8611, 1.0055]
>>> fastact.silu_derivative(x, out=x) is x
True
"""

@type_check_only
class _silu_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

silu_backward: _silu_backward
"""silu_backward(dy, x, /, out=None, **kwargs)

Backward pass of `silu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
silu : Sigmoid linear unit.
silu_derivative : Derivative of `silu` with respect to `x`.

Notes
-----
Value: ``x * sigmoid(x)``

Derivative: ``sigmoid(x) * (1 + x * sigmoid(-x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `silu_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute error of at
most eps). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] S. Elfwing, E. Uchibe and K. Doya, Sigmoid-weighted linear units, Neural Networks
   107, 2018

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.silu_backward(dy, x), 4).tolist()
[-0.0908, -0.5201, 0.4306, 3.0164]
>>> fastact.silu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _swish(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        beta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, beta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

swish: _swish
"""swish(x, /, beta=1, *, out=None, **kwargs)

SiLU with adjustable sharpness.

Parameters
----------
x : array_like
    Input array.
beta : array_like, default 1
    Sharpness; beta = 0 gives x / 2, beta = inf gives relu. Broadcasts against the other
    inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
swish_derivative : Derivative of `swish` with respect to `x`.
swish_backward : Backward pass of `swish`: `dy` times the derivative at `x`, in one pass.
swish_backward_parameters : Backward pass of `swish` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x * sigmoid(beta * x)``

Derivative: ``sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

beta = 0 gives x / 2; beta = inf gives relu. The formula also holds for a negative beta.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] P. Ramachandran, B. Zoph and Q. Le, Searching for activation functions,
   arXiv:1710.05941

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.swish(x), 4).tolist()
[-0.2384, -0.1888, 0.552, 6.9936]
>>> fastact.swish(x, out=x) is x
True
"""

@type_check_only
class _swish_derivative(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        beta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, beta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

swish_derivative: _swish_derivative
"""swish_derivative(x, /, beta=1, *, out=None, **kwargs)

Derivative of `swish` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
beta : array_like, default 1
    Sharpness; beta = 0 gives x / 2, beta = inf gives relu. Broadcasts against the other
    inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
swish : SiLU with adjustable sharpness.
swish_backward : Backward pass of `swish`: `dy` times the derivative at `x`, in one pass.
swish_backward_parameters : Backward pass of `swish` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x * sigmoid(beta * x)``

Derivative: ``sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

beta = 0 gives x / 2; beta = inf gives relu. The formula also holds for a negative beta.

Accuracy: at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute
error of at most eps. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] P. Ramachandran, B. Zoph and Q. Le, Searching for activation functions,
   arXiv:1710.05941

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.swish_derivative(x), 4).tolist()
[-0.0908, 0.26, 0.8611, 1.0055]
>>> fastact.swish_derivative(x, out=x) is x
True
"""

@type_check_only
class _swish_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        beta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        beta: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

swish_backward: _swish_backward
"""swish_backward(dy, x, /, beta=1, *, out=None, **kwargs)

Backward pass of `swish`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
beta : array_like, default 1
    Sharpness; beta = 0 gives x / 2, beta = inf gives relu. Broadcasts against the other
    inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
swish : SiLU with adjustable sharpness.
swish_derivative : Derivative of `swish` with respect to `x`.
swish_backward_parameters : Backward pass of `swish` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x * sigmoid(beta * x)``

Derivative: ``sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

beta = 0 gives x / 2; beta = inf gives relu. The formula also holds for a negative beta.

Accuracy: within 2 ULP of `dy` times `swish_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute error of at
most eps). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] P. Ramachandran, B. Zoph and Q. Le, Searching for activation functions,
   arXiv:1710.05941

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.swish_backward(dy, x), 4).tolist()
[-0.0908, -0.5201, 0.4306, 3.0164]
>>> fastact.swish_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _swish_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        beta: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        beta: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        beta: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

swish_backward_parameters: _swish_backward_parameters
"""swish_backward_parameters(dy, x, /, beta=1, *, out=None, **kwargs)

Backward pass of `swish` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
beta : array_like, default 1
    Sharpness; beta = 0 gives x / 2, beta = inf gives relu. Broadcasts against the other
    inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dbeta : ndarray or scalar
    Gradient of the loss with respect to `beta`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
swish : SiLU with adjustable sharpness.
swish_derivative : Derivative of `swish` with respect to `x`.
swish_backward : Backward pass of `swish`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * sigmoid(beta * x)``

Derivative with respect to `beta`: ``x**2 * sigmoid(beta * x) * sigmoid(-beta * x)``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

beta = 0 gives x / 2; beta = inf gives relu. The formula also holds for a negative beta.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] P. Ramachandran, B. Zoph and Q. Le, Searching for activation functions,
   arXiv:1710.05941

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.swish_backward_parameters(dy, x), 4).tolist()
[0.42, -0.1175, 0.0685, 0.1338]
>>> fastact.swish_backward_parameters(dy, x, out=dy) is dy
True
"""

@type_check_only
class _gelu(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu: _gelu
"""gelu(x, /, out=None, **kwargs)

Gaussian error linear unit, exact form.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
gelu_derivative : Derivative of `gelu` with respect to `x`.
gelu_backward : Backward pass of `gelu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * Phi(x), Phi(x) = erfc(-x / sqrt(2)) / 2``

Derivative: ``Phi(x) + x * phi(x), phi(x) = exp(-x**2 / 2) / sqrt(2 * pi)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.gelu(x), 4).tolist()
[-0.0455, -0.1543, 0.6305, 7.0]
>>> fastact.gelu(x, out=x) is x
True
"""

@type_check_only
class _gelu_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu_derivative: _gelu_derivative
"""gelu_derivative(x, /, out=None, **kwargs)

Derivative of `gelu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
gelu : Gaussian error linear unit, exact form.
gelu_backward : Backward pass of `gelu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * Phi(x), Phi(x) = erfc(-x / sqrt(2)) / 2``

Derivative: ``Phi(x) + x * phi(x), phi(x) = exp(-x**2 / 2) / sqrt(2 * pi)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute
error of at most eps. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.gelu_derivative(x), 4).tolist()
[-0.0852, 0.1325, 1.0199, 1.0]
>>> fastact.gelu_derivative(x, out=x) is x
True
"""

@type_check_only
class _gelu_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu_backward: _gelu_backward
"""gelu_backward(dy, x, /, out=None, **kwargs)

Backward pass of `gelu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
gelu : Gaussian error linear unit, exact form.
gelu_derivative : Derivative of `gelu` with respect to `x`.

Notes
-----
Value: ``x * Phi(x), Phi(x) = erfc(-x / sqrt(2)) / 2``

Derivative: ``Phi(x) + x * phi(x), phi(x) = exp(-x**2 / 2) / sqrt(2 * pi)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `gelu_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute error of at
most eps). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.gelu_backward(dy, x), 4).tolist()
[-0.0852, -0.265, 0.5099, 3.0]
>>> fastact.gelu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _gelu_tanh(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu_tanh: _gelu_tanh
"""gelu_tanh(x, /, out=None, **kwargs)

Gaussian error linear unit, approximated with tanh.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
gelu_tanh_derivative : Derivative of `gelu_tanh` with respect to `x`.
gelu_tanh_backward : Backward pass of `gelu_tanh`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * sigmoid(2 * u), u = sqrt(2 / pi) * (x + 0.044715 * x**3)``

Derivative: ``sigmoid(2 * u) * (1 + 2 * x * u' * sigmoid(-2 * u)), u' = sqrt(2 / pi) *
(1 + 0.134145 * x**2)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.gelu_tanh(x), 4).tolist()
[-0.0454, -0.1543, 0.6304, 7.0]
>>> fastact.gelu_tanh(x, out=x) is x
True
"""

@type_check_only
class _gelu_tanh_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu_tanh_derivative: _gelu_tanh_derivative
"""gelu_tanh_derivative(x, /, out=None, **kwargs)

Derivative of `gelu_tanh` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
gelu_tanh : Gaussian error linear unit, approximated with tanh.
gelu_tanh_backward : Backward pass of `gelu_tanh`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * sigmoid(2 * u), u = sqrt(2 / pi) * (x + 0.044715 * x**3)``

Derivative: ``sigmoid(2 * u) * (1 + 2 * x * u' * sigmoid(-2 * u)), u' = sqrt(2 / pi) *
(1 + 0.134145 * x**2)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute
error of at most eps. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.gelu_tanh_derivative(x), 4).tolist()
[-0.0861, 0.1326, 1.0196, 1.0]
>>> fastact.gelu_tanh_derivative(x, out=x) is x
True
"""

@type_check_only
class _gelu_tanh_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

gelu_tanh_backward: _gelu_tanh_backward
"""gelu_tanh_backward(dy, x, /, out=None, **kwargs)

Backward pass of `gelu_tanh`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
gelu_tanh : Gaussian error linear unit, approximated with tanh.
gelu_tanh_derivative : Derivative of `gelu_tanh` with respect to `x`.

Notes
-----
Value: ``x * sigmoid(2 * u), u = sqrt(2 / pi) * (x + 0.044715 * x**3)``

Derivative: ``sigmoid(2 * u) * (1 + 2 * x * u' * sigmoid(-2 * u)), u' = sqrt(2 / pi) *
(1 + 0.134145 * x**2)``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `gelu_tanh_derivative` (accuracy of the derivative:
at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute error of at
most eps). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.gelu_tanh_backward(dy, x), 4).tolist()
[-0.0861, -0.2653, 0.5098, 3.0]
>>> fastact.gelu_tanh_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _quick_gelu(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

quick_gelu: _quick_gelu
"""quick_gelu(x, /, out=None, **kwargs)

Gaussian error linear unit, approximated with sigmoid.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
quick_gelu_derivative : Derivative of `quick_gelu` with respect to `x`.
quick_gelu_backward : Backward pass of `quick_gelu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * sigmoid(1.702 * x)``

Derivative: ``sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415;
   OpenAI, CLIP

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.quick_gelu(x), 4).tolist()
[-0.0643, -0.1496, 0.6368, 7.0]
>>> fastact.quick_gelu(x, out=x) is x
True
"""

@type_check_only
class _quick_gelu_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

quick_gelu_derivative: _quick_gelu_derivative
"""quick_gelu_derivative(x, /, out=None, **kwargs)

Derivative of `quick_gelu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
quick_gelu : Gaussian error linear unit, approximated with sigmoid.
quick_gelu_backward : Backward pass of `quick_gelu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * sigmoid(1.702 * x)``

Derivative: ``sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute
error of at most eps. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415;
   OpenAI, CLIP

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.quick_gelu_derivative(x), 4).tolist()
[-0.0738, 0.1208, 1.0171, 1.0001]
>>> fastact.quick_gelu_derivative(x, out=x) is x
True
"""

@type_check_only
class _quick_gelu_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

quick_gelu_backward: _quick_gelu_backward
"""quick_gelu_backward(dy, x, /, out=None, **kwargs)

Backward pass of `quick_gelu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
quick_gelu : Gaussian error linear unit, approximated with sigmoid.
quick_gelu_derivative : Derivative of `quick_gelu` with respect to `x`.

Notes
-----
Value: ``x * sigmoid(1.702 * x)``

Derivative: ``sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `quick_gelu_derivative` (accuracy of the
derivative: at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute
error of at most eps). float16 and bfloat16 results are computed in float32 and rounded
once.

References
----------
.. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415;
   OpenAI, CLIP

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.quick_gelu_backward(dy, x), 4).tolist()
[-0.0738, -0.2416, 0.5086, 3.0002]
>>> fastact.quick_gelu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _mish(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

mish: _mish
"""mish(x, /, out=None, **kwargs)

Self-regularised non-monotonic activation.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
mish_derivative : Derivative of `mish` with respect to `x`.
mish_backward : Backward pass of `mish`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * tanh(softplus(x))``

Derivative: ``t + x * sigmoid(x) * (1 - t**2), t = tanh(softplus(x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] D. Misra, Mish: a self regularized non-monotonic activation function, BMVC 2020

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.mish(x), 4).tolist()
[-0.2525, -0.2207, 0.6597, 7.0]
>>> fastact.mish(x, out=x) is x
True
"""

@type_check_only
class _mish_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

mish_derivative: _mish_derivative
"""mish_derivative(x, /, out=None, **kwargs)

Derivative of `mish` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
mish : Self-regularised non-monotonic activation.
mish_backward : Backward pass of `mish`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x * tanh(softplus(x))``

Derivative: ``t + x * sigmoid(x) * (1 - t**2), t = tanh(softplus(x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute
error of at most eps. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] D. Misra, Mish: a self regularized non-monotonic activation function, BMVC 2020

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.mish_derivative(x), 4).tolist()
[-0.1084, 0.2895, 1.0013, 1.0]
>>> fastact.mish_derivative(x, out=x) is x
True
"""

@type_check_only
class _mish_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

mish_backward: _mish_backward
"""mish_backward(dy, x, /, out=None, **kwargs)

Backward pass of `mish`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
mish : Self-regularised non-monotonic activation.
mish_derivative : Derivative of `mish` with respect to `x`.

Notes
-----
Value: ``x * tanh(softplus(x))``

Derivative: ``t + x * sigmoid(x) * (1 - t**2), t = tanh(softplus(x))``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `mish_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute error of at
most eps). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] D. Misra, Mish: a self regularized non-monotonic activation function, BMVC 2020

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.mish_backward(dy, x), 4).tolist()
[-0.1084, -0.579, 0.5006, 3.0001]
>>> fastact.mish_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _dish(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

dish: _dish
"""dish(x, /, out=None, **kwargs)

Algebraic non-monotonic activation.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
dish_derivative : Derivative of `dish` with respect to `x`.
dish_backward : Backward pass of `dish`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``(x / 2) * (1 + x / sqrt(1 + x**2))``

Derivative: ``(1 + (x**3 + 2 * x) / (1 + x**2)**1.5) / 2``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] thinc, thinc.api.Dish

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.dish(x), 4).tolist()
[-0.1056, -0.1382, 0.6499, 6.9648]
>>> fastact.dish(x, out=x) is x
True
"""

@type_check_only
class _dish_derivative(_Unary):
    @overload
    def __call__(self, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

dish_derivative: _dish_derivative
"""dish_derivative(x, /, out=None, **kwargs)

Derivative of `dish` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
dish : Algebraic non-monotonic activation.
dish_backward : Backward pass of `dish`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``(x / 2) * (1 + x / sqrt(1 + x**2))``

Derivative: ``(1 + (x**3 + 2 * x) / (1 + x**2)**1.5) / 2``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute
error of at most eps. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] thinc, thinc.api.Dish

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.dish_derivative(x), 4).tolist()
[-0.0367, 0.0975, 1.0028, 1.0049]
>>> fastact.dish_derivative(x, out=x) is x
True
"""

@type_check_only
class _dish_backward(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, /, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, /, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

dish_backward: _dish_backward
"""dish_backward(dy, x, /, out=None, **kwargs)

Backward pass of `dish`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
dish : Algebraic non-monotonic activation.
dish_derivative : Derivative of `dish` with respect to `x`.

Notes
-----
Value: ``(x / 2) * (1 + x / sqrt(1 + x**2))``

Derivative: ``(1 + (x**3 + 2 * x) / (1 + x**2)**1.5) / 2``

Limits of the value: at x = -inf, 0; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

Accuracy: within 2 ULP of `dy` times `dish_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute error of at
most eps). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] thinc, thinc.api.Dish

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.dish_backward(dy, x), 4).tolist()
[-0.0367, -0.195, 0.5014, 3.0146]
>>> fastact.dish_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _xielu(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        alpha_p: _Scalar = 0.8,
        alpha_n: _Scalar = 0.8,
        beta: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha_p: ArrayLike = 0.8,
        alpha_n: ArrayLike = 0.8,
        beta: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        alpha_p: _Any = 0.8,
        alpha_n: _Any = 0.8,
        beta: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

xielu: _xielu
"""xielu(x, /, alpha_p=0.8, alpha_n=0.8, beta=0.5, *, out=None, **kwargs)

Integral of a linear function for x > 0, and of an exponential for x <= 0.

Parameters
----------
x : array_like
    Input array.
alpha_p : array_like, default 0.8
    Half of the second derivative for x > 0. Broadcasts against the other inputs.
alpha_n : array_like, default 0.8
    Second derivative at 0 from the left. Broadcasts against the other inputs.
beta : array_like, default 0.5
    Derivative at 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
xielu_derivative : Derivative of `xielu` with respect to `x`.
xielu_backward : Backward pass of `xielu`: `dy` times the derivative at `x`, in one pass.
xielu_backward_parameters : Backward pass of `xielu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x``

Derivative: ``2 * alpha_p * x + beta if x > 0 else alpha_n * expm1(x) + beta``

Limits of the value: at x = -inf, inf (-inf for beta > alpha_n, -alpha_n for beta =
alpha_n); at x = inf, inf. NaN propagates. Floating-point warnings are never raised.

In bfloat16, if alpha_p * x**2 is a tie and beta * x changes it by less than 1e-14, the
result is rounded to even.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha_p` or `alpha_n` that equals the rounded default stands for the exact
default.

Accuracy: at most 2 ULP in float32, 4 in float64; near a zero of the value other than x
= 0, in ULP of the largest term. float16 and bfloat16 results are correctly rounded for
default parameters.

References
----------
.. [1] A. Huang and I. Schlag, Deriving activation functions using integration,
   arXiv:2411.13010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.xielu(x), 4).tolist()
[-0.0917, -0.1648, 0.912, 42.7]
>>> fastact.xielu(x, out=x) is x
True
"""

@type_check_only
class _xielu_derivative(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        alpha_p: _Scalar = 0.8,
        alpha_n: _Scalar = 0.8,
        beta: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha_p: ArrayLike = 0.8,
        alpha_n: ArrayLike = 0.8,
        beta: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        alpha_p: _Any = 0.8,
        alpha_n: _Any = 0.8,
        beta: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

xielu_derivative: _xielu_derivative
"""xielu_derivative(x, /, alpha_p=0.8, alpha_n=0.8, beta=0.5, *, out=None, **kwargs)

Derivative of `xielu` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
alpha_p : array_like, default 0.8
    Half of the second derivative for x > 0. Broadcasts against the other inputs.
alpha_n : array_like, default 0.8
    Second derivative at 0 from the left. Broadcasts against the other inputs.
beta : array_like, default 0.5
    Derivative at 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
xielu : Integral of a linear function for x > 0, and of an exponential for x <= 0.
xielu_backward : Backward pass of `xielu`: `dy` times the derivative at `x`, in one pass.
xielu_backward_parameters : Backward pass of `xielu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x``

Derivative: ``2 * alpha_p * x + beta if x > 0 else alpha_n * expm1(x) + beta``

Limits of the value: at x = -inf, inf (-inf for beta > alpha_n, -alpha_n for beta =
alpha_n); at x = inf, inf. NaN propagates. Floating-point warnings are never raised.

In bfloat16, if alpha_p * x**2 is a tie and beta * x changes it by less than 1e-14, the
result is rounded to even.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha_p` or `alpha_n` that equals the rounded default stands for the exact
default.

Accuracy: at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute
error of at most eps. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] A. Huang and I. Schlag, Deriving activation functions using integration,
   arXiv:2411.13010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.xielu_derivative(x), 4).tolist()
[-0.1917, 0.1852, 1.78, 11.7]
>>> fastact.xielu_derivative(x, out=x) is x
True
"""

@type_check_only
class _xielu_backward(_CallOnly[Literal[5], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        alpha_p: _Scalar = 0.8,
        alpha_n: _Scalar = 0.8,
        beta: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha_p: ArrayLike = 0.8,
        alpha_n: ArrayLike = 0.8,
        beta: ArrayLike = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        alpha_p: _Any = 0.8,
        alpha_n: _Any = 0.8,
        beta: _Any = 0.5,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

xielu_backward: _xielu_backward
"""xielu_backward(dy, x, /, alpha_p=0.8, alpha_n=0.8, beta=0.5, *, out=None, **kwargs)

Backward pass of `xielu`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
alpha_p : array_like, default 0.8
    Half of the second derivative for x > 0. Broadcasts against the other inputs.
alpha_n : array_like, default 0.8
    Second derivative at 0 from the left. Broadcasts against the other inputs.
beta : array_like, default 0.5
    Derivative at 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
xielu : Integral of a linear function for x > 0, and of an exponential for x <= 0.
xielu_derivative : Derivative of `xielu` with respect to `x`.
xielu_backward_parameters : Backward pass of `xielu` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x``

Derivative: ``2 * alpha_p * x + beta if x > 0 else alpha_n * expm1(x) + beta``

Limits of the value: at x = -inf, inf (-inf for beta > alpha_n, -alpha_n for beta =
alpha_n); at x = inf, inf. NaN propagates. Floating-point warnings are never raised.

In bfloat16, if alpha_p * x**2 is a tie and beta * x changes it by less than 1e-14, the
result is rounded to even.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha_p` or `alpha_n` that equals the rounded default stands for the exact
default.

Accuracy: within 2 ULP of `dy` times `xielu_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute error of at
most eps). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] A. Huang and I. Schlag, Deriving activation functions using integration,
   arXiv:2411.13010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.xielu_backward(dy, x), 4).tolist()
[-0.1917, -0.3704, 0.89, 35.1]
>>> fastact.xielu_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _xielu_backward_parameters(_CallOnly[Literal[5], Literal[3], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        alpha_p: _Scalar = 0.8,
        alpha_n: _Scalar = 0.8,
        beta: _Scalar = 0.5,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha_p: ArrayLike = 0.8,
        alpha_n: ArrayLike = 0.8,
        beta: ArrayLike = 0.5,
        *,
        out: _Outs3 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        alpha_p: _Any = 0.8,
        alpha_n: _Any = 0.8,
        beta: _Any = 0.5,
        *,
        out: _Outs3 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any, Any]: ...

xielu_backward_parameters: _xielu_backward_parameters
"""xielu_backward_parameters(dy, x, /, alpha_p=0.8, alpha_n=0.8, beta=0.5, *, out=None, **kwargs)

Backward pass of `xielu` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
alpha_p : array_like, default 0.8
    Half of the second derivative for x > 0. Broadcasts against the other inputs.
alpha_n : array_like, default 0.8
    Second derivative at 0 from the left. Broadcasts against the other inputs.
beta : array_like, default 0.5
    Derivative at 0. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dalpha_p : ndarray or scalar
    Gradient of the loss with respect to `alpha_p`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.
dalpha_n : ndarray or scalar
    Gradient of the loss with respect to `alpha_n`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.
dbeta : ndarray or scalar
    Gradient of the loss with respect to `beta`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
xielu : Integral of a linear function for x > 0, and of an exponential for x <= 0.
xielu_derivative : Derivative of `xielu` with respect to `x`.
xielu_backward : Backward pass of `xielu`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x``

Derivative with respect to `alpha_p`: ``x**2 if x > 0 else 0``

Derivative with respect to `alpha_n`: ``0 if x > 0 else expm1(x) - x``

Derivative with respect to `beta`: ``x``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, inf (-inf for beta > alpha_n, -alpha_n for beta =
alpha_n); at x = inf, inf. NaN propagates. Floating-point warnings are never raised.

In bfloat16, if alpha_p * x**2 is a tie and beta * x changes it by less than 1e-14, the
result is rounded to even.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha_p` or `alpha_n` that equals the rounded default stands for the exact
default.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] A. Huang and I. Schlag, Deriving activation functions using integration,
   arXiv:2411.13010

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> dalpha_p, dalpha_n, dbeta = fastact.xielu_backward_parameters(dy, x)
>>> np.round(dalpha_p, 4).tolist()
[0.0, 0.0, 0.32, 147.0]
>>> np.round(dalpha_n, 4).tolist()
[1.1353, -0.2131, 0.0, 0.0]
>>> np.round(dbeta, 4).tolist()
[-2.0, 1.0, 0.4, 21.0]
"""

@type_check_only
class _snake(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, alpha: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

snake: _snake
"""snake(x, /, alpha=1, *, out=None, **kwargs)

Identity plus a squared sine.

Parameters
----------
x : array_like
    Input array.
alpha : array_like, default 1
    Frequency; alpha = 0 gives the identity. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
snake_derivative : Derivative of `snake` with respect to `x`.
snake_backward : Backward pass of `snake`: `dy` times the derivative at `x`, in one pass.
snake_backward_parameters : Backward pass of `snake` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x + sin(alpha * x)**2 / alpha``

Derivative: ``1 + sin(2 * alpha * x)``

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

At x = inf and -inf, where the derivative has no limit, it is defined as 1.

Accuracy: at most 2 ULP in float32, 4 in float64. float16 and bfloat16 results are
correctly rounded for default parameters.

References
----------
.. [1] L. Ziyin, T. Hartwig and M. Ueda, Neural networks fail to learn periodic
   functions and how to fix it, NeurIPS 2020

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.snake(x), 4).tolist()
[-1.1732, -0.2702, 1.3146, 7.4316]
>>> fastact.snake(x, out=x) is x
True
"""

@type_check_only
class _snake_derivative(_Binary):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, /, alpha: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

snake_derivative: _snake_derivative
"""snake_derivative(x, /, alpha=1, *, out=None, **kwargs)

Derivative of `snake` with respect to `x`.

Parameters
----------
x : array_like
    Input array.
alpha : array_like, default 1
    Frequency; alpha = 0 gives the identity. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
derivative : ndarray or scalar
    Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
    from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
snake : Identity plus a squared sine.
snake_backward : Backward pass of `snake`: `dy` times the derivative at `x`, in one pass.
snake_backward_parameters : Backward pass of `snake` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x + sin(alpha * x)**2 / alpha``

Derivative: ``1 + sin(2 * alpha * x)``

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

At x = inf and -inf, where the derivative has no limit, it is defined as 1.

Accuracy: at most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute
error of at most eps. float16 and bfloat16 results are correctly rounded for default
parameters.

References
----------
.. [1] L. Ziyin, T. Hartwig and M. Ueda, Neural networks fail to learn periodic
   functions and how to fix it, NeurIPS 2020

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.snake_derivative(x), 4).tolist()
[1.7568, 0.1585, 1.9996, 1.9906]
>>> fastact.snake_derivative(x, out=x) is x
True
"""

@type_check_only
class _snake_backward(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        alpha: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

snake_backward: _snake_backward
"""snake_backward(dy, x, /, alpha=1, *, out=None, **kwargs)

Backward pass of `snake`: `dy` times the derivative at `x`, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
alpha : array_like, default 1
    Frequency; alpha = 0 gives the identity. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
snake : Identity plus a squared sine.
snake_derivative : Derivative of `snake` with respect to `x`.
snake_backward_parameters : Backward pass of `snake` for its parameters: `dy` times their derivatives.

Notes
-----
Value: ``x + sin(alpha * x)**2 / alpha``

Derivative: ``1 + sin(2 * alpha * x)``

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

At x = inf and -inf, where the derivative has no limit, it is defined as 1.

Accuracy: within 2 ULP of `dy` times `snake_derivative` (accuracy of the derivative: at
most 4 ULP in float32, 8 in float64; within 0.1 of its zero, an absolute error of at
most eps). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] L. Ziyin, T. Hartwig and M. Ueda, Neural networks fail to learn periodic
   functions and how to fix it, NeurIPS 2020

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.snake_backward(dy, x), 4).tolist()
[1.7568, -0.3171, 0.9998, 5.9718]
>>> fastact.snake_backward(dy, x, out=dy) is dy
True
"""

@type_check_only
class _snake_backward_parameters(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        alpha: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        alpha: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        alpha: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

snake_backward_parameters: _snake_backward_parameters
"""snake_backward_parameters(dy, x, /, alpha=1, *, out=None, **kwargs)

Backward pass of `snake` for its parameters: `dy` times their derivatives.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
alpha : array_like, default 1
    Frequency; alpha = 0 gives the identity. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dalpha : ndarray or scalar
    Gradient of the loss with respect to `alpha`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
snake : Identity plus a squared sine.
snake_derivative : Derivative of `snake` with respect to `x`.
snake_backward : Backward pass of `snake`: `dy` times the derivative at `x`, in one pass.

Notes
-----
Value: ``x + sin(alpha * x)**2 / alpha``

Derivative with respect to `alpha`: ``x * sin(2 * alpha * x) / alpha - sin(alpha * x)**2
/ alpha**2``

The results are elementwise: sum each over the axes along which its parameter was
broadcast. Where the value doesn't depend on a parameter, the gradient of that parameter
is exactly 0, even if `dy` is inf or NaN.

Limits of the value: at x = -inf, -inf; at x = inf, inf. NaN propagates. Floating-point
warnings are never raised.

At x = inf and -inf, where the derivative has no limit, it is defined as 1.

Accuracy: within 2 ULP of `dy` times the derivative with respect to the parameter
(accuracy of that derivative: at most 4 ULP in float32, 8 in float64, away from its
zeros). float16 and bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] L. Ziyin, T. Hartwig and M. Ueda, Neural networks fail to learn periodic
   functions and how to fix it, NeurIPS 2020

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.snake_backward_parameters(dy, x), 4).tolist()
[-2.3404, -0.3818, 0.1425, 19.5079]
>>> fastact.snake_backward_parameters(dy, x, out=dy) is dy
True
"""

@type_check_only
class _glu(_Binary):
    @overload
    def __call__(self, gate: _Scalar, value: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, gate: _Any, value: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

glu: _glu
"""glu(gate, value, out=None, **kwargs)

Gated linear unit.

Parameters
----------
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
glu_backward : Backward pass of `glu`: the gradients of gate and value, in one pass.

Notes
-----
Value: ``sigmoid(gate) * value``

Derivatives with respect to gate and value: ``sigmoid'(gate) * value, sigmoid(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, value. NaN propagates. Floating-
point warnings are never raised.

Accuracy: that of the gate's activation, plus one rounding per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] Y. Dauphin et al., Language modeling with gated convolutional networks, ICML 2017

Examples
--------
>>> import numpy as np
>>> import fastact
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> np.round(fastact.glu(gate, value), 4).tolist()
[0.2384, 0.3775, 0.1725, -2.9973]
>>> fastact.glu(gate, value, out=gate) is gate
True
"""

@type_check_only
class _glu_backward(_CallOnly[Literal[3], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        /,
        gate: _Scalar,
        value: _Scalar,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        /,
        gate: _Any,
        value: _Any,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

glu_backward: _glu_backward
"""glu_backward(dy, /, gate, value, *, out=None, **kwargs)

Backward pass of `glu`: the gradients of gate and value, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dgate : ndarray or scalar
    Gradient of the loss with respect to `gate`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.
dvalue : ndarray or scalar
    Gradient of the loss with respect to `value`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
glu : Gated linear unit.

Notes
-----
Value: ``sigmoid(gate) * value``

Derivatives with respect to gate and value: ``sigmoid'(gate) * value, sigmoid(gate)``

Backward pass: ``dgate = dy * value * sigmoid'(gate)``, ``dvalue = dy * sigmoid(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, value. NaN propagates. Floating-
point warnings are never raised.

Accuracy: that of the gate's activation, plus one rounding per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] Y. Dauphin et al., Language modeling with gated convolutional networks, ICML 2017

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> dgate, dvalue = fastact.glu_backward(dy, gate, value)
>>> np.round(dgate, 4).tolist()
[0.21, -0.47, 0.0267, -0.0082]
>>> np.round(dvalue, 4).tolist()
[0.1192, -0.7551, 0.345, 2.9973]
>>> dgate, dvalue = fastact.glu_backward(dy, gate, value, out=(dy, gate))
>>> dgate is dy, dvalue is gate
(True, True)
"""

@type_check_only
class _reglu(_Binary):
    @overload
    def __call__(self, gate: _Scalar, value: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, gate: _Any, value: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

reglu: _reglu
"""reglu(gate, value, out=None, **kwargs)

Linear unit gated by relu.

Parameters
----------
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.

See Also
--------
reglu_backward : Backward pass of `reglu`: the gradients of gate and value, in one pass.

Notes
-----
Value: ``relu(gate) * value``

Derivatives with respect to gate and value: ``relu'(gate) * value, relu(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, inf times the sign of value. NaN
propagates. Floating-point warnings are never raised.

Accuracy: correctly rounded. float16 and bfloat16 results are computed in float32 and
rounded once.

References
----------
.. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

Examples
--------
>>> import numpy as np
>>> import fastact
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> np.round(fastact.reglu(gate, value), 4).tolist()
[0.0, 0.0, 0.2, -21.0]
>>> fastact.reglu(gate, value, out=gate) is gate
True
"""

@type_check_only
class _reglu_backward(_CallOnly[Literal[3], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        /,
        gate: _Scalar,
        value: _Scalar,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        /,
        gate: _Any,
        value: _Any,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

reglu_backward: _reglu_backward
"""reglu_backward(dy, /, gate, value, *, out=None, **kwargs)

Backward pass of `reglu`: the gradients of gate and value, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dgate : ndarray or scalar
    Gradient of the loss with respect to `gate`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: an integer type, float16,
    bfloat16, float32, float64 or longdouble.
dvalue : ndarray or scalar
    Gradient of the loss with respect to `value`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: an integer type, float16,
    bfloat16, float32, float64 or longdouble.

See Also
--------
reglu : Linear unit gated by relu.

Notes
-----
Value: ``relu(gate) * value``

Derivatives with respect to gate and value: ``relu'(gate) * value, relu(gate)``

Backward pass: ``dgate = dy * value * relu'(gate)``, ``dvalue = dy * relu(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, inf times the sign of value. NaN
propagates. Floating-point warnings are never raised.

Where the derivative is 0, the result is exactly 0, even if `dy` is inf or NaN.

Accuracy: correctly rounded. float16 and bfloat16 results are computed in float32 and
rounded once.

References
----------
.. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> dgate, dvalue = fastact.reglu_backward(dy, gate, value)
>>> np.round(dgate, 4).tolist()
[0.0, 0.0, 0.125, -9.0]
>>> np.round(dvalue, 4).tolist()
[0.0, 0.0, 0.4, 21.0]
>>> dgate, dvalue = fastact.reglu_backward(dy, gate, value, out=(dy, gate))
>>> dgate is dy, dvalue is gate
(True, True)
"""

@type_check_only
class _geglu(_Binary):
    @overload
    def __call__(self, gate: _Scalar, value: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, gate: _Any, value: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

geglu: _geglu
"""geglu(gate, value, out=None, **kwargs)

Linear unit gated by gelu.

Parameters
----------
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
geglu_backward : Backward pass of `geglu`: the gradients of gate and value, in one pass.

Notes
-----
Value: ``gelu(gate) * value``

Derivatives with respect to gate and value: ``gelu'(gate) * value, gelu(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, inf times the sign of value. NaN
propagates. Floating-point warnings are never raised.

Accuracy: that of the gate's activation, plus one rounding per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

Examples
--------
>>> import numpy as np
>>> import fastact
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> np.round(fastact.geglu(gate, value), 4).tolist()
[-0.091, -0.1543, 0.1576, -21.0]
>>> fastact.geglu(gate, value, out=gate) is gate
True
"""

@type_check_only
class _geglu_backward(_CallOnly[Literal[3], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        /,
        gate: _Scalar,
        value: _Scalar,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        /,
        gate: _Any,
        value: _Any,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

geglu_backward: _geglu_backward
"""geglu_backward(dy, /, gate, value, *, out=None, **kwargs)

Backward pass of `geglu`: the gradients of gate and value, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dgate : ndarray or scalar
    Gradient of the loss with respect to `gate`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.
dvalue : ndarray or scalar
    Gradient of the loss with respect to `value`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
geglu : Linear unit gated by gelu.

Notes
-----
Value: ``gelu(gate) * value``

Derivatives with respect to gate and value: ``gelu'(gate) * value, gelu(gate)``

Backward pass: ``dgate = dy * value * gelu'(gate)``, ``dvalue = dy * gelu(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, inf times the sign of value. NaN
propagates. Floating-point warnings are never raised.

Accuracy: that of the gate's activation, plus one rounding per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> dgate, dvalue = fastact.geglu_backward(dy, gate, value)
>>> np.round(dgate, 4).tolist()
[-0.1705, -0.265, 0.1275, -9.0]
>>> np.round(dvalue, 4).tolist()
[-0.0455, 0.3085, 0.3153, 21.0]
>>> dgate, dvalue = fastact.geglu_backward(dy, gate, value, out=(dy, gate))
>>> dgate is dy, dvalue is gate
(True, True)
"""

@type_check_only
class _geglu_tanh(_Binary):
    @overload
    def __call__(self, gate: _Scalar, value: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, gate: _Any, value: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

geglu_tanh: _geglu_tanh
"""geglu_tanh(gate, value, out=None, **kwargs)

Linear unit gated by gelu_tanh.

Parameters
----------
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
geglu_tanh_backward : Backward pass of `geglu_tanh`: the gradients of gate and value, in one pass.

Notes
-----
Value: ``gelu_tanh(gate) * value``

Derivatives with respect to gate and value: ``gelu_tanh'(gate) * value,
gelu_tanh(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, inf times the sign of value. NaN
propagates. Floating-point warnings are never raised.

Accuracy: that of the gate's activation, plus one rounding per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

Examples
--------
>>> import numpy as np
>>> import fastact
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> np.round(fastact.geglu_tanh(gate, value), 4).tolist()
[-0.0908, -0.1543, 0.1576, -21.0]
>>> fastact.geglu_tanh(gate, value, out=gate) is gate
True
"""

@type_check_only
class _geglu_tanh_backward(_CallOnly[Literal[3], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        /,
        gate: _Scalar,
        value: _Scalar,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        /,
        gate: _Any,
        value: _Any,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

geglu_tanh_backward: _geglu_tanh_backward
"""geglu_tanh_backward(dy, /, gate, value, *, out=None, **kwargs)

Backward pass of `geglu_tanh`: the gradients of gate and value, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dgate : ndarray or scalar
    Gradient of the loss with respect to `gate`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.
dvalue : ndarray or scalar
    Gradient of the loss with respect to `value`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
geglu_tanh : Linear unit gated by gelu_tanh.

Notes
-----
Value: ``gelu_tanh(gate) * value``

Derivatives with respect to gate and value: ``gelu_tanh'(gate) * value,
gelu_tanh(gate)``

Backward pass: ``dgate = dy * value * gelu_tanh'(gate)``, ``dvalue = dy *
gelu_tanh(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, inf times the sign of value. NaN
propagates. Floating-point warnings are never raised.

Accuracy: that of the gate's activation, plus one rounding per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> dgate, dvalue = fastact.geglu_tanh_backward(dy, gate, value)
>>> np.round(dgate, 4).tolist()
[-0.1722, -0.2653, 0.1274, -9.0]
>>> np.round(dvalue, 4).tolist()
[-0.0454, 0.3086, 0.3152, 21.0]
>>> dgate, dvalue = fastact.geglu_tanh_backward(dy, gate, value, out=(dy, gate))
>>> dgate is dy, dvalue is gate
(True, True)
"""

@type_check_only
class _quick_geglu(_Binary):
    @overload
    def __call__(self, gate: _Scalar, value: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, gate: _Any, value: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

quick_geglu: _quick_geglu
"""quick_geglu(gate, value, out=None, **kwargs)

Linear unit gated by quick_gelu.

Parameters
----------
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
quick_geglu_backward : Backward pass of `quick_geglu`: the gradients of gate and value, in one pass.

Notes
-----
Value: ``quick_gelu(gate) * value``

Derivatives with respect to gate and value: ``quick_gelu'(gate) * value,
quick_gelu(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, inf times the sign of value. NaN
propagates. Floating-point warnings are never raised.

Accuracy: that of the gate's activation, plus one rounding per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

Examples
--------
>>> import numpy as np
>>> import fastact
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> np.round(fastact.quick_geglu(gate, value), 4).tolist()
[-0.1287, -0.1496, 0.1592, -20.9999]
>>> fastact.quick_geglu(gate, value, out=gate) is gate
True
"""

@type_check_only
class _quick_geglu_backward(_CallOnly[Literal[3], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        /,
        gate: _Scalar,
        value: _Scalar,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        /,
        gate: _Any,
        value: _Any,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

quick_geglu_backward: _quick_geglu_backward
"""quick_geglu_backward(dy, /, gate, value, *, out=None, **kwargs)

Backward pass of `quick_geglu`: the gradients of gate and value, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dgate : ndarray or scalar
    Gradient of the loss with respect to `gate`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.
dvalue : ndarray or scalar
    Gradient of the loss with respect to `value`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
quick_geglu : Linear unit gated by quick_gelu.

Notes
-----
Value: ``quick_gelu(gate) * value``

Derivatives with respect to gate and value: ``quick_gelu'(gate) * value,
quick_gelu(gate)``

Backward pass: ``dgate = dy * value * quick_gelu'(gate)``, ``dvalue = dy *
quick_gelu(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, inf times the sign of value. NaN
propagates. Floating-point warnings are never raised.

Accuracy: that of the gate's activation, plus one rounding per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> dgate, dvalue = fastact.quick_geglu_backward(dy, gate, value)
>>> np.round(dgate, 4).tolist()
[-0.1476, -0.2416, 0.1271, -9.0007]
>>> np.round(dvalue, 4).tolist()
[-0.0643, 0.2992, 0.3184, 20.9999]
>>> dgate, dvalue = fastact.quick_geglu_backward(dy, gate, value, out=(dy, gate))
>>> dgate is dy, dvalue is gate
(True, True)
"""

@type_check_only
class _swiglu(_Binary):
    @overload
    def __call__(self, gate: _Scalar, value: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self,
        gate: ArrayLike,
        value: ArrayLike,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, gate: _Any, value: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

swiglu: _swiglu
"""swiglu(gate, value, out=None, **kwargs)

Linear unit gated by silu.

Parameters
----------
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
swiglu_backward : Backward pass of `swiglu`: the gradients of gate and value, in one pass.

Notes
-----
Value: ``silu(gate) * value``

Derivatives with respect to gate and value: ``silu'(gate) * value, silu(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, inf times the sign of value. NaN
propagates. Floating-point warnings are never raised.

Accuracy: that of the gate's activation, plus one rounding per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

Examples
--------
>>> import numpy as np
>>> import fastact
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> np.round(fastact.swiglu(gate, value), 4).tolist()
[-0.4768, -0.1888, 0.138, -20.9809]
>>> fastact.swiglu(gate, value, out=gate) is gate
True
"""

@type_check_only
class _swiglu_backward(_CallOnly[Literal[3], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        /,
        gate: _Scalar,
        value: _Scalar,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        /,
        gate: _Any,
        value: _Any,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

swiglu_backward: _swiglu_backward
"""swiglu_backward(dy, /, gate, value, *, out=None, **kwargs)

Backward pass of `swiglu`: the gradients of gate and value, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dgate : ndarray or scalar
    Gradient of the loss with respect to `gate`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.
dvalue : ndarray or scalar
    Gradient of the loss with respect to `value`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
swiglu : Linear unit gated by silu.

Notes
-----
Value: ``silu(gate) * value``

Derivatives with respect to gate and value: ``silu'(gate) * value, silu(gate)``

Backward pass: ``dgate = dy * value * silu'(gate)``, ``dvalue = dy * silu(gate)``

Limits of the value: at gate = -inf, 0; at gate = inf, inf times the sign of value. NaN
propagates. Floating-point warnings are never raised.

Accuracy: that of the gate's activation, plus one rounding per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> dgate, dvalue = fastact.swiglu_backward(dy, gate, value)
>>> np.round(dgate, 4).tolist()
[-0.1816, -0.5201, 0.1076, -9.0491]
>>> np.round(dvalue, 4).tolist()
[-0.2384, 0.3775, 0.276, 20.9809]
>>> dgate, dvalue = fastact.swiglu_backward(dy, gate, value, out=(dy, gate))
>>> dgate is dy, dvalue is gate
(True, True)
"""

@type_check_only
class _clamped_swiglu(_CallOnly[Literal[5], Literal[1], None]):
    @overload
    def __call__(
        self,
        gate: _Scalar,
        value: _Scalar,
        alpha: _Scalar = 1.702,
        limit: _Scalar = 7,
        offset: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        gate: ArrayLike,
        value: ArrayLike,
        alpha: ArrayLike = 1.702,
        limit: ArrayLike = 7,
        offset: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        gate: _Any,
        value: _Any,
        alpha: _Any = 1.702,
        limit: _Any = 7,
        offset: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

clamped_swiglu: _clamped_swiglu
"""clamped_swiglu(gate, value, alpha=1.702, limit=7, offset=1, *, out=None, **kwargs)

Linear unit gated by swish, with gate and value clamped.

Parameters
----------
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
alpha : array_like, default 1.702
    Sharpness of swish. Broadcasts against the other inputs.
limit : array_like, default 7
    Upper bound of the gate and of the magnitude of the value; inf disables clamping.
    Broadcasts against the other inputs.
offset : array_like, default 1
    Number added to the clamped value. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
clamped_swiglu_backward : Backward pass of `clamped_swiglu`: the gradients of gate and value, in one pass.

Notes
-----
Value: ``swish(min(gate, limit), alpha) * (min(max(value, -limit), limit) + offset)``

Derivatives with respect to `gate` and `value`: ``swish'(gate, alpha) * (min(max(value,
-limit), limit) + offset) if gate <= limit else 0, swish(min(gate, limit), alpha) if
|value| <= limit else 0``

Limits of the value: at gate = -inf, 0; at gate = inf, swish(limit) times (value +
offset). NaN propagates. Floating-point warnings are never raised.

limit = 0 clamps to 0; it doesn't disable clamping. At a bound, the gradient is the
unclamped one.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha` that equals the rounded default stands for the exact default.

Accuracy: that of swish, plus one rounding for the sum and one per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] OpenAI, gpt-oss; DeepSeek-V4, with alpha = 1, limit = 10, offset = 0

Examples
--------
>>> import numpy as np
>>> import fastact
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> np.round(fastact.clamped_swiglu(gate, value), 4).tolist()
[-0.193, -0.2992, 0.796, -13.9999]
>>> fastact.clamped_swiglu(gate, value, out=gate) is gate
True
"""

@type_check_only
class _clamped_swiglu_backward(_CallOnly[Literal[6], Literal[2], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        /,
        gate: _Scalar,
        value: _Scalar,
        alpha: _Scalar = 1.702,
        limit: _Scalar = 7,
        offset: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        /,
        gate: ArrayLike,
        value: ArrayLike,
        alpha: ArrayLike = 1.702,
        limit: ArrayLike = 7,
        offset: ArrayLike = 1,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        /,
        gate: _Any,
        value: _Any,
        alpha: _Any = 1.702,
        limit: _Any = 7,
        offset: _Any = 1,
        *,
        out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

clamped_swiglu_backward: _clamped_swiglu_backward
"""clamped_swiglu_backward(dy, /, gate, value, alpha=1.702, limit=7, offset=1, *, out=None, **kwargs)

Backward pass of `clamped_swiglu`: the gradients of gate and value, in one pass.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
gate : array_like
    Input of the gate's activation.
value : array_like
    Array that the gate multiplies.
alpha : array_like, default 1.702
    Sharpness of swish. Broadcasts against the other inputs.
limit : array_like, default 7
    Upper bound of the gate and of the magnitude of the value; inf disables clamping.
    Broadcasts against the other inputs.
offset : array_like, default 1
    Number added to the clamped value. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dgate : ndarray or scalar
    Gradient of the loss with respect to `gate`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.
dvalue : ndarray or scalar
    Gradient of the loss with respect to `value`. It has the broadcast shape of the
    inputs. Its data type follows from type promotion: float16, bfloat16, float32,
    float64 or longdouble.

See Also
--------
clamped_swiglu : Linear unit gated by swish, with gate and value clamped.

Notes
-----
Value: ``swish(min(gate, limit), alpha) * (min(max(value, -limit), limit) + offset)``

Derivatives with respect to `gate` and `value`: ``swish'(gate, alpha) * (min(max(value,
-limit), limit) + offset) if gate <= limit else 0, swish(min(gate, limit), alpha) if
|value| <= limit else 0``

Limits of the value: at gate = -inf, 0; at gate = inf, swish(limit) times (value +
offset). NaN propagates. Floating-point warnings are never raised.

limit = 0 clamps to 0; it doesn't disable clamping. At a bound, the gradient is the
unclamped one.

A Python number is rounded to the data type of the arrays. In float16 and bfloat16, a
value of `alpha` that equals the rounded default stands for the exact default.

Accuracy: that of swish, plus one rounding for the sum and one per product. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] OpenAI, gpt-oss; DeepSeek-V4, with alpha = 1, limit = 10, offset = 0

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
>>> value = np.array([2.0, 1.0, 0.25, -3.0])
>>> dgate, dvalue = fastact.clamped_swiglu_backward(dy, gate, value)
>>> np.round(dgate, 4).tolist()
[-0.2214, -0.4831, 0.6357, -6.0004]
>>> np.round(dvalue, 4).tolist()
[-0.0643, 0.2992, 0.3184, 20.9999]
>>> dgate, dvalue = fastact.clamped_swiglu_backward(dy, gate, value, out=(dy, gate))
>>> dgate is dy, dvalue is gate
(True, True)
"""

@type_check_only
class _softmax(_CallOnly[Literal[1], Literal[1], Literal["(n)->(n)"]]):
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

softmax: _softmax
"""softmax(x, /, out=None, *, axis=-1, **kwargs)

Exponentials normalised to sum to 1.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the shape of the input. Its data type follows from type promotion:
    float16, bfloat16, float32, float64 or longdouble.

See Also
--------
softmax_backward : Backward pass of `softmax` from its output, in one call.

Notes
-----
Value: ``exp(x - max(x)) / sum(exp(x - max(x)))``

Backward pass: ``y * (dy - sum(dy * y))``

A row that contains inf or NaN, or only -inf, gives NaN in every element, as in PyTorch.

Accuracy: at most 3 ULP in float32, 6 in float64.

References
----------
.. [1] J. Bridle, Probabilistic interpretation of feedforward classification network
   outputs, Neurocomputing, 1990

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.softmax(x), 4).tolist()
[0.0001, 0.0006, 0.002, 0.9973]
>>> fastact.softmax(x, out=x) is x
True
"""

@type_check_only
class _softmax_backward(_CallOnly[Literal[2], Literal[1], Literal["(n),(n)->(n)"]]):
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

softmax_backward: _softmax_backward
"""softmax_backward(dy, y, /, out=None, *, axis=-1, **kwargs)

Backward pass of `softmax` from its output, in one call.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `softmax` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
softmax : Exponentials normalised to sum to 1.

Notes
-----
Value: ``exp(x - max(x)) / sum(exp(x - max(x)))``

Backward pass: ``y * (dy - sum(dy * y))``

A row that contains inf or NaN, or only -inf, gives NaN in every element, as in PyTorch.

Accuracy: an absolute error of at most ``4 * eps * sum(|dy|)``.

References
----------
.. [1] J. Bridle, Probabilistic interpretation of feedforward classification network
   outputs, Neurocomputing, 1990

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.softmax(x)
>>> np.round(fastact.softmax_backward(dy, y), 4).tolist()
[-0.0002, -0.0028, -0.005, 0.008]
>>> fastact.softmax_backward(dy, y, out=dy) is dy
True
"""

@type_check_only
class _log_softmax(_CallOnly[Literal[1], Literal[1], Literal["(n)->(n)"]]):
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

log_softmax: _log_softmax
"""log_softmax(x, /, out=None, *, axis=-1, **kwargs)

Logarithm of softmax.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the shape of the input. Its data type follows from type promotion:
    float16, bfloat16, float32, float64 or longdouble.

See Also
--------
log_softmax_backward : Backward pass of `log_softmax` from its output, in one call.

Notes
-----
Value: ``x - max(x) - log(sum(exp(x - max(x))))``

Backward pass: ``dy - exp(y) * sum(dy)``

A row that contains inf or NaN, or only -inf, gives NaN in every element, as in PyTorch.

Accuracy: at most 3 ULP in float32, 6 in float64.

References
----------
.. [1] PyTorch, torch.nn.LogSoftmax

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.log_softmax(x), 4).tolist()
[-9.0027, -7.5027, -6.2027, -0.0027]
>>> fastact.log_softmax(x, out=x) is x
True
"""

@type_check_only
class _log_softmax_backward(_CallOnly[Literal[2], Literal[1], Literal["(n),(n)->(n)"]]):
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

log_softmax_backward: _log_softmax_backward
"""log_softmax_backward(dy, y, /, out=None, *, axis=-1, **kwargs)

Backward pass of `log_softmax` from its output, in one call.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `log_softmax` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
log_softmax : Logarithm of softmax.

Notes
-----
Value: ``x - max(x) - log(sum(exp(x - max(x))))``

Backward pass: ``dy - exp(y) * sum(dy)``

A row that contains inf or NaN, or only -inf, gives NaN in every element, as in PyTorch.

Accuracy: an absolute error of at most ``4 * eps * sum(|dy|)``.

References
----------
.. [1] PyTorch, torch.nn.LogSoftmax

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.log_softmax(x)
>>> np.round(fastact.log_softmax_backward(dy, y), 4).tolist()
[0.9997, -2.0014, 0.4949, 0.5067]
>>> fastact.log_softmax_backward(dy, y, out=dy) is dy
True
"""

@type_check_only
class _masked_softmax(_CallOnly[Literal[2], Literal[1], Literal["(n),(n)->(n)"]]):
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        mask: ArrayLike,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        mask: _Any,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

masked_softmax: _masked_softmax
"""masked_softmax(x, /, mask, out=None, *, axis=-1, **kwargs)

Softmax over the elements where a mask is True.

Parameters
----------
x : array_like
    Input array.
mask : array_like of bool
    True for the elements to include. Broadcasts against `x`, also along the axis.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
masked_softmax_backward : Backward pass of `masked_softmax` from its output, in one call.

Notes
-----
Value: ``mask * exp(x - max(x)) / sum(mask * exp(x - max(x)))``

Backward pass: ``y * (dy - sum(dy * y))``

Excluded elements give exactly 0, even if `x` (in the backward pass, `dy`) is inf or NaN
there. A row that includes no element, or only -inf, gives 0. A row that includes inf or
NaN gives NaN in its included elements.

Accuracy: at most 3 ULP in float32, 6 in float64.

References
----------
.. [1] JAX, jax.nn.softmax(x, where=mask)

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> mask = np.array([True, True, False, True])
>>> np.round(fastact.masked_softmax(x, mask), 4).tolist()
[0.0001, 0.0006, 0.0, 0.9993]
>>> fastact.masked_softmax(x, mask, out=x) is x
True
"""

@type_check_only
class _masked_softmax_backward(_CallOnly[Literal[2], Literal[1], Literal["(n),(n)->(n)"]]):
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

masked_softmax_backward: _masked_softmax_backward
"""masked_softmax_backward(dy, y, /, out=None, *, axis=-1, **kwargs)

Backward pass of `masked_softmax` from its output, in one call.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `masked_softmax` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
masked_softmax : Softmax over the elements where a mask is True.

Notes
-----
Value: ``mask * exp(x - max(x)) / sum(mask * exp(x - max(x)))``

Backward pass: ``y * (dy - sum(dy * y))``

Excluded elements give exactly 0, even if `x` (in the backward pass, `dy`) is inf or NaN
there. A row that includes no element, or only -inf, gives 0. A row that includes inf or
NaN gives NaN in its included elements.

Accuracy: an absolute error of at most ``4 * eps * sum(|dy|)``.

References
----------
.. [1] JAX, jax.nn.softmax(x, where=mask)

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> mask = np.array([True, True, False, True])
>>> y = fastact.masked_softmax(x, mask)
>>> np.round(fastact.masked_softmax_backward(dy, y), 4).tolist()
[-0.0002, -0.0028, 0.0, 0.003]
>>> fastact.masked_softmax_backward(dy, y, out=dy) is dy
True
"""

@type_check_only
class _masked_log_softmax(_CallOnly[Literal[2], Literal[1], Literal["(n),(n)->(n)"]]):
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        mask: ArrayLike,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        mask: _Any,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

masked_log_softmax: _masked_log_softmax
"""masked_log_softmax(x, /, mask, out=None, *, axis=-1, **kwargs)

Logarithm of masked_softmax.

Parameters
----------
x : array_like
    Input array.
mask : array_like of bool
    True for the elements to include. Broadcasts against `x`, also along the axis.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
masked_log_softmax_backward : Backward pass of `masked_log_softmax` from its output, in one call.

Notes
-----
Value: ``log(mask) + x - max(x) - log(sum(mask * exp(x - max(x))))``

Backward pass: ``(y > -inf) * (dy - exp(y) * sum((y > -inf) * dy))``

Excluded elements give -inf, and a gradient of exactly 0, even if `x` or `dy` is inf or
NaN there. A row that includes no element, or only -inf, gives -inf. A row that includes
inf or NaN gives NaN in its included elements.

Accuracy: at most 3 ULP in float32, 6 in float64.

References
----------
.. [1] JAX, jax.nn.log_softmax(x, where=mask)

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> mask = np.array([True, True, False, True])
>>> np.round(fastact.masked_log_softmax(x, mask), 4).tolist()
[-9.0007, -7.5007, -inf, -0.0007]
>>> fastact.masked_log_softmax(x, mask, out=x) is x
True
"""

@type_check_only
class _masked_log_softmax_backward(_CallOnly[Literal[2], Literal[1], Literal["(n),(n)->(n)"]]):
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

masked_log_softmax_backward: _masked_log_softmax_backward
"""masked_log_softmax_backward(dy, y, /, out=None, *, axis=-1, **kwargs)

Backward pass of `masked_log_softmax` from its output, in one call.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `masked_log_softmax` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
masked_log_softmax : Logarithm of masked_softmax.

Notes
-----
Value: ``log(mask) + x - max(x) - log(sum(mask * exp(x - max(x))))``

Backward pass: ``(y > -inf) * (dy - exp(y) * sum((y > -inf) * dy))``

Excluded elements give -inf, and a gradient of exactly 0, even if `x` or `dy` is inf or
NaN there. A row that includes no element, or only -inf, gives -inf. A row that includes
inf or NaN gives NaN in its included elements.

Accuracy: an absolute error of at most ``4 * eps * sum(|dy|)``.

References
----------
.. [1] JAX, jax.nn.log_softmax(x, where=mask)

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> mask = np.array([True, True, False, True])
>>> y = fastact.masked_log_softmax(x, mask)
>>> np.round(fastact.masked_log_softmax_backward(dy, y), 4).tolist()
[0.9998, -2.0011, 0.0, 1.0014]
>>> fastact.masked_log_softmax_backward(dy, y, out=dy) is dy
True
"""

@type_check_only
class _logsumexp(_CallOnly[Literal[1], Literal[1], Literal["(n)->()"]]):
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_Reduction],
    ) -> Any: ...

logsumexp: _logsumexp
"""logsumexp(x, /, out=None, *, axis=-1, **kwargs)

Logarithm of the sum of exponentials, one number per row.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `keepdims`, `casting`,
    `order`, `dtype`, `subok`, `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the shape of the input without the axis. Its data type follows from
    type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
logsumexp_backward : Backward pass of `logsumexp`.

Notes
-----
Value: ``log(sum(exp(x)))``

Backward pass: ``dy * exp(x - y)``

An empty row, or a row of only -inf, gives -inf. A row with inf gives inf; a row with
NaN gives NaN.

Accuracy: at most 2 ULP in float32, 4 in float64 (in ULP of the logarithm if a negative
maximum nearly cancels it).

References
----------
.. [1] SciPy, scipy.special.logsumexp

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.logsumexp(x), 4).tolist()
7.0027
"""

@type_check_only
class _logsumexp_backward(_CallOnly[Literal[3], Literal[1], Literal["(),(n),()->(n)"]]):
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        y: ArrayLike,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        y: _Any,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

logsumexp_backward: _logsumexp_backward
"""logsumexp_backward(dy, x, y, /, out=None, *, axis=-1, **kwargs)

Backward pass of `logsumexp`.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output. One number per row.
x : array_like
    Input array.
y : array_like
    Output of `logsumexp` for the same parameters. One number per row.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
logsumexp : Logarithm of the sum of exponentials, one number per row.

Notes
-----
Value: ``log(sum(exp(x)))``

Backward pass: ``dy * exp(x - y)``

An empty row, or a row of only -inf, gives -inf. A row with inf gives inf; a row with
NaN gives NaN.

Accuracy: at most 3 ULP in float32, 6 in float64.

References
----------
.. [1] SciPy, scipy.special.logsumexp

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = 0.5
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.logsumexp(x)
>>> np.round(fastact.logsumexp_backward(dy, x, y), 4).tolist()
[0.0001, 0.0003, 0.001, 0.4987]
>>> fastact.logsumexp_backward(dy, x, y, out=x) is x
True
"""

@type_check_only
class _sparsemax(_CallOnly[Literal[1], Literal[1], Literal["(n)->(n)"]]):
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

sparsemax: _sparsemax
"""sparsemax(x, /, out=None, *, axis=-1, **kwargs)

Nearest point of the probability simplex: a softmax with exact zeros.

Parameters
----------
x : array_like
    Input array.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the shape of the input. Its data type follows from type promotion:
    float16, bfloat16, float32, float64 or longdouble.

See Also
--------
sparsemax_backward : Backward pass of `sparsemax` from its output, in one call.

Notes
-----
Value: ``max(x - t, 0)``

Backward pass: ``(y > 0) * (dy - sum((y > 0) * dy) / sum(y > 0))``

t is the number for which the result sums to 1. A row that contains inf or NaN, or only
-inf, gives NaN in every element; in any other row, -inf gives 0.

Accuracy: an absolute error of at most ``eps``.

References
----------
.. [1] A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> np.round(fastact.sparsemax(x), 4).tolist()
[0.0, 0.0, 0.0, 1.0]
>>> fastact.sparsemax(x, out=x) is x
True
"""

@type_check_only
class _sparsemax_backward(_CallOnly[Literal[2], Literal[1], Literal["(n),(n)->(n)"]]):
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        y: ArrayLike,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        y: _Any,
        /,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

sparsemax_backward: _sparsemax_backward
"""sparsemax_backward(dy, y, /, out=None, *, axis=-1, **kwargs)

Backward pass of `sparsemax` from its output, in one call.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
y : array_like
    Output of `sparsemax` for the same parameters.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
sparsemax : Nearest point of the probability simplex: a softmax with exact zeros.

Notes
-----
Value: ``max(x - t, 0)``

Backward pass: ``(y > 0) * (dy - sum((y > 0) * dy) / sum(y > 0))``

t is the number for which the result sums to 1. A row that contains inf or NaN, or only
-inf, gives NaN in every element; in any other row, -inf gives 0.

Accuracy: an absolute error of at most ``4 * eps * sum(|dy|)``.

References
----------
.. [1] A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> y = fastact.sparsemax(x)
>>> np.round(fastact.sparsemax_backward(dy, y), 4).tolist()
[0.0, 0.0, 0.0, 0.0]
>>> fastact.sparsemax_backward(dy, y, out=dy) is dy
True
"""

@type_check_only
class _softmax_cross_entropy(_CallOnly[Literal[2], Literal[1], Literal["(n),()->()"]]):
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        label: _Any,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

softmax_cross_entropy: _softmax_cross_entropy
"""softmax_cross_entropy(x, /, label, out=None, *, axis=-1, **kwargs)

Cross-entropy of softmax with an integer label per row.

Parameters
----------
x : array_like
    Input array.
label : array_like of int
    Index of the true class. A negative label excludes its row. One number per row.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs without the axis. Its data type
    follows from type promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
softmax_cross_entropy_backward : Backward pass of `softmax_cross_entropy`.
softmax_cross_entropy_value_and_backward : `softmax_cross_entropy` and its backward pass in one call.

Notes
-----
Value: ``log(sum(exp(x))) - x[label]``

Backward pass: ``dy * (label >= 0) * (softmax(x) - onehot(label))``

A negative label excludes its row: loss and gradient are exactly 0. A label beyond the
row raises IndexError before anything is written. If a row contains inf, its gradient is
NaN; its loss is inf, or NaN if the inf is at the label or if the gradient is computed
in the same call. A -inf at the label gives a loss of inf.

Accuracy: at most 3 ULP in float32, 5 in float64, also for small losses.

References
----------
.. [1] PyTorch, torch.nn.functional.cross_entropy

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> label = 2
>>> np.round(fastact.softmax_cross_entropy(x, label), 4).tolist()
6.2027
"""

@type_check_only
class _softmax_cross_entropy_backward(_CallOnly[Literal[3], Literal[1], Literal["(),(n),()->(n)"]]):
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        label: ArrayLike,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        label: _Any,
        out: _Out = None,
        *,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

softmax_cross_entropy_backward: _softmax_cross_entropy_backward
"""softmax_cross_entropy_backward(dy, x, /, label, out=None, *, axis=-1, **kwargs)

Backward pass of `softmax_cross_entropy`.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output. One number per row.
x : array_like
    Input array.
label : array_like of int
    Index of the true class. A negative label excludes its row. One number per row.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
softmax_cross_entropy : Cross-entropy of softmax with an integer label per row.
softmax_cross_entropy_value_and_backward : `softmax_cross_entropy` and its backward pass in one call.

Notes
-----
Value: ``log(sum(exp(x))) - x[label]``

Backward pass: ``dy * (label >= 0) * (softmax(x) - onehot(label))``

A negative label excludes its row: loss and gradient are exactly 0. A label beyond the
row raises IndexError before anything is written. If a row contains inf, its gradient is
NaN; its loss is inf, or NaN if the inf is at the label or if the gradient is computed
in the same call. A -inf at the label gives a loss of inf.

Accuracy: at most 4 ULP in float32, 7 in float64.

References
----------
.. [1] PyTorch, torch.nn.functional.cross_entropy

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = 0.5
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> label = 2
>>> np.round(fastact.softmax_cross_entropy_backward(dy, x, label), 4).tolist()
[0.0001, 0.0003, -0.499, 0.4987]
>>> fastact.softmax_cross_entropy_backward(dy, x, label, out=x) is x
True
"""

@type_check_only
class _softmax_cross_entropy_value_and_backward(_CallOnly[Literal[3], Literal[2], Literal["(),(n),()->(),(n)"]]):
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        label: ArrayLike,
        *,
        out: _Outs2 = None,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        label: _Any,
        *,
        out: _Outs2 = None,
        axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> tuple[Any, Any]: ...

softmax_cross_entropy_value_and_backward: _softmax_cross_entropy_value_and_backward
"""softmax_cross_entropy_value_and_backward(dy, x, /, label, *, out=None, axis=-1, **kwargs)

`softmax_cross_entropy` and its backward pass in one call.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output. One number per row.
x : array_like
    Input array.
label : array_like of int
    Index of the true class. A negative label excludes its row. One number per row.
out : ndarray, None, or tuple of ndarray and None, optional
    Arrays to store the results in; each may be one of the inputs.
axis : int, default -1
    Axis along which the function is computed.
**kwargs
    Keyword arguments of `numpy.ufunc`: `axes` instead of `axis`, `casting`, `order`,
    `dtype`, `subok`, `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs without the axis. Its data type
    follows from type promotion: float16, bfloat16, float32, float64 or longdouble.
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
softmax_cross_entropy : Cross-entropy of softmax with an integer label per row.
softmax_cross_entropy_backward : Backward pass of `softmax_cross_entropy`.

Notes
-----
Value: ``log(sum(exp(x))) - x[label]``

Backward pass: ``dy * (label >= 0) * (softmax(x) - onehot(label))``

A negative label excludes its row: loss and gradient are exactly 0. A label beyond the
row raises IndexError before anything is written. If a row contains inf, its gradient is
NaN; its loss is inf, or NaN if the inf is at the label or if the gradient is computed
in the same call. A -inf at the label gives a loss of inf.

Accuracy: at most 4 ULP in float32, 7 in float64.

References
----------
.. [1] PyTorch, torch.nn.functional.cross_entropy

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = 0.5
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> label = 2
>>> y, dx = fastact.softmax_cross_entropy_value_and_backward(dy, x, label)
>>> np.round(y, 4).tolist()
6.2027
>>> np.round(dx, 4).tolist()
[0.0001, 0.0003, -0.499, 0.4987]
"""

@type_check_only
class _binary_cross_entropy_with_logits(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self,
        x: _Scalar,
        /,
        target: _Scalar,
        pos_weight: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        x: ArrayLike,
        /,
        target: ArrayLike,
        pos_weight: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        x: _Any,
        /,
        target: _Any,
        pos_weight: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

binary_cross_entropy_with_logits: _binary_cross_entropy_with_logits
"""binary_cross_entropy_with_logits(x, /, target, pos_weight=1, *, out=None, **kwargs)

Cross-entropy of the logistic sigmoid, for each element.

Parameters
----------
x : array_like
    Input array.
target : array_like
    Probability of the positive class, from 0 to 1.
pos_weight : array_like, default 1
    Weight of the positive class. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
y : ndarray or scalar
    Output. It has the broadcast shape of the inputs. Its data type follows from type
    promotion: float16, bfloat16, float32, float64 or longdouble.

See Also
--------
binary_cross_entropy_with_logits_backward : Backward pass of `binary_cross_entropy_with_logits`.

Notes
-----
Value: ``(1 - target) * x + (pos_weight * target + (1 - target)) * softplus(-x)``

Derivative with respect to `x`: ``(1 - target) - (pos_weight * target + (1 - target)) *
sigmoid(-x)``

Limits of the value: at x = -inf, pos_weight * target * inf; at x = inf, (1 - target) *
inf. NaN propagates. Floating-point warnings are never raised.

If target is 0 or 1, an infinite x of the matching sign gives a loss of 0.

Accuracy: at most 3 ULP in float32, 5 in float64. float16 and bfloat16 results are
computed in float32 and rounded once.

References
----------
.. [1] PyTorch, torch.nn.BCEWithLogitsLoss

Examples
--------
>>> import numpy as np
>>> import fastact
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> target = np.array([0.0, 0.25, 1.0, 1.0])
>>> np.round(fastact.binary_cross_entropy_with_logits(x, target), 4).tolist()
[0.1269, 0.5991, 0.3711, 0.0009]
>>> fastact.binary_cross_entropy_with_logits(x, target, out=x) is x
True
"""

@type_check_only
class _binary_cross_entropy_with_logits_backward(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self,
        dy: _Scalar,
        x: _Scalar,
        /,
        target: _Scalar,
        pos_weight: _Scalar = 1,
        *,
        out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self,
        dy: ArrayLike,
        x: ArrayLike,
        /,
        target: ArrayLike,
        pos_weight: ArrayLike = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self,
        dy: _Any,
        x: _Any,
        /,
        target: _Any,
        pos_weight: _Any = 1,
        *,
        out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

binary_cross_entropy_with_logits_backward: _binary_cross_entropy_with_logits_backward
"""binary_cross_entropy_with_logits_backward(dy, x, /, target, pos_weight=1, *, out=None, **kwargs)

Backward pass of `binary_cross_entropy_with_logits`.

Parameters
----------
dy : array_like
    Gradient of the loss with respect to the output.
x : array_like
    Input array.
target : array_like
    Probability of the positive class, from 0 to 1.
pos_weight : array_like, default 1
    Weight of the positive class. Broadcasts against the other inputs.
out : ndarray, None, or tuple of ndarray and None, optional
    Array to store the result in; may be one of the inputs.
**kwargs
    Keyword arguments of `numpy.ufunc`: `where`, `casting`, `order`, `dtype`, `subok`,
    `signature`.

Returns
-------
dx : ndarray or scalar
    Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
    Its data type follows from type promotion: float16, bfloat16, float32, float64 or
    longdouble.

See Also
--------
binary_cross_entropy_with_logits : Cross-entropy of the logistic sigmoid, for each element.

Notes
-----
Value: ``(1 - target) * x + (pos_weight * target + (1 - target)) * softplus(-x)``

Derivative with respect to `x`: ``(1 - target) - (pos_weight * target + (1 - target)) *
sigmoid(-x)``

Limits of the value: at x = -inf, pos_weight * target * inf; at x = inf, (1 - target) *
inf. NaN propagates. Floating-point warnings are never raised.

If target is 0 or 1, an infinite x of the matching sign gives a loss of 0.

Accuracy: at most 3 ULP of its larger term in float32, 5 in float64. float16 and
bfloat16 results are computed in float32 and rounded once.

References
----------
.. [1] PyTorch, torch.nn.BCEWithLogitsLoss

Examples
--------
>>> import numpy as np
>>> import fastact
>>> dy = np.array([1.0, -2.0, 0.5, 3.0])
>>> x = np.array([-2.0, -0.5, 0.8, 7.0])
>>> target = np.array([0.0, 0.25, 1.0, 1.0])
>>> np.round(fastact.binary_cross_entropy_with_logits_backward(dy, x, target), 4).tolist()
[0.1192, -0.2551, -0.155, -0.0027]
>>> fastact.binary_cross_entropy_with_logits_backward(dy, x, target, out=dy) is dy
True
"""

__all__ = [
    "ACTIVATIONS",
    "Activation",
    "__version__",
    "binary_cross_entropy_with_logits",
    "binary_cross_entropy_with_logits_backward",
    "celu",
    "celu_backward",
    "celu_backward_from_output",
    "celu_backward_parameters",
    "celu_derivative",
    "clamped_swiglu",
    "clamped_swiglu_backward",
    "clipped_relu",
    "clipped_relu_backward",
    "clipped_relu_backward_from_output",
    "clipped_relu_backward_parameters",
    "clipped_relu_derivative",
    "crelu",
    "dish",
    "dish_backward",
    "dish_derivative",
    "elu",
    "elu_backward",
    "elu_backward_from_output",
    "elu_backward_parameters",
    "elu_derivative",
    "geglu",
    "geglu_backward",
    "geglu_tanh",
    "geglu_tanh_backward",
    "gelu",
    "gelu_backward",
    "gelu_derivative",
    "gelu_tanh",
    "gelu_tanh_backward",
    "gelu_tanh_derivative",
    "get",
    "get_num_threads",
    "glu",
    "glu_backward",
    "hard_shrink",
    "hard_shrink_backward",
    "hard_shrink_backward_from_output",
    "hard_shrink_derivative",
    "hard_sigmoid",
    "hard_sigmoid_backward",
    "hard_sigmoid_backward_from_output",
    "hard_sigmoid_backward_parameters",
    "hard_sigmoid_derivative",
    "hard_swish",
    "hard_swish_backward",
    "hard_swish_derivative",
    "hard_tanh",
    "hard_tanh_backward",
    "hard_tanh_backward_from_output",
    "hard_tanh_backward_parameters",
    "hard_tanh_derivative",
    "leaky_relu",
    "leaky_relu_backward",
    "leaky_relu_backward_from_output",
    "leaky_relu_backward_parameters",
    "leaky_relu_derivative",
    "log_sigmoid",
    "log_sigmoid_backward",
    "log_sigmoid_backward_from_output",
    "log_sigmoid_derivative",
    "log_softmax",
    "log_softmax_backward",
    "logsumexp",
    "logsumexp_backward",
    "masked_log_softmax",
    "masked_log_softmax_backward",
    "masked_softmax",
    "masked_softmax_backward",
    "mish",
    "mish_backward",
    "mish_derivative",
    "prelu",
    "prelu_backward",
    "prelu_backward_parameters",
    "prelu_derivative",
    "quick_geglu",
    "quick_geglu_backward",
    "quick_gelu",
    "quick_gelu_backward",
    "quick_gelu_derivative",
    "reglu",
    "reglu_backward",
    "relu",
    "relu6",
    "relu6_backward",
    "relu6_backward_from_output",
    "relu6_derivative",
    "relu_backward",
    "relu_backward_from_output",
    "relu_derivative",
    "rrelu",
    "selu",
    "selu_backward",
    "selu_backward_from_output",
    "selu_derivative",
    "set_num_threads",
    "show_config",
    "sigmoid",
    "sigmoid_backward",
    "sigmoid_backward_from_output",
    "sigmoid_derivative",
    "silu",
    "silu_backward",
    "silu_derivative",
    "snake",
    "snake_backward",
    "snake_backward_parameters",
    "snake_derivative",
    "soft_shrink",
    "soft_shrink_backward",
    "soft_shrink_backward_from_output",
    "soft_shrink_backward_parameters",
    "soft_shrink_derivative",
    "softcap",
    "softcap_backward",
    "softcap_backward_from_output",
    "softcap_backward_parameters",
    "softcap_derivative",
    "softmax",
    "softmax_backward",
    "softmax_cross_entropy",
    "softmax_cross_entropy_backward",
    "softmax_cross_entropy_value_and_backward",
    "softplus",
    "softplus_backward",
    "softplus_backward_from_output",
    "softplus_backward_parameters",
    "softplus_derivative",
    "softsign",
    "softsign_backward",
    "softsign_backward_from_output",
    "softsign_derivative",
    "sparse_plus",
    "sparse_plus_backward",
    "sparse_plus_derivative",
    "sparse_sigmoid",
    "sparse_sigmoid_backward",
    "sparse_sigmoid_derivative",
    "sparsemax",
    "sparsemax_backward",
    "squared_relu",
    "squared_relu_backward",
    "squared_relu_backward_from_output",
    "squared_relu_derivative",
    "squareplus",
    "squareplus_backward",
    "squareplus_backward_parameters",
    "squareplus_derivative",
    "swiglu",
    "swiglu_backward",
    "swish",
    "swish_backward",
    "swish_backward_parameters",
    "swish_derivative",
    "tanh",
    "tanh_backward",
    "tanh_backward_from_output",
    "tanh_derivative",
    "tanh_shrink",
    "tanh_shrink_backward",
    "tanh_shrink_derivative",
    "threads",
    "threshold",
    "threshold_backward",
    "threshold_backward_parameters",
    "threshold_derivative",
    "thresholded_relu",
    "thresholded_relu_backward",
    "thresholded_relu_derivative",
    "xielu",
    "xielu_backward",
    "xielu_backward_parameters",
    "xielu_derivative",
]
