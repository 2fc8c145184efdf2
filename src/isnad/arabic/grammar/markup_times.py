"""The times that the markup of a page gives: the day in their own offset, and how they are labelled."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Literal

from isnad.arabic.grammar.report_day import day_of, words_day
from isnad.model import Hint

Claim = Literal["published", "dated", "updated", "made"]
"""What a label claims: publication, some date of the page, an update, or when the page (or its template) was made."""

_FIRST, _LAST = 1990, 2100
_DAY = re.compile(r"\s*((?:19|20)[0-9]{2})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_COMPACT = re.compile(r"\s*((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:T|Z|\s|$)")
_ZONE = re.compile(
    r"[0-9]{2}:?[0-9]{2}(?::?[0-9]{2})?(?:[.,][0-9]+)?\s*(?:(Z|UTC|GMT)|([+-])([0-9]{2}):?([0-9]{2})?)\s*$"
)
_CLOCK = re.compile(r"(?:T|\s|,)\s*T?\s*([0-9]{2}):([0-9]{2})")
_EPOCH = re.compile(r"\s*([0-9]{10})(?:[0-9]{3})?\s*$")
_PARTS = re.compile(r"\s*([0-9]{1,2})([-/.])([0-9]{1,2})\2((?:19|20)[0-9]{2})(?![0-9])")
_MONTHS = 12
_UPDATED = ("modif", "updat", "lastmod", "revis")
_PUBLISHED = ("publish", "pubdate", "pub_date", "pub-date", "issued")
_DATED = frozenset({"date", "datecreated", "dateposted", "displaydate", "origdate", "datetime"})
_MADE = frozenset({"creation_date", "creation-date", "creationdate", "created", "build-date"})


@dataclass(frozen=True, slots=True)
class MarkupTime:
    """A hint read as a time: its day, its label, and ``utc`` where it is told in world time and not by the outlet's clock."""

    hint: Hint
    day: date
    claim: Claim
    utc: bool = False
    at: datetime | None = None

    @property
    def weekday(self) -> None:
        """Markup prints none."""
        return None

    @property
    def label(self) -> Literal["published"]:
        """Markup dates the page itself."""
        return "published"


def markup_time(hint: Hint) -> MarkupTime | None:
    """The time that ``hint`` tells; ``None`` where it is none, tells no day, or may be read in two ways.

    >>> made = markup_time(Hint("meta", "article:published_time", "2026-03-04T23:59:50+00:00"))
    >>> made.day.isoformat(), made.claim, made.utc
    ('2026-03-04', 'published', True)
    >>> markup_time(Hint("meta", "article:published_time", "3/4/2026 9:00:00 AM")) is None
    True
    >>> markup_time(Hint("meta", "pubdate", "الأربعاء، 4 آذار 2026")).day.isoformat()
    '2026-03-04'
    """
    claim = _claim(hint)
    if claim is None:
        return None
    day, utc, at = _read(hint.value)
    if day is None or not _FIRST <= day.year <= _LAST:
        return None
    return MarkupTime(hint, day, claim, utc, at)


def _claim(hint: Hint) -> Claim | None:
    name = hint.name.lower()
    last = re.split(r"[.:]", name)[-1]
    if any(word in name for word in _UPDATED):
        return "updated"
    if last.startswith("publisher") or last.endswith("publisher"):
        return None
    if any(word in last for word in _PUBLISHED):
        return "published"
    if last in _DATED:
        return "dated"
    return "made" if last in _MADE else None


def _read(value: str) -> tuple[date | None, bool, datetime | None]:
    match = _DAY.match(value) or _COMPACT.match(value)
    if match is not None:
        year, month, day = (int(part) for part in match.groups() if part.isdigit())
        found = day_of(year, month, day)
        return (None, False, None) if found is None else _zoned(found, value[match.end(1) :])
    epoch = _EPOCH.match(value)
    if epoch:
        at = datetime.fromtimestamp(int(epoch.group(1)), UTC)
        return at.date(), True, at
    parts = _PARTS.match(value)
    if parts:
        one, other, year = int(parts.group(1)), int(parts.group(3)), int(parts.group(4))
        if one <= _MONTHS and other <= _MONTHS and one != other:
            return None, False, None
        return day_of(year, min(one, other), max(one, other)), False, None
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return words_day(value), False, None
    return at.date(), at.tzinfo is not None and not at.utcoffset(), at if at.tzinfo else None


def _zoned(day: date, rest: str) -> tuple[date, bool, datetime | None]:
    """The day, and the moment where the hour and the offset are told."""
    clock, zone = _CLOCK.search(rest), _ZONE.search(rest)
    if clock is None or zone is None:
        return day, False, None
    hours, minutes = int(clock.group(1)), int(clock.group(2))
    ahead = timedelta()
    if zone.group(2):
        ahead = timedelta(hours=int(zone.group(3)), minutes=int(zone.group(4) or 0))
        ahead = -ahead if zone.group(2) == "-" else ahead
    try:
        at = datetime(day.year, day.month, day.day, hours, minutes, tzinfo=timezone(ahead))
    except ValueError:
        return day, False, None
    return day, not ahead, at
