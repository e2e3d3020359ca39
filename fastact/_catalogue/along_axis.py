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
        limits=("0", "nan, as in PyTorch"),
        accuracy="at most 3 ULP in float32, 6 in float64",
        slope_accuracy=BACKWARD,
        edges=EDGES,
        along_axis=True,
        numpy=(
            "np.subtract(x, x.max(axis=-1, keepdims=True), out=out); np.exp(out, out=out); "
            "out /= out.sum(axis=-1, keepdims=True)"
        ),
        numpy_backward=(
            "np.multiply(dy, y, out=tmp); np.subtract(dy, tmp.sum(axis=-1, keepdims=True), out=tmp); "
            "np.multiply(y, tmp, out=out)"
        ),
    ),
    Activation(
        "log_softmax",
        "Logarithm of softmax.",
        "x - max(x) - log(sum(exp(x - max(x))))",
        "dy - exp(y) * sum(dy)",
        "PyTorch, torch.nn.LogSoftmax",
        limits=("-inf", "nan, as in PyTorch"),
        accuracy="at most 3 ULP in float32, 6 in float64",
        slope_accuracy=BACKWARD,
        edges=EDGES,
        along_axis=True,
        numpy=(
            "np.subtract(x, x.max(axis=-1, keepdims=True), out=out); np.exp(out, out=tmp2); "
            "out -= np.log(tmp2.sum(axis=-1, keepdims=True))"
        ),
        numpy_backward="np.exp(y, out=tmp); tmp *= dy.sum(axis=-1, keepdims=True); np.subtract(dy, tmp, out=out)",
    ),
)
