"""A folder of fastact imports only from the folders that its row of the table in CONTRIBUTING.md names."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TABLE = re.findall(r"^\| (`fastact/.*?) \|.*\| ([^|]*) \|$", (ROOT / "CONTRIBUTING.md").read_text(), re.M)
IMPORTED_FROM = {
    folder: set(re.findall(r"`(\w+)`", sources))
    for folders, sources in TABLE
    for folder in re.findall(r"`fastact/(\w+)/`", folders)
}
IMPORT = re.compile(r"^\s*(?:from|import|cimport) (fastact[.\w]*)(?: c?import (\w+))?", re.M)


def imported(folder):
    """Yield the folder from which each file in `folder` imports; `fastact` stands for the public interface."""
    for path in sorted((ROOT / "fastact" / folder).rglob("*")):
        if path.suffix in (".py", ".pxd", ".pyx", ".in"):
            text = re.sub(r'""".*?"""', "", path.read_text(), flags=re.DOTALL)  # examples
            for module, name in IMPORT.findall(text):
                part = (module.split(".")[1:] or [name])[0]
                yield part if part.startswith("_") else "fastact"


def test_the_table_has_every_folder():
    folders = {path.name for path in (ROOT / "fastact").iterdir() if path.is_dir() and not path.name.startswith("__")}
    assert folders == IMPORTED_FROM.keys()


@pytest.mark.parametrize("folder", IMPORTED_FROM)
def test_a_folder_imports_from_the_folders_of_its_row(folder):
    # autograd has a public name, and its files import each other
    allowed = IMPORTED_FROM[folder] | {folder if folder.startswith("_") else "fastact"}
    assert set(imported(folder)) <= allowed


def test_a_forbidden_import_is_found(monkeypatch, tmp_path):
    (tmp_path / "fastact" / "_loops").mkdir(parents=True)
    (tmp_path / "fastact" / "_loops" / "wrong.pxd").write_text("from fastact._ufunc.call cimport call\n")
    monkeypatch.setattr("test_imports.ROOT", tmp_path)
    assert list(imported("_loops")) == ["_ufunc"]
