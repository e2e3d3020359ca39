"""The namespace of the package: modules that are loaded when they are first used, and what `dir` lists."""

import inspect
import subprocess
import sys

import pytest

import fastact

MODULES = {"autograd": "autograd", "kernels": None, "sklearn": "sklearn"}


def python(code):
    """Run code in a new process, and return what it prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_import_loads_no_optional_package():
    code = "import sys, fastact; print({'matplotlib', 'autograd', 'sklearn', 'rich'} & sys.modules.keys())"
    assert python(code) == "set()\n"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_found_without_its_own_import(module):
    if MODULES[module]:
        pytest.importorskip(MODULES[module])
    code = f"import sys, fastact; print('fastact.{module}' in sys.modules, hasattr(fastact, {module!r}))"
    assert python(f"{code}; print(fastact.{module}.__name__)") == f"False True\nfastact.{module}\n"


@pytest.mark.parametrize(
    ("module", "message"),
    [
        ("autograd", 'fastact.autograd needs the autograd package: python -m pip install "fastact[autograd]"'),
        ("sklearn", "fastact.sklearn needs scikit-learn: python -m pip install scikit-learn"),
    ],
)
def test_a_missing_requirement_is_named_and_its_module_is_not_listed(module, message):
    code = f"""
import inspect, sys
sys.modules[{module!r}] = None
import fastact
assert {module!r} not in dir(fastact)
inspect.getmembers(fastact)
for statement in ("fastact.{module}", "from fastact import {module}"):
    try:
        exec(statement)
    except ImportError as error:
        print(error)
"""
    assert python(code) == f"{message}\n{message}\n"


def test_unknown_names_are_attribute_errors():
    assert not hasattr(fastact, "no_such_name")
    with pytest.raises(AttributeError, match=r"^module 'fastact' has no attribute 'no_such_name'"):
        fastact.no_such_name  # noqa: B018


def test_dir_lists_public_names_and_modules():
    listed = dir(fastact)
    assert set(listed) - set(fastact.__all__) <= MODULES.keys()
    assert set(fastact.__all__) <= set(listed)
    assert "kernels" in listed
    assert [name for name in listed if name.startswith("_")] == ["__version__"]
    assert dict(inspect.getmembers(fastact)).keys() == set(listed)


def test_all_begins_with_the_activations():
    names = fastact.__all__
    count = len(fastact.ACTIVATIONS)
    assert names[:count] == list(fastact.ACTIVATIONS)
    assert len(names) == len(set(names))
    gradients = [name for name in names if "_derivative" in name or "_backward" in name]
    assert names.index(gradients[0]) > names.index("threads")


def test_completion_shows_no_private_names():
    completer = pytest.importorskip("rlcompleter").Completer({"fastact": fastact})
    matches = []
    while match := completer.complete("fastact.", len(matches)):
        matches.append(match.removeprefix("fastact.").rstrip("()"))
    assert set(fastact.__all__) - {"__version__"} <= set(matches) <= set(dir(fastact))
