"""Hypothesis strategies: how somebody may call a ufunc.

A drawn `Call` is a recipe. `Call.build` makes the operands afresh each time, over buffers of their own, so that the
same call can be made twice and everything it touched compared.
"""

from __future__ import annotations

import copy
import functools
import tempfile
from dataclasses import dataclass, field, replace

import numpy as np
from hypothesis import strategies as st

BUFFER = 1 << 13  # bytes; enough for the longest operand at its widest stride, from the middle of the buffer
START = BUFFER // 2

_FLOATS = np.array([0.0, -0.0, 1.0, -1.0, 0.5, 3.0, 6.0, -6.0, 6.5, 1e-3, -20.0, 88.8, -104.0, 710.0, -746.0])
_EXTREMES = np.array([1e-40, -1e-40, 5e-324, -1e-310, 6e-8, 3e38, -3e38, 65504.0, 1.7e308, -1.7e308])
_FLOATS = np.concatenate([_FLOATS, _EXTREMES, [np.nan, np.inf, -np.inf]])
_INTEGERS = np.array([0, 1, 2, 5, 6, 7, 100, 127, 128, 255, -1, -6, -128, 2**31 - 1, -(2**31), 2**63 - 1, -(2**63)])


class Tagged(np.ndarray):
    """An ndarray subclass that records how it came to be."""

    def __array_finalize__(self, parent):
        self.tag = getattr(parent, "tag", "new")

    def __array_wrap__(self, array, context=None, return_scalar=False):
        wrapped = super().__array_wrap__(array, context, return_scalar)
        if isinstance(wrapped, Tagged):
            wrapped.tag = (self.tag, context and (context[0].__name__, len(context[1]), context[2]))
        return wrapped


class Override:
    """Takes over every call, and answers with what it was handed."""

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return ["overridden", ufunc.__name__, method, inputs, kwargs]


class NotMine(Override):
    """Says that the call is for somebody else."""

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return NotImplemented

    def __repr__(self):
        return "NotMine"


class Refusal:
    """Opts out of ufuncs."""

    __array_ufunc__ = None

    def __repr__(self):
        return "Refusal"


@functools.cache
def _file():
    file = tempfile.NamedTemporaryFile()  # noqa: SIM115  # open for as long as the tests run
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
    factors: tuple[int, ...] = ()  # what the strides are multiplied by; 0 repeats, a negative one turns around
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
            memory = np.memmap(_file().name, mode="c", dtype=np.uint8, shape=BUFFER)
        else:
            memory = buffers[self.buffer]
        array = np.ndarray(self.shape, dtype, memory, START + self.shift, strides)
        array[...] = values(dtype, self.shape, self.seed)
        if self.kind == "memmap":
            return np.ndarray.view(array, np.memmap)
        if self.kind == "matrix":
            return array.view(np.matrix)
        if self.kind == "masked":
            return np.ma.MaskedArray(array, mask=np.random.default_rng(self.seed).random(self.shape) < 0.3, copy=False)
        if self.kind == "tagged":
            return array.view(Tagged)
        if self.kind == "readonly":
            array.flags.writeable = False
        if self.kind == "broadcast":  # NumPy warns when it is written to
            return np.broadcast_arrays(array, np.empty((1,) * len(self.shape)))[0]
        if self.kind == "list":
            return array.tolist()
        return array


def values(dtype, shape, seed):
    """Numbers of any type that tend to make trouble."""
    rng = np.random.default_rng(seed)
    with np.errstate(all="ignore"):
        if dtype.kind in "iu":
            return rng.choice(_INTEGERS, shape).astype(dtype)
        chosen = np.where(rng.random(shape) < 0.5, rng.choice(_FLOATS, shape), rng.normal(0, 4, shape))
        return chosen.astype(dtype)


@dataclass(frozen=True)
class Given:
    """An operand that needs no building; made anew all the same, as it may be an object with a state."""

    make: object = field(repr=False)
    text: str = ""

    def build(self, buffers):
        return self.make()


@dataclass(frozen=True)
class Same:
    """The very object that stands at another position of the call."""

    position: int


