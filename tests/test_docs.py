"""The documentation is true: its examples run, its links exist, and its tables and formulas are complete."""

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
OPTIONAL = {"astropy", "dask", "jax", "numba", "pandas", "sklearn", "xarray"}  # some platforms lack these packages
PAGES = ["README.md", *sorted(f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md"))]


@pytest.fixture(autouse=True)
def extension(monkeypatch):
    """Let tests import the extension that builds the pages."""
    monkeypatch.syspath_prepend(str(ROOT / "docs" / "ext"))


@pytest.fixture(autouse=True)
def number_of_threads():
    """Restore the number of threads, which examples set."""
    before = fastact.get_num_threads()
    yield
    fastact.set_num_threads(before)


def run(page):
    """Run the examples of a page in order, except those whose package isn't installed; return the names they define."""
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


def test_the_readme_does_what_it_says():
    names = run("README.md")
    assert np.array_equal(names["dy"], (names["z"] > 0).astype(np.float32))
    assert names["y"].dtype == np.float32


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_existing_files(page):
    links = re.findall(r"\]\((?!\w+:)([^)#\s]+)|include\} (?!activations/)(\S+)", (ROOT / page).read_text())
    assert [link for link in map("".join, links) if not (ROOT / page).parent.joinpath(link).exists()] == []


def test_a_link_that_leads_nowhere_fails(tmp_path, monkeypatch):
    (tmp_path / "page.md").write_text("[an example](examples/gone.py)\n")
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    with pytest.raises(AssertionError, match=r"examples/gone\.py"):
        test_links_lead_to_existing_files("page.md")


def test_the_page_of_examples_shows_every_example():
    page = (ROOT / "docs" / "examples.md").read_text()
    shown = re.findall(r"^```\{literalinclude\} \.\./(\S+)$", page, re.MULTILINE)
    assert sorted(shown) == sorted(f"examples/{path.name}" for path in (ROOT / "examples").glob("*.py"))


@pytest.mark.parametrize("report", ["docs/accuracy.md", "docs/performance.md"])
def test_the_pages_show_every_measurement(report):
    import tables

    measured = Counter(re.findall(r"^\| `(\w+)` \|", (ROOT / report).read_text(), re.MULTILINE))
    assert measured["relu"]
    read = tables.read(ROOT / report)
    for row in ACTIVATIONS:
        names = {ufunc.name for ufunc in unfold(row)}
        found = Counter(cells[0].strip("`") for table in read for cells in table.about(names).rows)
        assert found == {name: measured[name] for name in names if name in measured}


def test_a_table_is_read_with_its_section_lead_and_title(tmp_path):
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
