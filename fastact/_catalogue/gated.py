"""Gated pairs: the product of an activation of the gate and the value."""

from .schema import Activation, Param

SHAZEER = "N. Shazeer, GLU variants improve transformer, arXiv:2002.05202"
PRODUCT = "that of the gate's activation, plus one rounding per product"

ROWS: tuple[Activation, ...] = (
    Activation(
        "glu",
        "Gated linear unit.",
        "sigmoid(gate) * value",
        "sigmoid'(gate) * value, sigmoid(gate)",
        "Y. Dauphin et al., Language modeling with gated convolutional networks, ICML 2017",
        limits=("0", "value"),
        accuracy=PRODUCT,
        gate="sigmoid",
    ),
    Activation(
        "reglu",
        "Linear unit gated by relu.",
        "relu(gate) * value",
        "relu'(gate) * value, relu(gate)",
        SHAZEER,
        limits=("0", "inf times the sign of value"),
        piecewise=True,
        integers=True,
        accuracy="correctly rounded",
        gate="relu",
    ),
    Activation(
        "geglu",
        "Linear unit gated by gelu.",
        "gelu(gate) * value",
        "gelu'(gate) * value, gelu(gate)",
        SHAZEER,
        limits=("0", "inf times the sign of value"),
        accuracy=PRODUCT,
        gate="gelu",
    ),
    Activation(
        "geglu_tanh",
        "Linear unit gated by gelu_tanh.",
        "gelu_tanh(gate) * value",
        "gelu_tanh'(gate) * value, gelu_tanh(gate)",
        SHAZEER,
        limits=("0", "inf times the sign of value"),
        accuracy=PRODUCT,
        gate="gelu_tanh",
    ),
    Activation(
        "quick_geglu",
        "Linear unit gated by quick_gelu.",
        "quick_gelu(gate) * value",
        "quick_gelu'(gate) * value, quick_gelu(gate)",
        SHAZEER,
        limits=("0", "inf times the sign of value"),
        accuracy=PRODUCT,
        gate="quick_gelu",
    ),
    Activation(
        "swiglu",
        "Linear unit gated by silu.",
        "silu(gate) * value",
        "silu'(gate) * value, silu(gate)",
        SHAZEER,
        limits=("0", "inf times the sign of value"),
        accuracy=PRODUCT,
        gate="silu",
    ),
    Activation(
        "clamped_swiglu",
        "Linear unit gated by swish, with gate and value clamped.",
        "swish(min(gate, limit), alpha) * (min(max(value, -limit), limit) + offset)",
        "swish'(gate, alpha) * (min(max(value, -limit), limit) + offset) if gate <= limit else 0, "
        "swish(min(gate, limit), alpha) if |value| <= limit else 0",
        "OpenAI, gpt-oss; DeepSeek-V4, with alpha = 1, limit = 10, offset = 0",
        params=(
            Param("alpha", "Sharpness of swish.", 1.702),
            Param("limit", "Upper bound of the gate and of the magnitude of the value; inf disables clamping.", 7),
            Param("offset", "Number added to the clamped value.", 1),
        ),
        arrays=("gate", "value"),
        limits=("0", "swish(limit) times (value + offset)"),
        accuracy="that of swish, plus one rounding for the sum and one per product",
        edges="limit = 0 clamps to 0; it doesn't disable clamping. At a bound, the gradient is the unclamped one",
    ),
)
