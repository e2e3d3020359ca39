"""Fit every coefficient of fastact/_normal.pxd (the exact gelu and its derivative), and print the error of each fit.

Run it with mpmath installed: ``python tools/fit_normal.py``. What it prints is what stands in _normal.pxd.

With a = |x|, everything rests on the normal tail Phi(-a), written with an exponential whose argument is split so
that k * STEP is exact in the format: STEP is 2 log 2 rounded to a few bits. Hence exp(-(r + k * STEP) / 2) isn't
2^k * exp(-r / 2), but 2^k * exp(-GAMMA * r) * exp(tiny * a^2), GAMMA = log 2 / STEP. The first correction goes into
the exponential's polynomial, the second into the function that is fitted over a: neither costs an instruction.
"""

import mpmath as mp

mp.mp.dps = 50


class Format:
    def __init__(self, name, digits, step_bits, limit_value, limit_derivative):
        self.name, self.digits = name, digits
        self.unit = mp.mpf(2) ** -digits
        self.step = mp.nint(mp.log(2) * mp.mpf(2) ** step_bits) * 2 / mp.mpf(2) ** step_bits
        self.gamma = mp.log(2) / self.step
        self.limit_value, self.limit_derivative = mp.mpf(limit_value), mp.mpf(limit_derivative)

    def round(self, x):
        if x == 0:
            return mp.mpf(0)
        ulp = mp.ldexp(1, mp.frexp(x)[1] - self.digits)
        return mp.nint(x / ulp) * ulp


FLOAT = Format("float32", 24, 16, "14.4", "14.6")    # beyond these |x| the result is 0 (or x, or 1)
DOUBLE = Format("float64", 53, 42, "38.65", "38.85")


def log_tail(a):
    """log Phi(-a)"""
    return mp.log(mp.erfc(a / mp.sqrt(2)) / 2)


def tail(a):
    """Phi(-a) * exp(a^2 / 2)"""
    return mp.erfc(a / mp.sqrt(2)) / 2 * mp.exp(a * a / 2)


def slope(a):
    """(Phi(-a) - a * phi(a)) * exp(a^2 / 2): gelu'(-a) without its exponential"""
    return tail(a) - a / mp.sqrt(2 * mp.pi)


ZERO = mp.findroot(slope, 0.75)


def slope_without_zero(a):
    """slope(a) / (ZERO - a)"""
    if abs(a - ZERO) < mp.mpf("1e-20"):
        a = ZERO + mp.mpf("1e-20")
    return slope(a) / (ZERO - a)


def alternation(errors, count):
    """Indices of `count` extrema of alternating sign, as large as can be."""
    extrema = []
    for i, e in enumerate(errors):
        if extrema and (e > 0) == (errors[extrema[-1]] > 0):
            if abs(e) > abs(errors[extrema[-1]]):
                extrema[-1] = i
        else:
            extrema.append(i)
    while len(extrema) > count:
        if len(extrema) == count + 1:
            del extrema[0 if abs(errors[extrema[0]]) < abs(errors[extrema[-1]]) else -1]
        else:
            j = min(range(len(extrema) - 1), key=lambda i: max(abs(errors[extrema[i]]), abs(errors[extrema[i + 1]])))
            del extrema[j:j + 2]
    return extrema if len(extrema) == count else None


def polynomial(coefficients, x):
    return mp.polyval(coefficients[::-1], x)


def sample(low, high, count=500, power=3):
    """Points of [low, high], dense at both ends, denser at the low one (extrema crowd near 0)."""
    return [low + (high - low) * ((1 - mp.cos(mp.pi * i / count)) / 2) ** power for i in range(count + 1)]


