"""The compiled modules: what to do if they are missing, and imports of what only they import.

The imports are written in Python because tools that freeze programs, such as PyInstaller, read only Python to find
modules.
"""

import os
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from fastact._catalogue import docstrings as docstrings
from fastact._catalogue import spellings as spellings


def is_built(name: str) -> bool:
    """Return whether a compiled module of this package exists for this Python."""
    return find_spec(f"fastact.{name}") is not None


def _how_to_build(missing: str) -> str:
    folder = Path(__file__).resolve().parent
    others = sorted(path.name for path in folder.glob(f"{missing}.*") if path.suffix in (".so", ".pyd"))
    only = f", only {', '.join(others)} for another Python" if others else ""
    if folder.with_name("setup.py").exists():
        checkout = _quoted(str(folder.parent))
        advice = f"run `python -m pip install -e {checkout}`, or leave that folder to import an installed fastact"
    else:
        advice = "run `python -m pip install --force-reinstall fastact`"
    return f"fastact isn't built: {folder} has no {missing}{EXTENSION_SUFFIXES[0]}{only}; {advice}"


def _quoted(path: str) -> str:
    """Return a path as written in a command."""
    import shlex  # only for the message

    return f'"{path}"' if os.name == "nt" else shlex.quote(path)


def require(name: str) -> None:
    """Raise an ImportError with advice unless a compiled module of this package exists for this Python."""
    if not is_built(name):
        raise ImportError(_how_to_build(name))


# A build has the kernels of at least one instruction set.
_some_kernels = next(filter(is_built, ("_kernels_avx512", "_kernels_avx2")), "_kernels_baseline")
for _module in ("_core", "_long_kernels", _some_kernels):
    require(_module)


def kernels(instruction_set: str) -> ModuleType:
    """Import the kernels of an instruction set."""
    if instruction_set == "avx512":
        from fastact import _kernels_avx512 as module
    elif instruction_set == "avx2":
        from fastact import _kernels_avx2 as module
    else:
        from fastact import _kernels_baseline as module
    return module


def long_kernels() -> ModuleType:
    """Import the kernels for long double."""
    from fastact import _long_kernels

    return _long_kernels
