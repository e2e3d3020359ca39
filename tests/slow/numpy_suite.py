"""Run NumPy's own tests of its ufuncs with ours in their place.

    python tests/slow numpy_suite

Some tests are excluded: they need a type without a loop here (complex, object, bool results), or they check the values,
the identity or the name of the function that ours replaces. All other tests must pass.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import numpy as np

import fastact

TESTS = Path(np._core.__file__).parent / "tests"
BINARY, UNARY = "relu_backward", "relu"  # they have loops for every type except bool

VALUES = "the values of the function"

# For each run: a test file of NumPy, our ufuncs by the names of those they replace, a selection of tests, and excluded
# tests with reasons.
RUNS = [
    (
        "test_umath.py",
        {"tanh": "tanh"},
        "tanh or Tanh or unary_spurious or fpclass or unary",
        {},
    ),
    (
        "test_umath.py",
        {"tanh": "tanh", "sin": "tanh", "negative": UNARY}
        | dict.fromkeys(["multiply", "add", "minimum", "maximum"], BINARY),
        "TestSpecialMethods",
        {
            "test_wrap_with_iterable": VALUES,
            "test_ufunc_override_not_implemented": "the name of the function",
            "test_array_ufunc_direct_call": VALUES,
            "test_ufunc_docstring": "a docstring in C below the deleted one",
        },
    ),
    (
        "test_mem_overlap.py",
        {"invert": UNARY, "add": BINARY},
        "",
        {
            "test_binary_ufunc_reduce_fuzz": "a reduction over several axes, which needs an identity",
            "test_unary_ufunc_1d_manual": "complex numbers",
            "test_binary_ufunc_1d_manual": "complex numbers",
            "test_unary_ufunc_where_same": "a bool result",
        },
    ),
    (
        "test_ufunc.py",
        {"negative": UNARY, "square": UNARY}
        | dict.fromkeys(["add", "subtract", "multiply", "minimum", "maximum"], BINARY),
        "reduce or accumulate or broadcast or custom or wrap or NotImplemented or pickle or output",
        {
            "object": "objects",
            "out_casterrors": "complex numbers",
            "identity_depends_on_loop": "objects",
            "reduce_zero_axis": "an identity",
            "identityless_reduction": "a reduction over several axes",
            "floaterrors": "an overflow that is reported",
            "reduceat_shifting_sum": VALUES,
            "test_broadcast": VALUES,
            "test_out_broadcasts": VALUES,
            "type_cast": VALUES,
            "endian": VALUES,
            "incontiguous": VALUES,
            "output_argument": VALUES,
            "casting_out_param": VALUES,
            "where_param_buffer_output": VALUES,
            "reduce_arguments": VALUES,
            "out_promotes": VALUES,
            "negative_zero": VALUES,
        },
    ),
]


def stand_in(names: dict[str, str]) -> None:
    """Replace ufuncs of NumPy by ours."""
    for theirs, ours in names.items():
        for module in (np, np._core, np._core.umath):
            setattr(module, theirs, getattr(fastact, ours))


def pytest_configure() -> None:
    """Replace the functions for the run that the environment names; pytest calls this hook of a plugin."""
    stand_in(RUNS[int(os.environ["FASTACT_NUMPY_SUITE"])][1])


def run(number: int) -> str:
    """Run the tests of one run in a new process; return the last line of pytest, or exit with its output."""
    file, _, selected, left_out = RUNS[number]
    selected = " and ".join([f"({selected})"] * bool(selected) + [f"not {name}" for name in left_out])
    command = [sys.executable, "-m", "pytest", "-q", "-p", __name__, "-p", "no:cacheprovider"]
    command += ["-c", os.devnull, f"--rootdir={TESTS}", "-W", "ignore", "-k", selected, str(TESTS / file)]
    here = [str(Path(__file__).parents[1]), str(Path(fastact.__file__).parent.parent), os.environ.get("PYTHONPATH", "")]
    settings = os.environ | {"FASTACT_NUMPY_SUITE": str(number), "PYTHONPATH": os.pathsep.join(here)}
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return f"{file}: {done.stdout.splitlines()[-1]}"


def main() -> None:
    """Run all tests."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    for each in range(len(RUNS)):
        print(run(each))
