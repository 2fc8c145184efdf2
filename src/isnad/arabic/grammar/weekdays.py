"""Weekdays: ``يوم السبت``, ``مساء الثلاثاء``, ``الأربعاء الماضي``, ``السبت 12 يوليو 2025``, ``ليل السبت الأحد``."""

from dataclasses import replace
from datetime import date

from isnad.arabic.grammar.calendar_dates import calendar_date
from isnad.arabic.grammar.day_numbers import day_number
from isnad.arabic.grammar.month_names import month
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, find_plain, norm
from isnad.arabic.grammar.turns import turn
from isnad.model import Offset

_COMMAS = frozenset({",", "،", "(", "-", "–"})
_NIGHT_JOINS = frozenset({"-", "–", "/", "الي"})
_ALSO = "ايضا"
_BOTH = frozenset({"الاثنين", "والاثنين"})
_WEEK = 7
_WEEKS = {"past": -1, "current": 0, "future": 1}
_NUMBER_ENDS = frozenset({"حتي", "الي", "وحتي"})
_NO_DAYS = frozenset({"-", "–", "/", ":", "%", "+"})
_MOST_OF_A_MONTH = 5
"""A month has no more of any weekday."""


def weekday(words: Words, at: int) -> TimePhrase | None:
    """The weekday at token ``at``, with the date or the turn behind it; none where it means no day.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = weekday(tokens("الأربعاء الماضي"), 0).offset
    >>> found.weekday, found.days, found.direction
    (2, -1, 'past')
    >>> weekday(tokens("كلا الاثنين معا"), 1) is None
    True
    """
    word = find(words, at, "weekday")
    if word is None or no_day(words, at):
        return None
    number = word.number("weekday")
    dated = _dated(words, at, number)
    if dated is not None:
        return dated
    count = day_number(words, at + 1) if find(words, at + 1, "ordinal") is not None else None
    if count is not None and count[0] <= _MOST_OF_A_MONTH and count[1] == at + 2:
        return _counted(words, at, number, count[0])
    second = _second(words, at, number)
    if second is not None:
        return second
    numbered = _numbered(words, at, number)
    if numbered is not None:
        return numbered
    return _turned(words, at, number)


def no_day(words: Words, at: int) -> bool:
    """Whether the words around a weekday make it a name or a number; only ``الاثنين أيضا`` may be both of them."""
    if find(words, at - 1, "no_weekday_before") is not None:
        return True
    named = find_plain(words, at + 1, "no_weekday_after") is not None
    return named and (norm(words, at + 1) != _ALSO or norm(words, at) in _BOTH)


def _dated(words: Words, at: int, number: int) -> TimePhrase | None:
    """A weekday with its day of the calendar."""
    start = at + 1
    while (
        norm(words, start) in _COMMAS
        or find_plain(words, start, "corresponding")
        or norm(words, start) in ("يوم", "ل", "في")
    ):
        start += 1
        if start > at + 4:  # comma, bracket, "corresponding", "day"
            return None
    if start >= len(words):
        return None
    day = calendar_date(words, start)
    if day is None or day.grain != "day":
        return None
    if day.offset.month is None:  # الثلاثاء التاسع عشر من الشهر الجاري
        return replace(day, first=at) if start == at + 1 else None
    offset = day.offset if day.offset.year is not None else replace(day.offset, weekday=number)
    closed = norm(words, at + 1) == "(" and norm(words, day.last) == ")"
    return replace(day, first=at, last=day.last + closed, offset=offset)


def _numbered(words: Words, at: int, number: int) -> TimePhrase | None:
    """``الجمعة 11``, ``السبت السادس عشر``: the nearest month in which that day is that weekday."""
    start = at + 1 + (norm(words, at + 1) == "في" and find(words, at + 2, "ordinal") is not None)
    day = day_number(words, start)
    if day is None or (start == at + 1 and day[0] <= _MOST_OF_A_MONTH and words[start].kind == "word"):
        return None
    behind = day[1]
    if behind < len(words) and words[behind].kind != "punct" and norm(words, behind) not in _NUMBER_ENDS:
        return None
    if norm(words, behind) in _NO_DAYS:
        return None
    return TimePhrase(at, behind, "day", Offset(weekday=number, day=day[0], direction="nearest"))


