"""Imports of compiled modules, and of what only compiled modules import.

They are written in Python because tools that freeze programs, such as PyInstaller, read only Python to find modules.
"""

from types import ModuleType

from fastact._built import is_built as is_built
from fastact._catalogue import docstrings as docstrings


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
