"""The timeline: what happened, oldest first, each happening once with all the reports that tell it."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from isnad.compare.decisions import Decisions
from isnad.compare.page import Page
from isnad.model import Event, Grain, Language, Place, TimelineEntry

LONGEST = 110
"""Characters of a happening's line; longer clauses are cut at a word."""

SHORTEST = 30
"""A clause shorter than this says too little alone."""

MOST_READ = 400
"""Characters of a sentence in which the end of a clause is looked for."""

LEAD = 3
"""Happenings without any date are kept where the headline or the first sentences tell them."""

_DATELINE = re.compile(r"^[^()\n]{2,40}\([^()]{2,30}\)\s*[-–—:]\s*")
_STOP = re.compile(r"[،,؛;:.!?؟]\s|[.!?؟]$|\s[-–—]\s")
_KEPT = frozenset({"planned", "happened"})
"""What was planned for a day and what happened on it are one."""

_SAME = 1.0
_MOST_IN_CELL = 300
_MOST_TOLD = 100


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
    run: Sequence[Page],
    story_ids: Sequence[str],
    resolved: Mapping[tuple[str, str], str],
    language: Language[Any],
    decisions: Decisions,
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
    found = decisions.clusters([(item.event.id,) for item in told], likeness, _SAME)
    groups = [[told[index] for index in group] for group in found]
    entries = [
        _entry(group, story_ids, decisions) for group in groups if any(item.date or _leads(item) for item in group)
    ]
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


def _leads(item: _Told) -> bool:
    """Whether the headline or the first sentences of the report tell it."""
    return item.page.sentence_number(item.event.start) < LEAD


def _alike(a: _Told, b: _Told, *, same_story: bool) -> float:
    """At least 1 where two events are one: same kind, no contrary date or place, shared people, places or words."""
    if a.date and b.date and not _compatible(a.date, b.date):
        return -5.0
    day = same_story and a.report != b.report and a.date == b.date and len(a.date or "") == len("2031-03-02")
    if a.event.status != b.event.status and not (day and {a.event.status, b.event.status} == _KEPT):
        return -5.0
    who, where = a.who & b.who, a.where & b.where
    score = 0.5 * bool(a.date and a.date == b.date) + 0.4 * day
    score += 0.5 * min(2, len(who)) if a.who and b.who else 0.0
    score -= (0.3 if day else 0.7) * bool(a.who and b.who and not who)
    score += 0.5 * bool(where) - 0.5 * bool(a.where and b.where and not where)
    score += 0.25 * min(4, len(a.words & b.words - a.who - a.where))
    if a.date and b.date:
        return score
    if same_story and a.report != b.report and (who or where) and a.event.type != "other":
        return score + 0.5
    return score - (0.0 if same_story and a.report != b.report else 0.25)


def _compatible(one: str, other: str) -> bool:
    """Whether one date is the other at a lower precision.

    >>> _compatible("2031-03", "2031-03-02"), _compatible("2031-03-02", "2031-03-03")
    (True, False)
    """
    return one.startswith(other) or other.startswith(one)


def _entry(group: Sequence[_Told], story_ids: Sequence[str], decisions: Decisions) -> TimelineEntry:
    dates = Counter(item.date for item in group if item.date)
    date = min(dates, key=lambda value: (-len(value), -dates[value], value)) if dates else None
    places = Counter(item.event.place.text for item in group if item.event.place)
    names: dict[str, None] = {}
    for item in group:
        for link in item.event.participants:
            if link.name or link.text:
                names[link.name or link.text or ""] = None
    evidence = sorted({(item.page.key, item.event.start, item.event.end, item.event.id) for item in group})
    ids = [item.event.id for item in group]
    why = dict.fromkeys(
        said for one, other in combinations(ids[:_MOST_TOLD], 2) if (said := decisions.same(one, other))
    )
    return TimelineEntry(
        date,
        _grain(date),
        group[0].event.type,
        _title(group),
        min(places, key=lambda text: (-places[text], -len(text), text)) if places else None,
        tuple(names),
        tuple(sorted({story_ids[item.report] for item in group})),
        tuple(Place(key, start, end) for key, start, end, _ in evidence),
        tuple(name for *_, name in evidence),
        "; ".join(why),
    )


def _title(group: Sequence[_Told]) -> str:
    """The line of a telling after the happening, of middle length."""
    lines = [(item.event.status != "happened", _line(item)) for item in group]
    return min(lines, key=lambda told: (not told[1], told[0], abs(len(told[1]) - LONGEST // 2), told[1]))[1]


def _grain(date: str | None) -> Grain | None:
    if date is None:
        return None
    if "/" in date:
        return "range"
    return "year" if len(date) == 4 else "month" if len(date) == 7 else "day"  # the lengths of ISO dates


def _line(item: _Told) -> str:
    """The clause in which the happening is printed, without the dateline; a short one with what follows."""
    text = item.page.reading.report.text
    sentence = item.page.sentence_at(item.event.start)
    last = min(sentence.end if sentence else item.event.end, item.event.start + MOST_READ)
    line = _DATELINE.sub("", " ".join(text[item.event.start : max(item.event.end, last)].split()))
    own = len(_DATELINE.sub("", " ".join(text[item.event.start : item.event.end].split())))
    ends = [found.start() for found in _STOP.finditer(line)] + [len(line)]
    reach = min(LONGEST, max(own, SHORTEST))
    end = next((end for end in ends if end >= min(reach, SHORTEST)), len(line))
    line = line[: min(end, own) if own >= SHORTEST else end].strip(" ،,؛;:.-–")
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
