"""Addresses of France 24 that ``ant-2018`` stores twice with other text: is each reported as a revision, with what changed?

python eval/revisions.py            how many are reported, and how many with facts or only with words that changed
python eval/revisions.py --show     each of them with the facts or words that differ
"""

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fresh import NEWS
from isnad import desk
from isnad.intake.text import report
from isnad.model import Copy, Dossier, Event, Figure, Given, Reading, Statement, Timing

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Revised:
    """An address, the revisions reported for it, and what they say changed."""

    url: str
    reported: tuple[Copy, ...]
    facts: tuple[str, ...]
    words: tuple[str, ...]


def stored_twice() -> dict[str, Rows]:
    """The rows of each address that is stored with more than one text."""
    at: defaultdict[str, Rows] = defaultdict(list)
    with gzip.open(NEWS / "france24.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            at[row["url"]].append(row)
    return {url: rows for url, rows in at.items() if len({_text(row) for row in rows}) > 1}


def _text(row: dict[str, Any]) -> str:
    return f"{row['title']}\n{row['text']}"


def read(row: dict[str, Any]) -> Reading:
    """One stored state of a page."""
    given = Given(row["published"], row["outlet"])
    return desk.read(report(_text(row), key=row["id"], url=row["url"], outlet=row["outlet"], given=given))


def revised(stored: dict[str, Rows], dossier: Dossier) -> Iterator[Revised]:
    """What the dossier says of each address."""
    readings = {reading.report.key: reading for reading in dossier.reports}
    printed = {name: text for reading in readings.values() for name, text in facts(reading)}
    for url, rows in stored.items():
        keys = {row["id"] for row in rows}
        found = tuple(copy for copy in dossier.copies if copy.kind == "revision" and {copy.a, copy.b} <= keys)
        changed = tuple(printed[name] for copy in found for name in copy.changed)
        yield Revised(url, found, changed, tuple(words for copy in found for words in outside(copy, readings)))


def facts(reading: Reading) -> Iterator[tuple[str, str]]:
    """The id and the printed form of every fact."""
    text = reading.report.text
    found: tuple[Figure | Statement | Timing | Event, ...] = (
        *reading.figures,
        *reading.statements,
        *reading.dates,
        *reading.events,
    )
    for fact in found:
        yield fact.id, " ".join(text[fact.start : fact.end].split())


def outside(copy: Copy, readings: dict[str, Reading]) -> Iterator[str]:
    """The stretches of both states that the other one does not hold."""
    for key, first in ((copy.a, 0), (copy.b, 2)):
        text, at = readings[key].report.text, 0
        for span in sorted(copy.spans, key=lambda span: span[first]):
            yield from filter(None, [" ".join(text[at : span[first]].split())])
            at = max(at, span[first + 1])
        yield from filter(None, [" ".join(text[at:].split()).strip(" .")])


def main() -> int:
    """Print the count, or each revision; the exit status is 1 where one is not reported."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    if not NEWS.exists():
        print("no ../shared/data/ant-2018: nothing was stored twice", file=sys.stderr)
        return 1
    stored = stored_twice()
    found = list(revised(stored, desk.dossier([read(row) for rows in stored.values() for row in rows])))
    told = [item for item in found if item.reported]
    print(f"{len(stored)} addresses with more than one text, {len(told)} reported as revised")
    print(f"{sum(bool(item.facts) for item in told)} with facts that differ", end=", ")
    print(f"{sum(bool(item.words) and not item.facts for item in told)} with other words alone")
    print(*(item.url for item in found if not item.reported or not (item.facts or item.words)), sep="\n")
    if asked.show:
        for item in told:
            print(f"{item.url}\n  facts: {' | '.join(item.facts)}\n  words: {' | '.join(item.words)[:400]}")
    return 0 if len(told) == len(stored) else 1


if __name__ == "__main__":
    sys.exit(main())
