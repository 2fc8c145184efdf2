"""Numbers and Latin words inside Arabic, and Arabic inside English, kept from running into each other."""

import re
from collections.abc import Iterator
from typing import Literal

Way = Literal["rtl", "ltr"]

OPENING = {"rtl": "\N{RIGHT-TO-LEFT ISOLATE}", "ltr": "\N{LEFT-TO-RIGHT ISOLATE}"}
PDI = "\N{POP DIRECTIONAL ISOLATE}"

_LETTER = "0-9A-Za-z\u00c0-\u024f\u0660-\u0669\u06f0-\u06f9"
RUN = re.compile(rf"[{_LETTER}](?:[{_LETTER} .,:/%&'+=_@#\u066b\u066c\u060c\u2013-]*[{_LETTER}%])?")
"""A number, or Latin words with the numbers among them."""

_ARABIC = "\u0620-\u065f\u0660-\u0669\u066e-\u06ef\u06f0-\u06f9\u06fa-\u06ff"
ARABIC_RUN = re.compile(rf"[{_ARABIC}](?:[{_ARABIC}0-9 .,:/_#\u060c\u061b\u2013-]*[{_ARABIC}])?")
"""Arabic words with the numbers among them."""

ARABIC = re.compile("[\u0620-\u065f\u066e-\u06ef]")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_DIGITS = {ord(digit): str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(digits)}
STRAY: dict[int, str | None] = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
"""Controls of direction, which reports may leave open; they are dropped where a text is shown."""


def direction(text: str) -> Way:
    """The way a text runs: that of most of its letters, from left to right without any.

    >>> direction("قال لقناة DW"), direction("“أمس” was a Tuesday"), direction("25")
    ('rtl', 'ltr', 'ltr')
    """
    arabic = len(ARABIC.findall(text))
    return "rtl" if arabic > len(LATIN.findall(text)) else "ltr"


def isolate(text: str, way: Way | None = None) -> str:
    r"""``text`` set apart from the direction of what stands around it; its own open controls are dropped.

    >>> isolate("a\u202eb").encode("ascii", "backslashreplace")
    b'\\u2066ab\\u2069'
    """
    return f"{OPENING[way or direction(text)]}{text.translate(STRAY)}{PDI}"


def runs(text: str, way: Way) -> Iterator[tuple[str, bool]]:
    """``text`` cut into pieces, each with whether it is foreign to its direction; together they are ``text``.

    >>> list(runs("قال 25 من CNN", "rtl"))
    [('قال ', False), ('25', True), (' من ', False), ('CNN', True)]
    >>> list(runs("“اليوم الأربعاء” was a Tuesday", "ltr"))
    [('“', False), ('اليوم الأربعاء', True), ('” was a Tuesday', False)]
    """
    at = 0
    for found in (RUN if way == "rtl" else ARABIC_RUN).finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found.group(), True
        at = found.end()
    if at < len(text):
        yield text[at:], False


def isolate_runs(text: str, way: Way | None = None) -> str:
    """``text`` with what is foreign to its direction isolated; a text of one direction stays as it is.

    >>> isolate_runs("25 CNN")
    '25 CNN'
    """
    text = text.translate(STRAY)
    way = way or direction(text)
    if not ARABIC.search(text):
        return text
    foreign: Way = "ltr" if way == "rtl" else "rtl"
    return "".join(isolate(piece, foreign) if apart else piece for piece, apart in runs(text, way))


def latin_digits(text: str) -> str:
    """The same text with Arabic and Persian digits as Latin ones, character for character.

    >>> latin_digits("٢٥٠٠ منزل")
    '2500 منزل'
    """
    return text.translate(_DIGITS)
