"""A desk whose reports an older isnad read: only what changed is read again, and what people decided stays."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from isnad import reading as reading_module
from isnad.desk import Desk, Query
from isnad.faces.cli import main
from isnad.faces.ends import BAD_INPUT, USAGE
from isnad.model import Change, Reread
from isnad.reading import LANGUAGES, read
from stores import Stores
from test_store import ROWS, table


def _older(monkeypatch: pytest.MonkeyPatch, stage_name: str, **gone: bool) -> None:
    """Rules of which one stage leaves out what is ``gone``, and which are another version."""
    language: Any = LANGUAGES["ar"]

    def older(stage: Any) -> Any:
        def run(draft: Any) -> Any:
            return replace(stage.run(draft), **dict.fromkeys(gone, ()))

        return replace(stage, run=run, made_of=lambda: "0" * 16) if stage.name == stage_name else stage

    stages = tuple(older(stage) for stage in language.stages)
    monkeypatch.setitem(reading_module.LANGUAGES, "ar", replace(language, stages=stages))


def _told(desk: Desk) -> list[Reread]:
    return [item for item in desk.reread() if isinstance(item, Reread)]


def test_what_was_missed_is_found(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readings, search and what is told are as if all had been read by the newer rules; then there is nothing to do."""
    address = stores.new()
    with monkeypatch.context() as patch:
        _older(patch, "figures", figures=True)
        with Desk(address) as desk:
            list(desk.add("-", stdin=table()))
            assert desk.search(Query(fate="killed")) == []
    with Desk(address) as desk:
        told = {item.key: item for item in _told(desk)}
        assert [differs.kind for differs in told["flood"].facts] == ["figures"]
        assert "page" not in told["flood"].ran
        assert told["visit"].same or told["visit"].facts
        assert [found.key for found in desk.search(Query(fate="killed"))] == ["flood"]
        assert list(desk.readings()) == [read(reading.report) for reading in desk.readings()]
        assert _told(desk) == []


