# tanh, softcap and tanh_shrink: value, derivative and derivative from the output.
#
# Notation as in exp.pxd: e^x = 2^k * (1 + em1). tools/fit/polynomials.py prints the coefficients.

from libc.math cimport tanhl

from fastact._formulas.elu cimport quotient_with_error
from fastact._formulas.exp cimport exp_underflow, split_exp, split_exp_of_sum
from fastact._formulas.sigmoid cimport logistic_derivative, logistic_derivative_of_split
from fastact._simd cimport *


# --- tanh ---------------------------------------------------------------------------------------------------

cdef inline floating tanh(floating x) noexcept nogil:
    """Return (1 - e)/(1 + e) with e = e^(-2 * abs(x)), and the sign of x. With s = 2^k, e = s + s * em1. Here 1 - s is
    exact, or so close to 1 that its rounding doesn't matter. Below 1e-10, the result is x. For long double, call the C
    library."""
    cdef floating k, a, em1, s, y
    if floating is f80:
        return broadcast(tanhl(first_of(x)))
    else:
        a = at_most(at_least(abs(x), 1e-10), 20.0)
        em1 = split_exp(-(a + a), &k)
        s = exp2(k)
        y = fma(-s, em1, 1.0 - s) / fma(s, em1, 1.0 + s)
        return select(abs(x) < 1e-10, x, copysign(y, x))


cdef inline real tanh_derivative(real x) noexcept nogil:
    """Return 1/cosh(x)^2 = 4 * y * (1 - y) with y = sigmoid(2 * x)."""
    return logistic_derivative(abs(x) + abs(x), <real>2.0)


cdef inline real tanh_derivative_from_output(real y) noexcept nogil:
    return (1.0 - y) * (1.0 + y)


# --- softcap ------------------------------------------------------------------------------------------------

cdef inline real softcap(real x, real cap) noexcept nogil:
    """Return cap * tanh(q) with q = abs(x/cap), and the sign of x.

    From q = 1 on, this is cap - cap * t with t = 2/(1 + e^2q), which never exceeds the cap. Below, it is x/(1 + w * p)
    with w = q^2 and p = `coth_tail`(w); in float32, a shorter p has an error of at most 2^-29.6 relative to 1 + w * p.
    Both quotients share one division. If q^2 is negligible, the result is x, also for an infinite cap.
    """
    cdef real k, low, w, p, t
    cdef real a = abs(x), c = abs(cap)
    cdef real q = quotient_with_error(a, c, &low)
    q = at_most(q + low, 20.0)
    cdef real em1 = split_exp(q + q, &k)
    cdef real s = exp2(k)
    cdef real e = fma(s, em1, 1.0 + s)
    w = square(at_most(q, 1.0))
    if real is f32:
        p = poly(w, 0.33333328, -0.022221578, 2.1135483e-3, -2.0592991e-4, 1.5962436e-5)
    else:
        p = coth_tail(w)
    t = select(q < 1.0, a, 2.0) / select(q < 1.0, fma(w, p, 1.0), e)
    t = select(q < 1.0, t, fma(-c, t, c))
    t = select(q < by_type(x, 1e-5, 1e-10), a, t)
    return nan_through(x, unless(cap == 0.0, copysign(t, x)))


cdef inline real softcap_derivative(real x, real cap) noexcept nogil:
    """Return 1/cosh(q)^2 = 4 * y * (1 - y) with q = x/cap and y = sigmoid(2 * q)."""
    cdef real k, low
    cdef real q = quotient_with_error(abs(x), abs(cap), &low)
    cdef real em1 = split_exp_of_sum(at_most(q + q, -exp_underflow(x)), low + low, &k)
    return nan_through(x, unless(cap == 0.0, logistic_derivative_of_split(em1, k, <real>2.0)))


cdef inline real softcap_derivative_from_output(real y, real cap) noexcept nogil:
    """Return (1 - q) * (1 + q) with q = y/cap, whose rounding error low is added to both factors."""
    cdef real low
    cdef real q = quotient_with_error(y, cap, &low)
    return nan_through(y, unless(cap == 0.0, ((1.0 - q) - low) * ((1.0 + q) + low)))


