"""The tools and the long tests, from the command line."""

import os
import subprocess
import sys
from pathlib import Path

import generate
import pytest
import regenerate

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = [
    [str(path.relative_to(ROOT))]
    for path in sorted([*ROOT.glob("tools/**/*.py"), *ROOT.glob("tests/*.py"), ROOT / "benchmarks" / "report.py"])
    if '\nif __name__ == "__main__":' in path.read_text()
]
COMMANDS += [["tests/slow", tool.stem] for tool in sorted(ROOT.glob("tests/slow/[a-z]*.py"))]
NEED_ML_DTYPES = ("tests/test_same_bits.py", "tests/slow fuzz")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_only_helps(command):
    if " ".join(command) in NEED_ML_DTYPES:
        pytest.importorskip("ml_dtypes")
    before = [path.stat().st_mtime_ns for path in regenerate.texts()]
    command = [sys.executable, *command, "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith("usage: ")
    assert [path.stat().st_mtime_ns for path in regenerate.texts()] == before


def test_an_unknown_slow_tool_is_refused():
    command = [sys.executable, "tests/slow", "nothing"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "unknown tool 'nothing'; expected one of exhaustive, fuzz" in done.stderr


def test_generated_texts_are_up_to_date():
    assert regenerate.stale() == {}, "run `python tools/regenerate.py`"


def test_a_source_is_as_new_as_its_declarations(tmp_path):
    """Else a build in place keeps the former C interface."""
    templates = {"fastact.kernels": ROOT / "fastact" / "kernels.pyx.in"}
    source = generate.render(tmp_path, templates)["fastact.kernels"]
    os.utime(source, (0, 0))
    generate.render(tmp_path, templates)
    assert source.stat().st_mtime >= (ROOT / "fastact" / "kernels.pxd").stat().st_mtime
