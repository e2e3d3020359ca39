"""Losses on logits: one number per sample, without the mean over samples."""

from .schema import Activation, Param

ROWS: tuple[Activation, ...] = (
    Activation(
        "softmax_cross_entropy",
        "Cross-entropy of softmax with an integer label per row.",
        "log(sum(exp(x))) - x[label]",
        "dy * (label >= 0) * (softmax(x) - onehot(label))",
        "PyTorch, torch.nn.functional.cross_entropy",
        arrays=("x", "label"),
        differentiable=("x",),
        accuracy="at most 3 ULP in float32, 5 in float64, also for small losses",
        derivative_accuracy="at most 4 ULP in float32, 7 in float64",
        edges=(
            "A negative label excludes its row: loss and gradient are exactly 0. A label beyond the row raises "
            "IndexError before anything is written. If a row contains inf, its gradient is NaN; its loss is inf, or "
            "NaN if the inf is at the label or if the gradient is computed in the same call. A -inf at the label gives "
            "a loss of inf"
        ),
        along_axis=True,
        row_scalars=("label", "y", "dy"),
        has_value_and_backward=True,
    ),
    Activation(
        "binary_cross_entropy_with_logits",
        "Cross-entropy of the logistic sigmoid, for each element.",
        "(1 - target) * x + (pos_weight * target + (1 - target)) * softplus(-x)",
        "(1 - target) - (pos_weight * target + (1 - target)) * sigmoid(-x)",
        "PyTorch, torch.nn.BCEWithLogitsLoss",
        params=(Param("pos_weight", "Weight of the positive class.", 1),),
        arrays=("x", "target"),
        differentiable=("x",),
        limits=("pos_weight * target * inf", "(1 - target) * inf"),
        accuracy="at most 3 ULP in float32, 5 in float64",
        derivative_accuracy="at most 3 ULP of its larger term in float32, 5 in float64",
        edges="If target is 0 or 1, an infinite x of the matching sign gives a loss of 0",
    ),
)
