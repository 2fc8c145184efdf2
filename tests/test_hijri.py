"""Hijri dates and their Gregorian values."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "value", "grain"),
    [
        ("10 رجب 1445", "2024-01-22", "day"),
        ("10 رجب 1445 هـ", "2024-01-22", "day"),
        ("العاشر من رجب عام 1445هـ", "2024-01-22", "day"),
        ("24 / 10 / 1436 هـ", "2015-08-09", "day"),
        ("16/11/1436ه", "2015-08-31", "day"),
        ("1445-07-10", "2024-01-22", "day"),
        ("رمضان 1445", "2024-03-11/2024-04-09", "range"),
        ("عام 1445 هـ", "2023-07-19/2024-07-06", "range"),
    ],
)
def test_value_is_gregorian(text: str, value: str, grain: str) -> None:
    """The printed form is the span, the Gregorian date the value."""
    [(printed, got, of)] = values(f"صدر القرار في {text}")
    assert (got, of) == (value, grain)
    assert printed == text


@pytest.mark.parametrize("text", ["قال رجب حسن", "لقاء رمضان", "زار شعبان المدينة", "بلغ عددهم 1445 شخصا"])
def test_names_and_numbers_are_no_hijri_dates(text: str) -> None:
    """Without a Hijri year, a turn or a preposition there is no Hijri date."""
    assert values(text, "2024-01-22") == []


def test_gregorian_day_beside_it_decides() -> None:
    """A Hijri day printed beside its Gregorian one has the value of that one, whatever the country's moon."""
    for hijri in ("06", "07", "08"):
        got = values(
            f"الثلاثاء 16 أبريل 2024 - {hijri} شوال 1445 هـ وصل الوفد إلى المدينة بعد رحلة طويلة استمرت أياما في البحر وقال إنه متعب جدا اليوم"
        )
        assert [value for _, value, grain in got if grain == "day" and value][:2] == ["2024-04-16", "2024-04-16"]


@pytest.mark.parametrize(
    ("text", "day", "value"),
    [
        ("عرض المسلسل في رمضان الماضي.", "2018-03-10", "2017-05-27/2017-06-24"),
        ("عرض المسلسل في شهر رمضان المبارك الماضي.", "2018-07-10", "2018-05-16/2018-06-14"),
        ("سيعرض المسلسل في رمضان المقبل.", "2018-03-10", "2018-05-16/2018-06-14"),
        ("ارتفعت الأسعار خلال شهر رمضان.", "2018-05-20", "2018-05-16/2018-06-14"),
        ("سيعرض المسلسل في رمضان.", "2018-08-10", "2019-05-06/2019-06-03"),
        ("يبدأ العمل في محرم.", "2018-08-10", "2018-09-11/2018-10-09"),
    ],
)
def test_months_without_a_year(text: str, day: str, value: str) -> None:
    """Counted from the day of publication; a month that a preposition leads is the nearest, or the next by the tense."""
    assert [found for _, found, _ in values(text, day)] == [value]


@pytest.mark.parametrize(
    "text",
    ["قال رمضان للصحفيين.", "يقع المتجر في محرم بك.", "يصومون في شهر رمضان من كل عام.", "استقبلهم شعبان أمام المبنى."],
)
def test_names_and_what_comes_back(text: str) -> None:
    """Men and towns bear the names, and a month of every year is no date."""
    assert values(text, "2018-03-10") == []
