"""Measure fastact's performance and write ``docs/performance.md``, its plots, and the README's figures.

Run ``python benchmarks/report.py`` on an idle machine: about twenty minutes, a build by Clang included.
``--quick`` tries everything in short and writes to ``build/`` instead. ``--redraw`` writes tables and plots
again from the JSON of the last run.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.metadata
import json
import os
import sys
import time
from pathlib import Path

from peers import PEERS
from performance import (
    compilers,
    copies,
    figures,
    instruction_sets,
    others,
    page,
    ranges,
    rows,
    shapes,
    sixteen_bit,
    small,
    sweep,
    threads,
    versus,
)
from performance.race import Budget

from fastact._cli import machine

ROOT = Path(__file__).resolve().parent.parent
SECTIONS = {
    "versus": versus,
    "sixteen_bit": sixteen_bit,
    "shapes": shapes,
    "rows": rows,
    "copies": copies,
    "small": small,
    "threads": threads,
    "sweep": sweep,
    "instruction_sets": instruction_sets,
    "compilers": compilers,
    "ranges": ranges,
    "others": others,
}
MINUTES, QUICK_MINUTES = 20, 0.5
SAMPLE_NS, QUICK_SAMPLE_NS = 1_000_000, 20_000


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="short samples, into build/: the figures are noise")
    parser.add_argument("--minutes", type=float, help=f"for measuring, besides set-up (default: {MINUTES})")
    parser.add_argument("--sections", default=",".join(SECTIONS), help="measure only these, keep the others' figures")
    parser.add_argument("--json", type=Path, help="where all measurements are kept (default: build/performance.json)")
    parser.add_argument("--redraw", action="store_true", help="measure nothing")
    args = parser.parse_args()
    args.sections = [] if args.redraw else args.sections.split(",")
    if unknown := set(args.sections) - SECTIONS.keys():
        parser.error(f"unknown section {', '.join(sorted(unknown))}; valid: {', '.join(SECTIONS)}")
    args.json = args.json or ROOT / "build" / ("quick.json" if args.quick else "performance.json")
    args.minutes = args.minutes or (QUICK_MINUTES if args.quick else MINUTES)
    return args


def head(quick: bool) -> dict:
    """Describe the run: machine, versions, date."""
    versions = {peer.title: importlib.metadata.version(peer.modules[0]) for peer in list(PEERS.values())[1:]}
    return {
        "machine": machine.describe(),
        "cores": os.cpu_count(),
        "date": datetime.date.today().isoformat(),
        "peers": versions,
        "quick": quick,
    }


def fill_readme(content: str) -> None:
    """Put the figures where the README has its mark."""
    sys.path.append(str(ROOT / "tools"))
    from texts import docs

    docs.README.write_text(docs.replace(docs.README.read_text(), "speed", content))


def main() -> None:
    """Measure, keep the measurements, write."""
    args = arguments()
    report = json.loads(args.json.read_text()) if args.json.exists() else {"sections": {}}
    if not args.redraw:
        report |= head(args.quick)
    budget = Budget(60 * args.minutes, QUICK_SAMPLE_NS if args.quick else SAMPLE_NS)
    args.json.parent.mkdir(exist_ok=True)
    for key in args.sections:
        began = time.perf_counter()
        report["sections"][key] = SECTIONS[key].measure(budget.part(SECTIONS[key].COSTS))
        args.json.write_text(json.dumps(report) + "\n")
        print(f"{SECTIONS[key].TITLE}: {time.perf_counter() - began:.0f} s", file=sys.stderr)

    folder = ROOT / "build" if report["quick"] else ROOT / "docs"
    figures.draw(report, folder / "performance")
    (folder / "performance.md").write_text(page.page(report, SECTIONS))
    if not report["quick"] and {"versus", "small"} <= report["sections"].keys():
        fill_readme(page.readme(report))
    print(f"wrote {folder / 'performance.md'}", file=sys.stderr)


if __name__ == "__main__":
    main()
