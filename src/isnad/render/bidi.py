"""Numbers and Latin words inside Arabic, and Arabic inside English, kept from running into each other."""

import re
from collections.abc import Iterator

FSI = "\N{FIRST STRONG ISOLATE}"
PDI = "\N{POP DIRECTIONAL ISOLATE}"

_LETTER = "0-9A-Za-z\u00c0-\u024f\u0660-\u0669\u06f0-\u06f9"
RUN = re.compile(rf"[{_LETTER}](?:[{_LETTER} .,:/%&'+=_@#\u066b\u066c\u060c\u2013-]*[{_LETTER}%])?")
"""A number, or Latin words with the numbers among them."""

ARABIC = re.compile("[\u0620-\u065f\u066e-\u06ef]")
_DIGITS = {ord(digit): str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(digits)}
STRAY: dict[int, str | None] = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def isolate(text: str) -> str:
    r"""``text`` set apart from the direction of what stands around it; its own open controls are dropped.

    >>> isolate("a\u202eb").encode("ascii", "backslashreplace")
    b'\\u2068ab\\u2069'
    """
    return f"{FSI}{text.translate(STRAY)}{PDI}"


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """``text`` cut into pieces, each with whether it is a number or Latin; together they are ``text``.

    >>> list(runs("قال 25 من CNN"))
    [('قال ', False), ('25', True), (' من ', False), ('CNN', True)]
    """
    at = 0
    for found in RUN.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found.group(), True
        at = found.end()
    if at < len(text):
        yield text[at:], False


def isolate_runs(text: str) -> str:
    """Arabic text with its numbers and Latin words isolated; text without Arabic stays as it is.

    >>> isolate_runs("25 CNN")
    '25 CNN'
    """
    text = text.translate(STRAY)
    if not ARABIC.search(text):
        return text
    return "".join(f"{FSI}{piece}{PDI}" if foreign else piece for piece, foreign in runs(text))


def latin_digits(text: str) -> str:
    """The same text with Arabic and Persian digits as Latin ones, character for character.

    >>> latin_digits("٢٥٠٠ منزل")
    '2500 منزل'
    """
    return text.translate(_DIGITS)
