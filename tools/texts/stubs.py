"""The type stubs, ``fastact/__init__.pyi`` and ``fastact/autograd/__init__.pyi``.

Every ufunc is an instance of a class of its own, whose ``__call__`` names operands, parameters and defaults; results
are typed as NumPy's stubs type those of its ufuncs.
"""

from collections.abc import Callable, Iterable
from inspect import Parameter
from pathlib import Path
from textwrap import indent

import fastact
from fastact._catalogue import UFUNCS, Ufunc
from fastact._catalogue.docstrings import docstring, keywords, signature
from fastact.autograd import _traced

PACKAGE = Path(__file__).resolve().parents[2] / "fastact"
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
"""


AUTOGRAD_HEAD = """\
from typing import Any, SupportsIndex

from numpy.typing import ArrayLike
"""


def base(ufunc: Ufunc) -> str:
    """Class that knows which methods beside the call a ufunc has."""
    inputs, outputs = len(ufunc.inputs), len(ufunc.outputs)
    if not ufunc.signature and outputs == 1 and inputs <= 2:
        return ("_Unary", "_Binary")[inputs - 1]
    along = f'Literal["{ufunc.signature}"]' if ufunc.signature else "None"
    return f"_CallOnly[Literal[{inputs}], Literal[{outputs}], {along}]"


def written(parameters: Iterable[Parameter], kind_of: Callable[[str], str]) -> list[str]:
    """Parameters as a stub writes them, each with its type."""
    arguments, before = [], Parameter.POSITIONAL_ONLY
    for parameter in parameters:
        if parameter.kind is not before:
            arguments += ["/"] if before is Parameter.POSITIONAL_ONLY and arguments else []
            arguments += ["*"] if parameter.kind is Parameter.KEYWORD_ONLY else []
        default = "" if parameter.default is Parameter.empty else f" = {parameter.default!r}"
        arguments.append(f"{parameter.name}: {kind_of(parameter.name)}{default}")
        before = parameter.kind
    return arguments + (["/"] if before is Parameter.POSITIONAL_ONLY else [])


def definition(name: str, arguments: list[str], result: str) -> str:
    """One line, if it fits even in a class; else a line per argument."""
    line = f"def {name}({', '.join(arguments)}) -> {result}:"
    if len(line) <= 112:
        return line
    return f"def {name}(\n" + "".join(f"    {argument},\n" for argument in arguments) + f") -> {result}:"


def results(ufunc: Ufunc, result: str) -> str:
    """Type of what comes back: of one result, or of a tuple of them."""
    count = len(ufunc.outputs)
    return f"tuple[{', '.join([result] * count)}]" if count > 1 else result


def overload(ufunc: Ufunc, operand: str, out: str, result: str) -> str:
    """One way to call a ufunc: what all its inputs are, and what comes back."""
    inherited = keywords(ufunc).keys() - {"axis"}
    named = [parameter for name, parameter in signature(ufunc).parameters.items() if name not in inherited]
    types = {"out": out, "axis": "SupportsIndex"}
    arguments = ["self", *written(named, lambda name: types.get(name, operand))]
    kind = "_Reduction" if ufunc.is_reduction else "_AlongAxis" if ufunc.signature else "_Elementwise"
    arguments.append(f"**kwargs: Unpack[{kind}]")
    result = results(ufunc, result)
    return indent(f"@overload\n{definition('__call__', arguments, result)} ...", "    ")


def stub(ufunc: Ufunc) -> str:
    """Class, name and docstring of one ufunc."""
    out = f"_Outs{len(ufunc.outputs)}" if len(ufunc.outputs) > 1 else "_Out"
    calls = [
        *([] if ufunc.signature else [overload(ufunc, "_Scalar", "None", "Any")]),  # a scalar, of whichever type
        *([overload(ufunc, "ArrayLike", out, "_Array")] if ufunc.has_core_dim[-1] or not ufunc.signature else []),
        overload(ufunc, "_Any", out, "Any"),  # whatever the other library returns
    ]
    return "\n".join(
        [
            "@type_check_only",
            f"class _{ufunc.name}({base(ufunc)}):",
            *calls,
            "",
            f"{ufunc.name}: _{ufunc.name}",
            f'"""{docstring(ufunc)}\n"""\n',
        ]
    )


def autograd_stub(ufunc: Ufunc) -> str:
    """What `fastact.autograd` makes of a ufunc: a function whose operands and results autograd may trace."""
    arguments = written(
        _traced.signature(ufunc).parameters.values(), lambda name: "SupportsIndex" if name == "axis" else "ArrayLike"
    )
    result = results(ufunc, "Any")
    text = indent(_traced.docstring(ufunc), "    ").lstrip()
    return f'{definition(ufunc.name, arguments, result)}\n    """{text}\n    """\n'


def exported(names: Iterable[str]) -> str:
    return "\n__all__ = [\n" + "".join(f'    "{name}",\n' for name in sorted(names)) + "]\n"


def texts() -> dict[Path, str]:
    """Return what each file should hold."""
    differentiable = [ufunc for ufunc in UFUNCS if ufunc.is_in_autograd]
    stubs = [HEAD, *map(stub, UFUNCS)]
    autograd = [AUTOGRAD_HEAD, *map(autograd_stub, differentiable)]
    return {
        PACKAGE / "__init__.pyi": MADE + "\n".join(stubs) + exported(fastact.__all__),
        PACKAGE / "autograd" / "__init__.pyi": MADE
        + "\n".join(autograd)
        + exported(ufunc.name for ufunc in differentiable),
    }
