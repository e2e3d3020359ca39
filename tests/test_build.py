"""Builds: flags that would make results wrong have no effect, and what is missing is said in one sentence."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest
import toolchain

ROOT = Path(__file__).resolve().parent.parent
COMPILER = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cl"
LINKER = " ".join([COMPILER, *str(sysconfig.get_config_var("LDSHARED")).split()[1:]])
needs_compiler = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which(COMPILER.split()[0]) is None, reason="no GCC or Clang here"
)
# Settings of whoever runs the tests
OURS = ("CC", "CXX", "CFLAGS", "CXXFLAGS", "CPPFLAGS", "LDFLAGS", "LDSHARED", "FASTACT_BUILD_ISA")


def run(*arguments, cwd=ROOT, **environment):
    """Run Python. Return the completed process; its standard output also has what it writes to standard error."""
    inherited = {name: value for name, value in os.environ.items() if name not in OURS}
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env=inherited | {"CC": COMPILER} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )


def fake(folder, body):
    """Write a compiler that does something else in some cases."""
    path = folder / "fake-cc"
    path.write_text(f'#!/bin/sh\n{body}\nexec {COMPILER} "$@"\n')
    path.chmod(0o755)
    return str(path)


# Flags

UNSAFE = [
    "-ffast-math",
    "-funsafe-math-optimizations",
    "-ffinite-math-only",
    "-fassociative-math",
    "-freciprocal-math",
    "-fno-signed-zeros",
    "-fno-trapping-math",
    "-fcx-limited-range",
    "-fno-honor-nans",
    "-fno-honor-infinities",
    "-fapprox-func",
    "-fsingle-precision-constant",
    "-fdenormal-fp-math=positive-zero",
    "-fdenormal-fp-math-f32=preserve-sign",
    "-ffp-model=fast",
    "-ffp-model=aggressive",
    "-fp-model=fast",
    "-fp-model=fast=2",
    "-mdaz-ftz",
    "-mpc32",
    "-mpc64",
    "-mrecip",
    "-mrecip=all",
    "-mfpmath=387",
    "-mfpmath=sse+387",
    "-fexcess-precision=fast",
]
SAFE = [
    "gcc",
    "-O2",
    "-g",
    "-march=native",
    "-fno-math-errno",
    "-ffp-contract=off",
    "-ffp-model=strict",
    "-fno-fast-math",
    "-flto",
    "-mfpmath=sse",
    "-fexcess-precision=standard",
    "-shared",
]


@pytest.mark.parametrize("option", UNSAFE)
def test_an_unsafe_option_is_removed_from_every_command(option, capsys):
    compiler = SimpleNamespace(
        compiler_type="unix",
        executables={"compiler_so": None, "linker_so": None, "ranlib": None},
        compiler_so=[*SAFE, option],
        linker_so=[option, *SAFE],
        ranlib=None,
    )
    toolchain.Toolchain(compiler)
    assert compiler.compiler_so == compiler.linker_so == SAFE
    assert f"left out {option}, which" in capsys.readouterr().out


@pytest.mark.parametrize("level", ["-Ofast", "--optimize=fast"])
def test_ofast_becomes_the_safe_level(level):
    compiler = SimpleNamespace(compiler_type="unix", executables={"compiler_so": None}, compiler_so=["cc", level])
    toolchain.Toolchain(compiler)
    assert compiler.compiler_so == ["cc", "-O3"]


@needs_compiler
def test_a_compiler_that_always_warns_accepts_flags(tmp_path):
    compiler = fake(tmp_path, 'case "$*" in *-Werror*) exit 1; esac')
    commands = SimpleNamespace(compiler_type="unix", executables={}, compiler_so=[compiler])
    accepted = toolchain.Toolchain(commands).accepts
    assert accepted("-O2", "c")
    assert not accepted("-no-such-flag", "c")


FEATURES = """
import json, setup
print(json.dumps(setup.INSTRUCTION_SETS))
"""
IS_X86_64 = sysconfig.get_platform().endswith("x86_64")


def macros(*flags):
    """Return the macros of instruction sets that the compiler defines with some flags."""
    command = [*COMPILER.split(), *flags, "-dM", "-E", "-x", "c", os.devnull]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return {line for line in done.stdout.splitlines() if not re.search("k8|code_model", line)}


@needs_compiler
@pytest.mark.skipif(not IS_X86_64, reason="about x86-64")
def test_a_compiler_that_knows_only_the_features_of_x86_64_v2_builds_all_sets(tmp_path):
    """Those are GCC 10 and Clang 11."""
    compiler = fake(tmp_path, 'case "$*" in *-march=x86-64-v*) exit 1; esac')
    commands = SimpleNamespace(compiler_type="unix", executables={}, compiler_so=[compiler])
    sets = json.loads(run("-c", FEATURES).stdout)
    assert all(toolchain.Toolchain(commands).accepts(flag, "c") for flag in sets["avx2"])
    expected = macros("-march=x86-64-v2", "-mtune=generic")
    assert not expected or macros(*sets["baseline"]) == expected


BUILD = """
import sys
sys.path.insert(0, sys.argv[1])
import setup
from setuptools import Extension, setup as run
(isa, *_) = setup.instruction_sets().values()
flags = [*setup.KERNEL_FLAGS, *isa]
probe = Extension("probe", ["probe.pyx"], [f"{sys.argv[1]}/fastact/_simd"], extra_compile_args=flags, language="c++")
run(name="probe", ext_modules=[probe], cmdclass={"build_ext": setup.BuildExt}, script_args=["build_ext", "--inplace"])
"""
PROBE = """
from fastact._formulas.elu cimport elu
from fastact._formulas.piecewise cimport relu
from fastact._simd cimport broadcast, load_partial, store_partial, vec

