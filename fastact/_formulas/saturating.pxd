# The saturating activations and their integrals: value, derivative and, where there is one, the derivative from the
# output. exp.pxd says what m and k are: e^x = 2^k (1 + m). tools/fit/polynomials.py prints the coefficients.

from libc.math cimport INFINITY, NAN, tanhl

from fastact._formulas.exp cimport clamped, exp_minus_one, exp_parts, exp_parts_of_sum, lowest
from fastact._simd cimport *


# --- elu ----------------------------------------------------------------------------------------------------

cdef inline real elu(real x, real alpha) noexcept nogil:
    """x, or alpha (e^x - 1) = alpha (s m + (s - 1)) with e^x = s (1 + m): only the last addition cancels."""
    cdef real k
    cdef real m = exp_parts(at_least(x, -40.0), &k)
    cdef real s = exp2(k)
    return select(x < 0.0, product(alpha, fma(s, m, s - 1.0)), x)


cdef inline real elu_derivative(real x, real alpha) noexcept nogil:
    """1, or alpha e^x. Where 2^k is lifted by alpha's exponent, too, a large alpha times a vanishing e^x is exact."""
    cdef real k
    cdef real lift = at_most(exponent(alpha) + usual_lift(x), emax(x))
    cdef real vanished = (lift + (emax(x) + 1.0)) * -0.6931471805599453  # 2^(k + lift) is zero, for a finite alpha
    cdef real least = select(abs(alpha) < <double>INFINITY, vanished, 0.0)
    cdef real m = exp_parts(at_least(x, least), &k)
    return select(x > 0.0, 1.0, product_with_exp(alpha, m, k, lift))


cdef inline real elu_derivative_from_output(real y, real alpha) noexcept nogil:
    """1, or y + alpha. A negative alpha maps both branches onto y > 0: the output doesn't tell them apart."""
    cdef mask[real] known = alpha >= 0.0
    return select(y > 0.0, select(known, 1.0, <double>NAN), y + select(known, alpha, <double>NAN))


cdef inline real elu_backward_alpha(real dy, real x, real alpha) noexcept nogil:
    return unless(x > 0.0, product(dy, elu(x, <real>1.0)))


# --- celu ---------------------------------------------------------------------------------------------------

# An ordinary alpha has a short way. Where one among the alphas of a vector isn't, all take the long way, too, but those
# that are ordinary keep the result of the short one: it doesn't depend on their neighbours.

cdef inline real celu(real x, real alpha) noexcept nogil:
    """x, or alpha (e^(x/alpha) - 1), as elu."""
    cdef mask[real] ordinary = is_ordinary(alpha)
    cdef real k
    cdef real m = exp_parts_of_ordinary_quotient(at_least(x, alpha * -40.0), alpha, &k)
    cdef real s = exp2(k)
    cdef real y = select(x < alpha * hair(), alpha * fma(s, m, s - 1.0), x)
    if all_of(ordinary):
        return y
    return select(ordinary, y, celu_of_any(x, alpha))


cdef inline real celu_of_any(real x, real alpha) noexcept nogil:
    """A negative alpha makes alpha (e^(x/alpha) - 1) an exponential that grows: there, s and 1 are 2^h times too small
    and alpha is 2^h times too large, so that s is finite wherever the result is."""
    cdef real k
    cdef real h = select(alpha < 0.0, at_most(1.0 - exponent(alpha), emax(x)), 0.0)
    cdef real highest = (h + (emax(x) + 1.25)) * 0.6931471805599453  # the result is infinite
    cdef real m = exp_parts_of_quotient(x, alpha, <real>-40.0, highest, &k)
    cdef real s = exp2(k, -h)
    cdef real y = fma(s, m, s - exp2(-h))
    return select(x < nearly_zero(alpha), fma(alpha * exp2(h), y, sign_of(x)), x)


cdef inline real celu_derivative(real x, real alpha) noexcept nogil:
    """1, or e^(x/alpha)."""
    cdef mask[real] ordinary = is_ordinary(alpha)
    cdef real k
    cdef real m = exp_parts_of_ordinary_quotient(at_least(x, alpha * lowest(x)), alpha, &k)
    cdef real y = select(x >= alpha * hair(), 1.0,
                         product_with_exp(<real>1.0, m, k, <real>usual_lift(x)))
    if all_of(ordinary):
        return y
    return select(ordinary, y, celu_derivative_of_any(x, alpha))


