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


def test_names_are_looked_up_fast():
    """Python's interpreter doesn't specialise attributes of a module with this function."""
    assert "__getattr__" not in vars(fastact)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_found_without_its_own_import(module):
    if MODULES[module]:
        pytest.importorskip(MODULES[module])
    code = f"""
import inspect, sys, types, fastact
inspect.getmembers(fastact, inspect.isfunction)
lazy = fastact.{module}
print(isinstance(lazy, types.ModuleType), "fastact.{module}" in sys.modules)
lazy.extra = 1
module = sys.modules["fastact.{module}"]
print(module.extra, fastact.{module} is module, lazy is module, dir(lazy) == dir(module), repr(lazy) == repr(module))
print(vars(lazy) is vars(module), lazy.__doc__ is module.__doc__)
del lazy.extra
print(hasattr(module, "extra"), hasattr(lazy, "extra"))
"""
    assert python(code) == "True False\n1 True False True True\nTrue True\nFalse False\n"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_can_be_imported(module):
    if MODULES[module]:
        pytest.importorskip(MODULES[module])
    for statement in (f"import fastact.{module} as m", f"from fastact import {module} as m"):
        assert python(f"{statement}; print(m.__name__)") == f"fastact.{module}\n"


@pytest.mark.parametrize(
    ("module", "message"),
    [
        ("autograd", 'fastact.autograd needs the autograd package: python -m pip install "fastact[autograd]"'),
        ("sklearn", "fastact.sklearn needs scikit-learn: python -m pip install scikit-learn"),
    ],
)
def test_a_missing_requirement_is_named_and_its_module_is_not_there(module, message):
    code = f"""
import inspect, sys
sys.modules[{module!r}] = None
import fastact
assert {module!r} not in dir(fastact)
assert not hasattr(fastact, {module!r})
inspect.getmembers(fastact)
for statement in ("import fastact.{module}", "from fastact import {module}"):
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
