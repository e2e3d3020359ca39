"""Functions along an axis, as generalized ufuncs: NumPy's own ``axis=`` keyword, the last axis by default."""

from .schema import Activation

BACKWARD = "an absolute error of at most ``4 * eps * sum(|dy|)``"
EDGES = "Along the axis, inf or NaN anywhere, or nothing but -inf, gives NaN throughout, as in PyTorch"

ROWS: tuple[Activation, ...] = (
    Activation(
        "softmax",
        "Exponentials, normalised to sum to 1.",
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
        "Softmax over the elements that a mask keeps.",
        "mask * exp(x - max(x)) / sum(mask * exp(x - max(x)))",
        "y * (dy - sum(dy * y))",
        "JAX, jax.nn.softmax(x, where=mask)",
        arrays=("x", "mask"),
        differentiable=("x",),
        accuracy="at most 3 ULP in float32, 6 in float64",
        derivative_accuracy=BACKWARD,
        edges=(
            "What `mask` doesn't keep is exactly 0, whatever `x` (in the backward pass, `dy`) holds "
            "there. A row of which nothing is kept, or only -inf, is 0; one that keeps inf or NaN is NaN where it is "
            "kept"
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
            "What `mask` doesn't keep is -inf, whatever `x` holds there, and its gradient is exactly 0, "
            "whatever `dy` holds. A row that keeps only -inf is -inf; one that keeps inf or NaN is NaN where it is kept"
        ),
        along_axis=True,
    ),
    Activation(
        "logsumexp",
        "Logarithm of the sum of exponentials, one number for each row.",
        "log(sum(exp(x)))",
        "dy * exp(x - y)",
        "SciPy, scipy.special.logsumexp",
        accuracy=(
            "at most 2 ULP in float32, 4 in float64; where a negative maximum nearly cancels the logarithm, of that"
        ),
        derivative_accuracy="at most 3 ULP in float32, 6 in float64",
        edges="An empty row, or one of nothing but -inf, gives -inf; inf gives inf; NaN gives NaN",
        along_axis=True,
        one_per_row=("y", "dy"),
    ),
    Activation(
        "sparsemax",
        "The nearest point that sums to 1 and isn't negative: a softmax with exact zeros.",
        "max(x - t, 0)",
        "(y > 0) * (dy - sum((y > 0) * dy) / sum(y > 0))",
        "A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016",
        accuracy="an absolute error of at most ``eps``",
        derivative_accuracy=BACKWARD,
        edges=(
            "t is the number for which the result sums to 1. Along the axis, inf or NaN anywhere, or nothing but -inf, "
            "gives NaN throughout; a -inf beside others gives 0"
        ),
        along_axis=True,
    ),
)
