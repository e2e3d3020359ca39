"""Type resolution: each combination of types and keywords gives the result type or the error that NumPy's ufuncs give.

Each ufunc is compared with a model, one of NumPy's ufuncs. A ufunc with more operands than any model has is compared
with a model that gets operands of the same types: NumPy looks for the first loop to which all of them can be cast.
"""

import functools
import itertools
import re

import numpy as np
import pytest
from support.observe import numpys_error
from support.operands import one_of_each_form, outputs

import fastact
from fastact._catalogue import FLOAT_TYPES, INTEGER_TYPES, UFUNCS

# By whether there are integer loops, and the numbers of inputs and outputs. The models have all loops that fastact's
# ufuncs have, and few others.
MODELS = {
    (True, 1, 1): np.square,
    (True, 2, 1): np.floor_divide,
    (True, 2, 2): np.divmod,
    (False, 1, 1): np.deg2rad,
    (False, 2, 1): np.copysign,
    (False, 1, 2): np.modf,
}
ELEMENTWISE = one_of_each_form(row for row in UFUNCS if not row.signature)  # test_dtypes.py has all ufuncs
WITH_DEFAULTS = [row for row in ELEMENTWISE if row.params and not any(param.required for param in row.params)]
CHARS = "?bBhHiIlLqQefdg"
SIZES = (1, 16, 10_000)  # below and above the size from which the fast path releases the GIL
CASTINGS = ("no", "equiv", "safe", "same_kind", "unsafe", "wrong")
SCALARS = (2, 0.5, True, 1000, 1e100, np.float16(2), np.float32(0.5), np.float64(0.5), np.longdouble(2))
SCALARS += (np.int8(2), np.uint64(2), np.True_, np.array(0.5), np.array(2, "b"), np.array(2, "f"), 1j, "text")
by_row = pytest.mark.parametrize("row", ELEMENTWISE, ids=lambda row: row.name)


def model_of(row, inputs):
    """Return the NumPy ufunc that is most similar to a ufunc of fastact with this number of inputs."""
    integers, nout = row.activation.integers, min(len(row.outputs), 2)
    return MODELS.get((integers, min(inputs, 2), nout)) or MODELS[integers, 1, nout]


def plain_settings():
    """Yield keyword arguments; the value of "out" is a data type instead of an array."""
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
    """Yield keyword arguments that name the types of all operands; with `partly`, also of some inputs only."""
    for char in "?bLefdg":
        yield {"signature": char * nin + "->" + char * nout}
        if partly:
            yield {"signature": (char,) + (None,) * (nin + nout - 1)}
        yield {"signature": (None,) * nin + (char,) * nout}
    yield {"signature": "f"}
    yield {"dtype": "f", "signature": "f" * nin + "->" + "f" * nout}
    yield {"signature": ("f",) * (nin + nout + 1)}


def outcome(function, operands, keywords):
    """Return the type and data type of the results, or the type and message of the exception."""
    n = max(np.size(operand) for operand in operands)
    if "out" in keywords:
        keywords = keywords | {"out": tuple(np.zeros(n, keywords["out"]) for _ in range(function.nout))}
    try:
        with np.errstate(all="raise"):
            results = outputs(function(*operands, **keywords))
    except Exception as caught:
        error = numpys_error(caught)
        if re.search("No loop matching|did not contain a loop", str(error)):
            return TypeError, "no loop"  # the message depends on what NumPy has cached of earlier calls
        message = re.sub(rf"\b{function.__name__}\b", "it", str(error))
        return type(error), re.sub(r"(input|output) \d from|length \d+", r"\1 from", message)
    assert len({result.dtype for result in results}) == 1
    return type(results[0]), results[0].dtype


@functools.cache
def of_one_type(nin, nout=None, partly=True):
    """Return operands of one type with all keyword arguments; without those that name every operand if nout is None."""
    listed, sizes = [], itertools.cycle(SIZES)
    settings = list(plain_settings()) + ([] if nout is None else list(signatures(nin, nout, partly)))
    for char, keywords in itertools.product(CHARS, settings):
        listed.append(((np.ones(next(sizes), char),) * nin, keywords))
    return listed


