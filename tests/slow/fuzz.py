"""Call every function without masks or labels with random arguments, and compare with NumPy's machinery.

    python tests/slow fuzz --calls 1000000

Results and exceptions must be those of NumPy's own vectorcall function, except that fastact clamps some bounds. Calls
of methods and of plain functions, and calls whose defaults depend on the operands, must raise no unexpected exception.

Each call has its own random generator, so its number and the seed reproduce it. Another process makes the calls. A
crash of that process, or a call that doesn't end, is a finding too.
"""

from __future__ import annotations

import argparse
import functools
import multiprocessing
import random
import sys
import time
import warnings
from collections import Counter

import ml_dtypes  # noqa: F401  # NumPy then has bfloat16
import numpy as np
from support.objects import OBJECTS, Boom
from support.observe import clamps, describe, numpys_error, without_addresses
from support.operands import OF_ONE_TYPE
from support.strategies import BUFFER, Array, Made, SameAs

import fastact
from fastact import _core

PLAIN = [fastact.rrelu, fastact.crelu, fastact.threads]  # no ufuncs, so there is nothing to compare with
EXPECTED_ERRORS = (TypeError, ValueError, OverflowError, FloatingPointError, Boom)
TIMEOUT = 60  # seconds for one call
MEMORY = [np.random.default_rng(i).integers(0, 256, BUFFER, np.uint8) for i in range(4)]
DTYPES = (
    ["f4"] * 6
    + ["f8"] * 4
    + ["f2", "f2", "bfloat16", "bfloat16", "i1", "u2", "i4", "i8", "u8", "?", ">f4", ">i2", "c8", "M8[s]", "V4"]
)
SHAPES = [(7,)] * 4 + [(), (0,), (1,), (3, 7), (2, 0, 3), (40,), (1, 7), (7, 1), (2, 2, 2), (120,)]
KINDS = ["matrix", "masked", "tagged", "metadata", "readonly", "broadcast", "list", "object", "string"]
UNKNOWN = ["x", "dy", "extobj", "out_", "", "é", "\ud800", "initial", "keepdims", "method"]
CHOICES = {
    "casting": ["no", "equiv", "safe", "same_kind", "unsafe"],
    "order": ["K", "A", "C", "F"],
    "dtype": [float, "f4", "e", np.int8, "O", "M8", None],
    "subok": [True, False, 0, 1],
    "signature": [*("f" * i + "->f" for i in range(4)), "d", (None, None), ("f4", "f4", "f4")],
    "sig": ["f->f", None],
    "axis": [0, -1, 1, 99, None, 2**70],
    "axes": [[0, 0], [(-1,)] * 3, [0], 1],
    "keepdims": [True, False],
    "where": [True, False],
}


class Many:
    """A tuple or list of operands; `build` makes them."""

    def __init__(self, kind, recipes):
        self.kind, self.recipes = kind, recipes

    def build(self, buffers):
        return self.kind(recipe.build(buffers) for recipe in self.recipes)


def _array(rng, dtype, shape):
    """Draw an array: plain, or with some unusual properties."""
    unusual = rng.random() < 0.4
    return Array(
        rng.randrange(len(MEMORY)),
        rng.choice(DTYPES) if unusual and rng.random() < 0.4 else dtype,
        rng.choice(SHAPES) if unusual and rng.random() < 0.3 else shape,
        "F" if unusual and rng.random() < 0.3 else "C",
        tuple(rng.choice([1, 1, 2, -1, 0]) for _ in range(3)) if unusual and rng.random() < 0.5 else (),
        rng.choice([0, 4, 8, -8, 1, 64]) if unusual else 0,
        rng.choice(KINDS) if unusual and rng.random() < 0.3 else "ndarray",
        rng.randrange(20),
    )


def _operand(rng, dtype, shape):
    kind = rng.random()
    if kind < 0.88:
        return _array(rng, dtype, shape)
    return Made(*rng.choice(OBJECTS))


def _out(rng, dtype, shape, count):
    """Draw the argument `out`, in most cases a valid one."""

    def one():
        return Made(lambda: None, "None") if rng.random() < 0.2 else _array(rng, dtype, shape)

    kind = rng.random()
    if count == 1 and kind < 0.5:
        return one()
    if kind < 0.9:
        return Many(tuple, [one() for _ in range(count)])
    if kind < 0.95:
        return Many(rng.choice([tuple, list]), [_operand(rng, dtype, shape) for _ in range(rng.randrange(4))])
    return Made(*rng.choice(OBJECTS))


