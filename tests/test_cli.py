"""The command line: its output, its files, and its error messages."""

import json
import math
import os
import re
import subprocess
import sys

import numpy as np
import pytest

import fastact
from fastact import _core
from fastact._catalogue import ACTIVATIONS, UFUNCS
from fastact._cli import table
from fastact._cli.arguments import DTYPES, _sizes, main
from fastact._cli.bench import geometric_means
from fastact._cli.spelling import (
    VALUES,
    Stage,
    compile_spelling,
    fastact_spelling,
    numpy_spelling,
    parameters,
    results,
)
from fastact._cli.timing import summarize

PNG = b"\x89PNG\r\n"
COMPARED = [ufunc for ufunc in UFUNCS if numpy_spelling(ufunc)]


@pytest.fixture
def fails(capsys):
    """Return a function that runs an invalid command line, and returns the exit status and the line on stderr."""

    def run(*argv):
        with pytest.raises(SystemExit) as stop:
            main(argv)
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1
        return stop.value.code, err

    return run


# --- spellings ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("in_place", [False, True], ids=["out of place", "in place"])
@pytest.mark.parametrize("ufunc", COMPARED, ids=lambda ufunc: ufunc.name)
def test_numpy_and_fastact_agree(ufunc, in_place):
    answers = []
    for spelling in (numpy_spelling(ufunc), fastact_spelling(ufunc)):
        stage = Stage.of(ufunc, 1000, np.dtype("float64"), in_place=in_place)
        compile_spelling(spelling, stage.frames, parameters(ufunc.activation))()
        answers.append([frame[name].copy() for frame in stage.frames for name in results(ufunc)])
    # NumPy has no erf. Its code uses an approximation with an error of 1.5e-7, which gate and value multiply.
    for theirs, ours in zip(*answers, strict=True):
        np.testing.assert_allclose(theirs, ours, rtol=1e-6, atol=5e-6)


def test_a_refreshed_stage_gives_the_same_results():
    stage = Stage.of(VALUES["sigmoid"], 16, np.dtype("float32"), in_place=True)
    run = compile_spelling("fastact.sigmoid(x, out=out)", stage.frames, {})
    run()
    once = [frame["out"].copy() for frame in stage.frames]
    stage.refresh()
    run()
    assert len(stage.frames) > 1
    np.testing.assert_array_equal(once, [frame["out"] for frame in stage.frames])