@functools.cache
def of_two_types(nin):
    """Return operands of which the last has another type."""
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
    partly = (model.nin == 1) == (function.nin == 1)  # otherwise the model has no other input
    outcomes = expected(model, of_one_type, model.nin, model.nout, partly)
    assert_as_numpys_own(function, of_one_type(function.nin, function.nout, partly), outcomes)


@by_row
def test_of_two_types(row):
    function, model = getattr(fastact, row.name), MODELS[row.activation.integers, min(len(row.inputs), 2), 1]
    pairs = zip(of_two_types(function.nin), expected(model, of_two_types, model.nin), strict=True)
    if row.params and row.params[-1].clamped:  # test_bounds.py tests the ints that NumPy rejects
        pairs = [(combination, theirs) for combination, theirs in pairs if theirs[0] is not OverflowError]
    assert_as_numpys_own(function, *zip(*pairs, strict=True))


@pytest.mark.parametrize("row", WITH_DEFAULTS, ids=lambda row: row.name)
def test_an_omitted_parameter_changes_nothing(row):
    """For every type, keyword and casting, the result is that of a ufunc without parameters."""
    function, arrays = getattr(fastact, row.name), len(row.arrays)
    model = model_of(row, arrays)
    assert_as_numpys_own(function, of_one_type(arrays), expected(model, of_one_type, model.nin))
    if arrays > 1:
        model = MODELS[row.activation.integers, 2, 1]
        assert_as_numpys_own(function, of_two_types(arrays), expected(model, of_two_types, model.nin))


def first_loop(types, chars):
    """Return the first of the types to which all others can be cast."""
    return next((np.dtype(t) for t in types if all(np.can_cast(char, t) for char in chars)), None)


def test_numpys_clip_follows_the_rule_of_first_loop():
    """It is NumPy's only ufunc with three inputs; it has a loop for bool, too."""
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
@pytest.mark.parametrize("omitted", [False, True])
def test_requested_bfloat16(row, omitted):
    """The model is np.maximum. np.exp and others find their loops in another way and reject bfloat16 then."""
    bfloat16, function = pytest.importorskip("ml_dtypes").bfloat16, getattr(fastact, row.name)
    nin = len(row.arrays) if omitted and row in WITH_DEFAULTS else function.nin
    for char, casting in itertools.product([*CHARS, *"FO", bfloat16], CASTINGS):
        x, keywords = np.ones(16, char), {"dtype": bfloat16, "casting": casting}
        if char == "O" and nin < function.nin:
            continue  # rejected with another message
        ours, theirs = outcome(function, (x,) * nin, keywords), outcome(np.maximum, (x, x), keywords)
        assert ours == theirs, (char, casting)


@pytest.mark.parametrize("row", WITH_DEFAULTS, ids=lambda row: row.name)
@pytest.mark.parametrize("casting", CASTINGS)
def test_an_omitted_parameter_with_bfloat16(row, casting):
    """The model is float16."""
    bfloat16, function = pytest.importorskip("ml_dtypes").bfloat16, getattr(fastact, row.name)
    ours, theirs = (
        outcome(function, (np.ones(16, dtype),) * len(row.arrays), {"casting": casting})
        for dtype in (bfloat16, np.float16)
    )
    assert ours == ((np.ndarray, np.dtype(bfloat16)) if theirs == (np.ndarray, np.float16) else theirs)


@pytest.mark.parametrize("row", [row for row in WITH_DEFAULTS if len(row.arrays) > 1], ids=lambda row: row.name)
@pytest.mark.parametrize("char", CHARS)
def test_an_omitted_parameter_with_bfloat16_and_another_type(row, char):
    bfloat16, function = pytest.importorskip("ml_dtypes").bfloat16, getattr(fastact, row.name)
    x, other = np.ones(16, bfloat16), np.ones(16, char)
    for first, last in ((x, other), (other, x)):
        operands = (first,) * (len(row.arrays) - 1) + (last,)
        assert outcome(function, operands, {}) == outcome(np.maximum, (first, last), {})
