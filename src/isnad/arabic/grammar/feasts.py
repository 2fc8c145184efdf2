"""Feasts whose year is printed: ``عيد الأضحى 2013``, ``عيد الميلاد عام 2020``."""

from datetime import date

from hijridate import Hijri

from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, norm
from isnad.arabic.grammar.years import printed_year
from isnad.model import Offset

_OF_HIJRA = {"الفطر": (10, 1), "الاضحي": (12, 10)}
_HIJRA, _RATIO = 622, 1.0307
"""The year of the Hijra, and how many of its lunar years make as many of the Gregorian calendar."""

_EVES = frozenset({"عشيه", "ليله", "وقفه"})
_FIRST, _LAST = 1930, 2070


def feast(words: Words, at: int) -> TimePhrase | None:
    """The first day of the feast at token ``at``; Easter is that of the Western churches.

    Without a year a feast names days off, gifts and truces as often as its date, and is not read.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = feast(tokens("عيد الأضحى 2013"), 0)
    >>> found.offset.month, found.offset.day, found.last
    (10, 15, 3)
    """
    year = printed_year(words, at + 2) if norm(words, at - 1) not in _EVES else None
    value = year.offset.year if year is not None else None
    if year is None or value is None or not _FIRST <= value <= _LAST:
        return None
    day = _day(norm(words, at + 1), value)
    if day is None:
        return None
    return TimePhrase(at, year.last, "day", Offset(year=day.year, month=day.month, day=day.day))


def _day(name: str, year: int) -> date | None:
    if name == "الميلاد":
        return date(year, 12, 25)
    if name == "الفصح":
        return _easter(year)
    if name not in _OF_HIJRA:
        return None
    about = round((year - _HIJRA) * _RATIO)
    days = (Hijri(one, *_OF_HIJRA[name]).to_gregorian() for one in (about - 1, about, about + 1))
    return next((day for day in days if day.year == year), None)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, after Meeus)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
