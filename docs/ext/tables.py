"""Read the tables of a Markdown file, with their headings and introductions."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode


def escaped(text: str) -> str:
    """Escape a text for a cell of a table."""
    return text.replace("|", "\\|")


@dataclass(frozen=True)
class Table:
    """A table. The cells hold Markdown.

    Attributes
    ----------
    section, lead : str
        The heading above the table, and the first paragraph below the heading.
    title : str
        The title of the fold that hides the table.
    header : tuple of str
        The first row.
    rows : tuple of tuple of str
        The other rows.
    """

    section: str
    lead: str
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def about(self, names: Collection[str]) -> Table:
        """Return the rows whose first cell is one of the names, set as code; leave out columns that are empty then."""
        rows = [row for row in self.rows if row[0].strip("`") in names]
        kept = [column for column in zip(self.header, *rows, strict=True) if rows and set(column[1:]) - {"", "–"}]
        return replace(self, header=tuple(column[0] for column in kept), rows=tuple(zip(*kept, strict=True))[1:])

    def lines(self) -> list[str]:
        """Write the table in Markdown, with numbers right-aligned."""
        columns = zip(*self.rows, strict=True)
        rule = ["---:" if all(re.match(r"[-–\d∞]|$", cell) for cell in column) else "---" for column in columns]
        return ["", *(f"| {' | '.join(row)} |" for row in (self.header, rule, *self.rows)), ""]


@cache
def read(path: Path) -> list[Table]:
    """Return the tables of a file in order."""
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
