"""No call leaves an object behind, or a reference, whichever path it takes: errors, too."""

import itertools
import sys

import pytest
from support.paths import PATHS, WATCHED

from fastact._catalogue import UFUNCS

DEFAULTS = {id(p.default): p.default for row in UFUNCS for p in row.params if not p.required}.values()


def state_after(call, times):
    """Count blocks of memory that Python holds, and references to what calls work on."""
    for _ in itertools.repeat(None, times):
        call()
    return [sys.getallocatedblocks(), *map(sys.getrefcount, WATCHED), *map(sys.getrefcount, DEFAULTS)]


def left_behind(call, times):
    """Return how many more blocks, or references to one object, there are after so many calls."""
    before = state_after(call, 200)
    return max(abs(b - a) for a, b in zip(before, state_after(call, times), strict=True))


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_left_behind(path):
    assert left_behind(PATHS[path], 2_000) < 50


@pytest.mark.exhaustive
@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_left_behind_by_a_million_calls(path):
    assert left_behind(PATHS[path], 1_000_000) < 50
