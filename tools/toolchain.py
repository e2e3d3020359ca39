"""What a build needs from its environment: packages, compilers, and flags that don't make results wrong.

setup.py uses this module. A check that fails ends the build with one sentence, which pip shows last.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from importlib import metadata
from pathlib import Path
from subprocess import PIPE, STDOUT

ROOT = Path(__file__).resolve().parent.parent
SIMD = ROOT / "fastact" / "_simd"
OPENMP = "-fopenmp"

# Options of GCC, Clang and icx that give wrong results for NaN, infinities, signed zeros or subnormal numbers, or that
# round differently.
UNSAFE = re.compile(
    r"-f(fast-math|unsafe-math-optimizations|finite-math-only|associative-math|reciprocal-math|cx-limited-range"
    r"|no-signed-zeros|no-trapping-math|no-honor-nans|no-honor-infinities|approx-func|single-precision-constant"
    r"|denormal-fp-math(-f32)?=.*|p-model=(fast|aggressive).*|fp-model=(fast|aggressive)|excess-precision=(fast|16))"
    r"|-m(daz-ftz|pc32|pc64|recip(=.*)?|fpmath=(?!sse$).*)"
)
FASTEST = ("-Ofast", "--optimize=fast")
NOT_FAST = "-fp-model=precise"  # icx is fast by default
# -fno-fast-math resets other options on arithmetic, so these flags precede all others of a module.
SAFE_FLAGS = [NOT_FAST, "-fno-fast-math", "/fp:precise"]

# Start-up code that such options link: it flushes subnormal numbers or shortens long double in the whole process.
UNSAFE_START_UP = re.compile("crtfastmath|crtprec")
CHECK = "check CC, CXX, CFLAGS, CXXFLAGS and CPPFLAGS"
ADDS_UNSAFE = f"adds options such as -ffast-math, which would make results wrong; {CHECK}, or choose another compiler"

# The environment variables that setuptools splits as a shell would
COMMANDS = ("CC", "CXX", "CPP", "AR", "LDSHARED", "LDCXXSHARED")
OPTIONS = ("CFLAGS", "CXXFLAGS", "CPPFLAGS", "LDFLAGS", "ARFLAGS")

C = "int probe(void) { return 0; }\n"
CPP = """\
#include <cmath>
#include <type_traits>
template <class T> constexpr bool is_int() { if constexpr (std::is_same_v<T, int>) return true; else return false; }
bool probe(double x) { return std::isnan(x) && is_int<int>(); }
"""
USES_OPENMP = "#include <omp.h>\nint main(void) { return omp_get_max_threads() < 1; }\n"

COMPILERS = {
    "linux": "Debian: apt install build-essential; Fedora: dnf install gcc-c++; Alpine: apk add build-base",
    "darwin": "xcode-select --install",
}
HEADERS = {
    "Python.h": "Debian: apt install python3-dev; Fedora: dnf install python3-devel; Alpine: apk add python3-dev",
    "numpy/ndarrayobject.h": "Debian: apt install python3-numpy-dev; others: python -m pip install numpy",
}
WHEEL = "or install a wheel: python -m pip install --only-binary fastact fastact"


def missing_packages():
    """Return the requirements of the build in pyproject.toml that this environment doesn't meet."""
    requirements = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    return [requirement for requirement in requirements if not _is_met(requirement)]


def _is_met(requirement):
    """Return whether a requirement such as "numpy>=2.0" is met. The package `packaging` may be missing here."""
    name, _, least = requirement.partition(">=")
    try:
        return _numbers(metadata.version(name)) >= _numbers(least)
    except metadata.PackageNotFoundError:
        return False


def _numbers(version):
    """Return the numbers at the start of a version: "3.1.0rc1" gives [3, 1, 0]."""
    return [int(number) for number in re.match(r"\d+(?:\.\d+)*", version)[0].split(".")]


def check_environment():
    """Unset empty variables of commands and options. End the build with a sentence if one has an unbalanced quote."""
    for name in (*COMMANDS, *OPTIONS):
        value = os.environ.get(name, "")
        try:
            is_empty = not shlex.split(value) if os.name == "posix" else not value.strip()
        except ValueError as error:
            raise SystemExit(f"fastact: can't read {name}={value}: {error}") from None
        if is_empty:
            os.environ.pop(name, None)


def _run(command):
    """Run a command. Return whether it failed, and what it prints."""
    try:
        done = subprocess.run(command, stdout=PIPE, stderr=STDOUT, text=True, errors="replace", check=False)
    except OSError as error:
        return True, str(error)
    return done.returncode != 0, done.stdout or f"exit status {done.returncode}"


def _stop(sentence, output):
    """End the build with a sentence, below what a compiler printed."""
    print(output, file=sys.stderr)
    raise SystemExit(f"fastact: {sentence}")


