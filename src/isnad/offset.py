"""Apply a relative date's offset to the day that it is counted from (calendar only, no words)."""

from calendar import monthrange
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from isnad.hijri_month import hijri_day
from isnad.model import Grain, Offset

SEASON_MONTHS = {"winter": 1, "spring": 4, "summer": 7, "autumn": 10}
"""A month inside each season of the northern hemisphere, where the news of these reports is made."""

_ANY_DAY = date(2000, 1, 1)
_CYCLE = 12
"""Within so many years a day of a month has fallen on every weekday."""
_MONTHS = 12
_DAYS_OF_MONTH = 31
_NEAR_MONTHS = 6
_SOON, _FAR = 2, 8
"""Months ahead up to which a month or day without a year is the next one: where nothing is said, and where the clause
puts it ahead (counted in news of 2018)."""


def absolute(offset: Offset) -> bool:
    """Whether ``offset`` reaches the same date from every day: a year was printed, at both ends.

    >>> absolute(Offset(year=2024, month=5)), absolute(Offset(month=5, direction="past"))
    (True, False)
    """
    return offset.year is not None and (offset.until is None or absolute(offset.until))


def settled(offset: Offset, grain: Grain) -> str | None:
    """The date of an absolute ``offset``; ``None`` where the day of publication is needed.

    >>> settled(Offset(year=2013, month=12), "month")
    '2013-12'
    """
    return resolve(offset, grain, _ANY_DAY) if absolute(offset) else None


def resolve(offset: Offset, grain: Grain, anchor: date) -> str:
    """The date that ``offset`` reaches from ``anchor``, cut at ``grain`` (a season gives its year).

    A range gives ``start/end``, each cut at its own precision.

    >>> resolve(Offset(days=-1), "day", date(2025, 7, 13))
    '2025-07-12'
    >>> resolve(Offset(weekday=5, direction="past"), "day", date(2025, 7, 13))
    '2025-07-12'
    >>> resolve(Offset(month=6, direction="past"), "month", date(2025, 7, 13))
    '2025-06'
    >>> resolve(Offset(years=-1), "year", date(2025, 7, 13))
    '2024'
    >>> resolve(Offset(years=-2, cut="year", until=Offset(cut="year")), "range", date(2025, 7, 13))
    '2023/2025'
    >>> resolve(Offset(day=31, direction="same"), "day", date(2025, 6, 13))
    '2025-06'
    """
    if offset.until is None:
        day = reach(offset, anchor)
        # The 31st of a month that has no such day: what is sure is the month.
        none = offset.then is None and offset.day not in (None, day.day)
        return _cut(day, "month" if none and grain == "day" else grain)
    start, end = reach(offset, anchor), reach(offset.until, anchor)
    backwards = start > end or (offset.direction == "past" and offset.until.direction == "future")
    if backwards and offset.month is not None and offset.year is None:
        start = _month(end, replace(offset, direction="past"))
    return f"{_cut(start, offset.cut or 'day')}/{_cut(end, offset.until.cut or 'day')}"


def reach(offset: Offset, anchor: date) -> date:
    """A day inside the date that ``offset`` reaches from ``anchor`` (of a range, its start).

    >>> reach(Offset(weekday=2, direction="past", then=Offset(days=1)), date(2025, 7, 13)).isoformat()
    '2025-07-10'
    """
    day = _shifted(anchor, offset)
    if offset.year is not None:
        day = _in_year(day, offset.year)
    if offset.hijri is not None:
        day = hijri_day(day, offset)
    elif offset.month is not None:
        day = _of_weekday(day, offset) if _named_day(offset) else _month(day, offset)
    elif offset.weekday is not None and offset.day is not None:
        day = _day_of_weekday(day, offset.day, offset.weekday)
    elif offset.weekday is not None:
        day = _weekday(day, offset.weekday, offset.direction)
    elif offset.day is not None:
        day = _day_of_month(day, offset)
    if offset.season is not None:
        day = _season(day, offset)
    return day if offset.then is None else reach(offset.then, day)


def _named_day(offset: Offset) -> bool:
    """Whether the weekday of a day of a month is printed while its year is not."""
    return offset.weekday is not None and offset.day is not None and offset.year is None


