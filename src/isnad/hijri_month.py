"""Months of the Hijri calendar counted from a day (calendar of Umm al-Qura)."""

from datetime import date

from hijridate import Gregorian, Hijri

from isnad.model import Offset

_AROUND = (-1, 0, 1)
_FIRST, _LAST = date(1926, 1, 1), date(2076, 1, 1)
"""The calendar is laid down for the years around these."""


def hijri_day(anchor: date, offset: Offset) -> date:
    """The day ``offset.day`` of a Hijri month: its first where none is given, its last where that is too high.

    The month is the one that ``anchor`` lies in where that has the name; else the one before (``past``), the one after
    (``future``), that of the same year of Hijra (``same``), or the closer one. Outside of 1926 to 2075 it is ``anchor``.

    >>> hijri_day(date(2018, 2, 10), Offset(hijri=9, direction="nearest")).isoformat()
    '2018-05-16'
    >>> hijri_day(date(2018, 2, 10), Offset(hijri=9, day=30, direction="past")).isoformat()
    '2017-06-24'
    """
    if not _FIRST <= anchor < _LAST:
        return anchor
    year = Gregorian(anchor.year, anchor.month, anchor.day).to_hijri().year
    first, last = _chosen([_span(year + by, offset.hijri or 1) for by in _AROUND], anchor, offset.direction)
    return min(last, date.fromordinal(first.toordinal() + (offset.day or 1) - 1))


def _span(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    length = Hijri(year, month, 1).month_length()
    return Hijri(year, month, 1).to_gregorian(), Hijri(year, month, length).to_gregorian()


def _chosen(around: list[tuple[date, date]], anchor: date, direction: str | None) -> tuple[date, date]:
    """The month of this year of Hijra or of the year beside it."""
    if direction == "same":
        return around[1]
    here = [(first, last) for first, last in around if first <= anchor <= last]
    if here:
        return here[0]
    if direction == "past":
        return max(span for span in around if span[1] < anchor)
    if direction == "future":
        return min(span for span in around if span[0] > anchor)
    return min(around, key=lambda span: min(abs((day - anchor).days) for day in span))
