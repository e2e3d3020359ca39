# The exact gelu x Phi(x) and its derivative, Phi and phi being the normal distribution and its density.
#
# Scalar and branch-free, so that GCC vectorises whatever is built from them; only + - * /, comparisons and bit casts.
# Nothing relies on a fused multiply-add, and nothing is spoilt by one. Every coefficient and error bound here is
# printed by ``python tools/fit_gelu.py``.
#
# **Symmetry.** With a = abs(x), gelu(x) = max(x, 0) - a Phi(-a) and gelu'(x) = [x > 0] -+ (Phi(-a) - a phi(a)).
# Relative accuracy matters in the negative tail alone, down to its subnormal results.
#
# **The exponential** of the tail, e^-V with V near a^2/2, up to 108 (750 for double): an error of V is a relative error
# of the result, so V needs more bits than it has. Hence a = high + d with so few bits in `high` that its part of V is
# exact; k = -nint(V / log 2) is added to it times a log 2 of few bits, exactly again; and only then come the parts that
# round, all of them small: r = V + k log 2, e^-V = 2^k e^-r.
#
# **Subnormal results.** The factor 2^k is raised, see _subnormal.pxd, by RAISE = 28 (58), so that it is normal wherever
# the result is not zero; it is 0 where a has been clamped (an underflow there would cost). ``gelu_lowered`` takes
# 2^RAISE back, at last.
#
# **Small x.** `gelu_tiny`, added to a, keeps squares from underflowing in the polynomials, which is slow.
#
# **Measured**, in ULP, with fused multiply-add (without): gelu 1.87 (2.00) and gelu' 3.64 (3.88) over all floats;
# 3.5 (3.9) and 2.8 (3.6) over 10^6 doubles. Less than 0.1 * 2^-23 (2^-52) absolute within 0.1 of the zero of gelu'.

from fastact._bits cimport (
    FUSED, at_most, bits_at_most, coarse, exponent_magic, flipped, fma, magnitude, power, rounded_half,
)
from fastact._math cimport log2_e
from fastact._subnormal cimport lowered_by_integers
from fastact._types cimport real


cdef inline real gelu_magic(real like) noexcept nogil:
    """For t = k + this, `power`(t) is 2^(k + RAISE)."""
    if real is float:
        return exponent_magic(like, 28)
    else:
        return exponent_magic(like, 58)


cdef inline real gelu_lowered(real v) noexcept nogil:
    """v / 2^RAISE, rounded once: by a multiplication where that is fused with the addition that follows; NaN kept."""
    cdef real u
    if real is float:
        u = v * 3.725290298461914e-9 if FUSED else lowered_by_integers(v, 28)
    else:
        u = v * 3.469446951953614e-18 if FUSED else lowered_by_integers(v, 58)
    return u if FUSED or v == v else v


cdef inline real clamped_size(real x) noexcept nogil:
    """abs(x), at most where the results have vanished and the scale 2^k is 0; NaN is clamped, too."""
    return bits_at_most(magnitude(x), 14.4140625 if sizeof(real) == 4 else 38.712)


cdef inline real clamped_size_or_nan(real x) noexcept nogil:
    """Likewise, but NaN is kept (one instruction more), and the clamp is for the derivative: there r < 0, and with it
    2^k (1 + (e^-r - 1)) keeps the sign of a zero."""
    return at_most(magnitude(x), 14.654 if sizeof(real) == 4 else 38.711)


cdef inline real gelu_tiny(real like) noexcept nogil:
    """Too small to change anything (ten bits below what counts next to 0), yet with a fourth power that is normal."""
    if real is float:
        return 3.725290298461914e-9  # 2^-28
    else:
        return 5.421010862427522e-20  # 2^-64


cdef inline real tail_count(real v) noexcept nogil:
    """k = -nint(v), as k + gelu_magic."""
    return gelu_magic(v) - v


cdef inline real log_count(real v) noexcept nogil:
    """k = -nint(v / log 2), as k + gelu_magic."""
    return gelu_magic(v) - v * log2_e(v)


cdef inline real reduced(real exact, real rest, real t) noexcept nogil:
    """exact + rest + k log 2: the first part of log 2 has so few bits that its product, and its sum with `exact`, are
    exact."""
    cdef real k = t - gelu_magic(t)
    if real is float:
        return (exact + k * 0.693145752) + (rest + k * 1.42860677e-6)
    else:
        return (exact + k * 0.69314718055989033) + (rest + k * 5.4979230187083712e-14)


cdef inline real exp_negative_minus_one(real r) noexcept nogil:
    """e^-r - 1 = -r + r^2 q(r) for abs(r) <= 0.408 (0.347 for double); error relative to e^-r 2^-29.6 (2^-57.8)."""
    cdef real s = r * r
    if real is float:
        return s * ((0.5 - 0.166666314 * r)
                    + s * ((0.0416663177 - 0.00833951309 * r) + s * (0.00139500911 - 0.000173764376 * r))) - r
    else:
        return s * ((((((2.7630775091236582e-7 * s + 2.4801491683216472e-5) * s + 0.0013888888944921999) * s
                       + 0.041666666666525645) * s + 0.50000000000000111))
                    - r * ((((2.5016071673118038e-8 * s + 2.7557541861583375e-6) * s + 0.00019841269548950106) * s
                            + 0.0083333333334788835) * s + 0.1666666666666643)) - r


