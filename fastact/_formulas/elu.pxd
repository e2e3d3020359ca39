# The exponential linear units: value, derivative and, where there is one, the derivative from the
# output. exp.pxd says what m and k are: e^x = 2^k (1 + m). tools/fit/polynomials.py prints the coefficients.

from libc.math cimport INFINITY, NAN

from fastact._formulas.exp cimport exp_minus_one, exp_parts, exp_parts_of_sum, lowest
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
