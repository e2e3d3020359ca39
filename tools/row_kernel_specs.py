"""The kernels along an axis that the catalogue asks for, and the Cython code that ``rows.pyx.in`` inserts for each.

The template has the loops, and ``fastact/_formulas/softmax.pxd`` the mathematics; this file contains neither.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import ModuleType

from element_types import ELEMENTS, FIXED_STORAGE, FLOAT_ELEMENTS, HALF_ELEMENTS, LONG_ELEMENTS, lanes
from formula_index import FORMULAS

ROW_FORMULAS = FORMULAS / "softmax.pxd"


@dataclass(frozen=True)
class RowKernel:
    """The kernels of a ufunc along an axis for one element type. ``rows.pyx.in`` describes the sweeps.

    Attributes
    ----------
    ufunc : Ufunc
        Ufunc from the catalogue.
    element : str
        Element type, a key of `ELEMENTS`.
    formula_arguments : dict of str to tuple of str
        Arguments of each formula (`term`, `from_sum`, `result`) that ``softmax.pxd`` has for the ufunc.
    """

    ufunc: object
    element: str
    formula_arguments: dict[str, tuple[str, ...]]

    @property
    def name(self) -> str:
        return self.ufunc.name

    @property
    def symbol(self) -> str:
        return f"{self.name}_{self.element}"

    @property
    def storage(self) -> str:
        return ELEMENTS[self.element][0]

    @property
    def compute(self) -> str:
        return ELEMENTS[self.element][1]

    @property
    def is_16_bit(self) -> bool:
        return self.element in HALF_ELEMENTS

    @property
    def result_arguments(self) -> tuple[str, ...]:
        """Arguments of the formula of the result: operands, or numbers of the row from the sweeps."""
        return self.formula_arguments["result"]

    @property
    def has_row_function(self) -> bool:
        """True if a function of its own processes one row at a time: no formulas, no sweeps (``sparsemax.h``)."""
        return "result" not in self.formula_arguments

    @property
    def subtracts_maximum(self) -> bool:
        """True if terms are relative to the largest element of the row."""
        return "from_sum" in self.formula_arguments

    @property
    def starts_at_lowest_finite(self) -> bool:
        """True if the search for the largest element starts at the lowest finite number instead of -inf.

        The terms of a row of nothing but -inf are then 0 instead of NaN.
        """
        return self.subtracts_maximum and (bool(self.mask) or self.returns_row_scalar)

    @property
    def has_sum(self) -> bool:
        """True if the terms of the row are added."""
        return self.subtracts_maximum or "term" in self.formula_arguments

    @property
    def mask(self) -> str:
        """Name of the input that selects elements, the one of dtype bool; empty if there is none."""
        return self._input_of_dtype("bool")

    @property
    def label(self) -> str:
        """Name of the input that is an index into the row, the one of dtype int64; empty if there is none."""
        return self._input_of_dtype("int64")

    def _input_of_dtype(self, dtype: str) -> str:
        dtypes = zip(self.ufunc.arrays, self.ufunc.fixed_dtypes, strict=False)
        return next((name for name, fixed in dtypes if fixed == dtype), "")

    @property
    def returns_row_scalar(self) -> bool:
        """True if the last output is one number per row."""
        return not self.ufunc.has_core_dim[-1]

    @property
    def row_scalar_formula(self) -> str:
        """Name of the function whose formulas compute the row scalar."""
        return self.ufunc.activation.name

    @property
    def is_value_and_backward(self) -> bool:
        """True if there are two outputs: the row scalar `y`, and a result for each element."""
        return self.ufunc.kind == "value_and_backward"

    @property
    def arrays(self) -> tuple[str, ...]:
        """Inputs along the axis that formulas take: all but the mask."""
        cores = zip(self.ufunc.arrays, self.ufunc.has_core_dim, strict=False)
        return tuple(name for name, core in cores if core and name != self.mask)

    @property
    def axis_operands(self) -> tuple[str, ...]:
        """Operands along the axis. The output is the last one."""
        return tuple(name for name in self.pointers if name in (*self.arrays, self.mask, "out"))

    @property
    def contiguous_strides(self) -> str:
        """Code of the operands' strides in bytes along a contiguous row; 0 for a row scalar."""
        cores = zip(self.pointers, self.ufunc.has_core_dim, strict=True)
        strides = (
            f"<ptrdiff_t>sizeof({self.type_of(name).removeprefix('const ')})" if core else "0" for name, core in cores
        )
        return ", ".join(strides)

    @property
    def row_scalars(self) -> tuple[str, ...]:
        """Inputs with one number per row that formulas take: all but the label."""
        cores = zip(self.ufunc.arrays, self.ufunc.has_core_dim, strict=False)
        return tuple(name for name, core in cores if not core and name != self.label)

    @property
    def sweeps(self) -> tuple[str, ...]:
        """Names of the kernels, which are the fields of `Sweeps` in ``table.pxd``."""
        if self.has_row_function:
            return ("rows",)
        rows = () if self.element in LONG_ELEMENTS else ("rows",)
        results = ("number",) if self.returns_row_scalar else ("result", *("number",) * self.is_value_and_backward)
        return (*rows, *("largest",) * self.subtracts_maximum, *("total",) * self.has_sum, *results)

    @property
    def directions(self) -> tuple[str, ...]:
        """Directions in which kernels go over rows."""
        return ("along",) if self.has_row_function or self.element in LONG_ELEMENTS else ("along", "across")

    @property
    def lanes(self) -> str:
        """Code of the number of rows that a vector holds across rows."""
        return lanes(self.element)

    @property
    def pointers(self) -> dict[str, str]:
        """Map each operand to the code of its pointer. The last output is called `out`."""
        names = (*self.ufunc.arrays, *self.ufunc.outputs[:-1], "out")
        return {name: f"<{self.type_of(name)}*>operands[{i}]" for i, name in enumerate(names)}

    def type_of(self, operand: str) -> str:
        """Return the C type of an operand in memory."""
        fixed = dict(zip(self.ufunc.operands, self.ufunc.fixed_dtypes, strict=True))
        storage = FIXED_STORAGE.get(fixed.get(operand), self.storage)
        return f"const {storage}" if operand in self.ufunc.arrays else storage

    def load(self, operand: str, count: str, partial: bool) -> str:
        """Return the code that loads a vector of elements.

        A partial vector is filled with a number that adds nothing to the sum, and so are elements outside the mask.
        """
        fill = "-INFINITY" if self.subtracts_maximum else "0.0"
        loaded = f"load({operand}_line + i)"
        if partial:
            loaded = f"load_partial({operand}_line + whole, {count} - whole, {fill})"
        if self.mask and operand == "x":
            loaded = f"select({self.load_mask(count, partial)}, {loaded}, -INFINITY)"
        return loaded

    def load_mask(self, count: str, partial: bool) -> str:
        """Return the code that loads the mask of a vector of elements."""
        at, lanes = ("whole", f"{count} - whole") if partial else ("i", f"lanes_of({self.arrays[0]}_at)")
        return f"load_mask({self.arrays[0]}_at, {self.mask}_line + {at}, {lanes})"

    def store(self, value: str, count: str, partial: bool) -> str:
        """Return the code that stores a vector of elements."""
        if partial:
            return f"store_partial(out_line + whole, {count} - whole, {value})"
        return f"store(out_line + i, {value})"

    def store_result(self, at: str, count: str, partial: bool) -> str:
        """Return the code that computes and stores a vector of the result.

        Outside the mask, the result is that of an element of -inf: 0 if it is made from the terms, else -inf.
        """
        result = f"{self.name}_result({self.arguments('result', at)})"
        if self.mask:
            masked = "0.0" if "term" in self.result_arguments else "-INFINITY"
            result = f"select({self.load_mask(count, partial)}, {result}, {masked})"
        return self.store(result, count, partial)

    def arguments(self, formula: str, at: str) -> str:
        """Return the code of a formula's arguments: vectors of elements, or vectors of a value of each row."""
        of_rows = ("m", "row_value", "low", *self.row_scalars)
        return ", ".join(f"{name}.at({at})" if name in of_rows else name for name in self.formula_arguments[formula])

    def start_of_line(self, operand: str, direction: str) -> str:
        """Return the code of the pointer to the row, or across rows, to element j of the first row."""
        return self.pointer_to(operand, "j", direction) if direction == "across" else f"{operand}_at"

    @property
    def row_function_arguments(self) -> str:
        """Code of a row function's arguments: pointers to row r, each followed by its stride in bytes."""
        return ", ".join(f"byte_offset({name}_at, r * outer[{i}]), steps[{i}]" for i, name in enumerate(self.pointers))

    def pointer_to(self, operand: str, index: str, direction: str, row: str = "") -> str:
        """Return the code of the pointer to an element of a row, by default of the first row."""
        if direction == "along":
            return f"{operand}_at + {index}"
        step = f"steps[{list(self.pointers).index(operand)}]"
        return f"byte_offset({operand}_at, {index} * {step}){row and ' + ' + row}"


def row_kernels(catalogue: ModuleType, elements: tuple[str, ...]) -> list[RowKernel]:
    """Return the kernels of the ufuncs along an axis for some element types.

    The names and arguments of their formulas are read from ``softmax.pxd``, which describes them.
    """
    text = ROW_FORMULAS.read_text()
    formulas = re.findall(r"^cdef inline \w+ (\w+)_(term|from_sum|result)\(([^)]*)\)", text, re.MULTILINE)
    found = {}
    for name, formula, arguments in formulas:
        found.setdefault(name, {})[formula] = tuple(argument.split()[1] for argument in arguments.split(","))
    return [
        RowKernel(ufunc, element, found.get(ufunc.name, {}))
        for ufunc in catalogue.UFUNCS
        if ufunc.activation.along_axis
        for element in elements
        if element in FLOAT_ELEMENTS
    ]
