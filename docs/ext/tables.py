"""Read the tables of a Markdown file, with the words around them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode


def escaped(text: str) -> str:
    """Write what may stand in a cell."""
    return text.replace("|", "\\|")


@dataclass(frozen=True)
class Table:
    """A table, its cells as they are written.

    Attributes
    ----------
    section, lead : str
        The heading above it, and the first paragraph under that.
    title : str
        What is written on the fold that hides it.
    header : tuple of str
        The first row.
    rows : tuple of tuple of str
        The others.
    """

    section: str
    lead: str
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def about(self, names: Collection[str]) -> Table:
        """Keep the rows that begin with one of some names, set as code, and the columns that say something then."""
        rows = [row for row in self.rows if row[0].strip("`") in names]
        kept = [column for column in zip(self.header, *rows, strict=True) if rows and any(column[1:])]
        return replace(self, header=tuple(column[0] for column in kept), rows=tuple(zip(*kept, strict=True))[1:])

    def lines(self) -> list[str]:
        """Write it in Markdown, numbers to the right."""
        columns = zip(*self.rows, strict=True)
        rule = ["---:" if all(re.match(r"[-–\d∞]|$", cell) for cell in column) else "---" for column in columns]
        return ["", *(f"| {' | '.join(row)} |" for row in (self.header, rule, *self.rows)), ""]


@cache
def read(path: Path) -> list[Table]:
    """Return the tables of a file in their order."""
    tables, section, lead, title = [], "", "", ""
    for node in SyntaxTreeNode(MarkdownIt().enable("table").parse(path.read_text())).children:
        if node.type == "heading":
            section, lead, title = node.children[0].content, "", ""
        elif node.type == "paragraph":
            lead = lead or node.children[0].content
        elif node.type == "html_block":
            fold = re.search("<summary>(.*?)</summary>", node.content)
            title = fold[1] if fold else ""
        elif node.type == "table":
            header, *rows = (
                tuple(escaped(cell.children[0].content) for cell in row.children)
                for part in node.children
                for row in part.children
            )
            tables.append(Table(section, lead, title, header, tuple(rows)))
    return tables
