"""Write every text that derives from the catalogue: type stubs, docstring examples, tables in the docs.

    python tools/regenerate.py
    python tools/regenerate.py --check

Build the package from the catalogue first. ``--check`` writes nothing, and fails where a file is out of date.
"""

import argparse
import sys
from pathlib import Path

from texts import docs, examples, interface, stubs

ROOT = Path(__file__).resolve().parent.parent


def texts() -> dict[Path, str]:
    """Return what each generated file should hold."""
    return examples.texts() | stubs.texts() | docs.texts() | interface.texts()


def stale() -> dict[Path, str]:
    """Return what the files that are out of date should hold."""
    return {path: text for path, text in texts().items() if not path.exists() or path.read_text() != text}


def main() -> None:
    """Write what is out of date, or only name it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file is out of date")
    check = parser.parse_args().check
    found = stale()
    for path, text in found.items():
        print(f"{'out of date' if check else 'wrote'}: {path.relative_to(ROOT)}")
        if not check:
            path.write_text(text)
    sys.exit(bool(check and found))


if __name__ == "__main__":
    main()
