"""Stories among many: the bank's reports hidden among others of the same months from ``ant-2018``.

    python eval/stories_hidden.py [--count N]            B-cubed over the bank's reports among N others (5,000), and whether
                                                         the order of arrival matters
    python eval/stories_hidden.py --count 10000 --draw   groups of three outlets or more that have no verdict yet
    python eval/stories_hidden.py --count 10000 --table  how many of the groups that people judged are pure

Near-copies of the bank's reports are left out of the others. A group is pure where each of its reports tells the same
happening or follows it up (its toll, its inquiry, what was answered); reports of one theme are not. Verdicts stand in
``eval/judged/stories.jsonl`` by the ids of the reports; a group that is made otherwise than it was judged counts as not judged.
"""

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from math import comb
from pathlib import Path
from time import perf_counter
from typing import Any

from fresh import BANK, NEWS, SEED, near, ranked, runs
from isnad.compare.page import Page, page
from isnad.compare.story_index import StoryIndex
from isnad.intake.text import report
from isnad.model import Given
from isnad.reading import LANGUAGES, read

COUNT = 5_000
SHUFFLES = 5
DRAWN = 100
OUTLETS = 3
ARABIC = LANGUAGES["ar"]
VERDICTS = Path(__file__).resolve().parent / "judged" / "stories.jsonl"

Groups = Sequence[Sequence[int]]


