"""Measure in a child process, because the instruction set and the number of threads are chosen at import."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict

from performance.race import Budget


def run(function: str, budget: Budget, *arguments: str, **environment: str) -> list[dict]:
    """Run a function, given as ``module.name``, in a new process with environment variables; return its races."""
    code = f"import sys; from performance import child; child.main({function!r}, *sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        input=json.dumps(asdict(budget)),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **environment},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def main(function: str, *arguments: str) -> None:
    """Call the function in this process. Read the budget from stdin, and write the races to stdout."""
    from importlib import import_module

    module, _, name = function.rpartition(".")
    races = getattr(import_module(module), name)(Budget(**json.load(sys.stdin)), *arguments)
    json.dump(races, sys.stdout)
