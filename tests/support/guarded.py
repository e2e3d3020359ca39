"""Call every ufunc with arrays between pages that can't be accessed. A read or a write beside an array is a crash."""

import ctypes
import mmap

import numpy as np

import fastact
from fastact._catalogue import UFUNCS
from support.operands import inputs_of, outputs

LENGTHS = (*range(1, 18), 31, 32, 33)
PAGE = mmap.PAGESIZE
NO_ACCESS = 0
C_LIBRARY = ctypes.CDLL(None, use_errno=True)


def page():
    """Return the memory of a page between two that can't be accessed."""
    memory = np.frombuffer(mmap.mmap(-1, 3 * PAGE), np.uint8)
    for neighbour in (memory[:PAGE], memory[2 * PAGE :]):
        if C_LIBRARY.mprotect(ctypes.c_void_p(neighbour.ctypes.data), ctypes.c_size_t(PAGE), NO_ACCESS):
            raise OSError(ctypes.get_errno(), "mprotect")
    return memory[PAGE : 2 * PAGE]


PAGES = [page() for _ in range(16)]


def guarded(arrays, at_end, pages):
    """Copy each array to the start or to the end of a page. Leave numbers as they are."""
    copies = []
    for array in arrays:
        if np.ndim(array):
            part = next(pages)
            part = part[PAGE - array.nbytes :] if at_end else part[: array.nbytes]
            copies.append(part.view(array.dtype).reshape(array.shape))
            copies[-1][...] = array
        else:
            copies.append(array)
    return copies


for row in UFUNCS:
    function = getattr(fastact, row.name)
    for char in row.types:
        for length in LENGTHS:
            inputs = inputs_of(row, (3, length) if row.signature else (length,), char)
            expected = outputs(function(*inputs))
            for at_end in (False, True):
                pages = iter(PAGES)
                operands = guarded(inputs, at_end, pages)
                results = guarded(map(np.zeros_like, expected), at_end, pages)
                function(*operands, out=tuple(results))
                for result, other in zip(results, expected, strict=True):
                    assert np.array_equal(result, other, equal_nan=True), (row.name, char, length)
