"""Derive the constants of the smooth formulas and print them: polynomial coefficients with error bounds, and others.

    python tools/fit/polynomials.py

These are the constants of ``fastact/_formulas``, except those that need no derivation, which are powers of two and
bounds whose exact value doesn't matter, and those of the exact gelu, which are in gelu.py.

Each polynomial is a weighted least-squares fit on Chebyshev nodes. Its error is within a fraction of a bit of that of
the minimax polynomial. Unlike the Remez exchange algorithm, the method also works if some coefficients are fixed.
Coefficients are rounded to the format one at a time, lowest order first, and the others are then fitted again. So the
printed bound is that of the coefficients in the source. It covers the approximation error only. Tests measure the total
error, with the rounding errors of the evaluation.
"""

import argparse
from collections.abc import Callable, Iterator
from typing import NamedTuple

import mpmath as mp
from mpmath import mpf

mp.mp.dps = 60

FORMATS = {"float": 24, "double": 53}

Function = Callable[[mpf], mpf]


class Fit(NamedTuple):
    """A function to approximate by a polynomial, with the weight of the error."""

    name: str
    meaning: str
    function: Function
    weight: Function  # the fit minimises |weight * (polynomial - function)|
    interval: tuple[mpf, mpf]
    degrees: dict[str, int]
    adjustments: tuple[tuple[int, mpf], ...] = ()  # order of a coefficient, and a number to add to it after the fit


def rounded(value: mpf, bits: int) -> mpf:
    """Return the nearest number with that many significant bits."""
    if value == 0:
        return mpf(0)
    significand, exponent = mp.frexp(value)
    return mp.ldexp(mp.nint(mp.ldexp(significand, bits)), exponent - bits)


def horner(coefficients: list[mpf], x: mpf) -> mpf:
    """Evaluate a polynomial by Horner's scheme; its coefficients are in ascending order."""
    result = mpf(0)
    for coefficient in reversed(coefficients):
        result = result * x + coefficient
    return result


def chebyshev_grid(low: mpf, high: mpf, points: int) -> list[mpf]:
    """Return the Chebyshev nodes of an interval, which are dense near its ends."""
    return [(low + high) / 2 - (high - low) / 2 * mp.cos(mp.pi * (i + mpf(1) / 2) / points) for i in range(points)]


def least_squares(values: list[mpf], weights: list[mpf], grid: list[mpf], count: int) -> list[mpf]:
    """Return the coefficients of the weighted least-squares polynomial with `count` terms."""
    matrix = mp.matrix(len(grid), count)
    for row, (x, weight) in enumerate(zip(grid, weights, strict=True)):
        for column in range(count):
            matrix[row, column] = weight * x**column
    right = mp.matrix([value * weight for value, weight in zip(values, weights, strict=True)])
    # The normal equations square the condition number; sixty digits are enough for that.
    solution = mp.lu_solve(matrix.T * matrix, matrix.T * right)
    return [solution[i] for i in range(count)]


def fit(task: Fit, dtype: str) -> tuple[list[mpf], mpf]:
    """Return the coefficients, rounded to the format, and the largest weighted error."""
    count = task.degrees[dtype] + 1
    grid = chebyshev_grid(*task.interval, 8 * count)
    values = [task.function(x) for x in grid]
    weights = [task.weight(x) for x in grid]
    done: list[mpf] = []
    while len(done) < count:
        order = len(done)
        # Subtract the rounded terms and divide by x^order: the next coefficient is then the constant term.
        remainder = [(value - horner(done, x)) / x**order for x, value in zip(grid, values, strict=True)]
        scaled = [weight * abs(x) ** order for x, weight in zip(grid, weights, strict=True)]
        done.append(rounded(least_squares(remainder, scaled, grid, count - order)[0], FORMATS[dtype]))
    for order, adjustment in task.adjustments:
        done[order] = rounded(done[order] + adjustment, FORMATS[dtype])
    fine = chebyshev_grid(*task.interval, 1000)
    return done, max(abs(task.weight(x) * (horner(done, x) - task.function(x))) for x in fine)


def exp_tail(r: mpf) -> mpf:
    """Return (e^r - 1 - r) / r^2."""
    return mp.fsum(r**n / mp.factorial(n + 2) for n in range(30)) if abs(r) < 0.5 else (mp.expm1(r) - r) / r**2


