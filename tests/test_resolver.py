"""Every combination of types and keywords is treated as NumPy's own ufuncs treat it: accepted or refused, and how.

A ufunc of more operands than any model has is held to one that is given the same types: NumPy looks for the first loop
that all of them can be cast to.
"""

import functools
import itertools
import re

import numpy as np
import pytest
from support.operands import one_of_each_form, outputs

import fastact
from fastact._catalogue import FLOAT_TYPES, INTEGER_TYPES, UFUNCS

# By closedness under integers, and the numbers of inputs and outputs; with all loops that ours have, and few besides.
MODELS = {
    (True, 1, 1): np.square,
    (True, 2, 1): np.floor_divide,
    (True, 2, 2): np.divmod,
    (False, 1, 1): np.deg2rad,
    (False, 2, 1): np.copysign,
    (False, 1, 2): np.modf,
}
ELEMENTWISE = one_of_each_form(row for row in UFUNCS if not row.signature)  # test_dtypes has the table of all
LEFT_OUT = [row for row in ELEMENTWISE if row.params and not any(param.required for param in row.params)]
CHARS = "?bBhHiIlLqQefdg"
SIZES = (1, 16, 10_000)  # the small path, and beside it
CASTINGS = ("no", "equiv", "safe", "same_kind", "unsafe", "wrong")
SCALARS = (2, 0.5, True, 1000, 1e100, np.float16(2), np.float32(0.5), np.float64(0.5), np.longdouble(2))
SCALARS += (np.int8(2), np.uint64(2), np.True_, np.array(0.5), np.array(2, "b"), np.array(2, "f"), 1j, "text")
by_row = pytest.mark.parametrize("row", ELEMENTWISE, ids=lambda row: row.name)


def model_of(row, inputs):
    """Return the ufunc of NumPy's that comes closest to one of ours with so many inputs."""
    closed, nout = row.activation.integers, min(len(row.outputs), 2)
    return MODELS.get((closed, min(inputs, 2), nout)) or MODELS[closed, 1, nout]


def plain_settings():
    """List keyword arguments; what stands at "out" is a data type."""
    yield {}
    for char in "?bLefdg":
        yield {"dtype": char}
        yield {"out": char}
    for casting in CASTINGS:
        yield {"casting": casting}
        for char in "blefdg":
            yield {"casting": casting, "dtype": char}
            yield {"casting": casting, "out": char}
    yield {"dtype": "wrong"}


def signatures(nin, nout, partly):
    """List keyword arguments that name the types of the operands; `partly`, of some inputs, too."""
    for char in "?bLefdg":
        yield {"signature": char * nin + "->" + char * nout}
        if partly:
            yield {"signature": (char,) + (None,) * (nin + nout - 1)}
        yield {"signature": (None,) * nin + (char,) * nout}
    yield {"signature": "f"}
    yield {"dtype": "f", "signature": "f" * nin + "->" + "f" * nout}
    yield {"signature": ("f",) * (nin + nout + 1)}


def outcome(function, operands, keywords):
    """Tell types and data types of the results, or class and words of the exception."""
    n = max(np.size(operand) for operand in operands)
    if "out" in keywords:
        keywords = keywords | {"out": tuple(np.zeros(n, keywords["out"]) for _ in range(function.nout))}
    try:
        with np.errstate(all="raise"):
            results = outputs(function(*operands, **keywords))
    except Exception as error:
        if re.search("No loop matching|did not contain a loop", str(error)):
            return TypeError, "no loop"  # in which words depends on what NumPy has cached of earlier calls
        words = re.sub(rf"\b{function.__name__}\b", "it", str(error))
        return type(error), re.sub(r"(input|output) \d from|length \d+", r"\1 from", words)
    assert len({result.dtype for result in results}) == 1
    return type(results[0]), results[0].dtype


@functools.cache
def of_one_type(nin, nout=None, partly=True):
    """List operands of one type each, with all settings; without those that name every operand for nout=None."""
    listed, sizes = [], itertools.cycle(SIZES)
    settings = list(plain_settings()) + ([] if nout is None else list(signatures(nin, nout, partly)))
    for char, keywords in itertools.product(CHARS, settings):
        listed.append(((np.ones(next(sizes), char),) * nin, keywords))
    return listed


@functools.cache
def of_two_types(nin):
    """List operands of which the last has a type of its own."""
    arrays, numbers = nin - 1, [scalar for scalar in SCALARS if not isinstance(scalar, complex | str)]
    if nin == 1:
        return [((scalar,), {}) for scalar in numbers]
    listed = []
    for first, last in itertools.product(CHARS, repeat=2):
        listed.append(((np.ones(16, first),) * arrays + (np.ones(16, last),), {}))
    for char, scalar, n in itertools.product(CHARS, SCALARS, SIZES):
        listed.append(((np.ones(n, char),) * arrays + (scalar,), {}))
        listed.append(((np.dtype(char).type(1),) * arrays + (scalar,), {}))
    listed += [((np.ones(16, "f"),) * arrays + (scalar,), {"out": "d"}) for scalar in SCALARS]
    return listed


