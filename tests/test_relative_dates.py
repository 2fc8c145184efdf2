"""Days, weeks, seasons and spans told from the day of publication."""

import pytest

from dated import values

DAY = "2019-05-22"


@pytest.mark.parametrize(
    ("text", "value", "grain"),
    [
        ("اليوم", "2019-05-22", "day"),
        ("اليوم الأربعاء", "2019-05-22", "day"),
        ("صباح اليوم", "2019-05-22", "day"),
        ("أمس", "2019-05-21", "day"),
        ("مساء أمس الثلاثاء", "2019-05-21", "day"),
        ("أول أمس", "2019-05-20", "day"),
        ("أول من أمس", "2019-05-20", "day"),
        ("غدا", "2019-05-23", "day"),
        ("بعد غد", "2019-05-24", "day"),
        ("هذا الصباح", "2019-05-22", "day"),
        ("الليلة الماضية", "2019-05-21", "day"),
        ("العام الماضي", "2018", "year"),
        ("العام الماصي", "2018", "year"),
        ("السنة المقبلة", "2020", "year"),
        ("هذا العام", "2019", "year"),
        ("العام الجاري", "2019", "year"),
        ("العام قبل الماضي", "2017", "year"),
        ("الأسبوع الماضي", "2019-05-13/2019-05-19", "range"),
        ("هذا الأسبوع", "2019-05-20/2019-05-26", "range"),
        ("الأسبوع المقبل", "2019-05-27/2019-06-02", "range"),
        ("الصيف الماضي", "2018", "season"),
        ("الخريف المقبل", "2019", "season"),
        ("صيف العام الماضي", "2018", "season"),
        ("صيف 2014", "2014", "season"),
        ("قبل ثلاثة أيام", "2019-05-19", "day"),
        ("قبل 3 أيام", "2019-05-19", "day"),
        ("قبل يومين", "2019-05-20", "day"),
        ("قبل أسبوع", "2019-05-15", "day"),
        ("قبل نحو الأسبوع", "2019-05-15", "day"),
        ("قبل نحو عام", "2018", "year"),
        ("قبل سبعة أعوام", "2012", "year"),
        ("منذ نحو ثلاثة أشهر", "2019-02", "month"),
        ("قبل شهر ونصف", "2019-04", "month"),
        ("قبل خمسة عشر يوما", "2019-05-07", "day"),
    ],
)
def test_told_from_the_day_of_publication(text: str, value: str, grain: str) -> None:
    """A relative time has the value and the precision that its words give it, and none without the day."""
    [(_, got, of)] = values(f"وقع الحادث {text}.", DAY)
    assert (got, of) == (value, grain)


@pytest.mark.parametrize(
    "text",
    [
        "حتى اليوم",
        "في عالم اليوم",
        "قناة ليبيا اليوم",
        "اليوم العالمي للمرأة",
        "في اليوم الأول",
        "طوال اليوم",
        "قبل أيام",
        "منذ أكثر من ثلاث سنوات",
        "المستمرة منذ سبع سنوات",
        "زيارة لمدة ثلاثة أيام",
        "قبل ساعات",
        "قبل 3 ساعات",
        "منتصف الليل",
        "في أمس الحاجة",
        "بعدما لامس السقف",
        "في الأشهر الأخيرة",
    ],
)
def test_words_that_name_no_date(text: str) -> None:
    """A length, a name or a vague time is no date."""
    assert values(f"وقع ذلك {text}.", DAY) == []


def test_another_event_is_set_beside_the_report() -> None:
    """``بعد ثلاثة أيام من`` dates the other event, counted from the day of the report's own."""
    text = "أقال المجلس المدير اليوم الأربعاء، وذلك بعد ثلاثة أيام من حريق المصنع"
    assert values(text, DAY)[-1] == ("بعد ثلاثة أيام", "2019-05-19", "day")


def test_clock_times_are_no_dates() -> None:
    """A time of day is no date."""
    assert values("انطلق السباق عند الساعة 10:30 صباحا بتوقيت المدينة", DAY) == []


@pytest.mark.parametrize(
    "text",
    ["رئيس حزب الغد", "كتبت صحيفة الغد", "شباب الغد", "أول اقتراع منذ نحو عقد"],
)
def test_names_and_rough_spans_are_no_dates(text: str) -> None:
    """A party, a newspaper and the youth of tomorrow name no day, and about a decade no year."""
    assert values(text, "2019-05-22") == []


def test_hedge_behind_the_count() -> None:
    """``قبل 100 يوم تقريبا على`` is counted from what follows, as without the hedge."""
    assert values("نشر الفيديو قبل 10 أيام تقريبا على انطلاق البطولة", "2019-05-22")[0][1] != "2019-05-12"


def test_since_a_day_that_is_named() -> None:
    """``منذ يوم أمس`` names the day, and does not count one."""
    assert values("يستمر القصف منذ يوم أمس الثلاثاء", "2019-05-22") == [("يوم أمس الثلاثاء", "2019-05-21", "day")]


def test_last_week_of_a_month() -> None:
    """``الأسبوع الأخير من يوليو`` is the last of July; ``الأسبوع الأخير`` alone is last week."""
    assert values("في الأسبوع الأخير من يوليو", "2019-07-29") == [
        ("الأسبوع الأخير من يوليو", "2019-07-25/2019-07-31", "range")
    ]
    assert values("خلال الأسبوع الأخير", "2019-07-29") == [("الأسبوع الأخير", "2019-07-22/2019-07-28", "range")]
