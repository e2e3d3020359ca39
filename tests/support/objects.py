"""Unusual objects that a caller may pass to a function: pairs of a function that makes the object, and a name."""

import datetime
import decimal
import fractions
import functools

import numpy as np

from support.strategies import Declines, OptsOut, Override


class Boom(Exception):
    """The exception that these objects raise. No other code raises it."""


def _class(name, **attributes):
    return type(name, (), attributes | {"__repr__": lambda self: name})


def _raising(*names):
    """Return a class whose methods of these names raise."""

    def boom(self, *args, **kwargs):
        raise Boom

    return _class("Raising", **dict.fromkeys(names, boom))


def _returning(**results):
    """Return a class whose methods return these values."""
    return _class("Returning", **{name: lambda self, *args, _value=v, **kwargs: _value for name, v in results.items()})


class Float(float):
    """A subclass of float."""


class Int(int):
    """A subclass of int."""


class Attribute:
    """An object whose every attribute raises, except its class."""

    def __getattribute__(self, name):
        if name == "__class__":
            return Attribute
        raise Boom

    def __repr__(self):
        return "Attribute"


class FailingWrap(np.ndarray):
    """An array whose `__array_wrap__` raises after the ufunc has computed the result."""

    def __array_wrap__(self, array, context=None, return_scalar=False):
        raise Boom


class WrongSize(np.int64):
    """An integer scalar with a wrong item size."""

    itemsize = 10**9


_SPECIAL = ["__array__", "__float__", "__index__", "__int__", "__len__", "__getitem__", "__bool__", "__array_ufunc__"]
_SPECIAL += ["__iter__", "__complex__", "__eq__", "__array_wrap__", "__buffer__"]
_VALUES = (0, 1, -1, 2**31, -(2**63), 2**64, 10**400, -(10**400), 0.0, -0.0, 0.1, 1e-320, 1e308, 1e39, np.nan, np.inf)
_VALUES += (True, False, None, ..., NotImplemented, 1j, complex("nan"), "", "text", "1.5", b"1", "\ud800", "f4", "K")
_VALUES += (
    [],
    [[]],
    [1.5, 2],
    [[1, 2], [3]],
    [None],
    ["a", 1],
    [1, [2, [3]]],
    (1.0,) * 7,
    (),
    {},
    {1: 2},
    {3},
    range(7),
)
_VALUES += (float, int, np.float32, np.ndarray, np.dtype("f4"), slice(1), len, fractions.Fraction(1, 3))
_VALUES += (decimal.Decimal("0.1"), datetime.date(2000, 1, 1), datetime.timedelta(1), Float(0.5), Int(3))
_VALUES += tuple(np.dtype(char).type(1) for char in "?bBhHiIlLqQefdgFDGSU")
_VALUES += (np.datetime64("2000"), np.timedelta64(1, "s"), np.zeros(2, "i4,f4")[0])

OBJECTS = [(functools.partial(lambda v: v, v), repr(v)[:30]) for v in _VALUES]
OBJECTS += [(_raising(name), name) for name in _SPECIAL]
OBJECTS += [(_raising(*_SPECIAL), "all"), (Attribute, "Attribute")]
OBJECTS += [
    (_returning(__array__=np.ones(7, "f4")), "array"),
    (_returning(__array__=3), "no array"),
    (_returning(__float__="text"), "no float"),
    (_returning(__float__=0.5), "float"),
    (_returning(__index__=3), "index"),
    (_returning(__index__=10**400), "huge index"),
    (_returning(__array_ufunc__=NotImplemented), "not implemented"),
    (_returning(__array__=np.ones(7, "f4"), __array_wrap__=None), "wrap"),
    (_returning(__len__=-1), "length"),
    (_class("Null", __array_interface__={"shape": (7,), "typestr": "<f4", "data": (0, 0), "version": 3}), "null"),
    (_class("NoInterface", __array_interface__=3), "no interface"),
    (_class("Priority", __array_priority__="high", __array_wrap__=3), "priority"),
    (lambda: bytearray(28), "bytearray"),
    (lambda: memoryview(bytearray(28)).cast("f"), "memoryview"),
    (lambda: (i for i in range(7)), "generator"),
    (lambda: np.zeros(7, "i4,f4")["f1"], "field"),
    (lambda: np.zeros(7, "i4,f4"), "structure"),
    (lambda: np.array([1.0, None, "a"], object), "mixed objects"),
    (lambda: np.array([fractions.Fraction(1, 2)] * 7, object), "fractions"),
    (lambda: np.zeros((1,) * 64, "f4"), "64 dimensions"),
    (lambda: np.zeros(3, "f4").view(FailingWrap), "failing wrap"),
    (lambda: WrongSize(3), "wrong item size"),
    (lambda: np.broadcast_to(np.float32(1), (7,)), "broadcast"),
    (lambda: np.ones(7, np.dtypes.StringDType()), "StringDType"),
    (lambda: np.rec.array([(1, 2.0)]), "record"),
]
OBJECTS += [(cls, cls.__name__) for cls in (Override, Declines, OptsOut)]


def _nested():
    """Return a list that contains itself."""
    loop = []
    loop.append(loop)
    return loop


OBJECTS += [(_nested, "list of itself")]
