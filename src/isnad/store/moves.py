"""A whole desk as a file, and back: gzipped JSON Lines, one report a line, with its pages and its reading."""

from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from gzip import GzipFile
from typing import Any, BinaryIO
from zlib import decompress, error

import msgspec
from sqlalchemy import Column, Connection, select

from isnad.model import Fact, Judgement, Language, Made, Reading
from isnad.store import schema
from isnad.store.again import remember
from isnad.store.judged import facts, judge, judgements, keep
from isnad.store.packed import unpacked
from isnad.store.postings import Postings
from isnad.store.read import readings
from isnad.store.received import Page
from isnad.store.rows import insert
from isnad.store.write import Kept, write_all

FORMAT = "isnad/desk/1"
WHOLE = (schema.visits, schema.changes)
"""Tables that hang on no report: they are moved row by row."""

GROUP = 500
"""Rows of such a table in one line."""

LONGEST = 2**28
"""Bytes of one line: a report with all pages that hold it."""


class Head(msgspec.Struct):
    """The first line: what the file is, and how many reports it holds."""

    format: str
    reports: int


class MovedRows(msgspec.Struct):
    """What hangs on no report, after all reports: what people decided, and on what, or rows of a table.

    Of ``marks`` a row has the key of a report in place of its number.
    """

    judgements: list[Judgement] = []
    facts: list[Fact] = []
    table: str = ""
    rows: list[dict[str, Any]] = []


class MovedPage(msgspec.Struct):
    """One page as received, in base64."""

    source: str
    media_type: str
    added: str
    body: str
    head: str = ""


class Moved(msgspec.Struct):
    """One report: its pages in the order of their arrival, and its reading, which holds it.

    ``former`` is what it was read as before, where that is not told yet (deflated MessagePack, as on the desk).
    """

    reader: str
    pages: list[MovedPage]
    reading: Reading
    passed: bytes = b""
    former: bytes = b""


def exported(connection: Connection, stream: BinaryIO, many: int) -> Iterator[str]:
    """Write the whole desk to ``stream``; the key of each report as it is written."""
    encoder = msgspec.json.Encoder()
    with GzipFile(fileobj=stream, mode="wb", mtime=0) as lines:
        lines.write(encoder.encode(Head(FORMAT, many)) + b"\n")
        for reading in readings(connection):
            lines.write(encoder.encode(_moved(connection, reading)) + b"\n")
            yield reading.report.key
        made = judgements(connection)
        about = facts(connection, {name for item in made for name in item.facts})
        lines.write(encoder.encode(MovedRows(made, list(about.values()))) + b"\n")
        for rows in _rows(connection):
            lines.write(encoder.encode(rows) + b"\n")


def _rows(connection: Connection) -> Iterator[MovedRows]:
    for table in WHOLE:
        found = connection.execute(select(table).order_by(*table.primary_key.columns)).mappings()
        while rows := found.fetchmany(GROUP):
            moved = [{str(name): value for name, value in row.items()} for row in rows]
            yield MovedRows(table=str(table.name), rows=moved)
    placed = []
    for mark in connection.execute(select(schema.marks).order_by(schema.marks.c.name)):
        up_to = select(schema.reports.c.key).where(schema.reports.c.number <= mark.value)
        key = connection.execute(up_to.order_by(schema.reports.c.number.desc()).limit(1)).scalar()
        placed += [{"name": mark.name, "key": key}] if key is not None else []
    yield MovedRows(table=str(schema.marks.name), rows=placed)


def _moved(connection: Connection, reading: Reading) -> Moved:
    pages, reports, kept = schema.pages.c, schema.reports.c, schema.readings.c
    here = reports.key == reading.report.key
    rows = connection.execute(select(schema.pages).join(schema.reports).where(here).order_by(pages.added, pages.id))
    both = select(kept.reader, kept.passed, schema.former.c.body.label("former")).select_from(schema.readings)
    both = both.join(schema.reports).outerjoin(schema.former, schema.former.c.report == reports.number)
    row = connection.execute(both.where(here)).one()
    held = [
        MovedPage(page.source, page.media_type, page.added, b64encode(decompress(page.body)).decode(), page.head)
        for page in rows
    ]
    return Moved(row.reader, held, reading, decompress(row.passed) if row.passed else b"", row.former or b"")


