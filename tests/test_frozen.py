"""fastact works in a program that PyInstaller freezes, with every instruction set."""

import os
import subprocess
import sys

import pytest
from support.processes import run_file

import fastact

PROGRAM = """
import sys

import autograd
import numpy as np

import fastact

fastact.show_config()
x = np.linspace(-3, 3, 7)
print(fastact.gelu(x), fastact.softmax(x.astype(np.longdouble)), fastact.get("relu").value(x))
print(autograd.elementwise_grad(fastact.autograd.gelu)(x))
print(sorted(fastact.kernels.__pyx_capi__))
sys.modules["sklearn"] = None
try:
    fastact.sklearn.MLPActivation
except ImportError as error:
    print(error)
"""
UNUSED = ["matplotlib", "psutil", "scipy", "sklearn", "tkinter", "yaml"]  # freezing them takes as long as the rest


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """Write a program and freeze it. Return the path of its source."""
    pytest.importorskip("PyInstaller")
    pytest.importorskip("autograd")
    source = tmp_path_factory.mktemp("frozen") / "program.py"
    source.write_text(PROGRAM)
    options = ["--onedir", "--log-level", "ERROR", *(f"--exclude-module={module}" for module in UNUSED)]
    command = [sys.executable, "-m", "PyInstaller", *options, str(source)]
    programs = os.pathsep.join([os.environ["PATH"], os.defpath])  # PyInstaller starts programs such as ldd
    environment = os.environ | {"PATH": programs, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(command, cwd=source.parent, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return source


@pytest.mark.parametrize("instruction_set", fastact._core.instruction_sets)
def test_a_frozen_program_prints_the_same(program, monkeypatch, instruction_set):
    monkeypatch.setenv("FASTACT_ISA", instruction_set)
    expected = run_file(program)
    assert f"instruction set  {instruction_set}\n" in expected
    monkeypatch.delenv("PYTHONPATH", raising=False)
    frozen = program.parent / "dist" / program.stem / program.stem
    done = subprocess.run([frozen], cwd=program.parent, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == expected, done.stderr
