# The exact gelu x * Phi(x) and its derivative, where Phi is the cumulative distribution function of the normal
# distribution and phi its density. tools/fit/gelu.py prints all coefficients and their error bounds.
#
# Symmetry: with a = abs(x), gelu(x) = max(x, 0) - a * Phi(-a), and gelu'(x) is w = Phi(-a) - a * phi(a) for x < 0 and 1
# - w for x > 0. Relative accuracy is difficult only for x < 0, down to subnormal results. They decrease as e^(-a^2/2),
# and an absolute error of this exponent is a relative error of the result, so the exponent needs more digits than one
# number has.
#
# Each formula evaluates the exponential last. Clang keeps this order, so the slow division starts first.

from fastact._formulas.exp cimport expm1_reduced, reduced_argument
from fastact._simd cimport *


cdef inline real gelu(real x) noexcept nogil:
    """Return max(x, 0) - a * Phi(-a).

    In float32, Phi(-a) = e^-V with V = 31/64 * a^2 + 51/128 * a + 229/256 + n/q. The quadratic is exact for `high`,
    which is a rounded to few bits, and the remainder of a adds little. As abs(n/q) < 0.21, the rounding errors of the
    quotient are small, too.

    In float64, Phi(-a) = e^(-a^2/2) * (1 + a * n/q)/(2 + 2a) with abs(a * n/q) < 0.2.
    """
    cdef real k, em1, n, q, w, high, h, exact, small
    cdef real a = at_most(abs(x), gelu_underflow(x))
    if real is f32:
        high = (a + 393216.0) - 393216.0  # a multiple of 1/32
        h = fma(high, 0.484375, 0.3984375)
        w = square(a)
        n = fma(w, fma(w, (a - 13.1466007) * 0.000233630795, fma(a, -0.0022725414, 0.0378356315)),
                fma(a, 0.280793518, -0.201384038))
        q = poly(a, 1.0, 0.589187682, 0.156167969, 0.015629435, -1.70061176e-5, 2.31887086e-7)
        exact = fma(high, h, 0.89453125)
        small = fma(a - high, fma(a, 0.484375, h), n / q)
        k = nearest(exact + small, -1.4426950408889634)
        em1 = expm1_reduced(-fma(k, 0.693145752, exact) - fma(k, 1.42860677e-6, small))
        w = fma(a, em1, a)
    else:
        n = poly(a, 0.20211543919713121, 0.18018656063810734, 0.055293968782199651, -0.007245345581709528,
                 -0.012519646055783767, -0.00522134502383297, -0.0012587768225321662, -0.00019256970339283491,
                 -1.7913423858873566e-5, -8.0791197722674125e-7)
        q = poly(a, 1.0, 2.3653369744530961, 2.6017451062969776, 1.757193833532479, 0.8095700092706094,
                 0.26688513302071493, 0.064064775233728027, 0.0111261111176571, 0.0013491653221299549,
                 0.00010440959800055819, 3.9972798734748992e-6)
        w = fma(a, n, q) / (q * (2.0 + (a + a)))
        em1 = split_gaussian(a, &k)
        w = product(a, fma(w, em1, w))
    return less_scaled(at_least(x, -0.0), w, k)


cdef inline real gelu_derivative(real x) noexcept nogil:
    """Return w for x < 0 and 1 - w for x > 0. w = Phi(-a) - a * phi(a) is e^(-a^2/2) * (zero - a) * (1/sqrt(2 * pi) +
    n/q), where zero is the positive root of w."""
    cdef real k, em1, n, q, w
    cdef real a = at_most(abs(x), gelu_underflow(x))
    if real is f32:
        n = poly(a, 0.266135693, 0.204209015, 0.0664470643, 0.00886256527)
        q = poly(a, 1.0, 1.4310813, 0.833019137, 0.23855868, 0.029551724)
        w = 0.751791537 - a
        w = fma(w, 0.398942292, fma(w, n / q, -6.93438551e-9))  # with the low part of the zero
    else:
        n = poly(a, 0.26613571473000158, 0.4005359669649281, 0.2900438693696008, 0.1298389821274909,
                 0.039049179298015865, 0.0080690729638094386, 0.0011217007484566883, 9.6557473412136048e-5,
                 3.9923325384276491e-6)
        q = poly(a, 1.0, 2.1687784986866432, 2.1628202635073994, 1.3054599213271956, 0.52740162437091087,
                 0.14852108170967254, 0.029310620081430785, 0.0039364227441642816, 0.00032964132729891603,
                 1.3311261558029299e-5)
        w = 0.75179152469356447 - a
        w = fma(w, 0.3989422804014327, w * (n / q))  # in this order, the result at 0 is exactly 1/2
    em1 = split_gaussian(a, &k)
    w = scale(fma(w, em1, w), k)
    return select(x > 0.0, 1.0 - w, w)


cdef inline real split_gaussian(real a, real* k) noexcept nogil:
    """Split e^(-a^2/2) into 2^k * (1 + em1): return em1 and set k. The rounding error of a^2 is added to the reduced
    argument."""
    cdef real w = square(a)
    k[0] = nearest(w, -0.7213475204444817)
    return expm1_reduced(fma(rest(a, a, w), -0.5, reduced_argument(-0.5 * w, k[0])))


cdef inline double gelu_underflow(real like) noexcept nogil:
    """Return an a at which the results for x < 0 are zero."""
    if real is f32:
        return 15.0
    else:
        return 39.0
