"""Settings of Hypothesis, and the entry points of a tree built in place, for all tests."""

import os
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Without randomness, a failure is due to the change under test. `--hypothesis-profile=explore` searches for others.
settings.register_profile(
    "ci",
    max_examples=150,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", settings.get_profile("ci"), max_examples=5_000, derandomize=False)
settings.load_profile("ci")


@pytest.fixture(scope="session", autouse=True)
def entry_points(tmp_path_factory):
    """Let Numba find the entry point of fastact in a tree that is built in place but not installed."""
    try:
        metadata.distribution("fastact")
    except metadata.PackageNotFoundError:
        folder = tmp_path_factory.mktemp("installed")
        info = folder / "fastact-0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fastact\nVersion: 0\n")
        project = tomllib.loads(Path(__file__).resolve().parent.with_name("pyproject.toml").read_text())["project"]
        lines = [
            line
            for group, points in project["entry-points"].items()
            for line in (f"[{group}]", *(f"{name} = {point}" for name, point in points.items()))
        ]
        (info / "entry_points.txt").write_text("\n".join(lines))
        sys.path.append(str(folder))
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), str(folder)]))
