"""bfloat16, a data type that NumPy has from ml_dtypes: fastact adds its loops when that is imported, by whomever.

The ufuncs must know it before their first call with it, as NumPy remembers what it found. So where ml_dtypes isn't
there yet, an import hook waits for it; fastact itself never imports it anew.
"""

import importlib.abc
import sys

from fastact._core import add_bfloat16


def _add(module):
    if hasattr(module, "bfloat16"):
        import numpy as np

        add_bfloat16(np.dtype(module.bfloat16))


class _Finder(importlib.abc.MetaPathFinder):
    """Finds ml_dtypes as the others do, and has the loops added as soon as it has been executed."""

    def find_spec(self, name, path=None, target=None):
        if name != "ml_dtypes":
            return None
        finders = (finder for finder in sys.meta_path if finder is not self and hasattr(finder, "find_spec"))
        spec = next((spec for finder in finders if (spec := finder.find_spec(name, path, target))), None)
        if spec is not None and hasattr(spec.loader, "exec_module"):
            execute = spec.loader.exec_module

            def exec_module(module):
                execute(module)
                _add(module)

            spec.loader.exec_module = exec_module
        return spec


def watch():
    """Add the loops now if ml_dtypes has been imported, else once it is."""
    if sys.modules.get("ml_dtypes") is not None:
        import ml_dtypes  # waits for a thread that is in the middle of it

        _add(ml_dtypes)
    else:
        sys.meta_path.insert(0, _Finder())
