# tanh and the functions made of it: value, derivative and, where there is one, the derivative from the
# output. exp.pxd says what m and k are: e^x = 2^k (1 + m). tools/fit/polynomials.py prints the coefficients.

from libc.math cimport tanhl

from fastact._formulas.elu cimport quotient_with_rest
from fastact._formulas.exp cimport exp_parts, exp_parts_of_sum, lowest
from fastact._formulas.sigmoid cimport logistic_slope, logistic_slope_of_parts
from fastact._simd cimport *


# --- tanh ---------------------------------------------------------------------------------------------------

cdef inline floating tanh(floating x) noexcept nogil:
    """(1 - e)/(1 + e) with e = e^-2 abs(x) = s + s m, s = 2^k, where 1 - s is exact; x itself where that is nearest."""
    cdef floating k, a, m, s, y
    if floating is f80:
        return broadcast(tanhl(first_of(x)))
    else:
        a = at_most(at_least(abs(x), 1e-10), 20.0)
        m = exp_parts(-(a + a), &k)
        s = exp2(k)
        y = fma(-s, m, 1.0 - s) / fma(s, m, 1.0 + s)
        return select(abs(x) < 1e-10, x, copysign(y, x))


cdef inline real tanh_derivative(real x) noexcept nogil:
    """1/cosh^2 x = 4 y (1 - y), where y = sigmoid(2 x)."""
    return logistic_slope(abs(x) + abs(x), <real>2.0)


cdef inline real tanh_derivative_from_output(real y) noexcept nogil:
    return (1.0 - y) * (1.0 + y)


# --- softcap ------------------------------------------------------------------------------------------------

cdef inline real softcap(real x, real cap) noexcept nogil:
    """cap tanh q with q = abs(x/cap): far out cap - cap t, t = 2/(1 + e^2q), so that no result is beyond the cap.

    Up to q = 1 it is x/(1 + w p), w = q^2, as in tanh_shrink; float32: p with an error of 2^-29.6 of the divisor. The
    two quotients share a division. Where q^2 doesn't count, x itself, also for an infinite cap.
    """
    cdef real k, low, w, p, t
    cdef real a = abs(x), c = abs(cap)
    cdef real q = at_most(quotient_with_rest(a, c, &low) + low, 20.0)
    cdef real m = exp_parts(q + q, &k)
    cdef real s = exp2(k)
    cdef real e = fma(s, m, 1.0 + s)
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
    """1/cosh^2 q = 4 y (1 - y), where y = sigmoid(2 q)."""
    cdef real k, low
    cdef real q = quotient_with_rest(abs(x), abs(cap), &low)
    cdef real m = exp_parts_of_sum(at_most(q + q, -lowest(x)), low + low, &k)
    return nan_through(x, unless(cap == 0.0, logistic_slope_of_parts(m, k, <real>2.0)))


cdef inline real softcap_derivative_from_output(real y, real cap) noexcept nogil:
    cdef real low
    cdef real q = quotient_with_rest(y, cap, &low)
    return nan_through(y, unless(cap == 0.0, ((1.0 - q) - low) * ((1.0 + q) + low)))


cdef inline real softcap_backward_cap(real dy, real x, real cap) noexcept nogil:
    """tanh z - z/cosh^2 z with z = x/cap: for q = abs(z) from 1 on 1 - t (1 + q (2 - t)), t = 2/(1 + e^2q), and below,
    where that cancels, q^3 p. float32: p with an error of 2^-25.0. float64: (1 - d r)/d^2 with d = q coth q = 1 + w r,
    w = q^2."""
    cdef real k, low, w, p, d, t
    cdef real z = quotient_with_rest(x, cap, &low)
    cdef real q = at_most(abs(z), by_type(x, 20.0, 40.0))
    cdef real m = exp_parts(q + q, &k)
    cdef real s = exp2(k)
    t = 2.0 / fma(s, m, 1.0 + s)
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
    """(tanh q - q)/q^3 with w = q^2, q up to 0.55: an error of 2^-29.7 of tanh q, in float32."""
    return poly(w, -0.33333316, 0.13332555, -0.053849414, 0.021060897, -6.2601934e-3)


