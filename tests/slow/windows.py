"""Compile the kernels for Windows as clang-cl would, read their machine code, and run them on Wine.

    python tests/slow windows avx2

The tool needs an in-place build of the instruction set, and Debian's clang, g++-mingw-w64-x86-64 and wine64. The
variable CLANG names another Clang, such as ``clang++-19``. Microsoft's headers can't be had on Linux. So Clang
preprocesses the kernels with MinGW's headers and compiles the result for Microsoft's ABI, for which clang-cl compiles.
MinGW links a program that calls each kernel once. The tool runs test_vectorised.py on this program, and compares
the program's results with those of the kernels on this machine. All NaNs count as equal. An instruction set takes a few
minutes.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import numpy as np

from fastact import _catalogue
from slow.same_bits import KERNEL, Kernels, find

sys.path.extend(str(Path(__file__).resolve().parents[2] / folder) for folder in (".", "tools"))
from element_types import VECTOR_ELEMENTS
from kernel_specs import kernels
from row_kernel_specs import row_kernels

import setup

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "windows"
CLANG = os.environ.get("CLANG", "clang++")
ROW = 32  # elements of a row, and number of rows
N = ROW * ROW  # a multiple of the lanes of every kernel
EXPONENTS = {"f2": (10, 15, 2), "b2": (7, 127, 4), "f4": (23, 127, 4), "f8": (52, 1023, 4)}  # shift, bias, most
ROW_KERNEL = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 3, *[ctypes.c_ssize_t] * 2, ctypes.c_void_p)

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

# Reads the arguments of each kernel, calls it, and writes its operands. `rows` is 0 for an elementwise kernel.
PROGRAM = """
#include "%(source)s"
#include <stdio.h>
#include <stdlib.h>
static void* const kernels[] = {
%(kernels)s
};
struct { long long operands, n, rows; ptrdiff_t bytes[8], outer[8], steps[8]; } call;
int main(int, char** arguments) {
    FILE *in = fopen(arguments[1], "rb"), *out = fopen(arguments[2], "wb");
    for (void* kernel : kernels) {
        char* data[8];
        if (fread(&call, sizeof call, 1, in) != 1) return 1;
        for (int i = 0; i < call.operands; i++) {
            data[i] = (char*)malloc(call.bytes[i]);
            fread(data[i], 1, call.bytes[i], in);
        }
        if (call.rows)
            ((__pyx_t_7fastact_6_loops_5table_row_kernel)kernel)(data, call.outer, call.steps, call.n, call.rows, NULL);
        else
            ((__pyx_t_7fastact_6_loops_5table_kernel)kernel)(data, call.n);
        for (int i = 0; i < call.operands; i++) {
            fwrite(data[i], 1, call.bytes[i], out);
            free(data[i]);
        }
    }
    return fclose(out);
}
"""

# Functions of Microsoft's library that MinGW's doesn't have, or that round twice there.
LIBRARY = """
int _fltused;
__asm__(".text\\n.globl __chkstk\\n__chkstk: jmp ___chkstk_ms");
double fma(double a, double b, double c) { return __builtin_fma(a, b, c); }
"""


def random(kind: str, rng: np.random.Generator) -> np.ndarray:
    """Return random numbers of an element type, masks or labels.

    Floating-point numbers are between 1/16 and 16, and in the second half, any bit patterns.
    """
    if kind in ("bool", "int64"):
        return rng.integers(0, 2 if kind == "bool" else ROW, N).astype("u1" if kind == "bool" else "i8")
    size = int(kind[1])
    patterns = rng.integers(0, 2 ** (8 * size), N, f"u{size}", endpoint=False)
    if kind in EXPONENTS:
        shift, bias, most = EXPONENTS[kind]
        exponents = rng.integers(bias - most, bias + most, N // 2).astype(patterns.dtype)
        patterns[: N // 2] &= patterns.dtype.type((1 << shift) - 1 | 1 << (8 * size - 1))
        patterns[: N // 2] |= exponents << patterns.dtype.type(shift)
    return patterns


class Call:
    """The arguments of a kernel. Rows are in the first half of the operands.

    Parameters
    ----------
    kernel : Kernel or RowKernel
        Kernel from ``kernel_specs.py`` or ``row_kernel_specs.py``.
    direction : str
        ``along`` or ``across``; empty for an elementwise kernel.
    rng : numpy.random.Generator
        Source of the operands.
    """

    def __init__(self, kernel, direction: str, rng: np.random.Generator):
        self.ufunc, self.element = kernel.ufunc.name, kernel.element
        self.form = f"rows_{direction}" if direction else kernel.form
        self.symbol = f"{self.ufunc}_{self.element}_{self.form}"
        ufunc = kernel.ufunc
        if direction:
            kinds = [fixed or self.element for fixed in ufunc.fixed_dtypes]
            cores = ufunc.has_core_dim
        else:
            kinds = [self.element] * (len(kernel.inputs) + len(kernel.outputs))
            cores = [True] * len(kinds)
        self.operands = [random(kind, rng) for kind in kinds]
        self.n, self.rows = (ROW // 2, ROW) if direction else (N, 0)
        sizes = np.array([array.itemsize for array in self.operands])
        self.layout = np.zeros((3, 8), np.int64)  # bytes, strides between rows, strides along a row
        self.layout[0, : len(sizes)] = sizes * N
        self.layout[1, : len(sizes)] = sizes * np.where(cores, ROW if direction == "along" else 1, 1)
        self.layout[2, : len(sizes)] = sizes * np.where(cores, ROW if direction == "across" else 1, 0)

    def to_bytes(self) -> bytes:
        """Return what the program reads."""
        head = np.array([len(self.operands), self.n, self.rows], np.int64)
        return b"".join(array.tobytes() for array in (head, self.layout, *self.operands))

    def run(self, kernels: Kernels) -> None:
        """Call the kernel of this machine."""
        data = (ctypes.c_void_p * 8)(*(array.ctypes.data for array in self.operands))
        address = kernels.address(self.ufunc, self.element, self.form)
        if self.rows:
            ROW_KERNEL(address)(data, *(row.ctypes.data for row in self.layout[1:]), self.n, self.rows, None)
        else:
            KERNEL(address)(ctypes.cast(data, ctypes.POINTER(ctypes.c_void_p)), self.n)

    def equals(self, operands: bytes) -> bool:
        """Return whether the operands are those that the program wrote."""
        for array in self.operands:
            there, operands = np.frombuffer(operands[: array.nbytes], array.dtype), operands[array.nbytes :]
            different = array[array != there], there[array != there]
            if not all(self._are_nan(numbers).all() for numbers in different):
                return False
        return not operands

    def _are_nan(self, patterns: np.ndarray) -> np.ndarray:
        if self.element == "b2":
            return np.isnan((patterns.astype("u4") << 16).view("f4"))
        return np.isnan(patterns.view(self.element)) if self.element in EXPONENTS else np.zeros(patterns.shape, bool)


def run(*command: object, **options: object) -> str:
    """Run a command and return what it prints."""
    return subprocess.run([*map(str, command)], check=True, text=True, stdout=subprocess.PIPE, **options).stdout


def build(isa: str, calls: list[Call]) -> Path:
    """Compile the kernels of an instruction set and a program that calls them."""
    source = ROOT / setup.TRANSLATED / setup.RENDERED / "_kernels.cpp"
    kernels = "\n".join(f"(void*)__pyx_f_7fastact_8_kernels_{call.symbol}," for call in calls)
    main, program = BUILD / f"{isa}.cpp", BUILD / f"kernels_{isa}.exe"
    main.write_text(PROGRAM % {"source": source, "kernels": kernels})
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
    pythons = sorted(name for name in undefined if "Py" in name)  # never called
    stubs.write_text(LIBRARY + "".join(f'void *stub_{i} __asm__("{name}");\n' for i, name in enumerate(pythons)))
    run("x86_64-w64-mingw32-gcc", "-w", "-O1", "-mfma", compiled, stubs, "-o", program)
    return program


def differing(isa: str, calls: list[Call], program: Path) -> list[str]:
    """Run the program, and return the kernels whose results differ from those on this machine."""
    given, results = BUILD / "operands", BUILD / "results"
    given.write_bytes(b"".join(call.to_bytes() for call in calls))
    run("wine", program, given, results, env=os.environ | {"WINEDEBUG": "-all"})
    here, failures = Kernels(find(isa)), []
    with results.open("rb") as file:
        for call in calls:
            call.run(here)
            if not call.equals(file.read(call.layout[0].sum())):
                failures.append(call.symbol)
    return failures


def main() -> None:
    """Check the instruction sets that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("isa", nargs="+", choices=["baseline", "avx2", "avx512"])
    BUILD.mkdir(parents=True, exist_ok=True)
    for isa in parser.parse_args().isa:
        rng = np.random.default_rng(0)
        calls = [Call(kernel, "", rng) for kernel in kernels(_catalogue, VECTOR_ELEMENTS)]
        calls += [Call(k, way, rng) for k in row_kernels(_catalogue, VECTOR_ELEMENTS) for way in k.directions]
        program = build(isa, calls)
        read = {"FASTACT_MODULE": str(program), "FASTACT_MODULE_ISA": isa, "OBJDUMP": "x86_64-w64-mingw32-objdump"}
        test = [ROOT / "tests" / "test_vectorised.py", "-q", "-p", "no:cacheprovider", "-c", ROOT / "pyproject.toml"]
        print(run(sys.executable, "-m", "pytest", *test, env=os.environ | read))
        failures = differing(isa, calls, program)
        print(f"{isa}: {len(calls) - len(failures)} of {len(calls)} kernels have the same results on Wine", *failures)
        if failures:
            raise SystemExit(1)
