"""Tokens of Arabic news text, each with its span: words, numbers, Latin words, punctuation."""

import re
from typing import Literal, NamedTuple

from isnad.arabic.text.fold import fold
from isnad.arabic.text.letters import INVISIBLE, MARKS, TATWEEL

TokenKind = Literal["word", "number", "latin", "punct"]

_DIGIT = "0-9٠-٩۰-۹"
_UNSEEN = re.escape(INVISIBLE)
_INSIDE = re.escape(MARKS + TATWEEL + INVISIBLE)
_NUMBER = rf"[{_DIGIT}]+(?:[{_UNSEEN}]*[.,\u066b\u066c\u060c'\u2019][{_UNSEEN}]*[{_DIGIT}]+)*"
_ARABIC = rf"[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\ufb50-\ufdfb\ufe70-\ufefc{_INSIDE}]+"
_LATIN = r"[^\W\d_\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]+(?:['\u2019.-][^\W\d_\u0600-\u06ff]+)*"
_TOKEN = re.compile(rf"(?P<number>{_NUMBER})|(?P<word>{_ARABIC})|(?P<latin>{_LATIN})|(?P<punct>\S)")
_EMPTY = re.compile(rf"[{_INSIDE}]+")


class Token(NamedTuple):
    """One token: its span in the text, its characters, and their folded form ``norm``."""

    start: int
    end: int
    text: str
    norm: str
    kind: TokenKind


def tokens(text: str) -> tuple[Token, ...]:
    """Split ``text`` into tokens; digits glued to letters come apart, marks inside a word do not.

    Inside a number stand the marks that separate thousands and decimals (``68,5``, ``30،000``).

    >>> [t.text for t in tokens("بلغ68,5 مليون، بزيادة 3%")]
    ['بلغ', '68,5', 'مليون', '،', 'بزيادة', '3', '%']
    >>> [(t.norm, t.start, t.end) for t in tokens("قالَت القناة")]
    [('قالت', 0, 5), ('القناه', 6, 12)]
    """
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        piece = match.group()
        if kind == "word" and _EMPTY.fullmatch(piece):
            continue
        found.append(Token(match.start(), match.end(), piece, fold(piece), kind))  # type: ignore[arg-type] # the groups of _TOKEN are the kinds
    return tuple(found)
