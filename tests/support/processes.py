"""Run code in a new process."""

import os
import subprocess
import sys
import textwrap


def python(code, stdin=b"", **environment):
    """Run code in a new interpreter that imports the same `fastact`. Return the completed process."""
    command = [sys.executable, "-P", "-W", "error", "-c", code]
    return subprocess.run(command, input=stdin, env=os.environ | environment, capture_output=True, check=False)


def run(script, timeout=60, **environment):
    """Run indented code in a new interpreter, with the default number of threads, and return its output."""
    limits = ("FASTACT_NUM_THREADS", "OMP_NUM_THREADS", "PYTHON_CPU_COUNT")
    variables = {name: value for name, value in os.environ.items() if name not in limits}
    return _output([sys.executable, "-c", textwrap.dedent(script)], timeout, variables | environment)


def run_file(path, *arguments, timeout=60):
    """Run a Python file in a new interpreter, with warnings as errors, and return its output."""
    return _output([sys.executable, "-W", "error", path, *map(str, arguments)], timeout)


def _output(command, timeout, environment=None):
    """Run a command and return its output. The command must exit with status 0 within `timeout` seconds."""
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=timeout, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
