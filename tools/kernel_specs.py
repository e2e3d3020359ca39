"""The elementwise kernels that the catalogue asks for, and the Cython code that the templates insert for each.

A template in ``fastact/_loops`` asks a `Kernel` for names, types and expressions. The loops are in the templates, and
the mathematics is in ``fastact/_formulas``; this file contains neither.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import ModuleType

from element_types import ELEMENTS, FLOAT_ELEMENTS, HALF_ELEMENTS, LONG_ELEMENTS, VECTOR_ELEMENTS, lanes
from formula_index import formulas


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
    def is_16_bit(self) -> bool:
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
        vectors = self.element in VECTOR_ELEMENTS and not self.is_16_bit
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
        return self.is_16_bit and kind in ("value", "derivative") and not exact

    @property
    def defaults(self) -> dict[str, tuple[float, float]]:
        """Map each parameter whose default isn't a number of the 16-bit format to the rounded and the exact default."""
        params = zip(parameters(self.ufunc), self.ufunc.params, strict=True) if self.is_16_bit else ()
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


def parameters(ufunc) -> tuple[str, ...]:
    """Return the parameters' names in kernels. The prefix keeps them from names of formulas, such as `threshold`."""
    return tuple(f"p_{param.name}" for param in ufunc.params)


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