@functools.cache
def expected(model, listing, *shape):
    return [outcome(model, *combination) for combination in listing(*shape)]


def assert_as_numpys_own(function, combinations, outcomes):
    for combination, theirs in zip(combinations, outcomes, strict=True):
        assert outcome(function, *combination) == theirs, combination


@by_row
def test_of_one_type(row):
    function, model = getattr(fastact, row.name), model_of(row, len(row.inputs))
    partly = (model.nin == 1) == (function.nin == 1)  # else the model has no other input
    outcomes = expected(model, of_one_type, model.nin, model.nout, partly)
    assert_as_numpys_own(function, of_one_type(function.nin, function.nout, partly), outcomes)


@by_row
def test_of_two_types(row):
    function, model = getattr(fastact, row.name), MODELS[row.activation.integers, min(len(row.inputs), 2), 1]
    assert_as_numpys_own(function, of_two_types(function.nin), expected(model, of_two_types, model.nin))


@pytest.mark.parametrize("row", LEFT_OUT, ids=lambda row: row.name)
def test_a_parameter_left_out_changes_nothing(row):
    """As if there were none: for every type, keyword and casting."""
    function, arrays = getattr(fastact, row.name), len(row.arrays)
    model = model_of(row, arrays)
    assert_as_numpys_own(function, of_one_type(arrays), expected(model, of_one_type, model.nin))
    if arrays > 1:
        model = MODELS[row.activation.integers, 2, 1]
        assert_as_numpys_own(function, of_two_types(arrays), expected(model, of_two_types, model.nin))


def first_loop(types, chars):
    """Return the first of some types that all others can be cast to."""
    return next((np.dtype(t) for t in types if all(np.can_cast(char, t) for char in chars)), None)


def test_the_rule_is_that_of_clip():
    """NumPy's one ufunc of three inputs, which has a loop for bool, too."""
    clip = np._core.umath.clip
    for chars in itertools.product(CHARS[1:], repeat=3):
        resolved = clip.resolve_dtypes((*map(np.dtype, chars), None))
        assert resolved[-1] == first_loop(INTEGER_TYPES + FLOAT_TYPES, chars), chars


@pytest.mark.parametrize("row", [row for row in ELEMENTWISE if len(row.inputs) > 2], ids=lambda row: row.name)
def test_of_three_types(row):
    function = getattr(fastact, row.name)
    for chars in itertools.product(CHARS, repeat=3):
        operands = [np.dtype(char) for char in chars]
        operands += [operands[-1]] * (function.nin - 3)
        resolved = function.resolve_dtypes((*operands, *[None] * function.nout))
        assert set(resolved) == {first_loop(row.types, chars)}, chars


# --- bfloat16 --------------------------------------------------------------------------------------------------------


@by_row
@pytest.mark.parametrize("left_out", [False, True])
def test_bfloat16_where_it_is_asked_for(row, left_out):
    """As by np.maximum; np.exp and others, which look for their loops otherwise, refuse it beside other types."""
    bfloat16, function = pytest.importorskip("ml_dtypes").bfloat16, getattr(fastact, row.name)
    nin = len(row.arrays) if left_out and row in LEFT_OUT else function.nin
    for char, casting in itertools.product([*CHARS, *"FO", bfloat16], CASTINGS):
        x, keywords = np.ones(16, char), {"dtype": bfloat16, "casting": casting}
        if char == "O" and nin < function.nin:
            continue  # refused, in other words
        ours, theirs = outcome(function, (x,) * nin, keywords), outcome(np.maximum, (x, x), keywords)
        assert ours == theirs, (char, casting)


@pytest.mark.parametrize("row", LEFT_OUT, ids=lambda row: row.name)
@pytest.mark.parametrize("casting", CASTINGS)
def test_a_parameter_left_out_beside_bfloat16(row, casting):
    """As beside float16."""
    bfloat16, function = pytest.importorskip("ml_dtypes").bfloat16, getattr(fastact, row.name)
    ours, theirs = (
        outcome(function, (np.ones(16, dtype),) * len(row.arrays), {"casting": casting})
        for dtype in (bfloat16, np.float16)
    )
    assert ours == ((np.ndarray, np.dtype(bfloat16)) if theirs == (np.ndarray, np.float16) else theirs)


@pytest.mark.parametrize("row", [row for row in LEFT_OUT if len(row.arrays) > 1], ids=lambda row: row.name)
@pytest.mark.parametrize("char", CHARS)
def test_a_parameter_left_out_beside_bfloat16_and_another_type(row, char):
    bfloat16, function = pytest.importorskip("ml_dtypes").bfloat16, getattr(fastact, row.name)
    x, other = np.ones(16, bfloat16), np.ones(16, char)
    for first, last in ((x, other), (other, x)):
        operands = (first,) * (len(row.arrays) - 1) + (last,)
        assert outcome(function, operands, {}) == outcome(np.maximum, (first, last), {})
