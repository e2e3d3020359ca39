"""The constants in the formulas are those that tools/fit derives."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
polynomials = pytest.importorskip("fit.polynomials")
gelu = pytest.importorskip("fit.gelu")

DIGITS = {"float": 24, "double": 53}


def written():
    """Return every number in the code of the formulas over vectors, without comments and docstrings."""
    files = sorted((ROOT / "fastact" / "_formulas").glob("*.pxd"))
    code = "".join(path.read_text() for path in files if not path.name.startswith("longdouble"))
    code = re.sub(r'""".*?"""|#[^\n]*', "", code, flags=re.DOTALL)
    return [polynomials.mpf(number) for number in re.findall(r"(?<![\w.])\d+\.\d*(?:e[+-]?\d+)?", code)]


def missing(derived):
    numbers = written()
    rounded = {dtype: {polynomials.rounded(n, bits) for n in numbers} for dtype, bits in DIGITS.items()}
    return [
        f"{name} ({dtype}): {float(number)}"
        for name, dtype, number in derived
        if polynomials.rounded(abs(number), DIGITS[dtype]) not in rounded[dtype]
    ]


def test_constants():
    derived = [
        (name, dtype, number)
        for dtype in DIGITS
        for name, numbers in polynomials.constants(dtype)
        for number in numbers
    ]
    assert not missing(derived)


def test_constants_that_need_only_be_approximate():
    numbers = written()
    for dtype in DIGITS:
        for name, derived in polynomials.loose_constants(dtype):
            for number in derived:
                assert any(abs(n - abs(number)) <= abs(number) * 1e-6 for n in numbers), (name, dtype, float(number))


def test_polynomials():
    derived = [
        (task.name, dtype, number)
        for task in polynomials.FITS
        for dtype in task.degrees
        for number in polynomials.fit(task, dtype)[0]
    ]
    assert not missing(derived)


def test_gelu():
    derived = [
        (name, fmt.name, number)
        for fmt, name, numbers, _ in gelu.fit_all()
        for number in numbers
        if "is at most" not in name  # a bound that the code doesn't use
    ]
    assert not missing(derived)
