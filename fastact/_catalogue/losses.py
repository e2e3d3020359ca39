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
        derivative_accuracy="at most 4 ULP in float32, 7 in float64",
        edges=(
            "A negative label leaves its row out: its loss and gradient are exactly 0. A label beyond the row "
            "raises an IndexError before anything is written. An infinite `x` gives inf, and NaN at the label "
            "or beside the gradient"
        ),
        along_axis=True,
        one_per_row=("label", "y", "dy"),
        fused=True,
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
        derivative_accuracy="at most 3 ULP in float32, 5 in float64, of its larger term",
        edges="Where target is 0 or 1, an infinite x on the right side gives 0",
    ),
)
