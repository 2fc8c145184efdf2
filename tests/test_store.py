"""A desk on both stores: every page once, nothing lost, the same answers."""

import json
import os
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from random import Random

import pytest

from isnad.desk import Added, Desk, Query, StoreError
from isnad.model import Reading, Trouble
from isnad.reading import read
from stores import Stores

FLOOD = "قالت وزارة الصحة في درسلان إن 112 شخصا قتلوا في انهيار سد ميرال، ونفت الوزارة وجود مفقودين."
VISIT = "وصل وزير النقل سامر الحداد إلى مدينة نهران أمس. وقال الحداد إن الجسر سيفتح قريبا."
PRICE = "ارتفع سعر القمح في نوران 3.5 بالمئة، بحسب السوق."
ROWS = (
    {"id": "flood", "outlet": "هالبرس", "title": "انهيار سد", "published": "2026-03-03", "text": FLOOD},
    {"id": "visit", "outlet": "صوت نهران", "published": "2026-03-10", "text": VISIT},
    {"id": "price", "outlet": "هالبرس", "published": "2026-03-20", "text": PRICE},
)


def table(rows: tuple[dict[str, str], ...] = ROWS) -> BytesIO:
    """Rows as a table in JSON Lines."""
    return BytesIO("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode())


def keys(desk: Desk, query: Query | str) -> list[str]:
    """The keys of what was found, the best first."""
    return [found.key for found in desk.search(query)]


def test_a_page_is_kept_once(stores: Stores) -> None:
    """The same page again changes nothing; what was told is there when the desk is opened again."""
    address = stores.new()
    with Desk(address) as desk:
        assert [item.status for item in desk.add("-", stdin=table()) if isinstance(item, Added)] == ["added"] * 3
        assert [item.status for item in desk.add("-", stdin=table()) if isinstance(item, Added)] == ["known"] * 3
    with Desk(address) as desk:
        assert len(desk) == 3
        assert desk.pages("flood") == [json.dumps(ROWS[0], ensure_ascii=False).encode() + b"\n"]


def test_a_reading_comes_back_as_it_was(stores: Stores) -> None:
    """What is kept is the reading that reading gives."""
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table()))
        report = desk.report("visit")
        assert report is not None
        (kept,) = desk.readings(["visit"])
        assert kept == read(report)
        assert [reading.report.key for reading in desk.readings()] == ["flood", "visit", "price"]
        assert desk.report("none") is None
        assert sorted(reading.report.key for reading in desk.dossier().reports) == ["flood", "price", "visit"]


def test_another_page_with_the_same_text_is_kept_with_the_report(stores: Stores) -> None:
    """The bytes are kept, the report is not made again."""
    again = {**ROWS[0], "id": "other", "outlet": "مرسى"}
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table()))
        assert list(desk.add("-", stdin=table((again,)))) == [Added("flood", "same text")]
        assert len(desk.pages("flood")) == 2
        assert len(desk) == 3


def test_a_key_that_comes_again_with_another_text(stores: Stores) -> None:
    """Keys stay unique, and readings carry the key under which they are kept."""
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table()))
        (added,) = desk.add("-", stdin=table(({"id": "flood", "text": PRICE + " وانخفض بعد ذلك."},)))
        assert added == Added("flood#2", "added")
        (kept,) = desk.readings(["flood#2"])
        assert kept.report.key == "flood#2"


def test_bad_input_is_told_in_its_place(stores: Stores) -> None:
    """A bad row does not keep the others out."""
    with Desk(stores.new()) as desk:
        told = list(desk.add("-", stdin=BytesIO(table().getvalue().replace(b'{"id": "visit"', b'{"id" "visit"'))))
        assert [type(item) for item in told] == [Added, Trouble, Added]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("السد", ["flood"]),
        ("وللوزارة", ["flood"]),
        ("الوزير", ["visit"]),
        ("سامِر الحدّاد", ["visit"]),
        ("قمح نوران", ["price"]),
        ("قمح نهران", []),
        ("في", []),
        ("", ["price", "visit", "flood"]),
        (Query("الوزارة", exact=True), ["flood"]),
        (Query("للوزارة", exact=True), []),
        (Query("سد ميرال", exact=True), ["flood"]),
        (Query("ميرال سد", exact=True), []),
        (Query(actor="الحداد"), ["visit"]),
        (Query(actor="سامر ميرال"), []),
        (Query(outlet="هالبرس"), ["price", "flood"]),
        (Query(since="2026-03-05", until="2026-03-15"), ["visit"]),
        (Query(act="deny"), ["flood"]),
        (Query(act="deny", by="سامر"), []),
        (Query(by="وزارة الصحة"), ["flood"]),
        (Query(fate="killed", least=100), ["flood"]),
        (Query(fate="killed", least=100, by="وزارة"), ["flood"]),
        (Query(fate="killed", least=113), []),
        (Query(fate="killed", most=111), []),
        (Query(unit="percent"), ["price"]),
        (Query(limit=1), ["price"]),
    ],
)
def test_search(stores: Stores, query: Query | str, found: list[str]) -> None:
    """By words in any spelling, just as printed, by names, days, acts and figures."""
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table()))
        assert keys(desk, query) == found


