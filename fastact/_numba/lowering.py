"""The code that Numba compiles for a call of a ufunc: it calls a C function of `fastact.kernels`.

A kernel takes packed (contiguous) arrays of one data type and one shape (some without the axis), and a number for each
parameter. An operand of another type or layout is first copied to packed memory; a result for such an output is
computed in packed memory and then copied. If a parameter is an array, the kernel is called once per row or per element.

`signatures` decides which types are valid. The code generated here checks shapes and the axis at run time.
"""

import functools
from dataclasses import dataclass

import numpy as np
from llvmlite import ir
from numba.core import cgutils, types
from numba.core.imputils import impl_ret_new_ref
from numba.core.typing.templates import signature
from numba.np.numpy_support import as_dtype

from fastact._catalogue import Ufunc
from fastact._numba.signatures import make_call

# Compiled code refers to kernels by symbol name. Code with addresses could not be cached.
PREFIX = "fastact_"
EXTENSION = {"i": ("signext",), "u": ("zeroext",)}  # the C calling convention extends small integers

ADDRESS, INDEX = cgutils.voidptr_t, cgutils.intp_t
ZERO, ONE = INDEX(0), INDEX(1)
THREADED = ir.IntType(32)(1)  # the last argument of every C function


def lower(ufunc: Ufunc, context, builder, sig, args):
    """Generate the code of a call and return its value; Numba calls this function."""
    names = (*ufunc.inputs, "out", "axis")[: len(args)]
    kinds = {name: kind for name, kind in zip(names, sig.args, strict=True) if kind is not types.none}
    values = dict(zip(names, args, strict=True))
    call = make_call(ufunc, kinds)
    axis = values["axis"] if kinds.get("axis") == types.intp else None
    several = isinstance(kinds.get("out"), types.BaseTuple)
    outs = cgutils.unpack_tuple(builder, values["out"]) if several else [values["out"]] * len(call.outs)
    outs = [None if kind is types.none else out for kind, out in zip(call.outs, outs, strict=True)]
    results = Code(context, builder, ufunc, call, axis).generate([values[name] for name in ufunc.inputs], outs)
    result = context.make_tuple(builder, sig.return_type, results) if len(results) > 1 else results[0]
    return impl_ret_new_ref(context, builder, sig.return_type, result)


def new_array(shape, dtype):
    """Allocate an output in C order. Numba compiles this function."""
    return np.empty(shape, dtype)


def new_fortran_array(shape, dtype):
    """Allocate an output in Fortran order. Numba compiles this function."""
    return np.empty(shape[::-1], dtype).T


@dataclass(frozen=True)
class Operand:
    """An operand in memory: an array or a number.

    Attributes
    ----------
    kind : Type
        Type of an element.
    data : ir.Value
        Address of the first element.
    shape, strides : list of ir.Value
        Shape and strides as in NumPy, except that the axis of the function is last.
    core : bool
        True if the operand has the axis of the function.
    has_kernel_type : bool
        True if the elements have the type that the kernel computes with, and are aligned.
    """

    kind: types.Type
    data: ir.Value
    shape: list[ir.Value]
    strides: list[ir.Value]
    core: bool
    has_kernel_type: bool = True


