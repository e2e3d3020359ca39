"""Render the kernels: catalogue and formulas in, Cython sources out.

The build calls `render` (see setup.py). Two things happen on the way from ``fastact/`` to the build folder:

- ``_kernels.pyx.in`` is filled in with one kernel per ufunc and element type, once per instruction set;
- the formulas are copied with a cast before each literal, ``0.5`` becoming ``<real>0.5``. Cython would make it
  a C double, and a float32 kernel would silently compute in double precision, at half the speed.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from Cython import Tempita

PACKAGE = Path(__file__).resolve().parent.parent / "fastact"
BLOCK_BYTES = 64

# Element type of the array -> C type in memory and C type to compute in.
ELEMENTS = {
    "i1": ("int8_t", "int8_t"),
    "i2": ("int16_t", "int16_t"),
    "i4": ("int32_t", "int32_t"),
    "i8": ("int64_t", "int64_t"),
    "u1": ("uint8_t", "uint8_t"),
    "u2": ("uint16_t", "uint16_t"),
    "u4": ("uint32_t", "uint32_t"),
    "u8": ("uint64_t", "uint64_t"),
    "f2": ("half", "float"),
    "f4": ("float", "float"),
    "f8": ("double", "double"),
}
FLOAT_ELEMENTS = ("f2", "f4", "f8")


@dataclass(frozen=True)
class Kernel:
    """One C function: a ufunc for one element type, with its parameters uniform or one per element."""

    symbol: str
    ufunc: str
    element: str
    uniform: bool
    storage: str
    compute: str
    arrays: tuple[str, ...]
    params: tuple[str, ...]
    results: tuple[str, ...]

    @property
    def lanes(self) -> int:
        return BLOCK_BYTES // int(self.element[1:])

    @property
    def swept(self) -> tuple[str, ...]:
        """Operands that are read anew for every element."""
        return self.arrays if self.uniform else self.arrays + self.params

    def position(self, operand: str) -> int:
        return (self.arrays + self.params).index(operand)

    def load(self, address: str) -> str:
        return f"widen({address})" if self.storage == "half" else address

    def store(self, result: str) -> str:
        return f"narrow({result})" if self.storage == "half" else result


@dataclass(frozen=True)
class RowKernel:
    """The sweeps of one ufunc along an axis, for one element type."""

    ufunc: str
    element: str
    arrays: tuple[str, ...]
    sweeps: tuple[str, ...]

    @property
    def symbol(self) -> str:
        return f"{self.ufunc}_{self.element}"

    @property
    def operands(self) -> str:
        """Spell the array operands and the output, typed."""
        storage, _ = ELEMENTS[self.element]
        inputs = [f"<const {storage}*>operands[{i}]" for i in range(len(self.arrays))]
        return ", ".join([*inputs, f"<{storage}*>operands[{len(self.arrays)}]"])


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


def results(ufunc) -> tuple[str, ...]:
    """Spell the expression of each output over the operands' names."""
    row = ufunc.activation
    params = ["p_" + param.name for param in row.params]

    def call(function: str, *arrays: str) -> str:
        return f"{function}({', '.join([*arrays, *params])})"

    def through(array: str, value: str) -> str:
        return f"nan_through({array}, {value})" if row.piecewise else value

    def chain(array: str, slope: str) -> str:
        return f"select_chain(dy, {through(array, slope)})" if row.piecewise else f"dy * {slope}"

    if row.gate:
        gate = through("gate", f"{row.gate}(gate)")
        if ufunc.kind == "value":
            return (f"{gate} * value",)
        slope = through("gate", f"{row.gate}_derivative(gate)")
        if row.piecewise:
            # NaN is let through from the gate by its slope, and from the value here.
            return f"nan_through(value, select_chain(dy * value, {slope}))", f"select_chain(dy, {gate})"
        return f"dy * value * {slope}", f"dy * {gate}"

    match ufunc.kind:
        case "value":
            return (through("x", call(row.name, "x")),)
        case "derivative":
            return (through("x", call(f"{row.name}_derivative", "x")),)
        case "backward":
            dx = chain("x", call(f"{row.name}_derivative", "x"))
            if not row.param_gradient:
                return (dx,)
            return dx, through("x", call(f"{row.name}_backward_{row.params[0].name}", "dy", "x"))
        case "backward_from_output":
            return (chain("y", call(f"{row.name}_derivative_from_output", "y")),)
    raise ValueError(f"{ufunc.name}: unknown kind {ufunc.kind!r}")


def kernels(catalogue: ModuleType) -> list[Kernel]:
    """List every kernel that the catalogue asks for."""
    listed = []
    for ufunc in catalogue.UFUNCS:
        if ufunc.activation.along_axis:
            continue
        for element, (storage, compute) in ELEMENTS.items():
            if element not in FLOAT_ELEMENTS and not ufunc.activation.integers:
                continue
            for uniform in (True, False) if ufunc.params else (True,):
                listed.append(
                    Kernel(
                        symbol=f"{ufunc.name}_{element}_{'uniform' if uniform else 'elementwise'}",
                        ufunc=ufunc.name,
                        element=element,
                        uniform=uniform,
                        storage=storage,
                        compute=compute,
                        arrays=ufunc.arrays,
                        params=tuple("p_" + param.name for param in ufunc.params),
                        results=results(ufunc),
                    )
                )
    return listed


def row_kernels(catalogue: ModuleType) -> list[RowKernel]:
    """List the kernels of the ufuncs along an axis."""
    return [
        RowKernel(
            ufunc.name,
            element,
            ufunc.arrays,
            ("largest", "total", "result") if ufunc.kind == "value" else ("total", "result"),
        )
        for ufunc in catalogue.UFUNCS
        if ufunc.activation.along_axis
        for element in ("f4", "f8")
    ]


_LITERAL = re.compile(r"(?<![\w.])(\d+\.\d*(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+)(?![\w.])")


def cast_literals(source: str) -> str:
    """Give every literal of a fused function the function's own type.

    In a function over ``number`` that is every literal, in one over ``real`` those with a decimal point or an
    exponent, so that bit patterns stay integers.
    """
    fused = None
    lines = []
    for line in source.splitlines():
        if line.startswith("cdef inline"):
            fused = next((name for name in ("number", "real") if re.search(rf"\b{name}\b", line)), None)
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
        The kernel source of each instruction set.
    """
    package = target / "fastact"
    package.mkdir(parents=True, exist_ok=True)
    _write(package / "__init__.pxd", "")
    for source in sorted(PACKAGE.glob("_*.pxd")):
        _write(package / source.name, cast_literals(source.read_text()))

    catalogue = load_catalogue()
    template = Tempita.Template.from_filename(str(PACKAGE / "_kernels.pyx.in"), encoding="utf-8")
    text = template.substitute(
        kernels=kernels(catalogue),
        row_kernels=row_kernels(catalogue),
        ufuncs=[ufunc.name for ufunc in catalogue.UFUNCS],
        elements=list(ELEMENTS),
        block_bytes=BLOCK_BYTES,
        formula_files=[path.stem for path in sorted(PACKAGE.glob("_formulas_*.pxd"))] + ["_normal"],
    )
    rendered = {}
    for name in instruction_sets:
        rendered[name] = package / f"_kernels_{name}.pyx"
        _write(rendered[name], text)
    return rendered