class Call:
    """A drawn call: the function, and descriptions of its arguments."""

    def __init__(self, rng):
        self.row = rng.choice(OF_ONE_TYPE) if rng.random() < 0.95 else None
        dtype, shape = rng.choice(DTYPES), rng.choice(SHAPES)
        operand = functools.partial(_operand, rng, dtype, shape)
        if self.row:
            self.target = getattr(fastact, self.row.name)
            least, most, outputs = len(self.row.arrays), len(self.row.inputs), len(self.row.outputs)
            names = [*self.row.inputs, *CHOICES, rng.choice(UNKNOWN)]
            self.method = rng.choice(["reduce", "accumulate", "reduceat", "outer", "at"]) if rng.random() < 0.1 else ""
        else:
            self.target, self.method = rng.choice(PLAIN), ""
            least, most, outputs = 1, 2, 1
            names = ["lower", "upper", "training", "rng", "axis", "out", rng.choice(UNKNOWN)]
        count = rng.randint(least, most) if rng.random() < 0.8 else rng.randrange(most + outputs + 2)
        self.args = [operand() for _ in range(count)]
        if count and rng.random() < 0.2:
            self.args.append(SameAs(rng.randrange(count)))
        self.kwargs = {}
        if self.row and count < most and rng.random() < 0.6:
            self.kwargs = {name: operand() for name in self.row.inputs[count:] if rng.random() < 0.7}
        if rng.random() < 0.5:
            self.kwargs["out"] = _out(rng, dtype, shape, outputs)
        while rng.random() < 0.25:
            name = rng.choice(names)
            valid = name in CHOICES and rng.random() < 0.7
            self.kwargs[name] = Made(functools.partial(rng.choice, [rng.choice(CHOICES[name])])) if valid else operand()

    def build(self):
        """Make the arguments; return the buffers they lie in, the positional and the keyword arguments."""
        buffers = [memory.copy() for memory in MEMORY]
        args = []
        for recipe in self.args:
            args.append(args[recipe.position] if isinstance(recipe, SameAs) else recipe.build(buffers))
        return buffers, args, {name: recipe.build(buffers) for name, recipe in self.kwargs.items()}

    def __repr__(self):
        name = self.target.__name__ + (f".{self.method}" if self.method else "")
        return f"{name}(*{self.args}, **{self.kwargs})"

    def for_numpy_entry(self, args, kwargs):
        """Return the arguments for NumPy's own vectorcall function, with all inputs by position.

        Return None if a default depends on the operands or on `casting`. Raise TypeError if the call isn't valid.
        """
        row, filled = self.row, list(args)
        if len(args) > len(row.inputs) + len(row.outputs):
            raise TypeError("too many arguments")
        for i in range(len(args), len(row.inputs)):
            name = row.inputs[i]
            if name in kwargs:
                filled.append(kwargs[name])
            elif name in row.arrays or row.params[i - len(row.arrays)].required:
                raise TypeError(f"{name} is missing")
            elif "casting" not in kwargs and all(
                isinstance(v, np.ndarray) and v.dtype.kind == "f" for v in filled[: len(row.arrays)]
            ):
                filled.append(row.params[i - len(row.arrays)].default)
            else:
                return None
        if any(name in kwargs for name in row.inputs[: len(args)]):
            raise TypeError("an argument is given twice")
        return filled, {name: value for name, value in kwargs.items() if name not in row.inputs}


def _outcome(function, *args, **kwargs):
    """Return the result of a call and None, or None and the exception."""
    try:
        return function(*args, **kwargs), None
    except Exception as error:
        return None, numpys_error(error)


def _observed(outcome, operands, buffers, defined):
    """Describe the outcome of a call and the memory it could write to; not the values if they aren't defined."""
    result, error = outcome
    if error is not None:
        description = [type(error), without_addresses(str(error))]
    elif defined:
        description = describe(result, operands)
    else:
        description = [getattr(one, "dtype", type(one)) for one in (result if isinstance(result, tuple) else (result,))]
    for operand in operands:
        if isinstance(operand, np.ndarray) and operand.dtype.kind in "fc" and operand.flags.writeable:
            plain = operand.view(np.ndarray)
            plain[np.isnan(plain)] = np.nan
    return description, [buffer.tobytes() for buffer in buffers]


