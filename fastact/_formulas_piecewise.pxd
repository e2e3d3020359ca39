# The ReLU family: value, derivative and, where the output tells it, the derivative from the output.
#
# Written as catalogue and papers write them. Two rules are added once for all of them by the kernels
# (_kernels.pyx.in), so no formula needs to repeat them: NaN passes through ahead of every comparison, and
# the backward pass makes a zero slope a select. Every literal takes the type of the array: the build casts it.

from libc.math cimport NAN, rint, sqrt, sqrtf

from fastact._types cimport number, real


cdef inline number relu(number x) noexcept nogil:
    return x if x > 0 else 0  # the select gives +0.0 for -0.0


cdef inline number relu_derivative(number x) noexcept nogil:
    return 1 if x > 0 else 0


cdef inline number relu_derivative_from_output(number y) noexcept nogil:
    return 1 if y > 0 else 0


cdef inline real leaky_relu(real x, real negative_slope) noexcept nogil:
    return x if x > 0.0 else negative_slope * x


cdef inline real leaky_relu_derivative(real x, real negative_slope) noexcept nogil:
    return 1.0 if x > 0.0 else negative_slope


cdef inline real leaky_relu_derivative_from_output(real y, real negative_slope) noexcept nogil:
    # A negative slope folds both branches onto y > 0: there is no answer, so say so.
    cdef real valid = 0.0 if negative_slope >= 0.0 else <real>NAN
    return (1.0 if y > 0.0 else negative_slope) + valid


cdef inline real prelu(real x, real weight) noexcept nogil:
    return x if x > 0.0 else weight * x


cdef inline real prelu_derivative(real x, real weight) noexcept nogil:
    return 1.0 if x > 0.0 else weight


cdef inline real prelu_backward_weight(real dy, real x, real weight) noexcept nogil:
    return 0.0 if x > 0.0 else x * dy


cdef inline number relu6(number x) noexcept nogil:
    return clip(x, 0, 6)


cdef inline number relu6_derivative(number x) noexcept nogil:
    return inside(x, 0, 6)


cdef inline number relu6_derivative_from_output(number y) noexcept nogil:
    return inside(y, 0, 6)


cdef inline number clipped_relu(number x, number max_value) noexcept nogil:
    return clip(x, 0, max_value)


cdef inline number clipped_relu_derivative(number x, number max_value) noexcept nogil:
    return inside(x, 0, max_value)


cdef inline number clipped_relu_derivative_from_output(number y, number max_value) noexcept nogil:
    return inside(y, 0, max_value)


cdef inline number thresholded_relu(number x, number theta) noexcept nogil:
    return x if x > theta else 0


cdef inline number thresholded_relu_derivative(number x, number theta) noexcept nogil:
    return 1 if x > theta else 0


cdef inline number threshold(number x, number threshold, number value) noexcept nogil:
    return x if x > threshold else value


cdef inline number threshold_derivative(number x, number threshold, number value) noexcept nogil:
    return 1 if x > threshold else 0


cdef inline number squared_relu(number x) noexcept nogil:
    return x * x if x > 0 else 0


cdef inline number squared_relu_derivative(number x) noexcept nogil:
    return 2 * x if x > 0 else 0


cdef inline number squared_relu_derivative_from_output(number y) noexcept nogil:
    return 2 * root(y) if y > 0 else 0


# --- what several of them share ---------------------------------------------------------------------------

cdef inline number clip(number x, number low, number high) noexcept nogil:
    # minimum(maximum(x, low), high), in that order as np.clip: high wins where the two cross. The first two
    # selects carry a NaN bound of their own, the last one a NaN in low past high.
    cdef number raised = x if x > low else low
    cdef number clipped = raised if raised < high else high
    return clipped if low == low else low


cdef inline number inside(number x, number low, number high) noexcept nogil:
    # The slope of clip: both kinks belong to the flat side. Nested, because `and` would be a branch.
    cdef number below = 1 if x < high else 0
    return below if x > low else 0


cdef inline number root(number y) noexcept nogil:
    if number is float:
        return sqrtf(y)
    elif number is double:
        return sqrt(y)
    else:
        return <number>rint(sqrt(<double>y))  # exact: y is a square, and its root fits 33 bits
