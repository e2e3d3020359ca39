"""Signatures and docstrings of the functions of `fastact.autograd`, derived from the catalogue."""

import re
from inspect import Signature

from fastact._catalogue import ACTIVATIONS, Ufunc, docstrings, unfold
from fastact._catalogue.docstrings import body, section
from fastact._catalogue.examples import RESULTS


def signature(ufunc: Ufunc) -> Signature:
    """Inputs, as the ufunc names them, and the axis: none of the other keywords leaves a gradient to speak of."""
    parameters = docstrings.signature(ufunc).parameters
    return Signature([parameters[name] for name in (*ufunc.inputs, *(["axis"] if ufunc.signature else []))])


def refused(ufunc: Ufunc) -> set[str]:
    """Keywords of the ufunc that aren't taken."""
    return set(docstrings.signature(ufunc).parameters) - set(signature(ufunc).parameters)


def docstring(ufunc: Ufunc) -> str:
    """Docstring of the function, in numpydoc form."""
    operands = docstrings.operands(ufunc)
    if ufunc.signature:
        operands.append(docstrings.AXIS)
    return "\n\n".join(
        [
            docstrings.summary(ufunc),
            f"`fastact.{ufunc.name}`, for autograd to differentiate.",
            section("Parameters", "\n".join(operands)),
            section("Returns", docstrings.returned(ufunc, "Traced if an operand is.")),
            section("Raises", "\n".join(_raises(ufunc))),
            section("See Also", f"fastact.{ufunc.name} : The ufunc; its limits and its accuracy are these."),
            section("Notes", docstrings.paragraphs([*docstrings.formulas(ufunc), *_gradient(ufunc)])),
            section("References", docstrings.reference(ufunc)),
            section("Examples", "\n".join(_example(ufunc))),
        ]
    )


def _raises(ufunc: Ufunc) -> list[str]:
    lines = [f"TypeError\n{body('For keywords such as `out` and `where`: autograd keeps what is computed.')}"]
    known = _differentiable(ufunc)
    without = [name for name in ufunc.inputs if name not in known]
    if without:
        asked = f"If the gradient with respect to {' or '.join(f'`{name}`' for name in without)} is asked for."
        lines.append(f"NotImplementedError\n{body(asked)}")
    return lines


def _differentiable(ufunc: Ufunc) -> set[str]:
    """Name the inputs with respect to which there is a gradient."""
    row = ufunc.activation
    if ufunc.kind == "value":
        return {output[1:] for other in unfold(row) if "backward" in other.kind for output in other.outputs}
    if ufunc.kind == "derivative":
        return {"x"} if row.second_derivative else set()
    if ufunc.kind == "backward_parameters" or row.is_linear_only:
        return {"dy"}
    return {"dy", "y", *row.differentiable} | ({param.name for param in row.params} if row.param_gradient else set())


def _gradient(ufunc: Ufunc) -> list[str]:
    row = ufunc.activation
    if ufunc.kind == "value":
        (slope,) = (other for other in ACTIVATIONS if other.name == (row.gate or row.name))
        again = (not row.has_derivative and not row.is_linear_only) or row.param_gradient or slope.second_derivative
        in_turn = ", and can be differentiated in turn" if again else ""
        learnt = any(param.gradient for param in row.params) and not row.param_gradient
        parameters = f", that of the parameters `{row.name}_backward_parameters`" if learnt else ""
        return [f"The gradient is `{row.name}_backward`, the same bits{in_turn}{parameters}."]
    if ufunc.kind == "derivative" and row.second_derivative:
        return [f"The gradient is ``{row.second_derivative}`` times that of the result."]
    return []


def _example(ufunc: Ufunc) -> list[str]:
    """Results for a few numbers, and where there is a derivative, the gradient, which equals it."""
    statements, expressions = docstrings.example(ufunc)
    statements[1] = "import fastact.autograd as fa"
    lines = [f">>> {statement}" for statement in statements]
    for expression, result in zip(expressions, RESULTS[ufunc.name].splitlines(), strict=True):
        lines += [f">>> {expression}", result]
    derivative = RESULTS.get(f"{ufunc.name}_derivative")
    if derivative:
        call = expressions[0].removeprefix("np.round(").removesuffix(", 4).tolist()")
        function = f"lambda x: {call}" if any(param.required for param in ufunc.params) else f"fastact.{ufunc.name}"
        lines += [
            ">>> from autograd import elementwise_grad",
            f">>> np.round(elementwise_grad({function})(x), 4).tolist()",
            derivative.rstrip(),
        ]
    return [re.sub(r"\bfastact\.(?!autograd)", "fa.", line) for line in lines]
