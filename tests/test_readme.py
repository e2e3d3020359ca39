"""The README begins with the set-up commands, its examples work, and the build makes the page on PyPI from it."""

import email
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest
from test_docs import run

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def test_the_set_up_commands_are_on_the_first_screen():
    first = README.splitlines()[:15]
    commands = [line for line in first if line.startswith("python")]
    assert commands == [
        "python -m pip install fastact",
        'python -m pip install -e ".[bench]" && python -m fastact bench',
        'python -m pip install -e ".[test]" && python -m pytest',
    ]


def test_the_examples_compute_a_backward_pass():
    names = run("README.md")
    assert np.array_equal(names["dy"], (names["z"] > 0).astype(np.float32))
    assert names["y"].dtype == np.float32


def test_the_table_of_wheels_has_the_platforms_of_the_release():
    release = (ROOT / ".github" / "workflows" / "release.yml").read_text()
    systems = {"ubuntu": "Linux", "macos": "macOS", "windows": "Windows"}
    processors = {"x86_64": "x86-64", "AMD64": "x86-64", "aarch64": "Arm", "arm64": "Arm"}
    built = re.findall(r"\{ os: ([a-z]+)-.*, archs: (\w+) \}", release)
    shown = re.findall(r"^\| ([\w(), ]*), (x86-64|Arm) \|", README, re.M)
    assert {(systems[system], processors[processor]) for system, processor in built} == {
        (system, processor) for row, processor in shown for system in systems.values() if system in row
    }


def test_wheels_are_for_the_versions_of_the_classifiers():
    minors = [int(minor) for minor in re.findall(r"Python :: 3\.(\d+)", "\n".join(PROJECT["classifiers"]))]
    assert f"CPython 3.{min(minors)} to 3.{max(minors)}" in README


# --- the page on PyPI ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def metadata(tmp_path_factory):
    """Return the metadata of the package, as the build writes it."""
    folder = tmp_path_factory.mktemp("metadata")
    command = [sys.executable, "setup.py", "--quiet", "egg_info", "--egg-base", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return email.message_from_bytes((folder / "fastact.egg-info" / "PKG-INFO").read_bytes())


def text_of(metadata):
    """Return the text of the page."""
    return metadata.get_payload(decode=True).decode()


def anchors(page):
    """Return the anchors of the headings of a page in the repository."""
    headings = re.findall(r"^#+ (.*)$", (ROOT / page).read_text(), re.M)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


def test_the_metadata_has_the_addresses(metadata):
    assert metadata.get_all("Project-URL") == [f"{name}, {address}" for name, address in PROJECT["urls"].items()]
    assert metadata["Description-Content-Type"] == "text/markdown"


def test_links_on_pypi_lead_to_the_documentation_and_to_files_of_the_tag(metadata):
    relative = [link for link in re.findall(r"\]\(([^)]*)\)", README) if "//" not in link]
    links = re.findall(r"\]\(([^)]*)\)", text_of(metadata))
    assert len(relative) > 10
    for link, absolute in zip(relative, links, strict=True):
        page, _, anchor = link.partition("#")
        assert (ROOT / page).is_file()
        assert not anchor or anchor in anchors(page)
        if page.startswith("docs/"):
            built = link.removeprefix("docs/").replace(".md", ".html")
            assert absolute == f"{PROJECT['urls']['Documentation']}/{built}"
        else:
            assert absolute == f"{PROJECT['urls']['Repository']}/blob/v{metadata['Version']}/{link}"


def test_nothing_else_on_pypi_differs_from_the_readme(metadata):
    link = re.compile(r"\]\([^)]*\)")
    assert link.sub("]()", text_of(metadata)).strip() == link.sub("]()", README).strip()


def test_pypi_renders_the_page(metadata):
    markdown = pytest.importorskip("readme_renderer.markdown")
    html = markdown.render(text_of(metadata))
    addresses = re.findall(r'(?:href|src)="([^"]*)"', html)
    assert len(addresses) > 10
    assert [address for address in addresses if not address.startswith(("https://", "#"))] == []
    assert html.count("<table>") == README.count("\n| --- |")
    assert html.count("<h2") == README.count("\n## ")
    assert "<!--" not in html
