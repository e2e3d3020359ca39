"""What the C interface promises, ``tests/support/c_interface.json``: a digest of the declarations of each ufunc.

Compiled code elsewhere relies on every declaration. So `texts` adds digests, and refuses to change or to drop one.
"""

import json
import zlib
from pathlib import Path

import c_interface
from generate import PACKAGE, load_catalogue

PROMISE = PACKAGE.parent / "tests" / "support" / "c_interface.json"


def digests(catalogue) -> dict[str, str]:
    """Return a digest of the declarations of each ufunc, by its name."""
    return {
        name: f"{zlib.crc32(' '.join(function.declaration for function in group).encode()):08x}"
        for name, group in c_interface.functions(catalogue).items()
    }


def kept(before: dict[str, str], after: dict[str, str]) -> dict[str, str]:
    """Return the new digests, unless one of the former ones has changed or is gone."""
    if broken := [name for name, digest in before.items() if after.get(name) != digest]:
        raise SystemExit(f"The C interface is a promise; declarations would change: {', '.join(broken)}")
    return after


def texts() -> dict[Path, str]:
    """Return what the file should hold."""
    promised = kept(json.loads(PROMISE.read_text()), digests(load_catalogue()))
    return {PROMISE: json.dumps(promised, indent=1) + "\n"}
