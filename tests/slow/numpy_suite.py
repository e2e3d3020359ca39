"""Run NumPy's own tests of its ufuncs with ours in their place.

    python tests/slow numpy_suite

What is left out needs a type that has no loop here (complex, object, bool results), or asks for the values, the
identity or the name of the function that ours stands for. What is left must pass.
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
BINARY, UNARY = "relu_backward", "relu"  # what every type but bool has, as the sum and the inverse

VALUES = "the values of the function"

# Per run: a file of NumPy's, ours by the name of what they stand for, tests to run, and what to leave out and why.
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
            "test_ufunc_docstring": "a docstring in C, beneath the one that is deleted",
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
            "floaterrors": "an overflow that is told of",
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
    """Put our ufuncs where NumPy's tests look for its own."""
    for theirs, ours in names.items():
        for module in (np, np._core, np._core.umath):
            setattr(module, theirs, getattr(fastact, ours))


def pytest_configure() -> None:
    """As a plugin of pytest: exchange the functions of the run that the environment names."""
    stand_in(RUNS[int(os.environ["FASTACT_NUMPY_SUITE"])][1])


def run(number: int) -> str:
    """Make one run in a process of its own; return pytest's last line, or everything if a test failed."""
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
    """Make all runs."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    for each in range(len(RUNS)):
        print(run(each))