def _in_year(day: date, year: int) -> date:
    year = max(MINYEAR, min(MAXYEAR, year))
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def _shifted(anchor: date, offset: Offset) -> date:
    months = anchor.year * 12 + anchor.month - 1 + offset.years * 12 + offset.months
    year, month = max(MINYEAR, min(MAXYEAR, months // 12)), months % 12 + 1
    day = date(year, month, min(anchor.day, monthrange(year, month)[1]))
    return _later(day, offset.days)


def _weekday(day: date, weekday: int, direction: str | None) -> date:
    if direction == "nearest":
        return _later(day, (weekday - day.weekday() + 3) % 7 - 3)
    if direction == "future":
        return _later(day, (weekday - day.weekday() - 1) % 7 + 1)
    if direction == "same":
        return _later(day, weekday - day.weekday())
    return _later(day, -((day.weekday() - weekday) % 7))


def _in_month(year: int, month: int, day: int) -> date:
    year = max(MINYEAR, min(MAXYEAR, year))
    return date(year, month, min(day, monthrange(year, month)[1]))


def _month(day: date, offset: Offset) -> date:
    month, of_month = offset.month or day.month, offset.day or 1
    year = day.year
    if offset.year is not None or offset.direction == "same":
        return _in_month(year, month, of_month)
    direction = offset.direction
    if direction in ("nearest", "coming"):
        direction = "future" if _within(day, offset, _SOON if direction == "nearest" else _FAR) else "past"
    here = (day.month, day.day if offset.day else 1)
    late = (month, of_month) > here
    if late and direction == "past":
        year -= 1
    if not late and direction == "future" and (offset.direction == "future" or (month, of_month) != here):
        year += 1
    return _in_month(year, month, of_month)


def _within(day: date, offset: Offset, months: int) -> bool:
    """Whether the next such day or month, this very one with it, is at most so many months away."""
    month = offset.month or day.month
    if offset.day is None:
        return (month - day.month) % _MONTHS <= months
    ahead = (_in_month(day.year, month, offset.day) - day).days
    if ahead < 0:
        ahead = (_in_month(day.year + 1, month, offset.day) - day).days
    return ahead <= months * _DAYS_OF_MONTH


def _of_weekday(day: date, offset: Offset) -> date:
    """The year in which that day of that month falls on that weekday: this one or one beside it, else an earlier one."""
    years = (0, 1) if offset.direction in ("future", "coming") else (0, -1, 1, *range(-2, -_CYCLE, -1))
    for by in years:
        other = _in_month(day.year + by, offset.month or 1, offset.day or 1)
        if other.weekday() == offset.weekday and other.day == offset.day:
            return other
    return _month(day, offset)


def _day_of_weekday(day: date, of_month: int, weekday: int) -> date:
    """The nearest such day of a month that falls on that weekday; where none is near, that weekday nearest to ``day``."""
    near = (_shifted(day.replace(day=1), Offset(months=by)) for by in range(-_NEAR_MONTHS, _NEAR_MONTHS + 1))
    days = [_in_month(first.year, first.month, of_month) for first in near]
    right = [each for each in days if each.day == of_month and each.weekday() == weekday]
    return min(right, key=lambda each: abs((each - day).days), default=_weekday(day, weekday, "nearest"))


def _day_of_month(day: date, offset: Offset) -> date:
    wanted = offset.day or day.day
    if offset.direction == "past" and wanted > day.day:
        day = _shifted(day.replace(day=1), Offset(months=-1))
    if offset.direction == "future" and wanted <= day.day:
        day = _shifted(day.replace(day=1), Offset(months=1))
    return _in_month(day.year, day.month, wanted)


def _season(day: date, offset: Offset) -> date:
    month = SEASON_MONTHS[offset.season or "summer"]
    year = day.year
    if offset.direction == "past" and month >= day.month:
        year -= 1
    if offset.direction == "future" and month <= day.month:
        year += 1
    return date(max(MINYEAR, min(MAXYEAR, year)), month, 1)


def _cut(day: date, grain: Grain) -> str:
    iso = day.isoformat()
    if grain == "month":
        return iso[:7]
    return iso[:4] if grain in ("year", "season") else iso
