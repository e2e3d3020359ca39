"""Code in a process of its own."""

import os
import subprocess
import sys
import textwrap


def python(code, given=b"", **environment):
    """Run code in a fresh interpreter, which takes `fastact` from where this one did."""
    command = [sys.executable, "-P", "-W", "error", "-c", code]
    return subprocess.run(command, input=given, env=os.environ | environment, capture_output=True, check=False)


def run(script, timeout=60, **environment):
    """Run a script in a new process, which must end by itself, and return what it prints."""
    variables = {k: v for k, v in os.environ.items() if k not in ("FASTACT_NUM_THREADS", "OMP_NUM_THREADS")}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        env=variables | environment,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
