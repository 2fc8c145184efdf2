"""Milliseconds that reading costs a report on one core, per stage; the bank of ``../shared``, or ``examples``.

read_bank.py            print the table
read_bank.py --record   write it into docs/performance.md as well
"""

import argparse
import os
import platform
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from isnad.intake.paths import reports
from isnad.model import Report
from isnad.reading import LANGUAGES, read

ROOT = Path(__file__).resolve().parent.parent
BANK = ROOT.parent / "shared" / "gold" / "bank" / "reports.jsonl"
PAGE = ROOT / "docs" / "performance.md"
START, END = "<!-- measured -->", "<!-- end -->"
ROUNDS = 5
LIMIT = 20.0
"""Milliseconds a report that reading may cost."""


def main() -> int:
    """Measure and print; the exit status is 1 where reading is slower than it may be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true")
    asked = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    paths = [BANK] if BANK.exists() else sorted([*ROOT.glob("examples/*.txt"), *ROOT.glob("examples/*.jsonl")])
    found = [report for report in reports(map(str, paths)) if isinstance(report, Report)]
    whole, stages = measured(found)
    lines = table(found, whole, stages)
    print(*lines, sep="\n")
    if asked.record:
        record(lines)
    return 1 if whole > LIMIT else 0


def measured(found: list[Report]) -> tuple[float, dict[str, float]]:
    """The median of some rounds: milliseconds a report, whole and per stage; lists and models are loaded before."""
    for report in found:
        read(report)
    wholes: list[float] = []
    stages: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        start = perf_counter()
        for report in found:
            read(report)
        wholes.append((perf_counter() - start) / len(found) * 1000)
        for name, seconds in staged(found).items():
            stages.setdefault(name, []).append(seconds / len(found) * 1000)
    return median(wholes), {name: median(rounds) for name, rounds in stages.items()}


def staged(found: list[Report]) -> dict[str, float]:
    """Seconds per stage over all reports."""
    spent: dict[str, float] = {}
    for report in found:
        language = LANGUAGES[report.language]
        start = perf_counter()
        draft = language.open(report)
        spent["open"] = spent.get("open", 0.0) + perf_counter() - start
        for stage in language.stages:
            start = perf_counter()
            draft = stage.run(draft)
            spent[stage.name] = spent.get(stage.name, 0.0) + perf_counter() - start
    return spent


def table(found: list[Report], whole: float, stages: dict[str, float]) -> list[str]:
    """The measurement as a table in Markdown."""
    size = sum(len(report.text) for report in found) // len(found)
    what = "the bank" if BANK.exists() else "the examples (there is no ../shared)"
    head = f"{len(found)} reports of {what}, {size} characters each on average; median of {ROUNDS} rounds; {machine()}."
    rows = [f"| {name} | {spent:.2f} |" for name, spent in stages.items()]
    return [head, "", "| stage | ms a report |", "| --- | ---: |", *rows, f"| **reading, whole** | **{whole:.2f}** |"]


def machine() -> str:
    """On what is measured."""
    return f"Python {platform.python_version()}, {platform.machine()}, one core"


def record(lines: list[str], start: str = START, end: str = END) -> None:
    """Put the table into its place in the page."""
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(start)
    after = rest.split(end)[1]
    PAGE.write_text("\n".join([before + start, "", *lines, "", end + after]), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
