"""One stream of bytes as reports, whatever it holds."""

import zlib
from collections.abc import Iterator
from gzip import BadGzipFile, GzipFile
from io import BufferedReader
from typing import IO, Any, cast

from isnad.intake.archive import wacz_pages, warc_pages
from isnad.intake.csv_table import csv_rows
from isnad.intake.feed import feed_entries
from isnad.intake.file import page
from isnad.intake.kind import kind, packed
from isnad.intake.limits import MAX_FEED_BYTES, SAMPLE_BYTES
from isnad.intake.members import DamagedError, Members
from isnad.intake.parquet import parquet_rows
from isnad.intake.table import rows
from isnad.intake.taken import Taken
from isnad.intake.trouble import shown, trouble
from isnad.model import Options, Trouble


def stream_reports(
    stream: "BufferedReader[Any]", source: str, key: str, options: Options, name: str = ""
) -> Iterator[Taken | Trouble]:
    """The reports that ``stream`` holds, in order; what gives none gives a ``Trouble``, and the rest goes on.

    ``name`` is that of the file, where ``source`` is none.

    >>> from io import BytesIO
    >>> table = BufferedReader(BytesIO('{"id": "سد", "text": "انهار سد نهران."}'.encode()))
    >>> [item.report.key for item in stream_reports(table, "-", "stdin", Options())]
    ['سد']
    """
    sample = stream.peek(SAMPLE_BYTES)[:SAMPLE_BYTES]
    found = kind(sample, name or source)
    if found == "warc":
        yield from warc_pages(stream, source, options)
    elif found == "feed":
        yield from _feed(stream, source, key)
    elif found in ("parquet", "wacz"):
        if not stream.seekable():
            yield trouble(source, "such a file cannot be read from a pipe", "give its path")
        elif found == "wacz":
            yield from wacz_pages(stream, source, options)
        else:
            yield from parquet_rows(stream, source, key)
    elif found in ("table", "csv"):
        yield from _table(stream, sample, source, key, None if found == "table" else options)
    else:
        yield from page(stream, source, key)


def _feed(stream: IO[bytes], source: str, key: str) -> Iterator[Taken | Trouble]:
    """The entries of a feed, gzipped or not."""
    try:
        yield from feed_entries(Members(stream).read(MAX_FEED_BYTES + 1), source, key)
    except DamagedError:
        yield trouble(source, "the gzipped feed is broken", "fetch it again")


def _table(
    stream: IO[bytes], sample: bytes, source: str, key: str, options: Options | None
) -> Iterator[Taken | Trouble]:
    """The rows of a table, of JSON Lines where there are no ``options``, and a line where it has none at all."""
    none = True
    plain = cast("IO[bytes]", GzipFile(fileobj=stream)) if packed(sample) else stream
    try:
        for item in rows(cast("Any", plain), source, key) if options is None else csv_rows(plain, source, key, options):
            none = False
            yield item
    except (EOFError, BadGzipFile, zlib.error) as error:
        yield trouble(
            source, f"the gzipped table is broken ({shown(str(error))})", "fetch it again; its rows so far were read"
        )
        return
    if none:
        yield trouble(source, "the table is empty", "give it one report a line")
