"""Write a page for each activation and the gallery, from the catalogue and the measurements.

The pages and their pictures go to ``docs/activations`` when a build starts. Git ignores that folder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from types import ModuleType

import formulas
import gallery
import tables
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from texts import docs

import fastact
from fastact import autograd
from fastact._catalogue import ACTIVATIONS, FAMILIES, UFUNCS, Activation, unfold
from fastact._cli.spelling import parameters

DOCS = docs.ROOT / "docs"
FOLDER = DOCS / "activations"
NOWHERE = "None of the compared libraries has an equivalent function."


def put(path: Path, text: str) -> None:
    """Write a file unless it already holds the text, because Sphinx builds a page again if its file is newer."""
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def family(module: ModuleType) -> str:
    """Return the title of a family, from the docstring of its module."""
    return re.split(r"[:,.]", module.__doc__)[0]


def linked(source: str) -> str:
    """Return the text of a source with links to the preprints on arXiv."""
    return re.sub(r"arXiv:([\d.]+\d)", r"[arXiv:\1](https://arxiv.org/abs/\1)", source)


def elsewhere(row: Activation) -> list[str]:
    """Name the function in other frameworks, as ``docs/coming_from.md`` does."""
    table = next(table for table in tables.read(DOCS / "coming_from.md") if table.header[0] == "fastact")
    for ours, *theirs, remark in table.rows:
        if ours == f"`{row.name}`":
            named = zip(table.header[1:-1], theirs, strict=True)
            lines = [f"{library}\n: {name}\n" for library, name in named if name != "–"]
            return [*(lines or [NOWHERE, ""]), remark and f"{remark[0].upper()}{remark[1:]}.", ""]
    return [NOWHERE, ""]


def accuracy(row: Activation) -> list[str]:
    """Show the measured errors, instruction set by instruction set."""
    names = [ufunc.name for ufunc in unfold(row)]
    lines = []
    for table in tables.read(DOCS / "accuracy.md"):
        found = table.about(names)
        if found.rows:
            _, instruction_set, _ = table.section.strip("`").split("-")  # between the version and the build
            lines += [f"**{instruction_set}**", *found.lines()]
    if not lines:
        gate = f" The [errors of {row.gate}]({row.gate}.md) have been measured." if row.gate else ""
        return [f"Tests check the stated accuracy; the largest errors haven't been measured.{gate}", ""]
    return ["These are the largest errors. [Measured accuracy](../accuracy.md) explains the method.", "", *lines]


def about(row: Activation, lead: str) -> str:
    """Leave out the sentences that name only other functions."""
    names = {ufunc.name for ufunc in unfold(row)}
    others = {ufunc.name for ufunc in UFUNCS} - names
    kept = []
    for sentence in re.split(r"(?<=\.) (?=[A-Z`])", lead):
        named = set(re.findall(r"`(\w+)`", sentence))
        if named & names or not named & others:
            kept.append(sentence)
    return " ".join(kept)


def speed(row: Activation) -> list[str]:
    """Show every figure of the row: the first section is open, the others are folded."""
    names = [ufunc.name for ufunc in unfold(row)]
    setup, *measured = tables.read(DOCS / "performance.md")
    found = [table for table in (table.about(names) for table in measured) if table.rows]
    if not found:
        return ["Not measured yet.", ""]
    run = dict(setup.rows)
    lines = [
        f"Medians, with quartiles in parentheses, on {run['processor']}, {run['instruction set']}, with "
        f"{run['compared with']}, {run['date']}. [Performance](../performance.md) has all functions.",
        "",
    ]
    for section, group in groupby(found, key=lambda table: table.section):
        folded = section != found[0].section
        first, *others = group = list(group)
        lines += [f":::{{dropdown}} {section}"] if folded else []
        lines += [about(row, first.lead), ""]
        for table in group:
            lines += [f"**{table.title}**" if others else "", *table.lines()]
        lines += [":::", ""] if folded else []
    return lines


def page(row: Activation) -> str:
    """Return the page of an activation as Markdown."""
    required = {param.name for param in row.params if param.required}
    facts = docs.facts(row)
    facts["source"] = linked(facts["source"])
    facts["types"] += " ([input and result types](../dtypes.md))"
    lines = [f"# {row.name}", "", row.summary, "", "```python", docs.call(row), "```", "", *gallery.curve(row), ""]
    if drawn := [f"{name} = {value}" for name, value in parameters(row).items() if name in required]:
        lines += [f"The curves are for {' and '.join(drawn)}.", ""]
    if row.along_axis:
        lines += ["The curves show the first of two elements; the second is 0.", ""]
    if len(row.arrays) > 1:
        first, second = row.arrays
        lines += [f"The curves are functions of `{first}`; `{second}` is 1.", ""]
    for equation in formulas.definition(row):
        lines += ["$$", equation, "$$", ""]
    lines += ["## Facts", ""]
    lines += [f"{label.capitalize()}\n: {fact}\n" for label, fact in facts.items()]
    lines += ["## In other libraries", "", *elsewhere(row)]
    lines += ["## Measured accuracy", "", *accuracy(row)]
    lines += ["## Measured speed", "", *speed(row)]
    lines += ["## Reference", "", "```{eval-rst}"]
    lines += [f".. autofunction:: fastact.{ufunc.name}" for ufunc in unfold(row)]
    lines += ["```", "", "::::{dropdown} For autograd", "", "```{eval-rst}"]
    lines += [f".. autofunction:: fastact.autograd.{u.name}" for u in unfold(row) if u.name in autograd.__all__]
    return "\n".join([*lines, "```", "::::", ""])


def index() -> str:
    """Return the gallery page as Markdown."""
    lines = ["# Activations", "", gallery.KEY, ""]
    for module in FAMILIES:
        lines += [f"## {family(module)}", "", *gallery.cards(module.ROWS, "2 2 3 3")]
    for module in FAMILIES:
        lines += ["```{toctree}", ":hidden:", f":caption: {family(module)}", "", *(row.name for row in module.ROWS)]
        lines += ["```", ""]
    return "\n".join(lines)


def listing(header: str, cells: Mapping[str, str]) -> str:
    """Return a table with a row for each activation, for other pages to include."""
    lines = [f"| activation | {header} |", "| --- | --- |"]
    for name, cell in cells.items():
        lines.append(f"| [{name}](activations/{name}.md) | {tables.escaped(cell)} |")
    return "\n".join([*lines, ""])


def write(app: Sphinx) -> None:
    """Write all pages and pictures; delete pages of activations that are gone."""
    names = [row.name for row in ACTIVATIONS]
    FOLDER.mkdir(exist_ok=True)
    for stale in {page.stem for page in FOLDER.glob("*.md")} - {"index", *names}:
        (FOLDER / f"{stale}.md").unlink()
    for row in ACTIVATIONS:
        gallery.pictures(row, FOLDER)
        put(FOLDER / f"{row.name}.md", page(row))
    put(FOLDER / "index.md", index())
    put(FOLDER / "front.txt", gallery.front())
    entries = {row.name: ", ".join(f"{{py:obj}}`~fastact.{u.name}`" for u in unfold(row)) for row in ACTIVATIONS}
    put(FOLDER / "ufuncs.txt", listing("ufuncs", entries))
    reasons = {row.name: row.from_output for row in ACTIVATIONS if row.from_output}
    put(FOLDER / "from_output.txt", listing("from the output", reasons))


def check(app: Sphinx, env: BuildEnvironment) -> None:
    """Raise an error if a public name has no entry in the built documentation."""
    entries = env.domains["py"].objects
    public = [f"{module.__name__}.{name}" for module in (fastact, autograd) for name in module.__all__]
    missing = [name for name in public if name not in entries]
    if missing:
        raise ExtensionError(f"not in the reference: {', '.join(missing)}")


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before the build reads them; check the reference afterwards."""
    app.connect("builder-inited", write)
    app.connect("env-check-consistency", check)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
