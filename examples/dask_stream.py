"""Stream a file that is larger than memory through swiglu and its backward pass, with Dask.

The file contains packed pre-activations in float32: a row per token, with the gate in the left half and the value in
the right half. One pass over the file computes, chunk by chunk::

    h = swiglu(gate, value)                             written to a second file
    loss = mean(h ** 2) / 2                             its gradient is dh = h / h.size
    dgate, dvalue = swiglu_backward(dh, gate, value)    packed and written to a third file

Each chunk maps only the part of the file that it reads or writes, and unmaps it afterwards. A map of the whole file
would keep all its pages in the memory of the process. Try::

    python examples/dask_stream.py                      10 GB in the temporary directory, removed at the end
    python examples/dask_stream.py --gigabytes 0.5 --directory . --workers 4
"""

import argparse
import math
import pathlib
import re
import resource
import sys
import tempfile
import time

import dask
import dask.array as da
import numpy as np
from dask.diagnostics import ProgressBar

import fastact

CHUNK_BYTES = 1 << 24


class MappedFile:
    """A float32 file as an array that Dask can read and write. Each access maps only the rows that it needs."""

    dtype, ndim = np.dtype(np.float32), 2

    def __init__(self, path, shape):
        self.path, self.shape = path, shape
        with open(path, "ab") as file:
            file.truncate(math.prod(shape) * self.dtype.itemsize)

    def _map(self, rows, mode):
        start, stop, _ = rows.indices(self.shape[0])
        offset = start * self.shape[1] * self.dtype.itemsize
        return np.memmap(self.path, self.dtype, mode, offset, (stop - start, self.shape[1]))

    def __getitem__(self, index):
        rows, columns = index
        return self._map(rows, "r")[:, columns]

    def __setitem__(self, index, values):
        rows, columns = index
        self._map(rows, "r+")[:, columns] = values


def fill(file, rows, seed=0):
    """Fill the file with standard normal numbers, `rows` rows at a time."""
    rng = np.random.default_rng(seed)
    for start in range(0, file.shape[0], rows):
        stop = min(start + rows, file.shape[0])
        file[start:stop, :] = rng.standard_normal((stop - start, file.shape[1]), file.dtype)


def stream(packed, hidden, gradient, rows):
    """Read `packed`, write `hidden` and `gradient`, and return the loss. All three are mapped files."""
    x = da.from_array(packed, chunks=(rows, -1), asarray=False)
    gate, value = x[:, : hidden.shape[1]], x[:, hidden.shape[1] :]
    h = fastact.swiglu(gate, value)
    dh = h / np.float32(h.size)
    dx = da.concatenate(da.apply_gufunc(fastact.swiglu_backward, "(),(),()->(),()", dh, gate, value), axis=1)
    loss = da.mean(h**2, dtype=np.float64) / 2
    stored = da.store([h, dx], [hidden, gradient], lock=False, compute=False)  # chunks don't share rows
    return float(dask.compute(loss, stored)[0])


def peak_memory():
    """Return the peak memory of this process in bytes, including mapped pages."""
    status = pathlib.Path("/proc/self/status")
    if status.exists():  # getrusage includes the peak of the parent process
        return 1024 * int(re.search(r"VmHWM:\s*(\d+)", status.read_text())[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main(arguments=None):
    """Parse the command line, make the file, stream it, and print and return the loss and the peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--gigabytes", type=float, default=4, help="size of the file; the output has 1.5 times this size"
    )
    parser.add_argument("--width", type=int, default=4096, help="columns of the gate, and of the value")
    parser.add_argument("--workers", type=int, default=2, help="Dask threads, each with a few chunks in memory")
    parser.add_argument("--directory", help="directory for the files (default: the temporary directory)")
    args = parser.parse_args(arguments)

    columns = 2 * args.width
    rows = max(1, CHUNK_BYTES // (4 * columns))
    shape = max(1, round(args.gigabytes * 1e9 / (4 * columns))), columns
    with tempfile.TemporaryDirectory(dir=args.directory) as directory:
        packed, hidden, gradient = (
            MappedFile(pathlib.Path(directory, name), (shape[0], width))
            for name, width in (("packed", columns), ("hidden", args.width), ("gradient", columns))
        )
        fill(packed, rows)
        before, started = peak_memory(), time.perf_counter()
        with ProgressBar(), dask.config.set(scheduler="threads", num_workers=args.workers):
            loss = stream(packed, hidden, gradient, rows)
        seconds, peak = time.perf_counter() - started, peak_memory()
    size = 4e-9 * math.prod(shape)
    print(f"{size:.2f} GB read and {1.5 * size:.2f} GB written in {seconds:.1f} s; mean loss {loss:.6f}")
    print(f"peak memory {peak / 1e9:.2f} GB; before the first chunk {before / 1e9:.2f} GB")
    return loss, peak


if __name__ == "__main__":
    main()
