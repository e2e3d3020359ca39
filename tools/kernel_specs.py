"""The kernels that the catalogue asks for, one by one, and how the templates spell each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import ModuleType

from formula_index import FORMULAS, formulas

ROW_FORMULAS = FORMULAS / "softmax.pxd"

# Element type of the array -> C type in memory, and vector to compute in (fastact/_simd).
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
FIXED_STORAGE = {"bool": "uint8_t", "int64": "int64_t"}  # of operands that have a type of their own
LONG_ELEMENTS = ("g",)  # compiled once, for every instruction set
VECTOR_ELEMENTS = tuple(element for element in ELEMENTS if element not in LONG_ELEMENTS)
HALF_ELEMENTS = ("f2", "b2")
FLOAT_ELEMENTS = ("f2", "b2", "f4", "f8", "g")


@dataclass(frozen=True)
class Kernel:
    """One C function: a ufunc for one element type.

    Attributes
    ----------
    uniform : bool
        Parameters are one value each, and not one per element.
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
    def swept(self) -> tuple[str, ...]:
        """Inputs that are read anew for every element."""
        return self.ufunc.arrays if self.uniform else self.inputs

    @property
    def fixed(self) -> tuple[str, ...]:
        """Inputs that are one value each."""
        return self.inputs[len(self.swept) :]

    @property
    def outputs(self) -> tuple[str, ...]:
        return self.ufunc.outputs

    @property
    def results(self) -> tuple[str, ...]:
        """Expression of each output."""
        return results(self.ufunc, "{} * {}" if self.element in LONG_ELEMENTS else "product({}, {})")

    def position(self, operand: str) -> int:
        return (self.inputs + self.outputs).index(operand)

    @property
    def has_few(self) -> bool:
        """Is there a kernel for less than a vector? Where a function costs more than its call, it gains nothing."""
        vectors = self.element in VECTOR_ELEMENTS and not self.is_half
        return self.uniform and vectors and self.ufunc.activation.piecewise

    @property
    def has_apart(self) -> bool:
        """Is there a kernel for operands that aren't contiguous? For small elements, copies do."""
        return self.has_few and self.element[1] in "48"

    @property
    def arrays(self) -> tuple[str, ...]:
        return self.ufunc.arrays

    @property
    def checked(self) -> bool:
        """Are results near a tie computed again in double precision?

        Not needed where float32 rounds once: rounding it again to 16 bits is then correct.
        """
        row, kind = self.ufunc.activation, self.ufunc.kind
        exact = row.piecewise and kind not in row.rounds_twice
        return self.is_half and kind in ("value", "derivative") and not exact

    @property
    def defaults(self) -> dict[str, tuple[float, float]]:
        """The defaults that a 16-bit format lacks, by parameter: as it rounds them, and themselves."""
        params = zip(parameters(self.ufunc), self.ufunc.params, strict=True) if self.is_half else ()
        return {name: (param.rounded(self.element), param.default) for name, param in params if param.is_rounded}

    def meant(self, operand: str, loaded: str) -> str:
        """Spell what a loaded operand means: the default itself, if that is rounded here."""
        return "meant({}, {}, {})".format(loaded, *self.defaults[operand]) if operand in self.defaults else loaded

    @property
    def listed_defaults(self) -> str:
        """Spell the defaults as `settle` takes them: a pair for each input, NaN where there is none."""
        pairs = (self.defaults.get(operand, ("NAN", "NAN")) for operand in self.inputs)
        return ", ".join(str(number) for pair in pairs for number in pair)

    @property
    def margin(self) -> int:
        """ULP by which a float32 result may be off: at most 2, twice as many for a derivative or a product, and 1."""
        return 5 if self.ufunc.kind == "derivative" or len(self.ufunc.arrays) > 1 else 2

    @property
    def near_zero(self) -> str:
        """Spell how far from zero a result may still cross it, which leaves it an absolute error only."""
        row, kind = self.ufunc.activation, self.ufunc.kind
        if not ((kind == "derivative" and row.crosses) or (kind == "value" and row.cancels)):
            return ""
        # The first parameter, if any, is a scale of x.
        return f"4.0 / abs({parameters(self.ufunc)[0]})" if self.ufunc.params else "<f32>4.0"

    @property
    def error_near_zero(self) -> int:
        """Absolute error there, in eps of float32: a sum that cancels has that of its terms."""
        return 4 if self.ufunc.kind == "value" else 1


