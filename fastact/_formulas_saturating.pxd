# The exponential and saturating activations: value and derivative side by side, on the building blocks of _math.pxd.

from libc.math cimport INFINITY, NAN

from fastact._math cimport (
    at_least, at_most, coth_times, exp_count, exp_minus_one_polynomial, exp_plus, exp_polynomial, exp_rest,
    expm1_of, is_far, is_low, largest, leading_third, lifted, log1p_lost, log1p_rest, lowered, magnitude,
    product_rest, raisable, raised_two_to_the, settled, shrink_polynomial, square_root, tanh_square_polynomial,
    tiny, two_to_the, vanished, with_sign_of,
)
from fastact._types cimport real


cdef inline real sigmoid(real x) noexcept nogil:
    """1/(1 + e^-x)."""
    cdef real z = at_most(at_least(tiny(x) - x, -40.0), vanished(x))
    return lowered(1.0 / exp_plus(z, exp_count(z), 0, is_low(z), 1.0), is_low(z))


cdef inline real sigmoid_derivative(real x) noexcept nogil:
    """y (1 - y) with y = sigmoid(-abs(x)) <= 1/2, where 1 - y doesn't cancel."""
    cdef real z = at_most(magnitude(x) + tiny(x), vanished(x))
    cdef real y = 1.0 / exp_plus(z, exp_count(z), 0, is_low(z), 1.0)
    return lowered(y * (1.0 - y), is_low(z))


cdef inline real sigmoid_derivative_from_output(real y) noexcept nogil:
    """y (1 - y)."""
    return y * (1.0 - y)


cdef inline real tanh(real x) noexcept nogil:
    """tanh x; odd to the last bit."""
    cdef real a = at_most(at_least(magnitude(x), tiny(x)), 20.0)
    cdef real z = a + a
    cdef real t = exp_count(z)
    cdef real m
    if real is float:
        # x / (x coth x), or 1 - 2/(e^2x + 1) from where that cancels little; they share the division.
        m = ((a if a < 0.55 else -2.0)
             / (coth_times(a * a) if a < 0.55 else exp_polynomial(exp_rest(z, t)) * two_to_the(t, 0, False) + 1.0))
        m = m + (0.0 if a < 0.55 else 1.0)
    else:
        # m/(m + 2) with m = e^2x - 1 = 2^k (e^r - 1) + (2^k - 1), exact in its second part: shorter, 3 ULP.
        m = exp_minus_one_polynomial(exp_rest(z, t)) * two_to_the(t, 0, False) + (two_to_the(t, 0, False) - 1.0)
        m = m / (m + 2.0)
    return x if magnitude(x) < tiny(x) else with_sign_of(m, x)


cdef inline real tanh_derivative(real x) noexcept nogil:
    """sech^2 x = 4 y (1 - y) with y = sigmoid(-2 abs(x)) <= 1/2, where 1 - y doesn't cancel."""
    cdef real z = at_most(magnitude(x) + magnitude(x) + tiny(x), vanished(x))
    # w = 4 y, with the 4 in the power of two: the result is normal for a little longer than y is.
    cdef bint low = is_low(z - 1.3862944)  # 2 ln 2
    cdef real w = 1.0 / exp_plus(z, exp_count(z), -2, low, 0.25)
    return lowered(w * (1.0 - 0.25 * w), low)


cdef inline real tanh_derivative_from_output(real y) noexcept nogil:
    """1 - y^2, without cancellation."""
    return (1.0 - y) * (1.0 + y)


cdef inline real log_sigmoid(real x) noexcept nogil:
    """min(x, 0) - log1p(e^-abs(x))."""
    cdef real z = at_most(magnitude(x) + tiny(x), vanished(x))
    cdef real t = exp_count(-z)
    cdef real s = raised_two_to_the(t, is_low(z))
    cdef real m = exp_minus_one_polynomial(exp_rest(-z, t))
    cdef real u = s * (1.0 + m)
    return -lowered(((-x if x < 0.0 else 0.0) + (log1p_rest(u) + log1p_lost(m, s))) + u, is_low(x))


cdef inline real log_sigmoid_derivative(real x) noexcept nogil:
    return sigmoid(-x)


cdef inline real log_sigmoid_derivative_from_output(real y) noexcept nogil:
    """1 - e^y."""
    cdef real m = expm1_of(at_most(y, -tiny(y)), -40.0)
    return -(y if y > -tiny(y) else m)


# With parameters
#
# What a select gives up is computed ahead of it: inside, GCC would drop clamps that the condition makes superfluous,
# and the lanes that don't count would be full of subnormal numbers.
#
# Whatever depends on a parameter alone leaves the loop, as long as the parameter is the same for all elements: its
# reciprocal, and the sizes of x (multiples of ``tiny``) below which the result is known, and which are kept from the
# multipliers. Where e^(beta x) is small, beta x is needed with more digits than a number has: ``product_rest``.

