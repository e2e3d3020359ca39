"""The parser of the command line.

For an invalid command line, the parser prints one line to stderr and exits with status 2. If an optional package is
missing, it exits with status 1. Both happen before anything is measured.
"""

from __future__ import annotations

import argparse
import difflib
import importlib
import math
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import numpy as np

import fastact
from fastact._cli.spelling import VALUES

DTYPES = list(dict.fromkeys(np.dtype(char).name for ufunc in VALUES.values() for char in ufunc.types))
MAX_SIZE = 1 << 28
SIZES, QUICK_SIZES = (16, 1024, 65_536, 1_048_576), (16, 65_536)
SECONDS, QUICK_SECONDS = 90, 14
SAMPLE_NS, QUICK_SAMPLE_NS = 500_000, 200_000


class _Parser(argparse.ArgumentParser):
    """A parser that prints an error in one line, without the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: error: {message}\n")


def _closest(kind: str, name: str, valid: Sequence[str]) -> argparse.ArgumentTypeError:
    close = difflib.get_close_matches(name, valid, n=1)
    hint = f"did you mean {close[0]!r}? " if close else ""
    return argparse.ArgumentTypeError(f"unknown {kind} {name!r}; {hint}valid: {', '.join(valid)}")


def _functions(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_function(name.strip()) for name in text.split(",")))


def _function(name: str) -> str:
    if name not in VALUES:
        raise _closest("function", name, list(VALUES))
    return name


def _sizes(text: str) -> tuple[int, ...]:
    try:
        sizes = tuple(dict.fromkeys(int(size) for size in text.split(",")))
    except ValueError:
        sizes = (0,)
    if not 1 <= min(sizes) <= max(sizes) <= MAX_SIZE:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a comma-separated list of whole numbers from 1 to {MAX_SIZE}"
        )
    return sizes


def _dtype(name: str) -> np.dtype:
    if name not in DTYPES:
        raise _closest("dtype", name, DTYPES)
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

    bench = commands.add_parser("bench", help="compare with the fastest NumPy equivalent")
    bench.add_argument("--quick", action="store_true", help="use fewer sizes and shorter samples: at most 20 s")
    bench.add_argument("--functions", type=_functions, metavar="A,B", help="activations to measure (default: all)")
    bench.add_argument("--sizes", type=_sizes, metavar="N,M", help="numbers of elements per array")
    bench.add_argument(
        "--dtype", type=_dtype, default=np.dtype("float32"), help="data type of the arrays (default: float32)"
    )
    bench.add_argument("--json", type=_file, metavar="FILE", help="write all measurements to a JSON file")
    bench.add_argument("--plot", type=_file, metavar="FILE", help="write a figure of the speed-ups (PNG, SVG or PDF)")
    bench.set_defaults(run=_bench, parser=bench)

    plot = commands.add_parser("plot", help="plot activations and their derivatives")
    plot.add_argument(
        "functions",
        nargs="*",
        type=_function,
        metavar="FUNCTION",
        help="activations to plot; all of them with --gallery alone",
    )
    plot.add_argument("--gallery", action="store_true", help="draw a small panel for each activation")
    plot.add_argument(
        "-o", "--output", type=_file, required=True, metavar="FILE", help="file to write (PNG, SVG or PDF)"
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
    for name in args.functions or ():
        if name not in available:
            parser.error(f"{name} has no loop for {args.dtype}; valid functions: {', '.join(available)}")
    _require(parser, "rich")
    if args.plot:
        _require_figure_format(parser, args.plot)
    from fastact._cli import bench

    plan = bench.Plan(
        functions=args.functions or tuple(available),
        sizes=args.sizes or (QUICK_SIZES if args.quick else SIZES),
        dtype=args.dtype,
        seconds=QUICK_SECONDS if args.quick else SECONDS,
        sample_ns=QUICK_SAMPLE_NS if args.quick else SAMPLE_NS,
    )
    bench.main(plan, args.json, args.plot)


def _plot(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    low, high = args.range
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        parser.error(f"--range {low:g} {high:g} is not a finite LOW below a finite HIGH")
    if not (args.functions or args.gallery):
        parser.error("give at least one function, or --gallery for all")
    _require_figure_format(parser, args.output)
    from fastact._cli import plot

    draw = plot.gallery if args.gallery else plot.curves
    plot.save(draw(args.functions or list(VALUES), (low, high)), args.output)


def _info(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    fastact.show_config()


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, and return the exit status."""
    args = _parser().parse_args(argv)
    try:
        args.run(args.parser, args)
    except KeyboardInterrupt:
        return 130
    return 0
