"""The import of a package whose compiled modules are missing or old says how to build them."""

import os
import shlex
import shutil
import sysconfig
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.processes import python

import fastact
from fastact import _compiled, _core
from fastact._catalogue import UFUNCS


@pytest.fixture
def unbuilt(tmp_path):
    """Copy the package without compiled modules."""
    package, copy = Path(fastact.__file__).parent, tmp_path / "a folder" / "fastact"
    return shutil.copytree(package, copy, ignore=shutil.ignore_patterns("*.so", "*.pyd", "__pycache__"))


def import_error(package, code="import fastact"):
    """Return the message of the ImportError."""
    done = python(code, PYTHONPATH=str(package.parent))
    written = done.stderr.decode()
    assert done.returncode == 1
    assert "During handling" not in written
    return written.splitlines()[-1].removeprefix("ImportError: ")


SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")


def test_an_unbuilt_checkout_says_how_to_build_it(unbuilt):
    (unbuilt.parent / "setup.py").touch()
    folder = f'"{unbuilt.parent}"' if os.name == "nt" else shlex.quote(str(unbuilt.parent))
    assert import_error(unbuilt) == (
        f"fastact isn't built: {unbuilt} has no _core{SUFFIX}; run `python -m pip install -e {folder}`, "
        "or leave that folder to import an installed fastact"
    )


def test_a_path_is_quoted_for_the_shell_of_the_system(monkeypatch):
    with monkeypatch.context() as context:
        context.setattr(_compiled, "os", SimpleNamespace(name="nt"))
        assert _compiled._quoted(r"C:\a folder") == r'"C:\a folder"'
        context.setattr(_compiled, "os", SimpleNamespace(name="posix"))
        assert _compiled._quoted("/a folder") == "'/a folder'"


def test_a_build_for_another_python_is_mentioned(unbuilt):
    (unbuilt / "_core.cpython-310-other.so").touch()
    assert import_error(unbuilt) == (
        f"fastact isn't built: {unbuilt} has no _core{SUFFIX}, only _core.cpython-310-other.so for another Python; "
        "run `python -m pip install --force-reinstall fastact`"
    )


def test_an_incomplete_build_is_noticed(unbuilt):
    for built, missing in (("_core", "_long_kernels"), ("_long_kernels", "_kernels_baseline")):
        (unbuilt / f"{built}{SUFFIX}").touch()
        assert import_error(unbuilt).startswith(f"fastact isn't built: {unbuilt} has no {missing}{SUFFIX}; run `")
    (unbuilt / f"_kernels_avx2{SUFFIX}").touch()  # the kernels of one instruction set are enough
    assert "fastact isn't built" not in import_error(unbuilt)


def test_a_missing_c_interface_is_noticed(unbuilt):
    for module in (fastact._core, _compiled.kernels(_core.instruction_set), _compiled.long_kernels()):
        shutil.copy(module.__file__, unbuilt)
    message = import_error(unbuilt, "import fastact; fastact.kernels.relu_f4")
    assert message.startswith(f"fastact isn't built: {unbuilt} has no kernels{SUFFIX}; run `")


def test_a_build_older_than_the_catalogue_says_so():
    class Row:
        """A row of the catalogue without kernels."""

        name = "hat"

        def __getattr__(self, name):
            return getattr(UFUNCS[0], name)

    with pytest.raises(ImportError, match="no kernel for 'hat': the catalogue has changed since the build; run `"):
        _core.make_ufunc(Row())
