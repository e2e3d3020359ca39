"""Every kernel for integers, float32, float64 and the 16-bit formats is vectorised, and computes in its own precision.

Read from the machine code, by whatever compiler it is: inside the loops of a kernel there is no scalar floating-point
arithmetic, nothing in double precision where the elements are shorter, and no call. Kernels have no remainder loop, so
nothing is excused but sparsemax, the calls for a doubtful rounding to a 16-bit format and for snake's angles of many
turns, integers' roots, and 64-bit products on NEON, which has no instruction for them. Where there are instructions for
float16, they are used.

``FASTACT_MODULE`` and ``OBJDUMP`` name a module that was built for another processor, and its disassembler.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec

import pytest
from kernel_specs import VECTOR_ELEMENTS, row_kernels
from kernel_specs import kernels as elementwise_kernels

from fastact import _catalogue, _core

OBJDUMP = os.environ.get("OBJDUMP", "objdump")
MODULE = os.environ.get("FASTACT_MODULE")
MODULES = {MODULE: "neon"} if MODULE else {}
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

PLAIN = {k.name for k in row_kernels(_catalogue, VECTOR_ELEMENTS) if k.is_plain}
ROW_SWEEPS = tuple(
    f"{sweep}_{way}" for sweep in ("rows", "largest", "total", "result", "number") for way in ("along", "across")
)
FORMS = "|".join(("uniform", "elementwise", *ROW_SWEEPS))
_ELEMENTS = "[iu][1248]|f2|b2|f4|f8"
_MANGLED = r"(?:PPc\w*)?"
_SYMBOL = re.compile(
    rf"^[0-9a-f]+ <\w*?__pyx_f_\w*?\d+_kernels_(\w+?)_({_ELEMENTS})_({FORMS})(?!_few|_apart){_MANGLED}[.\w]*>:$"
)
_INSTRUCTION = re.compile(r"^\s*([0-9a-f]+):\s+([a-z][\w.]*)\s*(.*)$")
_RARE = re.compile(r"_(remember|settle)_apart|far_angle")
_ARITHMETIC = r"v?(add|sub|mul|div|sqrt|min|max|fn?m(add|sub)\w*|cvt\w*2)"
_WIDTH = {"baseline": r"%xmm", "avx2": r"%ymm", "avx512": r"%zmm", "neon": r"\bv\d+\.\d+[bhsd]|\bq\d+"}


class X86:
    """How x86 spells what isn't wanted in a loop."""

    scalar = re.compile(rf"^{_ARITHMETIC}s[sd]$")
    double = re.compile(rf"^{_ARITHMETIC}p?d$|^v?cvtps2pd$")
    call, jump = "call", "j"
    float16 = "vcvtph2ps"


class Arm:
    """How aarch64 spells it."""

    scalar = re.compile(r"^f(n?m(add|sub|ul)|add|sub|div|sqrt|max|min|cvt\w*) [sd]\d+, [sd]\d+")
    double = re.compile(r"^f\w+ v\d+\.2d")
    call, jump = "bl", "b"
    float16 = "fcvtl"


def _loops(instructions):
    """List the outermost loops: the instructions from a backward jump's target to the jump."""
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
    """Map (ufunc, element, form) to the instructions of the kernel."""
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
def test_no_kernel_is_scalar_or_wider_than_its_elements(module):
    instruction_set = MODULES[module]
    spelling = Arm if instruction_set == "neon" else X86
    kernels = _disassemble(module)
    if not kernels:
        pytest.skip("the kernels were stripped of their symbols")
    wanted = {(k.ufunc.name, k.element, k.form) for k in elementwise_kernels(_catalogue, VECTOR_ELEMENTS)}
    wanted |= {
        (k.name, k.element, f"{sweep}_{way}")
        for k in row_kernels(_catalogue, VECTOR_ELEMENTS)
        for sweep in k.sweeps
        for way in k.ways
    }
    assert set(kernels) == wanted
    faults = []
    for (name, element, form), instructions in kernels.items():
        if name in PLAIN:
            continue
        if instructions[0][1] in ("jmp", "b") and "_kernels_" in instructions[0][2]:
            continue  # the compiler found it identical to another kernel
        body = [(mnemonic, operands) for loop in _loops(instructions) for _, mnemonic, operands in loop]
        text = [f"{mnemonic} {operands}" for mnemonic, operands in body]
        if element[0] in "iu" and name == "squared_relu_backward_from_output":
            continue
        multiplies = "backward" in name or name in ("squared_relu", "reglu")
        if instruction_set == "neon" and element in ("i8", "u8") and multiplies:
            continue
        bad = set()
        if form not in ROW_SWEEPS:  # these end in adding up their lanes one by one, in double precision
            bad |= {line for line in text if spelling.scalar.match(line if spelling is Arm else line.split()[0])}
            calls = [operands for mnemonic, operands in body if mnemonic.startswith(spelling.call + "q")]
            calls += [operands for mnemonic, operands in body if mnemonic == spelling.call]
            bad |= {f"call {target}" for target in calls if not _RARE.search(target)}
        if form not in ROW_SWEEPS and element in ("f2", "b2", "f4"):
            bad |= {line for line in text if spelling.double.match(line if spelling is Arm else line.split()[0])}
        if not any(re.search(_WIDTH[instruction_set], operands) for _, operands in body):
            bad.add("no vector register")
        converts = any(mnemonic == spelling.float16 for _, mnemonic, _ in instructions)
        numbers = form.startswith("number")  # a few, which are converted one by one
        if element == "f2" and instruction_set != "baseline" and not converts and not numbers:
            bad.add(f"no {spelling.float16}")
        if bad:
            faults.append(f"{name} {element} {form}: {', '.join(sorted(bad))}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("module", MODULES, ids=MODULES.get)
def test_no_module_needs_the_run_time_library_of_cpp(module):
    headers = subprocess.run([OBJDUMP, "-p", module], capture_output=True, text=True, check=True).stdout
    needed = re.findall(r"NEEDED\s+(\S+)", headers)
    assert "Dynamic Section" in headers
    assert not [library for library in needed if "c++" in library]
