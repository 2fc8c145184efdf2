"""Decades, and ages that look like them."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بني الجسر في سبعينيات القرن الماضي", ("سبعينيات القرن الماضي", "1970/1979", "range")),
        ("بني الجسر في أوائل الثمانينات", ("أوائل الثمانينات", "1980/1989", "range")),
        ("بني الجسر في الستينيات من القرن العشرين", ("الستينيات من القرن العشرين", "1960/1969", "range")),
        ("بني في تسعينيات القرن التاسع عشر", ("تسعينيات القرن التاسع عشر", "1890/1899", "range")),
        ("خلال حقبة الأربعينيات", ("الأربعينيات", "1940/1949", "range")),
        ("منذ السبعينات الميلادية", ("السبعينات الميلادية", "1970/1979", "range")),
    ],
)
def test_decades(text: str, expected: tuple[str, str, str]) -> None:
    """Ten years, however close to their beginning or end: the words tell no more."""
    assert values(text, "2019-05-22") == [expected]


def test_two_decades_of_one_century() -> None:
    """The century behind the second is that of the first."""
    assert [value for _, value, _ in values("في سبعينيات وثمانينيات القرن الماضي")] == ["1970/1979", "1980/1989"]


@pytest.mark.parametrize(
    "text",
    [
        "رجل في الخمسينيات",
        "في منتصف الخمسينيات من عمره",
        "تزوجت في الثلاثينيات",
        "امرأة في التسعينيات",
        "عشرينات كثيرة",
    ],
)
def test_ages(text: str) -> None:
    """Somebody in his fifties is of no date."""
    assert values(text) == []
