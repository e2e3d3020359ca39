"""Gated pairs: an activation of the gate, times the value."""

from .schema import Activation, Param

SHAZEER = "N. Shazeer, GLU variants improve transformer, arXiv:2002.05202"
PRODUCT = "that of the gate's activation, and one rounding per product"

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
        numpy="np.negative(gate, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(value, tmp, out=out)",
        numpy_backward=(
            "np.negative(gate, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
            "np.multiply(dy, tmp, out=dvalue); np.subtract(1, tmp, out=tmp); tmp *= dvalue; "
            "np.multiply(value, tmp, out=dgate)"
        ),
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
        numpy="np.maximum(gate, 0, out=tmp); np.multiply(value, tmp, out=out)",
        numpy_backward=(
            "np.greater(gate, 0, out=mask); np.maximum(gate, 0, out=tmp); np.multiply(dy, tmp, out=dvalue); "
            "np.multiply(dy, value, out=dgate); dgate *= mask"
        ),
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
        numpy=(
            "np.abs(gate, out=tmp); tmp *= 0.231641888; tmp += 1; np.divide(1, tmp, out=tmp); "
            "np.multiply(tmp, 0.5307027145, out=tmp2); tmp2 -= 0.7265760135; tmp2 *= tmp; tmp2 += 0.7107068705; "
            "tmp2 *= tmp; tmp2 -= 0.142248368; tmp2 *= tmp; tmp2 += 0.127414796; tmp2 *= tmp; "
            "np.square(gate, out=tmp); tmp *= -0.5; np.exp(tmp, out=tmp); tmp2 *= tmp; np.abs(gate, out=tmp); "
            "tmp2 *= tmp; np.maximum(gate, 0, out=tmp); tmp -= tmp2; np.multiply(value, tmp, out=out)"
        ),
        numpy_backward=(
            "np.abs(gate, out=tmp); tmp *= 0.231641888; tmp += 1; np.divide(1, tmp, out=tmp); "
            "np.multiply(tmp, 0.5307027145, out=tmp2); tmp2 -= 0.7265760135; tmp2 *= tmp; tmp2 += 0.7107068705; "
            "tmp2 *= tmp; tmp2 -= 0.142248368; tmp2 *= tmp; tmp2 += 0.127414796; tmp2 *= tmp; "
            "np.square(gate, out=tmp); tmp *= -0.5; np.exp(tmp, out=tmp); tmp2 *= tmp; "
            "np.greater(gate, 0, out=mask); np.subtract(mask, tmp2, out=tmp2); np.abs(tmp2, out=tmp2); "
            "tmp *= 0.3989422804014327; tmp *= gate; tmp += tmp2; tmp2 *= gate; np.multiply(dy, tmp2, out=dvalue); "
            "tmp *= value; np.multiply(dy, tmp, out=dgate)"
        ),
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
        numpy=(
            "np.square(gate, out=tmp); tmp *= 0.035677408136300125; tmp += 0.7978845608028654; tmp *= gate; "
            "np.tanh(tmp, out=tmp); tmp += 1; tmp *= 0.5; tmp *= gate; np.multiply(value, tmp, out=out)"
        ),
        numpy_backward=(
            "np.square(gate, out=tmp); np.multiply(tmp, 0.035677408136300125, out=tmp2); tmp2 += 0.7978845608028654; "
            "tmp2 *= gate; np.tanh(tmp2, out=tmp2); np.subtract(1, tmp2, out=tmp2); tmp *= 0.10703222440890037; "
            "tmp += 0.7978845608028654; tmp *= gate; tmp *= tmp2; tmp += 1; tmp2 *= -0.5; tmp2 += 1; tmp *= tmp2; "
            "tmp2 *= gate; np.multiply(dy, tmp2, out=dvalue); tmp *= value; np.multiply(dy, tmp, out=dgate)"
        ),
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
        numpy=(
            "np.multiply(gate, -1.702, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(gate, tmp, out=tmp); "
            "np.multiply(value, tmp, out=out)"
        ),
        numpy_backward=(
            "np.multiply(gate, -1.702, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
            "np.multiply(gate, tmp, out=tmp2); np.multiply(dy, tmp2, out=dvalue); tmp2 *= 1.702; "
            "np.subtract(1, tmp, out=tmp); np.subtract(1, tmp2, out=tmp2); tmp *= tmp2; np.subtract(1, tmp, out=tmp); "
            "tmp *= value; np.multiply(dy, tmp, out=dgate)"
        ),
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
        numpy=(
            "np.negative(gate, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(gate, tmp, out=tmp); "
            "np.multiply(value, tmp, out=out)"
        ),
        numpy_backward=(
            "np.negative(gate, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
            "np.multiply(gate, tmp, out=tmp2); np.multiply(dy, tmp2, out=dvalue); np.subtract(1, tmp, out=tmp); "
            "np.subtract(1, tmp2, out=tmp2); tmp *= tmp2; np.subtract(1, tmp, out=tmp); tmp *= value; "
            "np.multiply(dy, tmp, out=dgate)"
        ),
    ),
    Activation(
        "clamped_swiglu",
        "Linear unit gated by swish, both clamped.",
        "swish(min(gate, limit), alpha) * (min(max(value, -limit), limit) + offset)",
        "swish'(gate, alpha) * (min(max(value, -limit), limit) + offset) if gate <= limit else 0, "
        "swish(min(gate, limit), alpha) if |value| <= limit else 0",
        "OpenAI, gpt-oss; DeepSeek-V4, with alpha = 1, limit = 10, offset = 0",
        params=(
            Param("alpha", "Sharpness of the gate.", 1.702),
            Param("limit", "Bound of the gate from above, and of the value's size; inf doesn't clamp.", 7),
            Param("offset", "Added to the value.", 1),
        ),
        arrays=("gate", "value"),
        limits=("0", "swish(limit) times (value + offset)"),
        accuracy="that of swish, and one rounding for the sum and for each product",
        edges="limit = 0 goes by the formula: it doesn't switch the clamps off. At a limit, the gradient passes",
        numpy=(
            "np.minimum(gate, limit, out=tmp); np.multiply(tmp, -alpha, out=tmp2); np.exp(tmp2, out=tmp2); tmp2 += 1; "
            "tmp /= tmp2; np.clip(value, -limit, limit, out=tmp2); tmp2 += offset; np.multiply(tmp, tmp2, out=out)"
        ),
        numpy_backward=(
            "np.abs(value, out=tmp); np.less_equal(tmp, limit, out=mask); np.less_equal(gate, limit, out=mask2); "
            "np.clip(value, -limit, limit, out=tmp2); tmp2 += offset; tmp2 *= mask2; tmp2 *= dy; "
            "np.minimum(gate, limit, out=dvalue); np.multiply(dvalue, -alpha, out=tmp); np.exp(tmp, out=tmp); "
            "tmp += 1; np.divide(1, tmp, out=tmp); tmp2 *= tmp; tmp *= dvalue; dvalue -= tmp; dvalue *= alpha; "
            "dvalue += 1; tmp2 *= dvalue; np.multiply(dy, mask, out=dvalue); dvalue *= tmp; np.copyto(dgate, tmp2)"
        ),
    ),
)
