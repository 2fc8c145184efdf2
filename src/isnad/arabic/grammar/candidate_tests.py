"""What the text says against a date that may be that of publication."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from isnad.arabic.grammar.page_dates import Label, Page, PageDate
from isnad.arabic.grammar.time_words import find
from isnad.arabic.text.sheet import Sheet
from isnad.model import Timing
from isnad.offset import reach

_WINDOWS = {"day": 14, "month": 5, "year": 3}
"""How many words before a time tell whether it is past: the rougher the time, the less a verb far from it says."""
_NEWS_DAYS, _HISTORY_DAYS = 7, 800
_AHEAD = ("future_cue", "future_noun", "before", "until")

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Told:
    """What the report's sentences tell of its day.

    ``todays`` are times such as "today, Wednesday", one of each kind; ``latest`` the latest day, month and
    year that the text tells of as past; ``lead`` the full date in its first line, unless that lies ahead, and ``lead_named`` whether that has
    its weekday, as the day of the news does and one of history does not.
    """

    todays: tuple[Timing, ...]
    latest: tuple[str, ...]
    lead: date | None
    lead_named: bool


class Dated(Protocol):
    """What may be the day of publication: a day, the weekday printed with it, and how it is labelled."""

    @property
    def day(self) -> date:
        """The day."""

    @property
    def weekday(self) -> int | None:
        """The weekday printed with it, Monday 0."""

    @property
    def label(self) -> Label | None:
        """The label before it."""


def told(sheet: Sheet, there: Page, dates: tuple[Timing, ...]) -> Told:
    """The times in the running text that bound the day of publication."""
    todays: dict[tuple[int, int], Timing] = {}
    latest: dict[str, str] = {}
    lead, named = None, False
    for timing in dates:
        at = sheet.token_at(timing.start)
        if not there.in_body(at):
            continue
        offset = timing.offset
        if offset is not None and offset.direction == "nearest" and offset.weekday is not None and offset.month is None:
            todays.setdefault((offset.weekday, offset.days), timing)
        if timing.value is None or "/" in timing.value:
            continue
        past = _is_past(sheet, timing, at)
        if past:
            latest[timing.grain] = max(latest.get(timing.grain, ""), timing.value)
        if past is not False and timing.grain == "day" and lead is None and there.line_of(at) == there.body[0]:
            lead = date.fromisoformat(timing.value)
            named = any(find(sheet.tokens, i, "weekday") for i in range(at, sheet.token_at(timing.end)))
    return Told(tuple(todays.values()), tuple(latest.values()), lead, named)


def _is_past(sheet: Sheet, timing: Timing, at: int) -> bool | None:
    """Whether the clause puts the time behind, by its verb or with ``منذ``, or ahead; ``None`` where it does not say."""
    first = sheet.sentences[sheet.sentence_of(at)].first
    for i in range(at - 1, max(first, at - _WINDOWS.get(timing.grain, 0)) - 1, -1):
        if any(find(sheet.tokens, i, sense) is not None for sense in _AHEAD):
            return False
        if find(sheet.tokens, i, "since") is not None or (timing.grain != "year" and find(sheet.tokens, i, "past_cue")):
            return True
    return None


def against(candidate: Dated, story: Told) -> str | None:
    """Why the candidate cannot be the day of publication; ``None`` where nothing speaks against it."""
    return next(_reasons(candidate, story), None)


def _reasons(candidate: Dated, story: Told) -> Iterator[str]:
    day = candidate.day
    if candidate.weekday is not None and candidate.weekday != day.weekday():
        yield f"it is printed as a {WEEKDAYS[candidate.weekday]}, but {day} was a {WEEKDAYS[day.weekday()]}"
    for timing in story.todays:
        offset = timing.offset
        if offset is None or offset.weekday is None:
            continue
        then = reach(type(offset)(days=offset.days), day)
        if then.weekday() != offset.weekday:
            yield f"the text says “{timing.text}”, but {then} was a {WEEKDAYS[then.weekday()]}"
    early = earlier_than(day, story)
    if early is None and candidate.label != "published" and story.lead is not None and story.lead > day:
        early = story.lead.isoformat()
    if early is not None:
        yield f"it is earlier than {early}, which the text tells of as past"


def earlier_than(day: date, story: Told) -> str | None:
    """What the text tells of as past that lies after ``day``."""
    iso = day.isoformat()
    return next((value for value in story.latest if value > iso[: len(value)]), None)


def stale(candidate: PageDate, story: Told) -> str | None:
    """Why the candidate is more likely the clock of the page: days after the news that the text opens with."""
    if story.lead is None or 0 <= (candidate.day - story.lead).days <= _NEWS_DAYS:
        return None
    if not story.lead_named and (candidate.day - story.lead).days > _HISTORY_DAYS:
        return None
    return f"it lies {(candidate.day - story.lead).days} days after {story.lead}, the day with which the text opens"


def borne_out(candidate: PageDate, story: Told) -> bool:
    """Whether the text dates itself to the days before the candidate."""
    return story.lead is not None and 0 <= (candidate.day - story.lead).days <= _NEWS_DAYS
