"""Days, weeks and weekdays counted within a month: ``أول جمعة من مارس``, ``اليوم الأخير من فبراير``, ``الأسبوع الأول من يونيو``."""

from dataclasses import replace
from typing import NamedTuple

from isnad.arabic.grammar.day_numbers import count
from isnad.arabic.grammar.month_names import double_name, in_year, month, told_month
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, find_plain, norm
from isnad.arabic.grammar.years import year_after
from isnad.model import Grain, Offset

_COUNTERS = {"اول": 1, "ثاني": 2, "ثان": 2, "ثالث": 3, "رابع": 4, "خامس": 5, "اخر": -1}
_LAST = frozenset(("الاخير", "الاخيره"))
_MOST, _MOST_WEEKS, _MONTHS, _WEEK = 5, 4, 12, 7


class _Part(NamedTuple):
    """Which of a month's days, weeks or weekdays (from 0, Monday), counted from 1, -1 the last; the token behind."""

    kind: str
    weekday: int
    which: int
    last: int


def part_of_month(words: Words, at: int) -> TimePhrase | None:
    """The day, week or weekday of a month that begins at token ``at``.

    ``الثلاثاء الثالث من أكتوبر`` may be the third of October too, and is not read here; the article agrees with no
    day where the weekday is feminine (``الجمعة الثالثة``).

    >>> from isnad.arabic.text.tokens import tokens
    >>> from isnad.offset import settled
    >>> found = part_of_month(tokens("آخر جمعة من مارس 2018"), 0)
    >>> settled(found.offset, found.grain)
    '2018-03-30'
    """
    part = _counted(words, at) or _ordered(words, at)
    if part is None:
        return _first_day(words, at)
    of = _of(words, part.last)
    if of is None or of.grain != "month" or of.edge is not None:
        return None
    base = of.offset if of.offset.month is not None else replace(of.offset, day=1)
    grain: Grain = "day"
    if part.kind == "week":
        grain, offset = "range", _week(base, part.which)
    elif part.kind == "day":
        offset = replace(base, then=Offset(days=part.which - 1) if part.which > 0 else Offset(months=1, days=-1))
    else:
        offset = replace(base, then=_weekday(part))
    return replace(of, first=at, grain=grain, offset=offset)


def _first_day(words: Words, at: int) -> TimePhrase | None:
    """``أول مايو``, ``في أول شهر مايو 2018``."""
    if norm(words, at) not in ("اول", "واول"):
        return None
    name = double_name(words, at + 1 + (norm(words, at + 1) == "شهر"))
    if name is None or name.kind != "month" or name.front:
        return None
    of = in_year(words, at, name)
    return replace(of, first=at, grain="day", offset=replace(of.offset, day=1))


def _counted(words: Words, at: int) -> _Part | None:
    """``أول يوم جمعة``, ``ثالث ثلاثاء``, ``آخر يوم``, ``أول أسبوع``."""
    front = norm(words, at).removeprefix("و").removeprefix("ف")
    which = _COUNTERS.get(front)
    if which is None:
        return None
    day = norm(words, at + 1) == "يوم"
    weekday = find_plain(words, at + 1 + day, "bare_weekday")
    if weekday is not None:
        return _Part("weekday", weekday.number("weekday"), which, at + 2 + day)
    if day:
        return _Part("day", 0, which, at + 2)
    return _Part("week", 0, which, at + 2) if norm(words, at + 1) == "اسبوع" and which <= _MOST_WEEKS else None


def _ordered(words: Words, at: int) -> _Part | None:
    """``اليوم الأخير``, ``الأسبوع الأول``, ``الجمعة الثالثة``, ``الثلاثاء الأخير``."""
    behind = norm(words, at + 1)
    ordinal = find(words, at + 1, "ordinal")
    which = -1 if behind in _LAST else ordinal.number("value") if ordinal is not None else 0
    if not -1 <= which <= _MOST or which == 0:
        return None
    unit = find(words, at, "unit")
    if unit is not None and unit.entry.data["number"] == "the_one" and unit.entry.data["unit"] in ("day", "week"):
        kind = unit.entry.data["unit"]
        return _Part(kind, 0, which, at + 2) if kind == "day" or which <= _MOST_WEEKS else None
    named = find(words, at, "weekday")
    sure = which == -1 or behind.endswith(("ه", "ولي"))
    return _Part("weekday", named.number("weekday"), which, at + 2) if named is not None and sure else None


def _of(words: Words, at: int) -> TimePhrase | None:
    """The month behind ``من`` or ``في`` or with ``ب``: named, told, or by its number (``شهر 3``, ``الشهر التاسع``)."""
    led = norm(words, at) in ("من", "في")
    if not led and norm(words, at) != "بشهر":
        return None
    start = at + led
    found = month(words, start) or told_month(words, start) or numbered_month(words, start)
    if found is None or not found.open or norm(words, found.last) != "في":
        return found
    year = year_after(words, found.last + 1)  # في أيلول في سنة 2014
    if year is None or year.offset.year is None:
        return found
    offset = replace(found.offset, year=year.offset.year, direction=None)
    return replace(found, last=year.last, offset=offset, open=False)


def numbered_month(words: Words, at: int) -> TimePhrase | None:
    """``شهر 3``, ``الشهر التاسع``, with the year that is printed behind it."""
    unit = find(words, at, "unit")
    if unit is None or unit.entry.data["unit"] != "month":
        return None
    ordinal = find(words, at + 1, "ordinal") if unit.entry.data["number"] == "the_one" else None
    told = (ordinal.number("value"), at + 2) if ordinal is not None else None
    if unit.entry.data["number"] == "one":
        told = count(words, at + 1)
    if told is None or not 1 <= told[0] <= _MONTHS:
        return None
    year = year_after(words, told[1])
    if year is not None and year.offset.year is not None:
        return TimePhrase(at, year.last, "month", replace(year.offset, month=told[0]))
    return TimePhrase(at, told[1], "month", Offset(month=told[0], direction="past"), open=True)


def _weekday(part: _Part) -> Offset:
    if part.which < 0:
        return Offset(months=1, days=-1, weekday=part.weekday, direction="past")
    return Offset(days=_WEEK * (part.which - 1) - 1, weekday=part.weekday, direction="future")


def _week(base: Offset, which: int) -> Offset:
    """Seven days from the first, the eighth and so on, or the last seven."""
    if which < 0:
        start, end = Offset(months=1, days=-_WEEK), Offset(months=1, days=-1)
    else:
        start, end = Offset(days=_WEEK * (which - 1)), Offset(days=_WEEK * which - 1)
    return replace(base, then=start, until=replace(base, then=end))
