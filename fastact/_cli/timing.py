"""Who goes when: contestants take turns, so that a change in the machine's mood meets all of them alike."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from time import perf_counter, perf_counter_ns

import numpy as np

from fastact._cli.spelling import Stage

MIN_REPEATS = 3
MAX_REPEATS = 51


def _nothing() -> None:
    pass


def take_turns(
    contestants: Mapping[str, Callable[[], None]],
    stage: Stage,
    *,
    sample_ns: int,
    seconds: float,
    setup: Mapping[str, Callable[[], None]] | None = None,
) -> dict[str, list[float]]:
    """Time each contestant once per repeat, A B A B.

    Parameters
    ----------
    contestants : mapping of str to callable
        Functions that run a batch of calls on `stage`.
    stage : Stage
        Made fresh before every batch, off the clock.
    sample_ns : int
        Shortest time that makes a sample; quicker batches are repeated until they fill it.
    seconds : float
        When they are over no further repeat begins, once there are `MIN_REPEATS`. Who has no time at all,
        because others took too long, gets one.
    setup : mapping of str to callable, optional
        What is called before a contestant's batches, off the clock.

    Returns
    -------
    dict of str to list of float
        Nanoseconds per element, one for each repeat.
    """

    def time_batch(run: Callable[[], None]) -> int:
        stage.refresh()
        start = perf_counter_ns()
        run()
        return perf_counter_ns() - start

    setup = setup or {}
    end = perf_counter() + seconds
    batches = {}
    for name, run in contestants.items():
        setup.get(name, _nothing)()
        warm_up = time_batch(run)
        warm = time_batch(run) if warm_up < sample_ns else warm_up
        batches[name] = math.ceil(sample_ns / max(1, warm))
    times = {name: [] for name in contestants}
    enough = MIN_REPEATS if seconds > 0 else 1
    for repeat in range(MAX_REPEATS):
        if repeat >= enough and perf_counter() > end:
            break
        for name, run in contestants.items():
            setup.get(name, _nothing)()
            elapsed = sum(time_batch(run) for _ in range(batches[name]))
            times[name].append(elapsed / batches[name] / stage.elements)
    return times


def summarize(repeats: list[float]) -> dict[str, object]:
    """Return the median, the quartiles and the raw repeats."""
    low, median, high = np.percentile(repeats, [25, 50, 75]).tolist()
    return {"median": median, "quartiles": [low, high], "repeats": repeats}
