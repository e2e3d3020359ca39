# The exponential and saturating activations: value and derivative side by side, on the building blocks of _math.pxd and
# _subnormal.pxd.

from libc.math cimport INFINITY, NAN

from fastact._bits cimport (
    FUSED, always_1, at_least, at_most, even_root, exponent, exponent_magic, greater, largest, lesser, magnitude, power,
    product_rest, significand, square_root, with_sign_of, without_inf,
)
from fastact._math cimport (
    down_count, down_limit, down_limit_for, down_rest, down_rest_to, exp_count, exp_down, exp_minus_one_polynomial,
    exp_polynomial, exp_rest, expm1_of, log1p_rest, log1p_visible, logistic, raised_two_to_the, scaled, start,
    sum_of_three, tanh_count, tanh_limit, tiny, two_to_the, vanished,
)
from fastact._subnormal cimport is_far, is_low, lifted, lowered, per_least, raising, settled, settled_as
from fastact._types cimport real


cdef inline real sigmoid(real x) noexcept nogil:
    """1/(1 + e^-x) for x > 0, else e^x/(e^x + 1)."""
    cdef real a = greater(magnitude(x), tiny(x))
    cdef real m = start(x, is_low(a))
    cdef real t = down_count(a, m)
    return lowered(logistic(down_rest(a, t, m), power(t), x), is_low(-x))


cdef inline real sigmoid_derivative(real x) noexcept nogil:
    """y (1 - y) with y = sigmoid(-abs(x)) <= 1/2, where 1 - y doesn't cancel."""
    cdef real a = greater(magnitude(x), tiny(x))
    cdef real m = start(x, is_low(a))
    cdef real t = down_count(a, m)
    cdef real y = logistic(down_rest(a, t, m), power(t), -1.0)
    return lowered(y * (1.0 - y), is_low(a))


cdef inline real sigmoid_derivative_from_output(real y) noexcept nogil:
    """y (1 - y)."""
    cdef real c = with_sign_of(greater(magnitude(y), tiny(y)), y)
    return y if magnitude(y) < tiny(y) else c * (1.0 - c)


cdef inline real tanh(real x) noexcept nogil:
    """(1 - e)/(1 + e) with e = e^-2 abs(x) = s + s m, where 1 - s is exact; odd to the last bit."""
    cdef real a = greater(magnitude(x), tiny(x))
    cdef real m = start(x, False)
    cdef real t = tanh_count(a, m)
    cdef real s = power(t)
    cdef real z = lesser(a, tanh_limit(a))
    m = exp_minus_one_polynomial(down_rest(z + z, t, m))
    cdef real n = (1.0 - s) - s * m
    cdef real d = (1.0 + s) + s * m
    cdef real y = n / d
    # Unfused, what these two lack counts; 0.7 stands for 1/d.
    y = y if FUSED else y + 0.7 * ((((1.0 - s) - n) - s * m) - y * (((1.0 + s) - d) + s * m))
    return x if magnitude(x) < tiny(x) else with_sign_of(y, x)


cdef inline real tanh_derivative(real x) noexcept nogil:
    """sech^2 x = 4 y (1 - y) with y = sigmoid(-2 abs(x)) <= 1/2, where 1 - y doesn't cancel.

    s = 4 * 2^k and w = 4 y, normal for a little longer than y is.
    """
    cdef real a = magnitude(x) + (magnitude(x) + tiny(x))
    cdef bint low = is_low(a - 1.3862944)  # 2 ln 2
    cdef real m = start(x, low) + 2.0
    cdef real t = down_count(a, m)
    cdef real w = power(t)
    w = w / (1.0 + (exp_minus_one_polynomial(-down_rest(a, t, m)) + 0.25 * greater(w, tiny(x))))
    return lowered(w * (1.0 - 0.25 * greater(w, tiny(x))), low)


cdef inline real tanh_derivative_from_output(real y) noexcept nogil:
    """1 - y^2, without cancellation."""
    return (1.0 - y) * (1.0 + y)


cdef inline real log_sigmoid(real x) noexcept nogil:
    """min(x, 0) - log1p(e^-abs(x))."""
    cdef real a = greater(magnitude(x), tiny(x))
    cdef real m = start(x, is_low(a))
    cdef real t = down_count(a, m)
    cdef real s = power(t)
    m = exp_minus_one_polynomial(down_rest(a, t, m))
    cdef real u = scaled(s, m)
    cdef real rest = log1p_rest(m, log1p_visible(s, a))
    return -lowered(sum_of_three(-x if x < 0.0 else 0.0, rest, u), is_low(x))


cdef inline real log_sigmoid_derivative(real x) noexcept nogil:
    return sigmoid(-x)


