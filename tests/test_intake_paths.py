"""Paths: files, folders, standard input, and all the ways in which they go wrong."""

import os
from io import BytesIO
from pathlib import Path

import pytest

from isnad.intake import file
from isnad.intake.paths import reports
from isnad.model import Report, Trouble

TEXT = "وصل الوفد إلى مدينة نوران مساء السبت."


def _keys(items: list[Report | Trouble]) -> list[str]:
    return [item.key for item in items if isinstance(item, Report)]


def _lines(items: list[Report | Trouble]) -> list[str]:
    return [item.line for item in items if isinstance(item, Trouble)]


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_folder(tmp_path: Path) -> None:
    """A folder is read in the order of names, keys are paths below it; hidden files and other kinds are passed over."""
    _write(tmp_path / "b.txt", TEXT + "1")
    _write(tmp_path / "a" / "خبر.text", TEXT + "2")
    _write(tmp_path / "README.md", TEXT + "4")
    _write(tmp_path / "a" / ".hidden.txt", TEXT + "3")
    _write(tmp_path / "c.jsonl", '{"id": "ج", "text": "وصل"}\n{"text": "غادر"}')
    found = list(reports([tmp_path]))
    assert _keys(found) == ["a/خبر", "b", "ج", "c:2"]
    assert not _lines(found)


def test_file_key(tmp_path: Path) -> None:
    """A file's key is its stem, and a key that comes again is numbered."""
    one = _write(tmp_path / "one" / "خبر.txt", TEXT)
    other = _write(tmp_path / "other" / "خبر.txt", TEXT + " وغادر.")
    third = _write(tmp_path / "third" / "خبر.txt", TEXT + " وعاد.")
    assert _keys(list(reports([one, other, third]))) == ["خبر", "خبر#2", "خبر#3"]


def test_same_text(tmp_path: Path) -> None:
    """The same text is read once, and the line names both places."""
    one, other = _write(tmp_path / "1.txt", TEXT), _write(tmp_path / "2.txt", TEXT)
    found = list(reports([one, other, one]))
    assert _keys(found) == ["1"]
    lines = _lines(found)
    assert len(lines) == 2
    assert str(one) in lines[0]
    assert str(other) in lines[0]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.4\n...", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"abc\x00\x01\x02def", "binary"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"<?xml version='1.0'?><doc>\xd8\xa7</doc>", "XML"),
        (b"<!DOCTYPE html><p>news</p>", "no Arabic"),
        (b"<!DOCTYPE html><meta name=generator content=isnad><p>\xd8\xa7</p>", "dossier"),
        (b'"' * 100_000, "no Arabic"),
        (b"English only", "no Arabic"),
        ('[{"text": "خبر"}]'.encode(), "JSON list"),
    ],
)
def test_bad_files(tmp_path: Path, body: bytes, says: str) -> None:
    """A file that is no report gives one line that says what it is, and the next file is read."""
    bad = tmp_path / "bad.dat"
    bad.write_bytes(body)
    found = list(reports([bad, _write(tmp_path / "good.txt", TEXT)]))
    assert _keys(found) == ["good"]
    (line,) = _lines(found)
    assert line.startswith(str(bad))
    assert says in line
    assert "\n" not in line


def test_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file over the limit is refused after no more than the limit was read."""
    monkeypatch.setattr(file, "MAX_REPORT_BYTES", 2**20)
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.write(TEXT.encode())
        stream.truncate(100 * 2**20)
    (line,) = _lines(list(reports([large])))
    assert "over 1 MB" in line


def test_truncated_file(tmp_path: Path) -> None:
    """A file that ends inside a character is read, with a line beside it."""
    cut = tmp_path / "cut.txt"
    cut.write_bytes((TEXT + "ا").encode()[:-1])
    made, line = list(reports([cut]))
    assert isinstance(made, Report)
    assert made.received.replaced == 1
    assert isinstance(line, Trouble)
    assert "ends inside a character" in line.line


def test_encoding_is_kept(tmp_path: Path) -> None:
    """A windows-1256 file is read, and the report says so."""
    old = tmp_path / "old.txt"
    old.write_bytes(TEXT.encode("cp1256"))
    (made,) = reports([old])
    assert isinstance(made, Report)
    assert (made.text, made.received.encoding) == (TEXT, "windows-1256")


def test_strange_paths(tmp_path: Path) -> None:
    """A pipe, a link to itself, a folder without files and a broken link each give a line, and nothing hangs."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "empty").mkdir()
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "again").symlink_to(tmp_path / "tree")
    (tmp_path / "tree" / "gone").symlink_to(tmp_path / "nowhere")
    names = ("pipe", "loop", "empty", "tree", "no\nsuch")
    lines = _lines(list(reports([tmp_path / name for name in names])))
    says = ("a pipe", "cannot be opened", "no reports", "leads nowhere", "no such file")
    assert len(lines) == len(says)
    assert all(word in line for word, line in zip(says, lines, strict=True))
    assert not any("\n" in line for line in lines)


def test_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read gives a line (the superuser may read every file, so the refusal is played)."""
    path = _write(tmp_path / "a.txt", TEXT)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (line,) = _lines(list(reports([path])))
    assert "cannot be opened" in line


@pytest.mark.parametrize(
    ("body", "keys"), [(TEXT, ["stdin"]), ('{"id": "م", "text": "وصل"}\n{"text": "غادر"}', ["م", "stdin:2"])]
)
def test_stdin(body: str, keys: list[str]) -> None:
    """Standard input may be one report or a table."""
    stream = BytesIO(body.encode())
    assert _keys(list(reports(["-"], stream))) == keys
    assert not stream.closed
