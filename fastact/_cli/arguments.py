"""The parser of the command line.

For an invalid command line, the parser prints one line to stderr and exits with status 2. If an optional package is
missing, it exits with status 1. Both happen before anything is measured.
"""

from __future__ import annotations

import argparse
import difflib
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import numpy as np

import fastact
from fastact._cli.curve import Curve, checked
from fastact._cli.spelling import VALUES
from fastact._registry import find

DTYPES = list(dict.fromkeys(np.dtype(char).name for ufunc in VALUES.values() for char in ufunc.types))
MAX_SIZE = 1 << 28
SIZES, QUICK_SIZES = (16, 1024, 65_536, 1_048_576), (16, 65_536)
SECONDS, QUICK_SECONDS = 90, 14
SAMPLE_NS, QUICK_SAMPLE_NS = 500_000, 200_000


class _Parser(argparse.ArgumentParser):
    """A parser that accepts no abbreviated options, and prints an error in one line, without the usage."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(allow_abbrev=False, **kwargs)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: error: {message}\n")


def _function(text: str) -> str:
    """Return fastact's name of an activation."""
    try:
        return find(text).name
    except KeyError as error:
        raise argparse.ArgumentTypeError(error.args[0]) from None


def _curve(text: str) -> Curve:
    try:
        return Curve.parse(text)
    except (KeyError, ValueError) as error:
        raise argparse.ArgumentTypeError(error.args[0]) from None


def _size(text: str) -> int:
    """Return a whole number. It may be in scientific notation, which `int` rejects: 1e6."""
    size = float(text)
    if not (size.is_integer() and 1 <= size <= MAX_SIZE):
        raise ValueError
    return int(size)


def _sizes(text: str) -> tuple[int, ...]:
    try:
        return tuple(dict.fromkeys(_size(size) for size in text.split(",")))
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


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m fastact", description="Benchmarks, plots and configuration of fastact.")
    parser.add_argument("--version", action="version", version=fastact.__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="{bench,plot,info}")

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
        "--json", type=_file, metavar="FILE", help="write all measurements to a JSON file, in ns per element"
    )
    bench.add_argument("--plot", type=_file, metavar="FILE", help="write a figure of the speed-ups (PNG, SVG or PDF)")
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
        "-o", "--output", type=_file, metavar="FILE", help="file to write (PNG, SVG or PDF; default: open a window)"
    )
    plot.add_argument(
        "--range", nargs=2, type=float, default=(-5.0, 5.0), metavar=("LOW", "HIGH"), help="range of x (default: -5 5)"
    )
    plot.set_defaults(run=_plot, parser=plot)

    info = commands.add_parser("info", help="print versions, instruction sets, threads and compiler")
    info.set_defaults(run=_info, parser=info)
    return parser


def _require(parser: argparse.ArgumentParser, *modules: str) -> None:
    """Exit with an installation hint if one of the modules of ``fastact[bench]`` is missing."""
    for module in modules:
        try:
            importlib.import_module(module)
        except ImportError:
            parser.exit(1, f'{parser.prog} needs {module}: python -m pip install "fastact[bench]"\n')


def _require_figure_format(parser: argparse.ArgumentParser, file: Path) -> None:
    """Exit unless matplotlib is installed and supports the format of the file's suffix."""
    _require(parser, "matplotlib")
    from matplotlib.backend_bases import FigureCanvasBase

    formats = FigureCanvasBase.get_supported_filetypes()
    if file.suffix[1:].lower() not in formats:
        parser.error(f"unknown format of {str(file)!r}; valid suffixes: {', '.join(f'.{name}' for name in formats)}")


def _bench(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    available = [name for name, ufunc in VALUES.items() if args.dtype.char in ufunc.types]
    for name in args.functions:
        if name not in available:
            parser.error(f"{name} has no loop for {args.dtype}; valid functions: {', '.join(available)}")
    _require(parser, "rich")
    if args.plot:
        _require_figure_format(parser, args.plot)
    from fastact._cli import bench

    plan = bench.Plan(
        functions=tuple(args.functions or available),
        sizes=args.sizes or (QUICK_SIZES if args.quick else SIZES),
        dtype=args.dtype,
        seconds=QUICK_SECONDS if args.quick else SECONDS,
        sample_ns=QUICK_SAMPLE_NS if args.quick else SAMPLE_NS,
    )
    bench.main(plan, args.json, args.plot)


def _plot(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    try:
        span = checked(args.range)
    except ValueError as error:
        parser.error("--range {:g} {:g}: {}".format(*args.range, error))
    if not (args.curves or args.gallery):
        parser.error("give at least one function, or --gallery for all")
    if args.output:
        _require_figure_format(parser, args.output)
    else:
        _require(parser, "matplotlib")
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


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, and return the exit status."""
    try:
        try:
            args = _parser().parse_args(argv)
            args.run(args.parser, args)
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of the output has stopped, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at exit
        return 1
    return 0
