# The smooth activations without an exponential, softsign, squareplus and dish: value, derivative and derivative from
# the output. tools/fit/polynomials.py prints the coefficients.

from libc.math cimport INFINITY

from fastact._simd cimport *


# --- softsign -----------------------------------------------------------------------------------------------

cdef inline real softsign(real x) noexcept nogil:
    """Return a/(1 + a) with a = abs(x), and the sign of x. Clamping a avoids a slow division of a subnormal number
    and a division of infinities."""
    cdef real a = at_most(at_least(abs(x), 1e-20), 1e20)
    return select(abs(x) < 1e-20, x, copysign(a / (1.0 + a), x))


cdef inline real softsign_derivative(real x) noexcept nogil:
    return square(1.0 / (1.0 + at_most(abs(x), by_type(x, 1e24, 1e163))))


cdef inline real softsign_derivative_from_output(real y) noexcept nogil:
    return square(1.0 - abs(y))


# --- squareplus ---------------------------------------------------------------------------------------------

# With q > 0, h = abs(x)/(2 * q), f = b/(2 * q)^2 and root = sqrt(h^2 + f), squareplus(abs(x), b) is q * (root + h), and
# squareplus(-abs(x), b) is q * y with y = root - h = f/(root + h). q is the power of two nearest to sqrt(b): scaling by
# q is exact, and the squares neither overflow nor underflow. If h^2 + f rounds to h^2, the results are abs(x) and
# b/(4 * abs(x)).

cdef inline real squareplus(real x, real b) noexcept nogil:
    """Return q * (root + h) for x > 0, and q * f/(root + h) otherwise. In float32, a Newton step makes the quotient
    more accurate. An infinite b gives inf."""
    cdef real n = half_exponent(b), c = at_most(b, largest(b)) + 0.0, q = exp2(n), per_2q = exp2(-n, -1.0)
    cdef real f = c * per_2q * per_2q
    cdef real h = product(abs(x), per_2q)
    cdef mask[real] near = h < select(b == 0.0, 0.0, by_type(x, 1e12, 1e20))
    cdef real root = sqrt(fma(h, h, f))
    cdef real s = select(near, root + h, abs(x))
    cdef real y = select(near, f, c) / at_least(s, by_type(x, 1e-30, 1e-200))  # b = 0 gives 0
    if real is f32:
        y = select(near, newton_step(y, h, f), y)
    cdef real factor = select(near, q, select(x > 0.0, 1.0, <real>0.25))
    return select(x > 0.0, s, y) * factor - (c - b)  # inf for b = inf, and NaN


cdef inline real squareplus_derivative(real x, real b) noexcept nogil:
    """Return u = f/(2 * root * (root + h)) = (f/2)/(h^2 + f + h * root) for x <= 0, and 1 - u for x > 0. A large h is
    scaled down first, as its square would overflow."""
    cdef real c = at_most(b, largest(b)) + 0.0, per_2q = exp2(-half_exponent(b), -1.0)
    cdef real f = c * per_2q * per_2q
    cdef real h = at_most(product(abs(x), per_2q), select(b == c, by_type(x, 1e24, 1e163), 0.0))  # b = inf: as for 0
    cdef mask[real] far = h > by_type(x, 1e18, 1e36)
    cdef real w = select(far, product(h, by_type(x, 2.3283064365386963e-10, 5.421010862427522e-20)), h)  # 2^-32, 2^-64
    cdef real total = fma(w, w, select(b == 0.0, 1.0, f))  # for b = 0, any number but 0
    cdef real u = quotient(0.5 * f, fma(w, sqrt(total), total), select(far, by_type(x, -64.0, -128.0), 0.0))
    return select(x > 0.0, 1.0 - u, u)


cdef inline real squareplus_backward_b(real dy, real x, real b) noexcept nogil:
    """Return the gradient with respect to b: dy/(4 * sqrt(x^2 + b)). The square root is 2 * q * root with root =
    sqrt(h^2 + f)."""
    cdef real c = at_most(b, largest(b)) + 0.0, per_2q = exp2(-half_exponent(b), -1.0)
    cdef real f = c * per_2q * per_2q
    cdef real h = product(abs(x), per_2q)
    cdef mask[real] near = h < select(b == 0.0, 0.0, by_type(x, 1e12, 1e20))
    cdef real y = select(near, per_2q, 1.0) * 0.25 / select(near, sqrt(fma(h, h, f)), abs(x))
    return product(dy, select(b == <double>INFINITY, nan_through(x, <real>0.0), y + (c - b)))  # b = -inf gives NaN