def coth_tail(w: mpf) -> mpf:
    """Return (x coth(x) - 1) / w with w = x^2."""
    x = mp.sqrt(w)
    return (x * mp.coth(x) - 1) / w


def softcap_gradient_tail(w: mpf) -> mpf:
    """Return (tanh(x) - x / cosh(x)^2) / x^3 with w = x^2."""
    x = mp.sqrt(w)
    return (mp.tanh(x) - x / mp.cosh(x) ** 2) / x**3


def celu_gradient_tail(z: mpf) -> mpf:
    """Return (e^z - 1 - z e^z) / z^2."""
    return (mp.expm1(z) - z * mp.exp(z)) / z**2


def sine_tail(w: mpf) -> mpf:
    """Return (1 - sin(x)^2 / x^2) / x^2 with w = x^2."""
    return (1 - mp.sin(mp.sqrt(w)) ** 2 / w) / w


def snake_gradient_tail(w: mpf) -> mpf:
    """Return (1 - (x sin(2 x) - sin(x)^2) / x^2) / x^2 with w = x^2."""
    x = mp.sqrt(w)
    return (1 - (x * mp.sin(2 * x) - mp.sin(x) ** 2) / w) / w


def log1p_tail(u: mpf) -> mpf:
    """Return (log(1 + u) - u + u^2/2) / u^3."""
    return (mp.log1p(u) - u + u**2 / 2) / u**3


def artanh_tail(w: mpf) -> mpf:
    """Return (artanh(s) - s) / s^3 with w = s^2."""
    s = mp.sqrt(w)
    return (mp.atanh(s) - s) / s**3


def tanh_shrink_tail(w: mpf) -> mpf:
    """Return (x - tanh(x)) / x^3 with w = x^2."""
    x = mp.sqrt(w)
    return (x - mp.tanh(x)) / x**3


def tanh_tail(w: mpf) -> mpf:
    """Return (tanh(x) - x) / x^3 with w = x^2."""
    return -tanh_shrink_tail(w)


def dish_derivative_without_root(u: mpf) -> mpf:
    """Return dish'(-a) / u with u = a - DISH_ROOT."""
    if abs(u) < mpf(10) ** -20:
        return dish_derivative_without_root(mpf(10) ** -20)
    square = (DISH_ROOT + u) ** 2
    y = mp.sqrt(square + square**2)
    return (1 - y) / (2 * (1 + square) * (1 + square + y)) / u


DISH_ROOT = mp.sqrt((mp.sqrt(5) - 1) / 2)
HALF_LN2 = mp.log(2) / 2 * (1 + mpf(2) ** -10)  # slightly more than ln(2)/2, as k is computed with rounding errors

