"""One race: a ufunc and its peers on the same arrays, interleaved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from peers import PEERS

import fastact
from fastact._catalogue import UFUNCS, Ufunc
from fastact._cli.spelling import DIRECTIONS, Stage
from fastact._cli.timing import summarize, take_turns

BY_NAME = {ufunc.name: ufunc for ufunc in UFUNCS}
KINDS = {
    **DIRECTIONS,
    "derivative": "derivative",
    "backward_from_output": "backward from output",
    "backward_parameters": "backward of parameters",
}


@dataclass(frozen=True)
class Budget:
    """How long measurements may take.

    Attributes
    ----------
    seconds : float
        For all races together.
    sample_ns : int
        Shortest time that makes a sample.
    """

    seconds: float
    sample_ns: int

    def part(self, fraction: float) -> Budget:
        """Return a fraction of it."""
        return replace(self, seconds=self.seconds * fraction)


def use_threads(count: int) -> None:
    """Set fastact's number of threads, and see that it is heeded."""
    fastact.set_num_threads(count)
    if fastact.get_num_threads() != count:
        raise RuntimeError(
            f"fastact uses {fastact.get_num_threads()} threads, not {count}: is there a limit on OpenMP's?"
        )


def set_threads(count: int) -> None:
    """Set the number of threads of fastact, and of PyTorch if it is there."""
    if "torch" in PEERS:
        import torch

        torch.set_num_threads(count)
    use_threads(count)  # last: PyTorch's number is OpenMP's, and a lower one would be a limit


def one_thread() -> None:
    """Let everyone work with one thread."""
    set_threads(1)


def one_and_two() -> dict[str, Callable[[], None]]:
    """Set up two contestants that differ in fastact's number of threads."""
    return {"one": partial(use_threads, 1), "two": partial(use_threads, 2)}


def turns(
    runs: Mapping[str, Callable[[], None]],
    stage: Stage,
    budget: Budget,
    setup: Mapping[str, Callable[[], None]] | None = None,
) -> dict[str, list[float]]:
    """Time the contestants; return nanoseconds per element, to four digits."""
    with np.errstate(all="ignore"):
        times = take_turns(runs, stage, sample_ns=budget.sample_ns, seconds=budget.seconds, setup=setup)
    return {name: [float(f"{time:.4g}") for time in repeats] for name, repeats in times.items()}


def entry(
    ufunc: Ufunc, size: int | tuple[int, ...], times: dict[str, list[float]], dtype: str = "float32", **more: object
) -> dict:
    """Describe a race as the JSON keeps it."""
    return {
        "ufunc": ufunc.name,
        "function": ufunc.activation.name,
        "kind": ufunc.kind,
        "size": size,
        "dtype": dtype,
        **more,
        "times": times,
    }


def race(
    ufunc: Ufunc,
    names: Iterable[str],
    size: int | tuple[int, ...],
    budget: Budget,
    *,
    dtype: str = "float32",
    in_place: bool = False,
) -> dict:
    """Let those of the peers that have the ufunc compete on it."""
    stage = Stage.of(ufunc, size, np.dtype(dtype), in_place=in_place)
    runs = {name: PEERS[name].compile(ufunc, stage) for name in names if ufunc.name in PEERS[name].spellings}
    return entry(ufunc, size, turns(runs, stage, budget), dtype)


def ratio(entry: dict, over: str, under: str) -> dict[str, object]:
    """Divide one contestant's times by another's, repeat by repeat; return median and quartiles."""
    times = entry["times"]
    return summarize([a / b for a, b in zip(times[over], times[under], strict=True)])
