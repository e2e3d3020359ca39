# The piecewise activations: value, derivative and, where the output determines it, the derivative from the output.
#
# The formulas are used for every element type: integers, float32, float64 and long double. Three rules apply to all of
# them:
#
# - NaN in x gives NaN. A comparison with NaN is false, so `unless(x <= 0.0, x)` returns the NaN; `nan_through` returns
#   NaN where its first argument is NaN.
# - A result of zero is 0.0, not -0.0, unless the result is x itself. `unless` and `when` give 0.0.
# - A backward pass is `chain`: dy times the derivative, but 0 where the derivative is 0, even if dy is infinite or NaN.

from libc.math cimport INFINITY, NAN

from fastact._simd cimport *


cdef inline number relu(number x) noexcept nogil:
    return at_least(x, 0.0) + 0.0  # -0.0 + 0.0 is 0.0


cdef inline number relu_derivative(number x) noexcept nogil:
    return step(<number>1.0, x, <number>0.0)


cdef inline number relu_derivative_from_output(number y) noexcept nogil:
    return step(<number>1.0, y, <number>0.0)


cdef inline floating leaky_relu(floating x, floating negative_slope) noexcept nogil:
    return select(x > 0.0, x, limit_product(negative_slope, x))


cdef inline floating leaky_relu_derivative(floating x, floating negative_slope) noexcept nogil:
    return select(x > 0.0, 1.0, nan_through(x, negative_slope))


cdef inline floating leaky_relu_derivative_from_output(floating y, floating negative_slope) noexcept nogil:
    # If the slope is negative, y > 0 on both sides of x = 0, so y doesn't determine the derivative.
    cdef mask[floating] known = negative_slope >= 0.0
    return select(y > 0.0, select(known, 1.0, <double>NAN), nan_through(y, select(known, negative_slope, <double>NAN)))


cdef inline floating leaky_relu_backward_negative_slope(floating dy, floating x,
                                                        floating negative_slope) noexcept nogil:
    return unless(x > 0.0, product(dy, x))


cdef inline floating prelu(floating x, floating weight) noexcept nogil:
    return leaky_relu(x, weight)


cdef inline floating prelu_derivative(floating x, floating weight) noexcept nogil:
    return leaky_relu_derivative(x, weight)


cdef inline floating prelu_backward_weight(floating dy, floating x, floating weight) noexcept nogil:
    return leaky_relu_backward_negative_slope(dy, x, weight)


cdef inline number relu6(number x) noexcept nogil:
    return clip(x, <number>0.0, <number>6.0)


cdef inline number relu6_derivative(number x) noexcept nogil:
    return window(<number>1.0, x, <number>0.0, <number>6.0)


cdef inline number relu6_derivative_from_output(number y) noexcept nogil:
    return window(<number>1.0, y, <number>0.0, <number>6.0)


cdef inline number clipped_relu(number x, number max_value) noexcept nogil:
    return clip(x, <number>0.0, max_value)


cdef inline number clipped_relu_derivative(number x, number max_value) noexcept nogil:
    return window(<number>1.0, x, <number>0.0, max_value)


cdef inline number clipped_relu_derivative_from_output(number y, number max_value) noexcept nogil:
    return window(<number>1.0, y, <number>0.0, max_value)


cdef inline number clipped_relu_backward_max_value(number dy, number x, number max_value) noexcept nogil:
    return nan_through(x, when(x >= max_value, dy))


cdef inline number thresholded_relu(number x, number theta) noexcept nogil:
    return unless(x <= inf_if_nan(theta), x)


cdef inline number thresholded_relu_derivative(number x, number theta) noexcept nogil:
    return step(<number>1.0, x, theta)


cdef inline number threshold(number x, number threshold, number value) noexcept nogil:
    return select(x <= inf_if_nan(threshold), value, x)


cdef inline number threshold_derivative(number x, number threshold, number value) noexcept nogil:
    return step(<number>1.0, x, threshold)


cdef inline number threshold_backward_threshold(number dy, number x, number threshold, number value) noexcept nogil:
    return nan_through(x, <number>0.0)


cdef inline number threshold_backward_value(number dy, number x, number threshold, number value) noexcept nogil:
    return nan_through(x, when(x <= inf_if_nan(threshold), dy))


cdef inline number squared_relu(number x) noexcept nogil:
    return square(relu(x))