cdef inline real newton_step(real y, real h, real f) noexcept nogil:
    """Return y, a root of y^2 + 2 * h * y - f, after one step of Newton's method, which evaluates this polynomial
    almost exactly. The derivative is 2 * (h + y) = f/y * (1 + y^2/f), and 1/(1 + y^2/f) is approximately 1 - y^2/(2 *
    f), as y^2/f <= 1."""
    cdef real value, s, t, g = y * (1.0 / f)
    if FUSED:
        value = fma(-y, y, fma(-(h + h), y, f))
    else:
        s = y * y
        t = (h + h) * y
        value = ((f - t) - s) - (rest(h + h, y, t) + rest(y, y, s))
    return fma(value * g, fma(-0.5 * y, g, 1.0), y)


cdef inline real half_exponent(real b) noexcept nogil:
    """Return half of the exponent of b, rounded to an integer."""
    return nearest(at_least(exponent(b), -emax(b)), 0.5)


# --- dish -------------------------------------------------------------------------------------------------

cdef inline real dish(real x) noexcept nogil:
    """Return (x/2) * (1 + x/r) with r = sqrt(1 + x^2). With a = abs(x), this is a - g for x > 0 and -g for x < 0, where
    g = (a/2)/(1 + a^2 + a * r).

    As a * r = a^2 + a/(a + r), the denominator is 1 + 2 * a^2 + a/(a + r). In float32, its terms and the rounding error
    of a^2 are added from the smallest to the largest. For a large a, g is 1/(4 * a).
    """
    cdef double far = 1e5 if real is f32 else 1e9
    cdef real a = abs(x)
    cdef real c = at_least(at_most(a, far), 1e-20)  # avoids the slow division of a subnormal number
    cdef real w = square(c)
    cdef real b = c + sqrt(1.0 + w)
    cdef real d
    if real is f32:
        d = (c / b + 2.0 * rest(c, c, w) + at_most(2.0 * w, 1.0)) + at_least(2.0 * w, 1.0)
    else:
        d = fma(c, b, 1.0)
    cdef real g = quotient(select(a >= far, 0.5, a), select(a >= far, a, d), <real>-1.0)
    return copysign(select(x > 0.0, a - g, g), x)


cdef inline real dish_derivative(real x) noexcept nogil:
    """Return h for x < 0 and 1 - h for x > 0. With a = abs(x), w = a^2, s = 1 + w and e = 1/(s + a * sqrt(s)),

    h = (1 - w - w^2)/(2 * s * (s^2 + a * sqrt(s) * (w + 2))) = -e * (1 - 3e + e^2)/2.

    In float64, the numerator is 2 * (zero^2 - w) * (w/2 + (1 + sqrt(5))/4), where zero is the positive root of 1 - a^2
    - a^4; it doesn't cancel. In float32, this form rounds too often, so h is a polynomial for a < 1.12; beyond, it is
    the last form above, corrected for the rounding error of 1/e. For a large a, h decreases as 1/w: the same division
    gives far/a, and h is its square times h(far).
    """
    cdef double far = 1e5 if real is f32 else 1e9
    cdef real a = at_least(at_most(abs(x), far), 1e-30)
    cdef real w = square(a)
    cdef real s = 1.0 + w
    cdef real root = sqrt(s), r = a * root
    cdef real u, v, h, e, error
    cdef mask[real] near = abs(x) <= far
    cdef real bounded = at_most(abs(x), by_type(x, 1e24, 1e163))  # at this bound, h is zero; no product is subnormal
    if real is f32:
        e = select(near, 1.0, far) / select(near, s + r, bounded)
        error = fma(a, root, s - (s + r))
        u = (a - 0.78615135) - 2.8212899e-8
        v = at_most(a, 1.12) - 0.75
        h = u * poly(v, -0.2212917, 0.3935755, -0.32996067, 0.08194286, 0.15222564, -0.21870126, 0.11703959,
                     0.033916205, -0.1123971, 0.101193786, -0.038163047, -0.09433112, 0.10197216, 0.081905045)
        h = select(a < 1.12, h, -0.5 * e * fma(e, e - error * fma(e, -6.0, 1.0), fma(e, -3.0, 1.0)))
    else:
        u = ((0.7861513777574233 - a) + 1.0764188e-17) * (a + 0.7861513777574233)
        v = s * fma(s, s, r * (w + 2.0))
        h = e = select(near, u * fma(w, 0.5, 0.8090169943749475), far) / select(near, v, bounded)
    h = select(near, h, product(e * by_type(x, -2.5e-11, -2.4999999999999997e-19), e))
    return select(x > 0.0, 1.0 - h, h)