@dataclass(frozen=True)
class RowKernel:
    """The sweeps of one ufunc along an axis, for one element type.

    Attributes
    ----------
    steps : dict of str to tuple of str
        The formulas that there are (`term`, `close`, `result`), and what each takes.
    """

    ufunc: object
    element: str
    steps: dict[str, tuple[str, ...]]

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
    def result(self) -> tuple[str, ...]:
        """What the formula of the result takes: operands, or what the sweeps know of the row."""
        return self.steps["result"]

    @property
    def is_plain(self) -> bool:
        """Are rows taken one by one, by a function that isn't made of formulas?"""
        return "result" not in self.steps

    @property
    def is_relative(self) -> bool:
        """Are terms relative to the largest element?"""
        return "close" in self.steps

    @property
    def is_bounded(self) -> bool:
        """Is the largest element finite where nothing is greater than -inf, so that there, terms are 0?"""
        return self.is_relative and (self.has_mask or self.gives_number)

    @property
    def has_sum(self) -> bool:
        return self.is_relative or "term" in self.steps

    @property
    def has_mask(self) -> bool:
        return "mask" in self.ufunc.arrays

    @property
    def has_label(self) -> bool:
        return "label" in self.ufunc.arrays

    @property
    def gives_number(self) -> bool:
        """Is the result one number for each row?"""
        return not self.ufunc.cores[-1]

    @property
    def number(self) -> str:
        """The function whose formulas give the number of a row."""
        return self.ufunc.activation.name

    @property
    def gives_both(self) -> bool:
        """Is there a number for each row, `y`, beside a result for each element?"""
        return len(self.ufunc.outputs) == 2

    @property
    def arrays(self) -> tuple[str, ...]:
        """Inputs that formulas take element by element."""
        cores = zip(self.ufunc.arrays, self.ufunc.cores, strict=False)
        return tuple(name for name, core in cores if core and name != "mask")

    @property
    def swept(self) -> tuple[str, ...]:
        """Operands that lie along the axis, the output last."""
        return tuple(name for name in self.typed if name in (*self.arrays, "mask", "out"))

    @property
    def sizes(self) -> str:
        """Spell the bytes from an element of a contiguous row to the next: 0 for a number of the row."""
        cores = zip(self.typed, self.ufunc.cores, strict=True)
        sizes = (
            f"<ptrdiff_t>sizeof({self.type_of(name).removeprefix('const ')})" if core else "0" for name, core in cores
        )
        return ", ".join(sizes)

    @property
    def numbers(self) -> tuple[str, ...]:
        """Inputs of which formulas take one number for each row."""
        cores = zip(self.ufunc.arrays, self.ufunc.cores, strict=False)
        return tuple(name for name, core in cores if not core and name != "label")

    @property
    def sweeps(self) -> tuple[str, ...]:
        if self.is_plain:
            return ("rows",)
        rows = () if self.element in LONG_ELEMENTS else ("rows",)
        results = ("number",) if self.gives_number else ("result", *("number",) * self.gives_both)
        return (*rows, *("largest",) * self.is_relative, *("total",) * self.has_sum, *results)

    @property
    def ways(self) -> tuple[str, ...]:
        return ("along",) if self.is_plain or self.element in LONG_ELEMENTS else ("along", "across")

    @property
    def lanes(self) -> str:
        """Spell how many rows are taken at a time, across them."""
        return lanes(self.element)

    @property
    def typed(self) -> dict[str, str]:
        """The operands' pointers; that of the output is `out`."""
        names = (*self.ufunc.arrays, *self.ufunc.outputs[:-1], "out")
        return {name: f"<{self.type_of(name)}*>operands[{i}]" for i, name in enumerate(names)}

    def type_of(self, operand: str) -> str:
        """Spell the type of an operand in memory."""
        own = dict(zip(self.ufunc.operands, self.ufunc.fixed_dtypes, strict=True))
        storage = FIXED_STORAGE.get(own.get(operand), self.storage)
        return f"const {storage}" if operand in self.ufunc.arrays else storage

    def load(self, operand: str, count: str, rest: bool) -> str:
        """Spell how elements are loaded: a vector's, or what is left of `count`; behind the last, what adds nothing."""
        nothing = "-INFINITY" if self.is_relative else "0.0"
        few = f"load_few({operand}_line + whole, {count} - whole, {nothing})"
        loaded = few if rest else f"load({operand}_line + i)"
        return f"select({self.kept(count, rest)}, {loaded}, -INFINITY)" if self.has_mask and operand == "x" else loaded

    def kept(self, count: str, rest: bool) -> str:
        """Spell what a mask says of elements."""
        where, some = ("whole", f"{count} - whole") if rest else ("i", f"lanes_of({self.arrays[0]}_at)")
        return f"load_mask({self.arrays[0]}_at, mask_line + {where}, {some})"

    def store(self, value: str, count: str, rest: bool) -> str:
        return f"store_few(out_line + whole, {count} - whole, {value})" if rest else f"store(out_line + i, {value})"

    def store_result(self, at: str, count: str, rest: bool) -> str:
        """Spell how elements of the result are made and stored; what a mask leaves out is what no element gives."""
        result = f"{self.name}_result({self.arguments('result', at)})"
        if self.has_mask:
            result = f"select({self.kept(count, rest)}, {result}, {'-INFINITY' if 'log' in self.name else '0.0'})"
        return self.store(result, count, rest)

    def arguments(self, step: str, at: str) -> str:
        """Spell what a formula takes: rows have numbers, others are elements."""
        of_rows = ("m", "closed", "low", *self.numbers)
        return ", ".join(f"{name}.at({at})" if name in of_rows else name for name in self.steps[step])

    def line(self, operand: str, way: str) -> str:
        """Spell where the elements j of rows begin, or the row does."""
        return self.place(operand, "j", way) if way == "across" else f"{operand}_at"

    @property
    def plain_arguments(self) -> str:
        """Spell the operands of row r, each with the bytes from an element to the next."""
        return ", ".join(f"beside({name}_at, r * outer[{i}]), steps[{i}]" for i, name in enumerate(self.typed))

    def place(self, operand: str, index: str, way: str, row: str = "") -> str:
        """Spell where an element of a row is; along a row, a stretch of it is contiguous."""
        step = f"steps[{list(self.typed).index(operand)}]"
        along = f"{operand}_at + {index}"
        return f"beside({operand}_at, {index} * {step}){row and ' + ' + row}" if way == "across" else along