def imported(stream: BinaryIO) -> Iterator[Moved | MovedRows]:
    """The reports of a file that ``exported`` wrote. Raises ``ValueError`` where it is something else, or broken."""
    try:
        with GzipFile(fileobj=stream) as lines:
            head = msgspec.json.decode(lines.readline(LONGEST), type=Head)
            if head.format != FORMAT:
                raise ValueError(f"its format is {head.format}, not {FORMAT}")
            decoder = msgspec.json.Decoder(Moved)
            for _ in range(head.reports):
                yield decoder.decode(lines.readline(LONGEST))
            # The first desks that were exported had none.
            while last := lines.readline(LONGEST):
                yield msgspec.json.decode(last, type=MovedRows)
    except (OSError, EOFError, error, msgspec.MsgspecError) as wrong:
        raise ValueError(f"it is no whole desk that isnad exported ({wrong})") from wrong


def take_all(connection: Connection, group: Sequence[Moved | MovedRows], language: Language[Any]) -> None:
    """Write imported reports and rows in the transaction of ``connection``; rows that stand at reports come behind them."""
    terms = Postings(language.words_version)
    for moved in group:
        if isinstance(moved, MovedRows):
            terms.rows.write(connection)
            take_rows(connection, moved)
        else:
            take(connection, moved, language, terms)
    terms.write(connection)


def take(connection: Connection, moved: Moved, language: Language[Any], terms: Postings) -> None:
    """Write one imported report; its terms go into ``terms``."""
    words = language.search_words(moved.reading.report.text)
    made = Made(moved.reading, moved.passed)
    pages = [Page(b64decode(page.body), page.source, page.media_type, page.added, page.head) for page in moved.pages]
    kept = [Kept(page, made, words, moved.reader) for page in pages]
    for written in write_all(connection, kept, language, terms):
        if moved.former and written.status == "added" and (number := _number(connection, written.key)) is not None:
            remember(connection, number, unpacked(moved.former, Reading))


def take_rows(connection: Connection, moved: MovedRows) -> None:
    """Write imported judgements, or rows of a table; what is there already stays.

    Raises ``ValueError`` for an unknown table or column.
    """
    for judgement in moved.judgements:
        judge(connection, judgement)
    keep(connection, moved.facts)
    if moved.table == schema.marks.name:
        _take_marks(connection, moved.rows)
    elif moved.table:
        _take(connection, moved.table, moved.rows)


def _take(connection: Connection, name: str, rows: list[dict[str, Any]]) -> None:
    tables = {str(table.name): table for table in WHOLE}
    if name not in tables:
        raise ValueError(f"it holds a table {name} that this isnad does not know; import it with a newer one")
    table = tables[name]
    for row in rows:
        asked = [column for column in table.c if column.name in row or column.server_default is None]
        wrong = next((column.name for column in asked if not _fits(column, row.get(column.name))), None)
        if wrong or set(row) - set(table.c.keys()):
            raise ValueError(f"a row of its table {name} is not as this isnad keeps it ({wrong or 'a column more'})")
        insert(connection, table, row)


def _fits(column: Column[Any], value: object) -> bool:
    """Whether a column takes ``value``."""
    return isinstance(value, column.type.python_type) or (value is None and bool(column.nullable))


def _take_marks(connection: Connection, rows: list[dict[str, Any]]) -> None:
    """Put the marks that this desk has not at the same reports, which may have other numbers here."""
    for row in rows:
        number = _number(connection, str(row.get("key")))
        if number is not None:
            insert(connection, schema.marks, {"name": str(row.get("name")), "value": number})


def _number(connection: Connection, key: str) -> int | None:
    """The number that the report of ``key`` has here."""
    found: int | None = connection.execute(select(schema.reports.c.number).where(schema.reports.c.key == key)).scalar()
    return found