FITS = [
    Fit(
        "exp",
        "e^r = 1 + r + r^2 q(r), |r| <= ln(2)/2; error relative to e^r",
        exp_tail,
        lambda r: r**2 * mp.exp(-r),
        (-HALF_LN2, HALF_LN2),
        {"float": 4, "double": 9},
    ),
    Fit(
        "log1p",
        "log(1 + u) = u - u^2/2 + u^3 q(u), 0 <= u <= 1; error relative to the logarithm",
        log1p_tail,
        lambda u: u**3 / mp.log1p(u),
        (mpf(0), mpf(1)),
        {"float": 7},
    ),
    Fit(
        "log1p",
        "log(1 + u) = 2 (s + s^3 q(s^2)), s = u/(2 + u), 0 <= s <= 1/3; error relative to the logarithm",
        artanh_tail,
        lambda w: w,
        (mpf(0), mpf(1) / 9),
        {"double": 9},
    ),
    Fit(
        "shrink",
        "x - tanh(x) = x^3 (0.33333334 + q(x^2)), |x| <= 0.96; error relative to x - tanh(x)",
        lambda w: tanh_shrink_tail(w) - rounded(mpf(1) / 3, FORMATS["float"]),
        lambda w: 1 / tanh_shrink_tail(w),
        (mpf(0), mpf("0.96") ** 2),
        {"float": 7},
    ),
    Fit(
        "shrink",
        "x coth(x) = 1 + w q(w), w = x^2, |x| <= 1; error relative to x coth(x) - 1",
        coth_tail,
        lambda w: 1 / coth_tail(w),
        (mpf(0), mpf(1)),
        {"double": 10},
    ),
    Fit(
        "tanh",
        "tanh(x) = x + x w q(w), w = x^2, |x| <= 0.55; error relative to tanh(x)",
        tanh_tail,
        lambda w: w * mp.sqrt(w) / mp.tanh(mp.sqrt(w)),
        (mpf(0), mpf("0.55") ** 2),
        {"float": 4},
    ),
    Fit(
        "softcap",
        "x coth(x) = 1 + w q(w), w = x^2, |x| <= 1; relative error",
        coth_tail,
        lambda w: w / (1 + w * coth_tail(w)),
        (mpf(0), mpf(1)),
        {"float": 4},
    ),
    Fit(
        "softcap",
        "tanh(x) - x/cosh(x)^2 = x^3 q(x^2), |x| <= 1; relative error",
        softcap_gradient_tail,
        lambda w: 1 / softcap_gradient_tail(w),
        (mpf(0), mpf(1)),
        {"float": 9},
    ),
    Fit(
        "xielu",
        "e^x - 1 - x = x^2 q(x), -0.5 <= x <= 0; relative error",
        exp_tail,
        lambda x: 1 / exp_tail(x),
        (mpf("-0.5"), mpf(0)),
        {"float": 5, "double": 9},
    ),
    Fit(
        "celu",
        "e^z - 1 - z e^z = z^2 q(z), -1 <= z <= 1; relative error",
        celu_gradient_tail,
        lambda z: 1 / celu_gradient_tail(z),
        (mpf(-1), mpf(1)),
        {"float": 8, "double": 15},
    ),
    Fit(
        "snake",
        "sin(x)^2 = x^2 - x^4 q(x^2), |x| <= pi/4; relative error",
        sine_tail,
        lambda w: w**2 / mp.sin(mp.sqrt(w)) ** 2,
        (mpf(0), (mp.pi / 4 * (1 + mpf(2) ** -10)) ** 2),
        {"float": 3, "double": 7},
    ),
    Fit(
        "snake",
        "x sin(2 x) - sin(x)^2 = x^2 - x^4 q(x^2), |x| <= 1.2; error relative to x^2",
        snake_gradient_tail,
        lambda w: w,
        (mpf(0), mpf("1.2") ** 2),
        {"float": 4, "double": 9},
    ),
    Fit(
        "dish_crossing",
        "dish'(-a) = (a - 0.786...) q(v), v = a - 3/4, 0 <= a <= 1.15; relative error",
        lambda v: dish_derivative_without_root(v + mpf(3) / 4 - DISH_ROOT),
        lambda v: 1 / dish_derivative_without_root(v + mpf(3) / 4 - DISH_ROOT),
        (mpf("-0.75"), mpf("0.4")),
        {"float": 13},
        ((3, mpf("5.4e-8")),),  # centres the rounding errors at a = 0
    ),
]


def literal(value: mpf, dtype: str) -> str:
    """Return the shortest decimal that reads back as the same number of that format."""
    for digits in range(6, 20):
        text = mp.nstr(value, digits, min_fixed=-3, max_fixed=9)
        if rounded(mpf(text), FORMATS[dtype]) == value:
            return text
    raise ValueError(value)


def short(value: mpf, unit: int) -> mpf:
    """Return the nearest multiple of 2^unit."""
    return mp.ldexp(mp.nint(mp.ldexp(value, -unit)), unit)


LN2 = mp.log(2)
LAMBDA, ALPHA = mpf("1.0507009873554804934193349852946"), mpf("1.6732632423543772848170429916717")  # selu's
QUICK = mpf("1.702")
# gelu_tanh(x) = x / (1 + e^-p), p = c x + d x^3; 1 + x p'(x) = (x + zero) (3d x^2 - 3d zero x + 3d zero^2 + c)
C = 2 * mp.sqrt(2 / mp.pi)
D = mpf("0.044715") * C
GELU_TANH_ZERO = -mp.findroot(lambda x: 1 + C * x + 3 * D * x**3, -0.6)


