"""Weekdays, with what makes them past, coming, or no days at all."""

import pytest

from dated import timings, values

WEDNESDAY = "2019-05-22T09:00:00+03:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد السبت", "2019-05-18"),
        ("وصل الوفد يوم السبت", "2019-05-18"),
        ("وصل الوفد مساء الثلاثاء", "2019-05-21"),
        ("وصل الوفد الأربعاء", "2019-05-22"),
        ("وصل الوفد الأربعاء الماضي", "2019-05-15"),
        ("يصل الوفد الأحد المقبل", "2019-05-26"),
        ("يصل الوفد الأربعاء القادم", "2019-05-29"),
        ("سيصل الوفد يوم الجمعة", "2019-05-24"),
        ("ومن المقرر أن يلتقيا الخميس", "2019-05-23"),
        ("وسيلتقي الوفدان الأربعاء", "2019-05-22"),
        ("جرى ذلك السبت من الأسبوع الماضي", "2019-05-18"),
        ("وقع السبت قبل الماضي", "2019-05-11"),
        ("قال الإثنين", "2019-05-20"),
        ("وتستمر الأمطار حتى السبت", "2019-05-25"),
    ],
)
def test_weekdays_are_counted_from_the_day_of_publication(text: str, expected: str) -> None:
    """A weekday is the last one up to publication, unless its turn or its verb puts it ahead."""
    [(_, value, grain)] = values(text, WEDNESDAY)
    assert (value, grain) == (expected, "day")


@pytest.mark.parametrize(
    "text",
    [
        "حضر كلا الاثنين",
        "اتفق الاثنين معا",
        "بيننا نحن الاثنين خلاف",
        "حزب الأحد",
        "بعد صلاة الجمعة",
        "تخفيضات الجمعة البيضاء",
        "كل السبت",
        "أحد المسؤولين",
        "صحيفة الخميس",
    ],
)
def test_words_that_are_no_days(text: str) -> None:
    """A number, a name, a prayer or a habit is no date."""
    assert values(text, WEDNESDAY) == []


@pytest.mark.parametrize(
    "text", ["ليل الثلاثاء - الأربعاء", "ليل الثلاثاء الأربعاء", "ليل الثلاثاء والأربعاء", "ليل الثلاثاء إلى الأربعاء"]
)
def test_a_night_between_two_days(text: str) -> None:
    """Two weekdays that follow one another are one range."""
    [(_, value, grain)] = values(f"هبت العاصفة {text}", WEDNESDAY)
    assert (value, grain) == ("2019-05-21/2019-05-22", "range")


def test_weekday_settles_the_year_of_a_date() -> None:
    """A day of a month with its weekday is in the nearest year that has it on that weekday."""
    [(_, value, _)] = values("عقد في السبت 14 أبريل", WEDNESDAY)
    assert value == "2018-04-14"


def test_part_of_the_day_belongs_to_the_day() -> None:
    """The part of the day and the day are one expression, and its clitics are not."""
    [timing] = timings("وأصيب ومساء الثلاثاء", WEDNESDAY)
    assert timing.text == "مساء الثلاثاء"


def test_a_coming_weekday_stays_coming() -> None:
    """A weekday that was told as coming is the same day where nothing else is said."""
    text = "تعقد القمة الأحد المقبل في المدينة.\nوأضاف البيان أن اجتماع الأحد مهم"
    assert [value for _, value, _ in values(text, WEDNESDAY)] == ["2019-05-26", "2019-05-26"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يوم الأحد الثاني عشر من مايو الجاري", ("يوم الأحد الثاني عشر من مايو الجاري", "2019-05-12", "day")),
        ("بتاريخ الأحد (12 مايو) وصل", ("الأحد (12 مايو)", "2019-05-12", "day")),
        ("وصل الثلاثاء الحادي والعشرين من مايو 2019", ("الثلاثاء الحادي والعشرين من مايو 2019", "2019-05-21", "day")),
    ],
)
def test_weekday_with_its_day_in_words(text: str, expected: tuple[str, str, str]) -> None:
    """Beyond the fifth, an ordinal after a weekday is no count of weekdays but its date."""
    assert values(text, WEDNESDAY) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يجتمع المجلس في الثلاثاء الأول من أكتوبر 2019", [("الثلاثاء الأول من أكتوبر 2019", "2019-10", "month")]),
        ("سباق الأحد الثاني", []),
        ("في الأحد الأول من مايو", [("الأحد الأول من مايو", "2019-05", "month")]),
    ],
)
def test_the_nth_weekday_of_a_month(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    """The first Sunday, or Sunday the first: what is sure is the month, and without one nothing."""
    assert values(text, "2019-06-15") == expected


def test_a_weekday_behind_its_week() -> None:
    """الأسبوع المقبل يوم الجمعة is the Friday of that week."""
    found = values("سيصل الوفد الأسبوع المقبل يوم الجمعة إلى نهران", "2019-06-12")
    assert found[-1] == ("الأسبوع المقبل يوم الجمعة", "2019-06-21", "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يزور الوزير نهران الجمعة من هذا الأسبوع", "2019-05-24"),
        ("يزور الوزير نهران يوم الجمعة هذا الأسبوع", "2019-05-24"),
        ("زار الوزير نهران الاثنين هذا الأسبوع", "2019-05-20"),
        ("يزور الوزير نهران هذا الأسبوع يوم السبت", "2019-05-25"),
    ],
)
def test_a_weekday_of_this_week(text: str, expected: str) -> None:
    """Friday of this week is not the Friday before it."""
    assert expected in [value for _, value, grain in values(text, WEDNESDAY) if grain == "day"]
