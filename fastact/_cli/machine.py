"""Where a benchmark ran: the header of its table, and the first entry of its JSON."""

from __future__ import annotations

import contextlib
import platform
from pathlib import Path

from fastact import _runtime


def describe() -> dict[str, str]:
    """Name the machine, then everything that `fastact.show_config` prints."""
    return {"machine": f"{platform.node()}, {_processor()}", "system": platform.platform(), **_runtime.config()}


def _processor() -> str:
    """Name the processor; on Linux the `platform` module knows only its architecture."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
