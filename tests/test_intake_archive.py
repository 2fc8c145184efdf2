"""Web archives: their pages by host and day, whatever is broken between them; the same readings as from the pages."""

import gzip
import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archives import Capture, wacz, warc
from intake_sample import made_of
from isnad.desk import Desk, read
from isnad.intake import members
from isnad.intake.warc import Broken, records
from isnad.model import Options, Reading, Report, Trouble

PAGES = Path(__file__).parent.parent.parent / "shared" / "data" / "webpages-ar"
HERE, THERE, FAR = "https://www.ahdath.example/7", "https://minbar.example/8", "https://news.minbar.example/9"


def _page(number: int) -> bytes:
    return f"<!doctype html><title>خبر</title><h1>وصول الوفد {number}</h1><p>وصل {number} أشخاص إلى نوران.</p>".encode()


CAPTURES = (
    Capture(HERE, _page(7)),
    Capture("https://www.ahdath.example/logo.png", b"\x89PNG", media_type="image/png"),
    Capture("https://www.ahdath.example/gone", _page(6), status="404 Not Found"),
    Capture(THERE, gzip.compress(_page(8)), at="2026-03-04T10:00:00Z", fields=(("Content-Encoding", "gzip"),)),
    Capture(FAR, _page(9), at="2026-03-05T10:00:00Z"),
)


def _urls(items: list[Report | Trouble]) -> list[str]:
    return [item.key for item in items if isinstance(item, Report)]


def _lines(items: list[Report | Trouble]) -> list[str]:
    return [item.line for item in items if isinstance(item, Trouble)]


@pytest.mark.parametrize("packed", [True, False])
def test_warc(packed: bool) -> None:
    """Pages that were there, each under its address with the time of its capture; nothing else, and no line."""
    found = made_of(warc(CAPTURES, gzip=packed), "news.warc")
    assert _urls(found) == [HERE, THERE, FAR]
    assert not _lines(found)
    first = found[0]
    assert isinstance(first, Report)
    assert (first.url, first.received.at) == (HERE, "2026-03-03T10:00:00Z")
    assert "وصل 7 أشخاص" in first.text


def test_wacz() -> None:
    """All archives that are packed in one."""
    body = wacz([warc(CAPTURES[:2]), warc(CAPTURES[2:])])
    assert _urls(made_of(body, "news.wacz")) == [HERE, THERE, FAR]


@pytest.mark.parametrize(
    ("options", "urls"),
    [
        (Options(hosts=("ahdath.example",)), [HERE]),
        (Options(hosts=("minbar.example",)), [THERE, FAR]),
        (Options(hosts=("NEWS.minbar.example",)), [FAR]),
        (Options(hosts=("bar.example",)), []),
        (Options(since="2026-03-04"), [THERE, FAR]),
        (Options(until="2026-03-03"), [HERE]),
        (Options(hosts=("minbar.example",), since="2026-03-04", until="2026-03-04"), [THERE]),
    ],
)
def test_hosts_and_days(options: Options, urls: list[str]) -> None:
    """Only what is asked for; a host stands for those below it."""
    assert _urls(made_of(warc(CAPTURES), "news.warc.gz", options)) == urls


