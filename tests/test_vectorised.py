"""Every kernel for floating-point numbers is vectorised, and computes in its own precision, 16-bit formats in float32.

Read from the machine code: inside the innermost loops of a kernel there is no scalar arithmetic, nothing in double
precision where the elements are shorter, and no call. Kernels have no remainder loop, so nothing is excused but the
calls for a doubtful rounding to a 16-bit format. Where there are instructions for float16, they are used.
"""

import platform
import re
import shutil
import subprocess
from importlib.util import find_spec

import pytest

import fastact
from fastact import _core

pytestmark = [
    pytest.mark.skipif(shutil.which("objdump") is None, reason="needs objdump, which comes with binutils"),
    pytest.mark.skipif(platform.machine() != "x86_64", reason="reads x86-64"),
    pytest.mark.skipif(not _core.compiler.startswith("GCC"), reason="the formulas are arranged for GCC's vectoriser"),
]

ROW_SWEEPS = ("largest", "total", "result")
FORMS = "|".join(("uniform", "elementwise", "folded", *ROW_SWEEPS))
_SYMBOL = re.compile(rf"^[0-9a-f]+ <__pyx_f_\w*?\d+_kernels_[a-z0-9]+_(\w+?)_(f2|b2|f4|f8)_({FORMS})>:$")
_INSTRUCTION = re.compile(r"^\s*([0-9a-f]+):\s+([a-z]\w*)\s*(.*)$")
_ARITHMETIC = r"v?(add|sub|mul|div|sqrt|min|max|fn?m(add|sub)\w*|cvt\w*2)"
_SCALAR = re.compile(rf"^{_ARITHMETIC}s[sd]$")
_DOUBLE = re.compile(rf"^{_ARITHMETIC}p?d$|^v?cvtps2pd$")
_DOUBTFUL = re.compile(r"_(remember|settle)_apart")
_WIDTH = {"baseline": "xmm", "avx2": "ymm", "avx512": "zmm"}


def _loops(instructions):
    """List the innermost loops: the instructions from a backward jump's target to the jump."""
    positions = {address: i for i, (address, _, _) in enumerate(instructions)}
    spans = []
    for i, (address, mnemonic, operands) in enumerate(instructions):
        if mnemonic.startswith("j"):
            target = int(operands.split()[0], 16)
            if target <= address and target in positions:
                spans.append((positions[target], i))
    innermost = [a for a in spans if not any(a != b and a[0] <= b[0] and b[1] <= a[1] for b in spans)]
    return [instructions[start : end + 1] for start, end in innermost]


def _disassemble(instruction_set):
    """Map (ufunc, element, form) to the instructions of the kernel."""
    module = find_spec(f"fastact._kernels_{instruction_set}").origin
    listing = subprocess.run(
        ["objdump", "-d", "--no-show-raw-insn", module], capture_output=True, text=True, check=True
    ).stdout
    kernels, current = {}, None
    for line in listing.splitlines():
        if line.endswith(">:"):
            match = _SYMBOL.match(line)
            current = kernels.setdefault(match.groups(), []) if match else None
        elif current is not None and (match := _INSTRUCTION.match(line)):
            current.append((int(match[1], 16), match[2], match[3]))
    return kernels


@pytest.mark.parametrize("instruction_set", sorted(_core.instruction_sets))
def test_no_kernel_is_scalar_or_wider_than_its_elements(instruction_set):
    kernels = _disassemble(instruction_set)
    if not kernels:
        pytest.skip("the kernels were stripped of their symbols")
    ufuncs = {name for name, _, _ in kernels}
    assert ufuncs == {name for name in fastact.__all__ if name in _core.ufuncs}
    faults = []
    for (name, element, form), instructions in kernels.items():
        if instructions[0][1] == "jmp" and "_kernels_" in instructions[0][2]:
            continue  # the compiler found it identical to another kernel
        loops = _loops(instructions)
        body = [(mnemonic, operands) for loop in loops for _, mnemonic, operands in loop]
        bad = set()
        if form not in ROW_SWEEPS:  # these end in adding up their lanes one by one, in double precision
            bad |= {mnemonic for mnemonic, _ in body if _SCALAR.match(mnemonic)}
            bad |= {"call" for mnemonic, target in body if mnemonic.startswith("call") and not _DOUBTFUL.search(target)}
        if form not in ROW_SWEEPS and element != "f8":
            bad |= {mnemonic for mnemonic, _ in body if _DOUBLE.match(mnemonic)}
        if not any(_WIDTH[instruction_set] in operands for _, operands in body):
            bad.add(f"no {_WIDTH[instruction_set]} register")
        if element == "f2" and instruction_set != "baseline" and "vcvtph2ps" not in {m for _, m, _ in instructions}:
            bad.add("no vcvtph2ps")
        if bad:
            faults.append(f"{name} {element} {form}: {', '.join(sorted(bad))}")
    assert not faults, "\n".join(faults)
