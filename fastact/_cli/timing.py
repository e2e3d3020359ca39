"""Measurements in turns: functions run alternately. A change in the load of the machine then affects all equally."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from time import perf_counter, perf_counter_ns

import numpy as np

from fastact._cli.spelling import Stage

MIN_REPEATS = 3
MAX_REPEATS = 51


def _do_nothing() -> None:
    pass


def take_turns(
    functions: Mapping[str, Callable[[], None]],
    stage: Stage,
    *,
    sample_ns: int,
    seconds: float,
    setup: Mapping[str, Callable[[], None]] | None = None,
) -> dict[str, list[float]]:
    """Time the functions in turns: A B A B.

    Parameters
    ----------
    functions : mapping of str to callable
        Functions to time. Each runs a batch of calls on `stage`.
    stage : Stage
        Arrays of the batch. They are restored before each batch; the time for this is not measured.
    sample_ns : int
        Shortest duration of a sample, in nanoseconds. Shorter batches are repeated.
    seconds : float
        Time after which no repeat begins, if there are at least `MIN_REPEATS`. If the time is not positive, because
        earlier measurements took too long, there is one repeat.
    setup : mapping of str to callable, optional
        Functions to call before the batches, by the same names. The time for this is not measured.

    Returns
    -------
    dict of str to list of float
        Time per element in nanoseconds, for each repeat.
    """

    def time_batch(run: Callable[[], None]) -> int:
        stage.refresh()
        start = perf_counter_ns()
        run()
        return perf_counter_ns() - start

    setup = setup or {}
    end = perf_counter() + seconds
    batches = {}
    for name, run in functions.items():
        setup.get(name, _do_nothing)()
        warm_up = time_batch(run)
        warm = time_batch(run) if warm_up < sample_ns else warm_up
        batches[name] = math.ceil(sample_ns / max(1, warm))
    times = {name: [] for name in functions}
    enough = MIN_REPEATS if seconds > 0 else 1
    for repeat in range(MAX_REPEATS):
        if repeat >= enough and perf_counter() > end:
            break
        for name, run in functions.items():
            setup.get(name, _do_nothing)()
            elapsed = sum(time_batch(run) for _ in range(batches[name]))
            times[name].append(elapsed / batches[name] / stage.elements)
    return times


def summarize(repeats: list[float]) -> dict[str, object]:
    """Return the median, the quartiles and all repeats."""
    low, median, high = np.percentile(repeats, [25, 50, 75]).tolist()
    return {"median": median, "quartiles": [low, high], "repeats": repeats}
