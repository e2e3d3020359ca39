"""Every row of the catalogue has its formulas and its oracle, and there are no others.

A failure names what is missing or unused.
"""

import ast
import inspect
import re
from pathlib import Path
from types import SimpleNamespace

import formula_index
import kernel_specs
import numpy as np
import pytest
from element_types import LONG_ELEMENTS
from support import reference

import fastact
from fastact._catalogue import ACTIVATIONS, UFUNCS

PACKAGE = Path(__file__).resolve().parent.parent / "fastact"  # a wheel has no formulas
FOLDER = PACKAGE / "_formulas"
every_row = pytest.mark.parametrize("row", ACTIVATIONS, ids=lambda row: row.name)


def _formulas(files):
    """Return the arguments' names and the body of each formula in some files, by name."""
    found = {}
    for path in files:
        parts = re.split(r"^cdef inline [\w\[\]]+ (\w+)\(([^)]*)\) noexcept nogil:$", path.read_text(), flags=re.M)
        for name, arguments, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
            assert name not in found, f"{name} is defined twice"
            names = tuple(argument.split()[-1] for argument in arguments.split(",") if argument)
            found[name] = names, re.sub("#.*", "", body)
    return found


FORMULAS = _formulas(sorted(set(FOLDER.glob("*.pxd")) - set(FOLDER.glob("longdouble*"))))
LONG_DOUBLE = _formulas(FOLDER.glob("longdouble*"))


def _expected(row):
    """Return the names of the formulas that a row needs, each with the names of its arguments."""
    if row.gate or row.along_axis:
        return {}
    params = tuple(param.name for param in row.params)
    formulas = {row.name: row.arrays + params}
    backward = [param.name for param in row.params if any(param.gradient for param in row.params)]
    if row.arrays == ("x",):
        formulas[f"{row.name}_derivative"] = ("x", *params)
    else:
        backward += row.differentiable
    if row.from_output:
        formulas[f"{row.name}_derivative_from_output"] = ("y", *params)
    return formulas | {f"{row.name}_backward_{name}": ("dy", *row.arrays, *params) for name in backward}


UFUNCS_OF = {row.name: [ufunc for ufunc in UFUNCS if ufunc.activation is row] for row in ACTIVATIONS}


@every_row
def test_every_row_has_its_formulas(row):
    for name, arguments in _expected(row).items():
        assert name in FORMULAS, f"no formula {name}({', '.join(arguments)}) in fastact/_formulas"
        for found in (FORMULAS, LONG_DOUBLE):
            taken = found.get(name, [arguments])[0]
            assert taken == arguments, f"{name}({', '.join(taken)}) takes other arguments than its row says"
        over_real = formula_index.formulas(scalar=False)[name].type == "real"
        assert name in LONG_DOUBLE or not over_real, f"no formula {name}({', '.join(arguments)}) for long double"


@pytest.mark.parametrize(
    ("removed", "arguments"),
    [
        ("softsign", "longdouble x"),
        ("celu_backward_alpha", "longdouble dy, longdouble x, longdouble alpha"),  # one of two in its kernel
    ],
)
def test_the_build_names_a_formula_that_long_double_lacks(monkeypatch, removed, arguments):
    long_kernels = kernel_specs.kernels(SimpleNamespace(UFUNCS=UFUNCS), LONG_ELEMENTS)
    assert any(removed in names for names in formula_index.formulas_of(long_kernels).values())
    monkeypatch.delitem(formula_index.formulas(scalar=True), removed)
    with pytest.raises(ValueError, match=re.escape(f"add `cdef inline longdouble {removed}({arguments})`")):
        formula_index.formulas_of(long_kernels)


@pytest.mark.parametrize("name", FORMULAS)
def test_every_formula_has_a_row(name):
    """A formula that no row needs must be used by other formulas or by the loops."""
    needed = set().union(*map(_expected, ACTIVATIONS))
    bodies = [body for other, (_, body) in FORMULAS.items() if other != name]
    bodies += [path.read_text() for path in (PACKAGE / "_loops").glob("*.p*")]
    bodies += [result for ufunc in UFUNCS if not ufunc.signature for result in kernel_specs.results(ufunc, "")]
    bodies += [
        f"{ufunc.name}_{step}(" for ufunc in UFUNCS for step in ("term", "from_sum") if ufunc.activation.along_axis
    ]
    bodies += [f"{row.name}_result(" for row in ACTIVATIONS if "y" in row.row_scalars]
    used = any(re.search(rf"\b{name}\(", body) for body in bodies)
    assert name in needed or used, f"no row of the catalogue needs {name}, and nothing uses it"


