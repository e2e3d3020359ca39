"""Docstrings: their form, their keywords, and the results of their examples. `test_call.py` checks the sections."""

import doctest
import re

import pytest

import fastact
from fastact._catalogue import UFUNCS
from fastact._catalogue.docstrings import docstring

PUBLIC = ["", *(name for name in fastact.__all__ if callable(getattr(fastact, name)))]
every_ufunc = pytest.mark.parametrize("ufunc", UFUNCS, ids=[ufunc.name for ufunc in UFUNCS])


@every_ufunc
def test_lines_and_references_are_well_formed(ufunc):
    doc = getattr(fastact, ufunc.name).__doc__
    assert max(map(len, doc.splitlines())) <= 120
    assert not re.search(r"\[1\] [A-Z]\. ", doc), "reST reads an initial as a list"


@pytest.mark.parametrize("name", PUBLIC, ids=lambda name: name or "the module itself")
def test_examples_give_the_results_shown(name):
    doc = (getattr(fastact, name) if name else fastact).__doc__
    test = doctest.DocTestParser().get_doctest(doc, {}, name, None, None)
    assert test.examples
    report = []
    doctest.DocTestRunner(verbose=False).run(test, out=report.append)
    assert not report, "".join(report)


@every_ufunc
def test_keywords_of_elementwise_and_of_generalized_ufuncs(ufunc):
    doc = getattr(fastact, ufunc.name).__doc__
    assert ("`where`" in doc) == (not ufunc.signature)
    assert ("`axis`" in doc) == bool(ufunc.signature)


def test_a_new_function_without_results_has_docstrings(monkeypatch):
    """``tools/regenerate.py`` imports the package before it writes the results of a new function."""
    monkeypatch.setattr("fastact._catalogue.docstrings.RESULTS", {})
    assert "\nExamples\n" in docstring(UFUNCS[0])
    traced = pytest.importorskip("fastact.autograd._traced")
    monkeypatch.setattr(traced, "RESULTS", {})
    assert "\nExamples\n" in traced.docstring(UFUNCS[0])


@pytest.mark.parametrize("ufunc", [ufunc for ufunc in UFUNCS if any(ufunc.fixed_dtypes)], ids=lambda ufunc: ufunc.name)
def test_errors_of_masks_and_labels_are_documented(ufunc):
    doc = getattr(fastact, ufunc.name).__doc__
    assert "\nRaises\n------\nTypeError\n" in doc
    assert ("\nIndexError\n" in doc) == ("label" in ufunc.arrays)
