"""The types of a call in Numba: which calls are valid, and the types of their results by NumPy's promotion.

This module generates no code: `lowering` does.
"""

from dataclasses import dataclass
from inspect import Parameter, Signature

import numpy as np
from numba import typeof
from numba.core import types
from numba.core.errors import NumbaError, TypingError
from numba.core.typing.templates import AbstractTemplate, signature
from numba.np.numpy_support import as_dtype, from_dtype

import fastact
from fastact._catalogue import Ufunc

# Numba has one type for a Python number and for the NumPy scalar. NumPy promotes them differently.
PYTHON_NUMBERS = {types.int64: int, types.float64: float}


@dataclass(frozen=True)
class Call:
    """Types of a call.

    Attributes
    ----------
    inputs : tuple of Type
        Types of the arrays and parameters. A number has the type that `number_type` returns.
    outs : tuple of Type
        Types of the outputs that the call passes; none for each of the others.
    number : Type
        Type of the elements that the kernel computes with.
    cores : tuple of bool
        For each input and output, True if it has the axis of the function.
    """

    inputs: tuple[types.Type, ...]
    outs: tuple[types.Type, ...]
    number: types.Type
    cores: tuple[bool, ...]

    @property
    def loops(self) -> int:
        """Number of loop dimensions: those of the broadcast operands, without the axis."""
        return max(ndim(kind) - core for kind, core in zip((*self.inputs, *self.outs), self.cores, strict=True))

    @property
    def layout(self) -> str:
        """Memory order of new arrays, and of arrays that the kernel can use without a copy."""
        layouts = {kind.layout for kind in (*self.inputs, *self.outs) if ndim(kind) == self.loops > 0}
        return "F" if "F" in layouts and "C" not in layouts and not any(self.cores) else "C"

    @property
    def results(self) -> list[types.Type]:
        """Types of the results."""
        ndims = [self.loops + core for core in self.cores[len(self.inputs) :]]
        new = [types.Array(self.number, count, self.layout) if count else self.number for count in ndims]
        return [kind if out is types.none else out for kind, out in zip(new, self.outs, strict=True)]


def make_template(ufunc: Ufunc) -> type[AbstractTemplate]:
    """Make the class from which Numba gets the types of a call.

    Its key isn't the ufunc itself: Numba would merge the call with NumPy's ufuncs into loops over single elements.
    """
    public = getattr(fastact, ufunc.name).__signature__.parameters
    accepted = [public[name] for name in (*ufunc.inputs, "out", *(["axis"] if ufunc.signature else []))]
    strict, kind = Signature(accepted), Parameter.POSITIONAL_OR_KEYWORD
    folded = Signature([Parameter(p.name, kind, default=None if p.name == "axis" else p.default) for p in accepted])

    def generic(self, args, kws):
        try:
            arguments = {name: actual_type(kind) for name, kind in strict.bind(*args, **dict(kws)).arguments.items()}
            call = make_call(ufunc, arguments)
            axis = axis_type(arguments.get("axis", types.none))
        except (TypeError, NumbaError) as error:
            raise TypingError(f"fastact.{ufunc.name}: {error}") from None
        used = dict(zip(ufunc.inputs, call.inputs, strict=True)) | {
            "out": arguments.get("out", types.none),
            "axis": axis,
        }
        returned = call.results[0] if len(call.results) == 1 else types.Tuple(call.results)
        return signature(returned, *(used[p.name] for p in accepted)).replace(pysig=folded)

    members = {"key": f"fastact.{ufunc.name}", "generic": generic, "prefer_literal": True}
    return type(ufunc.name, (AbstractTemplate,), members)


def actual_type(kind: types.Type) -> types.Type:
    """Return the type of the value of a default argument, or of an optional one."""
    if isinstance(kind, types.Omitted):
        kind = typeof(kind.value)
    return kind.type if isinstance(kind, types.Optional) else kind