cdef inline real celu_derivative_of_any(real x, real alpha) noexcept nogil:
    cdef real k
    cdef real highest = <real>(emax(x) + 2.25) * 0.6931471805599453  # the result is infinite
    cdef real m = exp_parts_of_quotient(x, alpha, <real>lowest(x), highest, &k)
    cdef real lift = select(alpha < 0.0, -1.0, usual_lift(x))
    return select(x >= nearly_zero(alpha), 1.0, product_with_exp(<real>1.0, m, k, lift))


cdef inline real celu_derivative_from_output(real y, real alpha) noexcept nogil:
    """1, or (y + alpha)/alpha, where 1/alpha shall not overflow."""
    cdef real a = finite(alpha)
    cdef real raised = select(abs(a) < 1e-30, 18446744073709551616.0 if real is f32 else 3.402823669209385e38, 1.0)
    a = a * raised
    cdef real inverse = 1.0 / alpha
    if all_of(is_ordinary(alpha)):  # the same in short
        return select(y > 0.0, 1.0, (y + alpha) * inverse)
    return select(y > 0.0, 1.0, fma(y, raised, a) * unless(a == 0.0, 1.0 / a))


cdef inline real celu_backward_alpha(real dy, real x, real alpha) noexcept nogil:
    """e^z - 1 - z e^z = (1 - z) e^z - 1 with z = x/alpha, and from -1 to 1, where that cancels, z^2 p(z), with an error
    of 2^-27.3 (2^-58.0)."""
    cdef real k, low, p
    cdef real z = quotient_with_rest(x, alpha, &low)
    z = at_most(at_least(z, by_type(x, -80.0, -700.0)), by_type(x, 88.0, 709.0))  # -1, infinite beyond
    cdef real m = exp_parts_of_sum(z, low, &k)
    cdef real s = exp2(k), c = at_most(at_least(z, -1.0), 1.0)
    if real is f32:
        p = poly(c, -0.5, -0.3333333, -0.125, -0.033333518, -6.9444524e-3, -1.1899363e-3, -1.7357503e-4,
                 -2.2673294e-5, -2.5313193e-6)
    else:
        p = poly(c, -0.5, -0.3333333333333333, -0.125, -0.03333333333333377, -6.944444444444389e-3,
                 -1.1904761904726591e-3, -1.7361111111190158e-4, -2.2045855392863847e-5, -2.480158725970988e-6,
                 -2.5052105527051804e-7, -2.296444348085268e-8, -1.927118440057569e-9, -1.491051284821889e-10,
                 -1.068572985374427e-11, -7.268069078129294e-13, -5.0273392197432426e-14)
    cdef real y = select(abs(z) <= 1.0, product(square(z), p),
                         fma(fma(s, m, s), 1.0 - z, -1.0))
    return unless(x > 0.0, product(dy, y))


cdef inline real quotient_with_rest(real x, real divisor, real* low) noexcept nogil:
    """x/divisor, finite but for a NaN, and what rounding leaves out of it, up to 2^12. An infinity counts as the
    largest number, and a divisor of 0 as next to it. Both are scaled to where 1/divisor is normal."""
    cdef real size = abs(divisor)
    cdef real raised = select(size < 1e-20, 18446744073709551616.0 if real is f32 else 3.402823669209385e38,
                              select(size > 1e20, 5.421010862427522e-20, 1.0))
    cdef real d = (divisor + 0.0) * raised
    cdef real inverse = finite(1.0 / d), a = finite(product(finite(x), raised))
    cdef real q = finite(a * inverse)
    cdef real back = q * finite(d)
    low[0] = unless(abs(q) > 4096.0, ((a - back) - rest(q, finite(d), back)) * inverse)
    return q


# --- selu ---------------------------------------------------------------------------------------------------

cdef inline real selu(real x) noexcept nogil:
    """lambda x, or lambda alpha (e^x - 1), as elu; lambda alpha (s - 1) is rounded once."""
    cdef real k
    cdef real m = exp_parts(at_least(x, -40.0), &k)
    cdef real s = exp2(k)
    cdef real y = fma(s * 1.7580993408473768, m, fma(s, 1.7580993408473768, -1.7580993408473768))
    return select(x < 0.0, y, product(x, 1.0507009873554805))