cdef inline real unnoticed(real beta) noexcept nogil:
    """Up to here, abs(x) makes no difference to e^(beta x)."""
    return at_most(tiny(beta) / magnitude(beta), 1e30)


cdef inline real softplus(real x, real beta) noexcept nogil:
    """log1p(e^p)/beta = max(p, 0)/beta + log1p(e^-abs(p))/beta with p = beta x."""
    cdef real b = at_most(magnitude(beta), largest(x))  # infinite: relu(x), also at 0
    cdef real inverse = 1.0 / beta
    cdef real a = at_least(magnitude(x), unnoticed(beta))
    cdef real p = a * b
    cdef real rest = product_rest(a, b, p) if p < raisable(x) else 0.0
    cdef real z = at_most(p, raisable(x))
    cdef real t = exp_count(-z)
    cdef real s = raised_two_to_the(t, is_far(z))
    cdef real m = exp_minus_one_polynomial(exp_rest(-z, t) - rest)
    cdef real u = s * (1.0 + m)
    cdef real upward = x if beta > 0.0 else -x
    # With beta = 0, it is log(2)/0 for all x.
    cdef bint finite = magnitude(inverse) <= largest(x)
    cdef real edge = 0.0 if finite else <real>INFINITY
    cdef real scale = inverse if finite else 1.0
    cdef real base = 0.0 if finite else inverse
    base = (x if upward > edge else base) + (log1p_rest(u) + log1p_lost(m, s)) * scale
    return settled(base + u * scale, is_far(z) & (upward <= 0.0) & finite)


cdef inline real softplus_derivative(real x, real beta) noexcept nogil:
    """sigmoid(beta x): 1, or e, over 1 + e with e = e^-abs(beta x)."""
    cdef real b = at_most(magnitude(beta), largest(x))
    cdef real a = at_least(magnitude(x), unnoticed(beta))
    cdef real p = a * b
    cdef real rest = product_rest(a, b, p) if p < vanished(x) else 0.0
    cdef real z = at_most(p, vanished(x))
    cdef real t = exp_count(-z)
    cdef real e = exp_polynomial(exp_rest(-z, t) - rest) * raised_two_to_the(t, is_low(z))
    cdef real upward = x if beta > 0.0 else -x
    return lowered((1.0 if upward > 0.0 else e) / (1.0 + e), is_low(z) & (upward <= 0.0))


cdef inline real softplus_derivative_from_output(real y, real beta) noexcept nogil:
    """1 - e^(-beta y)."""
    cdef real b = at_most(at_least(beta, -largest(y)), largest(y))
    cdef real bound = tiny(y) if beta == 1.0 else 0.0  # up to here, the result is y
    cdef real c = bound if magnitude(y) < bound else y
    cdef real m = -expm1_of(-b * c, -40.0)
    return y if magnitude(y) < bound else m


cdef inline real elu(real x, real alpha) noexcept nogil:
    """x, or alpha (e^x - 1)."""
    cdef real bound = -tiny(x) if alpha == 1.0 else 0.0  # from here on, the result is x
    cdef real m = alpha * expm1_of(at_most(x, bound), -40.0)
    return x if x >= bound else m


cdef inline real elu_derivative(real x, real alpha) noexcept nogil:
    """1, or alpha e^x."""
    cdef real z = at_most(at_least(-x, tiny(x)), raisable(x))
    cdef real t = exp_count(-z)
    cdef real e = exp_polynomial(exp_rest(-z, t)) * raised_two_to_the(t, is_far(z))
    e = settled(alpha * e, is_far(z) & (magnitude(alpha) <= largest(x)))
    return 1.0 if x > 0.0 else e


cdef inline real elu_derivative_from_output(real y, real alpha) noexcept nogil:
    """1, or y + alpha; a negative alpha folds both branches onto y > 0: there is no answer, so say so."""
    cdef real valid = 0.0 if alpha >= 0.0 else <real>NAN
    return (1.0 if y > 0.0 else y + alpha) + valid


cdef inline real celu_identity(real alpha) noexcept nogil:
    """From here on, celu(x) is x: a tiny multiple of alpha; 0 if that is NaN."""
    cdef real bound = -tiny(alpha) * magnitude(alpha)
    return bound if bound < 0.0 else 0.0


