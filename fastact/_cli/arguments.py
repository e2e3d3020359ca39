"""The parser of the command line.

For an invalid command line, the parser prints one line to stderr and exits with status 2; without a command, it prints
the help. If an optional package is missing, it exits with status 1. All this happens before anything is measured.
"""

from __future__ import annotations

import argparse
import difflib
import importlib
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar

import numpy as np

import fastact
from fastact._cli.curve import SPAN, Curve, checked
from fastact._cli.spelling import VALUES
from fastact._registry import find

_T = TypeVar("_T")

DTYPES = list(dict.fromkeys(np.dtype(char).name for ufunc in VALUES.values() for char in ufunc.types))
MAX_SIZE = 1 << 28
SIZES, QUICK_SIZES = (16, 1024, 65_536, 1_048_576), (16, 65_536)
SECONDS, QUICK_SECONDS = 90, 14
SAMPLE_NS, QUICK_SAMPLE_NS = 500_000, 200_000
MAX_THREADS = 1024
FIGURES = (".png", ".svg", ".pdf")
NEGATIVE = r"-(\d+\.?\d*|\.\d+)[eE][+-]?\d+"  # with an exponent


class _Parser(argparse.ArgumentParser):
    """A parser that accepts no abbreviated options, and prints an error in one line, without the usage."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(allow_abbrev=False, **kwargs)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: error (see --help): {message}\n")


def _looked_up(look_up: Callable[[str], _T], text: str) -> _T:
    try:
        return look_up(text)
    except (KeyError, ValueError) as error:
        message = error.args[0].replace("fastact.ACTIVATIONS lists", "--help lists")
        raise argparse.ArgumentTypeError(message) from None


def _function(text: str) -> str:
    """Return fastact's name of an activation."""
    name, colon, _ = text.partition(":")
    name = _looked_up(find, name).name
    if colon:
        raise argparse.ArgumentTypeError(f"{text!r}: bench accepts no parameters; expected {name!r}")
    return name


def _curve(text: str) -> Curve:
    return _looked_up(Curve.parse, text)


def _whole(text: str, most: int) -> int:
    """Return a whole number from 1. It may be in scientific notation, which `int` rejects: 1e6."""
    number = float(text)
    if not (number.is_integer() and 1 <= number <= most):
        raise ValueError
    return int(number)


def _threads(text: str) -> int:
    try:
        return _whole(text, MAX_THREADS)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to {MAX_THREADS}") from None


def _sizes(text: str) -> tuple[int, ...]:
    try:
        return tuple(dict.fromkeys(_whole(size, MAX_SIZE) for size in text.split(",")))
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a comma-separated list of whole numbers from 1 to {MAX_SIZE}"
        ) from None


def _dtype(name: str) -> np.dtype:
    if name not in DTYPES:
        close = difflib.get_close_matches(name, DTYPES, n=1)
        hint = f"did you mean {close[0]!r}? " if close else ""
        raise argparse.ArgumentTypeError(f"unknown dtype {name!r}; {hint}valid: {', '.join(DTYPES)}")
    return np.dtype(name)


def _file(text: str) -> Path:
    """Return the path of a file. Check first that it can be written."""
    path = Path(text)
    existed = path.exists()
    try:
        path.open("ab").close()
    except OSError as error:
        raise argparse.ArgumentTypeError(f"can't write {text!r}: {error.strerror}") from None
    if not existed:
        path.unlink()
    return path


