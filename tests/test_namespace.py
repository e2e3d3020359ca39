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
    """Before 3.15, Python's interpreter doesn't specialise attributes of a module with this function."""
    assert "__getattr__" not in vars(fastact)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_found_without_its_own_import(module):
    if MODULES[module]:
        pytest.importorskip(MODULES[module])
    code = f"""
import sys, types, fastact
lazy = fastact.{module}
print(isinstance(lazy, types.ModuleType), "fastact.{module}" in sys.modules)
lazy.extra = 1
module = sys.modules["fastact.{module}"]
print(module.extra, fastact.{module} is module, dir(lazy) == dir(module), vars(lazy) is vars(module))
del lazy.extra
print(hasattr(module, "extra"), hasattr(lazy, "extra"))
"""
    assert python(code) == "True False\n1 True True True\nFalse False\n"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_can_be_imported(module):
    if MODULES[module]:
        pytest.importorskip(MODULES[module])
    assert python(f"import fastact.{module} as m, sys; print(m is sys.modules[m.__name__])") == "True\n"
    assert python(f"from fastact import {module} as m; print(m.__name__)") == f"fastact.{module}\n"


def test_looking_at_the_package_loads_no_module():
    code = """
import doctest, inspect, sys, fastact
repr(vars(fastact))
doctest.DocTestFinder().find(fastact)
inspect.getmembers(fastact, inspect.isfunction)
print({"fastact.autograd", "fastact.kernels", "fastact.sklearn"} & sys.modules.keys())
"""
    assert python(code) == "set()\n"


def test_lazy_modules_survive_a_reload_and_a_mock():
    code = """
import importlib, sys, unittest.mock, fastact
fastact.kernels.__pyx_capi__
importlib.reload(fastact)
print(fastact.kernels is sys.modules["fastact.kernels"])
del sys.modules["fastact.kernels"]
with unittest.mock.patch.object(fastact, "kernels"):
    pass
print(fastact.kernels.__name__)
"""
    assert python(code) == "True\nfastact.kernels\n"
    code = """
import sys, unittest.mock, fastact
with unittest.mock.patch.object(fastact, "kernels"):
    import fastact.kernels
print(fastact.kernels.__name__)
"""
    assert python(code) == "fastact.kernels\n"


def test_threads_that_use_a_module_first_wait_until_it_is_loaded():
    pytest.importorskip("autograd")
    code = """
from concurrent.futures import ThreadPoolExecutor
import fastact
with ThreadPoolExecutor(16) as pool:
    print(set(pool.map(lambda i: fastact.autograd.gelu.__name__, range(16))))
"""
    assert python(code) == "{'gelu'}\n"


def test_a_function_that_uses_a_lazy_module_can_be_pickled():
    pytest.importorskip("cloudpickle")
    code = """
import cloudpickle
from fastact import kernels

def name():
    return kernels.__name__

print(cloudpickle.loads(cloudpickle.dumps(name))())
"""
    assert python(code) == "fastact.kernels\n"


@pytest.mark.parametrize("mock", ["types.ModuleType(name)", "unittest.mock.MagicMock()"])
def test_mocks_of_requirements_change_nothing(mock):
    """Documentation is built with mocks."""
    code = f"""
import sys, types, unittest.mock
for name in ("autograd", "sklearn"):
    sys.modules[name] = {mock}
import fastact
print({{"autograd", "sklearn"}} <= set(dir(fastact)))
"""
    assert python(code) == "True\n"


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
assert hasattr(fastact, {module!r})
inspect.getmembers(fastact)
for statement in ("fastact.{module}.gelu", "from fastact import {module} as m; m.gelu", "import fastact.{module}"):
    try:
        exec(statement)
    except ImportError as error:
        print(error)
"""
    assert python(code) == 3 * f"{message}\n"


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
