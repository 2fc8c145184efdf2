"""The script that kills ``add`` a thousand times, with a few kills; what it looks for is seen where it is wrong."""

from pathlib import Path

import pytest

import kills
from isnad.desk import Desk, kept


def test_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After each kill all that was told is there, and in the end the desk is like one that was never killed."""
    monkeypatch.setattr(kept, "PER_WRITE", kills.AT_ONCE)
    table, address, told = tmp_path / "table.jsonl", str(tmp_path / "desk.db"), set[str]()
    table.write_text("".join(map(kills.row, range(kills.REPORTS))), encoding="utf-8")
    # Lists are loaded here once, and not in every run.
    whole = kills.contents(kills.filled(tmp_path / "whole.db", table))
    for tries in range(40):
        went_on = kills.killed(address, table, 0.05 * (tries + 1), told)
        assert not kills.lost(address, told)
        if not went_on or 0 < len(told) < kills.REPORTS:
            break
    assert told
    assert kills.contents(kills.filled(Path(address), table)) == whole


def test_what_is_lost_is_seen(tmp_path: Path) -> None:
    """A key that was told and is not there is a loss."""
    address = str(tmp_path / "desk.db")
    with Desk(address):
        assert kills.lost(address, {"r1"})
        assert not kills.lost(address, set())
