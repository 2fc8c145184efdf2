"""The verbs of the command that work on a desk: what they print, and how they end."""

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from isnad.faces.cli import main
from isnad.faces.ends import BAD_INPUT, USAGE
from stores import Stores

TEXT = "قالت بلدية نهران إن 12 شخصا قتلوا في انهيار الجسر أمس."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one report."""
    made = tmp_path / "reports"
    made.mkdir()
    (made / "bridge.txt").write_text(TEXT, encoding="utf-8")
    return made


def test_add_search_export_import(
    stores: Stores, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A desk is filled, searched, moved and searched again."""
    here, there, moved = stores.new(), stores.new(), str(tmp_path / "moved.isnad")
    assert main(["add", "--desk", here, str(folder)]) == 0
    assert "1 report added" in capsys.readouterr().err
    assert main(["add", "--desk", here, str(folder)]) == 0
    assert "0 reports added, 1 known already" in capsys.readouterr().err
    assert main(["export", "--desk", here, "-o", moved]) == 0
    assert main(["import", "--desk", there, moved]) == 0
    capsys.readouterr()
    assert main(["search", "--desk", there, "الجسور", "انهيار"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["search", "--desk", there, "وانهيارات", "--format", "jsonl"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["key"] == "bridge"
    assert main(["search", "--desk", there, "--fate", "killed", "--least", "10", "--by", "بلدية"]) == 0
    told = capsys.readouterr().out
    assert "[12 شخصا]" in told
    assert "12 person · killed" in told
    assert " · figure " in told
    assert main(["search", "--desk", there, "سمكة"]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.endswith(": no report answers this\n")


def test_what_cannot_be_read_is_named_and_the_rest_kept(
    stores: Stores, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 3, and one line for each."""
    (folder / "empty.txt").write_text("", encoding="utf-8")
    assert main(["add", "--desk", stores.new(), str(folder)]) == BAD_INPUT
    err = capsys.readouterr().err
    assert "1 report added" in err
    assert "empty.txt: it is empty" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "--desk", "none.db", "سد"],
        ["export", "--desk", "none.db", "-o", "x.isnad"],
        ["search", "--desk", "{}"],
        ["search", "--desk", "{}", "--act", "sing"],
        ["search", "--desk", "{}", "--since", "yesterday"],
        ["add", "--desk", "mysql://u:secret@host/desk", "."],
        ["add", "--desk", "{}"],
    ],
)
def test_wrong_usage(
    arguments: list[str],
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit status 2 and a line that says what to do; no desk is made by looking for one, and no password shown."""
    monkeypatch.chdir(tmp_path)
    assert main(["add", "--desk", "here.db", str(folder)]) == 0
    assert main([argument.format("here.db") for argument in arguments]) == USAGE
    assert "secret" not in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()


def test_a_file_that_is_no_desk(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 3."""
    assert main(["import", "--desk", str(tmp_path / "a.db"), str(folder / "bridge.txt")]) == BAD_INPUT
    assert "no whole desk" in capsys.readouterr().err


def test_add_tells_which_story_a_new_report_joins(
    stores: Stores, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first report founds a story, a second one that tells the same joins it; without the option nothing is told."""
    here = stores.new()
    assert main(["add", "--desk", here, "--stories", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("bridge founded: ")
    (folder / "again.txt").write_text("انهيار الجسر في نهران\n" + TEXT, encoding="utf-8")
    assert main(["add", "--desk", here, "--stories", str(folder)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("again joined: ")
    assert "with 1 other report: they share " in told
    (folder / "third.txt").write_text("انهيار الجسر في نهران أمس\n" + TEXT, encoding="utf-8")
    assert main(["add", "--desk", here, str(folder)]) == 0
    assert capsys.readouterr().out == ""


def test_the_story_of_what_was_found(
    stores: Stores, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys that search prints lead to a dossier of their whole story, and of nothing else."""
    address, path = stores.new(), tmp_path / "t.jsonl"
    rows = [
        {"id": "first", "published": "2026-03-03", "text": "قتل 12 شخصا في انهيار سد نهران شمال درسلان."},
        {"id": "wheat", "published": "2026-03-03", "text": "ارتفع سعر القمح في سوق مرسى."},
        {"id": "later", "published": "2026-03-04", "text": "انهيار سد نهران شمال درسلان يودي بحياة 14 شخصا."},
    ]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    assert main(["add", "--desk", address, str(path)]) == 0
    capsys.readouterr()
    assert main(["search", "--desk", address, "--fate", "killed", "--least", "14", "--format", "keys"]) == 0
    keys = capsys.readouterr().out
    assert keys == "later\n"
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(keys.encode())))
    assert main(["dossier", "--desk", address, "--story", "-", "--format", "json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert [item["report"]["key"] for item in made["reports"]] == ["first", "later"]
    assert main(["dossier", "--desk", address, "--story", "none"]) == BAD_INPUT
    assert "none: there is no such report" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"\n")))
    assert main(["dossier", "--desk", address, "-"]) == USAGE
    assert "names no report" in capsys.readouterr().err
    assert main(["dossier", "--story", str(path)]) == USAGE
    assert "--desk" in capsys.readouterr().err
