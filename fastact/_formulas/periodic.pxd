# The periodic activation snake: value, derivative and gradient of its parameter. tools/fit/polynomials.py prints the
# coefficients.

from libc.math cimport INFINITY

from fastact._simd cimport *


# --- snake ----------------------------------------------------------------------------------------------------
#
# Of sin(z)^2 and cos(z)^2, the one that is at most 1/2 is computed as a product of v and q. So sin(z)^2 is v * q, or 1
# + v * q with cos(z)^2 = -v * q. v is z or pi/2 - z, up to its sign and a multiple of pi. Quotients of a parameter
# alone are computed before `split_sine` is called, because compilers don't move operations after this call out of a
# loop.

cdef inline real snake(real x, real alpha) noexcept nogil:
    """Return x + sin(z)^2/alpha with z = alpha * x. If v = z, v/alpha is x: this sum cancels, so x is used as it is,
    without the rounding error of a quotient. The rounding errors of v, of the products and of the sum are added at the
    end. The error of v counts once if one of the two factors v is exact, and twice otherwise."""
    cdef real q, one, error, total, back, a = finite(alpha)
    cdef real inverse = finite(unless(alpha == 0.0, 1.0 / a)), p = inverse * a
    cdef real v = split_sine(x, alpha, 0, &q, &one, &error)
    cdef mask[real] near = abs(product(finite(x), a)) <= 0.7853
    cdef real per_alpha = select(near, finite(x), product(v, inverse))
    cdef real base = fma(one, inverse, x), sine = product(per_alpha, q)
    error = product(error, select(near, inverse, inverse + inverse))
    error = fma(error, q, product(one, ((1.0 - p) - rest(inverse, a, p)) * inverse)) + rest(per_alpha, q, sine)
    total = base + sine
    back = total - base
    error = error + ((base - (total - back)) + (sine - back))
    error = unless(abs(total) == <double>INFINITY, error)
    return select(error == 0.0, total, total + error)  # total may be -0.0, which a sum with 0.0 wouldn't keep


cdef inline real snake_derivative(real x, real alpha) noexcept nogil:
    """Return 1 + sin(2 * z) = 2 * sin(z + pi/4)^2, where nothing cancels. At infinity, where the derivative has no
    limit, return 1."""
    cdef real q, one, error
    cdef real v = split_sine(x, alpha, 1, &q, &one, &error)
    cdef real s = fma(error + error, q, product(v, q)) + one
    cdef mask[real] flat = abs(product(finite(x), finite(alpha))) < by_type(x, 1e-9, 1e-18)
    s = select(abs(x) == <double>INFINITY, 0.5, select(abs(alpha) == <double>INFINITY, 0.5, select(flat, 0.5, s)))
    return nan_through(x, s + s)


cdef inline real snake_backward_alpha(real dy, real x, real alpha) noexcept nogil:
    """Return the gradient with respect to alpha: dy times x * sin(2 * z)/alpha - sin(z)^2/alpha^2. For abs(z) <= 1.2,
    where this difference cancels, it is x^2 * (1 - z^2 * p(z^2)) with a polynomial p, whose error is at most 2^-27.4
    (2^-65.9) relative to x^2."""
    cdef real q, p, one, error
    cdef real inverse = finite(unless(alpha == 0.0, 1.0 / alpha))
    cdef real v = split_sine(x, alpha, 0, &q, &one, &error)
    cdef real s = product(v, q) + one, z = product(finite(x), finite(alpha))
    cdef real far = fma(x, snake_derivative(x, alpha) - 1.0, -product(s, inverse))
    cdef real w = square(at_most(abs(z), 1.2))
    if real is f32:
        p = poly(w, 0.9999998, -0.2222205, 0.02221673, -1.262155e-3, 4.2094918e-5)
    else:
        p = poly(w, 1.0, -0.2222222222222222, 0.022222222222222008, -1.2698412698397925e-3, 4.703115813683884e-5,
                 -1.221588511251347e-6, 2.3492070557124425e-8, -3.4801658008001635e-10, 4.086770415937573e-12,
                 -3.6842431776959407e-14)
    cdef mask[real] near = abs(z) <= 1.2
    return product(dy, product(select(near, x, inverse), select(near, x * fma(-w, p, 1.0), far)))


cdef inline real split_sine(real x, real alpha, int quarters, real* q, real* one, real* error) noexcept nogil:
    """Return v and set q, one and error, for the square sin(alpha * x + quarters * pi/4)^2: it is v * q if one is 0,
    and 1 + v * q if one is 1. error is the rounding error of v.

    The reduced argument u = alpha * x + quarters * pi/4 - k * pi is at most pi/2. pi is the sum of high, low and third,
    and the rounding error of alpha * x is added; up to 10^5 (10^9), further terms are negligible. For larger angles,
    `reduce_large_angle` reduces the elements one by one. For abs(u) > pi/4, v is abs(u) - pi/2. Up to its sign, q is v
    - v^3 * p(v^2), with an error of at most 2^-29.8 (2^-62.4) relative to the square.
    """
    cdef double bound = 1e5 if real is f32 else 1e9
    cdef double high = 3.1415927410125732 if real is f32 else 3.141592653589793
    cdef double low = -8.742277657347586e-8 if real is f32 else 1.2246467991473532e-16
    cdef double third = -3.430249020011764e-15 if real is f32 else -2.9947698097183397e-33
    cdef real a = finite(alpha), b = finite(x)
    cdef real z = product(b, a), c = at_most(at_least(z, -bound), bound)
    cdef real k = nearest(fma(c, 0.3183098861837907, 0.25 * quarters), <real>1.0) - 0.25 * quarters
    cdef real p = k * high, first, u, tail, v, w
    cdef mask[real] is_near = abs(z) <= bound
    first = fma(k, -high, z) if FUSED else (z - p) - rest(k, <real>high, p)
    u = fma(k, -low, first)
    tail = fma(k, -low, first - u) + fma(k, -third, rest(b, a, z))
    if not FUSED:
        tail = tail - rest(k, <real>low, k * low)
    if not all_of(is_near):
        u = reduce_large_angle(x, alpha, quarters, is_near, u)
        tail = when(is_near, tail)
    cdef mask[real] turned = abs(u) > 0.7853981633974483
    one[0] = when(turned, <real>1.0)
    w = select(turned, abs(u) - 0.5 * high, u)
    tail = select(turned, flipsign(tail, u) - 0.5 * low, tail)
    v = w + tail
    error[0] = (w - v) + tail
    w = square(v)
    if real is f32:
        p = poly(w, 0.33333328, -0.044443715, 3.1711813e-3, -1.3465286e-4)
    else:
        p = poly(w, 0.3333333333333333, -0.04444444444444377, 3.1746031745940434e-3, -1.4109347436337533e-4,
                 4.275559578311704e-6, -9.396774526022631e-8, 1.5652887001196458e-9, -1.9815852476634793e-11)
    w = fma(-v * w, p, v)
    q[0] = select(turned, -w, w)
    return v
