"""Fetching: what hosts ask for is kept, what is dangerous is refused, and what has not changed is not fetched again."""

import gzip
import socket
import time
from pathlib import Path
from threading import Event

import pytest

from isnad.desk import Added, Desk
from isnad.intake.paths import reports
from isnad.intake.web import connection, fetch
from isnad.intake.web.address import RefusedError
from isnad.intake.web.connection import FailedError
from isnad.intake.web.fetch import Fetcher, Seen
from isnad.model import Options, Report, Trouble
from web_server import PUBLIC, Answer, Site, packed, page

QUICK = Options(delay=0)
RSS = "<rss><channel><title>أحداث</title><item><title>وصول الوفد</title><link>/7</link></item></channel></rss>"


class _Clock:
    """Time that passes only where somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waits: list[float] = []

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


def _fetcher(options: Options = QUICK) -> tuple[Fetcher, _Clock]:
    clock = _Clock()
    return Fetcher(options, clock.time, clock.sleep), clock


def test_a_page(site: Site) -> None:
    """Its body unpacked, its head as it came, and the address where it was found in the end."""
    site.paths = {
        "/a": Answer(b"", 301, {"Location": "/خبر".encode().decode("latin-1")}),
        "/%D8%AE%D8%A8%D8%B1": packed(page(7)),
    }
    made = _fetcher()[0].fetch(site.url("/a"))
    assert made.body == page(7)
    assert made.url == site.url("/%D8%AE%D8%A8%D8%B1")
    assert made.head.printed.startswith("HTTP/1.")
    assert "Content-Encoding: gzip" in made.head.printed
    assert site.asked[-1][1]["user-agent"].startswith("isnad")


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:{port}/in",
        "http://localhost:{port}/in",
        "http://[::1]:{port}/in",
        "http://[::ffff:127.0.0.1]:{port}/in",
        "http://2130706433:{port}/in",
        "http://0x7f000001:{port}/in",
        "http://0177.0.0.1:{port}/in",
        "http://inside.example:{port}/in",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "ftp://ahdath.example/in",
    ],
)
def test_redirects_to_what_is_not_asked(site: Site, location: str) -> None:
    """Every step is checked; nothing inside is ever asked."""
    site.hosts["inside.example"] = ["10.0.0.7"]
    site.paths = {"/a": Answer(b"", 302, {"Location": location.format(port=site.port)}), "/in": Answer(page(1))}
    with pytest.raises(RefusedError):
        _fetcher()[0].fetch(site.url("/a"))
    assert "/in" not in site.paths_asked()


def test_names_that_lead_inside(site: Site) -> None:
    """A host whose name leads to this machine is refused, also where only one of its addresses does."""
    site.hosts["inside.example"] = ["127.0.0.1"]
    with pytest.raises(RefusedError, match="not public"):
        _fetcher()[0].fetch(site.url("/a", "inside.example"))
    assert site.asked == []


def test_a_name_that_changes_its_mind(site: Site) -> None:
    """What was checked is what is connected to: a name is looked up once for each request."""
    site.paths = {"/a": Answer(page(1))}
    fetcher, _ = _fetcher()
    site.hosts["turning.example"] = [PUBLIC, PUBLIC, "127.0.0.1"]
    assert fetcher.fetch(site.url("/a", "turning.example")).body == page(1)
    with pytest.raises(RefusedError):
        fetcher.fetch(site.url("/a", "turning.example"))


def test_rules_that_lead_inside(site: Site) -> None:
    """The rules of a host are fetched as carefully as its pages."""
    site.paths = {
        "/robots.txt": Answer(b"", 302, {"Location": f"http://127.0.0.1:{site.port}/in"}),
        "/a": Answer(page(1)),
    }
    with pytest.raises(RefusedError):
        _fetcher()[0].fetch(site.url("/a"))
    assert site.paths_asked() == []


def test_private_addresses_may_be_allowed(site: Site) -> None:
    """The user may want a page of the own network."""
    site.paths = {"/a": Answer(page(1))}
    fetcher, _ = _fetcher(Options(delay=0, private=True))
    assert fetcher.fetch(site.url("/a", "127.0.0.1")).body == page(1)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(gzip.compress(b" " * 2**25), fields={"Content-Encoding": "gzip"}), "unpacks to more than 16 MB"),
        (
            Answer(gzip.compress(gzip.compress(b" " * 2**25)), fields={"Content-Encoding": "gzip, gzip"}),
            "unpacks to more",
        ),
        (Answer(b"x" * (2**24 + 1)), "over 16 MB"),
        (Answer(b"x", fields={"Content-Encoding": "compress"}), "coding compress is not known"),
        (Answer(b"abc", fields={"Content-Length": "100"}), "broke off"),
        (Answer(b"", 302, {"Location": "/a"}), "leads on more than 5 times"),
        (Answer(b"", 404), "answers 404"),
        (Answer(b"", 304), "answers 304"),
        (Answer(b"", 200, {f"X-{number}": "x" for number in range(300)}), "broke off"),
    ],
)
def test_answers_that_are_given_up(site: Site, answer: Answer, says: str) -> None:
    """Bombs, endless bodies, loops and errors each end in one sentence."""
    site.paths = {"/a": answer}
    with pytest.raises(FailedError, match=says):
        _fetcher()[0].fetch(site.url("/a"))


def test_a_host_that_trickles(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that never ends takes no longer than a whole one may."""
    monkeypatch.setattr(connection, "TOTAL", 0.3)
    monkeypatch.setattr(fetch, "MAX_TRIES", 1)

    def slow(_: dict[str, str]) -> Answer:
        time.sleep(1)
        return Answer(page(1))

    site.paths = {"/robots.txt": Answer(b""), "/a": slow}
    start = time.monotonic()
    with pytest.raises(FailedError, match="more than 0 s"):
        _fetcher()[0].fetch(site.url("/a"))
    assert time.monotonic() - start < 0.9


