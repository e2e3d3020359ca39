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
    Activation(
        "masked_softmax",
        "Softmax over the elements that a mask keeps.",
        "mask * exp(x - max(x)) / sum(mask * exp(x - max(x)))",
        "y * (dy - sum(dy * y))",
        "JAX, jax.nn.softmax(x, where=mask)",
        arrays=("x", "mask"),
        differentiable=("x",),
        accuracy="at most 3 ULP in float32, 6 in float64",
        slope_accuracy=BACKWARD,
        edges=(
            "What `mask` doesn't keep is exactly 0, whatever `x` (in the backward pass, `dy`) holds "
            "there. A row of which nothing is kept, or only -inf, is 0; one that keeps inf or NaN is NaN where it is "
            "kept"
        ),
        along_axis=True,
        numpy=(
            "np.copyto(out, x); np.copyto(out, -np.inf, where=~mask); out -= out.max(axis=-1, keepdims=True); "
            "np.exp(out, out=out); out /= out.sum(axis=-1, keepdims=True)"
        ),
        numpy_backward=(
            "np.multiply(dy, y, out=tmp); np.subtract(dy, tmp.sum(axis=-1, keepdims=True), out=tmp); "
            "np.multiply(y, tmp, out=out)"
        ),
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
        slope_accuracy=BACKWARD,
        edges=(
            "What `mask` doesn't keep is -inf, whatever `x` holds there, and its gradient is exactly 0, "
            "whatever `dy` holds. A row that keeps only -inf is -inf; one that keeps inf or NaN is NaN where it is kept"
        ),
        along_axis=True,
        numpy=(
            "np.copyto(out, x); np.copyto(out, -np.inf, where=~mask); out -= out.max(axis=-1, keepdims=True); "
            "np.exp(out, out=tmp2); out -= np.log(tmp2.sum(axis=-1, keepdims=True))"
        ),
        numpy_backward=(
            "np.equal(y, -np.inf, out=mask2); np.copyto(tmp, dy); np.copyto(tmp, 0, where=mask2); "
            "total = tmp.sum(axis=-1, keepdims=True); np.exp(y, out=tmp2); tmp2 *= total; "
            "np.subtract(dy, tmp2, out=out); np.copyto(out, 0, where=mask2)"
        ),
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
        slope_accuracy="at most 3 ULP in float32, 6 in float64",
        edges="An empty row, or one of nothing but -inf, gives -inf; inf gives inf; NaN gives NaN",
        along_axis=True,
        one_per_row=("y", "dy"),
        numpy=(
            "top = x.max(axis=-1, keepdims=True); np.subtract(x, top, out=tmp); np.exp(tmp, out=tmp); "
            "np.sum(tmp, axis=-1, out=out); np.log(out, out=out); out += top[..., 0]"
        ),
        numpy_backward="np.subtract(x, y[..., None], out=out); np.exp(out, out=out); out *= dy[..., None]",
    ),
    Activation(
        "sparsemax",
        "The nearest point that sums to 1 and isn't negative: a softmax with exact zeros.",
        "max(x - t, 0)",
        "(y > 0) * (dy - sum((y > 0) * dy) / sum(y > 0))",
        "A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016",
        accuracy="an absolute error of at most ``eps``",
        slope_accuracy=BACKWARD,
        edges=(
            "t is the number for which the result sums to 1. Along the axis, inf or NaN anywhere, or nothing but -inf, "
            "gives NaN throughout; a -inf beside others gives 0"
        ),
        along_axis=True,
        numpy=(
            "tmp[...] = -np.sort(-x, axis=-1); tmp2[...] = tmp.cumsum(axis=-1) - 1; "
            "ranks = np.arange(1, x.shape[-1] + 1); "
            "count = (tmp * ranks > tmp2).sum(axis=-1, keepdims=True); "
            "np.subtract(x, np.take_along_axis(tmp2, count - 1, axis=-1) / count, out=out); np.maximum(out, 0, out=out)"
        ),
        numpy_backward=(
            "np.greater(y, 0, out=mask2); np.multiply(dy, mask2, out=tmp); "
            "np.subtract(dy, tmp.sum(axis=-1, keepdims=True) / mask2.sum(axis=-1, keepdims=True), out=tmp); "
            "np.multiply(tmp, mask2, out=out)"
        ),
    ),
)
