"""A share of the calls that `fuzz.py` makes, always the same ones."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slow.fuzz import check

CALLS = 12_000


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # NumPy's, of arrays it fails to free
def test_anything_is_refused_or_done_as_numpy_does():
    ends = {check(random.Random(f"suite {index}")) for index in range(CALLS)}
    assert {"result", "TypeError", "ValueError", "UFuncTypeError", "Boom"} <= ends


@settings(suppress_health_check=list(HealthCheck))  # a call takes many draws
@given(st.randoms(use_true_random=False))
def test_hypothesis_finds_no_call_that_differs(rng):
    """It shrinks what it finds."""
    check(rng)
