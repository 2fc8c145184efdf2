"""Tables with one report a row and a delimiter between fields (CSV, TSV), read as a stream."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BufferedReader, RawIOBase, TextIOWrapper
from typing import IO, cast

from isnad.intake.columns import fields, known
from isnad.intake.decode import decode
from isnad.intake.limits import MAX_ROW_BYTES, SAMPLE_BYTES
from isnad.intake.row import Row, row_report
from isnad.intake.taken import Taken
from isnad.intake.trouble import shown, trouble
from isnad.model import Options, Received, Trouble

_MEDIA_TYPE = "text/csv"
_DELIMITERS = ",;\t|"
_QUOTE = '"'
_MEGABYTE = 2**20
_BOMS = {"utf-8": "utf-8-sig"}
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


@dataclass(slots=True)
class _Lines:
    """The lines of a stream as ``csv`` asks for them; those of the row at hand stay in ``taken``."""

    stream: TextIOWrapper
    taken: list[str] = field(default_factory=list)
    number: int = 0
    size: int = 0
    over: bool = False

    def __iter__(self) -> "Iterator[str]":
        return self

    def __next__(self) -> str:
        line = self.stream.readline(MAX_ROW_BYTES)
        self.size += len(line)
        if self.size > MAX_ROW_BYTES:
            self.over = True
            raise StopIteration
        if not line:
            raise StopIteration
        self.number += 1
        self.taken.append(line)
        return line.replace("\x00", "\N{REPLACEMENT CHARACTER}")

    def begin(self) -> None:
        """The next line begins a row."""
        self.taken.clear()
        self.size = 0


def csv_rows(stream: IO[bytes], source: str, key: str, options: Options) -> Iterator[Taken | Trouble]:
    """The reports of the rows in ``stream``; a row that gives none gives a ``Trouble``, and the rest goes on.

    Encoding and delimiter (comma, semicolon, tab or bar) are found out where ``options`` do not name them. The first row
    names the columns, in English or Arabic (``isnad.intake.columns``), unless ``options`` do. A row without an id
    gets ``key`` with the number of its line. No more than a row is held at once.

    >>> from io import BytesIO
    >>> table = BytesIO('العنوان;النص\\nوصول الوفد;"وصل الوفد؛ ثم غادر"\\n'.encode())
    >>> [item.report.text for item in csv_rows(table, "أخبار.csv", "أخبار", Options())]
    ['وصول الوفد\\nوصل الوفد؛ ثم غادر']
    """
    buffered = BufferedReader(cast("RawIOBase", stream), SAMPLE_BYTES)
    sample = buffered.peek(SAMPLE_BYTES)[:SAMPLE_BYTES]
    encoding = options.encoding or decode(sample).encoding
    try:
        text = TextIOWrapper(buffered, _BOMS.get(encoding, encoding), "replace", newline="")
    except LookupError:
        yield trouble(source, f"there is no encoding {shown(encoding)}", "name one such as utf-8 or windows-1256")
        buffered.detach()
        return
    try:
        delimiter = options.delimiter or _delimiter(sample.decode(text.encoding, "replace"))
        yield from _rows(_Lines(text), delimiter, source, key, options)
    finally:
        text.detach()
        buffered.detach()


def _rows(lines: _Lines, delimiter: str, source: str, key: str, options: Options) -> Iterator[Taken | Trouble]:
    csv.field_size_limit(MAX_ROW_BYTES)
    reader = csv.reader(lines, delimiter=delimiter)
    columns: dict[str, int] | None = fields(options.columns) if options.columns else None
    while True:
        lines.begin()
        number = lines.number + 1
        place = f"{source}:{number}"
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield trouble(place, f"the row cannot be read ({shown(str(error))})", "mend or remove it")
            continue
        raw = "".join(lines.taken)
        if lines.over:
            size = MAX_ROW_BYTES // _MEGABYTE
            what = f"a row is longer than {size} MB, and what follows is not read"
            yield trouble(place, what, "close its quotation mark, or split it")
            return
        if cells is None:
            return
        if columns is None and any(cell.strip() for cell in cells):
            columns = fields(cells)
            if "text" not in columns:
                what = f"no column holds the text (its columns: {shown(', '.join(cells))})"
                yield trouble(source, what, f"name one text, or give the names of all columns; known are {known()}")
                return
        elif columns is not None and any(cell.strip() for cell in cells):
            if "\n" in raw.rstrip() and raw.count(_QUOTE) % 2:
                yield trouble(
                    place, "a quotation mark is not closed", "close it; what follows it was taken for its row"
                )
            yield _row(cells, columns, raw, place, f"{key}:{number}", lines.stream.encoding)


def _row(
    cells: Sequence[str], columns: dict[str, int], raw: str, place: str, key: str, encoding: str
) -> Taken | Trouble:
    found = {name: cells[at] for name, at in columns.items() if at < len(cells)}
    encoding = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    replaced = raw.count("\N{REPLACEMENT CHARACTER}")
    received = Received(_MEDIA_TYPE, encoding, replaced=replaced)
    return row_report(Row(**found), place, key, received, raw.encode(encoding, "replace"))


def _delimiter(sample: str) -> str:
    """The mark that parts the fields of the first line, which are names and seldom hold one."""
    first = sample.lstrip(_MARK).lstrip().partition("\n")[0]
    outside = "".join(first.split(_QUOTE)[::2])
    return max(_DELIMITERS, key=outside.count)