def _flat(args, kwargs):
    """Return all operands of a call, including those in a tuple for `out`."""
    out = kwargs.get("out")
    return [*args, *kwargs.values(), *(out if isinstance(out, tuple) else ())]


def check(rng) -> str:
    """Draw a call, make it and compare it with NumPy's; return "result" or the name of the exception."""
    call = Call(rng)
    with warnings.catch_warnings(), np.errstate(all=rng.choice(["warn", "raise"])):
        warnings.simplefilter("ignore")
        buffers, args, kwargs = call.build()
        target = getattr(call.target, call.method) if call.method else call.target
        ours = _outcome(target, *args, **kwargs)
        ended = type(ours[1]).__name__ if ours[1] is not None else "result"
        if isinstance(ours[1], SystemError):
            assert call.method, f"{call}: {ours[1]!r}"
            numpys = _outcome(getattr(_ufunc_of_numpy(call.row), call.method), *call.build()[1])
            assert isinstance(numpys[1], SystemError), f"{call}: {ours[1]!r}, but NumPy's outcome is {numpys}"
            return "SystemError, NumPy's own"
        compared = None
        if call.row and not call.method:
            again, other_args, other_kwargs = call.build()
            try:
                compared = call.for_numpy_entry(other_args, other_kwargs)
            except TypeError:
                assert ended == "TypeError", f"{call}: {ours}, not TypeError"
                assert [b.tobytes() for b in buffers] == [b.tobytes() for b in call.build()[0]], (
                    f"{call}: wrote to an operand"
                )
                return ended
        if compared is None:
            assert ours[1] is None or isinstance(ours[1], (*EXPECTED_ERRORS, IndexError, RuntimeError)), (
                f"{call}: {ours[1]!r}"
            )
            return ended
        numpys = _outcome(_core.call_numpy_entry, call.target, *compared[0], **compared[1])
        if clamps(call.row, numpys[1]):
            return ended
        defined = "where" not in kwargs
        one = _observed(ours, _flat(args, kwargs), buffers, defined)
        other = _observed(numpys, _flat(other_args, other_kwargs), again, defined)
        assert one == other, f"{call}:\n{ours}\nbut NumPy's outcome is\n{numpys}"
    return ended


def _ufunc_of_numpy(row):
    """Return a ufunc of NumPy with as many inputs, and with integer loops if the row has them."""
    integers = row.activation.integers
    return (np.negative if integers else np.exp) if len(row.inputs) == 1 else (np.add if integers else np.arctan2)


def work(seed: int, first: int, stop: int, at, failure) -> None:
    """Make calls in this process; `at` holds the number of the current call, `failure` receives the result."""
    ends = Counter()
    for index in range(first, stop):
        at.value = index
        try:
            ends[check(random.Random(f"{seed} {index}"))] += 1
        except AssertionError as error:
            failure.put((index, str(error)))
            return
    failure.put(ends)


def main(arguments=None) -> None:
    """Parse the command line, make the calls in another process, and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--calls", type=int, default=1_000_000, help="number of calls")
    parser.add_argument("--seed", type=int, default=0, help="seed of all calls")
    parser.add_argument("--first", type=int, default=0, help="number of the first call")
    options = parser.parse_args(arguments)
    context = multiprocessing.get_context("spawn")
    at, results = context.Value("q", options.first), context.Queue()
    stop = options.first + options.calls
    worker = context.Process(target=work, args=(options.seed, options.first, stop, at, results))
    worker.start()
    began = last_change = time.monotonic()
    last = -1
    while worker.is_alive() and results.empty():
        time.sleep(0.5)
        if at.value != last:
            last, last_change = at.value, time.monotonic()
            print(f"\r{last - options.first:,} calls", end="", file=sys.stderr)
        elif time.monotonic() - last_change > TIMEOUT:
            worker.kill()
            sys.exit(f"call {last} of seed {options.seed} doesn't end")
    if results.empty() and worker.exitcode:
        sys.exit(f"call {at.value} of seed {options.seed} ends the process: {worker.exitcode}")
    found = results.get()
    worker.join()
    if isinstance(found, tuple):
        sys.exit(f"call {found[0]} of seed {options.seed}: {found[1]}")
    print(f"\n{options.calls:,} calls in {time.monotonic() - began:.0f} s: {dict(found.most_common())}")
