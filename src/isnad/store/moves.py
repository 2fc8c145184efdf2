"""A whole desk as a file, and back: gzipped JSON Lines, one report a line, with its pages and its reading."""

from base64 import b64decode, b64encode
from collections.abc import Iterator
from gzip import GzipFile
from typing import Any, BinaryIO
from zlib import decompress, error

import msgspec
from sqlalchemy import Connection, select

from isnad.model import Fact, Judgement, Language, Reading
from isnad.store import schema
from isnad.store.judged import facts, judge, judgements, keep
from isnad.store.read import readings
from isnad.store.received import Page
from isnad.store.write import Kept, Postings, write

FORMAT = "isnad/desk/1"
LONGEST = 2**28
"""Bytes of one line: a report with all pages that hold it."""


class Head(msgspec.Struct):
    """The first line: what the file is, and how many reports it holds."""

    format: str
    reports: int


class MovedJudgements(msgspec.Struct):
    """The last line: what people decided, and on what."""

    judgements: list[Judgement]
    facts: list[Fact] = []


class MovedPage(msgspec.Struct):
    """One page as received, in base64."""

    source: str
    media_type: str
    added: str
    body: str
    head: str = ""


class Moved(msgspec.Struct):
    """One report: its pages in the order of their arrival, and its reading, which holds it."""

    reader: str
    pages: list[MovedPage]
    reading: Reading


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
        lines.write(encoder.encode(MovedJudgements(made, list(about.values()))) + b"\n")


def _moved(connection: Connection, reading: Reading) -> Moved:
    pages, reports, kept = schema.pages.c, schema.reports.c, schema.readings.c
    here = reports.key == reading.report.key
    rows = connection.execute(select(schema.pages).join(schema.reports).where(here).order_by(pages.added, pages.id))
    reader = connection.execute(select(kept.reader).join(schema.reports).where(here)).scalar_one()
    held = [
        MovedPage(row.source, row.media_type, row.added, b64encode(decompress(row.body)).decode(), row.head)
        for row in rows
    ]
    return Moved(reader, held, reading)


def imported(stream: BinaryIO) -> Iterator[Moved | MovedJudgements]:
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
            if last := lines.readline(LONGEST):
                yield msgspec.json.decode(last, type=MovedJudgements)
    except (OSError, EOFError, error, msgspec.MsgspecError) as wrong:
        raise ValueError(f"it is no whole desk that isnad exported ({wrong})") from wrong


def take_judgements(connection: Connection, moved: MovedJudgements) -> None:
    """Write the imported judgements."""
    for judgement in moved.judgements:
        judge(connection, judgement)
    keep(connection, moved.facts)


def take(connection: Connection, moved: Moved, language: Language[Any]) -> bool:
    """Write one imported report; whether any of its pages was new."""
    words = language.search_words(moved.reading.report.text)
    new, terms = False, Postings()
    for page in moved.pages:
        received = Page(b64decode(page.body), page.source, page.media_type, page.added, page.head)
        new |= write(connection, Kept(received, moved.reading, words, moved.reader), language, terms).status != "known"
    terms.write(connection)
    return new
