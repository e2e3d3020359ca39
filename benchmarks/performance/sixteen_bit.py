"""Compare float16 and bfloat16 with NumPy and PyTorch, on one thread."""

from __future__ import annotations

from performance import versus
from performance.race import KINDS, RIVALS, Budget, medians
from performance.text import number, verdict

TITLE = "float16 and bfloat16"
RIVALS_OF = {"float16": tuple(RIVALS), "bfloat16": ("torch",)}  # NumPy's equivalents promote bfloat16 to float32
SHARE = 0.12


def measure(budget: Budget) -> list[dict]:
    """Race every ufunc that a rival has, in both formats."""
    import ml_dtypes  # noqa: F401 - registers the name bfloat16 with NumPy

    return versus.race_all(RIVALS_OF, budget)


def write(entries: list[dict]) -> list[str]:
    """Write the verdicts and the table."""
    lines = [
        f"Speed-up (their time / ours) as above, {versus.SIZE:,} elements. At default parameters our values and "
        "derivatives are correctly rounded; NumPy and PyTorch round float32 results.",
        "",
    ]
    for dtype, rivals in RIVALS_OF.items():
        chosen = versus.of_dtype(entries, dtype)
        lines += verdict(f"in {dtype}, no function is slower than PyTorch", medians(chosen, "torch"), at_least=1)
        if "numpy" in rivals:
            target = f"in {dtype}, every function is at least 5 times as fast as NumPy"
            lines += verdict(target, medians(chosen, "numpy"), at_least=5)
        if overall := versus.mean(chosen, "torch", *KINDS):
            lines += [
                f"- In {dtype}, functions are on average (geometric mean) {number(overall)} times as fast as PyTorch."
            ]
    columns = {(dtype, rival): f"{RIVALS[rival]}, {dtype}" for dtype, rivals in RIVALS_OF.items() for rival in rivals}
    return [*lines, "", *versus.every_function(entries, columns)]
