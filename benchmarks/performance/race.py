"""One race: a ufunc and its peers run in turns on the same arrays. A change in the machine's speed then affects all.

Sections of the page use this module. It must not import a section.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

import numpy as np
from peers import PEERS

import fastact
from fastact._catalogue import UFUNCS, Ufunc
from fastact._cli.spelling import DIRECTIONS, Stage
from fastact._cli.table import track
from fastact._cli.timing import summarize, take_turns

Item = TypeVar("Item")

BY_NAME = {ufunc.name: ufunc for ufunc in UFUNCS}
KINDS = {
    **DIRECTIONS,
    "derivative": "derivative",
    "backward_from_output": "backward from output",
    "backward_parameters": "backward of parameters",
}
RIVALS = {"numpy": "NumPy", "torch": "PyTorch"}  # the peers of most sections


@dataclass(frozen=True)
class Budget:
    """The time that measurements may take.

    Attributes
    ----------
    seconds : float
        Time for all races together.
    sample_ns : int
        Shortest duration of a sample. Faster calls are repeated until the sample lasts this long.
    """

    seconds: float
    sample_ns: int

    def part(self, fraction: float) -> Budget:
        """Return a budget with a fraction of the time."""
        return replace(self, seconds=self.seconds * fraction)

    def shares(self, items: Sequence[Item]) -> Iterator[tuple[Item, Budget]]:
        """Yield each item with an equal share of the time; show a progress bar."""
        share = self.part(1 / max(1, len(items)))
        yield from ((item, share) for item in track(items, len(items)))


def use_threads(count: int) -> None:
    """Set fastact's number of threads; raise an error if fastact uses fewer."""
    fastact.set_num_threads(count)
    if fastact.get_num_threads() != count:
        raise RuntimeError(
            f"fastact uses {fastact.get_num_threads()} threads instead of {count}; check OMP_NUM_THREADS and the like"
        )


def set_threads(count: int) -> None:
    """Set the number of threads of fastact, and of PyTorch if it is installed."""
    if "torch" in PEERS:
        import torch

        torch.set_num_threads(count)
    use_threads(
        count
    )  # after PyTorch, which sets the OpenMP limit: if the limit is lowered later, it applies to fastact


def one_thread() -> None:
    """Make fastact and its peers use one thread."""
    set_threads(1)


def one_and_two() -> dict[str, Callable[[], None]]:
    """Return the set-up of two contestants that differ in fastact's number of threads."""
    return {"one": partial(use_threads, 1), "two": partial(use_threads, 2)}


def turns(
    runs: Mapping[str, Callable[[], None]],
    stage: Stage,
    budget: Budget,
    setup: Mapping[str, Callable[[], None]] | None = None,
) -> dict[str, list[float]]:
    """Time the contestants; return nanoseconds per element with four significant digits, one for each repeat."""
    with np.errstate(all="ignore"):
        times = take_turns(runs, stage, sample_ns=budget.sample_ns, seconds=budget.seconds, setup=setup)
    return {name: [float(f"{time:.4g}") for time in repeats] for name, repeats in times.items()}


def entry(
    ufunc: Ufunc, size: int | tuple[int, ...], times: dict[str, list[float]], dtype: str = "float32", **more: object
) -> dict:
    """Return a race in the form that the JSON file stores."""
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
    """Race the named peers that have the ufunc."""
    stage = Stage.of(ufunc, size, np.dtype(dtype), in_place=in_place)
    runs = {name: PEERS[name].compile(ufunc, stage) for name in names if ufunc.name in PEERS[name].spellings}
    return entry(ufunc, size, turns(runs, stage, budget), dtype)


def ratio(entry: dict, over: str, under: str) -> dict[str, object] | None:
    """Divide one contestant's times by another's, repeat by repeat; None if the race had no such contestant.

    Returns
    -------
    dict
        ``median`` and ``quartiles`` of the quotients.
    """
    times = entry["times"]
    if over not in times or under not in times:
        return None
    return summarize([a / b for a, b in zip(times[over], times[under], strict=True)])


def label(entry: dict) -> str:
    """Name a race in Markdown: the ufunc, and its title or shape if it has one."""
    size = entry["size"]
    shape = " × ".join(f"{length:,}" for length in size) if isinstance(size, (list, tuple)) else ""
    return f"`{entry['ufunc']}` {entry.get('title', shape)}".rstrip()


def by_rival(entries: Iterable[dict], key: str) -> dict[str, dict[str, dict]]:
    """Return the speed-ups over each rival, by `key` of the races. If races have the same key, the last one is used."""
    entries = list(entries)
    return {
        name: {e[key]: ratio(e, rival, "fastact") for e in entries if rival in e["times"]}
        for rival, name in RIVALS.items()
    }


def medians(
    entries: Iterable[dict], over: str, under: str = "fastact", name: Callable[[dict], str] = label
) -> dict[str, float]:
    """Return the median ratio of each race that has both contestants, by name."""
    ratios = {name(entry): ratio(entry, over, under) for entry in entries}
    return {name: summary["median"] for name, summary in ratios.items() if summary}
