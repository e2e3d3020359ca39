"""Test the performance report on made-up measurements: ratios, targets, tables, charts, the README's figures."""

import importlib.util
import json
import re
import sys
from collections import Counter
from types import SimpleNamespace

import numpy as np
import pytest
import report
from performance import (
    compilers,
    copies,
    figures,
    instruction_sets,
    networks,
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

from fastact import _core
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
        "networks": [
            {"task": task, "threads": threads, "times": {"fastact": [2e6], "torch": [3e7], networks.FUSED: [2e7]}}
            for task in (networks.TRAINING, networks.BLOCK)
            for threads in networks.THREADS
        ],
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


def test_a_missed_target_names_the_cases_that_miss_it():
    cases = {"a": 0.98, "b": 2, "c": 0.5}
    assert text.missed("Fast", cases, at_least=1) == ["Fast. Missed by 2 of 3: c (0.500); a (0.980)."]
    percents = ["Short. Missed by 2 of 3: b (200 %); a (98 %)."]
    assert text.missed("Short", cases, at_most=0.9, show=text.percent) == percents
    assert text.missed("Mean", {"": 0.5}, at_least=1) == ["Mean. Measured: 0.500."]


def test_a_missed_target_names_the_worst_of_many():
    many = {str(index): index for index in range(1, 21)}
    missed = ["Fast. Missed by 14 of 20, the worst: 1 (1.00); 2 (2.00); 3 (3.00)."]
    assert text.missed("Fast", many, at_least=15) == missed


def test_a_target_that_is_met_is_not_written():
    cases = {"a": 3, "b": 2}
    assert text.missed("Fast", cases, at_least=2) == text.missed("Short", cases, at_most=3) == []
    assert text.missed("None", {}, at_least=1) == []


def test_rises_are_over_the_least_so_far():
    entries = [
        made_up(race.BY_NAME["relu"], size, {"one": time}) for size, time in {1: 4, 2: 2, 3: 3, 4: 1, 5: 2}.items()
    ]
    assert sweep.rises(entries, "relu", "one") == pytest.approx({2: 0.5, 3: 1.5, 4: 0.5, 5: 2})


def test_the_page_has_every_section(measured):
    written = page.page(measured, report.SECTIONS)
    assert all(f"## {section.TITLE}\n" in written for section in report.SECTIONS.values())
    assert "## Against other libraries\n\nNot measured." in written
    assert "Slower: none." in written
    assert "| float16 | 2.00 | 2.00 |\n| bfloat16 | – | 2.00 |" in written
    assert "| avx512 over avx2 | 2.00 | 2.00 (`relu`) |" in written
    assert "| avx2, float64 | 1.00 | 1.00 (`relu`) |" in written
    assert "- The median of all functions with `out` is 20 %." in written
    assert measured["machine"]["machine"].partition(", ")[0] not in written  # the name of the host is private


def test_the_page_opens_with_three_sentences_and_the_chart(measured):
    heading, summary, chart, *_ = page.page(measured, report.SECTIONS).split("\n\n")
    assert heading == "# Performance"
    assert "performance/versus-1-light.svg" in chart
    assert summary == (
        "On 65,536 float32 elements and one thread, functions are on average 2.00 times as fast as the fastest NumPy "
        "equivalents and 2.00 times as fast as PyTorch, and backward passes 2.00 and 2.00 times as fast. "
        "`relu(x, out=y)` on 16 elements takes 20 % of the time of `np.negative(x, out=x)`, a simple NumPy ufunc. "
        "On 10,000,000 float32 elements, two threads are on average 2.00 times as fast as one."
    )


def test_missed_targets_are_for_developers(measured):
    piecewise = sum(ufunc.activation.piecewise for ufunc in UFUNCS)
    missed = page.missed_targets(measured, report.SECTIONS)
    assert re.match(
        r"- Against NumPy and PyTorch\n  - In float32, functions are .* at least 3 times .*\. Measured: 2\.00\.\n",
        missed,
    )
    assert f"at most 1.1 times as long as a copy. Missed by {piecewise} of {piecewise}, the worst: " in missed
    met = ("In float64", "Along an axis", "A loss", "A call", "Two threads", "Ranges")
    assert not any(target in missed for target in met)
    assert page.missed_targets(measured, {}) == "None."
    for written in (page.page(measured, report.SECTIONS), (report.ROOT / "docs" / "performance.md").read_text()):
        assert not re.search("target|miss", written, re.IGNORECASE)


def test_tables_are_rectangular(measured):
    for block in page.page(measured, report.SECTIONS).split("\n\n"):
        rows = [line for line in block.splitlines() if line.startswith("|")]
        assert len({row.count("|") for row in rows}) <= 1


def test_the_readme_gets_its_figures(measured):
    written = page.readme(measured)
    assert written.keys() == {"headline", "networks", "speed"}
    assert "| `relu` | 25.0 | 2.00 | 2.00 | 2.00 | 2.00 |" in written["speed"]
    assert "takes 20 % of the time of `np.negative(x, out=x)`" in written["speed"]
    assert "trains in 2.00 ms per epoch, 15.0 times as fast as with PyTorch (1,000 samples" in written["headline"]
    assert "| training, an epoch | 2.00 ms | 15.0× |\n" in written["networks"]
    assert "PyTorch's training takes 10.0 times as long." in written["networks"]


def test_the_readme_keeps_figures_that_were_not_measured(measured):
    sections = {key: entries for key, entries in measured["sections"].items() if key not in ("networks", "small")}
    assert page.readme(measured | {"sections": sections}) == {}


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


def test_only_the_first_panel_of_a_chart_has_the_title(measured):
    for name, data in page.charts(measured, report.SECTIONS).items():
        first, *others = (panel.figure.legends[0].get_title().get_text() for panel in figures.CHARTS[name](data))
        assert " ".join(first.split()) == data["title"]
        assert not "".join(others).strip()


def test_a_chart_that_is_longer_than_a_screen_has_axis_and_legend_at_both_ends(measured):
    for name, data in page.charts(measured, report.SECTIONS).items():
        for panel in figures.CHARTS[name](data):
            ends = 2 if len(data.get("rows", ())) > figures.MANY_ROWS else 1
            assert len(panel.figure.legends) == ends
            assert panel.xaxis.get_tick_params()["labeltop"] == (ends == 2)


def test_the_page_shows_the_charts_that_are_committed(measured):
    committed = json.loads((report.ROOT / "docs" / "performance" / "figures.json").read_text())
    for shown in (page.page(measured, report.SECTIONS), (report.ROOT / "docs" / "performance.md").read_text()):
        assert set(re.findall(r"{image} performance/(.*)", shown)) == pictures(committed)


def marked(contents):
    """Return contents between the marks of their names."""
    return "".join(f"<!-- {name} -->\n{content}\n<!-- end of {name} -->\n" for name, content in contents.items())


def test_the_command_writes_everything_again_from_its_json(measured, tmp_path, monkeypatch):
    monkeypatch.setattr(report, "ROOT", tmp_path)
    places = page.readme(measured)
    (tmp_path / "README.md").write_text(marked(dict.fromkeys(places, "old")))
    (tmp_path / "CONTRIBUTING.md").write_text(marked({"missed targets": "old"}))
    monkeypatch.setattr(sys, "argv", ["report.py", "--redraw", "--json", str(tmp_path / "measured.json")])
    (tmp_path / "measured.json").write_text(json.dumps(measured))
    report.main()
    assert (tmp_path / "docs" / "performance.md").read_text() == page.page(measured, report.SECTIONS)
    assert (tmp_path / "docs" / "performance" / "figures.json").exists()
    assert (tmp_path / "README.md").read_text() == marked(places)
    missed = page.missed_targets(measured, report.SECTIONS)
    assert (tmp_path / "CONTRIBUTING.md").read_text() == marked({"missed targets": missed})


def test_the_readme_has_a_place_for_every_figure(measured, tmp_path):
    from texts import docs

    copy = tmp_path / "README.md"
    copy.write_text(docs.README.read_text())
    for name, content in page.readme(measured).items():
        report.fill(copy, name, content)
        assert f"\n{content}\n" in copy.read_text()


def test_a_duration_has_three_digits_and_a_unit():
    assert [text.duration(time) for time in (999, 1080, 2.5e6, 1.3e9)] == ["999 ns", "1.08 µs", "2.50 ms", "1.30 s"]


def test_networks_are_measured_on_one_thread_and_on_all(monkeypatch):
    """The child processes get the number of threads and the instruction set of this process."""
    asked = []
    monkeypatch.setattr(
        networks.child,
        "run",
        lambda function, budget, threads, **environment: asked.append((threads, environment)) or [],
    )
    networks.measure(race.Budget(1, 1))
    isa = {"FASTACT_ISA": _core.instruction_set}
    assert asked == [("one thread", isa | {"OMP_NUM_THREADS": "1"}), ("the default number of threads", isa)]


def test_every_library_races_in_every_task_that_it_has(monkeypatch):
    calls = []
    fake = SimpleNamespace(
        train=lambda: calls.append("train"), predict=lambda x: calls.append(len(x)), step=lambda: calls.append("step")
    )
    monkeypatch.setattr(networks.networks, "NETWORKS", {"fastact": lambda: fake, "torch, fused": lambda: fake})
    monkeypatch.setattr(networks.networks, "BLOCKS", {"fastact": lambda: fake, "not installed": lambda: fake})
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name in ("fastact", "torch"))
    settled = []
    monkeypatch.setattr(networks, "settle", settled.append)
    entries = networks.races(race.Budget(0, 1), "one thread")
    assert {entry["task"]: list(entry["times"]) for entry in entries} == {
        networks.TRAINING: ["fastact", "torch, fused"],
        **{task: ["fastact"] for task in networks.INFERENCE.values()},
        networks.BLOCK: ["fastact"],
    }
    runs = {"train": 2, 1: networks.CALLS, 32: networks.CALLS, 1000: networks.CALLS, "step": 1}
    assert Counter(calls) == {call: 2 * count for call, count in runs.items()}  # to warm up, then to be timed
    contestants = sum(len(entry["times"]) for entry in entries)
    assert len(settled) == 2 * contestants


def test_a_network_runs_untimed_until_other_threads_sleep(monkeypatch):
    calls, seconds = [], iter((0, 0.02, 0.04, 0.06))
    monkeypatch.setattr(networks.time, "perf_counter", lambda: next(seconds))
    monkeypatch.setattr(networks, "SETTLING_SECONDS", 0.05)
    networks.settle(lambda: calls.append(None))
    assert len(calls) == 2


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
