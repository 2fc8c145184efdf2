"""A desk that moves to another store loses nothing: neither reports nor what hangs on none of them."""

import gzip
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from isnad.desk import Desk
from isnad.store import moves, schema, visits
from isnad.store.engine import opened, writing
from stores import Stores
from test_store import FLOOD, ROWS, table

REBUILT = {
    "versions",
    "reports",
    "pages",
    "texts",
    "readings",
    "lists",
    "blocks",
    "figures",
    "statements",
    "events",
    "names",
    "marks",
    "former",
}
"""Tables whose rows come with their report, are made anew from it, or are told by the key of their report."""

ROW_BY_ROW = {"visits", "changes"}

SAME_ON_EACH = ("judgements", "judged_facts", *sorted(ROW_BY_ROW))


TODAY = datetime.now(UTC).date().isoformat()
FIRST = ROWS[0] | {"published": TODAY}
LATER = FIRST | {"id": "later", "outlet": "الساحل", "text": FLOOD.replace("112", "190")}
OWN = FIRST | {"id": "own", "outlet": "المرفأ", "text": FLOOD.replace("112", "44")}


def _rows(address: str, name: str) -> list[Any]:
    found = schema.METADATA.tables[name]
    engine = opened(address)
    with engine.connect() as connection:
        rows = [tuple(row) for row in connection.execute(select(found).order_by(*found.primary_key.columns))]
    engine.dispose()
    return rows


def _worked_on(address: str) -> bytes:
    """A desk with reports, a judgement, a visit, and two looks of which the second found changes; and what it exports to."""
    stream = BytesIO()
    with Desk(address) as desk:
        list(desk.add("-", stdin=table((FIRST, *ROWS[1:]))))
        assert desk.look() == 0
        more = [LATER | {"url": "https://sahel.example/1"}]
        more += [{"id": f"r{number}", "text": f"وصلت {number} شاحنات إلى نهران."} for number in range(3)]
        list(desk.add("-", stdin=table(tuple(more))))
        assert desk.look() > 0
        (flood,) = desk.readings(["flood"])
        desk.judge(flood.figures[0].id, "right", by="نور")
        with writing(desk._engine) as connection:  # as fetching leaves it, without a network
            for number in range(moves.GROUP + 3):
                visits.visited(connection, f"https://sahel.example/{number}", '"tag"', "Thu, 01 Jan 1970 00:00:00 GMT")
        list(desk.export(stream))
    return stream.getvalue()


def test_every_table_is_moved_or_made_anew() -> None:
    """A new table must say how it moves."""
    assert {str(found.name) for found in moves.WHOLE} == ROW_BY_ROW
    assert set(schema.METADATA.tables) == REBUILT | set(SAME_ON_EACH)


def test_nothing_is_lost(stores: Stores) -> None:
    """Addresses stay visited, changes told, and a watch goes on where it was, on the other store."""
    here, there = stores.new(), stores.new("postgresql" if stores.kind == "sqlite" else "sqlite")
    moved = _worked_on(here)
    with Desk(there) as desk:
        list(desk.load(BytesIO(moved)))
        list(desk.load(BytesIO(moved)))
        assert len(desk) == len(ROWS) + 4
        again = BytesIO()
        list(desk.export(again))
        assert gzip.decompress(again.getvalue()) == gzip.decompress(moved)
        assert desk.look() == 0
    for name in SAME_ON_EACH:
        assert _rows(there, name) == _rows(here, name) != []
    for name in ("names", "figures", "statements", "events"):
        assert len(_rows(there, name)) == len(_rows(here, name)) > 0


def test_a_desk_that_is_watched_keeps_its_own_mark(stores: Stores) -> None:
    """What is taken in from another desk is new here."""
    moved = _worked_on(stores.new())
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table((OWN,))))
        assert desk.look() == 0
        list(desk.load(BytesIO(moved)))
        assert desk.look() > 0


@pytest.mark.parametrize(
    "row",
    [
        {"table": "wages", "rows": [{}]},
        {"table": "visits", "rows": [{"url": 7}]},
        {"table": "visits", "rows": [{"url": "u", "tag": "", "modified": "", "at": "", "more": 1}]},
        {"table": "changes", "rows": [{"id": "x"}]},
        {"judgements": [{"fact": 1}]},
    ],
    ids=str,
)
def test_rows_that_are_not_as_they_are_kept(row: dict[str, Any], tmp_path: Path) -> None:
    """They are refused in one line, and nothing of their line is written."""
    head = msgspec.json.encode({"format": moves.FORMAT, "reports": 0})
    stream = gzip.compress(head + b"\n" + msgspec.json.encode(row) + b"\n")
    with Desk(str(tmp_path / "a.db")) as desk:
        with pytest.raises(ValueError, match=r"table|whole desk"):
            list(desk.load(BytesIO(stream)))
        assert desk.judgements() == []


def test_a_mark_without_its_report_is_passed_over(tmp_path: Path) -> None:
    """It says nothing here."""
    head = msgspec.json.encode({"format": moves.FORMAT, "reports": 0})
    lines = msgspec.json.encode({"table": "marks", "rows": [{"name": "watched", "key": "none"}, {}]})
    with Desk(str(tmp_path / "a.db")) as desk:
        assert list(desk.load(BytesIO(gzip.compress(head + b"\n" + lines + b"\n")))) == []
        assert desk.look() == 0