cdef inline real softcap_backward_cap(real dy, real x, real cap) noexcept nogil:
    """Return the gradient with respect to cap: dy * (tanh(z) - z/cosh(z)^2) with z = x/cap. For q = abs(z) >= 1, the
    factor is 1 - t * (1 + q * (2 - t)) with t = 2/(1 + e^2q). Below 1, where this cancels, it is q^3 * p. In float32, p
    is a polynomial in w = q^2 with a relative error of at most 2^-25.0. In float64, p = (1 - d * r)/d^2 with r =
    `coth_tail`(w) and d = q * coth(q) = 1 + w * r."""
    cdef real k, low, w, p, d, t
    cdef real z = quotient_with_error(x, cap, &low)
    cdef real q = at_most(abs(z), by_type(x, 20.0, 40.0))
    cdef real em1 = split_exp(q + q, &k)
    cdef real s = exp2(k)
    t = 2.0 / fma(s, em1, 1.0 + s)
    w = square(at_most(q, 1.0))
    if real is f32:
        p = poly(w, 0.6666667, -0.53333443, 0.3238272, -0.17508303, 0.08911074, -0.044080086, 0.021306906,
                 -9.303571e-3, 2.9942524e-3, -4.848607e-4)
    else:
        p = coth_tail(w)
        d = fma(w, p, 1.0)
        p = fma(-d, p, 1.0) / square(d)
    w = product(w, p)
    t = select(q < 1.0, fma(q, w, product(3.0 * flipsign(low, z), w)), fma(-t, fma(q, 2.0 - t, 1.0), 1.0))
    return product(dy, nan_through(x, unless(cap == 0.0, copysign(t, z))))


cdef inline real tanh_tail(real w) noexcept nogil:
    """Return (tanh(q) - q)/q^3 in float32, for w = q^2 and q <= 0.55. The error of q^3 times the result is at most
    2^-29.7 relative to tanh(q)."""
    return poly(w, -0.33333316, 0.13332555, -0.053849414, 0.021060897, -6.2601934e-3)


cdef inline real coth_tail(real w) noexcept nogil:
    """Return (q * coth(q) - 1)/q^2 in float64, for w = q^2 and q <= 1, with a relative error of at most 2^-54.0."""
    return fma(square(square(w)), poly(w, 2.1377796857435016e-5, -2.1643956256666942e-6, 2.192383769865965e-7,
                                       -2.2180543880457806e-8, 2.214391019584925e-9, -2.0297620026010266e-10,
                                       1.2635991545431687e-11),
               poly(w, 0.3333333333333333, -0.022222222222220762, 2.116402116367787e-3, -2.116402112647211e-4))


# --- tanh_shrink ----------------------------------------------------------------------------------------------

cdef inline real tanh_shrink(real x) noexcept nogil:
    """Return x - tanh(x). For a = abs(x) up to about 1, this is a^3 * p; beyond, it is (a - 1) + (1 - tanh(a)) with 1 -
    tanh(a) = 2/(1 + e^2a).

    In float32, p = 1/3 + q(a^2) with a relative error of at most 2^-28.2 for a <= 0.96. In float64, p = r/(1 + a^2 * r)
    with r = `coth_tail`(a^2), which needs fewer terms, and both quotients share one division. The cube is kept as the
    sum of `cube` and its rounding error, and is multiplied by 2^64 (2^128) because it may be nearly subnormal. Where a
    is less than `lowest`, the result is zero.
    """
    cdef real k, p, q, near, far
    cdef double lowest = 4.4e-16 if real is f32 else 4.2e-109, edge = 0.96 if real is f32 else 1.0
    cdef double scale_up = 18446744073709551616.0 if real is f32 else 3.402823669209385e38
    cdef real a = at_least(at_most(abs(x), 20.0), lowest)
    cdef real w = square(a)
    cdef real cube = (a * scale_up) * w
    cdef real error = rest(a * scale_up, w, cube)
    cdef real em1 = split_exp(a + a, &k)
    cdef real s = exp2(k)
    cdef real e = fma(s, em1, 1.0 + s)  # 1 + e^2a
    if real is f32:
        far = 2.0 / e
        q = poly(w, -1.1026782e-8, -0.13333319, 0.05396497, -0.021840127, 8.7319445e-3, -3.262951e-3,
                 9.69152e-4, -1.5731914e-4)
        if FUSED:
            near = fma(cube, 0.33333334, fma(cube, q, error * 0.33333334))
        else:  # products are rounded here: add their rounding errors
            p = 0.33333334 + q
            error = error + a * scale_up * rest(a, a, w)
            near = cube * p + (cube * (q - (p - 0.33333334)) + error * p)
    else:
        q = coth_tail(w)
        far = select(a < edge, q, 2.0) / select(a < edge, fma(w, q, 1.0), e)
        error = error + a * scale_up * rest(a, a, w)
        near = fma(cube, far, error * far)
    return copysign(select(abs(x) < edge, product(near, 1.0 / scale_up), (abs(x) - 1.0) + far), x)


cdef inline real tanh_shrink_derivative(real x) noexcept nogil:
    """Return tanh(x)^2. Squaring doubles the relative error, so float32 computes a more accurate tanh with a = abs(x):
    a + a^3 * p(a^2) for a < 0.55, with an error of at most 2^-29.7, and 1 - 2/(1 + e^2a) beyond."""
    cdef real k, a, em1, s, w
    if real is f32:
        a = at_most(abs(x), 20.0)
        em1 = split_exp(a + a, &k)
        s = exp2(k)
        w = square(a)
        w = product(w, tanh_tail(w))
        return square(select(a < 0.55, fma(a, w, a), 1.0 - 2.0 / fma(s, em1, 1.0 + s)))
    else:
        return square(tanh(x))
