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
import plain_formulas
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


def _fill_kernels(template: Path, catalogue: ModuleType, elements: tuple[str, ...], **more: list[str]) -> str:
    """Fill in a template of kernels for some element types, the table of them at the end, and what else it names."""
    text = template.read_text() + (PACKAGE / "_table.pyx.in").read_text()
    return Tempita.Template(text, name=template.name).substitute(
        kernels=kernels(catalogue, elements),
        row_kernels=row_kernels(catalogue, elements),
        ufuncs=[ufunc.name for ufunc in catalogue.UFUNCS],
        elements=elements,
        block_bytes=BLOCK_BYTES,
        formula_files=[path.stem for path in sorted(PACKAGE.glob("_formulas_*.pxd"))],
        **more,
    )


def _fill_interface(template: Path, catalogue: ModuleType) -> str:
    """Fill in the template of the C interface."""
    functions, loops = c_interface.functions(catalogue), c_interface.loops(catalogue)
    return Tempita.Template(template.read_text(), name=template.name).substitute(functions=functions, loops=loops)


def _fill(template: Path, catalogue: ModuleType) -> str:
    """Fill in the template of a module."""
    match template.name:
        case "_kernels.pyx.in":
            return _fill_kernels(template, catalogue, VECTOR_ELEMENTS)
        case "_long_kernels.pyx.in":
            written = (PACKAGE / "_long_formulas.pxd").read_text()
            plain = {"plain_formulas": plain_formulas.missing(catalogue, written), "library": plain_formulas.FROM_C}
            return _fill_kernels(template, catalogue, LONG_ELEMENTS, **plain)
        case "kernels.pyx.in":
            return _fill_interface(template, catalogue)
    raise ValueError(f"render: nothing is known of the template {template}")


def render(target: Path, templates: dict[str, Path]) -> dict[str, Path]:
    """Write the rendered package into `target`.

    Parameters
    ----------
    target : Path
        Folder that receives a ``fastact/`` package of Cython sources.
    templates : dict of str to Path
        The template of each module, as in ``{"fastact._kernels_avx2": Path("fastact/_kernels.pyx.in")}``.

    Returns
    -------
    dict of str to Path
        The Cython source of each of the modules.
    """
    package = target / "fastact"
    package.mkdir(parents=True, exist_ok=True)
    _write(package / "__init__.pxd", "")
    for source in sorted(PACKAGE.glob("_*.pxd")):
        _write(package / source.name, cast_literals(source.read_text()))

    catalogue = load_catalogue()
    _write(package / "kernels.pxd", c_interface.declarations(catalogue))
    texts = {template: _fill(template, catalogue) for template in set(templates.values())}
    sources = {module: (target / module.replace(".", "/")).with_suffix(".pyx") for module in templates}
    for module, source in sources.items():
        _write(source, texts[templates[module]])
    return sources
