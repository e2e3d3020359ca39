"""Losses on logits, one number per sample; NumPy's ``mean`` reduces them."""

from .schema import Activation, Param

ROWS: tuple[Activation, ...] = (
    Activation(
        "binary_cross_entropy_with_logits",
        "Cross-entropy of the logistic sigmoid, per sample and class.",
        "(1 - target) * x + (1 + (pos_weight - 1) * target) * softplus(-x)",
        "(1 - target) - (1 + (pos_weight - 1) * target) * sigmoid(-x)",
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
