"""Facts of news that nobody tuned on, drawn evenly over the outlets of ``ant-2018``, and people's verdicts on them.

    python eval/fresh.py figures|dates|statements [--count N] [--seed S]     the drawn facts that have no verdict yet
    python eval/fresh.py figures|dates|statements [--count N] [--seed S] --table     how many are right, and what is wrong
    python eval/fresh.py statements --from fignews ...     the same of posts machine-translated into Arabic

Reports of the bank and their near-copies are left out. The same seed draws the same facts as long as they are read on
the same characters. Verdicts stand in ``eval/fresh/<kind>.jsonl``: the report, the span, a digest of what was read, and
in ``wrong`` each aspect that is wrong with the kind of error. A fact that is read otherwise than it was judged counts
as not judged.
"""

import argparse
import csv
import gzip
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from isnad.intake.text import report
from isnad.model import Figure, Given, Link, Phrase, Reading, Span, Statement, Timing
from isnad.reading import read

ROOT = Path(__file__).resolve().parent.parent
POSTS = ROOT.parent / "shared" / "data" / "fignews-iaa" / "FIGNEWS-2024-TEXT-IAA.tsv"
NEWS = ROOT.parent / "shared" / "data" / "ant-2018"
BANK = ROOT.parent / "shared" / "gold" / "bank" / "reports.jsonl"
JUDGED = Path(__file__).resolve().parent / "fresh"
SEED = 20261121
MOST_OF_A_REPORT = 3
NEAR, RUN = 0.2, 5
"""A report of which this share of its runs of five words stands in the bank is a near-copy of it."""
AROUND = 160
"""Characters of context that are shown on either side of a fact."""

Fact = Figure | Timing | Statement


@dataclass(frozen=True)
class Kind:
    """One sort of fact: where a reading keeps it, what is judged of it, and which of its values that rests on."""

    of: Callable[[Reading], tuple[Fact, ...]]
    aspects: tuple[str, ...]
    values: tuple[str, ...]
    count: int


KINDS = {
    "figures": Kind(lambda r: r.figures, ("value",), ("text", "low", "high", "bound", "unit", "fate", "of"), 300),
    "dates": Kind(lambda r: r.dates, ("value",), ("text", "value", "grain"), 300),
    "statements": Kind(
        lambda r: r.statements,
        ("statement", "speaker", "chain", "content"),
        ("cue", "speaker", "via", "mode", "act", "content"),
        200,
    ),
}


@dataclass(frozen=True)
class Drawn:
    """One fact of one drawn report."""

    key: str
    text: str
    published: str | None
    fact: Fact
    digest: str


def drawn(kind: Kind, count: int, seed: int, source: str = "news") -> list[Drawn]:
    """``count`` facts, at most three of a report; outlets take turns."""
    found: list[Drawn] = []
    for reading in SOURCES[source](seed):
        key, text = reading.report.key, reading.report.text
        facts = sorted(kind.of(reading), key=lambda fact: ranked(seed, key, fact.start))[:MOST_OF_A_REPORT]
        found += [Drawn(key, text, reading.published.value, fact, digest(fact, kind.values)) for fact in facts]
        if len(found) >= count:
            return found[:count]
    return found


def readings(seed: int) -> Iterator[Reading]:
    """Fresh reports, read, in the order in which the seed draws them."""
    bank = [json.loads(line) for line in BANK.read_text(encoding="utf-8").splitlines()]
    known = {row["id"] for row in bank}
    printed = set().union(*(runs(row["text"]) for row in bank))
    outlets = [iter(_shuffled(path, seed)) for path in sorted(NEWS.glob("*.jsonl.gz"))]
    while outlets:
        for outlet in tuple(outlets):
            row = next(outlet, None)
            if row is None:
                outlets.remove(outlet)
            elif row["id"] not in known and not near(row["text"], printed):
                text = f"{row['title']}\n{row['text']}"
                yield read(report(text, key=row["id"], given=Given(row["published"], row["outlet"])))


def posts(seed: int) -> Iterator[Reading]:
    """Posts of outlets of four languages, machine-translated into Arabic, read in the order in which the seed draws them."""
    with POSTS.open(encoding="utf-8", newline="") as lines:
        rows = {(row["Source Language"], row["ID"]): row["Arabic MT"] for row in csv.DictReader(lines, delimiter="\t")}
    foreign = [(language, number) for language, number in rows if language != "Arabic"]
    for language, number in sorted(foreign, key=lambda key: ranked(seed, *key)):
        yield read(report(rows[language, number], key=f"fignews-{language}-{number}"))


