"""Tables of reports: one JSON object a line, read as a stream."""

from collections.abc import Iterator
from io import BufferedIOBase

import msgspec

from isnad.intake.decode import decode
from isnad.intake.limits import MAX_ROW_BYTES
from isnad.intake.row import Row, row_report
from isnad.intake.taken import Taken
from isnad.intake.trouble import shown, trouble
from isnad.model import Received, Trouble

_MEDIA_TYPE = "application/x-ndjson"
_MEGABYTE = 2**20


def rows(stream: BufferedIOBase, source: str, key: str) -> Iterator[Taken | Trouble]:
    """The reports of the JSON lines in ``stream``; a line that gives none gives a ``Trouble``, and the rest goes on.

    A row without an ``id`` gets ``key`` with its line number. No more than a line is held at once.

    >>> from io import BytesIO
    >>> table = BytesIO('{"id": "a", "title": "عنوان", "text": "وصل الوفد."}\\n{"id": 2}\\n'.encode())
    >>> good, bad = rows(table, "أخبار.jsonl", "أخبار")
    >>> good.report.key, good.report.text
    ('a', 'عنوان\\nوصل الوفد.')
    >>> bad.line
    'أخبار.jsonl:2: the row has no text; give it a field "text"'
    """
    for number, line in _lines(stream):
        place = f"{source}:{number}"
        if line is None:
            size = MAX_ROW_BYTES // _MEGABYTE
            yield trouble(place, f"the line is longer than {size} MB", "give one report a line")
        elif line.strip():
            yield _read(line, place, f"{key}:{number}")


def _lines(stream: BufferedIOBase) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers from 1; ``None`` for one over the limit, the rest of which is passed over."""
    number = 0
    while line := stream.readline(MAX_ROW_BYTES + 1):
        number += 1
        if len(line) <= MAX_ROW_BYTES:
            yield number, line
            continue
        while not line.endswith(b"\n"):
            line = stream.readline(MAX_ROW_BYTES)
            if not line:
                break
        yield number, None


def _read(line: bytes, place: str, key: str) -> Taken | Trouble:
    decoded = decode(line)
    try:
        row = msgspec.json.decode(decoded.text, type=Row)
    except msgspec.ValidationError as error:
        return trouble(place, f"a field is not as it should be ({shown(str(error))})", "mend the row")
    except (msgspec.DecodeError, RecursionError) as error:
        return trouble(place, f"the line is not JSON ({shown(str(error))})", "mend or remove it")
    return row_report(row, place, key, Received(_MEDIA_TYPE, decoded.encoding, replaced=decoded.replaced), line)
