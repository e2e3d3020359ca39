"""What a row of the catalogue says, and the ufuncs that it unfolds into."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from fractions import Fraction

INTEGER_TYPES = "bBhHiIlLqQ"
FLOAT_TYPES = "efdg"  # and bfloat16, which has no character
HALF_TYPES = ("f2", "b2")

EXACT = "the formula, evaluated in the result's own format"
ULPS = "at most 2 ULP in float32, 4 in float64"
DERIVATIVE_ULPS = "at most 4 ULP in float32, 8 in float64"


@dataclass(frozen=True)
class ArrayInput:
    """What an array input is, wherever it has this name.

    Attributes
    ----------
    doc : str
        In a sentence; ``{name}`` is the function's.
    example : str
        Four numbers for docstrings, or what fits them.
    dtype : str
        Its own data type, where it isn't that of the others.
    """

    doc: str
    example: str
    dtype: str = ""


ARRAY_INPUTS = {
    "x": ArrayInput("Input.", "np.array([-2.0, -0.5, 0.8, 7.0])"),
    "dy": ArrayInput("Gradient of the loss with respect to the output.", "np.array([1.0, -2.0, 0.5, 3.0])"),
    "y": ArrayInput("Output of `{name}` for the same parameters.", ""),
    "gate": ArrayInput("Input of the gate, which comes first.", "np.array([-2.0, -0.5, 0.8, 7.0])"),
    "value": ArrayInput("What the gate scales.", "np.array([2.0, 1.0, 0.25, -3.0])"),
    "target": ArrayInput("Probability of the positive class, from 0 to 1.", "np.array([0.0, 0.25, 1.0, 1.0])"),
    "mask": ArrayInput(
        "True keeps an element. Broadcasts, also along the axis.", "np.array([True, True, False, True])", "bool"
    ),
    "label": ArrayInput("Index of the class; a negative one leaves the row out.", "2", "int64"),
}
FIXED_DTYPES = {name: array.dtype for name, array in ARRAY_INPUTS.items() if array.dtype}


@dataclass(frozen=True)
class Param:
    """A trailing ufunc input; optional when it has a default.

    Attributes
    ----------
    name, doc : str
        Its name, and what it is, in a sentence.
    default : int, float or None
        Whole-number defaults are Python ints, so that under NEP 50 they widen no array.
    gradient : str
        The derivative of the value with respect to it, as a reader writes it. Where no parameter of a row has one,
        there is no ``backward_parameters``.
    """

    name: str
    doc: str
    default: int | float | None = None
    gradient: str = ""

    @property
    def required(self) -> bool:
        return self.default is None

    def rounded(self, element: str) -> float:
        """The default in float16 (``"f2"``) or bfloat16 (``"b2"``; by way of float32, as `ml_dtypes` converts)."""
        if element == "f2":
            return struct.unpack("e", struct.pack("e", self.default))[0]
        (bits,) = struct.unpack("I", struct.pack("f", self.default))
        bits += 0x7FFF + (bits >> 16 & 1)  # ties to even
        return struct.unpack("f", struct.pack("I", bits & 0xFFFF0000))[0]

    @property
    def is_rounded(self) -> bool:
        """Does a 16-bit format lack the default? There, what it is rounded to means the default itself."""
        return not self.required and any(self.rounded(element) != self.default for element in HALF_TYPES)

    @property
    def written(self) -> str:
        """The default as a reader writes it: 1/6, not 0.16666666666666666."""
        fraction = Fraction(self.default).limit_denominator(64)
        exact = float(fraction) == self.default
        return str(fraction) if exact and len(str(fraction)) < len(str(self.default)) > 8 else str(self.default)


@dataclass(frozen=True)
class Activation:
    """One row of the catalogue.

    Attributes
    ----------
    name : str
        Name of the function, and stem of the names of its gradients.
    summary : str
        One line, the first of the docstring.
    formula, derivative : str
        Value and derivative as a reader writes them; shown in docstrings and docs.
    source : str
        Paper or framework that the definition comes from.
    second_derivative : str
        The second derivative as an expression of `x`, the parameters, our ufuncs and ``np``, finite up to a quarter of
        the greatest number. `fastact.autograd` uses it; where it is empty, that knows the first derivative only.
    params : tuple of Param
        Parameters after the array inputs.
    arrays : tuple of str
        Array inputs, where they aren't `x` alone, or the gate and the value of a gated pair. There is no derivative
        then, and each has its own formula of the backward pass.
    differentiable : tuple of str
        The array inputs that have a gradient, where not all have.
    kinks : tuple of (float or str)
        Where the derivative jumps: numbers, or expressions of the parameters.
    at_kink : str
        What the derivative is there.
    limits : tuple of str
        The value at -inf and at +inf, in words; empty along an axis.
    piecewise : bool
        The function is assembled from branches. The kernels then let NaN through ahead of every
        comparison, and make a zero slope a select: ``backward`` is exactly 0 whatever `dy` holds.
    integers : bool
        Closed under every integer type.
    rounds_twice : tuple of str
        Of a piecewise function, the kinds ("value", "derivative") whose results are rounded more than once.
    crosses : bool
        The derivative has a zero, near which only its absolute error is bounded.
    cancels : bool
        The value is a sum with a zero beside that at 0, near which its error is in units of its largest term.
    from_output : str
        Why and when the derivative can be had from the output; empty when it can't.
    accuracy : str
        The promise, in units in the last place (ULP) of the result.
    derivative_accuracy : str
        That of the derivative, or of the backward pass along an axis; where empty, as `accuracy`.
    edges : str
        What unusual values of the parameters (or, along an axis, of `x`) give; sentences without the last full stop.
    param_gradient : bool
        ``backward`` has a second output, the gradient of the (single) parameter.
    gate : str
        For a gated pair that is a product, the activation that is applied to the gate. There are no formulas then: the
        inputs are `gate` and `value`, the gradients `dgate` and `dvalue`.
    along_axis : bool
        Works along an axis, as a generalized ufunc. Its backward pass starts from the output, unless that is a number.
    one_per_row : tuple of str
        Of a function along an axis, the operands that are one number for each row, `dy` and `y` among them.
    fused : bool
        Of a function along an axis: the backward pass takes what the function takes, and both come in one call, too.
    """

    name: str
    summary: str
    formula: str
    derivative: str
    source: str
    second_derivative: str = ""
    params: tuple[Param, ...] = ()
    arrays: tuple[str, ...] = ()
    differentiable: tuple[str, ...] = ()
    kinks: tuple[float | str, ...] = ()
    at_kink: str = ""
    limits: tuple[str, str] = ("", "")
    piecewise: bool = False
    integers: bool = False
    rounds_twice: tuple[str, ...] = ()
    crosses: bool = False
    cancels: bool = False
    from_output: str = ""
    accuracy: str = ULPS
    derivative_accuracy: str = ""
    edges: str = ""
    param_gradient: bool = False
    gate: str = ""
    along_axis: bool = False
    one_per_row: tuple[str, ...] = ()
    fused: bool = False

    def __post_init__(self):
        if not self.derivative_accuracy:
            object.__setattr__(self, "derivative_accuracy", DERIVATIVE_ULPS if self.accuracy == ULPS else self.accuracy)
        if not self.arrays:
            object.__setattr__(self, "arrays", ("gate", "value") if self.gate else ("x",))
        if not self.differentiable:
            object.__setattr__(self, "differentiable", self.arrays)

    @property
    def has_derivative(self) -> bool:
        """Is it a function of `x` alone, beside parameters, element by element?"""
        return self.arrays == ("x",) and not self.along_axis

    @property
    def is_linear_only(self) -> bool:
        """Is the backward pass differentiable with respect to `dy` alone, as of a pair that is no product?"""
        return len(self.differentiable) > 1 and not self.gate


@dataclass(frozen=True)
class Ufunc:
    """One ufunc that a row unfolds into.

    Attributes
    ----------
    name : str
        Public name.
    activation : Activation
        The row.
    kind : {"value", "derivative", "backward", "backward_from_output", "backward_parameters", "value_and_backward"}
        What is computed.
    arrays, outputs : tuple of str
        Names of the array operands, in call order.
    """

    name: str
    activation: Activation = field(repr=False)
    kind: str
    arrays: tuple[str, ...]
    outputs: tuple[str, ...]

    @property
    def params(self) -> tuple[Param, ...]:
        return self.activation.params

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.arrays + tuple(param.name for param in self.params)

    @property
    def named(self) -> tuple[str, ...]:
        """Inputs that may be given by name: parameters, and arrays whose order isn't the same everywhere."""
        return tuple(name for name in self.inputs if name not in ("x", "dy", "y"))

    @property
    def operands(self) -> tuple[str, ...]:
        return self.inputs + self.outputs

    @property
    def signature(self) -> str:
        """Signature of the generalized ufunc; empty for an elementwise one."""
        if not self.activation.along_axis:
            return ""
        inputs, outputs = (
            ",".join("()" if name in self.activation.one_per_row else "(n)" for name in names)
            for names in (self.inputs, self.outputs)
        )
        return f"{inputs}->{outputs}"

    @property
    def cores(self) -> tuple[bool, ...]:
        """Whether each operand lies along the axis."""
        return tuple(self.activation.along_axis and name not in self.activation.one_per_row for name in self.operands)

    @property
    def is_in_autograd(self) -> bool:
        """Not from the output, as autograd keeps the inputs; nor two functions at once."""
        return self.kind not in ("backward_from_output", "value_and_backward")

    @property
    def fixed_dtypes(self) -> tuple[str, ...]:
        """The type of each operand that has one of its own; empty for the others."""
        return tuple(FIXED_DTYPES.get(name, "") for name in self.operands)

    @property
    def is_mixed(self) -> bool:
        """Do operands differ in type or in shape?"""
        return bool(set(self.operands) & {*FIXED_DTYPES, *self.activation.one_per_row})

    @property
    def overwritable(self) -> tuple[str, ...]:
        """Inputs that the outputs may be written over: as many as there are outputs, if there are."""
        cores = zip(self.arrays, self.cores, strict=False)
        alike = [name for name, core in cores if core == self.cores[-1] and name not in FIXED_DTYPES]
        return tuple(alike[: len(self.outputs)])

    @property
    def is_reduction(self) -> bool:
        """Does NumPy take ``keepdims=``: every input lies along the axis, and the output doesn't?"""
        count = len(self.inputs)
        return all(self.cores[:count]) and not any(self.cores[count:])

    @property
    def types(self) -> str:
        """Type characters that have a loop, in NumPy's order of preference."""
        return (INTEGER_TYPES if self.activation.integers else "") + FLOAT_TYPES


