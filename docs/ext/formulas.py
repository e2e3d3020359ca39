"""Convert the catalogue's formulas to LaTeX. They become Python expressions first, which latexify converts."""

from __future__ import annotations

import ast
import re

from latexify.codegen.expression_codegen import ExpressionCodegen

from fastact._catalogue import Activation

TO_LATEX = (
    (r"\\(?:mathopen|mathclose)\{\}", ""),
    (r"\\left\( ((?:(?!\\frac|\\left|\\right).)*) \\right\)", r"(\1)"),
    (r"\\mathrm\{lambda\\_\}", r"\\lambda"),
    (r"\\mathrm\{([^}]*)\\_prime\}", r"\\mathrm{\1}'"),
    (r"\\mathrm\{(\w)\}", r"\1"),
    (r"\\mathrm\{(if|otherwise)\}", r"\\text{\1}"),
    (r"\\(exp|log|tanh|cosh) (?!\\left)", r"\\\1\\,"),
)
NOT_PYTHON = (
    (r"\|([^|]+)\|", r"abs(\1)"),
    (r"(\w)'", r"\1_prime"),
    (r"\blambda\b", "lambda_"),
    (" = ", " == "),
)


def parse(formula: str) -> list[ast.expr]:
    """Parse a formula and the definitions that follow, separated by commas. Each definition becomes a comparison."""
    for pattern, text in NOT_PYTHON:
        formula = re.sub(pattern, text, formula)
    return ast.parse(f"[{formula}]", mode="eval").body.elts


def equations(formula: str) -> list[str]:
    """Return a formula and the definitions that follow it as LaTeX."""
    return [_latex(part) for part in parse(formula)]


def _latex(expression: ast.expr) -> str:
    latex = ExpressionCodegen(use_math_symbols=True).visit(expression)
    for pattern, text in TO_LATEX:
        latex = re.sub(pattern, text, latex)
    return latex


def definition(row: Activation) -> list[str]:
    """Return the value and the gradients of a row as equations, each followed by its definitions."""
    value, gradient = equations(row.formula), equations(row.derivative)
    if row.arrays != ("x",):
        sides = [rf"\frac{{\partial y}}{{\partial\,\mathrm{{{name}}}}}" for name in row.differentiable]
        return [f"y = {value[0]}", *(f"{side} = {partial}" for side, partial in zip(sides, gradient, strict=True))]
    sides = (r"y", r"\mathrm{dx}") if row.along_axis else ("f(x)", "f'(x)")
    lines = []
    for side, (first, *definitions) in zip(sides, (value, gradient), strict=True):
        lines += [f"{side} = {first}", *definitions]
    return lines