@pytest.mark.parametrize("row", [row for row in ACTIVATIONS if row.along_axis], ids=lambda row: row.name)
def test_every_row_along_an_axis_has_its_formulas(row):
    vectors = re.findall(r"^cdef inline \w+ (\w+)\(", (PACKAGE / "_formulas" / "softmax.pxd").read_text(), re.M)
    sweeps = re.findall(r"^cdef inline void (\w+)\(", (PACKAGE / "_loops" / "longdouble_rows.pxd").read_text(), re.M)
    for ufunc in UFUNCS_OF[row.name]:
        steps = {"from_sum", "term", "result"}
        steps -= {"term"} if "x" in ufunc.arrays else {"from_sum"}  # terms are relative to the largest x
        steps -= {"from_sum"} if ufunc.name == "logsumexp_backward" else set()  # which needs no sum
        if row.name == "sparsemax":
            assert f"void {ufunc.name}(" in (PACKAGE / "_simd" / "sparsemax.h").read_text()
            continue
        for step in steps:
            assert f"{ufunc.name}_{step}" in vectors, f"no formula {ufunc.name}_{step} in fastact/_formulas/softmax.pxd"
        cores = ufunc.has_core_dim[len(ufunc.inputs) :]
        swept = {"total"} if len(steps) > 1 else set()
        for step in swept | {"result" if core else "number" for core in cores}:
            assert f"{ufunc.name}_{step}" in sweeps, f"no sweep {ufunc.name}_{step} in longdouble_rows.pxd"


@pytest.mark.parametrize("row", [row for row in ACTIVATIONS if row.gate], ids=lambda row: row.name)
def test_every_gate_is_a_row(row):
    gate = {row.name: row for row in ACTIVATIONS}[row.gate]
    assert (gate.piecewise, gate.integers, gate.params) == (row.piecewise, row.integers, ())


@every_row
def test_every_row_has_its_oracle(row):
    assert row.name in reference.ORACLES, f"no oracle for {row.name} in tests/support/reference/"
    oracle = reference.ORACLES[row.name]
    for ufunc in UFUNCS_OF[row.name]:
        truth = reference.for_ufunc(ufunc.name)
        assert truth is not None, f"the oracle of {row.name} has no part for {ufunc.name}"
        cores = ufunc.has_core_dim if ufunc.signature else [True] * len(ufunc.inputs)
        results = truth(*(np.ones(3 if core else ()) for core, _ in zip(cores, ufunc.inputs, strict=False)))
        assert len(results if isinstance(results, tuple) else (results,)) == len(ufunc.outputs)
    if row.from_output:
        assert oracle.from_output is not None


@every_row
def test_every_row_unfolds_into_its_ufuncs(row):
    kinds = ["value"] + ["derivative"] * row.has_derivative + ["backward"]
    kinds += ["backward_from_output"] * bool(row.from_output)
    kinds += ["backward_parameters"] * any(param.gradient for param in row.params)
    kinds += ["value_and_backward"] * (row.has_value_and_backward)
    assert [ufunc.kind for ufunc in UFUNCS_OF[row.name]] == kinds
    for ufunc in UFUNCS_OF[row.name]:
        assert ufunc.name == (row.name if ufunc.kind == "value" else f"{row.name}_{ufunc.kind}")
        assert len(set(ufunc.inputs + ufunc.outputs)) == len(ufunc.inputs + ufunc.outputs)


def test_names_are_unique():
    names = [ufunc.name for ufunc in UFUNCS]
    assert sorted(set(names)) == sorted(names)


def test_public_names_are_those_of_the_catalogue():
    ufuncs = [name for name in fastact.__all__ if isinstance(getattr(fastact, name), np.ufunc)]
    assert sorted(ufuncs) == sorted(ufunc.name for ufunc in UFUNCS)
    public = {name for name, value in vars(fastact).items() if name[0] != "_" and not inspect.ismodule(value)}
    assert sorted([*public, "__version__"]) == sorted(fastact.__all__)


@every_row
def test_every_row_is_complete(row):
    assert re.fullmatch(r"[a-z][a-z0-9_]*[a-z0-9]", row.name)
    assert re.fullmatch(r"[A-Z].*\.", row.summary)
    assert len(row.limits) == 2
    for text in (
        row.formula,
        row.derivative,
        row.source,
        row.accuracy,
        *(() if row.gate or row.along_axis else row.limits),
    ):
        assert text
        assert text == text.strip()
    assert bool(row.kinks) == bool(row.at_kink)
    names = [param.name for param in row.params]
    assert len(set(names)) == len(names)
    for kink in row.kinks:
        assert isinstance(kink, int | float) or {
            n.id for n in ast.walk(ast.parse(kink)) if isinstance(n, ast.Name)
        } <= {*names}
    if row.param_gradient:
        assert len(names) == 1
    if row.integers:
        assert row.piecewise


@every_row
def test_parameters_are_in_the_formula_and_come_in_order(row):
    names = [param.name for param in row.params]
    words = re.findall(r"[a-z_]\w*", f"{row.formula} {row.derivative}")
    assert set(names) <= set(words)
    required = [param.required for param in row.params]
    assert required == sorted(required, reverse=True), "a parameter without a default follows one with a default"
    for param in row.params:
        assert re.fullmatch(r"[A-Z].*\.", param.doc)


@every_row
def test_whole_defaults_are_ints(row):
    """A float default would promote integer arrays to float64."""
    for param in row.params:
        if not param.required:
            whole = float(param.default).is_integer()
            assert type(param.default) is (int if whole else float), f"{row.name}({param.name}={param.default!r})"


@pytest.mark.parametrize("row", [row for row in ACTIVATIONS if row.integers], ids=lambda row: row.name)
def test_rows_closed_under_integers_have_whole_defaults(row):
    assert all(param.required or type(param.default) is int for param in row.params)