def others(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Rows of the bank's months that are neither in the bank nor near-copies of it, in the order of the seed."""
    bank = [json.loads(line) for line in BANK.read_text("utf-8").splitlines()]
    known, months = {row["id"] for row in bank}, {row["published"][:7] for row in bank}
    printed = set().union(*(runs(row["text"]) for row in bank))
    rows = []
    for path in sorted(NEWS.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows += [row for line in lines if (row := json.loads(line))["published"][:7] in months]
    taken = 0
    for row in sorted(rows, key=lambda row: ranked(seed, row["id"], row["url"])):
        if taken == count:
            return
        if row["id"] not in known and not near(row["text"], printed):
            taken += 1
            yield row


def laid_out(row: dict[str, Any]) -> Page:
    """A row, read and laid out for comparing."""
    text = f"{row['title']}\n{row['text']}" if "title" in row else row["text"]
    given = Given(row["published"], row["outlet"])
    return page(read(report(text, key=row["id"], url=row["url"], outlet=row["outlet"], given=given)), ARABIC)


def grouped(pages: Sequence[Page]) -> Groups:
    """The stories of the reports, taken in one by one as they come."""
    index = StoryIndex(ARABIC)
    for item in pages:
        index.add(item)
    return index.groups()


def b_cubed(found: dict[str, int], wanted: dict[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over the reports of ``wanted``.

    >>> precision, recall, _ = b_cubed({"a": 1, "b": 1, "c": 2}, {"a": "flood", "b": "flood", "c": "flood"})
    >>> round(precision, 3), round(recall, 3)
    (1.0, 0.556)
    """
    precision = recall = 0.0
    for one, story in wanted.items():
        mine = {other for other in wanted if wanted[other] == story}
        theirs = {other for other in wanted if found[other] == found[one]}
        precision += len(mine & theirs) / len(theirs) / len(wanted)
        recall += len(mine & theirs) / len(mine) / len(wanted)
    return precision, recall, 2 * precision * recall / (precision + recall)


def adjusted_rand(one: Sequence[int], other: Sequence[int]) -> float:
    """How far two partitions agree, 1 where they are one, 0 as chance would have it.

    >>> adjusted_rand([0, 0, 1, 1], [5, 5, 7, 7])
    1.0
    """
    joint, left, right = Counter(zip(one, other, strict=True)), Counter(one), Counter(other)
    both, mine, theirs = (sum(comb(size, 2) for size in table.values()) for table in (joint, left, right))
    chance = mine * theirs / comb(len(one), 2)
    return (both - chance) / ((mine + theirs) / 2 - chance)


def by_key(groups: Groups, pages: Sequence[Page]) -> dict[str, int]:
    """The number of its group, for each report."""
    return {pages[place].key: number for number, group in enumerate(groups) for place in group}


def drawn(groups: Groups, pages: Sequence[Page], bank: set[str], seed: int) -> list[list[Page]]:
    """Groups of three outlets or more without a report of the bank, in the order of the seed."""
    found = []
    for group in groups:
        members = sorted((pages[place] for place in group), key=lambda item: (str(item.day), item.key))
        keys = {item.key for item in members}
        if not keys & bank and len({item.reading.report.outlet for item in members}) >= OUTLETS:
            found.append(members)
    return sorted(found, key=lambda members: ranked(seed, *(item.key for item in members)))[:DRAWN]


def verdicts() -> dict[tuple[str, ...], str]:
    """What is wrong with each judged group, empty where it is pure."""
    rows = map(json.loads, VERDICTS.read_text("utf-8").splitlines()) if VERDICTS.exists() else ()
    return {tuple(row["reports"]): row["wrong"] for row in rows}


def shown(members: Sequence[Page]) -> str:
    """What a judge needs to see: the row to fill in, and the day, outlet and beginning of each report."""
    lines = [json.dumps({"reports": [item.key for item in members], "wrong": ""})]
    for item in members:
        first, _, rest = item.reading.report.text.partition("\n")
        lines.append(f"  {item.day} {item.reading.report.outlet}: {first} | {' '.join(rest.split())[:120]}")
    return "\n".join(lines)


def table(groups: Sequence[Sequence[Page]]) -> list[str]:
    """How many of the drawn groups are judged, how many of these are pure, and what is wrong with the others."""
    known = verdicts()
    wrongs = [wrong for members in groups if (wrong := known.get(tuple(item.key for item in members))) is not None]
    pure = sum(not wrong for wrong in wrongs)
    head = f"{len(groups)} groups drawn, {len(wrongs)} judged, {pure} pure  {pure / max(1, len(wrongs)):.1%}"
    return [head, *(f"  {wrong}" for wrong in wrongs if wrong)]


def measured(pages: Sequence[Page], gold: dict[str, str], seed: int) -> Iterator[str]:
    """B-cubed, the time that grouping takes, and how much the order of arrival changes."""
    start = perf_counter()
    ordered = sorted(pages, key=lambda item: (str(item.day), item.key))
    groups = grouped(ordered)
    taken = perf_counter() - start
    found = by_key(groups, ordered)
    precision, recall, f1 = b_cubed(found, gold)
    yield f"{len(pages)} reports in {len(groups)} stories, {taken:.1f} s"
    yield f"b-cubed over the {len(gold)} of the bank: F1 {f1:.3f}  P {precision:.3f}  R {recall:.3f}"
    for number in range(SHUFFLES):
        mixed = list(ordered)
        random.Random(seed + number).shuffle(mixed)  # noqa: S311 — an order of arrival, no secret
        other = by_key(grouped(mixed), mixed)
        same = adjusted_rand([found[item.key] for item in ordered], [other[item.key] for item in ordered])
        yield f"arrival shuffled, {number + 1}: adjusted Rand {same:.4f}"


def main() -> int:
    """Print the measures, the groups to judge, or the table of verdicts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--draw", action="store_true")
    parser.add_argument("--table", action="store_true")
    asked = parser.parse_args()
    if not NEWS.exists():
        print("no ../shared/data/ant-2018: nothing to hide the bank among", file=sys.stderr)
        return 1
    bank = [json.loads(line) for line in BANK.read_text("utf-8").splitlines()]
    gold = {
        row["id"]: row["story"]
        for path in sorted((BANK.parent / "gold").glob("*.json"))
        if "story" in (row := json.loads(path.read_text("utf-8")))
    }
    pages = [laid_out(row) for row in (*bank, *others(asked.count, asked.seed))]
    if not asked.draw and not asked.table:
        print(*measured(pages, gold, asked.seed), sep="\n")
        return 0
    groups = drawn(grouped(pages), pages, set(gold), asked.seed)
    known = verdicts()
    waiting = [members for members in groups if tuple(item.key for item in members) not in known]
    print(*(table(groups) if asked.table else map(shown, waiting)), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
