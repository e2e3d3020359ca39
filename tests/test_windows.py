"""What can be checked of the build for Windows on other systems.

``python tests/slow windows`` compiles all kernels, reads their machine code and compares their results.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path
from types import SimpleNamespace

import pytest
import windows_compiler
from toolchain import NOT_FAST, SAFE_FLAGS, Toolchain

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = ["/nologo", "/O2", "/W3", "/GL", "/DNDEBUG", "/MD"]
VERSIONS = [str(path) for folder in os.get_exec_path() for path in Path(folder).glob("clang-cl-*")]  # names on Debian
CLANG_CL = shutil.which("clang-cl") or next(iter(VERSIONS), None)
MINGW = shutil.which("x86_64-w64-mingw32-gcc")
WINE = shutil.which("wine64") or shutil.which("wine")


# --- the thread pool -------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not (MINGW and WINE), reason="needs Debian's gcc-mingw-w64-x86-64 and wine64")
def test_thread_pool(tmp_path):
    pool, program = ROOT / "fastact" / "_ufunc", tmp_path / "race.exe"
    sources = [ROOT / "tests" / "support" / "race.c", pool / "threadpool.c"]
    flags = ["-std=c11", "-O2", "-Wall", "-Werror", "-static", f"-I{pool}"]
    subprocess.run([MINGW, *flags, *sources, "-o", program], check=True)
    settings = os.environ | {"WINEDEBUG": "-all"}
    done = subprocess.run([WINE, program], env=settings, stdout=subprocess.PIPE, timeout=120, check=True)
    has_threads, worker_tasks = map(int, done.stdout.split())
    assert has_threads == 1
    assert worker_tasks > 0


# --- the compiler ----------------------------------------------------------------------------------------------------


@pytest.fixture
def visual_studio(tmp_path, monkeypatch):
    """Return setuptools' object for a Visual Studio without clang-cl, and the path where clang-cl would be."""
    tools = tmp_path / "VC" / "Tools"
    cl = tools / "MSVC" / "14.44.35207" / "bin" / "HostX64" / "x64" / "cl.exe"
    clang_cl = tools / "Llvm" / "x64" / "bin" / "clang-cl.exe"
    clang_cl.parent.mkdir(parents=True)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return SimpleNamespace(cc=str(cl), compile_options=[*OPTIONS], initialized=True), clang_cl


def in_path(name):
    """Put a program into the folder of PATH and return its path."""
    program = Path(os.environ["PATH"]) / name
    program.parent.mkdir()
    program.touch(mode=0o755)
    return str(program)


@pytest.mark.parametrize("wanted", [None, "", "clang-cl"])
def test_clang_cl_of_visual_studio_is_preferred(wanted, visual_studio):
    compiler, clang_cl = visual_studio
    clang_cl.touch()
    in_path("clang-cl")
    assert windows_compiler.use_clang_cl(compiler, wanted, "win-amd64")
    assert compiler.cc == str(clang_cl)
    assert compiler.compile_options == [
        *("--target=x86_64-pc-windows-msvc", "/nologo", "/O2", "/W3", "/DNDEBUG", "/MD"),
    ]


@pytest.mark.skipif(os.name == "nt", reason="the name of the program lacks .exe")
@pytest.mark.parametrize("wanted", [None, "clang-cl"])
def test_clang_cl_in_path(wanted, visual_studio):
    compiler, _ = visual_studio
    program = in_path("clang-cl")
    assert windows_compiler.use_clang_cl(compiler, wanted, "win-arm64")
    assert compiler.cc == program
    assert compiler.compile_options[0] == "--target=aarch64-pc-windows-msvc"


@pytest.mark.parametrize("wanted", [None, "cl", "cl.exe"])
def test_without_clang_cl_a_sentence_says_what_is_missing(wanted, visual_studio, capsys):
    compiler, clang_cl = visual_studio
    if wanted:
        clang_cl.touch()
    before = vars(compiler).copy()
    assert not windows_compiler.use_clang_cl(compiler, wanted, "win-amd64")
    assert vars(compiler) == before
    assert capsys.readouterr().out == windows_compiler.WITHOUT_VECTORS + "\n"


@pytest.mark.parametrize("wanted", ["clang-cl", "gcc", "missing/clang-cl.exe"])
def test_unknown_compiler(wanted, visual_studio):
    compiler, _ = visual_studio
    with pytest.raises(SystemExit, match=f"^fastact: CC={wanted}; on Windows, expected clang-cl or cl"):
        windows_compiler.use_clang_cl(compiler, wanted, "win-amd64")


@pytest.fixture
def setup(monkeypatch):
    """Return the module setup.py, as on 64-bit Windows."""
    monkeypatch.setattr(sysconfig, "get_platform", lambda: "win-amd64")
    monkeypatch.delenv("FASTACT_BUILD_ISA", raising=False)
    spec = importlib.util.spec_from_file_location("setup", ROOT / "setup.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not CLANG_CL, reason="needs clang-cl")
def test_clang_cl_accepts_all_flags(setup):
    options = ["--target=x86_64-pc-windows-msvc"]
    compiler = SimpleNamespace(compiler_type="msvc", executables={}, cc=CLANG_CL, compile_options=options)
    clang = Toolchain(compiler, clang_cl=True)
    kernels = [*SAFE_FLAGS, *setup.KERNEL_FLAGS, *setup.INSTRUCTION_SETS["avx512"]]
    assert [flag for flag in kernels if not clang.accepts(flag, "c++")] == [NOT_FAST]  # for icx
    assert [flag for flag in setup.CORE_FLAGS if not clang.accepts(flag, "c")] == ["/experimental:c11atomics"]
    assert clang.spelled("-mavx2") == "/clang:-mavx2"
    assert clang.spelled("/std:c11") == "/std:c11"


def test_cl_compiles_one_instruction_set(setup):
    cl = Toolchain(SimpleNamespace(compiler_type="msvc", executables={}))
    assert cl.accepts("/std:c++17", "c++")
    assert not any(cl.accepts(flag, "c++") for flag in setup.INSTRUCTION_SETS["avx2"])


def test_three_instruction_sets(setup):
    assert list(setup.instruction_sets()) == ["baseline", "avx2", "avx512"]


# --- the order of evaluation -----------------------------------------------------------------------------------------


def statements(text):
    """Return the statements of Cython code; a statement ends with the line in which its parentheses are closed."""
    statement = ""
    for line in re.sub(r'#[^\n]*|""".*?"""', "", text, flags=re.DOTALL).splitlines():
        statement += line
        if statement.count("(") == statement.count(")"):
            yield statement
            statement = ""


SOURCES = [path for pattern in ("*/*.pxd", "*/*.in", "*.pyx") for path in sorted((ROOT / "fastact").glob(pattern))]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_code_does_not_depend_on_the_order_of_evaluation(path):
    """f(x, &low) + low has no defined order in C++: for Windows, Clang reads `low` before it calls f."""
    wrong = [
        statement.strip()
        for statement in statements(path.read_text())
        for name in re.findall(r"&(\w+)[,)]", statement)
        if re.search(rf"(?<![&.\w]){name}\b(?!\.)", statement)
    ]
    assert wrong == []
