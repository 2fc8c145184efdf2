"""What comparing costs as reports grow in number: news of five outlets from ``../shared``, or the examples.

compare_many.py [N]     read N reports, then 2 N (500 and 1,000), compare them, print the table
compare_many.py --record   write it into docs/performance.md as well
"""

import argparse
import gzip
import json
import os
import resource
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from time import process_time

from isnad import desk
from isnad.intake.paths import reports
from isnad.intake.text import report
from isnad.model import Given, Reading, Report
from isnad.reading import read
from read_bank import machine, record

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "data" / "ant-2018"
START, END = "<!-- compared -->", "<!-- end of compared -->"
MOST_GROWTH = 2.6
"""Times that comparing twice as many reports may cost, with what a busy machine adds to 2.3."""


def main() -> int:
    """Measure and print; the exit status is 1 where twice the reports cost more than they may."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=500)
    parser.add_argument("--record", action="store_true")
    asked = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    found = list(islice(news(), 2 * asked.number))
    start = process_time()
    readings = [read(item) for item in found]
    reading = process_time() - start
    rows = [measured(readings[:size]) for size in (len(found) // 2, len(found))]
    lines = table(rows, reading, peak_megabytes())
    print(*lines, sep="\n")
    if asked.record:
        record(lines, START, END)
    return 1 if NEWS.exists() and rows[1][1] > MOST_GROWTH * rows[0][1] else 0


def news() -> Iterator[Report]:
    """Reports in the order of their days, so that half of them is half of the time and as dense in stories."""
    if not NEWS.exists():
        found = reports([str(ROOT / "examples")])
        yield from (item for item in found if isinstance(item, Report))
        return
    rows = []
    for path in sorted(NEWS.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows += [json.loads(line) for line in lines]
    for number, row in enumerate(sorted(rows, key=lambda row: (row["published"] or "", row["url"]))):
        given = Given(row["published"], row["author"])
        text = row["title"] + "\n" + row["text"]
        yield report(text, key=str(number), url=row["url"], outlet=row["outlet"], title=row["title"], given=given)


def measured(readings: list[Reading]) -> tuple[int, float, int]:
    """How many reports, seconds of the processor to compare them, and the stories that came out."""
    start = process_time()
    made = desk.dossier(readings)
    return len(readings), process_time() - start, len(made.stories)


def table(rows: list[tuple[int, float, int]], reading: float, peak: int) -> list[str]:
    """The measurement as a table in Markdown."""
    what = "news of five outlets" if NEWS.exists() else "the examples (there is no ../shared)"
    cells = [f"| {size:,} | {comparing:.1f} | {stories:,} |" for size, comparing, stories in rows]
    growth = f"Twice the reports: {rows[1][1] / rows[0][1]:.1f} times the time to compare. "
    rest = f"Reading {rows[1][0]:,} took {reading:.0f} s; readings and all else were at most {peak:,} MB."
    head = ["| reports | seconds to compare | stories |", "| ---: | ---: | ---: |"]
    return [f"Reports of {what}; {machine()}; seconds of the processor.", "", *head, *cells, "", growth + rest]


def peak_megabytes() -> int:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
