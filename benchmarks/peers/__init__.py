"""The libraries that the benchmarks compare fastact with. Each has a module here with its equivalents of our ufuncs.

A *spelling* is a line of Python that computes a ufunc with a library. It uses the names of the arrays that
`fastact._cli.spelling.Stage` provides: the operands, ``out`` or the names of the results, and scratch arrays.

To add a function to a library, add a line to the library's ``SPELLINGS``. To add a library, write a module with
``SPELLINGS`` and the functions that `Peer` asks for, and add the library to `KNOWN`; ``tests/test_peers.py`` then
checks every spelling against fastact. A module imports its library only when a function of the module is called.
Every library uses one thread, unless a section sets another number.
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


@dataclass(frozen=True)
class Peer:
    """A library that has some of fastact's functions.

    Attributes
    ----------
    title : str
        The library's name.
    spellings : mapping of str to str
        The names of ufuncs, each with its spelling.
    modules : tuple of str
        The modules that must be installed, the library first.
    prepare : callable, optional
        Converts a NumPy array to an array of the library. It shares the memory if the library can.
    extras : mapping of str to callable
        Operands that the stage doesn't provide. Each is a function of the converted arrays, called if a spelling
        names the operand.
    namespace : callable
        Returns the names that the spelling of a ufunc uses, other than arrays and parameters.
    in_place : bool
        Whether the library overwrites its input.
    """

    title: str
    spellings: Spellings
    modules: tuple[str, ...]
    prepare: Callable[[object], object] | None = None
    extras: Mapping[str, Callable[[dict], object]] = field(default_factory=dict)
    namespace: Callable[[Ufunc], dict[str, object]] = lambda ufunc: {}
    in_place: bool = False

    def frame(self, ufunc: Ufunc, frame: dict[str, object]) -> dict[str, object]:
        """Convert the arrays of one call, and add the extras that the spelling of `ufunc` names."""
        converted = {name: self.prepare(array) for name, array in frame.items()} if self.prepare else dict(frame)
        for name, extra in self.extras.items():
            if re.search(rf"\b{name}\b", self.spellings[ufunc.name]):
                converted[name] = extra(converted)
        return converted

    def constants(self, ufunc: Ufunc) -> dict[str, object]:
        """Return the parameters and the namespace of a ufunc."""
        return {**parameters(ufunc.activation), **self.namespace(ufunc)}

    def compile(self, ufunc: Ufunc, stage: Stage) -> Callable[[], None]:
        """Return a function that runs the spelling of `ufunc` once for every call of a stage."""
        distinct = {id(frame): frame for frame in stage.frames}
        converted = {key: self.frame(ufunc, frame) for key, frame in distinct.items()}
        frames = [converted[id(frame)] for frame in stage.frames]
        return compile_spelling(self.spellings[ufunc.name], frames, self.constants(ufunc))


KNOWN = {
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
PEERS = {  # those that are installed
    name: peer for name, peer in KNOWN.items() if all(importlib.util.find_spec(module) for module in peer.modules)
}
