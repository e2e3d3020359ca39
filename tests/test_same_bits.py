"""Every compiler, processor and instruction set computes the same bits.

``support/same_bits.json`` holds a digest of the results of each kernel on a fixed sample, once for kernels with fused
operations (AVX2, AVX-512, NEON) and once for those without (SSE4.2, plain C++). Every compiler, processor and
instruction set must reproduce it. After a change of a formula, ``python tests/test_same_bits.py`` writes the
file again. It covers the functions along an axis for the instruction set in use only, so run it again with
``FASTACT_ISA=baseline``.
"""

import argparse
import json
import zlib
from pathlib import Path

import numpy as np
import pytest
from slow.same_bits import Kernels, find
from support.operands import example

import fastact
from fastact import _core
from fastact._catalogue import UFUNCS

ml_dtypes = pytest.importorskip("ml_dtypes")

FILE = Path(__file__).parent / "support" / "same_bits.json"
DTYPES = {"f2": np.float16, "b2": ml_dtypes.bfloat16, "f4": np.float32, "f8": np.float64}
COUNT = 2**14
ROWS = [ufunc for ufunc in UFUNCS if ufunc.signature and not ufunc.has_mixed_operands]  # the others share these kernels
ELEMENTWISE = [ufunc for ufunc in UFUNCS if not ufunc.signature]


def sample(dtype, seed):
    """Return numbers of a format, three quarters of them in -16 to 16; they never change."""
    unsigned = np.dtype(f"u{np.dtype(dtype).itemsize}")
    # Knuth's multiplicative hash. The stream of a random generator may change.
    steps = (np.arange(1, COUNT + 1, dtype=np.uint64) + np.uint64(seed * COUNT)) * np.uint64(0x9E3779B97F4A7C15)
    anywhere = (steps >> np.uint64(64 - 8 * unsigned.itemsize)).astype(unsigned).view(dtype)
    uniform = ((steps >> np.uint64(11)).astype(np.float64) * 2.0**-53 * 32 - 16).astype(dtype)
    return np.where(np.arange(COUNT) % 4 == 0, anywhere, uniform)


def ordinary(dtype, seed):
    """Return parameters from 1/4 to 9/4."""
    steps = np.arange(COUNT, dtype=np.uint64) * np.uint64(2 * seed + 1) % np.uint64(1021)
    return (0.25 + steps / 512).astype(dtype)


def digest(kernel, ufunc, dtype, params):
    """Return a checksum of the results of a kernel on the sample."""
    arrays = [sample(dtype, seed) for seed in range(len(ufunc.arrays))]
    outputs = [np.zeros(COUNT, dtype) for _ in ufunc.outputs]
    kernel(*arrays, *params, *outputs)
    checksum = 0
    for output in outputs:
        output[np.isnan(output)] = np.nan  # the sign and the payload of NaN depend on the processor
        little_endian = output.view(f"u{output.itemsize}").astype(f"<u{output.itemsize}")
        checksum = zlib.crc32(little_endian.tobytes(), checksum)
    return f"{checksum:08x}"


def digests(instruction_set):
    """Return "fused" or "unfused", and the digests of an instruction set's kernels by name and format."""
    kernels, found = Kernels(find(instruction_set)), {}
    for ufunc in ELEMENTWISE:
        for element, dtype in DTYPES.items():
            name, key = f"{ufunc.name} {element}", (ufunc.name, element)
            values = example(ufunc)[1]
            found[name] = digest(kernels[*key, "uniform"], ufunc, dtype, [np.array([v], dtype) for v in values])
            if values:
                elementwise, each = kernels[*key, "elementwise"], [ordinary(dtype, i) for i in range(len(values))]
                found[f"{name}, arrays"] = digest(elementwise, ufunc, dtype, each)
                repeated = digest(elementwise, ufunc, dtype, [np.full(COUNT, v, dtype) for v in values])
                assert repeated == found[name], f"{name}: an array of one value differs from the value"
    return "fused" if kernels.module.fused else "unfused", found


def row_digests():
    """Return "fused rows" or "unfused rows", and digests of the ufuncs along an axis for rows of several lengths."""
    found = {}
    for ufunc in ROWS:
        for element, dtype in DTYPES.items():
            checksum = 0
            for n in (3, 70, 300, 2**14):
                arrays = [ordinary_numbers(dtype, seed, n) for seed in range(len(ufunc.arrays))]
                result = getattr(fastact, ufunc.name)(*arrays)
                little_endian = result.view(f"u{result.itemsize}").astype(f"<u{result.itemsize}")
                checksum = zlib.crc32(little_endian.tobytes(), checksum)
            found[f"{ufunc.name} {element}"] = f"{checksum:08x}"
    return "fused rows" if _core._kernels.fused else "unfused rows", found


def ordinary_numbers(dtype, seed, n):
    """Return rows of length n, of numbers of the sample that are at most 16."""
    numbers = sample(dtype, seed)[np.arange(COUNT) % 4 != 0]
    return numbers[: len(numbers) // n * n].reshape(-1, n) if n < len(numbers) else np.resize(numbers, (1, n))


def known_digests():
    """Read the file: the digests of each kind, by name and format."""
    stored = json.loads(FILE.read_text()) if FILE.exists() else {}
    return {
        kind: {f"{name} {form}": digest for name, forms in ufuncs.items() for form, digest in forms.items()}
        for kind, ufuncs in stored.items()
    }


def write_digests(known):
    """Write the file, a line for each ufunc."""
    parts = []
    for kind, digests_of_kind in sorted(known.items()):
        ufuncs = {}
        for key, digest in sorted(digests_of_kind.items()):
            name, _, form = key.partition(" ")
            ufuncs.setdefault(name, {})[form] = digest
        lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(forms)}" for name, forms in ufuncs.items())
        parts.append(f" {json.dumps(kind)}: {{\n{lines}\n }}")
    FILE.write_text("{\n" + ",\n".join(parts) + "\n}\n")


def test_functions_along_an_axis_have_the_known_bits():
    kind, found = row_digests()
    assert found == known_digests()[kind]


@pytest.mark.parametrize("instruction_set", _core.instruction_sets)
def test_every_instruction_set_has_the_known_bits(instruction_set):
    kind, found = digests(instruction_set)
    expected = known_digests()[kind]
    missing = {name.partition(" ")[0] for name in set(found) ^ set(expected)}
    assert not missing, f"run `python tests/test_same_bits.py` to add or drop {', '.join(sorted(missing))}"
    differ = [name for name in found if found[name] != expected[name]]
    assert not differ, f"these bits differ from the reference build: {', '.join(differ)}"


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    found = dict([row_digests(), *(digests(instruction_set) for instruction_set in _core.instruction_sets)])
    write_digests(known_digests() | found)
