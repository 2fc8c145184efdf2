"""Apply a relative date's offset to the day that it is counted from (calendar only, no words)."""

from calendar import monthrange
from datetime import date, timedelta

from isnad.model import Grain, Offset

SEASON_MONTHS = {"winter": 1, "spring": 4, "summer": 7, "autumn": 10}
"""A month inside each season of the northern hemisphere, where the news of these reports is made."""


def resolve(offset: Offset, grain: Grain, anchor: date) -> str:
    """The date that ``offset`` reaches from ``anchor``, cut at ``grain`` (a season gives its year).

    >>> resolve(Offset(days=-1), "day", date(2025, 7, 13))
    '2025-07-12'
    >>> resolve(Offset(weekday=5, direction="past"), "day", date(2025, 7, 13))
    '2025-07-12'
    >>> resolve(Offset(month=6, direction="past"), "month", date(2025, 7, 13))
    '2025-06'
    >>> resolve(Offset(years=-1), "year", date(2025, 7, 13))
    '2024'
    """
    day = _shifted(anchor, offset)
    if offset.weekday is not None:
        day = _weekday(day, offset.weekday, offset.direction)
    if offset.month is not None:
        day = _month(day, offset)
    elif offset.day is not None:
        day = _day_of_month(day, offset)
    if offset.season is not None:
        day = _season(day, offset)
    return _cut(day, grain)


def _shifted(anchor: date, offset: Offset) -> date:
    months = anchor.year * 12 + anchor.month - 1 + offset.years * 12 + offset.months
    year, month = max(1, min(9999, months // 12)), months % 12 + 1
    day = date(year, month, min(anchor.day, monthrange(year, month)[1]))
    try:
        return day + timedelta(days=offset.days)
    except OverflowError:
        return day


def _weekday(day: date, weekday: int, direction: str | None) -> date:
    if direction == "future":
        return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)
    if direction == "same":
        return day + timedelta(days=weekday - day.weekday())
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _month(day: date, offset: Offset) -> date:
    month, of_month = offset.month or day.month, offset.day or 1
    year = day.year
    if offset.direction != "same":
        late = (month, of_month) > (day.month, day.day if offset.day else 1)
        if late and offset.direction == "past":
            year -= 1
        if not late and offset.direction == "future":
            year += 1
    year = max(1, min(9999, year))
    return date(year, month, min(of_month, monthrange(year, month)[1]))


def _day_of_month(day: date, offset: Offset) -> date:
    wanted = offset.day or day.day
    if offset.direction == "past" and wanted > day.day:
        day = _shifted(day.replace(day=1), Offset(months=-1))
    if offset.direction == "future" and wanted <= day.day:
        day = _shifted(day.replace(day=1), Offset(months=1))
    return day.replace(day=min(wanted, monthrange(day.year, day.month)[1]))


def _season(day: date, offset: Offset) -> date:
    month = SEASON_MONTHS[offset.season or "summer"]
    year = day.year
    if offset.direction == "past" and month >= day.month:
        year -= 1
    if offset.direction == "future" and month <= day.month:
        year += 1
    return date(max(1, min(9999, year)), month, 1)


def _cut(day: date, grain: Grain) -> str:
    iso = day.isoformat()
    if grain == "month":
        return iso[:7]
    return iso[:4] if grain in ("year", "season") else iso
