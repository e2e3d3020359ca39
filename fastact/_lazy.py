"""The modules of this package that are loaded when they are first used: ``import fastact; fastact.autograd.gelu``.

A function ``__getattr__`` in the package could load them, too. But Python then looks up every name of the package
anew, because its interpreter doesn't specialise attributes of modules with ``__getattr__``: on 16 elements, ``relu``
with ``out=`` took 87 ns instead of 67 ns.
"""

from collections.abc import Callable
from importlib.util import find_spec
from types import ModuleType

from fastact import _compiled


class LazyModule(ModuleType):
    """Stands for a module until that is imported, which replaces the attribute of the package."""

    def __init__(self, load: Callable[[], ModuleType]) -> None:
        object.__setattr__(self, "_load", load)

    def __getattribute__(self, name: str) -> object:
        if name == "__class__":  # isinstance, as in inspect.getmembers, doesn't load the module
            return LazyModule
        return getattr(object.__getattribute__(self, "_load")(), name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(object.__getattribute__(self, "_load")(), name, value)

    def __delattr__(self, name: str) -> None:
        delattr(object.__getattribute__(self, "_load")(), name)

    def __dir__(self) -> list[str]:
        return dir(object.__getattribute__(self, "_load")())


# Each module has a statement of its own because tools that freeze programs, such as PyInstaller, look for statements.


def _autograd() -> ModuleType:
    import fastact.autograd as module

    return module


def _kernels() -> ModuleType:
    _compiled.require("kernels")  # `import fastact` works without it
    import fastact.kernels as module

    return module


def _sklearn() -> ModuleType:
    import fastact.sklearn as module

    return module


# By name. Where the package that a module needs isn't installed, the module isn't there: `hasattr` is False, and
# `from fastact import autograd` imports it at once, which raises an ImportError with a hint.
MODULES: dict[str, ModuleType] = {"kernels": LazyModule(_kernels)}
if find_spec("autograd"):
    MODULES["autograd"] = LazyModule(_autograd)
if find_spec("sklearn"):
    MODULES["sklearn"] = LazyModule(_sklearn)
