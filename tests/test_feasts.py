"""Feasts whose year is printed."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("عيد الأضحى 2018", "2018-08-21"),
        ("عيد الفطر عام 2018", "2018-06-15"),
        ("عيد الميلاد 2020", "2020-12-25"),
        ("عيد الفصح 2024", "2024-03-31"),
        ("عيد الفصح 2000", "2000-04-23"),
    ],
)
def test_with_a_year(text: str, value: str) -> None:
    """Its first day."""
    assert values(f"أغلق المرفأ في {text}.") == [(text, value, "day")]


@pytest.mark.parametrize("text", ["أغلق المرفأ في عيد الأضحى.", "عيد ميلاد سعيد 2018 مرة", "احتفلوا بعيد الاستقلال."])
def test_without_one_it_is_none(text: str) -> None:
    """The name of a feast alone, or of another, is no date."""
    assert values(text, "2018-03-10") == []


def test_eve() -> None:
    """The eve is another day, and only the year is read."""
    assert values("وقعت ليلة عيد الميلاد عام 2000.") == [("عام 2000", "2000", "year")]
