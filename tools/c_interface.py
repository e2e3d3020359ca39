"""The C interface, from the catalogue: what ``fastact/kernels.pxd`` promises and ``kernels.pyx.in`` defines."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from types import ModuleType

import kernel_specs

C_TYPES = {"f16": "uint16_t", "bf16": "uint16_t", "longdouble": "long double"}  # of what C itself doesn't name so

# Element type of the array -> how names end, and its C type.
ENDINGS = {"b2": "bf16", "g": "longdouble"}
ELEMENTS = {
    element: (ENDINGS.get(element) or f"{element[0]}{8 * int(element[1:])}", C_TYPES.get(storage, storage))
    for element, (storage, _) in kernel_specs.ELEMENTS.items()
}
INTEGERS = tuple(element for element in ELEMENTS if element[0] in "iu")
LINE = 120

HEAD = """\
# Made by tools/regenerate.py from the catalogue: fastact's functions for compiled code, see docs/c_interface.md.
# What is declared here stays as it is; more may come.

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t
"""


@dataclass(frozen=True)
class Function:
    """A C function.

    Attributes
    ----------
    result, name : str
        C type that it returns, and its name.
    arguments : tuple of (str, str)
        C type and name of each.
    body : tuple of str
        Its definition, line by line.
    """

    result: str
    name: str
    arguments: tuple[tuple[str, str], ...]
    body: tuple[str, ...]

    @property
    def declaration(self) -> str:
        """Spell the declaration, on several lines where one is too long."""
        arguments = ", ".join(f"{kind} {name}" for kind, name in self.arguments)
        line = f"cdef {self.result} {self.name}({arguments}) noexcept nogil"
        indent = " " * (line.index("(") + 1)
        # Only after a comma: elsewhere Cython takes no line break, and readers would stumble.
        stuck = line.replace(" ", "\xa0").replace(",\xa0", ", ")
        return "\n".join(textwrap.wrap(stuck, LINE, subsequent_indent=indent)).replace("\xa0", " ")


def _operands(ufunc, by_value: tuple[str, ...]) -> str:
    """Spell the operands as a loop takes them: each by its address."""
    names = [*ufunc.inputs, *ufunc.outputs]
    return "[" + ", ".join(f"<char*>{'&' if name in by_value else ''}{name}" for name in names) + "]"


def _over_arrays(ufunc, element: str, threaded: bool, loop: int) -> Function:
    """Apply a ufunc to whole arrays, with a value for each parameter."""
    suffix, kind = ELEMENTS[element]
    params = tuple(param.name for param in ufunc.params)
    counts, extent = (("rows", "n"), "rows * n, n") if ufunc.signature else (("n",), "n, 0")
    return Function(
        "void",
        f"{ufunc.name}_{suffix}{'_threaded' * threaded}",
        (
            *(
                (f"const {kernel_specs.FIXED_STORAGE.get(own, kind)}*", name)
                for name, own in zip(ufunc.arrays, ufunc.fixed_dtypes, strict=False)
            ),
            *((kind, name) for name in params),
            *((f"{kind}*", name) for name in ufunc.outputs),
            *(("Py_ssize_t", count) for count in counts),
        ),
        (f"run_loop(loops[{loop}], {_operands(ufunc, params)}, {extent})",),
    )


def _of_numbers(ufunc, loop: int) -> tuple[Function, ...]:
    """Apply a ufunc to numbers in double precision; several may come in an array, as from SciPy's integrators."""
    names, (output,) = ufunc.inputs, ufunc.outputs
    plain = Function(
        "double",
        ufunc.name,
        tuple(("double", name) for name in names),
        (
            f"cdef double {output} = 0.0",
            f"run_loop(loops[{loop}], {_operands(ufunc, (*names, output))}, 1, 0)",
            f"return {output}",
        ),
    )
    if len(names) == 1:
        return (plain,)
    given = ", ".join(f"args[{i}]" for i in range(len(names)))
    return plain, Function(
        "double",
        f"{ufunc.name}_args",
        (("int", "count"), ("double*", "args")),
        (f"return {ufunc.name}({given}) if count >= {len(names)} else NAN",),
    )


def _variants(ufunc) -> list[tuple[str, bool]]:
    """List the element types of a ufunc, without threads and with them."""
    return [
        (element, threaded)
        for element in ELEMENTS
        if element not in INTEGERS or ufunc.activation.integers
        for threaded in (False, True)
    ]


def loops(catalogue: ModuleType) -> list[tuple[str, str, bool]]:
    """List the loops behind the functions: ufunc, element type, and whether it is split over threads."""
    return [(ufunc.name, *variant) for ufunc in catalogue.UFUNCS for variant in _variants(ufunc)]


def functions(catalogue: ModuleType) -> list[Function]:
    """List all functions, those of a ufunc together."""
    number = {loop: i for i, loop in enumerate(loops(catalogue))}
    listed = []
    for ufunc in catalogue.UFUNCS:
        if not ufunc.signature and len(ufunc.outputs) == 1:
            listed += _of_numbers(ufunc, number[ufunc.name, "f8", False])
        listed += [_over_arrays(ufunc, *variant, number[ufunc.name, *variant]) for variant in _variants(ufunc)]
    return listed


def declarations(catalogue: ModuleType) -> str:
    """Spell ``kernels.pxd``."""
    return "\n".join([HEAD, *(function.declaration for function in functions(catalogue))]) + "\n"