cdef inline real log_sigmoid_derivative_from_output(real y) noexcept nogil:
    """1 - e^y."""
    cdef real m = expm1_of(at_most(y, -tiny(y)), -40.0)
    return 0.0 - (y if y > -tiny(y) else m)  # a mere minus sign GCC 16 loses in the first case, with AVX-512


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


cdef inline real factor_of(real x, real beta) noexcept nogil:
    """abs(x) as a factor of abs(beta): not so small that it makes no difference, and 0 * inf is to be 0."""
    cdef real a = greater(magnitude(x), unnoticed(beta))
    return a if always_1(beta) else at_most(a, largest(x) if beta == 0.0 else <real>INFINITY)


cdef inline real softplus(real x, real beta) noexcept nogil:
    """log1p(e^p)/beta = max(p, 0)/beta + log1p(e^-abs(p))/beta with p = beta x."""
    cdef real b = lesser(magnitude(beta), largest(x))  # infinite: relu(x), also at 0
    cdef real inverse = 1.0 / beta
    cdef real a = factor_of(x, beta)
    cdef real p = a * b
    cdef real n = 0.0 if always_1(beta) else exponent(inverse)
    cdef real limit = down_limit(x) if always_1(beta) else down_limit_for(n)
    cdef real rest = 0.0 if always_1(beta) else product_rest(a, b, p) if p < limit else 0.0
    cdef bint far = is_low(p) if always_1(beta) else is_far(p)
    cdef real m = start(x, far) if always_1(beta) else start(x, far) + n
    cdef real t = down_count(p, m)
    cdef real u = exp_minus_one_polynomial(down_rest_to(limit, p, t, m) - rest)
    rest = log1p_rest(u, log1p_visible(power(t - n), p))
    u = scaled(power(t), u)
    cdef real upward = x if beta > 0.0 else -x
    # With beta = 0, or where 1/beta overflows, it is log(2)/0 for all x.
    cdef bint finite = magnitude(inverse) <= largest(x)
    cdef real edge = 0.0 if finite else <real>INFINITY
    cdef real base = 0.0 if finite else inverse
    base = sum_of_three(x if upward > edge else base, rest * (inverse if finite else 1.0),
                        u * (significand(inverse) if finite else 1.0))
    cdef real plain = lowered(base, is_low(-x))
    base = settled_as(base, far & (upward <= 0.0) & finite, inverse)
    return plain if always_1(beta) else base


cdef inline real softplus_derivative(real x, real beta) noexcept nogil:
    """sigmoid(beta x): 1, or e, over 1 + e with e = e^-abs(beta x)."""
    cdef real b = lesser(magnitude(beta), largest(x))
    cdef real a = factor_of(x, beta)
    cdef real p = a * b
    cdef real rest = 0.0 if always_1(beta) else product_rest(a, b, p) if p < down_limit(x) else 0.0
    cdef real m = start(x, is_low(p))
    cdef real t = down_count(p, m)
    cdef real upward = x if beta > 0.0 else -x
    cdef bint low = is_low(-x) if always_1(beta) else is_low(p) & (upward <= 0.0)
    return lowered(logistic(down_rest(p, t, m) - rest, power(t), upward), low)


cdef inline real softplus_derivative_from_output(real y, real beta) noexcept nogil:
    """1 - e^(-beta y)."""
    cdef real b = without_inf(beta)
    cdef real bound = tiny(y) if always_1(beta) else 0.0  # up to here, the result is y
    cdef real c = bound if magnitude(y) < bound else y
    cdef real m = 0.0 - expm1_of(-b * c, -40.0)  # and no -0.0
    return y if magnitude(y) < bound else m


cdef inline real elu(real x, real alpha) noexcept nogil:
    """x, or alpha (e^x - 1)."""
    cdef real bound = -tiny(x) if always_1(alpha) else 0.0  # from here on, the result is x
    cdef real m = alpha * expm1_of(at_most(x, bound), -40.0)
    return x if x >= bound else m


cdef inline real elu_derivative(real x, real alpha) noexcept nogil:
    """1, or alpha e^x."""
    cdef real a = greater(magnitude(x), tiny(x))
    cdef bint far = is_low(a) if always_1(alpha) else is_far(a)
    cdef real plain = lowered(exp_down(a, far), far)
    cdef real n = exponent(alpha)
    cdef real m = start(x, far) + n
    cdef real t = down_count(a, m)
    cdef real e = exp_minus_one_polynomial(down_rest_to(down_limit_for(n), a, t, m))
    e = significand(alpha) * scaled(power(t), e)
    e = settled(e, far & (magnitude(alpha) <= largest(x)))
    e = plain if always_1(alpha) else e
    return 1.0 if x > 0.0 else e


