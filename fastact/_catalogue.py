"""What fastact computes: one row per activation, from which everything else is derived.

The kernels, the ufuncs, their docstrings and type stubs, the tests, the benchmarks and the plots all
iterate over `ACTIVATIONS` (rows) or over `UFUNCS` (what each row unfolds into). A new activation is a row
here, its formulas in ``_formulas.pxd`` and its oracle in ``tests/reference.py``.

This module imports nothing beyond the standard library, because the build reads it before NumPy or any
compiled code is there.
"""

from __future__ import annotations

from dataclasses import dataclass, field

INTEGER_TYPES = "bBhHiIlLqQ"
FLOAT_TYPES = "efd"


@dataclass(frozen=True)
class Param:
    """A trailing ufunc input; optional when it has a default.

    Whole-number defaults are Python ints, so that under NEP 50 they widen no array.
    """

    name: str
    doc: str
    default: int | float | None = None

    @property
    def required(self) -> bool:
        return self.default is None


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
    params : tuple of Param
        Parameters after the array input.
    kinks : tuple of (float or str)
        Where the derivative jumps: numbers, or expressions of the parameters.
    at_kink : str
        What the derivative is there.
    limits : tuple of str
        The value at -inf and at +inf, in words.
    piecewise : bool
        The function is assembled from branches. The kernels then let NaN through ahead of every
        comparison, and make a zero slope a select: ``backward`` is exactly 0 whatever `dy` holds.
    integers : bool
        Closed under every integer type.
    from_output : str
        Why and when the derivative can be had from the output; empty when it can't.
    accuracy : str
        The promise, in units in the last place (ULP) of the result.
    param_gradient : bool
        ``backward`` has a second output, the gradient of the (single) parameter.
    gate : str
        For a gated pair, the activation that is applied to the gate: the inputs are `gate` and `value`, the
        gradients `dgate` and `dvalue`.
    numpy, numpy_backward : str
        What the function replaces: NumPy's best spelling of the value and of the backward pass at the default
        parameters, as statements separated by ``; ``. They may use the ufunc's operands by name; ``out`` (or,
        if there are several results, their names); the scratch arrays ``tmp`` and ``tmp2`` of the operands' type
        and ``mask`` and ``mask2`` of booleans; and must be right both when the results are the first operands
        and when ``tmp`` is the first result. An empty one is not benchmarked.
    """

    name: str
    summary: str
    formula: str
    derivative: str
    source: str
    params: tuple[Param, ...] = ()
    kinks: tuple[float | str, ...] = ()
    at_kink: str = ""
    limits: tuple[str, str] = ("", "")
    piecewise: bool = False
    integers: bool = False
    from_output: str = ""
    accuracy: str = "at most 2 ULP in float32, 4 in float64; the derivative at most 4 and 8"
    param_gradient: bool = False
    gate: str = ""
    numpy: str = ""
    numpy_backward: str = ""


@dataclass(frozen=True)
class Ufunc:
    """One ufunc that a row unfolds into.

    Attributes
    ----------
    name : str
        Public name.
    activation : Activation
        The row.
    kind : {"value", "derivative", "backward", "backward_from_output"}
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
        """Inputs that may be given by name: parameters, and the two of a pair, whose order peers dispute."""
        pair = ("gate", "value") if self.activation.gate else ()
        return pair + tuple(param.name for param in self.params)

    @property
    def types(self) -> str:
        """Type characters that have a loop, in NumPy's order of preference."""
        return (INTEGER_TYPES if self.activation.integers else "") + FLOAT_TYPES


_EXACT = "the formula, evaluated in the result's own format"