cdef inline real celu(real x, real alpha) noexcept nogil:
    """x, or alpha (e^(x/alpha) - 1)."""
    cdef real bound = celu_identity(alpha)
    cdef real z = at_most(x, bound) * (<real>INFINITY if alpha == 0.0 else 1.0 / alpha)
    cdef real m = expm1_of(at_most(z, 88.0), -40.0)
    # A negative alpha, of which no paper speaks, turns this into an exponential that grows.
    return x if x >= bound else alpha * (m if not z > 88.0 else <real>INFINITY)


cdef inline real celu_derivative(real x, real alpha) noexcept nogil:
    """1, or e^(x/alpha)."""
    cdef real bound = celu_identity(alpha)
    cdef real inverse = <real>INFINITY if alpha == 0.0 else 1.0 / alpha
    cdef real c = at_most(x, bound)
    cdef real p = c * inverse
    cdef real rest = product_rest(p, alpha, c) * -inverse
    cdef real z = at_most(at_least(-p, -88.9), vanished(x))
    cdef real t = exp_count(-z)
    cdef real e = exp_polynomial(exp_rest(-z, t) + (rest if magnitude(p) < vanished(x) else 0.0))
    e = e * raised_two_to_the(t, is_low(z))
    return 1.0 if x >= bound else lowered(e, is_low(z))


cdef inline real celu_derivative_from_output(real y, real alpha) noexcept nogil:
    """1, or (y + alpha)/alpha."""
    cdef real a = at_most(at_least(alpha, -largest(y)), largest(y))
    cdef real inverse = 0.0 if a == 0.0 else 1.0 / a
    return 1.0 if y > 0.0 else (y + a) * inverse


cdef inline real selu(real x) noexcept nogil:
    """lambda x, or lambda alpha (e^x - 1)."""
    cdef bint small = magnitude(x) < tiny(x)
    cdef real factor = 1.0507009873554805 if x > 0.0 else 1.7580993408473766
    cdef real near = settled(factor * lifted(x, True), True)  # beside, not after the exponential
    cdef real m = expm1_of(at_most(x, -tiny(x)), -40.0)
    m = factor * (x if x > tiny(x) else m)
    return near if small else m


cdef inline real selu_derivative(real x) noexcept nogil:
    """lambda, or lambda alpha e^x = 1.758 e^x, as 0.879 e^x with twice the power of two: normal for longer."""
    cdef real z = at_most(at_least(-x, tiny(x)), vanished(x))
    cdef bint low = is_low(z - 0.5642335478)  # log(lambda alpha)
    cdef real t = exp_count(-z)
    cdef real e = exp_polynomial(exp_rest(-z, t)) * raised_two_to_the(t + 1.0, low)
    return 1.0507009873554805 if x > 0.0 else lowered(0.8790496704236884 * e, low)


cdef inline real selu_derivative_from_output(real y) noexcept nogil:
    """lambda, or y + lambda alpha; that constant in two parts, for the sake of y close to its negative."""
    cdef real slope
    if real is float:
        slope = (y + 1.7580993) + 2.3296718e-8
    else:
        slope = (y + 1.7580993408473768) + 1.4153519380084498e-17
    return 1.0507009873554805 if y > 0.0 else slope


cdef inline real softsign(real x) noexcept nogil:
    """x / (1 + abs(x))."""
    cdef real a = at_least(at_most(magnitude(x), largest(x)), tiny(x))
    return x if magnitude(x) < tiny(x) else with_sign_of(a / (1.0 + a), x)


cdef inline real softsign_derivative(real x) noexcept nogil:
    """1/(1 + abs(x))^2, as a square."""
    cdef real a, s
    if real is float:
        a = at_most(magnitude(x), 1e24)
        s = (4294967296.0 if a > 9.223372e18 else 1.0) / (1.0 + a)  # 2^(RAISE/2), 2^63
        return lowered(s * s, a > 9.223372e18)
    else:
        a = at_most(magnitude(x), 1e163)
        s = (1.8446744073709552e19 if a > 6.703903964971299e153 else 1.0) / (1.0 + a)  # 2^(RAISE/2), 2^511
        return lowered(s * s, a > 6.703903964971299e153)


cdef inline real softsign_derivative_from_output(real y) noexcept nogil:
    """(1 - abs(y))^2."""
    cdef real s = 1.0 - magnitude(y)
    return s * s


