"""What fastact relies on in NumPy beyond the documented C API: each failure names an assumption that no longer holds.

The head of ``fastact/_ufunc/call.pxd`` lists the assumptions by number and explains them.
"""

import functools
import warnings

import numpy as np
import pytest
from support.operands import every_ufunc, example, outputs
from support.processes import run

import fastact
from fastact import _core

X = np.array([-2, -1, 7], "f4")
SLOPE = {"negative_slope": 0.01}
PUBLIC_FLAGS = 0x2507  # C_CONTIGUOUS, F_CONTIGUOUS, OWNDATA, ALIGNED, WRITEABLE, WRITEBACKIFCOPY


def test_no_assumption_failed_at_import():
    changed = "this NumPy runs calls of ufuncs in another way; assumptions 1 to 4 in _ufunc/call.pxd"
    assert _core.unmet_assumptions == [], changed


@every_ufunc
def test_a_new_ufunc_is_an_instance_of_exactly_ufunc(row):
    assert type(getattr(fastact, row.name)) is np.ufunc, "assumption 3: NumPy makes another type of ufunc"


@pytest.mark.parametrize(
    "call",
    [
        lambda: fastact.leaky_relu(X),
        lambda: fastact.leaky_relu(*(X,)),
        lambda: fastact.leaky_relu(*(X,), **SLOPE),
        lambda: fastact.leaky_relu.__call__(X),
        lambda: np.ufunc.__call__(fastact.leaky_relu, X),
        lambda: next(map(fastact.leaky_relu, [X])),
        lambda: functools.partial(fastact.leaky_relu)(X),
    ],
    ids=["plain", "unpacked", "keywords", "method", "method of the type", "map", "partial"],
)
def test_every_form_of_call_fills_in_defaults(call):
    try:
        result = call()
    except TypeError as error:
        raise AssertionError("assumptions 1 and 2: a call in this form doesn't reach fastact's function") from error
    np.testing.assert_array_equal(result, np.where(X > 0, X, np.float32(0.01) * X))


@every_ufunc
def test_numpys_own_function_gives_the_same_results(row):
    function = getattr(fastact, row.name)
    arrays, params = example(row, 200)
    actual, expected = function(*arrays, *params), _core.call_numpy_entry(function, *arrays, *params)
    for one, other in zip(outputs(actual), outputs(expected), strict=True):
        changed = "NumPy's own vectorcall function passes other operands to the inner loop than fastact's"
        assert one.dtype == other.dtype, changed
        np.testing.assert_array_equal(one, other, err_msg=changed)


def test_numpys_own_function_is_kept():
    with pytest.raises(TypeError) as caught:
        _core.call_numpy_entry(fastact.leaky_relu, X)
    assert "negative_slope" not in str(caught.value), "assumption 1: `vectorcall` isn't the function that NumPy stored"


@pytest.mark.parametrize("array", [X, X[::2], X.reshape(3, 1).T, np.frombuffer(bytes(8)), np.ones(())])
def test_ordinary_arrays_have_only_public_flags(array):
    private = array.flags.num & ~PUBLIC_FLAGS
    assert private == 0, f"assumption 5: NumPy sets the private flag {private:#x}; small arrays with `out=` are slow"


def test_writing_to_a_broadcast_result_warns_as_in_numpy():
    def warnings_of(function):
        out = np.broadcast_arrays(np.empty(3, "f4"), np.empty((1, 3), "f4"))[0]  # no elements that share memory
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            function(X[np.newaxis], out=out)
        return [(warning.category, str(warning.message)) for warning in caught]

    expected = warnings_of(np.abs)
    assert expected, "NumPy no longer warns: assumption 5 is obsolete; remove PUBLIC_FLAGS from _ufunc"
    assert warnings_of(fastact.relu) == expected, "assumption 5: NumPy marks such arrays in another way"


@pytest.mark.parametrize(("other", "expected"), [("i2", "f4"), ("i8", "f8"), ("f8", "f8"), ("F", None), ("O", None)])
def test_a_promoter_that_returns_minus_one_declines(other, expected):
    pytest.importorskip("ml_dtypes")
    try:
        result = fastact.prelu(X, np.ones(3, other)).dtype
    except TypeError as error:
        result = None if "prelu" in str(error) else error
    assert result == expected, "assumption 6: NumPy doesn't go on after a promoter that returns -1 without an exception"


def test_import_without_vectorcall_leaves_numpys_function_in_place():
    """Another layout of types in CPython makes this test print "other layout"."""
    script = """
        import ctypes, struct, warnings
        import numpy as np
        HAVE_VECTORCALL, POINTER = 1 << 11, struct.calcsize("P")
        # tp_flags of np.ufunc: behind ob_size and 18 fields of the size of a pointer
        flags = ctypes.c_ulong.from_address(id(np.ufunc) + object.__basicsize__ + 19 * POINTER)
        if flags.value != np.ufunc.__flags__:
            print("other layout")
            raise SystemExit
        flags.value &= ~HAVE_VECTORCALL
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            import fastact
        flags.value |= HAVE_VECTORCALL
        print(*[f"{warning.category.__name__}: {warning.message}" for warning in caught])
        x = np.array([-2, -1, 7], "f4")
        print(fastact.relu(x), fastact.leaky_relu(x, 0.5), fastact._core.call_numpy_entry(fastact.relu, x))
        print(fastact.softmax(x, axis=0).sum().round(3), fastact.leaky_relu.reduce(x))
        try:
            fastact.leaky_relu(x)
        except TypeError as error:
            print(error)
    """
    shown = run(script).splitlines()
    if shown == ["other layout"]:
        pytest.skip("the layout of a type differs in this Python")
    warning, results, methods, error = shown
    assert warning == (
        f"RuntimeWarning: fastact doesn't know how this NumPy ({np.__version__}) calls ufuncs. Assumptions that don't "
        "hold: numpy.ufunc supports vectorcall. Pass all inputs by position. Calls on small arrays are slower."
    )
    assert results == "[0. 0. 7.] [-1.  -0.5  7. ] [0. 0. 7.]"
    assert methods.startswith("1.0 ")
    assert "takes from 2 to 3 positional arguments but 1 w" in error
