"""The timeline: what happened, oldest first, each happening once with all the reports that tell it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from isnad.compare.clusters import clusters
from isnad.compare.page import Page
from isnad.model import Event, Grain, Language, Place, TimelineEntry

LONGEST = 200
"""Characters of a happening's line; longer sentences are cut at a word."""

SHORTEST = 40
"""A clause shorter than this says too little alone."""

_SAME = 1.0
_MOST_IN_CELL = 300


@dataclass(frozen=True, slots=True)
class _Told:
    report: int
    page: Page
    event: Event
    date: str | None
    who: frozenset[str]
    where: frozenset[str]
    words: frozenset[str]


def timeline(
    run: Sequence[Page], story_ids: Sequence[str], resolved: Mapping[tuple[str, str], str], language: Language[Any]
) -> tuple[TimelineEntry, ...]:
    """Merge the events of all reports; ``resolved`` dates events (by report's key and event's id) through their story."""
    told = [
        _told(number, page, event, resolved, language)
        for number, page in enumerate(run)
        for event in page.reading.events
    ]
    cells: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, item in enumerate(told):
        cells[story_ids[item.report], item.event.type].append(index)
        if item.date:
            cells[item.date, item.event.type].append(index)
    likeness = {}
    for members in cells.values():
        for place, one in enumerate(members[:_MOST_IN_CELL]):
            for other in members[place + 1 : _MOST_IN_CELL]:
                likeness[min(one, other), max(one, other)] = _alike(
                    told[one], told[other], same_story=story_ids[told[one].report] == story_ids[told[other].report]
                )
    entries = [_entry([told[index] for index in group], story_ids) for group in clusters(len(told), likeness, _SAME)]
    return tuple(
        sorted(
            entries,
            key=lambda entry: (entry.date is None, entry.date or "", entry.evidence[0].report, entry.evidence[0].start),
        )
    )


def _told(
    number: int, page: Page, event: Event, resolved: Mapping[tuple[str, str], str], language: Language[Any]
) -> _Told:
    who = frozenset(word for link in event.participants for word in language.words(link.name or link.text or ""))
    where = frozenset(language.words(event.place.text)) if event.place else frozenset()
    words = frozenset(language.words(page.reading.report.text[event.start : event.end]))
    return _Told(number, page, event, event.date or resolved.get((page.key, event.id)), who, where, words)


def _alike(a: _Told, b: _Told, *, same_story: bool) -> float:
    """At least 1 where two events are one: same kind, no contrary date or place, shared people, places or words."""
    if a.date and b.date and not _compatible(a.date, b.date):
        return -5.0
    if a.event.status != b.event.status:
        return -5.0
    score = 0.5 * bool(a.date and a.date == b.date)
    score += 0.4 * bool(
        same_story and a.report != b.report and a.date and a.date == b.date and len(a.date) == len("2031-03-02")
    )
    score += 0.5 * min(2, len(a.who & b.who)) if a.who and b.who else 0.0
    score -= 0.7 * bool(a.who and b.who and not a.who & b.who)
    score += 0.5 * bool(a.where & b.where) - 0.5 * bool(a.where and b.where and not a.where & b.where)
    score += 0.25 * min(4, len(a.words & b.words - a.who - a.where))
    return score - (1.0 if not (a.date and b.date) else 0.0) * 0.25


def _compatible(one: str, other: str) -> bool:
    """Whether one date is the other at a lower precision.

    >>> _compatible("2031-03", "2031-03-02"), _compatible("2031-03-02", "2031-03-03")
    (True, False)
    """
    return one.startswith(other) or other.startswith(one)


def _entry(group: Sequence[_Told], story_ids: Sequence[str]) -> TimelineEntry:
    dates = Counter(item.date for item in group if item.date)
    date = min(dates, key=lambda value: (-len(value), -dates[value], value)) if dates else None
    places = Counter(item.event.place.text for item in group if item.event.place)
    names: dict[str, None] = {}
    for item in group:
        for link in item.event.participants:
            if link.name or link.text:
                names[link.name or link.text or ""] = None
    evidence = sorted(
        {Place(item.page.key, item.event.start, item.event.end) for item in group},
        key=lambda place: (place.report, place.start, place.end),
    )
    return TimelineEntry(
        date,
        _grain(date),
        group[0].event.type,
        min((_line(item) for item in group), key=lambda line: (not line, abs(len(line) - LONGEST // 2), line)),
        min(places, key=lambda text: (-places[text], -len(text), text)) if places else None,
        tuple(names),
        tuple(sorted({story_ids[item.report] for item in group})),
        tuple(evidence),
    )


def _grain(date: str | None) -> Grain | None:
    if date is None:
        return None
    if "/" in date:
        return "range"
    return "year" if len(date) == 4 else "month" if len(date) == 7 else "day"  # the lengths of ISO dates


def _line(item: _Told) -> str:
    """The clause in which the happening is printed, or its sentence where that is short; cut at a word where long."""
    text = item.page.reading.report.text
    line = " ".join(text[item.event.start : item.event.end].split())
    sentence = item.page.sentence_at(item.event.start)
    if len(line) < SHORTEST and sentence:
        line = " ".join(text[sentence.start : sentence.end].split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
