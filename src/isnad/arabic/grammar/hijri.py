"""Hijri dates, whose value is the Gregorian one: ``10 رجب 1445``, ``رمضان 1439``, ``1440هـ`` (calendar of Umm al-Qura)."""

from dataclasses import replace
from datetime import date

from hijridate import Hijri

from isnad.arabic.grammar.day_numbers import day_number
from isnad.arabic.grammar.month_names import MonthName, month_name
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, norm, whole
from isnad.arabic.grammar.turns import turn
from isnad.arabic.grammar.years import printed_year
from isnad.model import Offset

_FIRST, _LAST = 1343, 1500
_OF_HIJRA = frozenset({"ه", "هجريه", "هجري", "هجريا"})
_MARKS = frozenset("/-–،,")
_STROKES = frozenset("/-–")
_LAST_DAY = 30
_RAMADAN = 9
_HONOURS = frozenset({"المبارك", "الكريم", "المعظم", "الفضيل", "الحرام"})
_LEADS = frozenset("في وفي خلال وخلال طوال منذ ومنذ قبل قبيل بعد حتي حلول اثناء".split())
_DIRECTIONS = {"past": "past", "current": "nearest", "future": "future", None: "past"}
_HIJRA, _YEARS_RATIO = 622, 1.0307
"""The year of the Hijra, and how many of its lunar years make as many of the Gregorian calendar."""
_ZERO = 2
"""The month whose name is zero, too."""
_MONTHS = 12


def hijri(words: Words, at: int) -> TimePhrase | None:
    """A day, month or year of the Hijri calendar whose year is printed.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = hijri(tokens("10 رجب 1445"), 0)
    >>> found.offset.year, found.offset.month, found.offset.day
    (2024, 1, 22)
    """
    numbers = _numeric(words, at)
    if numbers is not None:
        return numbers
    day, start = None, at
    told = day_number(words, at)
    if told is not None and told[0] <= _LAST_DAY:
        day, start = told
        start += norm(words, start) == "من" or norm(words, start) in _MARKS
        start += norm(words, start) == "شهر"
    elif _led(words, at):
        start += 1
    name = month_name(words, start)
    if name is not None and name.kind == "hijri_month":
        year = _year(words, name.last)
        if year is not None:
            return _gregorian(at, year[1], year[0], name.month, day)
        return None if day is not None else _in_gregorian_year(words, at, name) or _told(words, at, name)
    return None if day is not None else _year_alone(words, at)


def _in_gregorian_year(words: Words, at: int, name: MonthName) -> TimePhrase | None:
    """``رمضان 2001``, ``رمضان عام 2001``: the month that began in that year; ``صفر 2001`` counts nothing."""
    year = printed_year(words, name.last)
    if year is None or year.offset.year is None or name.month == _ZERO:
        return None
    about = round((year.offset.year - _HIJRA) * _YEARS_RATIO)
    for one in (about, about + 1, about - 1):
        found = _gregorian(at, year.last, one, name.month, None)
        if found is not None and found.offset.year == year.offset.year:
            return replace(found, hijri=False)
    return None


def _told(words: Words, at: int, name: MonthName) -> TimePhrase | None:
    """``رمضان الماضي``, ``خلال شهر رمضان``, ``في محرم.``: a month without its year, by its turn or by what leads it."""
    last = name.last + (norm(words, name.last) in _HONOURS)
    said = turn(words, last)
    if said is None and not _stands(words, at, last, sure=_led(words, at) or name.month == _RAMADAN):
        return None
    base = Offset(hijri=name.month, direction=_DIRECTIONS[said], days=-_LAST_DAY if said == "past" else 0)  # type: ignore[arg-type] # one of the directions
    until = replace(base, day=_LAST_DAY)
    return TimePhrase(at, last + (said is not None), "range", replace(base, until=until), open=said is None)


def _led(words: Words, at: int) -> bool:
    lead = find(words, at, "unit")
    return lead is not None and lead.entry.data["unit"] == "month" and lead.entry.data["number"] == "one"


def _stands(words: Words, at: int, last: int, *, sure: bool) -> bool:
    """Whether a month that nothing turns is a time: behind a preposition, and no name of a man or a town (``في محرم بك``)."""
    before = norm(words, at - 1)
    if before not in _LEADS and find(words, at - 1, "edge") is None and not norm(words, at).startswith("بشهر"):
        return False
    ends = last >= len(words) or words[last].kind == "punct"
    return (sure or ends) and "كل" not in (norm(words, last), norm(words, last + 1))


def _numeric(words: Words, at: int) -> TimePhrase | None:
    """``24 / 10 / 1436 هـ``, ``1436-10-24``: the year is of Hijra by its size."""
    if norm(words, at + 1) not in _STROKES or norm(words, at + 3) not in _STROKES:
        return None
    one, month, three = whole(words, at, 1, _LAST), whole(words, at + 2, 1, _MONTHS), whole(words, at + 4, 1, _LAST)
    if one is None or month is None or three is None:
        return None
    day, year = (one, three) if three >= _FIRST else (three, one)
    if day > _LAST_DAY or year < _FIRST:
        return None
    last = at + 5 + (norm(words, at + 5) in _OF_HIJRA)
    return _gregorian(at, last, year, month, day)


def _year(words: Words, at: int) -> tuple[int, int] | None:
    """The Hijri year behind a month, and the token after it."""
    at += norm(words, at) in _MARKS or norm(words, at) in ("من", "لعام", "لسنه")
    lead = find(words, at, "unit")
    at += lead is not None and lead.entry.data["unit"] == "year"
    value = whole(words, at, _FIRST, _LAST)
    if value is None:
        return None
    return value, at + 1 + (norm(words, at + 1) in _OF_HIJRA)


def _year_alone(words: Words, at: int) -> TimePhrase | None:
    lead = find(words, at, "unit")
    start = at + (lead is not None and lead.entry.data["unit"] == "year")
    value = whole(words, start, _FIRST, _LAST)
    if value is None or norm(words, start + 1) not in _OF_HIJRA:
        return None
    return _gregorian(at, start + 2, value, None, None)


def _gregorian(first: int, last: int, year: int, month: int | None, day: int | None) -> TimePhrase | None:
    try:
        if month is not None and day is not None:
            found = _offset(Hijri(year, month, day).to_gregorian())
            return TimePhrase(first, last, "day", found, hijri=True)
        start = Hijri(year, month or 1, 1)
        end = Hijri(year, month or _MONTHS, Hijri(year, month or _MONTHS, 1).month_length())
    except (ValueError, OverflowError):
        return None
    until = _offset(end.to_gregorian())
    begin = start.to_gregorian()
    return TimePhrase(
        first, last, "range", Offset(year=begin.year, month=begin.month, day=begin.day, until=until), hijri=True
    )


def _offset(day: date) -> Offset:
    return Offset(year=day.year, month=day.month, day=day.day)
