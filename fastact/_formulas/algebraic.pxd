# The smooth activations without an exponential: value, derivative and, where there is one, the derivative from the
# output. tools/fit/polynomials.py prints the coefficients.

from libc.math cimport INFINITY

from fastact._simd cimport *


# --- softsign -----------------------------------------------------------------------------------------------

cdef inline real softsign(real x) noexcept nogil:
    cdef real a = at_most(at_least(abs(x), 1e-20), 1e20)  # no subnormal number, nor infinity, is divided
    return select(abs(x) < 1e-20, x, copysign(a / (1.0 + a), x))


cdef inline real softsign_derivative(real x) noexcept nogil:
    return square(1.0 / (1.0 + at_most(abs(x), by_type(x, 1e24, 1e163))))


cdef inline real softsign_derivative_from_output(real y) noexcept nogil:
    return square(1.0 - abs(y))


# --- squareplus ---------------------------------------------------------------------------------------------

# With q > 0, h = abs(x)/(2 q) and f = b/(2 q)^2, squareplus(-abs(x), b) is q y, where y = root - h = f/(root + h) and
# root = sqrt(h^2 + f); and squareplus(abs(x), b) is q (root + h). A power of two for q that is near to sqrt(b) rounds
# nothing, and keeps squares from under- and overflowing. Far out, where h^2 + f would be h^2, it is b/(4 abs(x)), or x.

cdef inline real squareplus(real x, real b) noexcept nogil:
    cdef real n = half_exponent(b), c = at_most(b, largest(b)) + 0.0, q = exp2(n), per_2q = exp2(-n, -1.0)
    cdef real f = c * per_2q * per_2q
    cdef real h = product(abs(x), per_2q)
    cdef mask[real] near = h < select(b == 0.0, 0.0, by_type(x, 1e12, 1e20))
    cdef real root = sqrt(fma(h, h, f))
    cdef real s = select(near, root + h, abs(x))
    cdef real y = select(near, f, c) / at_least(s, by_type(x, 1e-30, 1e-200))  # for b = 0
    if real is f32:
        y = select(near, improved(y, h, f), y)
    cdef real factor = select(near, q, select(x > 0.0, 1.0, <real>0.25))
    return select(x > 0.0, s, y) * factor - (c - b)  # inf for b = inf, and NaN


cdef inline real squareplus_derivative(real x, real b) noexcept nogil:
    """f/(2 root (root + h)) = f/2/(h^2 + f + h root) for x < 0, and 1 less that for x > 0."""
    cdef real c = at_most(b, largest(b)) + 0.0, per_2q = exp2(-half_exponent(b), -1.0)
    cdef real f = c * per_2q * per_2q
    cdef real h = at_most(product(abs(x), per_2q), select(b == c, by_type(x, 1e24, 1e163), 0.0))  # b = inf: as x = 0
    cdef mask[real] far = h > by_type(x, 1e18, 1e36)
    cdef real w = select(far, product(h, by_type(x, 2.3283064365386963e-10, 5.421010862427522e-20)), h)  # 2^-32, 2^-64
    cdef real total = fma(w, w, select(b == 0.0, 1.0, f))  # b = 0: above all, not 0
    cdef real u = quotient(0.5 * f, fma(w, sqrt(total), total), select(far, by_type(x, -64.0, -128.0), 0.0))
    return select(x > 0.0, 1.0 - u, u)


cdef inline real squareplus_backward_b(real dy, real x, real b) noexcept nogil:
    """1/(4 sqrt(x^2 + b)), which is 1/(8 q root) with root = sqrt(h^2 + f)."""
    cdef real c = at_most(b, largest(b)) + 0.0, per_2q = exp2(-half_exponent(b), -1.0)
    cdef real f = c * per_2q * per_2q
    cdef real h = product(abs(x), per_2q)
    cdef mask[real] near = h < select(b == 0.0, 0.0, by_type(x, 1e12, 1e20))
    cdef real y = select(near, per_2q, 1.0) * 0.25 / select(near, sqrt(fma(h, h, f)), abs(x))
    return product(dy, select(b == <double>INFINITY, nan_through(x, <real>0.0), y + (c - b)))  # NaN for -inf