ACTIVATIONS: tuple[Activation, ...] = (
    Activation(
        "relu",
        "Rectified linear unit.",
        "x if x > 0 else 0",
        "1 if x > 0 else 0",
        "V. Nair and G. Hinton, Rectified linear units improve restricted Boltzmann machines, ICML 2010",
        kinks=(0,),
        at_kink="0",
        limits=("0", "inf"),
        piecewise=True,
        integers=True,
        from_output="y > 0 where x > 0",
        accuracy="exact",
        numpy="np.maximum(x, 0, out=out)",
        numpy_backward="np.greater(x, 0, out=mask); np.multiply(dy, mask, out=out)",
    ),
    Activation(
        "leaky_relu",
        "Rectified linear unit with a small slope for negative inputs.",
        "x if x > 0 else negative_slope * x",
        "1 if x > 0 else negative_slope",
        "A. Maas, A. Hannun and A. Ng, Rectifier nonlinearities improve neural network acoustic models, ICML 2013",
        params=(Param("negative_slope", "Slope for x <= 0.", 0.01),),
        kinks=(0,),
        at_kink="negative_slope",
        limits=("-inf times the sign of negative_slope", "inf"),
        piecewise=True,
        from_output="needs negative_slope >= 0, which keeps the sign of x; the result is NaN for any other slope",
        accuracy=_EXACT,
        numpy="np.multiply(x, negative_slope, out=tmp); np.maximum(x, tmp, out=out)",
        numpy_backward="np.greater(x, 0, out=tmp); tmp.clip(negative_slope, 1, out=tmp); np.multiply(dy, tmp, out=out)",
    ),
    Activation(
        "prelu",
        "Rectified linear unit with a learnt slope for negative inputs.",
        "x if x > 0 else weight * x",
        "1 if x > 0 else weight",
        "K. He et al., Delving deep into rectifiers, ICCV 2015",
        params=(Param("weight", "Learnt slope for x <= 0, broadcast against x."),),
        kinks=(0,),
        at_kink="weight",
        limits=("-inf times the sign of weight", "inf"),
        piecewise=True,
        accuracy=_EXACT,
        param_gradient=True,
        numpy="np.minimum(x, 0, out=tmp); tmp *= weight - 1; np.add(x, tmp, out=out)",
        numpy_backward=(
            "np.greater(x, 0, out=tmp); tmp *= 1 - weight; tmp += weight; np.minimum(x, 0, out=dweight); "
            "dweight *= dy; np.multiply(dy, tmp, out=dx)"
        ),
    ),
    Activation(
        "relu6",
        "Rectified linear unit clipped at 6.",
        "min(max(x, 0), 6)",
        "1 if 0 < x < 6 else 0",
        "A. Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010",
        kinks=(0, 6),
        at_kink="0",
        limits=("0", "6"),
        piecewise=True,
        integers=True,
        from_output="0 < y < 6 where 0 < x < 6",
        accuracy="exact",
        numpy="x.clip(0, 6, out=out)",
        numpy_backward=(
            "np.greater(x, 0, out=mask); np.less(x, 6, out=mask2); np.logical_and(mask, mask2, out=mask); "
            "np.multiply(dy, mask, out=out)"
        ),
    ),
    Activation(
        "clipped_relu",
        "Rectified linear unit clipped at `max_value`.",
        "min(max(x, 0), max_value)",
        "1 if 0 < x < max_value else 0",
        "A. Hannun et al., Deep Speech, arXiv:1412.5567",
        params=(Param("max_value", "Upper bound of the result.", 6),),
        kinks=(0, "max_value"),
        at_kink="0",
        limits=("0", "max_value"),
        piecewise=True,
        integers=True,
        from_output="0 < y < max_value where 0 < x < max_value",
        accuracy="exact",
        numpy="x.clip(0, max_value, out=out)",
        numpy_backward=(
            "np.greater(x, 0, out=mask); np.less(x, max_value, out=mask2); np.logical_and(mask, mask2, out=mask); "
            "np.multiply(dy, mask, out=out)"
        ),
    ),
    Activation(
        "thresholded_relu",
        "Identity above `theta`, zero elsewhere.",
        "x if x > theta else 0",
        "1 if x > theta else 0",
        "K. Konda, R. Memisevic and D. Krueger, Zero-bias autoencoders, ICLR 2015",
        params=(Param("theta", "Inputs up to and including it give 0.", 1),),
        kinks=("theta",),
        at_kink="0",
        limits=("0", "inf"),
        piecewise=True,
        integers=True,
        accuracy="exact",
        numpy="np.greater(x, theta, out=mask); np.multiply(x, mask, out=out)",
        numpy_backward="np.greater(x, theta, out=mask); np.multiply(dy, mask, out=out)",
    ),
    Activation(
        "threshold",
        "Identity above `threshold`, `value` elsewhere.",
        "x if x > threshold else value",
        "1 if x > threshold else 0",
        "PyTorch, torch.nn.Threshold",
        params=(
            Param("threshold", "Inputs up to and including it are replaced."),
            Param("value", "What replaces them."),
        ),
        kinks=("threshold",),
        at_kink="0",
        limits=("value", "inf"),
        piecewise=True,
        integers=True,
        accuracy="exact",
        numpy=(
            "np.greater(x, threshold, out=mask); np.less_equal(x, threshold, out=tmp2); tmp2 *= value; "
            "np.multiply(x, mask, out=out); out += tmp2"
        ),
        numpy_backward="np.greater(x, threshold, out=mask); np.multiply(dy, mask, out=out)",
    ),
    Activation(
        "squared_relu",
        "Square of the rectified linear unit.",
        "max(x, 0)**2",
        "2 * max(x, 0)",
        "D. So et al., Primer: searching for efficient transformers for language modeling, NeurIPS 2021",
        limits=("0", "inf"),
        piecewise=True,
        integers=True,
        from_output="x = sqrt(y) where y > 0",
        accuracy="correctly rounded; the derivative is exact",
        numpy="np.maximum(x, 0, out=out); np.square(out, out=out)",
        numpy_backward="np.maximum(x, 0, out=tmp); tmp += tmp; np.multiply(dy, tmp, out=out)",
    ),
    Activation(
        "sigmoid",
        "Logistic sigmoid.",
        "1 / (1 + exp(-x))",
        "sigmoid(x) * sigmoid(-x)",
        "P.-F. Verhulst, Notice sur la loi que la population poursuit dans son accroissement, 1838",
        limits=("0", "1"),
        from_output="y * (1 - y)",
        numpy="np.negative(x, out=out); np.exp(out, out=out); out += 1; np.divide(1, out, out=out)",
        numpy_backward=(
            "np.negative(x, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
            "np.subtract(1, tmp, out=tmp2); tmp *= tmp2; np.multiply(dy, tmp, out=out)"
        ),
    ),
    Activation(
        "tanh",
        "Hyperbolic tangent.",
        "tanh(x)",
        "1 / cosh(x)**2",
        "Y. LeCun et al., Efficient BackProp, 1998",
        limits=("-1", "1"),
        from_output="(1 - y) * (1 + y)",
        numpy="np.tanh(x, out=out)",
        numpy_backward="np.tanh(x, out=tmp); tmp *= tmp; np.subtract(1, tmp, out=tmp); np.multiply(dy, tmp, out=out)",
    ),
)


def _unfold(row: Activation) -> tuple[Ufunc, ...]:
    if row.gate:
        return (
            Ufunc(row.name, row, "value", ("gate", "value"), ("y",)),
            Ufunc(f"{row.name}_backward", row, "backward", ("dy", "gate", "value"), ("dgate", "dvalue")),
        )
    gradients = ("dx", "d" + row.params[0].name) if row.param_gradient else ("dx",)
    ufuncs = [
        Ufunc(row.name, row, "value", ("x",), ("y",)),
        Ufunc(f"{row.name}_derivative", row, "derivative", ("x",), ("slope",)),
        Ufunc(f"{row.name}_backward", row, "backward", ("dy", "x"), gradients),
    ]
    if row.from_output:
        ufuncs.append(Ufunc(f"{row.name}_backward_from_output", row, "backward_from_output", ("dy", "y"), ("dx",)))
    return tuple(ufuncs)


UFUNCS: tuple[Ufunc, ...] = tuple(ufunc for row in ACTIVATIONS for ufunc in _unfold(row))