class Code:
    """Generator of the code of one call.

    Parameters
    ----------
    context, builder
        Numba's target context, and the builder of LLVM code.
    ufunc : Ufunc
        Ufunc to call.
    call : Call
        Types of the call.
    axis : ir.Value or None
        The axis; None for the last one.
    """

    def __init__(self, context, builder, ufunc, call, axis):
        self.context, self.builder, self.ufunc, self.call, self.axis = context, builder, ufunc, call, axis
        self.itemsize = INDEX(context.get_abi_sizeof(context.get_data_type(call.number)))
        self.temporaries = []

    def generate(self, inputs, outs):
        """Compute the results. `outs` has None for an output that the call doesn't pass."""
        call, builder, cores = self.call, self.builder, self.call.cores[len(inputs) :]
        operands = [self.operand(*each) for each in zip(call.inputs, inputs, call.cores, strict=False)]
        passed = [self.operand(*each) for each in zip(call.outs, outs, cores, strict=True) if each[1] is not None]
        self.broadcast(operands, passed)

        results = [
            self.new_output(kind, core) if out is None else out
            for kind, out, core in zip(call.results, outs, cores, strict=True)
        ]
        targets = [self.operand(*each) for each in zip(call.results, results, cores, strict=True)]
        in_place = [
            cgutils.true_bit if out is None and (self.axis is None or not target.core) else self.is_packed(target)
            for out, target in zip(outs, targets, strict=True)
        ]
        written = [self.kernel_address(target, packed) for target, packed in zip(targets, in_place, strict=True)]
        may_overlap = [each[:2] for each in zip(targets, written, outs, strict=True) if each[2] is not None]
        arrays, params = operands[: len(self.ufunc.arrays)], operands[len(self.ufunc.arrays) :]
        read = [self.kernel_address(array, self.can_be_read(array, may_overlap), fill=True) for array in arrays]
        self.call_kernel(read, params, written)

        for k, (kind, target, packed) in enumerate(zip(call.results, targets, in_place, strict=True)):
            if packed is not cgutils.true_bit:
                with builder.if_then(builder.not_(packed)):
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
        """Describe an argument as an operand; a number is stored to memory first."""
        builder = self.builder
        if not isinstance(kind, types.Array):
            return Operand(kind, builder.bitcast(cgutils.alloca_once_value(builder, value), ADDRESS), [], [], core)
        array = self.context.make_array(kind)(self.context, builder, value)
        shape, strides = (cgutils.unpack_tuple(builder, lengths, kind.ndim) for lengths in (array.shape, array.strides))
        if core and self.axis is not None:
            axis = self.normalized_axis(kind.ndim)
            shape, strides = self.with_axis_last(shape, axis), self.with_axis_last(strides, axis)
        has_kernel_type = kind.aligned and kind.dtype == self.call.number
        return Operand(kind.dtype, builder.bitcast(array.data, ADDRESS), shape, strides, core, has_kernel_type)

    def normalized_axis(self, ndim):
        """Return the axis as a nonnegative number; raise AxisError if it is out of bounds."""
        builder, axis, count = self.builder, self.axis, INDEX(ndim)
        axis = builder.select(builder.icmp_signed("<", axis, ZERO), builder.add(axis, count), axis)
        outside = builder.icmp_unsigned(">=", axis, count)
        self.raise_if(outside, np.exceptions.AxisError, f"axis is out of bounds for an array of {ndim} dimensions")
        return axis

    def with_axis_last(self, lengths, axis):
        """Move the length (or the stride) of the axis to the end."""
        builder, last, others = self.builder, lengths[-1], []
        for k in range(len(lengths) - 1):
            others.append(builder.select(builder.icmp_signed("<", INDEX(k), axis), lengths[k], lengths[k + 1]))
            last = builder.select(builder.icmp_signed("==", INDEX(k), axis), lengths[k], last)
        return [*others, last]

    def with_axis_restored(self, lengths, axis):
        """Move the last length (or stride) back to the axis."""
        builder, moved = self.builder, []
        for k, length in enumerate(lengths):
            later = builder.select(builder.icmp_signed(">", INDEX(k), axis), lengths[k - 1], length)
            moved.append(builder.select(builder.icmp_signed("==", INDEX(k), axis), lengths[-1], later))
        return moved

    def broadcast(self, inputs, outs):
        """Compute the loop dimensions and the length of the axis; raise ValueError if the shapes do not match."""
        builder, wrong = self.builder, cgutils.false_bit
        self.loops, self.length = [ONE] * self.call.loops, []
        for operand in (*inputs, *outs):
            shape = operand.shape[: len(operand.shape) - operand.core]
            for k, length in enumerate(shape, start=self.call.loops - len(shape)):
                common, one = self.loops[k], builder.icmp_signed("==", length, ONE)
                fits = builder.or_(builder.icmp_signed("==", common, ONE), builder.icmp_signed("==", common, length))
                wrong = builder.or_(wrong, builder.not_(builder.or_(one, fits)))
                self.loops[k] = builder.select(one, common, length)
            if operand.core:
                self.length = self.length or operand.shape[-1:]
                wrong = builder.or_(wrong, builder.icmp_signed("!=", operand.shape[-1], *self.length))
        for out in outs:
            for length, common in zip(out.shape, self.loops, strict=False):
                wrong = builder.or_(wrong, builder.icmp_signed("!=", length, common))
        self.raise_if(wrong, ValueError, "operands could not be broadcast together")

    def raise_if(self, condition, exception, message):
        """Raise an exception if a condition holds at run time."""
        with cgutils.if_unlikely(self.builder, condition):
            text = f"fastact.{self.ufunc.name}: {message}"
            self.context.call_conv.return_user_exc(self.builder, exception, (text,))

    def new_output(self, kind, core):
        """Allocate an output: an array, or a number."""
        if not isinstance(kind, types.Array):
            return cgutils.get_null_value(self.context.get_value_type(kind))
        lengths = self.shape(core)
        if core and self.axis is not None:
            lengths = self.with_axis_restored(lengths, self.normalized_axis(kind.ndim))
        sig = signature(kind, types.UniTuple(types.intp, kind.ndim), types.DType(kind.dtype))
        values = cgutils.pack_array(self.builder, lengths), self.context.get_dummy_value()
        return self.context.compile_internal(
            self.builder, new_fortran_array if kind.layout == "F" else new_array, sig, values
        )

    # --- packed operands ---

    def shape(self, core):
        """Return the shape of a broadcast operand."""
        return [*self.loops, *self.length] if core else self.loops

    def strides(self, operand):
        """Return the strides of an operand after broadcasting: 0 along an axis of length 1."""
        builder, strides = self.builder, []
        for length, stride in zip(operand.shape, operand.strides, strict=True):
            strides.append(builder.select(builder.icmp_signed("==", length, ONE), ZERO, stride))
        return [ZERO] * (self.call.loops + operand.core - len(strides)) + strides

    def in_memory_order(self, lengths):
        """Return lengths or strides from the outermost axis in memory to the innermost."""
        return lengths[::-1] if self.call.layout == "F" else lengths

    def nbytes(self, core):
        """Return the size of a broadcast operand in bytes."""
        return self.product([*self.shape(core), self.itemsize])

    def product(self, factors):
        """Multiply integers."""
        return functools.reduce(self.builder.mul, factors, ONE)

    def packed(self, address, core):
        """Describe a packed operand at an address."""
        lengths = self.in_memory_order(self.shape(core))
        strides = [self.product([*lengths[k + 1 :], self.itemsize]) for k in range(len(lengths))]
        return Operand(self.call.number, address, self.in_memory_order(lengths), self.in_memory_order(strides), core)

    def is_packed(self, operand):
        """Return whether the kernel can use the memory of an operand."""
        if not self.shape(operand.core):
            return cgutils.true_bit if operand.has_kernel_type else cgutils.false_bit
        builder, result = self.builder, cgutils.bool_t(operand.has_kernel_type)
        expected = self.packed(operand.data, operand.core)
        for length, stride, packed in zip(expected.shape, self.strides(operand), expected.strides, strict=True):
            one, same = builder.icmp_signed("==", length, ONE), builder.icmp_signed("==", stride, packed)
            result = builder.and_(result, builder.or_(one, same))
        return result

    def kernel_address(self, operand, in_place, fill=False):
        """Return the address for the kernel: that of the operand if `in_place` holds, else of temporary memory.

        With `fill`, the temporary memory gets a copy of the operand.
        """
        builder = self.builder
        if in_place is cgutils.true_bit:
            return operand.data
        slot, temporary = (cgutils.alloca_once_value(builder, value) for value in (operand.data, ADDRESS(None)))
        with builder.if_then(builder.not_(in_place)):
            memory = self.context.nrt.allocate(builder, self.nbytes(operand.core))
            builder.store(memory, slot)
            builder.store(memory, temporary)
            if fill:
                self.copy(operand, self.packed(memory, operand.core))
        self.temporaries.append(temporary)
        return builder.load(slot)

    def packed_copy(self, operand):
        """Copy an operand to temporary memory."""
        return self.packed(self.kernel_address(operand, cgutils.false_bit, fill=True), operand.core)

    def can_be_read(self, source, targets):
        """Return whether the kernel can read an input in place.

        The input must be packed, and no output may overlap it, unless both are the same memory.
        """
        builder, result = self.builder, self.is_packed(source)
        begin = builder.ptrtoint(source.data, INDEX)
        end = builder.add(begin, self.nbytes(source.core))
        for target, address in targets:
            other = builder.ptrtoint(address, INDEX)
            before = builder.icmp_unsigned("<=", end, other)
            behind = builder.icmp_unsigned("<=", builder.add(other, self.nbytes(target.core)), begin)
            is_safe = builder.or_(before, behind)
            if source.core == target.core:
                is_safe = builder.or_(is_safe, builder.icmp_unsigned("==", begin, other))
            result = builder.and_(result, is_safe)
        return result

    def copy(self, source, target):
        """Copy an operand element by element, with a conversion to the type of the target."""
        builder, context = self.builder, self.context
        steps = [self.strides(operand) for operand in (source, target)]
        with cgutils.loop_nest(builder, self.shape(target.core), INDEX) as indices:
            from_offset, to_offset = (self.offset(indices, strides) for strides in steps)
            number = self.load(source, from_offset, target.kind)
            context.pack_value(builder, target.kind, number, self.pointer(target, to_offset), align=1)

    def load(self, operand, offset, kind):
        """Read an element, which may be unaligned, and convert it to a type."""
        number = self.context.unpack_value(self.builder, operand.kind, self.pointer(operand, offset), align=1)
        if all(isinstance(each, types.Integer) for each in (operand.kind, kind)) and operand.kind.signed > kind.signed:
            zero = number.type(0)  # the only signed operand of an unsigned kernel is a lower bound
            number = self.builder.select(self.builder.icmp_signed("<", number, zero), zero, number)
        return self.context.cast(self.builder, number, operand.kind, kind)

    def pointer(self, operand, offset):
        """Return a typed pointer to an element."""
        kind = self.context.get_data_type(operand.kind).as_pointer()
        return self.builder.bitcast(cgutils.pointer_add(self.builder, operand.data, offset), kind)

    def offset(self, indices, strides):
        """Return the offset of an element in bytes."""
        terms = [self.builder.mul(*each) for each in zip(indices, strides, strict=True)]
        return functools.reduce(self.builder.add, terms, ZERO)

    # --- the kernel ---

    def call_kernel(self, sources, params, targets):
        """Call the kernel once, or once for each run of elements with the same parameters."""
        builder, kind = self.builder, self.call.number
        if not any(param.shape for param in params):
            values = [self.load(param, ZERO, kind) for param in params]
            self.call_once(sources, values, targets, [self.product(self.loops), *self.length])
            return
        shape = self.in_memory_order(self.loops)
        constant = [builder.icmp_signed("==", self.in_memory_order(self.strides(param))[-1], ZERO) for param in params]
        whole_row = functools.reduce(builder.and_, constant)
        run_length = builder.select(whole_row, shape[-1], ONE)
        run_count = builder.select(whole_row, ONE, shape[-1])
        if any(out is not types.none for out in self.call.outs):  # an output may overlap a parameter
            params = [self.packed_copy(param) if param.shape else param for param in params]
        strides = [self.in_memory_order(self.strides(param)) for param in params]
        packed = self.in_memory_order(self.packed(ADDRESS(None), core=False).strides)
        with cgutils.loop_nest(builder, [*shape[:-1], run_count], INDEX) as indices:
            offsets = [self.offset(indices, each) for each in strides]
            values = [self.load(param, offset, kind) for param, offset in zip(params, offsets, strict=True)]
            offset = self.offset(indices, packed)
            read, written = (
                [cgutils.pointer_add(builder, address, offset) for address in addresses]
                for addresses in (sources, targets)
            )
            self.call_once(read, values, written, [run_length])

    def call_once(self, sources, values, targets, counts):
        """Call the C function: addresses of the inputs, parameters, addresses of the outputs, lengths, threaded."""
        dtype = as_dtype(self.call.number)
        name = f"{PREFIX}{self.ufunc.name}_{dtype.kind}{8 * dtype.itemsize}"
        arguments = [*sources, *values, *targets, *counts, THREADED]
        kernel = ir.FunctionType(ir.VoidType(), [argument.type for argument in arguments])
        function = cgutils.get_or_insert_function(self.builder.module, kernel, name)
        numbers = range(len(sources), len(sources) + len(values) * (dtype.kind in EXTENSION))
        self.builder.call(function, arguments, arg_attrs=dict.fromkeys(numbers, EXTENSION.get(dtype.kind)))
