# The element types that formulas are generic over, and how a kernel computes in each. Bit tricks and fitted
# polynomials are for `real`; whatever needs neither is over `floating`, or over `number` where integers are welcome.

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

ctypedef long double longdouble

ctypedef fused real:
    float
    double

ctypedef fused floating:
    float
    double
    longdouble

ctypedef fused number:
    int8_t
    int16_t
    int32_t
    int64_t
    uint8_t
    uint16_t
    uint32_t
    uint64_t
    float
    double
    longdouble


cdef inline number nan_through(number x, number result) noexcept nogil:
    """The result, unless `x` is NaN: then `x`. Nothing remains of it for integers."""
    return result if x == x else x
