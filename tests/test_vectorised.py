"""Kernels for integers, float32, float64 and the 16-bit formats are vectorised, and compute in their own precision.

The tests read the machine code, so they hold for every compiler. The loops of a kernel contain no scalar floating-point
arithmetic, no double precision if the elements are smaller, and no function call. Kernels have no remainder loops. If
the instruction set converts float16, the kernels use its instruction.

The exceptions are:

- sparsemax, and the row scalars of functions along an axis;
- the calls for 16-bit results near a tie, and for snake's large angles;
- square roots of integers;
- products of 64-bit integers with NEON, which has no instruction for them.

``FASTACT_MODULE`` and ``OBJDUMP`` name a module that was built for another processor or for Windows, and its
disassembler; ``FASTACT_MODULE_ISA`` is its instruction set, by default ``neon``.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec

import pytest
from element_types import VECTOR_ELEMENTS
from kernel_specs import kernels as elementwise_kernels
from row_kernel_specs import row_kernels

from fastact import _catalogue, _core

OBJDUMP = os.environ.get("OBJDUMP", "objdump")
MODULE = os.environ.get("FASTACT_MODULE")
MODULES = {MODULE: os.environ.get("FASTACT_MODULE_ISA", "neon")} if MODULE else {}
if not MODULE:
    plain = "neon" if platform.machine() == "aarch64" else "baseline"
    for name in sorted(_core.instruction_sets):
        MODULES[find_spec(f"fastact._kernels_{name}").origin] = plain if name == "baseline" else name

pytestmark = [
    pytest.mark.skipif(shutil.which(OBJDUMP) is None, reason="needs objdump, which comes with binutils"),
    pytest.mark.skipif(
        not MODULE and (sys.platform, platform.machine()) not in (("linux", "x86_64"), ("linux", "aarch64")),
        reason="reads ELF for x86-64 and aarch64",
    ),
]

ROW_FUNCTIONS = {k.name for k in row_kernels(_catalogue, VECTOR_ELEMENTS) if k.has_row_function}
ROW_SWEEPS = tuple(
    f"{sweep}_{direction}"
    for sweep in ("rows", "largest", "total", "result", "number")
    for direction in ("along", "across")
)
FORMS = "|".join(("uniform", "elementwise", *ROW_SWEEPS))
_ELEMENTS = "[iu][1248]|f2|b2|f4|f8"
_MANGLED = r"(?:PPc\w*|@@[\w@]*)?"  # by GCC and Clang, or by Microsoft's compiler and clang-cl
_SYMBOL = re.compile(
    rf"^[0-9a-f]+ <[\w?]*?__pyx_f_\w*?\d+_kernels_(\w+?)_({_ELEMENTS})_({FORMS})(?!_partial|_strided)"
    rf"{_MANGLED}[.\w]*>:$"
)
_INSTRUCTION = re.compile(r"^\s*([0-9a-f]+):\s+([a-z][\w.]*)\s*(.*)$")
_ALLOWED_CALLS = re.compile(r"_(record|recompute)_out_of_line|reduce_large_angle")
_ARITHMETIC = r"v?(add|sub|mul|div|sqrt|min|max|fn?m(add|sub)\w*|cvt\w*2)"
_REGISTER = {"baseline": r"%xmm", "avx2": r"%ymm", "avx512": r"%zmm", "neon": r"\bv\d+\.\d+[bhsd]|\bq\d+"}


class X86:
    """Instructions of x86: those that a loop must not contain, and that to convert float16."""

    scalar = re.compile(rf"^{_ARITHMETIC}s[sd]$")
    double = re.compile(rf"^{_ARITHMETIC}p?d$|^v?cvtps2pd$")
    call, jump = "call", "j"
    float16 = "vcvtph2ps"


class Arm:
    """The same instructions of aarch64."""

    scalar = re.compile(r"^f(n?m(add|sub|ul)|add|sub|div|sqrt|max|min|cvt\w*) [sd]\d+, [sd]\d+")
    double = re.compile(r"^f\w+ v\d+\.2d")
    call, jump = "bl", "b"
    float16 = "fcvtl"


def _loops(instructions):
    """Return the outermost loops: the instructions from the target of a backward jump to the jump."""
    positions = {address: i for i, (address, _, _) in enumerate(instructions)}
    spans = []
    for i, (address, mnemonic, operands) in enumerate(instructions):
        target = re.match(r"(?:\w+, )*?(?:0x)?([0-9a-f]{2,})\b", operands)
        if mnemonic[0] in "jbct" and target and mnemonic not in ("bl", "call"):
            start = int(target[1], 16)
            if start <= address and start in positions:
                spans.append((positions[start], i))
    outermost = [a for a in spans if not any(a != b and b[0] <= a[0] and a[1] <= b[1] for b in spans)]
    return [instructions[start : end + 1] for start, end in outermost]


def _disassemble(module):
    """Return the instructions of each kernel, by (ufunc, element, form)."""
    listing = subprocess.run(
        [OBJDUMP, "-d", "--no-show-raw-insn", module], capture_output=True, text=True, check=True
    ).stdout
    kernels, current = {}, None
    for line in listing.splitlines():
        if line.endswith(">:"):
            match = _SYMBOL.match(line)
            current = kernels.setdefault(match.groups(), []) if match else None
        elif current is not None and (match := _INSTRUCTION.match(line)):
            current.append((int(match[1], 16), match[2], match[3]))
    return kernels


@pytest.mark.parametrize("module", MODULES, ids=MODULES.get)
def test_kernels_are_vectorised_in_the_precision_of_their_elements(module):
    instruction_set = MODULES[module]
    assembly = Arm if instruction_set == "neon" else X86
    kernels = _disassemble(module)
    if not kernels:
        pytest.skip("the module has no symbols")
    expected = {(k.ufunc.name, k.element, k.form) for k in elementwise_kernels(_catalogue, VECTOR_ELEMENTS)}
    expected |= {
        (k.name, k.element, f"{sweep}_{direction}")
        for k in row_kernels(_catalogue, VECTOR_ELEMENTS)
        for sweep in k.sweeps
        for direction in k.directions
    }
    assert set(kernels) == expected
    failures = []
    for (name, element, form), instructions in kernels.items():
        if name in ROW_FUNCTIONS:
            continue
        if instructions[0][1] in ("jmp", "b") and "_kernels_" in instructions[0][2]:
            continue  # the compiler merged it with an identical kernel
        body = [(mnemonic, operands) for loop in _loops(instructions) for _, mnemonic, operands in loop]
        text = [f"{mnemonic} {operands}" for mnemonic, operands in body]
        if element[0] in "iu" and name == "squared_relu_backward_from_output":
            continue
        multiplies = "backward" in name or name in ("squared_relu", "reglu")
        if instruction_set == "neon" and element in ("i8", "u8") and multiplies:
            continue
        bad = set()
        if form not in ROW_SWEEPS:  # sweeps end with scalar additions of the lanes in double precision
            bad |= {line for line in text if assembly.scalar.match(line if assembly is Arm else line.split()[0])}
            calls = [operands for mnemonic, operands in body if mnemonic.startswith(assembly.call + "q")]
            calls += [operands for mnemonic, operands in body if mnemonic == assembly.call]
            bad |= {f"call {target}" for target in calls if not _ALLOWED_CALLS.search(target)}
        if form not in ROW_SWEEPS and element in ("f2", "b2", "f4"):
            bad |= {line for line in text if assembly.double.match(line if assembly is Arm else line.split()[0])}
        if not any(re.search(_REGISTER[instruction_set], operands) for _, operands in body):
            bad.add("no vector register")
        converts = any(mnemonic == assembly.float16 for _, mnemonic, _ in instructions)
        numbers = form.startswith("number")  # a few row scalars, which are converted one by one
        if element == "f2" and instruction_set != "baseline" and not converts and not numbers:
            bad.add(f"no {assembly.float16}")
        if bad:
            failures.append(f"{name} {element} {form}: {', '.join(sorted(bad))}")
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize("module", MODULES, ids=MODULES.get)
def test_modules_do_not_need_the_cpp_runtime_library(module):
    headers = subprocess.run([OBJDUMP, "-p", module], capture_output=True, text=True, check=True).stdout
    needed = re.findall(r"(?:NEEDED|DLL Name:)\s+(\S+)", headers)
    assert needed
    assert not [library for library in needed if re.search(r"c\+\+|msvcp", library.lower())]
