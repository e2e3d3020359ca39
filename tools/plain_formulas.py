"""The catalogue's formulas as they are written, in Cython: a smooth function in long double, where
``fastact/_formulas/longdouble.pxd`` has no better one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from fractions import Fraction
from types import ModuleType

# Functions of a formula, of one argument, and those of C's library, in long double.
SAME = ("cos", "cosh", "erf", "erfc", "exp", "expm1", "log", "log1p", "sin", "sinh", "sqrt", "tanh")
LIBRARY = {name: f"{name}l" for name in SAME} | {"abs": "fabsl", "arcsinh": "asinhl", "arctan": "atanl"}
POWER = "powl"
FROM_C = sorted([POWER, *LIBRARY.values()])
ARITHMETIC = (
    *(ast.Call, ast.Constant, ast.Name, ast.Load),
    *(ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow, ast.UnaryOp, ast.USub),
    *(ast.IfExp, ast.Compare, ast.Lt, ast.LtE, ast.Gt, ast.GtE),
)

NOT_PYTHON = (
    (r"\|([^|]+)\|", r"abs(\1)"),
    (r"(\w)'", r"\1_prime"),
    (r"\blambda\b", "lambda_"),
    (" = ", " == "),
)


def parse(formula: str) -> list[ast.expr]:
    """Parse a formula and the definitions that follow it, between commas; each of them is a comparison."""
    for pattern, text in NOT_PYTHON:
        formula = re.sub(pattern, text, formula)
    return ast.parse(f"[{formula}]", mode="eval").body.elts


class _LongDouble(ast.NodeTransformer):
    """Spell an expression in long double: its constants, its powers, and calls of the library and of other rows."""

    def __init__(self, rows: dict[str, object], names: Collection[str]):
        self.rows, self.names = rows, names

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        """Make a fraction: Cython's own constants are doubles, and C's quotients of integers whole."""
        number = Fraction(repr(node.value))
        if max(number.numerator, number.denominator) >= 2**63:
            raise ValueError(f"{node.value} has too many digits")
        return _call("ratio", ast.Constant(number.numerator), ast.Constant(number.denominator))

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        self.generic_visit(node)
        return _call(POWER, node.left, node.right) if isinstance(node.op, ast.Pow) else node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        name, arguments = ast.unparse(node.func), [self.visit(argument) for argument in node.args]
        if name not in LIBRARY and name not in self.rows:
            raise ValueError(f"nothing is known of {name}")
        params = self.rows[name].params if name not in LIBRARY else ()
        if not 1 <= len(arguments) <= 1 + len(params):
            raise ValueError(f"{name} takes x{''.join(f', {param.name}' for param in params)}")
        if name in LIBRARY:
            return _call(LIBRARY[name], *arguments)
        left_out = params[len(arguments) - 1 :]  # these have their defaults
        return _call(name, *arguments, *(self.visit(ast.Constant(param.default)) for param in left_out))

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id not in self.names:
            raise ValueError(f"nothing is known of {node.id}")
        return node


def _call(name: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(name), list(arguments), [])


def missing(catalogue: ModuleType, written: str) -> list[str]:
    """Spell the functions of smooth rows that a file of long double's formulas lacks.

    Parameters
    ----------
    catalogue : module
        The rows.
    written : str
        Text of the file.

    Returns
    -------
    list of str
        Inline functions in Cython.

    Raises
    ------
    ValueError
        If a formula isn't plain arithmetic in one expression.
    """
    rows = {row.name: row for row in catalogue.ACTIVATIONS}
    known = set(re.findall(r"^cdef inline longdouble (\w+)\(", written, re.M))
    found = []
    for row in rows.values():
        if row.piecewise or row.gate or row.along_axis:
            continue
        params = [param.name for param in row.params]
        formulas = {row.name: (row.formula, row.arrays)}
        if row.has_derivative:
            formulas[f"{row.name}_derivative"] = row.derivative, row.arrays
        for param in row.params:
            if param.gradient:
                formulas[f"{row.name}_backward_{param.name}"] = _times_dy(param.gradient), ("dy", *row.arrays)
        found += [
            _function(name, text, [*arrays, *params], rows)
            for name, (text, arrays) in formulas.items()
            if name not in known
        ]
    return found


def _times_dy(slope: str) -> str:
    """Multiply the branches of a slope by dy, but for those that are 0."""
    node = ast.parse(slope, mode="eval").body
    if isinstance(node, ast.IfExp):
        yes, no = (_times_dy(ast.unparse(branch)) for branch in (node.body, node.orelse))
        return f"({yes}) if {ast.unparse(node.test)} else ({no})"
    return "0" if slope == "0" else f"dy * ({slope})"


def _function(name: str, formula: str, arguments: list[str], rows: dict[str, object]) -> str:
    head = f"cdef inline longdouble {name}({', '.join(f'longdouble {argument}' for argument in arguments)})"
    try:
        expression, *definitions = parse(formula)
        if definitions:
            raise ValueError("it needs definitions")
        for node in ast.walk(expression):
            if not isinstance(node, ARITHMETIC):
                raise ValueError(f"{type(node).__name__} is no arithmetic")
        body = ast.unparse(_LongDouble(rows, arguments).visit(expression))
    except (SyntaxError, ValueError) as error:
        raise ValueError(
            f"{name} can't be computed as its row says, {formula!r} ({error}): "
            f"write `{head}` in _formulas/longdouble.pxd"
        ) from None
    return f"{head} noexcept nogil:\n    return {body}\n"
