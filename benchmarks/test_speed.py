"""Every function of the catalogue against its peers, forward and backward.

Run with ``pytest benchmarks/``, narrow down with ``-k "gelu and float32"``, compare runs with pytest-benchmark's
``--benchmark-save`` and ``--benchmark-compare``. `python -m fastact bench` answers the simpler question, how much
faster than NumPy, in two minutes.
"""

import numpy as np
import pytest
from peers import PEERS

from fastact._catalogue import UFUNCS
from fastact._cli.spelling import DIRECTIONS, Stage, compile_spelling, parameters

SIZES = (16, 65_536)
DTYPES = ("float32", "float64")
CONTESTS = [
    pytest.param(peer, ufunc, spelling(ufunc), id=f"{ufunc.activation.name}-{DIRECTIONS[ufunc.kind]}-{peer}")
    for ufunc in UFUNCS
    if ufunc.kind in DIRECTIONS
    for peer, spelling in PEERS.items()
    if spelling(ufunc)
]


@pytest.fixture(scope="module")
def aten():
    """PyTorch's operators, with as many threads as fastact."""
    torch = pytest.importorskip("torch")
    torch.set_num_threads(1)
    return torch.ops.aten


@pytest.mark.benchmark(max_time=0.05, min_time=1e-4, min_rounds=5)
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("peer", "ufunc", "spelling"), CONTESTS)
def test_speed(benchmark, request, peer, ufunc, spelling, size, dtype):
    frame = Stage.of(ufunc, size, np.dtype(dtype)).frames[0]
    constants = parameters(ufunc.activation)
    if peer == "torch":
        constants["aten"] = request.getfixturevalue("aten")
        from torch import from_numpy

        frame = {name: from_numpy(array) for name, array in frame.items()}
    benchmark.group = f"{ufunc.activation.name} {size} {dtype} {DIRECTIONS[ufunc.kind]}"
    with np.errstate(all="ignore"):
        benchmark(compile_spelling(spelling, [frame], constants))
