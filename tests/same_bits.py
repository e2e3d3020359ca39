"""Compare the kernels of two instruction sets, or of two builds, on every float32 there is.

    python tests/same_bits.py avx512 avx2
    python tests/same_bits.py avx512 ../before/fastact/_kernels_avx512.cpython-311-x86_64-linux-gnu.so

Prints how many results differ for each value and derivative ufunc at default parameters; every NaN is the same. What
`exhaustive.py` has measured for one holds for the other where none does. Five minutes for all.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
from importlib.machinery import ExtensionFileLoader
from pathlib import Path

import inputs
import numpy as np

import fastact
from fastact._catalogue import UFUNCS

BLOCK = 2**16
POINTERS = 5  # in the struct Kernels, of which the first is the kernel for uniform parameters
KERNEL = ctypes.CFUNCTYPE(None, ctypes.POINTER(ctypes.c_void_p), ctypes.c_ssize_t)


class Kernels:
    """The float32 kernels of an extension module, by the name of the ufunc."""

    def __init__(self, path: Path):
        name = "fastact." + path.name.partition(".")[0]
        loader = ExtensionFileLoader(name, str(path))
        self.module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
        loader.exec_module(self.module)
        pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
        pointer_of.restype, pointer_of.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
        self.table = pointer_of(self.module.TABLE, b"fastact.kernel_table")

    def __getitem__(self, ufunc: str):
        row = self.module.UFUNCS.index(ufunc) * len(self.module.ELEMENTS) + self.module.ELEMENTS.index("f4")
        return KERNEL(ctypes.c_void_p.from_address(self.table + row * POINTERS * ctypes.sizeof(ctypes.c_void_p)).value)


def find(kernels: str) -> Path:
    """Return the extension module that an instruction set's name or a path stands for."""
    return next(Path(fastact.__file__).parent.glob(f"_kernels_{kernels}*.so"), Path(kernels))


def differences(left, right, params: tuple[float, ...]) -> tuple[int, float | None]:
    """Count the float32 numbers on which two kernels differ, and return the first of them."""
    x, steps = np.empty(BLOCK, np.uint32), np.arange(BLOCK, dtype=np.uint32)
    results = [np.empty(BLOCK, np.uint32) for _ in range(2)]
    constants = [np.array([param], np.float32) for param in params]
    operands = [
        (ctypes.c_void_p * (2 + len(constants)))(*(array.ctypes.data for array in (x, *constants, result)))
        for result in results
    ]
    count, first = 0, None
    for start in range(0, 2**32, BLOCK):
        np.add(steps, np.uint32(start), out=x)
        left(operands[0], BLOCK)
        right(operands[1], BLOCK)
        if not np.array_equal(*results):
            nan = [np.isnan(result.view(np.float32)) for result in results]
            differ = (results[0] != results[1]) & ~(nan[0] & nan[1])
            count += np.count_nonzero(differ)
            if first is None and differ.any():
                first = float(x.view(np.float32)[differ.argmax()])
    return count, first


def main() -> None:
    """Compare what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kernels", nargs=2, help="an instruction set, or the path of a kernel module")
    parser.add_argument("--functions", help="activations, separated by commas; all when left out")
    options = parser.parse_args()
    left, right = (Kernels(find(kernels)) for kernels in options.kernels)
    elementwise = [u for u in UFUNCS if u.kind in ("value", "derivative") and not (u.signature or u.activation.gate)]
    for ufunc in elementwise:
        if not options.functions or ufunc.activation.name in options.functions.split(","):
            params = inputs.parameters(ufunc.activation.name)[0]
            count, first = differences(left[ufunc.name], right[ufunc.name], params)
            print(ufunc.name, count, "" if first is None else f"first at {first!r}", flush=True)


if __name__ == "__main__":
    main()
