"""Render the kernels: catalogue and formulas in, Cython sources out.

The build calls `render` (see setup.py). Three things happen on the way from ``fastact/`` to the build folder:

- ``_kernels.pyx.in`` is filled in with one kernel per ufunc and element type, once per instruction set, and
  ``_long_kernels.pyx.in`` with those of long double, once for all; ``_table.pyx.in`` is the end of both;
- ``kernels.pyx.in`` is filled in with the C interface, which `c_interface` lists;
- the formulas are copied with a cast before each literal, ``0.5`` becoming ``<real>0.5``. Cython would make it
  a C double, and a float32 kernel would silently compute in double precision, at half the speed.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import c_interface
from Cython import Tempita
from kernel_spelling import BLOCK_BYTES, LONG_ELEMENTS, VECTOR_ELEMENTS, kernels, row_kernels

PACKAGE = Path(__file__).resolve().parent.parent / "fastact"


def load_catalogue() -> ModuleType:
    """Import the catalogue alone: the package around it isn't built yet."""
    name = "_fastact_catalogue"
    if name not in sys.modules:
        folder = PACKAGE / "_catalogue"
        spec = importlib.util.spec_from_file_location(
            name, folder / "__init__.py", submodule_search_locations=[str(folder)]
        )
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


_LITERAL = re.compile(r"(?<![\w.])(\d+\.\d*(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+)(?![\w.])")


def cast_literals(source: str) -> str:
    """Give every literal of a fused function the function's own type.

    In a function over ``number`` that is every literal, in one over ``real`` or ``floating`` those with a decimal point
    or an exponent, so that bit patterns stay integers.
    """
    fused = None
    lines = []
    for line in source.splitlines():
        if line.startswith("cdef inline"):
            fused = next((name for name in ("number", "floating", "real") if re.search(rf"\b{name}\b", line)), None)
        elif fused:
            code, mark, comment = line.partition("#")
            everything = fused == "number"

            def cast(match: re.Match, fused: str = fused, everything: bool = everything) -> str:
                literal = match.group()
                return f"<{fused}>{literal}" if everything or not literal.isdigit() else literal

            line = _LITERAL.sub(cast, code) + mark + comment
        lines.append(line)
    return "\n".join(lines) + "\n"


def _write(path: Path, text: str) -> None:
    """Write only what changed, so that an unchanged kernel isn't compiled again."""
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def _fill(template: str, catalogue: ModuleType, elements: tuple[str, ...]) -> str:
    """Fill in one of the templates for some element types, the table of its kernels at the end."""
    text = "".join((PACKAGE / name).read_text() for name in (template, "_table.pyx.in"))
    return Tempita.Template(text, name=template).substitute(
        kernels=kernels(catalogue, elements),
        row_kernels=row_kernels(catalogue, elements),
        ufuncs=[ufunc.name for ufunc in catalogue.UFUNCS],
        elements=elements,
        block_bytes=BLOCK_BYTES,
        formula_files=[path.stem for path in sorted(PACKAGE.glob("_formulas_*.pxd"))],
    )


def _fill_interface(catalogue: ModuleType) -> str:
    """Fill in the template of the C interface."""
    template = Tempita.Template.from_filename(str(PACKAGE / "kernels.pyx.in"), encoding="utf-8")
    return template.substitute(functions=c_interface.functions(catalogue), loops=c_interface.loops(catalogue))


def render(target: Path, instruction_sets: list[str]) -> dict[str, Path]:
    """Write the rendered package into `target`.

    Parameters
    ----------
    target : Path
        Folder that receives a ``fastact/`` package of Cython sources.
    instruction_sets : list of str
        Names, each of which becomes a module ``_kernels_NAME``.

    Returns
    -------
    dict of str to Path
        The kernel source of each instruction set; as ``"long"``, that of long double; and, as ``"interface"``, that of
        the C interface.
    """
    package = target / "fastact"
    package.mkdir(parents=True, exist_ok=True)
    _write(package / "__init__.pxd", "")
    for source in sorted(PACKAGE.glob("_*.pxd")):
        _write(package / source.name, cast_literals(source.read_text()))

    catalogue = load_catalogue()
    rendered = {"long": package / "_long_kernels.pyx"}
    _write(rendered["long"], _fill("_long_kernels.pyx.in", catalogue, LONG_ELEMENTS))
    text = _fill("_kernels.pyx.in", catalogue, VECTOR_ELEMENTS)
    for name in instruction_sets:
        rendered[name] = package / f"_kernels_{name}.pyx"
        _write(rendered[name], text)
    rendered["interface"] = package / "kernels.pyx"
    _write(package / "kernels.pxd", c_interface.declarations(catalogue))
    _write(rendered["interface"], _fill_interface(catalogue))
    return rendered
