"""Spans of time that are counted."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "value", "grain"),
    [
        ("قبل عامين وثلاثة أشهر", "2015-12", "month"),
        ("قبل شهر و10 أيام", "2018-01-31", "day"),
        ("قبل عام وشهرين", "2017-01", "month"),
        ("قبل أسبوع ونصف", "2018-02-28", "day"),
        ("بعد 2 عام و21 يوما من الآن", "2020-03-31", "day"),
    ],
)
def test_sums(text: str, value: str, grain: str) -> None:
    """The smaller part sets the grain."""
    assert values(f"تم الاتفاق {text}.", "2018-03-10") == [(text, value, grain)]


@pytest.mark.parametrize("text", ["قبل عام وجيز", "قبل شهر وأسبوع حافل"])
def test_what_is_not_added(text: str) -> None:
    """A bare unit behind ``و`` is not added."""
    assert len(values(f"تم الاتفاق {text}.", "2018-03-10")) == 1