cdef inline real elu_derivative_from_output(real y, real alpha) noexcept nogil:
    """1, or y + alpha; a negative alpha folds both branches onto y > 0: there is no answer, so say so."""
    cdef real valid = -0.0 if alpha >= 0.0 else <real>NAN
    return (1.0 if y > 0.0 else y + alpha) + valid


cdef inline real celu_identity(real alpha) noexcept nogil:
    """From here on, celu(x) is x: a tiny multiple of alpha; 0 if that is NaN."""
    cdef real bound = -tiny(alpha) * magnitude(alpha)
    return bound if bound < 0.0 else 0.0


cdef inline real celu_most(real like) noexcept nogil:
    """e^this / 2 is the last that is finite."""
    if real is float:
        return 89.06
    else:
        return 710.1


cdef inline real celu(real x, real alpha) noexcept nogil:
    """x, or alpha (e^(x/alpha) - 1)."""
    cdef real bound = celu_identity(alpha)
    cdef real inverse = <real>INFINITY if alpha == 0.0 else 1.0 / alpha
    cdef real c = at_most(x, bound)
    cdef real z = c * inverse
    cdef real rest = 0.0 if always_1(alpha) else product_rest(z, alpha, c) * inverse
    # A negative alpha, of which no paper speaks, turns this into an exponential that grows: half of it, for room, and
    # for a small alpha still less, 2^-n, far out where the 1 makes no difference. What rounding took off the argument
    # counts there. Choices by alpha are conversions to numbers, as for squareplus.
    cdef real n = exponent(inverse)
    cdef real most = celu_most(x) + n * 0.6931471805599453
    c = at_least(at_most(z, most), -40.0)
    cdef bint beyond = (c > 80.0) & (alpha != 1.0)
    cdef real t = exp_count(c)
    cdef real r = exp_rest(c, t) - (rest if c == z else 0.0)
    cdef real half = two_to_the(t - (n if beyond else 0.0), -1, False)
    cdef real m = half * exp_minus_one_polynomial(r) + (half - (0.0 if beyond else 0.5))
    # The other half goes where it doesn't make infinity of something finite.
    cdef real large = <real>(magnitude(alpha) > 1.0)
    cdef real factor = alpha * (2.0 - large)
    cdef real outer_factor = factor * power(exponent_magic(x, 0) + n)
    m = m * (1.0 + large)
    return x if x >= bound else (outer_factor if beyond else factor) * (<real>INFINITY if z > most else m)


cdef inline real celu_derivative(real x, real alpha) noexcept nogil:
    """1, or e^(x/alpha)."""
    cdef real plain = elu_derivative(x, 1.0)
    cdef real bound = celu_identity(alpha)
    cdef real inverse = <real>INFINITY if alpha == 0.0 else 1.0 / alpha
    cdef real c = at_most(x, bound)
    cdef real p = c * inverse
    cdef real rest = product_rest(p, alpha, c) * -inverse
    cdef real z = at_most(at_least(-p, -celu_most(x)), vanished(x))
    cdef real t = exp_count(-z)
    cdef real e = exp_polynomial(exp_rest(-z, t) + (rest if magnitude(p) < vanished(x) else 0.0))
    # Where it grows, half of the power, for room; elsewhere that could be subnormal.
    cdef real growing = <real>(alpha < 0.0)
    e = e * raised_two_to_the(t - growing, is_low(z))
    e = 1.0 if x >= bound else lowered(e + e * growing, is_low(z))
    return plain if always_1(alpha) else e


cdef inline real celu_derivative_from_output(real y, real alpha) noexcept nogil:
    """1, or (y + alpha)/alpha."""
    cdef real a = without_inf(alpha)
    cdef real inverse = 0.0 if a == 0.0 else 1.0 / a
    return 1.0 if y > 0.0 else (y + a) * inverse


cdef inline real selu(real x) noexcept nogil:
    """lambda x, or lambda alpha (e^x - 1)."""
    cdef bint small = magnitude(x) < tiny(x)
    cdef real factor = 1.0507009873554805 if x > 0.0 else 1.7580993408473768
    cdef real near = settled(factor * lifted(x, True), True)  # beside, not after the exponential
    cdef real m = expm1_of(at_most(x, -tiny(x)), -40.0)
    m = factor * (at_least(x, tiny(x)) if x > 0.0 else m)
    return near if small else m


cdef inline real selu_derivative(real x) noexcept nogil:
    """lambda, or lambda alpha e^x = 1.758 e^x, as 0.879 e^x with twice the power of two: normal for longer."""
    cdef real z = at_most(at_least(-x, tiny(x)), vanished(x))
    cdef bint low = is_low(z - 0.5642333055)  # log(lambda alpha)
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