cdef inline real selu_derivative(real x) noexcept nogil:
    """lambda, or lambda alpha e^x."""
    cdef real k
    cdef real m = exp_parts(at_least(x, lowest(x)), &k)
    return select(x > 0.0, 1.0507009873554805, product_with_exp(<real>1.7580993408473768, m, k, <real>usual_lift(x)))


cdef inline real selu_derivative_from_output(real y) noexcept nogil:
    """lambda, or y + lambda alpha; that constant in two parts, for the sake of y close to its negative."""
    if real is f32:
        return select(y > 0.0, 1.0507009873554805, (y + 1.7580993) + 2.3296718e-8)
    else:
        return select(y > 0.0, 1.0507009873554805, (y + 1.7580993408473768) + 1.4153519380084498e-17)


# --- what elu, celu and selu share --------------------------------------------------------------------------
#
# What depends on alpha alone leaves the loop, unless there is an alpha per element.

cdef inline double usual_lift(real like) noexcept nogil:
    """2^(k + lift) is normal wherever the result isn't zero."""
    return by_type(like, 64.0, 128.0)


cdef inline real product_with_exp(real factor, real m, real k, real lift) noexcept nogil:
    """factor 2^k (1 + m), rounded once: 2^(k + lift) times factor/2^lift. The former is normal, or zero."""
    return product((1.0 + m) * exp2(k, lift), factor * exp2(-lift))


cdef inline double hair() noexcept nogil:
    """-2^-56: from here up, e^z - 1 is z for any digits that z has."""
    return -1.3877787807814457e-17


cdef inline real nearly_zero(real alpha) noexcept nogil:
    """From here up, celu is x and its derivative 1: -2^-56 abs(alpha), -inf for infinity, 0 for NaN."""
    return select(alpha == alpha, abs(alpha) * hair(), 0.0)


cdef inline mask[real] is_ordinary(real alpha) noexcept nogil:
    """From 2^-40 to 2^40."""
    return (alpha >= 9.094947017729282e-13) & (alpha <= 1099511627776.0)


cdef inline real exp_parts_of_ordinary_quotient(real x, real alpha, real* k) noexcept nogil:
    """exp_parts of x/alpha, of which the rounded quotient leaves out the remainder over alpha; to 2^-46 (2^-104) of
    x/alpha, where that is from -2^-56 down and doesn't overflow."""
    cdef real inverse = 1.0 / alpha
    cdef real q = x * inverse
    cdef real back = q * alpha
    return exp_parts_of_sum(q, ((x - back) - rest(q, alpha, back)) * inverse, k)


cdef inline real exp_parts_of_quotient(real x, real alpha, real least, real highest, real* k) noexcept nogil:
    """exp_parts of x/alpha < 0, or of x/alpha > 0 for a negative alpha; kept from `least` to `highest`.

    x is divided by alpha last: with x/alpha = k ln 2 + r, that is alpha r = x - k (alpha ln 2), where alpha ln 2 is
    high + low. All is taken in units of 2^n, next to alpha; for alpha = 0, a is next to nothing.
    """
    cdef double ln2 = 0.693115234375 if real is f32 else 0.6931471824645996  # half as many digits as a number has
    cdef double ln2_rest = 3.1946184945309415e-5 if real is f32 else -1.904654299957768e-09
    cdef real n = at_most(at_least(exponent(alpha), -emax(x)), emax(x))
    cdef real unit = exp2(-n)
    cdef real a = select(alpha == 0.0, 1e-20, alpha * unit)
    cdef real half = leading(a)
    cdef real high = leading(half * ln2)
    cdef real low = (half * ln2 - high) + fma(a - half, ln2, a * ln2_rest)
    cdef real z = at_least(at_most(x, nearly_zero(alpha)) * unit, a * select(alpha < 0.0, highest, least))
    cdef real inverse = 1.0 / a
    k[0] = nearest(z, inverse * 1.4426950408889634)
    return exp_minus_one(fma(k[0], -low, fma(k[0], -high, z)) * inverse)


# --- sigmoid ------------------------------------------------------------------------------------------------

cdef inline real sigmoid(real x) noexcept nogil:
    cdef real k
    cdef real m = exp_parts(-clamped(x), &k)
    return logistic(m, k)