# --- bench -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    """Run a small benchmark in a process; return the completed process, the report and the figure."""
    folder = tmp_path_factory.mktemp("bench")
    argv = ["bench", "relu", "Sigmoid", "--sizes", "16,2e4", "--json", "report.json", "--plot", "figure.png"]
    done = subprocess.run([sys.executable, "-m", "fastact", *argv], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done, json.loads((folder / "report.json").read_text()), (folder / "figure.png").read_bytes()


def test_bench_measures_every_direction_and_size_in_and_out_of_place(bench):
    _, report, _ = bench
    measured = {(e["ufunc"], e["direction"], e["in_place"], e["size"]) for e in report["results"]}
    assert measured == {
        (name + suffix, direction, in_place, size)
        for name in ("relu", "sigmoid")
        for suffix, direction in (("", "forward"), ("_backward", "backward"))
        for in_place in (False, True)
        for size in (16, 20_000)
    }


def test_bench_numbers_are_plausible(bench):
    _, report, _ = bench
    for entry in report["results"]:
        for contestant in ("numpy", "fastact"):
            summary = entry[contestant]
            assert len(summary["repeats"]) >= 3
            assert summary["quartiles"][0] <= summary["median"] <= summary["quartiles"][1]
            assert 1e-3 < summary["median"] < 1e4
        ratios = np.divide(entry["numpy"]["repeats"], entry["fastact"]["repeats"])
        assert entry["speedup"]["median"] == pytest.approx(np.median(ratios))
    assert [floor["size"] for floor in report["floor"]] == [16, 20_000]
    assert all(floor["copyto"]["median"] > 0 for floor in report["floor"])


def test_bench_means_are_geometric(bench):
    _, report, _ = bench
    assert len(report["geometric_means"]) == 8
    for mean in report["geometric_means"]:
        where = ("size", "direction", "in_place")
        both = [e["speedup"]["median"] for e in report["results"] if all(e[key] == mean[key] for key in where)]
        assert mean["speedup"] == pytest.approx(math.sqrt(math.prod(both)))


def test_bench_prints_machine_and_tables(bench):
    done, report, _ = bench
    assert fastact.__version__ in done.stdout
    assert report["machine"]["instruction set"] in done.stdout
    assert report["machine"]["machine"] in done.stdout
    first_words = [line.split()[0] for line in done.stdout.splitlines() if line.strip()]
    # A row in the table of each of the two sizes, and one in the table of NumPy code.
    for name, rows in {"relu": 3, "sigmoid": 3, "geometric": 2, "backward": 8}.items():
        assert first_words.count(name) == rows
    assert "np.maximum(x, 0, out=out)" in done.stdout
    assert done.stderr == ""  # no progress bar without a terminal


def test_bench_names_the_threads_that_it_used(bench):
    done, report, _ = bench
    assert report["machine"]["threads"].split()[0] == "1"
    assert re.search(r"^threads +1\b", done.stdout, re.M)
    assert done.stdout.endswith("NumPy uses one thread.\n")


def test_bench_uses_as_many_threads_as_it_is_told(monkeypatch, capsys):
    used = set()
    monkeypatch.setattr("fastact._cli.bench.floor", lambda *_: used.add(fastact.get_num_threads()))
    monkeypatch.setattr("fastact._cli.table.show", lambda report: print(report["machine"]["threads"]))
    assert main(["bench", "relu", "--quick", "--sizes", "16", "--threads", "3"]) == 0
    assert used == {int(capsys.readouterr().out.split()[0])} == {3 if _core.has_threads else 1}


@pytest.fixture(scope="module")
def long_report():
    """Return the report of a benchmark of the function with the longest name, which is made up."""
    report = {
        "machine": {"threads": "1"},
        "dtype": "float64",
        "floor": [{"size": 16, "copyto": summarize([1]), "negative": summarize([1])}],
        "results": [
            {
                "function": "binary_cross_entropy_with_logits",
                "direction": "forward",
                "in_place": in_place,
                "size": 16,
                "numpy": {"spelling": "; ".join(["np.exp(x, out=out)"] * 20), **summarize([100, 900])},
                "fastact": summarize([10, 90]),
                "speedup": summarize([10, 10]),
            }
            for in_place in (False, True)
        ],
    }
    return report | {"geometric_means": geometric_means(report["results"])}


@pytest.mark.parametrize("columns", ["20", "80", "200"])
def test_bench_wraps_nothing_in_a_file(long_report, columns, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", columns)
    table.show(long_report)
    lines = capsys.readouterr().out.splitlines()
    assert lines == [line.rstrip() for line in lines]
    rows = [line for line in lines if line.startswith("binary_cross_entropy_with_logits ")]
    assert rows[0].split()[1:] == ["8,000", "±40%", "800", "±40%", "10.00x", "±0%"] * 2
    assert rows[1].endswith("; ".join(["np.exp(x, out=out)"] * 20))
    assert len(lines) == 15


def test_bench_leaves_out_the_spread_in_a_narrow_terminal(long_report, monkeypatch, capsys):
    monkeypatch.setenv("FORCE_COLOR", "1")
    rows = {}
    for columns in ("90", "120"):
        monkeypatch.setenv("COLUMNS", columns)
        table.show(long_report)
        shown = re.sub(r"\x1b\[[\d;]*m", "", capsys.readouterr().out)
        rows[columns] = re.search("^binary_cross_entropy_with_logits (.*)", shown, re.M)[1].split()
    assert rows["90"] == ["8,000", "800", "10.00x"] * 2
    assert rows["120"] == ["8,000", "±40%", "800", "±40%", "10.00x", "±0%"] * 2


def test_bench_shows_the_time_of_a_call_for_small_sizes(bench):
    done, report, _ = bench
    small, large = re.split("^20,000 elements", done.stdout, flags=re.M)
    units = [re.findall(r"ns per \w+", part) for part in (small, large)]
    assert units == [["ns per call"] * 3, ["ns per element"] * 3]  # the head of the table, and two in the caption
    relu = next(e for e in report["results"] if e["size"] == 16)
    (row,) = re.findall("^relu .*", small, re.M)
    assert float(row.split()[1].replace(",", "")) == pytest.approx(relu["numpy"]["median"] * 16, rel=0.01)


def test_bench_writes_its_figure(bench):
    assert bench[2].startswith(PNG)


def test_bench_without_a_spelling_has_no_numpy_column(monkeypatch, capsys):
    monkeypatch.setattr("fastact._cli.bench.numpy_spelling", lambda ufunc: "")
    assert main(["bench", "--quick", "relu", "--sizes", "16"]) == 0
    (row,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("relu ")]
    assert row.split().count("-") == 4


def test_bench_skips_functions_without_an_integer_loop(tmp_path):
    file = tmp_path / "report.json"
    assert main(["bench", "--quick", "--sizes", "16", "--dtype", "int32", "--json", str(file)]) == 0
    measured = {entry["function"] for entry in json.loads(file.read_text())["results"]}
    assert measured == {row.name for row in ACTIVATIONS if row.integers}


# --- info --------------------------------------------------------------------------------------------------------


def test_info_prints_the_configuration(capsys):
    assert main(["info"]) == 0
    shown = capsys.readouterr().out
    fastact.show_config()
    assert shown == capsys.readouterr().out
    assert fastact.__version__ in shown


@pytest.mark.parametrize(
    "argv", [["info"], ["--help"], ["bench", "relu", "--quick", "--sizes", "16", "--json", "report.json"]], ids=" ".join
)
def test_a_closed_pipe_ends_the_command_quietly(argv, tmp_path):
    reader, writer = os.pipe()
    os.close(reader)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-m", "fastact", *argv]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, cwd=tmp_path, env=environment)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")
    assert (tmp_path / "report.json").exists() == ("--json" in argv)  # written before anything is printed


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_output_that_cannot_be_written_is_an_error_in_one_line():
    with open("/dev/full", "w") as full:
        done = subprocess.run([sys.executable, "-m", "fastact", "info"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert re.fullmatch(r"python -m fastact: can't write the output: .*No space left on device\n", done.stderr)


# --- errors ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("argv", [["plot", "gellu:2", "-o", "x.png"], ["bench", "tanh", "gellu"]])
def test_an_unknown_function_gets_the_hint_of_get(fails, argv):
    with pytest.raises(KeyError) as error:
        fastact.get("gellu")
    status, line = fails(*argv)
    assert status == 2
    assert "unknown activation 'gellu'; did you mean gelu" in line
    assert line.endswith(f"argument FUNCTION: {error.value.args[0].removeprefix('get: ')}\n")


def test_a_name_like_no_other_gets_a_hint_for_the_command_line(fails):
    for argv in (["plot", "nosuch"], ["bench", "nosuch"]):
        assert fails(*argv)[1].endswith("unknown activation 'nosuch'; --help lists all\n")


def test_without_a_command_the_help_is_printed(capsys):
    with pytest.raises(SystemExit) as stop:
        main([])
    out, err = capsys.readouterr()
    assert (stop.value.code, out) == (2, "")
    assert err.startswith("usage: python -m fastact ")
    assert "{bench,plot,info}" in err


@pytest.mark.parametrize("command", ["bench", "plot"])
def test_every_argument_has_a_help_text(command, capsys):
    with pytest.raises(SystemExit):
        main([command, "--help"])
    text = capsys.readouterr().out
    assert all(name in text for name in VALUES)
    entries = re.split(r"\n  (?=\S)", text)[1:]
    assert len(entries) >= 4
    assert all(re.search(r"\s{2,}\S", entry) for entry in entries), entries


@pytest.mark.parametrize("text", ["1e6", "1_000_000", "1000000", "1e6,1000000.0"])
def test_sizes_may_be_in_scientific_notation(text):
    assert _sizes(text) == (1_000_000,)


def test_an_unknown_dtype_gets_all_names(fails):
    status, line = fails("bench", "--dtype", "floot32")
    assert status == 2
    assert "did you mean 'float32'?" in line
    assert all(name in line for name in DTYPES)


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["bench", "--sizes", "16,many"], "'16,many'"),
        (["bench", "--sizes", "0"], "'0'"),
        (["bench", "--sizes", "1.5"], "'1.5'"),
        (["bench", "--sizes", "1e400"], "'1e400'"),
        (["bench", "--sizes", "nan"], "'nan'"),
        (["bench", "--quic"], "--quic"),  # no abbreviations
        (["--vers", "info"], "--vers"),
        (["bench", "--threads", "0"], "'0' is not a whole number from 1 to 1024"),
        (["bench", "leaky_relu:0.2"], "'leaky_relu:0.2': bench accepts no parameters; expected 'leaky_relu'"),
        (["bench", "sigmoid", "--dtype", "int8"], "sigmoid has no loop for int8"),
        (["bench", "--json", "no/such/folder/report.json"], "can't write 'no/such/folder/report.json'"),
        (["bench", "--plot", "no/such/folder/figure.png"], "can't write 'no/such/folder/figure.png'"),
        (["plot", "relu", "-o", "/"], "can't write '/'"),
        (["plot", "relu", "-o", "figure.abc"], "valid suffixes: .png, .svg, .pdf\n"),
        (["bench", "--plot", "figure.jpg"], "valid suffixes: .png, .svg, .pdf\n"),
        (["plot", "relu", "-o", "figure.png", "--range=-2,2"], "--range: expected 2 arguments"),
        (["plot", "relu", "-o", "figure.png", "--range", "5", "-5"], "--range 5 -5"),
        (["plot", "relu", "-o", "figure.png", "--range", "0", "inf"], "--range 0 inf"),
        (["plot", "relu:2", "-o", "x.png"], "'relu:2': too many positional arguments; parameters of relu: none"),
        (["plot", "elu:beta=2", "-o", "x.png"], "'beta'; parameters of elu: alpha"),
        (["plot", "elu:", "-o", "x.png"], "'elu:': '' is not a number"),
        (["plot", "-o", "figure.png"], "--gallery"),
        (["nosuch"], "bench"),
    ],
    ids=" ".join,
)
def test_an_error_is_one_line_before_the_run(fails, argv, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, line = fails(*argv)
    assert status == 2
    assert message in line
    assert "(see --help)" in line
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("module", "argv"),
    [
        ("rich", ["bench", "--quick"]),
        ("matplotlib", ["bench", "--quick", "--plot", "figure.png"]),
        ("matplotlib", ["plot", "relu", "-o", "figure.png"]),
    ],
)
def test_a_missing_package_is_named_and_the_extra_that_installs_it(module, argv, tmp_path):
    code = f"import sys; sys.modules[{module!r}] = None; from fastact._cli.arguments import main; main({argv!r})"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout == ""
    command = argv[0]  # which is also the name of the extra
    assert done.stderr == f'python -m fastact {command} needs {module}: python -m pip install "fastact[{command}]"\n'
    assert not list(tmp_path.iterdir())
