"""What the contestants of a benchmark write, and the arrays they write it on.

A spelling is a line of Python, statements separated by ``;``, over the names that `Stage` provides. NumPy's
stands in the catalogue row; fastact's is a single call. Both are compiled into the same kind of loop, so that
neither pays for a call or a lookup that the other is spared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import numpy as np

import fastact
from fastact._catalogue import UFUNCS, Activation, Ufunc

VALUES = {ufunc.activation.name: ufunc for ufunc in UFUNCS if ufunc.kind == "value"}
DIRECTIONS = {"value": "forward", "backward": "backward"}
SCRATCH = {"tmp": None, "tmp2": None, "mask": bool, "mask2": bool}
MAX_CALLS = 64
BATCH_BYTES = 1 << 15
ROW_LENGTH = 1024

_EXAMPLES = {"weight": 0.25, "threshold": 1, "value": 2}


def parameters(activation: Activation) -> dict[str, float]:
    """Return a value for every parameter: its default, or an example where it has none."""
    return {p.name: _EXAMPLES.get(p.name, 1) if p.required else p.default for p in activation.params}


def results(ufunc: Ufunc) -> tuple[str, ...]:
    """Name the results in a spelling: ``out``, or their own names if there are several."""
    return ufunc.outputs if len(ufunc.outputs) > 1 else ("out",)


def numpy_spelling(ufunc: Ufunc) -> str:
    """Return NumPy's spelling of a value or backward ufunc; empty if the row has none."""
    return {"value": ufunc.activation.numpy, "backward": ufunc.activation.numpy_backward}.get(ufunc.kind, "")


def fastact_spelling(ufunc: Ufunc) -> str:
    """Return the call of the ufunc itself, with the parameters that have a default left out."""
    given = ufunc.arrays + tuple(param.name for param in ufunc.params if param.required)
    return f"fastact.{ufunc.name}({', '.join(given)}, out=({', '.join(results(ufunc))}))"


def sample_inputs(ufunc: Ufunc, size: int, dtype: np.dtype) -> dict[str, np.ndarray]:
    """Draw the array operands: normal(0, 3), or whole numbers up to nine for an integer type.

    A function that works along an axis gets rows of up to `ROW_LENGTH` elements, and its backward pass, which
    starts from the output, a true output.
    """
    along_axis = getattr(fastact, ufunc.activation.name).signature is not None
    row = min(size, ROW_LENGTH)
    shape = (size // row, row) if along_axis else (size,)
    rng = np.random.default_rng(17034)

    def draw(name: str) -> np.ndarray:
        if np.issubdtype(dtype, np.integer):
            return rng.integers(0 if dtype.kind == "u" else -9, 10, shape, dtype)
        x = rng.normal(0, 3, shape).astype(dtype)
        return getattr(fastact, ufunc.activation.name)(x, **parameters(ufunc.activation)) if name == "y" else x

    return {name: draw(name) for name in ufunc.arrays}


class Stage:
    """The arrays for a batch of calls, and the way to make them fresh again.

    In place, the results overwrite the first inputs and every call of the batch has its own copies: a function
    applied to its own result over and over ends in subnormals or at a fixed point, and would time something else.

    Parameters
    ----------
    inputs : mapping of str to ndarray
        Array operands, in call order.
    outputs : tuple of str
        What the spellings call the results.
    in_place : bool
        Put the results where the first inputs are. Out of place, ``tmp`` is the first result itself, because
        a good spelling doesn't stream a scratch array through the cache where the result's own memory will do.

    Attributes
    ----------
    frames : list of dict
        Name and array of everything a spelling may use, one dict per call.
    """

    def __init__(self, inputs: Mapping[str, np.ndarray], outputs: tuple[str, ...], *, in_place: bool) -> None:
        first = next(iter(inputs.values()))
        count = max(1, min(MAX_CALLS, BATCH_BYTES // first.nbytes))
        scratch = {name: np.empty(first.shape, dtype or first.dtype) for name, dtype in SCRATCH.items()}
        overwritten = tuple(inputs)[: len(outputs)] if in_place else ()
        self._pristine = {name: inputs[name] for name in overwritten}
        self._copies = {name: np.empty((count, *first.shape), first.dtype) for name in overwritten}
        self.frames = []
        if in_place:
            for index in range(count):
                own = {name: copies[index] for name, copies in self._copies.items()}
                self.frames.append({**inputs, **scratch, **own, **dict(zip(outputs, own.values(), strict=True))})
        else:
            fresh = {name: np.empty_like(first) for name in outputs}
            scratch["tmp"] = fresh[outputs[0]]
            self.frames = [{**inputs, **scratch, **fresh}] * count
        self.elements = count * first.size
        self.refresh()

    @classmethod
    def of(cls, ufunc: Ufunc, size: int, dtype: np.dtype, *, in_place: bool = False) -> Stage:
        """Set the stage for one ufunc."""
        return cls(sample_inputs(ufunc, size, dtype), results(ufunc), in_place=in_place)

    def refresh(self) -> None:
        """Restore what calls in place have overwritten."""
        for name, copies in self._copies.items():
            copies[...] = self._pristine[name]


def compile_spelling(
    spelling: str, frames: list[dict[str, object]], constants: Mapping[str, object]
) -> Callable[[], None]:
    """Compile a spelling into a function that runs it once on every frame.

    Parameters
    ----------
    spelling : str
        The statements.
    frames : list of dict
        Arrays by name; see `Stage`.
    constants : mapping
        Parameters and modules by name, besides ``np`` and ``fastact``.
    """
    used = [name for name in frames[0] if re.search(rf"\b{name}\b", spelling)]
    calls = [tuple(frame[name] for name in used) for frame in frames]
    namespace = {"np": np, "fastact": fastact, **constants, "calls": calls}
    exec(f"def run(calls=calls):\n for {', '.join(used)}, in calls:\n  {spelling}", namespace)
    return namespace["run"]
