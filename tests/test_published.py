"""The publication date of pages, with what is rejected and why."""

import pytest

from dated import day_of_page, timings
from dated_page import BODY, LEAD, NOTICE, TITLE, VISIBLE, lines


@pytest.mark.parametrize("footer", [True, False])
@pytest.mark.parametrize(("visible", "day"), VISIBLE)
def test_visible_dates_with_and_without_a_footer(visible: str, day: str | None, *, footer: bool) -> None:
    """The date below the headline is the day; the year of the footer never is; what names no day gives none."""
    found = day_of_page(lines(TITLE, visible, LEAD, BODY, *([NOTICE] if footer else [])))
    assert found.value == day, found
    if footer:
        assert [r.value for r in found.rejected] == ["2019"]


@pytest.mark.parametrize(
    "line",
    [
        "نشر في: 12/07/2025 - 10:30",
        "تاريخ النشر: السبت 12 يوليو 2025",
        "القاهرة - سامر علي - السبت 12 يوليو/ تموز 2025",
        "السبت 12 تموز 2025 | 10:30 بتوقيت القدس",
        "12 يوليو 2025، 10:30 ص",
        "سامر علي | 12.07.2025",
        "12 يوليو 2025 آخر تحديث: 14 يوليو 2025",
    ],
)
def test_bylines(line: str) -> None:
    """A byline, a label or a time beside the date does not hide it."""
    found = day_of_page(lines(TITLE, line, LEAD, BODY))
    assert found.value == "2025-07-12", found
    assert found.evidence[0].where == "text"


def test_label_on_the_line_above() -> None:
    """A label may stand alone above its date."""
    assert day_of_page(lines(TITLE, "تاريخ النشر", "12 يوليو 2025", LEAD, BODY)).value == "2025-07-12"


def test_given_day_is_that_of_its_own_offset() -> None:
    """The day given is the calendar day of the printed time in its own offset."""
    found = day_of_page(LEAD, given="2025-07-12T23:30:00-05:00")
    assert (found.value, found.evidence[0].where) == ("2025-07-12", "given")


def test_address_carries_the_day() -> None:
    """The address decides where nothing was given, unless the text tells of later days as past."""
    url = "https://example.org/ar/2025/07/12/story"
    assert day_of_page(LEAD, url=url).value == "2025-07-12"
    late = "أعلن الوزير يوم الاثنين 14 يوليو 2025 افتتاح الجسر. " + LEAD
    found = day_of_page(late, url=url)
    assert found.value is None
    assert found.rejected[0].evidence.where == "url"


def test_month_in_the_address_is_no_day() -> None:
    """An address with a month alone gives no day, and the basis says so."""
    found = day_of_page(LEAD, url="https://example.org/2025/07/story.html")
    assert found.value is None
    assert "2025-07" in found.basis


def test_first_of_two_dates_is_the_clock() -> None:
    """Of two dates in the head the earlier is the report's; the other is rejected with why."""
    lead = "وصل الوفد السبت 12 يوليو/ تموز 2025 إلى المدينة، " + LEAD
    found = day_of_page(lines("25 يوليو 2025", "13 يوليو 2025", "صوت الواحة", lead, BODY))
    assert found.value == "2025-07-13"
    assert [r.value for r in found.rejected] == ["2025-07-25"]
    assert "later" in found.rejected[0].why


def test_clock_that_contradicts_the_text() -> None:
    """A date on another weekday than "today" in the text is rejected, and nothing is guessed in its place."""
    lead = "وصل الوفد اليوم الأربعاء إلى المدينة، " + LEAD
    found = day_of_page(lines("الوضع المظلم", "الثلاثاء ٠٥ / نوفمبر / ٢٠٢٤", "شعار", TITLE, lead, BODY))
    assert found.value is None
    assert [(r.value, "Wednesday" in r.why or "Tuesday" in r.why) for r in found.rejected] == [("2024-11-05", True)]


def test_lone_clock_among_menus() -> None:
    """A lone date above the headline among menus may be the clock: it is doubted even if nothing contradicts it."""
    found = day_of_page(lines("الرئيسية", "السبت 12 يوليو 2025", "رياضة", "اقتصاد", TITLE, LEAD, BODY))
    assert found.value is None
    assert found.rejected[0].value == "2025-07-12"


def test_weekday_that_the_calendar_denies() -> None:
    """A date printed with a weekday that it was not on is rejected."""
    found = day_of_page(lines(TITLE, "الجمعة 12 يوليو 2025", LEAD, BODY))
    assert found.value is None
    assert "Saturday" in found.rejected[0].why


