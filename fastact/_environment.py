"""Environment variables that fastact reads when it is imported. An invalid value raises ImportError.

This module must not import other modules of fastact, because `_core` imports it.
"""

import os
from typing import TypeVar

_Value = TypeVar("_Value")


def _choice(variable: str, allowed: dict[str, _Value], default: str) -> _Value:
    value = os.environ.get(variable, default)
    if value not in allowed:
        raise ImportError(f"fastact: {variable}={value!r}, expected one of {', '.join(allowed)}")
    return allowed[value]


def _number(variable: str, least: int, most: int) -> int | None:
    value = os.environ.get(variable)
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
        raise ImportError(f"fastact: {variable}={value!r}, expected a whole number from {least} to {most}")
    return int(value)


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


def default_threads(most: int, openmp: int) -> int:
    """Return the number of threads: the smallest of ``FASTACT_NUM_THREADS``, OpenMP's number and the number of CPUs.

    Parameters
    ----------
    most : int
        Largest number that fastact supports.
    openmp : int
        OpenMP's number of threads, which respects ``OMP_NUM_THREADS``; `most` in a build without OpenMP.
    """
    first = os.environ.get("OMP_NUM_THREADS", "").partition(",")[0].strip()
    if openmp == most and first.isdecimal():
        openmp = max(1, int(first))
    cpus = len(PROCESSORS) or os.cpu_count() or 1
    return min(_number("FASTACT_NUM_THREADS", 1, most) or most, openmp, cpus)