def _figure(text: str) -> Path:
    """Return the path of a picture. Check first that it can be written, and that its suffix names a known format."""
    path = _file(text)
    if path.suffix.lower() not in FIGURES:
        raise argparse.ArgumentTypeError(f"unknown format of {text!r}; valid suffixes: {', '.join(FIGURES)}")
    return path


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m fastact", description="Benchmarks, plots and configuration of fastact.")
    parser.add_argument("--version", action="version", version=fastact.__version__)
    commands = parser.add_subparsers(metavar="{bench,plot,info}")
    parser.set_defaults(run=_help, parser=parser)

    names = f"activations: {', '.join(VALUES)}; and the other names that fastact.get finds"
    bench = commands.add_parser("bench", help="compare with the fastest NumPy equivalent", epilog=names)
    bench.add_argument(
        "functions", nargs="*", type=_function, metavar="FUNCTION", help="activations to measure (default: all)"
    )
    bench.add_argument("--quick", action="store_true", help="use fewer sizes and shorter samples: at most 20 s")
    bench.add_argument("--sizes", type=_sizes, metavar="N,M", help="numbers of elements per array, such as 16,1e6")
    bench.add_argument(
        "--dtype", type=_dtype, default=np.dtype("float32"), help="data type of the arrays (default: float32)"
    )
    bench.add_argument(
        "--threads",
        type=_threads,
        default=1,
        metavar="N",
        help="threads of fastact (default: 1, the number that NumPy uses)",
    )
    bench.add_argument(
        "--json", type=_file, metavar="FILE", help="write all measurements to a JSON file, in ns per element"
    )
    bench.add_argument("--plot", type=_figure, metavar="FILE", help="write a figure of the speed-ups (PNG, SVG or PDF)")
    bench.set_defaults(run=_bench, parser=bench)

    plot = commands.add_parser("plot", help="plot activations and their derivatives", epilog=names)
    plot.add_argument(
        "curves",
        nargs="*",
        type=_curve,
        metavar="FUNCTION",
        help="activations to plot, with parameters as in a call: leaky_relu:0.2, elu:alpha=2, hard_tanh:-2,2; "
        "all activations with --gallery alone",
    )
    plot.add_argument("--gallery", action="store_true", help="draw a small panel for each activation")
    plot.add_argument(
        "-o", "--output", type=_figure, metavar="FILE", help="file to write (PNG, SVG or PDF; default: open a window)"
    )
    plot.add_argument(
        "--range",
        nargs=2,
        type=float,
        default=SPAN,
        metavar=("LOW", "HIGH"),
        help="range of x, separated by a space (default: {:g} {:g})".format(*SPAN),
    )
    plot.set_defaults(run=_plot, parser=plot)

    info = commands.add_parser("info", help="print versions, instruction sets, threads and compiler")
    info.set_defaults(run=_info, parser=info)
    return parser


def _require(parser: argparse.ArgumentParser, module: str, extra: str) -> None:
    """Exit if a module can't be imported. If it is missing, say which extra of fastact installs it."""
    try:
        importlib.import_module(module)
    except ImportError:
        parser.exit(1, f'{parser.prog} needs {module}: python -m pip install "fastact[{extra}]"\n')
    except ValueError as error:  # MPLBACKEND is invalid
        parser.exit(1, f"{parser.prog}: can't import {module}: {error}\n")


def _help(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    parser.print_help(sys.stderr)
    parser.exit(2)


def _bench(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    available = [name for name, ufunc in VALUES.items() if args.dtype.char in ufunc.types]
    for name in args.functions:
        if name not in available:
            parser.error(f"{name} has no loop for {args.dtype}; valid functions: {', '.join(available)}")
    _require(parser, "rich", "bench")
    if args.plot:
        _require(parser, "matplotlib", "bench")
    from fastact._cli import bench

    plan = bench.Plan(
        functions=tuple(args.functions or available),
        sizes=args.sizes or (QUICK_SIZES if args.quick else SIZES),
        dtype=args.dtype,
        seconds=QUICK_SECONDS if args.quick else SECONDS,
        sample_ns=QUICK_SAMPLE_NS if args.quick else SAMPLE_NS,
        threads=args.threads,
    )
    bench.main(plan, args.json, args.plot)


def _plot(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    try:
        span = checked(args.range)
    except ValueError as error:
        parser.error("--range {:g} {:g} {}".format(*args.range, error))
    if not (args.curves or args.gallery):
        parser.error("give at least one function, or --gallery for all")
    _require(parser, "matplotlib", "plot")
    from fastact._cli import plot

    draw = plot.gallery if args.gallery else plot.curves
    curves = args.curves or [Curve.parse(name) for name in VALUES]
    if args.output:
        plot.save(draw(curves, span), args.output)
        return
    from fastact._cli import window  # imported here because only a window needs pyplot

    try:
        draw(curves, span, window.new_figure)
    except RuntimeError as error:
        parser.exit(1, f"{parser.prog}: {error}; write a file with -o FILE\n")
    window.show()


def _info(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    fastact.show_config()


def _without_exponent(argument: str) -> str:
    """Write a negative number without an exponent, because argparse takes ``-1e3`` for an option."""
    return np.format_float_positional(float(argument), trim="0") if re.fullmatch(NEGATIVE, argument) else argument


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, and return the exit status."""
    arguments = map(_without_exponent, sys.argv[1:] if argv is None else argv)
    try:
        try:
            args = _parser().parse_args(list(arguments))
            args.run(args.parser, args)
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at exit
        if not isinstance(error, BrokenPipeError):  # then the reader of the output has stopped, as `head` does
            sys.stderr.write(f"python -m fastact: can't write the output: {error}\n")
        return 1
    return 0
