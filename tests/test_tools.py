"""The tools and the long tests, from the command line."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WRITTEN = [ROOT / "README.md", ROOT / "docs" / "functions.md", ROOT / "docs" / "dtypes.md"]
WRITTEN += [ROOT / "fastact" / "__init__.pyi", ROOT / "fastact" / "_examples.py", ROOT / "fastact" / "kernels.pxd"]
COMMANDS = [
    path
    for path in sorted([*ROOT.glob("tools/*.py"), *ROOT.glob("tests/*.py")])
    if '\nif __name__ == "__main__":' in path.read_text()
]


@pytest.mark.parametrize("tool", COMMANDS, ids=lambda path: path.stem)
def test_help_only_helps(tool):
    before = [path.stat().st_mtime_ns for path in WRITTEN]
    command = [sys.executable, tool, "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith(f"usage: {tool.name} [-h]")
    assert [path.stat().st_mtime_ns for path in WRITTEN] == before
