"""Test that the peers of the benchmarks compute the same as fastact."""

import numpy as np
import pytest
from peers import PEERS

import fastact
from fastact._catalogue import UFUNCS
from fastact._cli.spelling import Stage, results

BY_NAME = {ufunc.name: ufunc for ufunc in UFUNCS}
RIVALS = [
    pytest.param(peer, BY_NAME[name], id=f"{key}-{name}")
    for key, peer in PEERS.items()
    if key not in ("fastact", "numpy")  # tests/test_cli.py tests NumPy's
    for name in peer.spellings
]


def answers(peer, ufunc):
    """Run a peer's spelling once on new arrays; return the results."""
    frame = Stage.of(ufunc, 1000, np.dtype("float32"), in_place=peer.in_place).frames[0]
    names = {"np": np, "fastact": fastact, **peer.constants(ufunc), **peer.frame(ufunc, frame)}
    exec(peer.spellings[ufunc.name], names)
    return [np.asarray(names[name]) for name in results(ufunc)]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("peer", "ufunc"), RIVALS)
def test_a_peer_agrees(peer, ufunc):
    for theirs, ours in zip(answers(peer, ufunc), answers(PEERS["fastact"], ufunc), strict=True):
        np.testing.assert_allclose(theirs, ours, rtol=1e-4, atol=1e-4)
