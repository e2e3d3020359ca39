"""Configuration of the documentation. Build it with ``python -m sphinx -nW --keep-going docs build/docs``."""

import sys
import tomllib
from pathlib import Path

import fastact

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE / "ext"), str(HERE.parent / "tools"), str(HERE.parent / "benchmarks")]
PROJECT = tomllib.loads((HERE.parent / "pyproject.toml").read_text())["project"]

project = "fastact"
author = "the fastact developers"
version = release = fastact.__version__

extensions = [
    "activations",
    "charts",
    "mathml",
    "myst_parser",
    "numpydoc",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",  # provides the role `autolink`
    "sphinx_design",
]
exclude_patterns = ["functions.md"]  # for readers of the repository; here each activation has a page
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3
default_role = "autolink"
nitpick_ignore_regex = [("py:.*", r"(numpy|contextlib)\..*")]
toc_object_entries_show_parents = "hide"
autodoc_typehints = "none"  # the docstrings name the types
numpydoc_show_class_members = False

html_theme = "pydata_sphinx_theme"
html_title = "fastact"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_search_scorer = str(HERE / "scorer.js")
html_math_renderer = "mathml"
html_show_sourcelink = False
html_copy_source = False
html_theme_options = {
    "navigation_with_keys": False,
    "show_prev_next": False,
    "secondary_sidebar_items": ["page-toc"],
    "header_links_before_dropdown": 4,
    "external_links": [{"name": "Repository", "url": PROJECT["urls"]["Repository"]}],
    "show_toc_level": 2,
    "footer_start": [],
    "footer_end": ["sphinx-version", "theme-version"],
}
html_sidebars = {"*": []}  # the only section with many pages
