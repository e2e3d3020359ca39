"""The fields of a catalogue row, and the ufuncs that each row defines.

This module describes functions and doesn't compute them. It imports only the standard library.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

INTEGER_TYPES = "bBhHiIlLqQ"
FLOAT_TYPES = "efdg"  # bfloat16 is added separately: it has no type character

EXACT = "the formula, evaluated in the format of the result"
ULPS = "at most 2 ULP in float32, 4 in float64"
DERIVATIVE_ULPS = "at most 4 ULP in float32, 8 in float64"


@dataclass(frozen=True)
class ArrayInput:
    """An array input. Every docstring describes inputs of the same name in the same words.

    Attributes
    ----------
    doc : str
        Description for the docstring, in full sentences; ``{name}`` stands for the name of the activation.
    example : str
        Expression for the examples in docstrings: four numbers, or a value that broadcasts against four numbers.
    dtype : str
        Data type of the input if it is always the same; empty if the input has the data type of the other operands.
    raises : tuple of (str, str)
        Exceptions that an unsuitable input raises: the class, and when, in words.
    """

    doc: str
    example: str
    dtype: str = ""
    raises: tuple[tuple[str, str], ...] = ()


ARRAY_INPUTS = {
    "x": ArrayInput("Input array.", "np.array([-2.0, -0.5, 0.8, 7.0])"),
    "dy": ArrayInput("Gradient of the loss with respect to the output.", "np.array([1.0, -2.0, 0.5, 3.0])"),
    "y": ArrayInput("Output of `{name}` for the same parameters.", ""),
    "gate": ArrayInput("Input of the gate's activation.", "np.array([-2.0, -0.5, 0.8, 7.0])"),
    "value": ArrayInput("Array that the gate multiplies.", "np.array([2.0, 1.0, 0.25, -3.0])"),
    "target": ArrayInput("Probability of the positive class, from 0 to 1.", "np.array([0.0, 0.25, 1.0, 1.0])"),
    "mask": ArrayInput(
        "True for the elements to include. Broadcasts against `x`, also along the axis.",
        "np.array([True, True, False, True])",
        "bool",
        (("TypeError", "If `mask` doesn't hold booleans."),),
    ),
    "label": ArrayInput(
        "Index of the true class. A negative label excludes its row.",
        "2",
        "int64",
        (
            ("TypeError", "If `label` doesn't hold integers."),
            ("IndexError", "If a label isn't less than the length of a row. Nothing has been written then."),
        ),
    ),
}
FIXED_DTYPES = {name: array.dtype for name, array in ARRAY_INPUTS.items() if array.dtype}


@dataclass(frozen=True)
class Param:
    """A parameter: an input of the ufunc that follows the array inputs.

    Attributes
    ----------
    name : str
        Name of the parameter.
    doc : str
        Description for the docstring, in one sentence.
    default : int, float or None
        Default value; None for a required parameter. A whole number is a Python int, because a
        Python float would promote integer arrays to float64.
    gradient : str
        Derivative of the value with respect to the parameter, as a formula to display. A row in which no parameter has
        a formula has no ``NAME_backward_parameters``.
    default_text : str
        The default as docstrings show it, such as 1/6 instead of 0.16666666666666666. Defaults to ``str(default)``.
    clamped : {"", "above", "below"}
        Side on which a Python int beyond the range of an integer type is clamped to that range, because the result is
        the same for the end of the range. Beyond the other side, it raises OverflowError.
    """

    name: str
    doc: str
    default: int | float | None = None
    gradient: str = ""
    default_text: str = ""
    clamped: str = ""

    def __post_init__(self):
        if not self.default_text:
            object.__setattr__(self, "default_text", str(self.default))

    @property
    def required(self) -> bool:
        """True if the parameter has no default."""
        return self.default is None

    def rounded_default(self, element: str) -> float:
        """Round the default to float16 (``"f2"``) or bfloat16 (``"b2"``).

        `ml_dtypes` converts a Python float to bfloat16 in two steps, through float32, and so does this function.
        """
        if element == "f2":
            return struct.unpack("e", struct.pack("e", self.default))[0]
        (bits,) = struct.unpack("I", struct.pack("f", self.default))
        bits += 0x7FFF + (bits >> 16 & 1)  # round half to even
        return struct.unpack("f", struct.pack("I", bits & 0xFFFF0000))[0]

    @property
    def has_inexact_default(self) -> bool:
        """True if float16 or bfloat16 can't represent the default.

        In that format, a parameter equal to the rounded default is taken to mean the exact default.
        """
        return not self.required and any(self.rounded_default(element) != self.default for element in ("f2", "b2"))


@dataclass(frozen=True)
class Activation:
    """One row of the catalogue: the facts about an activation from which everything else is derived.

    Attributes
    ----------
    name : str
        Name of the function. The names of its gradients begin with it.
    summary : str
        First line of the docstring.
    formula, derivative : str
        Value and derivative, as formulas to display in the docstrings and the documentation.
    source : str
        Paper or framework that defines the function.
    second_derivative : str
        Second derivative, as a Python expression of `x`, the parameters, fastact's ufuncs and ``np``. It must be finite
        for every ``|x|`` up to a quarter of the largest finite number. `fastact.autograd` evaluates it. If it is empty,
        `fastact.autograd` raises NotImplementedError for a second derivative.
    params : tuple of Param
        Parameters, in call order.
    arrays : tuple of str
        Names of the array inputs; by default `x`, or `gate` and `value` if the row has a `gate`. A function of several
        arrays has no ``NAME_derivative`` (see `has_derivative`). Without a `gate`, each gradient of its backward pass
        has its own formula.
    differentiable : tuple of str
        Array inputs for which the backward pass computes a gradient; by default all of them.
    kinks : tuple of (float or str)
        Points where the derivative jumps: numbers, or expressions of the parameters.
    at_kink : str
        Value of the derivative at the kinks.
    limits : tuple of str
        Limits of the value at -inf and at +inf, as text; empty for a function along an axis.
    piecewise : bool
        True for the ReLU family, in which each branch is a linear or quadratic expression. The backward pass is exactly
        0 where the derivative is 0, even if `dy` is inf or NaN.
    integers : bool
        True if integer input gives integer output, for every integer type.
    rounds_twice : tuple of str
        Kinds ("value", "derivative") of a piecewise function whose results are rounded more than once.
    derivative_has_zero : bool
        True if the derivative has a zero. Near that zero, only the absolute error of the derivative is bounded.
    value_cancels : bool
        True if the value is a sum that has a zero other than x = 0. Near it, the error is measured in units of the
        largest term of the sum.
    from_output : str
        How the output determines the derivative, and for which parameters. If it is empty, there is no
        ``NAME_backward_from_output``.
    accuracy : str
        Error bound of the value, in units in the last place (ULP) of the result.
    derivative_accuracy : str
        Error bound of the derivative; for a function along an axis, of the backward pass. Defaults to `accuracy`.
    edges : str
        Results for unusual values of the parameters; for a function along an axis, of `x`. Full sentences, without the
        full stop at the end.
    param_gradient : bool
        True if ``NAME_backward`` has a second output, the gradient of the only parameter.
    gate : str
        Name of the activation that a gated pair applies to its gate. Such a row needs no formulas: the kernels compute
        ``activation(gate) * value``.
    along_axis : bool
        True for a generalized ufunc that works along an axis. Its backward pass takes the output `y` in place of `x`,
        unless `y` is in `row_scalars`.
    row_scalars : tuple of str
        Operands of a function along an axis that hold one number per row, such as `y` of a reduction.
    has_value_and_backward : bool
        True if a function along an axis also has ``NAME_value_and_backward``, which computes both in one call. The
        backward pass of such a function takes the inputs, not the output.
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
    derivative_has_zero: bool = False
    value_cancels: bool = False
    from_output: str = ""
    accuracy: str = ULPS
    derivative_accuracy: str = ""
    edges: str = ""
    param_gradient: bool = False
    gate: str = ""
    along_axis: bool = False
    row_scalars: tuple[str, ...] = ()
    has_value_and_backward: bool = False

    def __post_init__(self):
        if not self.derivative_accuracy:
            object.__setattr__(self, "derivative_accuracy", DERIVATIVE_ULPS if self.accuracy == ULPS else self.accuracy)
        if not self.arrays:
            object.__setattr__(self, "arrays", ("gate", "value") if self.gate else ("x",))
        if not self.differentiable:
            object.__setattr__(self, "differentiable", self.arrays)

    @property
    def has_derivative(self) -> bool:
        """True for an elementwise function of the single array `x`: only these have ``NAME_derivative``."""
        return self.arrays == ("x",) and not self.along_axis

    @property
    def backward_differentiable_in_dy_only(self) -> bool:
        """True if `fastact.autograd` differentiates the backward pass with respect to `dy` only.

        This holds for a function of several arrays without a `gate`: the catalogue has no second derivatives of it.
        """
        return len(self.differentiable) > 1 and not self.gate


