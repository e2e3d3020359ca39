"""The 16-bit formats against the same rivals, one thread."""

from __future__ import annotations

from performance import versus
from performance.race import KINDS, Budget
from performance.text import number, verdict

TITLE = "float16 and bfloat16"
RIVALS = {"float16": versus.RIVALS, "bfloat16": ("torch",)}  # NumPy's spellings turn bfloat16 into float32
COSTS = 0.12


def measure(budget: Budget) -> list[dict]:
    """Race every ufunc that a rival has, in both formats."""
    import ml_dtypes  # noqa: F401 - gives NumPy the name bfloat16

    return versus.race_all(RIVALS, budget)


def write(entries: list[dict]) -> list[str]:
    """Write verdicts and the tables."""
    lines = [
        f"Their time over ours, as above, {versus.SIZE:,} elements. Our values and derivatives are rounded right on "
        "every input at default parameters; theirs are float32 results, rounded.",
        "",
    ]
    tables = []
    for dtype, rivals in RIVALS.items():
        of_type = [entry for entry in entries if entry["dtype"] == dtype]
        lines += verdict(
            f"{dtype}, never slower than PyTorch", versus.speedups(of_type, "torch"), lambda value: value >= 1
        )
        if overall := versus.mean(of_type, "torch", *KINDS):
            lines += [f"- {dtype}, geometric mean over PyTorch: {number(overall)}."]
        if "numpy" in rivals:
            lines += verdict(
                f"{dtype}, at least 5 times as fast as NumPy",
                versus.speedups(of_type, "numpy"),
                lambda value: value >= 5,
            )
        tables += versus.every_function(dtype, of_type)
    return [*lines, "", *tables]
