"""One verdict per pair of figures, with the evidence in its reason."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from compared import PLAIN, page_of, reading_of
from isnad.compare.counted import Counted
from isnad.compare.figure_verdict import judge
from isnad.compare.page import page
from isnad.model import Bound, Figure

TEXT = page_of("خبر عن سد نهران", "a")


def counted(
    low: float | None,
    high: float | None,
    bound: Bound = "exact",
    *,
    report: int = 0,
    fate: str | None = "killed",
    hour: int | None = None,
    day: int | None = None,
    places: tuple[str, ...] = (),
    years: tuple[str, ...] = (),
    period: str | None = None,
) -> Counted:
    """A figure of one report, with what the verdict looks at."""
    figure = Figure(
        f"{report}{low}{high}{bound}", 0, 3, f"{low or high:g}", low, high, bound, "person", fate, period=period
    )
    given = datetime(2031, 3, 2, hour, tzinfo=UTC).isoformat() if hour is not None else None
    published = f"2031-03-{day:02}" if day else "2031-03-02" if given else None
    made = page(reading_of(page_of(TEXT.text, f"r{report}", given=given), published=published), PLAIN)
    return Counted(
        report, 0, made, figure, {}, {}, "", frozenset(places), frozenset(places), frozenset(years), 0, lead=False
    )


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ((12, 12, "exact"), (12, 12, "exact"), "agree"),
        ((10, 10, "about"), (9, 11, "range"), "compatible"),
        ((90, None, "more_than"), (95, 95, "exact"), "compatible"),
        ((90, None, "more_than"), (190, 190, "exact"), "conflict"),
        ((1000, None, "vague"), (6000, 6000, "exact"), "compatible"),
        ((None, 30000, "up_to"), (25000, 30000, "range"), "compatible"),
        ((12, None, "at_least"), (12, 12, "exact"), "compatible"),
        ((12, 12, "exact"), (21, 21, "exact"), "conflict"),
    ],
)
def test_bounds(one: tuple[Any, ...], other: tuple[Any, ...], verdict: str) -> None:
    """What the bounds leave room for decides between agreement, room for one number, and conflict."""
    assert judge(counted(*one), counted(*other, report=1)).verdict == verdict
    assert judge(counted(*other), counted(*one, report=1)).verdict == verdict


def test_a_toll_that_grows_is_another_time() -> None:
    """The later report with the higher toll does not contradict the earlier one."""
    judged = judge(counted(21, 21, hour=4), counted(45, 45, report=1, hour=9))
    assert judged.verdict == "different_time"
    assert "09:00" in judged.why


def test_a_toll_within_the_hour_is_a_conflict() -> None:
    """Two numbers printed at the same time contradict each other."""
    assert judge(counted(21, 21, hour=4), counted(45, 45, report=1, hour=4)).verdict == "conflict"


def test_a_toll_that_shrinks_is_a_conflict() -> None:
    """The later report with the lower toll contradicts the earlier one."""
    assert judge(counted(45, 45, hour=4), counted(21, 21, report=1, hour=9)).verdict == "conflict"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ({"years": ("2030",)}, {"years": ("2031",)}, "different_time"),
        ({"period": "planned"}, {"period": "2030"}, "different_time"),
        ({"places": ("نهران",)}, {"places": ("المرسى",)}, "different_scope"),
        ({"fate": "killed"}, {"fate": "wounded"}, "different_scope"),
    ],
)
def test_time_and_scope(one: dict[str, Any], other: dict[str, Any], verdict: str) -> None:
    """Other years, other places and other fates explain other numbers."""
    assert judge(counted(12, 12, **one), counted(30, 30, report=1, **other)).verdict == verdict


def test_one_report_does_not_contradict_itself() -> None:
    """Two exact numbers in one report count different things."""
    assert judge(counted(12, 12), counted(30, 30)).verdict == "different_scope"


def test_undated_reports_of_two_happenings_do_not_conflict() -> None:
    """Different numbers in reports of different happenings are no conflict where a day is missing."""
    one, other = counted(11000, 11000, fate=None), counted(15000, 15000, report=1, fate=None)
    assert judge(one, other).verdict == "conflict"
    assert judge(one, replace(other, story=1)).verdict == "different_scope"


def test_a_day_without_a_time_is_later_by_days_alone() -> None:
    """Reports dated to the day are in order where their days differ, and no hour is made up for them."""
    grown = judge(counted(12, 12, day=2), counted(15, 15, report=1, day=3))
    assert grown.verdict == "different_time"
    assert "(2031-03-03)" in grown.why
    assert "(2031-03-02)" in grown.why
    assert judge(counted(12, 12, day=2), counted(15, 15, report=1, hour=20)).verdict == "conflict"
