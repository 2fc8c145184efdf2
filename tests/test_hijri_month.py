"""Months of the Hijri calendar counted from a day."""

from datetime import date

import pytest

from isnad.hijri_month import hijri_day
from isnad.model import Offset


@pytest.mark.parametrize(
    ("anchor", "direction", "first"),
    [
        (date(2018, 5, 20), "past", date(2018, 5, 16)),  # inside of the month it is that month
        (date(2018, 5, 20), "future", date(2018, 5, 16)),
        (date(2018, 7, 1), "past", date(2018, 5, 16)),
        (date(2018, 7, 1), "future", date(2019, 5, 6)),
        (date(2018, 2, 10), "nearest", date(2018, 5, 16)),
        (date(2018, 8, 10), "nearest", date(2018, 5, 16)),
    ],
)
def test_direction(anchor: date, direction: str, first: date) -> None:
    """The month at hand, before or behind."""
    assert hijri_day(anchor, Offset(hijri=9, direction=direction)) == first  # type: ignore[arg-type] # one of the directions


def test_last_day_is_cut() -> None:
    """A month of 29 days has no thirtieth."""
    assert hijri_day(date(2017, 6, 1), Offset(hijri=9, day=30, direction="past")) == date(2017, 6, 24)


def test_outside_of_the_calendar() -> None:
    """No month is counted where the calendar is not laid down."""
    assert hijri_day(date(1850, 1, 1), Offset(hijri=9)) == date(1850, 1, 1)
