"""The kernels that the catalogue asks for, and the Cython code that the templates insert for each.

A template in ``fastact/_loops`` asks a `Kernel` or `RowKernel` for names, types and expressions. The loops are in the
templates, and the mathematics is in ``fastact/_formulas``; neither may enter here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import ModuleType

from formula_index import FORMULAS, formulas

ROW_FORMULAS = FORMULAS / "softmax.pxd"

# Element type of the arrays -> C type in memory, and vector type of the computation (fastact/_simd/__init__.pxd).
ELEMENTS = {
    "i1": ("int8_t", "i8"),
    "i2": ("int16_t", "i16"),
    "i4": ("int32_t", "i32"),
    "i8": ("int64_t", "i64"),
    "u1": ("uint8_t", "u8"),
    "u2": ("uint16_t", "u16"),
    "u4": ("uint32_t", "u32"),
    "u8": ("uint64_t", "u64"),
    "f2": ("f16", "f32"),
    "b2": ("bf16", "f32"),  # bfloat16
    "f4": ("float", "f32"),
    "f8": ("double", "f64"),
    "g": ("longdouble", "f80"),
}
FIXED_STORAGE = {"bool": "uint8_t", "int64": "int64_t"}  # C types of the operands with a fixed dtype
LONG_ELEMENTS = ("g",)  # long double; its kernels are compiled only once, for all instruction sets
VECTOR_ELEMENTS = tuple(element for element in ELEMENTS if element not in LONG_ELEMENTS)
HALF_ELEMENTS = ("f2", "b2")
FLOAT_ELEMENTS = ("f2", "b2", "f4", "f8", "g")


@dataclass(frozen=True)
class Kernel:
    """The kernel of an elementwise ufunc for one element type and one form of its parameters.

    Attributes
    ----------
    ufunc : Ufunc
        Ufunc from the catalogue.
    element : str
        Element type, a key of `ELEMENTS`.
    uniform : bool
        True if each parameter is one number, False if parameters are arrays.
    """

    ufunc: object
    element: str
    uniform: bool

    @property
    def symbol(self) -> str:
        return f"{self.ufunc.name}_{self.element}_{self.form}"

    @property
    def form(self) -> str:
        return "uniform" if self.uniform else "elementwise"

    @property
    def storage(self) -> str:
        return ELEMENTS[self.element][0]

    @property
    def compute(self) -> str:
        """Type that the kernel computes in."""
        return "longdouble" if self.is_scalar else ELEMENTS[self.element][1]

    @property
    def formulas(self) -> tuple[str, ...]:
        """Names of the functions that the expressions of the outputs call."""
        return tuple(dict.fromkeys(re.findall(r"\w+(?=\()", " ".join(self.results))))

    @property
    def is_scalar(self) -> bool:
        """True for long double if a file of scalar formulas, longdouble*.pxd, has one of the formulas."""
        return self.element in LONG_ELEMENTS and any(name in formulas(scalar=True) for name in self.formulas)

    @property
    def is_half(self) -> bool:
        return self.element in HALF_ELEMENTS

    @property
    def lanes(self) -> str:
        return lanes(self.element)

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.ufunc.arrays + parameters(self.ufunc)

    @property
    def per_element(self) -> tuple[str, ...]:
        """Inputs with one number per element."""
        return self.ufunc.arrays if self.uniform else self.inputs

    @property
    def scalars(self) -> tuple[str, ...]:
        """Inputs that are one number for all elements."""
        return self.inputs[len(self.per_element) :]

    @property
    def outputs(self) -> tuple[str, ...]:
        return self.ufunc.outputs

    @property
    def results(self) -> tuple[str, ...]:
        """Cython expression of each output."""
        return results(self.ufunc, "{} * {}" if self.element in LONG_ELEMENTS else "product({}, {})")

    def position(self, operand: str) -> int:
        """Return the position of an operand in the call."""
        return (self.inputs + self.outputs).index(operand)

    @property
    def has_partial(self) -> bool:
        """True if there is a kernel for fewer elements than a vector has.

        It would gain nothing for a smooth function, which takes longer than its call.
        """
        vectors = self.element in VECTOR_ELEMENTS and not self.is_half
        return self.uniform and vectors and self.ufunc.activation.piecewise

    @property
    def has_strided(self) -> bool:
        """True if there is a kernel for operands that aren't contiguous.

        Elements of one or two bytes are copied to a contiguous buffer instead.
        """
        return self.has_partial and self.element[1] in "48"

    @property
    def arrays(self) -> tuple[str, ...]:
        return self.ufunc.arrays

    @property
    def recomputes_near_ties(self) -> bool:
        """True if results near a tie of a 16-bit format are computed again in double precision (see ``ties.pxd``).

        This isn't needed for an exact function that rounds once in float32: rounding its result to 16 bits is correct.
        """
        row, kind = self.ufunc.activation, self.ufunc.kind
        exact = row.piecewise and kind not in row.rounds_twice
        return self.is_half and kind in ("value", "derivative") and not exact

    @property
    def defaults(self) -> dict[str, tuple[float, float]]:
        """Map each parameter whose default isn't a number of the 16-bit format to the rounded and the exact default."""
        params = zip(parameters(self.ufunc), self.ufunc.params, strict=True) if self.is_half else ()
        return {
            name: (param.rounded_default(self.element), param.default)
            for name, param in params
            if param.has_inexact_default
        }

    def exact_default(self, operand: str, loaded: str) -> str:
        """Return the code of a loaded operand, which replaces a rounded default by the default itself."""
        if operand not in self.defaults:
            return loaded
        return "exact_default({}, {}, {})".format(loaded, *self.defaults[operand])

    @property
    def default_pairs(self) -> str:
        """Code of the array `defaults` of ``ties.pxd``: a pair for each input, or NaN if there is no such default."""
        pairs = (self.defaults.get(operand, ("NAN", "NAN")) for operand in self.inputs)
        return ", ".join(str(number) for pair in pairs for number in pair)

    @property
    def margin(self) -> int:
        """Distance from a tie, in ULP of float32, within which a result is computed again.

        It covers the error of the float32 result: 2 ULP, or 4 ULP for a derivative or a product.
        """
        return 5 if self.ufunc.kind == "derivative" or len(self.ufunc.arrays) > 1 else 2

    @property
    def near_zero(self) -> str:
        """Code of a number b: the result crosses zero only at x >= -b. Empty if it doesn't cross zero.

        Near its zero, only the absolute error of the result is bounded.
        """
        row, kind = self.ufunc.activation, self.ufunc.kind
        if not ((kind == "derivative" and row.derivative_has_zero) or (kind == "value" and row.value_cancels)):
            return ""
        # The first parameter, if there is one, multiplies x.
        return f"4.0 / abs({parameters(self.ufunc)[0]})" if self.ufunc.params else "<f32>4.0"

    @property
    def absolute_error(self) -> int:
        """Absolute error of the result near its zero, in eps of float32. A value has the error of the terms it adds."""
        return 4 if self.ufunc.kind == "value" else 1


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
        Arguments of each formula (`term`, `close`, `result`) that ``softmax.pxd`` has for the ufunc.
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
    def is_half(self) -> bool:
        return self.element in HALF_ELEMENTS

    @property
    def result_arguments(self) -> tuple[str, ...]:
        """Arguments of the formula of the result: operands, or what the sweeps know of the row."""
        return self.formula_arguments["result"]

    @property
    def has_row_function(self) -> bool:
        """True if a function of its own processes one row at a time: no formulas, no sweeps (``sparsemax.h``)."""
        return "result" not in self.formula_arguments

    @property
    def subtracts_maximum(self) -> bool:
        """True if terms are relative to the largest element of the row."""
        return "close" in self.formula_arguments

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
        of_rows = ("m", "closed", "low", *self.row_scalars)
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