def test_truncated() -> None:
    """An archive that was cut off gives what is whole in it, and a line."""
    body = warc(CAPTURES)
    for size in range(len(body) - 1, len(body) // 2, -97):
        found = made_of(body[:size], "news.warc.gz")
        assert _urls(found)[:1] == [HERE]
        assert _lines(found) or size < len(body)
    assert "ends inside a record" in _lines(made_of(body[:-400], "news.warc.gz"))[-1]
    plain = warc(CAPTURES, gzip=False)
    assert "cut off" in _lines(made_of(plain[:-20], "news.warc"))[-1]


def test_a_damaged_member_costs_only_itself() -> None:
    """Reading goes on with the next record."""
    parts = [warc([item]) for item in CAPTURES]
    hurt = bytearray(parts[3])
    hurt[len(hurt) // 2 : len(hurt) // 2 + 40] = b"\x00" * 40
    found = made_of(b"".join([*parts[:3], bytes(hurt), parts[4]]), "news.warc.gz")
    assert _urls(found)[0] == HERE
    assert _urls(found)[-1] == FAR
    assert _lines(found)


def test_wrong_length_of_a_record() -> None:
    """Lines that belong to no record are passed over with one line."""
    one, other = warc(CAPTURES[:1], gzip=False), warc(CAPTURES[4:], gzip=False)
    found = made_of(one + b"stray\r\nstray\r\n" + other, "news.warc")
    assert _urls(found) == [HERE, FAR]
    assert len(_lines(found)) == 1


def test_pages_without_arabic_letters_are_counted() -> None:
    """They are no mistake of the archive, and get one line."""
    english = Capture("https://x.example/1", b"<html><p>English only")
    found = made_of(warc([english, replace(english, url="https://x.example/2"), CAPTURES[0]]), "news.warc.gz")
    assert _urls(found) == [HERE]
    (line,) = _lines(found)
    assert "pages without Arabic letters: 2" in line


def test_bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that unpacks to more than a page may have, and a member without end, are each given up with a line."""
    bomb = Capture(HERE, gzip.compress(b"<html>" + b" " * 2**25), fields=(("Content-Encoding", "gzip"),))
    found = made_of(warc([bomb, CAPTURES[4]]), "news.warc.gz")
    assert _urls(found) == [FAR]
    assert "unpacks to more than 16 MB" in _lines(found)[0]
    monkeypatch.setattr(members, "MAX_MEMBER_BYTES", 2**20)
    endless = gzip.compress(b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\n" + b" " * 2**22)
    assert "unpacks to more than" in _lines(made_of(endless, "news.warc.gz"))[0]


def test_archives_that_are_none() -> None:
    """One line says what is wrong."""
    for body, name, says in (
        (wacz([]), "x.wacz", "without web archives"),
        (wacz([warc(CAPTURES)])[:-30], "x.wacz", "broken"),
        (b"PK\x03\x04rest", "x.wacz", "broken"),
    ):
        (line,) = _lines(made_of(body, name))
        assert says in line


def test_the_head_is_kept(tmp_path: Path) -> None:
    """A desk keeps the head of the response as it was printed, and the page as received."""
    path = tmp_path / "news.warc.gz"
    path.write_bytes(warc(CAPTURES))
    with Desk(":memory:") as desk:
        list(desk.add(path))
        (page,) = desk.received(HERE)
        assert page.body == _page(7)
        assert "Content-Type: text/html; charset=utf-8" in page.head


@given(st.binary(max_size=300), st.integers(0, 2000))
def test_any_bytes(noise: bytes, at: int) -> None:
    """No bytes within an archive break its reading."""
    for body in (warc(CAPTURES[:2]), warc(CAPTURES[:2], gzip=False)):
        hurt = body[:at] + noise + body[at + len(noise) :]
        assert all(isinstance(item, Broken) or item.url is not None for item in records(BytesIO(hurt)))


def _facts(reading: Reading) -> list[object]:
    """What is read, without where it came from."""
    told = reading.published.value, reading.figures, reading.statements, reading.dates, reading.events, reading.actors
    return [reading.report.text, reading.furniture, *told]


def _real() -> list[dict[str, str]]:
    index = PAGES / "index.json"
    items: list[dict[str, str]] = json.loads(index.read_text("utf-8")) if index.is_file() else []
    return items


@pytest.mark.skipif(not PAGES.is_dir(), reason="the shared pages are not here")
def test_real_pages_give_the_same_readings_from_everywhere() -> None:
    """As a saved page, from a WARC and from a WACZ."""
    bodies = {}
    for item in _real():
        body = (PAGES / item["set"] / item["file"]).read_bytes()
        bodies[item["file"]] = gzip.decompress(body) if item["file"].endswith(".gz") else body
    plain = {}
    for name, body in bodies.items():
        (plain[name],) = [read(item) for item in made_of(body, f"{name}.html") if isinstance(item, Report)]
    # The address is what the page itself names, as for a saved page, or one that tells nothing.
    urls = {
        name: reading.report.url or f"https://page.example/{at}" for at, (name, reading) in enumerate(plain.items())
    }
    captures = [Capture(urls[name], body, media_type="text/html") for name, body in bodies.items()]
    archived = warc(captures)
    for body, name in ((archived, "pages.warc.gz"), (wacz([archived]), "pages.wacz")):
        readings = [read(item) for item in made_of(body, name) if isinstance(item, Report)]
        assert [_facts(reading) for reading in readings] == [_facts(reading) for reading in plain.values()]
    assert len(plain) == len(_real()) > 10
