"""Times of happenings: the clause's own date, the sentence's, the report's."""

from isnad.arabic.grammar.event_time import month_so_far, own_time, recent
from isnad.arabic.text.sheet import sheet
from isnad.model import Offset, Timing

TODAY = Timing("a", 0, 1, "اليوم", "2026-03-04", "day", Offset())
LONG_AGO = Timing("b", 0, 1, "عام 2019", "2019", "year", None)


def test_recent_days_are_reached_from_publication() -> None:
    """A weekday or today is recent, a year is not."""
    assert recent(TODAY)
    assert not recent(LONG_AGO)
    assert not recent(None)


def test_own_time_prefers_the_clause() -> None:
    """A date in the clause is its own; the sentence's only date is not."""
    page = sheet("غرق مركب اليوم بعد حادث عام 2019")
    told = [(2, 3, TODAY), (5, 7, LONG_AGO)]
    assert own_time(page, told, 0, 0, 3, 0) == (TODAY, True)
    assert own_time(page, told[:1], 4, 3, 5, 0) == (TODAY, False)
    assert own_time(page, told, 4, 3, 5, 0) == (None, False)


def test_a_date_that_opens_the_sentence_belongs_to_its_first_clause() -> None:
    """A date before the first comma dates the verb behind it."""
    page = sheet("وفي عام 2019، غرق مركب")
    assert own_time(page, [(1, 3, LONG_AGO)], 4, 4, 6, 0) == (LONG_AGO, True)


def test_month_so_far() -> None:
    """An undated clause goes on with the report's month, but not behind a date of long ago."""
    timings = [(2, 3, TODAY), (9, 10, LONG_AGO)]
    assert month_so_far(timings, [2, 9], 5) == "2026-03"
    assert month_so_far(timings, [2, 9], 1) == "2026-03"
    assert month_so_far(timings, [2, 9], 12) is None
    assert month_so_far([], [], 3) is None