cdef inline number squared_relu_derivative(number x) noexcept nogil:
    return relu(x) + relu(x)


cdef inline number squared_relu_derivative_from_output(number y) noexcept nogil:
    return unless(y <= 0.0, 2.0 * root(y))


cdef inline number hard_tanh(number x, number min_val, number max_val) noexcept nogil:
    return clip(x, min_val, max_val)


cdef inline number hard_tanh_derivative(number x, number min_val, number max_val) noexcept nogil:
    return window(<number>1.0, x, min_val, max_val)


cdef inline number hard_tanh_derivative_from_output(number y, number min_val, number max_val) noexcept nogil:
    return window(<number>1.0, y, min_val, max_val)


cdef inline number hard_tanh_backward_min_val(number dy, number x, number min_val, number max_val) noexcept nogil:
    if number is u8 or number is u16 or number is u32 or number is u64:
        return when(x < min_val + 1.0, dy)  # a min_val of -1 is passed as the largest integer
    else:
        return nan_through(x, when(x <= min_val, dy))


cdef inline number hard_tanh_backward_max_val(number dy, number x, number min_val, number max_val) noexcept nogil:
    return nan_through(x, when(x >= max_val, dy))


# A hard sigmoid's default alpha is 1/6, which every format rounds. Computing with the rounded number would move the
# kinks away from -3 and 3.

cdef inline floating hard_sigmoid(floating x, floating alpha, floating beta) noexcept nogil:
    cdef mask[floating] default = at_defaults(alpha, beta)
    # (x + 3)/6 from the nearer kink, where the difference is exact: 0 < y < 1 if and only if -3 < x < 3.
    cdef floating share = (3.0 - abs(x)) / 6.0
    cdef floating y = select(default, select(x > 0.0, 1.0 - share, share), fma(alpha, x, beta))
    return clip(y, <floating>0.0, <floating>1.0)


cdef inline floating hard_sigmoid_derivative(floating x, floating alpha, floating beta) noexcept nogil:
    return between_kinks(exact_sixth(alpha), x, alpha, beta)


cdef inline floating hard_sigmoid_derivative_from_output(floating y, floating alpha, floating beta) noexcept nogil:
    return window(exact_sixth(alpha), y, <floating>0.0, <floating>1.0)


cdef inline floating hard_sigmoid_backward_alpha(floating dy, floating x, floating alpha, floating beta) noexcept nogil:
    return between_kinks(product(dy, x), x, alpha, beta)


cdef inline floating hard_sigmoid_backward_beta(floating dy, floating x, floating alpha, floating beta) noexcept nogil:
    return between_kinks(dy, x, alpha, beta)


cdef inline floating between_kinks(floating height, floating x, floating alpha, floating beta) noexcept nogil:
    """Return the height between the kinks of a hard sigmoid, and 0 elsewhere."""
    cdef mask[floating] default = at_defaults(alpha, beta)
    # Compare without adding beta: the rounding error of the sum would move the kinks, too.
    cdef floating term = select(default, x, product(alpha, x))
    return nan_through(x, within(height, term, select(default, -3.0, -beta), select(default, 3.0, 1.0 - beta)))


cdef inline floating hard_swish(floating x) noexcept nogil:
    cdef floating inner = product(x, fma(x, fraction(x, 1.0, 6.0), 0.5))
    return unless(x <= -3.0, select(x >= 3.0, x, inner))


cdef inline floating hard_swish_derivative(floating x) noexcept nogil:
    cdef floating inner = fma(x, 2.0, 3.0) * fraction(x, 1.0, 6.0)
    return unless(x <= -3.0, select(x >= 3.0, 1.0, inner))


cdef inline floating hard_shrink(floating x, floating lambd) noexcept nogil:
    return unless(abs(x) <= inf_if_nan(lambd), x)


cdef inline floating hard_shrink_derivative(floating x, floating lambd) noexcept nogil:
    return step(<floating>1.0, abs(x), lambd)


cdef inline floating hard_shrink_derivative_from_output(floating y, floating lambd) noexcept nogil:
    # An output of zero comes from the flat part, which is empty for a negative lambd.
    return nan_through(y, select(y == 0.0, when(lambd < 0.0, <floating>1.0), 1.0))


cdef inline floating soft_shrink(floating x, floating lambd) noexcept nogil:
    return select(x <= inf_if_nan(lambd), when(x < -lambd, x + lambd), x - lambd)


