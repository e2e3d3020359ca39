"""The type stubs are those of the catalogue."""

import ast
import sys
from pathlib import Path

import fastact

ROOT = Path(__file__).resolve().parent.parent


def test_stubs_are_up_to_date(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    monkeypatch.delitem(sys.modules, "write_stubs", raising=False)
    import write_stubs

    assert write_stubs.STUBS.read_text() == write_stubs.text(), "run `python tools/write_stubs.py`"


def test_stubs_name_everything_public():
    body = ast.parse((ROOT / "fastact" / "__init__.pyi").read_text()).body
    named = {node.target.id for node in body if isinstance(node, ast.AnnAssign)}
    named |= {alias.asname for node in body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert not set(fastact.__all__) - named
