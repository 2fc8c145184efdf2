"""Feeds that are followed: kept once, changes told once, on with it after every end."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from isnad.desk import Desk
from isnad.faces.cli import main
from isnad.faces.ends import STOPPED, USAGE
from stores import Stores
from web_server import Answer, Site, page

RUN = "import sys; from isnad.faces.cli import main; sys.exit(main())"

TODAY = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")


def _item(number: int, text: str, link: str | None = None) -> str:
    link = link or f"https://ahdath.example/{number}"
    return f"<item><title>انهيار سد ميرال في درسلان</title><link>{link}</link><pubDate>{TODAY}</pubDate><description>{text}</description></item>"


def _rss(*items: str) -> Answer:
    return Answer(f"<rss><channel><title>أحداث</title>{''.join(items)}</channel></rss>".encode())


def _dead(number: int) -> str:
    return f"قالت وزارة الصحة في درسلان إن {number} شخصا قتلوا في انهيار سد ميرال قرب قرية نورة."


@pytest.fixture
def feeds(site: Site, tmp_path: Path) -> Path:
    """A list with one feed."""
    made = tmp_path / "feeds.toml"
    made.write_text(f'[[feeds]]\nurl = "{site.url("/rss")}"\noutlet = "هالبرس"\n', encoding="utf-8")
    return made


@pytest.fixture
def hook() -> Iterator[tuple[str, list[Any]]]:
    """A webhook with what it was sent; it takes nothing while the first thing in the list is ``None``."""
    taken: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            refused = bool(taken) and taken[0] is None
            if not refused:
                taken.append(json.loads(body))
            self.send_response(500 if refused else 204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/hook", taken
    server.shutdown()
    server.server_close()
    thread.join()


def _watch(address: str, feeds: Path, *more: str) -> int:
    return main(["watch", str(feeds), "--desk", address, "--once", "--delay", "0", *more])


def test_changes_are_told_once(
    stores: Stores, site: Site, feeds: Path, hook: tuple[str, list[Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    """On standard output and to the webhook, which gets again what it did not take."""
    address, (url, taken) = stores.new(), hook
    site.paths = {"/rss": _rss(_item(1, _dead(12)))}
    assert _watch(address, feeds, "--webhook", url) == 0
    assert capsys.readouterr().out == ""
    taken.append(None)
    site.paths["/rss"] = _rss(_item(2, _dead(19)), _item(1, _dead(12)))
    assert _watch(address, feeds, "--webhook", url) == 0
    out, err = capsys.readouterr()
    assert "new figure" in out or "conflict" in out
    assert "19" in out
    assert "sent again next time" in err
    taken.clear()
    assert _watch(address, feeds, "--webhook", url) == 0
    assert capsys.readouterr().out == ""
    assert [change["text"] for change in taken[0]["changes"]]
    assert _watch(address, feeds, "--webhook", url) == 0
    assert len(taken) == 1
    with Desk(address) as desk:
        assert {reading.report.outlet for reading in desk.readings()} == {"هالبرس"}
        assert len(desk) == 2


def test_pages_of_entries(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each new or changed entry has its page fetched once; an entry without one is kept itself."""
    path, address = tmp_path / "feeds.toml", str(tmp_path / "desk.db")
    path.write_text(f'every = 60\n[[feeds]]\nurl = "{site.url("/rss")}"\npages = true\n', encoding="utf-8")
    site.paths = {
        "/rss": _rss(_item(1, "ملخص", site.url("/1")), _item(2, _dead(3), site.url("/2"))),
        "/1": Answer(page(7)),
    }
    for _ in range(2):
        assert _watch(address, path) == 0
    assert site.paths_asked() == ["/rss", "/1", "/2", "/rss"]
    assert "answers 404" in capsys.readouterr().err
    site.paths["/rss"] = _rss(_item(1, "ملخص آخر", site.url("/1")))
    site.paths["/1"] = Answer(page(8))
    assert _watch(address, path) == 0
    with Desk(address) as desk:
        texts = [reading.report.text for reading in desk.readings()]
        assert len(texts) == 3
        assert "وصل 8 أشخاص" in texts[2]
        assert all(reading.published.value for reading in desk.readings())


@pytest.mark.parametrize(
    "text", ["", "feeds = 5", "[[feeds]]\nurl = 7", "[[feeds]]\nurl = 'x'\nmore = 1", "every = 'x'", "[", "feeds = []"]
)
def test_lists_that_are_none(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, one line, and no desk."""
    path = tmp_path / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    assert _watch(str(tmp_path / "desk.db"), path) == USAGE
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "desk.db").exists()
    assert _watch("x.db", tmp_path / "none.toml") == USAGE
    assert _watch("x.db", path, "--webhook", "file:///x") == USAGE


def test_it_goes_on_until_it_is_stopped(tmp_path: Path) -> None:
    """A signal ends it with one line and its exit status."""
    path = tmp_path / "feeds.toml"
    path.write_text("[[feeds]]\nurl = 'http://127.0.0.1:9/rss'\n", encoding="utf-8")
    command = [sys.executable, "-c", RUN, "watch", str(path), "--desk", str(tmp_path / "desk.db")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as run:
        assert run.stderr is not None
        assert "not fetched" in run.stderr.readline().decode()
        os.kill(run.pid, signal.SIGTERM)
        assert run.wait(20) == STOPPED
        assert "stopped" in run.stderr.read().decode()