def fit_rational(values, weights, points, n, m):
    """N, D of degrees n, m with D(0) = 1 and smallest largest |N/D - value| * weight (Remez' exchange).

    On the reference points the weighted error is (-1)^i E; divided differences annihilate N and leave an
    eigenproblem for D and E, whose one solution without a pole is wanted.
    """
    size = n + m + 2
    index = [round(i * (len(points) - 1) / (size - 1)) for i in range(size)]
    best = None
    for _ in range(20):
        x = [points[i] for i in index]
        f = [values[i] for i in index]
        s = [(-1) ** j / weights[i] for j, i in enumerate(index)]
        omega = [1 / mp.fprod(x[i] - x[j] for j in range(size) if j != i) for i in range(size)]
        powers = [[omega[i] * x[i] ** k for i in range(size)] for k in range(2 * m + 1)]
        a = mp.matrix(m + 1, m + 1)
        b = mp.matrix(m + 1, m + 1)
        for j in range(m + 1):
            for k in range(m + 1):
                a[j, k] = mp.fdot(powers[j + k], f)
                b[j, k] = mp.fdot(powers[j + k], s)
        eigenvalues, vectors = mp.eig(a**-1 * b)
        for k in range(m + 1):
            d = [mp.re(vectors[i, k] / vectors[0, k]) for i in range(m + 1)]
            denominator = [polynomial(d, p) for p in points]
            if abs(mp.im(eigenvalues[k])) < abs(eigenvalues[k]) * mp.mpf("1e-12") and min(denominator) > 0:
                break
        else:
            break
        e = -1 / mp.re(eigenvalues[k])
        system = mp.matrix([[x[r] ** j for j in range(n + 1)] for r in range(n + 1)])
        right = mp.matrix([(f[r] + s[r] * e) * polynomial(d, x[r]) for r in range(n + 1)])
        numerator = list(mp.lu_solve(system, right))
        errors = [(polynomial(numerator, p) / q - v) * w for p, q, v, w in zip(points, denominator, values, weights)]
        largest = max(abs(e) for e in errors)
        if best is None or largest < best[2]:
            best = numerator, d, largest
        if largest < abs(e) * mp.mpf("1.01"):
            break
        index = alternation(errors, size)
        if index is None:
            break
    return best


def fit_powers(values, weights, points, powers):
    """Coefficients of the given powers with smallest largest |sum - value| * weight."""
    size = len(powers) + 1
    index = [round(i * (len(points) - 1) / (size - 1)) for i in range(size)]
    best = None
    for _ in range(20):
        system = mp.matrix([[points[i] ** p for p in powers] + [(-1) ** j / weights[i]] for j, i in enumerate(index)])
        solution = list(mp.lu_solve(system, mp.matrix([values[i] for i in index])))
        c, e = solution[:-1], abs(solution[-1])
        errors = [(mp.fdot(c, [x**p for p in powers]) - v) * w for x, v, w in zip(points, values, weights)]
        largest = max(abs(e) for e in errors)
        if best is None or largest < best[1]:
            best = c, largest
        if largest <= e * mp.mpf("1.01"):
            break
        index = alternation(errors, size)
        if index is None:
            break
    return best[0]


def round_polynomial(fmt, values, weights, points, powers, largest_argument):
    """The best polynomial with rounded coefficients: round one, refit the others, the least sensitive one last."""
    powers = list(powers)
    rounded = {}
    values = list(values)
    while powers:
        c = fit_powers(values, weights, points, powers)
        k = max(range(len(powers)), key=lambda k: abs(c[k]) * largest_argument ** powers[k])
        k = 0 if powers[0] == 0 else k
        p = powers.pop(k)
        rounded[p] = fmt.round(c[k])
        values = [v - rounded[p] * x**p for v, x in zip(values, points)]
    error = max(abs(v) * w for v, w in zip(values, weights))
    return [rounded.get(p, mp.mpf(0)) for p in range(max(rounded) + 1)], error


def round_rational(fmt, f, weight, limit, n, m):
    """Fit N/D, round D, refit N for this D and round it. Returns N, D, and the error without and with rounding."""
    points = sample(mp.mpf(0), limit)
    values = [f(x) for x in points]
    weights = [weight(x) for x in points]
    numerator, denominator, error = fit_rational(values, weights, points, n, m)
    denominator = [fmt.round(c) for c in denominator]
    quotients = [polynomial(denominator, x) for x in points]
    numerator, rounded_error = round_polynomial(
        fmt, [v * q for v, q in zip(values, quotients)], [w / q for w, q in zip(weights, quotients)], points,
        range(n + 1), limit / 3)
    return numerator, denominator, error, rounded_error


def fit_exponential(fmt, degree, slack=mp.mpf("1.003")):
    """exp(-GAMMA * r) - 1 for |r| <= STEP / 2 without a constant term, error relative to the exponential."""
    half = fmt.step / 2 * slack
    points = [-half * mp.cos(mp.pi * i / 401) for i in range(402)]  # never r = 0, where the error vanishes
    values = [mp.expm1(-fmt.gamma * r) for r in points]
    weights = [mp.exp(fmt.gamma * r) for r in points]
    return round_polynomial(fmt, values, weights, points, range(1, degree + 1), half)


def show(fmt, name, coefficients):
    print(f"{fmt.name} {name}:")
    for power, c in enumerate(coefficients):
        if c:
            print(f"    {power:2} {mp.nstr(c, 9 if fmt.digits == 24 else 17, min_fixed=-5, max_fixed=5)}"
                  f"  {float(c).hex()}")