def unfold(row: Activation) -> tuple[Ufunc, ...]:
    """List the ufuncs of a row, the value first."""
    if row.along_axis:
        # From the output, if that tells it all; a number for each row doesn't.
        known = row.arrays if row.fused else ("x", "y") if "y" in row.one_per_row else ("y",)
        ufuncs = [
            Ufunc(row.name, row, "value", row.arrays, ("y",)),
            Ufunc(f"{row.name}_backward", row, "backward", ("dy", *known), ("dx",)),
        ]
        if row.fused:
            name = f"{row.name}_value_and_backward"
            ufuncs.append(Ufunc(name, row, "value_and_backward", ("dy", *known), ("y", "dx")))
        return tuple(ufuncs)
    learnt = tuple(f"d{param.name}" for param in row.params)
    gradients = tuple(f"d{name}" for name in row.differentiable) + (learnt if row.param_gradient else ())
    ufuncs = [
        Ufunc(row.name, row, "value", row.arrays, ("y",)),
        Ufunc(f"{row.name}_backward", row, "backward", ("dy", *row.arrays), gradients),
    ]
    if row.has_derivative:
        ufuncs.insert(1, Ufunc(f"{row.name}_derivative", row, "derivative", ("x",), ("derivative",)))
    if row.from_output:
        ufuncs.append(Ufunc(f"{row.name}_backward_from_output", row, "backward_from_output", ("dy", "y"), ("dx",)))
    if any(param.gradient for param in row.params):
        ufuncs.append(Ufunc(f"{row.name}_backward_parameters", row, "backward_parameters", ("dy", *row.arrays), learnt))
    return tuple(ufuncs)
