"""Activation functions and their gradients as true NumPy ufuncs.

Every ufunc takes ``out=``, so training and inference can work in place:

>>> import numpy as np
>>> import fastact
>>> x = np.array([-1.0, 0.0, 2.0], dtype=np.float32)
>>> fastact.relu(x, out=x)
array([0., 0., 2.], dtype=float32)

For each activation NAME there are

- ``NAME(x)``: the value;
- ``NAME_derivative(x)``: the derivative;
- ``NAME_backward(dy, x)``: the gradient with respect to `x`, for the gradient `dy` with respect to the output;
- ``NAME_backward_from_output(dy, y)``: the same, computed from the output `y`, if the output determines the derivative;
- ``NAME_backward_parameters(dy, x)``: the gradients with respect to the parameters, if they have gradients.

`get` looks up an activation by name.
"""

from fastact import _environment as _environment  # isort: skip  # before _core, which loads OpenMP
from fastact import _compiled as _compiled  # isort: skip  # before _core: if it is missing, says how to build it
from fastact._core import ufuncs as _ufuncs
from fastact._functions import crelu, rrelu
from fastact._lazy import MODULES as _LAZY_MODULES
from fastact._lazy import usable as _usable_modules
from fastact._plot import plot
from fastact._registry import ACTIVATIONS, Activation, get
from fastact._runtime import get_num_threads, set_num_threads, show_config, threads
from fastact._version import __version__

globals().update(_ufuncs)
_definitions = (Activation, crelu, get, get_num_threads, plot, rrelu, set_num_threads, show_config, threads)
for _definition in _definitions:
    _definition.__module__ = "fastact"

_names = dict.fromkeys((*ACTIVATIONS, *(_definition.__name__ for _definition in _definitions), *_ufuncs))
__all__ = [*_names, "ACTIVATIONS", "__version__"]  # the activations first, then other functions, then gradients

for _name, _module in _LAZY_MODULES.items():
    globals().setdefault(_name, _module)  # importlib.reload keeps a loaded module


def __dir__() -> list[str]:
    """List the public names, and the modules whose requirements are installed."""
    return [*__all__, *_usable_modules()]
