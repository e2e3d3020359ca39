"""Description of the machine: the header of a benchmark's table, and the first entry of its JSON file."""

from __future__ import annotations

import contextlib
import platform
from pathlib import Path

from fastact import _runtime


def describe() -> dict[str, str]:
    """Return the names of the machine and the system, and the configuration that `fastact.show_config` prints."""
    return {"machine": f"{platform.node()}, {_processor()}", "system": platform.platform(), **_runtime.config()}


def _processor() -> str:
    """Return the name of the processor. On Linux, the `platform` module returns only the architecture."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
