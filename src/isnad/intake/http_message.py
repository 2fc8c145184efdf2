"""A response of HTTP as it was received: its status, its head, and its body unpacked."""

import zlib
from dataclasses import dataclass

from isnad.intake.limits import MAX_HEADER_BYTES, MAX_HEADERS

_CODINGS = {"gzip": 31, "x-gzip": 31, "deflate": 15}
_CHUNK = 2**16


class MessageError(Exception):
    """A response that cannot be used; the message says why, in words for a line."""


@dataclass(frozen=True, slots=True)
class Head:
    """The status and the fields of a response, names in lower case; ``printed`` is all of it as received."""

    status: int
    fields: dict[str, str]
    printed: str

    @property
    def media_type(self) -> str:
        """What the body is, without parameters."""
        return self.fields.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding that the sender names, if any."""
        for part in self.fields.get("content-type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset":
                return value.strip().strip("\"'") or None
        return None


def head_of(message: bytes) -> tuple[Head, bytes]:
    """The head of a response and all that follows it. Raises ``MessageError`` where it is none.

    >>> head, body = head_of(b"HTTP/1.1 200 OK\\r\\nContent-Type: text/html; charset=windows-1256\\r\\n\\r\\n<p>")
    >>> head.status, head.media_type, head.charset, body
    (200, 'text/html', 'windows-1256', b'<p>')
    """
    printed, parted, body = message.partition(b"\r\n\r\n")
    other, bare, rest = message.partition(b"\n\n")
    if bare and (not parted or len(other) < len(printed)):
        printed, body = other, rest
    if len(printed) > MAX_HEADER_BYTES:
        raise MessageError("its head is too long")
    lines = printed.decode("latin-1").splitlines()
    words = lines[0].split(None, 2) if lines else []
    if len(words) < 2 or not words[0].startswith("HTTP/") or not (words[1].isascii() and words[1].isdigit()):
        raise MessageError("it is no response of HTTP")
    return Head(int(words[1][:3]), fields_of(lines[1:]), printed.decode("latin-1")), body


def fields_of(lines: list[str]) -> dict[str, str]:
    """The fields of header lines, the first of a name; a line that begins with a space goes on with the one before.

    >>> fields_of(["Content-Type: text/html;", "  charset=utf-8", "none"])
    {'content-type': 'text/html; charset=utf-8'}
    """
    found: dict[str, str] = {}
    last = ""
    for line in lines[:MAX_HEADERS]:
        if line[:1] in (" ", "\t") and last:
            found[last] += " " + line.strip()
            continue
        name, colon, value = line.partition(":")
        last = name.strip().lower() if colon else ""
        if last:
            found.setdefault(last, value.strip())
    return found


def body_of(head: Head, body: bytes, most: int) -> bytes:
    """The body without the codings that ``head`` names. Raises ``MessageError`` where it unpacks to more than ``most``.

    A body that was cut off gives what can be unpacked of it; codings that the body does not show are passed over, as
    archives often keep bodies that were unpacked already.

    >>> head, body = head_of(b"HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n4\\r\\nabcd\\r\\n0\\r\\n\\r\\n")
    >>> body_of(head, body, 100)
    b'abcd'
    """
    if "chunked" in head.fields.get("transfer-encoding", "").lower():
        body = _joined(body)
    codings = [part.strip().lower() for part in head.fields.get("content-encoding", "").split(",")]
    for coding in reversed([part for part in codings if part not in ("", "identity")]):
        body = unpacked(body, coding, most)
    if len(body) > most:
        raise MessageError(f"its body is over {most // 2**20} MB")
    return body


def _joined(body: bytes) -> bytes:
    """The chunks put together; a body without chunks is returned as it is."""
    parts: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\r\n", at, at + 200)
        digits = body[at:end].split(b";")[0].strip() if end >= 0 else b""
        try:
            size = int(digits, 16)
        except ValueError:
            return b"".join(parts) if parts else body
        if not size or size < 0:
            break
        parts.append(body[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(parts)


def unpacked(body: bytes, coding: str, most: int) -> bytes:
    """``body`` without ``coding``; what was cut off gives what there is. Raises ``MessageError`` for a bomb.

    >>> from gzip import compress
    >>> unpacked(compress(b"abc" * 50), "gzip", 1000) == b"abc" * 50
    True
    """
    if coding not in _CODINGS:
        raise MessageError(f"its coding {coding[:20]} is not known")
    packed = body.startswith(b"\x1f\x8b") if _CODINGS[coding] > 15 else body[:1] in (b"\x78", b"\x58", b"\x68")
    if not packed and _CODINGS[coding] > 15:
        return body
    machine = zlib.decompressobj(_CODINGS[coding] if packed else -15)
    try:
        made = machine.decompress(body, most + 1)
    except zlib.error as error:
        if coding == "deflate":
            return _raw(body, most)
        raise MessageError("its body is damaged") from error
    if len(made) > most:
        raise MessageError(f"its body unpacks to more than {most // 2**20} MB")
    return made


def _raw(body: bytes, most: int) -> bytes:
    """Deflated without a head, as some servers send it."""
    try:
        made = zlib.decompressobj(-15).decompress(body, most + 1)
    except zlib.error as error:
        raise MessageError("its body is damaged") from error
    if len(made) > most:
        raise MessageError(f"its body unpacks to more than {most // 2**20} MB")
    return made
