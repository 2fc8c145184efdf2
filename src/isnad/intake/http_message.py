"""A response of HTTP as it was received: its status, its head, and its body unpacked."""

from dataclasses import dataclass

from isnad.intake.codings import MessageError, unpacked
from isnad.intake.limits import MAX_HEADER_BYTES, MAX_HEADERS

MOST_CODINGS = 4
"""Codings of one body, one within the other: servers use one, seldom two."""


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
    body = decoded_body(head, body, most)
    if len(body) > most:
        raise MessageError(f"its body is over {most // 2**20} MB")
    return body


def decoded_body(head: Head, body: bytes, most: int) -> bytes:
    """``body`` without the content codings that ``head`` names, the last of them first."""
    codings = [part.strip().lower() for part in head.fields.get("content-encoding", "").split(",")]
    codings = [part for part in codings if part not in ("", "identity")]
    if len(codings) > MOST_CODINGS:
        raise MessageError(f"its body is coded more than {MOST_CODINGS} times")
    for coding in reversed(codings):
        body = unpacked(body, coding, most)
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
