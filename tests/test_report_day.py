"""Days that come beside the text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.report_day import address_day, address_month, given_day


@pytest.mark.parametrize(
    ("given_text", "day"),
    [
        ("2018-06-19", date(2018, 6, 19)),
        ("2018-06-19T23:30:00-05:00", date(2018, 6, 19)),
        ("2018-06-19 06:17:34", date(2018, 6, 19)),
        ("20180619T061734Z", date(2018, 6, 19)),
        ("Tue, 19 Jun 2018 06:17:34 GMT", date(2018, 6, 19)),
        ("الثلاثاء 19 حزيران/يونيو 2018", date(2018, 6, 19)),
        ("19/06/2018", date(2018, 6, 19)),
        ("2018", None),
        ("", None),
    ],
)
def test_given_days(given_text: str, day: date | None) -> None:
    """A printed time gives its own calendar day, whatever its form."""
    assert given_day(given_text) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/ar/2018/06/19/story", date(2018, 6, 19)),
        ("https://example.org/ar/20180619-story", date(2018, 6, 19)),
        ("https://example.org/2018-6-19/story", date(2018, 6, 19)),
        ("https://example.org/story_2018_06_19.html", date(2018, 6, 19)),
        ("https://example.org/ar/1043480", None),
        ("https://example.org/2018/13/45/story", None),
        ("https://example.org/120180619", None),
        ("https://example.org/story?date=2018/06/19", None),
    ],
)
def test_addresses(url: str, day: date | None) -> None:
    """A day in the path counts; a number that is none, or a query, does not."""
    found = address_day(url)
    assert (found and found[0]) == day


def test_month_of_an_address() -> None:
    """A month in the path is told apart from a day."""
    assert address_month("https://example.org/2018/06/story.html") == "2018-06"
    assert address_month("https://example.org/2018/26/story.html") is None


@given(st.text())
def test_anything_may_be_given(text: str) -> None:
    """Any text given, any address: no crash."""
    given_day(text)
    address_day(text)
    address_month(text)
