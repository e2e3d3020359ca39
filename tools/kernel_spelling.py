"""The kernels that the catalogue asks for, one by one, and how the templates spell each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType

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
    "b2": ("half", "float"),  # bfloat16
    "f4": ("float", "float"),
    "f8": ("double", "double"),
    "g": ("longdouble", "longdouble"),
}
LONG_ELEMENTS = ("g",)  # whose size is the platform's
VECTOR_ELEMENTS = tuple(element for element in ELEMENTS if element not in LONG_ELEMENTS)
FLOAT_ELEMENTS = ("f2", "b2", "f4", "f8", "g")


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
    def is_half(self) -> bool:
        return self.storage == "half"

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

    @property
    def checked(self) -> bool:
        """Does a result that lies near a tie want a second look?

        Where float32 rounds once, the second rounding is innocuous.
        """
        row = self.ufunc.activation
        exact = row.piecewise and not row.rounds_twice
        return self.is_half and self.ufunc.kind in ("value", "derivative") and not exact

    @property
    def margin(self) -> float:
        """ULP that a float32 result may be off, and half of one for finding out; a product may double them."""
        return 5.5 if self.ufunc.kind == "derivative" or self.factors else 2.5

    @property
    def crosses(self) -> bool:
        return self.ufunc.kind == "derivative" and self.ufunc.activation.crosses

    @property
    def reach(self) -> str:
        """Spell how far from zero the derivative may still cross it: a parameter is a scale of x."""
        if not self.crosses or not self.params or self.constants:
            return "4"
        return f"4 / fabsf({self.params[0]})" if self.uniform else "INFINITY"

    @property
    def brain(self) -> bool:
        return self.element == "b2"

    @property
    def narrow_surely(self) -> str:
        """Spell the call that narrows a block and tells what is doubtful."""
        settings = f"{self.margin}, {self.brain}, {self.crosses}, <float>({self.reach})"
        return f"narrow_surely(block_0, wide_0, lanes_{self.arrays[-1]}, {settings})"

    @property
    def settle_doubts(self) -> str:
        """Spell the call that computes doubtful results anew, by the kernel of double precision."""
        wider = f"{self.ufunc.name}_f8_{'uniform' if self.uniform else 'elementwise'}"
        inputs = len(self.arrays + self.params)
        return f"settle_apart(&doubts, {wider}, operands, {len(self.swept)}, {inputs}, {self.brain})"

    def position(self, operand: str) -> int:
        return (self.arrays + self.params).index(operand)

    @property
    def factor_operands(self) -> tuple[str, ...]:
        """Those that the factors are made of."""
        return tuple(operand for operand in self.swept if any(_uses(factor, operand) for factor in self.factors))

    @property
    def multiplied_operands(self) -> tuple[str, ...]:
        """Those that are multiplied with the factors."""
        return tuple(operand for operand in self.swept if any(_uses(result, operand) for result in self.results))

    @property
    def whole_results(self) -> tuple[str, ...]:
        """Expression of each output, multiplied with its factor."""
        return tuple(self._products("({}) * {}", self.factors)) if self.factors else self.results

    def _products(self, product: str, factors: Iterable[str]) -> list[str]:
        return [product.format(result, factor) for result, factor in zip(self.results, factors, strict=True)]

    @property
    def ways_to_multiply(self) -> tuple[tuple[str, tuple[str, ...], Iterable[str]], ...]:
        """Spell condition, operands and products: at once, or with the stretch's factors, some of them subnormal."""
        ahead = [f"factor_{r}[start - stretch + lane]" for r in range(len(self.factors))]
        return (
            ("not careful", self.swept, self.whole_results),
            ("careful and not tiny_factor", self.multiplied_operands, self._products("({}) * {}", ahead)),
            ("careful and tiny_factor", self.multiplied_operands, self._products("careful_product({}, {})", ahead)),
        )

    def first(self, operand: str) -> str:
        """Spell the value of a uniform parameter."""
        value = f"(<const {self.storage}*>operands[{self.position(operand)}])[0]"
        return f"widen({value}, {self.brain})" if self.is_half else value

    def load(self, operand: str) -> str:
        """Spell one lane of an operand's block."""
        return f"lanes_{operand}[lane]" if self.is_half else f"all_{operand}[start + lane]"

    def target(self, r: int) -> str:
        """Spell the array that takes a block of one output."""
        return f"wide_{r}" if self.is_half else f"block_{r}"


def _uses(expression: str, operand: str) -> bool:
    """Tell whether a name occurs in an expression."""
    return re.search(rf"\b{operand}\b", expression) is not None


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
    def is_half(self) -> bool:
        return ELEMENTS[self.element][0] == "half"

    @property
    def brain(self) -> bool:
        return self.element == "b2"

    def keeps_terms(self, sweep: str) -> bool:
        """Does the sweep keep terms where the output has too few bits for them?"""
        return self.is_half and self.ufunc == "softmax" and sweep != "largest"

    @property
    def operands(self) -> str:
        """Spell the array operands and the output, typed."""
        if self.is_half:
            return ", ".join(f"wide[{i}]" for i in range(len(self.arrays) + 1))
        storage, _ = ELEMENTS[self.element]
        inputs = [f"<const {storage}*>operands[{i}]" for i in range(len(self.arrays))]
        return ", ".join([*inputs, f"<{storage}*>operands[{len(self.arrays)}]"])


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


def kernels(catalogue: ModuleType, elements: tuple[str, ...]) -> list[Kernel]:
    """List every elementwise kernel that the catalogue asks for, a folded one ahead of what hands over to it."""
    listed = []
    for ufunc in catalogue.UFUNCS:
        row = ufunc.activation
        for element in elements:
            if row.along_axis or (element not in FLOAT_ELEMENTS and not row.integers):
                continue
            folded = ""
            if ufunc.params and not row.piecewise and element not in LONG_ELEMENTS:
                constants = {param.name: f"<{ELEMENTS[element][1]}>{param.default!r}" for param in ufunc.params}
                listed.append(Kernel(ufunc, element, True, constants))
                folded = listed[-1].symbol
            listed.append(Kernel(ufunc, element, True, {}, folded))
            if ufunc.params:
                listed.append(Kernel(ufunc, element, False, {}))
    return listed


def row_kernels(catalogue: ModuleType, elements: tuple[str, ...]) -> list[RowKernel]:
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
        for element in elements
        if element in FLOAT_ELEMENTS
    ]
