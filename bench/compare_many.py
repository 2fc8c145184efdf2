"""What comparing costs as reports grow in number: news of five outlets from ``../shared``, or the examples.

compare_many.py [N]     read 2 N reports (1,000), compare N of them, then all, print the table
compare_many.py --record   write it into docs/performance.md as well

Another process reads the reports and leaves the readings in a file, as they lie in a desk: the memory is that of comparing.
"""

import argparse
import gzip
import json
import os
import pickle
import resource
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from isnad import desk
from isnad.compare.uncollected import uncollected
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
    parser.add_argument("--readings", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.readings:
        write(asked.number, asked.readings)
        return 0
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with TemporaryDirectory() as folder:
        path = Path(folder) / "readings"
        start = children_seconds()
        subprocess.run([sys.executable, __file__, str(2 * asked.number), "--readings", str(path)], check=True)
        reading = children_seconds() - start
        start = process_time()
        found = loaded(path)
        loading = process_time() - start
    rows = [measured(found[:size]) for size in (len(found) // 2, len(found))]
    lines = table(rows, reading, loading, peak_megabytes())
    print(*lines, sep="\n")
    if asked.record:
        record(lines, START, END)
    return 1 if NEWS.exists() and rows[1][1] > MOST_GROWTH * rows[0][1] else 0


def write(number: int, path: Path) -> None:
    """Read the first reports and leave their readings in a file."""
    with path.open("wb") as file:
        for item in islice(news(), number):
            pickle.dump(read(item), file, pickle.HIGHEST_PROTOCOL)


def loaded(path: Path) -> list[Reading]:
    """The readings that another process left."""
    found = []
    with uncollected(), path.open("rb") as file:
        while file.peek(1):
            found.append(pickle.load(file))  # noqa: S301 — this file was written by the process started above
    return found


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


def table(rows: list[tuple[int, float, int]], reading: float, loading: float, peak: int) -> list[str]:
    """The measurement as a table in Markdown."""
    what = "news of five outlets" if NEWS.exists() else "the examples (there is no ../shared)"
    cells = [f"| {size:,} | {comparing:.1f} | {stories:,} |" for size, comparing, stories in rows]
    growth = f"Twice the reports: {rows[1][1] / rows[0][1]:.1f} times the time to compare. "
    rest = f"Loading {rows[1][0]:,} readings took {loading:.0f} s (reading them {reading:.0f} s, in another process); "
    rest += f"readings and all else were at most {peak:,} MB."
    head = ["| reports | seconds to compare | stories |", "| ---: | ---: | ---: |"]
    return [f"Reports of {what}; {machine()}; seconds of the processor.", "", *head, *cells, "", growth + rest]


def children_seconds() -> float:
    """Seconds of the processor that finished child processes have had."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_megabytes() -> int:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
