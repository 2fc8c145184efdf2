"""What a search found, as a table for a spreadsheet."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from isnad.desk import Desk
from isnad.faces.cli import main
from isnad.model import Found
from isnad.render.spreadsheet import COLUMNS, found_csv
from stores import Stores


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))))


def test_on_the_command_line(stores: Stores, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A row for each fact that answers, with its characters, its chain, and what people decided on it."""
    address, path = stores.new(), tmp_path / "t.jsonl"
    text = "قالت وزارة الصحة في درسلان إن 112 شخصا قتلوا في انهيار سد ميرال، وإن 30 آخرين أصيبوا."
    row = {"id": "flood", "outlet": "هالبرس", "title": "=انهيار, سد", "published": "2026-03-03", "text": text}
    path.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    assert main(["add", "--desk", address, str(path)]) == 0
    capsys.readouterr()
    assert main(["search", "--desk", address, "--fate", "killed", "--format", "csv"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("\N{ZERO WIDTH NO-BREAK SPACE}report,day,outlet,title,fact,id")
    (found,) = _rows(out)
    assert (found["report"], found["day"], found["outlet"]) == ("flood", "2026-03-03", "هالبرس")
    assert found["title"] == "'=انهيار, سد"
    assert (found["fact"], found["low"], found["unit"], found["fate"]) == ("figure", "112", "person", "killed")
    with Desk(address) as desk:
        report = desk.report("flood")
    assert report is not None
    assert found["text"] == report.text[int(found["start"]) : int(found["end"])] == "112 شخصا"
    assert found["said_by"] == "وزارة الصحة في درسلان"
    assert main(["judge", "wrong", found["id"], "--desk", address, "--by", "نور", "--why", "@عدد"]) == 0
    capsys.readouterr()
    assert main(["search", "--desk", address, "--by", "وزارة", "--fate", "killed", "--format", "csv"]) == 0
    (judged,) = _rows(capsys.readouterr().out)
    assert (judged["judged"], judged["by"], judged["why"]) == ("wrong", "نور", "'@عدد")
    assert main(["search", "--desk", address, "--by", "وزارة", "--format", "csv"]) == 0
    assert {item["fact"] for item in _rows(capsys.readouterr().out)} == {"statement"}
    assert main(["search", "--desk", address, "ميرال", "--format", "csv"]) == 0
    assert [(item["report"], item["fact"]) for item in _rows(capsys.readouterr().out)] == [("flood", "")]
    assert main(["search", "--desk", address, "غائب", "--format", "csv"]) == 0
    assert _rows(capsys.readouterr().out) == []


def test_every_row_has_every_column() -> None:
    """With a fact or without."""
    made = found_csv([(Found("a", None, None, None, 0.0), "")])
    assert [len(row) for row in csv.reader(StringIO(made))] == [len(COLUMNS)] * 2