cdef inline real sigmoid_derivative(real x) noexcept nogil:
    return logistic_slope(abs(x), <real>0.0)


cdef inline real sigmoid_derivative_from_output(real y) noexcept nogil:
    return product(y, 1.0 - y)


cdef inline real logistic(real m, real k) noexcept nogil:
    """1/(1 + e) = 2^-k/(1 + m + 2^-k), where e = 2^k (1 + m)."""
    return scale(1.0 / (1.0 + (m + power(-k))), -k)


cdef inline real logistic_slope(real a, real n) noexcept nogil:
    """2^n y (1 - y), where y = 1/(1 + e^a) is at most 1/2, so that 1 - y doesn't cancel."""
    cdef real k
    cdef real m = exp_parts(at_most(a, -lowest(a)), &k)
    return logistic_slope_of_parts(m, k, n)


cdef inline real logistic_slope_of_parts(real m, real k, real n) noexcept nogil:
    """2^n y (1 - y) where y = 1/(1 + e) = 2^-k u, e = 2^k (1 + m)."""
    cdef real s = power(-k)
    cdef real u = 1.0 / (1.0 + (m + s))
    return scale(fma(-(s * u), u, u), n - k)


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


# --- log_sigmoid and softplus -------------------------------------------------------------------------------

# Both are max(x, 0) + log(1 + e^-abs(x)), but for signs and a factor.
#
# **Subnormal results.** The logarithm is computed 2^n times too large, which costs nothing: n is added to the exponent
# of e^-abs(x). The last operations multiply by 2^-n (by 2^-n/beta), and round once.
#
# **Any beta.** beta = 2^j b with b in [1, 2) for all that are normal, and 2^j x is exact. So nothing overflows in
# p = beta x, nor in its rounding error, before it is cut off. What depends on beta alone leaves the loop.

cdef inline real log_sigmoid(real x) noexcept nogil:
    """-softplus(-x, 1)."""
    cdef real k, c
    cdef real n = raising(<real>0.0)
    cdef real m = exp_parts(-at_most(abs(x), vanishing(n)), &k)
    cdef real e = log1p_parts(m, k, n, &c)
    return -fma(e, exp2(-n), fma(c, exp2(-n), select(x < 0.0, -x, 0.0)))


cdef inline real log_sigmoid_derivative(real x) noexcept nogil:
    return sigmoid(-x)


cdef inline real log_sigmoid_derivative_from_output(real y) noexcept nogil:
    return one_minus_exp(y)


cdef inline real softplus(real x, real beta) noexcept nogil:
    """max(x, 0) + log(1 + e^-p)/beta with p = abs(beta x); for a negative beta, -softplus(-x, -beta)."""
    cdef real k, c, b
    cdef real j = beta_parts(beta, &b), n = raising(j)
    cdef real z = at_most(product(abs(x), exp2(j)), vanishing(n) * reciprocal(b))
    cdef real m = exp_parts_of_product(z, b, &k)
    cdef real e = log1p_parts(m, k, n, &c)
    cdef real factor = exp2(-n) / abs(beta)
    # From a factor of 8 on, where 1/beta overflows, the result is infinite without c, which mustn't be.
    c = fma(c, at_most(factor, 8.0), at_least(flipsign(x, beta), 0.0))
    return flipsign(fma(e, factor, c), beta)


cdef inline real softplus_derivative(real x, real beta) noexcept nogil:
    """sigmoid(beta x)."""
    cdef real k, b
    cdef real j = beta_parts(beta, &b)
    cdef real z = product(x, copysign(exp2(j), beta))
    z = at_most(at_least(z, lowest(x) * reciprocal(b)), 40.0 * reciprocal(b))
    cdef real m = exp_parts_of_product(z, b, &k)
    return logistic(m, k)


cdef inline real softplus_derivative_from_output(real y, real beta) noexcept nogil:
    return one_minus_exp(product(-finite(beta), y))  # 0 for y = 0 and beta = inf


