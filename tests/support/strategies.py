"""Hypothesis strategies for calls of ufuncs.

A drawn `Call` describes a call. `Call.build` makes new operands in new buffers each time. A test can therefore make the
same call twice and compare all memory that the two calls could write to.
"""

from __future__ import annotations

import copy
import functools
import itertools
import tempfile
from dataclasses import dataclass, field, replace

import numpy as np
from hypothesis import strategies as st

BUFFER = 1 << 13  # bytes; the longest operand, with its largest stride of either sign, fits if it starts in the middle
START = BUFFER // 2

_FLOATS = np.array([0.0, -0.0, 1.0, -1.0, 0.5, 3.0, 6.0, -6.0, 6.5, 1e-3, -20.0, 88.8, -104.0, 710.0, -746.0])
_EXTREMES = np.array([1e-40, -1e-40, 5e-324, -1e-310, 6e-8, 3e38, -3e38, 65504.0, 1.7e308, -1.7e308])
_FLOATS = np.concatenate([_FLOATS, _EXTREMES, [np.nan, np.inf, -np.inf]])
_INTEGERS = np.array([0, 1, 2, 5, 6, 7, 100, 127, 128, 255, -1, -6, -128, 2**31 - 1, -(2**31), 2**63 - 1, -(2**63)])


@functools.cache
def _with_metadata(dtype):
    return np.dtype(dtype, metadata={"unit": "V"})


class Tagged(np.ndarray):
    """An ndarray subclass that records how it was created."""

    def __array_finalize__(self, parent):
        self.tag = getattr(parent, "tag", "new")

    def __array_wrap__(self, array, context=None, return_scalar=False):
        wrapped = super().__array_wrap__(array, context, return_scalar)
        if isinstance(wrapped, Tagged):
            wrapped.tag = (self.tag, context and (context[0].__name__, len(context[1]), context[2]))
        return wrapped


class Override:
    """An operand that overrides every call and returns the arguments of the call."""

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return ["overridden", ufunc.__name__, method, inputs, kwargs]


class Declines(Override):
    """An operand whose override counts the calls and returns NotImplemented."""

    calls = 0

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        self.calls += 1
        return NotImplemented

    def __repr__(self):
        return "Declines"


class OptsOut:
    """An operand that doesn't support ufuncs."""

    __array_ufunc__ = None

    def __repr__(self):
        return "OptsOut"


@functools.cache
def _file():
    file = tempfile.NamedTemporaryFile()  # noqa: SIM115  # stays open until the tests end
    file.write(bytes(BUFFER))
    file.flush()
    return file


@dataclass(frozen=True)
class Array:
    """An array operand: a view of one of the call's buffers."""

    buffer: int
    dtype: str
    shape: tuple[int, ...]
    order: str = "C"
    factors: tuple[int, ...] = ()  # multiply the strides; 0 repeats an element, a negative factor reverses an axis
    shift: int = 0  # bytes from the middle of the buffer
    kind: str = "ndarray"
    seed: int = 0

    def build(self, buffers):
        if self.kind in ("object", "string"):
            return np.full(self.shape, "1", dtype={"object": object, "string": str}[self.kind])
        dtype = np.dtype(self.dtype)
        strides = np.empty(self.shape, dtype, order=self.order).strides
        strides = [stride * factor for stride, factor in zip(strides, self.factors or [1] * 9, strict=False)]
        if self.kind == "memmap":
            memory = np.memmap(_file(), mode="c", dtype=np.uint8, shape=BUFFER)
        else:
            memory = buffers[self.buffer]
        array = np.ndarray(self.shape, dtype, memory, START + self.shift, strides)
        array[...] = values(dtype, self.shape, self.seed)
        if self.kind == "memmap":
            return np.ndarray.view(array, np.memmap)
        if self.kind == "matrix" and len(self.shape) < 3:
            return array.view(np.matrix)
        if self.kind == "masked":
            return np.ma.MaskedArray(array, mask=np.random.default_rng(self.seed).random(self.shape) < 0.3, copy=False)
        if self.kind == "tagged":
            return array.view(Tagged)
        if self.kind == "metadata":
            return array.view(_with_metadata(dtype))
        if self.kind == "readonly":
            array.flags.writeable = False
        if self.kind == "broadcast" and self.shape[:1] == (1,):  # NumPy warns on a write
            return np.broadcast_arrays(array[0], np.empty((1,) * len(self.shape)))[0]
        if self.kind == "list":
            return array.tolist()
        return array


