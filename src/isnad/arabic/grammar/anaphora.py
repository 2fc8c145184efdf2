"""Times counted from the time told before them: ``في اليوم التالي``, ``العام نفسه``, ``الفترة نفسها من العام الماضي``."""

from dataclasses import replace

from isnad.arabic.grammar.day_numbers import day_number
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, find_plain, norm
from isnad.arabic.grammar.years import year_after
from isnad.model import Grain, Offset

_UNITS: dict[str, Grain] = {"day": "day", "month": "month", "year": "year"}
_FINE: dict[Grain, int] = {"day": 0, "month": 1, "season": 2, "year": 2}
_MOST_STEPS = 4
_PERIOD = frozenset({"الفتره", "فتره", "المده"})


def counted_on(words: Words, at: int) -> TimePhrase | None:
    """``اليوم التالي``, ``العام التالي``, ``الشهر نفسه``, ``نفس العام``, ``ذلك العام``; the offset is from the time before.

    >>> from isnad.arabic.text.tokens import tokens
    >>> counted_on(tokens("العام التالي"), 0).offset.years
    1
    """
    before = find(words, at, "same") or find(words, at, "that")
    start = at + (before is not None)
    word = find(words, start, "unit")
    day = find(words, start, "today")
    if day is None and (
        word is None or word.entry.data["number"] != "the_one" or word.entry.data["unit"] not in _UNITS
    ):
        return None
    if before is not None and ((word is not None and word.front) or (day is not None and day.front)):
        return None
    if day is not None and find_plain(words, start + 1, "weekday") is not None:
        return None
    unit = "day" if day is not None or word is None else word.entry.data["unit"]
    if before is not None:
        return _same(words, at, start + 1, _UNITS[unit])
    if find_plain(words, start + 1, "itself") is not None or find_plain(words, start + 1, "that") is not None:
        return _same(words, at, start + 2, _UNITS[unit])
    step = 1 if find_plain(words, start + 1, "next") else -1 if find_plain(words, start + 1, "previous") else 0
    if day is not None and find_plain(words, start + 1, "future") is not None:
        step = 1  # اليوم الآتي
    if not step or norm(words, start + 2).startswith("لل"):
        return None
    offset = {"day": Offset(days=step), "month": Offset(months=step), "year": Offset(years=step)}[unit]
    return TimePhrase(at, start + 2, _UNITS[unit], offset, anaphor=True)


def _same(words: Words, first: int, last: int, grain: Grain) -> TimePhrase | None:
    """The time before again, or the same month of another year: ``الشهر نفسه من عام 2015``."""
    again = TimePhrase(first, last, grain, Offset(), anaphor=True)
    if grain == "year" or norm(words, last) not in ("من", "في"):
        return again
    year = year_after(words, last + 1)
    if year is None:
        return again
    return None if year.offset.year is None else replace(again, last=year.last, offset=year.offset)


def month_of_it(words: Words, phrase: TimePhrase) -> TimePhrase | None:
    """A month or day whose year is that of the time before: ``مايو من العام نفسه``."""
    if not phrase.open or phrase.offset.month is None or norm(words, phrase.last) != "من":
        return None
    year = counted_on(words, phrase.last + 1)
    if year is None or year.grain != "year":
        return None
    offset = replace(phrase.offset, years=year.offset.years, direction="same")
    return replace(phrase, last=year.last, offset=offset, open=False, anaphor=True)


def day_of_it(words: Words, at: int) -> TimePhrase | None:
    """A day of the month told before it: ``الرابع والعشرين من الشهر نفسه``.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = day_of_it(tokens("السابع من الشهر نفسه"), 0)
    >>> found.grain, found.offset.day
    ('day', 7)
    """
    day = day_number(words, at)
    if day is None or norm(words, day[1]) != "من":
        return None
    month = counted_on(words, day[1] + 1)
    if month is None or month.grain != "month":
        return None
    offset = replace(month.offset, day=day[0], direction="same")
    return replace(month, first=at, grain="day", offset=offset)


def bound(phrase: TimePhrase, before: TimePhrase | None) -> TimePhrase | None:
    """The phrase counted from the time ``before`` it; ``None`` where that is missing or too coarse."""
    if before is None or before.grain == "range" or _steps(before.offset) >= _MOST_STEPS:
        return None
    needs: Grain = phrase.grain if phrase.offset.day is None else "month"
    if phrase.offset.month is None and _FINE[before.grain] > _FINE[needs]:
        return None
    return replace(phrase, offset=chained(before.offset, phrase.offset), anaphor=False)


def _steps(offset: Offset) -> int:
    steps = 0
    while offset.then is not None:
        offset, steps = offset.then, steps + 1
    return steps


def chained(offset: Offset, then: Offset) -> Offset:
    """``then`` applied behind all that ``offset`` does."""
    return replace(offset, then=then if offset.then is None else chained(offset.then, then))


def same_period(words: Words, at: int, before: TimePhrase | None) -> TimePhrase | None:
    """``نفس الفترة من العام الماضي``: the months and days of the range before, in another year."""
    first = at
    same = find(words, at, "same") is not None
    at += same
    if norm(words, at).removeprefix("ب").removeprefix("ل") not in _PERIOD:
        return None
    at += 1
    if not same and find_plain(words, at, "itself") is None:
        return None
    at += not same
    year = year_after(words, at)
    if year is None or before is None or before.grain != "range" or before.offset.until is None:
        return None
    start = _in_year(before.offset, year.offset)
    end = _in_year(before.offset.until, year.offset)
    if start is None or end is None:
        return None
    return TimePhrase(first, year.last, "range", replace(start, until=end))


def _in_year(offset: Offset, year: Offset) -> Offset | None:
    if offset.month is None or offset.then is not None:
        return None
    there = Offset(year=year.year) if year.year is not None else Offset(years=year.years, direction="same")
    return replace(there, month=offset.month, day=offset.day, cut=offset.cut)