def test_busy_hosts_are_asked_again(site: Site) -> None:
    """After as long as they ask for, or longer each time; then it is given up."""
    answers = [Answer(b"", 503, {"Retry-After": "7"}), Answer(b"", 429), Answer(page(1))]
    site.paths = {"/robots.txt": Answer(b""), "/a": lambda _: answers.pop(0)}
    fetcher, clock = _fetcher()
    assert fetcher.fetch(site.url("/a")).body == page(1)
    assert clock.waits == [7.0, 4.0]
    site.paths["/b"] = Answer(b"", 503)
    with pytest.raises(FailedError, match="503"):
        fetcher.fetch(site.url("/b"))
    assert site.paths_asked().count("/b") == 3


def test_rules_and_pace_of_a_host(site: Site) -> None:
    """What robots.txt forbids is not fetched, and no host is asked faster than it likes."""
    rules = "User-agent: *\nDisallow: /خاص\nCrawl-delay: 5\n".encode()
    site.paths = {"/robots.txt": Answer(rules), "/a": Answer(page(1)), "/b": Answer(page(2))}
    fetcher, clock = _fetcher(Options(delay=2))
    for path in ("/a", "/b"):
        fetcher.fetch(site.url(path))
    assert clock.waits == [5.0, 5.0]
    with pytest.raises(FailedError, match=r"robots\.txt"):
        fetcher.fetch(site.url("/خاص/1"))
    fetcher.fetch(site.url("/a", "minbar.example"))
    assert [path for path, _ in site.asked].count("/robots.txt") == 2


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (429, False)])
def test_rules_that_are_not_there(site: Site, status: int, allowed: bool) -> None:
    """A host without rules allows all; one that cannot tell them allows nothing for now (RFC 9309)."""
    site.paths = {"/robots.txt": Answer(b"", status), "/a": Answer(page(1))}
    fetcher, _ = _fetcher()
    if allowed:
        assert fetcher.fetch(site.url("/a")).body
    else:
        with pytest.raises(FailedError, match=r"robots\.txt"):
            fetcher.fetch(site.url("/a"))


