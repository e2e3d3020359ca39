# The exponential and saturating activations: value and derivative side by side, on the building blocks of _math.pxd.

from fastact._math cimport (
    at_least, at_most, coth_times, exp_count, exp_minus_one_polynomial, exp_plus, exp_polynomial, exp_rest, is_low,
    lowered, magnitude, tiny, two_to_the, vanished, with_sign_of,
)
from fastact._types cimport real


cdef inline real sigmoid(real x) noexcept nogil:
    """1/(1 + e^-x)."""
    cdef real z = at_most(at_least(tiny(x) - x, -40.0), vanished(x))
    return lowered(1.0 / exp_plus(z, exp_count(z), 0, is_low(z), 1.0), is_low(z))


cdef inline real sigmoid_derivative(real x) noexcept nogil:
    """y (1 - y) with y = sigmoid(-abs(x)) <= 1/2, where 1 - y doesn't cancel."""
    cdef real z = at_most(magnitude(x) + tiny(x), vanished(x))
    cdef real y = 1.0 / exp_plus(z, exp_count(z), 0, is_low(z), 1.0)
    return lowered(y * (1.0 - y), is_low(z))


cdef inline real sigmoid_derivative_from_output(real y) noexcept nogil:
    """y (1 - y)."""
    return y * (1.0 - y)


cdef inline real tanh(real x) noexcept nogil:
    """tanh x; odd to the last bit."""
    cdef real a = at_most(at_least(magnitude(x), tiny(x)), 20.0)
    cdef real z = a + a
    cdef real t = exp_count(z)
    cdef real m
    if real is float:
        # x / (x coth x), or 1 - 2/(e^2x + 1) from where that cancels little; they share the division.
        m = ((a if a < 0.55 else -2.0)
             / (coth_times(a * a) if a < 0.55 else exp_polynomial(exp_rest(z, t)) * two_to_the(t, 0, False) + 1.0))
        m = m + (0.0 if a < 0.55 else 1.0)
    else:
        # m/(m + 2) with m = e^2x - 1 = 2^k (e^r - 1) + (2^k - 1), exact in its second part: shorter, 3 ULP.
        m = exp_minus_one_polynomial(exp_rest(z, t)) * two_to_the(t, 0, False) + (two_to_the(t, 0, False) - 1.0)
        m = m / (m + 2.0)
    return x if magnitude(x) < tiny(x) else with_sign_of(m, x)


cdef inline real tanh_derivative(real x) noexcept nogil:
    """sech^2 x = 4 y (1 - y) with y = sigmoid(-2 abs(x)) <= 1/2, where 1 - y doesn't cancel."""
    cdef real z = at_most(magnitude(x) + magnitude(x) + tiny(x), vanished(x))
    # w = 4 y, with the 4 in the power of two: the result is normal for a little longer than y is.
    cdef bint low = is_low(z - 1.3862944)  # 2 ln 2
    cdef real w = 1.0 / exp_plus(z, exp_count(z), -2, low, 0.25)
    return lowered(w * (1.0 - 0.25 * w), low)


cdef inline real tanh_derivative_from_output(real y) noexcept nogil:
    """1 - y^2, without cancellation."""
    return (1.0 - y) * (1.0 + y)
