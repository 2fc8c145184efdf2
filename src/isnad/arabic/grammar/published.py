"""The publication date of a report with its basis, and the dates of the report counted from it."""

from datetime import date

from isnad.arabic.grammar.resolve_dates import resolve_dates
from isnad.arabic.text.sheet import Sheet
from isnad.model import Evidence, Furniture, Published, Report, Timing

_ISO_DAY = 10


def published(
    report: Report, sheet: Sheet, furniture: tuple[Furniture, ...], dates: tuple[Timing, ...]
) -> tuple[Published, tuple[Timing, ...]]:
    """The publication date, and ``dates`` counted from it where it is known."""
    given = report.given.published
    if given is None:
        return Published(None, "the report carries no date of its own"), dates
    day = given[:_ISO_DAY]
    found = Published(day, "given with the report", (Evidence("given", given),))
    return found, resolve_dates(dates, date.fromisoformat(day))