cdef inline real softplus_backward_beta(real dy, real x, real beta) noexcept nogil:
    """(z sigmoid(z) - log(1 + e^z))/beta^2 with z = beta x. That is even in z: with a = abs(z) and e = e^-a,
    -(log(1 + e) + a e/(1 + e))/beta^2, where nothing cancels."""
    cdef real k, b, h, inverse = 1.0 / beta
    cdef double most = 170.0 if real is f32 else 1400.0  # where it vanishes, as in swish_backward_beta
    cdef real z = product(abs(x), exp2(beta_parts(beta, &b)))
    cdef mask[real] gone = product(z, b) > most
    z = at_most(z, most * reciprocal(b))
    cdef real m = exp_parts_of_product(z, b, &k)
    cdef real e = power(k) * (1.0 + m)
    cdef real y = fma(product(z, b), 1.0 / (1.0 + e), 1.0 + log1p_over(e + 8.673617379884035e-19))
    h = nearest(k, 0.5)
    y = product(inverse * exp2(h), product(fma(y, m, y), inverse * exp2(k - h)))
    return product(dy, nan_through(x, unless(gone, -y)))


cdef inline real log1p_parts(real m, real k, real n, real* correction) noexcept nogil:
    """2^n log(1 + e), where e = 2^k (1 + m) <= 1, as the sum of 2^n e and a correction: 2^n e j, j = log(1 + e)/e - 1.
    In float32, the correction adds what 1 + m rounds off."""
    cdef real j
    cdef real unit = exp2(k, n), rounded = 1.0 + m
    cdef real e = unit * rounded
    cdef real v = fma(e, exp2(-n), 8.673617379884035e-19)  # e; 2^-60 keeps its square from being subnormal
    j = log1p_over(v)
    correction[0] = product(unit, fma(m, j, (1.0 - rounded) + m) + j) if real is f32 else product(e, j)
    return e


cdef inline real log1p_over(real e) noexcept nogil:
    """log(1 + e)/e - 1 for 0 <= e <= 1. float32: -e/2 + e^2 q(e), with an error of 2^-26.7 of the logarithm. float64:
    log(1 + e) = 2 artanh(s), s = e/(2 + e), so it is (1 - s) (1 + s^2 q(s^2)) - 1, with an error of 2^-59.3."""
    cdef real s, w
    if real is f32:
        return fma(square(e), poly(e, 0.333321, -0.24972673, 0.19759122, -0.15520568, 0.10936229, -0.060001653,
                                   0.021369008, -3.5622795e-3), -0.5 * e)
    else:
        s = e / (2.0 + e)
        w = square(s)
        w = w * poly(w, 0.3333333333333315, 0.20000000000079296, 0.1428571427388581, 0.11111111985726436,
                     0.09090871971897345, 0.07693279169748095, 0.06650502772679782, 0.06052884196260665,
                     0.04170851550183603, 0.08507654127572672)
        return fma(w, 1.0 - s, -s)


cdef inline real one_minus_exp(real x) noexcept nogil:
    """1 - e^x = (1 - 2^k) - 2^k m, for x <= 0."""
    cdef real k
    cdef real m = exp_parts(at_most(at_least(x, -40.0), 40.0), &k)  # no output gives more than 0
    cdef real s = exp2(k)
    return fma(-s, m, 1.0 - s)


cdef inline real raising(real j) noexcept nogil:
    """n for beta = 2^j b: 2^(k + n) gets subnormal where 2^k/beta is less than half of the smallest number."""
    return at_most(by_type(j, 25.0, 54.0) - j, emax(j))


cdef inline real vanishing(real n) noexcept nogil:
    """The p beyond which `exp2`(k, n) is 0."""
    return (n + by_type(n, 127.0, 1023.0)) * 0.6931471805599453


cdef inline real beta_parts(real beta, real* b) noexcept nogil:
    """j, for which 2^j and 2^-j are normal, and b = abs(beta)/2^j, or 2^64 for inf."""
    cdef real j = at_most(at_least(exponent(beta), -emax(beta)), emax(beta))
    b[0] = at_most(abs(beta) * exp2(-j), 18446744073709551616.0)  # enough for any x > 0
    return j


cdef inline real reciprocal(real b) noexcept nogil:
    """1/b, and for b = 0 a number that times 0 is 0."""
    return at_most(1.0 / b, 1e28)


cdef inline real exp_parts_of_product(real z, real b, real* k) noexcept nogil:
    """exp_parts of -z b."""
    cdef real p = product(z, b)
    return exp_parts_of_sum(-p, -rest(z, b, p), k)


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
