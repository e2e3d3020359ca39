"""The ufuncs in what Numba compiles: calls of the C functions of `fastact.kernels`.

Numba calls `init` before it first compiles anything or loads what it has cached: the package's entry point says so.

A kernel takes packed arrays of one type and shape, and a number for each parameter. Operands that aren't so are packed
first, and an output that isn't gets its result by way of a packed one. Where a parameter is an array, the kernel is
called for each row or element.
"""

import functools
import re
from dataclasses import dataclass
from inspect import Parameter, Signature

import llvmlite.binding
import numpy as np
from llvmlite import ir
from numba import typeof
from numba.core import cgutils, types
from numba.core.errors import NumbaError, TypingError
from numba.core.imputils import impl_ret_new_ref, lower_builtin
from numba.core.typing.templates import AbstractTemplate, infer_global, signature
from numba.extending import get_cython_function_address
from numba.np.numpy_support import as_dtype, from_dtype

import fastact
import fastact.kernels
from fastact._catalogue import UFUNCS, Ufunc

# Compiled code has the kernels by name, not by address, so that it can be cached.
PREFIX, SUFFIX = "fastact_", "_threaded"
PYTHON_NUMBERS = {types.int64: int, types.float64: float}  # which Numba can't tell from NumPy's
EXTENDED = {"i": ("signext",), "u": ("zeroext",)}  # as C passes small integers

ADDRESS, INDEX = cgutils.voidptr_t, cgutils.intp_t
ZERO, ONE = INDEX(0), INDEX(1)


def init():
    """Hand the kernels to Numba's linker, and the ufuncs to its compiler."""
    for name in fastact.kernels.__pyx_capi__:
        if name.endswith(SUFFIX):
            llvmlite.binding.add_symbol(PREFIX + name, get_cython_function_address("fastact.kernels", name))
    for ufunc in UFUNCS:
        if ufunc.has_mixed_operands:
            continue  # kernels are called with operands of one type and shape
        template = make_template(ufunc)
        infer_global(getattr(fastact, ufunc.name), types.Function(template))
        lower_builtin(template.key, types.VarArg(types.Any))(functools.partial(lower, ufunc))


# --- types -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Call:
    """What the types of its arguments say about a call.

    Attributes
    ----------
    inputs : tuple of Type
        Of arrays and parameters; numbers have the type that the kernel computes in.
    outs : tuple of Type
        Of the output arrays; none for one that isn't given.
    number : Type
        What the kernel computes in.
    cores : tuple of int
        How many dimensions of each input and output lie along the axis: 1 or 0.
    """

    inputs: tuple[types.Type, ...]
    outs: tuple[types.Type, ...]
    number: types.Type
    cores: tuple[int, ...]

    @property
    def loops(self) -> int:
        """How many dimensions there are but for the axis."""
        return max(ndim(kind) - core for kind, core in zip((*self.inputs, *self.outs), self.cores, strict=True))

    @property
    def layout(self) -> str:
        """Order in memory of new arrays, and of what needs no packing."""
        layouts = {kind.layout for kind in (*self.inputs, *self.outs) if ndim(kind) == self.loops > 0}
        return "F" if "F" in layouts and "C" not in layouts and not any(self.cores) else "C"

    @property
    def results(self) -> list[types.Type]:
        """Types of the outputs."""
        sides = [self.loops + core for core in self.cores[len(self.inputs) :]]
        new = [types.Array(self.number, count, self.layout) if count else self.number for count in sides]
        return [made if out is types.none else out for made, out in zip(new, self.outs, strict=True)]


def make_template(ufunc: Ufunc) -> type[AbstractTemplate]:
    """Make what tells Numba the types of a call.

    Its key isn't the ufunc: Numba fuses calls of ufuncs with NumPy's into loops over single elements.
    """
    public = getattr(fastact, ufunc.name).__signature__.parameters
    accepted = [public[name] for name in (*ufunc.inputs, "out", *(["axis"] if ufunc.signature else []))]
    strict, kind = Signature(accepted), Parameter.POSITIONAL_OR_KEYWORD
    folded = Signature([Parameter(p.name, kind, default=None if p.name == "axis" else p.default) for p in accepted])

    def generic(self, args, kws):
        try:
            given = {name: concrete(kind) for name, kind in strict.bind(*args, **dict(kws)).arguments.items()}
            call = make_call(ufunc, given)
            axis = axis_of(given.get("axis", types.none))
        except (TypeError, NumbaError) as error:
            raise TypingError(f"fastact.{ufunc.name}: {error}") from None
        known = dict(zip(ufunc.inputs, call.inputs, strict=True)) | {"out": given.get("out", types.none), "axis": axis}
        returned = call.results[0] if len(call.results) == 1 else types.Tuple(call.results)
        return signature(returned, *(known[p.name] for p in accepted)).replace(pysig=folded)

    members = {"key": f"fastact.{ufunc.name}", "generic": generic, "prefer_literal": True}
    return type(ufunc.name, (AbstractTemplate,), members)


