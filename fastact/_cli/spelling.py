"""What the contestants of a benchmark write, and the arrays they write it on.

A spelling is a line of Python, statements separated by ``;``, over the names that `Stage` provides. NumPy's
are in `numpy_spellings`; fastact's is a single call. Both are compiled into the same kind of loop, so that
neither pays for a call or a lookup that the other is spared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import numpy as np

import fastact
from fastact._catalogue import UFUNCS, Activation, Ufunc
from fastact._cli.numpy_spellings import SPELLINGS as NUMPY

VALUES = {ufunc.activation.name: ufunc for ufunc in UFUNCS if ufunc.kind == "value"}
DIRECTIONS = {"value": "forward", "backward": "backward", "value_and_backward": "forward and backward"}
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
    """Return NumPy's spelling of a ufunc; empty if there is none."""
    return NUMPY.get(ufunc.name, "")


def fastact_spelling(ufunc: Ufunc) -> str:
    """Return the call of the ufunc itself, with the parameters that have a default left out."""
    given = ufunc.arrays + tuple(param.name for param in ufunc.params if param.required)
    return f"fastact.{ufunc.name}({', '.join(given)}, out=({', '.join(results(ufunc))}))"


def sample_inputs(ufunc: Ufunc, size: int | tuple[int, ...], dtype: np.dtype) -> dict[str, np.ndarray]:
    """Draw the array operands: normal(0, 3), or whole numbers up to nine for an integer type.

    Where `size` is a number of elements, a function that works along an axis gets rows of up to `ROW_LENGTH` of them.
    A backward pass that starts from the output gets a true output.
    """
    if isinstance(size, tuple):
        shape = size
    elif ufunc.signature:
        row = min(size, ROW_LENGTH)
        shape = (size // row, row)
    else:
        shape = (size,)
    rng = np.random.default_rng(17034)

    def draw(name: str) -> np.ndarray:
        if name == "mask":
            return rng.random(shape) < 0.8
        if name == "label":
            return rng.integers(0, shape[-1], shape[:-1])
        if name == "dy" and name in ufunc.activation.row_scalars:
            return rng.normal(0, 3, shape[:-1]).astype(dtype)
        if np.issubdtype(dtype, np.integer):
            return rng.integers(0 if dtype.kind == "u" else -9, 10, shape, dtype)
        return rng.normal(0, 3, shape).astype(dtype)

    drawn = {name: draw(name) for name in dict.fromkeys((*ufunc.activation.arrays, *ufunc.arrays))}
    if "y" in ufunc.arrays:
        inputs = [drawn[name] for name in ufunc.activation.arrays]
        drawn["y"] = getattr(fastact, ufunc.activation.name)(*inputs, **parameters(ufunc.activation))
    return {name: drawn[name] for name in ufunc.arrays}


class Stage:
    """The arrays for a batch of calls, and the way to make them fresh again.

    In place, the results overwrite the first inputs and every call of the batch has its own copies: a function
    applied to its own result over and over ends in subnormals or at a fixed point, and would time something else.

    Parameters
    ----------
    inputs : mapping of str to ndarray
        Array operands, in call order.
    outputs : mapping of str to ndarray
        What the spellings call the results. ``tmp`` is the first itself, if it has the shape, because a good
        spelling doesn't stream a scratch array through the cache where the result's own memory will do.
    overwritten : tuple of str, optional
        The inputs that the results go to, in place of the `outputs` of their shape.

    Attributes
    ----------
    frames : list of dict
        Name and array of everything a spelling may use, one dict per call.
    model : str
        The first of the inputs with the most dimensions.
    """

    def __init__(
        self, inputs: Mapping[str, np.ndarray], outputs: Mapping[str, np.ndarray], *, overwritten: tuple[str, ...] = ()
    ) -> None:
        self.model = max(inputs, key=lambda name: inputs[name].ndim)
        model = inputs[self.model]
        count = max(1, min(MAX_CALLS, BATCH_BYTES // model.nbytes))
        scratch = {name: np.empty(model.shape, dtype or model.dtype) for name, dtype in SCRATCH.items()}
        self._pristine = {name: inputs[name] for name in overwritten}
        self._copies = {name: np.empty((count, *model.shape), model.dtype) for name in overwritten}
        self.frames = []
        if overwritten:
            apart = {name: array for name, array in outputs.items() if array.shape != model.shape}
            over = [name for name in outputs if name not in apart]
            for index in range(count):
                own = {name: copies[index] for name, copies in self._copies.items()}
                results = dict(zip(over, own.values(), strict=True))
                self.frames.append({**scratch, **inputs, **apart, **own, **results})
        else:
            first = next(iter(outputs.values()))
            scratch |= {"tmp": first} if first.shape == model.shape else {}
            self.frames = [{**scratch, **inputs, **outputs}] * count
        self.elements = count * model.size
        self.refresh()

    @classmethod
    def of(cls, ufunc: Ufunc, size: int | tuple[int, ...], dtype: np.dtype, *, in_place: bool = False) -> Stage:
        """Set the stage for one ufunc."""
        return cls.on(ufunc, sample_inputs(ufunc, size, dtype), in_place=in_place)

    @classmethod
    def on(cls, ufunc: Ufunc, inputs: Mapping[str, np.ndarray], *, in_place: bool = False) -> Stage:
        """Set the stage for a ufunc and its operands; the results go over the first inputs that they fit, or apart."""
        model = max(inputs.values(), key=lambda array: array.ndim)
        cores = ufunc.has_core_dim[len(ufunc.inputs) :] if ufunc.signature else [True] * len(ufunc.outputs)
        outputs = {
            name: np.empty(model.shape if core else model.shape[:-1], model.dtype)
            for name, core in zip(results(ufunc), cores, strict=True)
        }
        return cls(inputs, outputs, overwritten=ufunc.overwritable if in_place else ())

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
