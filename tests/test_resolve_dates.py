"""Dates counted from the day of publication."""

from datetime import date

from isnad.arabic.grammar.resolve_dates import resolve_dates
from isnad.model import Offset, Timing


def timing(value: str | None, offset: Offset | None) -> Timing:
    """A date of the first five characters."""
    return Timing("a", 0, 5, "السبت", value, "day", offset)


def test_values_are_filled_in_and_offsets_kept() -> None:
    """A date with an offset gets its value and keeps the offset; one with a value stays as it is."""
    late, fixed = timing(None, Offset(days=-1)), timing("2020-01-01", None)
    found = resolve_dates((late, fixed), date(2025, 7, 13))
    assert [t.value for t in found] == ["2025-07-12", "2020-01-01"]
    assert found[0].offset == Offset(days=-1)


def test_without_a_day_nothing_changes() -> None:
    """Without the day of publication the dates stay as they are."""
    late = (timing(None, Offset(days=-1)),)
    assert resolve_dates(late, None) is late


def test_backward_ranges_get_no_value() -> None:
    """A range that would end before it starts is not given."""
    backward = Timing("a", 0, 5, "السبت", None, "range", Offset(until=Offset(days=-3)))
    assert resolve_dates((backward,), date(2025, 7, 13))[0].value is None