@dataclass(frozen=True)
class Call:
    """A ufunc of the catalogue, and how it is called; `Same` stands for an operand by its position."""

    ufunc: object
    inputs: tuple
    style: tuple[str, ...]  # per input that has a name: "position", "name" or "default"
    outputs: tuple
    out_style: str  # "none", "position", "keyword" or "tuple"
    keywords: dict
    raising: bool

    def __repr__(self):
        parts = [f"{self.ufunc.name}(", *(f"  {i}" for i in self.inputs), f"  by {', '.join(self.style) or 'position'}"]
        parts += [f"  out by {self.out_style}:", *(f"    {o}" for o in self.outputs)]
        return "\n".join([*parts, f"  {self.keywords}, np.errstate({'raise' if self.raising else 'warn'}))"])

    def build(self):
        """Make the operands; returns the buffers, the operands and the call in our form and in NumPy's."""
        buffers = [np.random.default_rng(i).integers(0, 256, BUFFER, np.uint8) for i in range(7)]
        operands = []
        for recipe in self.inputs + self.outputs:
            if isinstance(recipe, Same):
                operands.append(operands[recipe.position])
            else:
                operands.append(None if recipe is None else recipe.build(buffers))
        filled, outs = operands[: len(self.inputs)], operands[len(self.inputs) :]
        positional = len(filled) - len(self.style)
        args, named = filled[:positional], {}
        for name, style, value in zip(self.ufunc.named, self.style, filled[positional:], strict=True):
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


def _mostly(usual, *others, weight=8):
    return st.sampled_from([usual] * weight + list(others))


_DTYPES = st.sampled_from(
    ["f4"] * 8 + ["f8"] * 5 + ["f2", "f2", "i1", "u2", "i4", "i8", "u8", "?", ">f4", ">f8", ">i2"]
)
_ODD_DTYPES = ("f4", "f8", "f2", ">f4", ">f8", "i2", "u8", "?", "c8")
_KINDS = st.sampled_from(["matrix", "masked", "tagged", "readonly", "memmap", "broadcast", "list"])
_SHAPES = st.one_of(
    st.integers(0, 130).map(lambda n: (n,)),
    st.lists(st.integers(0, 4), max_size=3).map(tuple),
    st.sampled_from([(), (1,), (1, 5), (5, 1), (3, 16), (2, 3, 8)]),
)
_NUMBERS = (0.1, 0, 3, -2, 0.25, -0.0, True, 1e300, -1e300, 1e-300, 1e-42, 3e-8, 0.3 + 2**-30, np.nan, np.inf)
_NUMBERS += (-1, 300, 2**24, 2**24 + 1, -(2**24) - 1, 2**63, 10**40, 10**400, 1j, "text", None)
_NUMBERS += (np.float32(0.3), np.float64(0.3), np.float16(0.3), np.int8(3), np.int64(3), np.True_, np.longdouble(2))
_NUMBERS += (np.array(0.3, "f4"), np.array(0.3), np.array(2), [0.5], np.array([0.5], ">f4"))
_SCALARS = [Given(functools.partial(copy.copy, v), repr(v)[:20]) for v in _NUMBERS]
_USUAL = st.sampled_from(_SCALARS[:5])
_SCALARS += [Given(cls, f"{cls.__name__}()") for cls in (Override, NotMine, Refusal)]
_ANY = st.sampled_from(_SCALARS)


@st.composite
def _array(draw, position, dtype, shape):
    """An array operand, most often the plain one of this type and shape."""
    array = Array(position, dtype, shape, seed=draw(st.integers(0, 20)))
    deviation = draw(_mostly("plain", "layout", "unaligned", "overlap", "kind", "dtype", "shape", weight=12))
    if deviation == "dtype":
        array = replace(array, dtype=draw(st.sampled_from(_ODD_DTYPES)))
    elif deviation == "shape":
        keep = draw(st.lists(st.booleans(), min_size=len(shape), max_size=len(shape)))
        other = tuple(side if kept else 1 for side, kept in zip(shape, keep, strict=True))
        array = replace(array, shape=draw(st.sampled_from([other, shape[1:], (), (1, *shape), (7,)])))
    elif deviation == "layout":
        factors = st.lists(st.sampled_from([1, 2, -1, 0, 3, -2]), min_size=len(shape), max_size=len(shape))
        array = replace(array, order=draw(st.sampled_from("CF")), factors=tuple(draw(factors)))
    elif deviation == "unaligned":
        array = replace(array, shift=draw(st.sampled_from([1, 2, 4])))
    elif deviation == "overlap":
        array = replace(array, buffer=draw(st.integers(0, 2)), shift=draw(st.sampled_from([0, 8, -8, 4, 64, -64, 512])))
    elif deviation == "kind":
        kind = draw(_KINDS)
        array = replace(array, kind=kind, shape=shape if kind != "matrix" else (1, *shape)[-2:] if shape else (1, 1))
    return array