ctypedef vec[float] f32

def values(float x):
    cdef float one = 1.0, result = 0.0
    cdef f32 v = load_partial(<const float*>&x, 1, 0.0), alpha = broadcast(one)
    store_partial(&result, 1, elu(v, alpha))
    yield_elu = result
    store_partial(&result, 1, relu(v))
    return yield_elu, result
"""
LOAD = """
tiny = float("5e-324")
import probe
elu, relu = probe.values(-3.0)
print(abs(elu + 0.9502129) < 1e-6, relu, probe.values(float("nan")), tiny * 1.0)
"""
UNSAFE_SETTINGS = {
    "CFLAGS and LDFLAGS": {"CFLAGS": "-Ofast", "LDFLAGS": "-Ofast"},
    "CC": {"CC": f"{COMPILER} -ffast-math"},
    "others": {
        "CXX": f"{COMPILER} -funsafe-math-optimizations",
        "CXXFLAGS": "-ffast-math",
        "CPPFLAGS": "-ffinite-math-only",
        "LDSHARED": f"{LINKER} -funsafe-math-optimizations",
    },
}


@needs_compiler
@pytest.mark.parametrize("settings", UNSAFE_SETTINGS.values(), ids=UNSAFE_SETTINGS)
def test_unsafe_settings_change_no_result(tmp_path, settings):
    (tmp_path / "probe.pyx").write_text(PROBE)
    built = run("-c", BUILD, ROOT, cwd=tmp_path, **settings)
    assert built.returncode == 0, built.stdout
    assert run("-c", LOAD, cwd=tmp_path).stdout == "True 0.0 (nan, nan) 5e-324\n"
    assert "which would make results wrong" in built.stdout
    assert "fastact: building probe\n" in built.stdout
    assert "Unreachable code" not in built.stdout


# What is missing


WITHOUT = 'for name; do case "$name" in *.c) grep -q {} "$name" && exit 1; esac; done'
CHECK = "check CC, CXX, CFLAGS, CXXFLAGS and CPPFLAGS"
COMPILERS = {
    "no C": ("echo broken >&2; exit 1", f"can't compile a C program; {CHECK}; a build needs a C and a C++17 compiler"),
    "no C++": (
        'case "$*" in *probe.cpp*) echo "cannot execute cc1plus" >&2; exit 1; esac',
        f"can't compile C++17; {CHECK}; a build needs a C and a C++17 compiler",
    ),
    "an old C++": (
        'case "$*" in *-std=c++17*) exit 1;; *probe.cpp*) set -- "$@" -std=c++11; esac',
        f"can't compile C++17; {CHECK}; a build needs a C and a C++17 compiler",
    ),
    "no Python.h": (WITHOUT.format("Python.h"), "Python.h was not found; install it (Debian: apt install python3-dev;"),
    "no NumPy": (WITHOUT.format("numpy"), "numpy/ndarrayobject.h was not found; install it (Debian: apt install"),
    "an unsafe wrapper": (
        'set -- "$@" -ffast-math',
        f"adds options such as -ffast-math, which would make results wrong; {CHECK}",
    ),
}


def last_line(done):
    """Return the last line of a build that ended in one sentence."""
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    return done.stdout.splitlines()[-1]


def build(folder, **environment):
    """Start a build that must end before it has compiled anything."""
    return run("setup.py", "build_ext", "--build-lib", folder, "--build-temp", folder, **environment)


@needs_compiler
@pytest.mark.parametrize(("body", "sentence"), COMPILERS.values(), ids=COMPILERS)
def test_a_build_with_a_wrong_compiler_ends_in_one_sentence(tmp_path, body, sentence):
    done = build(tmp_path, CC=fake(tmp_path, body))
    assert last_line(done).startswith("fastact: ")
    assert sentence in last_line(done)


@needs_compiler
def test_a_compiler_that_links_unsafe_start_up_code_is_refused(tmp_path):
    """For example, a script that puts -Ofast before the other options: when compiling, their -O2 replaces it."""
    command = [*COMPILER.split(), "-shared", "-Ofast", "-###", ROOT / "fastact" / "_ufunc" / "threadpool.c"]
    if "crtfastmath" not in subprocess.run(command, capture_output=True, text=True, check=False).stderr:
        pytest.skip("this compiler links none into a shared library")
    done = build(tmp_path, CC=fake(tmp_path, 'set -- -Ofast "$@"'))
    assert "adds options such as -ffast-math" in last_line(done)


@needs_compiler
@pytest.mark.skipif(not IS_X86_64, reason="only x86-64 has several instruction sets")
def test_a_chosen_instruction_set_that_the_compiler_does_not_know_ends_the_build(tmp_path):
    compiler = fake(tmp_path, 'case "$*" in *-mavx512f*) exit 1; esac')
    sentence = "fastact: fastact._kernels_avx512 is left out: the compiler doesn't know -mavx512f; "
    assert last_line(build(tmp_path, CC=compiler, FASTACT_BUILD_ISA="avx512")).startswith(sentence)


@needs_compiler
@pytest.mark.parametrize(("variable", "what"), [("CFLAGS", "a C program"), ("CXXFLAGS", "C++17")])
def test_an_unknown_option_is_said_to_be_one(tmp_path, variable, what):
    """CXXFLAGS also applies without CXX."""
    done = build(tmp_path, **{variable: "-no-such-option"})
    assert f"can't compile {what}; {CHECK}" in last_line(done)


@needs_compiler
@pytest.mark.parametrize("variable", ["CC", "CXX", "CFLAGS", "LDFLAGS"])
def test_an_unbalanced_quote_ends_the_build(tmp_path, variable):
    done = build(tmp_path, **{variable: "gcc 'a b"})
    assert last_line(done) == f"fastact: can't read {variable}=gcc 'a b: No closing quotation"


def test_empty_variables_count_as_unset(monkeypatch):
    for name, value in {"CC": "", "CXX": " ", "CFLAGS": "", "LDFLAGS": "-s"}.items():
        monkeypatch.setenv(name, value)
    toolchain.check_environment()
    assert [name for name in ("CC", "CXX", "CFLAGS", "LDFLAGS") if name in os.environ] == ["LDFLAGS"]


MISSING = {
    "CC": "'no-such-program' was not found; a build needs a C and a C++17 compiler",
    "CXX": "'no-such-program' was not found; a build needs a C and a C++17 compiler",
    "LDSHARED": "'no-such-program' can't link a shared library; check LDFLAGS and LDSHARED",
}


@needs_compiler
@pytest.mark.parametrize("variable", MISSING)
def test_a_build_without_a_compiler_ends_in_one_sentence(tmp_path, variable):
    done = build(tmp_path, **{variable: "no-such-program"})
    assert last_line(done).startswith(f"fastact: {MISSING[variable]}")


def test_packages_that_a_build_needs_are_named(monkeypatch):
    installed = {"setuptools": "84.0.post1", "Cython": "3.0.11"}

    def version(name):
        if name not in installed:
            raise metadata.PackageNotFoundError(name)
        return installed[name]

    monkeypatch.setattr(metadata, "version", version)
    assert toolchain.missing_packages() == ["Cython>=3.1", "numpy>=2.0"]
    installed |= {"Cython": "3.1.0rc1", "numpy": "2.0"}
    assert toolchain.missing_packages() == []


def test_a_build_with_an_old_package_ends_in_one_sentence():
    script = (
        "import runpy; from importlib import metadata; metadata.version = lambda _: '2.0'; runpy.run_path('setup.py')"
    )
    command = "python -m pip install 'setuptools>=77' 'Cython>=3.1'"
    assert last_line(run("-c", script)) == f"fastact: a build needs setuptools>=77, Cython>=3.1: {command}"


SETS = """
import os, setup
for value in ("", " ", " , ", " avx2 ,", "sse,avx2,mmx"):
    os.environ["FASTACT_BUILD_ISA"] = value
    print(*setup.instruction_sets())
"""


@needs_compiler  # because only POSIX has the variable
@pytest.mark.parametrize(
    ("platform", "expected"),
    {"macosx-10.13-universal2": "baseline", "macosx-10.13-x86_64": "baseline avx2 avx512"}.items(),
)
def test_only_a_build_for_one_architecture_has_several_instruction_sets(platform, expected):
    done = run("-c", "import setup; print(*setup.instruction_sets())", _PYTHON_HOST_PLATFORM=platform)
    assert done.stdout == f"{expected}\n"


@pytest.mark.skipif(not IS_X86_64, reason="only x86-64 has several instruction sets")
def test_instruction_sets_can_be_chosen():
    done = run("-c", SETS)
    assert done.stdout.splitlines()[:-1] == [*["baseline avx2 avx512"] * 3, "avx2"]
    sentence = "fastact: FASTACT_BUILD_ISA: unknown mmx, sse; expected some of baseline, avx2, avx512"
    assert last_line(done) == sentence
