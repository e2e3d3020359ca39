"""The gradients of `fastact.autograd`, by the rows of the catalogue."""

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


def record(ufunc: Ufunc) -> Function:
    """Make a primitive of a ufunc: operands by position, so that autograd sees each of them. It has no gradient yet."""
    function = getattr(fastact, ufunc.name)

    def call(*operands, **axis):
        return function(*operands, **axis)

    call.__name__ = ufunc.name
    return primitive(call)


def by_backward(value: Ufunc, backwards: list[Ufunc]) -> None:
    """Differentiate an elementwise function by its backward passes, the first that has an output for an operand."""
    knows = {f"d{name}": i for i, name in enumerate(value.inputs)}
    source = {
        knows[output]: (backward, k) for backward in reversed(backwards) for k, output in enumerate(backward.outputs)
    }
    known = tuple(value.inputs[i] for i in source)

    def gradient(argnum, dy, operands):
        backward, k = source[argnum]
        results = RECORDED[backward.name](dy, *operands)
        return results[k] if len(backward.outputs) > 1 else results

    def vjp(argnums, result, operands, axis):
        refuse_unknown(value, known, argnums)
        targets = [np.metadata(operands[i]) for i in argnums]
        return lambda dy: [
            unbroadcast(gradient(i, dy, operands), target) for i, target in zip(argnums, targets, strict=True)
        ]

    def jvp(argnums, tangents, result, operands, axis):  # the Jacobian is diagonal, and its own transpose
        refuse_unknown(value, known, argnums)
        return sum(gradient(i, tangent, operands) for i, tangent in zip(argnums, tangents, strict=True))

    define(value, vjp, jvp)


def by_second_derivative(derivative: Ufunc) -> None:
    """Differentiate a derivative by the expression in its row."""
    known = ("x",) if derivative.activation.second_derivative else ()
    params = [param.name if param.required else f"{param.name}={param.default!r}" for param in derivative.params]
    second = expression(derivative.activation.second_derivative, [*known, *params]) if known else None

    def slope(operands):
        x, *params = operands
        dtype = np.result_type(x)
        known_to_numpy = dtype.kind == "f"  # bfloat16, the other one, reaches as far as float32
        far = np.finfo(dtype if known_to_numpy else "f4").max / 4  # where nothing overflows to inf - inf
        with np.errstate(all="ignore"):
            return second(np.clip(x, -far, far), *params)

    def vjp(argnums, result, operands, axis):
        refuse_unknown(derivative, known, argnums)
        target = np.metadata(operands[0])
        return lambda dy: [unbroadcast(dy * slope(operands), target)]

    def jvp(argnums, tangents, result, operands, axis):
        refuse_unknown(derivative, known, argnums)
        return tangents[0] * slope(operands) + np.zeros_like(result)  # in which parameters are broadcast

    define(derivative, vjp, jvp)


def by_backward_along_axis(value: Ufunc, backward: Ufunc) -> None:
    """Differentiate a function along an axis by its backward pass, which has a gradient for `x` alone."""
    known = ("x",)

    def pass_back(dy, result, operands, axis):
        given = dict(zip(value.inputs, operands, strict=True)) | {"dy": dy, "y": result}
        return RECORDED[backward.name](*(given[name] for name in backward.inputs), **axis)

    def vjp(argnums, result, operands, axis):
        refuse_unknown(value, known, argnums)
        target = np.metadata(operands[0])
        return lambda dy: [unbroadcast(pass_back(dy, result, operands, axis), target)]

    def jvp(argnums, tangents, result, operands, axis):  # the backward pass, which is linear in dy, transposed
        refuse_unknown(value, known, argnums)
        pull, _ = make_vjp(lambda dy: pass_back(dy, result, operands, axis))(vspace(result).zeros())
        return pull(tangents[0])

    define(value, vjp, jvp)


def by_composition(backward: Ufunc, composition: Function) -> None:
    """Differentiate a backward pass, as second derivatives do, as what it is composed of."""

    def vjp(argnums, result, operands, axis):
        pull, _ = make_vjp(partial(composition, **axis), argnums)(*operands)
        return lambda dy: [pulled[i] for pulled in [pull(dy)] for i in range(len(argnums))]

    def jvp(argnums, tangents, result, operands, axis):
        return make_jvp(partial(composition, **axis), argnums)(*operands)(traced_tuple(tangents))[1]

    define(backward, vjp, jvp)


