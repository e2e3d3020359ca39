"""The type stubs are true: type checkers accept user code, refuse what is wrong, and agree with the module."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from support.language_server import Server

import fastact

ROOT = Path(__file__).resolve().parent.parent
CONFIG = str(ROOT / "pyproject.toml")
SAMPLES = [str(path) for path in sorted((ROOT / "tests").glob("typing_*.py"))]


def run(folder, *command):
    """Run a type checker's module on the sources of this tree."""
    if importlib.util.find_spec(command[0].partition(".")[0]) is None:
        pytest.skip(f"{command[0]} isn't installed")
    environment = os.environ | {"PYTHONPATH": str(ROOT), "MYPYPATH": str(ROOT), "MYPY_CACHE_DIR": str(folder)}
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env=environment, capture_output=True, text=True, timeout=240
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_mypy_agrees_on_user_code(tmp_path):
    run(tmp_path, "mypy", "--strict", "--config-file", CONFIG, *SAMPLES)


def test_mypy_agrees_on_what_has_no_stub(tmp_path):
    run(tmp_path, "mypy", "--config-file", CONFIG, "--package", "fastact")


def test_pyright_agrees_on_user_code(tmp_path):
    run(tmp_path, "basedpyright", "--project", CONFIG, "--pythonpath", sys.executable)


def test_the_module_agrees_with_its_stubs(tmp_path):
    allowed = ROOT / "tests" / "stubtest_allowlist.txt"
    run(tmp_path, "mypy.stubtest", "--mypy-config-file", CONFIG, "--allowlist", str(allowed), "fastact")


def test_editors_show_signatures_and_docstrings(tmp_path, monkeypatch):
    pytest.importorskip("basedpyright")
    code = tmp_path / "code.py"
    code.write_text("import fastact\n\nfastact.leaky_relu([1.0])\nfastact.softmax([1.0])\n")
    (tmp_path / "pyrightconfig.json").write_text(f'{{"extraPaths": ["{ROOT.as_posix()}"]}}')
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")  # whose NumPy it reads
    with Server(code) as server:
        for name in ("leaky_relu", "softmax"):
            shown = server.hover(f"fastact.{name}").replace("\\", "")
            assert getattr(fastact, name).__doc__.split("\n\n")[1] in shown
        for label in server.signatures("fastact.leaky_relu"):
            assert re.match(r"\(x: \w+, negative_slope: \w+ = 0.01, \*, out: ", label)
        assert re.search(r", \*, axis: SupportsIndex = -1, .*-> _Array", server.signatures("fastact.softmax")[0])
