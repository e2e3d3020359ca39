# The exponential linear units elu, celu and selu: value, derivative and derivative from the output.
#
# Notation as in exp.pxd: e^x = 2^k * (1 + em1). Numbers in parentheses are for float64. tools/fit/polynomials.py prints
# the coefficients.

from libc.math cimport INFINITY, NAN

from fastact._formulas.exp cimport exp_underflow, expm1_reduced, split_exp, split_exp_of_sum
from fastact._simd cimport *


# --- elu ----------------------------------------------------------------------------------------------------

cdef inline real elu(real x, real alpha) noexcept nogil:
    """Return alpha * (e^x - 1) for x < 0, else x. With s = 2^k, e^x - 1 = s * em1 + (s - 1). Here s - 1 is exact, or so
    close to -1 that its rounding doesn't matter, so only the last addition cancels."""
    cdef real k
    cdef real em1 = split_exp(at_least(x, -40.0), &k)
    cdef real s = exp2(k)
    return select(x < 0.0, product(alpha, fma(s, em1, s - 1.0)), x)


cdef inline real elu_derivative(real x, real alpha) noexcept nogil:
    """Return alpha * e^x for x <= 0, else 1. The exponent of alpha is added to the shift of k, so a large alpha times
    an e^x that underflows is still accurate. A finite alpha gives 0 once 2^(k + shift) underflows. For an infinite or
    NaN alpha, x is clamped to 0, to avoid inf * 0."""
    cdef real k
    cdef real shift = at_most(exponent(alpha) + default_shift(x), emax(x))
    cdef real underflow = (shift + (emax(x) + 1.0)) * -0.6931471805599453  # here 2^(k + shift) is zero
    cdef real lowest_x = select(abs(alpha) < <double>INFINITY, underflow, 0.0)
    cdef real em1 = split_exp(at_least(x, lowest_x), &k)
    return select(x > 0.0, 1.0, product_with_exp(alpha, em1, k, shift))


cdef inline real elu_derivative_from_output(real y, real alpha) noexcept nogil:
    """Return y + alpha for y <= 0, else 1. If alpha is negative, y > 0 on both sides of x = 0, so y doesn't determine
    the derivative, and the result is NaN."""
    cdef mask[real] known = alpha >= 0.0
    return select(y > 0.0, select(known, 1.0, <double>NAN), y + select(known, alpha, <double>NAN))


cdef inline real elu_backward_alpha(real dy, real x, real alpha) noexcept nogil:
    """Return the gradient with respect to alpha: dy * (e^x - 1) for x <= 0, and 0 for x > 0."""
    return unless(x > 0.0, product(dy, elu(x, <real>1.0)))


# --- celu ---------------------------------------------------------------------------------------------------

# An alpha in the fast range needs few operations. If one alpha of a vector is outside that range, the slow path runs
# for the whole vector, but elements in the fast range keep their fast result. So no element's result depends on other
# elements.

cdef inline real celu(real x, real alpha) noexcept nogil:
    """Return alpha * (e^(x/alpha) - 1) for x < 0, else x. As in `elu`, e^z - 1 is s * em1 + (s - 1) with s = 2^k."""
    cdef mask[real] fast = is_in_fast_range(alpha)
    cdef real k
    cdef real em1 = split_exp_of_quotient_fast(at_least(x, alpha * -40.0), alpha, &k)
    cdef real s = exp2(k)
    cdef real y = select(x < alpha * linear_bound(), alpha * fma(s, em1, s - 1.0), x)
    if all_of(fast):
        return y
    return select(fast, y, celu_slow_path(x, alpha))


cdef inline real celu_slow_path(real x, real alpha) noexcept nogil:
    """Return celu for any alpha. For a negative alpha, the exponential grows with abs(x) and may overflow where the
    result doesn't. So s and 1 are divided by 2^h, and alpha is multiplied by 2^h. For a negative alpha with
    abs(alpha) < 2^-125 (2^-1021), h is limited, and the largest results come out too small."""
    cdef real k
    cdef real h = select(alpha < 0.0, at_most(1.0 - exponent(alpha), emax(x)), 0.0)
    cdef real highest = (h + (emax(x) + 1.25)) * 0.6931471805599453  # here the result is infinite, unless h is limited
    cdef real em1 = split_exp_of_quotient(x, alpha, <real>-40.0, highest, &k)
    cdef real s = exp2(k, -h)
    cdef real y = fma(s, em1, s - exp2(-h))
    return select(x < celu_linear_bound(alpha), fma(alpha * exp2(h), y, sign_of(x)), x)


