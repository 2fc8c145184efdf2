"""Tables: good rows give reports, bad ones a line each."""

import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.intake import table
from isnad.intake.table import rows
from isnad.intake.taken import Taken
from isnad.model import Report, Trouble


def _rows(text: str | bytes) -> list[Report | Trouble]:
    body = text if isinstance(text, bytes) else text.encode()
    return [item.report if isinstance(item, Taken) else item for item in rows(BytesIO(body), "جدول.jsonl", "جدول")]


def test_fields() -> None:
    """All fields of a row are kept as they came."""
    row = {
        "id": 7, "url": "https://n.example/7", "outlet": "منبر", "title": "وصول الوفد", "author": "نوران - وكالات",
        "published": "2031-05-02T10:00:00", "text": "وصل الوفد مساء السبت.", "more": [1],
    }  # fmt: skip
    (made,) = _rows(json.dumps(row))
    assert isinstance(made, Report)
    assert (made.key, made.url, made.outlet, made.title) == ("7", "https://n.example/7", "منبر", "وصول الوفد")
    assert made.text == "وصول الوفد\nوصل الوفد مساء السبت."
    assert (made.given.published, made.given.author) == ("2031-05-02T10:00:00", "نوران - وكالات")
    assert made.source == "جدول.jsonl:1"


def test_title_once() -> None:
    """A text that begins with its title does not get it twice."""
    (made,) = _rows('{"title": "وصول الوفد", "text": "وصول الوفد\\nوصل أمس."}')
    assert isinstance(made, Report)
    assert (made.key, made.text) == ("جدول:1", "وصول الوفد\nوصل أمس.")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not JSON"),
        ("[1, 2]", "not as it should be"),
        ("[" * 100_000, "not"),
        ('{"id": "a"}', "no text"),
        ('{"text": "  "}', "empty"),
        ('{"text": 5}', "$.text"),
        ('{"text": "only Latin"}', "no Arabic"),
        ('{"text": "خبر", "outlet": "' + "x" * 10_001 + '"}', "outlet is longer"),
        ('{"text": "خبر \\ud800"}', "not JSON"),
    ],
)
def test_bad_lines(line: str, says: str) -> None:
    """A bad line gives one line with its number and what is wrong; its neighbours are read."""
    good = '{"text": "وصل الوفد"}'
    first, bad, last = _rows(f"{good}\n{line}\r\n\n{good}")
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert isinstance(bad, Trouble)
    assert bad.source == "جدول.jsonl:2"
    assert says in bad.line
    assert "\n" not in bad.line


def test_long_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line over the limit is passed over without holding it, and the next is read."""
    monkeypatch.setattr(table, "MAX_ROW_BYTES", 64)
    body = b'{"text": "' + b"x" * 500 + b'"}\n' + '{"text": "خبر"}\n'.encode()
    bad, good = _rows(body)
    assert isinstance(bad, Trouble)
    assert "longer than" in bad.line
    assert isinstance(good, Report)
    assert good.source.endswith(":2")


def test_long_text() -> None:
    """A text over the limit of a report is refused."""
    (bad,) = _rows(json.dumps({"text": "خبر " * 700_000}, ensure_ascii=False))
    assert isinstance(bad, Trouble)
    assert "over 4 MB" in bad.line


@given(st.binary(max_size=200))
def test_any_bytes(body: bytes) -> None:
    """Any bytes give reports and lines, at most one a line."""
    assert len(_rows(body)) <= body.count(b"\n") + 1


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_text(text: str) -> None:
    """Whatever stands in the field text stands in the report, or one line says why not."""
    (made,) = _rows(json.dumps({"text": text}))
    assert isinstance(made, Trouble) or made.text == text
