"""What a file is, by how it begins and by its name."""

import zlib
from pathlib import PurePath
from typing import Literal

from isnad.intake.binary import binary
from isnad.intake.feed import is_feed
from isnad.intake.zstd_stream import is_zstd

Kind = Literal["page", "table", "csv", "parquet", "feed", "warc", "wacz", "addresses"]

ENDINGS: dict[str, Kind] = {
    ".jsonl": "table",
    ".ndjson": "table",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".warc": "warc",
    ".wacz": "wacz",
}
"""Files that are taken by their names, also where a folder is given."""

PERHAPS = frozenset({".xml", ".json"})
"""Files that are taken from a folder where they begin as a feed."""

_PACKED = (".gz", ".gzip")
_ZST = ".zst"
_GZIP, _ZIP, _PARQUET, _WARC = b"\x1f\x8b", b"PK\x03\x04", b"PAR1", b"WARC/"
_OBJECTS = (b"{", b"\xef\xbb\xbf{")


def ending(name: str) -> str:
    """The ending of a name, without the one of gzip, or of Zstandard behind that of a web archive.

    >>> ending("أخبار.JSONL.gz"), ending("خبر.txt"), ending("خبر")
    ('.jsonl', '.txt', '')
    """
    path = PurePath(name.lower())
    inner = PurePath(path.stem).suffix
    return inner if path.suffix in _PACKED or (path.suffix == _ZST and inner == ".warc") else path.suffix


def packed(sample: bytes) -> bool:
    """Whether bytes that begin as ``sample`` does are gzipped."""
    return sample.startswith(_GZIP)


def kind(sample: bytes, name: str) -> Kind:
    """What a file is that begins with ``sample``; its name counts where that says nothing, ``-`` is standard input.

    >>> kind(b"WARC/1.1", "x"), kind(b'{"text"', "-"), kind(b"<rss version='2.0'>", "a.xml"), kind(b"a,b", "a.csv")
    ('warc', 'table', 'feed', 'csv')
    """
    if packed(sample):
        sample = _unpacked(sample)
    if sample.startswith(_WARC) or (is_zstd(sample) and ending(name) == ".warc"):
        return "warc"
    if sample.startswith(_PARQUET):
        return "parquet"
    named = ENDINGS.get(ending(name))
    if sample.startswith(_ZIP):
        return "wacz" if named == "wacz" else "page"
    if is_feed(sample):
        return "feed"
    if named in ("table", "csv", "feed", "warc") and not binary(sample, None):
        return named
    return "table" if name == "-" and sample.lstrip().startswith(_OBJECTS) else "page"


def _unpacked(sample: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(sample, len(sample))
    except zlib.error:
        return b""
