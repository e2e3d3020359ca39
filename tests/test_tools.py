"""The tools, from the command line."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WRITTEN = [ROOT / "README.md", ROOT / "docs" / "functions.md", ROOT / "docs" / "dtypes.md"]
WRITTEN += [ROOT / "fastact" / "__init__.pyi", ROOT / "fastact" / "_examples.py"]


@pytest.mark.parametrize("tool", ["write_docs", "write_stubs", "write_examples", "fit_gelu", "fit_polynomials"])
def test_help_only_helps(tool):
    before = [path.stat().st_mtime_ns for path in WRITTEN]
    command = [sys.executable, ROOT / "tools" / f"{tool}.py", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith(f"usage: {tool}.py [-h]\n")
    assert [path.stat().st_mtime_ns for path in WRITTEN] == before
