"""Support for the ufuncs in code that Numba compiles. A call becomes a call of a C function of `fastact.kernels`.

`signatures` defines the types of a call, and `lowering` its code. No other part of fastact imports Numba. Numba finds
`init` through the package's entry point.
"""

import functools

import llvmlite.binding
from numba.core import types
from numba.core.imputils import lower_builtin
from numba.core.typing.templates import infer_global
from numba.extending import get_cython_function_address

import fastact
import fastact.kernels
from fastact._catalogue import UFUNCS
from fastact._numba.lowering import PREFIX, lower
from fastact._numba.signatures import make_template


def init():
    """Register the kernels with Numba's linker, and the ufuncs with its compiler.

    Numba calls this function before it compiles anything, or loads compiled code from its cache.
    """
    for name in fastact.kernels.__pyx_capi__:
        llvmlite.binding.add_symbol(PREFIX + name, get_cython_function_address("fastact.kernels", name))
    for ufunc in UFUNCS:
        if ufunc.has_mixed_operands:
            continue  # `lowering` calls only kernels whose operands have one type and shape
        template = make_template(ufunc)
        infer_global(getattr(fastact, ufunc.name), types.Function(template))
        lower_builtin(template.key, types.VarArg(types.Any))(functools.partial(lower, ufunc))
