"""Compare networks: training, inference, and a transformer's feed-forward block, on one thread and on all."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from peers import networks

from fastact import _core
from performance import child
from performance.race import Budget, ratio, turns
from performance.text import duration, median, spread, table

TITLE = "Networks"
FUSED = "torch, fused"
TITLES = {
    "fastact": "NumPy and fastact",
    "numpy": "NumPy",
    "sklearn": "scikit-learn",
    "torch": "PyTorch",
    FUSED: "PyTorch, fused Adam",
}
THREADS = {"one thread": {"OMP_NUM_THREADS": "1"}, "the default number of threads": {}}  # with environment variables
TRAINING, BLOCK = "training, an epoch", "feed-forward block, a step"
INFERENCE = {size: f"inference, {size:,} sample{'s'[: size - 1]}" for size in (1, 32, networks.SAMPLES)}
CALLS = 32  # of an inference, in one measurement
SETTLING_SECONDS = 0.05
SHARE = 0.06


@dataclass(frozen=True)
class Calls:
    """What `take_turns` needs of a stage, for code that has its own arrays: the number of calls in a run."""

    elements: int

    def refresh(self) -> None:
        """Restore nothing, because no call depends on an earlier one."""


def repeat(call: Callable[[], object]) -> None:
    """Run a call several times."""
    for _ in range(CALLS):
        call()


def settle(run: Callable[[], object]) -> None:
    """Run a contestant, untimed, until the threads of those before it sleep.

    The threads of OpenBLAS and OpenMP wait in a loop after their work, for about 25 ms at most. Without this, the
    contestant that ran after PyTorch took 2.5 times as long.
    """
    end = time.perf_counter() + SETTLING_SECONDS
    while time.perf_counter() < end:
        run()


def contests() -> dict[str, tuple[Calls, dict[str, Callable[[], object]]]]:
    """Return what is raced: for each task, the number of calls in a run, and each library's function to run."""
    made = networks.installed(networks.NETWORKS)
    blocks = networks.installed(networks.BLOCKS)
    x, _ = networks.samples()
    contests = {TRAINING: (Calls(networks.EPOCHS), {name: network.train for name, network in made.items()})}
    for size, task in INFERENCE.items():
        runs = {
            name: partial(repeat, partial(network.predict, x[:size]))
            for name, network in made.items()
            if name != FUSED  # which differs in the optimizer
        }
        contests[task] = Calls(CALLS), runs
    return contests | {BLOCK: (Calls(1), {name: block.step for name, block in blocks.items()})}


def races(budget: Budget, threads: str) -> list[dict]:
    """Race every task in this process."""
    entries = []
    for (task, (calls, runs)), race_budget in budget.shares(list(contests().items())):
        setup = {name: partial(settle, run) for name, run in runs.items()}
        entries.append({"task": task, "threads": threads, "times": turns(runs, calls, race_budget, setup)})
    return entries


def measure(budget: Budget) -> list[dict]:
    """Race in a process of its own for each number of threads, which the libraries read when they are imported."""
    return [
        race
        for (threads, environment), share in budget.shares(list(THREADS.items()))
        for race in child.run(f"{__name__}.races", share, threads, FASTACT_ISA=_core.instruction_set, **environment)
    ]


def comparison(entries: list[dict], show: Callable[[dict | None], str], left_out: tuple[str, ...] = ()) -> list[str]:
    """Write the table of some races: our time, and each library's time / ours."""
    names = [name for name in TITLES if name not in left_out and any(name in entry["times"] for entry in entries)]
    ours, *others = names
    header = ("", *(TITLES[name] for name in names))
    rows = [
        (
            entry["task"],
            duration(statistics.median(entry["times"][ours])),
            *(show(ratio(entry, name, ours)) for name in others),
        )
        for entry in entries
    ]
    return table(header, rows)


def of_threads(entries: list[dict], threads: str) -> list[dict]:
    """Return the races with a number of threads."""
    return [entry for entry in entries if entry["threads"] == threads]


def write(entries: list[dict]) -> list[str]:
    """Write a table for each number of threads."""
    lines = [
        "Our time, and their time / ours, in float32: larger is better. The network has "
        f"{networks.FEATURES} inputs, {networks.HIDDEN} relu units and one sigmoid unit. An epoch trains it on "
        f"{networks.SAMPLES:,} samples by Adam, in batches of {networks.BATCH}, as "
        "[mlp.py](examples.md#a-network-trained-in-place) does. Inference takes a NumPy array and returns "
        "probabilities. The block is that of [transformer_ffn.py](examples.md#a-transformers-feed-forward-block), "
        f"forward and backward, with {networks.TOKENS:,} tokens of {networks.WIDTH} features. Large matrix products, "
        "which are computed by the BLAS library, dominate its time. All libraries start from the same parameters and "
        "compute the same losses, which tests check. PyTorch runs in eager mode. With several threads, its time for "
        "1,000 samples differs a lot between processes.",
        "",
    ]
    for threads in THREADS:
        if chosen := of_threads(entries, threads):
            lines += [f"With {threads}:", "", *comparison(chosen, spread)]
    return lines


def headline(entries: list[dict]) -> str:
    """Write the README's sentence about training on one thread."""
    training = next(e for e in of_threads(entries, next(iter(THREADS))) if e["task"] == TRAINING)
    epoch = duration(statistics.median(training["times"]["fastact"]))
    faster = [
        f"{median(ratio(training, name, 'fastact'))} times as fast as with {TITLES[name]}"
        for name in ("sklearn", "torch")
        if name in training["times"]
    ]
    return (
        f"With NumPy and fastact, a small network trains in {epoch} per epoch, {' and '.join(faster)} "
        f"({networks.SAMPLES:,} samples of {networks.FEATURES} features, {networks.HIDDEN} relu units, Adam, "
        f"batches of {networks.BATCH})."
    )


def readme(entries: list[dict]) -> list[str]:
    """Write the README's table: medians on one thread."""
    entries = of_threads(entries, next(iter(THREADS)))
    training = next(entry for entry in entries if entry["task"] == TRAINING)
    return [
        "Our time, and how many times as long other libraries take, on one thread, for "
        "[that network and a transformer's feed-forward block](docs/performance.md#networks):",
        "",
        *comparison(entries, lambda times: f"{median(times)}{'×' * bool(times)}", left_out=(FUSED,)),
        f"With its fused Adam, PyTorch's training takes {median(ratio(training, FUSED, 'fastact'))} times as long.",
    ]