cdef inline real celu_derivative(real x, real alpha) noexcept nogil:
    """Return e^(x/alpha) for x < 0, else 1."""
    cdef mask[real] fast = is_in_fast_range(alpha)
    cdef real k
    cdef real em1 = split_exp_of_quotient_fast(at_least(x, alpha * exp_underflow(x)), alpha, &k)
    cdef real y = select(x >= alpha * linear_bound(), 1.0,
                         product_with_exp(<real>1.0, em1, k, <real>default_shift(x)))
    if all_of(fast):
        return y
    return select(fast, y, celu_derivative_slow_path(x, alpha))


cdef inline real celu_derivative_slow_path(real x, real alpha) noexcept nogil:
    """Return the derivative of celu for any alpha. For a negative alpha, e^(x/alpha) may exceed 2^127 (2^1023), so
    the shift is -1 for a negative alpha."""
    cdef real k
    cdef real highest = <real>(emax(x) + 2.25) * 0.6931471805599453  # here the result is infinite
    cdef real em1 = split_exp_of_quotient(x, alpha, <real>exp_underflow(x), highest, &k)
    cdef real shift = select(alpha < 0.0, -1.0, default_shift(x))
    return select(x >= celu_linear_bound(alpha), 1.0, product_with_exp(<real>1.0, em1, k, shift))


cdef inline real celu_derivative_from_output(real y, real alpha) noexcept nogil:
    """Return (y + alpha)/alpha for y <= 0, else 1. A tiny alpha is multiplied by a power of two first, because 1/alpha
    could overflow."""
    cdef real a = finite(alpha)
    cdef real scale_up = select(abs(a) < 1e-30, 18446744073709551616.0 if real is f32 else 3.402823669209385e38, 1.0)
    a = a * scale_up
    cdef real inverse = 1.0 / alpha
    if all_of(is_in_fast_range(alpha)):  # the same result in fewer operations
        return select(y > 0.0, 1.0, (y + alpha) * inverse)
    return select(y > 0.0, 1.0, fma(y, scale_up, a) * unless(a == 0.0, 1.0 / a))


cdef inline real celu_backward_alpha(real dy, real x, real alpha) noexcept nogil:
    """Return the gradient with respect to alpha: dy * (e^z - 1 - z * e^z) with z = x/alpha, and 0 for x > 0. Outside
    [-1, 1], the factor is (1 - z) * e^z - 1. Inside, where this difference cancels, it is z^2 * p(z) with a polynomial
    p, whose relative error is at most 2^-27.3 (2^-58.0)."""
    cdef real k, low, p
    cdef real z = quotient_with_error(x, alpha, &low)
    # Beyond these bounds, the factor has reached its limit, -1 or -inf.
    z = at_most(at_least(z, by_type(x, -80.0, -700.0)), by_type(x, 88.0, 709.0))
    cdef real em1 = split_exp_of_sum(z, low, &k)
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
                         fma(fma(s, em1, s), 1.0 - z, -1.0))
    return unless(x > 0.0, product(dy, y))


# --- selu ---------------------------------------------------------------------------------------------------

cdef inline real selu(real x) noexcept nogil:
    """Return lambda * alpha * (e^x - 1) for x < 0, computed as in `elu`, else lambda * x. One `fma` computes the term
    lambda * alpha * (s - 1), so that it is rounded only once."""
    cdef real k
    cdef real em1 = split_exp(at_least(x, -40.0), &k)
    cdef real s = exp2(k)
    cdef real y = fma(s * 1.7580993408473768, em1, fma(s, 1.7580993408473768, -1.7580993408473768))
    return select(x < 0.0, y, product(x, 1.0507009873554805))


cdef inline real selu_derivative(real x) noexcept nogil:
    """Return lambda * alpha * e^x for x <= 0, else lambda."""
    cdef real k
    cdef real em1 = split_exp(at_least(x, exp_underflow(x)), &k)
    return select(x > 0.0, 1.0507009873554805,
                  product_with_exp(<real>1.7580993408473768, em1, k, <real>default_shift(x)))


cdef inline real selu_derivative_from_output(real y) noexcept nogil:
    """Return y + lambda * alpha for y <= 0, else lambda. Near its lower limit, y nearly cancels the constant, which is
    therefore the sum of a high and a low part."""
    if real is f32:
        return select(y > 0.0, 1.0507009873554805, (y + 1.7580993) + 2.3296718e-8)
    else:
        return select(y > 0.0, 1.0507009873554805, (y + 1.7580993408473768) + 1.4153519380084498e-17)


# --- shared by elu, celu and selu ---------------------------------------------------------------------------
#
# Compilers move operations on alpha alone out of the loop, unless there is an alpha for each element.

