"""The formulas that ``fastact/_formulas`` has, and the type that each is written over.

A formula over scalars, in a ``longdouble*.pxd``, serves long double only and takes precedence there. The type of a
formula over vectors says which formats it serves: `number`, `floating` or `real` (fastact/_simd/__init__.pxd).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kernel_specs import Kernel

FORMULAS = Path(__file__).resolve().parent.parent / "fastact" / "_formulas"


@dataclass(frozen=True)
class Formula:
    """An inline function of ``fastact/_formulas``.

    Attributes
    ----------
    file : str
        Name of the file, without its ending.
    type : str
        Type of the result.
    arguments : tuple of str
        Names of its arguments.
    """

    file: str
    type: str
    arguments: tuple[str, ...]


@cache
def formulas(scalar: bool) -> dict[str, Formula]:
    """Read the formulas over long double scalars, or those over vectors, from their files, by name."""
    found = {}
    for path in sorted(FORMULAS.glob("*.pxd")):
        if path.stem.startswith("longdouble") == scalar:
            functions = re.findall(r"^cdef inline ([\w\[\]]+) (\w+)\(([^)]*)\)", path.read_text(), re.M)
            for kind, name, arguments in functions:
                names = tuple(argument.split()[-1] for argument in arguments.split(",") if argument)
                found[name] = Formula(path.stem, kind, names)
    return found


def formulas_of(kernels: list[Kernel]) -> dict[str, list[str]]:
    """Map the files of formulas to the functions that kernels of long double take from each.

    Raises
    ------
    ValueError
        If a function can't compute in long double.
    """
    taken = {}
    for kernel in kernels:
        known = formulas(kernel.is_scalar)
        for name in kernel.formulas:
            formula = formulas(scalar=False).get(name)
            if name in known and known[name].type != "real":
                taken.setdefault(known[name].file, set()).add(name)
            elif formula:
                arguments = ", ".join(f"longdouble {argument}" for argument in formula.arguments)
                raise ValueError(
                    f"{kernel.ufunc.name} can't compute in long double: write {name} over `floating` in "
                    f"_formulas/{formula.file}.pxd, or add `cdef inline longdouble {name}({arguments})` to "
                    "_formulas/longdouble*.pxd"
                )
    return {file: sorted(names) for file, names in sorted(taken.items())}
