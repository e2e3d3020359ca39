"""Signatures and docstrings of the functions in `fastact.autograd`, derived from the catalogue."""

import re
from inspect import Signature

from fastact._catalogue import ACTIVATIONS, Ufunc, docstrings, unfold
from fastact._catalogue.docstrings import entry_text, section
from fastact._catalogue.examples import RESULTS


def signature(ufunc: Ufunc) -> Signature:
    """Return the signature of the function: the inputs of the ufunc, and the axis if it has one."""
    parameters = docstrings.signature(ufunc).parameters
    return Signature([parameters[name] for name in (*ufunc.inputs, *(["axis"] if ufunc.signature else []))])


def unsupported_keywords(ufunc: Ufunc) -> set[str]:
    """Return the keywords of the ufunc that autograd can't differentiate, and that the function rejects."""
    return set(docstrings.signature(ufunc).parameters) - set(signature(ufunc).parameters)


def docstring(ufunc: Ufunc) -> str:
    """Return the docstring of the function, in numpydoc format."""
    inputs = docstrings.input_entries(ufunc)
    if ufunc.signature:
        inputs.append(docstrings.AXIS)
    return "\n\n".join(
        [
            docstrings.summary(ufunc),
            f"This is `fastact.{ufunc.name}` as a primitive of the autograd package.",
            section("Parameters", "\n".join(inputs)),
            section("Returns", docstrings.output_entries(ufunc, "autograd traces the result if it traces an input.")),
            section("Raises", "\n".join(_raises(ufunc))),
            section("See Also", f"fastact.{ufunc.name} : The ufunc; limits and accuracy are the same."),
            section("Notes", docstrings.paragraphs([*docstrings.formula_notes(ufunc), *_gradient(ufunc)])),
            section("References", docstrings.references_text(ufunc)),
            section("Examples", "\n".join(_example(ufunc))),
        ]
    )


def _raises(ufunc: Ufunc) -> list[str]:
    text = "If `out`, `where` or another keyword is given that autograd can't differentiate."
    lines = [f"TypeError\n{entry_text(text)}"]
    differentiable = _differentiable(ufunc)
    without = [name for name in ufunc.inputs if name not in differentiable]
    if without:
        text = f"If the gradient with respect to {' or '.join(f'`{name}`' for name in without)} is requested."
        lines.append(f"NotImplementedError\n{entry_text(text)}")
    return lines


def _differentiable(ufunc: Ufunc) -> set[str]:
    """Return the inputs for which there is a gradient."""
    row = ufunc.activation
    if ufunc.kind == "value":
        return {output[1:] for other in unfold(row) if "backward" in other.kind for output in other.outputs}
    if ufunc.kind == "derivative":
        return {"x"} if row.second_derivative else set()
    if ufunc.kind == "backward_parameters" or row.backward_differentiable_in_dy_only:
        return {"dy"}
    return {"dy", "y", *row.differentiable} | ({param.name for param in row.params} if row.param_gradient else set())


def _gradient(ufunc: Ufunc) -> list[str]:
    row = ufunc.activation
    if ufunc.kind == "value":
        (elementwise,) = (other for other in ACTIVATIONS if other.name == (row.gate or row.name))
        is_composed = not row.has_derivative and not row.backward_differentiable_in_dy_only
        text = f"The gradient is that of `{row.name}_backward`, bit for bit"
        if is_composed or row.param_gradient or elementwise.second_derivative:
            text += "; it can be differentiated again"
        text += "."
        if any(param.gradient for param in row.params) and not row.param_gradient:
            text += f" The gradients of the parameters are those of `{row.name}_backward_parameters`."
        return [text]
    if ufunc.kind == "derivative" and row.second_derivative:
        return [f"The gradient with respect to `x` is the gradient of the result times ``{row.second_derivative}``."]
    return []


def _example(ufunc: Ufunc) -> list[str]:
    """Return the lines of the section Examples: results for four numbers, and the gradient.

    The gradient is shown for functions with a derivative, which has the same values.
    """
    statements, expressions = docstrings.example_code(ufunc)
    statements[1] = "import fastact.autograd as fa"
    lines = [f">>> {statement}" for statement in statements]
    results = RESULTS.get(ufunc.name, "").splitlines()  # empty for a new function
    for expression, result in zip(expressions, results, strict=False):
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
