# The ReLU family: value, derivative and, where the output tells it, the derivative from the output.
#
# Written as catalogue and papers write them. Two rules are added once for all of them by the kernels
# (_kernels.pyx.in), so no formula needs to repeat them: NaN passes through ahead of every comparison, and
# the backward pass makes a zero slope a select. Every literal takes the type of the array: the build casts it.

from libc.math cimport INFINITY, NAN, rint, sqrt, sqrtf, sqrtl
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t

from fastact._bits cimport flipped, largest, magnitude, with_sign_of
from fastact._subnormal cimport is_small, lifted
from fastact._types cimport floating, longdouble, nan_through, number


cdef inline number relu(number x) noexcept nogil:
    return x if x > 0 else 0  # the select gives +0.0 for -0.0


cdef inline number relu_derivative(number x) noexcept nogil:
    return 1 if x > 0 else 0


cdef inline number relu_derivative_from_output(number y) noexcept nogil:
    return 1 if y > 0 else 0


cdef inline floating leaky_relu(floating x, floating negative_slope) noexcept nogil:
    return x if x > 0.0 else limit_product(negative_slope, x)


cdef inline floating leaky_relu_derivative(floating x, floating negative_slope) noexcept nogil:
    return 1.0 if x > 0.0 else negative_slope


cdef inline floating leaky_relu_derivative_from_output(floating y, floating negative_slope) noexcept nogil:
    # A negative slope folds both branches onto y > 0: there is no answer, so say so.
    cdef floating valid = 0.0 if negative_slope >= 0.0 else <floating>NAN
    return (1.0 if y > 0.0 else negative_slope) + valid


cdef inline floating prelu(floating x, floating weight) noexcept nogil:
    return x if x > 0.0 else limit_product(weight, x)


cdef inline floating prelu_derivative(floating x, floating weight) noexcept nogil:
    return 1.0 if x > 0.0 else weight


cdef inline floating prelu_backward_weight(floating dy, floating x, floating weight) noexcept nogil:
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
    return 2 * root(y if y > 0 else 0)


cdef inline number hard_tanh(number x, number min_val, number max_val) noexcept nogil:
    return clip(x, min_val, max_val)


cdef inline number hard_tanh_derivative(number x, number min_val, number max_val) noexcept nogil:
    return inside(x, min_val, max_val)


cdef inline number hard_tanh_derivative_from_output(number y, number min_val, number max_val) noexcept nogil:
    return inside(y, min_val, max_val)


cdef inline floating hard_sigmoid(floating x, floating alpha, floating beta) noexcept nogil:
    cdef floating line = alpha * x + beta
    return nan_through(line, clip(line, 0.0, 1.0))


cdef inline floating hard_sigmoid_derivative(floating x, floating alpha, floating beta) noexcept nogil:
    # Without the sum, which a fused multiply-add would put beside the kink at 3 alpha = beta.
    return alpha if inside(alpha * x, -beta, 1.0 - beta) > 0.0 else 0.0


cdef inline floating hard_sigmoid_derivative_from_output(floating y, floating alpha, floating beta) noexcept nogil:
    return alpha if inside(y, 0.0, 1.0) > 0.0 else 0.0


cdef inline floating hard_swish(floating x) noexcept nogil:
    # The zero: see limit_product
    cdef floating inner = x * (x * (1.0 / 6.0) + 0.5) + with_sign_of(0.0, x)
    return 0.0 if x <= -3.0 else (x if x >= 3.0 else inner)


cdef inline floating hard_swish_derivative(floating x) noexcept nogil:
    cdef floating inner = (2.0 * x + 3.0) * (1.0 / 6.0)
    return 0.0 if x <= -3.0 else (1.0 if x >= 3.0 else inner)


cdef inline floating hard_shrink(floating x, floating lambd) noexcept nogil:
    return x if magnitude(x) > lambd else 0.0


cdef inline floating hard_shrink_derivative(floating x, floating lambd) noexcept nogil:
    return 1.0 if magnitude(x) > lambd else 0.0


cdef inline floating hard_shrink_derivative_from_output(floating y, floating lambd) noexcept nogil:
    # Zero is an output of the flat part, which is empty for a negative lambd.
    return 1.0 if y != 0.0 else (1.0 if lambd < 0.0 else 0.0)


cdef inline floating soft_shrink(floating x, floating lambd) noexcept nogil:
    cdef floating negative = x + lambd if x < -lambd else 0.0
    return x - lambd if x > lambd else negative


cdef inline floating soft_shrink_derivative(floating x, floating lambd) noexcept nogil:
    return 1.0 if magnitude(x) > lambd else 0.0


cdef inline floating soft_shrink_derivative_from_output(floating y, floating lambd) noexcept nogil:
    return 1.0 if y != 0.0 else 0.0


cdef inline floating sparse_plus(floating x) noexcept nogil:
    cdef floating above = x + 1.0
    cdef floating inner = above * above * 0.25
    return 0.0 if x <= -1.0 else (x if x >= 1.0 else inner)


cdef inline floating sparse_plus_derivative(floating x) noexcept nogil:
    return sparse_sigmoid(x)


cdef inline floating sparse_sigmoid(floating x) noexcept nogil:
    return clip((x + 1.0) * 0.5, 0.0, 1.0)


cdef inline floating sparse_sigmoid_derivative(floating x) noexcept nogil:
    return 0.5 * inside(x, -1.0, 1.0)


# --- what several of them share ---------------------------------------------------------------------------

cdef inline floating limit_product(floating slope, floating x) noexcept nogil:
    """slope * x for x <= 0, and 0 for a slope of 0 at -inf too."""
    cdef floating least = -largest(x) if slope == 0.0 else <floating>-INFINITY
    # Fused with the addition of a zero, a product is fast even if it is subnormal.
    return slope * (least if x < least else x) + flipped(with_sign_of(0.0, slope), x)


cdef inline number clip(number x, number low, number high) noexcept nogil:
    # minimum(maximum(x, low), high), in that order as np.clip: high wins where the two cross. The first two
    # selects carry a NaN bound of their own, the last one a NaN in low past high.
    cdef number bounded = x if is_above(x, low) else low
    cdef number clipped = bounded if bounded < high else high
    return clipped if low == low else low


cdef inline number inside(number x, number low, number high) noexcept nogil:
    # The slope of clip: both kinks belong to the flat side. Nested, because `and` would be a branch.
    cdef number below = 1 if x < high else 0
    return below if is_above(x, low) else 0


cdef inline bint is_above(number x, number low) noexcept nogil:
    """x > low, where a low of -1 lies below an unsigned x too: it arrives there wrapped around."""
    if number is uint8_t or number is uint16_t or number is uint32_t or number is uint64_t:
        return x >= <number>(low + 1)
    else:
        return x > low


cdef inline number root(number y) noexcept nogil:
    # Of a subnormal number, which is slow, by way of one that isn't
    if number is float:
        return sqrtf(lifted(y, is_small(y))) * (2.3283064365386963e-10 if is_small(y) else 1)  # 2^-32
    elif number is double:
        return sqrt(lifted(y, is_small(y))) * (5.421010862427522e-20 if is_small(y) else 1)  # 2^-64
    elif number is longdouble:
        return sqrtl(y)
    else:
        return <number>rint(sqrt(<double>y))  # exact: y is a square, and its root fits 33 bits