@st.composite
def calls(draw, ufuncs):
    """Calls of these rows of the catalogue: right, odd and wrong ones."""
    ufunc = draw(st.sampled_from(ufuncs))
    dtype, shape = draw(_DTYPES), draw(_SHAPES)
    count = len(ufunc.arrays)
    inputs = [draw(_array(i, dtype, shape)) for i in range(count)]
    if draw(_mostly(False, True, weight=30)):
        odd = st.one_of(_ANY, st.sampled_from(["object", "string"]).map(lambda kind: Array(0, "f4", shape, kind=kind)))
        inputs[draw(st.integers(0, count - 1))] = draw(odd)
    for i, _ in enumerate(ufunc.params, start=count):
        inputs.append(draw(st.one_of(_USUAL, _array(i, dtype, shape), _USUAL, _array(i, dtype, shape), _ANY)))
    styles, defaults = [], {param.name: param.default for param in ufunc.params}
    for name in ufunc.named:
        choices = (
            ["position"] * (set(styles) <= {"position"}) + ["name"] + ["default"] * (defaults.get(name) is not None)
        )
        styles.append(draw(st.sampled_from(choices)))
        if styles[-1] == "default":
            make = functools.partial(copy.copy, defaults[name])
            inputs[ufunc.inputs.index(name)] = Given(make, repr(defaults[name]))

    out_styles = ["none", "keyword", "tuple", "keyword", "tuple"] + ["position"] * (set(styles) <= {"position"})
    out_style = draw(st.sampled_from(out_styles))
    outputs, keywords = [], {}
    if out_style != "none":
        total = len(ufunc.outputs)
        for o in range(draw(_mostly(total, total - 1, total + 1, weight=40)) if out_style == "tuple" else total):
            source = draw(st.sampled_from(["fresh", "fresh", "fresh", "input", "input", "none", "output", "override"]))
            if source == "fresh" or (source == "output" and not o):
                outputs.append(draw(_array(5 + o % 2, dtype, shape)))
            elif source == "input":
                outputs.append(Same(draw(st.integers(0, len(inputs) - 1))))
            elif source == "output":
                outputs.append(Same(len(inputs)))
            else:
                outputs.append(None if source == "none" else Given(Override, "Override()"))
    if draw(_mostly(False, True, weight=3)):
        keywords = draw(_keywords(dtype, shape, ufunc, initialised=bool(outputs) and None not in outputs))
    return Call(ufunc, tuple(inputs), tuple(styles), tuple(outputs), out_style, keywords, draw(st.booleans()))


@st.composite
def _keywords(draw, dtype, shape, ufunc, initialised):
    choices = {
        "where": st.just(True),
        "casting": st.sampled_from(["same_kind", "no", "equiv", "safe", "unsafe", "wrong"]),
        "order": st.sampled_from(["K", "C", "F", "A", "wrong"]),
        "dtype": st.sampled_from(["f4", "f8", "f2", "i4", ">f4", "wrong", None]),
        "subok": st.booleans(),
        "signature": st.sampled_from(
            [char * len(ufunc.inputs) + "->" + char * len(ufunc.outputs) for char in "fdei"]
            + ["f", ("f",), "wrong", None]
        ),
        "unknown": st.just(1),
        "axis": st.just(0),
    }
    if initialised:  # elsewhere, what the mask leaves out isn't defined
        mask = st.sampled_from([shape, shape[-1:], (), (*shape[:-1], 1) if shape else (1,)])
        choices["where"] = mask.map(lambda shape: Array(4, "?", shape, seed=3))
    names = ["where", *choices, *choices]
    chosen = draw(
        st.lists(st.sampled_from([n for n in names if n not in ("unknown", "axis")] + ["unknown", "axis"]), max_size=2)
    )
    return {name: draw(choices[name]) for name in chosen}