cdef inline real tanh_shrink(real x) noexcept nogil:
    """x - tanh x; odd to the last bit."""
    cdef real a = magnitude(x)
    cdef real c, h, p, rest, z, t, up
    cdef bint far  # is x^3/3, or a part of it, nearly subnormal?
    if real is float:
        far = a < 1e-10
        c = at_least(a, 2e-16)
        up = 1.8446744073709552e19 if far else 1.0  # 2^RAISE
    else:
        far = a < 1e-95
        c = at_least(a, 1e-110)
        up = 3.402823669209385e38 if far else 1.0
    # p x^3 = p h^3 + p (x^3 - h^3) with a short h, whose cube is exact.
    h = leading_third(c)
    rest = shrink_polynomial(at_most(c * c, 1.0))
    if real is float:
        p = 0.33333334 + rest
        rest = (rest - (p - 0.33333334)) - 9.934108e-9
    else:
        p = rest
        rest = 0.0
    t = h * up * h * h
    p = p * t + ((p * ((c - h) * up)) * (c * (c + h) + h * h) + rest * t)
    # From 1 on, (x - 1) + 2/(e^2x + 1).
    z = at_most(c + c, 80.0)
    t = exp_count(z)
    z = (a - 1.0) + 2.0 / (exp_polynomial(exp_rest(z, t)) * two_to_the(t, 0, False) + 1.0)
    return with_sign_of(settled(p if c < 1.0 else z, far), x)


cdef inline real tanh_shrink_derivative(real x) noexcept nogil:
    """tanh^2 x."""
    cdef real a, c, m, h
    cdef bint low
    if real is float:
        low = magnitude(x) < 1.0842022e-19  # 2^-63
        a = at_least(magnitude(x), 1e-24)
        c = at_most(a, 0.55)
        m = c * (4294967296.0 if low else 1.0)  # 2^(RAISE/2)
        c = at_least(c, tiny(x))
        m = (m * m) * tanh_square_polynomial(c * c)
        h = at_most(at_least(a, 0.55), 20.0)
        h = 1.0 - 2.0 / exp_plus(h + h, exp_count(h + h), 0, False, 1.0)
        return lowered(m if a < 0.55 else h * h, low)
    else:
        low = magnitude(x) < 1.4916681462400413e-154  # 2^-511
        a = at_least(magnitude(x), 1e-163)
        m = tanh(a) * (1.8446744073709552e19 if low else 1.0)
        return lowered(m * m, low)


# squareplus is homogeneous: with q = sqrt(b) and w = abs(x)/q, it is q squareplus(w, 1). All in terms of w, nothing
# overflows; b < 0 only turns + 1 into - 1, and for b = 0, where q is of no use, into + 0.

cdef inline real squareplus(real x, real b) noexcept nogil:
    """max(x, 0) + (q/2) / (sqrt(w^2 + 1) + w), which is b / (2 (sqrt(x^2 + b) + abs(x))): no cancellation.

    For w < 1/2, x/2 + q/2 + (q/2) w^2 / (sqrt(w^2 + 1) + 1), where the roundings count for less.
    """
    cdef real one = 1.0 if b > 0.0 else (0.0 if b == 0.0 else -1.0)
    cdef real q = square_root(magnitude(b))
    cdef real inverse = 1.0 / (1.0 if b == 0.0 else q)
    # Half of w: its sum with the root stays finite.
    cdef real h = (magnitude(x) + tiny(x) * (1.0 if b == 0.0 else q)) * (0.5 * inverse)
    cdef real c = at_most(h, 1e12)
    cdef real root = square_root(c * c + 0.25 * one)
    cdef bint near = h < (0.25 if b > 0.0 else 0.0)
    cdef real sum, rest, m
    root = h if h > 1e12 else root
    sum = root + (0.5 if near else h)
    rest = 0.0 if near | (h > 1e12) else h - (sum - root)  # what was rounded off the sum
    m = (q * (c * c if near else 0.25 * one)) / sum
    return (m - m * (rest * (m * (4.0 * inverse)))) + (0.5 * (x + q) if near else (x if x > 0.0 else 0.0))


cdef inline real squareplus_derivative(real x, real b) noexcept nogil:
    """1 - u for x > 0 and u otherwise, u = 1 / (2 (w^2 + 1 + w sqrt(w^2 + 1)))."""
    cdef real one = 1.0 if b > 0.0 else (0.0 if b == 0.0 else -1.0)
    cdef real q = square_root(magnitude(b))
    cdef real w = (magnitude(x) + tiny(x) * (1.0 if b == 0.0 else q)) * (1.0 / (1.0 if b == 0.0 else q))
    cdef real s, u
    cdef bint far
    if real is float:
        far = w > 4.611686e18  # 2^62
        w = at_most(w, 1e24) * (2.3283064365386963e-10 if far else 1.0)  # 2^-(RAISE/2)
    else:
        far = w > 3.351951982485649e153  # 2^510
        w = at_most(w, 1e163) * (5.421010862427522e-20 if far else 1.0)
    s = w * w + one
    u = (0.5 * one) / (s + w * square_root(s))
    return settled(1.0 - u if x > 0.0 else u, far & (x <= 0.0))
