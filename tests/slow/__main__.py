"""Run a tool of this folder: ``python tests/slow NAME``; ``--help`` shows the options of the tool."""

import importlib
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
TOOLS = sorted(path.stem for path in FOLDER.glob("[a-z]*.py"))


def main() -> None:
    """Import the tool as a module, which its child processes can import too, and run it."""
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
