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
STRETCH_BLOCKS = 64

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
    """One C function: a ufunc for one element type.

    Attributes
    ----------
    uniform : bool
        Parameters are one value each, and not one per element.
    constants : dict
        Values of the parameters, spelt out for the compiler to fold; empty where they are operands.
    folded : str
        Symbol of the kernel to hand over to when the parameters have their defaults.
    """

    ufunc: object
    element: str
    uniform: bool
    constants: dict[str, str]
    folded: str = ""

    @property
    def symbol(self) -> str:
        form = "folded" if self.constants else "uniform" if self.uniform else "elementwise"
        return f"{self.ufunc.name}_{self.element}_{form}"

    @property
    def storage(self) -> str:
        return ELEMENTS[self.element][0]

    @property
    def compute(self) -> str:
        return ELEMENTS[self.element][1]

    @property
    def bits(self) -> str:
        """Unsigned type as wide as what is computed in."""
        return "uint64_t" if self.compute == "double" else "uint32_t"

    @property
    def lanes(self) -> int:
        return BLOCK_BYTES // int(self.element[1:])

    @property
    def stretch(self) -> int:
        return STRETCH_BLOCKS * self.lanes

    @property
    def arrays(self) -> tuple[str, ...]:
        return self.ufunc.arrays

    @property
    def params(self) -> tuple[str, ...]:
        return tuple(f"p_{param.name}" for param in self.ufunc.params)

    @property
    def swept(self) -> tuple[str, ...]:
        """Operands that are read anew for every element."""
        return self.arrays if self.uniform else self.arrays + self.params

    @property
    def has_defaults(self) -> str:
        return " and ".join(f"p_{param.name} == <{self.compute}>{param.default!r}" for param in self.ufunc.params)

    @property
    def factors(self) -> tuple[str, ...]:
        """What a smooth gate or backward pass multiplies with; nothing for every other kernel."""
        return factors(self.ufunc, self.constants)

    @property
    def results(self) -> tuple[str, ...]:
        """Expression of each output; the multiplicand, where there are factors."""
        return results(self.ufunc, self.constants)

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


def _call(ufunc, suffix: str, *arrays: str, constants: dict[str, str]) -> str:
    """Spell the call of a row's formula."""
    params = [constants.get(param.name, f"p_{param.name}") for param in ufunc.params]
    return f"{ufunc.activation.name}{suffix}({', '.join([*arrays, *params])})"


def factors(ufunc, constants: dict[str, str]) -> tuple[str, ...]:
    """Spell what a smooth gate or backward pass multiplies its operands with; nothing for every other ufunc."""
    row = ufunc.activation
    if row.gate and not row.piecewise and ufunc.kind == "value":
        return (f"{row.gate}(gate)",)
    if row.piecewise or not ufunc.kind.startswith("backward"):
        return ()
    if row.gate:
        return f"{row.gate}_derivative(gate)", f"{row.gate}(gate)"
    if ufunc.kind == "backward":
        return (_call(ufunc, "_derivative", "x", constants=constants),)
    return (_call(ufunc, "_derivative_from_output", "y", constants=constants),)


def results(ufunc, constants: dict[str, str]) -> tuple[str, ...]:
    """Spell the expression of each output over the operands' names."""
    row = ufunc.activation
    has_factors = bool(factors(ufunc, constants))

    def formula(suffix: str, *arrays: str) -> str:
        value = _call(ufunc, suffix, *arrays, constants=constants)
        return f"nan_through({arrays[-1]}, {value})" if row.piecewise else value

    if row.gate and has_factors:
        return ("value",) if ufunc.kind == "value" else ("dy * value", "dy")
    if row.gate:
        gate = f"nan_through(gate, {row.gate}(gate))"
        if ufunc.kind == "value":
            return (f"{gate} * value",)
        slope = f"nan_through(gate, {row.gate}_derivative(gate))"
        # NaN comes through from the gate by its slope, and from the value by itself.
        return f"nan_through(value, select_chain(dy * value, {slope}))", f"select_chain(dy, {gate})"
    if has_factors:
        return ("dy",)
    match ufunc.kind:
        case "value":
            return (formula("", "x"),)
        case "derivative":
            return (formula("_derivative", "x"),)
        case "backward":
            dx = f"select_chain(dy, {formula('_derivative', 'x')})"
            return (dx, formula(f"_backward_{row.params[0].name}", "dy", "x")) if row.param_gradient else (dx,)
        case "backward_from_output":
            return (f"select_chain(dy, {formula('_derivative_from_output', 'y')})",)
    raise ValueError(f"{ufunc.name}: unknown kind {ufunc.kind!r}")


def kernels(catalogue: ModuleType) -> list[Kernel]:
    """List every elementwise kernel that the catalogue asks for, a folded one ahead of what hands over to it."""
    listed = []
    for ufunc in catalogue.UFUNCS:
        row = ufunc.activation
        for element, (_, compute) in ELEMENTS.items():
            if row.along_axis or (element not in FLOAT_ELEMENTS and not row.integers):
                continue
            folded = ""
            if ufunc.params and not row.piecewise:
                constants = {param.name: f"<{compute}>{param.default!r}" for param in ufunc.params}
                listed.append(Kernel(ufunc, element, True, constants))
                folded = listed[-1].symbol
            listed.append(Kernel(ufunc, element, True, {}, folded))
            if ufunc.params:
                listed.append(Kernel(ufunc, element, False, {}))
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
        formula_files=[path.stem for path in sorted(PACKAGE.glob("_formulas_*.pxd"))],
    )
    rendered = {}
    for name in instruction_sets:
        rendered[name] = package / f"_kernels_{name}.pyx"
        _write(rendered[name], text)
    return rendered
