"""The code that a benchmark times, and the arrays that it works on.

A *spelling* is the code of one library for a ufunc: a line of Python, with statements separated by ``;``. Its
variables are the arrays of a `Stage`. NumPy's spellings are in `numpy_spellings`; fastact's spelling is a single call.
All spellings are compiled into the same kind of loop, so each has the same overhead.
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
    """Return a value for every parameter: the default, or an example value for a required parameter."""
    return {p.name: _EXAMPLES.get(p.name, 1) if p.required else p.default for p in activation.params}


def results(ufunc: Ufunc) -> tuple[str, ...]:
    """Return the names of the results in a spelling: ``out``, or the names of the outputs if there are several."""
    return ufunc.outputs if len(ufunc.outputs) > 1 else ("out",)


def numpy_spelling(ufunc: Ufunc) -> str:
    """Return the NumPy code that is equivalent to a ufunc; empty if there is none."""
    return NUMPY.get(ufunc.name, "")


def fastact_spelling(ufunc: Ufunc) -> str:
    """Return the call of the ufunc, without the parameters that have a default."""
    inputs = ufunc.arrays + tuple(param.name for param in ufunc.params if param.required)
    return f"fastact.{ufunc.name}({', '.join(inputs)}, out=({', '.join(results(ufunc))}))"


def sample_inputs(ufunc: Ufunc, size: int | tuple[int, ...], dtype: np.dtype) -> dict[str, np.ndarray]:
    """Draw random array operands: normal(0, 3), or integers up to 9 for an integer type.

    If `size` is a number of elements, a function along an axis gets rows of at most `ROW_LENGTH` elements. A backward
    pass from the output gets an output of the function.
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
    """The arrays for a batch of calls.

    In place, the results overwrite the first inputs, and each call of the batch has its own copies of these inputs. If
    a function were applied to its own result again and again, the numbers would become subnormal or reach a fixed
    point, and the time would not be representative.

    Parameters
    ----------
    inputs : mapping of str to ndarray
        Array operands, in call order.
    outputs : mapping of str to ndarray
        Arrays for the results, by their names in spellings. The scratch array ``tmp`` is the first result if it has the
        shape of the inputs, because good code uses the memory of the result instead of another array.
    overwritten : tuple of str, optional
        Inputs that the results overwrite. They replace the `outputs` of the same shape.

    Attributes
    ----------
    frames : list of dict
        For each call, the arrays that a spelling may use, by name.
    model : str
        Name of the first input with the largest number of dimensions.
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
            separate = {name: array for name, array in outputs.items() if array.shape != model.shape}
            in_place = [name for name in outputs if name not in separate]
            for index in range(count):
                copies = {name: array[index] for name, array in self._copies.items()}
                results = dict(zip(in_place, copies.values(), strict=True))
                self.frames.append({**scratch, **inputs, **separate, **copies, **results})
        else:
            first = next(iter(outputs.values()))
            scratch |= {"tmp": first} if first.shape == model.shape else {}
            self.frames = [{**scratch, **inputs, **outputs}] * count
        self.elements = count * model.size
        self.refresh()

    @classmethod
    def of(cls, ufunc: Ufunc, size: int | tuple[int, ...], dtype: np.dtype, *, in_place: bool = False) -> Stage:
        """Make the arrays for a ufunc, with random operands."""
        return cls.on(ufunc, sample_inputs(ufunc, size, dtype), in_place=in_place)

    @classmethod
    def on(cls, ufunc: Ufunc, inputs: Mapping[str, np.ndarray], *, in_place: bool = False) -> Stage:
        """Make the arrays for a ufunc from its operands. In place, the results overwrite the first possible inputs."""
        model = max(inputs.values(), key=lambda array: array.ndim)
        cores = ufunc.has_core_dim[len(ufunc.inputs) :] if ufunc.signature else [True] * len(ufunc.outputs)
        outputs = {
            name: np.empty(model.shape if core else model.shape[:-1], model.dtype)
            for name, core in zip(results(ufunc), cores, strict=True)
        }
        return cls(inputs, outputs, overwritten=ufunc.overwritable if in_place else ())

    def refresh(self) -> None:
        """Restore the inputs that in-place calls have overwritten."""
        for name, copies in self._copies.items():
            copies[...] = self._pristine[name]


def compile_spelling(
    spelling: str, frames: list[dict[str, object]], constants: Mapping[str, object]
) -> Callable[[], None]:
    """Compile a spelling into a function that runs it once for each call of a batch.

    Parameters
    ----------
    spelling : str
        Statements to run.
    frames : list of dict
        Arrays of each call, by name; see `Stage`.
    constants : mapping
        Parameters and modules, by name. ``np`` and ``fastact`` are always defined.
    """
    used = [name for name in frames[0] if re.search(rf"\b{name}\b", spelling)]
    calls = [tuple(frame[name] for name in used) for frame in frames]
    namespace = {"np": np, "fastact": fastact, **constants, "calls": calls}
    exec(f"def run(calls=calls):\n for {', '.join(used)}, in calls:\n  {spelling}", namespace)
    return namespace["run"]