def parameters(ufunc) -> tuple[str, ...]:
    """Name the parameters apart from the formulas, of which one is called `threshold`."""
    return tuple(f"p_{param.name}" for param in ufunc.params)


def lanes(element: str) -> str:
    """Spell how many elements a kernel computes at a time."""
    return "1" if element in LONG_ELEMENTS else f"lanes_of(<{ELEMENTS[element][0]}*>NULL)"


def results(ufunc, product: str) -> tuple[str, ...]:
    """Spell the expression of each output over the inputs' names."""
    row = ufunc.activation
    chain = "chain({}, {})" if row.piecewise else product  # a zero slope gives 0, or multiplies

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
    """List every elementwise kernel that the catalogue asks for."""
    return [
        Kernel(ufunc, element, uniform)
        for ufunc in catalogue.UFUNCS
        if not ufunc.activation.along_axis
        for element in elements
        if element in FLOAT_ELEMENTS or ufunc.activation.integers
        for uniform in ((True, False) if ufunc.params else (True,))
    ]


def row_kernels(catalogue: ModuleType, elements: tuple[str, ...]) -> list[RowKernel]:
    """List the kernels of the ufuncs along an axis; what their formulas are named after is told in that file."""
    text = ROW_FORMULAS.read_text()
    formulas = re.findall(r"^cdef inline \w+ (\w+)_(term|close|result)\(([^)]*)\)", text, re.MULTILINE)
    steps = {}
    for name, step, arguments in formulas:
        steps.setdefault(name, {})[step] = tuple(argument.split()[1] for argument in arguments.split(","))
    return [
        RowKernel(ufunc, element, steps.get(ufunc.name, {}))
        for ufunc in catalogue.UFUNCS
        if ufunc.activation.along_axis
        for element in elements
        if element in FLOAT_ELEMENTS
    ]