cdef inline floating soft_shrink_derivative(floating x, floating lambd) noexcept nogil:
    return step(<floating>1.0, abs(x), lambd)


cdef inline floating soft_shrink_derivative_from_output(floating y, floating lambd) noexcept nogil:
    return nan_through(y, unless(y == 0.0, <floating>1.0))


cdef inline floating soft_shrink_backward_lambd(floating dy, floating x, floating lambd) noexcept nogil:
    return nan_through(x, select(x <= inf_if_nan(lambd), when(x < -lambd, dy), 0.0 - dy))


cdef inline floating sparse_plus(floating x) noexcept nogil:
    return unless(x <= -1.0, select(x >= 1.0, x, 0.25 * square(x + 1.0)))


cdef inline floating sparse_plus_derivative(floating x) noexcept nogil:
    return sparse_sigmoid(x)


cdef inline floating sparse_sigmoid(floating x) noexcept nogil:
    return clip(0.5 * (x + 1.0), <floating>0.0, <floating>1.0)


cdef inline floating sparse_sigmoid_derivative(floating x) noexcept nogil:
    return window(<floating>0.5, x, <floating>-1.0, <floating>1.0)


# --- shared by several functions ---------------------------------------------------------------------------

cdef inline number step(number height, number x, number edge) noexcept nogil:
    """Return the height where x > edge, and 0 elsewhere."""
    return nan_through(x, when(x > edge, height))


cdef inline number window(number height, number x, number low, number high) noexcept nogil:
    """Return the height where low < x < high, 0 elsewhere, and NaN where x is NaN."""
    return nan_through(x, within(height, x, low, high))


cdef inline number within(number height, number x, number low, number high) noexcept nogil:
    """Return the height where low < x < high, and 0 elsewhere."""
    if number is u8 or number is u16 or number is u32 or number is u64:
        return when((x >= low + 1.0) & (x < high), height)  # a low of -1 is passed as the largest integer
    else:
        return when((x > low) & (x < high), height)


cdef inline number clip(number x, number low, number high) noexcept nogil:
    """Return min(max(x, low), high), as np.clip does: if low > high, the result is high, and a bound of NaN gives
    NaN."""
    return nan_through(x, lesser(greater(x, low), nan_through(low, high)))


cdef inline number chain(number dy, number derivative) noexcept nogil:
    """Return dy times the derivative, and 0 where the derivative is 0, even if dy is infinite or NaN."""
    return unless(derivative == 0.0, product(dy, derivative))


cdef inline number inf_if_nan(number edge) noexcept nogil:
    """Return the edge, or infinity where the edge is NaN. No x is greater than either."""
    if number is f32 or number is f64 or number is f80:
        return lesser(edge, <double>INFINITY)
    else:
        return edge


cdef inline mask[floating] at_defaults(floating alpha, floating beta) noexcept nogil:
    """True where a hard sigmoid's alpha is 1/6 as the format rounds it, and its beta is one half."""
    return (exact_sixth(alpha) == fraction(alpha, 1.0, 6.0)) & (beta == 0.5)


cdef inline floating exact_sixth(floating alpha) noexcept nogil:
    """Return 1/6 in the format's precision for the default alpha, which long double receives as a double, and any
    other alpha unchanged."""
    if floating is f80:
        return select(alpha == 0.16666666666666666, fraction(alpha, 1.0, 6.0), alpha)
    else:
        return alpha


cdef inline floating limit_product(floating slope, floating x) noexcept nogil:
    """Return slope * x for x <= 0. A slope of 0 gives 0 at -inf, too."""
    cdef floating lowest_x = select(slope == 0.0, -1.0, <double>-INFINITY)
    return product(slope, at_least(x, lowest_x))


cdef inline number root(number y) noexcept nogil:
    """Return sqrt(y). Square roots of subnormal numbers are slow, so a small y is scaled up first."""
    cdef double low, scale_up, scale_down
    if number is f32:
        low, scale_up, scale_down = 1e-30, 18446744073709551616.0, 2.3283064365386963e-10  # 2^64, 2^-32
    elif number is f64:
        low, scale_up, scale_down = 1e-270, 3.402823669209385e38, 5.421010862427522e-20  # 2^128, 2^-64
    else:
        return sqrt(y)
    return sqrt(select(y < low, product(y, scale_up), y)) * select(y < low, <number>scale_down, 1.0)
