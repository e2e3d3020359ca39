"""Calls with random arguments behave like those of a plain ufunc: some of the calls of ``tests/slow/fuzz.py``."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytest.importorskip("ml_dtypes")  # which the calls use
from slow.fuzz import check

CALLS = 12_000


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # from NumPy, for arrays that it fails to free
def test_random_calls_behave_like_numpys():
    outcomes = {check(random.Random(f"suite {index}")) for index in range(CALLS)}
    assert {"result", "TypeError", "ValueError", "UFuncTypeError", "Boom"} <= outcomes


@settings(suppress_health_check=list(HealthCheck))  # a call takes many draws
@given(st.randoms(use_true_random=False))
def test_hypothesis_finds_no_call_that_differs(rng):
    """Unlike the loop above, Hypothesis shrinks a failing call."""
    check(rng)