def constants(dtype: str) -> Iterator[tuple[str, list[mpf]]]:
    """Yield the constants of which every digit matters: a description, and the numbers before rounding."""
    bits = FORMATS[dtype]
    is_float = dtype == "float"

    def high_low(value: mpf, high: mpf) -> list[mpf]:
        return [high, value - high]

    def nearest(value: mpf) -> mpf:
        return rounded(value, bits)

    # k has at most 8 (11) bits, so this many bits in the high part leave k * high exact without an FMA.
    high = 15 if is_float else 41
    yield "exp: log2(e)", [1 / LN2]
    yield "exp: ln 2, high + low", high_low(LN2, rounded(LN2, high))
    yield "celu: ln 2, half of the digits + low", high_low(LN2, rounded(LN2, bits // 2))
    yield "swish: ln 2, nearest + low", high_low(LN2, nearest(LN2))
    yield "selu: lambda, lambda alpha", [LAMBDA, LAMBDA * ALPHA]
    yield "selu' from output: lambda alpha, nearest + low", high_low(LAMBDA * ALPHA, nearest(LAMBDA * ALPHA))
    yield "quick_gelu: 1.702 log2(e)", [QUICK / LN2]
    yield "quick_gelu: ln(2)/1.702, high", [rounded(LN2 / QUICK, high)]
    yield "quick_gelu: 2 - 1.702", [2 - QUICK]
    yield "quick_gelu': 1/1.702", [1 / QUICK]
    yield "gelu_tanh: c, high + low", high_low(C, short(C, -20 if is_float else -46))
    yield "gelu_tanh: d, nearest + low", high_low(D, nearest(D))
    yield "gelu_tanh': minus the zero", [GELU_TANH_ZERO]
    yield "gelu_tanh': 3d, 3d zero", [3 * D, 3 * D * GELU_TANH_ZERO]
    yield "gelu_tanh': (2 + 2c)/3, high", [short((2 + 2 * C) / 3, -20 if is_float else -49)]
    yield "gelu': log2(e)/2", [1 / (2 * LN2)]
    yield "dish': the zero", [DISH_ROOT]
    if is_float:
        yield "tanh_shrink: 1/3, nearest", [mpf(1) / 3]
    else:
        yield "dish': (1 + sqrt(5))/4, as 1 - a^2 - a^4 = 2 (zero^2 - a^2) (a^2/2 + this)", [(1 + mp.sqrt(5)) / 4]


def loose_constants(dtype: str) -> Iterator[tuple[str, list[mpf]]]:
    """Yield the constants that need only be approximate, which are small low parts, in the form of `constants`."""
    bits = FORMATS[dtype]
    is_float = dtype == "float"
    high, inverse = rounded(LN2 / QUICK, 15 if is_float else 41), rounded(1 / QUICK, bits)
    yield "quick_gelu: 1.702 (high - ln(2)/1.702)", [QUICK * high - LN2]
    yield "quick_gelu': 1 - 1.702 times the nearest to 1/1.702", [1 - QUICK * inverse]
    yield "gelu_tanh': 2 - c - 3d zero^2", [2 - C - 3 * D * GELU_TANH_ZERO**2]
    third = (2 + 2 * C) / 3
    yield "gelu_tanh': 3 high - (2 + 2c)", [3 * short(third, -20 if is_float else -49) - 3 * third]
    yield "dish': the low part of the zero", [DISH_ROOT - rounded(DISH_ROOT, bits)]


def main() -> None:
    """Print the constants and the polynomials of all formats."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    for dtype, bits in FORMATS.items():
        print(f"{dtype}:")
        for name, numbers in (*constants(dtype), *loose_constants(dtype)):
            print(f"  {name}: {', '.join(literal(rounded(number, bits), dtype) for number in numbers)}")
    for task in FITS:
        print(f"\n{task.name}: {task.meaning}")
        for dtype in task.degrees:
            coefficients, bound = fit(task, dtype)
            print(f"  {dtype}, lowest order first; error <= 2^{mp.nstr(mp.log(bound, 2), 4)}")
            for coefficient in coefficients:
                print(f"    {literal(coefficient, dtype)}")


if __name__ == "__main__":
    main()