def values(dtype, shape, seed):
    """Return an array of a real type that often holds special values and values close to the limits of ranges."""
    with np.errstate(all="ignore"):
        return _wide_values(dtype.kind in "iu", shape, seed).astype(dtype)


@functools.lru_cache(1024)
def _wide_values(are_integers, shape, seed):
    rng = np.random.default_rng(seed)
    if are_integers:
        return rng.choice(_INTEGERS, shape)
    return np.where(rng.random(shape) < 0.5, rng.choice(_FLOATS, shape), rng.normal(0, 4, shape))


@functools.cache
def _random_bytes(seed):
    return np.random.default_rng(seed).integers(0, 256, BUFFER, np.uint8)


@dataclass(frozen=True)
class Made:
    """An operand that a function makes for each call, because the operand may have a state."""

    make: object = field(repr=False)
    text: str = ""

    def build(self, buffers):
        return self.make()


@dataclass(frozen=True)
class SameAs:
    """The object that is the operand at another position of the call."""

    position: int


@dataclass(frozen=True)
class Call:
    """A ufunc of the catalogue and the arguments of a call."""

    ufunc: object
    inputs: tuple
    style: tuple[str, ...]  # per input: "position", "name" or "default"
    outputs: tuple
    out_style: str  # "none", "position", "keyword" or "tuple"
    keywords: dict
    raising: bool

    def __repr__(self):
        parts = [f"{self.ufunc.name}(", *(f"  {i}" for i in self.inputs), f"  by {', '.join(self.style) or 'position'}"]
        parts += [f"  out by {self.out_style}:", *(f"    {o}" for o in self.outputs)]
        return "\n".join([*parts, f"  {self.keywords}, np.errstate({'raise' if self.raising else 'warn'}))"])

    def build(self):
        """Return new buffers, the operands in them, and the arguments for fastact's entry and for NumPy's."""
        count = len(self.ufunc.inputs) + len(self.ufunc.outputs) + 2  # one output too many, and a mask
        buffers = [_random_bytes(seed).copy() for seed in range(count)]
        operands = []
        for recipe in self.inputs + self.outputs:
            if isinstance(recipe, SameAs):
                operands.append(operands[recipe.position])
            else:
                operands.append(None if recipe is None else recipe.build(buffers))
        filled, outs = operands[: len(self.inputs)], operands[len(self.inputs) :]
        args, named = [], {}
        for name, style, value in zip(self.ufunc.inputs, self.style, filled, strict=True):
            if style == "position":
                args.append(value)
            elif style == "name":
                named[name] = value
        keywords = {name: v.build(buffers) if isinstance(v, Array) else v for name, v in self.keywords.items()}
        if self.out_style == "keyword":
            keywords["out"] = outs[0] if len(outs) == 1 else tuple(outs)
        elif self.out_style == "tuple":
            keywords["out"] = tuple(outs)
        extra = outs if self.out_style == "position" else []
        return buffers, operands, ((*args, *extra), named | keywords), ((*filled, *extra), keywords)


_DTYPES = ["f4"] * 8 + ["f8"] * 5 + ["f2", "f2", "i1", "u2", "i4", "i8", "u8", "?", ">f4", ">f8", ">i2"]
_OTHER_DTYPES = ("f4", "f8", "f2", ">f4", ">f8", "i2", "u8", "?", "c8")
_KINDS = ("matrix", "masked", "tagged", "metadata", "readonly", "memmap", "broadcast", "list", "object", "string")
_SHAPES = st.one_of(
    st.integers(0, 130).map(lambda n: (n,)),
    st.lists(st.integers(0, 4), max_size=3).map(tuple),
    st.sampled_from([(), (1,), (1, 5), (5, 1), (3, 16), (2, 3, 8)]),
)
_SHIFTS = (0, 4, 8, -8, 64, -64, 128, -128, 268, -268, 536)

