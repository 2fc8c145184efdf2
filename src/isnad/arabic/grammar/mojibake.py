"""Stretches whose bytes were read in the wrong encoding, and what they were before."""

import re
from collections.abc import Iterator

from isnad.model import Mojibake

_PAGE = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
_PAGE |= {chr(byte): byte for byte in range(0x80, 0xA0)}
"""What a byte became, read as windows-1252 or as ISO 8859-1, with the byte."""

_HIGH = re.escape("".join(_PAGE))
_LEADS = frozenset("ÃÂâØÙÚÛï")
_RUN = re.compile(rf"(?<![A-Za-z])[{_HIGH}](?:[ \d.,:]{{0,2}}[{_HIGH}])+(?![A-Za-z])")
_LETTERS = re.compile("[À-ÖØ-öø-ÿ]")
_ARABIC = re.compile("[\u0620-\u064a]")
_FEWEST_LETTERS = 3
_ARABIC_SHARE = 0.7
_CONTINUATION = 0xC0
_TAIL = 3

_SECOND = re.escape("".join(bytes([byte]).decode("cp1256") for byte in range(0x80, 0xC0)))
_IN_ARABIC = re.compile(rf"[طظ][{_SECOND}](?:[ \d.,:()\"]{{0,3}}[طظ][{_SECOND}]){{2,}}")
_LOST = re.compile("\ufffd+")


def mojibake(text: str) -> tuple[Mojibake, ...]:
    """The stretches of ``text`` that were read in the wrong encoding, in order; spans are in ``text``.

    Known are UTF-8 read as windows-1252, ISO 8859-1 (once or twice) or windows-1256, and windows-1256 read as
    windows-1252. ``repaired`` is ``None`` where bytes are lost.

    >>> [(m.start, m.end, m.repaired) for m in mojibake("قال: Ù†Ø¹Ù… ثم خرج â € Â Â")]
    [(5, 11, 'نعم'), (19, 26, None)]
    """
    found = [*_latin(text), *_in_arabic(text)]
    found.extend(Mojibake(match.start(), match.end(), None) for match in _LOST.finditer(text))
    found.sort(key=lambda each: each.start)
    kept: list[Mojibake] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def looks_broken(text: str) -> bool:
    """Whether any stretch of ``text`` was read in the wrong encoding.

    >>> looks_broken("â € Â Â"), looks_broken("«نعم» – café")
    (True, False)
    """
    return any(True for _ in _latin(text)) or _LOST.search(text) is not None or any(True for _ in _in_arabic(text))


def _latin(text: str) -> Iterator[Mojibake]:
    for match in _RUN.finditer(text):
        start, end = match.span()
        while start < end and (text[start] not in _PAGE or _PAGE[text[start]] < _CONTINUATION):
            start += 1
        run = text[start:end]
        letters = len(_LETTERS.findall(run))
        if not letters:
            continue
        if run[0] in _LEADS and any(_PAGE.get(letter, _CONTINUATION) < _CONTINUATION for letter in run[1:]):
            repaired, cut = _from_utf8(run)
            yield Mojibake(start, end - cut, repaired)
        elif letters >= _FEWEST_LETTERS:
            repaired_page = _from_page(run)
            if repaired_page:
                yield Mojibake(start, end, repaired_page)


def _bytes(run: str) -> bytes | None:
    made = bytearray()
    for letter in run:
        byte = _PAGE.get(letter, ord(letter))
        if byte > 0xFF:
            return None
        made.append(byte)
    return bytes(made)


def _from_utf8(run: str) -> tuple[str | None, int]:
    """What UTF-8 ``run`` was, and how many marks at its end do not belong to it."""
    for cut in range(min(_TAIL, len(run) - 1)):
        made = _undone(run[: len(run) - cut])
        if made is not None:
            twice = _undone(made) if made[:1] in _LEADS else None
            return twice or made, cut
    return None, 0


def _undone(run: str) -> str | None:
    raw = _bytes(run)
    try:
        return None if raw is None else raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _from_page(run: str) -> str | None:
    """What windows-1256 ``run`` was; ``None`` where that is no Arabic."""
    raw = _bytes(run)
    made = None if raw is None else raw.decode("cp1256", "replace")
    letters = len(_LETTERS.findall(run))
    return made if made and len(_ARABIC.findall(made)) >= letters * _ARABIC_SHARE else None


def _in_arabic(text: str) -> Iterator[Mojibake]:
    for match in _IN_ARABIC.finditer(text):
        try:
            yield Mojibake(match.start(), match.end(), match.group().encode("cp1256").decode("utf-8"))
        except UnicodeError:
            yield Mojibake(match.start(), match.end(), None)