def test_what_is_read_as_before_is_only_marked(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stage that gives what it gave leads to no other and changes nothing that is found."""
    address = stores.new()
    with monkeypatch.context() as patch:
        _older(patch, "page")
        with Desk(address) as desk:
            list(desk.add("-", stdin=table()))
            before = desk.search("وزارة")
    with Desk(address) as desk:
        told = _told(desk)
        assert [(item.ran, item.same) for item in told] == [(("page",), True)] * len(ROWS)
        assert desk.search("وزارة") == before
        assert list(desk.readings()) == [read(reading.report) for reading in desk.readings()]


def test_terms_that_are_gone_are_not_found(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index holds the names of the newer reading, and no others."""
    address = stores.new()
    with Desk(address) as desk:
        list(desk.add("-", stdin=table()))
        assert [found.key for found in desk.search(Query(actor="سامر الحداد"))] == ["visit"]
    _older(monkeypatch, "actors", actors=True)
    with Desk(address) as desk:
        assert len(_told(desk)) == len(ROWS)
        assert desk.search(Query(actor="سامر الحداد")) == []
        assert [found.key for found in desk.search("الحداد")] == ["visit"]


def test_a_run_that_was_cut_short_goes_on(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was told is not read again."""
    address = stores.new()
    rows = tuple({"id": f"r{number}", "text": f"وصلت {number} شاحنات إلى نهران."} for number in range(130))
    with Desk(address) as desk:
        list(desk.add("-", stdin=table(rows)))
    _older(monkeypatch, "page")
    with Desk(address) as desk:
        first = next(iter(desk.reread()))
        assert isinstance(first, Reread)
        assert first.key == "r0"
        assert len(_told(desk)) == 30


def test_judgements_hold(stores: Stores, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """On facts that are read again under the same ids, and on another desk."""
    address, other = stores.new(), stores.new()
    moved = BytesIO()
    with monkeypatch.context() as patch:
        _older(patch, "events", events=True)
        with Desk(address) as desk:
            list(desk.add("-", stdin=table()))
            (flood,) = desk.readings(["flood"])
            kept = desk.judge(flood.figures[0].id, "right", by="نور", why="في البيان")
            assert desk.judge(flood.statements[0].id, "different", by="نور", other=flood.statements[1].id).other
            with pytest.raises(KeyError):
                desk.judge("none", "right", by="نور")
    with Desk(address) as desk:
        assert _told(desk)
        assert desk.judgements()[0].id == kept.id
        assert [fact.text for fact in desk.judgements()[0].about] == ["112 شخصا"]
        assert desk.judgements([flood.statements[0].id])[0].verdict == "different"
        list(desk.export(moved))
    moved.seek(0)
    with Desk(other) as desk, Desk(address) as first:
        list(desk.load(moved))
        assert desk.judgements() == first.judgements()
        assert len(desk.judgements()) == 2


def test_on_the_command_line(
    stores: Stores, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """reread, judge, judgements, and dossier, names and compare of what a desk keeps."""
    address, path = stores.new(), tmp_path / "t.jsonl"
    path.write_bytes(table().getvalue())
    with monkeypatch.context() as patch:
        _older(patch, "figures", figures=True)
        assert main(["add", "--desk", address, str(path)]) == 0
    capsys.readouterr()
    assert main(["reread", "--desk", address]) == 0
    out, err = capsys.readouterr()
    assert "flood: figures 1 new" in out
    assert "3 reports read again" in err
    assert main(["dossier", "--desk", address, "--format", "json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert len(made["reports"]) == 3
    assert (
        main(["dossier", "--desk", address, "--format", "json", "--since", "2026-03-05", "--until", "2026-03-10"]) == 0
    )
    assert [item["report"]["key"] for item in json.loads(capsys.readouterr().out)["reports"]] == ["visit"]
    assert main(["dossier", "--desk", address, "flood", "none"]) == BAD_INPUT
    assert "none: there is no such report" in capsys.readouterr().err
    assert main(["names", "--desk", address, "visit"]) == 0
    assert "سامر الحداد" in capsys.readouterr().out
    with Desk(address) as desk:
        (flood,) = desk.readings(["flood"])
    fact = flood.figures[0].id
    assert main(["judge", "wrong", fact, "--desk", address, "--by", "نور"]) == 0
    assert main(["judge", "same", fact, "--desk", address]) == USAGE
    assert main(["judge", "right", "none", "--desk", address]) == USAGE
    capsys.readouterr()
    assert main(["judgements", "--desk", address]) == 0
    assert "wrong figure" in capsys.readouterr().out
    assert main(["judgements", "--desk", address, "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "wrong"
    assert main(["dossier"]) == USAGE


LATER = ROWS[0] | {"id": "later", "outlet": "الساحل", "text": ROWS[0]["text"].replace("112", "190")}


def test_what_it_changes_in_stories_is_told(
    stores: Stores, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A conflict that only the newer rules read appears, once; it vanishes with them; both stay until they are told."""
    address, path = stores.new(), tmp_path / "t.jsonl"
    path.write_bytes(table((*ROWS, LATER)).getvalue())
    with monkeypatch.context() as patch:
        _older(patch, "figures", figures=True)
        assert main(["add", "--desk", address, str(path)]) == 0
    with Desk(address) as desk:
        told = [item for item in desk.reread() if isinstance(item, Change)]
        assert {(item.kind, item.text) for item in told} >= {("appeared", "190 شخصا"), ("reread", "112 شخصا")}
        appeared = next(item for item in told if item.kind == "appeared")
        assert (appeared.report, appeared.other, appeared.before) == ("later", "flood", "112 شخصا")
        assert appeared.why.startswith("now read as conflict: ")
        assert {item.id for item in desk.untold()} == {item.id for item in told}
        assert list(desk.reread()) == []
        desk.told(told)
    with monkeypatch.context() as patch:
        _older(patch, "figures", figures=True)
        capsys.readouterr()
        assert main(["reread", "--desk", address]) == 0
        out, err = capsys.readouterr()
        assert "read again, vanished" in out
        assert "no longer read as conflict: " in out
        assert "no longer read as a figure with a source, before as 190 person, killed, exact, said by" in out
        assert f"{len(told)} changes in stories" in err
        with Desk(address) as desk:
            assert desk.untold() == []


def test_stories_are_compared_also_after_a_run_that_was_cut_short(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a report was read as before is kept until its story has been compared, also through an export."""
    address, other, moved = stores.new(), stores.new(), BytesIO()
    with monkeypatch.context() as patch:
        _older(patch, "figures", figures=True)
        with Desk(address) as desk:
            list(desk.add("-", stdin=table((*ROWS, LATER))))
    with Desk(address) as desk:
        for item in desk.reread():
            assert isinstance(item, Reread)
            if item.key == "later":
                break
        assert desk.untold() == []
        list(desk.export(moved))
        told = [item for item in desk.reread() if isinstance(item, Change)]
        assert "appeared" in {item.kind for item in told}
    moved.seek(0)
    with Desk(other) as desk:
        list(desk.load(moved))
        assert [item for item in desk.reread() if isinstance(item, Change)] == told
