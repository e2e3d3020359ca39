"""fastact's functions as primitives of the autograd package: ``pip install fastact[autograd]``.

For every activation NAME there are ``NAME``, ``NAME_derivative`` and ``NAME_backward`` as in ``fastact``, to be called
on what autograd traces. Gradients are those of the backward passes, in both modes, and may be differentiated again.

>>> import autograd
>>> import fastact.autograd as fa
>>> float(autograd.grad(fa.gelu)(0.0))
0.5
"""

from collections.abc import Callable
from typing import Any

from fastact._catalogue import Ufunc
from fastact.autograd._traced import docstring, refused, signature

try:
    from fastact.autograd._gradients import DIFFERENTIABLE, RECORDED
except ImportError as error:
    raise ImportError("fastact.autograd needs the autograd package: pip install fastact[autograd]") from error


def _public(ufunc: Ufunc) -> Callable[..., Any]:
    """Let parameters be left out or given by name, and refuse the keywords that leave no gradient to speak of."""
    name, recorded = ufunc.name, RECORDED[ufunc.name]
    accepted, not_accepted = signature(ufunc), refused(ufunc)

    def function(*args, **kwargs):
        for keyword in sorted(not_accepted & kwargs.keys()):
            raise TypeError(f"fastact.autograd.{name}: can't differentiate {keyword}=, which fastact.{name} takes")
        try:
            bound = accepted.bind(*args, **kwargs)
        except TypeError as error:
            raise TypeError(f"fastact.autograd.{name}: {error}") from None
        bound.apply_defaults()
        return recorded(*bound.args, **bound.kwargs)

    function.__name__ = function.__qualname__ = name
    function.__signature__ = accepted
    function.__doc__ = docstring(ufunc)
    return function


def __dir__() -> list[str]:
    return __all__


globals().update((ufunc.name, _public(ufunc)) for ufunc in DIFFERENTIABLE)
__all__ = [ufunc.name for ufunc in DIFFERENTIABLE]
