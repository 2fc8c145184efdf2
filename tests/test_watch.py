"""Feeds that are followed: kept once, changes told once, on with it after every end."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from sqlalchemy import text

from isnad.desk import Desk
from isnad.faces.cli import main
from isnad.faces.ends import BAD_INPUT, STOPPED, USAGE
from isnad.faces.webhook import SECRET, SIGNATURE, TRIES, Webhook, signature
from isnad.model import Change
from isnad.store import migrations
from isnad.store.engine import opened, writing
from isnad.store.schema import versions
from stores import Stores
from web_server import Answer, Site, page

RUN = "import sys; from isnad.faces.cli import main; sys.exit(main())"

CHANGE = Change("1", "figure", "s", "سد", "b", "19", "a", "12", "why")

TODAY = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")


def _item(number: int, told: str, link: str | None = None) -> str:
    link = link or f"https://ahdath.example/{number}"
    return f"<item><title>انهيار سد ميرال في درسلان</title><link>{link}</link><pubDate>{TODAY}</pubDate><description>{told}</description></item>"


def _rss(*items: str) -> Answer:
    return Answer(f"<rss><channel><title>أحداث</title>{''.join(items)}</channel></rss>".encode())


def _dead(number: int) -> str:
    return f"قالت وزارة الصحة في درسلان إن {number} شخصا قتلوا في انهيار سد ميرال قرب قرية نورة."


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("isnad.faces.webhook.PAUSE", 0.0)


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
            secret = os.environ.get(SECRET)
            assert not secret or self.headers[SIGNATURE] == signature(body, secret)
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


def _two(folder: Path, *urls: str) -> Path:
    made = folder / "feeds.toml"
    made.write_text("".join(f'[[feeds]]\nurl = "{url}"\n' for url in urls), encoding="utf-8")
    return made


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
    assert "changes are sent again in 60 s or later" in err
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
    "listed",
    [
        "",
        "feeds = 5",
        "[[feeds]]\nurl = 7",
        "[[feeds]]\nurl = 'x'\nmore = 1",
        "every = 'x'",
        "every = 59",
        "[",
        "feeds = []",
    ],
)
def test_lists_that_are_none(listed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, one line, and no desk."""
    path = tmp_path / "feeds.toml"
    path.write_text(listed, encoding="utf-8")
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
        try:
            assert "not fetched" in run.stderr.readline().decode()
            os.kill(run.pid, signal.SIGTERM)
            assert run.wait(20) == STOPPED
            assert "stopped" in run.stderr.read().decode()
        finally:
            run.kill()


def test_a_slow_host_holds_up_no_other(site: Site, tmp_path: Path) -> None:
    """It answers only when the feed of the other host, which stands behind it, was asked for, and kept."""
    address = str(tmp_path / "desk.db")
    Desk(address).close()
    kept = Event()

    def slow(_: dict[str, str]) -> Answer:
        for _try in range(200):
            with Desk(address) as desk:
                if len(desk):
                    kept.set()
                    break
            time.sleep(0.05)
        return _rss(_item(1, _dead(12)))

    site.paths = {"/slow": slow, "/rss": _rss(_item(2, _dead(19)))}
    path = _two(tmp_path, site.url("/slow"), site.url("/rss", "minbar.example"))
    assert _watch(address, path) == 0
    assert kept.is_set()
    with Desk(address) as desk:
        assert len(desk) == 2


def test_a_desk_in_memory(site: Site, tmp_path: Path) -> None:
    """It is followed too, though its threads cannot see what was fetched before."""
    site.paths = {"/rss": _rss(_item(1, _dead(12)))}
    path = _two(tmp_path, site.url("/rss"))
    assert [_watch(":memory:", path) for _ in range(2)] == [0, 0]


def test_feeds_of_one_host_come_one_after_the_other(site: Site, tmp_path: Path) -> None:
    """Never two requests at once to one host, and its robots.txt once."""
    here, most = [0], [0]

    def answer(_: dict[str, str]) -> Answer:
        here[0] += 1
        most[0] = max(most[0], here[0])
        time.sleep(0.05)
        here[0] -= 1
        return _rss(_item(1, _dead(12)))

    site.paths = {f"/{number}": answer for number in range(5)}
    path = _two(tmp_path, *(site.url(f"/{number}") for number in range(5)))
    assert _watch(str(tmp_path / "desk.db"), path) == 0
    assert most == [1]
    assert site.paths_asked() == [f"/{number}" for number in range(5)]
    assert len(site.asked) == 6


