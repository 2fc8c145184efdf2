"""Two reports stand side by side, and nothing of either is lost."""

from pathlib import Path

import pytest

from isnad import dossier, read
from isnad.faces.cli import main
from isnad.model import Dossier
from isnad.render.side_by_side import side_by_side, side_by_side_html, side_by_side_text

ONE = "انهيار سد نهران\nقال رئيس البلدية سامر الحداد إن 40 شخصا قتلوا في انهيار سد نهران مساء الاثنين وإن 300 منزل غمرتها المياه."
OTHER = "ارتفاع قتلى سد نهران\nقال رئيس البلدية سامر الحداد إن 60 شخصا قتلوا في انهيار سد نهران مساء الاثنين. ووصلت 12 شاحنة <إغاثة>."


@pytest.fixture(scope="module")
def made() -> Dossier:
    """The two reports, read and compared."""
    return dossier([read(ONE, key="a", published="2031-03-04"), read(OTHER, key="b", published="2031-03-05")])


def test_what_both_tell_stands_in_one_row(made: Dossier) -> None:
    """The toll of both is one row with its verdict; what one report tells alone has an empty side."""
    rows = side_by_side(made, "a", "b")
    toll = next(
        row for row in rows if any("40" in text for text in row.left) and any("60" in text for text in row.right)
    )
    assert toll.verdict == "different_time"
    assert toll.why
    alone = [row for row in rows if not row.verdict]
    assert any("300" in text for row in alone for text in row.left)
    assert any("12" in text for row in alone for text in row.right)
    assert all(bool(row.left) != bool(row.right) for row in alone)


def test_every_figure_of_both_is_shown(made: Dossier) -> None:
    """No figure of either report is missing from its side."""
    rows = side_by_side(made, "a", "b")
    for key, side in (("a", [t for row in rows for t in row.left]), ("b", [t for row in rows for t in row.right])):
        reading = next(reading for reading in made.reports if reading.report.key == key)
        assert reading.figures
        assert all(any(figure.text in text for text in side) for figure in reading.figures)


def test_the_page_escapes_what_reports_print(made: Dossier) -> None:
    """Markup in a report stays text."""
    page = side_by_side_html(made, "a", "b", tongue="ar")
    assert page.startswith("<!doctype html>")
    assert "<إغاثة>" not in page
    assert 'dir="rtl"' in page


def test_the_terminal_has_columns(made: Dossier) -> None:
    """Both tolls stand in one line of the table."""
    assert any("40" in line and "60" in line for line in side_by_side_text(made, "a", "b").splitlines())


def test_the_command_takes_two_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints the table, writes the page, and refuses more or fewer reports."""
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text(ONE, "utf-8")
    other.write_text(OTHER, "utf-8")
    assert main(["compare", str(one), str(other), "-o", str(tmp_path / "c.html")]) == 0
    assert "40" in (tmp_path / "c.html").read_text("utf-8")
    third = tmp_path / "more"
    third.mkdir()
    for name in ("x", "y"):
        (third / f"{name}.txt").write_text(f"{ONE} {name}", "utf-8")
    assert main(["compare", str(third), str(other)]) == 2
    assert "two files" in capsys.readouterr().err
