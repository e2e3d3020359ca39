"""Functions along an axis: generalized ufuncs, with NumPy's keyword ``axis=``."""

from .schema import Activation

BACKWARD = "an absolute error of at most ``4 * eps * sum(|dy|)``"
EDGES = "A row that contains inf or NaN, or only -inf, gives NaN in every element, as in PyTorch"

ROWS: tuple[Activation, ...] = (
    Activation(
        "softmax",
        "Exponentials normalised to sum to 1.",
        "exp(x - max(x)) / sum(exp(x - max(x)))",
        "y * (dy - sum(dy * y))",
        "J. Bridle, Probabilistic interpretation of feedforward classification network outputs, Neurocomputing, 1990",
        accuracy="at most 3 ULP in float32, 6 in float64",
        derivative_accuracy=BACKWARD,
        edges=EDGES,
        along_axis=True,
    ),
    Activation(
        "log_softmax",
        "Logarithm of softmax.",
        "x - max(x) - log(sum(exp(x - max(x))))",
        "dy - exp(y) * sum(dy)",
        "PyTorch, torch.nn.LogSoftmax",
        accuracy="at most 3 ULP in float32, 6 in float64",
        derivative_accuracy=BACKWARD,
        edges=EDGES,
        along_axis=True,
    ),
    Activation(
        "masked_softmax",
        "Softmax over the elements where a mask is True.",
        "mask * exp(x - max(x)) / sum(mask * exp(x - max(x)))",
        "y * (dy - sum(dy * y))",
        "JAX, jax.nn.softmax(x, where=mask)",
        arrays=("x", "mask"),
        differentiable=("x",),
        accuracy="at most 3 ULP in float32, 6 in float64",
        derivative_accuracy=BACKWARD,
        edges=(
            "Excluded elements give exactly 0, even if `x` (in the backward pass, `dy`) is inf or NaN there. A row "
            "that includes no element, or only -inf, gives 0. A row that includes inf or NaN gives NaN in its included "
            "elements"
        ),
        along_axis=True,
    ),
    Activation(
        "masked_log_softmax",
        "Logarithm of masked_softmax.",
        "log(mask) + x - max(x) - log(sum(mask * exp(x - max(x))))",
        "(y > -inf) * (dy - exp(y) * sum((y > -inf) * dy))",
        "JAX, jax.nn.log_softmax(x, where=mask)",
        arrays=("x", "mask"),
        differentiable=("x",),
        accuracy="at most 3 ULP in float32, 6 in float64",
        derivative_accuracy=BACKWARD,
        edges=(
            "Excluded elements give -inf, and a gradient of exactly 0, even if `x` or `dy` is inf or NaN there. A row "
            "that includes no element, or only -inf, gives -inf. A row that includes inf or NaN gives NaN in its "
            "included elements"
        ),
        along_axis=True,
    ),
    Activation(
        "logsumexp",
        "Logarithm of the sum of exponentials, one number per row.",
        "log(sum(exp(x)))",
        "dy * exp(x - y)",
        "SciPy, scipy.special.logsumexp",
        accuracy=(
            "at most 2 ULP in float32, 4 in float64 (in ULP of the logarithm if a negative maximum nearly cancels it)"
        ),
        derivative_accuracy="at most 3 ULP in float32, 6 in float64",
        edges="An empty row, or a row of only -inf, gives -inf. A row with inf gives inf; a row with NaN gives NaN",
        along_axis=True,
        row_scalars=("y", "dy"),
    ),
    Activation(
        "sparsemax",
        "Nearest point of the probability simplex: a softmax with exact zeros.",
        "max(x - t, 0)",
        "(y > 0) * (dy - sum((y > 0) * dy) / sum(y > 0))",
        "A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016",
        accuracy="an absolute error of at most ``eps``",
        derivative_accuracy=BACKWARD,
        edges=(
            "t is the number for which the result sums to 1. A row that contains inf or NaN, or only -inf, gives NaN "
            "in every element; in any other row, -inf gives 0"
        ),
        along_axis=True,
    ),
)
