"""What a process runs with: the number of threads, and what `show_config` prints."""

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
        if isinstance(n, bool):  # an int, too
            raise TypeError
        number = operator.index(n)
    except TypeError:
        raise TypeError(f"{function}: n must be an integer, got {n!r}") from None
    if not 1 <= number <= _core.MAX_THREADS:
        raise ValueError(f"{function}: n must be from 1 to {_core.MAX_THREADS}, got {number}")
    return number


def get_num_threads() -> int:
    """Return how many threads a call from here may use.

    Large arrays are split if they are contiguous, or one row of them is large by itself; small ones never. The number
    is 1 in the child of a fork, within an OpenMP region, and where the system has no POSIX threads. If OpenMP's number
    has been lowered since ours was set (threadpoolctl does that), it is the limit.

    Returns
    -------
    int

    See Also
    --------
    set_num_threads, threads

    Examples
    --------
    >>> import fastact
    >>> with fastact.threads(1):
    ...     fastact.get_num_threads()
    1
    """
    return _core.num_threads()


def set_num_threads(n: SupportsIndex) -> None:
    """Set how many threads a call may use, for the whole process.

    At import it is the least of the environment variables ``FASTACT_NUM_THREADS`` and ``OMP_NUM_THREADS`` and the
    number of CPUs that the process may run on. Results don't depend on it, to the last bit.

    Parameters
    ----------
    n : int
        From 1, which keeps all work on the calling thread, to 1024.

    Raises
    ------
    TypeError
        If `n` is no integer.
    ValueError
        If `n` is out of range.

    See Also
    --------
    get_num_threads, threads

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


def threads(n: SupportsIndex) -> contextlib._GeneratorContextManager[None]:  # typed to decorate, too
    """Set how many threads calls from the current thread may use, within a block.

    Parameters
    ----------
    n : int
        From 1, which keeps all work on the calling thread, to 1024.

    Returns
    -------
    context manager
        May decorate a function, too.

    Raises
    ------
    TypeError
        If `n` is no integer.
    ValueError
        If `n` is out of range.

    See Also
    --------
    set_num_threads : For the whole process.

    Notes
    -----
    Other threads keep their number. Coroutines and generators share that of their thread: don't ``await`` or ``yield``
    within the block.

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
        "threads": f"{_core.num_threads()}" if _core.has_threads else "1 (built without)",
        "small-array path": "on" if _environment.FAST_PATH else "off (FASTACT_FASTPATH=0)",
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
