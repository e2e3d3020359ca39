# tanh_shrink, x - tanh x, and its derivative: what cancels near 0 takes a polynomial.

from fastact._bits cimport FUSED, fma, greater, leading_third, lesser, magnitude, power, product_rest, with_sign_of
from fastact._math cimport (
    down_rest, exp_minus_one_polynomial, ln2_high, ln2_low, log2_e, start, tanh_count, tanh_limit, tiny,
)
from fastact._subnormal cimport lowered, raised, root_of_least, unraised
from fastact._types cimport real


cdef inline real shrink_polynomial(real w) noexcept nogil:
    """p = (x - tanh x) / x^3, w = x^2. float: p - 0.33333334, for more digits; for abs(x) <= 0.974, error relative to p
    2^-27.9.

    double: q of x coth x = 1 + w q(w), with which it is q/(1 + w q), much shorter; for abs(x) <= 1, 2^-54.0.
    """
    cdef real p, q
    if real is float:
        p = w * w
        q = ((-1.5172525e-4 * w + 9.519004e-4) * p + (-3.2421125e-3 * w + 8.719502e-3)) * p
        q = (q + (-0.021836326 * w + 0.053964417)) * p
        if FUSED:
            return q + (-0.13333316 * w - 1.1267421e-8)
        else:  # the same in another order, as 0.125 w is exact
            return (q + ((0.125 - 0.13333316) * w - 1.1267421e-8)) - 0.125 * w
    else:
        p = w * w
        q = (1.2635991545431687e-11 * p + (2.214391019584925e-9 - 2.0297620026010266e-10 * w)) * p
        q = (q + (2.192383769865965e-7 - 2.2180543880457806e-8 * w)) * p
        q = (q + (2.1377796857435016e-5 - 2.1643956256666942e-6 * w)) * p
        q = (q + (2.116402116367787e-3 - 2.116402112647211e-4 * w)) * p
        return q + (0.3333333333333333 - 0.022222222222220762 * w)


cdef inline real tanh_square_polynomial(real w) noexcept nogil:
    """tanh^2(x) / x^2 for abs(x) <= 0.55, w = x^2; relative error 2^-27.1. For float only."""
    cdef real p = w * w
    return (p * (0.092740715 - 0.031269815 * w) + (0.37773207 - 0.1961281 * w)) * p + (1.0 - 0.6666657 * w)


cdef inline real half_expm1_of_double(real r) noexcept nogil:
    """(e^2r - 1)/2 for abs(r) <= ln(2)/4; see exp_minus_one_polynomial."""
    cdef real s = r * r
    if real is float:
        return r + s * ((4.0 * 0.16666518 * r + 2.0 * 0.49999988)
                        + s * ((16.0 * 8.368961e-3 * r + 8.0 * 0.041669656) + s * (32.0 * 1.3744801e-3)))
    else:
        return 0.5 * exp_minus_one_polynomial(r + r)


cdef inline real one_minus_tanh(real a) noexcept nogil:
    """2/(e^2a + 1) for 0 <= a <= 63 ln(2)/2, as 2v / (1/2 + v + (e^2r - 1)/2) with v = 2^k, a = r - (k + 1) ln(2)/2."""
    cdef real m = start(a, False)
    cdef real t = (m - 1.0) - a * (2.0 * log2_e(a))
    cdef real k = t - (m - 1.0)
    cdef real v = power(t)
    if FUSED and real is float:
        a = a + k * 0.3465736
    else:
        a = (a + k * (0.5 * ln2_high(a))) + k * (0.5 * ln2_low(a))
    return (v + v) / ((0.5 + v) + half_expm1_of_double(a))


cdef inline real tanh_shrink(real x) noexcept nogil:
    """x - tanh x: p(x^2) c^3 for c = abs(x) up to about 1, else (c - 1) + (1 - tanh c), with 1 - tanh c < 1/4 from
    0.973 on; odd to the last bit."""
    cdef real a = magnitude(x)
    cdef real c, h, p, q, t, up, w
    cdef bint far, low  # is x^3/3, or a part of it, nearly subnormal? is it subnormal?
    if real is float:
        # The cube is t + q, 2^RAISE of it; below 2^-50, x - tanh x is zero.
        c = lesser(greater(a, 8.881784197001252e-16), tanh_limit(a))
        up = raised(c)
        w = c * c
        q = shrink_polynomial(w + tiny(x))
        p = 0.33333334 + q
        if FUSED:
            t = up * w
            p = t * 0.33333334 + (t * q + fma(up, w, -t) * p)
            # Fused with the addition of a zero, a product is fast even if it is subnormal
            p = p * 5.421010862427522e-20 + 0.0
        else:
            h = leading_third(c)
            t = leading_third(up) * (h * h)
            q = (up - leading_third(up)) * (c * (c + h) + h * h) * p + (q - (p - 0.33333334)) * t
            p = p * t + q
            p = unraised(p, True, p < 2.168404344971009e-19)  # 2^(RAISE - 126)
        a = a if FUSED else greater(a, tiny(x))
        p = p if a < 0.973 else (a - 1.0) + one_minus_tanh(c)
    else:
        # c^3 q / (1 + c^2 q) for c < 1: the division is the same
        c = greater(a, 1e-110)
        far = a < 1e-95
        low = a < 4.056535011809587e-103  # the cube root of 3 * 2^-1022
        up = 3.402823669209385e38 if far else 1.0
        w = c * c
        q = shrink_polynomial(greater(w, 1e-30))
        h = lesser(greater(a, tiny(x)), tanh_limit(a))
        p = start(x, False)
        t = tanh_count(c, p)
        h = exp_minus_one_polynomial(-down_rest(h + h, t, p)) + power(t)
        p = (q if c < 1.0 else power(t) + power(t)) / (1.0 + (w * q if c < 1.0 else h))
        # The cube is t + h.
        up = c * up
        t = up * w
        h = up * (fma(c, c, -w) if FUSED else product_rest(c, c, w))
        h = h + (fma(up, w, -t) if FUSED else product_rest(up, w, t))
        p = unraised(t * p + h * p if c < 1.0 else (a - 1.0) + p, far, low)
    return with_sign_of(p, x)


cdef inline real tanh_shrink_derivative(real x) noexcept nogil:
    """tanh^2 x."""
    cdef real a = magnitude(x)
    cdef real c = greater(a, tiny(x))
    cdef real m = start(x, False)
    cdef real t = tanh_count(c, m)
    cdef real s = power(t)
    cdef real z = lesser(c, tanh_limit(c))
    cdef bint low = a < root_of_least(x)
    m = exp_minus_one_polynomial(-down_rest(z + z, t, m))
    cdef real d = 1.0 + (m + s)
    if real is float:
        a = greater(a, 1e-24) * (4294967296.0 if low else 1.0)  # 2^(RAISE/2)
        t = lesser(greater(c, 1e-6), 0.55)
        t = (a * a) * tanh_square_polynomial(t * t)
        m = 1.0 - (s + s) / d
        m = t if magnitude(x) < 0.55 else m * m
    else:
        a = greater(a, 1e-163) * (1.8446744073709552e19 if low else 1.0)
        m = a if magnitude(x) < tiny(x) else ((1.0 - s) + m) / d
        m = m * m
    return lowered(m, low)
