"""The times of markup: which day, whose clock, and what is no time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.markup_times import markup_time
from isnad.model import Hint


@pytest.mark.parametrize(
    ("value", "day", "utc"),
    [
        ("2026-03-04", "2026-03-04", False),
        ("2026-03-04T08:30:00+03:00", "2026-03-04", False),
        ("2026-03-04T23:30+0400", "2026-03-04", False),
        ("2026-03-04T23:30:00.000Z", "2026-03-04", True),
        ("2026-03-04 23:30:00 UTC", "2026-03-04", True),
        ("2026-03-04 T 07:20:50 +0330", "2026-03-04", False),
        ("2026/3/4 08:30", "2026-03-04", False),
        ("20260304", "2026-03-04", False),
        ("Wed, 04 Mar 2026 23:30:00 GMT", "2026-03-04", True),
        ("Wed, 04 Mar 2026 23:30:00 +0200", "2026-03-04", False),
        ("1772667000", "2026-03-04", True),
        ("1772667000000", "2026-03-04", True),
        ("24/3/2026", "2026-03-24", False),
        ("3/24/2026 9:00:00 AM", "2026-03-24", False),
        ("4/4/2026", "2026-04-04", False),
        ("الأربعاء، 4 آذار 2026 - 12:09 م", "2026-03-04", False),
    ],
)
def test_days(value: str, day: str, *, utc: bool) -> None:
    """A time is the day printed, in its own offset."""
    made = markup_time(Hint("meta", "article:published_time", value))
    assert made is not None
    assert (made.day.isoformat(), made.utc) == (day, utc)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "3/4/2026",
        "2026-13-01",
        "2026-02-30",
        "0001-01-01",
        "1970-01-01",
        "۱۳۹۹/۰۲/۲۱",
        "1399/02/21",
        "2026",
        "2026-03",
        "قبل ساعتين",
        "08:30",
        "99999999999999",
    ],
)
def test_no_day(value: str) -> None:
    """What names no day, or may name two, is none."""
    assert markup_time(Hint("meta", "article:published_time", value)) is None


@pytest.mark.parametrize(
    ("name", "claim"),
    [
        ("article:published_time", "published"),
        ("NewsArticle.datePublished", "published"),
        ("pubdate", "published"),
        ("DC.date.issued", "published"),
        ("parsely-pub-date", "published"),
        ("date", "dated"),
        ("dc.date", "dated"),
        ("dateCreated", "dated"),
        ("datetime", "dated"),
        ("article:modified_time", "updated"),
        ("og:updated_time", "updated"),
        ("dateModified", "updated"),
        ("lastmod", "updated"),
        ("creation_date", "made"),
        ("article:publisher", None),
        ("publisher.name", None),
        ("expires", None),
    ],
)
def test_claims(name: str, claim: str | None) -> None:
    """What a label claims: publication, some date, an update, a template, or nothing of a date."""
    made = markup_time(Hint("meta", name, "2026-03-04"))
    assert (made.claim if made else None) == claim


@given(st.text(max_size=40), st.sampled_from(["date", "datePublished", "lastmod"]))
def test_any_value(value: str, name: str) -> None:
    """Any value gives a day of news or none."""
    made = markup_time(Hint("meta", name, value))
    assert made is None or 1990 <= made.day.year <= 2100