def test_feeds_that_moved_or_are_gone(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where it moved to is told, and only where it moved for good; what is gone is not asked again."""
    address = str(tmp_path / "desk.db")
    site.paths = {
        "/old": Answer(b"", 308, {"Location": "/new"}),
        "/now": Answer(b"", 302, {"Location": "/new"}),
        "/new": _rss(_item(1, _dead(12))),
        "/gone": Answer(b"", 410),
    }
    path = _two(tmp_path, site.url("/old"), site.url("/now"), site.url("/gone"))
    assert _watch(address, path) == BAD_INPUT
    err = capsys.readouterr().err
    assert f"{site.url('/old')}: it has moved for good to {site.url('/new')}" in err
    assert err.count("moved") == 1
    assert f"{site.url('/gone')}: it is gone for good" in err
    assert _watch(address, path) == BAD_INPUT
    assert site.paths_asked().count("/gone") == 1
    assert "it was gone for good (410)" in capsys.readouterr().err


def test_a_revision_is_told_once(site: Site, feeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another text under the address of an entry, also where a second feed holds it as well."""
    address = str(tmp_path / "desk.db")
    other = site.url("/other", "minbar.example")
    feeds.write_text(feeds.read_text(encoding="utf-8") + f'[[feeds]]\nurl = "{other}"\n', encoding="utf-8")
    more = " وأضافت أن فرق الإنقاذ تواصل البحث عن المفقودين في الوادي، وأن الطرق المؤدية إليه مغلقة."
    for dead in (12, 12, 14, 14):
        site.paths = {"/rss": _rss(_item(1, _dead(dead) + more)), "/other": _rss(_item(1, _dead(dead) + more))}
        assert _watch(address, feeds) == 0
    assert capsys.readouterr().out.count("revision") == 1


def test_what_is_posted_is_signed(
    site: Site, feeds: Path, hook: tuple[str, list[Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the secret of the environment; a receiver that computes the same knows the sender."""
    address, (url, taken) = str(tmp_path / "desk.db"), hook
    monkeypatch.setenv(SECRET, "سر")
    for dead in (12, 19):
        site.paths = {"/rss": _rss(_item(dead, _dead(dead)))}
        assert _watch(address, feeds, "--webhook", url) == 0
    assert taken[0]["sent"].startswith("20")
    assert taken[0]["changes"]


def test_a_webhook_is_tried_again_later_each_time() -> None:
    """Where it is busy or not there; what it refuses is not sent again at once, and nothing is sent where nothing is new."""
    waits: list[float] = []
    hook = Webhook("http://127.0.0.1:9/hook?token=7", sleep=waits.append)
    wrong, sent = hook.send([CHANGE])
    assert (bool(wrong), sent, len(waits)) == (True, [], TRIES - 1)
    assert hook.send([]) == (None, [])
    assert "token" not in hook.shown


@pytest.mark.parametrize(
    ("listed", "says"),
    [
        ("[[feeds]]\nurl = 'https://a.example/'\n\n[[feeds]]\nurl = 7\n", "line 4"),
        ("[[feeds]]\nurl = 'file:///rss'\n", "line 1: file:///rss: only http and https"),
        (
            "[[feeds]]\nurl = 'https://a.example/'\n[[feeds]]\nurl = 'https://a.example/'\n",
            "line 3: https://a.example/: it is listed twice",
        ),
        ("every = 900\n[[feeds]\n", "line 2"),
    ],
)
def test_the_place_of_a_mistake_is_told(
    listed: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its line."""
    path = tmp_path / "feeds.toml"
    path.write_text(listed, encoding="utf-8")
    assert _watch(str(tmp_path / "desk.db"), path) == USAGE
    assert says in capsys.readouterr().err


def test_a_desk_with_changes_of_an_older_isnad(stores: Stores) -> None:
    """They are told with what was kept of them."""
    address = stores.new()
    Desk(address).close()
    engine = opened(address)
    step = migrations.MIGRATIONS.index(migrations._said) + 1  # the step that is tested
    names = ("said_by", "start", "end", "more")
    with writing(engine) as connection:
        for name in names:
            connection.execute(text(f'ALTER TABLE changes DROP COLUMN "{name}"'))
        connection.execute(versions.delete().where(versions.c.number >= step))
        row = {name: getattr(CHANGE, name) for name in Change.__slots__ if name not in names}
        told = ", ".join(f":{name}" for name in (*row, "at", "printed", "sent"))
        columns = ", ".join(f'"{name}"' for name in (*row, "at", "printed", "sent"))
        connection.execute(
            text(f"INSERT INTO changes ({columns}) VALUES ({told})"),  # noqa: S608 # names of columns
            row | {"at": "2026-03-02", "printed": 0, "sent": 0},
        )
    engine.dispose()
    with Desk(address) as desk:
        assert desk.untold() == [CHANGE]


def test_it_ends_while_a_host_says_nothing(tmp_path: Path) -> None:
    """At once, and what the other host gave is kept."""
    feed = _rss(_item(1, _dead(12))).body

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(404 if self.path == "/robots.txt" else 200)
            self.end_headers()
            self.wfile.write(feed)

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    address = str(tmp_path / "desk.db")
    with socket.create_server(("127.0.0.1", 0)) as silent, HTTPServer(("127.0.0.2", 0), Handler) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        here, there = silent.getsockname()[1], server.server_port
        path = _two(tmp_path, f"http://127.0.0.1:{here}/rss", f"http://127.0.0.2:{there}/rss")
        command = [sys.executable, "-c", RUN, "watch", str(path), "--desk", address, "--private", "--delay", "0"]
        with subprocess.Popen(command, stderr=subprocess.PIPE) as run:
            assert run.stderr is not None
            assert "1 report added" in run.stderr.readline().decode()
            began = time.monotonic()
            os.kill(run.pid, signal.SIGINT)
            assert run.wait(20) == STOPPED
            assert time.monotonic() - began < 5
        server.shutdown()
    with Desk(address) as desk:
        assert len(desk) == 1
