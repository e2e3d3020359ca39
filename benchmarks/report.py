"""Measure fastact's performance. Write ``docs/performance.md``, the data of its charts, and parts of two other files.

The README gets figures, and ``CONTRIBUTING.md`` a list of the targets that are missed.

Run ``python benchmarks/report.py`` on an idle machine. It takes about twenty minutes, including a build with Clang.
``--quick`` tries everything with short samples and writes to ``build/`` instead of ``docs/``. ``--redraw`` measures
nothing and writes everything again from the JSON file of the last run. The charts are drawn only to look at; the Sphinx
build draws them again from ``docs/performance/figures.json``.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.metadata
import importlib.util
import json
import os
import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "examples"))  # the networks
from peers import PEERS
from performance import (
    compilers,
    copies,
    figures,
    instruction_sets,
    networks,
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
    "networks": networks,
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
    parser.add_argument(
        "--quick", action="store_true", help="short samples, results in build/; the figures are too noisy to use"
    )
    parser.add_argument("--minutes", type=float, help=f"time for measuring, without set-up (default: {MINUTES})")
    parser.add_argument(
        "--sections", default=",".join(SECTIONS), help="sections to measure; the others keep their figures"
    )
    parser.add_argument("--json", type=Path, help="file of all measurements (default: build/performance.json)")
    parser.add_argument("--redraw", action="store_true", help="measure nothing")
    args = parser.parse_args()
    args.sections = [] if args.redraw else args.sections.split(",")
    if unknown := set(args.sections) - SECTIONS.keys():
        parser.error(f"unknown section {', '.join(sorted(unknown))}; valid: {', '.join(SECTIONS)}")
    args.json = args.json or ROOT / "build" / ("quick.json" if args.quick else "performance.json")
    args.minutes = args.minutes or (QUICK_MINUTES if args.quick else MINUTES)
    return args


def head(quick: bool) -> dict:
    """Describe the run: machine, versions and date."""
    others = [peer for name, peer in PEERS.items() if name != "fastact"]
    versions = {peer.title: importlib.metadata.version(peer.modules[0]) for peer in others}
    if importlib.util.find_spec("sklearn"):
        versions["scikit-learn"] = importlib.metadata.version("scikit-learn")
    return {
        "machine": machine.describe(),
        "cores": os.cpu_count(),
        "date": datetime.date.today().isoformat(),
        "peers": versions,
        "quick": quick,
    }


def fill(path: Path, name: str, content: str) -> None:
    """Write new content between the marks of a name in a file."""
    sys.path.append(str(ROOT / "tools"))
    from texts import docs

    path.write_text(docs.replace(path.read_text(), name, content))


def main() -> None:
    """Measure, save the measurements after each section, and write the page."""
    args = arguments()
    report = json.loads(args.json.read_text()) if args.json.exists() else {"sections": {}}
    if not args.redraw:
        report |= head(args.quick)
    budget = Budget(60 * args.minutes, QUICK_SAMPLE_NS if args.quick else SAMPLE_NS)
    args.json.parent.mkdir(exist_ok=True)
    for key in args.sections:
        began = time.perf_counter()
        report["sections"][key] = SECTIONS[key].measure(budget.part(SECTIONS[key].SHARE))
        args.json.write_text(json.dumps(report) + "\n")
        print(f"{SECTIONS[key].TITLE}: {time.perf_counter() - began:.0f} s", file=sys.stderr)

    folder = ROOT / "build" if report["quick"] else ROOT / "docs"
    charts = page.charts(report, SECTIONS)
    figures.draw(charts, folder / "performance")
    lines = (f"{json.dumps(key)}: {json.dumps(data, ensure_ascii=False)}" for key, data in charts.items())
    (folder / "performance" / "figures.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
    (folder / "performance.md").write_text(page.page(report, SECTIONS))
    if not report["quick"]:
        fill(ROOT / "CONTRIBUTING.md", "missed targets", page.missed_targets(report, SECTIONS))
        for name, content in page.readme(report).items():
            fill(ROOT / "README.md", name, content)
    print(f"wrote {folder / 'performance.md'}", file=sys.stderr)


if __name__ == "__main__":
    main()
