"""When reports were published to the minute, and what that tells of tolls that grow within a day."""

from datetime import UTC, date, datetime

import pytest

from isnad.compare.dossier import dossier
from isnad.compare.moment import moment
from isnad.intake.page import decoded_page, page_report
from isnad.intake.text import report
from isnad.model import Given
from isnad.reading import LANGUAGES, read


@pytest.mark.parametrize(
    ("given", "at"),
    [
        ("2026-03-03T09:30:00+03:00", datetime(2026, 3, 3, 6, 30, tzinfo=UTC)),
        ("Tue, 03 Mar 2026 09:30:00 GMT", datetime(2026, 3, 3, 9, 30, tzinfo=UTC)),
        ("2026-03-03T09:30Z", datetime(2026, 3, 3, 9, 30, tzinfo=UTC)),
        ("2026-03-03T09:30:00", None),
        ("2026-03-03", None),
        ("Tue, 03 Mar 99999 09:30:00 GMT", None),
        ("2026-03-09T09:30:00Z", None),
        ("", None),
    ],
)
def test_a_moment_has_a_time_zone_and_lies_on_the_day(given: str, at: datetime | None) -> None:
    """Without a zone no two outlets can be ordered within a day."""
    made = read(report("انهار سد نهران.", key="a", given=Given(given)))
    assert moment(made, date(2026, 3, 3)) == at


@pytest.mark.parametrize(
    ("first", "second", "at"),
    [
        ("2026-03-03T09:30:00Z", "2026-03-03T12:30:00+03:00", datetime(2026, 3, 3, 9, 30, tzinfo=UTC)),
        ("2026-03-03T09:30:00Z", "2026-03-03T11:30:00Z", None),
    ],
)
def test_marks_of_a_page(first: str, second: str, at: datetime | None) -> None:
    """Those that agree tell it; those that do not tell nothing."""
    text = (
        f'<html><head><meta property="article:published_time" content="{first}">'
        f'<meta itemprop="datePublished" content="{second}"></head><body><article><h1>انهيار سد نهران</h1>'
        "<p>قالت وزارة الصحة في درسلان إن 112 شخصا قتلوا في انهيار سد نهران شمال البلاد فجر اليوم.</p></article></body></html>"
    )
    body = text.encode()
    made = read(page_report(decoded_page(body), key="a", source="a.html", body=body))
    assert made.published.value == "2026-03-03"
    assert moment(made, date(2026, 3, 3)) == at


def test_a_toll_that_grows_within_a_day_is_no_conflict() -> None:
    """Two feeds give the hours of their entries."""
    readings = [
        read(report(text, key=key, given=Given(f"Tue, 03 Mar 2026 {hour}:00:00 GMT")))
        for key, hour, text in (
            ("a", "08", "قالت وزارة الصحة في درسلان إن 112 شخصا قتلوا في انهيار سد ميرال."),
            ("b", "11", "قالت وزارة الصحة في درسلان إن 130 شخصا قتلوا في انهيار سد ميرال."),
        )
    ]
    (group,) = dossier(readings, LANGUAGES["ar"]).figures
    assert [relation.verdict for relation in group.relations] == ["different_time"]
    assert "2026-03-03 11:00 UTC" in group.relations[0].why
