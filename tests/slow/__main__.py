"""Run a tool of this folder: ``python tests/slow NAME``, with ``--help`` for what it takes."""

import importlib
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
TOOLS = sorted(path.stem for path in FOLDER.glob("[a-z]*.py"))


def main() -> None:
    """Import the tool by its name, so that the processes it starts find its functions, and run it."""
    if sys.argv[1:2] in ([], ["--help"], ["-h"]):
        print(f"usage: python tests/slow {{{','.join(TOOLS)}}} ...")
        return
    if sys.argv[1] not in TOOLS:
        raise SystemExit(f"tests/slow: unknown tool {sys.argv[1]!r}; expected one of {', '.join(TOOLS)}")
    sys.path[0] = str(FOLDER.parent)
    tool = importlib.import_module(f"slow.{sys.argv[1]}")
    sys.argv[:2] = [f"tests/slow {sys.argv[1]}"]
    tool.main()


if __name__ == "__main__":
    main()
