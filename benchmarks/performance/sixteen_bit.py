"""Compare float16 and bfloat16 with NumPy and PyTorch, on one thread."""

from __future__ import annotations

from performance import versus
from performance.race import KINDS, RIVALS, Budget, medians
from performance.text import geometric_mean, missed, number, table

TITLE = "float16 and bfloat16"
RIVALS_OF = {"float16": tuple(RIVALS), "bfloat16": ("torch",)}  # NumPy's equivalents promote bfloat16 to float32
LEAST_NUMPY = 5
SHARE = 0.12


def measure(budget: Budget) -> list[dict]:
    """Race every ufunc that a rival has, in both formats."""
    import ml_dtypes  # noqa: F401 - registers the name bfloat16 with NumPy

    return versus.race_all(RIVALS_OF, budget)


def write(entries: list[dict]) -> list[str]:
    """Write the means and the table."""
    lines = [
        f"Speed-up (their time / ours) as above, {versus.SIZE:,} elements. At default parameters our values and "
        "derivatives are correctly rounded; NumPy and PyTorch round float32 results.",
        "",
    ]
    means = []
    for dtype in RIVALS_OF:
        chosen = versus.of_dtype(entries, dtype)
        numpy = geometric_mean(medians(chosen, "numpy").values())
        means.append((dtype, number(numpy), number(versus.mean(chosen, "torch", *KINDS))))
    columns = {(dtype, rival): f"{RIVALS[rival]}, {dtype}" for dtype, rivals in RIVALS_OF.items() for rival in rivals}
    return [
        *lines,
        *table(("geometric mean of the speed-up over", *RIVALS.values()), means),
        *versus.every_function(entries, columns),
    ]


def targets(entries: list[dict]) -> list[str]:
    """Return the targets that are missed."""
    lines = []
    for dtype in RIVALS_OF:
        chosen = versus.of_dtype(entries, dtype)
        lines += missed(f"In {dtype}, no function is slower than PyTorch", medians(chosen, "torch"), at_least=1)
        target = f"In {dtype}, every function is at least {LEAST_NUMPY} times as fast as NumPy"
        lines += missed(target, medians(chosen, "numpy"), at_least=LEAST_NUMPY)
    return lines