cdef inline real raised_tail(real x) noexcept nogil:
    """2^RAISE a Phi(-a)."""
    cdef real z = clamped_size(x)
    cdef real a = z + gelu_tiny(x)
    cdef real s = a * a
    cdef real high, d, h, t, n, q, w
    if real is float:
        # Phi(-a) = e^-V with V = 31/64 a^2 + 51/128 a + 229/256 + n/q. The quadratic is computed exactly, from the
        # nearest multiple of 1/32, and chosen so that abs(n/q) <= 0.203: of the error of this quotient, relative to
        # it, at most a fifth is left in the result. There is no other product than by 2^k, which rounds nothing.
        # For k a cubic will do, right to 0.06, so that nothing but r has to wait for the division.
        # Error of n/q: 2^-25.6 absolute. The factor with its root spares n the cancellation of its two last terms.
        high = coarse(a)
        d = a - high
        h = high * 0.484375 + 0.3984375
        t = tail_count(((0.00243273261 * a + 0.647760808) * a + 0.845371842) * a + 1.08523631)
        n = ((-0.201384038 + 0.280793518 * a)
             + s * ((0.0378356315 - 0.0022725414 * a) + s * ((a - 13.1466007) * 0.000233630795)))
        q = (1.0 + 0.589187682 * a) + s * ((0.156167969 + 0.015629435 * a) + s * (2.31887086e-7 * a - 1.70061176e-5))
        w = z * power(t)
        return w + w * exp_negative_minus_one(reduced(high * h + 0.89453125, n / q + d * (a * 0.484375 + h), t))
    else:
        # Phi(-a) = e^(-a^2/2) (1/sqrt(2 pi) + n/q) / (a + 0.8), where n/q is at most a fifth of its neighbour, and with
        # it the rounding errors of the polynomials. Relative error 2^-54.0.
        high = rounded_half(a)
        h = high * 0.5
        t = log_count(high * h)
        n = 1.4243043814265645e-6
        n = n * a + 3.4775439645745033e-5
        n = n * a + 0.00041840241995899061
        n = n * a + 0.0031770414684069064
        n = n * a + 0.01651217394656098
        n = n * a + 0.060003760578692382
        n = n * a + 0.14931630490585074
        n = n * a + 0.23490985940117026
        n = n * a + 0.18336730690200762
        n = n * a + 0.0010577195985673174
        q = 4.4627520425215692e-6
        q = q * a + 0.00011453981543636369
        q = q * a + 0.0014586116884486007
        q = q * a + 0.011875646722963894
        q = q * a + 0.067597605039068337
        q = q * a + 0.27865194591617531
        q = q * a + 0.83706583272161494
        q = q * a + 1.8004211745557221
        q = q * a + 2.6430536003159633
        q = q * a + 2.3835534735042785
        q = q * a + 1.0
        w = (z * power(t)) * (0.3989422804014327 + n / q) / (a + 0.8)
        return w + w * exp_negative_minus_one(reduced(high * h, (a - high) * (a * 0.5 + h), t))


cdef inline real raised_slope(real x) noexcept nogil:
    """2^RAISE (Phi(-a) - a phi(a)) for negative x (-0.0 included), and the negative of it for positive x.

    It is e^(-a^2/2) (zero - a) (1/sqrt(2 pi) + n/q), where n/q decays from 0.27 and takes the rounding errors of the
    polynomials along. Relative error 2^-25.1 (2^-53.3).
    """
    cdef real a = clamped_size_or_nan(x) + gelu_tiny(x)
    cdef real high, h, t, n, q, w
    if real is float:
        high = rounded_half(a)
        n = (0.266135693 + 0.204209015 * a) + (a * a) * (0.0664470643 + 0.00886256527 * a)
        q = (1.0 + 1.4310813 * a) + (a * a) * ((0.833019137 + 0.23855868 * a) + (a * a) * 0.029551724)
        w = a - 0.751791537
        w = w * 0.398942292 + (w * (n / q) + 6.93438551e-9)
    else:
        high = rounded_half(a)
        n = 3.9923325384276491e-6
        n = n * a + 9.6557473412136048e-5
        n = n * a + 0.0011217007484566883
        n = n * a + 0.0080690729638094386
        n = n * a + 0.039049179298015865
        n = n * a + 0.1298389821274909
        n = n * a + 0.2900438693696008
        n = n * a + 0.4005359669649281
        n = n * a + 0.26613571473000158
        q = 1.3311261558029299e-5
        q = q * a + 0.00032964132729891603
        q = q * a + 0.0039364227441642816
        q = q * a + 0.029310620081430785
        q = q * a + 0.14852108170967254
        q = q * a + 0.52740162437091087
        q = q * a + 1.3054599213271956
        q = q * a + 2.1628202635073994
        q = q * a + 2.1687784986866432
        q = q * a + 1.0
        w = a - 0.75179152469356447
        # Which product is rounded isn't the compiler's to choose: this way round, 1/2 is exact at 0
        w = fma(w, 0.3989422804014327, w * (n / q)) if FUSED else w * 0.3989422804014327 + w * (n / q)
    h = high * 0.5
    t = log_count(high * h)
    w = flipped(w, x) * power(t)
    return w + w * exp_negative_minus_one(reduced(high * h, (a - high) * (a * 0.5 + h), t))


cdef inline real gelu(real x) noexcept nogil:
    """x Phi(x)."""
    return (-0.0 if x < 0.0 else x) - gelu_lowered(raised_tail(x))  # x itself for zeros, whose sign it keeps, and NaN


cdef inline real gelu_derivative(real x) noexcept nogil:
    """Phi(x) + x phi(x)."""
    return gelu_lowered(raised_slope(x)) - (flipped(-0.5, x) - 0.5)  # from -0.0 for negative x, which keeps a sign