def by_linearity(backward: Ufunc) -> None:
    """Differentiate a backward pass with respect to `dy` alone, in which it is linear."""
    known, recorded = ("dy",), RECORDED[backward.name]

    def slopes(operands):
        results = recorded(np.ones_like(operands[0]), *operands[1:])
        return results if len(backward.outputs) > 1 else [results]

    def vjp(argnums, result, operands, axis):
        refuse_unknown(backward, known, argnums)
        target = np.metadata(operands[0])
        return lambda gs: [
            unbroadcast(
                sum(
                    g * slope
                    for g, slope in zip(gs if len(backward.outputs) > 1 else [gs], slopes(operands), strict=True)
                ),
                target,
            )
        ]

    def jvp(argnums, tangents, result, operands, axis):
        refuse_unknown(backward, known, argnums)
        products = [tangents[0] * slope for slope in slopes(operands)]
        return traced_tuple(products) if len(products) > 1 else products[0]

    define(backward, vjp, jvp)


def composed(row: Activation) -> Function:
    """The backward pass of a row, spelled in functions that autograd differentiates."""
    if row.along_axis:
        return composed_along_axis(row)
    if row.gate:
        gate_value, gate_backward = RECORDED[row.gate], RECORDED[f"{row.gate}_backward"]
        return lambda dy, gate, value: traced_tuple((gate_backward(dy * value, gate), dy * gate_value(gate)))
    if row.param_gradient:  # prelu alone: linear in its parameter
        return lambda dy, x, weight: traced_tuple((dy * ((x > 0) + (x <= 0) * weight), dy * np.where(x > 0, 0, x)))
    if row.arrays != ("x",):
        spelled = expression(row.derivative, unfold(row)[0].inputs)
        return lambda dy, *operands: dy * spelled(*operands)
    derivative = RECORDED[f"{row.name}_derivative"]
    return lambda dy, x, *params: dy * derivative(x, *params)


def composed_along_axis(row: Activation) -> Function:
    """Likewise of a function along an axis. A number of a row meets its elements."""
    backward = unfold(row)[1]
    spelled = expression(row.derivative, (*backward.inputs, "sum", "softmax", "onehot"))

    def composition(*operands, axis=-1):
        operands = [
            operand if core else np.expand_dims(operand, axis)
            for operand, core in zip(operands, backward.cores, strict=False)
        ]
        x = operands[backward.cores.index(True)]
        places = np.arange(x.shape[axis]).reshape([-1 if d == axis % x.ndim else 1 for d in range(x.ndim)])
        return spelled(
            *operands,
            sum=partial(np.sum, axis=axis, keepdims=True),
            softmax=partial(RECORDED["softmax"], axis=axis),
            onehot=lambda label: label == places,
        )

    return composition


def expression(text: str, names: Iterable[str]) -> Function:
    """Compile what a row says."""
    return eval(f"lambda {', '.join(names)}: {text}", {"np": np, "exp": np.exp, "inf": np.inf, **RECORDED})


def refuse_unknown(ufunc: Ufunc, known: tuple[str, ...], argnums: tuple[int, ...]) -> None:
    """Raise an error for operands whose gradient the library doesn't have."""
    for unknown in (ufunc.inputs[i] for i in argnums if ufunc.inputs[i] not in known):
        raise NotImplementedError(f"fastact.autograd: {ufunc.name} has no derivative with respect to {unknown}")


def define(ufunc: Ufunc, vjp: Function, jvp: Function) -> None:
    """Hand both modes to autograd."""
    defvjp_argnums(RECORDED[ufunc.name], vjp)
    defjvp_argnums(RECORDED[ufunc.name], jvp)


DIFFERENTIABLE = [ufunc for ufunc in UFUNCS if ufunc.is_in_autograd]
RECORDED = {ufunc.name: record(ufunc) for ufunc in DIFFERENTIABLE}

for _row in ACTIVATIONS:
    _ufuncs = {ufunc.kind: ufunc for ufunc in unfold(_row)}
    if _row.along_axis:
        by_backward_along_axis(_ufuncs["value"], _ufuncs["backward"])
    else:
        by_backward(
            _ufuncs["value"], [_ufuncs[kind] for kind in ("backward", "backward_parameters") if kind in _ufuncs]
        )
    if _row.is_linear_only:
        by_linearity(_ufuncs["backward"])
    else:
        by_composition(_ufuncs["backward"], composed(_row))
    if "derivative" in _ufuncs:
        by_second_derivative(_ufuncs["derivative"])
    if "backward_parameters" in _ufuncs:
        by_linearity(_ufuncs["backward_parameters"])
