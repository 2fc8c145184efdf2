"""When a report was published to the minute, where it says so together with a time zone."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from isnad.model import Reading

_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)")
_APART = timedelta(minutes=5)
"""Marks of one page that differ by more tell of different things."""

_BESIDE = timedelta(days=1)
"""A moment lies on the day that was read, as some time zone counts days."""


def moment(reading: Reading, day: date) -> datetime | None:
    """The moment in UTC that what tells the ``day`` of publication tells too; ``None`` where nothing does, or they differ.

    Both forms of the web are known: ISO 8601, and RFC 5322 as feeds have it.

    >>> from isnad.intake.text import report
    >>> from isnad.model import Given
    >>> from isnad.reading import read
    >>> made = read(report("انهار سد نهران.", key="a", given=Given("Tue, 03 Mar 2026 09:30:00 +0300")))
    >>> moment(made, date(2026, 3, 3))
    datetime.datetime(2026, 3, 3, 6, 30, tzinfo=datetime.timezone.utc)
    """
    told = [reading.report.given.published or ""]
    told += [item.quote for item in reading.published.evidence if item.where == "html"]
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    found = [made for text in told if (made := _parsed(text)) is not None and abs(made - noon) <= _BESIDE + _BESIDE / 2]
    return min(found) if found and max(found) - min(found) <= _APART else None


def _parsed(text: str) -> datetime | None:
    """The moment in a text with a time zone; ``None`` without one."""
    iso = _ISO.search(text)
    try:
        made = datetime.fromisoformat(iso[0]) if iso else parsedate_to_datetime(text)
        return made.astimezone(UTC) if made.tzinfo else None
    except (ValueError, OverflowError):
        return None
