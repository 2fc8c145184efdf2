"""Offsets applied to a day: calendar only."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model import Offset
from isnad.offset import absolute, reach, resolve, settled

SUNDAY = date(2025, 7, 13)


@pytest.mark.parametrize(
    ("offset", "grain", "value"),
    [
        (Offset(), "day", "2025-07-13"),
        (Offset(months=-1), "month", "2025-06"),
        (Offset(weekday=6, direction="past"), "day", "2025-07-13"),
        (Offset(days=-1, weekday=6, direction="past"), "day", "2025-07-06"),
        (Offset(weekday=6, direction="future"), "day", "2025-07-20"),
        (Offset(days=-1, weekday=6, direction="future"), "day", "2025-07-13"),
        (Offset(weekday=0, direction="nearest"), "day", "2025-07-14"),
        (Offset(weekday=3, direction="nearest"), "day", "2025-07-10"),
        (Offset(month=8, direction="past"), "month", "2024-08"),
        (Offset(month=8, direction="nearest"), "month", "2025-08"),
        (Offset(month=10, direction="nearest"), "month", "2024-10"),
        (Offset(month=10, direction="coming"), "month", "2025-10"),
        (Offset(month=6, direction="coming"), "month", "2025-06"),
        (Offset(month=7, direction="future"), "month", "2026-07"),
        (Offset(months=-1, month=7, direction="past"), "month", "2024-07"),
        (Offset(month=7, day=12, direction="nearest"), "day", "2025-07-12"),
        (Offset(month=7, day=20, direction="nearest"), "day", "2025-07-20"),
        (Offset(day=25, direction="same"), "day", "2025-07-25"),
        (Offset(day=31, months=-1, direction="same"), "day", "2025-06"),
        (Offset(season="summer", direction="past"), "season", "2024"),
        (Offset(years=-1, season="winter", direction="same"), "season", "2024"),
        (Offset(month=4, day=14, weekday=5), "day", "2018-04-14"),
    ],
)
def test_offsets_reach_their_day(offset: Offset, grain: str, value: str) -> None:
    """Each offset reaches the day that its words mean, cut at its precision."""
    assert resolve(offset, grain, SUNDAY) == value  # type: ignore[arg-type] # the table holds grains


def test_absolute_offsets_need_no_day() -> None:
    """An offset with a year is the same from every day; of a range both ends must have one."""
    half = Offset(year=2015, cut="year", until=Offset(cut="year"))
    assert absolute(Offset(year=2015))
    assert not absolute(half)
    assert settled(half, "range") is None
    assert resolve(half, "range", SUNDAY) == "2015/2025"


small = st.integers(-5000, 5000)


@given(
    st.builds(
        Offset,
        years=small,
        months=small,
        days=st.integers(-(10**7), 10**7),
        weekday=st.none() | st.integers(0, 6),
        month=st.none() | st.integers(1, 12),
        day=st.none() | st.integers(1, 31),
        season=st.sampled_from([None, "winter", "summer"]),
        direction=st.sampled_from([None, "past", "future", "same", "nearest", "coming"]),
        year=st.none() | st.integers(-5, 20000),
    ),
    st.dates(),
)
def test_every_offset_reaches_a_day(offset: Offset, day: date) -> None:
    """No offset leaves the calendar."""
    assert isinstance(reach(offset, day), date)
