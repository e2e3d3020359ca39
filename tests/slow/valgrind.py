"""Take every path under valgrind: no invalid access, no leak, nothing read before it is written.

    python tests/slow valgrind

Python and NumPy have findings of their own; those count that have a frame in one of our modules. What valgrind knows
no instruction for (AVX-512) isn't tried: the best set below it is taken, unless ``FASTACT_ISA`` names another.
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


def take_paths() -> None:
    """Make every call a few times; what valgrind watches."""
    from support.paths import PATHS

    for call in PATHS.values():
        for _ in range(TIMES):
            call()
    os._exit(0)  # ahead of Python's own end, which lets go of what ufuncs keep for good


def ours(error) -> bool:
    """Tell whether a stack of an error goes through one of our modules."""
    return any(f"{os.sep}fastact{os.sep}" in (frame.findtext("obj") or "") for frame in error.iter("frame"))


def shown(error) -> str:
    """Return an error as text: its kind, what it says, and where."""
    text = error.findtext("what") or error.findtext("xwhat/text")
    frames = [frame.findtext("fn") or frame.findtext("obj") for frame in error.find("stack")]
    return f"{error.findtext('kind')}: {text}\n    " + "\n    ".join(map(str, frames[:12]))


def main() -> None:
    """Take the paths under valgrind, in a process of its own, and judge what it has found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--watched", action="store_true", help=argparse.SUPPRESS)
    if parser.parse_args().watched:
        take_paths()
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
    print(f"{TIMES} calls of each path: {len(found)} findings of ours, {len(errors) - len(found)} of others")
    for error in found:
        print(shown(error))
    sys.exit(bool(found))