cdef inline real coth_tail(real w) noexcept nogil:
    """(q coth q - 1)/q^2 with w = q^2, q up to 1: a relative error of 2^-54.0, in float64."""
    return fma(square(square(w)), poly(w, 2.1377796857435016e-5, -2.1643956256666942e-6, 2.192383769865965e-7,
                                       -2.2180543880457806e-8, 2.214391019584925e-9, -2.0297620026010266e-10,
                                       1.2635991545431687e-11),
               poly(w, 0.3333333333333333, -0.022222222222220762, 2.116402116367787e-3, -2.116402112647211e-4))


# --- tanh_shrink ----------------------------------------------------------------------------------------------

cdef inline real tanh_shrink(real x) noexcept nogil:
    """x - tanh x: for a = abs(x) up to about 1 a^3 p, where p is a polynomial, or q/(1 + a^2 q); beyond, (a - 1) +
    (1 - tanh a), 1 - tanh a = 2/(1 + e^2a).

    float32: p = 1/3 + q(a^2), relative error 2^-28.2 for a up to 0.96. float64: a coth a = 1 + a^2 q(a^2), 2^-54.0,
    much shorter; the two quotients share a division. The cube is cube + lost, 2^64 (2^128) times too large, in case it
    is nearly subnormal; below the bound of a, the result is zero.
    """
    cdef real k, p, q, near, far
    cdef double least = 4.4e-16 if real is f32 else 4.2e-109, edge = 0.96 if real is f32 else 1.0
    cdef double raised = 18446744073709551616.0 if real is f32 else 3.402823669209385e38
    cdef real a = at_least(at_most(abs(x), 20.0), least)
    cdef real w = square(a)
    cdef real cube = (a * raised) * w
    cdef real lost = rest(a * raised, w, cube)
    cdef real m = exp_parts(a + a, &k)
    cdef real s = exp2(k)
    cdef real e = fma(s, m, 1.0 + s)  # 1 + e^2a
    if real is f32:
        far = 2.0 / e
        q = poly(w, -1.1026782e-8, -0.13333319, 0.05396497, -0.021840127, 8.7319445e-3, -3.262951e-3,
                 9.69152e-4, -1.5731914e-4)
        if FUSED:
            near = fma(cube, 0.33333334, fma(cube, q, lost * 0.33333334))
        else:  # where products round, with what these lack
            p = 0.33333334 + q
            lost = lost + a * raised * rest(a, a, w)
            near = cube * p + (cube * (q - (p - 0.33333334)) + lost * p)
    else:
        q = coth_tail(w)
        far = select(a < edge, q, 2.0) / select(a < edge, fma(w, q, 1.0), e)
        lost = lost + a * raised * rest(a, a, w)
        near = fma(cube, far, lost * far)
    return copysign(select(abs(x) < edge, product(near, 1.0 / raised), (abs(x) - 1.0) + far), x)


cdef inline real tanh_shrink_derivative(real x) noexcept nogil:
    """tanh^2 x. The square doubles the error, so float32 takes a tanh with less of it: 1 - 2/(1 + e^2a), a = abs(x),
    and up to 0.55 a + a^3 p(a^2), with an error of 2^-29.7."""
    cdef real k, a, m, s, w
    if real is f32:
        a = at_most(abs(x), 20.0)
        m = exp_parts(a + a, &k)
        s = exp2(k)
        w = square(a)
        w = product(w, tanh_tail(w))
        return square(select(a < 0.55, fma(a, w, a), 1.0 - 2.0 / fma(s, m, 1.0 + s)))
    else:
        return square(tanh(x))
