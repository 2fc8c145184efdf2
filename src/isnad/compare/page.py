"""A report laid out for comparing: its sentences, content words and days, without furniture."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from isnad.compare.moment import moment
from isnad.model import Language, Reading

MOST_CHARACTERS = 60_000
"""Of a longer text only the beginning is compared; a report is never that long."""

_PART = re.compile(r"[^\n]+")
_STOP = re.compile(r"(?<=[.!?؟…])[\s\"”»]+")
_LONGEST_SENTENCE = 2_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the text with its folded content words in order."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A reading with what comparing looks at.

    ``names`` are the words of the names of persons; ``moment`` orders reports of one day where they tell a time.
    """

    reading: Reading
    sentences: tuple[Sentence, ...]
    names: frozenset[str]
    day: date | None
    moment: datetime | None
    starts: tuple[int, ...] = field(repr=False)

    @property
    def key(self) -> str:
        """The key of the report."""
        return self.reading.report.key

    @property
    def words(self) -> frozenset[str]:
        """The content words of the report; made anew each time, for kept they would be most of its memory."""
        return frozenset(word for sentence in self.sentences for word in sentence.words)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers ``offset``, or the last one before it."""
        index = bisect_right(self.starts, offset) - 1
        return self.sentences[index] if index >= 0 else None

    def sentence_number(self, offset: int) -> int:
        """How many sentences begin at or before ``offset``, less one; -1 before the first."""
        return bisect_right(self.starts, offset) - 1


def page(reading: Reading, language: Language[Any]) -> Page:
    """Lay the reading's text out for comparing; furniture is left out."""
    text = reading.report.text[:MOST_CHARACTERS]
    skipped = sorted((part.start, part.end) for part in reading.furniture)
    found = []
    for start, end in _pieces(text):
        covered = sum(max(0, min(end, last) - max(start, first)) for first, last in skipped)
        if covered * 2 <= end - start:
            found.append(Sentence(start, end, language.words(text[start:end])))
    words = frozenset(word for sentence in found for word in sentence.words)
    day = whole_day(reading.published.value)
    return Page(
        reading,
        tuple(found),
        _names(reading, language) & words,
        day,
        None if day is None else moment(reading, day),
        tuple(sentence.start for sentence in found),
    )


def pages(readings: Sequence[Reading], language: Language[Any]) -> tuple[Page, ...]:
    """All readings laid out, in the order of their keys and contents: the order of the input does not matter."""
    ordered = sorted(readings, key=lambda reading: (reading.report.key, reading.report.id))
    return tuple(page(reading, language) for reading in ordered)


def _names(reading: Reading, language: Language[Any]) -> frozenset[str]:
    persons = [name for actor in reading.actors if actor.kind == "person" for name in actor.names]
    if not reading.actors:
        persons = [link.name or "" for event in reading.events for link in event.participants]
    return frozenset(word for name in persons for word in language.words(name))


def _pieces(text: str) -> list[tuple[int, int]]:
    found = []
    for line in _PART.finditer(text):
        start = line.start()
        cuts = [*(stop.end() for stop in _STOP.finditer(text, line.start(), line.end())), line.end()]
        for cut in cuts:
            while cut - start > _LONGEST_SENTENCE:
                found.append((start, start + _LONGEST_SENTENCE))
                start += _LONGEST_SENTENCE
            if text[start:cut].strip():
                found.append((start, cut))
            start = cut
    return found


def whole_day(value: str | None) -> date | None:
    """The day of an ISO date that is precise to the day, else ``None``; an interval is not.

    >>> whole_day("2031-03-02"), whole_day("2031-03"), whole_day("2031-03-02/2031-03-05")
    (datetime.date(2031, 3, 2), None, None)
    """
    if value is None or "/" in value:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
