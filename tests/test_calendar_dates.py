"""Days of the calendar in words and numbers."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("٠٥ / نوفمبر / ٢٠٢٤", "2024-11-05"),
        ("12/07/2025", "2025-07-12"),
        ("12-7-2025", "2025-07-12"),
        ("12.07.2025", "2025-07-12"),
        ("2025-07-12", "2025-07-12"),
        ("٢٠٢٥/٠٧/١٢", "2025-07-12"),
        ("07/25/2025", "2025-07-25"),
        ("25/07/2025", "2025-07-25"),
        ("12 يوليو 2025م", "2025-07-12"),
        ("12 من تموز عام 2025", "2025-07-12"),
        ("الثاني عشر من يوليو/ تموز 2025", "2025-07-12"),
        ("الحادي والعشرين من حزيران 2025", "2025-06-21"),
        ("الرابع و العشرين من يونيو 2025", "2025-06-24"),
        ("الأول من مايو 2025", "2025-05-01"),
        ("يوليو 12, 2025", "2025-07-12"),
        ("يوليو 12، 2025", "2025-07-12"),
        ("July 12, 2025", "2025-07-12"),
        ("12 Jul 2025", "2025-07-12"),
        ("السبت 12 يوليو/ تموز 2025", "2025-07-12"),
        ("السبت، 12 يوليو 2025", "2025-07-12"),
        ("يوم السبت الموافق 12 يوليو 2025", "2025-07-12"),
        ("السبت (12 يوليو 2025)", "2025-07-12"),
    ],
)
def test_full_dates(text: str, expected: str) -> None:
    """A full date has its day as value, in any order and any digits, without a day of publication."""
    [(_, value, grain)] = values(f"افتتح الجسر في {text}")
    assert (value, grain) == (expected, "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("السادس من سبتمبر/أيلول الماضي", "2018-09-06"),
        ("13 آب/أغسطس الماضي", "2018-08-13"),
        ("الثالث من مايو الماضي", "2019-05-03"),
        ("15 ديسمبر الماضي", "2018-12-15"),
        ("29 مارس آذار", "2019-03-29"),
        ("3 يونيو المقبل", "2019-06-03"),
        ("25 الجاري", "2019-05-25"),
        ("الخامس من الشهر الجاري", "2019-05-05"),
        ("العاشر من أيار الحالي", "2019-05-10"),
        ("12 من الشهر الماضي", "2019-04-12"),
    ],
)
def test_days_without_a_year(text: str, expected: str) -> None:
    """A day of a month is counted from the day of publication."""
    [(_, value, grain)] = values(f"جرى ذلك في {text}", "2019-05-20")
    assert (value, grain) == (expected, "day")


@pytest.mark.parametrize(
    "text", ["31/31/2025", "1/2/3", "12/2025/7", "0/0/2025", "32 يوليو", "10.5.3", "2018.5.99", "24/7"]
)
def test_impossible_days_are_none(text: str) -> None:
    """Numbers that the calendar does not have are no day."""
    assert not [grain for _, _, grain in values(f"بلغ {text} كذا", "2019-05-20") if grain == "day"]


@pytest.mark.parametrize(
    "text", ["الأسبوع الثاني من شباط 2019", "النصف الأول من مايو 2019", "الأربعاء الأول من مايو 2019"]
)
def test_ordinals_that_count_other_things(text: str) -> None:
    """An ordinal behind a week, a half or a weekday does not name the day of the month."""
    assert ("day", "01") not in [(grain, (value or "")[-2:]) for _, value, grain in values(text, "2019-05-20")]
    assert any(grain in ("month", "range") for _, _, grain in values(text, "2019-05-20"))


def test_days_of_one_month() -> None:
    """Two days of a month are one range."""
    assert values("قمة تعقد في 28 و29 يونيو", "2019-05-20") == [("28 و29 يونيو", "2019-06-28/2019-06-29", "range")]


def test_two_days_that_are_no_range() -> None:
    """Days that are no neighbours are a range only behind ``بين``."""
    assert "/" not in str(values("مباريات أيام 22 و25 يوليو 2018"))
    assert values("تجرى بين يومي 22 و25 يوليو 2018")[0][1] == "2018-07-22/2018-07-25"
    assert values("اجتماع 28 و29 يوليو 2018")[0][1] == "2018-07-28/2018-07-29"