cdef inline double default_shift(real like) noexcept nogil:
    """Return the shift for which 2^(k + shift) is normal wherever the result isn't zero."""
    return by_type(like, 64.0, 128.0)


cdef inline real product_with_exp(real factor, real em1, real k, real shift) noexcept nogil:
    """Return factor * 2^k * (1 + em1). A subnormal result loses no more than its final rounding: it is 2^(k + shift)
    times factor/2^shift, and 2^(k + shift) is either normal or zero."""
    return product((1.0 + em1) * exp2(k, shift), factor * exp2(-shift))


cdef inline double linear_bound() noexcept nogil:
    """Return -2^-56. For -2^-56 <= z <= 0, e^z - 1 rounds to z."""
    return -1.3877787807814457e-17


cdef inline real celu_linear_bound(real alpha) noexcept nogil:
    """Return the bound above which celu is x and its derivative is 1: -2^-56 * abs(alpha), -inf for an infinite alpha,
    and 0 for NaN."""
    return select(alpha == alpha, abs(alpha) * linear_bound(), 0.0)


cdef inline mask[real] is_in_fast_range(real alpha) noexcept nogil:
    """True where 2^-40 <= alpha <= 2^40."""
    return (alpha >= 9.094947017729282e-13) & (alpha <= 1099511627776.0)


cdef inline real split_exp_of_quotient_fast(real x, real alpha, real* k) noexcept nogil:
    """Split e^(x/alpha), for an alpha in the fast range. The rounding error of the quotient q is (x - q * alpha)/alpha,
    and is added to the reduced argument. The relative error of x/alpha is then at most 2^-46 (2^-104), if x/alpha <=
    -2^-56 and the quotient is finite."""
    cdef real inverse = 1.0 / alpha
    cdef real q = x * inverse
    cdef real q_times_alpha = q * alpha
    return split_exp_of_sum(q, ((x - q_times_alpha) - rest(q, alpha, q_times_alpha)) * inverse, k)


cdef inline real split_exp_of_quotient(real x, real alpha, real lowest, real highest, real* k) noexcept nogil:
    """Split e^(x/alpha), for x/alpha < 0, or for x/alpha > 0 if alpha is negative; x/alpha is clamped to [lowest,
    highest].

    The division by alpha comes last. x/alpha = k * ln 2 + r implies alpha * r = x - k * (alpha * ln 2), where alpha *
    ln 2 is the sum of a high and a low part. All numbers are scaled by 2^-n, where n is the exponent of alpha; alpha =
    0 counts as a tiny number.
    """
    # ln 2 in half the significand bits, so that its product with `a_high` is exact
    cdef double ln2 = 0.693115234375 if real is f32 else 0.6931471824645996
    cdef double ln2_low = 3.1946184945309415e-5 if real is f32 else -1.904654299957768e-09
    cdef real n = at_most(at_least(exponent(alpha), -emax(x)), emax(x))
    cdef real inverse_scale = exp2(-n)
    cdef real a = select(alpha == 0.0, 1e-20, alpha * inverse_scale)
    cdef real a_high = leading(a)
    cdef real high = leading(a_high * ln2)
    cdef real low = (a_high * ln2 - high) + fma(a - a_high, ln2, a * ln2_low)
    cdef real z = at_least(at_most(x, celu_linear_bound(alpha)) * inverse_scale,
                           a * select(alpha < 0.0, highest, lowest))
    cdef real inverse = 1.0 / a
    k[0] = nearest(z, inverse * 1.4426950408889634)
    return expm1_reduced(fma(k[0], -low, fma(k[0], -high, z)) * inverse)


cdef inline real quotient_with_error(real x, real divisor, real* low) noexcept nogil:
    """Return q = x/divisor, and set low to the rounding error of q if abs(q) <= 2^12, else to 0. An infinite x or
    divisor counts as the largest finite number and a zero divisor as a tiny number, so q is NaN only for NaN
    operands. A tiny or huge divisor is scaled by a power of two first, to keep 1/divisor normal."""
    cdef real magnitude = abs(divisor)
    cdef real scale_up = select(magnitude < 1e-20, 18446744073709551616.0 if real is f32 else 3.402823669209385e38,
                                select(magnitude > 1e20, 5.421010862427522e-20, 1.0))
    cdef real d = (divisor + 0.0) * scale_up
    cdef real inverse = finite(1.0 / d), a = finite(product(finite(x), scale_up))
    cdef real q = finite(a * inverse)
    cdef real q_times_d = q * finite(d)
    low[0] = unless(abs(q) > 4096.0, ((a - q_times_d) - rest(q, finite(d), q_times_d)) * inverse)
    return q
