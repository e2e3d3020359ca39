"""The primitives of `fastact.autograd` and their gradients, derived from the catalogue.

Each function below that begins with ``by_`` is one way to define the gradient of a primitive, in reverse mode (``vjp``,
vector-Jacobian product) and in forward mode (``jvp``, Jacobian-vector product).
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import autograd.numpy as np
from autograd.builtins import tuple as traced_tuple
from autograd.differential_operators import make_jvp, make_vjp
from autograd.extend import defjvp_argnums, defvjp_argnums, primitive, vspace
from autograd.numpy.numpy_vjps import unbroadcast

import fastact
from fastact._catalogue import ACTIVATIONS, UFUNCS, Activation, Ufunc, unfold

Function = Callable[..., Any]


def make_primitive(ufunc: Ufunc) -> Function:
    """Make a primitive of a ufunc, without a gradient.

    The primitive takes its operands by position only, because autograd traces only positional arguments.
    """
    function = getattr(fastact, ufunc.name)

    def call(*operands, **axis):
        return function(*operands, **axis)

    call.__name__ = ufunc.name
    return primitive(call)


def by_backward(value: Ufunc, backwards: list[Ufunc]) -> None:
    """Differentiate an elementwise function by its backward passes.

    The gradient of an input comes from the first backward pass that computes it.
    """
    position = {f"d{name}": i for i, name in enumerate(value.inputs)}
    source = {
        position[output]: (backward, k) for backward in reversed(backwards) for k, output in enumerate(backward.outputs)
    }
    differentiable = tuple(value.inputs[i] for i in source)

    def gradient(argnum, dy, operands):
        backward, k = source[argnum]
        results = PRIMITIVES[backward.name](dy, *operands)
        return results[k] if len(backward.outputs) > 1 else results

    def vjp(argnums, result, operands, axis):
        check_differentiable(value, differentiable, argnums)
        targets = [np.metadata(operands[i]) for i in argnums]
        return lambda dy: [
            unbroadcast(gradient(i, dy, operands), target) for i, target in zip(argnums, targets, strict=True)
        ]

    def jvp(argnums, tangents, result, operands, axis):  # the Jacobian is diagonal, so it is its own transpose
        check_differentiable(value, differentiable, argnums)
        return sum(gradient(i, tangent, operands) for i, tangent in zip(argnums, tangents, strict=True))

    define(value, vjp, jvp)


def by_second_derivative(derivative: Ufunc) -> None:
    """Differentiate a derivative by the expression in its row of the catalogue."""
    differentiable = ("x",) if derivative.activation.second_derivative else ()
    params = [param.name if param.required else f"{param.name}={param.default!r}" for param in derivative.params]
    second = expression(derivative.activation.second_derivative, [*differentiable, *params]) if differentiable else None

    def second_derivative(operands):
        x, *params = operands
        dtype = np.result_type(x)
        is_numpy_float = dtype.kind == "f"  # finfo doesn't know bfloat16, which has the range of float32
        bound = np.finfo(dtype if is_numpy_float else "f4").max / 4  # the expression is finite up to it
        with np.errstate(all="ignore"):
            return second(np.clip(x, -bound, bound), *params)

    def vjp(argnums, result, operands, axis):
        check_differentiable(derivative, differentiable, argnums)
        target = np.metadata(operands[0])
        return lambda dy: [unbroadcast(dy * second_derivative(operands), target)]

    def jvp(argnums, tangents, result, operands, axis):
        check_differentiable(derivative, differentiable, argnums)
        return tangents[0] * second_derivative(operands) + np.zeros_like(result)  # broadcasts against parameters

    define(derivative, vjp, jvp)


def by_backward_along_axis(value: Ufunc, backward: Ufunc) -> None:
    """Differentiate a function along an axis by its backward pass, which computes the gradient of `x` only."""
    differentiable = ("x",)

    def gradient(dy, result, operands, axis):
        arguments = dict(zip(value.inputs, operands, strict=True)) | {"dy": dy, "y": result}
        return PRIMITIVES[backward.name](*(arguments[name] for name in backward.inputs), **axis)

    def vjp(argnums, result, operands, axis):
        check_differentiable(value, differentiable, argnums)
        target = np.metadata(operands[0])
        return lambda dy: [unbroadcast(gradient(dy, result, operands, axis), target)]

    def jvp(argnums, tangents, result, operands, axis):  # the transpose of the backward pass, which is linear in dy
        check_differentiable(value, differentiable, argnums)
        pull, _ = make_vjp(lambda dy: gradient(dy, result, operands, axis))(vspace(result).zeros())
        return pull(tangents[0])

    define(value, vjp, jvp)


def by_composition(backward: Ufunc, composition: Function) -> None:
    """Differentiate a backward pass by differentiating an equivalent composition of functions."""

    def vjp(argnums, result, operands, axis):
        pull, _ = make_vjp(partial(composition, **axis), argnums)(*operands)
        return lambda dy: [pulled[i] for pulled in [pull(dy)] for i in range(len(argnums))]

    def jvp(argnums, tangents, result, operands, axis):
        return make_jvp(partial(composition, **axis), argnums)(*operands)(traced_tuple(tangents))[1]

    define(backward, vjp, jvp)


def by_linearity(backward: Ufunc) -> None:
    """Differentiate a backward pass with respect to `dy` only, in which it is linear."""
    differentiable, several = ("dy",), len(backward.outputs) > 1

    def derivatives(operands):
        results = PRIMITIVES[backward.name](np.ones_like(operands[0]), *operands[1:])
        return results if several else [results]

    def vjp(argnums, result, operands, axis):
        check_differentiable(backward, differentiable, argnums)
        target = np.metadata(operands[0])

        def pull(gradients):
            pairs = zip(gradients if several else [gradients], derivatives(operands), strict=True)
            return [unbroadcast(sum(gradient * derivative for gradient, derivative in pairs), target)]

        return pull

    def jvp(argnums, tangents, result, operands, axis):
        check_differentiable(backward, differentiable, argnums)
        products = [tangents[0] * derivative for derivative in derivatives(operands)]
        return traced_tuple(products) if several else products[0]

    define(backward, vjp, jvp)


def composed(row: Activation) -> Function:
    """Return the backward pass of a row, composed of functions that autograd differentiates."""
    if row.along_axis:
        return composed_along_axis(row)
    if row.gate:
        gate_value, gate_backward = PRIMITIVES[row.gate], PRIMITIVES[f"{row.gate}_backward"]
        return lambda dy, gate, value: traced_tuple((gate_backward(dy * value, gate), dy * gate_value(gate)))
    if row.param_gradient:  # only prelu, which is linear in its parameter
        return lambda dy, x, weight: traced_tuple((dy * ((x > 0) + (x <= 0) * weight), dy * np.where(x > 0, 0, x)))
    if row.arrays != ("x",):
        derivative = expression(row.derivative, unfold(row)[0].inputs)
        return lambda dy, *operands: dy * derivative(*operands)
    derivative = PRIMITIVES[f"{row.name}_derivative"]
    return lambda dy, x, *params: dy * derivative(x, *params)


def composed_along_axis(row: Activation) -> Function:
    """Return the backward pass of a function along an axis, composed of functions that autograd differentiates.

    The formula of the row is evaluated on arrays. Operands with one number per row get an axis of length 1, so they
    broadcast against the elements of their row.
    """
    backward = unfold(row)[1]
    formula = expression(row.derivative, (*backward.inputs, "sum", "softmax", "onehot"))

    def composition(*operands, axis=-1):
        operands = [
            operand if core else np.expand_dims(operand, axis)
            for operand, core in zip(operands, backward.has_core_dim, strict=False)
        ]
        x = operands[backward.has_core_dim.index(True)]
        indices = np.arange(x.shape[axis]).reshape([-1 if d == axis % x.ndim else 1 for d in range(x.ndim)])
        return formula(
            *operands,
            sum=partial(np.sum, axis=axis, keepdims=True),
            softmax=partial(PRIMITIVES["softmax"], axis=axis),
            onehot=lambda label: label == indices,
        )

    return composition


def expression(text: str, names: Iterable[str]) -> Function:
    """Compile a formula of the catalogue into a function of the names."""
    return eval(f"lambda {', '.join(names)}: {text}", {"np": np, "exp": np.exp, "inf": np.inf, **PRIMITIVES})


def check_differentiable(ufunc: Ufunc, differentiable: tuple[str, ...], argnums: tuple[int, ...]) -> None:
    """Raise NotImplementedError if a gradient is requested for an operand that has none."""
    for name in (ufunc.inputs[i] for i in argnums if ufunc.inputs[i] not in differentiable):
        raise NotImplementedError(f"fastact.autograd: {ufunc.name} has no derivative with respect to {name}")


def define(ufunc: Ufunc, vjp: Function, jvp: Function) -> None:
    """Define the gradient of a primitive in both modes."""
    defvjp_argnums(PRIMITIVES[ufunc.name], vjp)
    defjvp_argnums(PRIMITIVES[ufunc.name], jvp)


DIFFERENTIABLE = [ufunc for ufunc in UFUNCS if ufunc.is_in_autograd]
PRIMITIVES = {ufunc.name: make_primitive(ufunc) for ufunc in DIFFERENTIABLE}

for _row in ACTIVATIONS:
    _ufuncs = {ufunc.kind: ufunc for ufunc in unfold(_row)}
    if _row.along_axis:
        by_backward_along_axis(_ufuncs["value"], _ufuncs["backward"])
    else:
        by_backward(
            _ufuncs["value"], [_ufuncs[kind] for kind in ("backward", "backward_parameters") if kind in _ufuncs]
        )
    if _row.backward_differentiable_in_dy_only:
        by_linearity(_ufuncs["backward"])
    else:
        by_composition(_ufuncs["backward"], composed(_row))
    if "derivative" in _ufuncs:
        by_second_derivative(_ufuncs["derivative"])
    if "backward_parameters" in _ufuncs:
        by_linearity(_ufuncs["backward_parameters"])