def test_snippets_mark_what_was_asked_for(stores: Stores) -> None:
    """Marks lie on the words as printed, and on figures."""
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table()))
        (found,) = desk.search(Query("سد", fate="killed", least=1))
        report = desk.report("flood")
        assert report is not None
        marks = [mark.of(report.text) for snippet in found.snippets for mark in snippet.marks]
        assert marks == ["سد", "112 شخصا", "سد"]
        assert all(snippet.span.of(report.text) == snippet.text for snippet in found.snippets)


def test_both_stores_give_the_same_answers(stores: Stores, tmp_path: Path) -> None:
    """The same reports in the same order with the same scores, whatever keeps them; a desk moves between them whole."""
    random = Random(5)  # noqa: S311 # drawn, not secret
    words = "سد نهر جسر وزير مدينة قمح سوق طريق ميناء قرية مطار مدرسة".split()
    rows = tuple(
        {"id": f"r{number}", "text": " ".join(random.choice(words) for _ in range(random.randrange(5, 60))) + "."}
        for number in range(60)
    )
    here, there = stores.new(), stores.new("postgresql" if stores.kind == "sqlite" else "sqlite")
    moved = tmp_path / "desk.isnad"
    with Desk(here) as one, Desk(there) as other:
        list(one.add("-", stdin=table(rows)))
        with moved.open("wb") as stream:
            exported = list(one.export(stream))
        with moved.open("rb") as stream:
            assert list(other.load(stream)) == exported
        with moved.open("rb") as stream:
            assert len(list(other.load(stream))) == len(one) == len(other)
        for query in ("سد", "جسر وزير", "سوق قمح طريق", "مدارس"):
            assert one.search(query) == other.search(query)
        assert list(one.readings()) == list(other.readings())
        assert [one.pages(key) for key in exported] == [other.pages(key) for key in exported]


def test_a_file_that_is_no_desk(stores: Stores) -> None:
    """A broken or foreign file is refused, and what came before the break is kept."""
    with Desk(stores.new()) as one, Desk(stores.new()) as other:
        list(one.add("-", stdin=table()))
        whole = BytesIO()
        list(one.export(whole))
        for broken in (b"", b"x", whole.getvalue()[:-40]):
            with pytest.raises(ValueError, match="no whole desk"):
                list(other.load(BytesIO(broken)))


def test_addresses_that_are_no_desk(stores: Stores, tmp_path: Path) -> None:
    """One line says what is wrong, and no password is shown."""
    (tmp_path / "text.db").write_text("no database at all, but long enough to be looked at" * 20, encoding="utf-8")
    for address in (
        str(tmp_path / "text.db"),
        str(tmp_path / "none" / "x.db"),
        "http://a/b",
        "postgresql://u:secret@127.0.0.1:1/x",
    ):
        with pytest.raises(StoreError) as wrong:
            Desk(address)
        assert "\n" not in str(wrong.value)
        assert "secret" not in str(wrong.value)


ADDER = "import sys; from isnad.desk import Desk\nfor item in Desk(sys.argv[1]).add(sys.argv[2]): print(item.key, flush=True)"


def test_killed_at_random_points_nothing_is_lost_or_doubled(stores: Stores, tmp_path: Path) -> None:
    """What was told is kept whatever kills the run; the same call goes on, and in the end each report is there once."""
    path, address, random = tmp_path / "table.jsonl", stores.new(), Random(11)  # noqa: S311 # drawn, not secret
    rows = tuple({"id": f"r{number}", "text": f"وصلت {number} شاحنات إلى نهران."} for number in range(300))
    path.write_bytes(table(rows).getvalue())
    told: set[str] = set()
    for _ in range(6):
        with subprocess.Popen([sys.executable, "-c", ADDER, address, str(path)], stdout=subprocess.PIPE) as run:
            time.sleep(0.4 + random.random())
            os.kill(run.pid, signal.SIGKILL)
            assert run.stdout is not None
            told |= {line.decode().strip() for line in run.stdout if line.endswith(b"\n")}
        with Desk(address) as desk:
            assert told <= {reading.report.key for reading in desk.readings()}
    with Desk(address) as desk:
        list(desk.add(path))
        assert sorted(reading.report.key for reading in desk.readings()) == sorted(row["id"] for row in rows)
        assert all(isinstance(reading, Reading) for reading in desk.readings())


def test_several_writers_at_once(stores: Stores, tmp_path: Path) -> None:
    """Three processes that add the same reports keep each of them once."""
    address = stores.new()
    rows = [{"id": f"r{number}", "text": f"وصلت {number} شاحنات إلى نهران."} for number in range(120)]
    runs = []
    for number in range(3):
        path = tmp_path / f"table{number}.jsonl"
        path.write_bytes(table((*rows[number * 40 :], *rows[: number * 40])).getvalue())
        runs.append(
            subprocess.Popen(
                [sys.executable, "-c", ADDER, address, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
            )
        )
    assert [run.communicate()[1].decode()[-2000:] for run in runs] == ["", "", ""]
    with Desk(address) as desk:
        assert sorted(reading.report.key for reading in desk.readings()) == sorted(row["id"] for row in rows)
        assert len(desk.search(Query("شاحنات", limit=200))) == 120
