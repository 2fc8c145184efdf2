"""Days, weeks and weekdays counted within a month."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "printed", "value", "grain"),
    [
        ("أول جمعة من مارس 2018", "أول جمعة من مارس 2018", "2018-03-02", "day"),
        ("آخر جمعة من مارس 2018", "آخر جمعة من مارس 2018", "2018-03-30", "day"),
        ("ثالث ثلاثاء في أيلول في سنة 2014", "ثالث ثلاثاء في أيلول في سنة 2014", "2014-09-16", "day"),
        ("الجمعة الثالثة من يونيو 2018", "الجمعة الثالثة من يونيو 2018", "2018-06-15", "day"),
        ("السبت الأخير من أبريل 2018", "السبت الأخير من أبريل 2018", "2018-04-28", "day"),
        ("اليوم الأخير من فبراير 2016", "اليوم الأخير من فبراير 2016", "2016-02-29", "day"),
        ("أول يوم من شهر 3 سنة 2018", "أول يوم من شهر 3 سنة 2018", "2018-03-01", "day"),
        ("الأسبوع الأول من يونيو 2018", "الأسبوع الأول من يونيو 2018", "2018-06-01/2018-06-07", "range"),
        ("آخر أسبوع في الشهر التاسع سنة 2014", "آخر أسبوع في الشهر التاسع سنة 2014", "2014-09-24/2014-09-30", "range"),
        ("الأحد الأول من مايو 2019", "الأحد الأول من مايو 2019", "2019-05-05", "day"),
        # the third of July 2018 was a Tuesday: what is sure is the month
        ("الثلاثاء الثالث من تموز 2018", "الثلاثاء الثالث من تموز 2018", "2018-07", "month"),
    ],
)
def test_parts_with_a_year(text: str, printed: str, value: str, grain: str) -> None:
    """The day or the seven days, where the words leave no choice."""
    assert values(f"وصل الوفد في {text} إلى المرسى.") == [(printed, value, grain)]


@pytest.mark.parametrize("text", ["أول خميس من كل شهر", "ثالث جمعة احتجاجية", "آخر يوم من المعرض", "ثاني أسبوع له هنا"])
def test_what_comes_back_or_counts_otherwise_is_none(text: str) -> None:
    """Without a month there is no part of it."""
    assert values(f"يجتمعون في {text}.") == []
