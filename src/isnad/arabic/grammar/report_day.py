"""The day of publication that came beside the text: with the input, or in the address."""

import re
from datetime import date
from email.utils import parsedate_to_datetime
from urllib.parse import unquote

from isnad.arabic.grammar.calendar_dates import calendar_date
from isnad.arabic.grammar.weekdays import weekday
from isnad.arabic.text.tokens import tokens
from isnad.model import Evidence
from isnad.offset import settled

_LONGEST = 200
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T|Z|\s|$)")
_IN_PATH = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-])(\d{1,2})\2(\d{1,2})(?!\d)")
_RUN = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d{2})(\d{2})(?!\d)")
_MONTH_IN_PATH = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/")


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, unless the calendar has none of these numbers."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def given_day(given: str) -> date | None:
    """The day of a printed time in its own offset: RFC 3339, RFC 5322, compact, or words; else ``None``.

    >>> given_day("2018-06-19T23:30:00-05:00"), given_day("Tue, 19 Jun 2018 06:17:34 GMT")
    (datetime.date(2018, 6, 19), datetime.date(2018, 6, 19))
    >>> given_day("السبت 12 يوليو/ تموز 2025")
    datetime.date(2025, 7, 12)
    """
    given = given[:_LONGEST]
    match = _ISO.match(given) or _COMPACT.match(given)
    if match is not None:
        return day_of(*(int(part) for part in match.groups()))
    try:
        return parsedate_to_datetime(given).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return words_day(given)


def words_day(given: str) -> date | None:
    """The first full date in ``given`` as reports print it; ``None`` where there is none.

    >>> words_day("الأربعاء، 07 أكتوبر 2020 - 12:09 م")
    datetime.date(2020, 10, 7)
    """
    words = tokens(given[:_LONGEST])
    for at in range(len(words)):
        found = weekday(words, at) or calendar_date(words, at)
        if found is not None and found.grain == "day":
            value = settled(found.offset, "day")
            return None if value is None else date.fromisoformat(value)
    return None


def address_day(url: str) -> tuple[date, Evidence] | None:
    """The day that an address carries (``/2018/06/19/``, ``20180619``), with the part that carries it.

    >>> address_day("https://example.org/ar/2018/06/19/story")[0]
    datetime.date(2018, 6, 19)
    >>> address_day("https://example.org/ar/1043480") is None
    True
    """
    path = unquote(url[:2000]).partition("?")[0]
    for pattern, places in ((_IN_PATH, (1, 3, 4)), (_RUN, (1, 2, 3))):
        for match in pattern.finditer(path):
            day = day_of(*(int(match.group(place)) for place in places))
            if day is not None:
                return day, Evidence("url", match.group())
    return None


def address_month(url: str) -> str | None:
    """The month that an address carries where it carries no day, as ``YYYY-MM``.

    >>> address_month("https://example.org/2018/06/story.html")
    '2018-06'
    """
    match = _MONTH_IN_PATH.search(unquote(url[:2000]))
    if match is None or day_of(int(match.group(1)), int(match.group(2)), 1) is None:
        return None
    return f"{match.group(1)}-{int(match.group(2)):02}"
