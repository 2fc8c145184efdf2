"""An undated report is dated by what it tells together with dated ones, and never without."""

from dataclasses import replace

from compared import PLAIN, page_of, reading_of
from isnad.compare.dossier import dossier
from isnad.model import Dossier, Offset, Reading
from sample import timing

SATURDAY, SUNDAY = Offset(weekday=5, direction="past"), Offset(weekday=6, direction="past")
DATED = page_of(
    "لقاء هاني الزين وسامر الحداد في المرسى\nالتقى هاني الزين نظيره سامر الحداد في المرسى السبت 1 مارس 2031.",
    "dated",
)
UNDATED = page_of(
    "هاني الزين يلتقي سامر الحداد في المرسى\n"
    "التقى هاني الزين نظيره سامر الحداد في المرسى يوم السبت.\n"
    "وغادر هاني الزين المرسى يوم الأحد.\n"
    "وكان المرسى قد استضاف وفدا الشهر الماضي.",
    "undated",
)
PERSONS = ("هاني الزين", "سامر الحداد")


def _dated() -> Reading:
    return reading_of(
        DATED, published="2031-03-02", persons=PERSONS, dates=(timing(DATED, "السبت 1 مارس 2031", "2031-03-01"),)
    )


def _undated(*words: tuple[str, Offset]) -> Reading:
    dates = tuple(timing(UNDATED, text, None, offset) for text, offset in words)
    return reading_of(UNDATED, persons=PERSONS, dates=dates)


def _told(*readings: Reading) -> tuple[Dossier, str | None]:
    made = dossier(readings, PLAIN)
    return made, next(story.published["undated"].value for story in made.stories if "undated" in story.reports)


def test_the_shared_day_dates_the_report() -> None:
    """A report that tells the dated Saturday as its newest weekday was published on it."""
    made, value = _told(_dated(), _undated(("يوم السبت", SATURDAY)))
    assert value == "2031-03-01"
    assert [found.value for found in made.dates] == ["2031-03-01"]
    assert "dated" in made.dates[0].why


def test_the_newest_weekday_is_the_day_of_publication() -> None:
    """Sunday told as past behind the dated Saturday moves the publication to that Sunday."""
    made, value = _told(_dated(), _undated(("يوم السبت", SATURDAY), ("يوم الأحد", SUNDAY)))
    assert value == "2031-03-02"
    assert sorted(found.value for found in made.dates) == ["2031-03-01", "2031-03-02"]


def test_other_relative_dates_follow() -> None:
    """Once the day is known, "last month" is resolved from it."""
    month = replace(timing(UNDATED, "الشهر الماضي", None, Offset(months=-1)), grain="month")
    reading = replace(_undated(("يوم السبت", SATURDAY)), dates=(*_undated(("يوم السبت", SATURDAY)).dates, month))
    made, _ = _told(_dated(), reading)
    assert [found.value for found in made.dates] == ["2031-03-01", "2031-02"]


def test_a_report_alone_stays_undated() -> None:
    """Without another report of the story there is no date, and the reason says so."""
    made, value = _told(_undated(("يوم السبت", SATURDAY)))
    assert value is None
    assert made.dates == ()
    assert "no other report" in made.stories[0].published["undated"].basis


def test_another_weekday_gives_nothing() -> None:
    """A weekday that the dated report does not print dates nothing."""
    made, value = _told(_dated(), _undated(("الشهر الماضي", Offset(months=-1))))
    assert value is None
    assert made.dates == ()


def test_copied_words_mean_what_they_meant() -> None:
    """A relative date in copied words is the date that it has in the dated original."""
    text = "قال الحارس إن الجسر القديم فوق نهر الصفصاف قد انهار أمس أمام عشرات من سكان الحي الشرقي في المدينة."
    original, copy = page_of(text, "original"), page_of(text + "\nمنقول", "copy")
    readings = (
        reading_of(original, published="2031-03-02", dates=(timing(original, "أمس", "2031-03-01", Offset(days=-1)),)),
        reading_of(copy, dates=(timing(copy, "أمس", None, Offset(days=-1)),)),
    )
    found = dossier(readings, PLAIN).dates
    assert [(date.report, date.value) for date in found] == [("copy", "2031-03-01")]
