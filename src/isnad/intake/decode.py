"""Bytes to text, once: which encoding they are in, and what could not be decoded."""

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from isnad.intake.limits import SAMPLE_BYTES

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ARABIC_PAGES = ("windows-1256", "iso8859-6")
_DECLARED = {"windows-1256": "windows-1256", "cp1256": "windows-1256", "iso-8859-6": "iso8859-6"}
_LATIN_PAGES = ("windows-1252", "iso8859-1", "windows-1254", "windows-1250")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LONGEST_SEQUENCE = 4
_UTF16_SHARE = 0.85
_BROKEN_SHARE = 0.05
_ARTICLE = "ال"
_ARTICLE_SHARE = 0.02
_SHORTEST_UTF16 = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with its encoding, how many U+FFFD decoding put in, and whether the last character was cut off."""

    text: str
    encoding: str
    replaced: int = 0
    truncated: bool = False


def decode(body: bytes, declared: str | None = None) -> Decoded:
    """The text of ``body``: a mark at its head decides, else UTF-8 where it fits, else what reads as Arabic.

    What a page itself ``declared`` counts only where it is an Arabic encoding and the bytes are no UTF-8. The mark is
    dropped, line ends stay as they are, and what cannot be decoded becomes U+FFFD.

    >>> decode("عاجل: وصول الوفد".encode("windows-1256"))
    Decoded(text='عاجل: وصول الوفد', encoding='windows-1256', replaced=0, truncated=False)
    >>> decode("خبر".encode()[:-1])
    Decoded(text='خب�', encoding='utf-8', replaced=1, truncated=True)
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _decoded(body[len(mark) :], name)
    wide = _utf16(body[:SAMPLE_BYTES])
    if wide:
        return _decoded(body, wide)
    try:
        return Decoded(body.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        at_end = error.reason == "unexpected end of data" and error.start > len(body) - _LONGEST_SEQUENCE
        # Two bytes alone say nothing: a short text in a one-byte encoding often ends as if cut off.
        if at_end and not body[: error.start].isascii():
            return _decoded(body, "utf-8")
    named = _DECLARED.get((declared or "").lower())
    if named:
        return _decoded(body, named)
    return _decoded(body, _encoding(body[:SAMPLE_BYTES]))


def _decoded(body: bytes, encoding: str) -> Decoded:
    text = body.decode(encoding, "replace")
    own = body.count(_REPLACEMENT.encode(encoding)) if encoding.startswith("utf") else 0
    replaced = max(0, text.count(_REPLACEMENT) - own)
    truncated = replaced > 0 and text.endswith(_REPLACEMENT) and _cut_off(body, encoding)
    return Decoded(text, encoding, replaced, truncated)


def _cut_off(body: bytes, encoding: str) -> bool:
    """Whether the bytes end inside a character."""
    if not encoding.startswith("utf"):
        return False
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    decoder.decode(body)
    return bool(decoder.getstate()[0])


def _utf16(sample: bytes) -> str | None:
    """UTF-16 without a mark: every second byte is 0 or 6 (Latin or Arabic), the others are not."""
    size = len(sample) // 2
    if size < _SHORTEST_UTF16 or not (b"\x06" in sample or b"\x00" in sample):
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0 : size * 2 : 2])):
        share = (high.count(0) + high.count(6)) / size
        if share >= _UTF16_SHARE and high.count(6) > 0:
            return name
    return None


def _encoding(sample: bytes) -> str:
    """The encoding of bytes that are not clean UTF-8: mended UTF-8, or the one-byte page that reads as Arabic."""
    broken = sample.decode("utf-8", "replace")
    letters = sum("\u0600" <= letter <= "\u06ff" for letter in broken)
    if letters and broken.count(_REPLACEMENT) <= letters * _BROKEN_SHARE:
        return "utf-8"
    arabic = max(_ARABIC_PAGES, key=lambda name: _arabic_likeness(sample, name))
    if _arabic_likeness(sample, arabic) >= _ARTICLE_SHARE:
        return arabic
    guess = from_bytes(sample, cp_isolation=[*_ARABIC_PAGES, *_LATIN_PAGES], steps=5, chunk_size=512).best()
    if guess is None:
        return "utf-8" if letters else "windows-1252"
    return {"cp1256": "windows-1256", "iso8859_6": "iso8859-6"}.get(guess.encoding, guess.encoding)


def _arabic_likeness(sample: bytes, name: str) -> float:
    """How often the article ال stands in what should be Arabic letters, which no wrong page imitates."""
    text = sample.decode(name, "replace")
    high = sum(letter > "\x7f" for letter in text)
    return text.count(_ARTICLE) / high if high else 0.0