# Some integers are close to the first integer that float32 rounds. One is rounded twice if it is converted to double
# first. Some overflow.
_NUMBERS = (0.1, 0, 3, -2, 0.25, -0.0, True, 1e300, -1e300, 1e-300, 1e-42, 3e-8, 0.3 + 2**-30, np.nan, np.inf)
_NUMBERS += (-1, 300, 2**24, 2**24 + 1, -(2**24) - 1, 2**54 + 2**30 + 1, 2**63, 10**40, 10**400, 1j, "text", None)
_NUMBERS += (np.float32(0.3), np.float64(0.3), np.float16(0.3), np.int8(3), np.int64(3), np.True_, np.longdouble(2))
_NUMBERS += (np.array(0.3, "f4"), np.array(0.3), np.array(2), [0.5], np.array([0.5], ">f4"))
_SCALARS = [Made(functools.partial(copy.copy, v), repr(v)[:20]) for v in _NUMBERS]
_USUAL = _SCALARS[:5]
_SCALARS += [Made(cls, f"{cls.__name__}()") for cls in (Override, Declines, OptsOut)]


def _array_variations(plain):
    """Return variations of an array operand, each with one unusual property, by the name of the property."""
    shape, axes = plain.shape, range(len(plain.shape))
    thin = [(*shape[:axis], 1, *shape[axis + 1 :]) for axis in axes]
    factors = itertools.product((1, 2, -1, 0), repeat=len(shape))
    return {
        "dtype": [replace(plain, dtype=dtype) for dtype in _OTHER_DTYPES],
        "shape": [replace(plain, shape=other) for other in (shape[1:], (), (1, *shape), (7,), *thin)],
        "layout": [replace(plain, order=order, factors=f) for order, f in itertools.product("CF", factors)],
        "unaligned": [replace(plain, shift=shift) for shift in (1, 2, 4)],
        "overlap": [replace(plain, buffer=b, shift=shift) for b, shift in itertools.product(range(3), _SHIFTS)],
        "kind": [replace(plain, kind=kind) for kind in _KINDS],
    }


def _keywords(ufunc, shape, initialised):
    """Return values to try for each keyword of a ufunc."""
    operands = len(ufunc.inputs) + len(ufunc.outputs)
    types = [char * len(ufunc.inputs) + "->" + char * len(ufunc.outputs) for char in "fdei"]
    # Without an output array, elements that the mask excludes are undefined.
    masks = [shape, shape[-1:], (), (*shape[:-1], 1) if shape else (1,)] if initialised else []
    return {
        "where": [True, *(Array(-1, "?", mask, seed=3) for mask in masks)],
        "casting": ["same_kind", "no", "equiv", "safe", "unsafe", "wrong"],
        "order": ["K", "C", "F", "A", "wrong"],
        "dtype": ["f4", "f8", "f2", "i4", ">f4", "wrong", None],
        "subok": [True, False],
        "signature": [*types, "f", ("f",), "wrong", None],
        "unknown": [1],
        "axis": [0, -1, 1, "wrong"],
        "axes": [[-1] * operands, [(0,)] * operands, [0]],
    }


def calls_with_one_variation(ufunc, dtype):
    """Yield the plain call of a ufunc, and every call that differs from it in one property."""
    shape, count = (67,), len(ufunc.arrays)
    arrays = [Array(i, dtype, shape, seed=i) for i in range(len(ufunc.inputs))]
    fresh = tuple(Array(len(arrays) + o, dtype, shape) for o, _ in enumerate(ufunc.outputs))
    mixed = [array if i % 2 else _USUAL[0] for i, array in enumerate(arrays[count:])]
    for params in (arrays[count:], _USUAL[: len(ufunc.params)], mixed):
        inputs = (*arrays[:count], *params)
        plain = Call(ufunc, inputs, ("position",) * len(inputs), fresh, "tuple", {}, False)
        yield from (plain, replace(plain, out_style="position"), replace(plain, out_style="keyword"))
        yield from (replace(plain, outputs=outs) for outs in (fresh[:-1], (*fresh, None), (None,) * len(fresh)))
        without = replace(plain, outputs=(), out_style="none")
        yield without
        row = [replace(v, shape=(1, 67)) if isinstance(v, Array) else v for v in inputs]
        yield replace(
            plain, inputs=tuple(row), outputs=tuple(replace(v, shape=(1, 67), kind="broadcast") for v in fresh)
        )
        for i in range(len(inputs)):
            yield replace(plain, style=("position",) * i + ("name",) * (len(inputs) - i))
            left_out = [param for param in ufunc.params if param.name in ufunc.inputs[i:] and not param.required]
            if len(left_out) == len(inputs) - i:
                defaults = (Made(functools.partial(copy.copy, param.default), "default") for param in left_out)
                style = ("position",) * i + ("default",) * len(left_out)
                yield replace(plain, inputs=(*inputs[: -len(left_out)], *defaults), style=style)
        for i, operand in enumerate(inputs):
            variations = (
                list(itertools.chain(*_array_variations(operand).values())) if isinstance(operand, Array) else []
            )
            for other, call in itertools.product(variations + _SCALARS, (plain, replace(without, raising=True))):
                yield replace(call, inputs=(*inputs[:i], other, *inputs[i + 1 :]))
        for o, operand in enumerate(fresh):
            others = [None, Made(Override, "Override()"), *(SameAs(i) for i in range(len(inputs) + o))]
            others += itertools.chain(*_array_variations(operand).values())
            for array, shift in itertools.product([*inputs, *fresh[:o]], _SHIFTS):
                if isinstance(array, Array):
                    others.append(replace(array, shift=shift))
            for other in others:
                yield replace(plain, outputs=(*fresh[:o], other, *fresh[o + 1 :]))
        for name, choices in _keywords(ufunc, shape, True).items():
            yield from (replace(plain, keywords={name: choice}) for choice in choices)


