"""Test the performance report on made-up measurements: ratios, verdicts, tables, charts, the README's figures."""

import json
import re
import sys

import numpy as np
import pytest
import report
from performance import (
    compilers,
    copies,
    figures,
    instruction_sets,
    page,
    race,
    ranges,
    rows,
    shapes,
    sixteen_bit,
    small,
    sweep,
    text,
    themes,
    versus,
)

from fastact._catalogue import UFUNCS
from fastact._cli import chart
from fastact._cli.spelling import Stage, compile_spelling

VALUES = [ufunc for ufunc in UFUNCS if ufunc.kind == "value"]
SINGLE = [1.0, 1.1, 1.2]


def made_up(ufunc, size, times, **more):
    return race.entry(ufunc, size, {name: [time * factor for factor in SINGLE] for name, time in times.items()}, **more)


def shapes_times(case):
    return dict.fromkeys(case.spellings, 2) | {"fastact": 1}


@pytest.fixture(scope="module")
def measured():
    """Return a report in which all rivals take twice our time. One section was not measured."""
    three = {"fastact": 1, "numpy": 2, "torch": 2}
    calls = [{"negative": 10, "torch": 100, "numpy": 50, **dict.fromkeys(small.calls(ufunc), 2)} for ufunc in VALUES]
    stages = {"baseline": 4, "avx2": 2, "avx512": 1}
    sections = {
        "versus": [made_up(ufunc, versus.SIZE, three, dtype=dtype) for dtype in versus.LEAST_MEAN for ufunc in UFUNCS],
        "sixteen_bit": [
            made_up(ufunc, versus.SIZE, {"fastact": 1} | dict.fromkeys(rivals, 2), dtype=dtype)
            for dtype, rivals in sixteen_bit.RIVALS_OF.items()
            for ufunc in UFUNCS
        ],
        "shapes": [
            made_up(race.BY_NAME[case.ufunc], 0, shapes_times(case), title=case.title, group=group)
            for group, case in shapes.cases()
        ],
        "rows": [made_up(ufunc, shape, three) for ufunc, shape in rows.contests()],
        "copies": [made_up(u, size, {"fastact": 2, "copyto": 1}) for size in copies.SIZES for u in UFUNCS],
        "small": [made_up(ufunc, small.SIZE, times) for ufunc, times in zip(VALUES, calls, strict=True)],
        "threads": [made_up(ufunc, 10_000_000, {"one": 2, "two": 1, "torch": 3}, cores=2) for ufunc in VALUES],
        "sweep": [
            made_up(race.BY_NAME[name], size, {"one": 1 / size, "two": 1 / size, "copyto": 2 / size})
            for name in sweep.FUNCTIONS
            for size in sweep.SIZES
        ],
        "instruction_sets": [
            made_up(ufunc, 65_536, {"fastact": time, "exp": 1}, isa=isa)
            for isa, time in stages.items()
            for ufunc in VALUES
        ],
        "compilers": [
            made_up(ufunc, compilers.SIZE, {"here": 2, "clang": 2}, dtype=dtype, isa=isa)
            for isa in stages
            for dtype in compilers.DTYPES
            for ufunc in UFUNCS
        ],
        "ranges": [made_up(ufunc, ranges.SIZE, dict.fromkeys(ranges.RANGES, 1)) for ufunc in VALUES],
    }
    return report.head(quick=False) | {"sections": sections}


def test_a_ratio_is_taken_repeat_by_repeat():
    entry = {"times": {"numpy": [2, 30, 8], "fastact": [1, 10, 2]}}
    assert race.ratio(entry, "numpy", "fastact")["median"] == 3


def test_a_contestant_is_set_up_before_its_turn():
    turns = []
    stage = Stage.of(race.BY_NAME["relu"], 16, np.dtype("float32"))
    runs = {name: lambda: turns.append(state[0]) for name in "ab"}
    state = [""]
    setup = {name: lambda name=name: state.__setitem__(0, name) for name in "ab"}
    times = race.turns(runs, stage, race.Budget(0, 1), setup)
    assert len(times["a"]) == len(times["b"]) == 1
    assert turns == ["a", "b", "a", "b"]  # to warm up, then to be timed


