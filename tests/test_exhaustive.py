"""The exhaustive sweep finds wrong results; ``-m exhaustive`` runs the sweep, for hours."""

from itertools import pairwise

import numpy as np
import pytest
from slow import exhaustive
from support import reference, ulp
from support.oracle import Oracle

from fastact._catalogue import ACTIVATIONS

ROWS = [row for row in ACTIVATIONS if isinstance(reference.ORACLES[row.name], Oracle)]
X = np.linspace(-3, 3, 1001, dtype=np.float32)


def rounded(name, kind):
    """Return a correctly rounded float32 function."""
    definition = getattr(reference.ORACLES[name], kind)
    return lambda x, *params: definition(x, *params).astype(x.dtype)


def wrong_at(name, kind, at, ulps):
    """Return a correctly rounded function with an error of some ulp at one input."""

    def function(x, *params):
        result = rounded(name, kind)(x, *params)
        hit = x.view(np.uint32) == np.float32(at).view(np.uint32)
        result.view(np.int32)[hit] += ulps
        return result

    return function


def test_scan_finds_one_wrong_result():
    good = exhaustive.scan(rounded("tanh", "value"), "tanh", "value", np.float32, [X, -X])
    assert 0.4 < good["ulp"][0] <= 0.5
    bad = exhaustive.scan(wrong_at("tanh", "value", X[77], 3), "tanh", "value", np.float32, [X[500:], X[:500]])
    assert bad["ulp"] == [pytest.approx(3, abs=0.5), X[77]]


def test_scan_requires_nan_for_nan():
    nans = np.full(8, np.nan, np.float32)
    assert exhaustive.scan(rounded("tanh", "value"), "tanh", "value", np.float32, [nans])["ulp"][0] == 0
    assert exhaustive.scan(np.ones_like, "tanh", "value", np.float32, [nans])["ulp"][0] == np.inf


def test_scan_counts_absolute_errors_near_a_zero_of_the_derivative():
    crossing = np.float32(reference.ORACLES["silu"].crossing())
    near = np.array([crossing, crossing + np.float32(0.2)], np.float32)
    found = exhaustive.scan(wrong_at("silu", "derivative", crossing, 2**20), "silu", "derivative", np.float32, [near])
    assert found["ulp"][0] <= 0.5
    assert 0 < found["zone"][0] < 1
    off = exhaustive.scan(lambda x: np.full_like(x, 1e-3), "silu", "derivative", np.float32, [near])
    assert off["zone"][0] > 100


def test_tasks_cover_every_float32():
    ends = [(block[0].view(np.uint32), block[-1].view(np.uint32)) for block in exhaustive.every_float32(5)]
    assert ends[0][0] == 5 * exhaustive.CHUNK
    assert ends[-1][1] == 6 * exhaustive.CHUNK - 1
    assert all(a[1] + 1 == b[0] for a, b in pairwise(ends))
    assert exhaustive.CHUNK * exhaustive.TASKS == 2**32


def test_a_brief_sweep_has_every_float32_near_1():
    middle = next(exhaustive.every_float32(exhaustive.MIDDLE[0])), next(exhaustive.every_float32(17))
    assert [block[0] for block in middle] == [2.0**-15, 2.0**9]
    assert exhaustive.MIDDLE == (14, 15, 16)
    assert sum(block.size for block in exhaustive.every_float32(3, 17)) >= exhaustive.CHUNK / 17


def test_the_state_is_saved_and_reported(tmp_path):
    state = exhaustive.State(tmp_path / "deep" / "0.1-avx2-abc.json")
    for chunk in range(exhaustive.TASKS):
        state.add("tanh", "float32", chunk, {"ulp": [chunk / 40, chunk]})
    state.add("relu", "float32", 0, {"ulp": [0.0, 0.0]})
    state.save()
    again = exhaustive.State(state.path)
    assert again.found == state.found
    text = exhaustive.report([again], {("tanh", "float32"): "∞ | 2"})
    assert "| `tanh` | float32 | 1.57 | 63 |  | ∞ | 2 |" in text
    assert "relu" not in text  # not finished
    without = exhaustive.report([again], {})
    assert exhaustive.former_pytorch(text + without) == {("tanh", "float32"): "∞ | 2"}


def test_pytorch_is_measured_on_finite_inputs():
    pytest.importorskip("torch")
    chunk = exhaustive.TASKS // 2 - 1  # contains the largest numbers, infinity and NaN
    found = exhaustive.work("pytorch", True, "relu", "value", "float32", chunk)
    assert found == {"ulp": [0.0, found["ulp"][1]]}
    assert np.isfinite(found["ulp"][1])


def test_finished_tasks_are_not_repeated(tmp_path):
    state = exhaustive.State(tmp_path / "state.json")
    for kind in exhaustive.KINDS:
        state.entry(exhaustive.title("relu", kind), "float32")["tasks"] = list(range(exhaustive.TASKS))
    assert exhaustive.run(["relu"], dtypes=["float32"], state=state).entry("relu", "float32")["worst"] == {}


@pytest.fixture(scope="module")
def table():
    """Write the report after all tests, even if some failed."""
    yield
    exhaustive.write_report(exhaustive.REPORT)


@pytest.mark.exhaustive
@pytest.mark.usefixtures("table")
@pytest.mark.parametrize("dtype", [np.float32, np.float64], ids=lambda dtype: dtype.__name__)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_whole_sweep_is_as_accurate_as_promised(row, dtype):
    oracle = reference.ORACLES[row.name]
    state = exhaustive.run([row.name], dtypes=[dtype.__name__])
    for kind in exhaustive.KINDS:
        worst = state.entry(exhaustive.title(row.name, kind), dtype.__name__)["worst"]
        assert worst["ulp"][0] <= ulp.promise(oracle, kind, dtype), worst["ulp"]
        assert worst.get("zone", [0])[0] <= 1, worst["zone"]
