"""Losses on logits, one number per sample; NumPy's ``mean`` reduces them."""

from .schema import Activation, Param

ROWS: tuple[Activation, ...] = (
    Activation(
        "softmax_cross_entropy",
        "Cross-entropy of softmax, with an integer label for each row.",
        "log(sum(exp(x))) - x[label]",
        "dy * (label >= 0) * (softmax(x) - onehot(label))",
        "PyTorch, torch.nn.functional.cross_entropy",
        arrays=("x", "label"),
        differentiable=("x",),
        accuracy="at most 3 ULP in float32, 5 in float64, for small losses, too",
        slope_accuracy="at most 4 ULP in float32, 7 in float64",
        edges=(
            "A negative label leaves its row out: its loss and gradient are exactly 0. A label beyond the row "
            "raises an IndexError before anything is written. An infinite `x` gives inf, and NaN at the label "
            "or beside the gradient"
        ),
        along_axis=True,
        one_per_row=("label", "y", "dy"),
        fused=True,
        numpy=(
            "top = x.max(axis=-1, keepdims=True); np.subtract(x, top, out=tmp); np.exp(tmp, out=tmp); "
            "np.sum(tmp, axis=-1, out=out); np.log(out, out=out); out += top[..., 0]; "
            "out -= np.take_along_axis(x, label[..., None], axis=-1)[..., 0]"
        ),
        numpy_backward=(
            "np.subtract(x, x.max(axis=-1, keepdims=True), out=out); np.exp(out, out=out); "
            "out /= out.sum(axis=-1, keepdims=True); at = label[..., None]; "
            "np.put_along_axis(out, at, np.take_along_axis(out, at, axis=-1) - 1, axis=-1); out *= dy[..., None]"
        ),
        numpy_value_and_backward=(
            "np.subtract(x, x.max(axis=-1, keepdims=True), out=dx); at = label[..., None]; "
            "right = np.take_along_axis(dx, at, axis=-1); np.exp(dx, out=dx); np.sum(dx, axis=-1, out=y); "
            "dx *= (dy / y)[..., None]; np.log(y, out=y); y -= right[..., 0]; "
            "np.put_along_axis(dx, at, np.take_along_axis(dx, at, axis=-1) - dy[..., None], axis=-1)"
        ),
    ),
    Activation(
        "binary_cross_entropy_with_logits",
        "Cross-entropy of the logistic sigmoid, per sample and class.",
        "(1 - target) * x + (pos_weight * target + (1 - target)) * softplus(-x)",
        "(1 - target) - (pos_weight * target + (1 - target)) * sigmoid(-x)",
        "PyTorch, torch.nn.BCEWithLogitsLoss",
        params=(Param("pos_weight", "Weight of the positive class.", 1),),
        arrays=("x", "target"),
        differentiable=("x",),
        limits=("pos_weight times target times inf", "1 - target times inf"),
        accuracy="at most 3 ULP in float32, 5 in float64",
        slope_accuracy="at most 3 ULP in float32, 5 in float64, of its larger term",
        edges="Where target is 0 or 1, an infinite x on the right side gives 0",
        numpy=(
            "np.abs(x, out=tmp); np.negative(tmp, out=tmp); np.exp(tmp, out=tmp); np.log1p(tmp, out=tmp); "
            "np.maximum(x, 0, out=tmp2); tmp += tmp2; np.multiply(x, target, out=tmp2); np.subtract(tmp, tmp2, out=out)"
        ),
        numpy_backward=(
            "np.negative(x, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); tmp -= target; "
            "np.multiply(dy, tmp, out=out)"
        ),
    ),
)
