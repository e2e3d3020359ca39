"""What this build of fastact is, and what it runs on."""

import platform
import sys

import numpy as np

from fastact import _config, _core
from fastact._version import __version__


def config() -> dict[str, str]:
    """Collect what `show_config` prints.

    Returns
    -------
    dict of str to str
        A label and a value per line.
    """
    return {
        "fastact": __version__,
        "NumPy": np.__version__,
        "Python": f"{platform.python_version()} ({sys.implementation.name}, {platform.machine()})",
        "instruction set": _core.instruction_set,
        "available": ", ".join(_core.instruction_sets),
        "threads": f"{_core.team_size()}" if _core.has_threads else "1 (built without)",
        "small-array path": "on" if _config.FAST_PATH else "off (FASTACT_FASTPATH=0)",
        "compiler": _core.compiler,
    }


def show_config() -> None:
    """Print version, NumPy, instruction sets, threads and build flags.

    Examples
    --------
    >>> import fastact
    >>> fastact.show_config()  # doctest: +ELLIPSIS
    fastact           ...
    """
    lines = config()
    width = max(map(len, lines)) + 2
    for label, value in lines.items():
        print(f"{label:<{width}}{value}")
