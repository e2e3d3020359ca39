"""Compile the kernels for Windows as clang-cl would, read their machine code, and run them on Wine.

    python tests/slow windows avx2

The tool needs an in-place build of the instruction set, and Debian's clang, g++-mingw-w64-x86-64 and wine64. The
variable CLANG names another Clang, such as ``clang++-19``. Microsoft's headers can't be had on Linux. So Clang
preprocesses the kernels with MinGW's headers and compiles the result for Microsoft's ABI, for which clang-cl compiles.
MinGW links a program that calls each elementwise kernel. The tool runs test_vectorised.py on this program, and compares
the program's results with those of the kernels on this machine. All NaNs count as equal. An instruction set takes a few
minutes.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import numpy as np

from fastact import _catalogue
from slow.same_bits import Kernels, find

sys.path.extend(str(Path(__file__).resolve().parents[2] / folder) for folder in (".", "tools"))
from element_types import VECTOR_ELEMENTS
from kernel_specs import kernels

import setup

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "windows"
CLANG = os.environ.get("CLANG", "clang++")
MOST_OPERANDS = 8
N = 1024  # a multiple of the lanes of every kernel
EXPONENTS = {"f2": (10, 15, 2), "b2": (7, 127, 4), "f4": (23, 127, 4), "f8": (52, 1023, 4)}  # shift, bias, most

# What the headers of Python ask of pyconfig.h, on 64-bit Windows.
CONFIGURATION = """
#define MS_WINDOWS
#define MS_WIN64
#define NT_THREADS
#define PLATFORM "win32"
#define SIZEOF_INT 4
#define SIZEOF_LONG 4
#define SIZEOF_LONG_LONG 8
#define SIZEOF_SIZE_T 8
#define SIZEOF_VOID_P 8
#define SIZEOF_WCHAR_T 2
#define SIZEOF_TIME_T 8
#define SIZEOF_PID_T 4
#define ALIGNOF_MAX_ALIGN_T 8
#define HAVE_BUILTIN_ATOMIC 1
#define HAVE_STD_ATOMIC 1
#include <io.h>
#include <stdint.h>
typedef intptr_t Py_ssize_t;
#define PY_SSIZE_T_MAX INTPTR_MAX
"""

# Reads the operands of each element type, calls each kernel, and writes its results.
PROGRAM = """
#include "%(source)s"
#include <stdio.h>
#include <stdlib.h>
static const struct { void (*run)(char**, ptrdiff_t); int element, inputs, outputs, bytes; } calls[] = {
%(calls)s
};
static char* operands[%(elements)d][%(most)d];
static const int sizes[] = {%(sizes)s};
int main(int, char** arguments) {
    FILE *in = fopen(arguments[1], "rb"), *out = fopen(arguments[2], "wb");
    for (int element = 0; element < %(elements)d; element++)
        for (int i = 0; i < %(most)d; i++) {
            operands[element][i] = (char*)malloc(%(n)d * sizes[element]);
            if (fread(operands[element][i], sizes[element], %(n)d, in) != %(n)d) return 1;
        }
    for (auto& call : calls) {
        char* pointers[%(most)d];
        for (int i = 0; i < call.inputs; i++) pointers[i] = operands[call.element][i];
        for (int i = 0; i < call.outputs; i++) pointers[call.inputs + i] = (char*)malloc(%(n)d * call.bytes);
        call.run(pointers, %(n)d);
        for (int i = 0; i < call.outputs; i++) {
            fwrite(pointers[call.inputs + i], call.bytes, %(n)d, out);
            free(pointers[call.inputs + i]);
        }
    }
    return fclose(out);
}
"""

# What Microsoft's library calls __chkstk is ___chkstk_ms in MinGW's.
CHECK_STACK = '__asm__(".text\\n.globl __chkstk\\n__chkstk: jmp ___chkstk_ms");'


def dtype(element: str) -> np.dtype:
    """Return a dtype with the size of an element type; bfloat16 is read as integers."""
    return np.dtype("u2" if element == "b2" else element)


def operands(element: str, rng: np.random.Generator) -> np.ndarray:
    """Return random operands: any bit patterns, but most floating-point numbers are between 1/16 and 16."""
    size = dtype(element).itemsize
    patterns = rng.integers(0, 2 ** (8 * size), (MOST_OPERANDS, N), f"u{size}", endpoint=False)
    if element in EXPONENTS:
        shift, bias, most = EXPONENTS[element]
        exponents = rng.integers(bias - most, bias + most, patterns.shape).astype(patterns.dtype)
        keep = patterns.dtype.type((1 << shift) - 1 | 1 << (8 * size - 1))
        moderate = patterns & keep | exponents << patterns.dtype.type(shift)
        patterns = np.where(rng.random(patterns.shape) < 0.75, moderate, patterns)
        patterns[:, 0] = moderate[:, 0]  # a parameter that is one number
    return patterns.view(dtype(element))


def run(*command: object, **options: object) -> str:
    """Run a command and return what it prints."""
    return subprocess.run([*map(str, command)], check=True, text=True, stdout=subprocess.PIPE, **options).stdout


def build(isa: str, calls: list) -> Path:
    """Compile the kernels of an instruction set and a program that calls them."""
    source = ROOT / setup.TRANSLATED / setup.RENDERED / "_kernels.cpp"
    rows = (
        f"{{__pyx_f_7fastact_8_kernels_{k.symbol}, {VECTOR_ELEMENTS.index(k.element)}, {len(k.inputs)}, "
        f"{len(k.outputs)}, {dtype(k.element).itemsize}}},"
        for k in calls
    )
    sizes = ", ".join(str(dtype(element).itemsize) for element in VECTOR_ELEMENTS)
    names = {"elements": len(VECTOR_ELEMENTS), "most": MOST_OPERANDS, "n": N, "sizes": sizes}
    main, program = BUILD / f"{isa}.cpp", BUILD / f"kernels_{isa}.exe"
    main.write_text(PROGRAM % (names | {"source": source, "calls": "\n".join(rows)}))
    (BUILD / "pyconfig.h").write_text(CONFIGURATION)
    flags = [flag for flag in setup.KERNEL_FLAGS if flag.startswith("-")] + setup.INSTRUCTION_SETS[isa]
    headers = ["-DPy_PYCONFIG_H", "-include", BUILD / "pyconfig.h", f"-I{sysconfig.get_paths()['include']}"]
    headers += [f"-I{ROOT / setup.SIMD}", f"-DCYTHON_INLINE={setup.INLINE['unix']}"]
    headers += ["-D__debugbreak=mingw_debugbreak"]  # Microsoft's ABI has its own
    preprocessed, compiled, stubs = (BUILD / f"{isa}{suffix}" for suffix in (".ii", ".obj", "_stubs.c"))
    run(CLANG, "--target=x86_64-w64-windows-gnu", *flags, *headers, "-w", "-E", main, "-o", preprocessed)
    microsoft = ["--target=x86_64-pc-windows-msvc", "-fms-compatibility", "-w", "-x", "c++-cpp-output"]
    run(CLANG, *microsoft, *flags, "-c", preprocessed, "-o", compiled)
    undefined = {line.split()[-1] for line in run("x86_64-w64-mingw32-nm", "-u", compiled).splitlines()}
    lines = ["int _fltused;", CHECK_STACK]
    pythons = sorted(name for name in undefined if "Py" in name)
    lines += [f'void *stub_{i} __asm__("{name}");' for i, name in enumerate(pythons)]  # never called
    stubs.write_text("\n".join(lines))
    run("x86_64-w64-mingw32-gcc", "-w", compiled, stubs, "-o", program)
    return program


def differing(isa: str, calls: list, program: Path) -> list[str]:
    """Run the program, and return the kernels whose results differ from those on this machine."""
    rng = np.random.default_rng(0)
    inputs = {element: operands(element, rng) for element in VECTOR_ELEMENTS}
    given, results = BUILD / "operands", BUILD / "results"
    given.write_bytes(b"".join(array.tobytes() for array in inputs.values()))
    run("wine", program, given, results, env=os.environ | {"WINEDEBUG": "-all"})
    results, here, position, failures = results.read_bytes(), Kernels(find(isa)), 0, []
    for k in calls:
        kind = dtype(k.element)
        outputs = np.zeros((len(k.outputs), N), kind)
        here[k.ufunc.name, k.element, k.form](*inputs[k.element][: len(k.inputs)], *outputs)
        there = np.frombuffer(results, kind, outputs.size, position).reshape(outputs.shape)
        position += outputs.nbytes
        if k.element == "b2":
            outputs, there = ((array.astype("u4") << 16).view("f4") for array in (outputs, there))
        if not np.array_equal(outputs, there, equal_nan=k.element in EXPONENTS):
            failures.append(k.symbol)
    assert position == len(results)
    return failures


def main() -> None:
    """Check the instruction sets that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("isa", nargs="+", choices=["baseline", "avx2", "avx512"])
    BUILD.mkdir(parents=True, exist_ok=True)
    calls = kernels(_catalogue, VECTOR_ELEMENTS)
    for isa in parser.parse_args().isa:
        program = build(isa, calls)
        read = {"FASTACT_MODULE": str(program), "FASTACT_MODULE_ISA": isa, "OBJDUMP": "x86_64-w64-mingw32-objdump"}
        test = [ROOT / "tests" / "test_vectorised.py", "-q", "-p", "no:cacheprovider", "-c", ROOT / "pyproject.toml"]
        print(run(sys.executable, "-m", "pytest", *test, env=os.environ | read))
        failures = differing(isa, calls, program)
        print(f"{isa}: {len(calls) - len(failures)} of {len(calls)} kernels have the same results on Wine", *failures)
        if failures:
            raise SystemExit(1)
