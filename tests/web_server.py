"""A server on this machine for the tests of fetching, and a made-up Internet that leads to it."""

import gzip
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

PUBLIC = "93.184.216.34"
"""An address of the public Internet, which the tests lead to their own server."""


@dataclass
class Answer:
    """What the server says at one path."""

    body: bytes = b""
    status: int = 200
    fields: dict[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """What the server says by path, and what it was asked."""

    port: int
    paths: dict[str, Answer | Callable[[dict[str, str]], Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    hosts: dict[str, list[str]] = field(default_factory=dict)

    def url(self, path: str, host: str = "ahdath.example") -> str:
        """The address of ``path`` on a host."""
        return f"http://{host}:{self.port}{path}"

    def paths_asked(self) -> list[str]:
        """The paths that were asked for, without those of rules."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


def page(number: int) -> bytes:
    """A page with one report."""
    return f"<!doctype html><title>خبر</title><h1>وصول الوفد {number}</h1><p>وصل {number} أشخاص إلى نوران.</p>".encode()


def packed(body: bytes) -> Answer:
    """A gzipped answer."""
    return Answer(gzip.compress(body), fields={"Content-Encoding": "gzip", "Content-Type": "text/html"})


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:  # the name that the library calls
        told = {name.lower(): value for name, value in self.headers.items()}
        self.site.asked.append((self.path, told))
        answer = self.site.paths.get(self.path, Answer(b"none", 404))
        answer = answer(told) if callable(answer) else answer
        self.send_response(answer.status)
        for name, value in answer.fields.items():
            self.send_header(name, value)
        if "Content-Length" not in answer.fields:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server, reached by every name of ``hosts`` that leads to ``PUBLIC`` or to this machine."""
    handler = type("_Bound", (_Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    made = Site(server.server_port, hosts={"ahdath.example": [PUBLIC], "minbar.example": [PUBLIC]})
    handler.site = made  # type: ignore[attr-defined]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    plain, connect = socket.getaddrinfo, socket.create_connection

    def lookup(host: str, port: int, *rest: object, **more: object) -> list[object]:
        if host not in made.hosts:
            return list(plain(host, port, *rest, **more))  # type: ignore[arg-type]
        first = made.hosts[host].pop(0) if len(made.hosts[host]) > 1 else made.hosts[host][0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (first, port))]

    def to_server(address: tuple[str, int], *rest: object, **more: object) -> socket.socket:
        host = "127.0.0.1" if address[0] == PUBLIC else address[0]
        return connect((host, address[1]), *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("isnad.intake.web.address.socket.getaddrinfo", lookup)
    monkeypatch.setattr("isnad.intake.web.connection.create_connection", to_server)
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
