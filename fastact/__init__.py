"""Activation functions and their gradients as true NumPy ufuncs.

Every function takes ``out=``, so training and inference run in place on your buffers:

>>> import numpy as np
>>> import fastact
>>> x = np.array([-1.0, 0.0, 2.0], dtype=np.float32)
>>> fastact.relu(x, out=x)
array([0., 0., 2.], dtype=float32)

For an activation NAME there are ``NAME(x)``, ``NAME_derivative(x)``, ``NAME_backward(dy, x)`` and, where the
output tells the slope, ``NAME_backward_from_output(dy, y)``; where there are parameters to learn,
``NAME_backward_parameters(dy, x)``.
"""

from fastact import _environment as _environment  # isort: skip  # ahead of _core, which loads OpenMP
from fastact import _bfloat16
from fastact._core import ufuncs as _ufuncs
from fastact._functions import crelu, rrelu
from fastact._registry import ACTIVATIONS, Activation, get
from fastact._runtime import get_num_threads, set_num_threads, show_config, threads
from fastact._version import __version__

_bfloat16.watch()
globals().update(_ufuncs)
_definitions = (Activation, crelu, get, get_num_threads, rrelu, set_num_threads, show_config, threads)
for _definition in _definitions:
    _definition.__module__ = "fastact"

__all__ = ["ACTIVATIONS", "__version__", *(_definition.__name__ for _definition in _definitions), *_ufuncs]
