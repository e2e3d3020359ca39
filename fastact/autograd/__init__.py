"""fastact's functions as primitives of the autograd package: ``python -m pip install "fastact[autograd]"``.

For every activation NAME there are ``NAME``, ``NAME_derivative`` and ``NAME_backward``, as in ``fastact``. Use them in
functions that autograd differentiates. Reverse and forward mode both work. The backward passes of ``fastact`` compute
the gradients, which can be differentiated again.

>>> import autograd
>>> import fastact.autograd as fa
>>> float(autograd.grad(fa.gelu)(0.0))
0.5
"""

# Only this package imports autograd: `import fastact` works without it.

from collections.abc import Callable
from typing import Any

from fastact._catalogue import Ufunc
from fastact._catalogue.spellings import advice_on
from fastact.autograd._traced import docstring, signature, unsupported_keywords

try:
    from fastact.autograd._gradients import DIFFERENTIABLE, PRIMITIVES
except ImportError as error:
    message = 'fastact.autograd needs the autograd package: python -m pip install "fastact[autograd]"'
    raise ImportError(message) from error


def _public(ufunc: Ufunc) -> Callable[..., Any]:
    """Make the public function: add defaults and keywords to a primitive, and reject unsupported keywords."""
    name, primitive = ufunc.name, PRIMITIVES[ufunc.name]
    accepted, unsupported = signature(ufunc), unsupported_keywords(ufunc)

    def function(*args, **kwargs):
        for keyword in sorted(unsupported & kwargs.keys()):
            raise TypeError(f"fastact.autograd.{name}: can't differentiate {keyword}=, which fastact.{name} takes")
        try:
            bound = accepted.bind(*args, **kwargs)
        except TypeError as error:
            extra = args[len(ufunc.inputs) :]
            foreign = {"dim": extra[0]} if extra and ufunc.signature else kwargs
            advice = [advice_on(name, keyword, foreign[keyword]) for keyword in foreign if keyword != "inplace"]
            raise TypeError(f"fastact.autograd.{name}: {error}{next(filter(None, advice), '')}") from None
        bound.apply_defaults()
        return primitive(*bound.args, **bound.kwargs)

    function.__name__ = function.__qualname__ = name
    function.__signature__ = accepted
    function.__doc__ = docstring(ufunc)
    return function


def __dir__() -> list[str]:
    return __all__


globals().update((ufunc.name, _public(ufunc)) for ufunc in DIFFERENTIABLE)
__all__ = [ufunc.name for ufunc in DIFFERENTIABLE]
