"""Tables of reports: one JSON object a line, read as a stream."""

from collections.abc import Iterator
from io import BufferedIOBase

import msgspec

from isnad.intake.arabic_letters import has_arabic
from isnad.intake.decode import decode
from isnad.intake.limits import MAX_FIELD, MAX_REPORT_BYTES, MAX_ROW_BYTES
from isnad.intake.taken import Taken
from isnad.intake.text import report
from isnad.intake.trouble import shown, trouble
from isnad.model import Given, Received, Trouble

_MEDIA_TYPE = "application/x-ndjson"
_MEGABYTE = 2**20


class Row(msgspec.Struct):
    """One line of a table; further fields are not read."""

    text: str | None = None
    title: str | None = None
    id: str | int | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | int | float | None = None
    author: str | None = None


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
    wrong = _wrong(row)
    if wrong:
        return trouble(place, *wrong)
    made = report(
        _text(row),
        key=str(row.id) if row.id not in (None, "") else key,
        source=shown(place),
        url=row.url,
        outlet=row.outlet,
        title=row.title,
        given=Given(None if row.published is None else str(row.published), row.author),
        received=Received(_MEDIA_TYPE, decoded.encoding, replaced=decoded.replaced),
        body=line,
    )
    return Taken(made, line)


def _text(row: Row) -> str:
    """Title and text, the title once."""
    text, title = row.text or "", row.title or ""
    return text if not title or text.lstrip().startswith(title.strip()) else f"{title}\n{text}"


def _wrong(row: Row) -> tuple[str, str] | None:
    """What is wrong with the row and what to do, if anything."""
    if row.text is None:
        return "the row has no text", 'give it a field "text"'
    if not row.text.strip():
        return "the text is empty", "remove the row"
    for name in ("id", "url", "outlet", "published", "author"):
        if len(str(getattr(row, name) or "")) > MAX_FIELD:
            return f"the field {name} is longer than {MAX_FIELD} characters", "shorten it"
    text = _text(row)
    if len(text.encode("utf-8", "replace")) > MAX_REPORT_BYTES:
        return f"the text is over {MAX_REPORT_BYTES // _MEGABYTE} MB", "split it into reports"
    if not has_arabic(text):
        return "the text holds no Arabic letters", "give the report in Arabic"
    return None
