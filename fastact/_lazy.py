"""The modules of this package that are loaded when they are first used: ``import fastact; fastact.autograd.gelu``.

A function ``__getattr__`` in the package could load them, too. But before Python 3.15, the interpreter doesn't
specialise attributes of a module with ``__getattr__``. It would look up every name of the package anew, which takes
four times as long: on 16 elements, ``relu`` with ``out=`` took 87 ns instead of 67 ns.
"""

import copyreg
import importlib
import sys
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from fastact import _compiled

_REQUIREMENTS = {"autograd": "autograd", "kernels": "fastact.kernels", "sklearn": "sklearn"}  # by module of fastact


class LazyModule(ModuleType):
    """Stands for a module until the module is imported. The import replaces the package's attribute.

    A name that was bound before, as by ``from fastact import autograd``, still refers to this object, which passes
    everything on to the module. A missing requirement raises an ImportError with a hint at the first use.
    """

    def __init__(self, name: str) -> None:
        object.__setattr__(self, "_name", name)

    def __getattribute__(self, name: str) -> object:
        # isinstance and inspect.unwrap ask for these, for example in doctest. They don't load the module.
        if name == "__class__":
            return LazyModule
        if name == "__wrapped__":
            raise AttributeError(name)
        return getattr(_load(_name_of(self)), name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(_load(_name_of(self)), name, value)

    def __delattr__(self, name: str) -> None:
        delattr(_load(_name_of(self)), name)

    def __dir__(self) -> list[str]:
        return dir(_load(_name_of(self)))

    def __repr__(self) -> str:
        return f"<module 'fastact.{_name_of(self)}', loaded when it is first used>"


def _name_of(module: LazyModule) -> str:
    return str(object.__getattribute__(module, "_name"))


def _reduce(module: LazyModule) -> Any:
    return importlib.import_module, (f"fastact.{_name_of(module)}",)


copyreg.pickle(LazyModule, _reduce)  # for cloudpickle


def _load(name: str) -> ModuleType:
    # Each module has a statement of its own: tools that freeze programs, such as PyInstaller, look for statements.
    if name == "autograd":
        import fastact.autograd
    elif name == "kernels":
        if "fastact.kernels" not in sys.modules:
            _compiled.require(name)
        import fastact.kernels
    else:
        import fastact.sklearn  # noqa: F401
    return sys.modules[f"fastact.{name}"]


MODULES: dict[str, ModuleType] = {name: LazyModule(name) for name in _REQUIREMENTS}


def usable() -> list[str]:
    """Return the names of the modules whose requirements are installed."""
    return [name for name, requirement in _REQUIREMENTS.items() if _is_installed(requirement)]


def _is_installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ValueError:  # a module without a specification, such as a mock, is imported already
        return True
