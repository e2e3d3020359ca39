"""Docstrings have all sections of numpydoc, and their examples give the results that they show."""

import doctest
import re

import pytest

import fastact
from fastact._catalogue import UFUNCS

PUBLIC = ["", *(name for name in fastact.__all__ if callable(getattr(fastact, name)))]
every_ufunc = pytest.mark.parametrize("ufunc", UFUNCS, ids=[ufunc.name for ufunc in UFUNCS])


@every_ufunc
def test_has_the_sections_of_numpydoc(ufunc):
    doc = getattr(fastact, ufunc.name).__doc__
    for title in ("Parameters", "Returns", "Notes", "References", "Examples"):
        assert doc.count(f"\n\n{title}\n{'-' * len(title)}\n") == 1, title
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


def test_examples_show_results():
    assert all("np.round" in getattr(fastact, ufunc.name).__doc__ for ufunc in UFUNCS)


def test_the_summary_names_the_gradient_of_the_parameter():
    assert "the gradients of `x` and `weight`" in fastact.prelu_backward.__doc__


@every_ufunc
def test_keywords_of_elementwise_and_of_generalized_ufuncs(ufunc):
    doc = getattr(fastact, ufunc.name).__doc__
    assert ("`where`" in doc) == (not ufunc.signature)
    assert ("`axis`" in doc) == bool(ufunc.signature)
