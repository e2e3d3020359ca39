"""bfloat16, a data type that NumPy has from ml_dtypes: fastact adds its loops when that is imported, by whomever.

The ufuncs must know it before their first call with it, as NumPy remembers what it found. So where ml_dtypes isn't
there yet, an import hook waits for it; fastact itself never imports it anew.
"""

import sys

import numpy as np

from fastact._core import add_bfloat16

USER_TYPES = 256  # NumPy numbers types that others have registered from here on


def _add(module):
    try:
        dtype = np.dtype(module.bfloat16)
    except Exception:
        return  # no ml_dtypes as we know it: a mocked one raises anything
    if dtype.num >= USER_TYPES:
        add_bfloat16(dtype)


class _Loader:  # not an importlib.abc.Loader, which takes milliseconds to import
    """Loads ml_dtypes as its own loader does, and then has the loops added."""

    def __init__(self, loader):
        self._loader = loader

    def __getattr__(self, name):
        return getattr(self._loader, name)

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        self._loader.exec_module(module)
        _add(module)


class _Finder:
    """Finds ml_dtypes as the others do."""

    def find_spec(self, name, path=None, target=None):
        if name != "ml_dtypes":
            return None
        finders = (finder for finder in sys.meta_path if finder is not self and hasattr(finder, "find_spec"))
        spec = next((spec for finder in finders if (spec := finder.find_spec(name, path, target))), None)
        if spec is not None and hasattr(spec.loader, "exec_module"):
            spec.loader = _Loader(spec.loader)
        return spec


def watch():
    """Add the loops now if ml_dtypes has been imported, else once it is."""
    if sys.modules.get("ml_dtypes") is not None:
        import ml_dtypes  # waits for a thread that is in the middle of it

        _add(ml_dtypes)
    else:
        sys.meta_path.insert(0, _Finder())
