"""Fit the coefficients of fastact/_formulas/gelu.pxd, the exact gelu and its derivative, and print them with errors.

    python tools/fit/gelu.py

This needs mpmath and takes about 15 s. The printed numbers are those in the file, which derives the formulas. An error
is that of the approximation alone, relative to the function, in units of 2^-24 (float) or 2^-53 (double). The first
error is that of the ideal coefficients, the second that of the coefficients rounded to the format.
"""

import argparse

import mpmath as mp

mp.mp.dps = 50


class Format:
    """A floating-point format; at -largest, its gelu and gelu' underflow to zero."""

    def __init__(self, name, digits, largest):
        self.name, self.digits, self.largest = name, digits, mp.mpf(largest)
        self.decimals = 9 if digits == 24 else 17

    def round(self, x):
        if x == 0:
            return mp.mpf(0)
        ulp = mp.ldexp(1, mp.frexp(x)[1] - self.digits)
        return mp.nint(x / ulp) * ulp

    def in_units(self, error):
        return mp.nstr(error * mp.mpf(2) ** self.digits, 3)


FLOAT = Format("float", 24, "14.66")
DOUBLE = Format("double", 53, "38.72")
LIMIT = mp.mpf("14.415")  # beyond it, the 2^k of the float gelu is 0
FLAT = 1 / mp.sqrt(2 * mp.pi)  # the limit of derivative_without_zero
# The float gelu computes this part of -log Phi(-a) exactly: the coefficients have so few bits that products are exact.
SQUARE, LINEAR = mp.mpf(31) / 64, mp.mpf(816) / 2048

# Weights of the errors. They are larger where rounding errors are larger.
SMALL = "1.5"  # of the float derivative at a < 0.4
WEIGHTS = "0.6", "1.0", "0.5", "1.3", "0.4"  # of the float gelu, up to 0.6, 2.2, 7.5, 13, and beyond


def level_log_tail(a):
    """Return -log Phi(-a) without the part that is computed exactly."""
    return -mp.log(mp.erfc(a / mp.sqrt(2)) / 2) - SQUARE * a * a - LINEAR * a


def tail(a):
    """Return Phi(-a) * exp(a^2 / 2)."""
    return mp.erfc(a / mp.sqrt(2)) / 2 * mp.exp(a * a / 2)


def level_tail(a):
    """Return (2 (1 + a) tail(a) - 1) / a. With it, tail(a) = (1 + a level_tail(a)) / (2 + 2 a)."""
    return (2 * (1 + a) * tail(a) - 1) / a if a > mp.mpf("1e-20") else 1 - 2 * FLAT


def scaled_derivative(a):
    """Return gelu'(-a) without its exponential, (Phi(-a) - a * phi(a)) * exp(a^2 / 2)."""
    return tail(a) - a / mp.sqrt(2 * mp.pi)


ZERO = mp.findroot(scaled_derivative, 0.75)


def derivative_without_zero(a):
    """Return scaled_derivative(a) / (ZERO - a)."""
    if abs(a - ZERO) < mp.mpf("1e-20"):
        a = ZERO + mp.mpf("1e-20")
    return scaled_derivative(a) / (ZERO - a)


def alternation(errors, count):
    """Return the indices of `count` extrema of alternating sign, the largest ones, or None."""
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
            del extrema[j : j + 2]
    return extrema if len(extrema) == count else None


def polynomial(coefficients, x):
    result = mp.mpf(0)
    for coefficient in reversed(coefficients):
        result = result * x + coefficient
    return result


def sample(low, high, count=500, power=3):
    """Return points of [low, high], dense at both ends, and denser at the low end, as most extrema are near 0."""
    return [low + (high - low) * ((1 - mp.cos(mp.pi * i / count)) / 2) ** power for i in range(count + 1)]


