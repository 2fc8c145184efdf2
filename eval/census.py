"""The commonest cues, speakers and chains of all 25,596 articles of ``ant-2018``, for a person to look at.

python eval/census.py [--most N]     read every article once; progress on a terminal; a table in Markdown
"""

import argparse
import gzip
import json
import sys
import time
from collections import Counter
from pathlib import Path

from isnad.intake.text import report
from isnad.model import Given, Reading
from isnad.reading import read

NEWS = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "ant-2018"
SHOWN = 20
EVERY = 100
"""A progress line is written after so many articles."""


def counted(reading: Reading, cues: Counter[str], speakers: Counter[str], chains: Counter[str]) -> int:
    """Count the cues, the speakers by their fullest name and the chains of one reading; how many statements it has."""
    for statement in reading.statements:
        cues[statement.cue.text] += 1
        speakers[statement.speaker.name or statement.speaker.text or "?"] += 1
        if statement.via:
            chains[" › ".join(link.name or link.text or "?" for link in statement.via)] += 1
    return len(reading.statements)


def table(heading: str, found: Counter[str], most: int) -> list[str]:
    """The commonest of one kind as rows of a Markdown table."""
    rows = [f"| {heading} | times |", "| --- | ---: |"]
    return [*rows, *(f"| {text.replace('|', '/')} | {times} |" for text, times in found.most_common(most)), ""]


def main() -> int:
    """Read all, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=SHOWN)
    asked = parser.parse_args()
    if not NEWS.exists():
        print("no ../shared/data/ant-2018: nothing to read", file=sys.stderr)
        return 1
    cues, speakers, chains = Counter[str](), Counter[str](), Counter[str]()
    began, articles, statements = time.perf_counter(), 0, 0
    for path in sorted(NEWS.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                given = Given(row["published"], row["outlet"])
                reading = read(report(f"{row['title']}\n{row['text']}", key=row["id"], given=given))
                statements += counted(reading, cues, speakers, chains)
                articles += 1
                if sys.stderr.isatty() and articles % EVERY == 0:
                    print(f"\r{articles} articles", end="", file=sys.stderr)
    took = time.perf_counter() - began
    print(f"{articles} articles, {statements} statements, {articles / took:.0f} articles/s\n")
    for heading, found in (("cue", cues), ("speaker", speakers), ("chain", chains)):
        print(*table(heading, found, asked.most), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
