"""The lines of a page, and the full dates around its running text."""

import pytest

from isnad.arabic.grammar.dates import dates
from isnad.arabic.grammar.page_dates import notice_years, page, page_dates
from isnad.arabic.text.sheet import sheet
from isnad.intake.text import report
from isnad.model import Furniture

BODY = (
    "افتتح وزير النقل سامر الحداد جسر النهر الجديد في مدينة الواحة بعد سنوات من العمل وقال إن الجسر سيخفف الازدحام "
    "عن وسط المدينة ويربط الضفتين."
)


def found(text: str) -> list[tuple[str, str, str | None]]:
    """Each date around the text with its place and label."""
    laid = sheet(text)
    there = page(laid, ())
    return [(d.timing.text, d.place, d.label) for d in page_dates(laid, there, dates(report(text, key="a"), laid, ()))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("12 يوليو 2025", [("12 يوليو 2025", "head", None)]),
        ("تاريخ النشر: 12/07/2025", [("12/07/2025", "head", "published")]),
        ("آخر تحديث 12/07/2025", [("12/07/2025", "head", "updated")]),
        ("سامر علي - 12/07/2025", [("12/07/2025", "head", None)]),
        ("مواعيد المباريات يوم 12 يوليو 2025 كاملة", []),
    ],
)
def test_lines_of_dates(line: str, expected: list[tuple[str, str, str | None]]) -> None:
    """A line is there for its date where it has nothing else, a label, or a mark that sets it off."""
    assert found(f"جسر النهر الجديد يفتتح في الواحة\n{line}\n{BODY}") == expected


def test_places() -> None:
    """A date stands above the headline, in the head, or below the text."""
    text = f"1 يوليو 2025\nجسر النهر الجديد يفتتح في الواحة\n2 يوليو 2025\n{BODY}\n3 يوليو 2025"
    assert [place for _, place, _ in found(text)] == ["above title", "head", "tail"]


def test_furniture_is_no_running_text() -> None:
    """A long line that is furniture is not the report's text."""
    text = f"{BODY}\n\n{BODY}"
    assert page(sheet(text), ()).body == (0, 1)
    assert page(sheet(text), (Furniture(0, len(BODY), "menu"),)).body == (1, 1)


def test_years_of_notices() -> None:
    """The year beside a sign of copyright below the text belongs to the notice."""
    text = f"{BODY}\n© 2019 جميع الحقوق محفوظة"
    laid = sheet(text)
    assert [year.quote for year in notice_years(laid, page(laid, ()))] == ["2019"]


@pytest.mark.parametrize("text", ["", "\n\n", "12 يوليو 2025", "()"])
def test_pages_without_running_text(text: str) -> None:
    """A page may have no running text at all."""
    laid = sheet(text)
    assert page(laid, ()).body[1] == -1
