"""Smooth activations that are not monotonic."""

from .schema import DERIVATIVE_ULPS, ULPS, Activation, Param

WITH_ZERO = f"{DERIVATIVE_ULPS}; within 0.1 of its zero, an absolute error of at most eps"

ROWS: tuple[Activation, ...] = (
    Activation(
        "silu",
        "Sigmoid linear unit.",
        "x * sigmoid(x)",
        "sigmoid(x) * (1 + x * sigmoid(-x))",
        "S. Elfwing, E. Uchibe and K. Doya, Sigmoid-weighted linear units, Neural Networks 107, 2018",
        second_derivative="sigmoid_derivative(x) * (2 - x * tanh(x / 2))",
        limits=("0", "inf"),
        derivative_has_zero=True,
        derivative_accuracy=WITH_ZERO,
    ),
    Activation(
        "swish",
        "SiLU with adjustable sharpness.",
        "x * sigmoid(beta * x)",
        "sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))",
        "P. Ramachandran, B. Zoph and Q. Le, Searching for activation functions, arXiv:1710.05941",
        second_derivative="beta * sigmoid_derivative(beta * x) * (2 - beta * x * tanh(beta * x / 2))",
        params=(
            Param(
                "beta",
                "Sharpness; beta = 0 gives x / 2, beta = inf gives relu.",
                1,
                "x**2 * sigmoid(beta * x) * sigmoid(-beta * x)",
            ),
        ),
        limits=("0", "inf"),
        derivative_has_zero=True,
        derivative_accuracy=WITH_ZERO,
        edges="beta = 0 gives x / 2; beta = inf gives relu. The formula also holds for a negative beta",
    ),
    Activation(
        "gelu",
        "Gaussian error linear unit, exact form.",
        "x * Phi(x), Phi(x) = erfc(-x / sqrt(2)) / 2",
        "Phi(x) + x * phi(x), phi(x) = exp(-x**2 / 2) / sqrt(2 * pi)",
        "D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415",
        second_derivative=(
            "2 * (phi := 0.3989422804014327 * np.exp(-(z := np.clip(x, -200, 200))**2 / 2)) - z * (z * phi)"
        ),
        limits=("0", "inf"),
        derivative_has_zero=True,
        derivative_accuracy=WITH_ZERO,
    ),
    Activation(
        "gelu_tanh",
        "Gaussian error linear unit, approximated with tanh.",
        "x * sigmoid(2 * u), u = sqrt(2 / pi) * (x + 0.044715 * x**3)",
        "sigmoid(2 * u) * (1 + 2 * x * u' * sigmoid(-2 * u)), u' = sqrt(2 / pi) * (1 + 0.134145 * x**2)",
        "D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415",
        second_derivative=(
            "0.7978845608028654 * (4 + 1.07316 * (z := np.clip(x, -30, 30))**2) * (s := sigmoid_derivative(2 * (u := "
            "0.7978845608028654 * (z + 0.044715 * z**3)))) - 4 * z * tanh(u) * (k := 0.7978845608028654 * (1 + "
            "0.134145 * z**2)) * (k * s)"
        ),
        limits=("0", "inf"),
        derivative_has_zero=True,
        derivative_accuracy=WITH_ZERO,
    ),
    Activation(
        "quick_gelu",
        "Gaussian error linear unit, approximated with sigmoid.",
        "x * sigmoid(1.702 * x)",
        "sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))",
        "D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415; OpenAI, CLIP",
        second_derivative="1.702 * sigmoid_derivative(1.702 * x) * (2 - 1.702 * x * tanh(0.851 * x))",
        limits=("0", "inf"),
        derivative_has_zero=True,
        derivative_accuracy=WITH_ZERO,
    ),
    Activation(
        "mish",
        "Self-regularised non-monotonic activation.",
        "x * tanh(softplus(x))",
        "t + x * sigmoid(x) * (1 - t**2), t = tanh(softplus(x))",
        "D. Misra, Mish: a self regularized non-monotonic activation function, BMVC 2020",
        second_derivative=(
            "sigmoid(x) * tanh_derivative(softplus(x)) * (2 + x * (sigmoid(-x) - 2 * tanh(softplus(x)) * sigmoid(x)))"
        ),
        limits=("0", "inf"),
        derivative_has_zero=True,
        derivative_accuracy=WITH_ZERO,
    ),
    Activation(
        "dish",
        "Algebraic non-monotonic activation.",
        "(x / 2) * (1 + x / sqrt(1 + x**2))",
        "(1 + (x**3 + 2 * x) / (1 + x**2)**1.5) / 2",
        "thinc, thinc.api.Dish",
        second_derivative="(2 * (s := (1 + x * x)**-0.5)**2 - (x * s)**2) * (s**3 / 2)",
        limits=("0", "inf"),
        derivative_has_zero=True,
        derivative_accuracy=WITH_ZERO,
    ),
    Activation(
        "xielu",
        "Integral of a linear function for x > 0, and of an exponential for x <= 0.",
        "alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x",
        "2 * alpha_p * x + beta if x > 0 else alpha_n * expm1(x) + beta",
        "A. Huang and I. Schlag, Deriving activation functions using integration, arXiv:2411.13010",
        second_derivative="(2 * alpha_p + 0 * x) * (x > 0) + elu_derivative(x, alpha_n) * (x <= 0)",
        params=(
            Param("alpha_p", "Half of the second derivative for x > 0.", 0.8, "x**2 if x > 0 else 0"),
            Param("alpha_n", "Second derivative at 0 from the left.", 0.8, "0 if x > 0 else expm1(x) - x"),
            Param("beta", "Derivative at 0.", 0.5, "x"),
        ),
        limits=("inf (-inf for beta > alpha_n, -alpha_n for beta = alpha_n)", "inf"),
        derivative_has_zero=True,
        value_cancels=True,
        edges=(
            "In bfloat16, if alpha_p * x**2 is a tie and beta * x changes it by less than 1e-14, the result is rounded "
            "to even"
        ),
        accuracy=f"{ULPS}; near a zero of the value other than x = 0, in ULP of the largest term",
        derivative_accuracy=WITH_ZERO,
    ),
    Activation(
        "snake",
        "Identity plus a squared sine.",
        "x + sin(alpha * x)**2 / alpha",
        "1 + sin(2 * alpha * x)",
        "L. Ziyin, T. Hartwig and M. Ueda, Neural networks fail to learn periodic functions and how to fix it, "
        "NeurIPS 2020",
        second_derivative="2 * alpha * np.cos(2 * alpha * x)",
        params=(
            Param(
                "alpha",
                "Frequency; alpha = 0 gives the identity.",
                1,
                "x * sin(2 * alpha * x) / alpha - sin(alpha * x)**2 / alpha**2",
            ),
        ),
        limits=("-inf", "inf"),
        accuracy="at most 2.1 ULP in float32, 4 in float64",
        derivative_accuracy=WITH_ZERO,
        edges="At x = inf and -inf, where the derivative has no limit, it is defined as 1",
    ),
)
