"""One request to one checked address, within limits of size and time."""

import ssl
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPResponse
from socket import SHUT_RDWR, create_connection, socket
from threading import Event, Timer

from isnad.intake.codings import MessageError
from isnad.intake.http_message import Head, decoded_body, fields_of
from isnad.intake.web.address import Target, resolved

CONNECT, TOTAL = 15.0, 60.0
"""Seconds until a host answers, and until its answer is here."""
_CHUNK = 2**16


class FailedError(Exception):
    """A request that brought nothing; ``again`` says whether it may bring something later."""

    def __init__(self, why: str, *, again: bool = False) -> None:
        """Why, in words for a line."""
        super().__init__(why)
        self.again = again


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of a response and its body, its codings undone."""

    head: Head
    body: bytes


class _Checked(HTTPConnection):
    """A connection to the IP addresses that were checked, whatever the name of the host leads to by now."""

    def __init__(self, target: Target, addresses: list[str]) -> None:
        super().__init__(target.host, target.port, timeout=CONNECT)
        self._target, self._addresses = target, addresses

    def connect(self) -> None:
        """Connect to the first address that answers."""
        for number, address in enumerate(self._addresses, 1):
            try:
                self.sock = create_connection((address, self.port), CONNECT)
                break
            except OSError:
                if number == len(self._addresses):
                    raise
        if self._target.scheme == "https":
            self.sock = _tls().wrap_socket(self.sock, server_hostname=self._target.host)


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def ask(target: Target, fields: dict[str, str], most: int, *, private: bool) -> Answer:
    """The answer of ``target`` to one GET with header ``fields``; redirects are not followed here.

    Raises ``RefusedError`` for addresses that are not asked, and ``FailedError`` where nothing came, too much (``most``
    bytes, packed or unpacked), or too slowly.
    """
    try:
        addresses = resolved(target.host, target.port, private=private)
    except OSError as error:
        raise FailedError(f"its host is not known ({error.strerror or error})", again=True) from error
    connection = _Checked(target, addresses)
    try:
        connection.connect()
    except ssl.SSLError as error:
        connection.close()
        raise FailedError(f"its certificate does not hold ({error.reason or error})") from error
    except OSError as error:
        connection.close()
        raise FailedError(f"its host does not answer ({error.strerror or error})", again=True) from error
    late = Event()
    watch = Timer(TOTAL, _cut, [connection.sock, late])
    watch.daemon = True
    watch.start()
    try:
        connection.request("GET", target.path, headers=fields)
        return _answer(connection.getresponse(), most)
    except (HTTPException, OSError, ValueError) as error:
        why = f"its answer took more than {TOTAL:.0f} s" if late.is_set() else "its answer broke off"
        raise FailedError(f"{why} ({type(error).__name__})", again=True) from error
    except MessageError as error:
        raise FailedError(str(error)) from error
    finally:
        watch.cancel()
        connection.close()


def _cut(held: socket, late: Event) -> None:
    """End a connection from outside, so that no host can hold it by sending a byte now and then; say first that it was late."""
    late.set()
    try:
        held.shutdown(SHUT_RDWR)
    except OSError:
        return


def _answer(response: HTTPResponse, most: int) -> Answer:
    lines = [f"{name}: {value}" for name, value in response.getheaders()]
    printed = "\r\n".join([f"HTTP/{response.version / 10:.1f} {response.status} {response.reason}", *lines])
    head = Head(response.status, fields_of(lines), printed)
    body = bytearray()
    while len(body) <= most and (chunk := response.read(_CHUNK)):
        body += chunk
    if len(body) > most:
        raise MessageError(f"it is over {most // 2**20} MB")
    if response.length:
        raise FailedError("its answer broke off", again=True)
    return Answer(head, decoded_body(head, bytes(body), most))
