"""Exponential and saturating activations."""

from .schema import Activation, Param

ROWS: tuple[Activation, ...] = (
    Activation(
        "elu",
        "Exponential linear unit.",
        "x if x > 0 else alpha * expm1(x)",
        "1 if x > 0 else alpha * exp(x)",
        "D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network learning by exponential "
        "linear units, ICLR 2016",
        second_derivative="elu_derivative(x, alpha) * (x <= 0)",
        params=(
            Param("alpha", "Scale of the negative part; the limit at -inf is -alpha.", 1, "0 if x > 0 else expm1(x)"),
        ),
        kinks=(0,),
        at_kink="alpha",
        limits=("-alpha", "inf"),
        from_output="the derivative is y + alpha where y <= 0, if alpha >= 0; for any other alpha, the result is NaN",
        edges="For x < 0, alpha = 0 gives 0 and alpha = inf gives -inf. The formula also holds for a negative alpha",
    ),
    Activation(
        "celu",
        "Continuously differentiable exponential linear unit.",
        "x if x > 0 else alpha * expm1(x / alpha)",
        "1 if x > 0 else exp(x / alpha)",
        "J. Barron, Continuously differentiable exponential linear units, arXiv:1704.07483",
        second_derivative="celu_derivative(x, alpha) / alpha * (x <= 0)",
        params=(
            Param(
                "alpha",
                "Scale of the negative part; the limit at -inf is -alpha.",
                1,
                "0 if x > 0 else expm1(x / alpha) - x / alpha * exp(x / alpha)",
            ),
        ),
        limits=("-alpha", "inf"),
        from_output="the derivative is 1 + y / alpha where y <= 0",
        edges=(
            "alpha = 0 gives relu, with derivative 0 for x < 0; alpha = inf and -inf give the identity. The formula "
            "also holds for a negative alpha"
        ),
    ),
    Activation(
        "selu",
        "Scaled exponential linear unit, which preserves mean 0 and variance 1.",
        "lambda * (x if x > 0 else alpha * expm1(x)), lambda = 1.05070098735548, alpha = 1.67326324235438",
        "lambda if x > 0 else lambda * alpha * exp(x)",
        "G. Klambauer et al., Self-normalizing neural networks, NeurIPS 2017",
        second_derivative="selu_derivative(x) * (x <= 0)",
        kinks=(0,),
        at_kink="lambda * alpha = 1.7580993408473768",
        limits=("-lambda * alpha = -1.7580993408473768", "inf"),
        from_output="the derivative is y + lambda * alpha where y <= 0",
    ),
    Activation(
        "sigmoid",
        "Logistic sigmoid.",
        "1 / (1 + exp(-x))",
        "sigmoid(x) * sigmoid(-x)",
        "P.-F. Verhulst, Notice sur la loi que la population poursuit dans son accroissement, 1838",
        second_derivative="-sigmoid_derivative(x) * tanh(x / 2)",
        limits=("0", "1"),
        from_output="the derivative is y * (1 - y)",
    ),
    Activation(
        "tanh",
        "Hyperbolic tangent.",
        "tanh(x)",
        "1 / cosh(x)**2",
        "Y. LeCun et al., Efficient BackProp, 1998",
        second_derivative="-2 * tanh(x) * tanh_derivative(x)",
        limits=("-1", "1"),
        from_output="the derivative is (1 - y) * (1 + y)",
    ),
    Activation(
        "softcap",
        "Hyperbolic tangent scaled to saturate at `cap`.",
        "cap * tanh(x / cap)",
        "1 / cosh(x / cap)**2",
        "Gemma Team, Gemma 2, arXiv:2408.00118",
        second_derivative="-2 * tanh(x / cap) * tanh_derivative(x / cap) / cap",
        params=(
            Param(
                "cap", "Bound of the magnitude of the result.", None, "tanh(x / cap) - x / cap * (1 - tanh(x / cap)**2)"
            ),
        ),
        limits=("-abs(cap)", "abs(cap)"),
        from_output="the derivative is (1 - y / cap) * (1 + y / cap)",
        edges="cap = inf gives x; cap = 0 gives 0. The sign of cap is ignored. No result exceeds cap in magnitude",
    ),
    Activation(
        "log_sigmoid",
        "Logarithm of the logistic sigmoid.",
        "-log1p(exp(-x))",
        "sigmoid(-x)",
        "PyTorch, torch.nn.LogSigmoid",
        second_derivative="-sigmoid_derivative(x)",
        limits=("-inf", "0"),
        from_output="the derivative is 1 - exp(y)",
    ),
    Activation(
        "softplus",
        "Smooth approximation of relu.",
        "log1p(exp(beta * x)) / beta",
        "sigmoid(beta * x)",
        "C. Dugas et al., Incorporating second-order functional knowledge, NeurIPS 2000",
        second_derivative="beta * sigmoid_derivative(beta * x)",
        params=(
            Param(
                "beta",
                "Sharpness; beta = inf gives relu.",
                1,
                "(x * sigmoid(beta * x) - softplus(x, beta)) / beta",
            ),
        ),
        limits=("0", "inf"),
        from_output="the derivative is 1 - exp(-beta * y)",
        edges=(
            "beta = 0 gives inf and beta = -0.0 gives -inf, with derivative 1/2, for every x, inf and -inf included. "
            "beta = inf gives relu; beta = -inf gives min(x, 0). The formula also holds for a negative beta"
        ),
    ),
    Activation(
        "softsign",
        "Rational sigmoid.",
        "x / (1 + |x|)",
        "1 / (1 + |x|)**2",
        "J. Turian, J. Bergstra and Y. Bengio, Quadratic features and deep architectures for chunking, NAACL 2009",
        second_derivative="-2 * (s := np.sign(x)) * (1 + s * x)**-3",
        limits=("-1", "1"),
        from_output="the derivative is ``(1 - |y|)**2``",
    ),
    Activation(
        "tanh_shrink",
        "Difference between x and its hyperbolic tangent.",
        "x - tanh(x)",
        "tanh(x)**2",
        "PyTorch, torch.nn.Tanhshrink",
        second_derivative="2 * tanh(x) * tanh_derivative(x)",
        limits=("-inf", "inf"),
    ),
    Activation(
        "squareplus",
        "Algebraic approximation of relu.",
        "(x + sqrt(x**2 + b)) / 2",
        "(1 + x / sqrt(x**2 + b)) / 2",
        "J. Barron, Squareplus: a softplus-like algebraic rectifier, arXiv:2112.11687",
        second_derivative=(
            "2 * squareplus_derivative(x, b) * squareplus_derivative(-x, b) / (squareplus(x, b) + squareplus(-x, b))"
        ),
        params=(Param("b", "Size of the curved region; b = 0 gives relu.", 4, "1 / (4 * sqrt(x**2 + b))"),),
        limits=("0", "inf"),
        edges="b = 0 gives relu. b = inf gives inf, with derivative 1/2. A negative b gives NaN if x * x < -b",
    ),
)
