"""CSV tables: whatever delimiter, header and encoding, each row one report with its bytes."""

from gzip import compress
from io import BytesIO, StringIO

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet as pq

from intake_sample import made_of
from isnad.intake import csv_table, parquet
from isnad.intake.csv_table import csv_rows
from isnad.intake.parquet import parquet_rows
from isnad.intake.taken import Taken
from isnad.model import Options, Report, Trouble

TEXT = "وصل الوفد إلى نوران؛ ثم غادر."


def _rows(body: bytes, options: Options | None = None) -> list[Report | Trouble]:
    found = csv_rows(BytesIO(body), "جدول.csv", "جدول", options or Options())
    return [item.report if isinstance(item, Taken) else item for item in found]


def _texts(items: list[Report | Trouble]) -> list[str]:
    return [item.text for item in items if isinstance(item, Report)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16", "iso8859-6"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encoding_and_delimiter_are_found_out(encoding: str, delimiter: str) -> None:
    """Every encoding of Arabic with every delimiter gives the same rows."""
    table = (
        delimiter.join(("المعرف", "النص", "likes")) + "\r\n" + delimiter.join(("7", f'"{TEXT}\n{TEXT}"', "3")) + "\r\n"
    )
    (made,) = _rows(table.encode(encoding))
    assert isinstance(made, Report)
    assert (made.key, made.text) == ("7", f"{TEXT}\n{TEXT}")
    assert made.received.replaced == 0


def test_fields_and_bytes_of_a_row() -> None:
    """All fields are kept as they came, and the bytes of a report are those of its row."""
    head = b"headline,source,url,date,byline,body\n"
    row = f'وصول الوفد,منبر,https://n.example/7,2031-05-02,نوران,"قال ""{TEXT}"""\n'.encode()
    (item,) = csv_rows(BytesIO(head + row), "جدول.csv", "جدول", Options())
    assert isinstance(item, Taken)
    made = item.report
    assert item.body == row
    assert (made.title, made.outlet, made.url, made.key) == ("وصول الوفد", "منبر", "https://n.example/7", "جدول:2")
    assert (made.given.published, made.given.author) == ("2031-05-02", "نوران")
    assert made.text == f'وصول الوفد\nقال "{TEXT}"'


def test_options_say_what_the_table_does_not() -> None:
    """Columns, delimiter and encoding may be given; a column without a name is passed over."""
    body = f"x^{TEXT}^7\n".encode("cp1256")
    (made,) = _rows(body, Options(delimiter="^", encoding="windows-1256", columns=("", "text", "id")))
    assert isinstance(made, Report)
    assert (made.key, made.text) == ("7", TEXT)


@pytest.mark.parametrize(
    ("body", "options", "says"),
    [
        ("a,b\n1,2\n", Options(), "no column holds the text (its columns: a, b)"),
        (f"text\n{TEXT}\n", Options(encoding="klingon"), "no encoding klingon"),
        ("text,id\nonly Latin,1\n", Options(), "no Arabic"),
        ("id,text\n1\n", Options(), "the row has no text"),
        (f'id,text\n1,"{TEXT}\n2,{TEXT}\n', Options(), "quotation mark is not closed"),
    ],
)
def test_bad_tables(body: str, options: Options, says: str) -> None:
    """What is wrong is told in one line."""
    lines = [item.line for item in _rows(body.encode(), options) if isinstance(item, Trouble)]
    assert len(lines) == 1
    assert says in lines[0]


def test_a_row_over_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more is held than a row may have."""
    monkeypatch.setattr(csv_table, "MAX_ROW_BYTES", 1000)
    good = f"text\n{TEXT}\n"
    (made, wrong) = _rows((good + '"' + "ا\n" * 5000).encode())
    assert isinstance(made, Report)
    assert isinstance(wrong, Trouble)
    assert "longer than" in wrong.line


def test_gzipped() -> None:
    """A gzipped table is read as it is; a broken one gives its rows so far and a line."""
    body = ("text\n" + "".join(f"{TEXT}{number}\n" for number in range(20_000))).encode()
    assert len(_texts(made_of(compress(body), "أخبار.csv.gz"))) == 20_000
    found = made_of(compress(body)[:-20_000], "أخبار.csv.gz")
    assert len(_texts(found)) > 100
    assert isinstance(found[-1], Trouble)
    assert "gzipped table is broken" in found[-1].line


@given(st.binary(max_size=400))
def test_any_bytes(body: bytes) -> None:
    """No bytes break the reading of tables."""
    _rows(b"text,id\n" + body)
    _rows(body, Options(columns=("text", "id")))


def _table(**columns: list[object]) -> bytes:
    made = BytesIO()
    pq.write_table(pa.table(columns), made, row_group_size=2)
    return made.getvalue()


def _parquet(body: bytes) -> list[Report | Trouble]:
    found = parquet_rows(BytesIO(body), "جدول.parquet", "جدول")
    return [item.report if isinstance(item, Taken) else item for item in found]


def test_parquet() -> None:
    """Rows of all row groups, with their fields; a row without a text gives a line."""
    body = _table(id=[1, 2, 3], النص=[TEXT, None, TEXT], date=["2031-05-02", None, None], more=[1.5, 2.5, 3.5])
    one, none, other = _parquet(body)
    assert isinstance(one, Report)
    assert isinstance(other, Report)
    assert (one.key, one.text, one.given.published, other.key) == ("1", TEXT, "2031-05-02", "3")
    assert isinstance(none, Trouble)
    assert none.source == "جدول.parquet:2"


def test_parquet_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken table, one without texts, one with large row groups and a missing pyarrow each give one line."""
    body = _table(النص=[TEXT, TEXT, TEXT])
    (wrong,) = _parquet(body[:-30])
    assert isinstance(wrong, Trouble)
    assert "broken" in wrong.line
    (wrong,) = _parquet(_table(words=[TEXT]))
    assert isinstance(wrong, Trouble)
    assert "no column holds the text" in wrong.line
    monkeypatch.setattr(parquet, "MAX_GROUP_BYTES", 10)
    assert all("row group" in item.line for item in _parquet(body) if isinstance(item, Trouble))
    assert not _texts(_parquet(body))


def test_parquet_as_a_file() -> None:
    """A Parquet table is known by how it begins."""
    assert _texts(made_of(_table(text=[TEXT]), "x.dat")) == [TEXT]


def test_names_of_columns_are_read_as_people_write_them() -> None:
    """Case, spaces and a mark at the head do not matter."""
    out = StringIO()
    out.write("\N{ZERO WIDTH NO-BREAK SPACE}ID , Full-Text\n7,وصل\n")
    (made,) = _rows(out.getvalue().encode())
    assert isinstance(made, Report)
    assert (made.key, made.text) == ("7", "وصل")
