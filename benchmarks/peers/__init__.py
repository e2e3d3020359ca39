"""Who competes: each peer's spelling of the ufuncs it has, over the names of `fastact._cli.spelling.Stage`.

A peer is a table of spellings, a way to hand it the arrays, and the names that its spellings use besides. What isn't
installed is left out, and nothing is imported before it is used. All work with one thread unless told otherwise.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import peers.jax
import peers.numba
import peers.numpy
import peers.onnx
import peers.thinc
import peers.torch
from fastact._catalogue import UFUNCS, Ufunc
from fastact._cli.spelling import Stage, compile_spelling, fastact_spelling, parameters

Spellings = Mapping[str, str]


def _nothing(ufunc: Ufunc) -> dict[str, object]:
    return {}


@dataclass(frozen=True)
class Peer:
    """A library that computes some of what fastact does.

    Attributes
    ----------
    title : str
        Its name.
    spellings : mapping of str to str
        The name of a ufunc, and the statements that compute the same.
    modules : tuple of str
        What must be installed, itself first.
    prepare : callable, optional
        Converts a NumPy array, without a copy where the peer can share the memory.
    extras : mapping of str to callable
        Operands besides those of the stage, each a function of the converted frame; made if the spelling names them.
    namespace : callable
        The constants in the spelling of a ufunc, besides its parameters.
    in_place : bool
        Works only on its own input.
    """

    title: str
    spellings: Spellings
    modules: tuple[str, ...]
    prepare: Callable[[object], object] | None = None
    extras: Mapping[str, Callable[[dict], object]] = field(default_factory=dict)
    namespace: Callable[[Ufunc], dict[str, object]] = _nothing
    in_place: bool = False

    def frame(self, ufunc: Ufunc, frame: dict[str, object]) -> dict[str, object]:
        """Convert a frame of a stage, and add the extras that the spelling of `ufunc` asks for."""
        converted = {name: self.prepare(array) for name, array in frame.items()} if self.prepare else dict(frame)
        for name, extra in self.extras.items():
            if re.search(rf"\b{name}\b", self.spellings[ufunc.name]):
                converted[name] = extra(converted)
        return converted

    def constants(self, ufunc: Ufunc) -> dict[str, object]:
        """Return parameters and namespace by name."""
        return {**parameters(ufunc.activation), **self.namespace(ufunc)}

    def compile(self, ufunc: Ufunc, stage: Stage) -> Callable[[], None]:
        """Return a function that runs the peer's spelling once on every frame of a stage."""
        distinct = {id(frame): frame for frame in stage.frames}
        converted = {key: self.frame(ufunc, frame) for key, frame in distinct.items()}
        frames = [converted[id(frame)] for frame in stage.frames]
        return compile_spelling(self.spellings[ufunc.name], frames, self.constants(ufunc))


CANDIDATES = {
    "fastact": Peer("fastact", {ufunc.name: fastact_spelling(ufunc) for ufunc in UFUNCS}, ("fastact",)),
    "numpy": Peer("NumPy", peers.numpy.SPELLINGS, ("numpy",)),
    "torch": Peer(
        "PyTorch",
        peers.torch.SPELLINGS,
        ("torch",),
        prepare=peers.torch.prepare,
        extras=peers.torch.EXTRAS,
        namespace=peers.torch.namespace,
    ),
    "jax": Peer("JAX", peers.jax.SPELLINGS, ("jax",), prepare=peers.jax.prepare, namespace=peers.jax.namespace),
    "numba": Peer("Numba", peers.numba.SPELLINGS, ("numba",), namespace=peers.numba.namespace),
    "onnxruntime": Peer("ONNX Runtime", peers.onnx.SPELLINGS, ("onnxruntime", "onnx"), namespace=peers.onnx.namespace),
    "thinc": Peer("thinc", peers.thinc.SPELLINGS, ("thinc",), namespace=peers.thinc.namespace, in_place=True),
}


PEERS = {
    name: peer for name, peer in CANDIDATES.items() if all(importlib.util.find_spec(module) for module in peer.modules)
}