def concrete(kind: types.Type) -> types.Type:
    """Name the type of what may be a default of the caller's, or None."""
    if isinstance(kind, types.Omitted):
        kind = typeof(kind.value)
    return kind.type if isinstance(kind, types.Optional) else kind


def make_call(ufunc: Ufunc, given: dict[str, types.Type]) -> Call:
    """Check the arguments' types, and find what the ufunc computes in for these."""
    function = getattr(fastact, ufunc.name)
    kinds = [types.unliteral(given[name]) if name in given else types.none for name in ufunc.inputs]
    for name, kind in zip(ufunc.inputs, kinds, strict=True):
        if name in given and not isinstance(kind, types.Array | types.Number | types.Boolean):
            raise TypingError(f"{name} must be a number or an array, not {kind}")
    dtypes = function.resolve_dtypes((*map(promoted_as, kinds), *[None] * function.nout))
    if dtypes[0] == np.float16:
        raise TypingError("the result would be float16, which Numba lacks; give float32 or float64")
    number = from_dtype(dtypes[0])
    inputs = tuple(kind if isinstance(kind, types.Array) else number for kind in kinds)
    cores = tuple(map(len, re.findall(r"\((n?)\)", function.signature or "()" * function.nargs)))
    outs = outs_of(function, given.get("out", types.none))
    for name, kind, core in zip(ufunc.inputs, inputs, cores, strict=False):
        if ndim(kind) < core:
            raise TypingError(f"{name} must be an array of one dimension or more, not {kind}")
    call = Call(inputs, outs, number, cores)
    for kind, core in zip(outs, cores[len(inputs) :], strict=True):
        if kind is types.none:
            continue
        if ndim(kind) != call.loops + core or not kind.mutable:
            raise TypingError(f"out must be a writable array of {call.loops + core} dimensions, not {kind}")
        if not np.can_cast(dtypes[0], as_dtype(kind.dtype), "same_kind"):
            raise TypingError(f"out must be an array that takes {number}, not {kind}")
    return call


def promoted_as(kind: types.Type) -> object:
    """What NumPy promotes a type as; what is left out, as what widens nothing."""
    if isinstance(kind, types.Array):
        return as_dtype(kind.dtype)
    return np.dtype(bool) if kind is types.none else PYTHON_NUMBERS.get(kind) or as_dtype(kind)


def outs_of(function: np.ufunc, given: types.Type) -> tuple[types.Type, ...]:
    """Spread `out` over the outputs."""
    if given is types.none:
        return (types.none,) * function.nout
    outs = tuple(given) if isinstance(given, types.BaseTuple) else (given,)
    if len(outs) != function.nout or not all(kind is types.none or isinstance(kind, types.Array) for kind in outs):
        expected = "an array" if function.nout == 1 else f"a tuple of {function.nout} arrays"
        raise TypingError(f"out must be {expected}, not {given}")
    return outs


def axis_of(given: types.Type) -> types.Type:
    """The type of an axis; -1 keeps its value, as the last axis needs no packing."""
    if not isinstance(given, types.Integer | types.NoneType):
        raise TypingError(f"axis must be an integer, not {given}")
    last = isinstance(given, types.IntegerLiteral) and given.literal_value == -1
    return given if last or given is types.none else types.intp


def ndim(kind: types.Type) -> int:
    """How many dimensions an operand has."""
    return kind.ndim if isinstance(kind, types.Array) else 0


# --- code ------------------------------------------------------------------------------------------------------------


def lower(ufunc: Ufunc, context, builder, sig, args):
    """Write the code of a call, as Numba asks for it."""
    names = (*ufunc.inputs, "out", "axis")[: len(args)]
    kinds = {name: kind for name, kind in zip(names, sig.args, strict=True) if kind is not types.none}
    values = dict(zip(names, args, strict=True))
    call = make_call(ufunc, kinds)
    axis = values["axis"] if kinds.get("axis") == types.intp else None
    several = isinstance(kinds.get("out"), types.BaseTuple)
    outs = cgutils.unpack_tuple(builder, values["out"]) if several else [values["out"]] * len(call.outs)
    outs = [None if kind is types.none else out for kind, out in zip(call.outs, outs, strict=True)]
    results = Code(context, builder, ufunc, call, axis).run([values[name] for name in ufunc.inputs], outs)
    result = context.make_tuple(builder, sig.return_type, results) if len(results) > 1 else results[0]
    return impl_ret_new_ref(context, builder, sig.return_type, result)