@dataclass(frozen=True)
class Ufunc:
    """One ufunc of an activation.

    Attributes
    ----------
    name : str
        Public name.
    activation : Activation
        Row of the catalogue that defines the ufunc.
    kind : {"value", "derivative", "backward", "backward_from_output", "backward_parameters", "value_and_backward"}
        What the ufunc computes.
    arrays, outputs : tuple of str
        Names of the array inputs and of the outputs, in call order.
    """

    name: str
    activation: Activation = field(repr=False)
    kind: str
    arrays: tuple[str, ...]
    outputs: tuple[str, ...]

    @property
    def params(self) -> tuple[Param, ...]:
        """Parameters, in call order."""
        return self.activation.params

    @property
    def inputs(self) -> tuple[str, ...]:
        """Names of all inputs: the arrays, then the parameters."""
        return self.arrays + tuple(param.name for param in self.params)

    @property
    def operands(self) -> tuple[str, ...]:
        """Names of all inputs and outputs, in NumPy's order."""
        return self.inputs + self.outputs

    @property
    def signature(self) -> str:
        """Signature of the generalized ufunc; empty for an elementwise ufunc."""
        if not self.activation.along_axis:
            return ""
        inputs, outputs = (
            ",".join("()" if name in self.activation.row_scalars else "(n)" for name in names)
            for names in (self.inputs, self.outputs)
        )
        return f"{inputs}->{outputs}"

    @property
    def has_core_dim(self) -> tuple[bool, ...]:
        """For each operand, True if it has the core dimension of the generalized ufunc, which is the axis."""
        return tuple(self.activation.along_axis and name not in self.activation.row_scalars for name in self.operands)

    @property
    def is_in_autograd(self) -> bool:
        """True if `fastact.autograd` has the function.

        `fastact.autograd` omits ``NAME_backward_from_output``, because autograd keeps the inputs, and
        ``NAME_value_and_backward``, because it computes two functions.
        """
        return self.kind not in ("backward_from_output", "value_and_backward")

    @property
    def fixed_dtypes(self) -> tuple[str, ...]:
        """For each operand, its data type if it is always the same; otherwise an empty string."""
        return tuple(FIXED_DTYPES.get(name, "") for name in self.operands)

    @property
    def has_mixed_operands(self) -> bool:
        """True if the operands differ in data type or in number of dimensions."""
        return bool(set(self.operands) & {*FIXED_DTYPES, *self.activation.row_scalars})

    @property
    def overwritable(self) -> tuple[str, ...]:
        """Inputs that can serve as `out`: one for each output, or fewer if too few inputs qualify."""
        arrays = zip(self.arrays, self.has_core_dim, strict=False)
        like_output = [name for name, core in arrays if core == self.has_core_dim[-1] and name not in FIXED_DTYPES]
        return tuple(like_output[: len(self.outputs)])

    @property
    def is_reduction(self) -> bool:
        """True if all inputs and no output have the core dimension. NumPy then accepts ``keepdims=``."""
        count = len(self.inputs)
        return all(self.has_core_dim[:count]) and not any(self.has_core_dim[count:])

    @property
    def types(self) -> str:
        """Type characters of the loops, in the order in which NumPy tries them."""
        return (INTEGER_TYPES if self.activation.integers else "") + FLOAT_TYPES