def test_a_verdict_names_the_cases_that_miss_it():
    cases = {"a": 0.98, "b": 2, "c": 0.5}
    missed = ["- Target: fast. **Missed** by 2 of 3: c (0.500); a (0.980)."]
    assert text.verdict("fast", cases, at_least=1) == missed
    missed = ["- Target: short. **Missed** by 2 of 3: b (200 %); a (98 %)."]
    assert text.verdict("short", cases, at_most=0.9, show=text.percent) == missed


def test_a_verdict_names_the_worst_of_many():
    many = {str(index): index for index in range(1, 21)}
    missed = ["- Target: fast. **Missed** by 14 of 20, the worst: 1 (1.00); 2 (2.00); 3 (3.00); 4 (4.00); 5 (5.00)."]
    assert text.verdict("fast", many, at_least=15) == missed


def test_a_verdict_that_is_met_names_the_closest_case():
    cases = {"a": 3, "b": 2}
    assert text.verdict("fast", cases, at_least=1) == ["- Target: fast. **Met** by all 2; the closest is b (2.00)."]
    assert text.verdict("short", cases, at_most=4) == ["- Target: short. **Met** by all 2; the closest is a (3.00)."]
    assert text.verdict("mean", {"": 3}, at_least=1) == ["- Target: mean. **Met**: 3.00."]
    assert text.verdict("none", {}, at_least=1) == ["- Target: none. **Not measured**."]


def test_rises_are_over_the_least_so_far():
    entries = [
        made_up(race.BY_NAME["relu"], size, {"one": time}) for size, time in {1: 4, 2: 2, 3: 3, 4: 1, 5: 2}.items()
    ]
    assert sweep.rises(entries, "relu", "one") == pytest.approx({2: 0.5, 3: 1.5, 4: 0.5, 5: 2})


def test_the_page_has_the_verdicts(measured):
    written = page.page(measured, report.SECTIONS)
    assert "in float32, no function is slower than PyTorch. **Met**" in written
    assert "at least 3 times as fast as PyTorch. **Missed**: 2.00" in written
    assert "at least 2 times as fast as PyTorch. **Met**: 2.00" in written
    assert "take at most 1.1 times as long as a copy. **Missed**" in written
    assert f"at most 30 % of the time of `np.negative(x, out=x)`. **Met** by all {len(VALUES)}" in written
    assert "two threads are at least 1.7 times as fast as one. **Met**" in written
    assert "avx512 is faster than avx2. **Met**" in written
    assert "with avx2 in float64, Clang's build takes at most 1.3 times as long. **Met**" in written
    assert "no range takes more than 1.5 times as long. **Met**" in written
    assert "## Against other libraries\n\nNot measured." in written
    assert "along an axis, no function is slower than PyTorch. **Met** by all 84" in written
    assert "a loss with its gradient is at least 2 times as fast as NumPy. **Met** by all 4" in written
    assert "relu on strides and with masks is never slower than `np.maximum`. **Met**" in written
    assert all(section.TITLE in written for section in report.SECTIONS.values())
    assert measured["machine"]["machine"].partition(", ")[0] not in written  # the name of the host is private


def test_tables_are_rectangular(measured):
    for block in page.page(measured, report.SECTIONS).split("\n\n"):
        rows = [line for line in block.splitlines() if line.startswith("|")]
        assert len({row.count("|") for row in rows}) <= 1


def test_the_readme_gets_its_figures(measured):
    written = page.readme(measured)
    assert "| `relu` | 25.0 | 2.00 | 2.00 | 2.00 | 2.00 |" in written
    assert "takes 20 % of the time of `np.negative(x, out=x)`" in written


def pictures(charts):
    """Return the names of the pictures of all panels."""
    panels = [f"{name}-{number + 1}" for name, chart in charts.items() for number in range(len(chart["panels"]))]
    return {f"{panel}-{theme}.svg" for panel in panels for theme in ("light", "dark")}


