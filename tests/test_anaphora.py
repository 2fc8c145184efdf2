"""Times counted from the time told before them."""

from dated import timings, values


def test_next_day_follows_the_day_before_it() -> None:
    """``اليوم التالي`` is counted from the day told before it, not from publication."""
    text = "هاجمت القوات البلدة يوم الأربعاء. وفي اليوم التالي انسحبت"
    assert [value for _, value, _ in values(text, "2019-05-26")] == ["2019-05-22", "2019-05-23"]
    assert [timing.value for timing in timings(text)] == [None, None]
    assert timings(text)[1].offset is not None


def test_absolute_antecedent_settles_it() -> None:
    """Counted from a full date, the value stands without the day of publication."""
    text = "بدأ الحصار في 30 يونيو 2015. وفي اليوم التالي رفع"
    assert [value for _, value, _ in values(text)] == ["2015-06-30", "2015-07-01"]


def test_same_and_next_year() -> None:
    """``العام نفسه`` and ``العام التالي`` are counted from the year told before them."""
    text = "فاز عام 2011، وفي مايو من العام نفسه استقال، وعاد في العام التالي"
    assert [value for _, value, _ in values(text, "2019-05-26")] == ["2011", "2011-05", "2012"]


def test_same_period_in_another_year() -> None:
    """``نفس الفترة`` takes the months of the range before it into another year."""
    text = "زار البلاد كثيرون في الأشهر الخمسة الأولى من العام الحالي مقارنة مع نفس الفترة من العام الماضي"
    assert [value for _, value, _ in values(text, "2019-05-26")] == ["2019-01/2019-05", "2018-01/2018-05"]


def test_without_a_time_before_it_there_is_none() -> None:
    """Nothing to count from gives no date; an event to count from is no date either."""
    assert values("وفي اليوم التالي انسحبت", "2019-05-26") == []
    assert values("وصل السبت وغادر في اليوم التالي للأحداث", "2019-05-26") == [("السبت", "2019-05-25", "day")]


def test_day_of_the_month_told_before() -> None:
    """``السابع من الشهر نفسه`` is that day of the month before it, which a year before it does not settle."""
    text = "بدأ العمل في الثاني من يونيو، وتوقف في الرابع والعشرين من الشهر نفسه، ثم عاد في 3 من الشهر التالي"
    assert [value for _, value, _ in values(text, "2019-07-26")] == ["2019-06-02", "2019-06-24", "2019-07-03"]
    assert [value for _, value, _ in values("بدأ العمل عام 2015 وتوقف في السابع من الشهر نفسه", "2019-07-26")] == [
        "2015"
    ]


def test_object_before_today_is_no_anaphor() -> None:
    """``ستفعل ذلك اليوم الاثنين``: today with its weekday, and ``ذلك`` is what is done."""
    assert values("وقالت إنها ستفعل ذلك اليوم الاثنين", "2019-05-27") == [("اليوم الاثنين", "2019-05-27", "day")]
