"""Compare every function of the catalogue with its peers, in all its kinds, with pytest-benchmark.

Run ``pytest benchmarks/``; choose functions with ``-k "gelu and float32"``; compare runs with ``--benchmark-save`` and
``--benchmark-compare``. ``python -m fastact bench`` compares with NumPy only and takes two minutes.
``python benchmarks/report.py`` writes the whole report.
"""

import numpy as np
import pytest
from peers import PEERS
from performance.race import KINDS, one_thread

from fastact._catalogue import UFUNCS
from fastact._cli.spelling import Stage

SIZES = (16, 65_536)
DTYPES = ("float32", "float64")
CONTESTS = [
    pytest.param(peer, ufunc, id=f"{ufunc.activation.name}-{KINDS[ufunc.kind].replace(' ', '_')}-{name}")
    for ufunc in UFUNCS
    for name, peer in PEERS.items()
    if ufunc.name in peer.spellings
]


@pytest.fixture(scope="module", autouse=True)
def _one_thread():
    one_thread()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.benchmark(max_time=0.05, min_time=1e-4, min_rounds=5)
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("peer", "ufunc"), CONTESTS)
def test_speed(benchmark, peer, ufunc, size, dtype):
    stage = Stage.of(ufunc, size, np.dtype(dtype), in_place=peer.in_place)
    del stage.frames[1:]
    run = peer.compile(ufunc, stage)
    benchmark.group = f"{ufunc.activation.name} {size} {dtype} {KINDS[ufunc.kind]}"
    with np.errstate(all="ignore"):
        if peer.in_place:
            benchmark.pedantic(run, setup=stage.refresh, rounds=20, warmup_rounds=2)
        else:
            benchmark(run)
