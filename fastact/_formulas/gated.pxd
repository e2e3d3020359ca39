# The gated pairs that need formulas of their own: value, and the gradients of gate and value. Kernels compute any other
# pair as the activation of the gate times the value.

from fastact._formulas.smooth cimport swish, swish_derivative
from fastact._simd cimport *


# --- clamped_swiglu -------------------------------------------------------------------------------------------

cdef inline real clamped_swiglu(real gate, real value, real alpha, real limit, real offset) noexcept nogil:
    return product(swish(clamped_gate(gate, limit), alpha), clamped_value(value, limit) + offset)


cdef inline real clamped_swiglu_backward_gate(real dy, real gate, real value, real alpha, real limit,
                                              real offset) noexcept nogil:
    cdef real dgate = product(product(dy, clamped_value(value, limit) + offset), swish_derivative(gate, alpha))
    return nan_through(limit, unless(gate > limit, dgate))


cdef inline real clamped_swiglu_backward_value(real dy, real gate, real value, real alpha, real limit,
                                               real offset) noexcept nogil:
    return unless(abs(value) > limit, product(dy, swish(clamped_gate(gate, limit), alpha)))


cdef inline real clamped_gate(real gate, real limit) noexcept nogil:
    return nan_through(limit, at_most(gate, limit))


cdef inline real clamped_value(real value, real limit) noexcept nogil:
    return at_most(at_least(value, -limit), limit)
