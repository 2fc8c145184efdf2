"""Where what was judged is printed again: in the copies of its report."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from isnad.compare.page import Page
from isnad.model import Copy, Fact, Figure, Judged, Statement

Stretch = tuple[int, int, str, int, int]
"""A stretch of a report, and the report and stretch in which it stands again."""


def with_copies(found: Sequence[Judged], run: Sequence[Page], alike: Sequence[Copy]) -> tuple[Judged, ...]:
    """The judgements, those that call a figure or statement right or wrong with the facts that copy it and that nobody judged."""
    if not found:
        return ()
    pages = {page.key: page for page in run}
    again = _again(alike)
    known = {fact for item in found for fact in (item.fact, item.other)}
    return tuple(
        replace(item, copies=tuple(_copies(item.about[0], pages, again, known)))
        if item.holds and item.verdict in ("right", "wrong")
        else item
        for item in found
    )


def _again(alike: Sequence[Copy]) -> Mapping[str, list[Stretch]]:
    again: defaultdict[str, list[Stretch]] = defaultdict(list)
    for copy in alike:
        for start, end, other_start, other_end in copy.spans:
            again[copy.a].append((start, end, copy.b, other_start, other_end))
            again[copy.b].append((other_start, other_end, copy.a, start, end))
    return again


def _copies(
    fact: Fact, pages: Mapping[str, Page], again: Mapping[str, list[Stretch]], known: set[str]
) -> Iterator[Fact]:
    """Facts of the same kind and words within the stretches that stand in another report too, each report once."""
    told: set[str] = set()
    for start, end, key, first, last in sorted(again.get(fact.report, ()), key=lambda stretch: stretch[2:]):
        if not (start <= fact.start and fact.end <= end) or key in told:
            continue
        reading = pages[key].reading
        facts: tuple[Figure | Statement, ...] = ()
        if fact.kind in ("figure", "statement"):
            facts = reading.figures if fact.kind == "figure" else reading.statements
        for other in facts:
            words = " ".join(reading.report.text[other.start : other.end].split())
            if first <= other.start and other.end <= last and words == fact.text:
                told.add(key)
                if other.id not in known:
                    yield Fact(other.id, fact.kind, key, other.start, other.end, words)
                break
