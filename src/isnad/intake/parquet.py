"""Parquet tables with one report a row, read in small groups of rows."""

from collections.abc import Iterator
from typing import IO, Any

import msgspec

from isnad.intake.columns import fields, known
from isnad.intake.limits import MAX_GROUP_BYTES, MAX_ROW_BYTES
from isnad.intake.row import Row, row_report
from isnad.intake.taken import Taken
from isnad.intake.trouble import shown, trouble
from isnad.model import Received, Trouble

_MEDIA_TYPE = "application/vnd.apache.parquet"
_MEGABYTE = 2**20
_AT_ONCE = 64


def parquet_rows(stream: IO[bytes], source: str, key: str) -> Iterator[Taken | Trouble]:
    """The reports of the rows of the table in ``stream``, which can be sought in; a row that gives none gives a ``Trouble``.

    Columns are known by their names, as those of CSV tables are; no others are read. The bytes of a row are those of its
    columns as one JSON object, since Parquet keeps no row in one place. Needs pyarrow (``isnad[parquet]``).
    """
    try:
        from pyarrow import ArrowException, OSFile  # noqa: F401, PLC0415 # 40 ms and an extra: only where such a table is given
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415 # so
    except ImportError:
        yield trouble(source, "it is a Parquet table, and pyarrow is not installed", "pip install 'isnad[parquet]'")
        return
    try:
        yield from _rows(ParquetFile(stream), source, key)
    except (ArrowException, OSError, ValueError) as error:
        yield trouble(source, f"the Parquet table is broken ({shown(str(error))})", "write it again")


def _rows(table: Any, source: str, key: str) -> Iterator[Taken | Trouble]:
    names = [str(name) for name in table.schema_arrow.names]
    columns = {field: names[at] for field, at in fields(names).items()}
    if "text" not in columns:
        what = f"no column holds the text (its columns: {shown(', '.join(names))})"
        yield trouble(source, what, f"name one text; known are {known()}")
        return
    number = 0
    for group in range(table.metadata.num_row_groups):
        about = table.metadata.row_group(group)
        size = sum(about.column(at).total_uncompressed_size for at in range(about.num_columns))
        if size > MAX_GROUP_BYTES:
            what = f"its row group {group + 1} is over {MAX_GROUP_BYTES // _MEGABYTE} MB"
            yield trouble(source, what, "write it again with smaller row groups")
            number += about.num_rows
            continue
        for batch in table.iter_batches(
            _AT_ONCE, row_groups=[group], columns=list(columns.values()), use_threads=False
        ):
            for values in batch.to_pylist():
                number += 1
                yield _row(
                    {field: values.get(name) for field, name in columns.items()},
                    f"{source}:{number}",
                    f"{key}:{number}",
                )


def _row(values: dict[str, Any], place: str, key: str) -> Taken | Trouble:
    found = {field: _plain(value) for field, value in values.items() if value is not None}
    body = msgspec.json.encode(found)
    if len(body) > MAX_ROW_BYTES:
        return trouble(place, f"the row is longer than {MAX_ROW_BYTES // _MEGABYTE} MB", "give one report a row")
    try:
        row = msgspec.convert(found, Row)
    except msgspec.ValidationError as error:
        return trouble(place, f"a field is not as it should be ({shown(str(error))})", "mend the row")
    return row_report(row, place, key, Received(_MEDIA_TYPE, "utf-8"), body)


def _plain(value: Any) -> Any:
    """A value as JSON has it: times as ISO 8601, bytes as the text that they are."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value