def parameters(ufunc) -> tuple[str, ...]:
    """Return the parameters' names in kernels. The prefix keeps them from names of formulas, such as `threshold`."""
    return tuple(f"p_{param.name}" for param in ufunc.params)


def lanes(element: str) -> str:
    """Return the code of the number of elements that a kernel computes at a time."""
    return "1" if element in LONG_ELEMENTS else f"lanes_of(<{ELEMENTS[element][0]}*>NULL)"


def results(ufunc, product: str) -> tuple[str, ...]:
    """Return the Cython expression of each output, in terms of the inputs' names.

    Parameters
    ----------
    ufunc : Ufunc
        Elementwise ufunc.
    product : str
        Format string of a multiplication.
    """
    row = ufunc.activation
    chain = "chain({}, {})" if row.piecewise else product  # `chain` is 0 for a derivative of 0, whatever dy is

    def formula(suffix: str, *arrays: str) -> str:
        return f"{row.name}{suffix}({', '.join([*arrays, *parameters(ufunc)])})"

    match ufunc.kind:
        case "value" if row.gate:
            return (product.format(f"{row.gate}(gate)", "value"),)
        case "backward" if row.gate:
            dgate = chain.format(product.format("dy", "value"), f"{row.gate}_derivative(gate)")
            dgate = f"nan_through(value, {dgate})" if row.piecewise else dgate
            return dgate, chain.format("dy", f"{row.gate}(gate)")
        case "value":
            return (formula("", *ufunc.arrays),)
        case "derivative":
            return (formula("_derivative", "x"),)
        case "backward" if not row.has_derivative:
            return tuple(formula(f"_backward_{array}", *ufunc.arrays) for array in row.differentiable)
        case "backward_parameters":
            return tuple(formula(f"_backward_{param.name}", *ufunc.arrays) for param in row.params)
        case "backward":
            dx = chain.format("dy", formula("_derivative", "x"))
            return (dx, formula(f"_backward_{row.params[0].name}", "dy", "x")) if row.param_gradient else (dx,)
        case "backward_from_output":
            return (chain.format("dy", formula("_derivative_from_output", "y")),)
    raise ValueError(f"{ufunc.name}: unknown kind {ufunc.kind!r}")


def kernels(catalogue: ModuleType, elements: tuple[str, ...]) -> list[Kernel]:
    """Return the elementwise kernels for some element types."""
    return [
        Kernel(ufunc, element, uniform)
        for ufunc in catalogue.UFUNCS
        if not ufunc.activation.along_axis
        for element in elements
        if element in FLOAT_ELEMENTS or ufunc.activation.integers
        for uniform in ((True, False) if ufunc.params else (True,))
    ]


def row_kernels(catalogue: ModuleType, elements: tuple[str, ...]) -> list[RowKernel]:
    """Return the kernels of the ufuncs along an axis for some element types.

    The names and arguments of their formulas are read from ``softmax.pxd``, which describes them.
    """
    text = ROW_FORMULAS.read_text()
    formulas = re.findall(r"^cdef inline \w+ (\w+)_(term|close|result)\(([^)]*)\)", text, re.MULTILINE)
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
