"""Web archives (WARC): the records of one, in order, whatever is broken in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from isnad.intake.http_message import fields_of
from isnad.intake.limits import MAX_HEADER_BYTES, MAX_HEADERS, MAX_RECORD_BYTES
from isnad.intake.members import DamagedError, Members

_VERSION = b"WARC/"
_PAGES = frozenset({"response", "resource", "conversion"})
_LONGEST = 8192


@dataclass(frozen=True, slots=True)
class Record:
    """One capture: its kind, address, time (as printed), media type, and its block, which may be cut off."""

    kind: str
    url: str
    at: str
    media_type: str
    block: bytes
    whole: bool


@dataclass(frozen=True, slots=True)
class Broken:
    """A place where the archive is damaged, or a record that is passed over for what is wrong with it."""

    what: str


def records(stream: IO[bytes]) -> Iterator[Record | Broken]:
    """The captures in ``stream``, packed or not; a damaged place gives a ``Broken``, and the next record goes on.

    Raises ``MissingError`` where it is packed with Zstandard, which is not installed.

    >>> from io import BytesIO
    >>> head = b"WARC/1.1\\r\\nWARC-Type: resource\\r\\nWARC-Target-URI: http://a.example/\\r\\nContent-Length: 3\\r\\n\\r\\n"
    >>> [(item.url, item.block) for item in records(BytesIO(head + b"abc\\r\\n\\r\\n"))]
    [('http://a.example/', b'abc')]
    """
    return _records(Members(stream))


def _records(source: Members) -> Iterator[Record | Broken]:
    lost = False
    while True:
        try:
            found = _next(source)
        except DamagedError as error:
            yield Broken(str(error))
            continue
        if found is None:
            break
        if isinstance(found, Record):
            yield found
        elif not found and not lost:
            yield Broken("there is something between two records")
        lost = found is False
    if source.truncated:
        yield Broken("the archive ends inside a record")


def _next(source: Members) -> Record | bool | None:
    """The next capture; whether another record was passed over, or only a stray line; ``None`` at the end."""
    line = source.line(_LONGEST)
    if not line:
        return None
    if not line.startswith(_VERSION):
        return line.strip() == b""
    fields = _fields(source)
    try:
        size = int(fields.get("content-length", ""))
    except ValueError:
        return False
    kind = fields.get("warc-type", "").lower()
    if kind not in _PAGES or size > MAX_RECORD_BYTES or size < 0:
        source.skip(max(0, size))
        return True
    block = source.read(size)
    url = fields.get("warc-target-uri", "").strip().removeprefix("<").removesuffix(">")
    media_type = fields.get("content-type", "").partition(";")[0].strip().lower()
    return Record(kind, url, fields.get("warc-date", ""), media_type, block, len(block) == size)


def _fields(source: Members) -> dict[str, str]:
    lines: list[str] = []
    size = 0
    while len(lines) < MAX_HEADERS and size < MAX_HEADER_BYTES:
        line = source.line(_LONGEST)
        size += len(line)
        if not line.strip():
            break
        lines.append(line.decode("utf-8", "replace").rstrip("\r\n"))
    return fields_of(lines)