# squareplus is homogeneous: with h = abs(x)/(2q), it is q squareplus(2h, b/q^2). With a power of two close to sqrt(b)
# for q, nothing is rounded and no square overflows; for b = 0, q is 1. Choices by b are conversions to numbers: as
# selects GCC would make a loop of each, and vectorise none.

cdef inline real far_out(real like) noexcept nogil:
    """Beside the square of this, 1 vanishes, and the square is finite."""
    if real is float:
        return 1e12
    else:
        return 1e20


cdef inline real squareplus(real x, real b) noexcept nogil:
    """q (root + h) for x > 0, else q fourth/(root + h) with root = sqrt(h^2 + fourth), or q (root - h) while better.

    float has what was rounded off the sum put right, for 2 ULP.
    """
    cdef real lack = at_most(b, largest(b)) - b  # -inf for inf, else 0: what is less zero is folded
    b = at_most(b, largest(b)) + 0.0  # and no -0.0
    cdef real q = even_root(b) + <real>(b == 0.0)
    cdef real per_q = 1.0 / q
    cdef real fourth = 0.25 * ((b * per_q) * per_q)
    cdef real h = greater(magnitude(x), tiny(x) * q) * (0.5 * per_q)
    cdef bint finite = h < far_out(x)
    # From b = 4 on, the sum doesn't overflow. For a smaller b it is that of x itself, over b/4.
    cdef bint outside = (b < 4.0) & (not finite)
    cdef real root = square_root(h * h + fourth)
    root = root if finite else h
    cdef real sum = magnitude(x) if outside else root + h
    # y is subnormal for a larger h (except for b <= 0): then 2^RAISE times as much.
    cdef real edge = magnitude(q * fourth) * (0.5 * per_least(x)) + <real>(b <= 0.0) * largest(x)
    cdef bint low = (h > edge) & (b > 0.0)
    cdef real top = q * fourth
    cdef real raised_top = top * raising(x)
    cdef real outer_top = 0.25 * b
    cdef real raised_outer_top = outer_top * raising(x)
    top = outer_top if outside else top
    raised_top = raised_outer_top if outside else raised_top
    cdef real y = (raised_top if low else top) / sum
    cdef real rest = h - (sum - root)
    cdef real of_root
    if real is float:
        # Unfused, the root lacks more that counts: what was rounded off the sum under it, and itself.
        of_root = (fourth - (h * h + fourth)) + h * h
        of_root = of_root + (((h * h + fourth) - root * root) - product_rest(root, root, root * root))
        of_root = 0.0 if FUSED or (h > 1.0) | (root == 0.0) else of_root * (0.5 / root)
        rest = rest + of_root
        rest = (rest if finite else -0.0) * (per_q / (fourth + <real>(b == 0.0)))
        y = y - y * (y * rest)
        y = q * ((root - h) + of_root) if h < 0.25 * square_root(fourth) else y
    y = lowered(y, low)
    y = q * sum if x > 0.0 else y
    # b = 0 makes no root of the smallest x.
    y = x if ((b == 0.0) | outside) & (x > 0.0) else y
    return y - lack


cdef inline real squareplus_derivative(real x, real b) noexcept nogil:
    """1 - u for x > 0 and u otherwise, u = c / (2 (w^2 + c + w sqrt(w^2 + c))), w = abs(x)/q and c = b/q^2."""
    cdef real lack = at_most(b, largest(b)) - b  # -inf for inf, else 0: what is less zero is folded
    b = at_most(b, largest(b)) + 0.0  # and no -0.0
    cdef real q = even_root(b) + <real>(b == 0.0)
    cdef real per_q = 1.0 / q
    cdef real c = (b * per_q) * per_q
    cdef real edge = (square_root(magnitude(c)) + <real>(b == 0.0)) - lack
    cdef real some = <real>(lack == 0.0)  # beside b = inf, every x is 0
    cdef real w = greater(magnitude(x), tiny(x) * q) * per_q
    cdef real s, u
    cdef bint far
    if real is float:
        far = w > 4.611686e18 * edge  # 2^62
        w = at_most(w, 1e24 * some) * (2.3283064365386963e-10 if far else 1.0)  # 2^-(RAISE/2)
    else:
        far = w > 3.351951982485649e153 * edge  # 2^510
        w = at_most(w, 1e163 * some) * (5.421010862427522e-20 if far else 1.0)
    s = w * w + c
    u = (0.5 * c) / (s + w * square_root(s))
    return 1.0 - u if x > 0.0 else with_sign_of(lowered(magnitude(u), far), u)