def make_call(ufunc: Ufunc, arguments: dict[str, types.Type]) -> Call:
    """Check the types of the arguments, and resolve the type that the kernel computes with."""
    function = getattr(fastact, ufunc.name)
    kinds = [types.unliteral(arguments[name]) if name in arguments else types.none for name in ufunc.inputs]
    for name, kind in zip(ufunc.inputs, kinds, strict=True):
        if name in arguments and not isinstance(kind, types.Array | types.Number | types.Boolean):
            raise TypingError(f"{name} must be a number or an array, not {kind}")
    dtypes = function.resolve_dtypes((*map(promotion_type, kinds), *[None] * function.nout))
    if dtypes[0] == np.float16:
        raise TypingError("the result would be float16, which Numba lacks; give float32 or float64")
    number = from_dtype(dtypes[0])
    inputs = tuple(
        kind if isinstance(kind, types.Array) else number_type(ufunc, name, kind, number)
        for name, kind in zip(ufunc.inputs, kinds, strict=True)
    )
    cores = ufunc.has_core_dim
    outs = out_types(function, arguments.get("out", types.none))
    for name, kind, core in zip(ufunc.inputs, inputs, cores, strict=False):
        if ndim(kind) < core:
            raise TypingError(f"{name} must be an array of one dimension or more, not {kind}")
    call = Call(inputs, outs, number, cores)
    for kind, core in zip(outs, cores[len(inputs) :], strict=True):
        if kind is types.none:
            continue
        if ndim(kind) != call.loops + core or not kind.mutable:
            raise TypingError(f"out must be a writable array of {call.loops + core} dimensions, not {kind}")
        if not np.can_cast(dtypes[0], as_dtype(kind.dtype), "same_kind"):
            raise TypingError(f"out must be an array that {number} can be cast to, not {kind}")
    return call


def number_type(ufunc: Ufunc, name: str, kind: types.Type, kernel: types.Type) -> types.Type:
    """Return the type in which a number is passed: that of the kernel, except for a bound of unsigned numbers.

    Such a bound may be negative. In a gradient it wraps around, because the kernel takes the largest number for -1.
    """
    is_bound = name in {param.name for param in ufunc.params if param.clamped == "below"}
    is_unsigned = isinstance(kernel, types.Integer) and not kernel.signed
    may_be_negative = is_bound and is_unsigned and ufunc.kind == "value" and kind in (types.none, types.int64)
    return types.int64 if may_be_negative else kernel


def promotion_type(kind: types.Type) -> object:
    """Return what NumPy promotes for a type. For an omitted parameter it is bool, which doesn't change the result."""
    if isinstance(kind, types.Array):
        return as_dtype(kind.dtype)
    return np.dtype(bool) if kind is types.none else PYTHON_NUMBERS.get(kind) or as_dtype(kind)


def out_types(function: np.ufunc, out: types.Type) -> tuple[types.Type, ...]:
    """Return the type of `out` for each output."""
    if out is types.none:
        return (types.none,) * function.nout
    outs = tuple(out) if isinstance(out, types.BaseTuple) else (out,)
    if len(outs) != function.nout or not all(kind is types.none or isinstance(kind, types.Array) for kind in outs):
        expected = "an array" if function.nout == 1 else f"a tuple of {function.nout} arrays"
        raise TypingError(f"out must be {expected}, not {out}")
    return outs


def axis_type(axis: types.Type) -> types.Type:
    """Return the type of the axis. A literal -1 keeps its value: the code for the last axis is simpler."""
    if not isinstance(axis, types.Integer | types.NoneType):
        raise TypingError(f"axis must be an integer, not {axis}")
    last = isinstance(axis, types.IntegerLiteral) and axis.literal_value == -1
    return axis if last or axis is types.none else types.intp


def ndim(kind: types.Type) -> int:
    """Return the number of dimensions of an operand."""
    return kind.ndim if isinstance(kind, types.Array) else 0