cdef inline real improved(real y, real h, real f) noexcept nogil:
    """y, a root of y^2 + 2 h y - f, by one step of Newton's method, with hardly any rounding of the value there.

    The slope is 2 (h + y) = f/y (1 + y^2/f), of which one over the last factor is nearly 1 - y^2/2f, for y^2/f <= 1.
    """
    cdef real value, s, t, g = y * (1.0 / f)
    if FUSED:
        value = fma(-y, y, fma(-(h + h), y, f))
    else:
        s = y * y
        t = (h + h) * y
        value = ((f - t) - s) - (rest(h + h, y, t) + rest(y, y, s))
    return fma(value * g, fma(-0.5 * y, g, 1.0), y)


cdef inline real half_exponent(real b) noexcept nogil:
    return nearest(at_least(exponent(b), -emax(b)), 0.5)


# --- dish -------------------------------------------------------------------------------------------------

cdef inline real dish(real x) noexcept nogil:
    """(x/2)(1 + x/r) with r = sqrt(1 + x^2). For a = abs(x), that is a - g or -g, with g = (a/2)/(1 + a^2 + a r).

    As a r = a^2 + a/(a + r), the denominator is 1 + 2 a^2 + a/(a + r). float32 adds the terms from the smallest up,
    with what a^2 lacks. Far out, g is 1/(4a).
    """
    cdef double far = 1e5 if real is f32 else 1e9
    cdef real a = abs(x)
    cdef real c = at_least(at_most(a, far), 1e-20)  # no subnormal number is divided
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
    """h for x < 0 and 1 - h for x > 0. With a = abs(x), w = a^2, s = 1 + w and e = 1/(s + a sqrt(s)),

    h = (1 - w - w^2)/(2 s (s^2 + a sqrt(s) (w + 2))) = -e (1 - 3e + e^2)/2.

    The numerator is 2 (zero^2 - w)(w/2 + (1 + sqrt(5))/4), without cancellation. In float32, where that rounds too
    often, there is a polynomial up to 1.12, and the last form beyond, with what 1/e has lost. Far out, h falls as 1/w:
    the same division yields far/a, whose square times h(far) that is.
    """
    cdef double far = 1e5 if real is f32 else 1e9
    cdef real a = at_least(at_most(abs(x), far), 1e-30)
    cdef real w = square(a)
    cdef real s = 1.0 + w
    cdef real root = sqrt(s), r = a * root
    cdef real u, v, h, e, lost
    cdef mask[real] near = abs(x) <= far
    cdef real most = at_most(abs(x), by_type(x, 1e24, 1e163))  # h is zero from here, and no product subnormal
    if real is f32:
        e = select(near, 1.0, far) / select(near, s + r, most)
        lost = fma(a, root, s - (s + r))
        u = (a - 0.78615135) - 2.8212899e-8
        v = at_most(a, 1.12) - 0.75
        h = u * poly(v, -0.2212917, 0.3935755, -0.32996067, 0.08194286, 0.15222564, -0.21870126, 0.11703959,
                     0.033916205, -0.1123971, 0.101193786, -0.038163047, -0.09433112, 0.10197216, 0.081905045)
        h = select(a < 1.12, h, -0.5 * e * fma(e, e - lost * fma(e, -6.0, 1.0), fma(e, -3.0, 1.0)))
    else:
        u = ((0.7861513777574233 - a) + 1.0764188e-17) * (a + 0.7861513777574233)
        v = s * fma(s, s, r * (w + 2.0))
        h = e = select(near, u * fma(w, 0.5, 0.8090169943749475), far) / select(near, v, most)
    h = select(near, h, product(e * by_type(x, -2.5e-11, -2.4999999999999997e-19), e))
    return select(x > 0.0, 1.0 - h, h)
