"""The script that kills ``add`` a thousand times, with a few kills; what it looks for is seen where it is wrong."""

from pathlib import Path

import pytest

import kills
from isnad.desk import Desk


def test_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After each kill all that was told is there, and in the end the desk is like one that was never killed."""
    monkeypatch.setattr(kills, "REPORTS", 300)
    table, address, told = tmp_path / "table.jsonl", str(tmp_path / "desk.db"), set[str]()
    table.write_text("".join(map(kills.row, range(300))), encoding="utf-8")
    for seconds in (0.0, 0.2, 0.3):
        kills.killed(address, table, seconds, told)
        assert not kills.lost(address, told)
    whole = kills.contents(kills.filled(tmp_path / "whole.db", table))
    assert kills.contents(kills.filled(Path(address), table)) == whole


def test_what_is_lost_is_seen(tmp_path: Path) -> None:
    """A key that was told and is not there is a loss."""
    address = str(tmp_path / "desk.db")
    with Desk(address):
        assert kills.lost(address, {"r1"})
        assert not kills.lost(address, set())
