"""The documentation is correct: its examples run, its links work, and the generated pages contain every measurement."""

import builtins
import re
from collections import Counter
from doctest import ELLIPSIS
from pathlib import Path

import numpy as np
import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

import fastact
from fastact._catalogue import ACTIVATIONS, unfold

ROOT = Path(__file__).resolve().parent.parent
OPTIONAL = {"astropy", "dask", "jax", "numba", "pandas", "sklearn", "xarray"}  # not available on every platform
PAGES = ["README.md", *sorted(f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md"))]


@pytest.fixture(autouse=True)
def extension(monkeypatch):
    """Let tests import the Sphinx extension."""
    monkeypatch.syspath_prepend(str(ROOT / "docs" / "ext"))


@pytest.fixture(autouse=True)
def number_of_threads():
    """Restore the number of threads after the examples."""
    before = fastact.get_num_threads()
    yield
    fastact.set_num_threads(before)


def run(page):
    """Run the examples of a page in order and return their namespace. Skip examples whose packages are missing."""
    parsers = [PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()]
    document = Sybil(parsers, path=str(ROOT)).parse(ROOT / page)
    for example in document.examples():
        try:
            example.evaluate()
        except ModuleNotFoundError as error:
            if error.name.partition(".")[0] not in OPTIONAL:
                raise
    return document.namespace


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_run(page):
    run(page)


def test_an_example_with_a_wrong_result_fails(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("```python\n>>> 1 + 1\n3\n```\n")
    with pytest.raises(Exception, match="Expected:\n    3\nGot:\n    2\n"):
        run(page)


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_existing_files(page):
    links = re.findall(r"\]\((?!\w+:)([^)#\s]+)|include\} (?!activations/)(\S+)", (ROOT / page).read_text())
    assert [link for link in map("".join, links) if not (ROOT / page).parent.joinpath(link).exists()] == []


def test_a_broken_link_fails(tmp_path, monkeypatch):
    (tmp_path / "page.md").write_text("[an example](examples/gone.py)\n")
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    with pytest.raises(AssertionError, match=r"examples/gone\.py"):
        test_links_lead_to_existing_files("page.md")


def test_errors_are_as_shown():
    """The quick start shows the built-in class that users catch; the actual class may be a subclass."""
    session = re.search(r"```pycon\n(.*?)```", (ROOT / "docs" / "quickstart.md").read_text(), re.DOTALL)[1]
    shown = re.findall(r">>> (.*)\n(\w+): (.*)\n", session)
    assert len(shown) >= 4
    x = np.zeros((32, 64), np.float32)
    for call, exception, message in shown:
        with pytest.raises(getattr(builtins, exception), match=f"^{re.escape(message)}\\s*$"):
            eval(call, {"fastact": fastact, "np": np, "x": x})


def test_every_example_is_shown():
    page = (ROOT / "docs" / "examples.md").read_text()
    shown = re.findall(r"^```\{literalinclude\} \.\./(\S+)$", page, re.MULTILINE)
    assert sorted(shown) == sorted(f"examples/{path.name}" for path in (ROOT / "examples").glob("*.py"))


@pytest.mark.parametrize("report", ["docs/accuracy.md", "docs/performance.md"])
def test_the_pages_contain_every_measurement(report):
    import tables

    measured = Counter(re.findall(r"^\| `(\w+)` \|", (ROOT / report).read_text(), re.MULTILINE))
    assert measured["relu"]
    read = tables.read(ROOT / report)
    for row in ACTIVATIONS:
        names = {ufunc.name for ufunc in unfold(row)}
        found = Counter(cells[0].strip("`") for table in read for cells in table.about(names).rows)
        assert found == {name: measured[name] for name in names if name in measured}


def test_a_table_is_read_with_its_title_and_lead(tmp_path):
    import tables

    page = tmp_path / "page.md"
    page.write_text(
        "# Title\n\n## One\n\nThe lead.\n\nMore.\n\n<details><summary>all</summary>\n\n"
        "| name | a | b |\n| --- | ---: | --- |\n| `f` | 1.0 |  |\n| `g` | 2.0 | \\|x\\| |\n\n</details>\n"
    )
    (table,) = tables.read(page)
    assert (table.section, table.lead, table.title) == ("One", "The lead.", "all")
    assert table.rows == (("`f`", "1.0", ""), ("`g`", "2.0", "\\|x\\|"))
    assert table.about(["f"]).lines() == ["", "| name | a |", "| --- | ---: |", "| `f` | 1.0 |", ""]
    assert not table.about(["h"]).rows


FORMULAS = {
    "x if x > 0 else alpha * expm1(x)": [
        r"\left\{ \begin{array}{ll} x, & \text{if} \ x > 0 \\ \alpha \cdot \mathrm{expm1} (x), & "
        r"\text{otherwise} \end{array} \right."
    ],
    "1 / (1 + |x|)**2": [r"\frac{1}{\left( 1 + \left| x \right| \right)^{2}}"],
    "lambda * exp(x), lambda = 1.5": [r"\lambda \cdot \exp\,x", r"\lambda = 1.5"],
    "sigmoid'(gate) * value, t": [
        r"\mathrm{sigmoid}' (\mathrm{gate}) \cdot \mathrm{value}",
        "t",
    ],
}


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_becomes_latex(formula):
    pytest.importorskip("latexify")
    import formulas

    assert formulas.equations(formula) == FORMULAS[formula]


@pytest.mark.parametrize("row", ACTIVATIONS, ids=lambda row: row.name)
def test_every_formula_becomes_latex(row):
    pytest.importorskip("latexify")
    import formulas

    equations = formulas.definition(row)
    assert len(equations) >= (3 if row.gate else 2)
    assert not any("\\_prime" in equation or "lambda\\_" in equation for equation in equations)


def test_an_activation_has_pictures_for_each_theme(tmp_path):
    import gallery

    gallery.pictures(ACTIVATIONS[0], tmp_path)
    stems = ("relu", "relu-card")
    assert {file.stem for file in tmp_path.iterdir()} == {
        f"{stem}-{theme}" for stem in stems for theme in ("light", "dark")
    }
    for stem in stems:
        assert "stroke: #0b6e99" in (tmp_path / f"{stem}-light.svg").read_text()
        assert "#0b6e99" not in (tmp_path / f"{stem}-dark.svg").read_text()


def test_galleries_link_to_the_pages_and_show_whole_pictures():
    import gallery

    front = gallery.front()
    assert re.findall(r":link: /activations/(.*)", front) == list(gallery.FRONT)
    for name in gallery.FRONT:
        assert f"/activations/{name}-card-light.svg" in front
        assert f"/activations/{name}-card-dark.svg" in front
    assert "object-fit" not in (ROOT / "docs" / "_static" / "site.css").read_text()  # it cut the labels of the axes


def test_contributing_names_existing_paths():
    named = re.findall(r"`((?:fastact|tools|tests|benchmarks|docs)/[\w./*]+)`", (ROOT / "CONTRIBUTING.md").read_text())
    built = "fastact/kernels.pxd"
    assert len(named) > 20
    assert [path for path in named if path != built and not list(ROOT.glob(path.rstrip("/")))] == []
