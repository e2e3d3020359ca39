"""Write the type stubs, ``fastact/__init__.pyi``, from the catalogue: ``python tools/write_stubs.py``.

Every ufunc is an instance of a class of its own, whose ``__call__`` names operands, parameters and defaults. A test
fails when the file is out of date.
"""

import argparse
from pathlib import Path

from fastact._catalogue import UFUNCS, Ufunc

STUBS = Path(__file__).resolve().parent.parent / "fastact" / "__init__.pyi"

HEAD = """\
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
"""


def stub(ufunc: Ufunc) -> str:
    """Class and name of one ufunc."""
    arguments = ["self"]
    arguments += [f"{name}: ArrayLike" for name in ufunc.arrays if name not in ufunc.named]
    arguments += ["/"]  # before whatever may be named: gate and value of a pair, and parameters
    arguments += [f"{name}: ArrayLike" for name in ufunc.arrays if name in ufunc.named]
    arguments += [f"{p.name}: ArrayLike" + ("" if p.required else f" = {p.default!r}") for p in ufunc.params]
    arguments += ["*"] if any(not param.required for param in ufunc.params) else []
    pair = len(ufunc.outputs) == 2
    arguments += [
        f"out: {'_Outs' if pair else '_Out'} = None",
        f"**kwargs: Unpack[{'_AlongAxis' if ufunc.signature else '_Elementwise'}]",
    ]
    result = "tuple[Any, Any]" if pair else "Any"
    call = f"    def __call__({', '.join(arguments)}) -> {result}: ..."
    if len(call) > 120:
        lines = "".join(f"        {argument},\n" for argument in arguments)
        call = f"    def __call__(\n{lines}    ) -> {result}: ..."
    return f"class _{ufunc.name}(np.ufunc):\n{call}\n\n{ufunc.name}: _{ufunc.name}\n"


def text() -> str:
    """Return what the file should hold."""
    return "\n".join([HEAD, *(stub(ufunc) for ufunc in UFUNCS)])


def main() -> None:
    """Write the file."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    STUBS.write_text(text())


if __name__ == "__main__":
    main()