def test_nothing_is_fetched_twice(site: Site) -> None:
    """What the host says of a page goes back to it, and an unchanged page is told as such."""

    def tagged(told: dict[str, str]) -> Answer:
        fields = {"ETag": '"7"', "Last-Modified": "Tue, 03 Mar 2026 06:00:00 GMT"}
        return Answer(b"", 304, fields) if told.get("if-none-match") == '"7"' else Answer(page(1), fields=fields)

    site.paths = {"/a": tagged}
    fetcher, _ = _fetcher()
    made = fetcher.fetch(site.url("/a"))
    assert made.seen == Seen('"7"', "Tue, 03 Mar 2026 06:00:00 GMT")
    assert fetcher.fetch(site.url("/a"), made.seen).unchanged
    assert site.asked[-1][1]["if-modified-since"] == "Tue, 03 Mar 2026 06:00:00 GMT"
    with Desk(":memory:") as desk:
        told = [list(desk.add(site.url("/a"), options=QUICK)) for _ in range(2)]
        assert [[item.status for item in each if isinstance(item, Added)] for each in told] == [
            ["added"],
            ["unchanged"],
        ]
        (kept,) = desk.received(site.url("/a"))
        assert (kept.body, "ETag" in kept.head) == (page(1), True)


def test_what_an_address_holds(site: Site, tmp_path: Path) -> None:
    """A page in the encoding that its host names, a feed, a table; and a list of them."""
    text = page(3).decode().encode("windows-1256")
    site.paths = {
        "/page": Answer(text, fields={"Content-Type": "text/html; charset=windows-1256"}),
        "/rss": Answer(RSS.encode(), fields={"Content-Type": "application/rss+xml"}),
        "/t.csv": Answer("text,id\nوصل القطار,t1\n".encode()),
    }
    path = tmp_path / "list.txt"
    path.write_text("\n".join(["# أخبار", *map(site.url, ("/page", "/rss", "/t.csv", "/none"))]), encoding="utf-8")
    found = list(reports([path], options=QUICK))
    assert [item.key for item in found if isinstance(item, Report)] == [site.url("/page"), site.url("/7"), "t1"]
    first = found[0]
    assert isinstance(first, Report)
    assert "وصل 3 أشخاص" in first.text
    assert first.received.at is not None
    (wrong,) = [item.line for item in found if isinstance(item, Trouble)]
    assert "answers 404" in wrong
    assert len(list(reports([tmp_path], options=QUICK))) == 1, "a list within a folder is a text"
    assert len(site.paths_asked()) == 4


@pytest.mark.parametrize(
    "name", ["file:///etc/passwd", "http://127.0.0.1/", "http://[::1]/", "gopher://x/", "http://0x7f.1/"]
)
def test_refused_addresses_are_told(name: str) -> None:
    """One line each, where addresses are given as paths."""
    (item,) = reports([name])
    assert isinstance(item, Trouble)
    assert "it is not fetched" in item.line


def test_a_host_that_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is tried again, and then told."""

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(FailedError, match="not known"):
        _fetcher()[0].fetch("https://none.example/")


def test_a_list_over_several_hosts(site: Site, tmp_path: Path) -> None:
    """A slow host at its head is waited for, while the others are asked; what is told stands in the order of the list."""
    asked = Event()

    def slow(_: dict[str, str]) -> Answer:
        assert asked.wait(20)
        return Answer(page(1))

    def quick(_: dict[str, str]) -> Answer:
        asked.set()
        return Answer(page(2))

    site.paths = {"/1": slow, "/2": quick, "/3": Answer(page(3))}
    path = tmp_path / "addresses.txt"
    urls = [site.url("/1"), site.url("/2", "minbar.example"), site.url("/none"), site.url("/3")]
    path.write_text("\n".join(urls), encoding="utf-8")
    for given in ([path], urls):
        asked.clear()
        found = list(reports(given, options=QUICK))
        assert [item.key if isinstance(item, Report) else item.source for item in found] == urls