def test_charts_are_drawn_for_light_and_dark_pages(measured, tmp_path):
    charts = page.charts(measured, report.SECTIONS)
    assert charts.keys() == {"versus", "shapes", "copies", "sweep"}
    figures.draw(charts, tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == pictures(charts)
    for file in tmp_path.glob("*-dark.svg"):
        light = file.with_name(file.name.replace("-dark", "-light")).read_text()
        assert chart.INK in light
        assert themes.DARK[chart.INK] in file.read_text()
        assert not set(themes.DARK) & set(re.findall("#[0-9a-f]{6}", file.read_text()))


def test_a_chart_fits_a_phone(measured, tmp_path):
    figures.draw(page.charts(measured, report.SECTIONS), tmp_path)
    for file in tmp_path.iterdir():
        width = re.search(r'<svg .*?width="([\d.]+)pt"', file.read_text(), re.DOTALL)[1]
        assert figures.STYLE["font.size"] * 360 / float(width) > 10  # pixels on a screen of 360 pixels


def test_panels_of_a_chart_have_the_same_limits(measured):
    for name, data in page.charts(measured, report.SECTIONS).items():
        panels = figures.CHARTS[name](data)
        assert len({(*panel.get_xlim(), *panel.get_ylim()) for panel in panels}) == 1


def test_the_page_shows_the_charts_that_are_committed(measured):
    committed = json.loads((report.ROOT / "docs" / "performance" / "figures.json").read_text())
    for shown in (page.page(measured, report.SECTIONS), (report.ROOT / "docs" / "performance.md").read_text()):
        assert set(re.findall(r"{image} performance/(.*)", shown)) == pictures(committed)


def test_the_command_writes_everything_again_from_its_json(measured, tmp_path, monkeypatch):
    monkeypatch.setattr(report, "ROOT", tmp_path)
    monkeypatch.setattr(report, "fill_readme", (tmp_path / "README.md").write_text)
    monkeypatch.setattr(sys, "argv", ["report.py", "--redraw", "--json", str(tmp_path / "measured.json")])
    (tmp_path / "measured.json").write_text(json.dumps(measured))
    report.main()
    assert (tmp_path / "docs" / "performance.md").read_text() == page.page(measured, report.SECTIONS)
    assert (tmp_path / "docs" / "performance" / "figures.json").exists()
    assert (tmp_path / "README.md").exists()


@pytest.mark.parametrize("ufunc", [u for u in UFUNCS if u.kind != "derivative"], ids=lambda ufunc: ufunc.name)
def test_every_way_to_call_works(ufunc):
    stage = Stage.of(ufunc, small.SIZE, np.dtype("float32"))
    constants = race.PEERS["fastact"].constants(ufunc)
    for spelling in small.calls(ufunc).values():
        compile_spelling(spelling, stage.frames, constants)()


def test_contestants_on_other_shapes_agree():
    """The contestants compute the same, except ``np.negative``: it is the cheapest ufunc, not an equivalent."""
    for group, case in shapes.cases():
        results = {}
        for name in case.spellings.keys() - {"negative"}:
            if group != "parameters" and "out" in case.names and name != "torch":  # PyTorch would load its OpenMP
                case.names["out"][...] = 7
                with np.errstate(all="ignore"):
                    shapes.compile_contestant(case, name)()
                results[name] = case.names["out"].copy()
        for result in results.values():
            rtol = 0.2 if result.dtype == np.float16 else 1e-4  # NumPy sums columns in float16
            np.testing.assert_allclose(result, results["fastact"], rtol, atol=1e-4, err_msg=case.title)


@pytest.mark.parametrize("name", ranges.RANGES)
@pytest.mark.parametrize("ufunc", ["gelu", "tanh_backward", "swiglu", "relu_backward_from_output", "softmax_backward"])
def test_inputs_of_a_range_have_the_type_and_order_of_the_operands(ufunc, name):
    drawn = ranges.inputs(race.BY_NAME[ufunc], name)
    assert tuple(drawn) == race.BY_NAME[ufunc].arrays
    assert {array.dtype for array in drawn.values()} == {np.dtype("float32")}


def test_instruction_sets_are_compared_round_by_round():
    assert instruction_sets.gain([4, 6, 8], [2, 2, 2]) == 3
