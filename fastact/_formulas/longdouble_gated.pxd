# The gated pairs with formulas of their own in long double, as scalar code on the C library.

from libc.math cimport fabsl

from fastact._formulas.longdouble_smooth cimport swish, swish_derivative
from fastact._simd cimport longdouble


cdef inline longdouble clamped_swiglu(longdouble gate, longdouble value, longdouble alpha, longdouble limit,
                                      longdouble offset) noexcept nogil:
    return swish(min_of(gate, limit), alpha) * (min_of(-min_of(-value, limit), limit) + offset)


cdef inline longdouble clamped_swiglu_backward_gate(longdouble dy, longdouble gate, longdouble value, longdouble alpha,
                                                    longdouble limit, longdouble offset) noexcept nogil:
    if gate > limit:
        return 0
    return dy * (min_of(-min_of(-value, limit), limit) + offset) * swish_derivative(gate, alpha)


cdef inline longdouble clamped_swiglu_backward_value(longdouble dy, longdouble gate, longdouble value, longdouble alpha,
                                                     longdouble limit, longdouble offset) noexcept nogil:
    return 0 if fabsl(value) > limit else dy * swish(min_of(gate, limit), alpha)


cdef inline longdouble min_of(longdouble x, longdouble bound) noexcept nogil:
    """Return min(x, bound). If one of them is NaN, the result is NaN."""
    return bound if x > bound or bound != bound else x
