"""Smooth activations that are not monotone."""

from .schema import DERIVATIVE_ULPS, ULPS, Activation, Param

CROSSING = f"{DERIVATIVE_ULPS}, but within 0.1 of its own zero at most one eps absolute"

ROWS: tuple[Activation, ...] = (
    Activation(
        "silu",
        "Sigmoid linear unit.",
        "x * sigmoid(x)",
        "sigmoid(x) * (1 + x * sigmoid(-x))",
        "S. Elfwing, E. Uchibe and K. Doya, Sigmoid-weighted linear units, Neural Networks 107, 2018",
        second_derivative="sigmoid_derivative(x) * (2 - x * tanh(x / 2))",
        limits=("0", "inf"),
        crosses=True,
        derivative_accuracy=CROSSING,
    ),
    Activation(
        "swish",
        "Silu with a sharpness.",
        "x * sigmoid(beta * x)",
        "sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))",
        "P. Ramachandran, B. Zoph and Q. Le, Searching for activation functions, arXiv:1710.05941",
        second_derivative="beta * sigmoid_derivative(beta * x) * (2 - beta * x * tanh(beta * x / 2))",
        params=(
            Param(
                "beta",
                "Sharpness; 0 gives x / 2, relu is the limit at inf.",
                1,
                "x**2 * sigmoid(beta * x) * sigmoid(-beta * x)",
            ),
        ),
        limits=("0", "inf"),
        crosses=True,
        derivative_accuracy=CROSSING,
        edges="beta = 0 gives x / 2, inf gives relu; a negative beta goes by the formula",
    ),
    Activation(
        "gelu",
        "Gaussian error linear unit, exact.",
        "x * Phi(x), Phi(x) = erfc(-x / sqrt(2)) / 2",
        "Phi(x) + x * phi(x), phi(x) = exp(-x**2 / 2) / sqrt(2 * pi)",
        "D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415",
        second_derivative=(
            "2 * (phi := 0.3989422804014327 * np.exp(-(z := np.clip(x, -200, 200))**2 / 2)) - z * (z * phi)"
        ),
        limits=("0", "inf"),
        crosses=True,
        derivative_accuracy=CROSSING,
    ),
    Activation(
        "gelu_tanh",
        "Gaussian error linear unit, by the approximation with tanh.",
        "x * sigmoid(2 * u), u = sqrt(2 / pi) * (x + 0.044715 * x**3)",
        "sigmoid(2 * u) * (1 + 2 * x * u' * sigmoid(-2 * u)), u' = sqrt(2 / pi) * (1 + 0.134145 * x**2)",
        "D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415",
        second_derivative=(
            "0.7978845608028654 * (4 + 1.07316 * (z := np.clip(x, -30, 30))**2) * (s := sigmoid_derivative(2 * (u := "
            "0.7978845608028654 * (z + 0.044715 * z**3)))) - 4 * z * tanh(u) * (k := 0.7978845608028654 * (1 + "
            "0.134145 * z**2)) * (k * s)"
        ),
        limits=("0", "inf"),
        crosses=True,
        derivative_accuracy=CROSSING,
    ),
    Activation(
        "quick_gelu",
        "Gaussian error linear unit, by the approximation with sigmoid.",
        "x * sigmoid(1.702 * x)",
        "sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))",
        "D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415; OpenAI, CLIP",
        second_derivative="1.702 * sigmoid_derivative(1.702 * x) * (2 - 1.702 * x * tanh(0.851 * x))",
        limits=("0", "inf"),
        crosses=True,
        derivative_accuracy=CROSSING,
    ),
    Activation(
        "mish",
        "Self-regularised non-monotone activation.",
        "x * tanh(softplus(x))",
        "t + x * sigmoid(x) * (1 - t**2), t = tanh(softplus(x))",
        "D. Misra, Mish: a self regularized non-monotonic activation function, BMVC 2020",
        second_derivative=(
            "sigmoid(x) * tanh_derivative(softplus(x)) * (2 + x * (sigmoid(-x) - 2 * tanh(softplus(x)) * sigmoid(x)))"
        ),
        limits=("0", "inf"),
        crosses=True,
        derivative_accuracy=CROSSING,
    ),
    Activation(
        "dish",
        "Algebraic non-monotone activation.",
        "(x / 2) * (1 + x / sqrt(1 + x**2))",
        "(1 + (x**3 + 2 * x) / (1 + x**2)**1.5) / 2",
        "thinc, thinc.api.Dish",
        second_derivative="(2 * (s := (1 + x * x)**-0.5)**2 - (x * s)**2) * (s**3 / 2)",
        limits=("0", "inf"),
        crosses=True,
        derivative_accuracy=CROSSING,
    ),
    Activation(
        "xielu",
        "Integral of a linear function, joined to one of an exponential.",
        "alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x",
        "2 * alpha_p * x + beta if x > 0 else alpha_n * expm1(x) + beta",
        "A. Huang and I. Schlag, Deriving activation functions using integration, arXiv:2411.13010",
        second_derivative="(2 * alpha_p + 0 * x) * (x > 0) + elu_derivative(x, alpha_n) * (x <= 0)",
        params=(
            Param("alpha_p", "Half of the second derivative for x > 0.", 0.8, "x**2 if x > 0 else 0"),
            Param("alpha_n", "Second derivative at 0 from the left.", 0.8, "0 if x > 0 else expm1(x) - x"),
            Param("beta", "Slope at 0.", 0.5, "x"),
        ),
        limits=("inf, or -inf for beta > alpha_n, or -alpha_n for beta = alpha_n", "inf"),
        crosses=True,
        cancels=True,
        edges="In bfloat16, a tie of alpha_p * x**2 that beta * x breaks by less than 1e-14 goes to the even neighbour",
        accuracy=f"{ULPS}; near a zero of the value other than 0, in units of its largest term",
        derivative_accuracy=CROSSING,
    ),
    Activation(
        "snake",
        "Identity with a squared sine.",
        "x + sin(alpha * x)**2 / alpha",
        "1 + sin(2 * alpha * x)",
        "L. Ziyin, T. Hartwig and M. Ueda, Neural networks fail to learn periodic functions and how to fix it, "
        "NeurIPS 2020",
        second_derivative="2 * alpha * np.cos(2 * alpha * x)",
        params=(
            Param(
                "alpha",
                "Frequency; 0 gives the identity.",
                1,
                "x * sin(2 * alpha * x) / alpha - sin(alpha * x)**2 / alpha**2",
            ),
        ),
        limits=("-inf", "inf"),
        derivative_accuracy=CROSSING,
        edges="At x = inf and -inf, where there is no limit, the derivative is taken as 1",
    ),
)
