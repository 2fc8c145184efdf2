"""Parts and runs of time."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "value", "grain"),
    [
        ("مطلع 2018", "2018", "year"),
        ("أواخر عام 2017", "2017", "year"),
        ("أواخر2017", "2017", "year"),
        ("منتصف العام الحالي", "2019", "year"),
        ("نهاية العام الماضي", "2018", "year"),
        ("بداية العام", "2019", "year"),
        ("أواخر يونيو 2018", "2018-06", "month"),
        ("مطلع الشهر الماضي", "2019-04", "month"),
        ("مطلع هذا الأسبوع", "2019-05-20/2019-05-22", "range"),
        ("الربع الأول من عام 2018", "2018-01/2018-03", "range"),
        ("الربع الأخير من العام الماضي", "2018-10/2018-12", "range"),
        ("النصف الثاني من 2018", "2018-07/2018-12", "range"),
        ("الأشهر الأربعة الأولى من عام 2018", "2018-01/2018-04", "range"),
        ("الأشهر الخمسة الأولى من العام الحالي", "2019-01/2019-05", "range"),
        ("السنوات الخمس القادمة", "2019/2024", "range"),
        ("العامين الأخيرين", "2017/2019", "range"),
        ("الأيام العشرة الماضية", "2019-05-12/2019-05-22", "range"),
        ("الساعات الـ48 القادمة", "2019-05-22/2019-05-24", "range"),
    ],
)
def test_periods(text: str, value: str, grain: str) -> None:
    """A part of a time keeps the precision of that time; a run of times is a range."""
    [(_, got, of)] = values(f"جرى ذلك في {text}.", "2019-05-22")
    assert (got, of) == (value, grain)


@pytest.mark.parametrize(
    "text", ["الربع الثاني من العام المالي", "العامين الأخيرين من الحرب", "نهاية المباراة", "الربع الأول"]
)
def test_what_is_no_period_of_the_calendar(text: str) -> None:
    """A fiscal year, the end of a war's years or of a match is no date."""
    assert values(f"جرى ذلك في {text}", "2019-05-22") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خلال الـ48 ساعة المقبلة", "2019-05-22/2019-05-24"),
        ("خلال 72 ساعة الماضية", "2019-05-19/2019-05-22"),
        ("خلال 25 عاما القادمة", "2019/2044"),
    ],
)
def test_number_before_the_unit(text: str, expected: str) -> None:
    """A run with its number first and its unit without the article."""
    assert [value for _, value, _ in values(text, "2019-05-22")] == [expected]
