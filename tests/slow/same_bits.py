"""Compare the kernels of two instruction sets, or of two builds, on all float32 numbers.

    python tests/slow same_bits avx512 avx2
    python tests/slow same_bits avx512 ../before/fastact/_kernels_avx512.cpython-311-x86_64-linux-gnu.so

The tool prints how many results differ for each value and derivative ufunc with default parameters. All NaNs count as
equal. If no result differs, the errors that `exhaustive.py` measures are equal too. All functions take five minutes.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
from importlib.machinery import ExtensionFileLoader
from pathlib import Path

import numpy as np
from support import inputs

from fastact import _core
from fastact._catalogue import UFUNCS

BLOCK = 2**16
FORMS = {
    "uniform": 1,
    "elementwise": 2,
    "rows_along": 6,
    "rows_across": 11,
}  # position in the struct Kernels
KERNEL = ctypes.CFUNCTYPE(None, ctypes.POINTER(ctypes.c_void_p), ctypes.c_ssize_t)


class Kernels:
    """The kernels of an extension module by the name of the ufunc, the element type and the form of the parameters."""

    def __init__(self, path: Path):
        name = "fastact." + path.name.partition(".")[0]
        loader = ExtensionFileLoader(name, str(path))
        self.module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
        loader.exec_module(self.module)
        pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
        pointer_of.restype, pointer_of.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
        self.table = pointer_of(self.module.TABLE, b"fastact.kernel_table")

    def address(self, ufunc: str, element: str, form: str) -> int:
        """Return the address of a kernel."""
        row = self.module.UFUNCS.index(ufunc) * len(self.module.ELEMENTS) + self.module.ELEMENTS.index(element)
        field = self.table + row * self.module.ROW_BYTES + FORMS[form] * ctypes.sizeof(ctypes.c_void_p)
        return ctypes.c_void_p.from_address(field).value

    def __getitem__(self, key: tuple[str, str, str]):
        kernel = KERNEL(self.address(*key))

        def apply(*operands: np.ndarray) -> None:
            kernel((ctypes.c_void_p * len(operands))(*(array.ctypes.data for array in operands)), operands[0].size)

        return apply


def find(kernels: str) -> Path:
    """Return the path of the extension module of an instruction set; a path stays as it is."""
    if kernels not in _core.instruction_sets:
        return Path(kernels)
    return Path(importlib.util.find_spec(f"fastact._kernels_{kernels}").origin)


def differences(left, right, params: tuple[float, ...]) -> tuple[int, float | None]:
    """Count the float32 numbers on which two kernels differ, and return the first of them."""
    x, steps = np.empty(BLOCK, np.uint32), np.arange(BLOCK, dtype=np.uint32)
    results = [np.empty(BLOCK, np.uint32) for _ in range(2)]
    constants = [np.array([param], np.float32) for param in params]
    count, first = 0, None
    for start in range(0, 2**32, BLOCK):
        np.add(steps, np.uint32(start), out=x)
        left(x, *constants, results[0])
        right(x, *constants, results[1])
        if not np.array_equal(*results):
            nan = [np.isnan(result.view(np.float32)) for result in results]
            differ = (results[0] != results[1]) & ~(nan[0] & nan[1])
            count += np.count_nonzero(differ)
            if first is None and differ.any():
                first = float(x.view(np.float32)[differ.argmax()])
    return count, first


def main() -> None:
    """Parse the command line and compare the kernels."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kernels", nargs=2, help="an instruction set, or the path of a kernel module")
    parser.add_argument("--functions", help="activations, separated by commas; all when left out")
    options = parser.parse_args()
    left, right = (Kernels(find(kernels)) for kernels in options.kernels)
    elementwise = [u for u in UFUNCS if u.kind in ("value", "derivative") and u.activation.has_derivative]
    for ufunc in elementwise:
        if not options.functions or ufunc.activation.name in options.functions.split(","):
            params = inputs.parameters(ufunc.activation.name)[0]
            count, first = differences(*(kernels[ufunc.name, "f4", "uniform"] for kernels in (left, right)), params)
            print(ufunc.name, count, "" if first is None else f"first at {first!r}", flush=True)