def fit_rational(values, weights, points, n, m):
    """Fit a rational function N/D by the Remez exchange algorithm: return N, D and the largest weighted error.

    N and D have degrees n and m, and D(0) = 1. On the reference points, the weighted error is (-1)^i E. Divided
    differences eliminate N, which leaves an eigenvalue problem for D and E. The solution is the one without a pole.
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
        errors = [
            (polynomial(numerator, x) / q - v) * w
            for x, q, v, w in zip(points, denominator, values, weights, strict=True)
        ]
        largest = max(abs(e) for e in errors)
        if best is None or largest < best[2]:
            best = numerator, d, largest
        if largest < abs(e) * mp.mpf("1.01"):
            break
        index = alternation(errors, size)
        if index is None:
            break
    return best


def fit_linear(values, weights, points, basis):
    """Return the coefficients of the functions in `basis` that minimise the largest |sum - value| * weight."""
    size = len(basis) + 1
    index = [round(i * (len(points) - 1) / (size - 1)) for i in range(size)]
    columns = [[f(x) for f in basis] for x in points]
    best = None
    for _ in range(20):
        system = mp.matrix([columns[i] + [(-1) ** j / weights[i]] for j, i in enumerate(index)])
        solution = list(mp.lu_solve(system, mp.matrix([values[i] for i in index])))
        c, e = solution[:-1], abs(solution[-1])
        errors = [(mp.fdot(c, row) - v) * w for row, v, w in zip(columns, values, weights, strict=True)]
        largest = max(abs(e) for e in errors)
        if best is None or largest < best[1]:
            best = c, largest
        if largest <= e * mp.mpf("1.01"):
            break
        index = alternation(errors, size)
        if index is None:
            break
    return best[0]


def power(exponent):
    return lambda x: x**exponent


def fit_rounded(fmt, values, weights, points, basis, at):
    """Fit like fit_linear, with coefficients rounded to the format, and return them with the largest weighted error.

    One coefficient at a time is rounded, in the order of the terms' size `at` a point, and the others are fitted again.
    """
    coefficients = [mp.mpf(0)] * len(basis)
    remaining = list(range(len(basis)))
    while remaining:
        c = fit_linear(values, weights, points, [basis[i] for i in remaining])
        k = max(range(len(remaining)), key=lambda k: (remaining[k] == 0, abs(c[k] * basis[remaining[k]](at))))
        i = remaining.pop(k)
        coefficients[i] = fmt.round(c[k])
        values = [v - coefficients[i] * basis[i](x) for v, x in zip(values, points, strict=True)]
    return coefficients, max(abs(v) * w for v, w in zip(values, weights, strict=True))


def round_rational(fmt, f, weight, limit, n, m, with_root=False):
    """Fit N/D, round D, then fit N again for this D and round it: return N, D and the error without and with rounding.

    If `with_root`, the last two terms of N are c x^(n - 1) (x - root), and the last but one coefficient is `root`.
    """
    points = sample(mp.mpf(0), limit)
    values = [f(x) for x in points]
    weights = [weight(x) for x in points]
    numerator, denominator, error = fit_rational(values, weights, points, n, m)
    denominator = [fmt.round(c) for c in denominator]
    quotients = [polynomial(denominator, x) for x in points]
    values = [v * q for v, q in zip(values, quotients, strict=True)]
    weights = [w / q for w, q in zip(weights, quotients, strict=True)]
    basis = [power(i) for i in range(n + 1)]
    if with_root:
        root = fmt.round(-numerator[n - 1] / numerator[n])
        basis[n - 1 :] = [lambda x: x ** (n - 1) * (x - root)]
    numerator, rounded_error = fit_rounded(fmt, values, weights, points, basis, limit / 3)
    if with_root:
        numerator.insert(n - 1, root)
    return numerator, denominator, error, rounded_error


def fit_above_flat(fmt, f, small, degrees):
    """Fit N/D to f - FLAT, with `small` as the weight near 0."""
    flat = fmt.round(FLAT)
    return round_rational(
        fmt, lambda a: f(a) - flat, lambda a: (mp.mpf(small) if a < 0.4 else 1) / f(a), fmt.largest, *degrees
    )


def fit_all():
    """Yield the format, the name, the numbers and their errors, or None for numbers that aren't from a fit.

    The errors are those without and with rounding of the coefficients.
    """
    for fmt in FLOAT, DOUBLE:
        zero = fmt.round(ZERO)
        low = fmt.round((zero - ZERO) * derivative_without_zero(ZERO))
        yield fmt, "zero of the derivative, 1/sqrt(2 pi)", [zero, fmt.round(FLAT)], None
        if fmt is FLOAT:  # a double has enough digits without it
            yield fmt, "remainder at that zero", [low], None

    points = sample(mp.mpf(0), LIMIT)
    samples = [level_log_tail(x) for x in points]
    middle = mp.nint((min(samples) + max(samples)) / 2 * 1024) / 1024
    yield FLOAT, "gelu: square, linear, constant", [SQUARE, LINEAR, middle], None
    yield FLOAT, "gelu: abs(n/q) is at most", [max(max(samples) - middle, middle - min(samples))], None

    def weight(a):
        return [mp.mpf(w) for w in WEIGHTS][(a > 0.6) + (a > 2.2) + (a > 7.5) + (a > 13)]

    n, d, *errors = round_rational(FLOAT, lambda a: level_log_tail(a) - middle, weight, LIMIT, 5, 5, with_root=True)
    yield FLOAT, "gelu: numerator (the last but one is the root)", n, errors
    yield FLOAT, "gelu: denominator", d, errors
    n, d, *errors = round_rational(
        DOUBLE, level_tail, lambda a: (a + mp.mpf("1e-3")) / (2 * (1 + a) * tail(a)), DOUBLE.largest, 9, 10
    )
    yield DOUBLE, "gelu: numerator", n, errors
    yield DOUBLE, "gelu: denominator", d, errors
    for fmt, small, degrees in (FLOAT, SMALL, (3, 4)), (DOUBLE, "1", (8, 9)):
        n, d, *errors = fit_above_flat(fmt, derivative_without_zero, small, degrees)
        yield fmt, "derivative: numerator", n, errors
        yield fmt, "derivative: denominator", d, errors


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    for fmt, name, numbers, errors in fit_all():
        bounds = f" (error {fmt.in_units(errors[0])}, rounded {fmt.in_units(errors[1])})" if errors else ""
        print(f"{fmt.name}, {name}{bounds}:")
        print("   ", ", ".join(mp.nstr(number, fmt.decimals) for number in numbers))


if __name__ == "__main__":
    main()