def unfold(row: Activation) -> tuple[Ufunc, ...]:
    """Return the ufuncs of a row, the value first."""
    if row.along_axis:
        # The backward pass starts from the output, unless the output is one number per row.
        inputs = row.arrays if row.has_value_and_backward else ("x", "y") if "y" in row.row_scalars else ("y",)
        ufuncs = [
            Ufunc(row.name, row, "value", row.arrays, ("y",)),
            Ufunc(f"{row.name}_backward", row, "backward", ("dy", *inputs), ("dx",)),
        ]
        if row.has_value_and_backward:
            name = f"{row.name}_value_and_backward"
            ufuncs.append(Ufunc(name, row, "value_and_backward", ("dy", *inputs), ("y", "dx")))
        return tuple(ufuncs)
    param_gradients = tuple(f"d{param.name}" for param in row.params)
    gradients = tuple(f"d{name}" for name in row.differentiable) + (param_gradients if row.param_gradient else ())
    ufuncs = [
        Ufunc(row.name, row, "value", row.arrays, ("y",)),
        Ufunc(f"{row.name}_backward", row, "backward", ("dy", *row.arrays), gradients),
    ]
    if row.has_derivative:
        ufuncs.insert(1, Ufunc(f"{row.name}_derivative", row, "derivative", ("x",), ("derivative",)))
    if row.from_output:
        ufuncs.append(Ufunc(f"{row.name}_backward_from_output", row, "backward_from_output", ("dy", "y"), ("dx",)))
    if any(param.gradient for param in row.params):
        ufuncs.append(
            Ufunc(f"{row.name}_backward_parameters", row, "backward_parameters", ("dy", *row.arrays), param_gradients)
        )
    return tuple(ufuncs)
