"""Generate the Cython sources of the kernels from the catalogue and the formulas.

setup.py calls `render`, which fills in these templates:

- ``_loops/elementwise.pyx.in`` has the elementwise kernels, one per ufunc and element type, and ``_loops/rows.pyx.in``
  the sweeps of the ufuncs along an axis. Both form one module, which is compiled once per instruction set.
- ``_loops/longdouble.pyx.in`` has all kernels for long double and is compiled once.
- ``_loops/table.pyx.in`` is appended to both modules: the table of their kernels.
- ``kernels.pyx.in`` is the C interface, whose functions `c_interface` lists.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import c_interface
from Cython import Tempita
from element_types import LONG_ELEMENTS, VECTOR_ELEMENTS
from formula_index import formulas, formulas_of
from kernel_specs import kernels
from row_kernel_specs import row_kernels

PACKAGE = Path(__file__).resolve().parent.parent / "fastact"


def load_catalogue() -> ModuleType:
    """Import the catalogue without the package around it, which isn't built yet."""
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


def _write(path: Path, text: str) -> None:
    """Write the text unless the file has it already: an unchanged kernel isn't compiled again."""
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def _fill_kernels(templates: list[Path], catalogue: ModuleType, elements: tuple[str, ...], **more: object) -> str:
    """Fill in the templates of a kernel module for some element types; `more` is for other names in them."""
    text = "".join(template.read_text() for template in templates)
    return Tempita.Template(text, name=templates[0].name).substitute(
        kernels=kernels(catalogue, elements),
        row_kernels=row_kernels(catalogue, elements),
        ufuncs=[ufunc.name for ufunc in catalogue.UFUNCS],
        elements=elements,
        formula_files=sorted({formula.file for formula in formulas(scalar=False).values()}),
        **more,
    )


def _fill_interface(template: Path, catalogue: ModuleType) -> str:
    """Fill in the template of the C interface."""
    functions = [function for group in c_interface.functions(catalogue).values() for function in group]
    text = Tempita.Template(template.read_text(), name=template.name)
    return text.substitute(functions=functions, loops=c_interface.loops(catalogue))


def _fill(template: Path, catalogue: ModuleType) -> str:
    """Fill in the template of a module."""
    rows, table = (template.with_name(name) for name in ("rows.pyx.in", "table.pyx.in"))
    match template.name:
        case "elementwise.pyx.in":
            return _fill_kernels([template, rows, table], catalogue, VECTOR_ELEMENTS)
        case "longdouble.pyx.in":
            taken = formulas_of(kernels(catalogue, LONG_ELEMENTS))
            return _fill_kernels([template, table], catalogue, LONG_ELEMENTS, formulas=taken)
        case "kernels.pyx.in":
            return _fill_interface(template, catalogue)
    raise ValueError(f"unknown template: {template}")


def render(target: Path, templates: dict[str, Path]) -> dict[str, Path]:
    """Write the Cython source of each module to a folder.

    Parameters
    ----------
    target : Path
        The folder, which is created if need be.
    templates : dict of str to Path
        The template of each module, as in ``{"fastact.kernels": Path("fastact/kernels.pyx.in")}``.

    Returns
    -------
    dict of str to Path
        The Cython source of each module.
    """
    target.mkdir(parents=True, exist_ok=True)
    catalogue = load_catalogue()
    sources = {}
    for module, template in templates.items():
        sources[module] = target / f"{module.rpartition('.')[2]}.pyx"
        _write(sources[module], _fill(template, catalogue))
        if module == "fastact.kernels" and declare().stat().st_mtime > sources[module].stat().st_mtime:
            sources[module].touch()  # Cython looks for declarations beside the source only
    return sources


def declare() -> Path:
    """Write ``kernels.pxd``, the declarations of the C interface; return its path."""
    declarations = PACKAGE / "kernels.pxd"
    _write(declarations, c_interface.declarations(load_catalogue()))
    return declarations
