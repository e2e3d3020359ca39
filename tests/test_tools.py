"""The tools and the long tests, from the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import render_kernels

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


def test_a_source_is_as_new_as_its_declarations(tmp_path):
    """Else a build in place keeps the former C interface."""
    templates = {"fastact.kernels": ROOT / "fastact" / "kernels.pyx.in"}
    source = render_kernels.render(tmp_path, templates)["fastact.kernels"]
    os.utime(source, (0, 0))
    render_kernels.render(tmp_path, templates)
    assert source.stat().st_mtime >= (ROOT / "fastact" / "kernels.pxd").stat().st_mtime
