"""Settings at run time: the number of threads, and the configuration that `show_config` prints."""

import contextlib
import operator
import platform
import sys
from collections.abc import Iterator
from typing import SupportsIndex

import numpy as np

from fastact import _core, _environment
from fastact._version import __version__


def _number(function: str, n: SupportsIndex) -> int:
    try:
        if isinstance(n, bool):  # bool is a subclass of int
            raise TypeError
        number = operator.index(n)
    except TypeError:
        raise TypeError(f"{function}: n must be an integer, got {n!r}") from None
    if not 1 <= number <= _core.MAX_THREADS:
        raise ValueError(f"{function}: n must be from 1 to {_core.MAX_THREADS}, got {number}")
    return number


def get_num_threads() -> int:
    """Return the number of threads that a call from the current thread may use.

    A call uses several threads for large arrays. With ``where=``, or if NumPy casts operands, the arrays must also be
    contiguous or have large rows. The number is 1 in a forked child process, inside an OpenMP parallel region, and on
    systems with neither POSIX threads nor Windows threads. If OpenMP's number of threads is lowered after fastact's was
    set, as threadpoolctl does, OpenMP's number is the limit.

    Returns
    -------
    int
        Number of threads.

    See Also
    --------
    set_num_threads : Set the number of threads for the whole process.
    threads : Set the number of threads for the current thread.

    Examples
    --------
    >>> import fastact
    >>> with fastact.threads(1):
    ...     fastact.get_num_threads()
    1
    """
    return _core.num_threads()


def set_num_threads(n: SupportsIndex) -> None:
    """Set the number of threads that a call may use, for the whole process.

    The initial number is the smallest of the environment variables ``FASTACT_NUM_THREADS`` and ``OMP_NUM_THREADS`` and
    the number of CPUs available to the process, which the CPU quota of a container, ``PYTHON_CPU_COUNT`` and
    ``-X cpu_count`` may limit. `n` may be larger. Results are bit-identical for any number of threads.

    Parameters
    ----------
    n : int
        Number of threads, from 1 to 1024. With 1, the calling thread does all work.

    Raises
    ------
    TypeError
        If `n` isn't an integer.
    ValueError
        If `n` is out of range.

    See Also
    --------
    get_num_threads : Return the number of threads.
    threads : Set the number of threads for the current thread.

    Examples
    --------
    >>> import fastact
    >>> before = fastact.get_num_threads()
    >>> fastact.set_num_threads(1)
    >>> fastact.get_num_threads()
    1
    >>> fastact.set_num_threads(before)
    """
    _core.set_threads(_number("set_num_threads", n))


@contextlib.contextmanager
def _local_threads(number: int) -> Iterator[None]:
    before = _core.set_local_threads(number)
    try:
        yield
    finally:
        _core.restore_local_threads(before)


def threads(n: SupportsIndex) -> contextlib._GeneratorContextManager[None]:  # this type includes the use as a decorator
    """Return a context manager that sets the number of threads for calls from the current thread.

    Parameters
    ----------
    n : int
        Number of threads, from 1 to 1024. With 1, the calling thread does all work.

    Returns
    -------
    context manager
        It can also be used as a decorator.

    Raises
    ------
    TypeError
        If `n` isn't an integer.
    ValueError
        If `n` is out of range.

    See Also
    --------
    set_num_threads : Set the number of threads for the whole process.

    Notes
    -----
    The number of threads for calls from other threads doesn't change. Coroutines and generators share the number of
    their thread: don't ``await`` or ``yield`` inside the ``with`` block.

    Examples
    --------
    >>> import numpy as np
    >>> import fastact
    >>> x = np.linspace(-1, 1, 5)
    >>> with fastact.threads(1):
    ...     fastact.relu(x)
    array([0. , 0. , 0. , 0.5, 1. ])
    """
    return _local_threads(_number("threads", n))


def _fast_path() -> str:
    """Return "on" or "off" for the fast path for plain arrays, and why it is off."""
    if _core.unmet_assumptions:
        return "off (this NumPy calls ufuncs in an unknown way)"
    return "on" if _environment.FAST_PATH else "off (FASTACT_FASTPATH=0)"


def _gil() -> str:
    """Return a remark if the GIL is off, which it can be in a free-threaded Python."""
    return "" if getattr(sys, "_is_gil_enabled", lambda: True)() else ", without the GIL"


def config() -> dict[str, str]:
    """Return the configuration as a dictionary.

    Returns
    -------
    dict of str to str
        Labels and values, one for each line that `show_config` prints.
    """
    return {
        "fastact": __version__,
        "NumPy": np.__version__,
        "Python": f"{platform.python_version()} ({sys.implementation.name}, {platform.machine()}{_gil()})",
        "instruction set": _core.instruction_set,
        "available": ", ".join(_core.instruction_sets),
        "threads": f"{_core.num_threads()}" if _core.has_threads else "1 (built without threads)",
        "fast path": _fast_path(),
        "compiler": _core.compiler,
    }


def show_config() -> None:
    """Print the versions, the instruction sets, the number of threads and the compiler.

    Examples
    --------
    >>> import fastact
    >>> fastact.show_config()  # doctest: +ELLIPSIS
    fastact          ...
    """
    lines = config()
    width = max(map(len, lines)) + 2
    for label, value in lines.items():
        print(f"{label:<{width}}{value}")
