"""Spans of time that are counted: ``ثلاثة أيام``, ``عام ونصف``, ``عامين وثلاثة أشهر``."""

from dataclasses import dataclass, replace

from isnad.arabic.grammar.day_numbers import count
from isnad.arabic.grammar.month_names import month_name
from isnad.arabic.grammar.time_words import Words, find, find_plain, norm
from isnad.arabic.grammar.years import year_digits
from isnad.model import Grain, Offset

_WEEK = 7
_DAYS_OF_UNIT = {"day": 1, "week": _WEEK}
_MONTHS_OF_UNIT = {"month": 1, "year": 12, "decade": 120}
_FINENESS: dict[Grain, int] = {"year": 0, "month": 1, "day": 2}
_ONLY = frozenset({"واحد", "واحده", "فقط"})


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """So much time as an ``offset`` ahead; ``number`` and ``unit`` of its first part, and the token behind it."""

    offset: Offset
    grain: Grain
    last: int
    number: int
    unit: str

    def back(self) -> Offset:
        """The same time back."""
        return Offset(years=-self.offset.years, months=-self.offset.months, days=-self.offset.days)


def time_span(words: Words, at: int, *, about: bool = False) -> TimeSpan | None:
    """The span that starts at token ``at``, with the smaller ones joined to it; ``about`` where ``نحو`` stands before it.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = time_span(tokens("عامين وثلاثة أشهر"), 0)
    >>> found.offset.years, found.offset.months, found.grain
    (2, 3, 'month')
    """
    found = _one(words, at, about=about)
    while found is not None:
        more = _added(words, found.last)
        if more is None or _FINENESS[more.grain] <= _FINENESS[found.grain]:
            return found
        one, two = found.offset, more.offset
        total = Offset(years=one.years + two.years, months=one.months + two.months, days=one.days + two.days)
        found = replace(found, offset=total, grain=more.grain, last=more.last)
    return None


def _added(words: Words, at: int) -> TimeSpan | None:
    """A span behind ``و``; a bare unit is none (``عام وشهر`` stands, ``عام ويوم`` may go on to something else)."""
    if norm(words, at) == "و":
        return _one(words, at + 1, about=False)
    word = find(words, at, "unit")
    if word is not None and word.front == "و" and word.entry.data["number"] == "two":
        return _built(2, word.entry.data["unit"], at + 1, half=False)
    number = find(words, at, "cardinal")
    unit = find_plain(words, at + 1, "unit")
    if number is None or number.front != "و" or unit is None or unit.entry.data["number"] != "many":
        return None
    return _built(number.number("value"), unit.entry.data["unit"], at + 2, half=False)


def _one(words: Words, at: int, *, about: bool) -> TimeSpan | None:
    number, start = 1, at
    told = count(words, at)
    if told is not None:
        number, start = told
    word = find_plain(words, start, "unit")
    if word is None or word.entry.data["unit"] == "hour":
        return None
    many = word.entry.data["number"]
    if many not in ("one", "two", "many") and not (about and many == "the_one"):
        return None
    if told is None and (many == "many" or _names_a_date(words, start + 1)):
        return None
    if many == "two":
        number = 2
    last = start + 1
    last += norm(words, last) in _ONLY
    if told is not None and find(words, last, "past") is not None:
        return None
    half = norm(words, last) == "ونصف"
    return _built(number, word.entry.data["unit"], last + half, half=half)


def _names_a_date(words: Words, at: int) -> bool:
    """Whether a singular unit leads a date: ``قبل عام 2011``, ``قبل يوم السبت``, ``قبل شهر مايو``."""
    if (
        year_digits(words, at) is not None
        or any(find_plain(words, at, sense) is not None for sense in ("weekday", "today", "yesterday", "tomorrow"))
        or month_name(words, at) is not None
    ):
        return True
    return at < len(words) and words[at].kind == "number"


def _built(number: int, unit: str, last: int, *, half: bool) -> TimeSpan | None:
    if unit == "hour":
        return None
    if unit in _DAYS_OF_UNIT:
        days = _DAYS_OF_UNIT[unit]
        return TimeSpan(Offset(days=number * days + half * days // 2), "day", last, number, unit)
    months = number * _MONTHS_OF_UNIT[unit]
    if unit == "month":
        return TimeSpan(Offset(months=months, days=15 * half), "month", last, number, unit)
    if half:
        return TimeSpan(Offset(months=months + _MONTHS_OF_UNIT[unit] // 2), "month", last, number, unit)
    return TimeSpan(Offset(years=months // 12), "year", last, number, unit)