class Toolchain:
    """The compilers and the linker that setuptools chose from the environment and from Python's own flags.

    `check` does nothing on Windows: setuptools says how to install Microsoft's compiler, and ignores ``CFLAGS``.

    Parameters
    ----------
    compiler : setuptools' compiler
        Options that make results wrong are removed from its commands.
    clang_cl : bool
        Whether it is the object for Microsoft's compiler, and calls clang-cl.
    """

    def __init__(self, compiler, clang_cl=False):
        self._compiler = compiler
        self._clang_cl = clang_cl
        self._is_msvc = compiler.compiler_type == "msvc"
        self._accepted = {}  # (flag, language) -> whether the compiler accepts the flag
        self._remove_unsafe_options()

    def _remove_unsafe_options(self):
        removed = set()
        for name in self._compiler.executables:
            command = getattr(self._compiler, name, None)
            if isinstance(command, list):
                safe = ["-O3" if option in FASTEST else option for option in command if not UNSAFE.fullmatch(option)]
                removed |= set(command) - set(safe)
                setattr(self._compiler, name, safe)
        if removed:
            print(f"fastact: left out {' '.join(sorted(removed))}, which would make results wrong", flush=True)

    def check(self, include_dirs):
        """End the build with a sentence unless it can succeed and makes correct modules.

        Parameters
        ----------
        include_dirs : list of str
            Folders with the headers of Python and NumPy.
        """
        if self._is_msvc:
            return
        self._check_compiler("c", "a C program", C)
        self._check_compiler("c++", "C++17", CPP, *self._accepted_of(["-std=c++17"], "c++"))
        linker = self._compiler.linker_so
        if output := self._problem(C, "c", link=linker):
            _stop(f"{linker[0]!r} can't link a shared library; check LDFLAGS and LDSHARED", output)
        source, folders = "", [f"-I{folder}" for folder in include_dirs]
        for header, advice in HEADERS.items():
            source += f"#include <{header}>\n"
            if output := self._problem(source, "c", *folders):
                _stop(f"{header} was not found; install it ({advice}); {WHEEL}", output)
        for language in ("c", "c++"):
            flags = [f"-I{SIMD}", *self._accepted_of([NOT_FAST], language)]
            if output := self._problem('#include "ieee.h"\n', language, *flags):
                _stop(f"{self._command(language)[0]!r} {ADDS_UNSAFE}", output)
        _, output = self._try(C, "c", link=[*linker, "-###"])  # shows what is linked
        if UNSAFE_START_UP.search(output):
            _stop(f"{linker[0]!r} {ADDS_UNSAFE}", output)

    def _check_compiler(self, language, what, source, *flags):
        if output := self._problem(source, language, *flags):
            name = self._command(language)[0]
            problem = f"can't compile {what}; {CHECK}" if shutil.which(name) else "was not found"
            advice = COMPILERS.get(sys.platform, "set CC and CXX")
            _stop(f"{name!r} {problem}; a build needs a C and a C++17 compiler ({advice}); {WHEEL}", output)

    def accepts(self, flag, language):
        """Return whether the compiler of a language, "c" or "c++", accepts a flag."""
        if self._is_msvc and not self._clang_cl:
            return flag.startswith("/")
        if (flag, language) not in self._accepted:
            # Where the compiler warns anyway, a warning says nothing about the flag.
            strict = ["-Werror"] if flag == "-Werror" or self.accepts("-Werror", language) else []
            self._accepted[flag, language] = not self._problem(C, language, *strict, self.spelled(flag))
        return self._accepted[flag, language]

    def spelled(self, flag):
        """Return a flag as written for this compiler: clang-cl expects a flag of Clang as ``/clang:FLAG``."""
        return f"/clang:{flag}" if self._clang_cl and flag.startswith("-") else flag

    def links_openmp(self):
        """Return whether OpenMP can be linked; its settings also limit fastact's threads."""
        return not self._is_msvc and not self._problem(USES_OPENMP, "c", OPENMP, link=[*self._command("c"), OPENMP])

    def _command(self, language):
        if self._clang_cl:
            return [self._compiler.cc, *self._compiler.compile_options]
        return self._compiler.compiler_so_cxx if language == "c++" else self._compiler.compiler_so

    def _accepted_of(self, flags, language):
        return [flag for flag in flags if self.accepts(flag, language)]

    def _problem(self, *arguments, **options):
        """Do what `_try` does. Return what the command that fails prints, or ""."""
        failed, output = self._try(*arguments, **options)
        return output if failed else ""

    def _try(self, source, language, *flags, link=()):
        """Compile a program, and link it with a command. Return whether a command fails, and what the last prints."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / ("probe.cpp" if language == "c++" else "probe.c")
            path.write_text(source)
            compiled, linked = f"{path}.o", f"{path}.out"
            to = [f"/Fo{compiled}"] if self._clang_cl else ["-o", compiled]
            failed, output = _run([*self._command(language), *flags, "-c", str(path), *to])
            return (failed, output) if failed or not link else _run([*link, compiled, "-o", linked])
