"""Pairs that a dossier of fresh news sets side by side, and people's verdicts on them.

    python eval/pairs.py figures|contradicts            the drawn pairs that have no verdict yet
    python eval/pairs.py figures|contradicts --table    how many of the judged pairs are right, and what is wrong

``figures``: two figures of two reports in one group, one pair a group, of stories that three outlets tell; right where both
count the same thing. ``contradicts``: two utterances judged to contradict each other; right where they do. The news is that
of the days in ``DAYS`` from ``ant-2018``, without the bank and its near-copies. Verdicts stand in ``eval/judged/<kind>.jsonl``
by report and place.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from fresh import BANK, NEWS, SEED, near, ranked, runs
from isnad import desk
from isnad.intake.text import report
from isnad.model import Dossier, Given, Reading

DAYS = ("2018-03-05", "2018-03-12", "2018-05-08", "2018-05-14", "2018-07-18", "2018-07-25")
"""From the first up to the second of each two, without it."""

COUNT = 100
OUTLETS = 3
AROUND = 110
FOLDER = Path(__file__).resolve().parent / "judged"

Place = tuple[str, int]
Pair = tuple[Place, Place]


def readings() -> Iterator[Reading]:
    """The reports of the days, read."""
    bank = [json.loads(line) for line in BANK.read_text("utf-8").splitlines()]
    known, printed = {row["id"] for row in bank}, set().union(*(runs(row["text"]) for row in bank))
    for path in sorted(NEWS.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if _wanted(row["published"]) and row["id"] not in known and not near(row["text"], printed):
                    given = Given(row["published"], row["outlet"])
                    text = f"{row['title']}\n{row['text']}"
                    yield desk.read(report(text, key=row["id"], outlet=row["outlet"], given=given))


def _wanted(published: str) -> bool:
    return any(first <= published < last for first, last in zip(DAYS[::2], DAYS[1::2], strict=True))


def figures(dossier: Dossier) -> Iterator[tuple[Pair, str]]:
    """For each group of a story of three outlets one pair of figures of two reports, with its verdict."""
    outlet = {reading.report.key: reading.report.outlet for reading in dossier.reports}
    wide = {s.id for s in dossier.stories if len({outlet[key] for key in s.reports}) >= OUTLETS}
    for group in dossier.figures:
        told = {frozenset((relation.a, relation.b)): relation.verdict for relation in group.relations}
        pairs = [(a, b) for a, b in combinations(group.members, 2) if a.report != b.report]
        if pairs and wide & set(group.stories):
            a, b = min(
                pairs, key=lambda pair: ranked(SEED, pair[0].report, pair[0].start, pair[1].report, pair[1].start)
            )
            yield ((a.report, a.start), (b.report, b.start)), told.get(frozenset((a.figure, b.figure)), "")


def contradicts(dossier: Dossier) -> Iterator[tuple[Pair, str]]:
    """All pairs of utterances that are judged to contradict each other, with the reason."""
    for group in dossier.statements:
        place = {member.statement: (member.report, member.start) for member in group.members}
        for relation in group.relations:
            if relation.verdict == "contradicts":
                yield (place[relation.a], place[relation.b]), relation.why


KINDS = {"figures": figures, "contradicts": contradicts}


def verdicts(kind: str) -> dict[Pair, str]:
    """What is wrong with each judged pair, empty where it is right."""
    path = FOLDER / f"{kind}.jsonl"
    rows = map(json.loads, path.read_text("utf-8").splitlines()) if path.exists() else ()
    return {(tuple(row["a"]), tuple(row["b"])): row["wrong"] for row in rows}


def shown(pair: Pair, why: str, texts: dict[str, str]) -> str:
    """What a judge needs to see: the row to fill in, the verdict, and the words around both places."""
    lines = [json.dumps({"a": pair[0], "b": pair[1], "wrong": ""}), f"  {why}"]
    for key, start in pair:
        text = texts[key]
        around = f"{text[max(0, start - AROUND) : start]}⟦{text[start : start + AROUND]}"
        lines.append(f"  {text.partition(chr(10))[0][:70]} || {' '.join(around.split())}")
    return "\n".join(lines)


def table(drawn: list[tuple[Pair, str]], known: dict[Pair, str]) -> list[str]:
    """How many are judged and right, and what is wrong with the others."""
    wrongs = [known[pair] for pair, _ in drawn if pair in known]
    right = sum(not wrong for wrong in wrongs)
    head = f"{len(drawn)} pairs drawn, {len(wrongs)} judged, {right} right  {right / max(1, len(wrongs)):.1%}"
    return [head, *(f"  {wrong}" for wrong in sorted(filter(None, wrongs)))]


def main() -> int:
    """Show what wants a verdict, or the table of verdicts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--table", action="store_true")
    asked = parser.parse_args()
    if not NEWS.exists():
        print("no ../shared/data/ant-2018: nothing to draw from", file=sys.stderr)
        return 1
    dossier = desk.dossier(readings())
    found: list[tuple[Pair, Any]] = sorted(KINDS[asked.kind](dossier), key=lambda item: ranked(SEED, *item[0]))[:COUNT]
    known = verdicts(asked.kind)
    texts = {reading.report.key: reading.report.text for reading in dossier.reports}
    waiting = (shown(pair, why, texts) for pair, why in found if pair not in known)
    print(*(table(found, known) if asked.table else waiting), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