def _counted(words: Words, at: int, number: int, which: int) -> TimePhrase | None:
    """``الثلاثاء الأول من أكتوبر``: the first of that month or its first Tuesday; what is sure is the month.

    With its year it is the weekday that is counted, where the day of that number is another.

    ``يوم الأحد الثاني`` with nothing behind it is the second Sunday of the month.
    """
    if norm(words, at - 1) == "يوم" and (at + 2 == len(words) or words[at + 2].kind == "punct"):
        then = Offset(days=_WEEK * (which - 1) - 1, weekday=number, direction="future")
        return TimePhrase(at, at + 2, "day", Offset(day=1, direction="same", then=then))
    if norm(words, at + 2) not in ("من", "في"):
        return None
    of = month(words, at + 3)
    if of is None:
        return None
    year, of_month = of.offset.year, of.offset.month
    if year is not None and of_month is not None and date(year, of_month, which).weekday() != number:
        then = Offset(days=_WEEK * (which - 1) - 1, weekday=number, direction="future")
        return replace(of, first=at, grain="day", offset=replace(of.offset, then=then))
    return replace(of, first=at)


def _second(words: Words, at: int, number: int) -> TimePhrase | None:
    """Two weekdays that follow one another: one night, or the days of an event."""
    start = at + 1 + (norm(words, at + 1) in _NIGHT_JOINS)
    other = find(words, start, "weekday")
    if other is None or other.front not in ("", "و") or no_day(words, start):
        return None
    between = other.number("weekday")
    if not other.front and (between - number) % _WEEK != 1:
        return None
    days = (between - number) % _WEEK
    found = _turned(words, start, number)
    end = replace(found.offset, then=Offset(days=days))
    if found.open:
        found = replace(found, offset=replace(end, then=None, weekday=between, until=None))
        begin = replace(found.offset, then=Offset(days=-days))
        return replace(found, first=at, grain="range", offset=replace(begin, until=found.offset))
    return replace(found, first=at, grain="range", offset=replace(found.offset, until=end))


def _turned(words: Words, at: int, number: int) -> TimePhrase:
    said = turn(words, at + 1)
    if said is None and (week := _week_around(words, at)) is not None:
        weeks, last = week
        return TimePhrase(at, last, "day", Offset(days=weeks * _WEEK, weekday=number, direction="same"))
    if said == "past" or (norm(words, at - 1) == "يوم" and norm(words, at + 1) == "السابق"):
        return TimePhrase(at, at + 2, "day", Offset(days=-1, weekday=number, direction="past"))
    if said == "future":
        return TimePhrase(at, at + 2, "day", Offset(weekday=number, direction="future"))
    if find_plain(words, at + 1, "before") is not None and turn(words, at + 2) == "past":
        return TimePhrase(at, at + 3, "day", Offset(days=-1 - _WEEK, weekday=number, direction="past"))
    return TimePhrase(at, at + 1, "day", Offset(weekday=number, direction="past"), open=True)


def _week_around(words: Words, at: int) -> tuple[int, int] | None:
    """The week of the weekday at ``at``, in weeks from this one, and the token after both: ``الجمعة من هذا الأسبوع``."""
    start = at + 1 + (norm(words, at + 1) == "من")
    if find_plain(words, start, "this") is not None and norm(words, start + 1) == "الاسبوع":
        return 0, start + 2
    if start > at + 1 and norm(words, start) == "الاسبوع" and (named := turn(words, start + 1)) is not None:
        return _WEEKS[named], start + 2
    return None
