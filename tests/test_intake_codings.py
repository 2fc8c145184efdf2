"""The codings of bodies undone within bounds, whatever they hold."""

import gzip
import sys
import zlib
from contextlib import suppress

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from archives import Capture, wacz, warc
from intake_sample import made_of
from isnad.intake.codings import MessageError, MissingError, unpacked
from isnad.intake.http_message import Head, body_of
from isnad.model import Report, Trouble

PAGE = "<!doctype html><title>خبر</title><h1>وصول الوفد</h1><p>وصل 7 أشخاص إلى نوران.</p>".encode()
PACK = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.ZstdCompressor().compress,
}
MOST = 2**20
HERE = "https://ahdath.example/7"


@pytest.mark.parametrize("coding", PACK)
def test_there_and_back(coding: str) -> None:
    """What was packed comes back whole; what was not is left alone; what was cut off gives what there is."""
    assert unpacked(PACK[coding](PAGE), coding, MOST) == PAGE
    if coding != "deflate":
        assert unpacked(PAGE, coding, MOST) == PAGE
    noise = bytes(range(256)) * 400
    packed = PACK[coding](noise + PAGE * 50)
    assert (noise + PAGE * 50).startswith(unpacked(packed[: len(packed) // 2], coding, MOST))


@pytest.mark.parametrize("coding", PACK)
def test_bombs(coding: str) -> None:
    """What unpacks to more than the bound is given up, without being unpacked whole."""
    bomb = PACK[coding](bytes(2**27))
    with pytest.raises(MessageError, match="unpacks to more than 1 MB"):
        unpacked(bomb, coding, MOST)


@given(st.sampled_from(sorted(PACK)), st.binary(max_size=200), st.integers(0, 200))
def test_any_bytes(coding: str, noise: bytes, at: int) -> None:
    """Bytes damaged anywhere give a body within bounds or a line, and nothing else."""
    packed = PACK[coding](PAGE)
    for body in (noise, packed[:at] + noise + packed[at:], packed[:at]):
        with suppress(MessageError):
            assert len(unpacked(body, coding, MOST)) <= MOST


def test_several() -> None:
    """Codings one within the other, the last first, under chunks; not without end."""
    body = brotli.compress(gzip.compress(PAGE))
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    head = Head(200, {"content-encoding": "gzip, br", "transfer-encoding": "chunked"}, "")
    assert body_of(head, chunked, MOST) == PAGE
    with pytest.raises(MessageError, match="more than 4 times"):
        body_of(Head(200, {"content-encoding": ", ".join(["gzip"] * 9)}, ""), PAGE, MOST)


def _captures() -> list[Capture]:
    return [
        Capture(
            f"{HERE}/{coding}", PACK[coding](PAGE.replace(b"7", b"%d" % number)), fields=(("Content-Encoding", coding),)
        )
        for number, coding in enumerate(("br", "zstd", "gzip"), 1)
    ]


def test_pages_of_browsers() -> None:
    """Archives keep bodies as the browser got them."""
    found = made_of(wacz([warc(_captures())]), "news.wacz")
    assert [item.key for item in found if isinstance(item, Report)] == [
        f"{HERE}/{name}" for name in ("br", "zstd", "gzip")
    ]
    assert not [item for item in found if isinstance(item, Trouble)]


def test_what_is_not_installed_is_named_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line for each coding, with what to install; the rest is read."""
    body = warc([*_captures(), *_captures()])
    packed = zstandard.ZstdCompressor().compress(body)
    for name in ("brotli", "zstandard"):
        monkeypatch.setitem(sys.modules, name, None)
    found = made_of(body, "news.warc.gz")
    lines = [item.line for item in found if isinstance(item, Trouble)]
    assert [("Brotli" in line, ": 2; pip install 'isnad[archive]'" in line) for line in lines] == [
        (True, True),
        (False, True),
    ]
    assert [item for item in found if isinstance(item, Report)]
    (line,) = [item.line for item in made_of(packed, "news.warc.zst") if isinstance(item, Trouble)]
    assert "pip install 'isnad[archive]'" in line
    with pytest.raises(MissingError):
        unpacked(PACK["br"](PAGE * 9), "br", MOST)


def _frames(body: bytes, dictionary: zstandard.ZstdCompressionDict | None = None) -> bytes:
    machine = zstandard.ZstdCompressor(dict_data=dictionary)
    return b"".join(machine.compress(body[at : at + 500]) for at in range(0, len(body), 500))


@pytest.mark.parametrize("whole", [True, False])
def test_archives_packed_with_zstandard(whole: bool) -> None:
    """Frame by frame, also with a dictionary before them; what is cut off is told."""
    body = warc(_captures(), gzip=False)
    packed = _frames(body)
    dictionary = zstandard.ZstdCompressionDict(body[:2000] * 3)
    inner = dictionary.as_bytes()
    skipped = b"\x5d\x2a\x4d\x18" + len(inner).to_bytes(4, "little") + inner
    for made in (packed, skipped + _frames(body, dictionary)):
        found = made_of(made if whole else made[:-300], "news.warc.zst")
        assert len([item for item in found if isinstance(item, Report)]) >= (3 if whole else 1)
        assert bool([item for item in found if isinstance(item, Trouble)]) is not whole
    found = made_of(wacz([packed]), "news.wacz")
    assert len([item for item in found if isinstance(item, Report)]) == 3


def test_an_archive_that_is_a_bomb() -> None:
    """It ends where it has become a thousand times as much and a gigabyte; here it ends at its first record."""
    packed = zstandard.ZstdCompressor().compress(
        b"WARC/1.1\r\nWARC-Type: request\r\nContent-Length: 99999999999\r\n\r\n" + bytes(2**26)
    )
    (line,) = [item.line for item in made_of(packed, "x.warc.zst") if isinstance(item, Trouble)] or [""]
    assert not line or "ends" in line