def _mostly(usual, *others, weight=8):
    return st.sampled_from([usual] * weight + list(others))


@st.composite
def _array(draw, position, dtype, shape):
    """Draw an array operand: in most cases the plain one of this type and shape."""
    array = Array(position, dtype, shape, seed=draw(st.integers(0, 20)))
    if draw(_mostly(False, True, weight=3)):
        variations = _array_variations(array)
        array = draw(st.sampled_from(variations[draw(st.sampled_from(list(variations)))]))
    return array


@st.composite
def calls(draw, ufuncs):
    """Draw calls of these ufuncs: plain ones, unusual ones, and ones that raise."""
    ufunc = draw(st.sampled_from(ufuncs))
    dtype, shape = draw(st.sampled_from(_DTYPES)), draw(_SHAPES)
    count = len(ufunc.arrays)
    inputs = [draw(_array(i, dtype, shape)) for i in range(count)]
    if draw(_mostly(False, True, weight=30)):
        inputs[draw(st.integers(0, count - 1))] = draw(st.sampled_from(_SCALARS))
    for i, _ in enumerate(ufunc.params, start=count):
        array = _array(i, dtype, shape)
        inputs.append(draw(st.one_of(st.sampled_from(_USUAL), array, array, st.sampled_from(_SCALARS))))
    styles, defaults = [], {param.name: param.default for param in ufunc.params}
    if any(isinstance(v, Array) and np.dtype(v.dtype).kind in "uib" for v in inputs):
        defaults = {}  # with integers, a default may have another value; test_call.py tests this
    for name in ufunc.inputs:
        choices = ["position"] if set(styles) <= {"position"} else []
        choices += ["name"] if defaults.get(name) is None else ["name", "default"]
        styles.append(draw(st.sampled_from(choices)))
        if styles[-1] == "default":
            make = functools.partial(copy.copy, defaults[name])
            inputs[ufunc.inputs.index(name)] = Made(make, repr(defaults[name]))

    out_styles = ["none", "keyword", "tuple"] + ["position"] * (set(styles) <= {"position"})
    out_style, outputs, total = draw(st.sampled_from(out_styles)), [], len(ufunc.outputs)
    if out_style == "tuple":
        total = draw(_mostly(total, total - 1, total + 1, weight=40))
    for o in range(0 if out_style == "none" else total):
        source = draw(st.sampled_from(["fresh", "fresh", "fresh", "input", "overlap", "none", "output", "override"]))
        near = draw(st.sampled_from(inputs)) if source == "overlap" else None
        if isinstance(near, Array):
            outputs.append(replace(near, shift=draw(st.sampled_from(_SHIFTS))))
        elif source == "fresh" or (source == "output" and not o):
            outputs.append(draw(_array(len(inputs) + o, dtype, shape)))
        elif source == "input":
            outputs.append(SameAs(draw(st.integers(0, len(inputs) - 1))))
        elif source == "output":
            outputs.append(SameAs(len(inputs)))
        else:
            outputs.append(Made(Override, "Override()") if source == "override" else None)
    keywords = {}
    if draw(_mostly(False, True, weight=3)):
        choices = _keywords(ufunc, shape, bool(outputs) and None not in outputs)
        names = draw(st.lists(_mostly("where", *choices, weight=3), max_size=2))
        keywords = {name: draw(st.sampled_from(choices[name])) for name in names}
    return Call(ufunc, tuple(inputs), tuple(styles), tuple(outputs), out_style, keywords, draw(st.booleans()))
