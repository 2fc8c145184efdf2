"""What bytes are that hold no text."""

import re
from typing import Literal

from isnad.intake.limits import SAMPLE_BYTES

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"7z\xbc\xaf'\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"OggS", "an audio or video file"),
    (b"ID3", "an audio file"),
    (b"PAR1", "a Parquet table"),
)
_RIFF, _FTYP, _FTYP_AT = b"RIFF", b"ftyp", 4
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body")
_XML = (b"<?xml", b"<rss", b"<feed")
_COMMENTS = re.compile(rb"\A(?:\s*+<!--(?:(?!-->).)*+-->)++", re.DOTALL)
_ROOT = re.compile(rb"<\?xml[^>]*+>\s*+(?:<!doctype html|<html)")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_CONTROLS = frozenset({*range(9), 11, *range(14, 27), *range(28, 32), 127})
_CONTROL_SHARE = 0.1


def markup(body: bytes) -> Literal["html", "xml"] | None:
    """Whether ``body`` begins as an HTML page, as another document in XML, or as neither.

    >>> markup(b"<!DOCTYPE html><title>x</title>"), markup(b"<?xml version='1.0'?><rss>"), markup("خبر".encode())
    ('html', 'xml', None)
    """
    head = body[:SAMPLE_BYTES].replace(b"\x00", b"")
    for mark in _BOMS:
        head = head.removeprefix(mark)
    head = _COMMENTS.sub(b"", head).lstrip().lower()
    if head.startswith(_HTML):
        return "html"
    if head.startswith(_XML):
        return "html" if _ROOT.match(head) else "xml"
    return None


def binary(body: bytes, encoding: str | None) -> str | None:
    """What ``body`` is instead of text, or ``None``; ``encoding`` is what its bytes look like, if anything.

    >>> binary(b"%PDF-1.7 ...", None), binary("خبر".encode(), "utf-8")
    ('a PDF document', None)
    """
    for magic, name in _MAGIC:
        if body.startswith(magic):
            return name
    if body.startswith(_RIFF) and body[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "an image, audio or video file"
    if body[_FTYP_AT : _FTYP_AT + len(_FTYP)] == _FTYP:
        return "a video file"
    if body.startswith(_BOMS) or (encoding or "").startswith("utf-16"):
        return None
    head = body[:SAMPLE_BYTES]
    if b"\x00" in head:
        return "binary data (it holds NUL bytes)"
    odd = sum(byte in _CONTROLS for byte in head)
    return "binary data (control bytes)" if odd > len(head) * _CONTROL_SHARE else None
