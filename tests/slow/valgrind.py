"""Run every path through the library under valgrind: no invalid access, no leak, no use of uninitialised memory.

    python tests/slow valgrind

Python and NumPy have errors too. Only errors with a frame in one of our modules count. valgrind doesn't support
AVX-512, so the tool uses the best other instruction set, unless ``FASTACT_ISA`` names one.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

TIMES = 50
ROOT = Path(__file__).resolve().parents[2]


def run_paths() -> None:
    """Make every call some times, under valgrind."""
    from support.paths import PATHS

    for call in PATHS.values():
        for _ in range(TIMES):
            call()
    os._exit(0)  # without Python's cleanup, which loses pointers to the permanent memory of ufuncs


def ours(error) -> bool:
    """Return True if the stack of an error has a frame in one of our modules."""
    return any(f"{os.sep}fastact{os.sep}" in (frame.findtext("obj") or "") for frame in error.iter("frame"))


def text_of(error) -> str:
    """Return the kind, the message and the stack of an error."""
    text = error.findtext("what") or error.findtext("xwhat/text")
    frames = [frame.findtext("fn") or frame.findtext("obj") for frame in error.find("stack")]
    return f"{error.findtext('kind')}: {text}\n    " + "\n    ".join(map(str, frames[:12]))


def main() -> None:
    """Run the paths in a new process under valgrind, and report the errors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--watched", action="store_true", help=argparse.SUPPRESS)
    if parser.parse_args().watched:
        run_paths()
    from fastact._core import instruction_sets

    chosen = next(name for name in instruction_sets if name != "avx512")
    settings = {"FASTACT_ISA": chosen} | os.environ | {"PYTHONMALLOC": "malloc", "OPENBLAS_NUM_THREADS": "1"}
    settings["PYTHONPATH"] = str(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = ["valgrind", "--xml=yes", f"--xml-file={report}", "--leak-check=full", "--num-callers=30"]
        command += ["--show-leak-kinds=definite,indirect", *sys.orig_argv, "--watched"]
        subprocess.run(command, env=settings, check=True)
        errors = ElementTree.parse(report).getroot().findall("error")
    found = [error for error in errors if ours(error)]
    print(f"{TIMES} calls of each path: {len(found)} errors in fastact, {len(errors) - len(found)} elsewhere")
    for error in found:
        print(text_of(error))
    sys.exit(bool(found))
