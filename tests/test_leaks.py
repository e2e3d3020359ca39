"""No call leaks an object or a reference, on any path through the library, errors included."""

import itertools
import sys

import pytest
from support.paths import PATHS, WATCHED

from fastact._catalogue import UFUNCS

WARM_UP = 2_500  # CPython keeps up to 2,000 freed tuples of each length, and counts them as allocated
DEFAULTS = {id(p.default): p.default for row in UFUNCS for p in row.params if not p.required}.values()


def state_after(call, times):
    """Make a call some times; return the number of allocated blocks, and the reference counts of all operands."""
    for _ in itertools.repeat(None, times):
        call()
    return [sys.getallocatedblocks(), *map(sys.getrefcount, WATCHED), *map(sys.getrefcount, DEFAULTS)]


def leaked(call, times):
    """Return the largest change, after some calls, in the number of blocks or in a reference count."""
    before = state_after(call, WARM_UP)
    return max(abs(b - a) for a, b in zip(before, state_after(call, times), strict=True))


@pytest.mark.parametrize("path", PATHS)
def test_no_call_leaks(path):
    assert leaked(PATHS[path], 2_000) < 50


@pytest.mark.exhaustive
@pytest.mark.parametrize("path", PATHS)
def test_a_million_calls_leak_nothing(path):
    assert leaked(PATHS[path], 1_000_000) < 50
