"""What both faces may ask."""

from io import BytesIO
from pathlib import Path

import pytest

from isnad import desk
from isnad.desk import batch
from isnad.intake.text import report
from isnad.model import Reading, Report, Trouble
from isnad.reading import read

TEXT = "أعلنت بلدية نهران اليوم إجلاء 300 أسرة."


def _table(number: int) -> str:
    return "".join(f'{{"id": "r{n}", "text": "وصلت {n} شاحنات إلى نهران."}}\n' for n in range(number))


def test_a_string_is_the_text() -> None:
    """A string is read as text, with what was given beside it."""
    reading = desk.read(TEXT, key="a", outlet="صوت نهران", published="2026-03-04")
    assert reading.report.text == TEXT
    assert reading.report.key == "a"
    assert reading.report.outlet == "صوت نهران"
    assert reading.published.value == "2026-03-04"


def test_a_report_is_read_as_it_is() -> None:
    """A report gives the same reading as its text."""
    assert desk.read(report(TEXT, key="text")) == desk.read(TEXT)


def test_paths_in_order(tmp_path: Path) -> None:
    """The reports under several paths come in the order of the paths, troubles in their place."""
    one, two = tmp_path / "b.txt", tmp_path / "a.txt"
    one.write_text(TEXT, encoding="utf-8")
    two.write_text("وصل الوفد إلى نهران.", encoding="utf-8")
    found = list(desk.read_all([one, tmp_path / "none.txt", two]))
    assert [item.report.key if isinstance(item, Reading) else "trouble" for item in found] == ["b", "trouble", "a"]


def test_one_path_and_standard_input(tmp_path: Path) -> None:
    """One path need not be in a list; a dash is the stream that is given."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    (alone,) = desk.read_all(path)
    (piped,) = desk.read_all("-", stdin=BytesIO(TEXT.encode()))
    assert isinstance(alone, Reading)
    assert isinstance(piped, Reading)
    assert alone.figures == piped.figures


def test_processes_give_the_same(tmp_path: Path) -> None:
    """Two processes give what one gives, in the same order, also where more comes than is handed out at once."""
    path = tmp_path / "t.jsonl"
    path.write_text(_table(2 * batch.AHEAD * batch.PER_TASK + 9), encoding="utf-8")
    assert list(desk.read_all(path, jobs=2)) == list(desk.read_all(path))


def test_a_fault_costs_one_report(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where a rule fails on a report, that report is a trouble that names it, and the rest is read."""

    def failing(found: Report, tagger: str | None = None) -> Reading:
        if found.key == "r1":
            raise IndexError("no such token")
        return read(found)

    monkeypatch.setattr(batch, "read", failing)
    path = tmp_path / "t.jsonl"
    path.write_text(_table(3), encoding="utf-8")
    first, second, third = desk.read_all(path)
    assert isinstance(first, Reading)
    assert isinstance(third, Reading)
    assert isinstance(second, Trouble)
    assert "r1" in second.line
    assert "IndexError: no such token" in second.line


def test_dossier_takes_any_readings() -> None:
    """A dossier is made of readings from anywhere; of none it is empty."""
    made = desk.dossier(desk.read(TEXT, key=key) for key in "ab")
    assert sorted(key for story in made.stories for key in story.reports) == ["a", "b"]
    assert desk.dossier([]).stories == ()
