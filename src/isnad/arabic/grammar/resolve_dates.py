"""The dates of a report, counted from its day of publication once that is known."""

from dataclasses import replace
from datetime import date

from isnad.model import Timing
from isnad.offset import resolve


def resolve_dates(dates: tuple[Timing, ...], day: date | None) -> tuple[Timing, ...]:
    """The dates with the values that ``day`` gives those that have an offset; unchanged where it is ``None``.

    The offset is kept beside the value, so that it can be seen how the value was reached. A range
    that would end before it starts keeps no value.
    """
    return dates if day is None else tuple(_resolved(timing, day) for timing in dates)


def _resolved(timing: Timing, day: date) -> Timing:
    if timing.value is not None or timing.offset is None:
        return timing
    value = resolve(timing.offset, timing.grain, day)
    start, _, end = value.partition("/")
    if end and end[: len(start)] < start[: len(end)]:
        return timing
    return replace(timing, value=value)