def test_date_before_what_the_text_tells() -> None:
    """A date earlier than the days that the text tells of as past is rejected."""
    lead = "وقع الانفجار يوم السبت 12 يوليو 2025 قرب الجسر. " + LEAD
    found = day_of_page(lines(TITLE, "10 يوليو 2025", lead, BODY))
    assert found.value is None
    assert "2025-07-12" in found.rejected[0].why


def test_coming_dates_do_not_count_against_it() -> None:
    """A day that the text puts ahead does not make the date of the page too early."""
    lead = "ومن المقرر أن يفتتح الجسر يوم 20 أغسطس 2025 بحضور الوزير. " + LEAD
    assert day_of_page(lines(TITLE, "10 يوليو 2025", lead, BODY)).value == "2025-07-10"


def test_stale_lone_date() -> None:
    """A date long after the day with which the text opens is rather the clock."""
    lead = "وصل الوفد السبت 12 يوليو 2025 إلى المدينة، " + LEAD
    found = day_of_page(lines("5 نوفمبر 2025", TITLE, lead, BODY))
    assert found.value is None
    assert found.rejected[0].value == "2025-11-05"


def test_related_links_below() -> None:
    """Dates below the report belong to other reports."""
    found = day_of_page(lines(TITLE, LEAD, BODY, "اقرأ أيضا", "3 مايو 2025", "افتتاح حديقة - 4 مايو 2025"))
    assert found.value is None
    assert all("below" in r.why for r in found.rejected)


def test_text_that_says_which_day_is_today() -> None:
    """``اليوم السبت 12 يوليو 2025`` dates the report itself."""
    lead = "وصل الوفد اليوم السبت 12 يوليو 2025 إلى المدينة، " + LEAD
    assert day_of_page(lines(TITLE, lead, BODY)).value == "2025-07-12"


def test_dateline() -> None:
    """The full date in the dateline of the first line is the day."""
    assert day_of_page(lines(TITLE, "الواحة في 12 يوليو 2025 (و ن) - " + LEAD, BODY)).value == "2025-07-12"


def test_very_short_report() -> None:
    """A report of one short sentence has a head too."""
    assert day_of_page(lines(TITLE, "12 يوليو 2025", "وصل الوفد إلى المدينة.")).value == "2025-07-12"


def test_same_day_twice_in_the_head() -> None:
    """A clock that shows the day of the report does not take the report's own date with it."""
    day = day_of_page(lines("الرئيسية", "السبت 12 يوليو 2025", "رياضة", TITLE, "12 يوليو 2025", LEAD, BODY))
    assert day.value == "2025-07-12"


def test_what_is_left_beside_a_contradicted_date() -> None:
    """Where the text speaks against one date of the head, the other is not taken in its place."""
    lead = "وقع الانفجار يوم السبت 12 يوليو 2025 قرب الجسر. " + LEAD
    assert day_of_page(lines(TITLE, "10 يوليو 2025", "17 أغسطس 2026", lead, BODY)).value is None


def test_today_in_the_words_of_a_speaker() -> None:
    """The "today" of a quotation is the speaker's, not the report's."""
    lead = LEAD + " وقال البيان: «انسحبنا اليوم السبت 12 يوليو 2025 من الموقع»."
    assert day_of_page(lines(TITLE, lead, BODY)).value is None


def test_without_any_date() -> None:
    """A page without a date has none, with the reason, and its dates keep their offsets."""
    text = lines(TITLE, "وصل الوفد يوم السبت إلى المدينة. " + LEAD, BODY)
    found = day_of_page(text)
    assert found.value is None
    assert found.basis == "the page prints no date of its own"
    [timing] = timings(text)
    assert timing.value is None
    assert timing.offset is not None


def test_dates_of_the_page_are_not_dates_of_the_report() -> None:
    """Clocks and bylines leave the dates of the report."""
    text = lines(TITLE, "نشر في: 12 يوليو 2025", "وصل الوفد يوم السبت إلى المدينة. " + LEAD, BODY)
    assert [(t.text, t.value) for t in timings(text)] == [("يوم السبت", "2025-07-12")]


@pytest.mark.parametrize("given", ["غير معروف", "0000-00-00", "99999999", "2025-13-45T00:00:00Z", " "])
def test_given_that_is_no_date(given: str) -> None:
    """What was given and is no date does not date the report."""
    assert day_of_page(LEAD, given=given).value is None
