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

from fastact import autograd as autograd
from fastact import kernels as kernels
from fastact import sklearn as sklearn
from fastact._functions import crelu as crelu
from fastact._functions import rrelu as rrelu
from fastact._plot import plot as plot
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
class _x_to_y(_Unary):
    @overload
    def __call__(self, x: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_x_to_dx(_Binary):
    @overload
    def __call__(self, dy: _Scalar, x: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, x: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_y_to_dx(_Binary):
    @overload
    def __call__(self, dy: _Scalar, y: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, dy: ArrayLike, y: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _x_negative_slope_to_y(_Binary):
    @overload
    def __call__(
        self, x: _Scalar, negative_slope: _Scalar = 0.01, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, negative_slope: ArrayLike = 0.01, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, x: _Any, negative_slope: _Any = 0.01, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_x_negative_slope_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, negative_slope: _Scalar = 0.01, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, negative_slope: ArrayLike = 0.01, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, negative_slope: _Any = 0.01, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_y_negative_slope_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, y: _Scalar, negative_slope: _Scalar = 0.01, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, y: ArrayLike, negative_slope: ArrayLike = 0.01, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, y: _Any, negative_slope: _Any = 0.01, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _x_weight_to_y(_Binary):
    @overload
    def __call__(self, x: _Scalar, weight: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, weight: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, weight: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_x_weight_to_dx_dweight(_CallOnly[Literal[3], Literal[2], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, weight: _Scalar, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, weight: ArrayLike, *, out: _Outs2 = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, weight: _Any, *, out: _Outs2 = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

@type_check_only
class _dy_x_weight_to_dweight(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, weight: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, weight: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, weight: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _x_max_value_to_y(_Binary):
    @overload
    def __call__(
        self, x: _Scalar, max_value: _Scalar = 6, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, max_value: ArrayLike = 6, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, max_value: _Any = 6, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_x_max_value_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, max_value: _Scalar = 6, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, max_value: ArrayLike = 6, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, max_value: _Any = 6, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_y_max_value_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, y: _Scalar, max_value: _Scalar = 6, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, y: ArrayLike, max_value: ArrayLike = 6, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, y: _Any, max_value: _Any = 6, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _x_theta_to_y(_Binary):
    @overload
    def __call__(self, x: _Scalar, theta: _Scalar = 1, *, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, theta: ArrayLike = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, theta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_x_theta_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, theta: _Scalar = 1, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, theta: ArrayLike = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, theta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _x_threshold_value_to_y(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, x: _Scalar, threshold: _Scalar, value: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, threshold: ArrayLike, value: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, x: _Any, threshold: _Any, value: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_x_threshold_value_to_dx(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, threshold: _Scalar, value: _Scalar, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, threshold: ArrayLike, value: ArrayLike, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, threshold: _Any, value: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_x_threshold_value_to_dthreshold_dvalue(_CallOnly[Literal[4], Literal[2], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, threshold: _Scalar, value: _Scalar, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, threshold: ArrayLike, value: ArrayLike, *, out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, threshold: _Any, value: _Any, *, out: _Outs2 = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

@type_check_only
class _x_min_val_max_val_to_y(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, x: _Scalar, min_val: _Scalar = -1, max_val: _Scalar = 1, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, min_val: ArrayLike = -1, max_val: ArrayLike = 1, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, x: _Any, min_val: _Any = -1, max_val: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_x_min_val_max_val_to_dx(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, min_val: _Scalar = -1, max_val: _Scalar = 1, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, min_val: ArrayLike = -1, max_val: ArrayLike = 1, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, min_val: _Any = -1, max_val: _Any = 1, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_y_min_val_max_val_to_dx(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, y: _Scalar, min_val: _Scalar = -1, max_val: _Scalar = 1, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, y: ArrayLike, min_val: ArrayLike = -1, max_val: ArrayLike = 1, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, y: _Any, min_val: _Any = -1, max_val: _Any = 1, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_x_min_val_max_val_to_dmin_val_dmax_val(_CallOnly[Literal[4], Literal[2], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, min_val: _Scalar = -1, max_val: _Scalar = 1, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, min_val: ArrayLike = -1, max_val: ArrayLike = 1, *, out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, min_val: _Any = -1, max_val: _Any = 1, *, out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

@type_check_only
class _x_alpha_beta_to_y(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, x: _Scalar, alpha: _Scalar = 0.16666666666666666, beta: _Scalar = 0.5, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, alpha: ArrayLike = 0.16666666666666666, beta: ArrayLike = 0.5, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, x: _Any, alpha: _Any = 0.16666666666666666, beta: _Any = 0.5, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_x_alpha_beta_to_dx(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, alpha: _Scalar = 0.16666666666666666, beta: _Scalar = 0.5, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 0.16666666666666666, beta: ArrayLike = 0.5, *,
        out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, alpha: _Any = 0.16666666666666666, beta: _Any = 0.5, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_y_alpha_beta_to_dx(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, y: _Scalar, alpha: _Scalar = 0.16666666666666666, beta: _Scalar = 0.5, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, y: ArrayLike, alpha: ArrayLike = 0.16666666666666666, beta: ArrayLike = 0.5, *,
        out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, y: _Any, alpha: _Any = 0.16666666666666666, beta: _Any = 0.5, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_x_alpha_beta_to_dalpha_dbeta(_CallOnly[Literal[4], Literal[2], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, alpha: _Scalar = 0.16666666666666666, beta: _Scalar = 0.5, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 0.16666666666666666, beta: ArrayLike = 0.5, *,
        out: _Outs2 = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, alpha: _Any = 0.16666666666666666, beta: _Any = 0.5, *, out: _Outs2 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

@type_check_only
class _x_lambd_to_y(_Binary):
    @overload
    def __call__(
        self, x: _Scalar, lambd: _Scalar = 0.5, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, lambd: ArrayLike = 0.5, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, lambd: _Any = 0.5, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_x_lambd_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, lambd: _Scalar = 0.5, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, lambd: ArrayLike = 0.5, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, lambd: _Any = 0.5, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_y_lambd_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, y: _Scalar, lambd: _Scalar = 0.5, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, y: ArrayLike, lambd: ArrayLike = 0.5, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, y: _Any, lambd: _Any = 0.5, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _x_alpha_to_y(_Binary):
    @overload
    def __call__(self, x: _Scalar, alpha: _Scalar = 1, *, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, alpha: ArrayLike = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, alpha: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_x_alpha_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, alpha: _Scalar = 1, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, alpha: ArrayLike = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, alpha: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_y_alpha_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, y: _Scalar, alpha: _Scalar = 1, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, y: ArrayLike, alpha: ArrayLike = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, y: _Any, alpha: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _x_cap_to_y(_Binary):
    @overload
    def __call__(self, x: _Scalar, cap: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(self, x: ArrayLike, cap: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> _Array: ...
    @overload
    def __call__(self, x: _Any, cap: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_x_cap_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, cap: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, cap: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, cap: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_y_cap_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, y: _Scalar, cap: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, y: ArrayLike, cap: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, y: _Any, cap: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _x_beta_to_y(_Binary):
    @overload
    def __call__(self, x: _Scalar, beta: _Scalar = 1, *, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, beta: ArrayLike = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, beta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_x_beta_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, beta: _Scalar = 1, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, beta: ArrayLike = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, beta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_y_beta_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, y: _Scalar, beta: _Scalar = 1, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, y: ArrayLike, beta: ArrayLike = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, y: _Any, beta: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _x_b_to_y(_Binary):
    @overload
    def __call__(self, x: _Scalar, b: _Scalar = 4, *, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, b: ArrayLike = 4, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, b: _Any = 4, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_x_b_to_dx(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, b: _Scalar = 4, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, b: ArrayLike = 4, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, dy: _Any, x: _Any, b: _Any = 4, *, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _x_alpha_p_alpha_n_beta_to_y(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self, x: _Scalar, alpha_p: _Scalar = 0.8, alpha_n: _Scalar = 0.8, beta: _Scalar = 0.5, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, alpha_p: ArrayLike = 0.8, alpha_n: ArrayLike = 0.8, beta: ArrayLike = 0.5, *,
        out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, x: _Any, alpha_p: _Any = 0.8, alpha_n: _Any = 0.8, beta: _Any = 0.5, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_x_alpha_p_alpha_n_beta_to_dx(_CallOnly[Literal[5], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, alpha_p: _Scalar = 0.8, alpha_n: _Scalar = 0.8, beta: _Scalar = 0.5, *,
        out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, alpha_p: ArrayLike = 0.8, alpha_n: ArrayLike = 0.8, beta: ArrayLike = 0.5, *,
        out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, alpha_p: _Any = 0.8, alpha_n: _Any = 0.8, beta: _Any = 0.5, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_x_alpha_p_alpha_n_beta_to_dalpha_p_dalpha_n_dbeta(_CallOnly[Literal[5], Literal[3], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, alpha_p: _Scalar = 0.8, alpha_n: _Scalar = 0.8, beta: _Scalar = 0.5, *,
        out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any, Any]: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, alpha_p: ArrayLike = 0.8, alpha_n: ArrayLike = 0.8, beta: ArrayLike = 0.5, *,
        out: _Outs3 = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array, _Array]: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, alpha_p: _Any = 0.8, alpha_n: _Any = 0.8, beta: _Any = 0.5, *, out: _Outs3 = None,
        **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any, Any]: ...

@type_check_only
class _gate_value_to_y(_Binary):
    @overload
    def __call__(self, gate: _Scalar, value: _Scalar, out: None = None, **kwargs: Unpack[_Elementwise]) -> Any: ...
    @overload
    def __call__(
        self, gate: ArrayLike, value: ArrayLike, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(self, gate: _Any, value: _Any, out: _Out = None, **kwargs: Unpack[_Elementwise]) -> Any: ...

@type_check_only
class _dy_gate_value_to_dgate_dvalue(_CallOnly[Literal[3], Literal[2], None]):
    @overload
    def __call__(
        self, dy: _Scalar, gate: _Scalar, value: _Scalar, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self, dy: ArrayLike, gate: ArrayLike, value: ArrayLike, *, out: _Outs2 = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self, dy: _Any, gate: _Any, value: _Any, *, out: _Outs2 = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

@type_check_only
class _gate_value_alpha_limit_offset_to_y(_CallOnly[Literal[5], Literal[1], None]):
    @overload
    def __call__(
        self, gate: _Scalar, value: _Scalar, alpha: _Scalar = 1.702, limit: _Scalar = 7, offset: _Scalar = 1, *,
        out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, gate: ArrayLike, value: ArrayLike, alpha: ArrayLike = 1.702, limit: ArrayLike = 7, offset: ArrayLike = 1,
        *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, gate: _Any, value: _Any, alpha: _Any = 1.702, limit: _Any = 7, offset: _Any = 1, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_gate_value_alpha_limit_offset_to_dgate_dvalue(_CallOnly[Literal[6], Literal[2], None]):
    @overload
    def __call__(
        self, dy: _Scalar, gate: _Scalar, value: _Scalar, alpha: _Scalar = 1.702, limit: _Scalar = 7,
        offset: _Scalar = 1, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...
    @overload
    def __call__(
        self, dy: ArrayLike, gate: ArrayLike, value: ArrayLike, alpha: ArrayLike = 1.702, limit: ArrayLike = 7,
        offset: ArrayLike = 1, *, out: _Outs2 = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self, dy: _Any, gate: _Any, value: _Any, alpha: _Any = 1.702, limit: _Any = 7, offset: _Any = 1, *,
        out: _Outs2 = None, **kwargs: Unpack[_Elementwise],
    ) -> tuple[Any, Any]: ...

@type_check_only
class _x_to_y2(_CallOnly[Literal[1], Literal[1], Literal["(n)->(n)"]]):
    @overload
    def __call__(
        self, x: ArrayLike, out: _Out = None, *, axis: SupportsIndex = -1, **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(self, x: _Any, out: _Out = None, *, axis: SupportsIndex = -1, **kwargs: Unpack[_AlongAxis]) -> Any: ...

@type_check_only
class _dy_y_to_dx2(_CallOnly[Literal[2], Literal[1], Literal["(n),(n)->(n)"]]):
    @overload
    def __call__(
        self, dy: ArrayLike, y: ArrayLike, out: _Out = None, *, axis: SupportsIndex = -1, **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, y: _Any, out: _Out = None, *, axis: SupportsIndex = -1, **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

@type_check_only
class _x_mask_to_y(_CallOnly[Literal[2], Literal[1], Literal["(n),(n)->(n)"]]):
    @overload
    def __call__(
        self, x: ArrayLike, mask: ArrayLike, out: _Out = None, *, axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self, x: _Any, mask: _Any, out: _Out = None, *, axis: SupportsIndex = -1, **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

@type_check_only
class _x_to_y3(_CallOnly[Literal[1], Literal[1], Literal["(n)->()"]]):
    @overload
    def __call__(self, x: _Any, out: _Out = None, *, axis: SupportsIndex = -1, **kwargs: Unpack[_Reduction]) -> Any: ...

@type_check_only
class _dy_x_y_to_dx(_CallOnly[Literal[3], Literal[1], Literal["(),(n),()->(n)"]]):
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, y: ArrayLike, out: _Out = None, *, axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, y: _Any, out: _Out = None, *, axis: SupportsIndex = -1, **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

@type_check_only
class _x_label_to_y(_CallOnly[Literal[2], Literal[1], Literal["(n),()->()"]]):
    @overload
    def __call__(
        self, x: _Any, label: _Any, out: _Out = None, *, axis: SupportsIndex = -1, **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

@type_check_only
class _dy_x_label_to_dx(_CallOnly[Literal[3], Literal[1], Literal["(),(n),()->(n)"]]):
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, label: ArrayLike, out: _Out = None, *, axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, label: _Any, out: _Out = None, *, axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> Any: ...

@type_check_only
class _dy_x_label_to_y_dx(_CallOnly[Literal[3], Literal[2], Literal["(),(n),()->(),(n)"]]):
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, label: ArrayLike, *, out: _Outs2 = None, axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> tuple[_Array, _Array]: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, label: _Any, *, out: _Outs2 = None, axis: SupportsIndex = -1,
        **kwargs: Unpack[_AlongAxis],
    ) -> tuple[Any, Any]: ...

@type_check_only
class _x_target_pos_weight_to_y(_CallOnly[Literal[3], Literal[1], None]):
    @overload
    def __call__(
        self, x: _Scalar, target: _Scalar, pos_weight: _Scalar = 1, *, out: None = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, x: ArrayLike, target: ArrayLike, pos_weight: ArrayLike = 1, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, x: _Any, target: _Any, pos_weight: _Any = 1, *, out: _Out = None, **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

@type_check_only
class _dy_x_target_pos_weight_to_dx(_CallOnly[Literal[4], Literal[1], None]):
    @overload
    def __call__(
        self, dy: _Scalar, x: _Scalar, target: _Scalar, pos_weight: _Scalar = 1, *, out: None = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...
    @overload
    def __call__(
        self, dy: ArrayLike, x: ArrayLike, target: ArrayLike, pos_weight: ArrayLike = 1, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> _Array: ...
    @overload
    def __call__(
        self, dy: _Any, x: _Any, target: _Any, pos_weight: _Any = 1, *, out: _Out = None,
        **kwargs: Unpack[_Elementwise],
    ) -> Any: ...

relu: _x_to_y
"""Rectified linear unit. ``x if x > 0 else 0``"""
relu_derivative: _x_to_y
"""Derivative of `relu` with respect to `x`. ``1 if x > 0 else 0``"""
relu_backward: _dy_x_to_dx
"""Backward pass of `relu`: `dy` times the derivative at `x`."""
relu_backward_from_output: _dy_y_to_dx
"""Backward pass of `relu` from its output, for in-place training."""
leaky_relu: _x_negative_slope_to_y
"""Rectified linear unit with a small slope for negative inputs. ``x if x > 0 else negative_slope * x``"""
leaky_relu_derivative: _x_negative_slope_to_y
"""Derivative of `leaky_relu` with respect to `x`. ``1 if x > 0 else negative_slope``"""
leaky_relu_backward: _dy_x_negative_slope_to_dx
"""Backward pass of `leaky_relu`: `dy` times the derivative at `x`."""
leaky_relu_backward_from_output: _dy_y_negative_slope_to_dx
"""Backward pass of `leaky_relu` from its output, for in-place training."""
leaky_relu_backward_parameters: _dy_x_negative_slope_to_dx
"""Gradients with respect to the parameters of `leaky_relu`."""
prelu: _x_weight_to_y
"""Rectified linear unit with a learnt slope for negative inputs. ``x if x > 0 else weight * x``"""
prelu_derivative: _x_weight_to_y
"""Derivative of `prelu` with respect to `x`. ``1 if x > 0 else weight``"""
prelu_backward: _dy_x_weight_to_dx_dweight
"""Backward pass of `prelu`: the gradients with respect to `x` and `weight`."""
prelu_backward_parameters: _dy_x_weight_to_dweight
"""Gradients with respect to the parameters of `prelu`."""
relu6: _x_to_y
"""Rectified linear unit clipped at 6. ``min(max(x, 0), 6)``"""
relu6_derivative: _x_to_y
"""Derivative of `relu6` with respect to `x`. ``1 if 0 < x < 6 else 0``"""
relu6_backward: _dy_x_to_dx
"""Backward pass of `relu6`: `dy` times the derivative at `x`."""
relu6_backward_from_output: _dy_y_to_dx
"""Backward pass of `relu6` from its output, for in-place training."""
clipped_relu: _x_max_value_to_y
"""Rectified linear unit clipped at `max_value`. ``min(max(x, 0), max_value)``"""
clipped_relu_derivative: _x_max_value_to_y
"""Derivative of `clipped_relu` with respect to `x`. ``1 if 0 < x < max_value else 0``"""
clipped_relu_backward: _dy_x_max_value_to_dx
"""Backward pass of `clipped_relu`: `dy` times the derivative at `x`."""
clipped_relu_backward_from_output: _dy_y_max_value_to_dx
"""Backward pass of `clipped_relu` from its output, for in-place training."""
clipped_relu_backward_parameters: _dy_x_max_value_to_dx
"""Gradients with respect to the parameters of `clipped_relu`."""
thresholded_relu: _x_theta_to_y
"""Identity above `theta`, zero elsewhere. ``x if x > theta else 0``"""
thresholded_relu_derivative: _x_theta_to_y
"""Derivative of `thresholded_relu` with respect to `x`. ``1 if x > theta else 0``"""
thresholded_relu_backward: _dy_x_theta_to_dx
"""Backward pass of `thresholded_relu`: `dy` times the derivative at `x`."""
threshold: _x_threshold_value_to_y
"""Identity above `threshold`, `value` elsewhere. ``x if x > threshold else value``"""
threshold_derivative: _x_threshold_value_to_y
"""Derivative of `threshold` with respect to `x`. ``1 if x > threshold else 0``"""
threshold_backward: _dy_x_threshold_value_to_dx
"""Backward pass of `threshold`: `dy` times the derivative at `x`."""
threshold_backward_parameters: _dy_x_threshold_value_to_dthreshold_dvalue
"""Gradients with respect to the parameters of `threshold`."""
squared_relu: _x_to_y
"""Square of the rectified linear unit. ``max(x, 0)**2``"""
squared_relu_derivative: _x_to_y
"""Derivative of `squared_relu` with respect to `x`. ``2 * max(x, 0)``"""
squared_relu_backward: _dy_x_to_dx
"""Backward pass of `squared_relu`: `dy` times the derivative at `x`."""
squared_relu_backward_from_output: _dy_y_to_dx
"""Backward pass of `squared_relu` from its output, for in-place training."""
hard_tanh: _x_min_val_max_val_to_y
"""Identity clipped to [min_val, max_val]. ``min(max(x, min_val), max_val)``"""
hard_tanh_derivative: _x_min_val_max_val_to_y
"""Derivative of `hard_tanh` with respect to `x`. ``1 if min_val < x < max_val else 0``"""
hard_tanh_backward: _dy_x_min_val_max_val_to_dx
"""Backward pass of `hard_tanh`: `dy` times the derivative at `x`."""
hard_tanh_backward_from_output: _dy_y_min_val_max_val_to_dx
"""Backward pass of `hard_tanh` from its output, for in-place training."""
hard_tanh_backward_parameters: _dy_x_min_val_max_val_to_dmin_val_dmax_val
"""Gradients with respect to the parameters of `hard_tanh`."""
hard_sigmoid: _x_alpha_beta_to_y
"""Piecewise linear approximation of the sigmoid. ``min(max(alpha * x + beta, 0), 1)``"""
hard_sigmoid_derivative: _x_alpha_beta_to_y
"""Derivative of `hard_sigmoid` with respect to `x`. ``alpha if 0 < alpha * x + beta < 1 else 0``"""
hard_sigmoid_backward: _dy_x_alpha_beta_to_dx
"""Backward pass of `hard_sigmoid`: `dy` times the derivative at `x`."""
hard_sigmoid_backward_from_output: _dy_y_alpha_beta_to_dx
"""Backward pass of `hard_sigmoid` from its output, for in-place training."""
hard_sigmoid_backward_parameters: _dy_x_alpha_beta_to_dalpha_dbeta
"""Gradients with respect to the parameters of `hard_sigmoid`."""
hard_swish: _x_to_y
"""Piecewise quadratic approximation of silu. ``x * min(max(x / 6 + 1/2, 0), 1)``"""
hard_swish_derivative: _x_to_y
"""Derivative of `hard_swish` with respect to `x`. ``0 if x <= -3 else 1 if x >= 3 else x / 3 + 1/2``"""
hard_swish_backward: _dy_x_to_dx
"""Backward pass of `hard_swish`: `dy` times the derivative at `x`."""
hard_shrink: _x_lambd_to_y
"""Identity outside [-lambd, lambd], zero inside. ``x if |x| > lambd else 0``"""
hard_shrink_derivative: _x_lambd_to_y
"""Derivative of `hard_shrink` with respect to `x`. ``1 if |x| > lambd else 0``"""
hard_shrink_backward: _dy_x_lambd_to_dx
"""Backward pass of `hard_shrink`: `dy` times the derivative at `x`."""
hard_shrink_backward_from_output: _dy_y_lambd_to_dx
"""Backward pass of `hard_shrink` from its output, for in-place training."""
soft_shrink: _x_lambd_to_y
"""Inputs shrunk towards zero by `lambd`. ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``"""
soft_shrink_derivative: _x_lambd_to_y
"""Derivative of `soft_shrink` with respect to `x`. ``1 if |x| > lambd else 0``"""
soft_shrink_backward: _dy_x_lambd_to_dx
"""Backward pass of `soft_shrink`: `dy` times the derivative at `x`."""
soft_shrink_backward_from_output: _dy_y_lambd_to_dx
"""Backward pass of `soft_shrink` from its output, for in-place training."""
soft_shrink_backward_parameters: _dy_x_lambd_to_dx
"""Gradients with respect to the parameters of `soft_shrink`."""
sparse_plus: _x_to_y
"""Approximation of softplus by two straight lines and a parabola.

``0 if x <= -1 else x if x >= 1 else (x + 1)**2 / 4``
"""
sparse_plus_derivative: _x_to_y
"""Derivative of `sparse_plus` with respect to `x`. ``sparse_sigmoid(x)``"""
sparse_plus_backward: _dy_x_to_dx
"""Backward pass of `sparse_plus`: `dy` times the derivative at `x`."""
sparse_sigmoid: _x_to_y
"""Derivative of sparse_plus. ``min(max((x + 1) / 2, 0), 1)``"""
sparse_sigmoid_derivative: _x_to_y
"""Derivative of `sparse_sigmoid` with respect to `x`. ``1/2 if -1 < x < 1 else 0``"""
sparse_sigmoid_backward: _dy_x_to_dx
"""Backward pass of `sparse_sigmoid`: `dy` times the derivative at `x`."""
elu: _x_alpha_to_y
"""Exponential linear unit. ``x if x > 0 else alpha * expm1(x)``"""
elu_derivative: _x_alpha_to_y
"""Derivative of `elu` with respect to `x`. ``1 if x > 0 else alpha * exp(x)``"""
elu_backward: _dy_x_alpha_to_dx
"""Backward pass of `elu`: `dy` times the derivative at `x`."""
elu_backward_from_output: _dy_y_alpha_to_dx
"""Backward pass of `elu` from its output, for in-place training."""
elu_backward_parameters: _dy_x_alpha_to_dx
"""Gradients with respect to the parameters of `elu`."""
celu: _x_alpha_to_y
"""Continuously differentiable exponential linear unit. ``x if x > 0 else alpha * expm1(x / alpha)``"""
celu_derivative: _x_alpha_to_y
"""Derivative of `celu` with respect to `x`. ``1 if x > 0 else exp(x / alpha)``"""
celu_backward: _dy_x_alpha_to_dx
"""Backward pass of `celu`: `dy` times the derivative at `x`."""
celu_backward_from_output: _dy_y_alpha_to_dx
"""Backward pass of `celu` from its output, for in-place training."""
celu_backward_parameters: _dy_x_alpha_to_dx
"""Gradients with respect to the parameters of `celu`."""
selu: _x_to_y
"""Scaled exponential linear unit, which preserves mean 0 and variance 1.

``lambda * (x if x > 0 else alpha * expm1(x)), lambda = 1.05070098735548, alpha = 1.67326324235438``
"""
selu_derivative: _x_to_y
"""Derivative of `selu` with respect to `x`. ``lambda if x > 0 else lambda * alpha * exp(x)``"""
selu_backward: _dy_x_to_dx
"""Backward pass of `selu`: `dy` times the derivative at `x`."""
selu_backward_from_output: _dy_y_to_dx
"""Backward pass of `selu` from its output, for in-place training."""
sigmoid: _x_to_y
"""Logistic sigmoid. ``1 / (1 + exp(-x))``"""
sigmoid_derivative: _x_to_y
"""Derivative of `sigmoid` with respect to `x`. ``sigmoid(x) * sigmoid(-x)``"""
sigmoid_backward: _dy_x_to_dx
"""Backward pass of `sigmoid`: `dy` times the derivative at `x`."""
sigmoid_backward_from_output: _dy_y_to_dx
"""Backward pass of `sigmoid` from its output, for in-place training."""
tanh: _x_to_y
"""Hyperbolic tangent. ``tanh(x)``"""
tanh_derivative: _x_to_y
"""Derivative of `tanh` with respect to `x`. ``1 / cosh(x)**2``"""
tanh_backward: _dy_x_to_dx
"""Backward pass of `tanh`: `dy` times the derivative at `x`."""
tanh_backward_from_output: _dy_y_to_dx
"""Backward pass of `tanh` from its output, for in-place training."""
softcap: _x_cap_to_y
"""Hyperbolic tangent scaled to saturate at `cap`. ``cap * tanh(x / cap)``"""
softcap_derivative: _x_cap_to_y
"""Derivative of `softcap` with respect to `x`. ``1 / cosh(x / cap)**2``"""
softcap_backward: _dy_x_cap_to_dx
"""Backward pass of `softcap`: `dy` times the derivative at `x`."""
softcap_backward_from_output: _dy_y_cap_to_dx
"""Backward pass of `softcap` from its output, for in-place training."""
softcap_backward_parameters: _dy_x_cap_to_dx
"""Gradients with respect to the parameters of `softcap`."""
log_sigmoid: _x_to_y
"""Logarithm of the logistic sigmoid. ``-log1p(exp(-x))``"""
log_sigmoid_derivative: _x_to_y
"""Derivative of `log_sigmoid` with respect to `x`. ``sigmoid(-x)``"""
log_sigmoid_backward: _dy_x_to_dx
"""Backward pass of `log_sigmoid`: `dy` times the derivative at `x`."""
log_sigmoid_backward_from_output: _dy_y_to_dx
"""Backward pass of `log_sigmoid` from its output, for in-place training."""
softplus: _x_beta_to_y
"""Smooth approximation of relu. ``log1p(exp(beta * x)) / beta``"""
softplus_derivative: _x_beta_to_y
"""Derivative of `softplus` with respect to `x`. ``sigmoid(beta * x)``"""
softplus_backward: _dy_x_beta_to_dx
"""Backward pass of `softplus`: `dy` times the derivative at `x`."""
softplus_backward_from_output: _dy_y_beta_to_dx
"""Backward pass of `softplus` from its output, for in-place training."""
softplus_backward_parameters: _dy_x_beta_to_dx
"""Gradients with respect to the parameters of `softplus`."""
softsign: _x_to_y
"""Rational sigmoid. ``x / (1 + |x|)``"""
softsign_derivative: _x_to_y
"""Derivative of `softsign` with respect to `x`. ``1 / (1 + |x|)**2``"""
softsign_backward: _dy_x_to_dx
"""Backward pass of `softsign`: `dy` times the derivative at `x`."""
softsign_backward_from_output: _dy_y_to_dx
"""Backward pass of `softsign` from its output, for in-place training."""
tanh_shrink: _x_to_y
"""Difference between x and its hyperbolic tangent. ``x - tanh(x)``"""
tanh_shrink_derivative: _x_to_y
"""Derivative of `tanh_shrink` with respect to `x`. ``tanh(x)**2``"""
tanh_shrink_backward: _dy_x_to_dx
"""Backward pass of `tanh_shrink`: `dy` times the derivative at `x`."""
squareplus: _x_b_to_y
"""Algebraic approximation of relu. ``(x + sqrt(x**2 + b)) / 2``"""
squareplus_derivative: _x_b_to_y
"""Derivative of `squareplus` with respect to `x`. ``(1 + x / sqrt(x**2 + b)) / 2``"""
squareplus_backward: _dy_x_b_to_dx
"""Backward pass of `squareplus`: `dy` times the derivative at `x`."""
squareplus_backward_parameters: _dy_x_b_to_dx
"""Gradients with respect to the parameters of `squareplus`."""
silu: _x_to_y
"""Sigmoid linear unit. ``x * sigmoid(x)``"""
silu_derivative: _x_to_y
"""Derivative of `silu` with respect to `x`. ``sigmoid(x) * (1 + x * sigmoid(-x))``"""
silu_backward: _dy_x_to_dx
"""Backward pass of `silu`: `dy` times the derivative at `x`."""
swish: _x_beta_to_y
"""SiLU with adjustable sharpness. ``x * sigmoid(beta * x)``"""
swish_derivative: _x_beta_to_y
"""Derivative of `swish` with respect to `x`. ``sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))``"""
swish_backward: _dy_x_beta_to_dx
"""Backward pass of `swish`: `dy` times the derivative at `x`."""
swish_backward_parameters: _dy_x_beta_to_dx
"""Gradients with respect to the parameters of `swish`."""
gelu: _x_to_y
"""Gaussian error linear unit, exact form. ``x * Phi(x), Phi(x) = erfc(-x / sqrt(2)) / 2``"""
gelu_derivative: _x_to_y
"""Derivative of `gelu` with respect to `x`. ``Phi(x) + x * phi(x), phi(x) = exp(-x**2 / 2) / sqrt(2 * pi)``"""
gelu_backward: _dy_x_to_dx
"""Backward pass of `gelu`: `dy` times the derivative at `x`."""
gelu_tanh: _x_to_y
"""Gaussian error linear unit, approximated with tanh.

``x * sigmoid(2 * u), u = sqrt(2 / pi) * (x + 0.044715 * x**3)``
"""
gelu_tanh_derivative: _x_to_y
"""Derivative of `gelu_tanh` with respect to `x`.

``sigmoid(2 * u) * (1 + 2 * x * u' * sigmoid(-2 * u)), u' = sqrt(2 / pi) * (1 + 0.134145 * x**2)``
"""
gelu_tanh_backward: _dy_x_to_dx
"""Backward pass of `gelu_tanh`: `dy` times the derivative at `x`."""
quick_gelu: _x_to_y
"""Gaussian error linear unit, approximated with sigmoid. ``x * sigmoid(1.702 * x)``"""
quick_gelu_derivative: _x_to_y
"""Derivative of `quick_gelu` with respect to `x`. ``sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))``"""
quick_gelu_backward: _dy_x_to_dx
"""Backward pass of `quick_gelu`: `dy` times the derivative at `x`."""
mish: _x_to_y
"""Self-regularised non-monotonic activation. ``x * tanh(softplus(x))``"""
mish_derivative: _x_to_y
"""Derivative of `mish` with respect to `x`. ``t + x * sigmoid(x) * (1 - t**2), t = tanh(softplus(x))``"""
mish_backward: _dy_x_to_dx
"""Backward pass of `mish`: `dy` times the derivative at `x`."""
dish: _x_to_y
"""Algebraic non-monotonic activation. ``(x / 2) * (1 + x / sqrt(1 + x**2))``"""
dish_derivative: _x_to_y
"""Derivative of `dish` with respect to `x`. ``(1 + (x**3 + 2 * x) / (1 + x**2)**1.5) / 2``"""
dish_backward: _dy_x_to_dx
"""Backward pass of `dish`: `dy` times the derivative at `x`."""
xielu: _x_alpha_p_alpha_n_beta_to_y
"""Integral of a linear function for x > 0, and of an exponential for x <= 0.

``alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x``
"""
xielu_derivative: _x_alpha_p_alpha_n_beta_to_y
"""Derivative of `xielu` with respect to `x`. ``2 * alpha_p * x + beta if x > 0 else alpha_n * expm1(x) + beta``"""
xielu_backward: _dy_x_alpha_p_alpha_n_beta_to_dx
"""Backward pass of `xielu`: `dy` times the derivative at `x`."""
xielu_backward_parameters: _dy_x_alpha_p_alpha_n_beta_to_dalpha_p_dalpha_n_dbeta
"""Gradients with respect to the parameters of `xielu`."""
snake: _x_alpha_to_y
"""Identity plus a squared sine. ``x + sin(alpha * x)**2 / alpha``"""
snake_derivative: _x_alpha_to_y
"""Derivative of `snake` with respect to `x`. ``1 + sin(2 * alpha * x)``"""
snake_backward: _dy_x_alpha_to_dx
"""Backward pass of `snake`: `dy` times the derivative at `x`."""
snake_backward_parameters: _dy_x_alpha_to_dx
"""Gradients with respect to the parameters of `snake`."""
glu: _gate_value_to_y
"""Gated linear unit. ``sigmoid(gate) * value``"""
glu_backward: _dy_gate_value_to_dgate_dvalue
"""Backward pass of `glu`: the gradients with respect to `gate` and `value`."""
reglu: _gate_value_to_y
"""Linear unit gated by relu. ``relu(gate) * value``"""
reglu_backward: _dy_gate_value_to_dgate_dvalue
"""Backward pass of `reglu`: the gradients with respect to `gate` and `value`."""
geglu: _gate_value_to_y
"""Linear unit gated by gelu. ``gelu(gate) * value``"""
geglu_backward: _dy_gate_value_to_dgate_dvalue
"""Backward pass of `geglu`: the gradients with respect to `gate` and `value`."""
geglu_tanh: _gate_value_to_y
"""Linear unit gated by gelu_tanh. ``gelu_tanh(gate) * value``"""
geglu_tanh_backward: _dy_gate_value_to_dgate_dvalue
"""Backward pass of `geglu_tanh`: the gradients with respect to `gate` and `value`."""
quick_geglu: _gate_value_to_y
"""Linear unit gated by quick_gelu. ``quick_gelu(gate) * value``"""
quick_geglu_backward: _dy_gate_value_to_dgate_dvalue
"""Backward pass of `quick_geglu`: the gradients with respect to `gate` and `value`."""
swiglu: _gate_value_to_y
"""Linear unit gated by silu. ``silu(gate) * value``"""
swiglu_backward: _dy_gate_value_to_dgate_dvalue
"""Backward pass of `swiglu`: the gradients with respect to `gate` and `value`."""
clamped_swiglu: _gate_value_alpha_limit_offset_to_y
"""Linear unit gated by swish, with gate and value clamped.

``swish(min(gate, limit), alpha) * (min(max(value, -limit), limit) + offset)``
"""
clamped_swiglu_backward: _dy_gate_value_alpha_limit_offset_to_dgate_dvalue
"""Backward pass of `clamped_swiglu`: the gradients with respect to `gate` and `value`."""
softmax: _x_to_y2
"""Exponentials normalised to sum to 1. ``exp(x - max(x)) / sum(exp(x - max(x)))``"""
softmax_backward: _dy_y_to_dx2
"""Backward pass of `softmax` from its output."""
log_softmax: _x_to_y2
"""Logarithm of softmax. ``x - max(x) - log(sum(exp(x - max(x))))``"""
log_softmax_backward: _dy_y_to_dx2
"""Backward pass of `log_softmax` from its output."""
masked_softmax: _x_mask_to_y
"""Softmax over the elements where a mask is True. ``mask * exp(x - max(x)) / sum(mask * exp(x - max(x)))``"""
masked_softmax_backward: _dy_y_to_dx2
"""Backward pass of `masked_softmax` from its output."""
masked_log_softmax: _x_mask_to_y
"""Logarithm of masked_softmax. ``log(mask) + x - max(x) - log(sum(mask * exp(x - max(x))))``"""
masked_log_softmax_backward: _dy_y_to_dx2
"""Backward pass of `masked_log_softmax` from its output."""
logsumexp: _x_to_y3
"""Logarithm of the sum of exponentials, one number per row. ``log(sum(exp(x)))``"""
logsumexp_backward: _dy_x_y_to_dx
"""Backward pass of `logsumexp`."""
sparsemax: _x_to_y2
"""Nearest point of the probability simplex: a softmax with exact zeros. ``max(x - t, 0)``"""
sparsemax_backward: _dy_y_to_dx2
"""Backward pass of `sparsemax` from its output."""
softmax_cross_entropy: _x_label_to_y
"""Cross-entropy of softmax with an integer label per row. ``log(sum(exp(x))) - x[label]``"""
softmax_cross_entropy_backward: _dy_x_label_to_dx
"""Backward pass of `softmax_cross_entropy`."""
softmax_cross_entropy_value_and_backward: _dy_x_label_to_y_dx
"""`softmax_cross_entropy` and its backward pass in one call."""
binary_cross_entropy_with_logits: _x_target_pos_weight_to_y
"""Cross-entropy of the logistic sigmoid, for each element.

``(1 - target) * x + (pos_weight * target + (1 - target)) * softplus(-x)``
"""
binary_cross_entropy_with_logits_backward: _dy_x_target_pos_weight_to_dx
"""Backward pass of `binary_cross_entropy_with_logits`."""

__all__ = ["ACTIVATIONS", "Activation", "__version__", "binary_cross_entropy_with_logits"]
__all__ += ["binary_cross_entropy_with_logits_backward", "celu", "celu_backward", "celu_backward_from_output"]
__all__ += ["celu_backward_parameters", "celu_derivative", "clamped_swiglu", "clamped_swiglu_backward"]
__all__ += ["clipped_relu", "clipped_relu_backward", "clipped_relu_backward_from_output"]
__all__ += ["clipped_relu_backward_parameters", "clipped_relu_derivative", "crelu", "dish", "dish_backward"]
__all__ += ["dish_derivative", "elu", "elu_backward", "elu_backward_from_output", "elu_backward_parameters"]
__all__ += ["elu_derivative", "geglu", "geglu_backward", "geglu_tanh", "geglu_tanh_backward", "gelu"]
__all__ += ["gelu_backward", "gelu_derivative", "gelu_tanh", "gelu_tanh_backward", "gelu_tanh_derivative"]
__all__ += ["get", "get_num_threads", "glu", "glu_backward", "hard_shrink", "hard_shrink_backward"]
__all__ += ["hard_shrink_backward_from_output", "hard_shrink_derivative", "hard_sigmoid"]
__all__ += ["hard_sigmoid_backward", "hard_sigmoid_backward_from_output", "hard_sigmoid_backward_parameters"]
__all__ += ["hard_sigmoid_derivative", "hard_swish", "hard_swish_backward", "hard_swish_derivative"]
__all__ += ["hard_tanh", "hard_tanh_backward", "hard_tanh_backward_from_output"]
__all__ += ["hard_tanh_backward_parameters", "hard_tanh_derivative", "leaky_relu", "leaky_relu_backward"]
__all__ += ["leaky_relu_backward_from_output", "leaky_relu_backward_parameters", "leaky_relu_derivative"]
__all__ += ["log_sigmoid", "log_sigmoid_backward", "log_sigmoid_backward_from_output", "log_sigmoid_derivative"]
__all__ += ["log_softmax", "log_softmax_backward", "logsumexp", "logsumexp_backward", "masked_log_softmax"]
__all__ += ["masked_log_softmax_backward", "masked_softmax", "masked_softmax_backward", "mish", "mish_backward"]
__all__ += ["mish_derivative", "plot", "prelu", "prelu_backward", "prelu_backward_parameters"]
__all__ += ["prelu_derivative", "quick_geglu", "quick_geglu_backward", "quick_gelu", "quick_gelu_backward"]
__all__ += ["quick_gelu_derivative", "reglu", "reglu_backward", "relu", "relu6", "relu6_backward"]
__all__ += ["relu6_backward_from_output", "relu6_derivative", "relu_backward", "relu_backward_from_output"]
__all__ += ["relu_derivative", "rrelu", "selu", "selu_backward", "selu_backward_from_output", "selu_derivative"]
__all__ += ["set_num_threads", "show_config", "sigmoid", "sigmoid_backward", "sigmoid_backward_from_output"]
__all__ += ["sigmoid_derivative", "silu", "silu_backward", "silu_derivative", "snake", "snake_backward"]
__all__ += ["snake_backward_parameters", "snake_derivative", "soft_shrink", "soft_shrink_backward"]
__all__ += ["soft_shrink_backward_from_output", "soft_shrink_backward_parameters", "soft_shrink_derivative"]
__all__ += ["softcap", "softcap_backward", "softcap_backward_from_output", "softcap_backward_parameters"]
__all__ += ["softcap_derivative", "softmax", "softmax_backward", "softmax_cross_entropy"]
__all__ += ["softmax_cross_entropy_backward", "softmax_cross_entropy_value_and_backward", "softplus"]
__all__ += ["softplus_backward", "softplus_backward_from_output", "softplus_backward_parameters"]
__all__ += ["softplus_derivative", "softsign", "softsign_backward", "softsign_backward_from_output"]
__all__ += ["softsign_derivative", "sparse_plus", "sparse_plus_backward", "sparse_plus_derivative"]
__all__ += ["sparse_sigmoid", "sparse_sigmoid_backward", "sparse_sigmoid_derivative", "sparsemax"]
__all__ += ["sparsemax_backward", "squared_relu", "squared_relu_backward", "squared_relu_backward_from_output"]
__all__ += ["squared_relu_derivative", "squareplus", "squareplus_backward", "squareplus_backward_parameters"]
__all__ += ["squareplus_derivative", "swiglu", "swiglu_backward", "swish", "swish_backward"]
__all__ += ["swish_backward_parameters", "swish_derivative", "tanh", "tanh_backward"]
__all__ += ["tanh_backward_from_output", "tanh_derivative", "tanh_shrink", "tanh_shrink_backward"]
__all__ += ["tanh_shrink_derivative", "threads", "threshold", "threshold_backward"]
__all__ += ["threshold_backward_parameters", "threshold_derivative", "thresholded_relu"]
__all__ += ["thresholded_relu_backward", "thresholded_relu_derivative", "xielu", "xielu_backward"]
__all__ += ["xielu_backward_parameters", "xielu_derivative"]
