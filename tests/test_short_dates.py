"""A day and its month in digits without a year."""

import pytest

from dated import values


@pytest.mark.parametrize("text", ["سيفتتح الجسر يوم 22/4.", "سيفتتح الجسر بتاريخ 22/04", "سنعود 4/22"])
def test_day_and_month(text: str) -> None:
    """The larger number is the day."""
    assert [value for _, value, _ in values(text, "2018-03-10")] == ["2018-04-22"]


@pytest.mark.parametrize(
    "text", ["فاز الفريق 22/4 أمس الأول.", "أنجز 3/4 العمل يوم 3/4", "القرار رقم 22/4", "يوم 22/4/"]
)
def test_what_else_has_a_slash(text: str) -> None:
    """Scores, shares, files, and days that may be either are not read."""
    assert not any("/" in printed for printed, _, _ in values(text, "2018-03-10"))
