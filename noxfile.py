"""The version matrix: one wheel per Python, built against the newest NumPy, tested with every NumPy that it admits.

``nox`` runs all of it with the Pythons that are installed; ``nox -s "tests-3.12(numpy='2.2')"`` one cell.
"""

from pathlib import Path

import nox

PYTHONS = ["3.11", "3.12", "3.13"]
NUMPYS = ["2.2", "2.3", "newest"]  # the oldest first: `dependencies` in pyproject.toml

nox.options.sessions = ["tests", "docs"]


WHEELS: dict[str, Path] = {}  # by Python, as they are built


def wheel(session: nox.Session) -> Path:
    """Build the wheel of the session's Python once, in isolation and so against the newest NumPy."""
    if session.python not in WHEELS:
        folder = Path(session.cache_dir).resolve() / f"wheel-{session.python}"
        session.run("python", "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), ".")
        WHEELS[session.python] = max(folder.glob("fastact-*.whl"), key=lambda path: path.stat().st_mtime)
    return WHEELS[session.python]


@nox.session(python=PYTHONS)
@nox.parametrize("numpy", NUMPYS)
def tests(session: nox.Session, numpy: str) -> None:
    """Install the wheel with one NumPy, and run the suite on it, not on the tree."""
    pinned = "numpy" if numpy == "newest" else f"numpy=={numpy}.*"
    session.install("--quiet", f"fastact[test] @ {wheel(session).as_uri()}", pinned)
    root = Path.cwd()
    session.chdir(session.create_tmp())  # else the tree would stand in for the wheel
    session.run("python", "-c", "import fastact, numpy; print(fastact.__file__, numpy.__version__)")
    session.run(
        "pytest",
        "-q",
        "--rootdir",
        str(root),
        "-c",
        str(root / "pyproject.toml"),
        str(root / "tests"),
        *session.posargs,
    )


@nox.session(python=PYTHONS[-1])
def docs(session: nox.Session) -> None:
    """Build the documentation; a warning is an error."""
    session.install("--quiet", f"fastact[docs] @ {wheel(session).as_uri()}")
    session.run("sphinx-build", "--nitpicky", "--fail-on-warning", "--keep-going", "docs", "build/docs")
