"""The functions of the C interface, by ufunc: ``kernels.pxd`` declares them, ``kernels.pyx.in`` defines them."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from types import ModuleType

from element_types import ELEMENTS as STORAGE
from element_types import FIXED_STORAGE

C_TYPES = {"f16": "uint16_t", "bf16": "uint16_t", "longdouble": "long double"}  # where C has another name

# Element type of the array -> how names end, and its C type.
ENDINGS = {"b2": "bf16", "g": "longdouble"}
ELEMENTS = {
    element: (ENDINGS.get(element) or f"{element[0]}{8 * int(element[1:])}", C_TYPES.get(storage, storage))
    for element, (storage, _) in STORAGE.items()
}
INTEGERS = tuple(element for element in ELEMENTS if element[0] in "iu")
LINE = 120

HEAD = """\
# Made by the build from the catalogue: fastact's functions for compiled code, see docs/c_interface.md.
# Within a major version no declaration changes or goes. Minor versions may add some.

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t
"""


@dataclass(frozen=True)
class Function:
    """A C function.

    Attributes
    ----------
    result : str
        C type of the returned value.
    name : str
        Name of the function.
    arguments : tuple of (str, str)
        C type and name of each argument.
    body : tuple of str
        Lines of the definition.
    """

    result: str
    name: str
    arguments: tuple[tuple[str, str], ...]
    body: tuple[str, ...]

    @property
    def declaration(self) -> str:
        """The declaration in Cython, on several lines where one is too long."""
        arguments = ", ".join(f"{kind} {name}" for kind, name in self.arguments)
        line = f"cdef {self.result} {self.name}({arguments}) noexcept nogil"
        indent = " " * (line.index("(") + 1)
        # Break only after a comma: Cython takes no line break elsewhere.
        stuck = line.replace(" ", "\xa0").replace(",\xa0", ", ")
        return "\n".join(textwrap.wrap(stuck, LINE, subsequent_indent=indent)).replace("\xa0", " ")


def _operands(ufunc, by_value: tuple[str, ...]) -> str:
    """Return the operands as a loop takes them, each by its address."""
    names = [*ufunc.inputs, *ufunc.outputs]
    return "[" + ", ".join(f"<char*>{'&' if name in by_value else ''}{name}" for name in names) + "]"


def _over_arrays(ufunc, element: str, loop: int) -> Function:
    """Return the function that applies a ufunc to whole arrays, with one value for each parameter."""
    suffix, kind = ELEMENTS[element]
    params = tuple(param.name for param in ufunc.params)
    counts, extent = (("rows", "n"), "rows * n, n") if ufunc.signature else (("n",), "n, 0")
    return Function(
        "void",
        f"{ufunc.name}_{suffix}",
        (
            *(
                (f"const {FIXED_STORAGE.get(fixed, kind)}*", name)
                for name, fixed in zip(ufunc.arrays, ufunc.fixed_dtypes, strict=False)
            ),
            *((kind, name) for name in params),
            *((f"{kind}*", name) for name in ufunc.outputs),
            *(("Py_ssize_t", count) for count in counts),
            ("bint", "threaded"),
        ),
        (f"run_loop(loops[{loop}][threaded != 0], {_operands(ufunc, params)}, {extent})",),
    )


def _of_numbers(ufunc, loop: int) -> tuple[Function, ...]:
    """Return the functions that apply a ufunc to numbers in double precision.

    Where it takes several, a second function takes them in an array, as SciPy's integrators hand them over.
    """
    names, (output,) = ufunc.inputs, ufunc.outputs
    plain = Function(
        "double",
        ufunc.name,
        tuple(("double", name) for name in names),
        (
            f"cdef double {output} = 0.0",
            f"run_loop(loops[{loop}][False], {_operands(ufunc, (*names, output))}, 1, 0)",
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


def _elements(ufunc) -> list[str]:
    """List the element types of a ufunc."""
    return [element for element in ELEMENTS if element not in INTEGERS or ufunc.activation.integers]


def loops(catalogue: ModuleType) -> list[tuple[str, str]]:
    """List the loops behind the functions: the name of a ufunc and an element type."""
    return [(ufunc.name, element) for ufunc in catalogue.UFUNCS for element in _elements(ufunc)]


def functions(catalogue: ModuleType) -> dict[str, list[Function]]:
    """Return the functions of each ufunc by its name."""
    number = {loop: i for i, loop in enumerate(loops(catalogue))}
    listed = {}
    for ufunc in catalogue.UFUNCS:
        over_arrays = [_over_arrays(ufunc, element, number[ufunc.name, element]) for element in _elements(ufunc)]
        takes_numbers = not ufunc.signature and len(ufunc.outputs) == 1
        listed[ufunc.name] = [*(_of_numbers(ufunc, number[ufunc.name, "f8"]) if takes_numbers else ()), *over_arrays]
    return listed


def declarations(catalogue: ModuleType) -> str:
    """Return the text of ``kernels.pxd``."""
    listed = functions(catalogue).values()
    return "\n".join([HEAD, *(function.declaration for group in listed for function in group)]) + "\n"
