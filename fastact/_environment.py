"""What fastact reads when it is imported: environment variables, and the CPUs that the process may use.

An empty variable counts as unset. An invalid value of a variable of fastact raises ImportError. This module must not
import other modules of fastact, because `_core` imports it.
"""

import os
import sys
from collections.abc import Iterator
from itertools import accumulate
from typing import TypeVar

_Value = TypeVar("_Value")


def _choice(variable: str, allowed: dict[str, _Value], default: str) -> _Value:
    value = os.environ.get(variable) or default
    if value not in allowed:
        raise ImportError(f"fastact: {variable}={value!r}, expected one of {', '.join(allowed)}")
    return allowed[value]


def _digits(text: str) -> int | None:
    """Return the number that is written in decimal digits, or None for other text."""
    try:
        return int(text) if text.isascii() and text.isdigit() else None
    except ValueError:  # Python refuses to convert thousands of digits
        return None


def _number(variable: str, least: int, most: int) -> int | None:
    value = os.environ.get(variable)
    if not value:
        return None
    number = _digits(value)
    if number is None or not least <= number <= most:
        raise ImportError(f"fastact: {variable}={value!r}, expected a whole number from {least} to {most}")
    return number


FAST_PATH: bool = _choice("FASTACT_FASTPATH", {"0": False, "1": True}, "1")


def choose_instruction_set(available: tuple[str, ...]) -> str:
    """Return the instruction set that ``FASTACT_ISA`` names, or the best one.

    Parameters
    ----------
    available : tuple of str
        Instruction sets that the build contains and this processor supports, the best first.
    """
    if not available:
        raise ImportError(
            "fastact: this build does not support the processor; build it again without FASTACT_BUILD_ISA"
        )
    return _choice("FASTACT_ISA", {name: name for name in available}, available[0])


# Read before OpenMP is loaded: OpenMP may bind the thread that loads it to one CPU.
PROCESSORS: frozenset[int] = frozenset(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else frozenset()


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return file.read()
    except (OSError, ValueError):
        return ""


def cpu_quotas(root: str = "") -> Iterator[int]:
    """Yield the CPU quotas of this process, in whole CPUs: that of its control group, and those of the groups above.

    A quota is the CPU time per period of all threads together. When it is used up, the kernel stops the process until
    the next period. Therefore a fraction is rounded down, but not to 0. With a quota of 1.5 CPUs, two threads would do
    somewhat more work than one, but the process would stop for 25 ms in each 100 ms.

    Parameters
    ----------
    root : str
        Folder that contains ``proc`` and ``sys``. Tests pass another one than ``/``.
    """
    for line in _read(f"{root}/proc/self/cgroup").splitlines():
        controllers, _, group = line.partition(":")[2].partition(":")
        if not controllers:
            mount, files = f"{root}/sys/fs/cgroup", ["cpu.max"]  # version 2
        elif "cpu" in controllers.split(","):
            mount, files = f"{root}/sys/fs/cgroup/cpu", ["cpu.cfs_quota_us", "cpu.cfs_period_us"]  # version 1
            if not os.path.isdir(mount):  # often a link to the controllers that are mounted together
                mount += ",cpuacct"
        else:
            continue
        # In a container `group` may be the name outside the container. The container's own group is then at `mount`.
        for folder in accumulate((mount, *filter(None, group.split("/"))), os.path.join):
            try:
                quota, period = map(int, " ".join(_read(os.path.join(folder, file)) for file in files).split())
            except ValueError:  # no file, or no quota: "max 100000"
                continue
            if quota > 0 and period > 0:  # version 1 has -1 if there is no quota
                yield max(1, quota // period)


def _bound(value: str, otherwise: int) -> int:
    number = _digits(value)
    return otherwise if number is None else max(1, number)


def default_threads(most: int, openmp: int) -> int:
    """Return the number of threads: the smallest of ``FASTACT_NUM_THREADS``, OpenMP's number and the number of CPUs.

    The affinity of the process, its CPU quotas, and ``PYTHON_CPU_COUNT`` or ``-X cpu_count`` limit the number of CPUs.
    Only Python 3.13 and later read the last two themselves. With ``-E`` or ``-I``, Python ignores its variables.

    Parameters
    ----------
    most : int
        Largest number that fastact supports.
    openmp : int
        OpenMP's number of threads, which respects ``OMP_NUM_THREADS``; `most` in a build without OpenMP.
    """
    if openmp == most:
        openmp = _bound(os.environ.get("OMP_NUM_THREADS", "").partition(",")[0].strip(), most)
    cpus = len(PROCESSORS) or os.cpu_count() or 1
    variable = "" if sys.flags.ignore_environment else os.environ.get("PYTHON_CPU_COUNT", "")
    python = _bound(str(sys._xoptions.get("cpu_count") or variable), most)
    return min(_number("FASTACT_NUM_THREADS", 1, most) or most, openmp, cpus, python, *cpu_quotas())