def new(shape, dtype):
    return np.empty(shape, dtype)


def new_transposed(shape, dtype):
    return np.empty(shape[::-1], dtype).T


@dataclass(frozen=True)
class Operand:
    """Numbers in memory: an array, or a single one.

    Attributes
    ----------
    kind : Type
        Of a number.
    data : ir.Value
        Address of the first.
    shape, strides : list of ir.Value
        As NumPy has them, but for the axis, which comes last.
    core : int
        1 where there is an axis.
    plain : bool
        Whether a kernel takes such numbers, once they are packed.
    """

    kind: types.Type
    data: ir.Value
    shape: list[ir.Value]
    strides: list[ir.Value]
    core: int
    plain: bool = True


class Code:
    """The code of one call.

    Parameters
    ----------
    context, builder
        Numba's.
    ufunc : Ufunc
        What is called.
    call : Call
        What the types say.
    axis : ir.Value or None
        The axis; None for the last.
    """

    def __init__(self, context, builder, ufunc, call, axis):
        self.context, self.builder, self.ufunc, self.call, self.axis = context, builder, ufunc, call, axis
        self.itemsize = INDEX(context.get_abi_sizeof(context.get_data_type(call.number)))
        self.temporaries = []

    def run(self, inputs, outs):
        """Compute the results from the values of inputs, and of the outputs that are given."""
        call, builder, cores = self.call, self.builder, self.call.cores[len(inputs) :]
        operands = [self.operand(*each) for each in zip(call.inputs, inputs, call.cores, strict=False)]
        known = [self.operand(*each) for each in zip(call.outs, outs, cores, strict=True) if each[1] is not None]
        self.set_shape(operands, known)

        results = [
            self.empty(kind, core) if out is None else out
            for kind, out, core in zip(call.results, outs, cores, strict=True)
        ]
        targets = [self.operand(*each) for each in zip(call.results, results, cores, strict=True)]
        in_place = [
            cgutils.true_bit if out is None and (self.axis is None or not target.core) else self.is_packed(target)
            for out, target in zip(outs, targets, strict=True)
        ]
        written = [self.address(target, there) for target, there in zip(targets, in_place, strict=True)]
        given = [each for each in zip(targets, written, outs, strict=True) if each[2] is not None]
        arrays, params = operands[: len(self.ufunc.arrays)], operands[len(self.ufunc.arrays) :]
        read = [self.address(array, self.can_be_read(array, given), fill=True) for array in arrays]
        self.call_kernel(read, params, written)

        for k, (kind, target, there) in enumerate(zip(call.results, targets, in_place, strict=True)):
            if there is not cgutils.true_bit:
                with builder.if_then(builder.not_(there)):
                    self.copy(self.packed(written[k], target.core), target)
            if outs[k] is not None:
                self.context.nrt.incref(builder, kind, results[k])
            elif not isinstance(kind, types.Array):
                results[k] = self.load(target, ZERO, kind)
        for slot in self.temporaries:
            memory = builder.load(slot)
            with builder.if_then(cgutils.is_not_null(builder, memory)):
                self.context.nrt.free(builder, memory)
        return results

    # --- operands ---

    def operand(self, kind, value, core):
        """Look up where the numbers of an argument lie."""
        builder = self.builder
        if not isinstance(kind, types.Array):
            return Operand(kind, builder.bitcast(cgutils.alloca_once_value(builder, value), ADDRESS), [], [], core)
        array = self.context.make_array(kind)(self.context, builder, value)
        shape, strides = (cgutils.unpack_tuple(builder, sides, kind.ndim) for sides in (array.shape, array.strides))
        if core and self.axis is not None:
            axis = self.axis_of(kind.ndim)
            shape, strides = self.axis_last(shape, axis), self.axis_last(strides, axis)
        plain = kind.aligned and kind.dtype == self.call.number
        return Operand(kind.dtype, builder.bitcast(array.data, ADDRESS), shape, strides, core, plain)

    def axis_of(self, ndim):
        """Count the axis from the first one, in an array of so many dimensions."""
        builder, axis, count = self.builder, self.axis, INDEX(ndim)
        axis = builder.select(builder.icmp_signed("<", axis, ZERO), builder.add(axis, count), axis)
        outside = builder.icmp_unsigned(">=", axis, count)
        self.refuse(outside, np.exceptions.AxisError, f"axis is out of bounds for an array of {ndim} dimensions")
        return axis

    def axis_last(self, sides, axis):
        """Move the side at the axis to the end."""
        builder, last, others = self.builder, sides[-1], []
        for k in range(len(sides) - 1):
            others.append(builder.select(builder.icmp_signed("<", INDEX(k), axis), sides[k], sides[k + 1]))
            last = builder.select(builder.icmp_signed("==", INDEX(k), axis), sides[k], last)
        return [*others, last]

    def axis_back(self, sides, axis):
        """Move the last side to the axis."""
        builder, moved = self.builder, []
        for k, side in enumerate(sides):
            later = builder.select(builder.icmp_signed(">", INDEX(k), axis), sides[k - 1], side)
            moved.append(builder.select(builder.icmp_signed("==", INDEX(k), axis), sides[-1], later))
        return moved

    def set_shape(self, inputs, outs):
        """Broadcast: find the sides that the operands have in common, and how much lies along the axis."""
        builder, wrong = self.builder, cgutils.false_bit
        self.loops, self.length = [ONE] * self.call.loops, []
        for operand in (*inputs, *outs):
            shape = operand.shape[: len(operand.shape) - operand.core]
            for k, side in enumerate(shape, start=self.call.loops - len(shape)):
                common, one = self.loops[k], builder.icmp_signed("==", side, ONE)
                fits = builder.or_(builder.icmp_signed("==", common, ONE), builder.icmp_signed("==", common, side))
                wrong = builder.or_(wrong, builder.not_(builder.or_(one, fits)))
                self.loops[k] = builder.select(one, common, side)
            if operand.core:
                self.length = self.length or operand.shape[-1:]
                wrong = builder.or_(wrong, builder.icmp_signed("!=", operand.shape[-1], *self.length))
        for out in outs:
            for side, common in zip(out.shape, self.loops, strict=False):
                wrong = builder.or_(wrong, builder.icmp_signed("!=", side, common))
        self.refuse(wrong, ValueError, "operands could not be broadcast together")

    def refuse(self, condition, exception, message):
        """Raise an exception where a condition holds."""
        with cgutils.if_unlikely(self.builder, condition):
            text = f"fastact.{self.ufunc.name}: {message}"
            self.context.call_conv.return_user_exc(self.builder, exception, (text,))

    def empty(self, kind, core):
        """Make what an output is written to: an array, or a number."""
        if not isinstance(kind, types.Array):
            return cgutils.get_null_value(self.context.get_value_type(kind))
        sides = self.sides(core)
        if core and self.axis is not None:
            sides = self.axis_back(sides, self.axis_of(kind.ndim))
        sig = signature(kind, types.UniTuple(types.intp, kind.ndim), types.DType(kind.dtype))
        values = cgutils.pack_array(self.builder, sides), self.context.get_dummy_value()
        return self.context.compile_internal(self.builder, new_transposed if kind.layout == "F" else new, sig, values)

    # --- packed memory ---

    def sides(self, core):
        """List the sides of what is as large as the call."""
        return [*self.loops, *self.length] if core else self.loops

    def strides(self, operand):
        """List the strides of an operand, in the shape of the call."""
        builder, strides = self.builder, []
        for side, stride in zip(operand.shape, operand.strides, strict=True):
            strides.append(builder.select(builder.icmp_signed("==", side, ONE), ZERO, stride))
        return [ZERO] * (self.call.loops + operand.core - len(strides)) + strides

    def ordered(self, sides):
        """List sides or strides in the order of the memory."""
        return sides[::-1] if self.call.layout == "F" else sides

    def size(self, core):
        return self.product([*self.sides(core), self.itemsize])

    def product(self, factors):
        return functools.reduce(self.builder.mul, factors, ONE)

    def packed(self, address, core):
        """Describe packed numbers at an address."""
        sides = self.ordered(self.sides(core))
        strides = [self.product([*sides[k + 1 :], self.itemsize]) for k in range(len(sides))]
        return Operand(self.call.number, address, self.ordered(sides), self.ordered(strides), core)

    def is_packed(self, operand):
        """Tell whether the kernel can have an operand as it is."""
        if not self.sides(operand.core):
            return cgutils.true_bit if operand.plain else cgutils.false_bit
        builder, found = self.builder, cgutils.bool_t(operand.plain)
        expected = self.packed(operand.data, operand.core)
        for side, given, stride in zip(expected.shape, self.strides(operand), expected.strides, strict=True):
            one, same = builder.icmp_signed("==", side, ONE), builder.icmp_signed("==", given, stride)
            found = builder.and_(found, builder.or_(one, same))
        return found

    def address(self, operand, as_it_is, fill=False):
        """Return where the kernel finds an operand: where it is, or in temporary memory."""
        builder = self.builder
        if as_it_is is cgutils.true_bit:
            return operand.data
        slot, temporary = (cgutils.alloca_once_value(builder, value) for value in (operand.data, ADDRESS(None)))
        with builder.if_then(builder.not_(as_it_is)):
            memory = self.context.nrt.allocate(builder, self.size(operand.core))
            builder.store(memory, slot)
            builder.store(memory, temporary)
            if fill:
                self.copy(operand, self.packed(memory, operand.core))
        self.temporaries.append(temporary)
        return builder.load(slot)

    def copied(self, operand):
        return self.packed(self.address(operand, cgutils.false_bit, fill=True), operand.core)

    def can_be_read(self, source, targets):
        """Tell whether an input may stay where it is: no output overlaps with it, unless it is the same array."""
        builder, found = self.builder, self.is_packed(source)
        begin = builder.ptrtoint(source.data, INDEX)
        end = builder.add(begin, self.size(source.core))
        for target, address, _ in targets:
            other = builder.ptrtoint(address, INDEX)
            before = builder.icmp_unsigned("<=", end, other)
            behind = builder.icmp_unsigned("<=", builder.add(other, self.size(target.core)), begin)
            apart = builder.or_(before, behind)
            if source.core == target.core:
                apart = builder.or_(apart, builder.icmp_unsigned("==", begin, other))
            found = builder.and_(found, apart)
        return found

    def copy(self, source, target):
        """Copy numbers one by one."""
        builder, context = self.builder, self.context
        steps = [self.strides(operand) for operand in (source, target)]
        with cgutils.loop_nest(builder, self.sides(target.core), INDEX) as indices:
            here, there = (self.offset(indices, strides) for strides in steps)
            number = self.load(source, here, target.kind)
            context.pack_value(builder, target.kind, number, self.pointer(target, there), align=1)

    def load(self, operand, offset, kind):
        """Read a number, which may lie anywhere, as one of another type."""
        number = self.context.unpack_value(self.builder, operand.kind, self.pointer(operand, offset), align=1)
        return self.context.cast(self.builder, number, operand.kind, kind)

    def pointer(self, operand, offset):
        kind = self.context.get_data_type(operand.kind).as_pointer()
        return self.builder.bitcast(cgutils.pointer_add(self.builder, operand.data, offset), kind)

    def offset(self, indices, strides):
        terms = [self.builder.mul(*each) for each in zip(indices, strides, strict=True)]
        return functools.reduce(self.builder.add, terms, ZERO)

    # --- the kernel ---

    def call_kernel(self, sources, params, targets):
        """Call the kernel for everything at once, or for each stretch in which parameters stay the same."""
        builder, kind = self.builder, self.call.number
        if not any(param.shape for param in params):
            values = [self.load(param, ZERO, kind) for param in params]
            self.call_once(sources, values, targets, [self.product(self.loops), *self.length])
            return
        sides = self.ordered(self.loops)
        constant = [builder.icmp_signed("==", self.ordered(self.strides(param))[-1], ZERO) for param in params]
        whole = functools.reduce(builder.and_, constant)
        stretch, count = builder.select(whole, sides[-1], ONE), builder.select(whole, ONE, sides[-1])
        if any(out is not types.none for out in self.call.outs):  # which may overlap
            params = [self.copied(param) if param.shape else param for param in params]
        strides = [self.ordered(self.strides(param)) for param in params]
        packed = self.ordered(self.packed(ADDRESS(None), core=0).strides)
        with cgutils.loop_nest(builder, [*sides[:-1], count], INDEX) as indices:
            places = [self.offset(indices, each) for each in strides]
            values = [self.load(param, place, kind) for param, place in zip(params, places, strict=True)]
            offset = self.offset(indices, packed)
            read, written = (
                [cgutils.pointer_add(builder, address, offset) for address in addresses]
                for addresses in (sources, targets)
            )
            self.call_once(read, values, written, [stretch])

    def call_once(self, sources, values, targets, counts):
        dtype = as_dtype(self.call.number)
        name = f"{PREFIX}{self.ufunc.name}_{dtype.kind}{8 * dtype.itemsize}{SUFFIX}"
        arguments = [*sources, *values, *targets, *counts]
        kernel = ir.FunctionType(ir.VoidType(), [argument.type for argument in arguments])
        function = cgutils.get_or_insert_function(self.builder.module, kernel, name)
        numbers = range(len(sources), len(sources) + len(values) * (dtype.kind in EXTENDED))
        self.builder.call(function, arguments, arg_attrs=dict.fromkeys(numbers, EXTENDED.get(dtype.kind)))
