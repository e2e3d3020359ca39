"""The type stubs, ``fastact/__init__.pyi`` and ``fastact/autograd/__init__.pyi``.

Ufuncs of the same call share a class, whose ``__call__`` names operands, parameters and defaults. Results are typed as
NumPy's stubs type those of its ufuncs. Each function has a short docstring: editors show it, and `help` the whole one.
"""

from collections.abc import Callable, Iterable
from inspect import Parameter
from pathlib import Path
from textwrap import fill, indent

import fastact
from fastact._catalogue import UFUNCS, Ufunc
from fastact._catalogue.docstrings import keywords, signature, summary
from fastact.autograd import _traced

PACKAGE = Path(__file__).resolve().parents[2] / "fastact"
LINE = 116  # columns, with four more for a class around
MADE = "# Made by tools/regenerate.py from the catalogue.\n"

HEAD = """\
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
"""


AUTOGRAD_HEAD = """\
from typing import Any, SupportsIndex

from numpy.typing import ArrayLike
"""


def base(ufunc: Ufunc) -> str:
    """Return the class that knows the methods of a ufunc besides the call."""
    inputs, outputs = len(ufunc.inputs), len(ufunc.outputs)
    if not ufunc.signature and outputs == 1 and inputs <= 2:
        return ("_Unary", "_Binary")[inputs - 1]
    along = f'Literal["{ufunc.signature}"]' if ufunc.signature else "None"
    return f"_CallOnly[Literal[{inputs}], Literal[{outputs}], {along}]"


def written(parameters: Iterable[Parameter], kind_of: Callable[[str], str]) -> list[str]:
    """Return parameters as a stub writes them, each with its type."""
    arguments = []
    for parameter in parameters:
        if parameter.kind is Parameter.KEYWORD_ONLY and "*" not in arguments:
            arguments.append("*")
        default = "" if parameter.default is Parameter.empty else f" = {parameter.default!r}"
        arguments.append(f"{parameter.name}: {kind_of(parameter.name)}{default}")
    return arguments


def definition(name: str, arguments: list[str], result: str, ending: str = "") -> str:
    """Return the head of a function, broken between arguments where it is too long even for a class."""
    line = f"def {name}({', '.join(arguments)}) -> {result}:{ending}"
    if len(line) <= LINE:
        return line
    # Arguments hold spaces, at which no line may break.
    joined = " ".join(f"{argument},".replace(" ", "\xa0") for argument in arguments)
    wrapped = fill(joined, LINE, initial_indent="    ", subsequent_indent="    ").replace("\xa0", " ")
    return f"def {name}(\n{wrapped}\n) -> {result}:{ending}"


def results(ufunc: Ufunc, result: str) -> str:
    """Return the type of one result, or of a tuple of several."""
    count = len(ufunc.outputs)
    return f"tuple[{', '.join([result] * count)}]" if count > 1 else result


def overload(ufunc: Ufunc, operand: str, out: str, result: str) -> str:
    """Return one overload of the call: the type of all inputs, of `out` and of the results."""
    inherited = keywords(ufunc).keys() - {"axis"}
    named = [parameter for name, parameter in signature(ufunc).parameters.items() if name not in inherited]
    types = {"out": out, "axis": "SupportsIndex"}
    arguments = ["self", *written(named, lambda name: types.get(name, operand))]
    kind = "_Reduction" if ufunc.is_reduction else "_AlongAxis" if ufunc.signature else "_Elementwise"
    arguments.append(f"**kwargs: Unpack[{kind}]")
    return indent(f"@overload\n{definition('__call__', arguments, results(ufunc, result), ' ...')}", "    ")


def call_class(ufunc: Ufunc) -> str:
    """Return the body of the class of a ufunc, which all ufuncs of the same call share."""
    out = f"_Outs{len(ufunc.outputs)}" if len(ufunc.outputs) > 1 else "_Out"
    calls = [
        *([] if ufunc.signature else [overload(ufunc, "_Scalar", "None", "Any")]),  # a scalar, of whichever type
        *([overload(ufunc, "ArrayLike", out, "_Array")] if ufunc.has_core_dim[-1] or not ufunc.signature else []),
        overload(ufunc, "_Any", out, "Any"),  # whatever the other library returns
    ]
    return "\n".join([f"({base(ufunc)}):", *calls])


def class_names(bodies: Iterable[tuple[Ufunc, str]]) -> dict[str, str]:
    """Name each distinct body after the operands of its first ufunc, numbered where operands are the same."""
    names: dict[str, str] = {}
    for ufunc, body in bodies:
        if body not in names:
            name = "_" + "_".join([*ufunc.inputs, "to", *ufunc.outputs])
            count = sum(other.rstrip("0123456789") == name for other in names.values())
            names[body] = f"{name}{count + 1}" if count else name
    return names


def documented(ufunc: Ufunc) -> str:
    """Return a short docstring: the summary and, of a value or a derivative, the formula."""
    formula = ufunc.activation.derivative if ufunc.kind == "derivative" else ufunc.activation.formula
    if ufunc.kind not in ("value", "derivative"):
        return f'"""{summary(ufunc)}"""'
    line = f'"""{summary(ufunc)} ``{formula}``"""'
    return line if len(line) <= LINE else f'"""{summary(ufunc)}\n\n``{fill(formula, LINE)}``\n"""'


def declared() -> str:
    """Return the classes of calls, then a line and a docstring for each ufunc."""
    bodies = {ufunc.name: call_class(ufunc) for ufunc in UFUNCS}
    names = class_names((ufunc, bodies[ufunc.name]) for ufunc in UFUNCS)
    classes = [f"@type_check_only\nclass {name}{body}\n" for body, name in names.items()]
    lines = [f"{ufunc.name}: {names[bodies[ufunc.name]]}\n{documented(ufunc)}" for ufunc in UFUNCS]
    return "\n".join([*classes, *lines]) + "\n"


def autograd_stub(ufunc: Ufunc) -> str:
    """Return the function that `fastact.autograd` makes of a ufunc."""
    arguments = written(
        _traced.signature(ufunc).parameters.values(), lambda name: "SupportsIndex" if name == "axis" else "ArrayLike"
    )
    return f"{definition(ufunc.name, arguments, results(ufunc, 'Any'))}\n{indent(documented(ufunc), '    ')}\n"


def exported(names: Iterable[str]) -> str:
    """Return ``__all__``, as many names on a line as fit."""
    lines = fill(", ".join(f'"{name}"' for name in sorted(names)), 100, break_on_hyphens=False).splitlines()
    return "".join(f"__all__ {'+' * bool(i)}= [{line.rstrip(',')}]\n" for i, line in enumerate(lines))


def texts() -> dict[Path, str]:
    """Return what each file should hold."""
    differentiable = [ufunc for ufunc in UFUNCS if ufunc.is_in_autograd]
    autograd = "\n".join([AUTOGRAD_HEAD, *map(autograd_stub, differentiable)])
    return {
        PACKAGE / "__init__.pyi": f"{MADE}{HEAD}\n{declared()}\n{exported(fastact.__all__)}",
        PACKAGE / "autograd" / "__init__.pyi": (
            f"{MADE}{autograd}\n{exported(ufunc.name for ufunc in differentiable)}"
        ),
    }