SOURCES: dict[str, Callable[[int], Iterator[Reading]]] = {"news": readings, "fignews": posts}


@cache
def _rows(path: Path) -> tuple[str, ...]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return tuple(lines)


def _shuffled(path: Path, seed: int) -> Iterator[dict[str, Any]]:
    lines = _rows(path)
    for number in sorted(range(len(lines)), key=lambda number: ranked(seed, path.name, number)):
        yield json.loads(lines[number])


def ranked(*of: object) -> str:
    """By what things are drawn: the order of these hashes is chance, and always the same."""
    return sha256("\x1f".join(map(str, of)).encode()).hexdigest()


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of five words."""
    words = text.split()
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def near(text: str, printed: set[tuple[str, ...]]) -> bool:
    """Whether much of ``text`` stands in ``printed``, runs of words of other reports."""
    own = runs(text)
    return len(own & printed) > NEAR * len(own)


def digest(fact: Fact, values: tuple[str, ...]) -> str:
    """Eight hex digits of all that was read of ``fact`` and can be right or wrong."""
    return ranked(*(_plain(getattr(fact, name)) for name in values))[:8]


def _plain(value: object) -> object:
    """``value`` without ids, which may change from version to version."""
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Link) and value.text is None:
        return [value.name]
    return [value.text, value.start] if isinstance(value, Link | Phrase) else value


def verdicts(name: str) -> dict[tuple[str, int, int, str], dict[str, str]]:
    """The kept verdicts of one kind: what is wrong, by report, span and digest."""
    path = JUDGED / f"{name}.jsonl"
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines()) if path.exists() else ()
    return {(row["report"], row["start"], row["end"], row["digest"]): row["wrong"] for row in rows}


def table(kind: Kind, found: list[Drawn], judged: dict[tuple[str, int, int, str], dict[str, str]]) -> list[str]:
    """One line an aspect, then the kinds of error by how often they occur.

    What is no statement at all is out of the count of its speaker, chain and content: there are none to be right.
    """
    wrongs = [wrong for item in found if (wrong := judged.get(_key(item))) is not None]
    lines = [f"{len(found)} drawn, {len(wrongs)} judged, {len({item.key for item in found})} reports"]
    for aspect in kind.aspects:
        asked = [wrong for wrong in wrongs if aspect == kind.aspects[0] or kind.aspects[0] not in wrong]
        right = sum(aspect not in wrong for wrong in asked)
        lines.append(f"{aspect:10} {right:4} of {len(asked):4} right  {right / max(1, len(asked)):.1%}")
    errors = Counter(f"{aspect}: {error}" for wrong in wrongs for aspect, error in wrong.items())
    return lines + [f"  {times:3}  {error}" for error, times in errors.most_common()]


def _key(item: Drawn) -> tuple[str, int, int, str]:
    return item.key, item.fact.start, item.fact.end, item.digest


def shown(kind: Kind, item: Drawn) -> str:
    """What a judge needs to see: the row to fill in, what was read, and the words around it."""
    row = dict(zip(("report", "start", "end", "digest"), _key(item), strict=True)) | {"wrong": {}}
    read_as = {name: _plain(getattr(item.fact, name)) for name in kind.values}
    fact, text = item.fact, item.text
    around = f"{text[max(0, fact.start - AROUND) : fact.start]}⟦{text[fact.start : fact.end]}⟧{text[fact.end : fact.end + AROUND]}"
    lines = [json.dumps(row), json.dumps(read_as, ensure_ascii=False), f"published {item.published}", around]
    if isinstance(fact, Statement):
        lines += [f"content «{span.of(text)}»" for span in fact.content]
    return "\n".join(lines).replace("\n\n", "\n") + "\n"


def main() -> int:
    """Show what wants a verdict, or the table of verdicts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--count", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--from", dest="source", choices=SOURCES, default="news")
    parser.add_argument("--table", action="store_true")
    asked = parser.parse_args()
    if not NEWS.exists() or not POSTS.exists():
        print("no ../shared/data/ant-2018 and fignews-iaa: nothing to draw from", file=sys.stderr)
        return 1
    kind, judged = KINDS[asked.kind], verdicts(asked.kind)
    found = drawn(kind, asked.count or kind.count, asked.seed, asked.source)
    if asked.table:
        print(*table(kind, found, judged), sep="\n")
    else:
        print(*(shown(kind, item) for item in found if _key(item) not in judged), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
